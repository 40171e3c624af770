"""What the lexicon says about offices, compiled for one language."""

from dataclasses import dataclass
from functools import lru_cache

from policygraph.facts.phrases import Phrases
from policygraph.ontology.model import Ontology, Trigger, Word

OFFICER, HOLDS, SPEAKS_FOR = "officerOf", "holdsPosition", "represents"
STATE, MINISTRY, PROFESSION, PLACE = "Country", "GovernmentBody", "Organization", "Place"
"""What an office noun may evoke, besides SPEAKS_FOR and nothing: see the lexicon's files of offices."""
ORGAN = "Committee"


@dataclass(frozen=True, slots=True)
class OfficeLexicon:
    """`nouns` head offices, `over` tell before one that it is no longer held (`over_prefixes` as part of its first
    word), `lapsed` right behind its noun that it is no longer or not yet, `titles` stand before a person's name.

    `joins` stand between an office and what it is an office of, `links` between a person and the office,
    `modifiers` before its noun, `speaks` before the office of who is spoken for. `parts` are nouns for a part of a body
    ("department"), `fields` end the name of one ("Corporate Affairs"), `ministries` head a minister's body.
    `generics` stand for a body told of before ("the company"), `representing` are verbs for speaking for one.
    `fors` stand between an office and a field of work, `abroad` tell of going to a country or meeting its officials,
    some with their preposition ("leave for"), `attending` of being somewhere, with that of the place ("attend in").
    """

    nouns: Phrases[Word]
    over: Phrases[Word]
    over_prefixes: tuple[str, ...]
    lapsed: Phrases[Word]
    titles: Phrases[Word]
    joins: Phrases[Trigger]
    links: Phrases[Trigger]
    modifiers: Phrases[Trigger]
    speaks: Phrases[Trigger]
    parts: Phrases[Word]
    fields: frozenset[str]
    ministries: frozenset[str]
    generics: Phrases[Word]
    representing: frozenset[str]
    fors: Phrases[Word]
    abroad: frozenset[str]
    attending: frozenset[str]


@lru_cache(maxsize=8)
def office_lexicon(ontology: Ontology, language: str) -> OfficeLexicon:
    """The compiled lexicon of one language, kept for the next Doc."""

    def entries(kind: str, evokes: str | None = None) -> list[tuple[str, Word]]:
        found = (w for w in ontology.words if w.kind == kind and w.language == language)
        return [(form, w) for w in found if evokes in (None, w.evokes) for form in w.forms]

    def words(kind: str, evokes: str | None = None) -> Phrases[Word]:
        return Phrases(entries(kind, evokes))

    def forms(evokes: str, pos: str) -> list[tuple[str, Trigger]]:
        found = (t for t in ontology.triggers if t.evokes == evokes and t.language == language and t.pos == pos)
        return [(form, t) for t in found for form in t.forms]

    def triggers(evokes: str, pos: str = "ADP") -> Phrases[Trigger]:
        return Phrases(forms(evokes, pos))

    return OfficeLexicon(
        nouns=words("OfficeNoun"),
        over=words("Blocker", OFFICER),
        over_prefixes=tuple(form for form, _ in entries("Blocker", OFFICER) if form.endswith("-")),
        lapsed=words("Blocker", HOLDS),
        titles=words("PersonTitle"),
        joins=triggers(OFFICER),
        links=triggers(HOLDS),
        modifiers=triggers(HOLDS, "ADJ"),
        speaks=triggers(SPEAKS_FOR),
        parts=words("Noun", OFFICER),
        fields=frozenset(form for form, _ in entries("Noun", HOLDS)),
        ministries=frozenset(form for form, _ in entries("Noun", MINISTRY)),
        generics=Phrases([*entries("GenericNoun"), *entries("Noun", ORGAN)]),
        representing=frozenset(form for form, _ in forms(SPEAKS_FOR, "VERB")),
        fors=words("Preposition", HOLDS),
        abroad=frozenset(form.lower() for form, _ in entries("Encounter", STATE)),
        attending=frozenset(form.lower() for form, _ in entries("Encounter", PLACE)),
    )
