"""Relations that names tell by standing inside or beside each other: "مكتب مجلس النواب", "مركز البيانات بالرباط"."""

from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.facts.arabic.lists import with_list
from policygraph.facts.arabic.page import Page, Place
from policygraph.facts.arabic.types import admits, is_institution
from policygraph.facts.candidates import RelationCandidate
from policygraph.mentions.arabic.words import fold_arabic
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology, RolePosition, Trigger

_SUBJECT, _OBJECT, _BESIDE, _INSIDE = "subject", "object", "nearby", "compound"
_PLACE = "place"
_GENITIVE = "ل"
"""What a name has with this preposition, it may also have as a genitive: without any."""
_SEVERAL, _MANY = 2, 4
"""How many places a list has that tells where what the sentence speaks of is, not only the name right before it; and
how many it has where no preposition says so."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """A trigger whose second end stands beside or inside the first: its prepositions, and what the ends may be."""

    trigger: Trigger
    prepositions: frozenset[str]
    subject: RolePosition
    object: RolePosition


def find_neighbours(page: Page, ontology: Ontology) -> Iterator[RelationCandidate]:
    """What is part of what, and where it lies."""
    for one in _besides(ontology, _INSIDE):
        for place in page.mentions:
            yield from _inside(page, ontology, one, place)
    for one in _besides(ontology, _BESIDE):
        for place in page.mentions:
            yield from _beside(page, ontology, one, place)


def _besides(ontology: Ontology, position: str) -> Iterator[_Beside]:
    for trigger in ontology.triggers:
        if trigger.language != "ar" or trigger.evokes not in ontology.relation_types:
            continue
        ends = {place.role: place for place in trigger.roles if place.position == position}
        if ends.keys() >= {_SUBJECT, _OBJECT}:
            forms = frozenset(map(fold_arabic, trigger.forms))
            yield _Beside(trigger, forms, ends[_SUBJECT], ends[_OBJECT])


def _inside(page: Page, ontology: Ontology, one: _Beside, place: Place) -> Iterator[RelationCandidate]:
    """The body that ends the name of a committee or session; what a session of the UN has with "ل" is only a name."""
    if not admits(ontology, one.subject.types, page.type_of(place.mention)):
        return
    for inner in page.nested_in(place.mention):
        last = inner.end == place.mention.end and inner.start > place.mention.start
        if not last or not admits(ontology, one.object.types, page.type_of(inner)):
            continue
        governed = page.sheet.reading(inner.start).preposition or page.governs(inner.start - 1)
        free = is_institution(ontology, page.type_of(place.mention)) or not page.sheet.reading(inner.start).preposition
        if governed in one.prepositions - {_GENITIVE} or (free and _GENITIVE in one.prepositions):
            yield _relation(page, one, place.mention, inner.entity)
        return


def _beside(page: Page, ontology: Ontology, one: _Beside, place: Place) -> Iterator[RelationCandidate]:
    """What stands behind a preposition right behind a name; of several places joined, what the sentence tells of."""
    relation = ontology.relation_types[one.trigger.evokes]
    range_ = one.object.types or relation.range

    def fits(other: Place) -> bool:
        return admits(ontology, range_, page.type_of(other.mention))

    if page.is_joined(place) or not fits(place):
        return
    lead, preposition = page.lead(place), page.preposition(place)
    is_place = page.sheet.lexicon.kind(page.type_of(place.mention)) == _PLACE
    members = with_list(page, place, fits) if is_place else [place]
    # Many places in a row, or several behind "ولايات", tell where something is, whatever introduces them ("هي: ...").
    plural = page.plural_before(place.start)
    enough = _MANY if plural is None or place.start - plural > _SEVERAL else _SEVERAL
    if preposition not in one.prepositions and (preposition or len(members) < enough):
        return
    first = page.sheet.sentence_start(place.start)
    told = [p for p in page.before(lead, first) if admits(ontology, one.subject.types, page.type_of(p.mention))]
    if len(members) >= _SEVERAL and (not told or told[0].end != lead):
        # Of several places a programme speaks, not the body that runs it, which has its seat in one.
        told = [p for p in told if not is_institution(ontology, page.type_of(p.mention))]
    elif not told or told[0].end != lead:
        return
    for before in told[:1]:
        yield from (_relation(page, one, before.mention, member.entity) for member in members)


def _relation(page: Page, one: _Beside, mention: Mention, other: str) -> RelationCandidate:
    return RelationCandidate(
        mention.entity,
        one.trigger.evokes,
        other,
        (page.quote(mention.start),),
        mention.start,
        one.trigger.iri,
        one.trigger.confidence,
    )
