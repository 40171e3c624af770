"""Relations that names tell by standing inside or beside each other: "مكتب مجلس النواب", "مركز البيانات بالرباط"."""

from collections.abc import Iterator
from itertools import pairwise

from policygraph.facts.arabic.page import Page, Place
from policygraph.facts.arabic.types import admits
from policygraph.facts.candidates import RelationCandidate
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology

PART, PLACED = "partOf", "locatedIn"
MEETING = "Meeting"
BODIES = frozenset({"GovernmentBody", "InternationalOrganization", "Organization", "Committee", "Company"})
_OFFICIAL = frozenset({"GovernmentBody", "Committee"})
_NAMED_BY_BODY = frozenset({"Committee", MEETING})
_LOCATED = frozenset({"Initiative", "Organization", "Company", "GovernmentBody", MEETING})
_CONFIDENCE = 0.7


def find_neighbours(page: Page, ontology: Ontology) -> Iterator[RelationCandidate]:
    """What is part of what, and where it lies."""
    for place in page.mentions:
        whole = _naming_body(page, place)
        if whole is not None:
            yield _relation(page, place.mention, PART, whole)
    for one, two in pairwise(page.mentions):
        if _in_body(page, one, two):
            yield _relation(page, one.mention, PART, two.mention)
        elif _in_place(page, one, two, ontology):
            yield _relation(page, one.mention, PLACED, two.mention)


def _naming_body(page: Page, place: Place) -> Mention | None:
    """The body that ends the name of a committee or session; a session "of the UN" with "ل" only bears its name."""
    kind = page.type_of(place.mention)
    if kind not in _NAMED_BY_BODY:
        return None
    for inner in page.nested_in(place.mention):
        last = inner.end == place.mention.end and inner.start > place.mention.start
        if last and page.type_of(inner) in BODIES:
            governed = kind == MEETING and page.sheet.reading(inner.start).preposition
            return None if governed else inner
    return None


def _in_body(page: Page, one: Place, two: Place) -> bool:
    """ "مصلحة الرقمنة بوزارة الداخلية" """
    types = {page.type_of(one.mention), page.type_of(two.mention)}
    return two.start == one.end and types <= _OFFICIAL and page.preposition(two) == "ب"


def _in_place(page: Page, one: Place, two: Place, ontology: Ontology) -> bool:
    if page.type_of(one.mention) not in _LOCATED:
        return False
    if not admits(ontology, ontology.relation_types[PLACED].range, page.type_of(two.mention)):
        return False
    return (two.start - one.end, page.preposition(two)) in {(0, "ب"), (1, "في")}


def _relation(page: Page, mention: Mention, predicate: str, other: Mention) -> RelationCandidate:
    quotes = (page.quote(mention.start),)
    return RelationCandidate(mention.entity, predicate, other.entity, quotes, mention.start, "", _CONFIDENCE)
