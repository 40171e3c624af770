"""Rules: SPARQL updates under `rules/`, each with a title."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from policygraph.errors import OntologyError
from policygraph.ontology import folder

_TITLE = re.compile(r"^# title: *(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `text` is a SPARQL INSERT ... WHERE, which sees the facts and what was inferred so far."""

    name: str
    title: str
    text: str
    path: Path


def read_rules(extra: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """The rules of the ontology, then those in `rules/` of each extra folder; one of the same name takes its place.

    Raises:
        OntologyError: a file that can't be read.
    """
    places = [folder() / "rules", *(place / "rules" for place in extra)]
    files = {path.stem: path for place in places if place.is_dir() for path in sorted(place.glob("*.ru"))}
    return tuple(_read(path) for path in files.values())


def digest(rules: Sequence[Rule]) -> str:
    """Changes with any rule."""
    return hashlib.sha256("\0".join(sorted(rule.text for rule in rules)).encode()).hexdigest()


def _read(path: Path) -> Rule:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path} can't be read: {error}.") from error
    title = _TITLE.search(text)
    return Rule(path.stem, title[1].strip() if title else path.stem, text, path)
