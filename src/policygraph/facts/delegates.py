"""Whose part somebody plays: a minister who signs does so for the ministry or the country."""

from collections.abc import Collection, Iterable

from policygraph.facts.admission import admits
from policygraph.facts.candidates import RelationCandidate
from policygraph.facts.model import Quote
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import EventType, Implication, Ontology

ENOUGH = 2
"""From so many fillers on, the article has told by itself whose parts were played."""


def delegated(
    event_type: EventType,
    roles: dict[str, list[str]],
    relations: Iterable[RelationCandidate],
    mentions: MentionSet,
    ontology: Ontology,
    *,
    quotes: Collection[Quote] = (),
) -> dict[str, list[str]]:
    """What else fills which role of an event, as the ontology's `pg:delegates` say.

    Args:
        event_type: of the event.
        roles: its fillers so far.
        relations: that the article tells, offices among them.
        mentions: with the entities of the article.
        ontology: says which types a role takes.
        quotes: the sentences that tell the event. A role that only one may fill is filled with what the same sentence
            tells, and only if that is one: "the minister, X, resigned".
    """
    told = list(relations) if event_type.delegates else []
    found: dict[str, list[str]] = {}
    for rule in event_type.delegates:
        use, taken = event_type.roles[rule.object_role], roles.get(rule.object_role, ())
        if len(taken) >= ENOUGH:
            continue
        if use.maximum == 1:
            if not taken:
                found[rule.object_role] = _only(rule, roles, told, quotes)
            continue
        fresh = found.setdefault(rule.object_role, [])
        for subject in roles.get(rule.subject_role, ()):
            bodies = (r.object for r in told if r.subject == subject and r.predicate == rule.predicate)
            known = (b for b in bodies if b not in taken and b not in fresh)
            fresh += [b for b in known if admits(mentions.entities.get(b), use.types, use.takes_text, ontology)]
    return {role: fillers for role, fillers in found.items() if fillers}


def _only(
    rule: Implication, roles: dict[str, list[str]], told: list[RelationCandidate], quotes: Collection[Quote]
) -> list[str]:
    """What the sentences of an event tell of the one who fills its subject role, if that is one thing."""
    who = roles.get(rule.subject_role, ())
    here = (r for r in told if r.predicate == rule.predicate and r.subject in who and set(r.quotes) & set(quotes))
    objects = list(dict.fromkeys(r.object for r in here))
    return objects if len(objects) == 1 else []
