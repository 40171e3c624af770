"""How French, English and Arabic write dates: names of months and days, and the patterns they stand in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

YEAR = r"(?:19|20)\d\d(?![\d,.]\d)(?!\w)"
# A pattern that begins with a digit is tried at digits only: what may not stand before is looked for behind that.
ISO = r"(?P<year>(?:19|20)\d\d)(?<![\d-]\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"
AMERICAN = r"(?P<month>\d(?<![\d/]\d)\d?)/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d\d)(?!\d)"
SLASHED = r"(?P<day>\d(?<![\d/]\d)\d?)[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?!\d)"

_NEVER = r"(?!)"

Period = tuple[str, int]
"""A unit ("week", "month", "year") and how many of them before (negative) or after publication."""


def plain(words: str) -> str:
    """Lower case, one space between words, straight apostrophes: how the tables are written."""
    return " ".join(words.lower().replace("’", "'").split())


@dataclass(frozen=True, slots=True)
class Calendar:
    """One language's words. `months` and `weekdays` (from Monday) list all spellings of each, best known first.

    `templates` are (kind, regular expression) in falling order of preference, with the groups that the kind's resolver
    in `dates` reads, and `{months}`, `{weekdays}`, `{relative}`, `{days}`, `{beside}`, `{periods}`, `{numbers}`,
    `{units}`, `{years}` (of the periods) and `{ordinals}` (days of a month in words) for the tables. `beside` count
    from the day told before, not from publication ("a day earlier"). With `capitals`, months and weekdays are only such
    with a capital ("may", "march").
    """

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    days: dict[str, int]
    beside: dict[str, int]
    periods: dict[str, Period]
    numbers: dict[str, int]
    units: dict[str, str]
    templates: tuple[tuple[str, str], ...]
    capitals: bool = False
    ordinals: dict[str, int] = field(default_factory=dict)

    def day(self, word: str) -> int:
        """The day of a month, told by a number ("3", "1er") or by a word; 1 where it is no other ("premier")."""
        digits = re.match(r"\d+", word)
        return int(digits.group()) if digits else self.ordinals.get(plain(word), 1)

    def month(self, name: str) -> int:
        """1 to 12, of any spelling in `months`."""
        return _place(self.months, name) + 1

    def weekday(self, name: str) -> int:
        """0 (Monday) to 6."""
        return _place(self.weekdays, name)

    def direction(self, word: str) -> int:
        """-1 for "last", 1 for "next", 0 for neither."""
        word = plain(word)
        return (word in self.after) - (word in self.before)

    def patterns(self) -> Iterator[tuple[str, str]]:
        """The templates with the words of the tables put in."""
        tables = {
            "months": self._names(self.months),
            "weekdays": self._names(self.weekdays),
            "relative": _any([*self.before, *self.after]),
            "days": _any(self.days),
            "beside": _any(self.beside) if self.beside else _NEVER,
            "periods": _any(self.periods),
            "numbers": _any(self.numbers),
            "units": _any(self.units),
            "years": _any(words for words, (unit, _) in self.periods.items() if unit == "year"),
            "ordinals": _any(self.ordinals) if self.ordinals else _NEVER,
        }
        for kind, template in self.templates:
            pattern = template
            for name, words in tables.items():
                pattern = pattern.replace("{" + name + "}", words)
            yield kind, pattern

    def _names(self, table: tuple[tuple[str, ...], ...]) -> str:
        names = [name for names in table for name in names]
        if not self.capitals:
            return _any(names)
        return f"(?-i:{_any([*map(str.title, names), *map(str.upper, names)])})"


def _place(table: tuple[tuple[str, ...], ...], name: str) -> int:
    wanted = plain(name).rstrip(".")
    return next(place for place, names in enumerate(table) if wanted in names)


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    escaped = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in longest_first)
    # few words of a text begin with one of these letters: the others are passed over at once
    firsts = "".join(sorted({letter for word in longest_first for letter in (word[0].lower(), word[0].upper())}))
    return f"(?:(?=[{firsts}])(?:{'|'.join(escaped)}))"


_FR_DAY = r"(?:1er|premier|\d{1,2})"
_EN_DAY = r"\d{1,2}(?:st|nd|rd|th)?"

FRENCH = Calendar(
    months=(
        ("janvier", "janv"),
        ("février", "fevrier", "févr"),
        ("mars",),
        ("avril",),
        ("mai",),
        ("juin",),
        ("juillet",),
        ("août", "aout"),
        ("septembre", "sept"),
        ("octobre", "oct"),
        ("novembre", "nov"),
        ("décembre", "decembre", "déc"),
    ),
    weekdays=(("lundi",), ("mardi",), ("mercredi",), ("jeudi",), ("vendredi",), ("samedi",), ("dimanche",)),
    before=("dernier", "dernière", "passé", "passée", "écoulé"),
    after=("prochain", "prochaine"),
    days={
        "hier": -1,
        "avant-hier": -2,
        "aujourd'hui": 0,
        "demain": 1,
        "ce jour": 0,
        "ce matin": 0,
        "cet après-midi": 0,
        "ce soir": 0,
    },
    beside={
        "la veille": -1,
        "un jour plus tôt": -1,
        "le jour précédent": -1,
        "l'avant-veille": -2,
        "le lendemain": 1,
        "un jour plus tard": 1,
        "le jour suivant": 1,
    },
    periods={
        "la semaine dernière": ("week", -1),
        "la semaine passée": ("week", -1),
        "cette semaine": ("week", 0),
        "la semaine prochaine": ("week", 1),
        "le mois dernier": ("month", -1),
        "le mois passé": ("month", -1),
        "ce mois": ("month", 0),
        "ce mois-ci": ("month", 0),
        "le mois prochain": ("month", 1),
        "l'année dernière": ("year", -1),
        "l'an dernier": ("year", -1),
        "l'an passé": ("year", -1),
        "l'année passée": ("year", -1),
        "cette année": ("year", 0),
        "l'année prochaine": ("year", 1),
        "l'an prochain": ("year", 1),
    },
    numbers={
        "un": 1,
        "une": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "douze": 12,
        "quinze": 15,
        "vingt": 20,
    },
    units={
        "jour": "day",
        "jours": "day",
        "semaine": "week",
        "semaines": "week",
        "mois": "month",
        "an": "year",
        "ans": "year",
    },
    templates=(
        ("numeric", ISO),
        ("numeric", SLASHED),
        (
            "day",
            rf"\b(?:du|les|entre\s+le)\s+(?P<date>(?:{{weekdays}}\s+)?(?P<day>{_FR_DAY})"
            rf"(?:\s+(?P<month1>{{months}})(?:\s+(?P<year1>{YEAR}))?)?(?:\s*,\s*{_FR_DAY})*\s*(?:au|et(?:\s+le)?|-|–|à)\s*"
            rf"(?:{{weekdays}}\s+)?{_FR_DAY}\s+(?P<month>{{months}})\b(?:\s+(?P<year>{YEAR})|\s+(?P<relative>{{relative}})\b)?)",
        ),
        (
            "day",
            rf"\b(?P<date>(?:{{weekdays}}[,(\s]+)?(?:le\s+)?(?<![\d,.])(?P<day>{_FR_DAY})\s+(?P<month>{{months}})\b"
            rf"(?:\.?\s+\[?(?P<year>{YEAR})|\s+(?P<relative>{{relative}})\b|\s+(?:de\s+)?(?P<that>{{years}})\b)?)",
        ),
        (
            "month",
            rf"\b(?P<month>{{months}})(?:\s*(?:-|–|et(?:\s+en)?|à)\s*{{months}})?(?:\.?\s+(?:de\s+l['’]année\s+)?(?P<year>{YEAR})"
            rf"|\s+(?P<relative>{{relative}})\b|\s+(?:de\s+)?(?P<that>{{years}})\b)",
        ),
        (
            "month",
            r"\b(?:en|mois\s+de|mois\s+d['’]|fin|début|mi-|courant|dès|depuis|d['’]ici(?:\s+(?:à|fin))?)\s*"
            r"(?P<date>(?P<month>{months}))\b(?!\s+\d)",
        ),
        ("period", r"(?<!\w)(?P<period>{periods})\b(?![-’'])"),
        ("ago", r"\bil\s+y\s+a\s+(?:environ\s+|près\s+d['’e]\s*)?(?P<number>\d+|{numbers})\s+(?P<unit>{units})\b"),
        (
            "year",
            rf"\b(?:en|entre|depuis|dès|d['’]ici(?:\s+(?:à|fin))?|fin|début|(?<!pour l['’])année|(?<!pour l['’])an|"
            rf"courant|mi-|horizon|printemps|été|automne|hiver|[TS][1-4]|trimestre(?:\s+de)?|semestre(?:\s+de)?|avant|à\s+partir\s+de|jusqu['’]en|de)\s*(?P<date>(?P<year>{YEAR}))(?!\s*(?:-|–|à|/)\s*\d)",
        ),
        ("year", rf"\((?P<date>(?P<year>{YEAR}))\)"),
        ("relative_day", r"(?<![\w’'-]){days}(?![\w’'-])"),
        ("beside", r"(?<![\w’'-]){beside}(?![\w’'-])(?!\s+(?:de|du|des|d['’]))"),
        ("weekday", r"(?<!chaque )(?<!les )\b(?P<weekday>{weekdays})(?:\s+(?P<relative>{relative}))?\b"),
    ),
)

ENGLISH = Calendar(
    months=(
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(("monday",), ("tuesday",), ("wednesday",), ("thursday",), ("friday",), ("saturday",), ("sunday",)),
    before=("last", "past", "previous"),
    after=("next", "coming"),
    days={
        "yesterday": -1,
        "today": 0,
        "the day before yesterday": -2,
        "tomorrow": 1,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "tonight": 0,
        "last night": -1,
    },
    beside={
        "a day earlier": -1,
        "one day earlier": -1,
        "the day before": -1,
        "the previous day": -1,
        "two days earlier": -2,
        "a day later": 1,
        "one day later": 1,
        "the day after": 1,
        "the next day": 1,
        "the following day": 1,
        "two days later": 2,
    },
    periods={
        "last week": ("week", -1),
        "this week": ("week", 0),
        "next week": ("week", 1),
        "last month": ("month", -1),
        "this month": ("month", 0),
        "the beginning of the month": ("month", 0),
        "next month": ("month", 1),
        "last year": ("year", -1),
        "this year": ("year", 0),
        "next year": ("year", 1),
    },
    numbers={
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "twelve": 12,
        "fifteen": 15,
        "twenty": 20,
    },
    units={
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "month": "month",
        "months": "month",
        "year": "year",
        "years": "year",
    },
    templates=(
        ("numeric", ISO),
        ("numeric", AMERICAN),
        ("numeric", SLASHED),
        (
            "day",
            rf"\b(?P<date>(?:{{weekdays}}[,(\s]+)?(?P<month>{{months}})\.?\s+(?P<day>{_EN_DAY})(?:\s*(?:-|–|—|to|and|&)\s*(?:{{months}}\s+)?{_EN_DAY})?"
            rf"(?:,?\s+(?P<year>{YEAR})|,?\s+(?:of\s+)?(?P<that>{{years}})\b)?)(?!\d)",
        ),
        (
            "day",
            rf"(?<![\d,.])\b(?P<date>(?P<day>{_EN_DAY})(?:\s+(?P<month1>{{months}})(?:,?\s+(?P<year1>{YEAR}))?)?"
            rf"\s*(?:-|–|—|to|and|&)\s*{_EN_DAY}\s+(?:of\s+)?(?P<month>{{months}})\b(?:,?\s+(?P<year>{YEAR}))?)",
        ),
        (
            "day",
            rf"(?<![\d,.])\b(?P<date>(?:{{weekdays}}[,(\s]+)?(?:the\s+)?(?P<day>{_EN_DAY})(?:\s+of)?\s+(?P<month>{{months}})\b"
            rf"(?:,?\s+(?P<year>{YEAR})|,?\s+(?:of\s+)?(?P<that>{{years}})\b)?)",
        ),
        (
            "month",
            rf"\b(?P<month>{{months}})(?:\s*(?:-|–|and|to)\s*{{months}})?\.?"
            rf"(?:(?:,|-|\s+of)?\s*(?P<year>{YEAR})|\s+(?:of\s+)?(?P<that>{{years}})\b)",
        ),
        ("month", r"\b(?P<relative>{relative})\s+(?P<month>{months})\b(?!\s+\d)"),
        (
            "month",
            r"\b(?:in|since|by|during|until|from|late|early|mid-|of|this)\s*(?:early\s+|late\s+|mid-)?"
            r"(?P<date>(?P<month>{months}))\b(?!\s+\d)",
        ),
        ("weekday", r"\b(?P<weekday>{weekdays})\s+(?:of\s+)?(?P<that>(?:last|this|next)\s+week)\b"),
        ("period", r"\b(?P<period>{periods})\b(?!['’])"),
        ("ago", r"\b(?P<number>\d+|{numbers})\s+(?P<unit>{units})\s+ago\b"),
        (
            "year",
            r"\b(?:in|since|by|before|between|during|until|from|of|late|early(?:\s+as)?|"
            r"mid-?|(?<!for the )year|end-?|Q[1-4]|H[12]|"
            r"spring|summer|autumn)\s*"
            rf"(?P<date>(?P<year>{YEAR}))(?!\s*(?:-|–|to|/)\s*\d)",
        ),
        # a financial year is told by the year it begins in
        (
            "year",
            r"\b(?:FY|(?:fiscal|financial)\s+year)\s*(?P<date>(?P<year>(?:19|20)\d\d)(?:\s*[-–/]\s*(?:20)?\d\d)?)\b",
        ),
        ("year", rf"\((?P<date>(?P<year>{YEAR}))\)"),
        ("relative_day", r"(?<![\w’'-]){days}(?![\w’'-])"),
        # not "the day before the summit"
        ("beside", r"(?<![\w’'-]){beside}(?![\w’'-])(?=\s*(?:[,.;:)]|$)|(?<!before)(?<!after)\s)"),
        ("weekday", r"(?<!every )\b(?:(?P<relative>{relative})\s+)?(?P<weekday>{weekdays})\b"),
    ),
    capitals=True,
)

_AR_DAY = r"(?:\d{1,2}|{ordinals})"
_AR_END = r"(?![\u0621-\u064a])"
_AR_YEAR = r"(?:\s+(?:من\s+)?(?:ل?عام\s+|ل?سنة\s+|العام\s+|السنة\s+)?(?P<year>(?:19|20)\d\d)(?![\d,.]\d)(?=م?(?!\w)))"
# "شباط/فبراير", "تشرين الثاني (نوفمبر)"
_AR_MONTH = rf"(?P<month>{{months}})(?:\s*/\s*{{months}}|\s*\(\s*{{months}}\s*\)|\s+{{months}})?{_AR_END}"
_AR_OF_YEAR = r"(?:\s+(?:من\s+)?(?P<that>{years}))"
# "الثلاثاء، 10 سبتمبر", "الثلاثاء 15 رجب 1446 هـ الموافق 15 يناير": the day's other names
_AR_HIJRI = r"(?:محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو|ذي)(?:\s+ال[\u0621-\u064a]+)?"
_AR_NAMED_DAY = (
    r"(?:{weekdays}\s*[،,(]?\s*)?"
    rf"(?:\d{{1,2}}\s+(?:من\s+)?(?:شهر\s+)?{_AR_HIJRI}(?:\s+(?:عام\s+)?1[34]\d\d)?\s*(?:هـ|ه(?!\w)|هجري[ةا]?)?\s*[،,(]?\s*)?"
    r"(?:الموافق\s*(?:لـ?\s*)?)?"
)
# Not "the first week of January": what an ordinal stands behind where it is a day.
_AR_ON = (
    r"(?<![\u0621-\u064a])و?(?:في|يوم|يومي|منذ|من|بين|إلى|الى|حتى|بتاريخ|صباح|مساء|ليلة|الموافق|{weekdays}[،,]?)\s+"
    r"(?:يوم\s+)?"
)


def _arabic_ordinals() -> dict[str, int]:
    """The days of a month in words: "الثالث", "الحادي عشر", "الخامس والعشرين"; "الفاتح" and "غرة" are the first."""
    units = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
    behind_ten = ("الحادي", *units[1:])
    tens = {"العشرين": 20, "الثلاثين": 30}
    ordinals = {word: number for number, word in enumerate(units, 1)} | {"العاشر": 10, **tens}
    ordinals |= {f"{word} عشر": 10 + number for number, word in enumerate(behind_ten, 1)}
    ordinals |= {f"{word} و{ten}": base + n for ten, base in tens.items() for n, word in enumerate(behind_ten, 1)}
    return {word: number for word, number in ordinals.items() if number <= 31} | _AR_FIRST


_AR_FIRST = {"الاول": 1, "الفاتح": 1, "فاتح": 1, "غرة": 1}


def _arabic_periods() -> dict[str, Period]:
    """ "الشهر الماضي", "السنة الجارية", "هذا العام", each with all adjectives that say the same."""
    units = {"الأسبوع": "week", "الشهر": "month", "العام": "year", "السنة": "year"}
    return {
        f"{noun} {adjective}{'ة' if noun.endswith('ة') else ''}": (unit, step)
        for noun, unit in units.items()
        for step, adjectives in {-1: _AR_LAST, 0: ("الجاري", "الحالي"), 1: _AR_NEXT}.items()
        for adjective in adjectives
    }


_AR_LAST = ("الماضي", "المنصرم", "الفارط", "الفائت", "المنقضي")
_AR_NEXT = ("المقبل", "القادم")

ARABIC = Calendar(
    months=(
        ("يناير", "جانفي", "كانون الثاني"),
        ("فبراير", "فيفري", "شباط"),
        ("مارس", "آذار", "اذار"),
        ("أبريل", "ابريل", "إبريل", "أفريل", "افريل", "نيسان"),
        ("مايو", "ماي", "أيار", "ايار"),
        ("يونيو", "جوان", "يونيه", "حزيران"),
        ("يوليو", "يوليوز", "جويلية", "يوليه", "تموز"),
        ("أغسطس", "اغسطس", "غشت", "أوت", "اوت", "آب"),
        ("سبتمبر", "شتنبر", "أيلول", "ايلول"),
        ("أكتوبر", "اكتوبر", "تشرين الأول"),
        ("نوفمبر", "نونبر", "تشرين الثاني"),
        ("ديسمبر", "دجنبر", "كانون الأول"),
    ),
    weekdays=(
        ("الاثنين", "الإثنين", "الأثنين"),
        ("الثلاثاء",),
        ("الأربعاء", "الاربعاء"),
        ("الخميس",),
        ("الجمعة",),
        ("السبت",),
        ("الأحد", "الاحد"),
    ),
    before=(*_AR_LAST, *(f"{word}ة" for word in _AR_LAST)),
    after=(*_AR_NEXT, *(f"{word}ة" for word in _AR_NEXT)),
    days={
        "أمس": -1,
        "امس": -1,
        "أول أمس": -2,
        "أمس الأول": -2,
        **{f"{first} من أمس": -2 for first in ("أول", "الأول")},
        "بعد غد": 2,
        "يوم غد": 1,
        "البارحة": -1,
        "اليوم": 0,
        "هذا الصباح": 0,
        "هذا المساء": 0,
        "غدا": 1,
        "غدًا": 1,
    },
    beside={},
    periods={
        **_arabic_periods(),
        "هذا الأسبوع": ("week", 0),
        "هذا الشهر": ("month", 0),
        "هذا العام": ("year", 0),
        "هذه السنة": ("year", 0),
        "قبل يومين": ("day", -2),
        "قبل أسبوعين": ("week", -2),
        "قبل شهرين": ("month", -2),
        "قبل عامين": ("year", -2),
        "قبل سنتين": ("year", -2),
    },
    numbers={
        "ثلاث": 3,
        "ثلاثة": 3,
        "أربع": 4,
        "أربعة": 4,
        "خمس": 5,
        "خمسة": 5,
        "ست": 6,
        "ستة": 6,
        "سبع": 7,
        "سبعة": 7,
        "ثماني": 8,
        "ثمانية": 8,
        "تسع": 9,
        "تسعة": 9,
        "عشر": 10,
        "عشرة": 10,
    },
    ordinals=_arabic_ordinals(),
    units={
        "أيام": "day",
        "أسابيع": "week",
        "أشهر": "month",
        "شهور": "month",
        "سنوات": "year",
        "أعوام": "year",
    },
    templates=(
        ("numeric", ISO),
        ("numeric", SLASHED),
        ("numeric", r"(?P<year>(?:19|20)\d\d)(?<![\d/]\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])"),
        ("numeric", r"(?P<day>\d(?<![\d-]\d)\d?)-(?P<month>\d{1,2})-(?P<year>(?:19|20)\d\d)(?![\d-])"),
        (
            "day",
            rf"(?<!\d)(?P<date>{_AR_NAMED_DAY}(?P<day>\d{{1,2}})(?:\s*(?:-|–|و|إلى|الى)\s*\d{{1,2}})?\s+(?:من\s+)?(?:شهر\s+)?"
            rf"{_AR_MONTH}(?:{_AR_YEAR}|\s+(?P<relative>{{relative}})|{_AR_OF_YEAR})?)",
        ),
        (
            "day",
            rf"{_AR_ON}(?P<date>(?P<day>{{ordinals}})(?:\s+(?:و|إلى|الى)\s*{{ordinals}})?\s+(?:من\s+)?(?:شهر\s+)?"
            rf"{_AR_MONTH}(?:{_AR_YEAR}|\s+(?P<relative>{{relative}})|{_AR_OF_YEAR})?)",
        ),
        ("day_of", rf"(?<!\d)(?P<date>(?P<day>{_AR_DAY})\s+من\s+(?P<period>{{periods}})){_AR_END}"),
        (
            "month",
            rf"(?<![\u0621-\u064a])[وفبلك]?(?P<date>{_AR_MONTH}"
            rf"(?:{_AR_YEAR}|\s+(?P<relative>{{relative}})|{_AR_OF_YEAR}))",
        ),
        (
            "month",
            r"(?:في|شهر|منذ|خلال|مطلع|نهاية|بداية|منتصف|أوائل|أواسط|أواخر|مستهل)\s+(?:شهر\s+)?"
            rf"(?P<date>{_AR_MONTH})(?!\s+\d)",
        ),
        ("period", r"(?<![\u0621-\u064a])و?[فبل]?(?P<date>(?P<period>{periods}))(?![\u0621-\u064a])"),
        (
            "ago",
            r"(?<![\u0621-\u064a])قبل\s+(?:نحو\s+)?(?P<number>\d+|{numbers})\s+(?P<unit>{units})(?![\u0621-\u064a])",
        ),
        (
            "year",
            r"(?:عام|سنة|العام|السنة|في|منذ|لعام|لسنة|خلال|بحلول|نهاية|مطلع|حتى|أفق|(?:الربع|النصف|الثلث)\s+[\u0621-\u064a]+\s+من)\s+"
            r"(?P<date>(?P<year>(?:19|20)\d\d)(?![\d,.]\d)(?=م?(?!\w)))(?!\s*[-–/]\s*\d)",
        ),
        # Not "the same day", "the World Day", "the second day".
        (
            "relative_day",
            r"(?<![\u0621-\u064a])(?<!نفس ){days}(?![\u0621-\u064a])"
            r"(?!\s+(?:نفسه|ذاته|عينه|العالمي|الدولي|الوطني|الأول|الثاني|الثالث|الأخير|التالي|الموالي))",
        ),
        ("weekday", r"(?:يوم\s+)?(?P<weekday>{weekdays})(?:\s+(?P<relative>{relative}))?(?![\u0621-\u064a])"),
    ),
)

CALENDARS = {"fr": FRENCH, "en": ENGLISH, "ar": ARABIC}
