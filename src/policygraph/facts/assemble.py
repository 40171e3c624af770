"""From candidates to facts: merged, checked against the ontology, with only the entities they use."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from policygraph.facts.admission import admits
from policygraph.facts.alike import alike, with_one
from policygraph.facts.bare import bare_entities
from policygraph.facts.candidates import Candidate, EventCandidate, NearMiss, RelationCandidate
from policygraph.facts.delegates import delegated
from policygraph.facts.left_out import LeftOut, miss_of
from policygraph.facts.model import ArticleFacts, Event, Quote, Relation
from policygraph.mentions.model import Entity, MentionSet
from policygraph.ontology.model import EventType, Ontology, RelationType


def assemble(
    doc: Doc, mentions: MentionSet, ontology: Ontology, candidates: Iterable[Candidate], *, article_id: str = ""
) -> ArticleFacts:
    """One article's facts. See `assembled`."""
    return assembled(doc, mentions, ontology, candidates, article_id=article_id)[0]


def assembled(
    doc: Doc,
    mentions: MentionSet,
    ontology: Ontology,
    candidates: Iterable[Candidate],
    *,
    article_id: str = "",
    listed: Collection[str] = (),
) -> tuple[ArticleFacts, tuple[NearMiss, ...]]:
    """One article's facts, and what was left out of them, candidate by candidate.

    Roles and relations whose fillers the ontology does not admit are left out, and counted in `dropped` by reason
    ("Launch.launched: type", "memberOf: range", ...). A fact told twice is one, with the sentences of both. Relations
    that an event of the article already implies are left out silently. Entities are those that a fact uses and those
    `listed` besides, renumbered e1, e2, ... in the order of their first mention.
    """
    dropped = LeftOut()
    events: list[_Draft] = []
    joining: list[EventCandidate] = []
    stated: list[RelationCandidate] = []
    same = alike(mentions)
    for told in candidates:
        candidate = with_one(told, same)
        if isinstance(candidate, EventCandidate) and candidate.joins:
            joining.append(candidate)
        elif isinstance(candidate, EventCandidate):
            draft = _checked_event(candidate, mentions, ontology, dropped)
            if draft:
                _add_event(events, draft, ontology)
        else:
            stated.append(candidate)
    events = _completed(_still_to_come(events, ontology), doc, ontology)
    for candidate in joining:
        if not _join(events, candidate, mentions, ontology):
            dropped.misses.append(miss_of(candidate, "joins"))
    successions = {trigger.iri for trigger in ontology.triggers if trigger.succession}
    for draft in events:
        kind = ontology.event_types[draft.type]
        beside = () if draft.entry in successions else draft.quotes
        for role, bodies in delegated(kind, draft.roles, stated, mentions, ontology, quotes=beside).items():
            draft.roles.setdefault(role, []).extend(bodies)
        lacking = unmet(ontology.event_types[draft.type], draft.roles)
        if lacking:
            why = f"{draft.type}: lacks a role it needs"
            dropped.add(why, NearMiss(draft.token, draft.entry, draft.type, "role", lacking))
    events = [draft for draft in events if satisfied(ontology.event_types[draft.type], draft.roles)]
    bare = bare_entities(doc, mentions, ontology)
    for draft in events if bare else ():
        draft.roles = _without(draft.roles, bare, ontology.event_types[draft.type])
    built = [draft.build() for draft in sorted(events, key=lambda d: (d.quotes[0].start, d.token, d.type))]
    relations = _relations(stated, built, mentions, ontology, dropped)
    implied = _implied(built, ontology)
    kept = [r for r in relations if not _keys(r, ontology) & implied]
    kept.sort(key=lambda r: (r.evidence[0].start, r.predicate, r.subject, r.object))
    counts = dict(dropped.counts)
    facts = ArticleFacts(article_id, doc.lang_, events=tuple(built), relations=tuple(kept), dropped=counts)
    return _renumbered(facts, mentions, listed), tuple(dropped.misses)


def _relations(
    stated: Iterable[RelationCandidate],
    events: Iterable[Event],
    mentions: MentionSet,
    ontology: Ontology,
    dropped: "LeftOut",
) -> list[Relation]:
    """Each relation that was stated once; those told in passing where something else is told of their subject."""
    found: dict[tuple[str, str, str], Relation] = {}
    told_of = {filler for event in events for fillers in event.roles.values() for filler in fillers}
    for candidate in sorted(stated, key=lambda c: c.passing):
        if candidate.passing and candidate.subject not in told_of:
            continue
        relation = _checked_relation(candidate, mentions, ontology, dropped)
        if relation:
            _add_relation(found, relation, ontology)
            if not candidate.passing:
                told_of |= {relation.subject, relation.object}
    return list(found.values())


