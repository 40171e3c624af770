"""Plain text and Markdown as a row of paragraphs, with the marks gone and every other character kept."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

BlockKind = Literal["heading", "paragraph", "item", "quote", "aside", "cell"]
"""`aside`: a paragraph set in italics as a whole (bylines, captions, editors' notes). `cell`: a table's cell."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of an article. `level` is a heading's (1 to 6), else 0."""

    kind: BlockKind
    text: str
    level: int = 0


_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE: Final = re.compile(r"^ {0,3}(?:```|~~~)")
_RULE: Final = re.compile(r"^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$")
_HEADING: Final = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_BULLET: Final = re.compile(r"^[ \t]*(?:[-*+•●▪◦‣·–—][ \t]+|[-•●▪](?=[^\W\d_]))(.*)$")
_CLAUSE_END: Final = re.compile(r"[.:;,!?؟،؛…»\"”]\s*$")
_NUMBER: Final = re.compile(r"^[ \t]*(\d{1,2})[.)][ \t]+(.*)$")
_ROW: Final = re.compile(r"^[ \t]*\|.*\|[ \t]*$")
_ROW_RULE: Final = re.compile(r"^[ \t|:-]+$")
_REFERENCE: Final = re.compile(r"^ {0,3}\[[^\]]+\]:[ \t]*\S+")
_TAG: Final = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")
_BREAK_TAG: Final = re.compile(r"</?(?:br|p|div|h[1-6]|li|ul|ol|tr|table|blockquote|figure)\b[^<>]*>", re.IGNORECASE)
_IMAGE: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_EMPTY_LINK: Final = re.compile(r"\[\s*\]\([^)]*\)")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS: Final = (
    re.compile(r"(\*\*\*|\*\*|___|__)(?=\S)(.+?)(?<=\S)\1"),
    re.compile(r"(?<![\w*])(\*)(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])"),
    re.compile(r"(?<![\w_])(_)(?=[^\s_])(.+?)(?<=[^\s_])\1(?![\w_])"),
    re.compile(r"(`+)(?=\S)(.+?)(?<=\S)\1"),
)
_ASIDE: Final = re.compile(r"^(?:\*(?!\*)(?=\S).+(?<![*\s])\*|_(?!_)(?=\S).+(?<![_\s])_)$", re.DOTALL)
_WIDEST_WRAP: Final = 140


def blocks(text: str) -> list[Block]:
    """The paragraphs, headings and list items of a text, in order.

    A blank line ends a paragraph. A line break inside one is taken for wrapping (a space) unless the lines are longer
    than anybody wraps at, or the next line's first word would have fitted well.
    """
    text = unicodedata.normalize("NFC", _BREAK_TAG.sub("\n\n", _COMMENT.sub("", text)))
    found: list[Block] = []
    for group in _groups(text):
        found.extend(_group_blocks(group))
    return [block for block in found if any(char.isalnum() for char in block.text)]


def _groups(text: str) -> Iterator[list[str]]:
    """Runs of lines between blank lines, rules and code."""
    lines: list[str] = []
    in_code = False
    for line in [*text.split("\n"), ""]:
        if _FENCE.match(line):
            in_code = not in_code
        if in_code or not line.strip() or _FENCE.match(line) or _RULE.match(line) or _REFERENCE.match(line):
            if lines:
                yield lines
            lines = []
        else:
            lines.append(line)


def _group_blocks(lines: list[str]) -> Iterator[Block]:
    if lines[0].lstrip().startswith(">"):
        inner = "\n".join(re.sub(r"^[ \t]*>[ \t]?", "", line) for line in lines)
        for group in _groups(inner):
            for block in _group_blocks(group):
                yield Block("quote", block.text) if block.kind == "paragraph" else block
        return
    kind: BlockKind = "paragraph"
    run: list[str] = []
    for line in lines:
        heading, bullet, number = _HEADING.match(line), _BULLET.match(line), _NUMBER.match(line)
        if run and kind == "paragraph":
            # A dash or a number that wrapping brought to the line's start begins no item.
            number = number if number and number[1] == "1" else None
            bullet = bullet if _CLAUSE_END.search(run[-1]) or line.lstrip()[0] not in "-–—+" else None
        if heading or bullet or number or _ROW.match(line):
            yield from _paragraphs(kind, run)
            kind, run = "paragraph", []
        if heading:
            yield from _block("heading", heading[2], len(heading[1]))
        elif bullet or number:
            kind, run = "item", [bullet[1] if bullet else number[2] if number else ""]
        elif _ROW.match(line):
            if not _ROW_RULE.match(line):
                for cell in line.strip().strip("|").split("|"):
                    yield from _block("cell", cell)
        else:
            run.append(line)
    yield from _paragraphs(kind, run)


def _paragraphs(kind: BlockKind, lines: list[str]) -> Iterator[Block]:
    if not lines:
        return
    width = max(map(len, lines))
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if _is_wrapped(before, line, width):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    for text in map(str.strip, joined):
        yield from _block("aside" if kind == "paragraph" and _ASIDE.match(text) else kind, text)


def _is_wrapped(before: str, line: str, width: int) -> bool:
    if before.endswith(("  ", "\\")) or width > _WIDEST_WRAP:
        return before.rstrip()[-1:].islower() and line.lstrip()[:1].islower()
    first = line.lstrip()[:1]
    if first.islower() or not (first.isalpha() or _CLAUSE_END.search(before)):
        return True
    return len(before) + len(line.split(maxsplit=1)[0]) + 1 > 0.75 * width


def _block(kind: BlockKind, text: str, level: int = 0) -> Iterator[Block]:
    text = unmarked(text)
    if text:
        yield Block(kind, text, level)


def unmarked(text: str) -> str:
    """A paragraph without Markdown's marks (images, links, emphasis, code) and HTML tags, its white space folded.

    Links go exactly as far as a reader of the source would strip them (to the first closing bracket), so that each
    sentence is found again in the source.
    """
    text = _EMPTY_LINK.sub("", _IMAGE.sub("", _TAG.sub("", text)))
    text = _LINK.sub(r"\1", text)
    for mark in _EMPHASIS:
        text = mark.sub(r"\2", text)
    return " ".join(text.split())
