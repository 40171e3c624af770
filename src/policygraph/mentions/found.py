"""A candidate mention, before it is decided which entity it points at."""

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from spacy.attrs import IDX
from spacy.tokens import Doc

from policygraph.mentions.model import MentionKind


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `[start, end)` that name or describe an entity.

    `text` is the form as an alias would have it, copied from the article (an attached Arabic preposition or a leading
    article is left out). `type` is a leaf type or "" where only the rest of the article can tell. `iri` is set for an
    entity of the gazetteer. Candidates with the same `group` are one entity whatever their forms ("X (ACRONYM)").
    `head` is the folded head noun of a description or of a name that has one; `definite` says whether a description
    refers back. `forms` are other forms of the same phrase in the text, shorter or longer. `weight`
    decides between crossing candidates: the heavier stays.
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    type: str = ""
    iri: str = ""
    group: str = ""
    head: str = ""
    definite: bool = False
    forms: tuple[str, ...] = ()
    weight: float = 0.0


class TokenMap:
    """Characters of a Doc's text to its tokens."""

    def __init__(self, doc: Doc) -> None:
        starts: list[Any] = doc.to_array([IDX]).reshape(-1).tolist()
        self._starts: list[int] = starts

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens `[first, last + 1)` that cover the characters `[start, end)`."""
        return max(bisect_right(self._starts, start) - 1, 0), bisect_right(self._starts, end - 1)


def skip_letters(text: str, count: int) -> int:
    """How many characters the first `count` letters of `text` take, marks and elongation included."""
    position = 0
    while count and position < len(text):
        count -= 1
        position += 1
        while position < len(text) and (unicodedata.combining(text[position]) or text[position] == "ـ"):
            position += 1
    return position


def settle(candidates: Iterable[Found]) -> list[Found]:
    """Candidates that may stand together: one for each span, nested where they nest, none that cross.

    Of two that cross, the heavier stays, then the longer, then the first.
    """
    kept: list[Found] = []
    taken: set[tuple[int, int]] = set()
    covering: dict[int, list[Found]] = defaultdict(
        list
    )  # by token: only those that share one can be in each other's way
    for one in sorted(candidates, key=lambda f: (-f.weight, f.start - f.end, f.start, f.type)):
        if (one.start, one.end) in taken:
            continue
        tokens = range(one.start, one.end)
        if any(_cross(one, other) or _inside_person(one, other) for token in tokens for other in covering[token]):
            continue
        taken.add((one.start, one.end))
        kept.append(one)
        for token in tokens:
            covering[token].append(one)
    return sorted(kept, key=lambda f: (f.start, -f.end))


def _inside_person(one: Found, other: Found) -> bool:
    """A person's name holds no other name ("Jean Dominique X" no country)."""
    return other.type == "Person" and other.start <= one.start and one.end <= other.end


def _cross(a: Found, b: Found) -> bool:
    return a.start < b.start < a.end < b.end or b.start < a.start < b.end < a.end
