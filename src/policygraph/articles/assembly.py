"""Blocks and metadata become an article: its title, text, language and date."""

import hashlib
import re
from collections.abc import Mapping
from typing import Final, cast, get_args

from policygraph.articles.blocks import Block, unmarked
from policygraph.articles.boilerplate import Boilerplate, fold
from policygraph.articles.cleaning import clean, without_opening_asides
from policygraph.articles.dates import date_in_name, publication_date
from policygraph.articles.language import declared, detect, is_arabic_script
from policygraph.articles.model import Article, Language
from policygraph.errors import ArticleError, OtherLanguageError

MAX_CHARACTERS: Final = 1_000_000
"""A longer text is a book or a dump; parsers refuse it."""

_SITE_BEHIND: Final = re.compile(r"^(.*\S)\s+[|–—-]\s+([^|–—]{2,60})$")
_LONGEST_TITLE: Final = 250
_HEADLINE_REACH: Final = 6


def assemble(blocks: list[Block], meta: Mapping[str, str], phrases: Boilerplate, *, name: str, source: str) -> Article:
    """An article from its paragraphs.

    Args:
        blocks: all paragraphs of the source, its headline among them.
        meta: `title`, `url`, `publisher`, `published` (or `date`), `date_precision`, `language` (or `lang`), if known.
        phrases: what marks boilerplate.
        name: the article's id; a date that it begins with counts where `meta` has none.
        source: what to call it in errors.

    Raises:
        ArticleError: nothing is left, or far too much.
        OtherLanguageError: it is not in French, English or Arabic.
    """
    publisher = meta.get("publisher", "")
    title, rest = _title(blocks, unmarked(meta.get("title", "")), publisher, phrases)
    body = clean(rest, phrases, title=title, publisher=publisher)
    text = "\n\n".join(part for part in (title, *(block.text for block in body)) if part)
    if not any(char.isalpha() for char in text):
        raise ArticleError(f"{source} holds no text of an article.")
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(f"{source} is too long for one article: {len(text):,} characters.")
    return Article(
        id=name,
        title=title or name,
        text=text,
        language=_language(text, meta, source),
        content_hash=hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest(),
        published=publication_date(meta.get("published") or meta.get("date", ""), meta.get("date_precision", ""))
        or date_in_name(name),
        publisher=publisher,
        url=meta.get("url", ""),
        source=source,
    )


def _title(blocks: list[Block], stated: str, publisher: str, phrases: Boilerplate) -> tuple[str, list[Block]]:
    """The headline as the article prints it, and what is left of the blocks.

    A first heading that says the same as the metadata's title wins (clippers shorten and gloss titles); one that says
    something else stays in the body. Without either, the first paragraph serves where it is short.
    """
    place = _headline_place(blocks)
    if place is None:
        blocks = without_opening_asides(blocks) or blocks
    heading = _without_site(blocks[place].text, stated, publisher) if place is not None else ""
    above = without_opening_asides(blocks[:place]) if place else []
    below = blocks[place + 1 :] if place is not None else blocks
    if stated and not _alike(stated, heading):
        return stated, [*above, *blocks[place or 0 :]]
    if heading:
        return heading, [*above, *below]
    first = next(iter(clean(blocks, phrases)), None)
    if first is None or len(first.text) > _LONGEST_TITLE:
        return "", blocks
    return first.text, [block for block in blocks if block is not first]


def _headline_place(blocks: list[Block]) -> int | None:
    head = blocks[:_HEADLINE_REACH]
    return next((place for place, block in enumerate(head) if block.kind == "heading" and block.level == 1), None)


def _without_site(heading: str, stated: str, publisher: str) -> str:
    """The heading without the site's name behind a bar or a dash."""
    cut = _SITE_BEHIND.match(heading)
    if cut and (fold(cut[2]) == fold(publisher) or fold(stated).startswith(fold(cut[1]))):
        return cut[1]
    return heading


def _alike(one: str, other: str) -> bool:
    first, second = set(fold(one).split()), set(fold(other).split())
    return bool(first and second) and 2 * len(first & second) >= min(len(first), len(second))


def _language(text: str, meta: Mapping[str, str], source: str) -> Language:
    """What the metadata state, unless the script says otherwise; else what the words say."""
    language = declared(meta.get("language") or meta.get("lang", ""))
    if not language or (language in ("fr", "en", "ar") and (language == "ar") != is_arabic_script(text)):
        language = detect(text)
    if language not in get_args(Language):
        found = f"is in another language ({language})" if language else "is in no language that is known here"
        raise OtherLanguageError(
            f"{source} {found}: French, English and Arabic are read.",
            language=language,
            hint="Where that is wrong, put `language: fr` (or en, ar) into its front matter." if not language else "",
        )
    return cast(Language, language)
