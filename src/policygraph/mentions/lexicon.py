"""The lexicon's words that name finding asks about, compiled for one language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from policygraph.mentions.words import folded
from policygraph.ontology.model import Ontology, Word
from policygraph.ontology.traits import Traits, traits

V = TypeVar("V")
Form = tuple[str, ...]
"""A lexicon form as folded words."""


class Forms(dict[Form, V]):
    """Forms, each with what it evokes. `first` are the words that begin one: few words of a text are among them."""

    __slots__ = ("first",)

    def __init__(self, forms: Iterable[tuple[Form, V]]) -> None:
        super().__init__(forms)
        self.first = frozenset(form[0] for form in self if form)


NONE: Forms[str] = Forms(())


_TABLES = ("OfficeNoun", "PersonTitle", "NameParticle", "Blocker", "Carrier")
_PERSON, _ENTITY, _COUNTRY = "Person", "Entity", "Country"
_ACTOR, _INSTITUTION = "Actor", "Institution"


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """Forms as stems of folded words (in Arabic: as folded words).

    `heads` maps head nouns to the entity type that they evoke; `state_heads` those that with a country's name mean that
    country ("gouvernement du X"); `last_heads` those that end an English name, wherever it stands; `suffixes` too, but
    only as written and with a capital, as the lexicon has them. `offices` maps office nouns to what they evoke.
    `particles` join a name's complements, `strict_particles` in any name ("pour"), `person_particles` stand inside a
    person's name, `given_names` begin one. `legal_forms` (as written, in small letters) stand behind a firm's and tell
    its type. `carriers` stand for what their complement names. `blockers` are part of no name, `person_blockers` of no
    person's and no name alone, the words of `demonyms` among them. `generics` stand with a definite article for
    something of one of these types that was told of before, `generic_forms` are they as written. `qualifiers` are
    adjectives that tell no thing from another of its kind, in any language. `object_cues` are verbs and nouns, as
    folded lemmas, whose object is of a type; `idle` are nouns that head nothing of a type, whatever verb they are an
    object of. `longest` is the longest form, in words. `actors` and `institutions` are the entity types that the
    ontology has below these two, `traits` tells what is said of each.
    `unjoinable` are people and places: a description beside a name says little of them ("the capital, X" is no other
    name of X).
    """

    language: str
    heads: Forms[str]
    state_heads: Forms[str]
    last_heads: Forms[str]
    suffixes: dict[Form, str]
    offices: Forms[str]
    titles: Forms[str]
    particles: Forms[str]
    strict_particles: Forms[str]
    person_particles: Forms[str]
    legal_forms: dict[str, str]
    blockers: Forms[str]
    person_blockers: Forms[str]
    demonyms: frozenset[str]
    given_names: Forms[str]
    generics: Forms[frozenset[str]]
    generic_forms: frozenset[Form]
    qualifiers: Forms[str]
    carriers: Forms[str]
    object_cues: Forms[str]
    idle: dict[str, Forms[str]]
    longest: int
    actors: frozenset[str]
    institutions: frozenset[str]
    traits: Traits
    unjoinable: frozenset[str]

    def head_at(self, words: list[str], index: int) -> tuple[int, str]:
        """The longest head noun at `index` of folded `words`: `(number of words, entity type)`, or (0, "")."""
        for length in range(min(self.longest, len(words) - index), 0, -1):
            kind = self.heads.get(tuple(words[index : index + length]))
            if kind is not None:
                return length, kind
        return 0, ""


def compile_lexicon(ontology: Ontology, language: str) -> NameLexicon:
    """What the ontology's lexicon says about names in `language`."""
    entries = [word for word in ontology.words if word.language == language]
    heads = _by_form(entries, "HeadNoun", language)
    english = entries if language == "en" else [word for word in ontology.words if word.language == "en"]
    particles = [word for word in entries if word.kind == "NameParticle"]
    known = traits(ontology)
    institutions = _below(ontology, _INSTITUTION)
    blockers = [word for word in entries if word.kind == "Blocker"]
    demonyms = frozenset(
        _key(form, language) for entity in ontology.entities for form in entity.demonyms.get(language, ())
    )
    tables = {kind: _forms((w for w in entries if w.kind == kind), language) for kind in _TABLES}
    return NameLexicon(
        language=language,
        heads=heads,
        state_heads=_forms((word for word in particles if word.evokes == _COUNTRY), language),
        last_heads=_by_form(english, "HeadNoun", language),
        suffixes={folded(form): word.evokes for word in english for form in _suffixes(word)},
        offices=_by_form(entries, "OfficeNoun", language),
        titles=tables["PersonTitle"],
        particles=_forms((word for word in particles if not word.evokes), language),
        strict_particles=_forms((word for word in particles if word.evokes == _ENTITY), language),
        person_particles=_forms((word for word in particles if word.evokes == _PERSON), language),
        blockers=_forms((word for word in blockers if not word.evokes), language),
        carriers=tables["Carrier"],
        given_names=_forms((word for word in ontology.words if word.kind == "GivenName"), language),
        person_blockers=_with(_forms((word for word in blockers if word.evokes == _PERSON), language), demonyms),
        demonyms=frozenset(word for form in demonyms for word in form),
        legal_forms={
            form.casefold(): word.evokes
            for word in ontology.words
            if word.kind == "NameParticle" and word.evokes in institutions
            for form in word.forms
        },
        generics=_generics(entries, language),
        generic_forms=frozenset(folded(form) for w in entries if w.kind == "GenericNoun" for form in w.forms),
        qualifiers=_forms((w for w in ontology.words if w.kind == "Qualifier" and not w.evokes), language),
        object_cues=Forms((folded(form), w.evokes) for w in entries if w.kind == "ObjectCue" for form in w.forms),
        idle={
            kind: _forms((word for word in blockers if word.evokes == kind), language)
            for kind in {word.evokes for word in blockers} - {"", _PERSON}
        },
        longest=max((len(form) for forms in (heads, *tables.values()) for form in forms), default=1),
        actors=_below(ontology, _ACTOR),
        institutions=institutions,
        traits=known,
        unjoinable=known.of_kind("person") | known.of_kind("place"),
    )


