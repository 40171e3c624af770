"""IRIs made from content: a readable slug and a short hash."""

import hashlib
import re
import unicodedata

from policygraph.mentions.words import folded
from policygraph.namespaces import ID

_SEPARATOR = "\x1f"
_LONGEST = 60
# What a slug may hold: letters that stand in a Turtle local name unescaped.
_LETTERS = re.compile(r"[^a-z0-9\u0620-\u064a\u0660-\u0669\u0671-\u06d3]+")


def digest(*parts: str) -> str:
    """SHA-256 over parts that can't run into each other, in hexadecimal."""
    whole = _SEPARATOR.join(part.replace(_SEPARATOR, " ") for part in parts)
    return hashlib.sha256(whole.encode("utf-8", errors="surrogatepass")).hexdigest()


def slug(name: str) -> str:
    """A name as a part of an IRI: folded words joined by hyphens, cut at a word; letters of Arabic stay."""
    words = [_LETTERS.sub("", unicodedata.normalize("NFKC", word)) for word in folded(name)]
    result = ""
    for word in filter(None, words):
        longer = f"{result}-{word}" if result else word
        if len(longer) > _LONGEST:
            break
        result = longer
    return result


def mint(name: str, *parts: str, length: int = 8) -> str:
    """The IRI for what `parts` identify; `name` only makes it readable."""
    return ID + "-".join(filter(None, (slug(name), digest(*parts)[:length])))
