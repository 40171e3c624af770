"""PDF to paragraphs, by pypdf."""

import re
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, Final

from policygraph.articles.blocks import Block, blocks
from policygraph.errors import ArticleError

if TYPE_CHECKING:
    from pypdf import PdfReader

_HYPHENATED: Final = re.compile(r"(?<=[^\W\d_]{3})-\n(?=[^\W\d_]{2})(?=[a-zà-ÿ])")
_FEWEST_LETTERS: Final = 30
_MOST_PAGES: Final = 500


def pdf(data: bytes, *, source: str) -> tuple[list[Block], dict[str, str]]:
    """The paragraphs of a PDF, without running heads and page numbers, and the title where its own first lines say it.

    The file's creation date is when it was made, not when the text appeared: it is not taken for a publication date.

    Raises:
        ArticleError: it is broken, locked by a password, or a scan without text.
    """
    from pypdf.errors import PyPdfError

    try:
        pages = _pages(data, source)
    except ArticleError:
        raise
    # Damaged files make pypdf stumble in many ways; each means the same to the reader of the message.
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError) as error:
        raise ArticleError(f"{source} is no PDF that can be read: it is damaged or cut short.") from error
    text = _HYPHENATED.sub("", "\n".join(_without_running_heads(pages)))
    if sum(char.isalpha() for char in text) < _FEWEST_LETTERS:
        raise ArticleError(
            f"{source} holds no text: it is probably a scan.",
            hint="Run it through a text recognition program such as ocrmypdf first.",
        )
    return blocks(text), {}


def _pages(data: bytes, source: str) -> list[list[str]]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not _opens_without_password(reader):
        raise ArticleError(f"{source} is locked by a password.", hint="Save a copy without it.")
    if len(reader.pages) > _MOST_PAGES:
        raise ArticleError(f"{source} has {len(reader.pages)} pages: too long for one article.")
    return [page.extract_text().replace("\x00", "").split("\n") for page in reader.pages]


def _opens_without_password(reader: "PdfReader") -> bool:
    from pypdf.errors import PyPdfError

    try:
        return bool(reader.decrypt(""))
    except (PyPdfError, NotImplementedError, ValueError):
        return False


def _without_running_heads(pages: list[list[str]]) -> list[str]:
    """All lines but page numbers and those that stand at the edge of most pages."""
    edges = Counter(line for page in pages for line in {_form(edge) for edge in (*page[:2], *page[-2:])})
    repeated = {form for form, count in edges.items() if len(pages) > 2 and count > len(pages) / 2}
    kept: list[str] = []
    for page in pages:
        for place, line in enumerate(page):
            at_edge = place < 2 or place >= len(page) - 2
            if not at_edge or (_form(line) not in repeated and not re.fullmatch(r"\W*\d{1,4}\W*", line)):
                kept.append(line)
    return kept


def _form(line: str) -> str:
    """A line with its numbers set aside: "Page 3 of 7" is the same head on each page."""
    return re.sub(r"\d+", "0", " ".join(line.split()))
