"""Persons of an Arabic article, and the offices told next to their names.

Nothing marks an Arabic proper name, so a name is found by what stands before it (a title, an office, "each of:") or by
a given name that is no common word; where it ends is told by what follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from policygraph.mentions.arabic.lexicon import Match
from policygraph.mentions.arabic.phrases import phrase_end
from policygraph.mentions.arabic.sheet import Sheet

_SHORTEST, _LONGEST = 2, 4
_COMMAS = ("،", ",")
_FULL_STOPS = (".", "؛", ":", "(", ")")


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `[start, end)` of a person's name, without title; `peeled` letters of the first are particles."""

    start: int
    end: int
    peeled: int = 0


@dataclass(frozen=True, slots=True)
class Office:
    """Tokens `[start, end)` of an office as written; `holder` is the person told next to it."""

    start: int
    end: int
    head: Match
    holder: Name | None = None


@dataclass(slots=True)
class People:
    """All persons named in an article and all offices told in it, in the order of the text."""

    names: list[Name] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)

    def name_at(self, token: int) -> Name | None:
        """The name that covers a token."""
        return next((name for name in self.names if name.start <= token < name.end), None)

    def office_at(self, token: int) -> Office | None:
        """The office that covers a token."""
        return next((office for office in self.offices if office.start <= token < office.end), None)


def find_people(sheet: Sheet) -> People:
    """Persons and offices of one article."""
    titled = {name.start: name for name in _titled(sheet)}
    spans = list(_office_spans(sheet, set(titled)))
    offices = [_with_holder(sheet, office, titled) for office in spans]
    names = {name.start: name for name in [*titled.values(), *(o.holder for o in offices if o.holder)]}
    taken = {i for o in offices for i in range(o.start, o.end)} | {
        i for n in names.values() for i in range(n.start, n.end)
    }
    for name in (*_listed(sheet, names), *_by_given_name(sheet, taken)):
        if not taken & set(range(name.start, name.end)):
            names[name.start] = name
            taken |= set(range(name.start, name.end))
    people = People(sorted(names.values(), key=lambda n: n.start), offices)
    return _lengthened(sheet, people)


def _titled(sheet: Sheet) -> Iterator[Name]:
    at = 0
    while at < len(sheet.words):
        behind, strong = _after_titles(sheet, at)
        name = _name(sheet, behind, certain=strong) if behind > at else None
        if name:
            yield name
        at = name.end if name else max(behind, at + 1)


def _after_titles(sheet: Sheet, at: int) -> tuple[int, bool]:
    """The token behind all titles from `at` on, and whether one of them had the article or is an abbreviation."""
    strong = False
    while at < len(sheet.words):
        title = sheet.match("PersonTitle", at)
        if title is None or (_particle(sheet, at) and not title.reading.definite):
            break
        strong = strong or title.reading.definite or len(title.reading.stem) == 1
        at += title.length
        while at < len(sheet.words) and sheet.doc[at].text == "." and len(sheet.words[at - 1]) < 3:
            at += 1
    return at, strong


def _name(sheet: Sheet, at: int, *, certain: bool) -> Name | None:
    """The name that begins at `at`; unless something before it makes it `certain`, a given name has to be in it."""
    if at >= len(sheet.words) or not (_may_begin(sheet, at) or (certain and _definite_name(sheet, at))):
        return None
    end, parts, given = _run(sheet, at)
    attached = sheet.reading(at).preposition != ""
    if parts < _SHORTEST or not (given or (certain and not attached and _ends_there(sheet, end, at))):
        return None
    return Name(at, end)


def _definite_name(sheet: Sheet, at: int) -> bool:
    """Whether "المبروك سلطان" behind a title is a name: the article is on the first word alone."""
    if at + 1 >= sheet.sentence_end(at) or not _may_be_name(sheet, at) or not sheet.reading(at).definite:
        return False
    behind = sheet.reading(at + 1)
    return sheet.reading(at).bare and not behind.definite and _ends_there(sheet, at + 2, at)


def _may_begin(sheet: Sheet, at: int) -> bool:
    if not _may_be_name(sheet, at) or (sheet.match("Noun", at) and not _given(sheet, at)):
        return False
    reading = sheet.reading(at)
    return _given(sheet, at) or not (reading.definite or sheet.words[at].startswith("ال"))


def _run(sheet: Sheet, start: int) -> tuple[int, int, bool]:
    """Where the name from `start` ends, its number of parts ("عبد الله" is one), and whether one is a given name."""
    at, parts, given = start, 0, False
    while at < sheet.sentence_end(start) and _may_be_name(sheet, at):
        bound = at > start and _particle(sheet, at - 1)
        if not bound:
            if parts == 1 and not _may_be_second(sheet, at):
                break
            if parts >= _SHORTEST and not _may_be_further(sheet, at, parts):
                break
            parts += 1
        given = given or _given(sheet, at)
        at += 1
    if at > start and _particle(sheet, at - 1):
        at, parts = at - 1, parts - 1
    return at, parts, given


