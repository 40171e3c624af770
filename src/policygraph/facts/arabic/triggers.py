"""Where the lexicon's triggers stand in an Arabic article, and what status they are told with."""

from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.facts.arabic.page import RELATIVE, Page
from policygraph.facts.arabic.types import has
from policygraph.facts.status import Verdict
from policygraph.mentions.arabic.lexicon import Match
from policygraph.mentions.arabic.words import citation_forms, fold_arabic, verb_readings
from policygraph.ontology.model import Ontology, Trigger

_VERB, _NOUN, _NONE = "VERB", "NOUN", "none"
_DONE, _PLANNED, _CANCELLED, _TEXT = "done", "planned", "cancelled", "OfficialText"
_IMPERFECT, _PARTICIPLE = ("ي", "ت"), "م"
"""What verbs in the imperfect begin with, and what participles do."""
_PRONOUNS, _SHORTEST = ("هما", "ها", "ه"), 3
_FAR = 28
"""How many tokens a verb may stand before the noun of action that it governs."""
_LONG_NOUN = 2
"""How many words stand before the last of a noun of action of several."""
_TO_RELATIVE = 5
"""How many tokens a relative pronoun may stand before what is said to have been planned."""
_LOOSE = 3
"""How many words of no known part may stand between a cue and what it governs."""
_HEADS = frozenset({":", "..", "...", "…", "|"})
"""What parts the first word of a headline from the noun of action that tells what happened."""
_UNGOVERNED = (-1, -1, "")
_BY, _FOR, _FAR_TEXT = "ب", "ل", 16
"""What a noun of action has attached behind a decision and behind an agreement, and how far off this may stand."""
PERFECT = frozenset({"قد", "وقد", "فقد", "لقد"})
"""Particles that only a verb in the perfect follows."""
_FEMININE = ("ة", "ات", "اء")
"""How offices end that women hold, or several people: a verb with "ت" may be in the imperfect before them."""
_DAMMA, _VOWELLED = "\u064f", 4
"""The vowel sign of the passive, and before which letter of a verb it stands at the latest."""


@dataclass(frozen=True, slots=True)
class Firing:
    """A trigger at tokens `[at, end)`.

    `status` is `none` or empty where the sentence does not tell a fact: because a cue says so, or as nothing says that
    what a noun of action names took place. `pronoun`: its object is attached to it. `cue` and `cue_end` are the tokens
    of what governs a noun of action, or -1. `passive`: the verb's vowels say that its subject does nothing.
    """

    trigger: Trigger
    at: int
    end: int
    status: str = "done"
    pronoun: bool = False
    cue: int = -1
    cue_end: int = -1
    passive: bool = False

    @property
    def by(self) -> int:
        """The token of the word that gave the status, or -1."""
        return self.status.by if isinstance(self.status, Verdict) else self.cue


