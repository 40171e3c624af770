"""Who holds which office of what, in Arabic."""

from collections import Counter
from collections.abc import Iterator

from policygraph.facts.arabic.page import Page
from policygraph.facts.candidates import RelationCandidate
from policygraph.facts.office_lexicon import HOLDS, OFFICER, SPEAKS_FOR
from policygraph.mentions.arabic import Office
from policygraph.mentions.arabic.names import content
from policygraph.mentions.model import Mention

_COUNTRY, _PLACE, MEMBER = "Country", "Place", "memberOf"
_COMMITTEE = "committee"
"""The kind of entity types that are organs of others."""
"""What else somebody holds an office of where it is named in it."""
_AT = "ب"
"""The preposition of where somebody is, attached."""
_BEHIND = 12
"""How many tokens behind an office its body may end."""
_DOMINANT = 2
"""More than how many times as often as any other a country is told whose state an office without a name is of."""
_SURE, _LIKELY = 0.9, 0.7


def find_offices_ar(page: Page) -> Iterator[RelationCandidate]:
    """Office, body and representation of each person told next to an office."""
    told: set[str] = set()
    for office in page.people.offices:
        person = page.person_of(office.holder) if office.holder else ""
        if not person or _only_title(page, office):
            continue
        yield from _position(page, office, person, told)
        body = _body(page, office) or ("" if office.possessed else _referred(page, office) or _state(page, office))
        if not body or _former(page, office):
            continue
        for predicate in _predicates(page, office):
            yield RelationCandidate(
                person, predicate, body, (page.quote(office.start),), office.start, office.head.entry.iri, _LIKELY
            )


def _only_title(page: Page, office: Office) -> bool:
    """Whether an office is no more than a title: "الأستاذ", "الخبير" without what in."""
    alone = office.end == office.start + office.head.length
    return alone and not office.head.entry.evokes and page.sheet.match("PersonTitle", office.start) is not None


def _position(page: Page, office: Office, person: str, told: set[str]) -> Iterator[RelationCandidate]:
    """The office as written, once for each person: the first that says more than one word, else the first."""
    if person in told:
        return
    later = [
        o for o in page.people.offices if o.holder and o.start > office.start and page.person_of(o.holder) == person
    ]
    if office.end - office.start == 1 and any(o.end - o.start > 1 for o in later):
        return
    told.add(person)
    text = page.sheet.surface(office.start, office.end, office.head.reading.peeled)
    yield RelationCandidate(
        person, HOLDS, text, (page.quote(office.start),), office.start, office.head.entry.iri, _SURE
    )


def _predicates(page: Page, office: Office) -> tuple[str, ...]:
    evoked = office.head.entry.evokes
    behind = office.start + office.head.length
    deputy = behind < office.end and page.sheet.match("OfficeNoun", behind) is not None
    if evoked == MEMBER and not deputy:  # "نائبة الأمين العام" is no deputy of a parliament
        return (MEMBER,)
    return (OFFICER, SPEAKS_FOR) if evoked == SPEAKS_FOR else (OFFICER,)


def _former(page: Page, office: Office) -> bool:
    last = page.sheet.match("StatusCue", office.end - 1)
    return last is not None and last.entry.evokes == "none"


def _is_actor(page: Page, mention: Mention) -> bool:
    """Whether one can hold an office of what is mentioned."""
    kind = page.type_of(mention)
    return kind == _COUNTRY or page.sheet.lexicon.is_institution(kind)


def _is_board_alone(page: Page, mention: Mention) -> bool:
    """Whether a board is told without its name: of "رئيس مجلس إدارة الشركة" the firm is told, of which it is."""
    head = page.sheet.match("HeadNoun", mention.start)
    if head is None or head.length == 1 or not _is_committee(page, mention):
        return False
    return mention.end == mention.start + head.length


def _is_seat(page: Page, office: Office, mention: Mention) -> bool:
    """Whether a country is where an envoy is, not whose: "السفير الأمريكي بتونس"."""
    if office.head.entry.evokes != SPEAKS_FOR or page.type_of(mention) != _COUNTRY:
        return False
    return bool(page.sheet.reading(mention.start).preposition == _AT or page.governs(mention.start - 1))


def _place_of(page: Page, office: Office) -> str:
    """The place that a governor or a mayor is told to be of: "والي صفاقس"."""
    if office.head.entry.evokes != _PLACE:
        return ""
    inside = page.beginning(office.start + office.head.length, office.end)
    return next((m.entity for m in inside if page.type_of(m) == _PLACE), "")


def _body(page: Page, office: Office) -> str:
    """The actor named in the office, or right behind it in "في «...»"."""
    if office.possessed:
        return _spoken_of(page, office)
    first = office.start + office.head.length
    for mention in page.beginning(office.start, office.end):
        across = mention.start < first < mention.end and _is_committee(page, mention)
        posted = page.sheet.match("Preposition", mention.start - 1)
        if posted is not None and posted.entry.evokes == _COUNTRY:
            continue  # where someone is posted to, not for whom
        if across and (inner := _last_within(page, mention)) is not None:
            return inner.entity  # "رئيس مجلس إدارة شركة ...": who chairs a firm's board is the firm's
        if _is_seat(page, office, mention) or (_is_board_alone(page, mention) and mention.end < office.end):
            continue
        if mention.start > office.start and not across and _is_actor(page, mention):
            return mention.entity
    if place := _place_of(page, office):
        return place
    for mention in page.inside(office.end, office.end + _BEHIND):
        near = mention.start <= office.end + 2
        if _is_seat(page, office, mention):
            continue
        if near and _is_actor(page, mention) and page.sheet.match("Preposition", office.end):
            return mention.entity
    return ""


