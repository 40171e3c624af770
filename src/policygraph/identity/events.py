"""Which events of different articles are one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from policygraph.identity.model import Filler
from policygraph.identity.names import key_of
from policygraph.ontology.model import EventType

WINDOW = 21
"""Two reports of one event of which the date is not told appear within so many days."""
HORIZON = 366
"""A plan of which the date is not told is carried out within so many days."""
MONTH = len("2020-11")
"""Characters of a date that goes to the month, at least."""
PLANNED = "planned"
CARRIED_OUT = frozenset({"done", "cancelled"})
"""What becomes of a plan."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one article tells it. `published` is the article's date, cut to its precision, or ""."""

    article: str
    place: int
    type: str
    status: str
    date: str
    published: str
    language: str
    roles: dict[str, tuple[Filler, ...]]


def group(told: Sequence[Told], types: dict[str, EventType]) -> list[list[int]]:
    """Groups of places in `told` that are one event. `told` must be sorted by content.

    An event joins the first group with all of whose members it agrees.
    """
    groups: list[list[int]] = []
    by_filler: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, event in enumerate(told):
        candidates = sorted({number for key in _keys(event) for number in by_filler[key]})
        number = next((n for n in candidates if all(same(told[m], event, types) for m in groups[n])), len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(place)
        for key in _keys(event):
            if number not in by_filler[key]:
                by_filler[key].append(number)
    return groups


def same(one: Told, other: Told, types: dict[str, EventType]) -> bool:
    """Whether two articles tell the same event.

    Types are equal and no role contradicts the other's. Of one status: the dates are compatible and two fillers are
    shared; one is enough where both give the same day, or where it is what there is one of in such an event (the text
    that is adopted) and nobody else differs; of that, what came in one month is one whenever it is told. Else the one
    must be a plan that the other tells as done or cancelled.
    """
    if one.type != other.type or one.article == other.article or one.type not in types:
        return False
    shared = _shared(one, other, types[one.type])
    if shared is None:
        return False
    if one.status == other.status:
        same_day = len(one.date) == 10 and one.date == other.date
        one_thing = _share_the_one_thing(one, other, shared, types)
        # "founded in November 2020", as an article of any year tells it
        always = one_thing and len(one.date) >= MONTH and one.date == other.date
        enough = len(shared) >= 2 or (len(shared) == 1 and same_day) or one_thing
        return always or (enough and _dates_agree(one, other))
    plan, act = (one, other) if one.status == PLANNED else (other, one)
    if plan.status != PLANNED or act.status not in CARRIED_OUT or not _lay_ahead(plan, act):
        return False
    uses, dated = types[one.type].roles, min(len(plan.date), len(act.date or act.published))
    if any(uses[role].maximum == 1 and uses[role].types for role, _ in shared):
        return len(shared) >= 2 or dated >= 4
    return len(shared) >= 2 and dated >= 7


def _shared(one: Told, other: Told, kind: EventType) -> set[tuple[str, str]] | None:
    """The roles and IRIs that both have; None where a role that only one may fill is filled differently."""
    shared: set[tuple[str, str]] = set()
    for role in sorted(one.roles.keys() & other.roles.keys() & kind.roles.keys()):
        common = {x.iri for x in one.roles[role]} & {x.iri for x in other.roles[role]} - {""}
        if kind.roles[role].maximum == 1 and not common and not _texts_agree(one, other, role):
            return None
        shared.update((role, iri) for iri in common)
    return shared


def _share_the_one_thing(one: Told, other: Told, shared: set[tuple[str, str]], types: dict[str, EventType]) -> bool:
    """Whether what there is one of in such an event is shared, and somebody in every role that both fill."""
    uses, told = types[one.type].roles, {role for role, _ in shared}
    needs = {minimum.role for group in types[one.type].requires for minimum in group}
    only = {role for role in needs if uses[role].maximum == 1 and uses[role].types}
    if not only or not only <= told:
        return False
    return all(role in told for role in one.roles.keys() & other.roles.keys() if uses[role].types)


def _lay_ahead(plan: Told, act: Told) -> bool:
    """Whether the plan was told before the act, and the act came when it was planned for."""
    when = act.date or act.published
    if not plan.published or not when or not _agree_or_before(plan.published, when):
        return False
    if not plan.date:
        return (_first_day(when) - _first_day(plan.published)).days <= HORIZON
    if _compatible(plan.date, when):
        return True
    return not act.date and 0 <= (_first_day(when) - _first_day(plan.date)).days <= WINDOW


def _keys(event: Told) -> Iterator[tuple[str, str, str]]:
    for role, fillers in event.roles.items():
        for filler in fillers:
            if filler.iri:
                yield event.type, role, filler.iri


def _texts_agree(one: Told, other: Told, role: str) -> bool:
    """Texts can be compared by their numbers, and within one language by their words."""
    first = [x.text for x in one.roles[role]]
    second = [x.text for x in other.roles[role]]
    if not all(first) or not all(second):
        return False
    if _numbers(first) and _numbers(second) and _numbers(first) != _numbers(second):
        return False
    if one.language != other.language:
        return True
    words, others = set(key_of(first[0])), set(key_of(second[0]))
    return words <= others or others <= words


def _numbers(texts: list[str]) -> set[str]:
    """The numbers in texts, as digits, whatever script and separators they are written in."""
    found = set()
    for text in texts:
        number = ""
        for character in text + " . ":
            if character.isdecimal():
                number += str(int(character))
            elif character in ".,\u00a0\u202f\u066b\u066c" and number:
                continue
            elif number:
                found.add(number)
                number = ""
    return found


def _dates_agree(one: Told, other: Told) -> bool:
    """Equal as far as both go. Where one is missing, or neither goes to the day, the articles must be near in time."""
    if one.date and other.date:
        if not _compatible(one.date, other.date):
            return False
        if len(one.date) == len(other.date) == 10:
            return True
    first, second = _anchor(one), _anchor(other)
    return first is not None and second is not None and abs((first - second).days) <= WINDOW


def _compatible(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _agree_or_before(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] <= other[:shorter]


def _first_day(value: str) -> date:
    """The first day of a date of any precision; the last day there is where it is no date: nothing comes near that."""
    try:
        return date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return date.max


def _anchor(event: Told) -> date | None:
    """The day to compare by: the event's, or else the article's."""
    for value in (event.date, event.published):
        if len(value) == 10:
            try:
                return date.fromisoformat(value)
            except ValueError:
                continue
    return None
