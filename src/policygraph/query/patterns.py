"""Shared patterns put where a query names them."""

import re
from collections.abc import Mapping
from typing import Final

from pyoxigraph import Literal

from policygraph.errors import QueryError
from policygraph.query.syntax import replace_variables

_TERM: Final = r"(?:[?$]\w+|<[^<>\s]*>|[\w.-]*:[\w-]+)"
_SKIPPED: Final = (
    r"""\#[^\n]* | "{3}(?:[^\\]|\\.)*?"{3} | '{3}(?:[^\\]|\\.)*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'"""
)
_ENDS: Final = ("subject", "object")


def expand(text: str, patterns: Mapping[str, str], language: str) -> str:
    """The query with each triple `?x pg:PATTERN ?y .` replaced by that pattern.

    Args:
        text: SPARQL.
        patterns: SPARQL by the pattern's name, with ?subject, ?object and $language for gaps.
        language: what $language stands for.

    Raises:
        QueryError: a pattern is used in another way than as a triple of its own.
    """
    if not patterns:
        return text
    names = "|".join(map(re.escape, patterns))
    # The object is taken whole (?>...): else a shorter one would be tried where `;` follows it.
    use = re.compile(
        rf"(?P<skipped>{_SKIPPED})"
        rf" | (?P<subject>{_TERM})\s+pg:(?P<name>{names})(?![\w-])\s+(?P<object>(?>{_TERM}))(?!\s*[;,])\s*\.?"
        rf" | pg:(?P<misused>{names})(?![\w-])",
        re.VERBOSE | re.DOTALL,
    )
    count = 0

    def put(found: re.Match[str]) -> str:
        nonlocal count
        if found["skipped"]:
            return found[0]
        if found["misused"]:
            name = found["misused"]
            raise QueryError(
                f"pg:{name} is a shared pattern, which has to be a triple of its own.",
                hint=f"Write `?x pg:{name} ?y .`, without `;` or `,`.",
            )
        count += 1
        return _filled(patterns[found["name"]], found, count, language)

    return use.sub(put, text)


def _filled(pattern: str, found: re.Match[str], number: int, language: str) -> str:
    def gap(name: str) -> str:
        if name in _ENDS:
            return found[name]
        return str(Literal(language)) if name == "language" else f"?{name}_{number}"

    return replace_variables(pattern, gap, marks="?$").strip() + "\n"