def _with(forms: Forms[str], more: Iterable[Form]) -> Forms[str]:
    return Forms((*forms.items(), *((form, "") for form in more)))


def _below(ontology: Ontology, kind: str) -> frozenset[str]:
    return frozenset(one.name for one in ontology.entity_types.values() if kind in one.ancestors)


def _by_form(entries: Iterable[Word], kind: str, language: str) -> Forms[str]:
    return Forms(
        (_key(form, language), word.evokes)
        for word in entries
        if word.kind == kind
        for form in word.forms
        if form not in _suffixes(word)
    )


def _generics(entries: Iterable[Word], language: str) -> Forms[frozenset[str]]:
    found: dict[Form, frozenset[str]] = {}
    for word in entries:
        for form in word.forms if word.kind == "GenericNoun" else ():
            key = _key(form, language)
            found[key] = found.get(key, frozenset()) | {word.evokes}
    return Forms(found.items())


def _suffixes(word: Word) -> list[str]:
    """English head nouns written with a capital and small letters: parts of names, never descriptions."""
    return [form for form in word.forms if word.kind == "HeadNoun" and word.language == "en" and _is_title(form)]


def _is_title(form: str) -> bool:
    """Whether a form is written with a capital and small letters; "5G" is not."""
    return form[:1].isupper() and form.istitle()


def stem(word: str, language: str) -> str:
    """A folded word without its plural ending, crudely: both sides of a comparison go through it."""
    if language == "ar" or len(word) < 4:
        return word
    if language == "en":
        if word.endswith("ies"):
            return word[:-3] + "y"
        return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    plural = word.endswith(("s", "ux"))  # "réseaux", but not "index": "inde" is a country
    return word[:-1] if plural else word


def _key(form: str, language: str) -> Form:
    return tuple(stem(word, language) for word in folded(form))


def _forms(entries: Iterable[Word], language: str) -> Forms[str]:
    return Forms((_key(form, language), word.evokes) for word in entries for form in word.forms)
