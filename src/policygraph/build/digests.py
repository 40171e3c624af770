"""Digests of what decides a result, so that only what changed is done again."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
EXTRACTING = ("articles", "documents", "mentions", "facts", "ontology", "models")
"""The rooms that decide an article's facts."""
WRITING = ("identity", "graph")
"""The rooms that decide the graph of given facts."""


@cache
def of_rooms(rooms: tuple[str, ...]) -> str:
    """A digest of these rooms' code and data: a new version of the program reads everything anew, as it must."""
    files = (path for room in rooms for path in (_PACKAGE / room).rglob("*") if path.is_file())
    found = sorted((str(path.relative_to(_PACKAGE)), path) for path in files if "__pycache__" not in path.parts)
    return of(part for name, path in found for part in (name, of_file(path)))


def of_file(path: Path) -> str:
    """SHA-256 of a file's bytes, or "" where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def of(parts: Iterable[str]) -> str:
    """SHA-256 over texts that can't run into each other."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", errors="surrogatepass")
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()
