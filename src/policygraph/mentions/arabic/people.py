"""The offices told in an Arabic article, and the persons named next to them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from policygraph.mentions.arabic.couples import second_name
from policygraph.mentions.arabic.lexicon import Match
from policygraph.mentions.arabic.persons import (
    COMMAS,
    SHORTEST,
    Name,
    after_titles,
    begins_with_verb,
    ends_there,
    listed_names,
    marked_name,
    may_begin,
    name_at,
    name_before,
    name_run,
    names_by_given_name,
    peels,
    titled_names,
)
from policygraph.mentions.arabic.phrases import phrase_end
from policygraph.mentions.arabic.sheet import PRONOUNS, Sheet

_ACCUSATIVE = "ا"
_FAR_VENUE = 3
"""How many tokens a venue's name has before that of the person whom it is named after."""
_FAR_NAME = 14
"""How many tokens a complement of an office has at most before its holder is named."""
_PERSON = "Person"
"""What a preposition evokes behind which a person stands who is told for something else."""
_POSTED = "Country"
"""What a preposition evokes behind which the country stands to which someone is posted."""


@dataclass(frozen=True, slots=True)
class Office:
    """Tokens `[start, end)` of an office as written; `holder` is the person told next to it.

    `possessed`: a pronoun stands for the body that it is of ("رئيسها").
    """

    start: int
    end: int
    head: Match
    holder: Name | None = None
    possessed: bool = False


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
    titled = {name.start: name for name in titled_names(sheet)}
    spans = list(_office_spans(sheet, set(titled)))
    offices: list[Office] = []
    for span in spans:
        office = _with_holder(sheet, span, titled, offices[-1].holder if offices else None)
        offices.append(_shared(office, offices))
    names = {name.start: name for name in [*titled.values(), *(o.holder for o in offices if o.holder)]}
    taken = {i for o in offices for i in range(o.start, o.end)} | {
        i for n in names.values() for i in range(n.start, n.end)
    }
    for name in (*listed_names(sheet, names), *names_by_given_name(sheet, taken)):
        if not taken & set(range(name.start, name.end)) and not _borne_by_place(sheet, name):
            names[name.start] = name
            taken |= set(range(name.start, name.end))
    people = People(sorted(names.values(), key=lambda n: n.start), offices)
    return _parted(sheet, _lengthened(sheet, people))


def _borne_by_place(sheet: Sheet, name: Name) -> bool:
    """Whether a name only ends that of a venue: "قاعة المحاضرات محمد الفاسي"."""
    for start in range(max(name.start - _FAR_VENUE, sheet.sentence_start(name.start)), name.start):
        head = sheet.match("HeadNoun", start)
        if (
            head is not None
            and sheet.lexicon.is_place(head.entry.evokes)
            and phrase_end(sheet, start, head) > name.start
        ):
            return True
    return False


def _office_spans(sheet: Sheet, names: set[int]) -> Iterator[Office]:
    at = 0
    while at < len(sheet.words):
        head = sheet.match("OfficeNoun", at)
        possessed = None if head else sheet.possessed("OfficeNoun", at)
        head = head or possessed
        if head is None or at in names or sheet.is_verb(at) or is_accusative(sheet, at, head) or _acts_for(sheet, at):
            at += 1
            continue
        limit = min((start for start in names if start > at), default=None)
        end = office_end(sheet, at, head, limit)
        yield Office(at, end, head, possessed=possessed is not None)
        at = end


def _acts_for(sheet: Sheet, at: int) -> bool:
    """Whether a word that may be an office tells through whom a party acts: "ممثلة بمديرها"."""
    blocked, head, behind = sheet.match("Blocker", at), sheet.match("OfficeNoun", at), at + 1
    if blocked is None or head is None or not blocked.reading.bare or behind >= sheet.sentence_end(at):
        return False
    return blocked.length >= head.length and bool(sheet.reading(behind).preposition)  # no "ممثلة برنامج ..."


def is_accusative(sheet: Sheet, at: int, head: Match) -> bool:
    """ "ممثلا" (representing) tells what someone does, not what he is."""
    return head.length == 1 and not head.reading.definite and sheet.words[at].endswith(_ACCUSATIVE)


