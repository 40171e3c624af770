"""Relations of Arabic articles that a trigger tells between the mentions around it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from policygraph.facts.arabic.lists import with_list
from policygraph.facts.arabic.obliques import ADJECTIVES, reads
from policygraph.facts.arabic.page import Page, Place
from policygraph.facts.arabic.roles import RoleReader
from policygraph.facts.arabic.triggers import Triggers
from policygraph.facts.arabic.types import admits, has, is_institution
from policygraph.facts.candidates import EventCandidate, NearMiss, RelationCandidate
from policygraph.mentions.arabic.words import fold_arabic
from policygraph.ontology.model import Ontology, RelationType, RoleUse, Trigger

SUBJECT, OBJECT = "subject", "object"
_MEETING, _PERSON = "meeting", "Person"
_SEVERAL = 2
_NEAR, _FAR, _PARTNER = 3, 30, 8
"""How many tokens before a trigger its subject may end: right before it, in its sentence, of a partnership."""

_EVERYWHERE = 2
"""A form of so few letters ("في") stands everywhere: where it tells nothing, nothing is missed."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of a trigger as folded words; `attached` is a particle that it leaves to the word behind."""

    trigger: Trigger
    words: tuple[str, ...]
    attached: str


def find_relations_ar(
    page: Page, ontology: Ontology, events: Sequence[EventCandidate]
) -> Iterator[RelationCandidate | NearMiss]:
    """Candidates of all relations that have triggers, and for triggers that told none, why.

    `events`: what the article tells to have happened.
    """
    yield from _told(page, ontology)
    forms = _forms(ontology)
    for at in range(len(page.doc)):
        if page.in_mention(at):
            continue
        missed: list[Trigger] = []
        for form, end in _at(page, forms, at):
            found = list(_Reader(page, ontology, form, (at, end)).candidates(events))
            yield from found
            if found:
                break
            if sum(map(len, form.words)) > _EVERYWHERE:
                missed.append(form.trigger)
        else:
            yield from (NearMiss(at, one.iri, one.evokes, "role", (SUBJECT, OBJECT)) for one in missed[:1])


def _told(page: Page, ontology: Ontology) -> Iterator[RelationCandidate | NearMiss]:
    """Relations that a verb or a noun of action tells, with a subject and an object: "تدير الوكالة المنصة"."""
    for firing in Triggers(ontology, frozenset(ontology.relation_types)).firings(page):
        relation = ontology.relation_types[firing.trigger.evokes]
        if not _governs(firing.trigger):
            continue
        miss = NearMiss(firing.at, firing.trigger.iri, relation.name, "status", by=firing.by)
        if firing.status != "done":
            yield miss if firing.status else replace(miss, reason="unsupported")
            continue
        uses = {
            SUBJECT: RoleUse(SUBJECT, relation.domain, relation.domain_takes_text),
            OBJECT: RoleUse(OBJECT, relation.range, relation.range_takes_text),
        }
        reader = RoleReader(page, ontology, firing, uses)
        roles = reader.roles()
        if roles is None:
            yield replace(miss, reason="role", roles=reader.lacking, by=-1)
            continue
        for subject in roles.get(SUBJECT, ()):
            for other in roles.get(OBJECT, ()):
                yield RelationCandidate(
                    subject,
                    relation.name,
                    other,
                    (page.quote(firing.at),),
                    firing.at,
                    firing.trigger.iri,
                    firing.trigger.confidence,
                )


def _governs(trigger: Trigger) -> bool:
    """Whether a trigger's ends stand as a verb's do, not merely before and behind it."""
    return any(place.position in (SUBJECT, OBJECT) for place in trigger.roles)


def _stands_around(trigger: Trigger) -> bool:
    return any(place.position in ("before", "after") for place in trigger.roles)


