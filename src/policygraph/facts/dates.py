"""Dates in a text, resolved against the day of publication, as precise as the text allows and no more."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from policygraph.articles.model import PublicationDate
from policygraph.facts import calendars
from policygraph.facts.calendars import Calendar


@dataclass(frozen=True, slots=True)
class Dated:
    """A date named in characters `[start, end)`.

    `value` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a range's first day. `planned` is its value for what is yet to come:
    "in April" is the last April of what happened, the next of what will happen. Mostly they are the same.
    """

    start: int
    end: int
    value: str
    planned: str


@lru_cache(maxsize=4)  # rules and judge ask for the dates of one article by turns
def find_dates(text: str, language: str, published: PublicationDate | None = None) -> tuple[Dated, ...]:
    """All dates of `text`, in order, none inside another.

    Args:
        text: any length; a whole article at once is fastest.
        language: "fr", "en" or "ar"; nothing is found in another.
        published: what relative dates ("hier", "last month", a day without a year) are resolved against. A weekday or
            "hier" needs its day, "last month" its month; without, they are passed over.
    """
    calendar = calendars.CALENDARS.get(language)
    if calendar is None:
        return ()
    anchor = _Anchor.of(published)
    text = text.translate(_WESTERN_DIGITS)
    taken: list[Dated] = []
    covered: set[int] = set()
    for pattern, resolve in _patterns(language):
        for match in pattern.finditer(text):
            start, end = match.span("date") if "date" in pattern.groupindex else match.span()
            if start in covered or end - 1 in covered:
                continue
            covered.update(range(start, end))
            resolved = resolve(match, calendar, anchor)
            if resolved is not None:
                taken.append(Dated(start, end, *resolved))
    taken.sort(key=lambda d: d.start)
    taken = _with_neighbours(taken)
    return tuple(one for i, one in enumerate(taken) if not (i and _ends_range(text, taken[i - 1], one)))


def _with_neighbours(taken: list[Dated]) -> list[Dated]:
    """The dates; those told beside the one before ("la veille") on their day, or left out where it is no day."""
    found: list[Dated] = []
    for one in taken:
        if one.value[:1] not in _SIGNS:
            found.append(one)
        elif found and len(found[-1].value) == _DAY_LENGTH:
            day = date.fromisoformat(found[-1].value) + timedelta(days=int(one.value))
            found.append(replace(one, value=day.isoformat(), planned=day.isoformat()))
    return found


_SIGNS = ("+", "-")
_DAY_LENGTH = len("2025-11-21")
_RANGE_OPENS = re.compile(r"\b(?:between|from|entre|de|d['’])\s*$", re.IGNORECASE)
_RANGE_GOES_ON = re.compile(r"\s*(?:and|to|until|et|à|jusqu['’]en)\s*", re.IGNORECASE)


def _ends_range(text: str, first: Dated, second: Dated) -> bool:
    """Whether two dates are a range's ends ("between July 2021 and May 2022"): only the first says when it was."""
    opens = _RANGE_OPENS.search(text, max(first.start - 10, 0), first.start)
    return opens is not None and _RANGE_GOES_ON.fullmatch(text, first.end, second.start) is not None


_WESTERN_DIGITS = {ord("٠") + digit: str(digit) for digit in range(10)}


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The publication date, each part as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @staticmethod
    def of(published: PublicationDate | None) -> "_Anchor":
        if published is None or not published.value:
            return _Anchor()
        parts = [int(part) for part in published.value.split("-")]
        year = parts[0]
        month = parts[1] if len(parts) > 1 and published.precision != "year" else None
        day = date(year, parts[1], parts[2]) if len(parts) > 2 and published.precision == "day" else None
        return _Anchor(year, month, day)


Resolved = tuple[str, str] | None
Resolver = Callable[[re.Match[str], Calendar, _Anchor], Resolved]


def _same(value: str) -> Resolved:
    return (value, value)


def _iso_day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _year_of(found: dict[str, str], calendar: Calendar, anchor: _Anchor) -> str:
    """The year told with a day or a month, by its number or as "last year" is; empty if there is none."""
    told = found.get("that")
    if not told:
        return found.get("year") or ""
    away = _away(*calendar.periods[calendars.plain(told)], anchor)
    return away[0] if away else ""