class Triggers:
    """The Arabic triggers of an ontology, by the stem of their first word."""

    def __init__(self, ontology: Ontology, names: frozenset[str]) -> None:
        """`names`: the event types or relations to fire for."""
        self._wanted = {t.iri: t for t in ontology.triggers if t.language == "ar" and t.evokes in names}
        self._relations = frozenset(ontology.relation_types)
        self._foreseen = frozenset(name for name in names if has(ontology, name, "ForeseenByAgreement"))

    def firings(self, page: Page) -> Iterator[Firing]:
        """All triggers of an article, in order, those that tell no fact among them."""
        for at in range(len(page.doc)):
            if not page.sheet.is_arabic(at):
                continue
            if not page.in_mention(at):
                yield from self._verbs(page, at)
                yield from self._nouns(page, at)
            elif page.begins_mention(at):
                # "اتفاقية قرض بقيمة ...": what is agreed on is told by the agreement's name.
                named = (f for f in self._nouns(page, at) if f.trigger.status and f.end > at + 1)
                yield from (firing for firing in named if not firing.pronoun)
            elif page.sheet.match("StatusCue", at - 1) and page.begins_mention(at - 1):
                yield from self._nouns(page, at)  # "حفل توقيع اتفاقية ..."
            elif page.ends_mention(at):
                # "مراسم التوقيع على اتفاقية": the ceremony's name ends within the trigger.
                yield from (firing for firing in self._nouns(page, at) if firing.end > at + 1)

    def _verbs(self, page: Page, at: int) -> Iterator[Firing]:
        """Verbs; a verb reading and its feminine are tried as the lexicon writes them (third person masculine)."""
        if not page.sheet.may_be_verb(at) or page.sheet.is_governed(at):
            return
        if page.sheet.match("Noun", at) and not _may_be_verb(page, at):
            return
        if _is_noun_of_verb(page, at):
            return
        seen: set[str] = set()
        silent: list[Firing] = []
        for reading in verb_readings(page.sheet.words[at]):
            for stem in citation_forms(reading.stem):
                for match in page.sheet.lexicon.find("Trigger", [stem, *page.sheet.words[at + 1 : at + 4]], 0):
                    trigger = self._wanted.get(match.entry.iri)
                    if (
                        trigger is None
                        or trigger.pos != _VERB
                        or match.reading.peeled
                        or match.reading.definite
                        or trigger.iri in seen
                        or (stem.startswith("ي") and _is_no_imperfect(page, at))
                    ):
                        continue
                    status = _verb_status(page, at, stem, reading.future, trigger)
                    if status == _PLANNED and reading.pronoun and _is_called_off(page, at):
                        status = _CANCELLED
                    passive = _is_passive(page.doc[at].text)
                    firing = Firing(trigger, at, at + match.length, status, reading.pronoun, passive=passive)
                    if status == _NONE:
                        silent.append(firing)
                    else:
                        seen.add(trigger.iri)
                        yield firing
        yield from {firing.trigger.iri: firing for firing in silent if firing.trigger.iri not in seen}.values()

    def _nouns(self, page: Page, at: int) -> Iterator[Firing]:
        """Nouns of action, where something says that what they name takes place."""
        if _is_within(page, at):
            return
        for match in page.sheet.lexicon.find("Trigger", page.sheet.words, at):
            trigger = self._wanted.get(match.entry.iri)
            if trigger is None or trigger.pos == _VERB or at + match.length > page.sheet.sentence_end(at):
                continue
            cue, cue_end, status = _governor(page, at, match.reading.preposition)
            if self._is_of_verb(page, cue, at):
                status = Verdict(_NONE, cue)
            if not status and match.reading.preposition:
                agreed = _PLANNED if trigger.evokes in self._foreseen else _DONE
                cue, cue_end, status = _by_text(page, at, match.reading.preposition, agreed)
            if status == _PLANNED and trigger.evokes not in self._foreseen and _is_decreed(page, cue):
                status = _DONE
            if status != _NONE and trigger.status:
                status = _PLANNED if status == _PLANNED else _led_status(page, at) or trigger.status
                status = _CANCELLED if status == _PLANNED and _is_called_off(page, at) else status
            yield Firing(trigger, at, at + match.length, status, False, cue, cue_end)
        yield from self._with_pronoun(page, at)

    def _is_of_verb(self, page: Page, cue: int, at: int) -> bool:
        """Whether a verb and the noun of action that it governs tell a relation: "تتولى الوكالة تنفيذ البرنامج"."""
        told = (match.entry for match in page.sheet.of_verb("Trigger", cue) if isinstance(match.entry, Trigger))
        word = page.sheet.reading(at).stem
        return any(
            word in map(fold_arabic, position.prepositions)
            for entry in told
            if entry.evokes in self._relations
            for position in entry.roles
        )

    def _with_pronoun(self, page: Page, at: int) -> Iterator[Firing]:
        """A noun of action with a pronoun that stands for what is done: "المنصة التي تم إطلاقها"."""
        behind = page.sheet.words[at + 1 : at + 2]
        for stem in _without_pronoun(page.sheet.words[at]):
            for match in page.sheet.lexicon.find("Trigger", [stem, *behind], 0):
                trigger = self._wanted.get(match.entry.iri)
                if trigger is None or trigger.pos == _VERB or trigger.status or match.length > 1:
                    continue
                cue, cue_end, status = _governor(page, at, match.reading.preposition)
                if status in ("", _NONE) or match.reading.definite:
                    continue
                status = _CANCELLED if status == _PLANNED and _is_called_off(page, at) else status
                yield Firing(trigger, at, at + 1, status, True, cue, cue_end)


def _is_within(page: Page, at: int) -> bool:
    """Whether a word belongs to a noun of action of several that begins before it: "إلغاء العمل ب"."""
    for before in range(max(at - _LONG_NOUN, page.sheet.sentence_start(at)), at):
        longer = page.sheet.match("Trigger", before)
        if longer is not None and before + longer.length > at and isinstance(longer.entry, Trigger):
            return longer.entry.pos == _NOUN
    return False


