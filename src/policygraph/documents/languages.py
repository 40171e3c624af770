"""Which spaCy language reads which of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def language_class(language: str) -> type[Language]:
    """The class to make pipelines of `language` ("fr", "en", "ar") from: ours where spaCy's cuts words badly."""
    from spacy.util import get_lang_class

    from policygraph.documents.arabic import Arabic
    from policygraph.documents.french import French

    ours: dict[str, type[Language]] = {French.lang: French, Arabic.lang: Arabic}
    return ours.get(language) or get_lang_class(language)
