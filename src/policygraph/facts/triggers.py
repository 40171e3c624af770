"""Where the lexicon's triggers stand in a parsed Doc."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from policygraph.facts.holders import PERSON
from policygraph.facts.tree import Tree
from policygraph.ontology.model import Ontology, Trigger

MAX_GAP = 2
"""How many adverbs may stand between the words of a verbal trigger ("mettre officiellement en place")."""

_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod"})

_NTH = re.compile(r"\d+(?:(?:e|è|ᵉ|ème|ième)|(st|nd|rd|th))$")
NTH = ("nième", "nth")
"""The forms that stand for all French and English ordinals in figures: "12e", "12th"."""

REFLEXIVE = "se "
"""A form that begins so is a reflexive verb: the pronoun may stand anywhere before the verb ("s'est tenu")."""

_ELISION = re.compile(r"(?<=\w)'")
"""What ends an elided word ("d'"), not the "'s" of a possessive."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A trigger found at tokens `[start, end)`; `anchor` is the token whose arguments are the trigger's."""

    trigger: Trigger
    start: int
    end: int
    anchor: int


_A = frozenset({"a", "an"})
"""One word in a form: "open an investigation" is there in "opened a formal investigation"."""


@dataclass(frozen=True)
class _Form:
    words: tuple[str, ...]
    reflexive: bool
    trigger: Trigger | None  # None: a blocker
    prefix: int = 0
    """How many words a prefix takes that the tokeniser cuts off ("co", "-" of "co-host")."""

    @cached_property
    def rest(self) -> frozenset[str]:
        """The words that a sentence must hold besides the first for this to be there."""
        return frozenset(self.words[1:]) - _A


