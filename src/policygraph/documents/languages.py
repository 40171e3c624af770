"""Which spaCy language reads which of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def language_class(language: str) -> type[Language]:
    """The class to make pipelines of `language` ("fr", "en", "ar") from: ours for French, spaCy's for the others."""
    from spacy.util import get_lang_class

    from policygraph.documents.french import French

    found: type[Language] = French if language == French.lang else get_lang_class(language)
    return found
