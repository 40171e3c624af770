"""Parts that the rules did not fill: who else of the sentence may play them. The judge says how likely."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from policygraph.facts.admission import admits
from policygraph.facts.arguments import AGENT_CASES
from policygraph.facts.candidates import EventCandidate, NearMiss
from policygraph.facts.excluded import did_not, exclusions, is_doer_aside, is_excluded
from policygraph.facts.judge.claims import Claim, Sight
from policygraph.facts.judge.spots import AMOUNT, Spot
from policygraph.facts.stance import critics, stances
from policygraph.ontology.model import Ontology, RoleUse

REVIVED = frozenset({"role", "unsupported"})
"""Why a trigger told nothing that may tell an event after all, once its roles are filled so."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """That `filler` (an entity's id or an amount) plays `role`."""

    role: str
    filler: str
    claim: Claim


def revived(miss: NearMiss, ontology: Ontology) -> EventCandidate | None:
    """The event that a near miss would have told, its roles empty; None where there is none to tell.

    What only adds to an event told before ("said", "according to") tells none by itself.
    """
    if miss.reason not in REVIVED or miss.evokes not in ontology.event_types or miss.entry in _joining(ontology):
        return None
    return EventCandidate(miss.evokes, {}, (), miss.token, miss.status, miss.date, miss.entry, aside=miss.aside)


@lru_cache(maxsize=4)
def _joining(ontology: Ontology) -> frozenset[str]:
    return frozenset(trigger.iri for trigger in ontology.triggers if trigger.joins)


def proposals(
    candidate: EventCandidate, sight: Sight, ontology: Ontology, *, told: bool, roles: Collection[str] | None = None
) -> Iterator[Proposal]:
    """For who and what stands in the sentence and has no part yet, each role (of `roles`) that is open to it.

    Whoever is named only within a longer name ("the United Nations Convention") is not spoken of there. Who takes a
    stand on what is told did not do it, and who was absent took no part.
    """
    used = {filler for fillers in candidate.roles.values() for filler in fillers}
    free = [
        (role, use)
        for role, use in ontology.event_types[candidate.type].roles.items()
        if (roles is None or role in roles) and not (use.maximum == 1 and candidate.roles.get(role))
    ]
    doers = _doers(ontology, candidate.entry).intersection(role for role, _ in free)
    others = critics(sight.tree, candidate.token, stances(ontology, sight.language)) if doers else frozenset()
    for spot in sight.beside(candidate.token):
        fits = [] if spot.filler in used else [role for role, use in free if _open_to(spot, use, sight, ontology)]
        fits = [role for role in fits if told or _is_told_of(spot, role, candidate.entry, sight, ontology)]
        if not fits or sight.is_nested(spot) or _is_elsewhere(spot, candidate, sight, ontology):
            continue
        where = sight.standing(candidate.token, spot, told)
        for role in fits:
            if role in doers and sight.head_of(spot) in others:
                continue
            filled = replace(candidate, roles={**candidate.roles, role: (*candidate.roles.get(role, ()), spot.filler)})
            yield Proposal(role, spot.filler, sight.proposal(filled, role, spot.filler, where))


def _is_elsewhere(spot: Spot, candidate: EventCandidate, sight: Sight, ontology: Ontology) -> bool:
    """Whether who stands at a spot is absent, or does something else that is said aside, or does it not."""
    tree, head = sight.tree, sight.head_of(spot)
    anchor, known = candidate.token, exclusions(ontology, sight.language)
    return is_excluded(tree, head, known) or is_doer_aside(tree, head, anchor) or did_not(tree, head, anchor, known)


def _open_to(spot: Spot, use: RoleUse, sight: Sight, ontology: Ontology) -> bool:
    if spot.kind == AMOUNT:
        return use.role in _money_roles(ontology)
    return admits(sight.entity(spot.filler), use.types, False, ontology)


def _is_told_of(spot: Spot, role: str, entry: str, sight: Sight, ontology: Ontology) -> bool:
    """Whether an entry of the lexicon that takes only some types takes this one's: "appointed *a committee*"."""
    types, entity = _narrowed(ontology, entry).get(role), sight.entity(spot.filler)
    return not types or entity is None or entity.type in types


@lru_cache(maxsize=1024)
def _narrowed(ontology: Ontology, entry: str) -> dict[str, frozenset[str]]:
    """The types that an entry of the lexicon takes in a role, where all its places narrow them."""
    places = [place for trigger in ontology.triggers if trigger.iri == entry for place in trigger.roles]
    roles = {place.role for place in places}
    told = {role: [place.types for place in places if place.role == role] for role in roles}
    return {role: frozenset().union(*types) for role, types in told.items() if all(types)}


@lru_cache(maxsize=1024)
def _doers(ontology: Ontology, entry: str) -> frozenset[str]:
    """The roles that an entry of the lexicon finds as a doer stands: as the subject, or behind "by"."""
    places = (place for trigger in ontology.triggers if trigger.iri == entry for place in trigger.roles)
    return frozenset(
        place.role
        for place in places
        if place.position in ("subject", "agent") or AGENT_CASES & set(place.prepositions)
    )


@lru_cache(maxsize=4)
def _money_roles(ontology: Ontology) -> frozenset[str]:
    """Roles that a frame of the lexicon fills with amounts of money."""
    places = (place for trigger in ontology.triggers for place in trigger.roles)
    return frozenset(place.role for place in places if place.takes == "money")
