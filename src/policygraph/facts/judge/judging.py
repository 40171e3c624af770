"""The judge at work: what the rules propose, each with how sure it is, and without what is too unsure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from policygraph.facts.assemble import unmet
from policygraph.facts.candidates import EventCandidate, Finding, MissReason, NearMiss, RelationCandidate
from policygraph.facts.judge.claims import Sight
from policygraph.facts.judge.proposals import proposals, revived
from policygraph.facts.judge.weights import Judge
from policygraph.facts.left_out import miss_of
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import Ontology

REASON: MissReason = "doubtful"


def judged(
    doc: Doc, mentions: MentionSet, findings: Iterable[Finding], judge: Judge, ontology: Ontology
) -> Iterator[Finding]:
    """The findings; each candidate with the judge's confidence, without the fillers that are too unsure.

    A candidate that is too unsure itself becomes a near miss, as does each filler left out. Parts that no rule filled
    are played by who is sure enough to; so a trigger whose roles the rules did not find may tell an event after all.
    """
    sight = Sight(doc, mentions)
    for finding in findings:
        joins = isinstance(finding, EventCandidate) and finding.joins
        if joins or not judge.knows(doc.lang_, _name(finding)):
            yield finding
        elif isinstance(finding, EventCandidate):
            yield from _event(finding, sight, judge, ontology)
        elif isinstance(finding, RelationCandidate):
            yield _relation(finding, sight, judge)
        else:
            yield _revived(finding, sight, judge, ontology) or finding


def _name(finding: Finding) -> str:
    """The event type or relation that is told, or was not."""
    if isinstance(finding, NearMiss):
        return finding.evokes
    return finding.type if isinstance(finding, EventCandidate) else finding.predicate


def _event(candidate: EventCandidate, sight: Sight, judge: Judge, ontology: Ontology) -> Iterator[Finding]:
    sure = judge.probability("event", sight.event(candidate))
    if not judge.takes("event", sure):
        yield miss_of(candidate, REASON)
        return
    roles: dict[str, tuple[str, ...]] = {}
    for role, fillers in candidate.roles.items():
        kept = []
        for filler in fillers:
            if judge.takes("filler", judge.probability("filler", sight.filler(candidate, role, filler))):
                kept.append(filler)
            else:
                yield miss_of(candidate, REASON, role, filler)
        if kept:
            roles[role] = tuple(kept)
    yield _completed(replace(candidate, roles=roles, confidence=sure), sight, judge, ontology, told=True)[0]


def _revived(miss: NearMiss, sight: Sight, judge: Judge, ontology: Ontology) -> EventCandidate | None:
    """The event that a near miss tells once its roles are filled, if what it can't do without is among them."""
    bare = revived(miss, ontology)
    if bare is None:
        return None
    event, sure = _completed(bare, sight, judge, ontology, told=False)
    event_type = ontology.event_types[event.type]
    if not sure or unmet(event_type, {role: list(fillers) for role, fillers in event.roles.items()}):
        return None
    return replace(event, confidence=sum(sure) / len(sure), quotes=(sight.quote(event.token),))


def _completed(
    event: EventCandidate, sight: Sight, judge: Judge, ontology: Ontology, *, told: bool
) -> tuple[EventCandidate, list[float]]:
    """The event with the proposals that are sure enough, the surest first, and how sure each is."""
    rated = [
        (judge.probability("filler", proposal.claim), proposal)
        for proposal in proposals(event, sight, ontology, told=told)
    ]
    roles, used, sure = dict(event.roles), set[str](), []
    uses = ontology.event_types[event.type].roles
    for rate, proposal in sorted(rated, key=lambda each: -each[0]):
        role, filler = proposal.role, proposal.mention.entity
        full = uses[role].maximum is not None and len(roles.get(role, ())) >= (uses[role].maximum or 0)
        if judge.takes("proposal", rate) and filler not in used and not full:
            roles[role] = (*roles.get(role, ()), filler)
            used.add(filler)
            sure.append(rate)
    return replace(event, roles=roles), sure


def _relation(candidate: RelationCandidate, sight: Sight, judge: Judge) -> RelationCandidate | NearMiss:
    sure = judge.probability("relation", sight.relation(candidate))
    if judge.takes("relation", sure):
        return replace(candidate, confidence=sure)
    return miss_of(candidate, REASON, filler=candidate.object)