def _is_called_off(page: Page, planned: int) -> bool:
    """Whether what was planned is told to be called off: "ألغيت القمة التي كان من المقرر عقدها", "... المقررة في"."""
    first = page.body_start(planned)
    near = range(planned - 1, max(first, planned - _TO_RELATIVE) - 1, -1)
    opens = (i for i in near if (match := page.sheet.match("Blocker", i)) and match.entry.evokes == RELATIVE)
    at = next(opens, planned if is_participle(page, planned) else -1)
    found = (_cue_at(page, i) for i in range(at - 1, max(first, at - _FAR_TEXT) - 1, -1))
    return next((cue.entry.evokes == _CANCELLED for cue in found if cue is not None), False)


def _without_pronoun(word: str) -> Iterator[str]:
    """A noun without its possessive pronoun; the hamza that this brings on a letter stands alone again."""
    for suffix in _PRONOUNS:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) > _SHORTEST:
            yield stem
            if stem.endswith(("اي", "او")):
                yield stem[:-1] + "ء"  # "إنشائها", "إنشاؤها"


def _may_be_verb(page: Page, at: int) -> bool:
    """Whether a word that may be a noun stands where verbs do: at the beginning of a statement, or behind "قد"."""
    first = page.body_start(at)
    if at == first or page.doc[at - 1].text in ("،", ",", "-", "–", ":") or page.sheet.words[at - 1] in PERFECT:
        return True
    before = page.sheet.match("Blocker", at - 1)
    if before is not None and before.entry.evokes in (_NONE, RELATIVE):
        return True
    if page.sheet.lexicon.has_trait(page.type_ending(at) or "", _TEXT):
        return False  # "قرار الوزارة حجب التطبيق": what is decided
    # "وكان البنك منح": behind a definite word an indefinite noun begins nothing.
    reading = page.sheet.reading(at)
    return (page.sheet.reading(at - 1).definite and reading.bare and not reading.definite) or bool(reading.conjunction)


def _is_no_imperfect(page: Page, at: int) -> bool:
    """Whether a verb with "ت" is in the perfect, as a man does it: of "تحدث الوزير" it is "spoke", no "makes new"."""
    if not page.sheet.words[at].lstrip("وف").startswith("ت"):
        return False
    return _is_man(page, at + 1, at) or _is_man(page, at - 1, at)


def _is_man(page: Page, at: int, verb: int) -> bool:
    """Whether a word in the sentence of a verb is a man's title or office."""
    if not page.sheet.sentence_start(verb) <= at < page.sheet.sentence_end(verb):
        return False
    told = page.sheet.match("PersonTitle", at) or page.sheet.match("OfficeNoun", at)
    return told is not None and told.reading.bare and not page.doc[at].text.endswith(_FEMININE)


def _is_passive(word: str) -> bool:
    """Whether a verb in the perfect is written with the vowel of the passive: "أُطلقت", "وافتُتح"; who acts has none."""
    before, vowel, _ = word.partition(_DAMMA)
    letters = before.lstrip("وف") if len(before) > 1 else before
    return bool(vowel) and len(letters) < _VOWELLED and not letters.startswith(("ي", "ت", "سي", "ست"))


def _verb_status(page: Page, at: int, stem: str, future: bool, trigger: Trigger) -> str:
    """The status of what a verb tells, `none` where it is not told as a fact."""
    if future:
        return "planned"
    cue = _cue_before(page, at)
    if cue and not (cue == _NONE and not stem.startswith("ي") and _opens_statement(page, at - 1)):
        return cue
    if stem.startswith("ي") and at > page.body_start(at):
        before = page.sheet.match("Blocker", at - 1)
        subjunctive = before is not None and before.entry.evokes not in (_NONE, RELATIVE)
        if subjunctive or page.sheet.words[at].startswith("ل"):
            return Verdict(_NONE, at - 1)
    return trigger.status or "done"


def _opens_statement(page: Page, at: int) -> bool:
    """Whether "أن" stands before a verb in the perfect: it tells what was ("بعد أن أطلقت"); not "إن نشر ..."."""
    if page.doc[at].text.startswith("إ"):
        return False
    return any(
        m.entry.evokes == _NONE and m.length == 1 for m in page.sheet.lexicon.find("Blocker", page.sheet.words, at)
    )


