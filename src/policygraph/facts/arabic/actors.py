"""Who does what in Arabic: the subject and the object of a trigger, told by the order of words.

A verb mostly comes first, then who does it, then what is done; in headlines who does it comes first. What a preposition
governs is neither.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from policygraph.facts.arabic.lists import acts_anew, with_list
from policygraph.facts.arabic.page import ENDS, RELATIVE, Page, Place
from policygraph.facts.arabic.triggers import PERFECT, Firing
from policygraph.facts.arabic.types import admits, has
from policygraph.mentions.arabic.words import fold_arabic
from policygraph.ontology.model import Ontology, RolePosition, RoleUse

_FAR_SUBJECT, _FAR_OBJECT, _NEAR_OBJECT, _ANTECEDENT, _FAR_BEFORE = 14, 26, 4, 7, 40
_PRONOUNS = ("ه", "ها")
_BEFORE_RELATIVE, _DOER_AND_DONE, _BEFORE_COMMA = 3, 2, 3
_OF_OBJECTS = frozenset({"", "ل", "على"})
"""Prepositions that a noun of action with an article has before its object: "الإطلاق الرسمي للمنصة"."""
_COMMAS = "،,"
_VERB, _THAT, _FOR, _DONE = "VERB", fold_arabic("أن"), "ل", "done"
_OCCASIONS = frozenset({"place", "meeting"})
"""Kinds of what is at a place and at a time: what is done there is not done to whose it is."""
_ACTOR, _BESIDE = "Actor", 3
"""Who does things, and how many tokens behind what is done right behind a verb who does it may begin."""


class Actors:
    """Finds who does what one firing tells, and what is done; nothing that stands for the one stands for another."""

    def __init__(self, page: Page, ontology: Ontology, firing: Firing, uses: Mapping[str, RoleUse]) -> None:
        self._page = page
        self._ontology = ontology
        self._firing = firing
        self._uses = uses
        self._start, self._end = page.clause(firing.at)
        self._taken: set[int] = set()

    def _tells(self, trait: str) -> bool:
        """Whether the ontology says this of what the trigger evokes."""
        return has(self._ontology, self._firing.trigger.evokes, trait)

    def _at(self, position: str) -> tuple[RolePosition, ...]:
        places = [p for p in self._firing.trigger.roles if p.position == position and not p.takes]
        return tuple(sorted(places, key=lambda p: p.role))

    def _any(self, positions: Sequence[RolePosition], place: Place) -> bool:
        return any(self._fits(position, place) for position in positions)

    def _fits(self, position: RolePosition, place: Place) -> bool:
        return self._fits_type(position, place.entity)

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
        if firing.trigger.pos != _VERB:
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
        if at < _BEFORE_COMMA or not self._page.definite(place) or self._page.doc[at - 1].text not in _COMMAS:
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
        named = self._take(p for p in page.before(anchor, start) if anchor - p.end <= far and self._any(roles, p))
        # "أعلنت ليبيا انضمامها إلى ...": who does it is what it is done to
        return named or (None if self._at("subject") else self._announcer(roles))

    def _may_complete(self, place: Place) -> bool:
        """Whether a mention may be what a noun of action does: right behind it, or else not behind "بتمويل من"."""
        preposition = self._page.preposition(place)
        owned = len(preposition) > 1 and self._page.lead(place) == place.start  # "اقتراح عناصر الاستراتيجية"
        return place.start <= self._firing.end or preposition in _OF_OBJECTS or owned

    def _fitting(self, roles: Sequence[RolePosition], place: Place) -> Place | None:
        """The mention if it may fill a role, else the one that ends its name ("ترخيص شركة ...").

        Who opens the seat of a body does not open the body, nor heads it who presides over its meeting.
        """
        if self._any(roles, place):
            return place
        if self._page.sheet.lexicon.kind(self._page.type_of(place.mention)) in _OCCASIONS:
            return None
        inner = (m for m in self._page.nested_in(place.mention) if m.end == place.mention.end)
        return next((p for m in inner if self._any(roles, p := Place(m, place.start, place.end))), None)

    def _unnamed_doer(self, place: Place) -> bool:
        """Whether a definite noun that names nobody known stands before a mention: "غرمت الهيئة شركة ...".

        Or else an office: "أنشأ رئيس الوزراء المجلس ...".
        """
        page, at = self._page, self._firing.end
        if any(o.start == at and o.end <= place.start and not o.holder for o in page.people.offices):
            return True
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
        if self._said_of_itself() or any(page.is_bare(p) for p in page.before(self._firing.at, self._start)):
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
        near = self._page.before(at, max(sheet.sentence_start(at), at - _FAR_BEFORE))
        if self._relative():
            # "المبادرة التي أطلقتها ...": a noun that means nothing named here is what the pronoun stands for.
            near = (p for p in near if not any(sheet.match("HeadNoun", i) for i in range(p.end, at)))
        return self._take(p for p in near if self._any(roles, p) and at - p.end <= far)

    def _subject(self, roles: Sequence[RolePosition], object_place: Place | None) -> Place | None:
        """Who does it."""
        if not roles or (self._firing.passive and self._at("object")):
            return None
        firing = self._firing
        if firing.trigger.pos != _VERB:
            return self._subject_of_cue(roles)
        if (place := self._before_that(firing.at)) is not None:
            return self._take(iter([place] if self._any(roles, place) else []))
        if self._said_of_itself():
            return self._speaker(roles)
        return self._headed(roles) or self._behind_verb(roles, object_place) or self._before_verb(roles)

    def _said_of_itself(self) -> bool:
        """Whether "that" with a pronoun stands right before the verb: "أعلنت الشركة أنها ستطلق ..."."""
        page, at = self._page, self._firing.at - 1
        if self._firing.trigger.pos != _VERB or at < page.sheet.sentence_start(self._firing.at):
            return False
        that = page.sheet.match("Blocker", at)
        return that is not None and that.entry.evokes == ENDS and page.doc[at].text.endswith(_PRONOUNS)

    def _speaker(self, roles: Sequence[RolePosition]) -> Place | None:
        """Who says something of himself: behind the verb that governs "that", else right before it."""
        page, that = self._page, self._firing.at - 1
        start, _ = page.clause(that - 1)
        behind = [p for p in page.between(start, that) if page.is_bare(p)]
        before = (p for p in page.before(start, page.body_start(that)) if p.end == start and page.is_bare(p))
        said = behind[:1] or list(before)[:1]
        return self._take(p for p in said if self._any(roles, p))

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

    def _announcer(self, roles: Sequence[RolePosition]) -> Place | None:
        """Who alone stands between a verb and the noun of action with its pronoun: "أعلنت ليبيا انضمامها إلى ..."."""
        firing = self._firing
        if firing.cue < 0 or not self._page.sheet.is_verb(firing.cue):
            return None
        between = [p for p in self._page.between(firing.cue_end, firing.at) if self._page.is_bare(p)]
        return self._take(between) if len(between) == 1 and self._any(roles, between[0]) else None

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
