"""Relations that hold: member of, part of, located in, ... (French and English), read by the lexicon's triggers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc

from policygraph.facts.admission import admits
from policygraph.facts.candidates import Candidate, Finding, MissReason, NearMiss, RelationCandidate, told
from policygraph.facts.earlier import last_told
from policygraph.facts.fillers import Fillers
from policygraph.facts.holders import pronouns
from policygraph.facts.pairs import pairs, respective
from policygraph.facts.parsed import Parsed
from policygraph.facts.relation_ends import Admits, EndFinder
from policygraph.facts.rosters import Rosters, Told
from policygraph.facts.status import Cues, cues, verdict_of
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.facts.triggers import Fired, Triggers
from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology.model import Ontology, RelationType, RolePosition
from policygraph.ontology.traits import Traits, traits

SUBJECT, OBJECT = "subject", "object"
"""The two roles of a relation's trigger."""
TOLD = frozenset({"done", "planned"})
ACTOR = "Actor"
BACK = 3
"""How many sentences back the body stands whose members a list without its name has ("Its members are:")."""
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})


def find_relations(doc: Doc, mentions: MentionSet, ontology: Ontology) -> Iterable[Candidate]:
    """Candidates of one Doc; none for a language without such triggers or a Doc that is not parsed."""
    return list(told(relation_findings(Parsed.of(doc, mentions), ontology)))


def relation_findings(parsed: Parsed, ontology: Ontology, offices: Iterable[Candidate] = ()) -> Iterator[Finding]:
    """As `find_relations`, and for each trigger that nearly told one, why it did not."""
    doc, mentions, tree, index = parsed.doc, parsed.mentions, parsed.tree, parsed.index
    lexicon = _lexicon(ontology, doc.lang_)
    if not lexicon.any or not doc.has_annotation("DEP"):
        return
    meant = pronouns(tree, index)
    fillers = Fillers(
        tree,
        index,
        ontology,
        lexicon.carriers,
        lexicon.connectives,
        meant,
        generic=lexicon.generic_nouns,
        pairs=pairs(tree, index, ontology),
    )
    finder = EndFinder(tree, index, mentions, fillers)
    named = frozenset(m.entity for m in mentions.mentions if m.kind in {"name", "acronym"})
    held = frozenset((one.subject, one.object) for one in offices if isinstance(one, RelationCandidate))
    rosters = Rosters(tree, mentions, finder, lexicon.list_verbs)
    reader = _Reader(
        tree,
        index,
        ontology,
        mentions,
        finder,
        rosters,
        lexicon.cues,
        named,
        index.crowds,
        held,
        traits(ontology),
    )
    for fired in lexicon.triggers.find(tree):
        yield from reader.read(_anchored(tree, fired))


def _anchored(tree: Tree, fired: Fired) -> Fired:
    """The trigger anchored at the first of its words that says something and that no other of them governs."""
    for i in range(fired.start, fired.end):
        if tree.pos[i] in CONTENT and (tree.head[i] == i or not fired.start <= tree.head[i] < fired.end):
            return fired if i == fired.anchor else replace(fired, anchor=i)
    return fired


def _missed(
    fired: Fired, reason: MissReason, roles: tuple[str, ...] = (), *, filler: str = "", by: int = -1
) -> NearMiss:
    return NearMiss(fired.anchor, fired.trigger.iri, fired.trigger.evokes, reason, roles, filler, by)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """What the lexicon of one language says about relations."""

    triggers: Triggers
    any: bool
    cues: Cues
    carriers: frozenset[str]
    connectives: frozenset[str]
    list_verbs: frozenset[str]
    generic_nouns: frozenset[str]


