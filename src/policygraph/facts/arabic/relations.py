"""Relations of Arabic articles: by triggers between two mentions, by names inside names, by lists of members."""

from collections.abc import Iterator, Sequence

from policygraph.facts.arabic.lists import with_list
from policygraph.facts.arabic.page import Page, Place
from policygraph.facts.candidates import EventCandidate, RelationCandidate
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology, RelationType, Trigger

_NEAR, _FAR, _PARTNER = 3, 30, 8
_NESTED_CONFIDENCE = 0.7
PART, PLACED = "partOf", "locatedIn"
_MEETING, CARRIED_OUT = "Meeting", "implements"


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
        if page.in_mention(at):
            continue
        for trigger, end, attached in _relation_triggers(page, ontology, at):
            relation = ontology.relation_types[trigger.evokes]
            objects = _objects(page, ontology, relation, end, attached)
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


def _relation_triggers(page: Page, ontology: Ontology, at: int) -> Iterator[tuple[Trigger, int, str]]:
    """Triggers of relations at a token, the longest first; a last "ب" or "ل" is attached to the word behind."""
    words = page.sheet.words
    found: list[tuple[int, str, Trigger]] = []
    for trigger in (t for t in ontology.triggers if t.language == "ar" and t.evokes in ontology.relation_types):
        for form, attached in _forms(trigger):
            end = at + len(form)
            if _first_fits(words[at], form[0]) and words[at + 1 : end] == list(form[1:]) and end < len(words):
                found.append((end, attached, trigger))
    # Of two relations that one phrase may tell, being part of something alike comes first.
    for end, attached, trigger in sorted(found, key=lambda one: (-one[0], one[2].evokes != PART, one[2].iri)):
        yield trigger, end, attached


def _first_fits(word: str, form: str) -> bool:
    return word in (form, "و" + form, "ف" + form)


def _forms(trigger: Trigger) -> Iterator[tuple[tuple[str, ...], str]]:
    """Forms as folded words, a particle attached to the word behind apart."""
    from policygraph.mentions.arabic.words import fold_arabic

    for form in trigger.forms:
        words = tuple(fold_arabic(word) for word in form.split())
        yield (words[:-1], words[-1]) if len(words[-1]) == 1 and len(words) > 1 else (words, "")


def _objects(page: Page, ontology: Ontology, relation: RelationType, end: int, attached: str) -> list[Place]:
    """Who stands right behind a trigger, with those joined; with the particle that the trigger attaches to them."""
    start = _over_openers(page, end)
    place = page.starting(start)
    if place is None or not _fits(page, ontology, relation.range, place):
        return []
    if relation.name == CARRIED_OUT and place.mention.kind == "description" and not page.definite(place):
        return []
    preposition = page.preposition(place) if place.start == end else ""
    if (attached or len(preposition) == 1) and preposition != attached:
        return []
    return with_list(page, place, lambda p: _fits(page, ontology, relation.range, p))


def _over_openers(page: Page, at: int) -> int:
    """The token behind quotation marks and words that only announce who follows ("كل من")."""
    last = page.sheet.sentence_end(at - 1)
    while at < last:
        opener = page.sheet.match("Connective", at)
        if opener and opener.entry.evokes == "none":
            at += opener.length
        elif page.sheet.opens_quote(at):
            at += 1
        else:
            break
    return at



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
        if relation.name == CARRIED_OUT and at - place.end > _NEAR:
            return [_first(page, ontology, relation, first, place).entity]
        if relation.name == _WITH and at - place.end > _PARTNER:
            return []
        if at - place.end > _NEAR and relation.name not in _LOOSE and whole != _MEETING:
            continue
        return _list_before(page, ontology, relation, place) if relation.name in _LISTS else [place.entity]
    if relation.name not in _LOOSE:
        return []
    return _topic(page, ontology, relation, at, events)


_WITH = "partnerOf"
_LOOSE = frozenset({"implements", _WITH})
_LISTS = frozenset({"memberOf"})


def _first(page: Page, ontology: Ontology, relation: RelationType, first: int, last: Place) -> Place:
    """What a sentence is about: the first mention that nothing governs."""
    admitted = (p for p in page.between(first, last.mention.start) if _fits(page, ontology, relation.domain, p))
    return next((p for p in admitted if page.is_bare(p)), last)


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
        in_body = {page.type_of(one.mention), page.type_of(two.mention)} <= _OFFICIAL
        if gap == 0 and in_body and page.preposition(two) == "ب":
            yield _part(page, one.mention, two.mention)
            continue
        close = gap == 0 and page.preposition(two) == "ب" or gap == 1 and page.preposition(two) == "في"
        if close and page.type_of(one.mention) in _LOCATED and _fits(page, ontology, relation.range, two):
            yield RelationCandidate(
                one.entity, PLACED, two.entity, (page.quote(one.start),), one.start, "", _NESTED_CONFIDENCE
            )


_OFFICIAL = frozenset({"GovernmentBody", "Committee"})
_LOCATED = frozenset({"Initiative", "Organization", "Company", "Meeting", "GovernmentBody"})


def _fits(page: Page, ontology: Ontology, types: frozenset[str], place: Place) -> bool:
    return _admits(ontology, types, page.type_of(place.mention))


def _admits(ontology: Ontology, types: frozenset[str], entity_type: str) -> bool:
    known = ontology.entity_types.get(entity_type)
    return known is not None and bool(types & (known.ancestors | {known.name}))
