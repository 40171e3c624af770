"""What a text role copies from an Arabic sentence: an office, a measure, an amount, a period."""

import re
from collections.abc import Container, Sequence
from functools import lru_cache

from policygraph.facts.amounts import any_of, signs_of
from policygraph.facts.arabic.page import Page, Place
from policygraph.mentions.arabic.people import office_end
from policygraph.mentions.arabic.words import NUMBERS, fold_arabic, readings
from policygraph.ontology.model import Ontology

_SHORT_WORDS, _FAR_OFFICE = (2, 3), 5
_POST = "holdsPosition"
"""What the lexicon says of words behind which an office stands."""
_FAR_NOUN, _LONGEST, _LONGEST_PERIOD = 14, 10, 5
_NUMBER = (
    r"\d[\d.,٫٬ر]*\d|\d|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|عشرين|عشرون|ثلاثين|ثلاثون|أربعين|أربعون|"
    r"خمسين|خمسون|ستين|ستون|سبعين|سبعون|ثمانين|ثمانون|تسعين|تسعون|مئة|مائة|مئتي|مائتي"
)
_SCALE = r"مليار(?:ات|ين|ي|ا)?|ملايين|مليون(?:ين|ي|ا)?|بليون|آلاف|ألفا?|ألفي|تريليون(?:ات)?"
_COUNT = re.compile(rf"{_NUMBER}|{_SCALE}")
_ADVERBIAL = ("ا", "ه")
"""How a rank ends that is told by itself: "ثانيا", "خامسة", folded."""
_AT = "علي"
"""What a score may stand behind, folded."""
_FROM, _TO = "من", fold_arabic("إلى")
"""What the old rank and the new one stand behind, folded."""
_HYPHENS = "-–"
_ATTACHED = ("ل", "ب", "و", "ف")


@lru_cache(maxsize=4)
def _money(ontology: Ontology) -> re.Pattern[str]:
    """Amounts by the currencies that the lexicon names, in singular, dual or plural."""
    words = [word for word in ontology.words if word.language == "ar"]
    unit, sign = rf"(?:{any_of(words, 'Currency')})(?:ات|ا)?", signs_of(words)
    return re.compile(
        rf"(?:(?:{_NUMBER})(?:\s+(?:{_SCALE}))?|(?:{_SCALE}))(?:\s+(?:{unit})\b)"
        r"(?:\s+(?P<of>[\u0621-\u064a]{3,}ي[اةه]?)\b)?"
        rf"|(?<!\d)\d[\d.,٫٬]*(?:\s+(?:مليون|مليار|ملايين|مليارات|ألف|آلاف))?\s?{sign}"
        rf"|{sign}\s?\d[\d.,٫٬]*(?:\s+(?:مليون|مليار))?"
    )


def money_in(page: Page, start: int, end: int, ontology: Ontology) -> str:
    """The first amount of money told between tokens `[start, end)`, or nothing."""
    match = _money(ontology).search(page.doc[start:end].text) if end > start else None
    if match is None:
        return ""
    amount, last = match.group(), match.group("of") or ""  # "دولار أمريكي"
    if last.startswith(_ATTACHED) and not any(
        r.stem in page.sheet.lexicon.demonyms for r in readings(fold_arabic(last)) if r.bare
    ):
        return amount.removesuffix(last).rstrip()  # "3 مليارات درهم لاستراتيجية ..."
    return amount


def period_behind(page: Page, start: int, end: int, prepositions: Sequence[str]) -> tuple[str, range]:
    """A time told behind one of the prepositions ("لعام 2026", "لولاية ثانية"), without it, and its tokens.

    A rank or score goes on with what it is out of ("المرتبة 90 من أصل 193 دولة").
    """
    sheet = page.sheet
    words = frozenset(map(fold_arabic, prepositions))
    for at in range(start, end):
        if sheet.words[at] not in words or (at + 1 < end and sheet.words[at + 1] in words):
            continue
        if _is_left(page, at, end, words) or _is_count(page, at):
            continue
        last = at + 1
        while last < min(end, at + _LONGEST_PERIOD) and not sheet.match("Preposition", last):
            if not (sheet.is_word(last) or _in_range(page, last, end)):
                break
            last += 1
        alone = sheet.words[at].endswith(_ADVERBIAL) and sheet.reading(at).bare and not sheet.is_number(at - 1)
        first = at + (sheet.words[at] == _AT)
        if first > at and not any(sheet.is_number(i) for i in range(first, last)):
            continue  # "على غرار"
        if last > at + 1 or alone:
            last = _out_of(page, last, end)
            return sheet.surface(first, last, _attached(sheet.words[first])), range(at, last)
    counted = (at for at in range(start + 1, end) if sheet.words[at] in words and _is_count(page, at))
    at = next(counted, 0)  # "تقدمت 10 مراكز في مؤشر ..."
    return (page.doc[at - 1 : at + 1].text, range(at - 1, at + 1)) if at else ("", range(0))


