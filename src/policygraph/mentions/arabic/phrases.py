"""How far a noun phrase goes, without a parser.

Arabic grammar helps: in a chain of nouns ("وزارة الاتصالات الجديدة") only the last ones carry the article, so behind a
definite word an indefinite one belongs to something else; and prepositions, verbs and particles end a name, save the
"ل" of purpose ("هيئة وطنية لحماية المعطيات") and what the lexicon lists as words inside names.
"""

from dataclasses import dataclass

from policygraph.mentions.arabic.lexicon import Match
from policygraph.mentions.arabic.sheet import Sheet

LONGEST = 16
_ACTORS = frozenset({"GovernmentBody", "InternationalOrganization", "Company", "Organization", "Committee"})


@dataclass(slots=True)
class _State:
    """What has been read of a phrase.

    `definite`: a definite word closed its chain. `bound`: the next word belongs to a particle. `numbered`: a number
    ended it, only a particle may go on. `complete`: a definite head without complement, to which nothing is joined.
    """

    definite: bool
    bound: bool = False
    numbered: bool = False
    complete: bool = False


def phrase_end(sheet: Sheet, start: int, head: Match, limit: int | None = None) -> int:
    """The token after the phrase that begins at `start` with `head`.

    `limit`: a token that the phrase must not reach (a name that begins there).
    """
    definite = head.reading.definite or _has_article(sheet, start, start + head.length)
    state = _State(definite, complete=head.reading.definite)
    at = first = start + head.length
    last = min(sheet.sentence_end(start), start + LONGEST, limit if limit is not None else len(sheet.words))
    while at < last:
        if sheet.opens_quote(at):
            close = sheet.closing(at)
            if (
                close is not None
                and close < last
                and (at == first or state.bound or _just_adjectives(sheet, first, at))
            ):
                return close + 1
            break
        if not sheet.is_word(at):
            if not _inside_number(sheet, at):
                break
            at += 1
            continue
        if not _goes_on(sheet, start, head, at, first, state):
            break
        at += 1
    return _trimmed(sheet, first, at)


def _goes_on(sheet: Sheet, start: int, head: Match, at: int, first: int, state: _State) -> bool:
    """Whether the word at `at` still belongs to the phrase; brings `state` up to date if so."""
    particle = sheet.match("NameParticle", at)
    if particle and particle.reading.bare and particle.entry.evokes == "" and not sheet.is_verb(at):
        state.bound = True
        return True
    if sheet.is_number(at):
        bound_number = state.bound or _inside_number(sheet, at - 1)
        is_year = len(sheet.words[at]) == 4 and head.entry.evokes in ("Instrument", "Meeting")
        if not (bound_number or is_year):
            return False
        state.bound, state.definite, state.numbered = False, True, True
        return True
    if state.bound:
        state.bound = False
        if sheet.stops(at):
            return False
        reading = sheet.reading(at)
        state.definite, state.numbered, state.complete = reading.definite, False, False
        return True
    if state.numbered or _stops(sheet, head, at, first, state) or sheet.match("PersonTitle", at) or _office(sheet, at):
        return False
    if not sheet.is_arabic(at):
        return at == first or not sheet.is_arabic(at - 1) and sheet.is_word(at - 1)
    return _arabic_word_goes_on(sheet, start, at, first, state)


def _arabic_word_goes_on(sheet: Sheet, start: int, at: int, first: int, state: _State) -> bool:
    reading = sheet.reading(at)
    inner = sheet.match("HeadNoun", at)
    if reading.conjunction:
        if at == first or inner or state.complete or not _coordinated(sheet, at, state.definite):
            return False
        state.definite = reading.definite
        return True
    if reading.preposition == "ل":
        if inner and inner.entry.evokes in _ACTORS and at != first:
            return False
        if not (inner or reading.definite) and (at == first and _closed(sheet, start, first) or _possessed(sheet, at)):
            return False
        state.definite, state.complete = reading.definite, False
        return True
    if reading.preposition:
        company = _company(sheet, start) and not reading.definite
        return reading.preposition == "ب" and at == first and (company or _numbered_soon(sheet, at))
    if reading.definite:
        if inner and state.definite and inner.reading.bare and at > first:
            return False
        if state.definite and _given_name(sheet, at):
            return False
        if inner and state.definite and at == first and sheet.reading(start).definite and not _office(sheet, start):
            return False
        state.definite = True
        return True
    return not state.definite


