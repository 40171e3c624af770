"""Bytes to text, whatever encoding an editor or a newsroom saved them in."""

import codecs

from policygraph.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = frozenset(map(chr, (*range(9), 11, *range(14, 27), *range(28, 32), 127)))


def decode(data: bytes, *, source: str) -> str:
    """Text of a file, with line ends as `\\n`.

    A byte order mark decides; then UTF-8; then UTF-16 without a mark (every other byte zero); then the Windows code
    page that makes the more sense: cp1256 for Arabic, cp1252 for the rest.

    Raises:
        ArticleError: the bytes are no text (an image, an archive, a program), or none at all.
    """
    if not data.strip():
        raise ArticleError(f"{source} is empty.")
    text = _decode(data)
    controls = sum(text.count(mark) for mark in _CONTROL)
    if controls > len(text) / 200:
        raise ArticleError(f"{source} is not text.", hint="Give .txt, .md, .html or .pdf files.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(" " if char in _CONTROL else char for char in text) if controls else text
    if not text.strip():
        raise ArticleError(f"{source} is empty.")
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A file cut in the middle of its last character is still UTF-8.
        if error.start >= len(data) - 3 and error.start > 0:
            return data[: error.start].decode("utf-8")
    head = data[:4000]
    if head[1::2].count(0) > len(head) / 4:
        return data.decode("utf-16-le", errors="replace")
    if head[0::2].count(0) > len(head) / 4:
        return data.decode("utf-16-be", errors="replace")
    latin, arabic = (data.decode(page, errors="replace") for page in ("cp1252", "cp1256"))
    return arabic if _arabic_share(arabic) > 0.5 else latin


def _arabic_share(text: str) -> float:
    letters = [char for char in text if char.isalpha()]
    return sum("\u0600" <= char <= "\u06ff" for char in letters) / max(1, len(letters))
