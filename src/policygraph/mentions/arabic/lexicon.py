"""The Arabic lexicon, compiled for looking words up at a place of a text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from policygraph.mentions.arabic.words import (
    ARTICLE,
    Reading,
    citation_forms,
    fold_arabic,
    readings,
    verb_readings,
    without_case,
)
from policygraph.mentions.words import is_arabic
from policygraph.ontology.model import EntityType, KnownEntity, Ontology, Trigger, Word, WordKind
from policygraph.ontology.traits import traits

_KINDS: tuple[WordKind, ...] = (
    "HeadNoun",
    "OfficeNoun",
    "PersonTitle",
    "StatusCue",
    "StanceVerb",
    "PledgeVerb",
    "Connective",
    "Carrier",
    "NameParticle",
    "Blocker",
    "GivenName",
    "Preposition",
    "Verb",
    "Noun",
)
_WHOLE = frozenset({"Noun", "Verb"})
"""Kinds whose forms are written as they stand: "التزام" and "التقى" have no article."""
_VERB, _INSTITUTION = "VERB", "Institution"
_PLACE, _ACTOR = "place", "Actor"


@dataclass(frozen=True, slots=True)
class Match:
    """A lexicon entry found at a token: how many tokens it takes, and how the first of them was read.

    `with_article`: the lexicon itself writes the form with an article ("الحكومة", "مجلس النواب").
    """

    entry: Word | Trigger
    length: int
    reading: Reading
    with_article: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """`rest`: the words behind the first; `definite`: written with an article; `verbal`: a verb, which has none."""

    rest: tuple[str, ...]
    definite: bool
    verbal: bool
    entry: Word | Trigger


_Index = dict[str, list[_Form]]


@dataclass(slots=True)
class ArabicLexicon:
    """Everything that the ontology says of Arabic words. Compile it once for all articles."""

    _by_kind: dict[str, _Index] = field(default_factory=dict)
    _verbs: frozenset[str] = frozenset()
    described: dict[str, str] = field(default_factory=dict)
    """Triggers by IRI whose object may be told by any noun, and the entity type that it then describes."""
    types: dict[str, EntityType] = field(default_factory=dict)
    """The entity types, by name."""
    named: dict[str, str] = field(default_factory=dict)
    """Names of one word that the gazetteer has, folded, and the entity types that they name."""
    assumed: str = ""
    """The entity type of a name where nothing tells."""
    demonyms: dict[str, str] = field(default_factory=dict)
    """Adjectives of countries, folded, without article, and the countries' IRIs."""

    @classmethod
    def of(cls, ontology: Ontology) -> "ArabicLexicon":
        """The Arabic entries of `ontology`."""
        words = [word for word in ontology.words if word.language == "ar"]
        triggers = [trigger for trigger in ontology.triggers if trigger.language == "ar"]
        by_kind = {str(kind): _index(word for word in words if word.kind == kind) for kind in _KINDS}
        by_kind["Trigger"] = _index(triggers)
        verbal = [w.forms for w in words if w.kind == "Verb"] + [t.forms for t in triggers if t.pos == _VERB]
        verbs = frozenset(_words(form)[0] for forms in verbal for form in forms)
        return cls(
            by_kind,
            verbs,
            described=dict(_described(triggers)),
            types=ontology.entity_types,
            named=dict(_named(ontology)),
            assumed=traits(ontology).the("AssumedName"),
            demonyms=dict(_demonyms(ontology)),
        )

    def has_trait(self, kind: str, trait: str) -> bool:
        """Whether the ontology says this of an entity type."""
        return kind in self.types and trait in self.types[kind].traits

    def is_institution(self, kind: str) -> bool:
        """Whether an entity type is one of the bodies, firms and organizations."""
        return kind in self.types and _INSTITUTION in self.types[kind].ancestors

    def alike(self, one: str, two: str) -> bool:
        """Whether two entity types are one, or easily taken for one another as bodies are."""
        return one == two or (self.is_institution(one) and self.types[one].kind == self.kind(two))

    def is_place(self, name: str) -> bool:
        """Whether an entity type is that of cities and venues: no country, which acts."""
        return name in self.types and self.types[name].kind == _PLACE and _ACTOR not in self.types[name].ancestors

    def kind(self, name: str) -> str:
        """The kind of an entity type, or nothing."""
        return self.types[name].kind if name in self.types else ""

    def find(self, kind: str, words: Sequence[str], at: int) -> list[Match]:
        """Entries of `kind` at word `at` of folded `words`: the longest first, then those that peel least."""
        index = self._by_kind[kind]
        found: list[Match] = []
        for reading in readings(words[at]):
            stems = (reading.stem,) if reading.definite else (reading.stem, without_case(reading.stem))
            for stem in dict.fromkeys(stems):
                for form in index.get(stem, ()):
                    if (form.definite and not reading.definite) or (form.verbal and reading.definite):
                        continue
                    if _continues(form.rest, words, at + 1):
                        fixed = form.definite or any(word.startswith(ARTICLE) for word in form.rest)
                        attached = form.rest[-1:] and len(form.rest[-1]) == 1
                        found.append(Match(form.entry, 1 + len(form.rest) - bool(attached), reading, fixed))
        found.sort(key=lambda m: (-m.length, m.reading.peeled, not m.with_article))
        return found

    def may_head(self, stem: str, kind: str) -> bool:
        """Whether a folded word heads names of an entity type, by itself or with others behind it."""
        return any(form.entry.evokes == kind for form in self._by_kind["HeadNoun"].get(stem, ()))

    def is_verb(self, word: str) -> bool:
        """Whether a folded word can only be a verb: known as one, or built like one."""
        if self.first("Noun", [word]) is not None:
            return False
        return any(self._known(r.stem) or self._built(r.stem, r.pronoun) for r in verb_readings(word))

    def is_known_verb(self, word: str) -> bool:
        """Whether a folded word is a form of a verb that the lexicon has."""
        return self.first("Noun", [word]) is None and self.spells_verb(word)

    def spells_verb(self, word: str) -> bool:
        """Whether a folded word is spelled as a form of a verb that the lexicon has, whatever else it may be."""
        return any(self._known(r.stem) for r in verb_readings(word))

    def tells(self, word: str) -> bool:
        """Whether a folded word is a form of a verb that evokes something."""
        stems = (form for reading in verb_readings(word) for form in citation_forms(reading.stem))
        return any(self.first("Trigger", [stem]) is not None for stem in stems)

    def told_by(self, word: str) -> list[Trigger]:
        """What a folded word tells as a form of a verb."""
        stems = {form for reading in verb_readings(word) for form in citation_forms(reading.stem)}
        found = (match.entry for stem in stems for match in self.find("Trigger", [stem], 0))
        return [entry for entry in found if isinstance(entry, Trigger) and entry.pos == _VERB]

    def first(self, kind: str, words: Sequence[str], at: int = 0) -> Match | None:
        """The best entry of `kind` at word `at`, or None."""
        return next(iter(self.find(kind, words, at)), None)

    def _known(self, stem: str) -> bool:
        return any(form in self._verbs for form in citation_forms(stem))

    @staticmethod
    def _built(stem: str, has_pronoun: bool) -> bool:
        """Whether a word is built as only verbs are."""
        if has_pronoun or stem.startswith(ARTICLE) or len(stem) < 4:
            return False
        return stem.startswith(("ي", "تست", "تت")) or (stem.endswith("ت") and not stem.endswith("ات"))