def office_end(sheet: Sheet, start: int, head: Match, limit: int | None = None) -> int:
    """The token after an office, the body in "مدير الرقمنة بوزارة ..." and the actor in "عضو ... عن ..." included."""
    if sheet.lexicon.is_place(head.entry.evokes):  # no venue, which may be named after a person
        head = replace(head, entry=replace(head.entry, evokes=""))
    end = phrase_end(sheet, start, head, limit)
    inner = sheet.match("HeadNoun", end - 1) if end - 1 > start else None
    if inner is not None and inner.length == 1 and not inner.reading.definite:  # "مؤسس شركة ..."
        end = max(end, phrase_end(sheet, end - 1, inner, limit))
    while end < sheet.sentence_end(start) and (limit is None or end < limit):
        posted = _posted(sheet, end)
        if posted:
            return posted
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


def _posted(sheet: Sheet, at: int) -> int:
    """The token behind the country in "سفير ... لدى الأردن"; 0 if there is none at `at`."""
    preposition = sheet.match("Preposition", at)
    if preposition is None or preposition.entry.evokes != _POSTED or at + 1 >= sheet.sentence_end(at):
        return 0
    head = sheet.match("HeadNoun", at + 1)
    return phrase_end(sheet, at + 1, head) if head else at + 2


def _in_place(sheet: Sheet, at: int) -> bool:
    """Whether "بالجزائر" stands between an office and a name."""
    if at + 2 >= sheet.sentence_end(at) or not sheet.is_arabic(at) or sheet.stops(at):
        return False
    reading = sheet.reading(at)
    inside = reading.preposition == "ب" and not reading.conjunction
    return inside and name_at(sheet, at + 1, certain=True) is not None


def _with_holder(sheet: Sheet, office: Office, titled: dict[int, Name], other: Name | None = None) -> Office:
    """The office with who holds it. `other` holds the office before: "استقبل الوزير، فلان، سفير ... علان"."""
    holder = _named_before(sheet, office, titled)
    direct = holder is not None and holder.end == office.start  # "استقبل الأمير فلان وزير ... علانا"
    if holder is not None and ((other is not None and holder.start == other.start) or direct):
        end, behind = _told_behind(sheet, office, titled)
        if behind is not None and sheet.doc[end].text not in COMMAS:
            return replace(office, end=end, holder=behind)
    if holder is None:
        end, holder = _told_behind(sheet, office, titled)
        office = replace(office, end=end)
    holder = holder or (_ending_at(sheet, office.start, office.start) if office.head.reading.bare else None)
    return replace(office, holder=holder)


def _shared(office: Office, others: list[Office]) -> Office:
    """An office joined to the one before it, where that follows its holder: "فلان العضو المنتدب والرئيس التنفيذي"."""
    last = others[-1] if others else None
    if office.holder or last is None or last.holder is None or not office.head.reading.conjunction:
        return office
    beside = last.holder.end <= last.start and last.end == office.start
    titled = any(other.holder == last.holder for other in others[:-1])  # "استقبل الوزير فلان السفير ... والسفير ..."
    return replace(office, holder=last.holder) if beside and not titled else office


def _told_behind(sheet: Sheet, office: Office, titled: dict[int, Name]) -> tuple[int, Name | None]:
    """Where an office ends and who is named behind it: at once, or behind a complement that no phrase has.

    "المدير العام لسونارا مالي (SNR)، ...": up to a comma that a name follows, or a given name, all is the office's.
    """
    near = _named_behind(sheet, office, titled)
    if near is not None and (near.start in titled or _known_by_given(sheet, near)):
        return office.end, near
    at, last = office.end, sheet.sentence_end(office.start)
    end = at
    while at < min(last, office.end + _FAR_NAME):
        if sheet.doc[at].text in COMMAS:
            name = _after_comma(sheet, at + 1, titled)
            return (end, name) if name and (near is None or name.start != near.start) else (office.end, near)
        close = sheet.closing(at) if sheet.doc[at].text in "([" else None
        if close is not None:
            at = close + 1
            continue
        given = name_at(sheet, at, certain=False) if at > office.end and near is None else None
        if given is not None and sheet.match("GivenName", at) and not sheet.match("HeadNoun", at - 1):
            return end, given
        if _interrupts(sheet, at):
            break
        at += 1
        end = at
    return office.end, near


