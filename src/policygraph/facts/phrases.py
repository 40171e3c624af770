"""Phrases of the lexicon found in a text as it stands, whatever the tokeniser made of their hyphens and apostrophes."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

from spacy.attrs import IDX, IS_SPACE, LENGTH
from spacy.tokens import Doc

T = TypeVar("T")
_FIRST = re.compile(r"\w+|\S")


class Surface:
    """A Doc's text folded for matching (lower case, straight apostrophes), character by character as long as before.

    `starts` are the first characters of its tokens, `firsts` the words (or marks) that begin there.
    """

    def __init__(self, doc: Doc) -> None:
        text: str = doc.text
        lower = text.lower()
        if len(lower) != len(text):  # "İ" becomes two characters
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.text = lower.replace("’", "'")
        # as columns: making a Token object of each word takes several times as long
        columns: Any = doc.to_array([IDX, LENGTH, IS_SPACE]).reshape(-1, 3).tolist()
        self.starts = [start for start, _, _ in columns]
        self.firsts = [match.group() if (match := _FIRST.match(self.text, start)) else "" for start in self.starts]
        self.end_token = {start + length: i for i, (start, length, space) in enumerate(columns, 1) if not space}
        self.original = text


class Phrases(Generic[T]):
    """Phrases with what each stands for. Phrases written in capitals are met only by words that begin with one."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        found: dict[str, dict[str, tuple[bool, list[T]]]] = {}
        for form, value in phrases:
            folded = form.lower().replace("’", "'")
            first = _FIRST.match(folded)
            if first is None:
                continue
            _, values = found.setdefault(first.group(), {}).setdefault(folded, (form.isupper(), []))
            values.append(value)
        self._by_first = {
            first: sorted(((text, loud, tuple(values)) for text, (loud, values) in forms.items()), key=_longest)
            for first, forms in found.items()
        }

    def at(self, surface: Surface, token: int) -> tuple[int, tuple[T, ...]] | None:
        """The longest phrase that begins at `token`: the token after its end, and what it stands for.

        None where there is none, as behind the last token.
        """
        if token >= len(surface.starts):
            return None
        forms = self._by_first.get(surface.firsts[token])
        if forms is None:
            return None
        start = surface.starts[token]
        for text, loud, values in forms:
            if surface.text.startswith(text, start):
                end = surface.end_token.get(start + len(text))
                if end is not None and end > token and not (loud and surface.original[start].islower()):
                    return end, values
        return None

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def all(self, surface: Surface) -> Iterator[tuple[int, int, tuple[T, ...]]]:
        """Every occurrence in the order of the text, none within another: (first token, token after, values)."""
        token = 0
        while token < len(surface.starts):
            hit = self.at(surface, token)
            if hit is None:
                token += 1
                continue
            yield token, hit[0], hit[1]
            token = max(hit[0], token + 1)


def _longest(entry: tuple[str, bool, tuple[object, ...]]) -> tuple[int, str]:
    return -len(entry[0]), entry[0]
