"""Amounts of money, as they stand in a text."""

import re
from collections.abc import Iterable
from functools import lru_cache

from policygraph.ontology.model import Ontology, Word, WordKind

_NUMBER = r"\d[\d.,\u00a0\u202f ]*\d|\d"
_SCALES = r"millions?|milliards?|billions?|trillions?|thousand|mille|m|bn|k"
_HEDGES = (
    r"(?:plus\s+de|près\s+de|environ|quelque|jusqu['’]à|au\s+moins|more\s+than|over|nearly|up\s+to|about|around|"
    r"at\s+least|almost|some)\s+"
)
_AHEAD = 30
"""How many characters may stand before an amount's first figure: a hedge, a currency's code and its sign."""


@lru_cache(maxsize=4)
def _money(ontology: Ontology) -> re.Pattern[str]:
    """Amounts in French and English, by the currencies of both."""
    words = [word for word in ontology.words if word.language in ("fr", "en")]
    codes, signs = any_of(words, "CurrencyCode"), signs_of(words)
    units = rf"(?:de\s+|d['’])?(?:{any_of(words, 'Currency')})"
    behind = (  # "3 millions d'euros", "US$ 3 million dollars"
        rf"(?:\b(?:{codes})\s?)?{signs}?\s?(?:{_NUMBER})[\s-]?(?:(?:{_SCALES})\b)?\s?"
        rf"(?:{units}|{signs}|(?:{codes})\b)"
    )
    before = rf"(?:\b(?:{codes})\s?{signs}?|{signs})\s?(?:{_NUMBER})(?:[\s-]?(?:{_SCALES})\b)?"
    # most places of a text have no figure ahead, which says at once that no amount begins there
    return re.compile(rf"(?!\D{{{_AHEAD}}})(?:{_HEDGES})?(?:{behind}|{before})", re.IGNORECASE)


def any_of(words: Iterable[Word], kind: WordKind) -> str:
    """A pattern for the forms in letters of the words of a kind, the longest first."""
    forms = {form for word in words if word.kind == kind for form in word.forms if form[0].isalpha()}
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in ordered) or "(?!)"


def signs_of(words: Iterable[Word]) -> str:
    """A pattern for a currency's sign."""
    signs = {form for word in words if word.kind == "CurrencyCode" for form in word.forms if not form[0].isalpha()}
    return f"(?:{'|'.join(map(re.escape, sorted(signs)))})" if signs else "(?!)"


def money(text: str, ontology: Ontology) -> list[tuple[int, int]]:
    """Characters `[start, end)` of each amount of money in a text, with its hedge ("plus de 3 millions d'euros")."""
    return [match.span() for match in _money(ontology).finditer(text)]
