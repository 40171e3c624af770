"""The period that a question speaks of."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from policygraph.articles.model import PublicationDate
from policygraph.ask.words import Form, Word
from policygraph.facts.dates import find_dates
from policygraph.ontology.plain import PlainLanguage

_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?![\d-])")
_BEFORE_YEAR = re.compile(r"\b[a-z]{3,}(?= (?:\d{1,2},? )?(?:19|20)\d\d(?!\d))")
_WESTERN = {ord("٠") + digit: str(digit) for digit in range(10)}


@dataclass(frozen=True, slots=True)
class Period:
    """From when until when, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, "" where it is open; and the words that say so.

    `now`: it is this month or today.
    """

    since: str
    until: str
    words: frozenset[int]
    now: bool = False


def find_period(
    text: str,
    question: Sequence[Word],
    known: PlainLanguage,
    language: str,
    today: date,
    *,
    named: Collection[int] = (),
) -> "Period | None":
    """The period in a question: its dates, and the words before them that open or close it.

    `named` are words that are parts of names: a year among them is none.
    """
    values = _dates(text, language, today)
    if not values:
        return None
    bounds: dict[str, str] = {}
    used: set[int] = set()
    plain: list[str] = []
    for start, end, value in values:
        inside = [place for place, word in enumerate(question) if start <= word.start < end]
        if not inside or not set(inside).isdisjoint(named):
            continue
        used.update(inside)
        bound, place = _bound(question, inside[0], known, language)
        if bound == "to" and (plain or bounds):
            # "from 2024 to 2025", "between 2024 and 2025"
            bounds.setdefault("since", plain[0] if plain else "")
            bounds["until"] = value
        elif bound in ("since", "until"):
            bounds[bound] = value
        else:
            plain.append(value)
            place = inside[0]
        used.update(range(place, inside[0]))
    if not bounds and not plain:
        return None
    if not bounds:
        bounds = {"since": plain[0], "until": plain[-1]}
    since, until = bounds.get("since", ""), bounds.get("until", "")
    now = since == until and len(since) >= 7 and today.isoformat().startswith(since)
    return Period(since, until, frozenset(used), now)


def _dates(text: str, language: str, today: date) -> list[tuple[int, int, str]]:
    published = PublicationDate(today.isoformat(), "day")
    found = [(each.start, each.end, each.value) for each in find_dates(_months_as_names(text), language, published)]
    for match in _YEAR.finditer(text.translate(_WESTERN)):
        if all(match.end() <= start or end <= match.start() for start, end, _ in found):
            found.append((match.start(), match.end(), match[0]))
    return sorted(found)


def _months_as_names(text: str) -> str:
    """Words before a year with a capital, for who writes "in november 2025": no article writes a month so."""
    return _BEFORE_YEAR.sub(lambda match: match[0].capitalize(), text)


def _bound(question: Sequence[Word], place: int, known: PlainLanguage, language: str) -> tuple[str, int]:
    """What the words before a date say of it, and where they begin."""
    best = ("", place)
    for cue in known.cues.values():
        if not cue.bounds:
            continue
        for text in cue.forms.get(language, ()):
            form = Form.of(text)
            for start in range(max(place - len(form.words) - 1, 0), place):
                end = form.at(question, start, frozenset())
                if end and end == place and start < best[1]:
                    best = (cue.bounds, start)
    return best