class Triggers:
    """The triggers of one language, by their first word."""

    def __init__(self, triggers: Iterable[Trigger], blocked: Iterable[str] = (), *, chained: bool = False) -> None:
        """`chained`: the last word of one may be the first of the next ("carried out in partnership with")."""
        self._chained = chained
        self._by_first: dict[str, list[_Form]] = {}
        for trigger in triggers:
            for form in trigger.forms:
                self._add(form, trigger)
        for form in blocked:
            self._add(form, None)
        for forms in self._by_first.values():
            forms.sort(key=lambda f: (-len(f.words), f.trigger is not None))

    def _add(self, form: str, trigger: Trigger | None) -> None:
        text = form.lower().replace("’", "'")
        reflexive = text.startswith(REFLEXIVE)
        words = tuple(_ELISION.sub("' ", text.removeprefix(REFLEXIVE)).split())
        if words:
            self._by_first.setdefault(words[0], []).append(_Form(words, reflexive, trigger))
        first, hyphen, rest = words[0].partition("-") if words else ("", "", "")
        if hyphen and first and rest:
            self._by_first.setdefault(first, []).append(_Form((first, "-", rest, *words[1:]), reflexive, trigger, 2))

    def find(self, tree: Tree) -> list[Fired]:
        """All triggers, in order. Of two that overlap the longer stands; several of one length may stand together."""
        hits: list[tuple[int, int, _Form]] = []
        for start, (first, surface) in enumerate(zip(tree.lemma, tree.lower, strict=True)):
            nth = _NTH.match(surface) if surface[:1].isdigit() else None
            forms = self._by_first.get(NTH[bool(nth.group(1))] if nth else first, [])
            if surface != first and surface in self._by_first:
                forms = forms + self._by_first[surface]
            if not forms and _may_be_verb(tree, start):  # the lemmatizer gave up
                forms = next((known for guess in guesses(surface) if (known := self._by_first.get(guess))), [])
            if not forms:
                continue
            here = tree.words[tree.sentence[start]]
            # most forms of several words are not there: what their sentence lacks says so at once
            for form in forms:
                if form.rest <= here and (end := _match(form, tree, start)):
                    hits.append((start, end, form))
        hits.sort(key=lambda hit: hit[0] - hit[1])  # stable: longest first, then in order
        taken: dict[int, tuple[int, int]] = {}
        found: list[Fired] = []
        for start, end, form in hits:
            others = {taken[i] for i in range(start, end) if i in taken} - {(start, end)}
            if not all(self._chains((start, end), other) for other in others):
                continue
            taken.update((i, (start, end)) for i in range(start, end) if i not in taken)
            if form.trigger is not None:
                prefix = 0 if form.trigger.pos == "NOUN" else form.prefix
                anchor = _anchor(tree, start + prefix, end, form.trigger.pos)
                found.append(Fired(form.trigger, start, end, anchor))
        return sorted(found, key=lambda fired: fired.start)

    def _chains(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Whether two share only the word that ends the one and begins the other."""
        long = one[1] - one[0] > 1 and other[1] - other[0] > 1
        return self._chained and long and (one[0] == other[1] - 1 or other[0] == one[1] - 1)

    def mistagged(self, tree: Tree) -> list[Fired]:
        """Triggers whose words stand there, but not as the part of speech that they must be.

        Where an entry fired, or is blocked, its words are passed over: they were understood otherwise.
        """
        read = {i for fired in self.find(tree) for i in range(fired.start, fired.end)}
        found: list[Fired] = []
        for start in range(len(tree)):
            forms = {*self._by_first.get(tree.lemma[start], ()), *self._by_first.get(tree.lower[start], ())}
            for form in sorted(forms, key=lambda form: form.trigger.iri if form.trigger else ""):
                if form.trigger is None or _fits(tree, start, form.trigger.pos):
                    continue
                end = _words_end(form, tree, start)
                if end and not read & set(range(start, end)):
                    found.append(Fired(form.trigger, start, end, start))
        return found


def _may_be_verb(tree: Tree, i: int) -> bool:
    """Whether word i is a verb, or an adjective by its tag that has a subject and no copula ("MTN opère au Bénin")."""
    if tree.is_verb(i) or tree.is_headline_verb(i):
        return True
    return tree.pos[i] == "ADJ" and bool(tree.having(i, "nsubj")) and not tree.having(i, "cop")


_ENDINGS = re.compile(r"(?:ée?s?|e?ant|èrent|era|eront|e?ait|e?aient|e?a|e|ent)$|(?:ed|ing|ies|es|s)$")
_BASES = {"ies": ("y",), "ed": ("", "e"), "ing": ("", "e"), "es": ("", "e", "er"), "s": ("",)}
_GRAVE = re.compile(r"è(?=[^aeiouyèé]+$)")
"""The last vowel of "gèr-", "lèv-": é or e in the infinitive."""


_SEMIVOWEL = re.compile(r"(?<=[ou])i$")
"""The end of "octroi-", "appui-": y in the infinitive."""


def guesses(verb: str) -> tuple[str, ...]:
    """Infinitives that a regular verb form may belong to, where the parser gives no lemma ("gère", "lança")."""
    match = _ENDINGS.search(verb)
    if match is None or match.start() < 2:
        return ()
    stem = _SEMIVOWEL.sub("y", verb[: match.start()].replace("ç", "c"))
    stems = dict.fromkeys((_GRAVE.sub("é", stem), _GRAVE.sub("e", stem), stem))
    return tuple(one + base for one in stems for base in _BASES.get(match.group(), ("er", "ir")))


@lru_cache(maxsize=16)
def event_triggers(ontology: Ontology, language: str) -> Triggers:
    """The language's triggers of events."""
    wanted = [t for t in ontology.triggers if t.language == language and t.evokes in ontology.event_types]
    return Triggers(wanted, _blocked(ontology, language))


@lru_cache(maxsize=16)
def relation_triggers(ontology: Ontology, language: str) -> Triggers:
    """The language's triggers of relations."""
    wanted = [t for t in ontology.triggers if t.language == language and t.evokes in ontology.relation_types]
    return Triggers(wanted, _blocked(ontology, language))


def _blocked(ontology: Ontology, language: str) -> list[str]:
    """Forms that no trigger is; those that evoke an entity type other than a person are only no such entity."""
    words = (word for word in ontology.words if word.kind == "Blocker" and word.language == language)
    return [
        form
        for word in words
        if word.evokes not in ontology.entity_types or word.evokes == PERSON
        for form in word.forms
    ]


def _match(form: _Form, tree: Tree, start: int) -> int:
    """The token after the form's last word where it begins at `start`, or 0."""
    trigger = form.trigger
    head = start + form.prefix
    if head >= len(tree):
        return 0
    words = {start, head} if trigger is not None and trigger.pos == "NOUN" else {head}  # "the *roll*-out of X"
    if trigger is not None and not any(_fits(tree, word, trigger.pos) for word in words):
        return 0
    verbal = form.reflexive or (trigger is not None and trigger.pos == "VERB")
    if verbal and form.reflexive != tree.is_reflexive(start):
        return 0
    return _words_end(form, tree, start) or _parted(form, tree, start)


def _parted(form: _Form, tree: Tree, start: int) -> int:
    """The token after a verb whose object the form ends in, though much stands between, or before a passive.

    "A accordé, mardi à Lomé, une audience", "une enquête a été ouverte". The object is left to be an argument as any
    other.
    """
    words = form.words
    if form.trigger is None or form.trigger.pos != "VERB" or not 2 <= len(words) <= 3:
        return 0
    for noun in (*tree.having(start, "obj"), *tree.having(start, "nsubj:pass")):
        small = {tree.lemma[c] for c in tree.having(noun, "det")} | {tree.lower[c] for c in tree.having(noun, "det")}
        fits = words[-1] in (tree.lower[noun], tree.lemma[noun]) and (noun > start) == (tree.dep[noun] == "obj")
        if fits and tree.pos[noun] == "NOUN" and all(word in small for word in words[1:-1]):
            return 0 if len(words) == 2 and _is_named_thing(tree, noun) else start + 1
    return 0


def _is_named_thing(tree: Tree, noun: int) -> bool:
    """Whether an English noun heads the name of a thing, no word of a phrase: "began *the Lumo cloud service*"."""
    the = any(tree.lower[c] == "the" for c in tree.having(noun, "det"))
    return tree.language == "en" and the and any(tree.pos[c] == "PROPN" for c in tree.having(noun, "compound"))


def _words_end(form: _Form, tree: Tree, start: int) -> int:
    """The token after the form's last word where the words behind its first stand behind `start`, or 0."""
    place = start
    for word in form.words[1:]:
        place += 1
        gap = 0
        while place < len(tree) and not _is_word(tree, place, word):
            if gap == MAX_GAP or not ((hyphen := _is_hyphen(tree, place)) or _may_part(tree, start, place)):
                return 0
            place, gap = place + 1, gap + (not hyphen)
        if place >= len(tree):
            return 0
    return place + 1 if tree.sentence[place] == tree.sentence[start] else 0


def _is_word(tree: Tree, i: int, word: str) -> bool:
    surface = tree.lower[i]
    return word in (surface, tree.lemma[i]) or (word in _A and surface in _A)


def _is_hyphen(tree: Tree, i: int) -> bool:
    """Whether word i joins two others: "high-level talks" has one word more than "bilateral talks", not two."""
    return tree.lower[i] == "-" and 0 < i < len(tree) - 1


def _may_part(tree: Tree, start: int, i: int) -> bool:
    """Whether word i may stand inside a trigger that begins at `start`: an adverb behind a verb, an adjective behind
    a French noun, what stands before an English one: "mettre officiellement en place", "avec l'appui technique de",
    "enter into a strategic partnership", "Kora's local subsidiary".
    """
    if tree.pos[i] == "ADV":
        return tree.is_verb(start)
    if tree.language == "en":
        if tree.lower[i][0].isdigit():
            return False  # "took 45th place" is no event that took place
        return tree.dep[i] in _BEFORE_NOUN and i < tree.head[i] <= i + MAX_GAP + 1
    return tree.pos[i] == "ADJ" and tree.language == "fr" and tree.pos[i - 1] == "NOUN"


def _fits(tree: Tree, i: int, pos: str) -> bool:
    if not pos:
        return True
    if pos == "VERB":
        participle = tree.pos[i] == "ADJ" and tree.morph(i, "VerbForm") == "Part"
        return participle or tree.is_verb(i) or tree.is_headline_verb(i)
    if pos == "NOUN":
        return (tree.pos[i] in ("NOUN", "PROPN") or _opens(tree, i)) and not tree.having(i, "obj", "aux")
    return pos == "ADP" or tree.pos[i] == pos


def _opens(tree: Tree, i: int) -> bool:
    """Whether a French headline opens with word i and goes on with a preposition: a noun, whatever its tag.

    "Lancement à Dakar de la plateforme X".
    """
    start, end = tree.bounds[tree.sentence[i]]
    behind = i + 1 < end and tree.pos[i + 1] == "ADP"
    return i == start and behind and tree.doc.lang_ == "fr" and not tree.is_verb(i)


def _anchor(tree: Tree, start: int, end: int, pos: str) -> int:
    """The trigger's own head: its first word for a verb, else the word whose governor lies outside.

    For a preposition, the noun behind it; of "en cours de préparation" that is "cours".
    """
    if pos == "ADP":
        noun = end - 1
        while tree.dep[noun] in ("case", "fixed", "mark") and tree.head[noun] != noun:
            noun = tree.head[noun]
        if noun >= end:
            return noun
        return next((i for i in range(start + 1, end) if tree.head[i] == i or not start <= tree.head[i] < end), end - 1)
    if pos == "VERB" and tree.dep[start] == "cop" and start < tree.head[start] < end:
        return tree.head[start]  # "doit être opérationnelle": what is said of it is the predicate's
    if pos == "VERB" or end == start + 1:
        return start
    return next((i for i in range(start, end) if not start <= tree.head[i] < end), start)
