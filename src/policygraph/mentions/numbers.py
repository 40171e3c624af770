"""The numbers of a name: "22nd X Summit", "2024-2026 X Plan", "X Act, 2023", "Law No. 12 of 2019", "X (ACR) 2026"."""

import re
from dataclasses import replace

from policygraph.mentions.found import Found
from policygraph.mentions.view import View
from policygraph.ontology.traits import Traits

_ORDINAL = re.compile(r"(\d+|[IVX]+)(st|nd|rd|th|er|re|ère|e|ᵉ|è|ème|eme|nde)")
_YEAR = re.compile(r"(19|20)\d\d")
_YEARS = re.compile(r"(19|20)\d\d([-–‑/](19|20)?\d\d)?")
_DASHES = {"-", "–", "‑"}
_FIRST = (
    ("first", "première", "premier"), ("second", "deuxième", "seconde"), ("third", "troisième"),
    ("fourth", "quatrième"), ("fifth", "cinquième"), ("sixth", "sixième"), ("seventh", "septième"),
    ("eighth", "huitième"), ("ninth", "neuvième"), ("tenth", "dixième"), ("eleventh", "onzième"),
    ("twelfth", "douzième"), ("thirteenth", "treizième"),
)  # fmt: skip
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
_SPELT = {word: str(number) for number, words in enumerate(_FIRST, 1) for word in words}
_VALUES = {roman: str(number) for number, roman in enumerate(_ROMAN, 1)}


def is_ordinal(text: str) -> bool:
    """ "22nd", "3e", "IVe"."""
    return bool(_ORDINAL.fullmatch(text))


def edition(one: Found, traits: Traits) -> str:
    """Which meeting of its series a name tells ("3" of "3e édition du Forum X"); "" where it does not."""
    if one.type not in traits.of_kind("meeting") or one.kind == "acronym":
        return ""
    first = one.text.split()[0]
    number = _ORDINAL.fullmatch(first)
    return _VALUES.get(number.group(1), number.group(1)) if number else _SPELT.get(first.casefold(), "")


def is_year(text: str) -> bool:
    return bool(_YEAR.fullmatch(text))


def with_numbers(view: View, one: Found) -> Found:
    """A meeting or an official text with the ordinal or years before its name and the year behind it."""
    if not view.has(one.type, "NumberAround") or one.kind != "name":
        return one
    start, end = _start(view, one.start), _end(view, one)
    if (start, end) == (one.start, one.end):
        return one
    return replace(one, start=start, end=end, text=view.text(start, end))


def _start(view: View, start: int) -> int:
    before = start - 1
    if before < 1 or view.sentence[before] != view.sentence[start]:
        return start
    if is_ordinal(view.texts[before]):
        return before
    if not _YEARS.fullmatch(view.texts[before]):
        return start
    if view.texts[before - 1] in _DASHES and _YEAR.fullmatch(view.texts[before - 2]):
        before -= 2
    # "in 2024 X Forum" is a date
    pointed = before > 0 and view.pos[before - 1] in ("DET", "PRON", "PART")
    return before if pointed or before < start - 1 else start


def _end(view: View, one: Found) -> int:
    end = one.end
    if end + 1 >= len(view) or view.sentence[end] != view.sentence[end - 1]:
        return end
    closed = view.bracket_end(end)
    if closed > end:
        if _YEARS.fullmatch(view.text(end + 1, closed - 1)):
            return closed
        return closed + 1 if _is_year(view, closed) else end
    if _is_year(view, end):
        return view.range_end(end + 1)  # "X Strategy 2024-2026"
    joint = view.texts[end] == "," and view.lexicon.language == "en"
    joint = joint or (view.folded[end] == ("of",) and any(map(str.isdigit, view.text(one.start, end))))
    return end + 2 if view.has(one.type, "OfficialText") and joint and _is_year(view, end + 1) else end


def _is_year(view: View, index: int) -> bool:
    """A year with which the clause or the phrase goes on: no first number of a date or an amount."""
    if index >= len(view) or not _YEAR.fullmatch(view.texts[index]):
        return False
    return index + 1 >= len(view) or not view.texts[index + 1][:1].isdigit()
