"""When two names or texts are alike: case, accents, articles and punctuation set aside."""

import re
import unicodedata
from collections.abc import Iterable

Words = tuple[str, ...]

_SMALL = "le la les l un une des du de d the a an of and et en au aux pour for in on to da do"
SMALL = frozenset(_SMALL.split())
"""Words that make no difference, unless in capitals ("ON")."""
MARKUP = re.compile(r"[*_`#\[\]]")
ALIFS = re.compile("[أإآٱ]")
ARABIC = re.compile("[\u0600-\u06ff]")
ARABIC_ARTICLE = re.compile("^(وال|بال|فال|كال|لل|ال)(?=...)")


def words_of(text: str) -> Words:
    """The words that a text is compared by; all of them, where it has only small ones."""
    raw = re.findall(r"\w+", MARKUP.sub(" ", unicodedata.normalize("NFKC", text)))
    kept = []
    for word in raw:
        plain = _plain_word(word)
        acronym = word.isupper() and len(word) > 1
        if plain and (plain not in SMALL or acronym):
            kept.append(plain)
    return tuple(kept) or tuple(word.casefold() for word in raw)


def _plain_word(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    plain = ALIFS.sub("ا", plain).replace("ى", "ي").replace("ة", "ه").replace("ـ", "")
    return ARABIC_ARTICLE.sub("", plain) if ARABIC.match(plain) else plain


def overlapping(a: Words, b: Words) -> bool:
    """Whether the same numbers stand in both, and 60 % of all words are shared."""
    if _numbers(a) != _numbers(b):
        return False
    x, y = set(a), set(b)
    return len(x & y) >= 0.6 * len(x | y)


def containing(a: Words, b: Words) -> bool:
    """Whether one, of two words or more, begins or ends the other, which has at most three more, none a number."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) < 2 or len(long) - len(short) > 3 or _numbers(a) != _numbers(b):
        return False
    return long[: len(short)] == short or long[-len(short) :] == short


def _numbers(words: Words) -> list[str]:
    return [word for word in words if word.isdigit()]


def pair_off(candidates: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of (score, i, j), the best pairs so that no i and no j is used twice: greedy, by falling score."""
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for score, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if score > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((score, i, j))
    return pairs
