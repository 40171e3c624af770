"""From a token that stands where a role stands to the entities it names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from policygraph.facts.admission import admits
from policygraph.facts.rows import Rows
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology
from policygraph.ontology.traits import traits

_BELOW_CARRIER = ("nmod", "nmod:poss", "compound", "appos", "flat", "acl", "amod")
_BELOW_OFFICE = ("nmod", "nmod:poss", "compound")
_SKIPPED = frozenset({"ADP", "DET", "SPACE"})
_OF = frozenset({"de", "of"})
_COMPLEMENT = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "SPACE"})
"""What may stand between a plural and the colon that spells it out."""
_Step = tuple[Mention, bool]
"""A member of a list, and whether a conjunction joins it to its neighbour on the near side."""
REACH = 16
"""Tokens behind a verb in which an object that the parse hangs elsewhere is looked for."""
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_PHRASE_MARKS = frozenset({"'s", "-"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_STATE = "Country"
_SHORT = 8
"""Tokens that a bracketed acronym behind a list's member may take."""


@dataclass(frozen=True, slots=True)
class Fillers:
    """Finds who or what a phrase names.

    `carriers` are nouns that stand for their complement ("représentants de"), `offices` those that do where nobody is
    named ("the head of X"), `generic` those that only say what sort
    of thing a name is of, `connectives` words that join lists, `standing_for` maps the head token of a description to
    the entity it stands for in this article ("le ministre"), `holders` that of an office to who is named as its holder,
    `titled` the first token of an office to the name right behind it,
    `pairs` the head token of "both countries" to the two who are meant,
    `demonyms` adjectives to the country they belong to, for which `states` are the carriers that act ("les autorités
    gabonaises"), `rows` the people listed together
    with their offices.
    """

    tree: Tree
    mentions: MentionIndex
    ontology: Ontology
    carriers: frozenset[str]
    connectives: frozenset[str]
    standing_for: Mapping[int, str] = field(default_factory=dict)
    demonyms: Mapping[str, str] = field(default_factory=dict)
    rows: Rows | None = None
    holders: Mapping[int, str] = field(default_factory=dict)
    titled: Mapping[int, Mention] = field(default_factory=dict)
    offices: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    pairs: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    states: frozenset[str] = frozenset()

    def at(self, token: int, types: frozenset[str]) -> list[str]:
        """Ids of the entities of these types that the phrase headed by `token` names, its conjuncts included."""
        members, examples = self._listed(token)
        if spelled := self._behind_colon(token, types) or self._spelled_out(token, types):
            return spelled
        found = list(dict.fromkeys(entity for one in members for entity in self._named(one, types)))
        if not examples:
            return list(dict.fromkeys([*found, *self._inside(token, types)]))
        named = list(dict.fromkeys(entity for one in examples for entity in self._named(one, types)))
        described = [m for m in self.mentions.headed_by(token) if m.kind == "description"]
        return named if named and (described or not found) else list(dict.fromkeys([*found, *named]))

    def _listed_with(self, office: int, holder: str, types: frozenset[str]) -> list[str]:
        """Who is listed behind the name of an office's holder ("the minister, X, and Kora director Y")."""
        end = min(len(self.tree), office + REACH)
        named = (m for i in range(office, end) for m in self.mentions.headed_by(i) if m.entity == holder)
        name = next((m for m in named if m.kind != "description"), None)
        return self._list_around(name, types) if name is not None and self._admits(name, types) else []

    def _behind_colon(self, token: int, types: frozenset[str]) -> list[str]:
        """What a plural means that a colon spells out: "a adopté trois textes : A, B et C"."""
        described = [m for m in self.mentions.headed_by(token) if m.kind == "description" and self._admits(m, types)]
        if not described or self.tree.morph(token, "Number") != "Plur":
            return []
        _, end = self.tree.bounds[self.tree.sentence[token]]
        colon = next((i for i in range(described[0].end, end) if self.tree.pos[i] not in _COMPLEMENT), end)
        if colon + 1 >= end or self.tree.lower[colon] != ":":
            return []
        return self.after(colon, types, anywhere=False)

    def _spelled_out(self, token: int, types: frozenset[str]) -> list[str]:
        """What a number of things are whose names a comma parts from it: "deux plateformes, A et B, ont été ..."."""
        described = [m for m in self.mentions.headed_by(token) if m.kind == "description" and self._admits(m, types)]
        counted = described and self.tree.morph(token, "Number") == "Plur" and self.tree.having(token, "nummod")
        end = described[0].end if counted else len(self.tree)
        if end + 1 >= len(self.tree) or self.tree.lower[end] != ",":
            return []
        named = self._starting(end + 1, types)
        listed = self._list_around(named, types) if named and named.kind != "description" else []
        listed = [one for one in listed if one != described[0].entity]
        return listed if len(listed) > 1 else []

    def _inside(self, token: int, types: frozenset[str]) -> list[str]:
        """Who is told to belong to a plural: "plusieurs ministres, dont A et B"."""
        listed = self.rows.inside(token) if self.rows is not None else []
        return [e for one in listed if self._admits(one, types) for e in self._list_around(one, types)]

    def alone(self, token: int, types: frozenset[str]) -> list[str]:
        """Id of the entity that the phrase headed by `token` itself names, nothing listed with it."""
        named = (m for m in self.mentions.headed_by(token) if self._admits(m, types))
        return [m.entity for m in named][:1]

    def before(self, token: int, types: frozenset[str]) -> list[str]:
        """What is named just before `token` (a verb with its auxiliaries), where the parse gives no subject."""
        tree = self.tree
        place = token - 1
        first, _ = tree.bounds[tree.sentence[token]]
        while place >= first and (tree.pos[place] in ("AUX", "ADV", "PRON", "PART") or tree.lower[place] == ","):
            place -= 1
        if place < first:
            return []
        ending = [m for m in self.mentions.covering(place) if m.end == place + 1 and self._admits(m, types)]
        return self._list_around(ending[0], types) if ending else []

    def after(self, token: int, types: frozenset[str], *, anywhere: bool) -> list[str]:
        """What is named just behind `token`, where the parse gives no object; with `anywhere` also further on."""
        tree = self.tree
        place = token + 1
        _, end = tree.bounds[tree.sentence[token]]
        while place < end and (tree.pos[place] in ("ADV", "DET", "NUM", "ADJ") or tree.dep[place] == "nmod:poss"):
            starting = self._starting(place, types)
            if starting is not None:
                return self._list_around(starting, types)
            place += 1
        starting = self._starting(place, types) if place < end else None
        if starting is None and anywhere:
            starting = self._bare_ahead(place, end, types)
        return self._list_around(starting, types) if starting is not None else []

    def _bare_ahead(self, place: int, end: int, types: frozenset[str]) -> Mention | None:
        """The next mention without a preposition, before another verb ("a tenu, du 2 au 4 mai à Tunis, son forum")."""
        tree = self.tree
        for i in range(place, min(end, place + REACH)):
            if tree.pos[i] in ("VERB", "AUX") or tree.lower[i] in (";", ":"):
                return None
            headed = [m for m in self.mentions.headed_by(i) if self._admits(m, types)]
            if headed and not tree.case(i) and tree.dep[i] != "conj":
                return headed[0]
        return None

    def _listed(self, token: int) -> tuple[list[int], list[int]]:
        """The members of the list that `token` heads, and those behind "ainsi que", "such as" and their like."""
        tree = self.tree
        members, behind = tree.conjuncts(token), []
        for one in members:
            members.extend(c for c in self._beside_complement(one) if c not in members)
            for child in tree.children[one]:
                if child > one and any(case in self.connectives for case in tree.case(child)):
                    behind.extend(tree.conjuncts(child))
        return members, behind

    def _beside_complement(self, token: int) -> list[int]:
        """Who is listed with `token`, though the parse lists them with its complement.

        "L'ARCEP du Bénin et l'ARTP du Sénégal": what is of a kind with the whole, and not with its complement.
        """
        own = {self.mentions.type_of(m) for m in self.mentions.headed_by(token)}
        found: list[int] = []
        for inner in self.tree.having(token, "nmod") if own else []:
            below = {self.mentions.type_of(m) for m in self.mentions.headed_by(inner)}
            for one in self.tree.having(inner, "conj"):
                kinds = {self.mentions.type_of(m) for m in self.mentions.headed_by(one)}
                if below and kinds & own and not kinds & below:
                    found.append(one)
        return found

    def _named(self, token: int, types: frozenset[str]) -> list[str]:
        """What the phrase headed by `token` names: by carrier, mention, standing for it or apposition."""
        tree = self.tree
        if owned := self._owned(token, types):
            return [owned.entity]
        if token in self.holders and (held := self.standing(token, types)):
            return list(dict.fromkeys([*held, *self._listed_with(token, held[0], types)]))
        if tree.lemma[token] in self.carriers and not self._is_of_name(token):
            carried = (
                self._between_commas(token, types)
                or self._right_behind(token, types)
                or self._below(token, _BELOW_CARRIER, types)
                or self._from(token, types)
                or self._country(token, types)
            )
            if carried:
                return carried
        mention = self._mention(token, types)
        if mention is not None:
            return self._mentioned(token, mention, types)
        meant = self.standing(token, types)
        if meant or self.mentions.headed_by(token) or tree.pos[token] not in ("NOUN", "PROPN", "X"):
            return meant
        named_beside = (
            self._below(token, ("appos", "flat"), types)
            or self._name_behind(token, types)
            or self._name_before(token, types)
        )
        return named_beside or (self._below(token, _BELOW_OFFICE, types) if tree.lemma[token] in self.offices else [])

    def _owned(self, token: int, types: frozenset[str]) -> Mention | None:
        """What is a state's whose name goes on behind its head, as the parse takes it to begin with that: "the State of
        Narnia's Ministry of Finance" is the ministry."""
        tree = self.tree
        if tree.doc.lang_ != "en" or token + 3 >= len(tree) or tree.lower[token + 1] != "of":
            return None
        place = token + 2
        named = next((m for m in self.mentions.covering(place) if m.end > place and self._is_state(m)), None)
        if named is None or named.end + 1 >= len(tree) or tree.lower[named.end] not in _POSSESSIVE:
            return None
        head = next((m for m in self.mentions.covering(token) if m.entity == named.entity), None)
        stands = head is not None or tree.lemma[token] in self.carriers
        return self._starting(named.end + 1, types) if stands else None

    def _is_state(self, mention: Mention) -> bool:
        return self.mentions.type_of(mention) == _STATE

    def _is_of_name(self, token: int) -> bool:
        """Whether a carrier heads the name of a body and carries nobody: "the Kenya Revenue Authority", no Kenya."""
        named = self.tree.doc[token].text[:1].isupper()  # "les délégations du Bénin" are carriers
        return named and any(m.kind == "name" and m.end - m.start > 1 for m in self.mentions.headed_by(token))

    def _mentioned(self, token: int, mention: Mention, types: frozenset[str]) -> list[str]:
        """The entity of a mention, or the one that a description stands beside or for; and who is listed with it."""
        if mention.kind != "description":
            return self._list_around(mention, types)
        named = self._name_beside(token, mention, types) or self.said_of(token, types)
        if named is not None:
            return self._list_around(named, types) if named.start == mention.end else [named.entity]
        return self.standing(token, types) or self._list_around(mention, types)

    def _between_commas(self, token: int, types: frozenset[str]) -> list[str]:
        """The name in apposition behind a comma ("the Ghana-based company, X")."""
        apposed = [c for c in self.tree.having(token, "appos") if self.tree.lower[c - 1] == ","]
        named = [m for c in apposed for m in self.mentions.headed_by(c) if m.kind != "description"]
        if not apposed and (behind := self._behind_comma(token, types)) is not None:
            named = [behind]  # "its counterpart, the regulator of X", which the parse may hang elsewhere
        return [m.entity for m in named if self._admits(m, types)][:1]

    def _behind_comma(self, token: int, types: frozenset[str]) -> Mention | None:
        """The name that stands between the comma right behind an English noun and what ends its phrase."""
        tree, place = self.tree, token + 2
        if tree.doc.lang_ != "en" or place >= len(tree) or tree.lower[token + 1] != ",":
            return None
        while tree.pos[place] == "DET" and place + 1 < len(tree):
            place += 1
        named = self._starting(place, types)
        closed = named is not None and named.kind != "description" and named.end < len(tree)
        return named if closed and named is not None and tree.lower[named.end] in (",", ".", ";") else None

    def _from(self, token: int, types: frozenset[str]) -> list[str]:
        """Who is named behind an English carrier, wherever the parse hangs it ("representatives from X and Y")."""
        tree, place = self.tree, token + 2
        if place >= len(tree) or tree.lower[token + 1] not in ("from", "of"):
            return []
        while tree.pos[place] == "DET" and place + 1 < len(tree):
            place += 1
        named = self._starting(place, types)
        return self._list_around(named, types) if named is not None else []

    def _name_before(self, token: int, types: frozenset[str]) -> list[str]:
        """The English name right before a noun that only says what sort of thing it is ("the eNaira platform")."""
        if self.tree.doc.lang_ != "en" or self.tree.lemma[token] not in self.generic:
            return []
        ending = (m for m in self.mentions.covering(token - 1) if m.end == token and m.kind != "description")
        return [m.entity for m in ending if self._admits(m, types)][:1]

    def _name_behind(self, token: int, types: frozenset[str]) -> list[str]:
        """The name right behind a noun that the parse makes a complement of it ("le président Awa Diop")."""
        named = self._starting(token + 1, types) if token + 1 < len(self.tree) else None
        if named is None or named.kind == "description" or self.tree.sentence[named.start] != self.tree.sentence[token]:
            return []
        return [named.entity]

    def _right_behind(self, token: int, types: frozenset[str]) -> list[str]:
        """Who is named right behind a carrier: "Kenya-based firm Kora", "operators Kora and Volta"."""
        named = self._starting(token + 1, types) if token + 1 < len(self.tree) else None
        beside = named is not None and named.kind != "description"
        return self._list_around(named, types) if beside and named is not None else []

    def standing(self, token: int, types: frozenset[str]) -> list[str]:
        """Ids of what the pronoun or bare noun at `token` stands for, with whom it is listed."""
        if two := self.pairs.get(token, ()):
            return [one for one in two if self._fits(one, types)]
        meant = self.standing_for.get(token, "")
        if not meant or not self._fits(meant, types):
            return []
        row = self.rows.with_holder(meant, token) if self.rows is not None else []
        return list(dict.fromkeys(one for one in (row or [meant]) if self._fits(one, types)))

    def _below(self, token: int, labels: tuple[str, ...], types: frozenset[str]) -> list[str]:
        """What the first dependent that names anything of these types names, with its conjuncts."""
        for child in self.tree.having(token, *labels):
            found: list[str] = []
            for one in self.tree.conjuncts(child):
                if self.tree.lemma[one] in self.carriers:  # "la cérémonie d'ouverture de l'atelier"
                    found.extend(self._below(one, labels, types))
                    continue
                mention = self._mention(one, types)
                if mention is None and not self.tree.case(one):  # "le représentant résident de X"
                    found.extend(self._below(one, labels, types))
                if mention is not None:
                    found.extend(e for e in self._list_around(mention, types) if e not in found)
            if found:
                return found
        return []

    def _country(self, token: int, types: frozenset[str]) -> list[str]:
        """The country whose adjective a carrier bears that acts for states, where the article names it.

        "Kenyan authorities" are Kenya, "Kenyan experts" are not.
        """
        if self.tree.lemma[token] not in self.states:
            return []
        adjectives = (self.tree.lower[c] for c in self.tree.having(token, "amod"))
        found = next((self.demonyms[word] for word in adjectives if word in self.demonyms), "")
        return [found] if found and self._fits(found, types) else []

    def _name_beside(self, token: int, mention: Mention, types: frozenset[str]) -> Mention | None:
        """The name that stands in apposition to a description ("l'opérateur Starlink")."""
        beside = sorted(
            self.tree.having(token, "appos", "flat", "compound"), key=lambda c: self.tree.dep[c] == "compound"
        )
        for child in beside:
            for other in self.mentions.headed_by(child):
                if other.kind != "description" and other.entity != mention.entity and self._admits(other, types):
                    return other
        behind = self._starting(mention.end, types) if mention.end < len(self.tree) else None
        same = (
            behind is not None
            and behind.kind != "description"
            and self.tree.sentence[token] == self.tree.sentence[behind.start]
        )
        return behind if same else None

    def said_of(self, token: int, types: frozenset[str]) -> Mention | None:
        """The name a description is said of ("X, un laboratoire créé en 2023", "X is a school created in 2020")."""
        tree = self.tree
        said_of = tree.having(token, "nsubj") if tree.having(token, "cop") else []
        if tree.dep[token] == "appos":
            said_of.append(tree.head[token])
        for one in said_of:
            for other in self.mentions.headed_by(one):
                if other.kind != "description" and self._admits(other, types):
                    return other
        return self.name_before_phrase(token, types)

    def name_before_phrase(self, token: int, types: frozenset[str]) -> Mention | None:
        """The name before the comma that opens the English noun phrase around `token`, which describes it.

        "Kora, the firm that runs X,", "Kora, Volta's local subsidiary": the parse often makes it a subject or a list.
        """
        tree, start, end = self.tree, token, token + 1
        if tree.doc.lang_ != "en":
            return None
        first, last = tree.bounds[tree.sentence[token]]
        while start > first and self._in_phrase(start - 1):
            start -= 1
        while end < last and self._in_phrase(end):
            end += 1
        if start - 2 < first or end == len(tree) or tree.lower[start - 1] != "," or not self._describes(start, end):
            return None
        return next((m for m in self._ending_before(start - 1) if m.start >= first and self._admits(m, types)), None)

    def _in_phrase(self, i: int) -> bool:
        """Whether word i may stand in a noun phrase without a preposition or a comma ("the Togo-based firm")."""
        hyphened = i > 1 and self.tree.lower[i - 1] == "-" and not self.tree.doc[i - 1].whitespace_
        return self.tree.pos[i] in _PHRASE or self.tree.lower[i] in _PHRASE_MARKS or hyphened

    def _describes(self, start: int, end: int) -> bool:
        """Whether a phrase tells what stands before its comma, and is no member of a list of names."""
        tree = self.tree
        nouns = (i for i in range(start, end) if tree.pos[i] != "ADJ")
        named = [m for i in nouns for m in self.mentions.covering(i) if m.kind != "description"]
        if any(m.end == end for m in named):
            return False
        article = tree.pos[start] == "DET" or any(tree.lower[m.end] == "'s" for m in named)
        listed = tree.pos[end] == "CCONJ" or tree.lower[end : end + 2] == [",", "and"]
        acts = tree.pos[end] in ("VERB", "AUX") and tree.morph(end, "VerbForm") not in ("Part", "Ger")
        return article and not (listed or acts) and tree.pos[end - 1] == "NOUN"

    def _ending_before(self, comma: int) -> list[Mention]:
        """The names that end at a comma, and do not follow another one; past a bracketed acronym."""
        found = [m for m in self.mentions.covering(comma - 1) if m.end == comma and m.kind == "name"]
        before = min((m.start for m in found), default=0) - 1
        listed = before > 0 and (self.tree.pos[before] == "CCONJ" or self.tree.lower[before] == ",")
        follows = listed and any(m.end == before for m in self.mentions.covering(before - 1))
        return [] if follows else found

    def _mention(self, token: int, types: frozenset[str]) -> Mention | None:
        """The outermost mention headed by the token, else the outermost around it, that is of one of these types."""
        headed = self.mentions.headed_by(token)
        around = [m for m in self.mentions.covering(token) if m not in headed]
        kinds = traits(self.ontology).of_kind("place")
        places = [h for h in headed if self.mentions.type_of(h) in kinds and self.tree.pos[h.start - 1] not in _SKIPPED]
        whole = [m for m in around if m.kind == "name" and any(m.start < h.start and h.end == m.end for h in places)]
        # "MTN Uganda" is no country, though the parse may make two phrases of it
        return next((mention for mention in whole or [*headed, *around] if self._admits(mention, types)), None)

    def _admits(self, mention: Mention, types: frozenset[str]) -> bool:
        return self._fits(mention.entity, types)

    def _fits(self, entity: str, types: frozenset[str]) -> bool:
        return admits(self.mentions.entities[entity], types, False, self.ontology)

    def _list_around(self, mention: Mention, types: frozenset[str]) -> list[str]:
        """The mention's entity and those listed with it in a row ("A, B (C) et D"), whatever the parse made of it."""
        right = self._row(mention.end, types, self._next_member, forward=True)
        left = self._row(self._title_start(mention), types, self._previous_member, forward=False)
        headline = self._behind_headline_verb(mention)
        if right and not (right[-1][1] or headline):
            right = []  # no "et" before the last: not a list, but in an English headline
        if left and not (right or left[0][1] or headline):
            left = []
        members = [m.entity for m in (*(m for m, _ in reversed(left)), mention, *(m for m, _ in right))]
        row = self.rows.of(mention) if self.rows is not None else []
        return list(dict.fromkeys([*members, *(one for one in row if self._fits(one, types))]))

    def _behind_headline_verb(self, mention: Mention) -> bool:
        """Whether the verb of an English headline stands before the mention ("regulator fines Airtel, MTN")."""
        tree = self.tree
        if tree.doc.lang_ != "en" or tree.sentence[mention.start]:
            return False
        return any(tree.is_verb(i) or tree.is_headline_verb(i) for i in range(mention.start))

    def _title_start(self, mention: Mention) -> int:
        """Where the office before a name begins, if one stands there."""
        return next((start for start, name in self.titled.items() if name == mention), mention.start)

    def _row(
        self, place: int, types: frozenset[str], step: Callable[[int, frozenset[str]], _Step | None], *, forward: bool
    ) -> list[_Step]:
        """The members of a list beyond `place`, nearest first, each with whether a conjunction stands before it."""
        row: list[_Step] = []
        while (found := step(place, types)) is not None:
            row.append(found)
            place = found[0].end if forward else found[0].start
        while row and forward and not row[-1][1] and any(joined for _, joined in row):
            row.pop()  # what follows the last "et X" is no member
        return row

    def _next_member(self, place: int, types: frozenset[str]) -> _Step | None:
        tree = self.tree
        place = self._behind_brackets(place)
        start, joined = place, False
        while place < len(tree) and (tree.lower[place] == "," or tree.pos[place] == "CCONJ"):
            joined = joined or tree.pos[place] == "CCONJ"
            place += 1
        if place == start or place >= len(tree) or tree.sentence[place] != tree.sentence[start]:
            return None
        while place < len(tree) and tree.pos[place] in _SKIPPED:
            place += 1
        other = self._starting(place, types) if place < len(tree) else None
        if other is None or other.kind == "description":
            other = self._behind_its_kind(place, types) or other
        return None if other is None else (other, joined)

    def _behind_its_kind(self, place: int, types: frozenset[str]) -> Mention | None:
        """The name behind the words that say what it is ("A and the digital payments provider B")."""
        tree = self.tree
        for i in range(place, min(place + _SHORT, len(tree))):
            starting = self._starting(i, types)
            if starting is not None and starting.kind != "description":
                return starting
            if tree.pos[i] not in ("NOUN", "ADJ") or not tree.doc[i].text.islower():
                return None
        return None

    def _previous_member(self, place: int, types: frozenset[str]) -> _Step | None:
        tree = self.tree
        place -= 1
        if tree.doc.lang_ == "en":  # "A and the digital payments provider B"
            while place >= 0 and tree.pos[place] in ("NOUN", "ADJ") and tree.doc[place].text.islower():
                place -= 1
        bare = True  # nothing but an article stands before the member at `place`
        while place >= 0 and tree.pos[place] in _SKIPPED:
            bare = bare and tree.pos[place] != "ADP"
            place -= 1
        end, joined = place, False
        while place >= 0 and (tree.lower[place] == "," or tree.pos[place] == "CCONJ"):
            joined = joined or tree.pos[place] == "CCONJ"
            place -= 1
        if place == end or place < 0 or tree.sentence[place] != tree.sentence[end]:
            return None
        place = self._before_brackets(place)
        ending = [m for m in self.mentions.covering(place) if m.end == place + 1 and self._admits(m, types)]
        # "les délégations du Bénin et du Mali": Bénin is listed, and no delegations
        listed = [m for m in ending if self.tree.lemma[m.start] not in self.carriers] or ending
        if not listed:
            return None
        return ((bare and self._whole(listed[0], types)) or listed[0], joined)

    def _whole(self, mention: Mention, types: frozenset[str]) -> Mention | None:
        """What the mention is a complement of, where that may stand in its place: "l'ARCEP du Bénin et l'ARTP"."""
        head = self.mentions.head_of(mention)
        if self.tree.dep[head] != "nmod" or not _OF & set(self.tree.case(head)):
            return None
        return next((m for m in self.mentions.headed_by(self.tree.head[head]) if self._admits(m, types)), None)

    def _starting(self, place: int, types: frozenset[str]) -> Mention | None:
        behind = self.titled.get(place)
        if behind is not None and self._admits(behind, types):
            return behind
        begun = [m for m in self.mentions.covering(place) if m.start == place]
        if begun and begun[0].kind == "name" and not self._admits(begun[0], types):
            return None  # "Narnia" of "Narnia Digital Centre" is another's name
        return next((m for m in begun if self._admits(m, types)), None)

    def _behind_brackets(self, place: int) -> int:
        lower = self.tree.lower
        if place < len(lower) and lower[place] == "(":
            for end in range(place + 1, min(place + _SHORT, len(lower))):
                if lower[end] == ")":
                    return end + 1
        return place

    def _before_brackets(self, place: int) -> int:
        lower = self.tree.lower
        if lower[place] == ")":
            for start in range(place - 1, max(place - _SHORT, 0), -1):
                if lower[start] == "(":
                    return start - 1
        return place
