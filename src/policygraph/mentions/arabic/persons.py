"""Names of persons in an Arabic article.

Nothing marks an Arabic proper name, so a name is found by what stands before it (a title, an office, "each of:") or by
a given name that is no common word; where it ends is told by what follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.mentions.arabic.sheet import Sheet

SHORTEST, _LONGEST, _LONGEST_BOUND = 2, 4, 6
"""How many parts a name has at least, at most, and at most where particles and given names go on."""
_LONGEST_MARKED = 5
"""How many words a name between marks has at most."""
_CLOSING_MARKS = frozenset('،,.:؛;(/!؟«"–-\n')
_NOUN_ENDINGS, _PRONOUNS = ("ة", "ات", "ين"), ("ها", "هم", "ته", "هما")
"""Of words that are no foreign name's: the feminine and the plurals, and possessive pronouns."""
_SHORT_NAME = 4
"""How many letters a name has at most that ends like a word with a pronoun."""
_NEVER_ATTACHED = ("", "ك")
"""Prepositions that no name has attached behind a title or an office: "كارلا" is no "ك" and "ارلا"."""
_PERSON = "Person"
"""What a preposition evokes behind which only a person's name stands ("برئاسة"), if no office does."""
COMMAS = ("،", ",")


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `[start, end)` of a person's name, without title; `peeled` letters of the first are particles."""

    start: int
    end: int
    peeled: int = 0


def titled_names(sheet: Sheet) -> Iterator[Name]:
    at = 0
    while at < len(sheet.words):
        behind, strong = after_titles(sheet, at)
        name = name_at(sheet, behind, certain=strong) if behind > at else None
        if strong and behind > at and (name is None or not ends_there(sheet, name.end, behind)):
            name = marked_name(sheet, behind) or name
        if name:
            yield name
        at = name.end if name else max(behind, at + 1)


def after_titles(sheet: Sheet, at: int) -> tuple[int, bool]:
    """The token behind all titles from `at` on, and whether one of them had the article or is an abbreviation."""
    strong = False
    before = sheet.match("Preposition", at) if at < len(sheet.words) else None
    if before is not None and before.entry.evokes == _PERSON:
        strong, at = True, at + before.length
    while at < len(sheet.words):
        title = sheet.match("PersonTitle", at)
        if title is None or (is_particle_of_name(sheet, at) and not title.reading.definite):
            break
        sure = title.reading.definite or title.entry.evokes == _PERSON or len(title.reading.stem) == 1
        strong = strong or sure
        at += title.length
        if at < len(sheet.words) and sheet.is_demonym(at):
            at += 1  # "نظيره الصيني ..."
        while at < len(sheet.words) and sheet.doc[at].text == "." and len(sheet.words[at - 1]) < 3:
            at += 1
    return at, strong


def name_at(sheet: Sheet, at: int, *, certain: bool) -> Name | None:
    """The name that begins at `at`; unless something before it makes it `certain`, a given name has to be in it."""
    if at >= len(sheet.words) or not (may_begin(sheet, at) or (certain and _definite_name(sheet, at))):
        return None
    if not certain and _is_verb_of_name(sheet, at):
        return None
    before = sheet.match("Preposition", at - 1) if certain and at else None
    if before is not None and before.entry.evokes == _PERSON and (end := _given_to(sheet, at)):
        return Name(at, end, 1)  # "خلفا لعمر سعيد"
    end, parts, given = name_run(sheet, at)
    if parts < SHORTEST or _is_matter(sheet, at):
        return None
    attached = sheet.reading(at).preposition not in _NEVER_ATTACHED and not _foreign(sheet, at)
    plain = certain and not attached and ends_there(sheet, end, at) and not _common(sheet, at, end)
    return Name(at, end) if given or plain else None


def _is_verb_of_name(sheet: Sheet, at: int) -> bool:
    """Whether a given name that opens a sentence is a verb there: "أشرف بلقاسم داودي على ...", "أشرف حكيمي" is none."""
    if at != sheet.sentence_start(at) or not sheet.lexicon.spells_verb(sheet.words[at]) or not _given(sheet, at + 1):
        return False
    end, parts, _ = name_run(sheet, at + 1)
    return parts >= SHORTEST and end < sheet.sentence_end(at) and sheet.is_particle(end)


def _is_matter(sheet: Sheet, at: int) -> bool:
    """Whether "لشؤون الاتصالات" tells of what someone has charge: a preposition and a noun that owns a definite one."""
    attached = sheet.reading(at).preposition not in _NEVER_ATTACHED and not _given(sheet, at)
    return attached and at + 1 < sheet.sentence_end(at) and sheet.words[at + 1].startswith("ال")


