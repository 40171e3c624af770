"""Answers as HTML for a notebook: plain tables, which take on its looks, with the direction of each text its own."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from policygraph.query import EventEntry

MOST_ROWS: Final = 200
"""A longer table makes a notebook slow."""


def table(columns: Sequence[str], rows: Sequence[Sequence[object]], *, more: bool = False) -> str:
    """A table; IRIs are shortened. `more` says that there are rows beyond those given."""
    from policygraph.query.names import shortened

    def cell(value: object) -> str:
        text = "" if value is None else str(value)
        return shortened(text) if text.startswith(("http://", "https://")) and " " not in text else text

    body = [[escape(cell(value)) for value in row] for row in rows[:MOST_ROWS]]
    cut = more or len(rows) > MOST_ROWS
    count = f"{len(rows)} row{'' if len(rows) == 1 else 's'}" + (", and more" if more else "")
    return _table(columns, body) + f"<p>{count}{f' ({MOST_ROWS} shown)' if cut and len(rows) > MOST_ROWS else ''}</p>"


def event_table(events: Sequence["EventEntry"]) -> str:
    """One row per event: when, what, who in which role, and the first sentence that tells it."""
    columns = ("date", "event", "status", "roles", "sentence")
    body = []
    for event in events[:MOST_ROWS]:
        told = event.sentences[0] if event.sentences else None
        roles = (f"<b>{escape(role)}</b>: {escape(', '.join(names))}" for role, names in event.roles.items())
        sentence = f"“{escape(told.text)}”<br><small>{escape(told.title)}</small>" if told else ""
        body.append([escape(event.date), escape(event.type), escape(event.status), "<br>".join(roles), sentence])
    return _table(columns, body) + f"<p>{len(events)} event{'' if len(events) == 1 else 's'}</p>"


def _table(columns: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    rows = "".join(f"<tr>{''.join(f'<td dir=auto>{cell}</td>' for cell in row)}</tr>" for row in body)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
