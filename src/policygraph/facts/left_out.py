"""What assembling the facts of an article leaves out."""

from collections import Counter
from dataclasses import dataclass, field

from policygraph.facts.candidates import EventCandidate, MissReason, NearMiss, RelationCandidate


@dataclass(slots=True)
class LeftOut:
    """What does not get into the facts: counted by reason, and each by itself."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[NearMiss] = field(default_factory=list)

    def add(self, why: str, miss: NearMiss) -> None:
        self.counts[why] += 1
        self.misses.append(miss)


def miss_of(
    candidate: EventCandidate | RelationCandidate, reason: MissReason, role: str = "", filler: str = ""
) -> NearMiss:
    """What was not taken of a candidate, and why."""
    evokes = candidate.type if isinstance(candidate, EventCandidate) else candidate.predicate
    return NearMiss(candidate.token, candidate.entry, evokes, reason, (role,) if role else (), filler)
