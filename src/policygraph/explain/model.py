"""An article as it was read."""

from dataclasses import dataclass

from policygraph.articles.model import Article
from policygraph.facts.model import ArticleFacts, Event, Quote, Relation

Fact = Event | Relation


@dataclass(frozen=True, slots=True)
class Shown:
    """A mention: characters `[start, end)` of the article's text, and what it points at.

    `name` is the entity's fullest name in the article, `iri` is set where the ontology knows it.
    """

    start: int
    end: int
    type: str
    name: str
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Fired:
    """A trigger that told something: characters `[start, end)`, the lexicon entry's IRI, what it evokes, how sure."""

    start: int
    end: int
    entry: str
    evokes: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Missed:
    """A near miss: characters `[start, end)` of the trigger, its entry's IRI, what it evokes.

    `reason` is one of `facts.candidates.MissReason`, or `confidence` for a fact that is less sure than was asked for;
    `why` says it in words.
    """

    start: int
    end: int
    entry: str
    evokes: str
    reason: str
    why: str


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence: its mentions in order (they may nest, the outer one first), the triggers that fired in it, the
    facts that it tells, and what it nearly told."""

    number: int
    quote: Quote
    mentions: tuple[Shown, ...] = ()
    fired: tuple[Fired, ...] = ()
    facts: tuple[Fact, ...] = ()
    missed: tuple[Missed, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Explanation:
    """An article, the facts read from it, and its sentences, numbered from 1."""

    article: Article
    facts: ArticleFacts
    sentences: tuple[ReadSentence, ...]

    def names(self) -> dict[str, str]:
        """The entities that facts point at, by their ids in `facts`."""
        return {entity.id: entity.name for entity in self.facts.entities}

    def __repr__(self) -> str:
        counts = f"{len(self.sentences)} sentences, {len(self.facts.events)} events"
        return f"Explanation({self.article.id!r}: {counts}, {len(self.facts.relations)} relations)"

    def _repr_html_(self) -> str:
        from policygraph.explain.html import fragment

        return fragment(self)
