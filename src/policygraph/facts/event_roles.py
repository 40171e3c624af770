"""Who fills the roles of one trigger: its frame read over the logical arguments."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from policygraph.facts import arguments, texts
from policygraph.facts.arguments import Arguments
from policygraph.facts.earlier import last_told
from policygraph.facts.event_dates import owner
from policygraph.facts.fillers import Fillers
from policygraph.facts.holders import PERSON
from policygraph.facts.stance import Stances, critics
from policygraph.facts.tree import Tree
from policygraph.facts.triggers import Fired
from policygraph.mentions.model import Mention
from policygraph.ontology.model import EventType, Ontology, RolePosition
from policygraph.ontology.traits import traits

Roles = dict[str, list[str]]
ANYWHERE = "nearby"
TOLD = "told"
BACK = 6
"""How many sentences back what was told of last may stand: an index is named once, then its ranks one by one."""
_QUOTES = frozenset({"'", '"', "‘", "“"})
_BETWEEN = frozenset({"(", ","})
REACH = 14
"""Tokens behind a noun trigger in which its complement is looked for."""


@dataclass(frozen=True, slots=True)
class RoleReader:
    """Reads frames in one Doc.

    `support` are lemmas of the verbs that carry events told by nouns. `crowds` are entities without a name, told only
    in the plural: they take no part in anything, though something may be done to them. `offices` are the tokens of
    offices: "ambassadeur du Japon au Togo" tells no place. `stances` are verbs whose subject did not do what they tell.
    """

    tree: Tree
    ontology: Ontology
    fillers: Fillers
    support: frozenset[str]
    crowds: frozenset[str] = frozenset()
    offices: frozenset[int] = frozenset()
    stances: Stances = frozenset()
    _found: dict[tuple[int, int, str], Arguments] = field(default_factory=dict, compare=False, repr=False)

    def read(self, fired: Fired) -> Roles:
        """Who fills which role, those that stand anywhere left out."""
        event_type = self.ontology.event_types[fired.trigger.evokes]
        verb = is_verbal(self.tree, fired)
        found = self._arguments(fired)
        alone = self._alone(fired, found) if verb else []
        roles: Roles = {}
        for place in alone:  # first: "Kora has launched in Togo" leaves nobody to launch it
            self._fill(roles, place, event_type, found.subjects)
        for place in fired.trigger.roles:
            if place.position not in (ANYWHERE, TOLD, "sole"):
                self._fill(roles, place, event_type, self._tokens(place, found, fired))
        if verb:
            self._repair(roles, fired, event_type, bare=not alone)
        else:
            self._repair_noun(roles, fired, event_type)
        return roles

    def in_description(self, token: int) -> bool:
        """Whether the token stands inside what names or describes something."""
        return any(m not in self.fillers.mentions.headed_by(token) for m in self.fillers.mentions.covering(token))

    def lacking(self, fired: Fired, roles: Roles) -> tuple[str, ...]:
        """The roles that the frame needs and nobody fills; all of its roles where none is filled.

        Those that may stand anywhere are lacking where nobody in the sentence may fill them; which of these are the
        trigger's own is not known before `nearby` has been asked: see `missing`.
        """
        lacking = (p for p in fired.trigger.roles if (p.needed or not roles) and p.role not in roles)
        follow = {p.role for p in fired.trigger.roles if self._may_follow(fired, p)}
        return tuple(dict.fromkeys(p.role for p in lacking if p.role not in follow))

    def _may_follow(self, fired: Fired, place: RolePosition) -> bool:
        """Whether the role is needed anywhere in the sentence or of what was told before, and somebody may fill it."""
        types = self._types(fired, place) if place.needed else frozenset()
        if not types or place.position not in (ANYWHERE, TOLD):
            return False
        if place.position == TOLD:
            return bool(self._told_before(fired, types))
        return bool(self._placed(fired, types, place.prepositions))

    def _told_before(self, fired: Fired, types: frozenset[str]) -> str:
        """What was told of last before the trigger, of these types, or ""."""
        mentions = self.fillers.mentions
        last = last_told(self.tree, mentions, fired.start, lambda m: mentions.type_of(m) in types, BACK)
        return last.entity if last is not None else ""

    def _types(self, fired: Fired, place: RolePosition) -> frozenset[str]:
        """The types that may fill the role at the place; none where the event has no such role."""
        use = self.ontology.event_types[fired.trigger.evokes].roles.get(place.role)
        if use is None:
            return frozenset()
        return use.types & place.types if place.types else use.types

    def missing(self, fired: Fired, roles: Roles) -> tuple[str, ...]:
        """The roles that the frame needs anywhere in the sentence and nobody fills."""
        places = fired.trigger.roles
        return tuple(p.role for p in places if p.needed and p.position in (ANYWHERE, TOLD) and p.role not in roles)

    def unfit(self, fired: Fired, lacking: Collection[str]) -> str:
        """The entity that stands where one of these roles is looked for and may not fill it, or ""."""
        found = self._arguments(fired)
        for place in fired.trigger.roles:
            if place.role in lacking and place.position != ANYWHERE:
                for token in self._tokens(place, found, fired):
                    for mention in self.fillers.mentions.headed_by(token):
                        return mention.entity
        return ""

    def _arguments(self, fired: Fired) -> Arguments:
        """The logical arguments of a trigger: found once for all that fire on the same words."""
        key = (fired.anchor, fired.end, fired.trigger.pos)
        if key not in self._found:
            self._found[key] = self._find_arguments(fired)
        return self._found[key]

    def _find_arguments(self, fired: Fired) -> Arguments:
        if is_verbal(self.tree, fired):
            found = arguments.of_verb(self.tree, fired.anchor)
            behind = self._behind_particle(fired)
            if behind and self.tree.having(fired.anchor, "nsubj") == found.objects and not found.agents:
                found.subjects, found.objects = found.objects, []  # "X assented to Y", tagged as a passive
            if not found.objects:
                found.objects = behind
        else:
            support = None if fired.trigger.pos == "ADP" else self.support
            found = arguments.of_noun(self.tree, fired.anchor, support)
        others = critics(self.tree, fired.anchor, self.stances)
        found.subjects = [one for one in found.subjects if one not in others]
        return found

    def _behind_particle(self, fired: Fired) -> list[int]:
        """What the parse has a verb's particle govern: "switched on the network"."""
        particle, tree = fired.end - 1, self.tree
        noun = tree.head[particle]
        case = particle > fired.anchor and tree.dep[particle] == "case" and tree.pos[particle] in ("ADP", "ADV")
        governed = case and noun > particle and tree.head[noun] == fired.anchor
        return [noun] if tree.language == "en" and governed else []

    def nearby(self, fired: Fired, roles: Roles, rivals: Collection[int]) -> None:
        """Adds the fillers that may stand anywhere in the sentence, where no rival trigger is nearer, or were told of
        before."""
        event_type = self.ontology.event_types[fired.trigger.evokes]
        for place in fired.trigger.roles:
            types = self._types(fired, place)
            if place.position == TOLD and place.role not in roles and (told := self._told_before(fired, types)):
                roles[place.role] = [told]
            if place.position != ANYWHERE or not types:
                continue
            tokens = [
                t
                for t in self._placed(fired, types, place.prepositions)
                if owner(self.tree, t, rivals) == fired.anchor and not self._is_of_another(t, fired, roles)
            ]
            self._fill(roles, place, event_type, tokens)

    def _is_of_another(self, token: int, fired: Fired, roles: Roles) -> bool:
        """Whether a place is that of another meeting: "après l'édition de 2023 à Dakar, le forum aura lieu ..."."""
        mentions = self.fillers.mentions
        head = self.tree.head[token]
        if self.tree.dep[token] != "nmod" or fired.start <= head < fired.end:
            return False
        meetings = traits(self.ontology).of_kind("meeting")
        uses = self.ontology.event_types[fired.trigger.evokes].roles.values()
        told = {filler for use in uses if use.types and use.types <= meetings for filler in roles.get(use.role, ())}
        around = {m.entity for m in mentions.headed_by(head) if mentions.type_of(m) in meetings}
        return bool(told and around) and not around & told

    def _fill(self, roles: Roles, place: RolePosition, event_type: EventType, tokens: Sequence[int]) -> None:
        use = event_type.roles.get(place.role)
        if use is None or (use.maximum == 1 and roles.get(place.role)):
            return
        for token in tokens:
            used = {filler for fillers in roles.values() for filler in fillers}
            if place.position == "modifier" and self._is_inside(token, used):
                continue
            fresh = [filler for filler in self._at(place, event_type, token) if filler not in used]
            if place.takes:  # "deux ans" of "un mandat de deux ans" is told already
                fresh = [text for text in fresh if not any(text in other for other in used)]
            if fresh:
                roles.setdefault(place.role, []).extend(fresh)
                if use.maximum == 1:
                    return

    def _is_inside(self, token: int, used: set[str]) -> bool:
        """Whether the token is part of what fills another role already: "participation à la réunion du Bureau"."""
        mentions = self.fillers.mentions
        around = (m for m in mentions.covering(token) if m not in mentions.headed_by(token))
        return any(m.entity in used for m in around)

    def _at(self, place: RolePosition, event_type: EventType, token: int) -> list[str]:
        use = event_type.roles[place.role]
        if place.takes:
            if place.types and not self._is_of(token, place.types):
                return []
            if place.takes != "clause" and self._in_name(token):
                return []  # "2025" of "l'Indice de l'innovation 2025" is no score
            text = texts.copied(self.tree, self.fillers.mentions, token, place.takes, self.ontology)
            if place.position == "apposition":
                for name in self._names_before(token):
                    text = text.rpartition(f"{self.tree.doc[name.end - 1].text} ")[2]
            return [text] if text else []
        types = use.types & place.types if place.types else use.types
        if place.position in ("apposition", "before"):  # what is said of one is not said of who is listed with them
            return self.fillers.alone(token, types) or self.fillers.at(token, types)[:1]
        found = self.fillers.at(token, types)
        return found if use.maximum == 1 else [filler for filler in found if filler not in self.crowds]

    def _tokens(self, place: RolePosition, found: Arguments, fired: Fired) -> list[int]:
        """The tokens at which the role may stand, best first."""
        if place.position == "itself":
            return [self._told_by(place, fired)] if self._opens_clause(place, fired) else []
        if place.position == "before":
            return self._right_before(fired.start)
        if place.position in ("oblique", "modifier"):
            cased = found.obliques if place.position == "oblique" else found.modifiers
            wanted = set(place.prepositions)
            tokens = [token for case, token in cased if not wanted or wanted & set(case)]
            tokens = [token for token in tokens if not self._names_only(token, found.subjects)]
        else:
            # "was elected chairperson of X": what somebody becomes is not who becomes it
            becomes = any(one.position == "apposition" for one in fired.trigger.roles)
            tokens = {
                "subject": found.subjects,
                "object": [one for one in found.objects if not becomes or one not in found.appositions],
                "agent": found.agents,
                "sole": [] if found.objects else found.subjects,
                "compound": found.compounds,
                "apposition": found.appositions or (self._offices_behind_names(found) if place.takes else []),
            }.get(place.position, [])
        if place.position == "compound" and fired.trigger.pos == "VERB":
            return tokens  # "secured an *IFC* loan": told between the words of the trigger
        return [token for token in tokens if not fired.start <= token < fired.end]

    def _offices_behind_names(self, found: Arguments) -> list[int]:
        """The office that a person's name seems to describe: "appointed Awa Diallo *chairperson*"."""
        tree = self.tree
        offices = (o for o in found.objects if tree.lemma[o] in self.fillers.offices and tree.language == "en")
        return [o for o in offices if self._names_before(o)]

    def _names_before(self, noun: int) -> list[Mention]:
        """The persons whose name the parse has, in whole or part, describe a noun."""
        mentions = self.fillers.mentions
        around = (m for c in self.tree.having(noun, "compound", "amod") for m in mentions.covering(c) if m.end <= noun)
        return [m for m in around if mentions.type_of(m) == PERSON]

    def _opens_clause(self, place: RolePosition, fired: Fired) -> bool:
        """Whether a preposition that joins a person opens a clause: "Pour Awa Diop, ...", not "55 voix pour X"."""
        if not (fired.trigger.joins and fired.trigger.pos == "ADP" and place.types == {PERSON}):
            return True
        before = fired.start - 1
        opens = before < 0 or self.tree.sentence[before] != self.tree.sentence[fired.start]
        return opens or self.tree.pos[before] in ("PUNCT", "SPACE")

    def _told_by(self, place: RolePosition, fired: Fired) -> int:
        """The trigger, or where a phrase is copied of a verb's, its noun ("received *approval*")."""
        nouns = self.tree.having(fired.anchor, "obj", "xcomp", "obl:arg")
        own = (noun for noun in nouns if place.takes == "phrase" and fired.start <= noun < fired.end)
        return next(own, fired.anchor)

    def _right_before(self, start: int) -> list[int]:
        """The head of what is named right before, a bracket or comma between at most: "le Maroc (58e)"."""
        last = start - 2 if self.tree.lower[start - 1] in _BETWEEN else start - 1
        mentions = self.fillers.mentions
        return [mentions.head_of(m) for m in mentions.covering(last) if m.end == last + 1][:1] if last >= 0 else []

    def _names_only(self, token: int, subjects: Sequence[int]) -> bool:
        """Whether the token is but a word of a subject's name: "ministres" of "le Conseil des ministres a nommé X"."""
        mentions = self.fillers.mentions
        own = mentions.headed_by(token)
        return not own and any(m in mentions.covering(token) for s in subjects for m in mentions.headed_by(s))

    def _alone(self, fired: Fired, found: Arguments) -> list[RolePosition]:
        """The places of a subject without an object that this verb's subject may stand at."""
        quoted = fired.end < len(self.tree) and self.tree.lower[fired.end] in _QUOTES  # "Kora Launches 'Flot'"
        if found.objects or quoted or arguments.is_passive(self.tree, fired.anchor):
            return []
        places = [place for place in fired.trigger.roles if place.position == "sole"]
        return [p for p in places if any(self.fillers.at(s, p.types) for s in found.subjects)]

    def _repair(self, roles: Roles, fired: Fired, event_type: EventType, *, bare: bool = True) -> None:
        """Where the parse gives a verb no subject or object: what is named just before or behind it.

        With `bare` an object may also stand further on.
        """
        passive = arguments.is_passive(self.tree, fired.anchor)
        for place in fired.trigger.roles:
            use = event_type.roles.get(place.role)
            if use is None or place.takes or roles.get(place.role) or place.position not in ("subject", "object"):
                continue
            types = use.types & place.types if place.types else use.types
            if (place.position == "object") == passive:
                filled = self.fillers.before(self._verb_start(fired.anchor), types)
                if not filled and self._is_inverted(fired.anchor):
                    filled = self.fillers.after(fired.end - 1, types, anywhere=True)
            elif place.position == "object" and not self._tells_clause(fired.anchor):
                # "a organisé les 7 et 8 mai à Lomé son forum": the days are no object
                objects = [o for o in self.tree.having(fired.anchor, "obj") if self.tree.pos[o] != "NUM"]
                bare = bare and not objects
                filled = self.fillers.after(fired.end - 1, types, anywhere=bare)
            else:
                continue
            used = {filler for fillers in roles.values() for filler in fillers}
            fresh = [filler for filler in filled if filler not in used]
            if fresh:
                roles[place.role] = fresh

    def _tells_clause(self, verb: int) -> bool:
        """Whether a clause is the object ("has established that X operates a network")."""
        return any(self.tree.having(clause, "mark") for clause in self.tree.having(verb, "ccomp"))

    def _repair_noun(self, roles: Roles, fired: Fired, event_type: EventType) -> None:
        """Where the parse hangs a noun's complement elsewhere ("la présentation, hier, du projet"): the next phrase."""
        tree = self.tree
        _, end = tree.bounds[tree.sentence[fired.anchor]]
        for place in fired.trigger.roles:
            use = event_type.roles.get(place.role)
            core = any(place.role == m.role for alternatives in event_type.requires for m in alternatives)
            if use is None or not core or place.takes or place.position != "modifier" or roles.get(place.role):
                continue
            types = use.types & place.types if place.types else use.types
            for i in range(fired.end, min(end, fired.end + REACH)):
                if tree.is_verb(i):
                    break
                if self._is_of_next_phrase(i, fired.end) or self._is_behind_phrase(i, fired.end):
                    continue
                if set(place.prepositions) & set(tree.case(i)) and self._is_of(i, types):
                    roles[place.role] = self.fillers.at(i, types)
                    break

    def _is_of_next_phrase(self, token: int, start: int) -> bool:
        """Whether the token completes a noun behind a comma: "lors du lancement, la ministre du Numérique"."""
        tree, head = self.tree, self.tree.head[token]
        return start < head < token and bool(tree.having(head, "det")) and "," in tree.lower[start:head]

    def _is_behind_phrase(self, token: int, start: int) -> bool:
        """Whether a noun that works like a preposition has the token as its own: "un prêt, en faveur du Togo"."""
        tree, head = self.tree, self.tree.head[token]
        bare = start <= head < token and tree.pos[head] == "NOUN" and not tree.having(head, "det")
        return bare and bool(tree.case(head)) and not {"de", "of"} & set(tree.case(head))

    def _verb_start(self, verb: int) -> int:
        """The first token of the verb's group: itself or its first auxiliary."""
        return min(
            [
                verb,
                *(a for a in self.tree.having(verb, "aux", "aux:pass", "expl", "expl:subj", "expl:comp") if a < verb),
            ]
        )

    def _is_inverted(self, verb: int) -> bool:
        """Whether a French sentence opens with the verb's auxiliary: "Ont pris part à la réunion A, B et C"."""
        tree = self.tree
        start, _ = tree.bounds[tree.sentence[verb]]
        return tree.doc.lang_ == "fr" and tree.pos[start] == "AUX" and tree.head[start] == verb

    def _placed(self, fired: Fired, types: frozenset[str], prepositions: Sequence[str]) -> list[int]:
        """Head tokens of mentions of these types in the trigger's sentence behind one of the prepositions."""
        tree, wanted = self.tree, set(prepositions)
        start, end = tree.bounds[tree.sentence[fired.anchor]]
        found = []
        for i in range(start, end):
            outer = self.fillers.mentions.covering(i)
            if (
                outer
                and i not in self.offices
                and outer[0] in self.fillers.mentions.headed_by(i)
                and wanted & set(tree.case(i) or self._word_before(outer[0].start))
            ):
                entity = self.fillers.mentions.entities[outer[0].entity]
                if entity.type in types:
                    found.append(i)
                    found.extend(c for c in tree.having(i, "appos", "nmod") if self._is_of(c, types))
        return found

    def _word_before(self, place: int) -> tuple[str, ...]:
        """The word before a name and its article: its preposition, though the parse hangs it on a word inside."""
        tree = self.tree
        place -= 1
        while place >= 0 and tree.pos[place] == "DET":
            place -= 1
        return (tree.lower[place],) if place >= 0 and tree.pos[place] == "ADP" else ()

    def _in_name(self, token: int) -> bool:
        """Whether the token stands inside a name, and not as its head."""
        names = [m for m in self.fillers.mentions.covering(token) if m.kind != "description"]
        return bool(names) and names[0] not in self.fillers.mentions.headed_by(token)

    def _is_of(self, token: int, types: frozenset[str]) -> bool:
        """Whether the token heads a mention of one of these types."""
        return any(self.fillers.mentions.type_of(m) in types for m in self.fillers.mentions.headed_by(token))


def is_verbal(tree: Tree, fired: Fired) -> bool:
    """Whether the trigger is read as a verb."""
    return fired.trigger.pos == "VERB" or (fired.trigger.pos != "NOUN" and tree.is_verb(fired.anchor))