def _may_be_second(sheet: Sheet, at: int) -> bool:
    reading = sheet.reading(at)
    if reading.definite and not reading.bare:
        return False
    return not (reading.conjunction and sheet.match("GivenName", at))


def _may_be_further(sheet: Sheet, at: int, parts: int) -> bool:
    if parts >= _LONGEST:
        return False
    if not sheet.reading(at).bare:
        # A name may begin like a particle ("بركات"): so it does where a mark follows.
        reading, behind = sheet.reading(at), at + 1
        ends = behind >= sheet.sentence_end(at) or not sheet.is_word(behind)
        return ends and not reading.definite and not reading.conjunction
    if _particle(sheet, at):
        return True
    if _given(sheet, at) and sheet.reading(at).bare:
        return True
    if sheet.reading(at).definite:
        return at + 1 >= sheet.sentence_end(at) or not sheet.is_word(at + 1)
    return _ends_there(sheet, at + 1, at)


def _ends_there(sheet: Sheet, at: int, start: int) -> bool:
    """Whether a name from `start` surely ends before token `at`."""
    if at >= sheet.sentence_end(start) or not sheet.is_word(at) or sheet.stops(at):
        return True
    if sheet.match("OfficeNoun", at) or sheet.match("PersonTitle", at):
        return True
    return not sheet.reading(at).bare


def _may_be_name(sheet: Sheet, at: int) -> bool:
    """Whether a word can be part of a person's name at all."""
    if not sheet.is_word(at) or not sheet.is_arabic(at) or any(c.isdigit() for c in sheet.words[at]):
        return False
    if _given(sheet, at) or _particle(sheet, at):
        return True
    if sheet.stops(at) or "\u064b" in sheet.doc[at].text:
        return False
    kinds = ("HeadNoun", "OfficeNoun", "PersonTitle", "Trigger", "StatusCue")
    return all((match := sheet.match(kind, at)) is None or not match.reading.bare for kind in kinds)


def _given(sheet: Sheet, at: int) -> bool:
    match = sheet.match("GivenName", at)
    if match is None or match.reading.preposition:
        return False
    if match.reading.definite:
        return match.with_article
    return not (sheet.is_particle(at) and match.length == 1)


def _particle(sheet: Sheet, at: int) -> bool:
    match = sheet.match("NameParticle", at)
    return match is not None and match.entry.evokes == "Person" and match.reading.bare and not match.reading.definite


def _office_spans(sheet: Sheet, names: set[int]) -> Iterator[Office]:
    at = 0
    while at < len(sheet.words):
        head = sheet.match("OfficeNoun", at)
        if head is None or at in names or sheet.is_verb(at) or _accusative(sheet, at, head):
            at += 1
            continue
        limit = min((start for start in names if start > at), default=None)
        end = _office_end(sheet, at, head, limit)
        yield Office(at, end, head)
        at = end


def _accusative(sheet: Sheet, at: int, head: Match) -> bool:
    """ "ممثلا" (representing) tells what someone does, not what he is."""
    return head.length == 1 and not head.reading.definite and sheet.words[at].endswith("ا")


def _office_end(sheet: Sheet, start: int, head: Match, limit: int | None) -> int:
    """The token after an office, the body in "مدير الرقمنة بوزارة ..." and the actor in "عضو ... عن ..." included."""
    end = phrase_end(sheet, start, head, limit)
    while end < sheet.sentence_end(start) and (limit is None or end < limit):
        inner = sheet.match("HeadNoun", end)
        former = sheet.match("StatusCue", end)
        if former and former.entry.evokes == "none" and former.with_article:
            return end + former.length
        if inner is None and _in_place(sheet, end):
            return end + 1
        if inner is None or inner.reading.preposition != "ب" or inner.reading.conjunction:
            return end
        end = phrase_end(sheet, end, inner, limit)
    return end


def _in_place(sheet: Sheet, at: int) -> bool:
    """Whether "بالجزائر" stands between an office and a name."""
    if at + 2 >= sheet.sentence_end(at) or not sheet.is_arabic(at) or sheet.stops(at):
        return False
    reading = sheet.reading(at)
    inside = reading.preposition == "ب" and not reading.conjunction
    return inside and _name(sheet, at + 1, certain=True) is not None


def _with_holder(sheet: Sheet, office: Office, titled: dict[int, Name]) -> Office:
    holder = _named_before(sheet, office, titled) or _named_behind(sheet, office, titled)
    return Office(office.start, office.end, office.head, holder)


def _named_before(sheet: Sheet, office: Office, titled: dict[int, Name]) -> Name | None:
    """The person in "الدكتور X، وزير ..." and "X، مديرة ...,"."""
    if not office.head.reading.bare:
        return None
    last = office.start - 1
    comma = last >= 0 and sheet.doc[last].text in _COMMAS
    end = last if comma else office.start
    for name in titled.values():
        if name.end == end:
            return name
    if not comma:
        return None
    for length in (4, 3, 2):
        start = end - length
        if start < sheet.sentence_start(office.start) or (start and not _begins_there(sheet, start)):
            continue
        peeled = sheet.reading(start).peeled if _peels(sheet, start) else 0
        if _may_begin(sheet, start) or peeled:
            run_end, parts, given = _run(sheet, start)
            told = start > 0 and sheet.is_known_verb(start - 1)
            if run_end == end and parts >= _SHORTEST and (given or told):
                return Name(start, end, peeled)
    return None


