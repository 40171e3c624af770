"""What the producers of this room hand to `assemble`: facts as one sentence tells them, not yet merged or checked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from policygraph.facts.model import Quote, Status
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import Ontology


@dataclass(frozen=True, slots=True)
class EventCandidate:
    """An event told at one place.

    `roles` maps a role's name to entity ids of the MentionSet, or texts for text roles. `token` is the index of the
    trigger in the Doc, `entry` the IRI of the lexicon entry that fired, `quotes` the sentences that tell it. One that
    `joins` only adds to the event of its type that the article tells before.
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


@dataclass(frozen=True, slots=True)
class RelationCandidate:
    """A relation told at one place. `subject` and `object` are entity ids of the MentionSet, or a text (an office)."""

    subject: str
    predicate: str
    object: str
    quotes: tuple[Quote, ...]
    token: int
    entry: str = ""
    confidence: float = 0.8


Candidate = EventCandidate | RelationCandidate

Producer = Callable[[Doc, MentionSet, Ontology], Iterable[Candidate]]
"""Reads one parsed Doc. A producer that does not read the Doc's language (`doc.lang_`) yields nothing."""
