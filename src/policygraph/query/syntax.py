"""SPARQL as text: where it is wrong, and its tokens."""

import re
from collections.abc import Callable
from typing import Final

_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_TOKEN: Final = re.compile(
    r"""(?P<comment>\#[^\n]*)
      | (?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<string>\"{3}(?:[^\\]|\\.)*?\"{3} | '{3}(?:[^\\]|\\.)*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*')
      | (?P<variable>[?$]\w+)
      | (?P<word>\w+:?)
    """,
    re.VERBOSE | re.DOTALL,
)
_PREFIXED: Final = re.compile(r"([\w.-]*):\S*")
_UPDATES: Final = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD")


def replace_variables(text: str, replacement: Callable[[str], str]) -> str:
    """Every variable written `$name` replaced by what `replacement(name)` gives; strings and comments stay."""

    def token(found: re.Match[str]) -> str:
        variable = found["variable"]
        return replacement(variable[1:]) if variable and variable.startswith("$") else found[0]

    return _TOKEN.sub(token, text)


def variables(text: str) -> set[str]:
    """Names of the variables written `$name`."""
    return {found["variable"][1:] for found in _TOKEN.finditer(text) if (found["variable"] or "").startswith("$")}


def asks_elsewhere(text: str) -> bool:
    """Whether a query has a SERVICE clause."""
    return any((found["word"] or "").upper() == "SERVICE" for found in _TOKEN.finditer(text))


def explain(text: str, message: str) -> str:
    """A parser's message in words, with the line it is about and a caret below the place.

    Args:
        text: the query.
        message: what Oxigraph's parser said: "error at LINE:COLUMN: expected ...".
    """
    found = _PLACE.match(message)
    if found is None:
        return f"The query can't be read: {message}."
    number, column = int(found[1]), int(found[2])
    lines = text.split("\n")
    line = lines[number - 1] if number <= len(lines) else ""
    shown = line.expandtabs(1)
    # Tabs count as one column, as they do for the parser.
    return (
        f"Line {number}, column {column}: {_reason(text, line, column, found[3])}\n  {shown}\n  {' ' * (column - 1)}^"
    )


def _reason(text: str, line: str, column: int, expected: str) -> str:
    first = next((found["word"].upper() for found in _TOKEN.finditer(text) if found["word"]), "")
    if not text.strip():
        return "the query is empty."
    if first in _UPDATES:
        return "queries can only read. Articles are added and removed by `policygraph add` and `policygraph remove`."
    if "Prefix not found" in expected:
        before = list(_PREFIXED.finditer(line[:column]))
        name = before[-1][1] if before else ""
        return f"the prefix {name}: is not known. Declare it with PREFIX {name}: <...>."
    if "contains a variable that is unbound" in expected:
        return "SELECT names a variable that is neither grouped by nor aggregated."
    words = sorted(set(re.findall(r"\b[A-Z]{2,}\b", expected)) - {"SELECT"})
    rest = line[column - 1 :].split(maxsplit=1)
    seen = f"{rest[0]!r} is not expected here" if rest else "something is missing here"
    return f"{seen}; it could be {' or '.join(words)}." if 0 < len(words) <= 4 else f"{seen}."
