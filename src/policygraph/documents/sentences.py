"""Where sentences begin, as far as typography alone decides it.

The component goes before whatever cuts sentences otherwise (spaCy's statistical splitter, a parser, the sentencizer):
these keep what is set here and decide the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.attrs import SENT_START
from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAME = "policygraph_sentences"

TERMINALS = frozenset({".", "!", "?", "…", "...", ":", ";", "؟", "؛", "۔", "|"})
CLOSERS = frozenset({")", "]", "}", "»", "”", "’", "›"})
BULLETS = frozenset({"•", "▪", "●", "■", "►", "➢", "✓"})

BEFORE_NAME = """
    m mm mr mrs ms mme mmes mlle dr dre pr prof me mgr st ste s.e s.e.m s.m h.e hon gen gén gal col
    cdt capt lt sgt sen rep gov eng ing rev pres amb min messrs vs cf e.g i.e
"""
"""Abbreviations, without their last stop, after which no sentence ends: what they announce follows."""

BEFORE_NUMBER = "art al no n nos n° vol p pp chap ch fig par sec para tel tél"
"""Abbreviations after which no sentence ends when a number follows."""


_AMBIGUOUS = frozenset("\"'“„«—–-*")
"""Marks after which a sentence may begin though no stop precedes."""

_CERTAIN = {True: 1, False: -1, None: 0}
"""As spaCy's arrays have it."""

_BEFORE_NAME = frozenset(BEFORE_NAME.split())
_BEFORE_NUMBER = frozenset(BEFORE_NUMBER.split())


@Language.component(NAME)
def mark_sentences(doc: Doc) -> Doc:
    """Set sentence starts where they are certain and leave the others open.

    True after a line break and at a bullet; false after an abbreviation, inside numbers, before closing punctuation,
    and wherever no stop, dash or quotation mark precedes.
    """
    import numpy

    # All at once: spaCy looks through the whole Doc each time that one token's is_sent_start is set.
    starts = numpy.array([[_CERTAIN[start]] for start in _starts(doc)], dtype="int64").astype("uint64")
    return doc.from_array([SENT_START], starts) if len(doc) else doc  # type: ignore[arg-type]


def _starts(doc: Doc) -> Iterator[bool | None]:
    """For each token, whether a sentence starts there; None where typography does not tell."""
    broken = True
    previous: Token | None = None
    for token in doc:
        if token.is_space:
            broken = broken or "\n" in token.text
            yield False if token.i else None
            continue
        if broken or token.text in BULLETS:
            yield True
        else:
            yield False if previous is not None and _continues(previous, token) else None
        broken, previous = False, token


def _continues(previous: Token, token: Token) -> bool:
    """Whether `token` surely goes on with the sentence that `previous`, the token before it, is in."""
    text, last = token.text, previous.text
    ended = last in TERMINALS or last in CLOSERS or last[-1] in ".?!"
    if not ended and (text[0].islower() or last[-1] not in _AMBIGUOUS):
        return True
    if text in CLOSERS or text in TERMINALS or text == "," or (previous.is_digit and token.is_digit):
        return True
    before = _with_its_stop(previous)
    if before in _BEFORE_NAME or (before in _BEFORE_NUMBER and text[0].isdigit()):
        return True
    return len(before) == 1 and before.isalpha() and _stop(previous) and token.is_title and not token.is_stop


def _stop(token: Token) -> bool:
    return token.text.endswith(".")


def _with_its_stop(token: Token) -> str:
    """The abbreviation that ends at `token`, small, without its last stop, be it "M." or "M" and ".", or ""."""
    if token.text == "." and token.i and not token.nbor(-1).whitespace_:
        return str(token.nbor(-1).lower_)
    if _stop(token):
        return str(token.lower_[:-1])
    return str(token.lower_) if token.lower_ in _BEFORE_NUMBER and "°" in token.text else ""
