"""What a page shows: nodes, edges, and the sentences behind them."""

from dataclasses import dataclass

from policygraph.ontology.model import LabelMap


@dataclass(frozen=True, slots=True)
class PageArticle:
    """An article as a reader cites it. `published` is `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or empty."""

    iri: str
    title: str
    url: str
    publisher: str
    published: str
    language: str


@dataclass(frozen=True, slots=True)
class PageStatement:
    """One article saying one thing. `earliest` and `latest` bound the event's date (`YYYY-MM-DD`), or are empty.

    `article` is the article's IRI; `status` is done, planned, cancelled or denied; `confidence` is between 0 and 1.
    """

    article: str
    quotes: tuple[str, ...]
    date: str
    earliest: str
    latest: str
    status: str
    confidence: float


@dataclass(frozen=True, slots=True)
class PageNode:
    """An entity, or an event that no single edge can show (`is_event`).

    `labels` maps a language to a label ("" where the language isn't stated); `names` are further names to search by;
    `facts` are facts with a text for an object: (predicate, text, statements).
    """

    iri: str
    type: str
    labels: LabelMap
    names: tuple[str, ...] = ()
    facts: tuple[tuple[str, str, tuple[PageStatement, ...]], ...] = ()
    is_event: bool = False
    status: str = "done"


@dataclass(frozen=True, slots=True)
class PageEdge:
    """A relation between two entities, or the role of an entity in an event. `predicate` is a local name."""

    source: str
    predicate: str
    target: str
    statements: tuple[PageStatement, ...]
    status: str = "done"


@dataclass(frozen=True, slots=True)
class Page:
    """All that one page holds. `omitted` is the number of edges of the graph that it leaves out."""

    title: str
    nodes: tuple[PageNode, ...]
    edges: tuple[PageEdge, ...]
    articles: tuple[PageArticle, ...]
    type_labels: dict[str, LabelMap]
    predicate_labels: dict[str, LabelMap]
    omitted: int = 0
