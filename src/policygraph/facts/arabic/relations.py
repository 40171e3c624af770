"""Relations of Arabic articles: by triggers between two mentions, by names inside names, by lists of members."""

from collections.abc import Iterator, Sequence

from policygraph.facts.arabic.lists import with_list
from policygraph.facts.arabic.page import Page, Place
from policygraph.facts.candidates import EventCandidate, RelationCandidate
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology, RelationType, Trigger

_NEAR, _FAR = 3, 30
_NESTED_CONFIDENCE = 0.7
PART, PLACED = "partOf", "locatedIn"
_MEETING = "Meeting"


def find_relations_ar(
    page: Page, ontology: Ontology, events: Sequence[EventCandidate]
) -> Iterator[RelationCandidate]:
    """Candidates of all relations but offices. `events`: what the article tells to have happened."""
    yield from _triggered(page, ontology, events)
    yield from _nested(page, ontology)
    yield from _located(page, ontology)


def _triggered(page: Page, ontology: Ontology, events: Sequence[EventCandidate]) -> Iterator[RelationCandidate]:
    for at in range(len(page.doc)):
        if not page.sheet.is_arabic(at):
            continue
        for trigger, end in _relation_triggers(page, ontology, at):
            relation = ontology.relation_types[trigger.evokes]
            objects = _objects(page, ontology, relation, end, trigger)
            subjects = _subjects(page, ontology, relation, at, events, page.type_of(objects[0].mention)) if objects else []
            if relation.name == PART:
                subjects = [one for one in subjects if _alike(page, one, objects[0].entity)]
            for subject in subjects:
                for other in objects:
                    yield RelationCandidate(
                        subject, relation.name, other.entity, (page.quote(at),), at, trigger.iri, trigger.confidence
                    )
            if subjects:
                break


def _alike(page: Page, part: str, whole: str) -> bool:
    """Whether one can be part of the other: two bodies, two meetings, two initiatives."""
    one, two = page.entities[part].type, page.entities[whole].type
    return one == two or {one, two} <= _BODIES


def _relation_triggers(page: Page, ontology: Ontology, at: int) -> Iterator[tuple[Trigger, int]]:
    """Triggers of relations at a token, the longest first; a last "ب" or "ل" is attached to the word behind."""
    words = page.sheet.words
    found: list[tuple[int, Trigger]] = []
    for trigger in (t for t in ontology.triggers if t.language == "ar" and t.evokes in ontology.relation_types):
        for form in _forms(trigger):
            end = at + len(form)
            if _first_fits(words[at], form[0]) and words[at + 1 : end] == list(form[1:]) and end < len(words):
                found.append((end, trigger))
    for end, trigger in sorted(found, key=lambda pair: (-pair[0], pair[1].iri)):
        yield trigger, end


def _first_fits(word: str, form: str) -> bool:
    return word in (form, "و" + form, "ف" + form)


def _forms(trigger: Trigger) -> Iterator[tuple[str, ...]]:
    from policygraph.mentions.arabic.words import fold_arabic

    for form in trigger.forms:
        words = tuple(fold_arabic(word) for word in form.split())
        yield words[:-1] if len(words[-1]) == 1 and len(words) > 1 else words


def _objects(page: Page, ontology: Ontology, relation: RelationType, end: int, trigger: Trigger) -> list[Place]:
    attached = {form.split()[-1] for form in trigger.forms if len(form.split()[-1]) == 1}
    last = page.sheet.sentence_end(end - 1)
    for place in page.between(end, min(end + _NEAR, last)):
        if not _fits(page, ontology, relation.range, place):
            return []
        preposition = page.preposition(place) if place.start == end else ""
        if preposition in ("ب", "ل", "ك") and preposition not in attached:
            return []
        return with_list(page, place, lambda p: _fits(page, ontology, relation.range, p))
    return []


