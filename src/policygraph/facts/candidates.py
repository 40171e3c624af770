"""What the producers of this room hand to `assemble`: facts as one sentence tells them, not yet merged or checked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from policygraph.facts.model import Quote, Status


@dataclass(frozen=True, slots=True)
class EventCandidate:
    """An event told at one place.

    `roles` maps a role's name to entity ids of the MentionSet, or texts for text roles. `token` is the index of the
    trigger in the Doc, `entry` the IRI of the lexicon entry that fired, `quotes` the sentences that tell it. One that
    `joins` only adds to the event of its type that the article tells before. `aside` are tokens of dates that the text
    tells of something else.
    """

    type: str
    roles: dict[str, tuple[str, ...]]
    quotes: tuple[Quote, ...]
    token: int
    status: Status = "done"
    date: str = ""
    entry: str = ""
    confidence: float = 0.8
    joins: bool = False
    aside: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RelationCandidate:
    """A relation told at one place. `subject` and `object` are entity ids of the MentionSet, or a text (an office).

    One told in passing ("its network in Dakar") is a fact only where the article tells something else of its subject.
    """

    subject: str
    predicate: str
    object: str
    quotes: tuple[Quote, ...]
    token: int
    entry: str = ""
    confidence: float = 0.8
    passing: bool = False


Candidate = EventCandidate | RelationCandidate

MissReason = Literal[
    "describes", "status", "role", "type", "rival", "unsupported", "joins", "same", "unknown", "tag", "doubtful"
]
"""Why a trigger told no fact.

`describes`: an adjective before a noun. `status`: the sentence does not tell it as a fact. `role`: a role that it needs
is not filled. `type`: what stands in a role is of a type that it does not take. `rival`: another entry reads the same
words more surely. `unsupported`: a noun alone, of which nothing says that it took place. `joins`: no event was told
before that it could add to. `same`: both ends of a relation are one. `unknown`: the ontology lacks the type or role.
`tag`: the parser takes the word for another part of speech. `doubtful`: the judge finds it too unsure (of an event,
that one filler, where `filler` is set).
"""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A trigger that stands in the text and told no fact, or not all of one.

    `token` is its place as in a candidate, `entry` the IRI of its lexicon entry, `evokes` the event type or relation.
    `roles` are those concerned, `filler` is what stands there and does not fit (an entity's id, or a text), `by` the
    token of the word that decided, -1 where none did, `other` the IRI of the entry that was preferred. `status`,
    `date` and `aside` are what the sentence says of an event whose roles were not found.
    """

    token: int
    entry: str
    evokes: str
    reason: MissReason
    roles: tuple[str, ...] = ()
    filler: str = ""
    by: int = -1
    other: str = ""
    status: Status = field(default="done", compare=False)
    date: str = field(default="", compare=False)
    aside: frozenset[int] = field(default=frozenset(), compare=False)


Finding = Candidate | NearMiss


def told(findings: Iterable[Finding]) -> Iterator[Candidate]:
    """The candidates among findings."""
    return (finding for finding in findings if not isinstance(finding, NearMiss))