@dataclass(slots=True)
class _Draft:
    """An event while candidates are still merged into it."""

    type: str
    roles: dict[str, list[str]]
    quotes: list[Quote]
    token: int
    status: str
    date: str
    entry: str
    confidence: float
    order: list[str] = field(default_factory=list)

    def build(self) -> Event:
        """The finished event, its roles in the ontology's order."""
        roles = {role: tuple(self.roles[role]) for role in self.order if self.roles.get(role)}
        return Event(
            type=self.type,
            roles=roles,
            status=self.status,  # type: ignore[arg-type]
            date=self.date,
            evidence=tuple(sorted(self.quotes, key=lambda q: q.start)),
            entry=self.entry,
            confidence=self.confidence,
        )


def _checked_event(
    candidate: EventCandidate, mentions: MentionSet, ontology: Ontology, dropped: LeftOut
) -> _Draft | None:
    event_type = ontology.event_types.get(candidate.type)
    if event_type is None:
        dropped.add(f"{candidate.type}: unknown event type", miss_of(candidate, "unknown"))
        return None
    roles: dict[str, list[str]] = {}
    for role, fillers in candidate.roles.items():
        use = event_type.roles.get(role)
        if use is None:
            dropped.add(f"{candidate.type}.{role}: unknown role", miss_of(candidate, "unknown", role))
            continue
        admitted = []
        for filler in dict.fromkeys(fillers):
            entity = mentions.entities.get(filler)
            if admits(entity, use.types, use.takes_text, ontology):
                admitted.append(filler)
            else:
                dropped.add(f"{candidate.type}.{role}: type", miss_of(candidate, "type", role, filler))
        if admitted:
            roles[role] = admitted if use.maximum is None else admitted[: use.maximum]
    return _Draft(
        candidate.type, roles, list(dict.fromkeys(candidate.quotes)), candidate.token, candidate.status,
        candidate.date, candidate.entry, candidate.confidence, list(event_type.roles),
    )  # fmt: skip


def _without(roles: dict[str, list[str]], bare: frozenset[str], kind: EventType) -> dict[str, list[str]]:
    """The roles without what only a bare noun tells ("they signed *the agreement*"), if the event can do without it."""
    kept = {role: [filler for filler in fillers if filler not in bare] for role, fillers in roles.items()}
    kept = {role: fillers for role, fillers in kept.items() if fillers}
    return kept if satisfied(kind, kept) else roles


def satisfied(event_type: EventType, roles: dict[str, list[str]]) -> bool:
    """Whether every requirement of the event type is met by one of its alternatives."""
    return not unmet(event_type, roles)


def unmet(event_type: EventType, roles: dict[str, list[str]]) -> tuple[str, ...]:
    """The roles of the first requirement of the event type that none of its alternatives meets."""
    for alternatives in event_type.requires:
        if not any(len(roles.get(minimum.role, ())) >= minimum.count for minimum in alternatives):
            return tuple(minimum.role for minimum in alternatives)
    return ()


def _add_event(events: list[_Draft], draft: _Draft, ontology: Ontology) -> None:
    event_type = ontology.event_types[draft.type]
    for known in events:
        if _same_event(known, draft, event_type):
            _merge(known, draft, event_type)
            return
    events.append(draft)


def _same_event(a: _Draft, b: _Draft, event_type: EventType) -> bool:
    if a.type != b.type or a.status != b.status:
        return False
    if a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)):
        return False
    shared = 0
    # Of alternatives ("a meeting, or two participants") the first tells events apart where both have it.
    identifying = {alternatives[0].role for alternatives in event_type.requires if len(alternatives) > 1}
    for role, use in event_type.roles.items():
        x, y = a.roles.get(role), b.roles.get(role)
        if not x or not y:
            continue
        common = set(x) & set(y)
        if not common and (use.maximum == 1 or role in identifying):
            return False
        shared += len(common)
    return shared > 0 and _core_shared(a, b, event_type)


def _core_shared(a: _Draft, b: _Draft, event_type: EventType) -> bool:
    """Whether what the event type needs (its required roles) is shared, not only a bystander such as the place."""
    needed = {minimum.role for alternatives in event_type.requires for minimum in alternatives}
    return not needed or any(set(a.roles.get(role, ())) & set(b.roles.get(role, ())) for role in needed)


