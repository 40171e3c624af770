"""Events of Arabic articles: a trigger, who fills its roles, when it was and whether it took place."""

from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import replace

from policygraph.facts.arabic.asides import told_aside
from policygraph.facts.arabic.page import Page
from policygraph.facts.arabic.roles import RoleReader
from policygraph.facts.arabic.triggers import Firing, Triggers, is_participle, leading_verb, may_be_imperfect
from policygraph.facts.candidates import EventCandidate, NearMiss
from policygraph.facts.dates import Dated
from policygraph.facts.status import PLANNED, STATUSES
from policygraph.ontology.model import EventType, Ontology

_VERB, _DONE = "VERB", "done"
_FAR_DATE = 20
"""How many tokens from its trigger an event's date may stand."""


def find_events_ar(page: Page, ontology: Ontology) -> Iterator[EventCandidate | NearMiss]:
    """Candidates of all event types, and for each trigger that told none, why."""
    best: dict[int, tuple[tuple[int, int], EventCandidate]] = {}
    lost: list[EventCandidate] = []
    misses: list[NearMiss] = []
    for breadth, finding in _findings(page, ontology):
        if isinstance(finding, NearMiss):
            misses.append(finding)
            continue
        rank = (-len(finding.roles), breadth)
        known = best.get(finding.token)
        if known is None or rank < known[0]:
            best[finding.token] = (rank, finding)
            lost += [known[1]] if known else []
        else:
            lost.append(finding)
    verbal = [finding for _, finding in best.values()] + [m for m in misses if not is_participle(page, m.token)]
    yield from (_beside_like(page, miss, verbal) for miss in misses)
    yield from (candidate for _, candidate in best.values())
    for one in lost:
        yield NearMiss(one.token, one.entry, one.type, "rival", other=best[one.token][1].entry)


def _beside_like(page: Page, miss: NearMiss, others: Sequence[EventCandidate | NearMiss]) -> NearMiss:
    """A miss that is no event of its own: a participle, beside what is told now of what it says ("the deal signed")."""
    start, end = page.sheet.sentence_start(miss.token), page.sheet.sentence_end(miss.token)
    if miss.reason != "role" or not is_participle(page, miss.token):
        return miss
    alike = (one for one in others if start <= one.token < end and one.token != miss.token)
    other = next((one.entry for one in alike if _evoked(one) == miss.evokes), "")
    return replace(miss, reason="rival", other=other) if other else miss


def _evoked(finding: EventCandidate | NearMiss) -> str:
    return finding.evokes if isinstance(finding, NearMiss) else finding.type


def _findings(page: Page, ontology: Ontology) -> Iterator[tuple[int, EventCandidate | NearMiss]]:
    """What each firing would tell, with how many types its object may have: the narrower of two is meant."""
    triggers = Triggers(ontology, frozenset(ontology.event_types))
    for firing in triggers.firings(page):
        event_type = ontology.event_types[firing.trigger.evokes]
        miss = NearMiss(firing.at, firing.trigger.iri, event_type.name, "status", by=firing.by)
        if firing.status not in STATUSES:
            yield 0, miss if firing.status else replace(miss, reason="unsupported")
            continue
        reader = RoleReader(page, ontology, firing, event_type.roles)
        roles, aside = reader.roles(), told_aside(page, firing.at)
        dated = _date(page, firing, reader, event_type, aside)
        status = PLANNED if dated is not None and _is_foretold(page, firing, dated) else firing.status
        if roles is None:
            yield 0, replace(miss, reason="role", roles=reader.lacking, by=-1, status=STATUSES[status], aside=aside)
            continue
        objects = [p.role for p in firing.trigger.roles if p.position == "object" and p.role in roles]
        breadth = min((len(event_type.roles[role].types) for role in objects if role in event_type.roles), default=99)
        yield (
            breadth,
            EventCandidate(
                type=event_type.name,
                roles=roles,
                quotes=(page.quote(firing.at),),
                token=firing.at,
                status="done" if _is_pledged(page, firing, roles) else STATUSES[status],
                date=_value(dated, firing, status),
                entry=firing.trigger.iri,
                confidence=firing.trigger.confidence,
                aside=aside,
            ),
        )


def _is_pledged(page: Page, firing: Firing, roles: Container[str]) -> bool:
    """Whether what is planned is as good as done ("تعهد البنك بتقديم 20 مليون دولار"), see `status.is_pledged`."""
    pledged = (match.entry.evokes for match in page.sheet.of_verb("PledgeVerb", firing.by))
    return firing.status == PLANNED and any(role in roles for role in pledged)


def _is_foretold(page: Page, firing: Firing, dated: Dated) -> bool:
    """Whether the present tells what is to come: "تدخل اللائحة حيز التنفيذ في يناير 2028"."""
    verb = firing.at if firing.trigger.pos == _VERB else leading_verb(page, firing.at)
    if firing.status != _DONE or verb < 0 or not may_be_imperfect(page, verb):
        return False
    length = min(len(dated.value), len(page.published))
    return dated.value[:length] > page.published[:length]


def _value(dated: Dated | None, firing: Firing, status: str) -> str:
    """A date as the event has it; what is only begun was so on a Monday that is over."""
    if dated is None:
        return ""
    begun = firing.trigger.status == PLANNED
    return dated.planned if status == PLANNED and not begun else dated.value


def _date(
    page: Page, firing: Firing, reader: RoleReader, event_type: EventType, aside: Collection[int]
) -> Dated | None:
    """The date told nearest in the statement: behind the trigger, else before it; of an adopted text, its own."""
    start, end = page.clause(firing.at)
    if firing.cue >= 0:
        start = min(start, page.clause(firing.cue)[0])
    near = firing.at - _FAR_DATE, firing.at + _FAR_DATE
    undated = [*reader.undated, *aside]
    behind = page.dates_in(firing.at, min(end, near[1]), undated)
    dates = behind or page.dates_in(max(start, near[0]), firing.at, undated)
    if not dates and "DatedByObject" in event_type.traits and reader.object is not None:
        dates = page.dates_of(reader.object.mention)
    return dates[0] if dates else None
