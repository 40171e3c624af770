"""How an Arabic word may be read: with or without attached particles, with or without the article.

No parser tells the "و" of "and" from the "و" of "وزارة": a word keeps all its readings, and the lexicon decides.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from policygraph.mentions.words import fold, is_arabic

ARTICLE = "ال"
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_SUFFIXES = ("هما", "هم", "ها", "ه")
_FUTURE = "س"
_IMPERFECT = "يتنا"
_SHORTEST_STEM = 2
_PURPOSE = "لي"
_FEMININE, _WEAK = "ت", "ي"
_IMPERFECT_ENDINGS, _PERFECT_ENDINGS = ("ان", "ون", "وا"), ("تا", "وا")
"""Endings of a verb whose dual or plural subject comes before it."""
_HAMZA_BEFORE_LAM = re.compile("[أإ](?=ل)")


NUMBERS = frozenset(
    [
        "ثلاث",
        "ثلاثه",
        "اربع",
        "اربعه",
        "خمس",
        "خمسه",
        "ست",
        "سته",
        "سبع",
        "سبعه",
        "ثماني",
        "ثمانيه",
        "تسع",
        "تسعه",
        "عشر",
        "عشره",
        "عده",
        "عدد",
    ]
)
"""Folded words before a plural that tell how many."""
LETTERS = frozenset(
    [
        "ايه",
        "اي",
        "بي",
        "سي",
        "دي",
        "اف",
        "جي",
        "اتش",
        "اش",
        "جيه",
        "كيه",
        "كي",
        "ءل",
        "ام",
        "ان",
        "او",
        "كيو",
        "ار",
        "اس",
        "تي",
        "يو",
        "في",
        "دبليو",
        "اكس",
        "واي",
        "زد",
        "زي",
    ]
)
"""Names of Latin letters as Arabic spells acronyms: "آي بي إم"."""
AMBIGUOUS_LETTERS = frozenset({"اي", "ان", "او", "في", "ام"})
"""Those that are words, too."""


def fold_arabic(word: str) -> str:
    """The word folded for comparing, its "إل" still told from the article ("إلغاء" is not "ال" and "غاء")."""
    return fold(_HAMZA_BEFORE_LAM.sub("ء", word)).rstrip(".")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a folded word.

    `stem` is what is left without particles and article; `peeled` counts the letters of the particles (of "لل", whose
    second letter is the article, both).
    """

    stem: str
    conjunction: str = ""
    preposition: str = ""
    definite: bool = False
    peeled: int = 0

    @property
    def bare(self) -> bool:
        """Whether no particle is attached."""
        return not self.conjunction and not self.preposition


@dataclass(frozen=True, slots=True)
class VerbReading:
    """A word read as a verb: its `stem` without conjunction, the "س" of the future and an object pronoun."""

    stem: str
    future: bool = False
    pronoun: bool = False


@lru_cache(maxsize=65536)
def readings(word: str) -> tuple[Reading, ...]:
    """All readings of a folded word, those that peel least first.

    >>> [(r.preposition, r.definite, r.stem) for r in readings("للبريد")][-1]
    ('ل', True, 'بريد')
    """
    if not is_arabic(word):
        return (Reading(word),)
    found: list[Reading] = []
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        after_conjunction = word[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if not after_conjunction.startswith(preposition):
                continue
            rest = after_conjunction[len(preposition) :]
            peeled = len(conjunction) + len(preposition)
            if len(rest) < _SHORTEST_STEM:
                continue
            if rest.startswith(ARTICLE) and len(rest) - 2 >= _SHORTEST_STEM and preposition != "ل":
                found.append(Reading(rest[2:], conjunction, preposition, True, peeled))
            elif preposition == "ل" and rest.startswith("ل") and len(rest) - 1 >= _SHORTEST_STEM:
                found.append(Reading(rest[1:], conjunction, preposition, True, peeled + 1))
            found.append(Reading(rest, conjunction, preposition, False, peeled))
    return tuple(sorted(found, key=lambda r: (r.peeled, not r.definite)) or [Reading(word)])


@lru_cache(maxsize=65536)
def verb_readings(word: str) -> tuple[VerbReading, ...]:
    """Readings of a folded word as a verb: "وسيطلقها" is a future "يطلق" with a pronoun."""
    found: list[VerbReading] = []
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction) or len(word) - len(conjunction) < _SHORTEST_STEM:
            continue
        rest = word[len(conjunction) :]
        if rest.startswith(_PURPOSE):
            rest = rest[1:]
        future = rest[:1] == _FUTURE and rest[1:2] != "" and rest[1] in _IMPERFECT
        for stem, is_future in ((rest, False), *(((rest[1:], True),) if future else ())):
            found.append(VerbReading(stem, is_future))
            for suffix in _SUFFIXES:
                if stem.endswith(suffix) and len(stem) - len(suffix) > _SHORTEST_STEM:
                    found.append(VerbReading(stem[: -len(suffix)], is_future, True))
    return tuple(found)


@lru_cache(maxsize=65536)
def citation_forms(stem: str) -> tuple[str, ...]:
    """A verb as it may stand in the lexicon, in the third person masculine singular, likeliest first.

    >>> citation_forms("توقعان")[-1]  # "they both sign"
    'يوقع'
    """
    forms, perfect = [stem], set[str]()
    imperfect = stem[:1] in ("ت", "ي")
    for ending in (_FEMININE, *(_IMPERFECT_ENDINGS if imperfect else _PERFECT_ENDINGS)):
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_STEM:
            bare = stem[: -len(ending)]
            # A weak last letter is lost before an ending: "التقت" is of "التقى"; a doubled one is written once: "حلت".
            cut = [bare, bare + _WEAK] if len(bare) > _SHORTEST_STEM or ending == _FEMININE else [bare + _WEAK]
            forms += cut
            perfect |= set(cut) if ending == _FEMININE else set()
    # Whose last letter was the perfect's is no imperfect: "توقفت" (she halted) has nothing of "يوقف" (he stops it).
    forms += ["ي" + form[1:] for form in forms if form.startswith("ت") and form not in perfect]
    return tuple(forms)


def without_case(stem: str) -> str:
    """An indefinite noun without the "ا" of the accusative ("مرسوما" is "مرسوم")."""
    return stem[:-1] if len(stem) > 3 and stem.endswith("ا") and stem[-2] != "ه" else stem