def _merge(known: _Draft, other: _Draft, event_type: EventType) -> None:
    _one_role_each(*sorted((known, other), key=lambda draft: draft.confidence, reverse=True))
    for role, fillers in other.roles.items():
        use = event_type.roles[role]
        merged = list(dict.fromkeys([*known.roles.get(role, []), *fillers]))
        known.roles[role] = merged if use.maximum is None else merged[: use.maximum]
    known.quotes.extend(q for q in other.quotes if q not in known.quotes)
    known.date = max(known.date, other.date, key=len)
    if other.confidence > known.confidence:
        known.confidence, known.entry = other.confidence, other.entry


def _one_role_each(surer: _Draft, other: _Draft) -> None:
    """Leaves out of the less sure reading whom the surer one gives another role: nobody lends to themselves."""
    taken = {filler: role for role, fillers in surer.roles.items() for filler in fillers}
    for role, fillers in other.roles.items():
        other.roles[role] = [filler for filler in fillers if taken.get(filler, role) == role]


def _still_to_come(events: list[_Draft], ontology: Ontology) -> list[_Draft]:
    """What is told without a date of the one thing that a dated plan is about belongs to the plan: "the forum will take
    place in May 2027. It is organised by X". Not where a dated event tells the same of what is over.
    """
    kept = list(events)
    for one in events:
        if one.status != "done" or one.date:
            continue
        same = [e for e in kept if e is not one and _about_one(one, e, ontology.event_types[one.type])]
        plans = [e for e in same if e.status == "planned" and e.date]
        if len(same) == len(plans) == 1 and plans[0].token < one.token:
            _merge(plans[0], one, ontology.event_types[one.type])
            kept.remove(one)
    return kept


def _about_one(one: _Draft, other: _Draft, event_type: EventType) -> bool:
    """Whether two events of a type are about the same meeting: what tells events apart where both have it."""
    telling = {alternatives[0].role for alternatives in event_type.requires if len(alternatives) > 1}
    return one.type == other.type and any(one.roles.get(r) and one.roles.get(r) == other.roles.get(r) for r in telling)


def _completed(events: list[_Draft], doc: Doc, ontology: Ontology) -> list[_Draft]:
    """Halves put together: the only two events of a type and status, of which each tells roles that the other lacks.

    A headline names the parties, the text the agreement.
    """
    kept = list(events)
    for one in events:
        alike = [e for e in kept if e.type == one.type and e.status == one.status]
        if len(alike) == 2 and not alike[0].roles.keys() & alike[1].roles.keys() and _may_be_halves(alike, doc):
            _merge(alike[0], alike[1], ontology.event_types[one.type])
            kept.remove(alike[1])
    return kept


def _may_be_halves(pair: list[_Draft], doc: Doc) -> bool:
    """Whether two events have the same date, or stand in neighbouring sentences, or one of them in the headline: far
    apart, one with a date and one without are two."""
    first, last = sorted(draft.token for draft in pair)
    title = next((token.i for token in doc if token.is_space), 0)
    begun = sum(1 for token in doc[first + 1 : last + 1] if token.is_sent_start)
    return pair[0].date == pair[1].date or first < title or begun <= 1


def _join(events: list[_Draft], candidate: EventCandidate, mentions: MentionSet, ontology: Ontology) -> bool:
    """Adds who a joining candidate names to the fullest event of its type told before it. Whether there is one."""
    told = [
        e for e in events if e.type == candidate.type and e.status == candidate.status and e.token < candidate.token
    ]
    single = next(
        (role for role in candidate.roles if ontology.event_types[candidate.type].roles[role].maximum == 1), ""
    )
    if single:
        return _beside(events, [e for e in told if set(e.quotes) & set(candidate.quotes)], candidate, single)
    if not told:
        return False
    event = max(told, key=lambda e: (sum(map(len, e.roles.values())), -e.token))
    taken = {filler for fillers in event.roles.values() for filler in fillers}
    for role, fillers in candidate.roles.items():
        use = ontology.event_types[event.type].roles[role]
        for filler in fillers:
            if filler not in taken and admits(mentions.entities.get(filler), use.types, use.takes_text, ontology):
                event.roles.setdefault(role, []).append(filler)
                event.quotes.extend(q for q in candidate.quotes if q not in event.quotes)
    return True


def _beside(events: list[_Draft], told: list[_Draft], candidate: EventCandidate, role: str) -> bool:
    """Adds what can be had only once to the last event of the sentence; where that has one, to another event like it.

    A rank and a score told together ("third, with a score of 71") are two rankings. Whether there was such an event.
    """
    if not told:
        return False
    event = max(told, key=lambda e: e.token)
    fillers = list(candidate.roles[role])
    if event.roles.get(role):
        others = {kept: list(values) for kept, values in event.roles.items() if kept != role}
        events.append(replace(event, roles={**others, role: fillers}, quotes=list(event.quotes), token=candidate.token))
    else:
        event.roles[role] = fillers
    return True


