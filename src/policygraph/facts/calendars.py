"""How French, English and Arabic write dates: names of months and days, and the patterns they stand in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
    in `dates` reads, and `{months}`, `{weekdays}`, `{relative}`, `{days}`, `{beside}`, `{periods}`, `{years}` (those
    periods that are years), `{numbers}`, `{units}` for the tables. `beside` count from the day told before, not from
    publication ("a day earlier"). With `capitals`, months and weekdays are only such with a capital ("may", "march").
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
            "years": _any(words for words, (unit, _) in self.periods.items() if unit == "year"),
            "numbers": _any(self.numbers),
            "units": _any(self.units),
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

_AR_DAY = r"\d{1,2}"
_AR_START = r"(?<![\u0621-\u064a])[وفبلك]?(?:ال)?"

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
    before=("الماضي", "الماضية", "المنصرم", "الفارط"),
    after=("المقبل", "القادم", "المقبلة", "القادمة"),
    days={
        "أمس": -1,
        "امس": -1,
        "أول أمس": -2,
        "البارحة": -1,
        "اليوم": 0,
        "هذا الصباح": 0,
        "هذا المساء": 0,
        "غدا": 1,
        "غدًا": 1,
    },
    beside={},
    periods={
        "الأسبوع الماضي": ("week", -1),
        "هذا الأسبوع": ("week", 0),
        "الأسبوع المقبل": ("week", 1),
        "الشهر الماضي": ("month", -1),
        "الشهر الجاري": ("month", 0),
        "الشهر المقبل": ("month", 1),
        "العام الماضي": ("year", -1),
        "السنة الماضية": ("year", -1),
        "العام الجاري": ("year", 0),
        "السنة الجارية": ("year", 0),
        "العام المقبل": ("year", 1),
        "السنة المقبلة": ("year", 1),
        "العام القادم": ("year", 1),
        "السنة القادمة": ("year", 1),
        "الأسبوع المنصرم": ("week", -1),
        "الأسبوع الجاري": ("week", 0),
        "الأسبوع القادم": ("week", 1),
        "الشهر المنصرم": ("month", -1),
        "الشهر المنقضي": ("month", -1),
        "الشهر الحالي": ("month", 0),
        "هذا الشهر": ("month", 0),
        "الشهر القادم": ("month", 1),
        "العام المنصرم": ("year", -1),
        "العام المنقضي": ("year", -1),
        "السنة المنصرمة": ("year", -1),
        "السنة المنقضية": ("year", -1),
        "العام الحالي": ("year", 0),
        "السنة الحالية": ("year", 0),
        "هذا العام": ("year", 0),
        "هذه السنة": ("year", 0),
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
        (
            "day",
            rf"(?<!\d)(?P<date>(?P<day>{_AR_DAY})(?:\s*(?:-|–|و|إلى|الى)\s*{_AR_DAY})?\s+(?:من\s+)?(?:شهر\s+)?"
            rf"(?P<month>{{months}})(?![\u0621-\u064a])(?:\s*/\s*[\u0621-\u064a ]+?)?"
            rf"(?:\s+(?:من\s+)?(?:عام\s+|سنة\s+|لعام\s+|لسنة\s+)?(?P<year>{YEAR})|\s+(?P<relative>{{relative}}))?)",
        ),
        (
            "month",
            rf"(?<![\u0621-\u064a])[وفبلك]?(?P<date>(?P<month>{{months}})"
            rf"(?:\s+(?:من\s+)?(?:عام\s+|سنة\s+)?(?P<year>{YEAR})|\s+(?P<relative>{{relative}})))",
        ),
        (
            "month",
            r"(?:في|شهر|منذ|خلال|مطلع|نهاية|بداية)\s+(?:شهر\s+)?(?P<date>(?P<month>{months}))(?![\u0621-\u064a])(?!\s+\d)",
        ),
        ("period", r"(?<![\u0621-\u064a])و?[فبل]?(?P<date>(?P<period>{periods}))(?![\u0621-\u064a])"),
        (
            "ago",
            r"(?<![\u0621-\u064a])قبل\s+(?:نحو\s+)?(?P<number>\d+|{numbers})\s+(?P<unit>{units})(?![\u0621-\u064a])",
        ),
        (
            "year",
            rf"(?:عام|سنة|العام|السنة|في|منذ|لعام|لسنة|خلال|بحلول|نهاية|مطلع|حتى|أفق)\s+(?P<date>(?P<year>{YEAR}))(?!\s*[-–/]\s*\d)",
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