def _named(ontology: Ontology) -> Iterator[tuple[str, str]]:
    for entity in ontology.entities:
        for form in _labels(entity):
            if " " not in form and is_arabic(form):
                yield fold_arabic(form), entity.type


def _labels(entity: KnownEntity) -> tuple[str, ...]:
    label = entity.labels.get("ar")
    return (*entity.names.get("ar", ()), *((label,) if label else ()))


def _described(triggers: Iterable[Trigger]) -> Iterator[tuple[str, str]]:
    for trigger in triggers:
        for place in trigger.roles:
            if place.takes == "noun" and len(place.types) == 1:
                yield trigger.iri, next(iter(place.types))


def _demonyms(ontology: Ontology) -> Iterator[tuple[str, str]]:
    for entity in ontology.entities:
        for form in entity.demonyms.get("ar", ()):
            yield fold_arabic(form), entity.iri


def _words(form: str) -> list[str]:
    return [fold_arabic(word) for word in form.split()]


def _index(entries: Iterable[Word | Trigger]) -> _Index:
    index: dict[str, list[_Form]] = defaultdict(list)
    for entry in entries:
        verbal = entry.pos == _VERB if isinstance(entry, Trigger) else entry.kind == "Verb"
        whole = verbal or (isinstance(entry, Word) and entry.kind in _WHOLE)
        for form in entry.forms:
            first, *rest = _words(form)
            definite = first.startswith(ARTICLE) and len(first) > 3 and not whole
            index[first[2:] if definite else first].append(_Form(tuple(rest), definite, verbal, entry))
    return dict(index)


def _continues(rest: tuple[str, ...], words: Sequence[str], at: int) -> bool:
    """Whether a form goes on with the words from `at`; each may have the article or the accusative besides.

    A single letter is attached to the word behind the form ("مكلف ب": "مكلف بالرقمنة").
    """
    if at + len(rest) > len(words):
        return False
    return all(
        words[at + n].startswith(word) if len(word) == 1 else words[at + n] in (word, ARTICLE + word, word + "ا")
        for n, word in enumerate(rest)
    )
