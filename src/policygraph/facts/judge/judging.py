"""The judge at work: what the rules propose, each with how sure it is, and without what is too unsure."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from policygraph.facts.assemble import unmet
from policygraph.facts.candidates import EventCandidate, Finding, MissReason, NearMiss, RelationCandidate
from policygraph.facts.judge.claims import Sight
from policygraph.facts.judge.occasions import Occasions
from policygraph.facts.judge.proposals import Proposal, proposals, revived
from policygraph.facts.judge.weights import Judge
from policygraph.facts.left_out import miss_of
from policygraph.ontology.model import Ontology

REASON: MissReason = "doubtful"


def judged(sight: Sight, judge: Judge, ontology: Ontology) -> Iterator[Finding]:
    """What the rules found; each candidate with the judge's confidence, without the fillers that are too unsure.

    A candidate that is too unsure itself becomes a near miss, as does each filler left out. Parts that no rule filled
    are played by who is sure enough to; so a trigger whose roles the rules did not find may tell an event after all.
    An event is as sure as its least sure part; when it took place is the judge's say too.
    """
    occasions = Occasions(sight)
    for finding in sight.findings:
        joins = isinstance(finding, EventCandidate) and finding.joins
        if joins or not judge.knows(sight.language, _name(finding)):
            yield finding
        elif isinstance(finding, EventCandidate):
            for one in _event(finding, sight, judge, ontology):
                yield _dated(one, sight, occasions, judge) if isinstance(one, EventCandidate) else one
        elif isinstance(finding, RelationCandidate):
            yield _relation(finding, sight, judge)
        else:
            event = _revived(finding, sight, judge, ontology)
            yield _dated(event, sight, occasions, judge) if event else finding


def _name(finding: Finding) -> str:
    """The event type or relation that is told, or was not."""
    if isinstance(finding, NearMiss):
        return finding.evokes
    return finding.type if isinstance(finding, EventCandidate) else finding.predicate


@dataclass(frozen=True, slots=True)
class Settled:
    """An event whose parts are decided: how sure each is, and which fillers the rules told that were left out.

    `texts` is how many of the first parts are texts.
    """

    event: EventCandidate
    sure: tuple[float, ...]
    left_out: tuple[tuple[str, str], ...] = ()
    texts: int = 0

    def confidence(self, sure: float) -> float:
        """How sure the event is that is so sure as a whole: as its least sure part, texts aside."""
        return min((sure, *self.sure[self.texts :]))


def settled(event: EventCandidate, sight: Sight, judge: Judge, ontology: Ontology, *, told: bool) -> Settled:
    """An event with those of its fillers that are sure enough, and with who else plays a part in it.

    Where without the others it would lack what it needs, all stay, and the event is judged as a whole. A text ("a fine
    of ...") stays, for annotators hardly copy the same words: it is as sure as the event. `told` is whether the rules
    took it for one.
    """
    rates = {
        (role, filler): judge.probability("filler", sight.filler(event, role, filler))
        for role, fillers in event.roles.items()
        for filler in fillers
    }
    certain = {part for part, rate in rates.items() if judge.takes("filler", rate)}
    kept = certain | {part for part in rates if sight.entity(part[1]) is None}
    if not lacks(event, ontology) and lacks(_only(event, kept), ontology):
        kept = certain = set(rates)
    bare = _only(event, kept)
    left_out = tuple(part for part in rates if part not in kept)
    rated = [
        (judge.probability("filler", one.claim), one)
        for one in proposals(bare, sight, ontology, told=told)
        if (one.role, one.filler) not in left_out
    ]
    more, sure = _filled(bare, rated, judge, ontology)
    first = sorted((part for part in rates if part in certain), key=lambda part: sight.entity(part[1]) is not None)
    texts = sum(sight.entity(filler) is None for _, filler in first)
    return Settled(more, (*(rates[part] for part in first), *sure), left_out, texts)


def _only(event: EventCandidate, parts: Collection[tuple[str, str]]) -> EventCandidate:
    """The event with these of its parts (role and filler) alone."""
    roles = {role: tuple(one for one in fillers if (role, one) in parts) for role, fillers in event.roles.items()}
    return replace(event, roles={role: fillers for role, fillers in roles.items() if fillers})


def _filled(
    event: EventCandidate, rated: list[tuple[float, Proposal]], judge: Judge, ontology: Ontology
) -> tuple[EventCandidate, list[float]]:
    """The event with the proposals that are sure enough, the surest first, and how sure each is."""
    roles, used, sure = dict(event.roles), set[str](), []
    uses = ontology.event_types[event.type].roles
    for rate, proposal in sorted(rated, key=lambda each: -each[0]):
        role, filler = proposal.role, proposal.filler
        full = uses[role].maximum is not None and len(roles.get(role, ())) >= (uses[role].maximum or 0)
        if judge.takes("proposal", rate) and filler not in used and not full:
            roles[role] = (*roles.get(role, ()), filler)
            used.add(filler)
            sure.append(rate)
    return replace(event, roles=roles), sure


def _event(candidate: EventCandidate, sight: Sight, judge: Judge, ontology: Ontology) -> Iterator[Finding]:
    found = settled(candidate, sight, judge, ontology, told=True)
    sure = judge.probability("event", sight.event(found.event, found.sure))
    if not judge.takes("event", sure):
        yield miss_of(candidate, REASON)
        return
    for role, filler in found.left_out:
        yield miss_of(candidate, REASON, role, filler)
    yield replace(found.event, confidence=found.confidence(sure))


def _revived(miss: NearMiss, sight: Sight, judge: Judge, ontology: Ontology) -> EventCandidate | None:
    """The event that a near miss tells once its roles are filled, if what it can't do without is among them.

    A word inside a name ("the Digital Trade Agreement") tells none, nor one that has no part but itself or is told
    otherwise.
    """
    bare = revived(miss, ontology)
    if bare is None or sight.is_in_name(miss.token) or sight.is_told_otherwise(miss):
        return None
    if not _may_be_whole(bare, sight, judge, ontology):
        return None
    found = settled(bare, sight, judge, ontology, told=False)
    if lacks(found.event, ontology) or sight.is_of_itself(found.event):
        return None
    sure = judge.probability("event", sight.event(found.event, found.sure, told=False))
    if not judge.takes("revived", sure):
        return None
    return replace(found.event, confidence=found.confidence(sure), quotes=(sight.quote(found.event.token),))


def _may_be_whole(bare: EventCandidate, sight: Sight, judge: Judge, ontology: Ontology) -> bool:
    """Whether somebody is sure enough to fill each role that an event can't do without; mostly nobody is, and then all
    its other roles need no look.
    """
    for alternatives in ontology.event_types[bare.type].requires:
        needed = {minimum.role for minimum in alternatives}
        open_ = proposals(bare, sight, ontology, told=False, roles=needed)
        sure = Counter(one.role for one in open_ if judge.takes("proposal", judge.probability("filler", one.claim)))
        if all(sure[minimum.role] < minimum.count for minimum in alternatives):
            return False
    return True


def _dated(event: EventCandidate, sight: Sight, occasions: Occasions, judge: Judge) -> EventCandidate:
    """The event with the date that is likeliest its own, or none; with the sentence that tells it."""
    rated = [(judge.probability("date", choice.claim), choice) for choice in occasions.choices(event)]
    sure, best = max(rated, key=lambda each: each[0], default=(0.0, None))
    if best is None or not judge.takes("date", sure):
        return replace(event, date="")
    quotes = tuple(dict.fromkeys((*event.quotes, sight.quote(best.token))))
    return replace(event, date=best.value, quotes=quotes)


def lacks(event: EventCandidate, ontology: Ontology) -> bool:
    """Whether an event lacks a role that its type needs."""
    return bool(unmet(ontology.event_types[event.type], {role: list(each) for role, each in event.roles.items()}))


def _relation(candidate: RelationCandidate, sight: Sight, judge: Judge) -> RelationCandidate | NearMiss:
    sure = judge.probability("relation", sight.relation(candidate))
    if judge.takes("relation", sure):
        return replace(candidate, confidence=sure)
    return miss_of(candidate, REASON, filler=candidate.object)
