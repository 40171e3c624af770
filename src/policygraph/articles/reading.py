"""One source, one article."""

from functools import cache
from pathlib import Path
from typing import Final

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
        ArticleError: it can't be read or holds no text.
        OtherLanguageError: it is in a language other than French, English and Arabic.
    """
    phrases = _default_phrases() if ontology is None else boilerplate(ontology.words)
    if is_address(source):
        return _from_web(str(source), phrases, allow_private=allow_private, timeout=timeout)
    path = Path(source)
    kind = ENDINGS.get(path.suffix.lower())
    if kind is None and not path.is_dir():
        known = ", ".join(sorted(ENDINGS))
        raise ArticleError(f"{path} is of no kind that is read.", hint=f"Files that end with {known} are.")
    return _article(kind or "", _file_bytes(path), phrases, name=path.stem, source=str(source))


def is_address(source: str | Path) -> bool:
    """Whether a source is meant to be fetched: anything with a scheme in front."""
    return isinstance(source, str) and "://" in source[:12]


def _from_web(url: str, phrases: Boilerplate, *, allow_private: bool, timeout: float) -> Article:
    answer = fetch(url, allow_private=allow_private, timeout=timeout)
    name = slug(answer.url)[:_LONGEST_ID].rstrip("-.") or "page"
    kind = "text" if answer.media_type in ("text/plain", "text/markdown") else "html"
    if answer.data.lstrip().startswith(b"%PDF"):
        kind = "pdf"
    elif answer.media_type in ("application/pdf", "application/octet-stream"):
        raise ArticleError(f"{url} is {answer.media_type}, but no PDF.")
    return _article(kind, answer.data, phrases, name=name, source=url, url=answer.url, charset=answer.charset)


def _article(
    kind: str, data: bytes, phrases: Boilerplate, *, name: str, source: str, url: str = "", charset: str = ""
) -> Article:
    if not data.strip():
        raise ArticleError(f"{source} is empty.")
    if kind == "html":
        found, meta = webpage(data, source=source, charset=charset, url=url)
    elif kind == "pdf":
        found, meta = pdf(data, source=source)
    else:
        meta, body = split_front_matter(decode(data, source=source))
        found = blocks(body)
    if url:
        meta = {**meta, "url": url}
    return assemble(found, meta, phrases, name=name, source=source)


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
