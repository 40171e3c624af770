"""Who stands where a relation's frame says: right before or after the trigger, or at a place of the parse."""

from collections.abc import Callable, Iterable, Iterator

from policygraph.facts import arguments
from policygraph.facts.fillers import Fillers
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.facts.triggers import Fired
from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology.model import RolePosition
from policygraph.ontology.traits import traits

MARKS = frozenset({",", "«", "»", "“", "”", '"', "-", "–", "—"})
CLOSING = frozenset({"»", "”", '"'})
OPENING = frozenset({"«", "“", '"', "-"})
ENUMERATING = frozenset({",", ":", "(", "–", "—"})
POSSESSIVE = frozenset({"'s", "'"})
LOCATIVE = frozenset({"in", "at", "en", "au", "aux", "à"})
BY = frozenset({"by", "par"})
AMONG = frozenset({"parmi", "among", "en", "as", "comme"})
ONE = frozenset({"one", "l'un", "l'une", "un", "une"})
REACH = 7
"""How many words may stand between a trigger and the phrase beside it."""
BRACKET = 8
"""How many words a bracket may hold."""
NEGATIONS = frozenset({"ne", "n'", "not", "n't", "never", "pas", "jamais"})

ARGUMENTS = frozenset({"obj"})

Admits = Callable[[Mention], bool]


