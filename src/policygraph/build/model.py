"""What a build reports while it works and when it is done."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from policygraph.articles.model import Failure, LeftOut
from policygraph.graph.evidence import Dropped
from policygraph.graph.workspace import Added
from policygraph.validate.model import Report

Step = Literal["adding", "reading", "extracting", "linking", "storing", "inferring", "drawing", "checking"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step is: `done` of `total` (0 where it can't be told), and what it has just done."""

    step: Step
    done: int
    total: int
    what: str = ""


OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article with the same text as another: ids of both."""

    article: str
    of: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did.

    `read` counts the articles of the graph; `extracted` are the ids of those whose facts were extracted now,
    `unchanged` counts the others. `entities`, `events` and `relations` count what the graph holds by type or predicate;
    `dropped` are facts that did not get in, `unsure` counts those that were less sure than asked for. `rebuilt` says
    whether the graph's files were written anew. `report` is what validation found.
    """

    read: int = 0
    extracted: tuple[str, ...] = ()
    unchanged: int = 0
    removed: tuple[str, ...] = ()
    added: tuple[Added, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Failure, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    entities: dict[str, int] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    relations: dict[str, int] = field(default_factory=dict)
    statements: int = 0
    triples: int = 0
    dropped: tuple[Dropped, ...] = ()
    unsure: int = 0
    rebuilt: bool = False
    report: Report = field(default_factory=Report)
