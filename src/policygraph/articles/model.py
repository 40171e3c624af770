"""What an article is, once read."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["fr", "en", "ar"]
Precision = Literal["day", "month", "year"]
LeftOutKind = Literal["language", "duplicate", "older", "empty", "limit"]
"""In another language; the text of an article read before; older than wanted; a feed without items; items beyond the
most that are read of one feed."""


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """When an article was published, as precisely as its source says.

    `value` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, cut to `precision`.
    """

    value: str
    precision: Precision


@dataclass(frozen=True, slots=True)
class Article:
    """One text to read.

    `text` is the title, a blank line, then the body; paragraphs are separated by one blank line. It never changes:
    all offsets elsewhere are character offsets into it. `id` is the file's name without its ending (for a URL, a slug
    of it). `content_hash` is the SHA-256 of `text`, in hexadecimal: two articles with the same hash are one.
    """

    id: str
    title: str
    text: str
    language: Language
    content_hash: str
    published: PublicationDate | None = None
    publisher: str = ""
    url: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read: its path or address, why, and what to do about it (or "")."""

    source: str
    reason: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A source, or an item of one, that is not wanted, and why. No failure."""

    source: str
    kind: LeftOutKind
    reason: str
