"""Readings that ask for less or for more: a word that narrows the answer, parameters that may have emptied it."""

from dataclasses import replace

from policygraph.ask.model import Taken

_TELLING = 4
"""A word of fewer letters tells nothing of an office."""


def narrowed(taken: Taken) -> Taken:
    """The reading with the longest word that nothing explains in the parameter that its template keeps for such words.

    The same reading where there is no such parameter, or no such word.
    """
    words = [word for word in taken.unused if len(word) >= _TELLING]
    if not taken.words or not words:
        return taken
    word = max(words, key=len)
    return replace(
        taken,
        values={**taken.values, taken.words: word},
        named={**taken.named, taken.words: word},
        unused=tuple(each for each in taken.unused if each != word),
    )


def widened(taken: Taken) -> list[Taken]:
    """The reading without each of the parameters that may be left out; the ends of a period go together."""
    given = [each for each in taken.question.parameters if each.name in taken.values]
    free = [each for each in given if each.optional or each.default is not None]
    period = {each.name for each in free if each.type in ("date", "end-date")}
    drops = [{each.name} for each in free if each.name not in period]
    return [_without(taken, names) for names in [*drops, *([period] if period else [])]]


def _without(taken: Taken, names: set[str]) -> Taken:
    return replace(
        taken,
        values={name: value for name, value in taken.values.items() if name not in names},
        named={name: text for name, text in taken.named.items() if name not in names},
    )