def _common(sheet: Sheet, start: int, end: int) -> bool:
    """Whether words without a given name among them are plainly others: "رافعة اقتصادية", "أعطى تعليماته"."""
    words = [sheet.doc[i].text for i in range(start, end)]
    return (
        _is_owned(words[-1])
        or words[-1].endswith((*_PRONOUNS, "ية"))
        or any(sheet.match("OfficeNoun", i) for i in range(start, end))
    )


def _is_owned(text: str) -> bool:
    """Whether a word ends with "his" as few names do: "أوراق اعتماده", but "عبده"."""
    return text.endswith("ه") and len(text) > _SHORT_NAME


def marked_name(sheet: Sheet, at: int) -> Name | None:
    """The name that the words from `at` to the next mark are, all of them: "، ويندو كابيلا،".

    No word needs to be a known given name, and words only built like verbs are none here; the caller knows that a name
    is due.
    """
    end = at
    last = sheet.sentence_end(at) if at < len(sheet.words) else at
    while end < last and sheet.doc[end].text[:1] not in _CLOSING_MARKS:
        if not may_be_foreign(sheet, end):
            return None
        end += 1
    if at < end and _is_owned(sheet.doc[end - 1].text):
        return None
    if at < end and _reports(sheet, at) and not all(sheet.reading(i).bare for i in range(at, end)):
        return None
    parts = sum(not is_particle_of_name(sheet, i) for i in range(at, end))
    return Name(at, end) if SHORTEST <= parts <= _LONGEST_MARKED else None


def name_before(sheet: Sheet, end: int) -> Name | None:
    """The name that the words before `end` are, back to a verb, a particle, a definite noun or a mark."""
    first = sheet.sentence_start(end - 1) if end else 0
    start = end
    while start > first and may_be_foreign(sheet, start - 1):
        start -= 1
    peeled = 0
    opens = start == first or not sheet.is_word(start - 1)
    if opens and start < end and sheet.words[start].startswith("و") and not _given(sheet, start):
        # "، ووندو كابيلا، ..." goes on with a list; a sentence begins with its verb.
        start, peeled = (start + 1, 0) if start == first else (start, 1)
    elif (start < end and sheet.is_verb(start) and not sheet.is_known_verb(start - 1)) or (
        start == first and end - start > SHORTEST and begins_with_verb(sheet, start)
    ):
        start += 1
    head = sheet.match("HeadNoun", start - 1) if start > first else None
    plural = sheet.match("Noun", start - 1) if start > first else None
    borne = head is not None or (plural is not None and plural.entry.evokes[:1].isupper())
    parts = sum(not is_particle_of_name(sheet, i) for i in range(start, end))
    if borne or not SHORTEST <= parts <= _LONGEST_MARKED or _reports(sheet, start):
        return None
    return Name(start, end, peeled)


def begins_with_verb(sheet: Sheet, at: int) -> bool:
    """Whether a sentence begins with its verb, known or not, and a given name: "استنبط خالد سالم، رئيس ..."."""
    return not _given(sheet, at) and not is_particle_of_name(sheet, at) and _given(sheet, at + 1)


def _reports(sheet: Sheet, at: int) -> bool:
    """Whether a word is built as participles are that tell what someone does besides ("متوجها")."""
    return sheet.words[at].startswith("م") and sheet.words[at].endswith("ا") and not _given(sheet, at)


def may_be_foreign(sheet: Sheet, at: int) -> bool:
    """Whether a word may belong to a name of which nothing is known: it is no word that the lexicon has."""
    if not sheet.is_arabic(at) or at in sheet.known or any(c.isdigit() for c in sheet.words[at]):
        return False
    if _given(sheet, at) or is_particle_of_name(sheet, at):
        return True
    word, text = sheet.words[at], sheet.doc[at].text
    if len(word) == 1:
        return text.endswith(".")
    if sheet.is_particle(at) or sheet.is_known_verb(at) or word.startswith("ال") or "\u064b" in text:
        return False
    if text.endswith((*_NOUN_ENDINGS, *_PRONOUNS)):
        return False
    kinds = ("HeadNoun", "OfficeNoun", "PersonTitle", "Trigger", "StatusCue", "Noun")
    return all(sheet.match(kind, at) is None for kind in kinds) and not sheet.reading(at).definite


def _foreign(sheet: Sheet, at: int) -> bool:
    """Whether "براد" is no "ب" with something known."""
    kinds = ("HeadNoun", "OfficeNoun", "Noun", "Trigger", "PersonTitle")
    known = sheet.is_named(at) or any(sheet.match(kind, at) for kind in kinds)
    return sheet.reading(at).preposition == "ب" and not sheet.reading(at).definite and not known


