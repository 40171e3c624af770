"""Who fills which role of a trigger in Arabic, told by the order of words.

A verb mostly comes first, then who does it, then what is done; in headlines who does it comes first. What a preposition
governs is neither, but may fill a role that the trigger's frame gives to that preposition.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from policygraph.facts.arabic import texts
from policygraph.facts.arabic.lists import acts_anew, list_to, with_list
from policygraph.facts.arabic.obliques import announced, is_behind
from policygraph.facts.arabic.page import RELATIVE, Page, Place
from policygraph.facts.arabic.triggers import PERFECT, Firing
from policygraph.facts.arabic.types import admits, has
from policygraph.mentions.arabic.words import fold_arabic
from policygraph.ontology.model import Ontology, RolePosition, RoleUse, Trigger
from policygraph.ontology.traits import traits

_FAR_SUBJECT, _FAR_OBJECT, _NEAR_OBJECT, _ANTECEDENT, _FAR_MONEY = 14, 26, 4, 7, 30
_PRONOUNS = ("ه", "ها")
_FAR_ANTECEDENT, _BEFORE_RELATIVE = 30, 3
_DOER_AND_DONE = 2
_SHORT = 3
"""How long a preposition is that says no more than where."""
_OF_OBJECTS = frozenset({"", "ل", "على"})
"""Prepositions that a noun of action with an article has before its object: "الإطلاق الرسمي للمنصة"."""
_COMMAS = "،,"
_MONEY, _PERIOD, _PERSON = "money", "period", "Person"
_VERB, _IN, _THAT, _FOR = "VERB", fold_arabic("في"), fold_arabic("أن"), "ل"
_DONE = "done"
_ACTOR, _BESIDE = "Actor", 3
"""Who does things, and how many tokens behind what is done right behind a verb who does it may begin."""
_FAR_INDEX = 120
"""How many tokens before its sentence an index may have been told of."""


class RoleReader:
    """Fills the roles of one firing.

    Once `roles` has been called, `object` is what is done, `lacking` are the roles whose absence makes it no fact, and
    `undated` are tokens whose dates are not the event's.
    """

    def __init__(self, page: Page, ontology: Ontology, firing: Firing, uses: Mapping[str, RoleUse]) -> None:
        self._page = page
        self._ontology = ontology
        self._firing = firing
        self._uses = uses
        self._of_meetings = traits(ontology).of_kind("meeting")
        self._start, self._end = page.clause(firing.at)
        self._taken: set[int] = set()
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
            add(position.role, self._further(position, subject))
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
        if self._firing.pronoun and not objects and self._firing.trigger.pos == "VERB":
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
        use = self._uses.get(position.role)
        spoken_of = traits(self._ontology).having("SpokenOf")
        if use is None or not use.types or not use.types <= spoken_of:
            return ()
        start = self._page.sheet.sentence_start(self._firing.at)
        before = self._page.before(self._firing.at, max(0, start - _FAR_INDEX))
        return tuple(p.entity for p in before if self._page.type_of(p.mention) in spoken_of)[:1]

    def _tells(self, trait: str) -> bool:
        """Whether the ontology says this of what the trigger evokes."""
        return has(self._ontology, self._firing.trigger.evokes, trait)

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
                found = self._text(texts.phrase_itself(page, firing.at, self._end))
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

    def _behind(self, subject: Place | None) -> int:
        """The token behind the trigger, and behind its subject where that follows."""
        end = self._firing.end
        return subject.end if subject is not None and subject.start >= end else end

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

    def _at(self, position: str) -> tuple[RolePosition, ...]:
        places = [p for p in self._firing.trigger.roles if p.position == position and not p.takes]
        return tuple(sorted(places, key=lambda p: p.role))

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

    def _any(self, positions: Sequence[RolePosition], place: Place) -> bool:
        return any(self._fits(position, place) for position in positions)

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

    def _fits(self, position: RolePosition, place: Place) -> bool:
        return self._fits_type(position, place.entity)

    def _free(self, position: RolePosition, place: Place) -> bool:
        return place.start not in self._taken and self._fits(position, place)

    def _fits_type(self, position: RolePosition, entity: str) -> bool:
        use = self._uses.get(position.role)
        kind = self._page.entities[entity].type
        if use is None or not admits(self._ontology, use.types, kind):
            return False
        return not position.types or admits(self._ontology, position.types, kind)

    def _object(self, roles: Sequence[RolePosition], subjects: Sequence[RolePosition]) -> Place | None:
        """What is done: behind the verb, or before it where the verb has its pronoun."""
        if not roles:
            return None
        firing = self._firing
        if firing.trigger.pos != "VERB":
            return self._completes(roles)
        if firing.pronoun:
            return None if self._of_noun_before() else self._antecedent(roles)
        behind = self._page.between(firing.end, min(firing.end + _FAR_OBJECT, self._end))
        behind = (p for p in behind if not acts_anew(self._page, p, firing.at))
        places = [p for p in behind if self._page.is_bare(p) and not self._apposition(p)]
        if firing.passive:
            return self._undergone(roles, places)
        places = self._without_doer(roles, places, subjects)
        doers: set[int] = set()
        for number, place in enumerate(places):
            fit = self._fitting(roles, place)
            if fit is None or place.start in doers:
                continue
            joined = with_list(self._page, place, lambda p: self._any(subjects, p)) if number == 0 else []
            others = [p for p in places if p not in joined]
            doer = number == 0 and not self._unnamed_doer(place) and not self._done_first(place, others, subjects)
            doer = doer and self._before_that(firing.at) is None
            if doer and self._any(subjects, place) and self._page_order_allows(others, roles):
                # "أطلقت شركتا أ وب منصة": who is joined to who does it is not what is done.
                doers = {p.start for p in joined}
                continue
            self._taken.add(place.start)
            return fit
        return self._antecedent(roles, _BEFORE_RELATIVE) if self._relative() else None

    def _without_doer(
        self, roles: Sequence[RolePosition], places: list[Place], subjects: Sequence[RolePosition]
    ) -> list[Place]:
        """Of "أقال الرئيس فلان الوزير فلانا" all but who does it, whom the frame has no role for.

        Nor has it one for what does something to its like where it takes only actors: "يعدل المرسوم القانون".
        """
        fitting = [p for p in places if self._fitting(roles, p) is not None]
        if len(fitting) < _DOER_AND_DONE or self._subject_before():
            return places
        beside = fitting[0] == places[0] and fitting[0].end == fitting[1].start
        if subjects and (self._any(subjects, fitting[0]) or not beside):
            return places
        joined = with_list(self._page, fitting[0], lambda p: self._any(roles, p))
        return places if fitting[1] in joined else [p for p in places if p != fitting[0]]

    def _undergone(self, roles: Sequence[RolePosition], behind: Sequence[Place]) -> Place | None:
        """What a passive verb is said of: it stands where who acts would."""
        if self._relative():
            return self._antecedent(roles, _BEFORE_RELATIVE)
        found = self._take(p for p in (self._fitting(roles, place) for place in behind) if p is not None)
        if found is not None:
            return found
        before = self._page.before(self._firing.at, self._start)
        return self._take(p for p in before if self._page.is_bare(p) and self._any(roles, p))

    def _apposition(self, place: Place) -> bool:
        """Whether a definite phrase behind a comma only says more of the name before it ("«نخلة»، الشركة الرائدة")."""
        at = place.start
        if at < _SHORT or not self._page.definite(place) or self._page.doc[at - 1].text not in _COMMAS:
            return False
        return any(
            p.end == at - 1 or self._bracket_ends(p.end, at - 1)
            for p in self._page.before(at, self._firing.end)
            if self._page.alike(p, place)
        )

    def _bracket_ends(self, start: int, end: int) -> bool:
        """Whether nothing but what stands in brackets fills tokens `[start, end)`."""
        doc = self._page.doc
        opened = start < end and (doc[start].text in "(»" or doc[start].text == '"')
        return opened and doc[end - 1].text in ')»"' and not any(self._page.sheet.is_verb(i) for i in range(start, end))

    def _of_noun_before(self) -> bool:
        """Whether the verb's pronoun stands for a plain noun right before it ("بديل أطلقه")."""
        sheet, before = self._page.sheet, self._firing.at - 1
        if before < sheet.sentence_start(self._firing.at) or not sheet.is_arabic(before):
            return False
        return not (self._page.in_mention(before) or sheet.stops(before) or sheet.reading(before).definite)

    def _completes(self, roles: Sequence[RolePosition]) -> Place | None:
        """What a noun of action does: right behind it, or what its pronoun stands for."""
        firing = self._firing
        if firing.pronoun and not self._own_pronoun():
            return self._meant(roles)
        last = min(firing.end + _NEAR_OBJECT, self._end)
        behind = [p for p in self._page.between(firing.end, self._end) if p.start < last]
        if self._page.in_mention(firing.at):  # "حفل توقيع اتفاقية": what is signed ends the ceremony's name
            behind[:0] = [Place(m, m.start, m.end) for m in self._page.beginning(firing.end, firing.end + 1)[:1]]
        near = (p for p in behind if self._may_complete(p))
        fitting = (self._fitting(roles, p) for p in near)
        return self._take(p for p in fitting if p is not None)

    def _own_pronoun(self) -> bool:
        """Whether a noun of action's pronoun is who acts: what is done follows ("إطلاقه المنصة")."""
        end = self._firing.end
        behind = self._page.starting(end) if end < self._end else None
        return behind is not None and self._page.preposition(behind) in _OF_OBJECTS

    def _meant(self, roles: Sequence[RolePosition]) -> Place | None:
        """What the pronoun of "تم إطلاقها" stands for: what the relative pronoun does, else what was named last."""
        page, anchor = self._page, self._firing.at
        if self._firing.cue >= 0:
            anchor = self._firing.cue
        start = page.sheet.sentence_start(anchor)
        relative = page.sheet.match("Blocker", anchor - 1) if anchor > start else None
        is_relative = relative is not None and relative.entry.evokes == RELATIVE
        far = _BEFORE_RELATIVE if is_relative else _FAR_SUBJECT
        return self._take(p for p in page.before(anchor, start) if anchor - p.end <= far and self._any(roles, p))

    def _may_complete(self, place: Place) -> bool:
        """Whether a mention may be what a noun of action does: right behind it, or else not behind "بتمويل من"."""
        preposition = self._page.preposition(place)
        owned = len(preposition) > 1 and self._page.lead(place) == place.start  # "اقتراح عناصر الاستراتيجية"
        return place.start <= self._firing.end or preposition in _OF_OBJECTS or owned

    def _fitting(self, roles: Sequence[RolePosition], place: Place) -> Place | None:
        """The mention if it may fill a role, else the one that ends its name ("ترخيص شركة ...")."""
        if self._any(roles, place):
            return place
        inner = (m for m in self._page.nested_in(place.mention) if m.end == place.mention.end)
        return next((p for m in inner if self._any(roles, p := Place(m, place.start, place.end))), None)

    def _unnamed_doer(self, place: Place) -> bool:
        """Whether a definite noun that names nobody known stands before a mention: "غرمت الهيئة شركة ..."."""
        page, at = self._page, self._firing.end
        if at >= place.start or not page.sheet.is_arabic(at) or page.sheet.is_particle(at) or page.in_mention(at):
            return False
        reading, head = page.sheet.reading(at), page.sheet.match("HeadNoun", at)
        named = page.sheet.match("PersonTitle", at) is not None or (
            head is not None and not self._acts(head.entry.evokes)
        )
        return reading.definite and reading.bare and not named

    def _done_first(self, place: Place, others: Sequence[Place], subjects: Sequence[RolePosition]) -> bool:
        """Whether a thing stands before who does something to it: "ويمول البرنامج الاتحاد الأوروبي"."""
        if self._acts(self._page.type_of(place.mention)):
            return False
        return any(self._any(subjects, p) and self._acts(self._page.type_of(p.mention)) for p in others)

    def _acts(self, kind: str) -> bool:
        """Whether entities of a type do things: persons, bodies and countries."""
        known = self._ontology.entity_types.get(kind)
        return known is not None and _ACTOR in known.ancestors

    def _page_order_allows(self, places: Sequence[Place], roles: Sequence[RolePosition]) -> bool:
        """Whether the first mention behind the verb may be who does it: of the others one may be what is done."""
        return any(self._any(roles, other) for other in places) or not self._subject_before()

    def _subject_before(self) -> bool:
        """Whether who does it stands before the verb: named, or a definite noun right before ("أن الجهاز سمى ...")."""
        page, at = self._page, self._firing.at - 1
        if any(page.is_bare(p) for p in page.before(self._firing.at, self._start)):
            return True
        if at <= self._start or not page.sheet.is_arabic(at) or page.sheet.is_particle(at):
            return False
        reading = page.sheet.reading(at)
        return reading.definite and reading.bare

    def _relative(self) -> bool:
        """Whether the verb stands behind a relative pronoun."""
        before = self._firing.at - 1
        match = self._page.sheet.match("Blocker", before) if before >= 0 else None
        return match is not None and match.entry.evokes == RELATIVE

    def _antecedent(self, roles: Sequence[RolePosition], far: int = _ANTECEDENT) -> Place | None:
        at = self._firing.at
        sheet = self._page.sheet
        near = self._page.before(at, max(sheet.sentence_start(at), at - 40))
        if self._relative():
            # "المبادرة التي أطلقتها ...": a noun that means nothing named here is what the pronoun stands for.
            near = (p for p in near if not any(sheet.match("HeadNoun", i) for i in range(p.end, at)))
        return self._take(p for p in near if self._any(roles, p) and at - p.end <= far)

    def _subject(self, roles: Sequence[RolePosition], object_place: Place | None) -> Place | None:
        """Who does it."""
        if not roles or (self._firing.passive and self._at("object")):
            return None
        firing = self._firing
        if firing.trigger.pos != "VERB":
            return self._subject_of_cue(roles)
        if (place := self._before_that(firing.at)) is not None:
            return self._take(iter([place] if self._any(roles, place) else []))
        return self._headed(roles) or self._behind_verb(roles, object_place) or self._before_verb(roles)

    def _behind_verb(self, roles: Sequence[RolePosition], object_place: Place | None) -> Place | None:
        """The first that nothing governs behind a verb, and before what is done."""
        firing = self._firing
        stop = min(firing.end + _FAR_SUBJECT, self._end)
        narrow = all(position.types for position in roles)
        for place in self._page.between(firing.end, stop):
            if acts_anew(self._page, place, firing.at):
                break
            if place.start in self._taken:
                if object_place is not None and place.start == object_place.start:
                    continue
                break
            beside = object_place is not None and self._beside_object(place, object_place)
            if (
                object_place
                and firing.end <= object_place.start
                and place.start > object_place.end
                and not (narrow or beside)
            ):
                break
            if self._page.is_bare(place) and self._any(roles, place):
                self._taken.add(place.start)
                return place
        return None

    def _beside_object(self, place: Place, done: Place) -> bool:
        """Whether who does it stands right behind what is done, which stands right behind the verb.

        "ووقع الاتفاقية الرئيس التنفيذي ..."
        """
        if self._firing.end != done.start or self._acts(self._page.type_of(done.mention)):
            return False
        gap = range(done.end, place.start)
        marks = any(self._page.doc[i].text in _COMMAS for i in gap)
        return len(gap) <= _BESIDE and not marks and self._acts(self._page.type_of(place.mention))

    def _before_verb(self, roles: Sequence[RolePosition]) -> Place | None:
        """What a relative pronoun stands for, else the nearest that nothing governs before a verb."""
        firing = self._firing
        if firing.pronoun:
            return None
        if self._relative():
            return self._antecedent(roles, _BEFORE_RELATIVE)
        beside = next(self._page.before(firing.at, self._start), None)
        if (
            beside is not None
            and beside.end == firing.at
            and not self._page.definite(beside)
            and self._any(roles, beside)
        ):
            return self._take(iter([beside]))  # "خلال حفل أقيم في ..."
        return self._take(
            p for p in self._page.before(firing.at, self._start) if self._page.is_bare(p) and self._any(roles, p)
        )

    def _headed(self, roles: Sequence[RolePosition]) -> Place | None:
        """Who begins the sentence right before the verb, as in headlines: "البنك الدولي يمنح كينيا ..."."""
        page, at = self._page, self._firing.at
        place = next(page.before(at, page.body_start(at)), None)
        if place is None or place.end != at or place.start != page.body_start(at) or not page.is_bare(place):
            return None
        return self._take(iter([place] if self._any(roles, place) else []))

    def _subject_of_cue(self, roles: Sequence[RolePosition]) -> Place | None:
        """Of "أعلنت الوزارة عن إطلاق ...": who stands between the verb and the noun of action, or before the verb."""
        firing = self._firing
        if self._has_pronoun() and not (firing.pronoun and not self._own_pronoun()):
            return self._topic(roles)
        if firing.trigger.status and firing.cue < 0:
            # "أطلق الوزير المنصة، وذلك بحضور ...": who the sentence is about
            behind_dateline = self._page.body_start(firing.at)
            first = (p for p in self._page.between(behind_dateline, firing.at) if self._page.is_bare(p))
            return self._take(p for p in first if self._any(roles, p))
        if firing.cue < 0 or (self._tells("Witnessed") and self._witnessed()):
            return None
        if doer := self._take(self._preceding(firing.cue, roles)):
            return doer
        behind_cue = self._page.between(firing.cue_end, firing.at)
        between = [p for p in behind_cue if self._any(roles, p) and self._page.is_bare(p)]
        if between:
            return self._take(iter(between))
        start, _ = self._page.clause(firing.cue)
        before = self._page.before(firing.cue, start)
        return self._take(p for p in before if self._page.is_bare(p) and self._any(roles, p))

    def _preceding(self, verb: int, roles: Sequence[RolePosition]) -> Iterator[Place]:
        """Who stands before a verb and its particle, or begins a headline: what stands behind is what he does it to.

        "وكان البنك قد منح تونس قرضا", "البنك الدولي يمنح تونس قرضا"
        """
        page = self._page
        if (place := self._before_that(verb)) is not None and self._any(roles, place):
            yield place
        first = page.body_start(verb)
        particle = verb > first and page.sheet.words[verb - 1] in PERFECT
        if not particle and not page.sheet.is_known_verb(verb):
            return
        for place in page.before(verb, first):
            near = place.end == verb - 1 if particle else (place.end, place.start) == (verb, first)
            if near and page.is_bare(place) and self._any(roles, place):
                yield place

    def _before_that(self, verb: int) -> Place | None:
        """Who did it, where that stands behind "سبق": "سبق للبنك أن منح تونس قرضا"."""
        page = self._page
        if verb < 1 or page.sheet.words[verb - 1] != _THAT:
            return None
        place = next((p for p in page.before(verb - 1, page.body_start(verb)) if p.end == verb - 1), None)
        if place is None or page.preposition(place) != _FOR or place.start <= page.body_start(verb):
            return None
        cue = page.sheet.match("StatusCue", place.start - 1)
        return place if cue is not None and cue.entry.evokes == _DONE else None

    def _witnessed(self) -> bool:
        """Whether the cue is a verb of those who attend ("شهد الوزير توقيع ..."): they sign nothing."""
        told = {m.entry.evokes for m in self._page.sheet.of_verb("Trigger", self._firing.cue) if m.reading.bare}
        return any(has(self._ontology, evoked, "Attended") for evoked in told)

    def _has_pronoun(self) -> bool:
        """Whether the noun of action, or the one that governs it, has a possessive pronoun ("خلال لقائه ...")."""
        nouns = [self._firing.end - 1] + ([self._firing.cue] if self._firing.cue >= 0 else [])
        return any(self._page.doc[noun].text.endswith(_PRONOUNS) for noun in nouns)

    def _topic(self, roles: Sequence[RolePosition]) -> Place | None:
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
