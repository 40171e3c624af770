"""New names in French and English."""

from collections.abc import Sequence

from spacy.tokens import Doc

from policygraph.mentions.found import Found
from policygraph.mentions.lexicon import NameLexicon


def names_fr_en(doc: Doc, known: Sequence[Found], lexicon: NameLexicon) -> list[Found]:
    """Names and descriptions that the gazetteer doesn't know, over the parse.

    Args:
        doc: parsed.
        known: what the gazetteer found.
        lexicon: of the Doc's language.
    """
    return []
