"""HTML to paragraphs and metadata, by trafilatura."""

import re
from typing import TYPE_CHECKING, Final

from policygraph.articles.blocks import Block, BlockKind, blocks, unmarked
from policygraph.articles.decoding import decode
from policygraph.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET: Final = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_KINDS: Final[dict[str, BlockKind]] = {
    "head": "heading",
    "p": "paragraph",
    "item": "item",
    "quote": "quote",
    "cell": "cell",
    "ab": "paragraph",
    "fw": "paragraph",
}


def webpage(data: bytes, *, source: str, charset: str = "", url: str = "") -> tuple[list[Block], dict[str, str]]:
    """The paragraphs of a page's article, and what the page says of it.

    Args:
        data: the page as it was read.
        source: what to call it in errors.
        charset: what the server said of the encoding; the page's own declaration comes second.
        url: the page's address; for a file, the one that the page states is taken.

    Raises:
        ArticleError: no article can be made out.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    settings = use_config()
    # Short communiqués are articles too: the default sends them to a fallback that runs all paragraphs together.
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "60"
    try:
        found = bare_extraction(
            _text(data, charset, source),
            url=url or None,
            with_metadata=True,
            include_comments=False,
            config=settings,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ValueError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise ArticleError(f"{source} is not HTML that can be read: {error}.") from error
    if found is None or isinstance(found, dict) or found.body is None:
        raise ArticleError(f"No article can be made out in {source}.")
    meta = {
        "title": found.title or "",
        "url": url or found.url or "",
        "publisher": found.sitename or found.hostname or "",
        "published": found.date or "",
    }
    return _blocks(found.body), meta


def _text(data: bytes, charset: str, source: str) -> str:
    declared = _CHARSET.search(data[:4096])
    for name in (charset, declared[1].decode("ascii") if declared else ""):
        try:
            if name and data.strip():
                return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return decode(data, source=source)


def _blocks(body: "_Element") -> list[Block]:
    found: list[Block] = []
    for element in body.iter(*_KINDS):
        if any(parent.tag in _KINDS for parent in element.iterancestors()):
            continue
        kind = _KINDS[str(element.tag)]
        for line in _lines(element):
            level = int(element.get("rend", "h2")[-1:]) if kind == "heading" else 0
            found.append(Block(kind, line, level))
    return found or blocks("\n\n".join(str(text) for text in body.itertext()))


def _lines(element: "_Element") -> list[str]:
    """The element's text, broken where the page breaks the line."""
    parts: list[str] = []
    for piece in element.iter():
        parts.append("\n" if piece.tag == "lb" else "")
        parts.append(piece.text or "")
        if piece is not element:
            parts.append(piece.tail or "")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n\n" if element.tag == "p" else "\n"))
    return [line for line in map(unmarked, lines) if any(char.isalnum() for char in line)]
