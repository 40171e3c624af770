"""One entity for what has no name and is described in the very same words."""

from dataclasses import replace

from policygraph.facts.candidates import Candidate, RelationCandidate
from policygraph.mentions.model import MentionSet


def alike(mentions: MentionSet) -> dict[str, str]:
    """Entities that have no name, and the first that is described in the very same words, several of them."""
    named = {mention.entity for mention in mentions.mentions if mention.kind != "description"}
    first: dict[tuple[str, str], str] = {}
    found: dict[str, str] = {}
    for key, entity in mentions.entities.items():
        if key not in named and not entity.iri and len(entity.name.split()) > 1:
            found[key] = first.setdefault((entity.type, entity.name.casefold()), key)
    return {key: other for key, other in found.items() if key != other}


def with_one(candidate: Candidate, same: dict[str, str]) -> Candidate:
    """The candidate with one entity for what is described alike."""
    if not same:
        return candidate
    if isinstance(candidate, RelationCandidate):
        subject, obj = same.get(candidate.subject, candidate.subject), same.get(candidate.object, candidate.object)
        return replace(candidate, subject=subject, object=obj)
    roles = {role: tuple(same.get(f, f) for f in fillers) for role, fillers in candidate.roles.items()}
    return replace(candidate, roles=roles)
