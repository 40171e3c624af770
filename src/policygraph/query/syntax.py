"""SPARQL as text: where it is wrong, and its tokens."""

import re
from collections.abc import Callable, Collection
from typing import Final

from policygraph.namespaces import PREFIXES

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
_BRACE: Final = re.compile(
    r"""\#[^\n]* | "{3}(?:[^\\]|\\.)*?"{3} | '{3}(?:[^\\]|\\.)*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
      | (?P<open>(?:FILTER\s+EXISTS\s*)?\{) | (?P<close>\})
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_JOINED: Final = re.compile(r"\s*UNION\b", re.IGNORECASE)
_JOINING: Final = re.compile(
    r"\b(?:UNION|OPTIONAL|MINUS|GRAPH\s+\S+|NOT\s+EXISTS|VALUES\s+(?:\?\w+|\([^)]*\)))\s*\Z", re.IGNORECASE
)
_DECLARED: Final = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_UPDATES: Final = re.compile(r"INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD", re.IGNORECASE)


def replace_variables(text: str, replacement: Callable[[str], str], *, marks: str = "$") -> str:
    """Every variable written `$name` replaced by what `replacement(name)` gives; strings and comments stay.

    `marks` are the characters with which the variables begin that are replaced.
    """

    def token(found: re.Match[str]) -> str:
        variable = found["variable"]
        return replacement(variable[1:]) if variable and variable[0] in marks else found[0]

    return _TOKEN.sub(token, text)


def without_groups(text: str, names: Collection[str]) -> str:
    """The query without the conditions that name a variable `$name` of `names`.

    A condition is a group of the query's outermost WHERE that stands by itself: `{ ... }` or `FILTER EXISTS { ... }`.
    """
    if not names:
        return text
    kept, depth, start, end = [], 0, 0, 0
    for found in _BRACE.finditer(text):
        if found["open"]:
            depth += 1
            start = found.start() if depth == 2 else start
        elif found["close"]:
            depth -= 1
            joined = _JOINED.match(text, found.end()) or _JOINING.search(text, 0, start)
            if depth == 1 and not joined and variables(text[start : found.end()]) & set(names):
                kept.append(text[end:start])
                end = found.end()
    return "".join([*kept, text[end:]])


def variables(text: str) -> set[str]:
    """Names of the variables written `$name`."""
    return {found["variable"][1:] for found in _TOKEN.finditer(text) if (found["variable"] or "").startswith("$")}


def asks_elsewhere(text: str) -> bool:
    """Whether a query has a SERVICE clause."""
    return any((found["word"] or "").upper() == "SERVICE" for found in _TOKEN.finditer(text))


def names_graphs(text: str) -> bool:
    """Whether a query has a FROM clause."""
    return any((found["word"] or "").upper() == "FROM" for found in _TOKEN.finditer(text))


def explain(text: str, message: str) -> str:
    """A parser's message in words, with the line it is about and a caret below the place.

    Args:
        text: the query.
        message: what Oxigraph's parser said: "error at LINE:COLUMN: expected ...".
    """
    found = _PLACE.match(message)
    if found is None:
        return f"The query can't be read: {message}."
    there = (int(found[1]), int(found[2]))
    fault = _no_query(text) or _unreadable(text) or _unknown_name(text, found[3]) or (there, "this is not SPARQL.")
    (number, column), reason = fault
    lines = text.expandtabs(1).split("\n")
    line = lines[number - 1] if number <= len(lines) else ""
    return f"Line {number}, column {column}: {reason}\n  {line}\n  {' ' * (column - 1)}^"


_Fault = tuple[tuple[int, int], str]
"""Line and column, both from 1, and what is wrong there."""


def _no_query(text: str) -> _Fault | None:
    words = _words(text)
    if not text.strip():
        return (1, 1), "the query is empty."
    if words and _UPDATES.fullmatch(words[0]["word"]):
        hint = "Articles are added and removed by `policygraph add` and `policygraph remove`."
        return _line_column(text, words[0].start()), f"queries can only read. {hint}"
    return None


def _unknown_name(text: str, expected: str) -> _Fault | None:
    """What is wrong although the grammar is right."""
    declared = set(PREFIXES) | {found[1] for found in _DECLARED.finditer(text)}
    for found in _words(text):
        name = found["word"].removesuffix(":")
        if found["word"].endswith(":") and name not in declared:
            reason = f"the prefix {name}: is not known. Declare it with PREFIX {name}: <...>."
            return _line_column(text, found.start()), reason
    if "contains a variable that is unbound" in expected:
        start = next((found.start() for found in _words(text) if found["word"].upper() == "SELECT"), 0)
        return _line_column(text, start), "SELECT names a variable that is neither grouped by nor aggregated."
    return None


def _words(text: str) -> list[re.Match[str]]:
    return [found for found in _TOKEN.finditer(text) if found["word"]]


def _unreadable(text: str) -> _Fault | None:
    """Where the grammar breaks, by rdflib's parser: Oxigraph's own place lies some tokens behind it."""
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        parseQuery(text.expandtabs(1))
    except ParseBaseException as error:
        rest = text[error.loc :].split(maxsplit=1)
        reason = f"from {rest[0]!r} on this is not SPARQL." if rest else "the query ends before it is complete."
        return _line_column(text, error.loc), reason
    except RecursionError:
        return None
    return None


def _line_column(text: str, place: int) -> tuple[int, int]:
    before = text[:place]
    return before.count("\n") + 1, place - before.rfind("\n")