def _stops(sheet: Sheet, head: Match, at: int, first: int, state: _State) -> bool:
    """Whether a phrase ends before `at`; a company's name may look like a verb ("شركة سودابوست")."""
    if at == first and not state.definite and head.entry.evokes in _ACTORS:
        return sheet.is_particle(at) or sheet.is_known_verb(at)
    return sheet.stops(at)


def _company(sheet: Sheet, start: int) -> bool:
    head = sheet.match("HeadNoun", start)
    return head is not None and head.entry.evokes == "Company" and not head.reading.definite


def _numbered_soon(sheet: Sheet, at: int) -> bool:
    """Whether a number belongs to what follows ("مناقصة بإعلان رقم 5")."""
    for i in range(at + 1, min(at + 4, sheet.sentence_end(at) - 1)):
        particle = sheet.match("NameParticle", i)
        if particle and sheet.is_number(i + 1):
            return True
        if sheet.stops(i) or not sheet.is_word(i):
            return False
    return False


def _possessed(sheet: Sheet, at: int) -> bool:
    """Whether a noun has a possessive pronoun ("لأهميته"), which no name has."""
    return sheet.doc[at].text.endswith(("ه", "ها", "هم", "هما"))


def _given_name(sheet: Sheet, at: int) -> bool:
    """Whether a name such as "السعيد ..." begins behind a closed phrase."""
    match = sheet.match("GivenName", at)
    if match is None or not match.with_article or at + 1 >= sheet.sentence_end(at):
        return False
    return sheet.is_word(at + 1) and not sheet.stops(at + 1) and not sheet.reading(at + 1).definite


def _closed(sheet: Sheet, start: int, first: int) -> bool:
    """Whether a head needs no complement: it is definite, or an office of several words ("رئيس الجمهورية")."""
    return sheet.reading(start).definite or (first - start > 1 and sheet.match("OfficeNoun", start) is not None)


def _coordinated(sheet: Sheet, at: int, after_definite: bool) -> bool:
    """Whether "و..." at `at` joins another noun of the same name ("الاتصالات وتكنولوجيا المعلومات")."""
    reading = sheet.reading(at)
    if reading.conjunction != "و" or reading.preposition or sheet.match("Trigger", at) is not None:
        return False
    if sheet.match("OfficeNoun", at) or sheet.match("PersonTitle", at) or sheet.match("GivenName", at):
        return False
    if reading.definite:
        return after_definite
    following = at + 1
    if following >= sheet.sentence_end(at) or not sheet.is_word(following) or sheet.stops(following):
        return False
    behind = sheet.reading(following)
    return behind.bare and behind.definite


def _has_article(sheet: Sheet, start: int, end: int) -> bool:
    return any(sheet.reading(i).definite for i in range(start, end) if sheet.is_arabic(i))


def _just_adjectives(sheet: Sheet, first: int, at: int) -> bool:
    """Whether between a head and a quotation stands no more than one adjective ("المنصة الرقمية «...»")."""
    return at - first == 1 and sheet.is_arabic(first) and not sheet.stops(first)


def _inside_number(sheet: Sheet, at: int) -> bool:
    """Whether token `at` is the hyphen or stroke of a number such as "18-05"."""
    if at <= 0 or at + 1 >= len(sheet.words) or sheet.doc[at].text not in "-/–":
        return False
    before, behind = sheet.doc[at - 1], sheet.doc[at + 1]
    return sheet.is_number(at - 1) and sheet.is_number(at + 1) and not before.whitespace_ and behind.i == at + 1


def _office(sheet: Sheet, at: int) -> bool:
    match = sheet.match("OfficeNoun", at)
    return match is not None and match.reading.bare


def _trimmed(sheet: Sheet, first: int, end: int) -> int:
    """Without particles left dangling at the end ("القانون رقم")."""
    while end > first:
        last = sheet.match("NameParticle", end - 1)
        if last is None or last.entry.evokes != "" or not last.reading.bare:
            break
        end -= 1
    return end
