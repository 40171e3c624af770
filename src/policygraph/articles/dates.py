"""Publication dates, as precise as their source and no more."""

import re
from datetime import date

from policygraph.articles.model import Precision, PublicationDate

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d-])")
_LENGTH: dict[Precision, int] = {"year": 4, "month": 7, "day": 10}
_PREFIX = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)")


def publication_date(value: str, precision: str = "") -> PublicationDate | None:
    """A date as metadata state it: ISO, with or without a time, or in words ("3 mars 2026"); None where it is none.

    `precision` ("day", "month", "year") cuts it: a source that knows only the month often writes the first day.
    """
    value = value.strip()
    found = _ISO.match(value)
    text = _checked(found[1], found[2], found[3]) if found else _in_words(value)
    if text is None:
        return None
    stated: Precision = "day" if len(text) == 10 else "month" if len(text) == 7 else "year"
    wanted = precision.strip().lower()
    for known in ("year", "month"):
        if wanted == known and _LENGTH[known] <= len(text):
            stated = known
    return PublicationDate(text[: _LENGTH[stated]], stated)


def date_in_name(name: str) -> PublicationDate | None:
    """The date that a file's name begins with ("2026-01-05-launch"), or None."""
    found = _PREFIX.match(name)
    text = _checked(found[1], found[2], found[3]) if found else None
    return publication_date(text) if text else None


def is_older(published: PublicationDate | None, since: date | None) -> bool:
    """Whether something surely appeared before a day. Without a date, or with one too coarse to tell, it did not."""
    return bool(published and since and published.value < since.isoformat()[: len(published.value)])


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if int(year) < 1800:
        return None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def _in_words(value: str) -> str | None:
    if not re.search(r"\d{4}", value) or len(value) > 60:
        return None
    from dateparser.date import DateDataParser

    found = DateDataParser(languages=["fr", "en", "ar"], settings={"DATE_ORDER": "DMY"}).get_date_data(value)
    return found.date_obj.date().isoformat()[: _LENGTH.get(found.period, 10)] if found.date_obj else None