def _checked_relation(
    candidate: RelationCandidate, mentions: MentionSet, ontology: Ontology, dropped: LeftOut
) -> Relation | None:
    relation_type = ontology.relation_types.get(candidate.predicate)
    if relation_type is None:
        dropped.add(f"{candidate.predicate}: unknown relation", miss_of(candidate, "unknown"))
        return None
    if candidate.subject == candidate.object:
        dropped.add(f"{candidate.predicate}: both ends the same", miss_of(candidate, "same", filler=candidate.subject))
        return None
    ends = (
        ("domain", "subject", candidate.subject, relation_type.domain, relation_type.domain_takes_text),
        ("range", "object", candidate.object, relation_type.range, relation_type.range_takes_text),
    )
    for side, end, filler, types, takes_text in ends:
        if not admits(mentions.entities.get(filler), types, takes_text, ontology):
            dropped.add(f"{candidate.predicate}: {side}", miss_of(candidate, "type", end, filler))
            return None
    return Relation(
        subject=candidate.subject,
        predicate=candidate.predicate,
        object=candidate.object,
        evidence=tuple(dict.fromkeys(candidate.quotes)),
        entry=candidate.entry,
        confidence=candidate.confidence,
    )


def _add_relation(relations: dict[tuple[str, str, str], Relation], relation: Relation, ontology: Ontology) -> None:
    for key in _keys(relation, ontology):
        known = relations.get(key)
        if known is not None:
            best = max(known, relation, key=lambda r: r.confidence)
            quotes = sorted({*known.evidence, *relation.evidence}, key=lambda q: q.start)
            relations[key] = replace(known, evidence=tuple(quotes), entry=best.entry, confidence=best.confidence)
            return
    relations[relation.subject, relation.predicate, relation.object] = relation


def _keys(relation: Relation, ontology: Ontology) -> set[tuple[str, str, str]]:
    return set(_orders(relation.subject, relation.object, ontology.relation_types[relation.predicate]))


def _orders(subject: str, obj: str, relation_type: RelationType) -> list[tuple[str, str, str]]:
    keys = [(subject, relation_type.name, obj)]
    if relation_type.symmetric:
        keys.append((obj, relation_type.name, subject))
    return keys


def _implied(events: list[Event], ontology: Ontology) -> set[tuple[str, str, str]]:
    keys: set[tuple[str, str, str]] = set()
    for event in events:
        if event.status != "done":
            continue
        for rule in ontology.event_types[event.type].implies:
            relation_type = ontology.relation_types[rule.predicate]
            for subject in event.roles.get(rule.subject_role, ()):
                for obj in event.roles.get(rule.object_role, ()):
                    keys.update(_orders(subject, obj, relation_type))
    return keys


def _others(listed: Collection[str], known: Sequence[Entity], mentions: MentionSet) -> set[str]:
    """Those listed but for what may be one of the known by a longer or a shorter name."""
    taken = [(entity.type, set(entity.name.casefold().split())) for entity in known]

    def is_known(entity: Entity) -> bool:
        words = set(entity.name.casefold().split())
        return any(type_ == entity.type and (words <= other or other <= words) for type_, other in taken)

    return {key for key in listed if not is_known(mentions.entities[key])}


def _renumbered(facts: ArticleFacts, mentions: MentionSet, listed: Collection[str]) -> ArticleFacts:
    used = {x for event in facts.events for fillers in event.roles.values() for x in fillers}
    used |= {x for relation in facts.relations for x in (relation.subject, relation.object)}
    used |= _others(listed, [mentions.entities[x] for x in used if x in mentions.entities], mentions)
    first: dict[str, int] = {}
    for mention in mentions.mentions:
        first.setdefault(mention.entity, mention.start)
    ids = [x for x in mentions.entities if x in used]
    ids.sort(key=lambda x: first.get(x, len(first)))  # stable: the order of `entities` decides between equals
    new = {old: f"e{number}" for number, old in enumerate(ids, 1)}
    return replace(
        facts,
        entities=tuple(replace(mentions.entities[old], id=new[old]) for old in ids),
        events=tuple(
            replace(e, roles={role: tuple(new.get(x, x) for x in fillers) for role, fillers in e.roles.items()})
            for e in facts.events
        ),
        relations=tuple(
            replace(r, subject=new.get(r.subject, r.subject), object=new.get(r.object, r.object))
            for r in facts.relations
        ),
    )
