"""The YAML block at the top of an article, read even where it is not quite YAML."""

import re
from collections.abc import Mapping

_BLOCK = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^([A-Za-z_][\w-]*):[ \t]*(.*?)[ \t]*$")


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The front matter's keys (lower case) with their values as text, and what stands below it.

    Values that are lists or maps are left out: an article's metadata is plain. Broken YAML (an unescaped quote or
    colon in a title) is read line by line.
    """
    found = _BLOCK.match(text)
    if found is None or not any(_PAIR.match(line) for line in found[1].split("\n")):
        return {}, text
    return _parse(found[1]), text[found.end() :]


def _parse(block: str) -> dict[str, str]:
    import yaml

    try:
        # BaseLoader keeps every value as written: 2025-11 stays a month, 2025 a year, "no" a word.
        data: object = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        data = None
    if not isinstance(data, Mapping):
        return _line_by_line(block)
    return {str(key).lower(): value.strip() for key, value in data.items() if isinstance(value, str)}


def _line_by_line(block: str) -> dict[str, str]:
    values: dict[str, str] = {}
    for line in block.split("\n"):
        pair = _PAIR.match(line)
        if pair:
            values.setdefault(pair[1].lower(), _unquoted(pair[2]))
    return values


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return value.strip()
