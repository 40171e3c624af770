"""The repository's own graph: what lies in git is what a fresh build makes of its articles."""

import re
from pathlib import Path

import pytest
import yaml
from pyoxigraph import QuerySolutions, RdfFormat, Store

from policygraph import ontology
from policygraph.namespaces import PREFIXES
from tests.conftest import REPOSITORY

ARTICLES = sorted((REPOSITORY / "graph" / "articles").glob("*.md"))


def front_matter(path: Path) -> dict[str, object]:
    text = path.read_text(encoding="utf-8")
    data = yaml.safe_load(text.split("---\n")[1])
    assert isinstance(data, dict)
    return data


def test_the_files_in_git_match_a_fresh_build(published: Path) -> None:
    kept = REPOSITORY / "graph"
    assert {path.name for path in (kept / "facts").iterdir()} == {path.name for path in (published / "facts").iterdir()}
    for path in sorted((kept / "facts").iterdir()):
        assert path.read_bytes() == (published / "facts" / path.name).read_bytes(), (
            f"{path.name} is out of date: run `policygraph build` and commit graph/"
        )
    assert (kept / "policygraph.ttl").read_bytes() == (published / "policygraph.ttl").read_bytes()


def test_there_are_articles_in_each_language() -> None:
    languages = [front_matter(path)["language"] for path in ARTICLES]
    assert len(languages) >= 30
    assert languages.count("fr") >= 15
    assert languages.count("en") >= 8
    assert languages.count("ar") >= 6


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_says_that_it_was_written_for_this_repository(path: Path) -> None:
    data = front_matter(path)
    assert "policygraph" in str(data["note"])
    assert data["sources"], "facts are checked against public sources, which the article names"
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    assert 150 <= len(re.findall(r"\w+", body)) <= 420


# What the graph of a fresh build has in it


@pytest.fixture(scope="module")
def store(published: Path) -> Store:
    store = Store()
    store.load(path=published / "policygraph.ttl", format=RdfFormat.TURTLE)
    return store


def rows(store: Store, query: str) -> list[list[str]]:
    """Rows as plain strings, IRIs without their namespace."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    found = store.query(prefixes + query)
    assert isinstance(found, QuerySolutions)
    return [[_short(value.value) for value in row] for row in found]


def _short(value: str) -> str:
    return re.split("[/#]", value)[-1] if "://" in value else value


@pytest.mark.parametrize("kind", sorted(ontology.load().event_types))
def test_every_type_of_event_is_there_twice(kind: str, store: Store) -> None:
    assert len(rows(store, f"SELECT DISTINCT ?event {{ ?event a pg:{kind} }}")) >= 2


@pytest.mark.parametrize("relation", sorted(ontology.load().relation_types))
def test_every_relation_holds_twice(relation: str, store: Store) -> None:
    assert len(rows(store, f"SELECT ?s ?o {{ ?s pg:{relation} ?o }}")) >= 2


def test_events_that_three_languages_tell_are_one_node(store: Store) -> None:
    told = """SELECT ?event {
        ?event pg:status ?status ; prov:wasDerivedFrom ?article . ?article dcterms:language ?language }
        GROUP BY ?event HAVING (COUNT(DISTINCT ?language) = 3)"""
    assert len(rows(store, told)) >= 3


def test_plans_are_told_in_one_article_and_done_in_another(store: Store) -> None:
    carried_out = """SELECT DISTINCT ?event {
        ?event pg:status pg:done . ?before pg:event ?event ; pg:status pg:planned ; prov:wasDerivedFrom ?one .
        ?after pg:event ?event ; pg:status pg:done ; prov:wasDerivedFrom ?other FILTER(?one != ?other) }"""
    assert len(rows(store, carried_out)) >= 3
    assert len(rows(store, "SELECT ?event { ?event pg:status pg:planned ; pg:evidence ?quote ; a pg:Launch }")) >= 2


def test_a_convention_that_was_to_be_signed_was_signed_by_what_three_languages_tell(store: Store) -> None:
    told = """SELECT ?language ?status ?date {
        ?event a pg:Signing ; pg:agreement :un-cybercrime-convention ; pg:status pg:done ;
            pg:date "2025-10-25"^^xsd:date .
        ?said pg:event ?event ; rdf:predicate rdf:type ; pg:status ?status ;
            prov:wasDerivedFrom/dcterms:language ?language
        OPTIONAL { ?said pg:toldDate ?told } BIND(COALESCE(STR(?told), "") AS ?date) }"""
    found = {tuple(row) for row in rows(store, told)}
    assert found >= {("en", "planned", "2025"), ("fr", "done", "2025-10-25")}
    assert {language for language, _, _ in found} == {"ar", "en", "fr"}


def test_offices_pass_from_one_holder_to_the_next(store: Store) -> None:
    succession = """SELECT DISTINCT ?body ?left ?came {
        ?departure a pg:Departure ; pg:person ?left ; pg:organization ?body .
        { ?arrival a pg:Appointment ; pg:person ?came ; pg:organization ?body }
        UNION { ?arrival a pg:Election ; pg:elected ?came ; pg:body ?body } FILTER(?left != ?came) }"""
    assert len({body for body, _, _ in rows(store, succession)}) >= 2


def test_an_agreement_is_cancelled(store: Store) -> None:
    cancelled = """SELECT DISTINCT ?agreement { ?event a pg:Repeal ; pg:instrument ?agreement ; pg:authority ?by .
        ?agreement a ?type FILTER(?type IN (pg:Agreement, pg:Contract)) }"""
    assert rows(store, cancelled)


CURRENCIES = {
    "US dollar": r"dollars?|دولار|\$",
    "euro": "euros?",
    "dirham": "dirhams?|درهم",
    "CFA franc": "francs? CFA",
    "dinar": "dinars?",
    "naira": "naira",
}


def test_money_is_told_in_four_currencies(store: Store) -> None:
    amounts = rows(store, "SELECT DISTINCT ?text { ?event pg:amount|pg:measure ?text }")
    told = {name for name, words in CURRENCIES.items() if any(re.search(words, text) for (text,) in amounts)}
    assert len(told) >= 4
