"""Who holds which office, and of what, as it is told of a Doc built by hand."""

from spacy.tokens import Doc

from policygraph.facts.candidates import RelationCandidate
from policygraph.facts.offices import find_offices
from policygraph.mentions import MentionSet
from policygraph.ontology.model import Ontology


def relations(doc: Doc, mentions: MentionSet, known: Ontology) -> set[tuple[str, str, str]]:
    found = [c for c in find_offices(doc, mentions, known) if isinstance(c, RelationCandidate)]
    return {(c.subject, c.predicate, c.object) for c in found}


def positions(doc: Doc, mentions: MentionSet, known: Ontology) -> set[str]:
    return {office for _, told, office in relations(doc, mentions, known) if told == "holdsPosition"}


def bodies(doc: Doc, mentions: MentionSet, known: Ontology) -> set[tuple[str, str]]:
    """Officers and the bodies that they are of."""
    return {(person, body) for person, told, body in relations(doc, mentions, known) if told == "officerOf"}


def officer_of(doc: Doc, mentions: MentionSet, known: Ontology) -> set[str]:
    return {body for _, body in bodies(doc, mentions, known)}
