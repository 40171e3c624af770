"""Events of Arabic articles: who fills which role of a trigger, told by the order of words.

A verb mostly comes first, then who does it, then what is done; in headlines who does it comes first. What a preposition
governs is neither, but may fill a role that the trigger's frame gives to that preposition.
"""

from collections.abc import Iterable, Iterator, Sequence

from policygraph.facts.arabic.lists import with_list
from policygraph.facts.arabic.page import RELATIVE, Page, Place
from policygraph.facts.arabic.triggers import Firing, Triggers
from policygraph.facts.arabic.types import admits
from policygraph.facts.candidates import EventCandidate
from policygraph.mentions.arabic.phrases import phrase_end
from policygraph.mentions.arabic.words import fold_arabic
from policygraph.ontology.model import EventType, Ontology

_FAR_SUBJECT, _FAR_OBJECT, _NEAR_OBJECT, _ANTECEDENT, _LONGEST_TEXT = 14, 26, 4, 7, 10
ADOPTED, AMOUNT = "Adoption", "amount"
_PRONOUNS = ("ه", "ها")
_FAR_DATE = 20
"""How many tokens from its trigger an event's date may stand."""
_ANNOUNCES, _UNNAMED, _FAR_ANTECEDENT, _BEFORE_RELATIVE = 5, 9, 30, 3


def find_events_ar(page: Page, ontology: Ontology) -> Iterator[EventCandidate]:
    """Candidates of all event types."""
    best: dict[int, tuple[tuple[int, int], EventCandidate]] = {}
    for breadth, candidate in _candidates(page, ontology):
        rank = (-len(candidate.roles), breadth)
        known = best.get(candidate.token)
        if known is None or rank < known[0]:
            best[candidate.token] = (rank, candidate)
    yield from (candidate for _, candidate in best.values())


def _candidates(page: Page, ontology: Ontology) -> Iterator[tuple[int, EventCandidate]]:
    """What each firing would tell, with how many types its object may have: the narrower of two is meant."""
    triggers = Triggers(ontology, frozenset(ontology.event_types))
    for firing in triggers.firings(page):
        event_type = ontology.event_types[firing.trigger.evokes]
        reader = _Reader(page, ontology, firing, event_type)
        roles = reader.roles()
        if roles is None:
            continue
        objects = [p.role for p in firing.trigger.roles if p.position == "object" and p.role in roles]
        breadth = min((len(event_type.roles[role].types) for role in objects if role in event_type.roles), default=99)
        yield (
            breadth,
            EventCandidate(
                type=event_type.name,
                roles=roles,
                quotes=(page.quote(firing.at),),
                token=firing.at,
                status=firing.status,
                date=_date(page, firing, reader),
                entry=firing.trigger.iri,
                confidence=firing.trigger.confidence,
            ),
        )


def _date(page: Page, firing: Firing, reader: "_Reader") -> str:
    """The date told nearest in the statement: behind the trigger, else before it; of an adopted text, its own."""
    start, end = page.clause(firing.at)
    if firing.cue >= 0:
        start = min(start, page.clause(firing.cue)[0])
    near = firing.at - _FAR_DATE, firing.at + _FAR_DATE
    dates = page.dates_in(firing.at, min(end, near[1])) or page.dates_in(max(start, near[0]), firing.at)
    if not dates and firing.trigger.evokes == ADOPTED and reader.object is not None:
        dates = page.dates_of(reader.object.mention)
    if not dates:
        return ""
    return dates[0].planned if firing.status == "planned" else dates[0].value


