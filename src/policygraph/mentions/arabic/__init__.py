"""New names in Arabic."""

from collections.abc import Sequence

from spacy.tokens import Doc

from policygraph.mentions.found import Found
from policygraph.mentions.lexicon import NameLexicon


def names_ar(doc: Doc, known: Sequence[Found], lexicon: NameLexicon) -> list[Found]:
    """Names and descriptions that the gazetteer doesn't know, over tokens with their attached particles.

    Args:
        doc: tokenized.
        known: what the gazetteer found.
        lexicon: of Arabic.
    """
    return []
