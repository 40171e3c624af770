"""Bodies, initiatives, instruments, meetings and places of an Arabic article: phrases behind a head noun."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policygraph.mentions.arabic.lexicon import Match
from policygraph.mentions.arabic.people import People
from policygraph.mentions.arabic.persons import Name
from policygraph.mentions.arabic.phrases import phrase_end, series_of
from policygraph.mentions.arabic.sheet import Sheet
from policygraph.mentions.arabic.words import NUMBERS, without_case
from policygraph.mentions.model import MentionKind
from policygraph.ontology.model import Trigger, Word

_ANY_NOUN, _SHORTEST_NOUN, _FAR_VERB = "", 3, 8
_QUOTES = frozenset('"«»“”')
_TANWEEN, _ENDS = ("اً", "ًا"), ":؛.("
"""How the accusative of an indefinite noun is written in full, and marks behind which a verb has no object."""
_YEAR = 4
"""How many digits a year has."""
_VERB, _THING = "VERB", "thing"
_OWNED = frozenset({_THING, "meeting"})
"""Kinds of entity types whose names may tell by a pronoun whose they are."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[start, end)` behind a head noun; `words` are its folded words without article and particles.

    `quoted` are the words of a name in quotation marks within it, `acronym` tokens `[start, end)` of one in brackets
    behind it.
    """

    start: int
    end: int
    type: str
    head: Match
    words: tuple[str, ...]
    peeled: int
    definite: bool
    quoted: tuple[str, ...] = ()
    acronym: tuple[int, int] | None = None

    @property
    def alone(self) -> bool:
        """Whether the phrase is no more than its head."""
        return len(self.words) == self.head.length

    @property
    def kind(self) -> MentionKind:
        """A name, or the description of something."""
        return "name" if self.quoted or self.acronym or (self.definite and not self.alone) else "description"


def find_phrases(sheet: Sheet, people: People) -> list[Phrase]:
    """All phrases behind head nouns, nested ones included, that are not part of a person's name."""
    starts = {name.start for name in people.names}
    covered = {i for name in people.names for i in range(name.start, name.end)}
    found = []
    for at in range(len(sheet.words)):
        head = sheet.match("HeadNoun", at) or _edition(sheet, at) or _owned(sheet, at) or _any_noun(sheet, at)
        if head is None or at in covered or _no_noun(sheet, at, head):
            continue
        bearer = _bearer(sheet, at, head, people)
        limit = min((start for start in starts if start > at and (bearer is None or start >= bearer.end)), default=None)
        phrase = _phrase(sheet, at, head, limit, 0 if bearer is None else bearer.end)
        behind_trigger = head.entry.iri != _ANY_NOUN and _behind_trigger(sheet, at)
        told = sheet.lexicon.has_trait(phrase.type, "HeadAlone") or behind_trigger or _is_object(sheet, at)
        if phrase.alone and head.length == 1 and not (phrase.definite or told):
            continue
        found.append(phrase)
    return [phrase for phrase in found if not _adjective(sheet, phrase, found)]


def _bearer(sheet: Sheet, at: int, head: Match, people: People) -> Name | None:
    """The person right behind an open head whose name a school, a venue or a prize bears: "جامعة الملك فهد"."""
    first = at + head.length
    if (
        head.reading.definite
        or not sheet.lexicon.has_trait(head.entry.evokes, "AfterPerson")
        or first >= sheet.sentence_end(at)
    ):
        return None
    title = sheet.match("PersonTitle", first) or sheet.match("OfficeNoun", first)
    begins = {first, first + title.length} if title is not None else {first}
    return next((name for name in people.names if name.start in begins and not name.peeled), None)


def _behind_trigger(sheet: Sheet, at: int) -> bool:
    """Whether a trigger stands right before, or before the number of what it is about ("توقيع ثلاث اتفاقيات")."""
    before = at - 1
    if before > 0 and (sheet.words[before] in NUMBERS or sheet.is_number(before)):
        before -= 1
    return before >= 0 and sheet.match("Trigger", before) is not None


