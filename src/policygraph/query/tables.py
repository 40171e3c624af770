"""Answers as tables for people: headers in their language, names instead of IRIs, Arabic that stays in its cell."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from policygraph.ontology.model import LabelMap
from policygraph.query.model import Result, SavedQuestion
from policygraph.query.names import shortened

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.measure import Measurement
    from rich.text import Text

    from policygraph.query.model import Term

_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ISOLATE, _ISOLATED = "\u2068", "\u2069"
_NAME: Final = "Name"


def table(
    result: Result, *, width: int, labels: Mapping[str, LabelMap] | None = None, language: str = "en"
) -> "RenderableType":
    """The result for a terminal of `width` columns: IRIs shortened, literals as plain text.

    A table where its columns have room, else one row below the other, each value on a line of its own. An IRI beside
    its name (`member` and `memberName`) is left out, and so is a column without a value.

    Args:
        result: what a query gave.
        width: of the terminal.
        labels: what to call variables, by language.
        language: of the headers.
    """
    headers, rows = columns(result, labels or {}, language)
    if not rows:
        return Prose("No rows.")
    longest = [max((len(cell) for cell in column), default=0) for column in zip(headers, *rows, strict=True)]
    return _records(headers, rows) if sum(longest) > 2 * width and len(headers) > 2 else _table(headers, rows)


def columns(
    result: Result, labels: Mapping[str, LabelMap], language: str
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Headers and cells as `table` shows them."""
    names = variables(result)
    rows = [[cell(value) for value in row] for row in _rows(result)]
    shown = [
        place
        for place, name in enumerate(names)
        if name + _NAME not in names and (not rows or any(row[place] for row in rows))
    ]
    headers = tuple(_header(names[place], labels, language) for place in shown)
    return headers, [tuple(row[place] for place in shown) for row in rows]


def questions(asked: Iterable[SavedQuestion], *, language: str = "en") -> "RenderableType":
    """A list of saved questions, with their parameters: `[x]` may be left out, `x = y` has a default."""
    from rich.table import Table
    from rich.text import Text

    drawn = Table(show_lines=True)
    for name in ("question", "what it answers", "parameters (-p NAME=VALUE)"):
        drawn.add_column(name, no_wrap=name == "question")
    for question in asked:
        title = question.titles.get(language, question.titles["en"])
        parameters = "\n".join(
            _parameter(each.name, each.type, each.default, each.optional) for each in question.parameters
        )
        drawn.add_row(Text(f"@{question.name}", style="bold"), Prose(title), Text(parameters))
    return drawn


def _parameter(name: str, kind: str, default: str | None, optional: bool) -> str:
    if optional:
        return f"[{name}: {kind}]"
    return f"{name}: {kind}" if default is None else f"{name}: {kind} = {default or repr(default)}"


@dataclass(frozen=True, slots=True)
class Prose:
    """Text for a terminal, folded to its room. Each line that holds Arabic is kept apart from what stands beside it.

    A terminal that knows right-to-left scripts turns round what stands between the marks, and nothing else: the columns
    keep their order. The marks take no room on the screen.
    """

    text: str
    style: str = ""

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "Iterator[Text]":
        from rich.text import Text

        for line in Text(self.text).wrap(console, options.max_width, overflow="fold"):
            yield Text(isolated(line.plain.rstrip()), style=self.style, no_wrap=True, overflow="ignore")

    def __rich_measure__(self, console: "Console", options: "ConsoleOptions") -> "Measurement":
        from rich.measure import Measurement
        from rich.text import Text

        return Measurement.get(console, options, Text(self.text, overflow="fold"))


def indented(text: str, by: int, style: str = "") -> "RenderableType":
    """Text as `Prose`, so many columns to the right."""
    from rich.padding import Padding

    return Padding(Prose(text, style), (0, 0, 0, by), expand=False)


def isolated(line: str) -> str:
    """A line between marks that keep its direction to itself, where it holds Arabic."""
    return f"{_ISOLATE}{line}{_ISOLATED}" if _RIGHT_TO_LEFT.search(line) else line


def _table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> "RenderableType":
    from rich.table import Table

    drawn = Table(show_lines=any(len(cell) > 60 for row in rows for cell in row))
    for name in headers:
        drawn.add_column(Prose(name, "bold"), overflow="fold")
    for row in rows:
        drawn.add_row(*map(Prose, row))
    return drawn


def _records(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> "RenderableType":
    from rich.console import Group
    from rich.rule import Rule
    from rich.table import Table

    drawn: list[RenderableType] = []
    for number, row in enumerate(rows, start=1):
        record = Table.grid(padding=(0, 2))
        for name, cell in zip(headers, row, strict=True):
            if cell:
                record.add_row(Prose(name, "bold"), Prose(cell))
        drawn += [Rule(str(number), align="left"), record]
    return Group(*drawn)


def variables(result: Result) -> tuple[str, ...]:
    """The names of the result's columns."""
    return {"select": result.variables, "ask": ("answer",), "graph": ("subject", "predicate", "object")}[result.kind]


def _header(variable: str, labels: Mapping[str, LabelMap], language: str) -> str:
    known = labels.get(variable) or labels.get(variable.removesuffix(_NAME)) or {}
    return known.get(language) or known.get("en") or variable


def _rows(result: Result) -> "Iterable[tuple[Term | str | None, ...]]":
    if result.kind == "select":
        return result.rows
    if result.kind == "ask":
        return [("yes" if result.answer else "no",)]
    return [(triple.subject, triple.predicate, triple.object) for triple in result.triples]


def cell(value: "Term | str | None") -> str:
    """A value as people read it."""
    match value:
        case None:
            return ""
        case str():
            return value
        case NamedNode():
            return shortened(value.value)
        case Literal():
            return value.value
    return str(value)
