"""Parts that the rules did not fill: who else of the sentence may play them. The judge says how likely."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from policygraph.facts.admission import admits
from policygraph.facts.candidates import EventCandidate, NearMiss
from policygraph.facts.judge.claims import Claim, Sight
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology

REVIVED = frozenset({"role", "unsupported"})
"""Why a trigger told nothing that may tell an event after all, once its roles are filled so."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """That `mention`'s entity plays `role`; `candidate` is the event with it."""

    role: str
    mention: Mention
    candidate: EventCandidate
    claim: Claim


def revived(miss: NearMiss, ontology: Ontology) -> EventCandidate | None:
    """The event that a near miss would have told, its roles empty; None where there is none to tell."""
    if miss.reason not in REVIVED or miss.evokes not in ontology.event_types:
        return None
    return EventCandidate(miss.evokes, {}, (), miss.token, miss.status, miss.date, miss.entry)


def proposals(candidate: EventCandidate, sight: Sight, ontology: Ontology, *, told: bool) -> Iterator[Proposal]:
    """For each mention of the sentence that has no part yet, each role that is open to its type."""
    used = {filler for fillers in candidate.roles.values() for filler in fillers}
    for mention in sight.in_sentence(candidate.token):
        if mention.entity in used or mention.kind == "pronoun":
            continue
        for role, use in ontology.event_types[candidate.type].roles.items():
            taken = candidate.roles.get(role, ())
            if (taken and use.maximum == 1) or not admits(sight.entity(mention.entity), use.types, False, ontology):
                continue
            filled = replace(candidate, roles={**candidate.roles, role: (*taken, mention.entity)})
            yield Proposal(role, mention, filled, sight.proposal(filled, role, mention, told))