def _definite_name(sheet: Sheet, at: int) -> bool:
    """Whether "المبروك سلطان" behind a title is a name: the article is on the first word alone."""
    if at + 1 >= sheet.sentence_end(at) or not _may_be_name(sheet, at) or not sheet.reading(at).definite:
        return False
    if sheet.doc[at].text.endswith(("ي", "ية")):
        return False  # "المستشار التقني ..."
    behind = sheet.reading(at + 1)
    goes_on = is_particle_of_name(sheet, at + 1) or _given(sheet, at + 1)  # "الزينة بنت المختار"
    return sheet.reading(at).bare and not behind.definite and (goes_on or ends_there(sheet, at + 2, at))


def may_begin(sheet: Sheet, at: int) -> bool:
    if not _may_be_name(sheet, at) or (sheet.match("Noun", at) and not _given(sheet, at)):
        return False
    action = sheet.match("Trigger", at)
    if action is not None and action.reading.preposition and not _given(sheet, at):
        return False  # "يقضي بتعيين فلان"
    reading = sheet.reading(at)
    return _given(sheet, at) or not (reading.definite or sheet.words[at].startswith("ال"))


def name_run(sheet: Sheet, start: int) -> tuple[int, int, bool]:
    """Where the name from `start` ends, its number of parts ("عبد الله" is one), and whether one is a given name."""
    at, parts, given = start, 0, False
    while at < sheet.sentence_end(start):
        bound = at > start and is_particle_of_name(sheet, at - 1)
        # Behind "ولد" and "بن" a word belongs to the name whatever else it may mean ("محمد ولد الشيخ ...").
        if not (_may_be_name(sheet, at) or (bound and sheet.is_arabic(at) and sheet.reading(at).definite)):
            break
        if not bound:
            if parts == 1 and not _may_be_second(sheet, at):
                break
            if parts >= SHORTEST and not _may_be_further(sheet, at, parts):
                break
            parts += 1
        given = given or _given(sheet, at)
        at += 1
    if at > start and is_particle_of_name(sheet, at - 1):
        at, parts = at - 1, parts - 1
    return at, parts, given


def _may_be_second(sheet: Sheet, at: int) -> bool:
    reading = sheet.reading(at)
    if reading.definite and not reading.bare:
        return False
    kinds = ("GivenName", "OfficeNoun", "PersonTitle", "HeadNoun")
    return not (reading.conjunction and any(sheet.match(kind, at) for kind in kinds))


def _may_be_further(sheet: Sheet, at: int, parts: int) -> bool:
    goes_on = parts < _LONGEST_BOUND and (
        is_particle_of_name(sheet, at) or (_given(sheet, at) and sheet.reading(at).bare)
    )
    if parts >= _LONGEST and not goes_on:
        return False
    if not sheet.reading(at).bare:
        # A name may begin like a particle ("بركات"): so it does where a mark follows.
        reading, behind = sheet.reading(at), at + 1
        ends = behind >= sheet.sentence_end(at) or not sheet.is_word(behind)
        named = reading.preposition == "ب" and sheet.is_named(at)  # "... وانغ يي ببكين"
        return ends and not reading.definite and not reading.conjunction and not named
    if is_particle_of_name(sheet, at) or (_given(sheet, at) and sheet.reading(at).bare):
        return True
    if sheet.reading(at).definite:
        return _is_definite_part(sheet, at, parts)
    # "منصبه" is no name, "وصف" is a verb behind one.
    noun = sheet.match("Noun", at) is not None and sheet.doc[at].text.endswith("ة")  # "ألقى فلان كلمة"
    other = noun or sheet.doc[at].text.endswith(("ه", "ها")) or sheet.lexicon.spells_verb(sheet.words[at])
    return not other and ends_there(sheet, at + 1, at)


def _is_definite_part(sheet: Sheet, at: int, parts: int) -> bool:
    """Whether a definite word goes on with a name.

    "العربي" ends it where a mark follows, "التجربة" is what its bearer does something with. No adjective describes a
    person, so that "محمد علي النفطي" is whole, whatever follows.
    """
    known = any(sheet.match(kind, at) is not None for kind in ("Noun", "HeadNoun"))
    if sheet.doc[at].text.endswith("ي") and parts == SHORTEST and not (known or sheet.is_demonym(at)):
        return True
    borne = at > 1 and is_particle_of_name(sheet, at - 2) and sheet.match("Noun", at) is None  # "بن علي العطية"
    return _closed(sheet, at + 1, at) and (borne or not sheet.doc[at].text.endswith("ة"))


def _closed(sheet: Sheet, at: int, start: int) -> bool:
    """Whether a mark, an office or a clause stands at `at`: "فلان العربي، ...", "فلان العربي مدير ..."."""
    if at >= sheet.sentence_end(start) or not sheet.is_word(at):
        return True
    office, clause = sheet.match("OfficeNoun", at), sheet.match("Blocker", at)
    opens = clause is not None and clause.entry.evokes == "none" and clause.reading.bare
    return opens or (office is not None and office.reading.bare and not office.reading.definite)