@lru_cache(maxsize=4)
def _forms(ontology: Ontology) -> dict[str, list[_Form]]:
    """Forms of the triggers of all relations by their first word: the longest first, of equals those of parts."""
    by_first: dict[str, list[_Form]] = defaultdict(list)
    of_parts = {name for name in ontology.relation_types if has(ontology, name, "OfParts")}
    for trigger in ontology.triggers:
        if trigger.language != "ar" or trigger.evokes not in ontology.relation_types or not _stands_around(trigger):
            continue
        for text in trigger.forms:
            words = tuple(fold_arabic(word) for word in text.split())
            attached = words[-1] if len(words) > 1 and len(words[-1]) == 1 else ""
            form = _Form(trigger, words[:-1] if attached else words, attached)
            by_first[form.words[0]].append(form)
    for forms in by_first.values():
        forms.sort(key=lambda f: (-len(f.words), f.trigger.evokes not in of_parts, _begins(f.trigger), f.trigger.iri))
    return by_first


def _begins(trigger: Trigger) -> bool:
    """Whether a trigger has an end before it: tried after those with both behind, which ask for more."""
    return any(place.position == "before" for place in trigger.roles)


def _at(page: Page, forms: dict[str, list[_Form]], at: int) -> Iterator[tuple[_Form, int]]:
    """Forms that begin at a token, with the token behind each."""
    words, last = page.sheet.words, page.sheet.sentence_end(at)
    for first in (words[at], words[at][1:] if words[at][:1] in "وف" else ""):
        for form in forms.get(first, ()):
            for extra in ADJECTIVES:
                end = at + len(form.words) + extra
                if end < last and reads(words[at:end], (first, *form.words[1:])):
                    yield form, end
                    break


