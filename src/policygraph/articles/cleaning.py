"""What stands around an article and is no part of it: chrome, share lines, bylines, captions, related headlines."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from policygraph.articles.blocks import Block
from policygraph.ontology.model import Word

_SENTENCE_END: Final = re.compile(r"[.!?؟…][\"'”’»)\]]*$")
_DATE: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_ONLY_URL: Final = re.compile(r"^<?(?:https?://|www\.)\S+>?$")
_ONLY_DATE: Final = re.compile(r"^[^.!?؟]{0,40}\d{1,4}[^.!?؟]{0,40}$")
_BRACKETED: Final = re.compile(r"^\[(?!\[).*\]$|^\(.*\)$", re.DOTALL)
_OPENING_BRACKET: Final = re.compile(r"^[\[(]([^\])]*)[\])]")
_WIKI: Final = re.compile(r"\[\[|`")
_WORD: Final = re.compile(r"[^\W_]+")
_TITLE_REACH: Final = 4


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Phrases that mark what is no part of an article, folded (see `fold`), by what they do.

    whole: a paragraph made of nothing but these goes. opening: a short paragraph that begins with one goes. byline: a
    short paragraph that begins with one and goes on with names or a date goes. note: an editor's note begins so.
    related: it and the headlines below it go. closing: it and all below it go.
    """

    whole: frozenset[str] = frozenset()
    opening: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


_EFFECTS: Final = {
    "WholeLine": "whole",
    "OpeningPhrase": "opening",
    "BylinePhrase": "byline",
    "EditorNote": "note",
    "RelatedHeadlines": "related",
    "ArticleEnd": "closing",
}


def boilerplate(words: Iterable[Word]) -> Boilerplate:
    """The lexicon's Boilerplate entries; what each does is what it evokes (default: `OpeningPhrase`)."""
    found: dict[str, set[str]] = {effect: set() for effect in _EFFECTS.values()}
    for word in words:
        if word.kind == "Boilerplate":
            found[_EFFECTS.get(word.evokes, "opening")].update(fold(form) for form in word.forms)
    longest_first = {
        effect: tuple(sorted(forms, key=lambda form: (-len(form), form))) for effect, forms in found.items()
    }
    return Boilerplate(
        whole=frozenset(found["whole"]),
        opening=longest_first["opening"],
        byline=longest_first["byline"],
        note=longest_first["note"],
        related=longest_first["related"],
        closing=longest_first["closing"],
    )


def fold(text: str) -> str:
    """A text for comparing: lower case, words and digits only, one space between."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(_WORD.findall(folded))


def clean(blocks: Sequence[Block], phrases: Boilerplate, *, title: str = "", publisher: str = "") -> list[Block]:
    """The blocks that are the article's own, in order."""
    kept = _without_title(blocks, title, publisher)
    kept = _before_closing(kept, phrases)
    kept = _without_related(kept, phrases)
    kept = [block for block in kept if not _is_boilerplate(block, phrases, publisher)]
    return _without_edge_asides(kept, publisher)


def same_title(one: str, other: str, publisher: str = "") -> bool:
    """Whether two lines are one headline, the site's name behind it set aside ("... | Daily News")."""
    first, second = fold(one), fold(other)
    if not first or not second:
        return False
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    rest = long[len(short) :].strip() if long.startswith(short + " ") else None
    raw = one if len(fold(one)) > len(fold(other)) else other
    return rest is not None and (rest == fold(publisher) or bool(re.search(r"\s[|–—-]\s[^|–—-]{2,40}$", raw)))


def _without_title(blocks: Sequence[Block], title: str, publisher: str) -> list[Block]:
    return [
        block
        for place, block in enumerate(blocks)
        if not (same_title(block.text, title, publisher) and (place < _TITLE_REACH or block.kind == "heading"))
    ]


def _before_closing(blocks: list[Block], phrases: Boilerplate) -> list[Block]:
    for place, block in enumerate(blocks):
        if place and _begins(block.text, phrases.closing) and _is_short(block.text):
            return blocks[:place]
    return blocks