def ends_there(sheet: Sheet, at: int, start: int) -> bool:
    """Whether a name from `start` surely ends before token `at`."""
    if at >= sheet.sentence_end(start) or not sheet.is_word(at) or sheet.stops(at):
        return True
    if any(sheet.match(kind, at) for kind in ("OfficeNoun", "PersonTitle", "HeadNoun", "Trigger", "Carrier")):
        return True
    if sheet.lexicon.spells_verb(sheet.words[at]):  # "وصف" is a noun, too
        return True
    return not sheet.reading(at).bare


def _may_be_name(sheet: Sheet, at: int) -> bool:
    """Whether a word can be part of a person's name at all."""
    if not sheet.is_word(at) or not sheet.is_arabic(at) or any(c.isdigit() for c in sheet.words[at]):
        return False
    if at in sheet.known:
        return False
    if _given(sheet, at) or is_particle_of_name(sheet, at):
        return True
    if sheet.is_particle(at) or _is_verb(sheet, at) or "\u064b" in sheet.doc[at].text:
        return False
    kinds = ("HeadNoun", "OfficeNoun", "PersonTitle", "Trigger", "StatusCue", "Carrier")
    return all((match := sheet.match(kind, at)) is None or not match.reading.bare for kind in kinds)


def _is_verb(sheet: Sheet, at: int) -> bool:
    """Whether a word is a verb; right behind a title only a known one, as a foreign name may look like a verb.

    So do the many names that begin with "في".
    """
    titled = at > 0 and (sheet.match("PersonTitle", at - 1) is not None or _is_strange(sheet, at - 1))
    foreign = titled or sheet.words[at].startswith("في")
    return sheet.is_known_verb(at) if foreign else sheet.is_verb(at)


def _is_strange(sheet: Sheet, at: int) -> bool:
    """Whether a word is none of the lexicon's and no verb, as the first of a foreign name ("هيساكو ياماموتو")."""
    return not sheet.is_verb(at) and may_be_foreign(sheet, at)


def _given(sheet: Sheet, at: int) -> bool:
    match = sheet.match("GivenName", at)
    if match is None or match.reading.preposition:
        return False
    if match.reading.definite:
        return match.with_article
    return not (sheet.is_particle(at) and match.length == 1)


def _given_to(sheet: Sheet, at: int) -> int:
    """Where the name ends whose given name has the preposition "ل" attached ("خلفا لياسين ..."), or 0."""
    match = sheet.match("GivenName", at)
    if match is None or match.reading.preposition != "ل" or match.reading.conjunction or match.reading.definite:
        return 0
    behind = at + match.length
    if behind >= sheet.sentence_end(at) or not _may_be_second(sheet, behind) or sheet.is_particle(at):
        return 0
    end, parts, _ = name_run(sheet, behind)
    # "لحسن الخدمة": many given names are common nouns, too.
    return end if parts and not sheet.doc[end - 1].text.endswith("ة") else 0


def is_particle_of_name(sheet: Sheet, at: int) -> bool:
    """Whether token `at` joins parts of a name: "بن", "عبد"."""
    match = sheet.match("NameParticle", at)
    if match is None or match.entry.evokes != "Person" or not match.reading.bare or match.reading.definite:
        return False
    # None of them has the accusative: "أبوا" is no "أب".
    return not sheet.words[at].endswith("ا") or any(form.endswith("ا") for form in match.entry.forms)


def peels(sheet: Sheet, at: int) -> bool:
    """Whether "و" before a name is the conjunction: so it is when a given name is left."""
    match = sheet.match("GivenName", at)
    return match is not None and match.reading.conjunction != "" and match.reading.preposition == ""


def listed_names(sheet: Sheet, names: dict[int, Name]) -> Iterator[Name]:
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
        if sheet.doc[at].text in COMMAS:
            at += 1
            continue
        peeled = 1 if at < end and _joins(sheet, at, certain=certain) else 0
        if not peeled and not may_begin(sheet, at):
            return
        stop, parts, given = name_run(sheet, at)
        if parts < SHORTEST or not (given or certain) or not ends_there(sheet, stop, at):
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


def names_by_given_name(sheet: Sheet, taken: set[int]) -> Iterator[Name]:
    for at in range(len(sheet.words)):
        if at in taken:
            continue
        end = _given_to(sheet, at)
        if end:
            yield Name(at, end, 1)
            continue
        if not _given(sheet, at):
            continue
        before = sheet.match("HeadNoun", at - 1) if at else None
        if before is not None and before.reading.bare and not before.reading.definite:
            continue  # "جامعة محمد الخامس"
        name = name_at(sheet, at, certain=False)
        if name:
            yield Name(name.start, name.end, 1 if peels(sheet, at) else 0)
