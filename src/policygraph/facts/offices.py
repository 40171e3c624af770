"""Who holds which office, and of what (French and English)."""

from collections.abc import Iterable

from spacy.tokens import Doc

from policygraph.facts.candidates import Candidate
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import Ontology


def find_offices(doc: Doc, mentions: MentionSet, ontology: Ontology) -> Iterable[Candidate]:
    """Candidates of one Doc; none for other languages."""
    return ()
