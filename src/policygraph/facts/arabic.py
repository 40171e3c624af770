"""Events and relations of Arabic articles, read over tokens."""

from collections.abc import Iterable

from spacy.tokens import Doc

from policygraph.facts.candidates import Candidate
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import Ontology


def find_arabic(doc: Doc, mentions: MentionSet, ontology: Ontology) -> Iterable[Candidate]:
    """Candidates of one Doc; none for other languages."""
    return ()