def _is_object(sheet: Sheet, at: int) -> bool:
    """Whether "قرارا", "اتفاقية" or "ترخيص" in "على ترخيص من ..." stands behind a word that tells an event."""
    behind = at + 1
    governed = at > 0 and sheet.match("Preposition", at - 1) is not None
    ends = behind >= sheet.sentence_end(at) or not sheet.is_word(behind)
    completed = ends or sheet.match("Preposition", behind) is not None or bool(sheet.reading(behind).preposition)
    accusative = sheet.words[at].endswith("ا") and sheet.match("HeadNoun", at) is not None
    # "وقعت الوزارة اتفاقية مع ...": no letter tells a feminine noun's accusative, but a closed phrase before it does.
    bare = sheet.reading(at).bare and sheet.doc[at].text.endswith("ة") and _closed_before(sheet, at)
    if not accusative and not (completed and (governed or bare)):
        return False
    return _told_before(sheet, at)


def _told_before(sheet: Sheet, at: int) -> bool:
    """Whether a word that tells an event stands a few tokens before."""
    first = max(sheet.sentence_start(at), at - _FAR_VERB)
    return any(sheet.match("Trigger", i) or sheet.lexicon.tells(sheet.words[i]) for i in range(first, at))


def _closed_before(sheet: Sheet, at: int) -> bool:
    """Whether a word with an article, a name, a mark or a year stands before: what begins behind belongs to no noun."""
    before = at - 1
    if before < sheet.sentence_start(at):
        return False
    verb = sheet.lexicon.spells_verb(sheet.words[before])
    year = sheet.is_number(before) and len(sheet.words[before]) == _YEAR  # "وقعت ... في مارس 2025 اتفاقية مع"
    return not sheet.is_word(before) or sheet.reading(before).definite or sheet.is_named(before) or verb or year


def _owned(sheet: Sheet, at: int) -> Match | None:
    """A thing or a meeting with the pronoun of who has it, behind a word that tells an event: "أطلقت ... منصتها"."""
    head = sheet.possessed("HeadNoun", at)
    if head is None or sheet.lexicon.kind(head.entry.evokes) not in _OWNED or sheet.match("Trigger", at):
        return None
    return head if _told_before(sheet, at) else None


def _edition(sheet: Sheet, at: int) -> Match | None:
    """A word for the edition of a meeting that its name follows: "النسخة الثانية من معرض ..."."""
    series, kind = series_of(sheet, at)
    if not series:
        return None
    reading = sheet.reading(at)
    return Match(Word(_ANY_NOUN, "ar", "HeadNoun", (reading.stem,), kind), 1, reading)


def _any_noun(sheet: Sheet, at: int) -> Match | None:
    """A noun that heads no names, where a trigger before it tells what such a noun describes.

    A noun of action has it right behind itself, or behind its number ("افتتاح 12 مكتبا"); a verb has who does it in
    between, so that only the accusative of an indefinite noun tells that it is what is done.
    """
    if not sheet.is_arabic(at) or sheet.stops(at) or sheet.is_named(at):
        return None
    reading = sheet.reading(at)
    others = any(sheet.match(name, at) for name in ("OfficeNoun", "PersonTitle", "GivenName"))
    if not reading.bare or len(reading.stem) < _SHORTEST_NOUN or others or _is_action(sheet, at):
        return None
    kind = _described_by_noun(sheet, at)
    if kind is None and not reading.definite and (_is_accusative(sheet, at) or _counted(sheet, at)):
        kind = _described_by_verb(sheet, at)
    return None if kind is None else Match(Word(_ANY_NOUN, "ar", "HeadNoun", (reading.stem,), kind), 1, reading)


def _is_accusative(sheet: Sheet, at: int) -> bool:
    """Whether an indefinite noun is written in the accusative, and is no foreign name that ends alike ("نوفا داتا")."""
    text = sheet.doc[at].text
    if text.endswith(_TANWEEN):
        return True
    told = at > 0 and not sheet.is_known_verb(at - 1) and _closed_before(sheet, at)
    return text.endswith("ا") and told


def _is_action(sheet: Sheet, at: int) -> bool:
    """Whether a noun of action stands at `at`, and no word that only tells of what something is ("فرع")."""
    trigger = sheet.match("Trigger", at)
    return trigger is not None and isinstance(trigger.entry, Trigger) and bool(trigger.entry.pos)