def _cue_before(page: Page, at: int) -> Verdict | None:
    """What the longest cue right before a verb says ("سوف", "لم", "من المقرر أن")."""
    start, cue = _longest_before(page, at)
    return Verdict(cue.entry.evokes, start) if cue else None


def _longest_before(page: Page, at: int) -> tuple[int, Match | None]:
    """Where the longest cue that ends right before a token begins, and the cue."""
    for length in (4, 3, 2, 1):
        start = at - length
        if start < page.sheet.sentence_start(at):
            continue
        cue = _cue_at(page, start)
        if cue and start + cue.length == at:
            return start, cue
    return -1, None


def _led_status(page: Page, at: int) -> str:
    """What the verb that leads up to a phrase says of it ("سيدخل ... حيز التنفيذ", "لم يدخل ..."), unless it is done.

    What a participle tells is not undone by a verb before it: "لم تجدد الاتفاقية الموقعة بين ...".
    """
    verb = leading_verb(page, at)
    status = _told_of_verb(page, verb) if verb >= 0 else ""
    return "" if status != _PLANNED and is_participle(page, at) else status


def _told_of_verb(page: Page, verb: int) -> str:
    """What the future of a verb, or a cue before it, says of what it tells; nothing where that is done."""
    if any(r.future and r.stem[:1] in _IMPERFECT for r in verb_readings(page.sheet.words[verb])):
        return _PLANNED
    cue = _cue_before(page, verb)
    perfect = page.sheet.words[verb].lstrip("وف")[:1] not in _IMPERFECT
    if cue is None or cue == _DONE or (cue == _NONE and perfect and _opens_statement(page, verb - 1)):
        return ""
    return cue


def is_participle(page: Page, at: int) -> bool:
    """Whether a trigger's first word is built as a participle that describes the noun before it: "الموقعة"."""
    reading = page.sheet.reading(at)
    return reading.definite and reading.stem.startswith(_PARTICIPLE)


def leading_verb(page: Page, at: int) -> int:
    """The verb of the statement that leads up to a token, or -1."""
    return next((i for i in range(at - 1, max(page.body_start(at), at - _FAR) - 1, -1) if page.sheet.is_verb(i)), -1)


def may_be_imperfect(page: Page, at: int) -> bool:
    """Whether a verb is spelled as one in the imperfect is, which may tell what is to come."""
    return any(reading.stem[:1] in _IMPERFECT for reading in verb_readings(page.sheet.words[at]))


def _cue_at(page: Page, at: int) -> Match | None:
    """The cue at a token; a verb among them is found in all its forms."""
    cue = page.sheet.match("StatusCue", at)
    if cue is not None or not page.sheet.may_be_verb(at):
        return cue
    behind = page.sheet.words[at + 1 : min(at + 4, page.sheet.sentence_end(at))]
    for reading in verb_readings(page.sheet.words[at]):
        for stem in citation_forms(reading.stem):
            for match in page.sheet.lexicon.find("StatusCue", [stem, *behind], 0):
                if not match.reading.peeled and not match.reading.definite:
                    return match
    return None


def _is_noun_of_verb(page: Page, at: int) -> bool:
    """Whether a word that may be a verb is the noun of action of a verb before it ("قرر البنك منح تونس قرضا")."""
    nouns = (m.entry for m in page.sheet.lexicon.find("Trigger", page.sheet.words, at) if m.length == 1)
    if not any(isinstance(entry, Trigger) and entry.pos == _NOUN for entry in nouns):
        return False
    cue, cue_end, _ = _governor(page, at, "")
    return cue >= 0 and cue_end < at and any(page.sheet.of_verb("StatusCue", cue))