def _subjects(
    page: Page,
    ontology: Ontology,
    relation: RelationType,
    at: int,
    events: Sequence[EventCandidate],
    whole: str,
) -> list[str]:
    """The list of mentions that ends before the trigger, else what the event of the sentence is about."""
    first = page.body_start(at)
    for place in page.before(at, max(first, at - _FAR)):
        if not _fits(page, ontology, relation.domain, place):
            continue
        if whole == _MEETING and page.type_of(place.mention) != _MEETING:
            continue
        if at - place.end > _NEAR and relation.name not in _LOOSE and whole != _MEETING:
            continue
        return _list_before(page, ontology, relation, place) if relation.name in _LISTS else [place.entity]
    if relation.name not in _LOOSE:
        return []
    return _topic(page, ontology, relation, at, events)


_LOOSE = frozenset({"implements", "partnerOf"})
_LISTS = frozenset({"memberOf"})


def _topic(
    page: Page, ontology: Ontology, relation: RelationType, at: int, events: Sequence[EventCandidate]
) -> list[str]:
    """What was told last to be launched or adopted, where a sentence only says "this step"."""
    before = [event for event in events if event.token < at]
    for event in reversed(before):
        for role in ("launched", "instrument"):
            for entity in event.roles.get(role, ()):
                if entity in page.entities and _admits(ontology, relation.domain, page.entities[entity].type):
                    return [entity]
    return []


def _list_before(page: Page, ontology: Ontology, relation: RelationType, last: Place) -> list[str]:
    """The list that ends with `last`."""
    first = page.sheet.sentence_start(last.start)
    for place in page.between(first, last.start + 1):
        members = with_list(page, place, lambda p: _fits(page, ontology, relation.domain, p) and p.start == p.mention.start)
        if len(members) > 1 and members[-1].start == last.start:
            return [m.entity for m in members if m.end == m.mention.end]
    return [last.entity]


def _nested(page: Page, ontology: Ontology) -> Iterator[RelationCandidate]:
    """A committee or session that is named by its body: "مكتب مجلس النواب"."""
    for place in page.mentions:
        kind = page.type_of(place.mention)
        if kind not in ("Committee", "Meeting"):
            continue
        for inner in page.nested_in(place.mention):
            if page.type_of(inner) in _BODIES and inner.end == place.mention.end and inner.start > place.mention.start:
                if kind != _MEETING or not page.sheet.reading(inner.start).preposition:
                    yield _part(page, place.mention, inner)
                break


_BODIES = frozenset({"GovernmentBody", "InternationalOrganization", "Organization", "Committee", "Company"})


def _part(page: Page, mention: Mention, whole: Mention) -> RelationCandidate:
    quotes = (page.quote(mention.start),)
    return RelationCandidate(mention.entity, PART, whole.entity, quotes, mention.start, "", _NESTED_CONFIDENCE)


def _located(page: Page, ontology: Ontology) -> Iterator[RelationCandidate]:
    """A body, initiative or meeting right before "ب" or "في" and a place."""
    relation = ontology.relation_types[PLACED]
    for one, two in zip(page.mentions, page.mentions[1:], strict=False):
        gap = two.start - one.end
        if not (_fits(page, ontology, relation.domain, one) and _fits(page, ontology, relation.range, two)):
            continue
        close = gap == 0 and page.preposition(two) == "ب" or gap == 1 and page.preposition(two) == "في"
        if close and page.type_of(one.mention) in _LOCATED:
            yield RelationCandidate(
                one.entity, PLACED, two.entity, (page.quote(one.start),), one.start, "", _NESTED_CONFIDENCE
            )


_LOCATED = frozenset({"Initiative", "Organization", "Company", "Meeting", "GovernmentBody"})


def _fits(page: Page, ontology: Ontology, types: frozenset[str], place: Place) -> bool:
    return _admits(ontology, types, page.type_of(place.mention))


def _admits(ontology: Ontology, types: frozenset[str], entity_type: str) -> bool:
    known = ontology.entity_types.get(entity_type)
    return known is not None and bool(types & (known.ancestors | {known.name}))
