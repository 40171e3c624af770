"""What identity takes in and gives out."""

from dataclasses import dataclass, field

from policygraph.articles.model import Article
from policygraph.facts.model import ArticleFacts
from policygraph.ontology.model import LabelMap


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and the facts read from it. Articles are told apart by `article.content_hash`."""

    article: Article
    facts: ArticleFacts

    @property
    def key(self) -> str:
        return self.article.content_hash

    @property
    def age(self) -> tuple[str, str]:
        """Sorts readings from the oldest to the newest, whatever order they came in."""
        published = self.article.published
        return (published.value if published else "9999", self.key)


@dataclass(frozen=True, slots=True)
class Node:
    """An entity of the graph.

    `types` are the leaf types that articles give it, sorted (one for those of the gazetteer). `labels` holds its
    preferred name by language ("" where a name is in another script than its article), `names` its other forms.
    `hidden` are misspellings that it is found by and that nothing shows.
    """

    iri: str
    types: tuple[str, ...]
    labels: LabelMap
    names: dict[str, tuple[str, ...]]
    known: bool = False
    hidden: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role: the IRI of a node, or a text with the language of its article."""

    iri: str = ""
    text: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class MergedEvent:
    """One event, told by one article or more.

    `status` is what has become of it. `date` and `roles` are what the articles of that status tell; `foreseen` holds
    the fillers that only plans name. `sources` are (article key, place in `facts.events`), oldest first.
    """

    iri: str
    type: str
    status: str
    date: str
    roles: dict[str, tuple[Filler, ...]]
    sources: tuple[tuple[str, int], ...]
    foreseen: dict[str, tuple[Filler, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who.

    `entities` maps (article key, entity id) to the IRI of a node in `nodes`. `events` is sorted by IRI.
    """

    entities: dict[tuple[str, str], str]
    nodes: dict[str, Node]
    events: tuple[MergedEvent, ...]