def _described_by_noun(sheet: Sheet, at: int) -> str | None:
    """What a noun of action right before `at`, or before a number that counts it, has for its object."""
    counted = _counted(sheet, at)
    before = at - 1 - counted
    action = sheet.match("Trigger", before) if before >= 0 else None
    if action is None or not isinstance(action.entry, Trigger) or action.entry.pos == _VERB or action.length > 1:
        return None
    if action.reading.definite and sheet.reading(at).definite:
        return None  # "الإطلاق الرسمي لخدمة ..."
    kinds = {kind for role in action.entry.roles if role.position == "object" for kind in role.types}
    told = next(iter(kinds)) if counted and len(kinds) == 1 else None  # "بناء 350 برجا"
    return sheet.lexicon.described.get(action.entry.iri, told)


def _counted(sheet: Sheet, at: int) -> bool:
    """Whether a number that is no year stands right before `at`."""
    number = sheet.words[at - 1] if at > 1 else ""
    return number in NUMBERS or (number.isdigit() and len(number) != _YEAR)


def _described_by_verb(sheet: Sheet, at: int) -> str | None:
    """What the verb has for its object that is told before `at`, no other verb or mark in between."""
    first = max(sheet.sentence_start(at), at - _FAR_VERB)
    quoted = False
    for i in range(at - 1, first - 1, -1):
        if sheet.doc[i].text in _QUOTES:
            quoted = not quoted
        elif quoted:
            continue  # a name may be spelled as a verb: "زاد تك"
        elif sheet.may_be_verb(i) and sheet.lexicon.spells_verb(sheet.words[i]):
            kinds = (sheet.lexicon.described.get(told.iri) for told in sheet.lexicon.told_by(sheet.words[i]))
            return next(filter(None, kinds), None)
        elif sheet.is_verb(i) or sheet.doc[i].text in _ENDS:
            return None
    return None


def _adjective(sheet: Sheet, phrase: Phrase, others: Sequence[Phrase]) -> bool:
    """A definite head noun behind a definite word of the same phrase is an adjective ("الرؤية الاستراتيجية").

    So is any word behind a noun that something is described by ("نظاما جديدا").
    """
    if phrase.head.entry.iri == _ANY_NOUN and not phrase.head.reading.definite:
        return any(other.start < phrase.start < other.end for other in others)
    if not (phrase.head.reading.definite and phrase.head.reading.bare and sheet.reading(phrase.start - 1).definite):
        return False
    return any(other.start < phrase.start < other.end for other in others)


def content(sheet: Sheet, start: int, end: int) -> tuple[str, ...]:
    """Folded words of tokens `[start, end)` without article and particles, for comparing names."""
    return tuple(without_case(sheet.reading(i).stem) for i in range(start, end) if sheet.is_word(i))


def _no_noun(sheet: Sheet, at: int, head: Match) -> bool:
    """A head noun's letters may be a verb's, or an office's or a title's beginning ("رئيس مجلس ..." is no body)."""
    if head.reading.preposition == "ك" or (head.reading.conjunction == "ف" and at > sheet.sentence_start(at)):
        return True
    if (
        (preposition := sheet.match("Preposition", at))
        and preposition.reading.bare
        and not _with_own_article(preposition)
        and not _made_for(sheet, at)
    ):
        return True
    blocked = sheet.match("Blocker", at)
    if (
        blocked
        and not _with_own_article(blocked)
        and (blocked.length > head.length or (head.length == 1 and head.reading.bare and blocked.reading.bare))
    ):
        return True
    office = sheet.match("OfficeNoun", at)
    return office is not None and office.length >= head.length and office.reading.peeled <= head.reading.peeled


def _made_for(sheet: Sheet, at: int) -> bool:
    """Whether "تطبيقا" is an application that was launched for something, and no "in application of the law"."""
    behind = at + 1
    purpose = behind < sheet.sentence_end(at) and sheet.reading(behind).definite
    return sheet.words[at].endswith("ا") and not purpose and _described_by_verb(sheet, at) is not None


