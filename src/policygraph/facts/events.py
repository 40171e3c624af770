"""Events of French and English articles, read over the parse by the triggers and frames of the lexicon."""

from collections.abc import Iterable

from spacy.tokens import Doc

from policygraph.facts.candidates import Candidate
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import Ontology


def find_events(doc: Doc, mentions: MentionSet, ontology: Ontology) -> Iterable[Candidate]:
    """Candidates of one Doc; none for other languages."""
    return ()
