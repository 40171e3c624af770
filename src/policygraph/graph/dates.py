"""Dates as precise as they were told, as typed literals."""

import calendar
import re
from datetime import date

from pyoxigraph import Literal

from policygraph.graph.terms import XSD_DATE, XSD_MONTH, XSD_YEAR

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def typed(value: str) -> Literal | None:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD` as xsd:gYear, xsd:gYearMonth or xsd:date; None where it is no such date."""
    if bounds(value) is None:
        return None
    return Literal(value, datatype={4: XSD_YEAR, 7: XSD_MONTH, 10: XSD_DATE}[len(value)])


def bounds(value: str) -> tuple[str, str] | None:
    """The first and the last day that a date covers, as `YYYY-MM-DD`.

    Checked here, because the store takes 2024-02-30 for a date.
    """
    match = _FORM.fullmatch(value)
    if not match or not value.isascii():
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except (ValueError, calendar.IllegalMonthError):
        return None
    return first.isoformat(), last.isoformat()