def _known_by_given(sheet: Sheet, name: Name) -> bool:
    return name_run(sheet, name.start)[2]


def _after_comma(sheet: Sheet, at: int, titled: dict[int, Name]) -> Name | None:
    """The person between the comma before `at` and the next mark."""
    if at >= len(sheet.words):
        return None
    behind, strong = after_titles(sheet, at)
    if peels(sheet, behind):
        return None  # "فلان، مدير ...، وعلان": who follows is the next of a list
    if behind in titled:
        return titled[behind]
    if behind > at and not strong:
        return None
    return marked_name(sheet, behind)


def _interrupts(sheet: Sheet, at: int) -> bool:
    """Whether what stands behind an office is no complement of it."""
    if not sheet.is_word(at) or sheet.is_known_verb(at) or sheet.match("OfficeNoun", at) or _another(sheet, at):
        return True
    if (preposition := sheet.match("Preposition", at)) is not None:
        return preposition.entry.evokes == _PERSON
    begins = sheet.match("HeadNoun", at) is not None and sheet.reading(at).bare and not sheet.reading(at).definite
    return sheet.is_particle(at) or (begins and sheet.reading(at - 1).definite)


def _named_before(sheet: Sheet, office: Office, titled: dict[int, Name]) -> Name | None:
    """The person in "الدكتور X، وزير ..." and "X، مديرة ...,"."""
    if not office.head.reading.bare:
        return None
    last = office.start - 1
    comma = last >= 0 and sheet.doc[last].text in COMMAS
    end = last if comma else office.start
    for name in titled.values():
        if name.end == end:
            return name
    return (_ending_at(sheet, end, office.start) or name_before(sheet, end)) if comma else None


def _ending_at(sheet: Sheet, end: int, office: int) -> Name | None:
    """A name of two to four parts that ends before token `end`, in the sentence of token `office`."""
    for length in (4, 3, 2):
        start = end - length
        if start < sheet.sentence_start(office) or (start and not _begins_there(sheet, start)):
            continue
        if start == sheet.sentence_start(office) and length > SHORTEST and begins_with_verb(sheet, start):
            continue
        peeled = sheet.reading(start).peeled if peels(sheet, start) else 0
        if may_begin(sheet, start) or peeled:
            run_end, parts, given = name_run(sheet, start)
            told = start > 0 and sheet.is_known_verb(start - 1)
            if run_end == end and parts >= SHORTEST and (given or told):
                return Name(start, end, peeled)
    return None


def _begins_there(sheet: Sheet, at: int) -> bool:
    """Whether what stands before `at` can't belong to a name that begins there."""
    if not sheet.is_word(at - 1) or sheet.stops(at - 1) or sheet.match("PersonTitle", at - 1):
        return True
    # "شارك في الندوة فلان، مدير ..."
    nouns = (sheet.match(kind, at - 1) for kind in ("HeadNoun", "Noun"))
    return sheet.match("GivenName", at) is not None and any(noun and noun.reading.definite for noun in nouns)


def _named_behind(sheet: Sheet, office: Office, titled: dict[int, Name]) -> Name | None:
    """The person in "وزير ... X" and "وزير ...، X،"."""
    at = office.end
    end_of_sentence = sheet.sentence_end(office.start)
    comma = at < end_of_sentence and sheet.doc[at].text in COMMAS
    before = sheet.match("Preposition", at + comma) if at + comma < end_of_sentence else None
    if (before is not None and before.entry.evokes == _PERSON) or (at < end_of_sentence and _another(sheet, at)):
        return None  # "مديرا خلفا لفلان"
    at = at + 1 if comma else _over_quoted_body(sheet, at)
    behind, strong = after_titles(sheet, at) if at < end_of_sentence else (at, False)
    if behind >= end_of_sentence or _is_next(sheet, at, behind if comma else -1):
        return None
    if behind in titled:
        return titled[behind]
    name = name_at(sheet, behind, certain=strong or not comma)
    if name is None and comma:
        name = _between_commas(sheet, behind)
    if name is None or (comma and not ends_there(sheet, name.end, name.start)):
        name = marked_name(sheet, behind) or name
    if name and comma and not ends_there(sheet, name.end, name.start):
        return None
    return name


