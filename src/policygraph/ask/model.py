"""What a plain question is taken for."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygraph.query import Result, SavedQuestion


@dataclass(frozen=True, slots=True)
class Taken:
    """A saved question with values for its parameters, and how well it fits.

    `values` are as `policygraph query` takes them (IRIs for entities), `named` as the question has them. `score`
    compares readings of one question; `fits` says whether it is good enough to answer. `unused` are words that nothing
    explains, `others` what else a name in it may mean: its IRI by its text. `words` is the parameter that a word of
    `unused` may fill, where that leaves an answer.
    """

    question: "SavedQuestion"
    values: dict[str, str]
    named: dict[str, str]
    score: float
    fits: bool
    example: str = ""
    unused: tuple[str, ...] = ()
    others: tuple[tuple[str, str], ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name in the question that the graph does not know, with names like it. `elsewhere`: the ontology knows it."""

    text: str
    near: tuple[str, ...] = ()
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Wider:
    """What an empty answer would be `without` some of the parameters (as the question has them): `rows` of it."""

    taken: Taken
    without: dict[str, str]
    rows: int


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a plain question, or why there is none.

    Answered: `taken`, the `sparql` that was run, and its `result`; `nearest` are readings that fit as well; where the
    answer is empty, `wider` says which parameters to leave out for one that is not. Else
    `unknown` names what the graph does not know, and `nearest` are the saved questions that come nearest.
    """

    asked: str
    language: str
    taken: "Taken | None" = None
    sparql: str = ""
    result: "Result | None" = None
    unknown: tuple[Unknown, ...] = ()
    nearest: tuple[Taken, ...] = field(default=())
    wider: tuple[Wider, ...] = ()
