"""Whose part somebody plays: a minister who signs does so for the ministry or the country."""

from collections.abc import Iterable

from policygraph.facts.admission import admits
from policygraph.facts.candidates import RelationCandidate
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import EventType, Ontology

ENOUGH = 2
"""From so many fillers on, the article has told by itself whose parts were played."""


def delegated(
    event_type: EventType,
    roles: dict[str, list[str]],
    relations: Iterable[RelationCandidate],
    mentions: MentionSet,
    ontology: Ontology,
) -> dict[str, list[str]]:
    """What else fills which role of an event, as the ontology's `pg:delegates` say.

    Args:
        event_type: of the event.
        roles: its fillers so far.
        relations: that the article tells, offices among them.
        mentions: with the entities of the article.
        ontology: says which types a role takes.
    """
    told = list(relations) if event_type.delegates else []
    found: dict[str, list[str]] = {}
    for rule in event_type.delegates:
        use, taken = event_type.roles[rule.object_role], roles.get(rule.object_role, ())
        if len(taken) >= ENOUGH:
            continue
        fresh = found.setdefault(rule.object_role, [])
        for subject in roles.get(rule.subject_role, ()):
            bodies = (r.object for r in told if r.subject == subject and r.predicate == rule.predicate)
            known = (b for b in bodies if b not in taken and b not in fresh)
            fresh += [b for b in known if admits(mentions.entities.get(b), use.types, use.takes_text, ontology)]
    return {role: fillers for role, fillers in found.items() if fillers}
