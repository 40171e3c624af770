"""The pipeline that reads a language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = Path(__file__).parent.parent / "models"
PARSED = ("fr", "en")
"""Languages that parsers are shipped for."""
UNPARSED = ("ar",)
"""Languages that are read without syntax."""

SENTENCE_ENDS = [".", "!", "?", "…", "؟", "؛", "۔"]
UNIVERSAL = frozenset({"nsubj", "obj", "case", "det"})
"""Labels that every treebank of Universal Dependencies has, and no other scheme has all of."""
MAX_CHARACTERS = 5_000_000


def load_parser(language: str, *, model: str | None = None) -> Language:
    """Load what parses articles of a language, from the disk alone.

    Args:
        language: "fr", "en" or "ar".
        model: the name or the folder of an installed spaCy pipeline, or a `.weights` file that `policygraph train`
            wrote, to use instead of the shipped one.

    Returns:
        A pipeline that sets `pos_`, `lemma_`, `morph`, `dep_`, `head` (Universal Dependencies) and sentences; for
        Arabic without a `model`, sentences alone.

    Raises:
        ModelError: the language is none of the three, or the model is not installed, is for another language, has no
            parser, or its parser does not speak Universal Dependencies.
    """
    if language not in (*PARSED, *UNPARSED):
        raise ModelError(f"No parser for the language {language!r}.", hint="Languages read are fr, en and ar.")
    if model is not None:
        nlp = _installed(language, model)
    elif language in PARSED:
        nlp = _shipped(language)
    else:
        nlp = _unparsed(language)
    if language == "fr":
        _mend_participles(nlp)
    if language in PARSED:
        _mend_verbs(nlp)
    nlp.max_length = MAX_CHARACTERS
    return nlp


def _shipped(language: str) -> Language:
    from policygraph.documents.weights import WEIGHTS, load_weights

    nlp = load_weights(SHIPPED / f"{language}{WEIGHTS}")
    _mark_sentences_first(nlp)
    return nlp


def _unparsed(language: str) -> Language:
    from policygraph.documents.languages import language_class
    from policygraph.documents.tokens import mend_tokenizer

    nlp: Language = language_class(language)()
    mend_tokenizer(nlp)
    _mark_sentences_first(nlp)
    nlp.add_pipe("sentencizer", config={"punct_chars": SENTENCE_ENDS})
    return nlp


def _installed(language: str, model: str) -> Language:
    import spacy

    from policygraph.documents.weights import WEIGHTS, load_weights

    try:
        nlp = load_weights(Path(model)) if model.endswith(WEIGHTS) else spacy.load(model)
    except OSError as error:
        raise ModelError(
            f"The spaCy pipeline {model!r} is not installed.", hint="Give an installed package or a folder."
        ) from error
    if nlp.lang != language:
        raise ModelError(f"The spaCy pipeline {model!r} reads {nlp.lang!r}, not {language!r}.")
    if "parser" not in nlp.pipe_names:
        raise ModelError(f"The spaCy pipeline {model!r} has no component named parser.")
    labels = {label.split(":")[0] for label in getattr(nlp.get_pipe("parser"), "labels", ())}
    if not labels >= UNIVERSAL:
        raise ModelError(
            f"The parser of {model!r} does not use the labels of Universal Dependencies: it lacks"
            f" {', '.join(sorted(UNIVERSAL - labels))}.",
            hint="spaCy's own English pipelines (en_core_web_*) use other labels and can't be used.",
        )
    _mark_sentences_first(nlp)
    return nlp


def _mark_sentences_first(nlp: Language) -> None:
    from policygraph.documents.sentences import NAME

    nlp.add_pipe(NAME, first=True)


def _mend_participles(nlp: Language) -> None:
    from policygraph.documents.participles import NAME

    nlp.add_pipe(NAME)


def _mend_verbs(nlp: Language) -> None:
    from policygraph.documents.verbs import NAME

    nlp.add_pipe(NAME)