class _Reader:
    """One trigger at one place: who stands around it."""

    def __init__(self, page: Page, ontology: Ontology, form: _Form, tokens: tuple[int, int]) -> None:
        self._page, self._ontology, self._form = page, ontology, form
        self._at, self._end = tokens
        self._relation: RelationType = ontology.relation_types[form.trigger.evokes]

    def candidates(self, events: Sequence[EventCandidate]) -> Iterator[RelationCandidate]:
        """Each subject with each object; who stands where the frame says."""
        behind = {place.role for place in self._form.trigger.roles if place.position == "after"}
        if behind == {SUBJECT, OBJECT}:
            yield from self._joined(events) if self._relation.symmetric else self._both_behind()
            return
        if SUBJECT in behind:
            yield from self._turned(events)
            return
        objects = self._behind(self._ends_of(OBJECT))
        if not objects:
            return
        trigger, quotes = self._form.trigger, (self._page.quote(self._at),)
        for subject in self._subjects(self._page.type_of(objects[0].mention), events):
            if self._is("OfParts") and not self._alike(subject, objects[0].entity):
                continue
            for other in objects:
                yield RelationCandidate(
                    subject, self._relation.name, other.entity, quotes, self._at, trigger.iri, trigger.confidence
                )

    def _is(self, trait: str) -> bool:
        """Whether the ontology says this of the relation."""
        return trait in self._relation.traits

    def _joined(self, events: Sequence[EventCandidate]) -> Iterator[RelationCandidate]:
        """Of "... بالتعاون بين أ وب" each with what the cooperation is for, or with each other."""
        trigger, quotes = self._form.trigger, (self._page.quote(self._at),)
        members = self._behind(self._ends_of(OBJECT))
        if len(members) < _SEVERAL:
            return
        kinds = (self._page.entities[s] for s in self._subjects("", events))
        things = [entity.id for entity in kinds if not is_institution(self._ontology, entity.type)]
        ends = [member.entity for member in members]
        pairs = [(thing, end) for thing in things for end in ends] or list(combinations(ends, 2))
        for one, two in pairs:
            yield RelationCandidate(one, self._relation.name, two, quotes, self._at, trigger.iri, trigger.confidence)

    def _both_behind(self) -> Iterator[RelationCandidate]:
        """The object right behind the trigger, the subjects behind that ("أعضاء اللجنة أ وب")."""
        trigger, quotes = self._form.trigger, (self._page.quote(self._at),)
        for whole in self._behind(self._relation.range)[:1]:
            start = self._over_openers(whole.end)
            first = self._page.starting(start)
            if first is None or not self._fits(first, self._ends_of(SUBJECT)):
                return
            for subject in with_list(self._page, first, lambda p: self._fits(p, self._ends_of(SUBJECT))):
                yield RelationCandidate(
                    subject.entity, self._relation.name, whole.entity, quotes, self._at, trigger.iri, trigger.confidence
                )

    def _ends_of(self, role: str) -> frozenset[str]:
        """What may stand at one end: the relation's types, narrowed by the frame."""
        narrowed = [place.types for place in self._form.trigger.roles if place.role == role and place.types]
        return narrowed[0] if narrowed else (self._relation.domain if role == SUBJECT else self._relation.range)

    def _turned(self, events: Sequence[EventCandidate]) -> Iterator[RelationCandidate]:
        """Subjects behind the trigger, the object before it ("لجنة ... تضم في عضويتها ...")."""
        first = self._page.sheet.sentence_start(self._at)
        before = (p for p in self._page.before(self._at, first) if self._fits(p, self._relation.range))
        whole = next((p for p in before if is_institution(self._ontology, self._page.type_of(p.mention))), None)
        trigger, quotes = self._form.trigger, (self._page.quote(self._at),)
        if whole is None or self._of_meeting(whole):
            return
        for subject in self._behind(self._ends_of(SUBJECT)):
            if self._is_whole(subject, events):
                continue
            yield RelationCandidate(
                subject.entity, self._relation.name, whole.entity, quotes, self._at, trigger.iri, trigger.confidence
            )

    def _is_whole(self, subject: Place, events: Sequence[EventCandidate]) -> bool:
        """Whether an event of the sentence has others come to this: "فوز تونس بعضوية المجلس"."""
        first = self._page.sheet.sentence_start(self._at)
        return any(
            subject.entity in event.roles.get(implied.object_role, ())
            for event in events
            if first <= event.token < self._at
            for implied in self._ontology.event_types[event.type].implies
            if implied.predicate == self._relation.name
        )

    def _of_meeting(self, whole: Place) -> bool:
        """Whether it is a meeting that someone presides over, not the body: "عقدت اللجنة اجتماعها برئاسة فلان"."""
        sheet = self._page.sheet
        preposition = sheet.match("Preposition", self._at)
        if preposition is None or preposition.entry.evokes != _PERSON:
            return False
        nouns = (sheet.match("HeadNoun", i) or sheet.possessed("HeadNoun", i) for i in self._around(whole))
        return any(noun and sheet.lexicon.kind(noun.entry.evokes) == _MEETING for noun in nouns)

    def _around(self, whole: Place) -> Iterator[int]:
        """The token before a body, and those between it and the trigger."""
        if whole.start > self._page.sheet.sentence_start(self._at):
            yield whole.start - 1
        yield from range(whole.end, self._at)

    def _behind(self, types: frozenset[str]) -> list[Place]:
        """Who of these types stands right behind the trigger, with those joined."""
        end = self._end
        start = self._over_openers(end)
        place = self._page.starting(start)
        if place is None or not self._fits(place, types):
            return []
        vague = place.mention.kind == "description" and not self._page.definite(place)
        if self._is("OfTopic") and vague:
            return []
        preposition = self._page.preposition(place) if place.start == end else ""
        if (self._form.attached or len(preposition) == 1) and preposition != self._form.attached:
            return []
        return with_list(self._page, place, lambda p: self._fits(p, types))

    def _over_openers(self, at: int) -> int:
        """The token behind quotation marks and words that only announce who follows ("كل من")."""
        last = self._page.sheet.sentence_end(at - 1)
        while at < last:
            if self._page.opener(at):
                at += self._page.opener(at)
            elif self._page.sheet.opens_quote(at) or self._page.doc[at].text == ":":
                at += 1
            else:
                break
        return at

    def _subjects(self, whole: str, events: Sequence[EventCandidate]) -> list[str]:
        """Who stands before the trigger, else what the article told last to be launched. `whole`: the object's type."""
        first = self._page.body_start(self._at)
        partners = self._is("OfPartners")
        thing = self._thing(first) if partners else None
        # "... , وذلك في إطار البرنامج" speaks of what the sentence is about, not of the name right before.
        lexicon = self._page.sheet.lexicon
        within = self._is("OfTopic") or (self._is("OfParts") and lexicon.has_trait(whole, "Undertaking"))
        meeting = lexicon.kind(whole) == _MEETING
        if thing is not None:
            return [thing.entity]
        for place in self._page.before(self._at, max(first, self._at - _FAR)):
            if place.end == self._at and any(self._page.sheet.of_verb("StanceVerb", place.start - 1)):
                return []  # "نددت الجمعية بتمويل المشروع"
            wanted = not meeting or lexicon.kind(self._page.type_of(place.mention)) == _MEETING
            if not wanted or not self._fits(place, self._ends_of(SUBJECT)):
                continue
            gap = self._gap(place)
            if within and gap > _NEAR:
                return [self._first(first, place).entity]
            if partners and gap > _PARTNER:
                return []
            if gap > _NEAR and not (partners or within or meeting):
                continue
            return self._list_before(place) if self._is("OfWholeList") else [place.entity]
        return self._topic(events) if within or partners else []

    def _gap(self, place: Place) -> int:
        """How many words stand between a mention and the trigger; too many where a statement ends in between."""
        between = range(place.end, self._at)
        if not self._is("OfPartners") and any(
            self._page.sheet.is_verb(i) and not self._page.in_mention(i) for i in between
        ):
            return _FAR
        return sum(self._page.sheet.is_word(i) for i in between)

    def _thing(self, first: int) -> Place | None:
        """What a body does together with others, told before in the sentence: that has the partners, not the body."""
        before = self._page.before(self._at, max(first, self._at - _FAR))
        return next((place for place in before if self._page.has(place.mention, "Undertaking")), None)

    def _first(self, first: int, last: Place) -> Place:
        """What a sentence is about: the first mention that nothing governs."""
        admitted = (p for p in self._page.between(first, last.mention.start) if self._fits(p, self._ends_of(SUBJECT)))
        return next((p for p in admitted if self._page.is_bare(p)), last)

    def _topic(self, events: Sequence[EventCandidate]) -> list[str]:
        """What was told last to be launched or adopted, where a sentence only says "this step"."""
        for event in reversed([event for event in events if event.token < self._at]):
            uses = self._ontology.event_types[event.type].roles.values()
            for role in (use.role for use in uses if "ThisStep" in use.traits):
                for entity in event.roles.get(role, ()):
                    known = self._page.entities.get(entity)
                    if known is not None and admits(self._ontology, self._ends_of(SUBJECT), known.type):
                        return [entity]
        return []

    def _list_before(self, last: Place) -> list[str]:
        """The list that ends with `last`, but those in it who have an office of their own."""

        def plain(place: Place) -> bool:
            return self._fits(place, self._relation.domain) and place.start == place.mention.start

        for place in self._page.between(self._page.sheet.sentence_start(last.start), last.start + 1):
            members = with_list(self._page, place, plain)
            if len(members) > 1 and members[-1].start == last.start:
                return [m.entity for m in members if m.end == m.mention.end]
        return [last.entity]

    def _alike(self, part: str, whole: str) -> bool:
        """Whether one can be part of the other: two bodies, two meetings, two initiatives."""
        one, two = self._page.entities[part].type, self._page.entities[whole].type
        return one == two or all(is_institution(self._ontology, kind) for kind in (one, two))

    def _fits(self, place: Place, types: frozenset[str]) -> bool:
        return admits(self._ontology, types, self._page.type_of(place.mention))
