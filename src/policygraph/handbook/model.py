"""What a page on the ontology holds."""

from dataclasses import dataclass, field

LANGUAGES = ("en", "fr", "ar")
Texts = dict[str, str]
"""Language to text."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term of another vocabulary and how near it is: `is a`, `is`, `close`, `broader`, `narrower`, `related`."""

    kind: str
    term: str
    iri: str


@dataclass(frozen=True, slots=True)
class Term:
    """One term. `name` is written with its prefix; `anchor` is its place on the page. `kinds` says what else it is."""

    name: str
    iri: str
    anchor: str
    labels: Texts
    definitions: Texts
    parents: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What may stand somewhere: names of classes (as few as say it) and, in full, the classes that nodes have."""

    short: tuple[str, ...]
    full: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A role of an event type."""

    term: Term
    takes: Taken
    maximum: int | None


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event type.

    `needs` are groups of roles, one of each of which has to be filled. `implies` are rows of subject role, relation and
    object role. `stage` is the one that its instrument reaches by it, or "".
    """

    term: Term
    roles: tuple[RoleEntry, ...]
    needs: tuple[tuple[str, ...], ...]
    implies: tuple[tuple[str, str, str], ...]
    stage: str


@dataclass(frozen=True, slots=True)
class RelationEntry:
    """A relation. `implied_by` are rows of event type, subject role, object role."""

    term: Term
    domain: Taken
    range: Taken
    inverse: str
    symmetric: bool
    transitive: bool
    implied_by: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class PropertyEntry:
    """A property of the graph's own nodes: on which classes, and what its values are."""

    term: Term
    on: tuple[str, ...]
    takes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A query to learn from."""

    title: str
    description: str
    query: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole page, ready to be written in any form."""

    guide: str
    groups: tuple[tuple[Term, tuple[str, ...]], ...]
    entity_types: tuple[Term, ...]
    events: tuple[EventEntry, ...]
    relations: tuple[RelationEntry, ...]
    properties: tuple[PropertyEntry, ...]
    statuses: tuple[Term, ...]
    stages: tuple[Term, ...]
    topics: tuple[Term, ...]
    others: tuple[Term, ...]
    examples: tuple[Example, ...]
    anchors: dict[str, str] = field(default_factory=dict)
