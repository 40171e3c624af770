"""What queries give, and what saved questions are."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import pyoxigraph

    Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple

ResultKind = Literal["select", "ask", "graph"]
ParameterType = Literal["entity", "article", "topic", "text", "integer", "number", "date", "end-date"]
"""`entity`: a name, an acronym or an IRI. `article`: its id, title or IRI. `topic`: a policy area's label or IRI.
`date` is the first day of a year, month or day, `end-date` the last."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gives.

    For "select" `variables` and `rows` (a term or None for each variable, in the query's order); for "ask" `answer`;
    for "graph" (CONSTRUCT and DESCRIBE) `triples`. `truncated` where there was more than the limit.
    """

    kind: ResultKind
    variables: tuple[str, ...] = ()
    rows: "tuple[tuple[Term | None, ...], ...]" = ()
    answer: bool = False
    triples: "tuple[pyoxigraph.Triple, ...]" = ()
    truncated: bool = False

    def iris(self) -> frozenset[str]:
        """The IRIs that its rows name."""
        from pyoxigraph import NamedNode

        return frozenset(value.value for row in self.rows for value in row if isinstance(value, NamedNode))


@dataclass(frozen=True, slots=True)
class Parameter:
    """A gap in a saved question, written `$name` in it. Without a `default` it must be given, unless `optional`."""

    name: str
    type: ParameterType = "text"
    description: str = ""
    default: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class SavedQuestion:
    """A query with a name. `titles` and `descriptions` are by language code; English is always there.

    `inferred` says that it was written for what `policygraph infer` adds, too.
    """

    name: str
    titles: dict[str, str]
    descriptions: dict[str, str]
    parameters: tuple[Parameter, ...]
    text: str
    path: Path
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """What an article says, word for word, and where to read it."""

    text: str
    article: str
    title: str
    url: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Fact:
    """A relation of the entity that a report is about.

    `outgoing`: the entity is its subject. `other` is the entity or text at its other end, `other_iri` empty for a text.
    """

    predicate: str
    label: str
    outgoing: bool
    other: str
    other_iri: str
    status: str
    sentences: tuple[Sentence, ...]

    def __repr__(self) -> str:
        told = f"{self.label} → {self.other}" if self.outgoing else f"{self.other} → {self.label}"
        return f"Fact({told!r}, {self.status})"


@dataclass(frozen=True, slots=True, repr=False)
class EventEntry:
    """An event that an entity takes part in. `roles` maps role labels to the names of those who fill them."""

    iri: str
    type: str
    label: str
    status: str
    date: str
    roles: dict[str, tuple[str, ...]]
    sentences: tuple[Sentence, ...]

    def __repr__(self) -> str:
        return f"EventEntry({self.date or 'no date'}, {self.status}, {self.label!r})"

    def _repr_html_(self) -> str:
        from policygraph.query.html import event

        return event(self)


@dataclass(frozen=True, slots=True, repr=False)
class EntityReport:
    """All that the graph knows of an entity. Facts are sorted, events too: by date, undated ones last."""

    iri: str
    label: str
    types: tuple[str, ...]
    labels: dict[str, str]
    names: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    events: tuple[EventEntry, ...] = ()
    articles: tuple[str, ...] = field(default=())

    def __repr__(self) -> str:
        counts = f"{len(self.facts)} facts, {len(self.events)} events, {len(self.articles)} articles"
        return f"EntityReport({self.label!r}, {', '.join(self.types)}: {counts})"

    def _repr_html_(self) -> str:
        from policygraph.query.html import entity

        return entity(self)
