"""The judge at work: what the rules propose, each with how sure it is, and without what is too unsure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from policygraph.facts.candidates import EventCandidate, Finding, NearMiss, RelationCandidate
from policygraph.facts.judge.claims import Sight
from policygraph.facts.judge.weights import Judge
from policygraph.facts.left_out import miss_of
from policygraph.mentions.model import MentionSet

REASON = "doubtful"


def judged(doc: Doc, mentions: MentionSet, findings: Iterable[Finding], judge: Judge) -> Iterator[Finding]:
    """The findings; each candidate with the judge's confidence, without the fillers that are too unsure.

    A candidate that is too unsure itself becomes a near miss, as does each filler left out.
    """
    sight = Sight(doc, mentions)
    for finding in findings:
        if isinstance(finding, EventCandidate):
            yield from _event(finding, sight, judge)
        elif isinstance(finding, RelationCandidate):
            yield _relation(finding, sight, judge)
        else:
            yield finding


def _event(candidate: EventCandidate, sight: Sight, judge: Judge) -> Iterator[Finding]:
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
    yield replace(candidate, roles=roles, confidence=sure)


def _relation(candidate: RelationCandidate, sight: Sight, judge: Judge) -> RelationCandidate | NearMiss:
    sure = judge.probability("relation", sight.relation(candidate))
    if judge.takes("relation", sure):
        return replace(candidate, confidence=sure)
    return miss_of(candidate, REASON, filler=candidate.object)
