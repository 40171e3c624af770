"""One source, one article."""

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast, get_args

from policygraph.articles.blocks import Block, blocks, unmarked
from policygraph.articles.boilerplate import Boilerplate, boilerplate, fold
from policygraph.articles.cleaning import clean, same_title
from policygraph.articles.dates import date_in_name, publication_date
from policygraph.articles.decoding import decode
from policygraph.articles.frontmatter import split_front_matter
from policygraph.articles.language import declared, detect, is_arabic_script
from policygraph.articles.model import Article, Language
from policygraph.errors import ArticleError
from policygraph.ontology.model import Ontology

MAX_BYTES = 20_000_000


def read_article(source: str | Path, *, ontology: Ontology | None = None) -> Article:
    """Read one file as an article.

    Args:
        source: a `.txt` or `.md` file.
        ontology: where the phrases of boilerplate come from; the default ontology where none is given.

    Raises:
        ArticleError: it can't be read, holds no text, or is in a language other than French, English and Arabic.
    """
    phrases = _default_phrases() if ontology is None else boilerplate(ontology.words)
    path = Path(source)
    data = _read_bytes(path)
    meta, body = split_front_matter(decode(data, source=str(source)))
    return assemble(blocks(body), meta, phrases, name=path.stem, source=str(source))


@cache
def _default_phrases() -> Boilerplate:
    from policygraph.ontology import load

    return boilerplate(load().words)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ArticleError(f"{path} is larger than {MAX_BYTES // 1_000_000} MB.")
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path} could not be read: {error.strerror or error}.") from error


def assemble(found: list[Block], meta: Mapping[str, str], phrases: Boilerplate, *, name: str, source: str) -> Article:
    """An article from its blocks and its metadata (title, url, publisher, published, date_precision, language)."""
    publisher = meta.get("publisher", "")
    title, rest = _title(found, unmarked(meta.get("title", "")), publisher, phrases)
    body = clean(rest, phrases, title=title, publisher=publisher)
    if not title and not body:
        raise ArticleError(f"{source} holds no text of an article.")
    text = "\n\n".join([part for part in (title, *(block.text for block in body)) if part])
    return Article(
        id=name,
        title=title,
        text=text,
        language=_language(text, meta, source),
        content_hash=hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest(),
        published=publication_date(meta.get("published") or meta.get("date", ""), meta.get("date_precision", ""))
        or date_in_name(name),
        publisher=publisher,
        url=meta.get("url", ""),
        source=source,
    )


def _title(found: list[Block], stated: str, publisher: str, phrases: Boilerplate) -> tuple[str, list[Block]]:
    """The headline as the article prints it, and the blocks below.

    A first heading that says the same as the metadata's title wins (clippers shorten and gloss titles); one that says
    something else stays in the body.
    """
    place = next((i for i, block in enumerate(found[:6]) if block.kind == "heading" and block.level == 1), None)
    heading = _without_site(found[place].text, stated, publisher) if place is not None else ""
    if stated and not (heading and _alike(stated, heading)):
        return stated, found
    if heading and place is not None:
        return heading, found[:place] + found[place + 1 :]
    first = clean(found, phrases)[:1]
    if first and len(first[0].text) <= 250:
        return first[0].text, [block for block in found if block is not first[0]]
    return "", found


def _without_site(heading: str, stated: str, publisher: str) -> str:
    """The heading without the site's name behind a bar or a dash."""
    cut = re.match(r"^(.*\S)\s+[|–—-]\s+([^|–—]{2,60})$", heading)
    if cut and (fold(cut[2]) == fold(publisher) or same_title(cut[1], stated)):
        return cut[1]
    return heading


def _alike(one: str, other: str) -> bool:
    first, second = set(fold(one).split()), set(fold(other).split())
    return 2 * len(first & second) >= min(len(first), len(second))


def _language(text: str, meta: Mapping[str, str], source: str) -> Language:
    language = declared(meta.get("lang") or meta.get("language", ""))
    if not language or (language == "ar") != is_arabic_script(text):
        language = detect(text)
    if language not in get_args(Language):
        raise ArticleError(f"{source} is not in French, English or Arabic.")
    return cast(Language, language)
