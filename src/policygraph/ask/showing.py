"""A reply for a reader, and for a program."""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from policygraph.ask.model import Reply, Taken, Wider
from policygraph.ontology.model import LabelMap
from policygraph.query import Prose, cell, columns, indented, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import RenderableType

_TOLD = ("sentence", "article", "published")
_SECONDARY = ("announcement",)


def shown(reply: Reply, *, labels: "Mapping[str, LabelMap]", folder: str) -> "RenderableType":
    """The reply for a terminal: which question it was taken for, the SPARQL, each row with its sentences; or why not.

    Args:
        reply: the reply.
        labels: what to call columns.
        folder: the graph folder, for the commands that are offered.
    """
    from rich.console import Group

    parts: list[RenderableType] = []
    if reply.taken is not None:
        parts += _answered(reply, reply.taken, labels)
    else:
        parts += [*_not_known(reply), *_not_understood(reply)]
    parts += [line for each in reply.wider for line in _wider(each, folder)]
    if reply.nearest:
        parts += _offers(reply, folder)
    return Group(*parts)


def as_json(reply: Reply) -> str:
    """The reply as one JSON object: `question`, `parameters`, `sparql` and `rows`; or `unknown` and `nearest`."""
    taken = reply.taken
    data: dict[str, Any] = {
        "asked": reply.asked,
        "language": reply.language,
        "question": taken.question.name if taken else None,
        "parameters": taken.values if taken else {},
        "unused": list(taken.unused) if taken else [],
        "sparql": reply.sparql,
        "rows": _rows(reply),
        "wider": [{"without": list(each.without), "rows": each.rows} for each in reply.wider],
        "unknown": [{"name": each.text, "near": list(each.near)} for each in reply.unknown],
        "nearest": [
            {"question": each.question.name, "parameters": each.values, "example": each.example}
            for each in reply.nearest
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _wider(wider: Wider, folder: str) -> "Iterable[RenderableType]":
    left_out = ", ".join(f"{name} = {text}" for name, text in wider.without.items())
    yield Prose(f"Without {left_out} it tells {wider.rows} row{'' if wider.rows == 1 else 's'}:")
    yield indented(command(wider.taken, folder), 6)


def _rows(reply: Reply) -> list[dict[str, str]]:
    if reply.result is None:
        return []
    names = reply.result.variables
    return [
        {name: cell(value) for name, value in zip(names, row, strict=True) if value is not None}
        for row in reply.result.rows
    ]


def _answered(reply: Reply, taken: Taken, labels: "Mapping[str, LabelMap]") -> "Iterable[RenderableType]":
    title = taken.question.titles.get(reply.language, taken.question.titles["en"])
    yield Prose(f"@{taken.question.name}  {title}", "bold")
    for name, value in taken.named.items():
        yield indented(f"{name} = {value}", 2)
    for text, iri in taken.others:
        yield indented(f"“{text}” may also mean {shortened(iri)}: ask @{taken.question.name} with its IRI", 2, "yellow")
    if taken.unused:
        yield indented(f"Not understood, and left aside: {', '.join(taken.unused)}", 2, "yellow")
    yield Prose("")
    for line in reply.sparql.splitlines():
        if line.strip():
            yield indented(line, 2, "dim")
    yield Prose("")
    yield from _told(reply, labels)


def _told(reply: Reply, labels: "Mapping[str, LabelMap]") -> "Iterable[RenderableType]":
    """Each row once, the sentences behind it below."""
    if reply.result is None or not reply.result.rows:
        yield Prose("The graph tells nothing of it: no article says so, or none was read so.")
        return
    names = reply.result.variables
    headers, _ = columns(reply.result, labels, reply.language)
    shown_names = [name for name in names if name + "Name" not in names and name not in _TOLD]
    told_places = [names.index(name) for name in _TOLD if name in names]
    places = [names.index(name) for name in shown_names]
    titles = dict(zip(_kept(reply, names), headers, strict=True))
    rows = [[cell(value) for value in row] for row in reply.result.rows]
    for key, group in groupby(rows, key=lambda row: tuple(row[place] for place in places)):
        cells = [(titles.get(name, name), text) for name, text in zip(shown_names, key, strict=True) if text]
        yield Prose("• " + " · ".join(f"{title}: {text}" for title, text in cells))
        for row in group:
            yield from _sentence([row[place] for place in told_places], [name for name in _TOLD if name in names])


def _kept(reply: Reply, names: Sequence[str]) -> list[str]:
    """The variables that have a column in a table."""
    rows = reply.result.rows if reply.result else ()
    return [
        name
        for place, name in enumerate(names)
        if name + "Name" not in names and (not rows or any(cell(row[place]) for row in rows))
    ]


def _sentence(parts: Sequence[str], names: Sequence[str]) -> "Iterable[RenderableType]":
    said = dict(zip(names, parts, strict=True))
    if said.get("sentence"):
        yield indented(f"“{said['sentence']}”", 4, "italic")
    where = ", ".join(said[name] for name in ("article", "published") if said.get(name))
    if where:
        yield indented(where, 5, "dim")


def _not_known(reply: Reply) -> "Iterable[RenderableType]":
    for each in reply.unknown:
        known = (
            f"“{each.text}” is known ({shortened(each.elsewhere)}), but no article of this graph tells a fact about it."
        )
        yield Prose(known if each.elsewhere else f"The graph knows nothing called “{each.text}”.", "bold")
        if each.near:
            yield indented(f"Did you mean: {', '.join(each.near)}?", 2)


def _not_understood(reply: Reply) -> "Iterable[RenderableType]":
    if not reply.unknown:
        yield Prose("No saved question answers that.", "bold")


def _offers(reply: Reply, folder: str) -> "Iterable[RenderableType]":
    yield Prose("")
    yield Prose("You may also have meant:" if reply.taken else "The nearest ones are:")
    for each in reply.nearest:
        title = each.question.titles.get(reply.language, each.question.titles["en"])
        yield indented(f"@{each.question.name}  {title}", 2, "bold")
        if each.example:
            yield indented(f'policygraph ask "{each.example}"', 6)
        yield indented(command(each, folder), 6)


def command(taken: Taken, folder: str) -> str:
    """How to ask a saved question by hand: `policygraph query @members -p body=...`."""
    given = [f'-p {name}="{value}"' for name, value in taken.named.items()]
    needed = [
        f"-p {each.name}=..."
        for each in taken.question.parameters
        if each.name not in taken.named and each.default is None and not each.optional
    ]
    graph = [] if folder == "graph" else ["--graph", folder]
    return " ".join(["policygraph query", f"@{taken.question.name}", *given, *needed, *graph])