def _governor(page: Page, at: int, preposition: str) -> tuple[int, int, str]:
    """What governs a noun of action: the token of the cue, the token behind it, and the status it gives."""
    first = page.body_start(at)
    if at and page.sheet.sentence_start(at) == 0 and page.doc[at - 1].text in _HEADS:
        return -1, -1, "done"  # "تونس: المصادقة على القانون ..."
    near, longest = _longest_before(page, at)
    if longest is not None and longest.length > 1 and not longest.reading.preposition and near >= first:
        # "من المقرر كذلك إحداث ...": its last words may be a cue that governs nothing so far off
        return near, at, _later(page, near, longest.entry.evokes)
    for start in range(at - 1, max(first, at - _FAR) - 1, -1):
        cue = None if page.inside_mention(start) else _cue_at(page, start)  # "محكمة الاستئناف" tells of no "استئناف"
        if cue and start + cue.length <= at and not cue.reading.preposition:
            end = start + cue.length
            idle = end < at and not _governs(page, start, preposition, cue.entry.evokes, (end, at))
            if idle and page.governs(start):
                continue  # "سيتم خلال الأسبوع المقبل إطلاق ...": no more than when
            # "منح تونس قرضا": what stands between has it given
            governs = end == at or not (idle or _is_noun_of_verb(page, start))
            return (start, end, _later(page, start, cue.entry.evokes)) if governs else _UNGOVERNED
        if page.ends_clause(start):
            return _UNGOVERNED
    # A headline that begins with a noun of action tells what happened.
    return (-1, -1, "done") if at == 0 else _UNGOVERNED


def _by_text(page: Page, at: int, preposition: str, agreed: str) -> tuple[int, int, str]:
    """What a text that is decided or signed says of a noun of action: "قرارا بتعيين ...", "اتفاقية ... لإنشاء ...".

    `agreed` is the status of what an agreement is for.
    """
    first, _ = page.clause(at)
    if preposition == _BY and at > first and page.sheet.lexicon.has_trait(page.type_ending(at) or "", _TEXT):
        return _verb_of(page, at - 1), at, "done"
    if preposition != _FOR:
        return _UNGOVERNED
    for place in page.before(at, max(first, at - _FAR_TEXT)):
        if page.has(place.mention, "BetweenParties"):
            return _verb_of(page, place.start), at, agreed
    return _UNGOVERNED


def _verb_of(page: Page, at: int) -> int:
    """The verb of the statement that leads up to a token, or -1."""
    start, _ = page.clause(at)
    return next((i for i in range(at, max(start - 1, -1), -1) if page.sheet.is_verb(i)), -1)


def _governs(page: Page, cue: int, preposition: str, status: str, between: tuple[int, int]) -> bool:
    """Whether a cue governs a noun of action that does not stand right behind it."""
    is_verb = page.sheet.is_verb(cue) or page.sheet.match("Verb", cue) is not None or _possessed(page, cue)
    return is_verb and not (preposition == "ل" and status == "done") and _reaches(page, *between)


def _later(page: Page, cue: int, status: str) -> str:
    """The status that a verb gives: what else were done is planned in the future ("سيتم"), and none behind "لم"."""
    if status != _DONE or not page.sheet.is_known_verb(cue):
        return status
    return _told_of_verb(page, cue) or status


def _is_decreed(page: Page, verb: int) -> bool:
    """Whether an official text has what the verb right behind it tells: "مرسوم يقضي بتعيين ...", but no draft of one.

    What is told of a text that has the article may as well be what it says of what is to be.
    """
    if page.sheet.match("Verb", verb) is None or not page.sheet.lexicon.has_trait(page.type_ending(verb) or "", _TEXT):
        return False
    text = next(p.mention for p in page.mentions if p.end == verb)
    head = page.sheet.match("HeadNoun", text.start)
    draft = head is not None and head.length > 1 and page.sheet.match("HeadNoun", text.start + 1) is not None
    return not draft and not page.sheet.reading(text.start).definite


def _possessed(page: Page, cue: int) -> bool:
    """Whether a cue is a noun of action with its subject as a pronoun ("إشرافه على ...")."""
    return page.doc[cue].text.endswith(("ه", "ها"))


def _reaches(page: Page, start: int, at: int) -> bool:
    """Whether between a cue and a noun of action stand only its subject, a date and a preposition."""
    covered = set()
    for place in page.mentions:
        if place.end > start and place.start < at:
            covered |= set(range(place.start, place.end))
    for dated in page.dates:
        span = page.doc.char_span(dated.start, dated.end, alignment_mode="expand")
        covered |= set(range(span.start, span.end)) if span else set()
    for office in page.people.offices:
        covered |= set(range(office.start, office.end))
    commas = [i for i in range(start, at) if page.doc[i].text in "،,"]
    if len(commas) > 1:
        covered |= set(range(commas[0], commas[-1]))  # "أعلنت الشركة، في بيان لها اليوم، إطلاق ..."
    loose = [i for i in range(start, at) if i not in covered and page.sheet.is_word(i)]
    free = [i for i in loose if not page.sheet.match("Preposition", i) and not page.sheet.match("Connective", i)]
    return len(free) <= _LOOSE
