"""What fills which role of a trigger in Arabic: beside who does it and what is done, what its frame asks for.

What a preposition governs may fill a role that the frame gives to that preposition.
"""

from collections.abc import Mapping, Sequence

from policygraph.facts.arabic import texts
from policygraph.facts.arabic.actors import Actors
from policygraph.facts.arabic.lists import list_to, with_list
from policygraph.facts.arabic.obliques import announced, is_behind
from policygraph.facts.arabic.page import Page, Place
from policygraph.facts.arabic.triggers import Firing
from policygraph.mentions.arabic.words import fold_arabic
from policygraph.ontology.model import Ontology, RolePosition, RoleUse, Trigger
from policygraph.ontology.traits import traits

_FAR_SUBJECT, _FAR_MONEY, _FAR_ANTECEDENT = 14, 30, 30
_SHORT = 3
"""How long a preposition is that says no more than where."""
_MONEY, _PERIOD, _PERSON = "money", "period", "Person"
_VERB, _IN = "VERB", fold_arabic("في")
_FAR_INDEX = 120
"""How many tokens before its sentence an index may have been told of."""


class RoleReader(Actors):
    """Fills the roles of one firing.

    Once `roles` has been called, `object` is what is done, `lacking` are the roles whose absence makes it no fact, and
    `undated` are tokens whose dates are not the event's.
    """

    def __init__(self, page: Page, ontology: Ontology, firing: Firing, uses: Mapping[str, RoleUse]) -> None:
        super().__init__(page, ontology, firing, uses)
        self._of_meetings = traits(ontology).of_kind("meeting")
        self.object: Place | None = None
        self._person: Place | None = None
        self.lacking: tuple[str, ...] = ()
        self.undated = range(0)

    def roles(self) -> dict[str, tuple[str, ...]] | None:
        """Fillers by role, or None where what the frame calls the object, or a role that it needs, is missing."""
        found: dict[str, tuple[str, ...]] = {}

        def add(role: str, fillers: tuple[str, ...]) -> None:
            if fillers:
                found[role] = tuple(dict.fromkeys((*found.get(role, ()), *fillers)))

        objects, subjects = self._at("object"), self._at("subject")
        textual = [p.role for p in objects if self._takes_text(p.role) and not p.types]
        place = self.object = self._object(objects, subjects)
        if place is not None and textual and texts.is_text_between(self._page, self._firing.end, place.start):
            place = None  # "منح تراخيص لعدد من الشركات (أ ...)": what is given stands nearer
        if place is not None:
            add(*self._filled(objects, place))
        subject = self._subject(subjects, place)
        if subject is not None:
            add(*self._filled(subjects, subject))
        if textual and not set(textual) & set(found):
            # "منحت الهيئة شركة ... رخصة": what is given stands behind who is given it.
            start = self._behind(subject) if place is None else max(place.end, self._behind(subject))
            add(textual[0], self._text(texts.phrase_behind(self._page, start, self._sentence_end())))
        for position in sorted(self._firing.trigger.roles, key=lambda p: p.position == "apposition"):
            if position.position == "before" and position.role in found:
                continue
            further = self._further(position, subject)
            if further and position.position == "apposition" and self._is_single(position.role):
                found.pop(position.role, None)  # "انتخب فلان رئيسا للجنة ... في الجامعة": the office's own body
            add(position.role, further)
        for position in self._firing.trigger.roles:
            if position.needed and position.role not in found and (ranked := self._told_earlier(position)):
                found[position.role] = ranked
        wanted = {position.role for position in objects}
        needed = {position.role for position in self._firing.trigger.roles if position.needed}
        unnamed = self._unnamed_meeting(found)
        lacks_object = bool(objects) and not textual and not wanted & set(found) and not unnamed
        missing = (needed - set(found)) | (wanted if lacks_object else set())
        if unnamed:
            missing -= self._meetings
        if self._firing.pronoun and not objects and self._firing.trigger.pos == _VERB:
            missing |= needed  # what is done is told elsewhere: "جلسة خصصتها الوزارة ل..."
        roles = dict.fromkeys(position.role for position in self._firing.trigger.roles)
        self.lacking = tuple(role for role in roles if role in missing or not found)
        return None if missing or not found else found

    @property
    def _meetings(self) -> set[str]:
        """The roles that only meetings fill."""
        return {role for role, use in self._uses.items() if use.types and use.types <= self._of_meetings}

    def _told_earlier(self, position: RolePosition) -> tuple[str, ...]:
        """The index that sentences before this one speak of: "... في مؤشر X. وجاءت البحرين في المرتبة 17"."""
        if not self._is_spoken_of(position):
            return ()
        spoken_of = traits(self._ontology).having("SpokenOf")
        start = self._page.sheet.sentence_start(self._firing.at)
        before = self._page.before(self._firing.at, max(0, start - _FAR_INDEX))
        return tuple(p.entity for p in before if self._page.type_of(p.mention) in spoken_of)[:1]

    def _is_spoken_of(self, position: RolePosition) -> bool:
        """Whether only what one speaks of at length, an index, plays a role."""
        use = self._uses.get(position.role)
        return use is not None and bool(use.types) and use.types <= traits(self._ontology).having("SpokenOf")

    def _unnamed_meeting(self, found: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether those who meet are told, and their meeting by its head noun alone: "حضر اللقاء فلان وفلان"."""
        sheet, end = self._page.sheet, self._firing.end
        if not found or not self._tells("Attended") or end >= self._end:
            return False
        if sheet.words[end] == _IN and end + 1 < self._end:
            end += 1  # "شارك في الافتتاح فلان وفلان"
        head, action = sheet.match("HeadNoun", end), sheet.match("Trigger", end)
        if action is not None and action.reading.definite and action.reading.bare:
            return action.entry.pos != _VERB if isinstance(action.entry, Trigger) else False
        return head is not None and head.entry.evokes in self._of_meetings

    def _further(self, position: RolePosition, subject: Place | None) -> tuple[str, ...]:
        """Who or what fills a role that is neither subject nor object."""
        page, firing = self._page, self._firing
        if position.takes == _MONEY:
            behind = texts.money_in(page, firing.at, min(self._sentence_end(), firing.at + _FAR_MONEY), self._ontology)
            # "اتفاقية قرض بقيمة ... لتمويل المشروع"
            return self._text(
                behind or texts.money_in(page, max(self._start, firing.at - _FAR_MONEY), firing.at, self._ontology)
            )
        if position.takes == _PERIOD:
            # What may not be missing is looked for behind a relative clause, too.
            end = self._sentence_end() if position.needed else self._end
            text, self.undated = texts.period_behind(page, firing.end, end, position.prepositions)
            return self._text(text)
        match position.position:
            case "oblique":
                found = self._oblique(position)
            case "itself":
                found = self._text(texts.phrase_itself(page, firing.at, self._next_role()))
            case "apposition":
                found = self._apposed(position, self.object or subject or self._person)
            case "after":
                found = self._text(texts.text_behind(page, self._behind(subject), self._end))
            case "before":
                before = self._antecedent((position,), _FAR_SUBJECT)
                found = (before.entity,) if before else ()
            case _:
                found = ()
        return found

    @staticmethod
    def _text(text: str) -> tuple[str, ...]:
        return (text,) if text else ()

    def _sentence_end(self) -> int:
        return self._page.sheet.sentence_end(self._firing.at)

    def _next_role(self) -> int:
        """Where in the clause a phrase stands behind which another role is told: "حجب التطبيق من طرف الهيئة"."""
        words = self._page.sheet.words
        told = {tuple(fold_arabic(p).split()) for position in self._firing.trigger.roles for p in position.prepositions}
        phrases = [phrase for phrase in told if len(phrase) > 1]
        starts = range(self._firing.end, self._end)
        return next((i for i in starts if any(tuple(words[i : i + len(p)]) == p for p in phrases)), self._end)

    def _behind(self, subject: Place | None) -> int:
        """The token behind the trigger, and behind its subject where that follows: named, or "الهيئة" alone."""
        end, sheet = self._firing.end, self._page.sheet
        if subject is not None:
            return subject.end if subject.start >= end else end
        while self._firing.trigger.pos == _VERB and end < self._end and sheet.is_arabic(end):
            reading = sheet.reading(end)
            if not (reading.definite and reading.bare) or self._page.in_mention(end):
                break
            end += 1
        return end

    def _apposed(self, position: RolePosition, holder: Place | None) -> tuple[str, ...]:
        """The office told right behind a person's name, or the body that it names, as the role asks."""
        if holder is None:
            return ()
        span = texts.office_behind(self._page, holder, self._end) or texts.office_got(self._page, holder, self._end)
        if span is None and not position.needed:  # "تولى الوزير فلان ..." tells of no new office
            span = texts.office_of(self._page, holder)
        if span is None:
            return ()
        if self._takes_text(position.role):
            peeled = self._page.sheet.reading(span[0]).peeled
            return (self._page.sheet.surface(*span, peeled),)
        inside = (m for m in self._page.inside(span[0] + 1, span[1]) if self._fits_type(position, m.entity))
        return tuple(m.entity for m in inside)[:1]

    def _filled(self, positions: Sequence[RolePosition], place: Place) -> tuple[str, tuple[str, ...]]:
        position = next(p for p in positions if self._fits(p, place))
        return position.role, self._fillers(position, place)

    def _headed_by(self, position: RolePosition, place: Place) -> list[str]:
        """Who ends a name that one of the words heads behind which the role stands: "سحب ترخيص شركة ..."."""
        heads = {fold_arabic(words) for words in position.prepositions if len(words) > _SHORT}
        if self._page.sheet.words[place.mention.start] not in heads:
            return []
        inner = self._fitting((position,), place)
        return [inner.entity] if inner is not None else []

    def _is_single(self, role: str) -> bool:
        """Whether only one plays a role."""
        use = self._uses.get(role)
        return use is not None and use.maximum == 1

    def _takes_text(self, role: str) -> bool:
        use = self._uses.get(role)
        return use is not None and use.takes_text

    def _fillers(self, position: RolePosition, place: Place) -> tuple[str, ...]:
        """A mention, and where the role takes several, those joined to it: before the verb the list that it ends."""
        use = self._uses.get(position.role)
        if use is None or use.maximum == 1:
            return (place.entity,)
        before = place.end <= self._firing.at
        places = (list_to if before else with_list)(self._page, place, lambda p: self._fits(position, p))
        self._taken |= {p.start for p in places}
        return tuple(dict.fromkeys(p.entity for p in places))

    def _free(self, position: RolePosition, place: Place) -> bool:
        return place.start not in self._taken and self._fits(position, place)

    def _purpose(self) -> int:
        """Where in the clause behind the trigger a purpose begins ("لبحث", "بهدف"), else where the clause ends."""
        for at in range(self._firing.end, self._end):
            cue = self._page.sheet.match("StatusCue", at)
            before = self._page.sheet.match("Preposition", at)
            told = before is not None and before.reading.bare and len(self._page.sheet.words[at]) > _SHORT
            if cue is not None and cue.entry.evokes == "none" and cue.reading.bare and before is not None:
                return at
            if told and self._page.sheet.words[at].startswith("ل"):
                return at
        return self._end

    def _oblique(self, position: RolePosition) -> tuple[str, ...]:
        """All who stand behind one of the prepositions in the clause, with those joined to them."""
        found: list[str] = []
        page, end, prepositions = self._page, self._firing.end, position.prepositions
        if end < self._end and any(page.sheet.words[end] == fold_arabic(w) for w in prepositions if len(w) > 2):
            antecedent = self._antecedent((position,), _FAR_ANTECEDENT) if page.sheet.match("Blocker", end) else None
            if antecedent is not None:
                return (antecedent.entity,)
        start = max(self._start, page.body_start(self._firing.at))
        # Behind "لبحث ..." the talk is of something else: a free or attached "in" there is not the event's.
        last = self._purpose() if all(len(words) <= _SHORT for words in prepositions) else self._end
        if position.needed and self._is_spoken_of(position):
            last = self._sentence_end()  # "تراجع المغرب ثلاث مراتب ليحل في المركز 87 في مؤشر ..."
        for place in page.between(start, last):
            if place.start in self._taken:
                continue
            if not self._fits(position, place):
                found += self._headed_by(position, place)
                continue
            if any(is_behind(page, place, words, self._firing.end - 1) for words in prepositions):
                self._person = place if page.type_of(place.mention) == _PERSON else self._person
                found += self._fillers(position, place)
        found = list(dict.fromkeys(found))
        use = self._uses.get(position.role)
        if use is not None and use.maximum != 1:
            behind = range(self._firing.at, self._end)
            for place in announced(page, behind, prepositions, lambda p: self._free(position, p)):
                self._taken.add(place.start)
                found.append(place.entity)
        return tuple(dict.fromkeys(found))