def _is_next(sheet: Sheet, title: int, name: int) -> bool:
    """Whether a title or a name begins with the "و" that joins the next of a list."""
    joined = sheet.reading(title).conjunction != "" and sheet.match("PersonTitle", title) is not None
    return joined or (name >= 0 and peels(sheet, name))


def _another(sheet: Sheet, at: int) -> bool:
    """Whether a title with a pronoun tells of someone else: "استقبل الوزير نظيره فلانا"."""
    return sheet.match("PersonTitle", at) is not None and sheet.doc[at].text.endswith(PRONOUNS)


def _between_commas(sheet: Sheet, at: int) -> Name | None:
    """A name alone between the comma behind an office and the next one, even where no given name tells it."""
    last = sheet.sentence_end(at)
    if at >= last or sheet.words[at].startswith("و"):
        return None
    name = name_at(sheet, at, certain=True)
    return name if name and name.end < last and sheet.doc[name.end].text in COMMAS else None


def _over_quoted_body(sheet: Sheet, at: int) -> int:
    """Over "في «...»" or "في الحكومة ..." between an office and its holder."""
    if at + 1 >= len(sheet.words):
        return at
    if sheet.opens_quote(at):  # "رئيس الهيئة «فورام» فلان"
        close = sheet.closing(at)
        return at if close is None else close + 1
    if sheet.match("Preposition", at) is None:
        return at
    if sheet.opens_quote(at + 1):
        close = sheet.closing(at + 1)
        return at if close is None else close + 1
    head = sheet.match("HeadNoun", at + 1)
    if head is None and sheet.is_named(at + 1) and sheet.reading(at + 1).bare:
        return sheet.known.get(at + 1, at + 2)  # "ممثلة البرنامج في ليبيا فلانة"
    return phrase_end(sheet, at + 1, head) if head and head.reading.bare else at


def _lengthened(sheet: Sheet, people: People) -> People:
    """Names that were cut short where no comma follows, made as long as the article has them elsewhere."""
    full = {tuple(sheet.words[n.start : n.end]) for n in people.names if ends_there(sheet, n.end, n.start)}
    longer: dict[Name, Name] = {}
    for name in people.names:
        written = tuple(sheet.words[name.start : name.end])
        for other in sorted(full, key=len, reverse=True):
            if len(other) > len(written) and tuple(sheet.words[name.start : name.start + len(other)]) == other:
                longer[name] = Name(name.start, name.start + len(other), name.peeled)
                break
    names = [longer.get(name, name) for name in people.names]
    offices = [replace(o, holder=longer.get(o.holder, o.holder)) if o.holder else o for o in people.offices]
    return People(names, offices)


def _parted(sheet: Sheet, people: People) -> People:
    """Names that are those of two persons, who names someone and whom, made two; the office told before is the first's.

    "عين الرئيس فلان علانا وزيرا"
    """
    names, first = list[Name](), dict[Name, Name]()
    for name in people.names:
        office = sheet.match("OfficeNoun", name.end) if name.end < sheet.sentence_end(name.start) else None
        at = 0
        if office is not None and not office.reading.definite and sheet.words[name.end].endswith(_ACCUSATIVE):
            held = (o.start for o in people.offices if o.holder == name and o.end <= name.start)
            at = second_name(sheet, name, next(held, name.start))
        if at:
            first[name] = replace(name, end=at)
        names += [first[name], Name(at, name.end)] if at else [name]
    offices = [replace(o, holder=first.get(o.holder, o.holder)) if o.holder else o for o in people.offices]
    return People(names, offices)
