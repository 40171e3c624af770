"""What the ontology says of types beside who fills their roles, and that texts are read by it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph import ontology
from policygraph.facts import pipeline
from policygraph.facts.amounts import money
from policygraph.mentions import find_mentions
from policygraph.namespaces import PG
from policygraph.ontology.files import data_files, read
from policygraph.ontology.model import Ontology
from policygraph.ontology.traits import traits
from tests.handmade import parsed
from tests.test_architecture import modules

pytestmark = pytest.mark.rules

PREFIXES = (
    f"@prefix pg: <{PG}> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix lex: <https://w3id.org/policygraph/lexicon/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
)
ASKING = {"the", "having", "has", "has_trait", "_is", "_tells"}


def declared() -> set[str]:
    return {iri.removeprefix(PG) for iri in read(data_files()).of_type(PG + "Trait")}


def asked(path: Path) -> Iterator[str]:
    """Texts that a module asks for by one of the methods, or looks for among the traits of a type."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            found = ast.walk(node.args[-1]) if name in ASKING else iter(())
        elif isinstance(node, ast.Compare) and ast.unparse(node.comparators[-1]).endswith(".traits"):
            found = ast.walk(node.left)
        else:
            continue
        yield from (
            one.value for one in found if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value
        )


def extended(folder: Path, turtle: str) -> Ontology:
    file = folder / "more.ttl"
    file.write_text(PREFIXES + turtle, encoding="utf-8")
    return ontology.load((file,))


def type_of(known: Ontology, sentence: str, name: str, language: str = "en") -> str:
    found = find_mentions(parsed(language, sentence), known)
    return next(one.type for one in found.entities.values() if name in (one.name, *one.aliases))


def test_every_trait_that_is_asked_for_is_declared_and_every_other_is_needless() -> None:
    texts = {text for path in modules() for text in asked(path)}
    texts = {text for text in texts if text[0].isupper() and text.isalpha()}
    assert texts == declared()


def test_a_subtype_has_the_traits_of_the_types_above_it(tmp_path: Path) -> None:
    barometer = "pg:Barometer a owl:Class , pg:EntityType ; rdfs:subClassOf pg:Index ; pg:trait pg:Headed ."
    known = traits(extended(tmp_path, barometer))
    assert known.has("Barometer", "LongTitle")
    assert known.has("Barometer", "Headed")
    assert not known.has("Index", "Headed")
    assert not known.has("Barometer", "Coined")


def test_a_trait_that_nobody_declared_is_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "more.ttl"
    file.write_text(PREFIXES + "pg:Index pg:trait pg:Lively . pg:Trait pg:trait pg:Coined .", encoding="utf-8")
    told = [problem.message for problem in ontology.check((file,))]
    assert any("not declared" in message for message in told)
    assert any("is no type of entities or events" in message for message in told)


@pytest.mark.parametrize(("year", "kind"), [("2025", "Meeting"), ("2034", "Instrument"), ("2041", "Initiative")])
def test_what_a_year_in_a_name_tells_stands_in_turtle(year: str, kind: str, tmp_path: Path) -> None:
    known = extended(tmp_path, "pg:Initiative pg:yearFrom 2040 .")
    assert type_of(known, f"It/PRON spoke/VERB at/ADP Zipcon {year}/NUM ./PUNCT", f"Zipcon {year}") == kind


def test_what_a_name_is_of_which_nothing_tells_stands_in_turtle(tmp_path: Path) -> None:
    sentence = "Everybody/PRON likes/VERB Zipco ./PUNCT"
    assert type_of(ontology.load(), sentence, "Zipco") == "Company"
    # Of several types the first by name counts.
    assert type_of(extended(tmp_path, "pg:Agreement pg:trait pg:AssumedName ."), sentence, "Zipco") == "Agreement"


def test_a_legal_form_tells_whatever_institution_it_evokes(tmp_path: Path) -> None:
    form = 'lex:guild a pg:NameParticle ; pg:form "Gld"@en ; pg:evokes pg:Organization .'
    sentence = "Everybody/PRON likes/VERB Zipco Gld ./PUNCT"
    assert type_of(ontology.load(), sentence, "Zipco Gld") == "Company"
    assert type_of(extended(tmp_path, form), sentence, "Zipco Gld") == "Organization"


def test_what_is_told_at_length_is_told(tmp_path: Path) -> None:
    text = "Des programmes de réinsertion sociale des jeunes ont été lancés."
    more = extended(tmp_path, "pg:Initiative pg:trait pg:AboutSomething .")
    told = [
        [event.type for event in pipeline("fr", ontology=known)(text)._.facts.events]
        for known in (ontology.load(), more)
    ]
    assert told == [[], ["Launch"]]


def test_what_an_arabic_agreement_foresees_is_planned(tmp_path: Path) -> None:
    text = "وقعت الوزارة اتفاقية مع شركة زيبكو لتنظيم منتدى الرقمنة."
    more = extended(tmp_path, "pg:Gathering pg:trait pg:ForeseenByAgreement .")
    statuses = [
        [event.status for event in pipeline("ar", ontology=known)(text)._.facts.events if event.type == "Gathering"]
        for known in (ontology.load(), more)
    ]
    assert statuses == [["done"], ["planned"]]


def test_an_amount_is_one_of_a_currency_that_the_lexicon_names(tmp_path: Path) -> None:
    words = 'lex:nakfa a pg:Currency ; pg:form "nakfa"@en . lex:dram a pg:CurrencyCode ; pg:form "AMD"@en , "֏"@en .'
    text = "It paid 40 million nakfa, AMD 3.5 billion and ֏20."
    assert not money(text, ontology.load())
    found = money(text, extended(tmp_path, words))
    assert [text[start:end].strip() for start, end in found] == ["40 million nakfa", "AMD 3.5 billion", "֏20"]


def test_which_adjectives_rank_stands_in_turtle(tmp_path: Path) -> None:
    text = "Ghana became the youngest country to ratify the Malabo Convention."
    more = extended(tmp_path, 'lex:youngest a pg:Qualifier ; pg:form "youngest"@en ; pg:evokes pg:done .')
    told = [
        [event.type for event in pipeline("en", ontology=known)(text)._.facts.events]
        for known in (ontology.load(), more)
    ]
    assert told == [[], ["Adoption"]]


def test_which_adjectives_tell_no_thing_from_another_stands_in_turtle(tmp_path: Path) -> None:
    text = "The ministry launched the Kora Platform on Monday. Officials said the regional platform is free."
    more = extended(tmp_path, 'lex:regional a pg:Qualifier ; pg:form "regional"@en .')
    parse = pipeline("en")
    before, after = (find_mentions(parse(text), known) for known in (ontology.load(), more))
    assert len(after.entities) == len(before.entities) - 1