def _day_of(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:
    """ "The 12th of last month"."""
    unit, step = calendar.periods[calendars.plain(match.group("period"))]
    month = _away(unit, step, anchor) if unit == "month" else None
    value = month and _iso_day(int(month[0][:4]), int(month[0][5:]), calendar.day(match.group("day")))
    return _same(value) if value else None


def _day(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:
    """A day of a month, with its year, or the last (for what is planned: the next) such day."""
    found = match.groupdict()
    month = calendar.month(found.get("month1") or found["month"])
    day = calendar.day(found["day"])
    year = found.get("year1") or _year_of(found, calendar, anchor)
    if year:
        value = _iso_day(int(year), month, day)
        return _same(value) if value else None
    if anchor.year is None:
        return None
    if anchor.month is None:
        value = _iso_day(anchor.year, month, day)
        return _same(value) if value else None
    middle = anchor.day or date(anchor.year, anchor.month, 15)
    return _nearest_days(month, day, middle, calendar.direction(found.get("relative") or ""))


SOON = 31
"""Days ahead of publication within which a day without a year is taken to be that day, whatever the tense."""


def _nearest_days(month: int, day: int, published: date, direction: int) -> Resolved:
    choices = (_iso_day(published.year + step, month, day) for step in (-1, 0, 1, 2))
    days = [date.fromisoformat(choice) for choice in choices if choice]
    past = max((d for d in days if d <= published), default=None)
    future = min((d for d in days if d >= published), default=None)
    if past is None or future is None:
        return None
    if direction:
        return _same((past if direction < 0 else future).isoformat())
    happened = future if (future - published).days <= SOON else past
    return (happened.isoformat(), future.isoformat())


def _month(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:
    """A month, with its year or the last (for what is planned: the next) such month."""
    found = match.groupdict()
    month = calendar.month(found["month"])
    year = _year_of(found, calendar, anchor)
    if year:
        return _same(f"{year}-{month:02}")
    if anchor.year is None or anchor.month is None:
        return None
    past = anchor.year - (month > anchor.month)
    future = anchor.year + (month < anchor.month)
    direction = calendar.direction(found.get("relative") or "")
    if direction < 0 and month == anchor.month:
        past -= 1
    if direction > 0 and month == anchor.month:
        future += 1
    values = f"{past}-{month:02}", f"{future}-{month:02}"
    return {-1: _same(values[0]), 0: values, 1: _same(values[1])}[direction]


def _year(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:  # noqa: ARG001
    return _same(match.group("year"))


def _numeric(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:  # noqa: ARG001
    value = _iso_day(int(match.group("year")), int(match.group("month")), int(match.group("day")))
    return _same(value) if value else None


def _weekday(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:
    if anchor.day is None:
        return None
    wanted = calendar.weekday(match.group("weekday"))
    direction = calendar.direction(match.groupdict().get("relative") or "")
    if that := match.groupdict().get("that"):  # "on Wednesday last week"
        monday = anchor.day - timedelta(days=anchor.day.weekday())
        weeks = calendar.periods[calendars.plain(that)][1]
        return _same((monday + timedelta(weeks=weeks, days=wanted)).isoformat())
    back = (anchor.day.weekday() - wanted) % 7
    forth = (wanted - anchor.day.weekday()) % 7
    past = anchor.day - timedelta(days=back or (7 if direction < 0 else 0))
    future = anchor.day + timedelta(days=forth or (7 if direction > 0 else 0))
    values = past.isoformat(), future.isoformat()
    return {-1: _same(values[0]), 0: values, 1: _same(values[1])}[direction]


def _relative_day(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:
    if anchor.day is None:
        return None
    return _same((anchor.day + timedelta(days=calendar.days[calendars.plain(match.group())])).isoformat())


def _beside(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:  # noqa: ARG001
    """ "-1" of "a day earlier": how far from the day told before."""
    return _same(f"{calendar.beside[calendars.plain(match.group())]:+}")


def _relative_period(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:
    return _away(*calendar.periods[calendars.plain(match.group("period"))], anchor)


def _ago(match: re.Match[str], calendar: Calendar, anchor: _Anchor) -> Resolved:
    """ "Three years ago": the longer the unit, the less it says of the day."""
    number = match.group("number")
    count = int(number) if number.isdigit() else calendar.numbers[calendars.plain(number)]
    return _away(calendar.units[calendars.plain(match.group("unit"))], -count, anchor)


def _away(unit: str, step: int, anchor: _Anchor) -> Resolved:
    """So many units from publication, no more precise than these."""
    if unit == "day":
        return None if anchor.day is None else _same((anchor.day + timedelta(days=step)).isoformat())
    if unit == "year":
        return None if anchor.year is None else _same(str(anchor.year + step))
    if unit == "week":
        if anchor.day is None:
            return None
        return _same((anchor.day + timedelta(weeks=step)).isoformat()[:7])
    if anchor.year is None or anchor.month is None:
        return None
    months = anchor.year * 12 + anchor.month - 1 + step
    return _same(f"{months // 12}-{months % 12 + 1:02}")


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], Resolver], ...]:
    """In falling order of what they say: a day before a month before a year."""
    return tuple(_compiled(calendars.CALENDARS[language]))


def _compiled(calendar: Calendar) -> Iterator[tuple[re.Pattern[str], Resolver]]:
    resolvers: dict[str, Resolver] = {
        "day": _day,
        "day_of": _day_of,
        "numeric": _numeric,
        "month": _month,
        "year": _year,
        "relative_day": _relative_day,
        "beside": _beside,
        "period": _relative_period,
        "ago": _ago,
        "weekday": _weekday,
    }
    for kind, pattern in calendar.patterns():
        yield re.compile(pattern, re.IGNORECASE), resolvers[kind]
