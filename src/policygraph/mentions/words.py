"""Words of a text folded for comparing, each with the characters it came from.

Folding (case, accents, Arabic letter variants) may change a word's length, so nothing is matched on a folded *text*:
each word keeps its own offsets into the text it was cut from.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# Letters and digits, with the combining marks that may follow them (Latin accents, Arabic vowels).
_WORD = re.compile(r"[\w\u0300-\u036f\u064b-\u065f\u0670]+")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_ARABIC_VARIANTS = str.maketrans({"ى": "ي", "ة": "ه", "ـ": None})
# An attached conjunction or preposition before an Arabic word; "لل" hides the article of "ال".
_PROCLITIC = re.compile(r"[وف]?(?:[بكل](?=ال)|لل|[وفبكل])?")


class Word(NamedTuple):
    """A word of a text: `text[start:end]`, and `folded` for comparing."""

    folded: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word without case, accents and Arabic spelling variants."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.translate(_ARABIC_VARIANTS)


def words(text: str) -> list[Word]:
    """The words of `text` in order; punctuation and white space are left out."""
    found = []
    for match in _WORD.finditer(text):
        folded = fold(match.group())
        if folded:
            found.append(Word(folded, match.start(), match.end()))
    return found


@lru_cache(maxsize=65536)
def folded(text: str) -> tuple[str, ...]:
    """What two names are compared by."""
    return tuple(word.folded for word in words(text))


def is_arabic(word: str) -> bool:
    return bool(_ARABIC.search(word))


@lru_cache(maxsize=65536)
def peeled(word: str) -> tuple[tuple[str, int], ...]:
    """Readings of a folded Arabic word without its attached و ف ب ك ل: `(rest, number of letters peeled)`.

    The word as it stands comes first. The hidden article of "لل" is given back.
    """
    readings = [(word, 0)]
    if not is_arabic(word):
        return tuple(readings)
    for length in (1, 2, 3):
        prefix, rest = word[:length], word[length:]
        if len(rest) < 2 or not _PROCLITIC.fullmatch(prefix):
            continue
        readings.append((rest, length))
        if prefix.endswith("لل"):
            readings.append(("ال" + rest, length))
    return tuple(readings)
