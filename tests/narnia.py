"""Known names of a land of our own, and what is found in sentences about it."""

from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from policygraph.mentions import Entity, MentionSet, find_mentions
from policygraph.ontology import load
from policygraph.ontology.model import KnownEntity, Ontology
from tests.handmade import parsed

KNOWN = (
    KnownEntity(":narnia", "Country", {"fr": "Narnie", "en": "Narnia", "ar": "نارنيا"}, demonyms={"fr": ("narnien",)}),
    KnownEntity(":calormen", "Country", {"fr": "Calormène", "en": "Calormen"}, descriptions={"fr": ("le Royaume",)}),
    KnownEntity(":cair", "Place", {"fr": "Cair Paravel"}, capital_of=":narnia", country=":narnia"),
    KnownEntity(":oc", "InternationalOrganization", {"fr": "Organisation des castors"}, {"": ("ODC",)}),
    KnownEntity(":art-n", "GovernmentBody", {"fr": "Agence des routes de Narnie"}, {"fr": ("ART",)}, country=":narnia"),
    KnownEntity(
        ":art-c", "GovernmentBody", {"fr": "Agence des routes de Calormène"}, {"fr": ("ART",)}, country=":calormen"
    ),
    KnownEntity(":wave", "Company", {"": "Wave"}, never=("New Wave",)),
    KnownEntity(":e", "Company", {"": "e&"}),
    KnownEntity(
        ":dpc",
        "GovernmentBody",
        {"en": "Data Guard of Narnia"},
        {"en": ("Data Guard",)},
        local=frozenset({"Data Guard"}),
        country=":narnia",
    ),
    KnownEntity(":lore", "Organization", {"fr": "Cercle pour le thé, le chant et la danse"}),
    KnownEntity(":trb", "Company", {"en": "Tash Road Bank"}, {"": ("TRB",)}, country=":calormen", worldwide=True),
    KnownEntity(":tisroc", "Company", {"fr": "Tisroc"}, hidden={"fr": ("Tysroc",)}),
)
DEF = "DET|Definite=Def|PronType=Art"


@cache
def ontology() -> Ontology:
    """The real lexicon, with a gazetteer of our own."""
    real = load()
    return Ontology(
        real.entity_types, real.event_types, real.relation_types, KNOWN, real.triggers, real.words, digest="test"
    )


def knowing(*more: KnownEntity) -> Ontology:
    """The same, which knows these as well."""
    return replace(ontology(), entities=(*KNOWN, *more))


def mentions(language: str, *sentences: str) -> tuple[Doc, MentionSet]:
    doc = parsed(language, *sentences)
    return doc, find_mentions(doc, ontology())


def entity(found: MentionSet, form: str) -> Entity:
    """The one entity that goes by this form."""
    matching = [one for one in found.entities.values() if form in (one.name, *one.aliases)]
    assert len(matching) == 1, f"{form!r} among {[one.name for one in found.entities.values()]}"
    return matching[0]
