"""Facts and reasons in words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from policygraph.facts.candidates import NearMiss
from policygraph.facts.model import Event, Relation
from policygraph.mentions.model import MentionSet
from policygraph.namespaces import LEX
from policygraph.ontology.model import Ontology

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LISTED = 5
"""So many types are named of those that a role takes."""


def fact_text(fact: Event | Relation, names: Mapping[str, str]) -> str:
    """A fact in one line, its entities by name."""
    if isinstance(fact, Relation):
        return f"{names.get(fact.subject, fact.subject)} — {fact.predicate} → {names.get(fact.object, fact.object)}"
    when = f", {fact.date}" if fact.date else ""
    roles = (f"{role} = {', '.join(names.get(each, each) for each in fillers)}" for role, fillers in fact.roles.items())
    return f"{fact.type} ({fact.status}{when}): {'; '.join(roles)}"


def entry_name(iri: str) -> str:
    """A lexicon entry as one writes it in Turtle."""
    return f"lex:{iri.removeprefix(LEX)}" if iri.startswith(LEX) else iri


def reason(miss: NearMiss, doc: "Doc", mentions: MentionSet, ontology: Ontology) -> str:
    """Why a trigger told no fact."""
    where = {"role": _role, "type": _type}
    if miss.reason in where:
        return where[miss.reason](miss, mentions, ontology)
    word = doc[miss.token]
    by = f" (“{doc[miss.by].text}”)" if miss.by >= 0 else ""
    return {
        "describes": "here it is an adjective: it says what sort of thing the noun is",
        "status": f"the sentence does not tell it as a fact{by}",
        "rival": f"{entry_name(miss.other)} reads the same word more surely",
        "unsupported": "a noun alone: no verb, date or second role says that it took place",
        "joins": f"it only adds to a {miss.evokes} told before, and none was",
        "same": f"both ends are “{_name(miss.filler, mentions)}”",
        "unknown": f"the ontology has no {'.'.join((miss.evokes, *miss.roles))}",
        "doubtful": _doubtful(miss, mentions),
        "tag": f"the parser takes “{word.text}” for {word.pos_}, the entry wants {miss.filler}",
    }[miss.reason]


def _doubtful(miss: NearMiss, mentions: MentionSet) -> str:
    what = f"“{_name(miss.filler, mentions)}” in it" if miss.filler else "it"
    return f"of what is told so, too little was right in annotated articles to take {what} for a fact"


def _role(miss: NearMiss, mentions: MentionSet, ontology: Ontology) -> str:
    roles = " or ".join(miss.roles) or "any role"
    lacking = f"nobody was found to fill {roles}"
    if miss.filler in mentions.entities:
        return f"{lacking}: “{_name(miss.filler, mentions)}” ({mentions.entities[miss.filler].type}) does not fit"
    taken = _taken(miss, ontology)
    return f"{lacking} ({taken})" if taken and len(miss.roles) == 1 else lacking


def _type(miss: NearMiss, mentions: MentionSet, ontology: Ontology) -> str:
    entity = mentions.entities.get(miss.filler)
    what = f"“{_name(miss.filler, mentions)}” is a {entity.type}" if entity else f"“{miss.filler}” is a text"
    taken = _taken(miss, ontology)
    return f"{what}, which {', '.join(miss.roles)} does not take" + (f" ({taken})" if taken else "")


def _name(filler: str, mentions: MentionSet) -> str:
    entity = mentions.entities.get(filler)
    return entity.name if entity else filler


def _taken(miss: NearMiss, ontology: Ontology) -> str:
    """The types that the role takes, without those that are subtypes of others."""
    event, relation = ontology.event_types.get(miss.evokes), ontology.relation_types.get(miss.evokes)
    types: frozenset[str] = frozenset()
    if event is not None and miss.roles and miss.roles[0] in event.roles:
        types = event.roles[miss.roles[0]].types
    elif relation is not None:
        types = relation.domain if miss.roles == ("subject",) else relation.range
    top = sorted(name for name in types if not _above(name, ontology) & types)
    return "it takes " + ", ".join(top[:_LISTED]) + (", ..." if len(top) > _LISTED else "") if top else ""


def _above(name: str, ontology: Ontology) -> frozenset[str]:
    known = ontology.entity_types.get(name)
    return known.ancestors - {name} if known is not None else frozenset()