def _is_committee(page: Page, mention: Mention) -> bool:
    return page.sheet.lexicon.kind(page.type_of(mention)) == _COMMITTEE


def _last_within(page: Page, mention: Mention) -> Mention | None:
    """The actor that ends a committee's name."""
    inside = (m for m in page.nested_in(mention) if m.end == mention.end and m.start > mention.start)
    return next((m for m in inside if _is_actor(page, m)), None)


def _referred(page: Page, office: Office) -> str:
    """The actor, initiative or place that an office's complement names, or goes back to by its head alone.

    "مدير عام المركز", "مديرة القطب التكنولوجي", "محافظ البصرة".
    """
    first = office.start + office.head.length
    for mention in page.beginning(first, office.end):
        if page.has(mention, "Headed"):
            return mention.entity
    heads = {page.sheet.reading(i).stem for i in range(first, office.end) if page.sheet.reading(i).definite}
    if len(heads) != 1 or office.end - first != 1:
        return ""
    named = [p for p in page.mentions if page.sheet.reading(p.mention.start).stem in heads]
    fitting = [p for p in named if _is_actor(page, p.mention) or page.has(p.mention, "Headed")]
    before = [p for p in fitting if p.mention.start < office.start]
    return (before[-1:] or fitting[:1])[0].entity if fitting else ""


def _spoken_of(page: Page, office: Office) -> str:
    """The actor that a pronoun behind an office stands for: the last told in its sentence."""
    start = page.sheet.sentence_start(office.start)
    before = (p for p in page.before(office.start, start) if _is_actor(page, p.mention))
    return next((p.entity for p in before if not page.is_office_of(p)), "")


def _state(page: Page, office: Office) -> str:
    """For offices of state: the institution of the same matter, else the country, else its government."""
    named = _institution(page, office) or (_assembly(page) if office.head.entry.evokes == MEMBER else "")
    if named or office.head.entry.evokes not in (_COUNTRY, SPEAKS_FOR):
        return named
    adjective = _country_of(page, office)
    if adjective:
        return next((key for key, entity in page.entities.items() if entity.iri == adjective), "")
    if office.head.entry.evokes == SPEAKS_FOR:
        return ""
    return _country(page) or _government(page)


def _assembly(page: Page) -> str:
    """The assembly that the article speaks of most, for a deputy of whom no more is told."""
    told: Counter[str] = Counter()
    for place in page.mentions:
        noun = page.sheet.match("Noun", place.mention.start)
        if noun is not None and noun.entry.evokes == MEMBER:
            told[place.entity] += 1
    return told.most_common(1)[0][0] if told else ""


def _country_of(page: Page, office: Office) -> str:
    """The country whose adjective is in the office ("وزير الاتصالات العراقي")."""
    words = content(page.sheet, office.start, office.end)
    return next((iri for word in words if (iri := page.sheet.lexicon.demonyms.get(word))), "")


def _institution(page: Page, office: Office) -> str:
    """A body of the article whose matter is the office's ("وزير الصحة" and "وزارة الصحة")."""
    matter = set(content(page.sheet, office.start + 1, office.end))
    for place in page.mentions:
        if not page.has(place.mention, "Authority") or place.mention.end - place.mention.start < 2:
            continue
        name = content(page.sheet, place.mention.start, place.mention.end)
        if (
            name[1:2]
            and set(name[1:2]) <= matter
            and _heads(name[0], office, content(page.sheet, office.start, office.end))
        ):
            return place.entity
    return ""


def _heads(head: str, office: Office, words: tuple[str, ...]) -> bool:
    """Whether a body's head noun has the letters of an office ("وزارة" of "وزير"), or the office is of the cabinet."""
    if office.head.length > 1 and office.head.entry.evokes == _COUNTRY:
        return True
    return any(len(word) > 3 and head[:2] == word[:2] for word in words[:2])


def _country(page: Page) -> str:
    """The country that the article speaks of; of two told much alike it may be either."""
    named: Counter[str] = Counter(
        p.entity for p in page.mentions if page.type_of(p.mention) == _COUNTRY and p.mention.kind == "name"
    )
    (first, most), (_, more) = (*named.most_common(2), ("", 0), ("", 0))[:2]
    return first if most > _DOMINANT * more else ""


def _government(page: Page) -> str:
    """The cabinet, where the article speaks of it."""
    for place in page.mentions:
        single = place.mention.end - place.mention.start == 1
        if page.has(place.mention, "Authority") and single and place.mention.kind == "description":
            head = page.sheet.match("HeadNoun", place.mention.start)
            if head and head.with_article:
                return place.entity
    return ""