def _begins_there(sheet: Sheet, at: int) -> bool:
    """Whether what stands before `at` can't belong to a name that begins there."""
    return not sheet.is_word(at - 1) or sheet.stops(at - 1) or bool(sheet.match("PersonTitle", at - 1))


def _named_behind(sheet: Sheet, office: Office, titled: dict[int, Name]) -> Name | None:
    """The person in "وزير ... X" and "وزير ...، X،"."""
    at = office.end
    end_of_sentence = sheet.sentence_end(office.start)
    comma = at < end_of_sentence and sheet.doc[at].text in _COMMAS
    if comma:
        at += 1
    at = _over_quoted_body(sheet, at) if not comma else at
    behind, strong = _after_titles(sheet, at) if at < end_of_sentence else (at, False)
    if behind >= end_of_sentence or (sheet.reading(at).conjunction and sheet.match("PersonTitle", at)):
        return None
    if behind in titled:
        return titled[behind]
    name = _name(sheet, behind, certain=strong or not comma)
    if name and comma and not _ends_there(sheet, name.end, name.start):
        return None
    return name


def _over_quoted_body(sheet: Sheet, at: int) -> int:
    """Over "في «...»" or "في الحكومة ..." between an office and its holder."""
    if at + 1 >= len(sheet.words) or sheet.match("Preposition", at) is None:
        return at
    if sheet.opens_quote(at + 1):
        close = sheet.closing(at + 1)
        return at if close is None else close + 1
    head = sheet.match("HeadNoun", at + 1)
    return phrase_end(sheet, at + 1, head) if head and head.reading.bare else at


def _peels(sheet: Sheet, at: int) -> bool:
    """Whether "و" before a name is the conjunction: so it is when a given name is left."""
    match = sheet.match("GivenName", at)
    return match is not None and match.reading.conjunction != "" and match.reading.preposition == ""


def _listed(sheet: Sheet, names: dict[int, Name]) -> Iterator[Name]:
    """Names in a list: behind "كل من" any, behind another name those with a given name."""
    for at in range(len(sheet.words)):
        joined = sheet.match("Connective", at)
        if joined and at + joined.length < len(sheet.words):
            start = at + joined.length
            colon = sheet.doc[start].text == ":"
            yield from _chunks(sheet, start + colon, certain=colon)
    for name in names.values():
        yield from _chunks(sheet, name.end, certain=False)


def _chunks(sheet: Sheet, at: int, *, certain: bool) -> Iterator[Name]:
    end = sheet.sentence_end(min(at, len(sheet.words) - 1))
    while at < end:
        if sheet.doc[at].text in _COMMAS:
            at += 1
            continue
        peeled = 1 if at < end and _joins(sheet, at, certain=certain) else 0
        if not peeled and not _may_begin(sheet, at):
            return
        stop, parts, given = _run(sheet, at)
        if parts < _SHORTEST or not (given or certain) or not _ends_there(sheet, stop, at):
            return
        yield Name(at, stop, peeled)
        at = stop


def _joins(sheet: Sheet, at: int, *, certain: bool) -> bool:
    """Whether the word at `at` begins with the "و" that joins a name to a list."""
    if not sheet.words[at].startswith("و") or sheet.stops(at):
        return False
    match = sheet.match("GivenName", at)
    if match is not None:
        return bool(match.reading.conjunction)
    kinds = ("HeadNoun", "OfficeNoun", "PersonTitle", "Noun")
    return certain and all(sheet.match(kind, at) is None for kind in kinds)


def _by_given_name(sheet: Sheet, taken: set[int]) -> Iterator[Name]:
    for at in range(len(sheet.words)):
        if at in taken or not _given(sheet, at):
            continue
        if at and (sheet.reading(at - 1).bare and sheet.match("HeadNoun", at - 1)):
            continue
        name = _name(sheet, at, certain=False)
        if name:
            yield Name(name.start, name.end, 1 if _peels(sheet, at) else 0)


def _lengthened(sheet: Sheet, people: People) -> People:
    """Names that were cut short where no comma follows, made as long as the article has them elsewhere."""
    full = {tuple(sheet.words[n.start : n.end]) for n in people.names if _ends_there(sheet, n.end, n.start)}
    longer: dict[Name, Name] = {}
    for name in people.names:
        written = tuple(sheet.words[name.start : name.end])
        for other in sorted(full, key=len, reverse=True):
            if len(other) > len(written) and tuple(sheet.words[name.start : name.start + len(other)]) == other:
                longer[name] = Name(name.start, name.start + len(other), name.peeled)
                break
    names = [longer.get(name, name) for name in people.names]
    offices = [
        Office(o.start, o.end, o.head, longer.get(o.holder, o.holder) if o.holder else None) for o in people.offices
    ]
    return People(names, offices)