class EndFinder:
    """Finds the ends of one Doc's relations."""

    def __init__(self, tree: Tree, index: MentionIndex, mentions: MentionSet, fillers: Fillers) -> None:
        self._tree = tree
        self._index = index
        self._fillers = fillers
        self._traits = traits(fillers.ontology)
        self._places = self._traits.of_kind("place")
        self._connecting = _phrases(tree.lower, fillers.connectives)
        self._ending: dict[int, list[Mention]] = {}
        self._starting: dict[int, list[Mention]] = {}
        for mention in mentions.mentions:  # outer ones first
            self._ending.setdefault(mention.end, []).append(mention)
            self._starting.setdefault(mention.start, []).append(mention)

    def find(self, place: RolePosition, fired: Fired, types: frozenset[str], admits: Admits) -> list[str]:
        """Ids of the entities at `place` of the trigger that `admits` lets through (all of `types`)."""
        if place.position == "before":
            named = self._before(fired.start, fired.end, admits, places=types <= self._places)
            if all(mention.kind == "description" for mention in named):  # "Société privée basée à Lomé, Kora ..."
                named = self._opened(fired, admits) or named
            return self._meant(named) or self._pronoun_before(fired.start, types) or self._shared(fired, types)
        if place.position == "after":
            return self._meant(self._after(fired.start, fired.end, admits, places=types <= self._places))
        found: list[str] = []
        if place.position == "apposition" and (beside := self._fillers.name_before_phrase(fired.start, types)):
            return [beside.entity]
        for token in self._nearest_agent(list(self._tokens(place, fired)), fired.start):
            found.extend(self._fillers.at(token, types))
        return list(dict.fromkeys(found))

    def _nearest_agent(self, tokens: list[int], start: int) -> list[int]:
        """Of several who do what a verb tells, each by itself, the one before the trigger: "by A for X and by B"."""
        if len(tokens) < 2 or any(self._tree.dep[token] != "obl:agent" for token in tokens):
            return tokens
        return [token for token in tokens if token < start][-1:] or tokens

    def line_start(self, token: int, admits: Admits) -> Mention | None:
        """The mention that the line beginning at `token` begins with, behind a bullet or a title."""
        for start in range(token, min(token + 4, len(self._tree))):
            found = next((m for m in self._starting.get(start, ()) if admits(m)), None)
            if found is not None:
                return found
        return None

    def enumerated(self, fired: Fired, whole: Admits, part: Admits) -> list[str]:
        """The members listed behind the whole that follows the trigger: "membres de la Ligue, dont A, B et C"."""
        found = self._after(fired.start, fired.end, whole)
        if not found:
            return []
        end = self._tree.bounds[self._tree.sentence[fired.start]][1]
        token = start = found[0].end
        while token < end and (self._tree.lower[token] in {"(", ":", ",", "–", "—"} or self.introduces(token)):
            token += 1
        while token < end and self._tree.pos[token] == "DET" and not self._starting.get(token):
            token += 1
        first = next((m for m in self._starting.get(token, ()) if part(m)), None)
        if first is None or token == start:
            return []
        listed = _ids([first, *self.row_after(first, part, end)])
        return listed if len(listed) > 1 else []  # one alone may be its acronym

    def introduces(self, i: int) -> bool:
        """Whether i is part of a phrase that begins a list of members: "such as", "notamment", "dont"."""
        return self._tree.pos[i] not in {"PROPN", "VERB", "CCONJ"} and self._connects(i)

    # --- beside the trigger ---

    def _meant(self, found: list[Mention]) -> list[str]:
        """Ids of what is named, or of what a bare description stands for ("le projet")."""
        if not found:
            return []
        stands = self._fillers.standing_for
        heads = (next((i for i in range(m.start, m.end) if i in stands), -1) for m in found)
        pairs = zip(found, heads, strict=True)
        meant = (stands[i] if m.kind == "description" and i >= 0 else self._named(m) for m, i in pairs)
        return list(dict.fromkeys(meant))

    def _named(self, mention: Mention) -> str:
        """What is named, also by the name that a description is said of ("Kora, a Volta-funded platform")."""
        if mention.kind != "description":
            return mention.entity
        head = self._index.head_of(mention)
        said = self._fillers.said_of(head, frozenset({self._index.type_of(mention)}))
        return said.entity if said is not None else mention.entity

    def _pronoun_before(self, start: int, types: frozenset[str]) -> list[str]:
        """What the subject pronoun right before a trigger stands for ("elle est partenaire de")."""
        tree, token = self._tree, start - 1
        first = tree.bounds[tree.sentence[start]][0]
        while token >= first and tree.dep[token] not in ("nsubj", "nsubj:pass") and self._passes(token):
            token -= 1
        return self._fillers.standing(token, types) if token >= first and tree.pos[token] == "PRON" else []

    def _shared(self, fired: Fired, types: frozenset[str]) -> list[str]:
        """The subject of the verb that the trigger is coordinated with: "is funded by X and implemented by Y"."""
        tree, anchor = self._tree, fired.anchor
        if tree.dep[anchor] != "conj" or not tree.is_verb(anchor):
            return []
        subjects = arguments.surface_subjects(tree, anchor)
        return list(dict.fromkeys(one for token in subjects for one in self._fillers.at(token, types)))

    def _before(self, start: int, end: int, admits: Admits, *, places: bool = False) -> list[Mention]:
        """The mentions right before the trigger: past those that say where they are, unless `places` are asked for."""
        outer = [m for m in self._index.covering(start) if m.start < start and m.end > end]
        if outer:  # the trigger is part of a name: "Comité exécutif de l'Organisation ..."
            return [m for m in outer[-1:] if admits(m)]
        first = self._tree.bounds[self._tree.sentence[start]][0]
        tells = self._tells(start, end)
        token = (self._predicate_start(start, first) if tells else start) - 1
        while token >= max(first, start - REACH):
            ending = self._ending.get(token + 1, ())
            admitted = next((m for m in ending if admits(m)), None)
            if admitted is not None and tells and not places and self._only_where(admitted, first):
                token = admitted.start - 2  # "UNDP in Togo has partnered": who it is stands before
                continue
            if admitted is not None and tells and self._interposed(admitted, start):
                return []
            if admitted is not None:
                admitted = self._name_before(admitted, admits)
                listed = self._listed_before(admitted, admits, first) if tells else []
                return [*reversed(listed), admitted]
            opening = self._bracket_start(token, first)
            if opening is not None:
                token = opening - 1
                continue
            if tells and self._says_what_sort(token):
                token -= 1
                continue
            if ending or not (self._passes(token) if tells else self._tree.lower[token] in CLOSING):
                return []
            token -= 1
        return []

    def _says_what_sort(self, i: int) -> bool:
        """Whether an English noun only says what sort of thing the name before it is: "the Fayda programme"."""
        tree = self._tree
        named = any(m.kind != "description" for m in self._ending.get(i, ()))
        return tree.language == "en" and named and tree.lemma[i] in self._fillers.generic

    def _interposed(self, mention: Mention, start: int) -> bool:
        """Whether it ends what stands between commas behind the subject: "Kora, a firm owned by Volta, works in"."""
        tree = self._tree
        subjects = tree.having(start, "nsubj", "nsubj:pass")
        inside = (s for s in subjects for one in tree.conjuncts(s) if mention.start <= one < mention.end)
        behind = any(s < mention.start for s in subjects) and tree.lower[mention.end] == ","
        apposed = any(tree.dep[i].split(":")[0] in ("appos", "acl") for s in subjects for i in range(s, mention.start))
        return behind and apposed and next(inside, None) is None

    def _only_where(self, mention: Mention, first: int) -> bool:
        """Whether a mention only says where the one before it is: "UNDP in Togo", "the bank in Lomé"."""
        before = mention.start - 1
        if before <= first or self._tree.lower[before] not in LOCATIVE:
            return False
        return self._index.type_of(mention) in self._places and bool(self._ending.get(before))

    def _tells(self, start: int, end: int) -> bool:
        """Whether the trigger has a verb, noun or adjective, and so may say something of a whole list."""
        return any(self._tree.pos[i] in {"VERB", "NOUN", "ADJ"} for i in range(start, end))

    def _predicate_start(self, start: int, first: int) -> int:
        """Where the noun phrase begins that ends in the trigger and is said of what stands before a comma or "is".

        "X, a restaurant chain owned by Y", "X is the infrastructure arm of Y".
        """
        tree, token = self._tree, start - 1
        while token >= first and tree.pos[token] in {"DET", "ADJ", "NOUN", "NUM"} and not self._ending.get(token + 1):
            token -= 1
        said = token >= first and (tree.lower[token] in {",", "("} or tree.pos[token] == "AUX")
        return token + 1 if said else start

    def _passes(self, i: int) -> bool:
        """Whether a word may stand between a phrase and the trigger that follows it."""
        tree = self._tree
        if tree.lower[i] in NEGATIONS:
            return False
        if tree.lower[i] in MARKS or tree.pos[i] in {"AUX", "ADV"}:
            return True
        return tree.pos[i] == "PRON" and (tree.lower[i] in arguments.RELATIVE or tree.dep[i].startswith("expl"))

    def _after(self, start: int, end: int, admits: Admits, *, places: bool = False) -> list[Mention]:
        """The mentions right behind the trigger; one inside another's name only where `places` are asked for."""
        tree = self._tree
        sentence_end = tree.bounds[tree.sentence[start]][1]
        outer = next((m for m in self._index.covering(start) if m.start < start and m.end > end), None)
        limit = min(outer.end if outer else sentence_end, end + REACH)
        nouns = REACH if self._tells(start, end) or tree.pos[start] == "PART" else int(tree.pos[start] != "PUNCT")
        token, named = end, False
        while token < limit:
            starting = [m for m in self._starting.get(token, ()) if outer is None or m.end <= outer.end]
            if starting and (owned := self._past_owner(max(m.end for m in starting), limit)):
                token = owned
                continue
            admitted = next((m for m in starting if admits(m)), None)
            if not places and starting and starting[0].kind == "name" and admitted is not starting[0]:
                admitted = None  # "run by the Narnia Investment Fund": not by Narnia
            if admitted is not None:
                admitted = self._name_after(admitted, admits)
                return [admitted] if outer else self._with_others(start, admitted, admits, sentence_end)
            if any(m.kind != "description" for m in starting) or not self._leads(token, named):
                return []
            nouns -= tree.pos[token] == "NOUN"
            named = tree.pos[token] == "NOUN" or (named and tree.pos[token] == "ADJ")
            if nouns < 0:
                return []
            token += 1
        return []

    def _with_others(self, start: int, first: Mention, admits: Admits, limit: int) -> list[Mention]:
        """What follows the trigger at `start` with all that is listed behind it; a possessive is one's own."""
        tree = self._tree
        if tree.pos[start] == "PART":
            return [first]
        row = [first, *self.row_after(first, admits, limit)]
        if tree.lower[start] == "(":  # "Awa Diallo (Kora)", and nothing more in the bracket
            return row if row[-1].end < limit and tree.lower[row[-1].end] == ")" else []
        if tree.lower[start] == ":":  # a list, not what a headline says
            return row if len(row) > 1 else []
        return row[:1] if tree.pos[start] == "PUNCT" else row

    def _leads(self, i: int, named: bool) -> bool:
        """Whether a word may stand between a trigger and the phrase after it; `named`: right behind a noun."""
        tree = self._tree
        if tree.pos[i] in {"DET", "ADJ", "NUM", "NOUN"} or tree.lower[i] in OPENING or self._compounded(i):
            return True
        if tree.language == "en" and (tree.dep[i] == "nmod:poss" or (named and tree.lower[i] in POSSESSIVE)):
            return True  # "as part of its strategy", "of the country's strategy"
        if tree.pos[i] == "PROPN" and not self._index.covering(i) and not named:
            return True  # an adjective of a country: "run by Narnian firm Kora"
        if self._connects(i):  # "in 17 countries, including Togo"
            return True
        ahead = i + 1
        while ahead < len(tree) and (tree.pos[ahead] == "DET" or self._connects(ahead)):
            ahead += 1
        names = (m.kind != "description" for m in self._starting.get(ahead, ()))
        # "operated by the telecoms company, X", "in five countries: A and B"
        return named and tree.lower[i] in ENUMERATING and any(names)

    def _past_owner(self, end: int, limit: int) -> int:
        """The token behind what says of what stands before `end` that it owns or governs what is meant; 0 where nothing
        does: "the government's programme", "the World Bank-funded programme".
        """
        if end < limit and self._tree.lower[end] in POSSESSIVE:
            return end + 1
        joined = self._past_compound(end, limit)
        return joined if joined > end else 0

    def _past_compound(self, end: int, limit: int) -> int:
        """The token behind the participle that a hyphen joins to what ends at `end`, or `end`."""
        tree, participle = self._tree, end + 1
        joined = participle < limit and tree.lower[end] == "-" and not self._tree.doc[end].whitespace_
        return participle + 1 if joined and tree.morph(participle, "VerbForm") == "Part" else end

    def _compounded(self, i: int) -> bool:
        """Whether a hyphen joins a word to the one before it ("owned" of "state-owned")."""
        return i > 1 and self._tree.lower[i - 1] == "-" and not self._tree.doc[i - 1].whitespace_

    def _name_before(self, mention: Mention, admits: Admits) -> Mention:
        """The name that a description is said of ("PATN, un programme financé par"), or the mention itself."""
        tree, token = self._tree, mention.start - 1
        if mention.kind != "description" or token < 1 or tree.pos[token] != "DET" or tree.lower[token - 1] != ",":
            return mention
        end = self._bracket_start(token - 2, 0) or token - 1
        named = (m for m in self._ending.get(end, ()) if m.kind != "description" and admits(m))
        return next(named, mention)

    def _name_after(self, mention: Mention, admits: Admits) -> Mention:
        """The name right behind a description ("the telecoms provider X", "its provider, X,"), or the mention."""
        tree, end = self._tree, mention.end
        if mention.kind != "description" or end + 1 >= len(tree):
            return mention
        apposed = self._starting.get(end + 1, ()) if tree.lower[end] == "," else ()
        beside = (m for m in apposed if tree.dep[self._index.head_of(m)] == "appos")
        behind = [*self._starting.get(end, ()), *beside]
        return next((m for m in behind if m.kind != "description" and admits(m)), mention)

    def row_after(self, first: Mention, admits: Admits, limit: int) -> list[Mention]:
        """The mentions listed behind `first`, before token `limit`."""
        found, token = [], first.end
        while token < limit:
            joint = self._past_bracket(token, limit)
            following = self._past_joint(joint, limit)
            following_mention = next((m for m in self._starting.get(following, ()) if admits(m)), None)
            if following == joint or following_mention is None or self._describes(joint, following, following_mention):
                break
            if self._owns(following_mention, limit) or self._opens_clause(joint, following_mention):
                break
            found.append(following_mention)
            token = following_mention.end
        return found

    def _owns(self, mention: Mention, limit: int) -> bool:
        """ "run by Kora, Togo's minister said": a possessor begins something else."""
        return mention.end < limit and self._tree.lower[mention.end] in POSSESSIVE

    def _opens_clause(self, joint: int, mention: Mention) -> bool:
        """Whether what a comma parts is the subject of what follows: "With support from X, Y is building Z"."""
        tree, head = self._tree, self._index.head_of(mention)
        subject = tree.dep[head].startswith("nsubj") and tree.head[head] >= mention.end
        return tree.lower[joint] == "," and subject

    def _describes(self, joint: int, start: int, mention: Mention) -> bool:
        """Whether a comma and an indefinite article make it a description of what stands before ("X, a platform")."""
        tree = self._tree
        indefinite = any(tree.morph(i, "Definite") == "Ind" for i in range(joint, start))
        return mention.kind == "description" and tree.lower[joint] == "," and start == joint + 2 and indefinite

    def _past_joint(self, token: int, limit: int) -> int:
        """Past what joins two members of a list, and the articles and prepositions before the second."""
        tree, start = self._tree, token
        while token < limit and self._joins(token):
            token += 1
        if token == start:
            return start
        while token < limit and tree.pos[token] in {"DET", "ADP"} and not self._starting.get(token):
            token += 1
        return token

    def _joins(self, i: int) -> bool:
        tree = self._tree
        if tree.lower[i] in {",", ";", "&"} or tree.pos[i] == "CCONJ":
            return True
        return self._connects(i)

    def _connects(self, i: int) -> bool:
        """Whether i is part of a phrase that joins the members of a list ("ainsi que", "such as")."""
        return i in self._connecting

    def _past_bracket(self, token: int, limit: int) -> int:
        if token < limit and self._tree.lower[token] == "(":
            for close in range(token + 1, min(token + BRACKET, limit)):
                if self._tree.lower[close] == ")":
                    return close + 1
        return token

    def _bracket_start(self, token: int, first: int) -> int | None:
        if self._tree.lower[token] != ")":
            return None
        return next((i for i in range(token - 1, max(token - BRACKET, first), -1) if self._tree.lower[i] == "("), None)

    def _listed_before(self, last: Mention, admits: Admits, first: int) -> list[Mention]:
        tree = self._tree
        found, token = [], last.start
        while token > first:
            joint = token - 1
            while joint >= first and tree.pos[joint] in {"DET", "ADP"}:
                joint -= 1
            comma = joint
            while comma >= first and self._joins(comma):
                comma -= 1
            if comma == joint or comma < first:
                break
            opening = self._bracket_start(comma, first)
            ending = self._ending.get(comma + 1 if opening is None else opening, ())
            previous = next((m for m in ending if admits(m)), None)
            if previous is None:
                break
            found.append(previous)
            token = previous.start
        return found

    def _opened(self, fired: Fired, admits: Admits) -> list[Mention]:
        """What a participle or noun that opens a sentence is said of: "Organised by X, the Forum", "Filiale de X, Y".

        An actor that a comma or an "and" follows may still be one of X's list.
        """
        tree = self._tree
        first, end = tree.bounds[tree.sentence[fired.start]]
        bare = tree.pos[first] == "NOUN" and all(
            tree.pos[i] in {"NOUN", "ADJ", "ADV"} for i in range(first, fired.start)
        )
        if not bare and (fired.start > first or tree.morph(first, "VerbForm") != "Part"):
            return []
        for comma in (i for i in range(fired.end, end - 1) if tree.lower[i] == ","):
            start = comma + 1 + (tree.pos[comma + 1] == "DET")
            found = next((m for m in self._starting.get(start, ()) if admits(m)), None)
            if found is None:
                continue
            behind = min(self._past_bracket(found.end, end), end - 1)
            if self._traits.has(self._index.type_of(found), "OneAlone") or not self._joins(behind):
                return [found]
        return []

    # --- at a place of the parse ---

    def _tokens(self, place: RolePosition, fired: Fired) -> Iterator[int]:
        """Tokens outside the trigger at which the role may stand."""
        tree = self._tree
        if place.position == "itself":
            yield fired.anchor
            return
        clause = self._clause(fired)
        part = tree.pos[fired.anchor] == "NOUN" and tree.dep[fired.anchor] in ARGUMENTS
        own = any(tree.lower[c] in arguments.POSSESSIVES for c in tree.having(fired.anchor, "det", "nmod:poss"))
        # "X has named the members of Y" says nothing of X, "in the member states of Y" either
        if place.position == place.role == "subject" and not own and (part or self._is_only_where(fired.anchor)):
            return
        if place.position in {"modifier", "compound", "apposition"} or not tree.is_verb(clause):
            found = arguments.of_noun(tree, fired.anchor, frozenset())
            found.subjects = found.subjects or tree.having(clause, "nsubj")
            beside = [] if clause == fired.anchor else tree.having(clause, "obl")  # "Au Togo, deux sont actifs : A, B"
            found.obliques = found.obliques or [(tree.case(c), c) for c in beside]
        else:
            found = arguments.of_verb(tree, clause)
        if tree.lower[fired.end - 1] in BY:  # "the initiative is supported by X": X is what follows
            found.subjects = found.objects
        cased = {"oblique": found.obliques, "modifier": found.modifiers}.get(place.position)
        if cased is not None:
            wanted = set(place.prepositions)
            tokens = [token for case, token in cased if not wanted or wanted & set(case)]
        else:
            tokens = {
                "subject": found.subjects,
                "object": found.objects,
                "agent": found.agents,
                "compound": found.compounds,
                "apposition": found.appositions,
            }[place.position]
        yield from (token for token in tokens if not fired.start <= token < fired.end)

    def _is_only_where(self, noun: int) -> bool:
        """Whether several are spoken of behind a preposition that counts nobody among them: "in the member states".

        "One of the components" is counted among them.
        """
        tree = self._tree
        if tree.lower[tree.head[noun]] in ONE:
            return False
        plural = tree.pos[noun] == "NOUN" and tree.morph(noun, "Number") == "Plur"
        return plural and tree.dep[noun] in {"obl", "nmod"} and not AMONG & set(tree.case(noun))

    def _clause(self, fired: Fired) -> int:
        """The verb (or predicate) that a trigger belongs to: itself, or the one that governs its phrase."""
        tree, i = self._tree, fired.anchor
        while not tree.is_verb(i) and not tree.having(i, "cop", "nsubj") and tree.head[i] != i:
            i = tree.head[i]
        return i


def _phrases(words: list[str], phrases: Iterable[str]) -> frozenset[int]:
    """The places among `words` that are part of one of these phrases."""
    by_first: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        parts = phrase.replace("'", "' ").split()
        by_first.setdefault(parts[0], []).append(parts)
    return frozenset(
        i
        for start, word in enumerate(words)
        for parts in by_first.get(word, ())
        if words[start : start + len(parts)] == parts
        for i in range(start, start + len(parts))
    )


def _ids(found: list[Mention]) -> list[str]:
    return list(dict.fromkeys(mention.entity for mention in found))