class _Reader:
    """Fills the roles of one firing."""

    def __init__(self, page: Page, ontology: Ontology, firing: Firing, event_type: EventType) -> None:
        self._page = page
        self._ontology = ontology
        self._firing = firing
        self._type = event_type
        self._start, self._end = page.clause(firing.at)
        self._taken: set[int] = set()
        self.object: Place | None = None

    def roles(self) -> dict[str, tuple[str, ...]] | None:
        """Fillers by role, or None where what the frame calls the object is missing."""
        found: dict[str, tuple[str, ...]] = {}

        def add(role: str, fillers: tuple[str, ...]) -> None:
            if fillers:
                found[role] = tuple(dict.fromkeys((*found.get(role, ()), *fillers)))

        objects, subjects = self._roles_at("object"), self._roles_at("subject")
        object_place = self.object = self._object(objects, subjects)
        if object_place is not None:
            add(*self._filled(objects, object_place))
        subject = self._subject(subjects, object_place)
        if subject is not None:
            add(*self._filled(subjects, subject))
        textual = [role for role in objects if self._text_role(role)]
        if object_place is None and textual:
            add(textual[0], self._phrase_behind(subject))
        for position in self._firing.trigger.roles:
            if position.position == "oblique":
                add(position.role, self._oblique(position.role, position.prepositions))
            elif position.position == "itself":
                add(position.role, (self._itself(),))
            elif position.position == "apposition":
                holder = object_place or subject
                add(position.role, self._office_behind(holder) if holder else ())
            elif position.position == "after":
                add(position.role, self._text_behind(subject))
            elif position.position == "before":
                before = self._antecedent((position.role,), _FAR_SUBJECT)
                add(position.role, (before.entity,) if before else ())
        if any(not any(c.isdigit() for c in text) for text in found.get(AMOUNT, ())):
            return None
        lacks_object = bool(objects) and not textual and not set(objects) & set(found)
        return None if lacks_object or not found else found

    def _roles_at(self, position: str) -> tuple[str, ...]:
        return tuple(sorted({p.role for p in self._firing.trigger.roles if p.position == position}))

    def _filled(self, roles: Sequence[str], place: Place) -> tuple[str, tuple[str, ...]]:
        role = next(role for role in roles if self._admits(role, place))
        return role, self._fillers(role, place)

    def _any(self, roles: Sequence[str], place: Place) -> bool:
        return any(self._admits(role, place) for role in roles)

    def _office_behind(self, place: Place) -> tuple[str, ...]:
        """The office right behind a person's name: "عين فلانا مديرا عاما"."""
        sheet, at = self._page.sheet, place.mention.end
        head = sheet.match("OfficeNoun", at) if at < self._end else None
        if head is None:
            return ()
        return (sheet.surface(at, phrase_end(sheet, at, head), head.reading.peeled),)

    def _phrase_behind(self, subject: Place | None) -> tuple[str, ...]:
        """What is done, where it is no entity: the words up to the next comma or bracket."""
        sheet, start = self._page.sheet, self._firing.end
        if subject is not None and subject.start >= start:
            start = subject.end
        last = self._page.sheet.sentence_end(self._firing.at)
        while start < last and not self._heads_text(start):
            start += 1
            if start - self._firing.end > _FAR_SUBJECT:
                return ()
        end = start
        while end < last and sheet.is_word(end) and not sheet.is_verb(end):
            end += 1
        return (self._page.doc[start:end].text,) if end > start else ()

    def _heads_text(self, at: int) -> bool:
        """Whether an indefinite noun stands at `at` that no preposition governs."""
        sheet = self._page.sheet
        noun = sheet.match("HeadNoun", at) or sheet.match("Noun", at)
        if noun is None or not noun.reading.bare or noun.reading.definite:
            return False
        return not sheet.match("Preposition", at - 1)

    def _text_behind(self, subject: Place | None) -> tuple[str, ...]:
        """The words behind the trigger (and its subject) up to the next preposition or comma."""
        sheet = self._page.sheet
        start = self._firing.end
        if subject is not None and subject.start >= start:
            start = subject.end
        end = start
        while (
            end < min(self._end, start + _LONGEST_TEXT) and sheet.is_word(end) and not sheet.match("Preposition", end)
        ):
            end += 1
        return (self._page.doc[start:end].text,) if end > start else ()

    def _text_role(self, role: str) -> bool:
        use = self._type.roles.get(role)
        return use is not None and use.takes_text

    def _itself(self) -> str:
        """The trigger's own phrase, as a text."""
        start = end = self._firing.at
        last = min(self._end, start + _LONGEST_TEXT)
        while end < last and (self._page.sheet.is_word(end) or self._page.doc[end].text in '"«»'):
            end += 1
        return self._page.doc[start:end].text

    def _fillers(self, role: str, place: Place) -> tuple[str, ...]:
        use = self._type.roles.get(role)
        if use is None or use.maximum == 1:
            return (place.entity,)
        places = with_list(self._page, place, lambda p: self._admits(role, p))
        self._taken |= {p.start for p in places}
        return tuple(dict.fromkeys(p.entity for p in places))

    def _admits(self, role: str, place: Place) -> bool:
        use = self._type.roles.get(role)
        return use is not None and admits(self._ontology, use.types, self._page.type_of(place.mention))

    def _object(self, roles: Sequence[str], subjects: Sequence[str]) -> Place | None:
        """What is done: behind the verb, or before it where the verb has its pronoun."""
        if not roles:
            return None
        firing = self._firing
        if firing.trigger.pos != "VERB":
            last = min(firing.end + _NEAR_OBJECT, self._end)
            behind = self._page.between(firing.end, self._end)
            return self._take(p for p in behind if p.start < last and self._any(roles, p))
        if firing.pronoun:
            return self._antecedent(roles)
        behind = self._page.between(firing.end, min(firing.end + _FAR_OBJECT, self._end))
        places = [p for p in behind if self._page.is_bare(p)]
        for number, place in enumerate(places):
            if not self._any(roles, place):
                continue
            if number == 0 and self._any(subjects, place) and self._page_order_allows(places, roles):
                continue
            self._taken.add(place.start)
            return place
        return self._antecedent(roles, _BEFORE_RELATIVE) if self._relative() else None

    def _page_order_allows(self, places: Sequence[Place], roles: Sequence[str]) -> bool:
        """Whether the first mention behind the verb may be who does it: something is left for what is done."""
        return any(self._any(roles, other) for other in places[1:]) or not self._subject_before()

    def _subject_before(self) -> bool:
        return any(self._page.is_bare(p) for p in self._page.before(self._firing.at, self._start))

    def _relative(self) -> bool:
        """Whether the verb stands behind a relative pronoun."""
        before = self._firing.at - 1
        match = self._page.sheet.match("Blocker", before) if before >= 0 else None
        return match is not None and match.entry.evokes == RELATIVE

    def _antecedent(self, roles: Sequence[str], far: int = _ANTECEDENT) -> Place | None:
        at = self._firing.at
        near = self._page.before(at, max(self._page.sheet.sentence_start(at), at - 40))
        return self._take(p for p in near if self._any(roles, p) and at - p.end <= far)

    def _subject(self, roles: Sequence[str], object_place: Place | None) -> Place | None:
        """Who does it."""
        if not roles:
            return None
        firing = self._firing
        if firing.trigger.pos != "VERB":
            return self._subject_of_cue(roles)
        stop = min(firing.end + _FAR_SUBJECT, self._end)
        for place in self._page.between(firing.end, stop):
            if place.start in self._taken:
                if object_place is not None and place.start == object_place.start:
                    continue
                break
            if object_place and firing.end <= object_place.start and place.start > object_place.end + 1:
                break
            if self._page.is_bare(place) and self._any(roles, place):
                self._taken.add(place.start)
                return place
        if firing.pronoun:
            return None
        return self._take(
            p for p in self._page.before(firing.at, self._start) if self._page.is_bare(p) and self._any(roles, p)
        )

    def _subject_of_cue(self, roles: Sequence[str]) -> Place | None:
        """Of "أعلنت الوزارة عن إطلاق ...": who stands between the verb and the noun of action, or before the verb."""
        firing = self._firing
        if self._has_pronoun():
            return self._topic(roles)
        if firing.cue < 0:
            return None
        behind_cue = self._page.between(firing.cue_end, firing.at)
        between = [p for p in behind_cue if self._any(roles, p) and self._page.is_bare(p)]
        if between:
            return self._take(iter(between))
        start, _ = self._page.clause(firing.cue)
        before = self._page.before(firing.cue, start)
        return self._take(p for p in before if self._page.is_bare(p) and self._any(roles, p))

    def _has_pronoun(self) -> bool:
        """Whether the noun of action, or the one that governs it, has a possessive pronoun ("خلال لقائه ...")."""
        nouns = [self._firing.end - 1] + ([self._firing.cue] if self._firing.cue >= 0 else [])
        return any(self._page.doc[noun].text.endswith(_PRONOUNS) for noun in nouns)

    def _topic(self, roles: Sequence[str]) -> Place | None:
        """Whom a pronoun means: the first person told in this sentence or the one before."""
        start = self._page.sheet.sentence_start(self._firing.at)
        before = self._page.sheet.sentence_start(start - 1) if start else start
        for first, last in ((start, self._firing.at), (before, start)):
            found = self._take(
                p
                for p in self._page.between(first, last)
                if self._page.type_of(p.mention) == "Person" and self._any(roles, p) and self._page.is_bare(p)
            )
            if found is not None:
                return found
        return None

    def _take(self, places: Iterable[Place]) -> Place | None:
        place = next((p for p in places if p.start not in self._taken), None)
        if place is not None:
            self._taken.add(place.start)
        return place

    def _oblique(self, role: str, prepositions: Sequence[str]) -> tuple[str, ...]:
        """All who stand behind one of the prepositions in the clause, with those joined to them."""
        found: list[str] = []
        sheet, end = self._page.sheet, self._firing.end
        if end < self._end and any(sheet.words[end] == fold_arabic(words) for words in prepositions if len(words) > 2):
            antecedent = self._antecedent((role,), _FAR_ANTECEDENT) if sheet.match("Blocker", end) else None
            if antecedent is not None:
                return (antecedent.entity,)
        start = max(self._start, self._page.body_start(self._firing.at))
        for place in self._page.between(start, self._end):
            if place.start in self._taken or not self._admits(role, place):
                continue
            if any(self._stands_behind(place, words) for words in prepositions):
                found += self._fillers(role, place)
        for words in prepositions:
            if len(words) >= _ANNOUNCES:
                found += self._announced(role, words)
        return tuple(dict.fromkeys(found))

    def _announced(self, role: str, words: str) -> Iterator[str]:
        """All of a list that a phrase like "بحضور" announces, whatever unnamed people stand in between."""
        forms = [fold_arabic(word) for word in words.split()]
        sheet, use = self._page.sheet, self._type.roles.get(role)
        if use is None or use.maximum == 1:
            return
        for at in range(self._firing.end, self._end - len(forms)):
            if sheet.words[at : at + len(forms)] != forms:
                continue
            reached = at + len(forms) + _UNNAMED
            for place in self._page.between(at + len(forms), self._end):
                if place.start > reached:
                    return
                if self._page.is_office_of(place) and self._page.preposition(place):
                    continue
                if self._admits(role, place) and place.start not in self._taken:
                    self._taken.add(place.start)
                    reached = place.end + _UNNAMED
                    yield place.entity

    def _stands_behind(self, place: Place, words: str) -> bool:
        forms = [fold_arabic(word) for word in words.split()]
        if len(forms) == 1 and len(forms[0]) == 1:
            return self._page.preposition(place) == forms[0]
        sheet = self._page.sheet
        before = place.start
        while before > 0 and not sheet.is_word(before - 1):
            before -= 1
        before = _over_fillers(self._page, before)
        if before - len(forms) < self._page.sheet.sentence_start(place.start):
            return False
        have = sheet.words[before - len(forms) : before]
        return have[1:] == forms[1:] and have[0] in (forms[0], "و" + forms[0])


def _over_fillers(page: Page, at: int) -> int:
    """Back over words that only announce who follows: "كل من", "ممثلين عن"."""
    return next((start for start in (at - 1, at - 2) if start >= 0 and start + page.opener(start) == at), at)
