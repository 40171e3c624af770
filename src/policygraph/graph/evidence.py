"""No quote, no fact: each quote is held against its article once more before anything becomes RDF."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from policygraph.articles.model import Article
from policygraph.facts.model import ArticleFacts, Event, Quote, Relation
from policygraph.identity.model import Reading
from policygraph.ontology.model import Ontology


@dataclass(frozen=True, slots=True)
class Dropped:
    """A fact that did not get into the graph: of which article (its id), what it was, and why."""

    article: str
    fact: str
    reason: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A reading whose facts all have a quote and a place in the ontology, and those that had not."""

    reading: Reading
    dropped: tuple[Dropped, ...] = ()


def check(article: Article, facts: ArticleFacts, ontology: Ontology) -> Checked:
    """Keep the facts whose quotes stand in the article where they say they do, and whose names the ontology has.

    A quote without offsets (annotated by hand) gets those of its first occurrence.
    """
    placed = _place(article, facts)
    dropped: list[Dropped] = []
    gazetteer = {entity.iri: entity.type for entity in ontology.entities}
    types = {entity.id: gazetteer.get(entity.iri, entity.type) for entity in facts.entities}
    events: list[Event] = []
    relations: list[Relation] = []
    for event in placed.events:
        reason = _fault(article, event) or _unknown_event(event, types, ontology)
        if reason:
            dropped.append(Dropped(article.id, event.type, reason))
        else:
            events.append(event)
    for relation in placed.relations:
        reason = _fault(article, relation) or _unknown_relation(relation, types, ontology)
        if reason:
            told = f"{relation.subject} {relation.predicate} {relation.object}"
            dropped.append(Dropped(article.id, told, reason))
        else:
            relations.append(relation)
    kept = replace(placed, events=tuple(events), relations=tuple(relations))
    return Checked(Reading(article, kept), tuple(dropped))


def _place(article: Article, facts: ArticleFacts) -> ArticleFacts:
    def located(quote: Quote) -> Quote:
        if quote.start >= 0:
            return quote
        start = article.text.find(quote.text)
        return quote if start < 0 else Quote(quote.text, start, start + len(quote.text))

    events = tuple(replace(event, evidence=tuple(map(located, event.evidence))) for event in facts.events)
    relations = tuple(replace(one, evidence=tuple(map(located, one.evidence))) for one in facts.relations)
    return replace(facts, events=events, relations=relations)


def _fault(article: Article, fact: Event | Relation) -> str:
    if not fact.evidence:
        return "it has no quote"
    for quote in fact.evidence:
        if quote.start < 0 or not quote.text or article.text[quote.start : quote.end] != quote.text:
            return "its quote is not what the article says there"
    return ""


def _unknown_event(event: Event, types: dict[str, str], ontology: Ontology) -> str:
    known = ontology.event_types.get(event.type)
    if known is None:
        return f"the ontology has no event type {event.type}"
    for role, fillers in event.roles.items():
        if role not in known.roles:
            return f"{event.type} has no role {role}"
        if not known.roles[role].takes_text and not set(fillers) <= types.keys():
            return f"{role} of {event.type} takes no text"
        for filler in fillers:
            if (
                filler in types
                and known.roles[role].types
                and not fits([types[filler]], known.roles[role].types, ontology)
            ):
                return f"{role} of {event.type} takes no {types[filler]}"
    return _unknown_types(
        {types[filler] for fillers in event.roles.values() for filler in fillers if filler in types}, ontology
    )


def _unknown_relation(relation: Relation, types: dict[str, str], ontology: Ontology) -> str:
    known = ontology.relation_types.get(relation.predicate)
    if known is None:
        return f"the ontology has no relation {relation.predicate}"
    if relation.subject not in types and not known.domain_takes_text:
        return f"the subject of {relation.predicate} takes no text"
    if relation.object not in types and not known.range_takes_text:
        return f"the object of {relation.predicate} takes no text"
    ends = (("subject", relation.subject, known.domain), ("object", relation.object, known.range))
    for name, end, allowed in ends:
        if end in types and not fits([types[end]], allowed, ontology):
            return f"the {name} of {relation.predicate} takes no {types[end]}"
    return _unknown_types({types[end] for end in (relation.subject, relation.object) if end in types}, ontology)


def _unknown_types(types: set[str], ontology: Ontology) -> str:
    unknown = sorted(types - ontology.entity_types.keys())
    return f"the ontology has no entity type {unknown[0]}" if unknown else ""


def fits(types: Iterable[str], allowed: frozenset[str], ontology: Ontology) -> bool:
    """Whether an entity of these types may stand where `allowed` types (subtypes included) may."""
    return any(ontology.entity_types[name].ancestors & allowed for name in types if name in ontology.entity_types)