def _with_own_article(particle: Match) -> bool:
    """Whether a particle is read where an article makes a noun of it: "النيابة" is no "نيابة عن"."""
    return particle.reading.definite and not particle.with_article


def _phrase(sheet: Sheet, at: int, head: Match, limit: int | None, bearer_end: int) -> Phrase:
    end = phrase_end(sheet, at, head, limit, bearer_end)
    quote = next((i for i in range(at + head.length, end) if sheet.opens_quote(i)), None)
    definite = head.reading.definite or any(sheet.reading(i).definite for i in range(at, end) if sheet.is_arabic(i))
    series, kind = series_of(sheet, at)
    if sheet.lexicon.kind(kind) == _THING:
        # A phase of a project is not the project, as the edition of a fair is the fair.
        series, quote = 0, None
    told = (sheet.match("HeadNoun", series) if series else None) or head
    first = series or at
    counted = not head.reading.definite and head.reading.bare and at > 0 and _counts(sheet, at - 1)
    return Phrase(
        at - counted,
        end,
        _type(sheet, head, at, end),
        told,
        (without_case(told.reading.stem), *content(sheet, first + 1, end), *sheet.words[at - counted : at]),
        head.reading.peeled,
        definite,
        content(sheet, quote + 1, end) if quote is not None else (),
        acronym_at(sheet, end),
    )


def _counts(sheet: Sheet, at: int) -> bool:
    """Whether a number tells how many ("28 خدمة رقمية"), and is no date or law's number."""
    if not sheet.words[at].isdigit() or len(sheet.words[at]) == 4 or at == 0:
        return False
    return sheet.is_arabic(at - 1) and not sheet.match("NameParticle", at - 1)


def _type(sheet: Sheet, head: Match, at: int, end: int) -> str:
    """What a phrase names: its last word may tell more than its head ("بنك السودان المركزي" is a central bank)."""
    other = _other_type(sheet, head, at)
    if other is not None:
        return other
    if end - at > 2 and sheet.reading(end - 1).definite:
        split = sheet.lexicon.first("HeadNoun", [head.reading.stem, sheet.reading(end - 1).stem])
        if split and split.length == 2:
            return split.entry.evokes
    return head.entry.evokes


def _other_type(sheet: Sheet, head: Match, at: int) -> str | None:
    """The other type that a head's names may have, where the word told before asks for it: "أصدر ... نظاما"."""
    governed = at > 0 and sheet.match("Preposition", at - 1) is not None
    if not (_closed_before(sheet, at) or governed) or head.length > 1 or not head.reading.bare:
        return None
    told = _described_by_verb(sheet, at)
    stem = without_case(head.reading.stem)
    return told if told and told != head.entry.evokes and sheet.lexicon.may_head(stem, told) else None


def acronym_at(sheet: Sheet, at: int) -> tuple[int, int] | None:
    """Tokens of Latin letters in brackets at `at`."""
    if at >= len(sheet.words) or sheet.doc[at].text != "(":
        return None
    close = sheet.closing(at)
    if close is None or close - at > 4 or any(sheet.is_arabic(i) for i in range(at + 1, close)):
        return None
    return (at + 1, close) if any(c.isalpha() for c in sheet.doc[at + 1 : close].text) else None


def quoted_again(sheet: Sheet, words: Sequence[str], but: range) -> Iterator[tuple[int, int]]:
    """Tokens between quotation marks elsewhere that say just `words`."""
    for at in range(len(sheet.words)):
        if at in but or not sheet.opens_quote(at):
            continue
        close = sheet.closing(at)
        if close is not None and content(sheet, at + 1, close) == tuple(words):
            yield at + 1, close


def short_names(sheet: Sheet, people: People) -> Iterator[tuple[int, Name]]:
    """Tokens that are the last part of a person's name, standing alone."""
    by_last: dict[str, Name] = {}
    for name in people.names:
        by_last.setdefault(sheet.words[name.end - 1], name)
    for at, word in enumerate(sheet.words):
        known = by_last.get(word)
        if known is not None and people.name_at(at) is None and len(word) > 3 and not sheet.match("HeadNoun", at):
            yield at, known