def _without_related(blocks: list[Block], phrases: Boilerplate) -> list[Block]:
    kept: list[Block] = []
    skipping = False
    for block in blocks:
        if _begins(block.text, phrases.related) and _is_short(block.text):
            # "See also: a headline" takes one line; "See also" alone takes the headlines below it.
            skipping = fold(block.text) in phrases.related
            continue
        if skipping and _is_prose(block):
            skipping = False
        if not skipping:
            kept.append(block)
    return kept


def _is_boilerplate(block: Block, phrases: Boilerplate, publisher: str) -> bool:
    text, folded = block.text, fold(block.text)
    if _ONLY_URL.match(text) or _made_of(folded, phrases.whole):
        return True
    if block.kind == "cell":
        return len(folded.split()) < 8 or not _SENTENCE_END.search(text)
    if _is_note(text, folded, phrases):
        return True
    if _is_short(text) and _begins(text, phrases.opening) and not _is_long_prose(text):
        return True
    return _is_byline(block, phrases, publisher)


def _is_note(text: str, folded: str, phrases: Boilerplate) -> bool:
    if _begins(text, phrases.note):
        return True
    bracket = _OPENING_BRACKET.match(text)
    if bracket and _begins(bracket[1], phrases.note):
        return True
    return bool(_BRACKETED.match(text)) and text[0] == "[" and len(folded.split()) > 3


def _is_byline(block: Block, phrases: Boilerplate, publisher: str) -> bool:
    text = block.text
    words = text.split()
    if len(words) > 25:
        return False
    dated = bool(_DATE.search(text))
    if dated and len(words) <= 10 and _ONLY_DATE.match(text) and _is_only_date(text):
        return True
    if publisher and fold(text) == fold(publisher):
        return True
    named = publisher and fold(text).startswith(fold(publisher))
    if block.kind == "aside" and dated and (named or " — " in text or " – " in text or " | " in text):
        return True
    if not _begins(text, phrases.byline):
        return False
    return (
        block.kind == "aside" or not _SENTENCE_END.search(text) or _all_names(words[1:]) or (dated and len(words) < 14)
    )


def _is_only_date(text: str) -> bool:
    """Day, month, year, hour and at most three words beside them (weekday, month's name)."""
    return sum(word.isalpha() for word in _WORD.findall(text)) <= 4 and sum(c.isdigit() for c in text) >= 4


def _all_names(words: list[str]) -> bool:
    return 0 < len(words) <= 6 and all(word[:1].isupper() or len(word) <= 3 for word in words)


def _without_edge_asides(blocks: list[Block], publisher: str) -> list[Block]:
    """Italics above the first and below the last line of text are about the article, not of it."""
    kept = [block for block in blocks if not (block.kind == "aside" and _WIKI.search(block.text))]
    start, end = 0, len(kept)
    body = [place for place, block in enumerate(kept) if block.kind != "aside"]
    if body:
        start, end = body[0], body[-1] + 1
    return kept[start:end]


def _begins(text: str, phrases: Iterable[str]) -> bool:
    folded = fold(text[:200])
    return any(folded == phrase or folded.startswith(phrase + " ") for phrase in phrases)


def _made_of(folded: str, phrases: frozenset[str]) -> bool:
    words = folded.split()
    place = 0
    while place < len(words):
        size = next((n for n in range(6, 0, -1) if " ".join(words[place : place + n]) in phrases), 0)
        if not size:
            return False
        place += size
    return bool(words)


def _is_short(text: str) -> bool:
    return len(text) <= 240


def _is_prose(block: Block) -> bool:
    return (
        block.kind in ("paragraph", "quote")
        and len(block.text.split()) >= 20
        and bool(_SENTENCE_END.search(block.text))
    )


def _is_long_prose(text: str) -> bool:
    return len(text.split()) > 30 and bool(_SENTENCE_END.search(text))