@lru_cache(maxsize=8)
def _lexicon(ontology: Ontology, language: str) -> _Lexicon:
    wanted = [
        trigger
        for trigger in ontology.triggers
        if trigger.language == language
        and trigger.evokes in ontology.relation_types
        and {SUBJECT, OBJECT} <= {place.role for place in trigger.roles}
    ]

    def forms(kind: str) -> frozenset[str]:
        words = (word for word in ontology.words if word.kind == kind and word.language == language)
        return frozenset(form.lower().replace("’", "'") for word in words for form in word.forms)

    return _Lexicon(
        Triggers(wanted, chained=True),
        bool(wanted),
        cues(ontology, language),
        forms("Carrier"),
        forms("Connective"),
        forms("ListVerb"),
        forms("GenericNoun"),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reading one Doc needs at hand."""

    tree: Tree
    index: MentionIndex
    ontology: Ontology
    mentions: MentionSet
    ends: EndFinder
    rosters: Rosters
    cues: Cues
    named: frozenset[str]
    crowds: frozenset[str]
    held: frozenset[tuple[str, str]]
    traits: Traits

    def read(self, fired: Fired) -> Iterator[Finding]:
        """The relations that a trigger tells: of each subject to each object; or why it tells none.

        Words such as "of", which stand everywhere, miss nothing where one of their ends is not there.
        """
        relation = self.ontology.relation_types[fired.trigger.evokes]
        tells = self._tells(fired)
        objects = self._find(OBJECT, fired, relation.range, tells)
        if not objects:
            if tells:
                yield _missed(fired, "role", (OBJECT,))
            return
        subjects = self._find(SUBJECT, fired, relation.domain, tells)
        doubted = verdict_of(self.tree, fired.anchor, self.cues) if subjects else None
        if doubted is not None and doubted not in TOLD and not self._is_doer(fired.anchor):
            yield _missed(fired, "status", by=doubted.by)
            return
        if len(subjects) == 1 and subjects == objects:  # "the members of the League, such as A and B"
            subjects = self._enumerated(fired, relation) or subjects
        subjects = subjects or self._enumerated(fired, relation)
        here = (self.tree.quote(fired.anchor),) if subjects else ()
        pairs = [(subject, here) for subject in subjects] or self._listed(fired, relation.domain)
        if tells and not pairs:
            yield _missed(fired, "role", (SUBJECT,))
        elif tells and all(subject == obj for subject, _ in pairs for obj in objects):
            yield _missed(fired, "same", filler=objects[0])
        paired = respective(self.tree, self.index, fired.anchor, ([subject for subject, _ in pairs], objects))
        for subject, quotes in pairs:
            for obj in objects:
                if paired and (subject, obj) not in paired:
                    continue
                if subject != obj and (tells or (subject, obj) not in self.held):
                    yield RelationCandidate(
                        subject,
                        relation.name,
                        obj,
                        quotes,
                        fired.anchor,
                        fired.trigger.iri,
                        fired.trigger.confidence,
                        passing=self._is_passing(fired, subject),
                    )

    def _is_doer(self, anchor: int) -> bool:
        """Whether a noun is what aims, hopes, ...: "the partnership between X and Y aims to" is there already."""
        return self.tree.pos[anchor] == "NOUN" and self.tree.dep[anchor] == "nsubj"

    def _is_passing(self, fired: Fired, subject: str) -> bool:
        """Whether the trigger always tells in passing, or does so of what has no name."""
        return fired.trigger.incidental or (not self._tells(fired) and subject not in self.named)

    def _find(self, role: str, fired: Fired, allowed: frozenset[str], tells: bool) -> list[str]:
        """Who fills `role`, at the first place of the frame where somebody does; `tells` is as `_tells` has it."""
        for place in self._places(role, fired):
            types = place.types or allowed
            if place.position == "listed":
                continue  # looked for last
            if place.position == "told":
                if self.tree.pos[min(fired.end, len(self.tree) - 1)] == "ADP":
                    continue  # "the members of ..." are those of what follows, known or not
                last = last_told(self.tree, self.index, fired.start, self._admitting(types), BACK)
                return [last.entity] if last is not None else []
            # "the town", "in a city" tell nothing; "in" and "'s" are read between names and single things
            telling = tells or (role == SUBJECT and not types <= self.traits.having("TellsByName"))
            only_named = not telling or types <= self.traits.of_kind("place")
            only_single = not tells and role == SUBJECT
            found = self.ends.find(place, fired, types, self._admitting(types, only_named, only_single))
            told = [entity for entity in found if not self._is_nobody(entity)]
            if told:
                return told
        return []

    def _tells(self, fired: Fired) -> bool:
        """Whether the trigger has a word that means something: "in" and "'s" have none, and tell only in passing."""
        return any(self.tree.pos[i] in CONTENT for i in range(fired.start, fired.end))

    def _places(self, role: str, fired: Fired) -> list[RolePosition]:
        return [place for place in fired.trigger.roles if place.role == role]

    def _admitting(self, types: frozenset[str], only_named: bool = False, only_single: bool = False) -> Admits:
        def admitting(mention: Mention) -> bool:
            entity = mention.entity
            if (only_named and entity not in self.named) or (only_single and entity in self.crowds):
                return False
            return admits(self.mentions.entities[entity], types, False, self.ontology) and not self._is_nobody(entity)

        return admitting

    def _is_nobody(self, entity: str) -> bool:
        """ "The operators", told in the plural alone, are nobody in particular; "seven centres" are things."""
        return (
            entity in self.crowds and ACTOR in self.ontology.entity_types[self.mentions.entities[entity].type].ancestors
        )

    def _enumerated(self, fired: Fired, relation: RelationType) -> list[str]:
        """Who is listed behind the object, where the trigger has a noun ("members of the League, such as A and B")."""
        nouns = any(self.tree.pos[i] == "NOUN" for i in range(fired.start, fired.end)) or self._said_of_many(fired)
        subject, obj = self._places(SUBJECT, fired)[0], self._places(OBJECT, fired)[0]
        if not nouns or (subject.position, obj.position) != ("before", "after"):
            return []
        whole = self._admitting(obj.types or relation.range)
        return self.ends.enumerated(fired, whole, self._admitting(subject.types or relation.domain, only_named=True))

    def _said_of_many(self, fired: Fired) -> bool:
        """Whether it is said of a plural without a name: "three banks operational in Togo: A, B and C"."""
        before = fired.start - 1
        while before >= 0 and self.tree.pos[before] == "AUX":
            before -= 1
        return self._tells(fired) and self.tree.pos[before] == "NOUN" and self.tree.morph(before, "Number") == "Plur"

    def _listed(self, fired: Fired, allowed: frozenset[str]) -> list[Told]:
        """Who is on a list that the trigger announces; "(" and "of" announce none."""
        places = [place for place in self._places(SUBJECT, fired) if place.position in ("before", "listed")]
        if not places or not self._tells(fired):
            return []
        return self.rosters.listed(fired.start, fired.end, self._admitting(places[0].types or allowed))