def _in_range(page: Page, at: int, end: int) -> bool:
    """Whether a token is the hyphen of "2027-2030"."""
    numbers = page.sheet.is_number(at - 1) and at + 1 < end and page.sheet.is_number(at + 1)
    return numbers and page.doc[at].text in _HYPHENS


def _is_left(page: Page, at: int, end: int, words: Container[str]) -> bool:
    """Whether a rank is the one that was given up: "من المرتبة 90 إلى المرتبة 81"."""
    told = page.sheet.words
    return at > 0 and told[at - 1] == _FROM and any(told[i] in words and told[i - 1] == _TO for i in range(at + 1, end))


def _is_count(page: Page, at: int) -> bool:
    """Whether a word tells how many ranks one rose or fell, not which one has: "تراجعت خمس مراتب لتحتل المرتبة 60"."""
    sheet = page.sheet
    counted = at > 0 and (sheet.is_number(at - 1) or sheet.words[at - 1] in NUMBERS)
    return counted and sheet.reading(at).bare and not sheet.reading(at).definite


def _out_of(page: Page, last: int, end: int) -> int:
    """Where a rank or score that stands before token `last` ends with what it is out of."""
    sheet = page.sheet
    number = last + 1 + (sheet.words[last + 1 : last + 2] == ["اصل"])
    if sheet.words[last : last + 1] != ["من"] or number >= end or not sheet.is_number(number):
        return last
    counted = number + 1 < end and sheet.is_word(number + 1) and not sheet.match("Preposition", number + 1)
    return number + 1 + counted


def _attached(word: str) -> int:
    """How many letters of "لعام" or "للفترة" are the preposition."""
    return 2 if word.startswith("لل") else int(word.startswith(("ل", "بال")))


def office_behind(page: Page, place: Place, end: int) -> tuple[int, int] | None:
    """Tokens of the office right behind a person's name ("عين فلانا مديرا عاما"), its body included."""
    sheet, at = page.sheet, place.mention.end
    head = sheet.match("OfficeNoun", at) if at < end else None
    return None if head is None else (at, office_end(sheet, at, head))


def office_got(page: Page, place: Place, end: int) -> tuple[int, int] | None:
    """Tokens of the office behind a person's name and a word for it: "في منصب مدير ...", "مهامه وزيرا ..."."""
    sheet = page.sheet
    for at in range(place.mention.end, min(end, place.mention.end + _FAR_OFFICE)):
        if not sheet.is_word(at):
            return None
        post, head = sheet.match("Blocker", at - 1), sheet.match("OfficeNoun", at)
        named = post is not None and post.entry.evokes == _POST
        adverbial = sheet.words[at].endswith("ا") or sheet.doc[at].text.endswith("ة")
        if head is not None and (named or (adverbial and not head.reading.definite)):
            return at, office_end(sheet, at, head)
    return None


def office_of(page: Page, place: Place) -> tuple[int, int] | None:
    """Tokens of the office told with a person's name ("المدير العام ... فلان")."""
    held = (o for o in page.people.offices if o.holder and o.holder.start == place.mention.start)
    return next(((office.start, office.end) for office in held), None)


def phrase_behind(page: Page, start: int, last: int) -> str:
    """What is done, where it is no entity: the words from the next indefinite noun to the next verb or mark."""
    sheet, begin = page.sheet, start
    while start < last and not _heads_text(page, start):
        start += 1
        if start - begin > _FAR_NOUN:
            return ""
    end = start
    while end < last and sheet.is_word(end) and not sheet.is_verb(end) and not (end > start and _leaves(page, end)):
        end += 1
    return page.doc[start:end].text


def _leaves(page: Page, at: int) -> bool:
    """Whether a free preposition of place or direction stands at `at`: what follows is no part of what is given."""
    match = page.sheet.match("Preposition", at)
    return match is not None and match.reading.bare and match.length == 1 and len(page.sheet.words[at]) in _SHORT_WORDS


def is_text_between(page: Page, start: int, end: int) -> bool:
    """Whether an indefinite noun that no preposition governs, and that is part of no name, stands in `[start, end)`."""
    return any(_heads_text(page, at) and not page.in_mention(at) for at in range(start, end))


def _heads_text(page: Page, at: int) -> bool:
    """Whether an indefinite noun stands at `at` that no preposition governs."""
    sheet = page.sheet
    noun = sheet.match("HeadNoun", at) or sheet.match("Noun", at)
    if noun is None or not noun.reading.bare or noun.reading.definite:
        return False
    return not sheet.match("Preposition", at - 1) and not _COUNT.fullmatch(page.doc[at - 1].text)


def text_behind(page: Page, start: int, last: int) -> str:
    """The words up to the next preposition or mark, and what a rank is out of."""
    end = start
    while end < min(last, start + _LONGEST) and page.sheet.is_word(end) and not page.sheet.match("Preposition", end):
        end += 1
    return page.doc[start : _out_of(page, end, last)].text


def phrase_itself(page: Page, start: int, last: int) -> str:
    """The trigger's own phrase."""
    end = start
    while end < min(last, start + _LONGEST) and (page.sheet.is_word(end) or page.doc[end].text in '"«»'):
        end += 1
    return page.doc[start:end].text
