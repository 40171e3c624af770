"""One source, one article."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from policygraph.articles import feed
from policygraph.articles.assembly import assemble
from policygraph.articles.blocks import blocks
from policygraph.articles.boilerplate import Boilerplate, boilerplate
from policygraph.articles.decoding import decode
from policygraph.articles.fetching import MAX_BYTES, TIMEOUT, fetch, slug
from policygraph.articles.frontmatter import split_front_matter
from policygraph.articles.model import Article
from policygraph.articles.pdf import pdf
from policygraph.articles.webpage import webpage
from policygraph.errors import ArticleError
from policygraph.ontology.model import Ontology

ENDINGS: Final = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
}
"""Endings of the files that are read, in lower case, and what they hold."""

_LONGEST_ID: Final = 100


@dataclass(frozen=True, slots=True)
class Opened:
    """A source's bytes before they are read.

    `kind` is what they hold: "text", "html", "pdf" or "feed". `name` becomes the article's id, `source` is what errors
    call it. `url` and `charset` are what a server said, else empty.
    """

    kind: str
    data: bytes
    name: str
    source: str
    url: str = ""
    charset: str = ""


def read_article(
    source: str | Path, *, ontology: Ontology | None = None, allow_private: bool = False, timeout: float = TIMEOUT
) -> Article:
    """Read one file or web page as an article.

    Args:
        source: a `.txt`, `.md`, `.html` or `.pdf` file, or an http(s) address.
        ontology: where the phrases of boilerplate come from; the default ontology where none is given.
        allow_private: also fetch from loopback, private and link-local addresses.
        timeout: seconds that fetching may take.

    Raises:
        ArticleError: it can't be read, holds no text, or is a feed of many articles.
        OtherLanguageError: it is in a language other than French, English and Arabic.
    """
    return article_of(open_source(source, allow_private=allow_private, timeout=timeout), phrases_of(ontology))


def open_source(source: str | Path, *, allow_private: bool = False, timeout: float = TIMEOUT) -> Opened:
    """The bytes of a file or an address, and what they hold.

    Raises:
        ArticleError: it can't be had, or is of no kind that is read.
    """
    if is_address(source):
        return _from_web(str(source), allow_private=allow_private, timeout=timeout)
    path = Path(source)
    ending = path.suffix.lower()
    kind = "feed" if ending in feed.ENDINGS else ENDINGS.get(ending)
    if kind is None and not path.is_dir():
        known = ", ".join(sorted({*ENDINGS, *feed.ENDINGS}))
        raise ArticleError(f"{path} is of no kind that is read.", hint=f"Files that end with {known} are.")
    return Opened(kind or "", _file_bytes(path), name=path.stem, source=str(source))


def article_of(opened: Opened, phrases: Boilerplate, stated: Mapping[str, str] | None = None) -> Article:
    """The article that a source's bytes hold.

    Args:
        opened: the bytes.
        phrases: what marks boilerplate.
        stated: metadata known from elsewhere (see `assemble`), which count more than the source's own.

    Raises:
        ArticleError: they can't be read, hold no text, or are a feed.
        OtherLanguageError: they are in a language other than French, English and Arabic.
    """
    source, url = opened.source, opened.url
    if not opened.data.strip():
        raise ArticleError(f"{source} is empty.")
    if opened.kind == "feed":
        raise ArticleError(
            f"{source} is a feed, not one article.", hint="`policygraph add` and `build` read all of its items."
        )
    if opened.kind == "html":
        found, meta = webpage(opened.data, source=source, charset=opened.charset, url=url)
    elif opened.kind == "pdf":
        found, meta = pdf(opened.data, source=source)
    else:
        meta, body = split_front_matter(decode(opened.data, source=source))
        found = blocks(body)
    if url:
        meta = {**meta, "url": url}
    meta = {**meta, **{key: value for key, value in (stated or {}).items() if value}}
    return assemble(found, meta, phrases, name=opened.name, source=source)


def is_address(source: str | Path) -> bool:
    """Whether a source is meant to be fetched: anything with a scheme in front."""
    return isinstance(source, str) and "://" in source[:12]


def id_of(url: str) -> str:
    """The id of an article that was fetched."""
    return slug(url)[:_LONGEST_ID].rstrip("-.") or "page"


def phrases_of(ontology: Ontology | None) -> Boilerplate:
    """The phrases of boilerplate of an ontology, or of the default one."""
    return _default_phrases() if ontology is None else boilerplate(ontology.words)


def _from_web(url: str, *, allow_private: bool, timeout: float) -> Opened:
    answer = fetch(url, allow_private=allow_private, timeout=timeout)
    kind = "text" if answer.media_type in ("text/plain", "text/markdown") else "html"
    if answer.data.lstrip().startswith(b"%PDF"):
        kind = "pdf"
    elif answer.media_type in feed.MEDIA_TYPES or feed.is_feed(answer.data):
        kind = "feed"
    elif answer.media_type in ("application/pdf", "application/octet-stream"):
        raise ArticleError(f"{url} is {answer.media_type}, but no PDF.")
    return Opened(kind, answer.data, id_of(answer.url), source=url, url=answer.url, charset=answer.charset)


def _file_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ArticleError(f"{path} is a folder, not an article.")
        if not path.exists():
            raise ArticleError(f"{path} does not exist.")
        if not path.is_file():
            raise ArticleError(f"{path} is not a regular file.")
        if path.stat().st_size > MAX_BYTES:
            raise ArticleError(f"{path} is larger than {MAX_BYTES // 1_000_000} MB.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ArticleError(f"{path} can't be read: {reason}.") from error


@cache
def _default_phrases() -> Boilerplate:
    from policygraph.ontology import load

    return boilerplate(load().words)
