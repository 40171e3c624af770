"""Facts as RDF, Turtle, the store on disk and the graph folder."""

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from policygraph import ontology
from policygraph.errors import ArticleError, StoreError
from policygraph.facts.model import Quote
from policygraph.graph import ONTOLOGY_GRAPH, Workspace, open_store, read_manifest
from policygraph.graph.dates import bounds, typed
from policygraph.graph.evidence import check
from policygraph.graph.rdf import Described, describe
from policygraph.graph.store import replace_store, write_atomically
from policygraph.graph.terms import decimal
from policygraph.graph.turtle import ntriples, turtle
from policygraph.identity import Reading, resolve
from policygraph.namespaces import ID, PREFIXES
from policygraph.ontology.model import Ontology
from tests.readings import MOROCCO, article, deed, election, entity, event, plan, reading, relation

PREFIX = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())


@pytest.fixture(scope="module")
def known() -> Ontology:
    return ontology.load()


def described(readings: list[Reading], known: Ontology) -> Described:
    return describe(readings, resolve(readings, known), known)


def ask(triples: Described, pattern: str) -> bool:
    store = Store()
    store.extend(_quads(triples))
    return bool(store.query(f"{PREFIX} ASK {{ {pattern} }}"))


def rows(triples: Described, query: str) -> list[list[str]]:
    store = Store()
    store.extend(_quads(triples))
    found = store.query(PREFIX + query)
    return sorted([str(value) for value in row] for row in found)  # type: ignore[union-attr]


def _quads(triples: Described) -> list[Quad]:
    return [Quad(t.subject, t.predicate, t.object) for t in triples.triples]


# What the graph says


def test_what_holds_and_what_a_done_event_implies_is_stated_directly(known: Ontology) -> None:
    graph = described(election(), known)
    assert ask(graph, ":morocco pg:memberOf :dco-executive-committee")
    assert ask(graph, ":dco-executive-committee pg:partOf :digital-cooperation-organization")
    assert ask(graph, '?who rdfs:label "Salma Bennani"@fr ; pg:holdsPosition "ministre de la Transition numérique"@fr')


def test_what_is_only_planned_lives_in_its_event_and_statement_alone(known: Ontology) -> None:
    graph = described(election(), known)
    assert not ask(graph, "?platform pg:launchedBy ?who")
    assert ask(
        graph,
        "?event a pg:Launch ; pg:status pg:planned ; pg:launched ?platform . "
        "?said a pg:Statement ; rdf:subject ?platform ; rdf:predicate pg:launchedBy ; rdf:object :morocco ; "
        "pg:status pg:planned ; pg:event ?event",
    )


@pytest.mark.parametrize("status", ["planned", "cancelled", "denied"])
def test_an_election_that_did_not_happen_makes_no_member(status: str, known: Ontology) -> None:
    source = article("a", "fr", "Élection", "Le Maroc serait élu.")
    who = [entity("e1", "Country", "Maroc", iri=MOROCCO), entity("e2", "Committee", "Conseil des Ports du Sud")]
    told = event(source, "Election", "Le Maroc serait élu.", status, elected="e1", body="e2")
    graph = described([reading(source, who, [told])], known)
    assert not ask(graph, "?who pg:memberOf ?body")
    assert ask(graph, f"?event pg:elected :morocco ; pg:status pg:{status}")


def test_of_a_plan_carried_out_each_article_keeps_the_status_and_the_date_that_it_told(known: Ontology) -> None:
    graph = described([plan(), deed()], known)
    changed = """SELECT ?before ?told ?since ?now ?date WHERE {
        ?event a pg:Signing ; pg:status ?now ; pg:date ?date .
        ?said pg:event ?event ; rdf:predicate rdf:type ; pg:status ?before ; pg:toldDate ?told ;
            prov:wasDerivedFrom/dcterms:issued ?since .
        FILTER(?before != ?now) }"""
    ((before, told, since, now, date),) = rows(graph, changed)
    assert (before.rpartition("#")[2], now.rpartition("#")[2]) == ("planned>", "done>")
    assert [value.split('"')[1] for value in (told, since, date)] == ["2025", "2025-03-02", "2025-10-03"]


def test_the_order_of_articles_makes_no_difference_to_a_byte(known: Ontology) -> None:
    readings = [plan("p1"), plan("p2", date="", published="2025-05-04"), deed(), deed("d2", date=""), *election()]
    expected = "".join(turtle(described(readings, known).triples))
    for seed in range(4):
        random.Random(seed).shuffle(readings)
        assert "".join(turtle(described(readings, known).triples)) == expected


def test_who_was_only_foreseen_did_not_sign(known: Ontology) -> None:
    graph = described([plan(), deed()], known)
    pact = '?pact a pg:Agreement . ?union skos:prefLabel "Union des Ports du Sud"@fr'
    assert ask(graph, f"{pact} . :morocco pg:signatoryOf ?pact . ?event pg:party :morocco")
    assert not ask(graph, f"{pact} . ?union pg:signatoryOf ?pact")
    assert not ask(graph, f"{pact} . ?event pg:party ?union")
    assert ask(
        graph,
        f"{pact} . ?said rdf:subject ?union ; rdf:predicate pg:signatoryOf ; rdf:object ?pact ; pg:status pg:planned",
    )


def test_an_event_has_its_date_by_precision_and_its_bounds(known: Ontology) -> None:
    graph = described(election(), known)
    assert ask(
        graph,
        '?event a pg:Election ; pg:date "2026-02-04"^^xsd:date ; pg:earliest "2026-02-04"^^xsd:date ; '
        'pg:latest "2026-02-04"^^xsd:date',
    )
    assert ask(
        graph,
        '?event a pg:Launch ; pg:date "2027"^^xsd:gYear ; pg:earliest "2027-01-01"^^xsd:date ; '
        'pg:latest "2027-12-31"^^xsd:date',
    )


def test_a_publication_date_is_no_event_date(known: Ontology) -> None:
    source = article("a", "en", "Talks", "They met.", published="2026-02-05")
    who = [entity("e1", "Country", "Morocco", iri=MOROCCO), entity("e2", "Country", "Gabon", iri=f"{ID}gabon")]
    graph = described(
        [reading(source, who, [event(source, "Gathering", "They met.", participant=("e1", "e2"))])], known
    )
    assert not ask(graph, "?event pg:date|pg:earliest|pg:latest ?date")
    assert ask(graph, '?article a pg:Article ; dcterms:issued "2026-02-05"^^xsd:date')


def test_each_article_that_says_a_fact_has_a_statement_with_its_sentence(known: Ontology) -> None:
    graph = described(election(), known)
    found = rows(
        graph,
        """SELECT ?language ?exact ?start ?end ?text WHERE {
            ?said a pg:Statement ; rdf:subject :morocco ; rdf:predicate pg:memberOf ; pg:evidence ?quote ;
                prov:wasDerivedFrom ?article ; pg:confidence 0.8 .
            ?quote oa:exact ?exact ; oa:start ?start ; oa:end ?end ; oa:hasSource ?article .
            ?article dcterms:language ?language ; dcterms:identifier ?text }""",
    )
    texts = {one.article.id: one.article.text for one in election()}
    assert [row[0] for row in found] == ['"ar"', '"en"', '"fr"']
    for _, exact, start, end, key in found:
        begin, stop = (int(value.split('"')[1]) for value in (start, end))
        assert Literal(texts[key.strip('"')][begin:stop]).value == rdflib.util.from_n3(exact).value  # type: ignore[union-attr]


def test_every_fact_is_in_the_default_graph_once_and_no_node_is_blank(known: Ontology) -> None:
    graph = described(election(), known)
    lines = list(ntriples(graph.triples))
    assert len(lines) == len(set(lines)) == len(graph.triples)
    assert not any("_:" in line.split('"')[0] for line in lines)


def test_an_award_told_as_a_text_becomes_a_contract(known: Ontology) -> None:
    source = article("a", "fr", "Marché", "La licence 5G revient à Altès.")
    who = [entity("e1", "Company", "Altès")]
    told = event(source, "Award", "La licence 5G revient à Altès.", awardee="e1", object="licence 5G")
    graph = described([reading(source, who, [told])], known)
    assert ask(
        graph, '?licence a pg:Contract ; rdfs:label "licence 5G"@fr ; pg:awardedTo ?firm . ?event pg:object ?licence'
    )


def test_parties_are_partners_once_and_nobody_is_their_own_partner(known: Ontology) -> None:
    source = article("a", "fr", "Accord", "Ils signent.")
    who = [entity("e1", "Country", "Maroc", iri=MOROCCO), entity("e2", "Country", "Gabon", iri=f"{ID}gabon")]
    graph = described([reading(source, who, [event(source, "Signing", "Ils signent.", party=("e1", "e2"))])], known)
    assert len(rows(graph, "SELECT ?a ?b WHERE { ?a pg:partnerOf ?b }")) == 1


def test_only_what_takes_part_in_a_fact_is_in_the_graph(known: Ontology) -> None:
    source = article("a", "fr", "Rien", "Il ne se passe rien.")
    graph = described([reading(source, [entity("e1", "Company", "Altès")])], known)
    assert graph.entities == {}
    assert ask(graph, "?article a pg:Article")


def test_a_known_entity_brings_its_names_and_no_fact_that_no_article_states(known: Ontology) -> None:
    graph = described(election(), known)
    assert ask(graph, ':morocco skos:prefLabel "Morocco"@en , "Maroc"@fr , "المغرب"@ar ; a pg:Country')
    assert not ask(graph, "?entity pg:country|pg:parent|pg:capitalOf ?other")


def test_a_misspelling_stands_apart_from_the_names(known: Ontology) -> None:
    """It is there to be found by (skos:hiddenLabel), and is none of the entity's names."""
    spelled = replace(
        known,
        entities=tuple(
            replace(one, hidden={"fr": ("Marroc",)}) if one.iri == MOROCCO else one for one in known.entities
        ),
    )
    graph = described(election(), spelled)
    assert ask(graph, ':morocco skos:hiddenLabel "Marroc"@fr')
    assert not ask(graph, '?entity skos:prefLabel|skos:altLabel|rdfs:label "Marroc"@fr')


def test_an_address_with_blanks_and_accents_is_still_an_iri(known: Ontology) -> None:
    graph = described(election(), known)
    assert ask(graph, "?article dcterms:source <https://exemple.test/%C3%A9lection%20du%20Maroc>")


# Evidence


def test_a_fact_whose_quote_is_not_in_the_article_is_dropped_and_told(known: Ontology) -> None:
    one = election()[0]
    bad = replace(one.facts.relations[0], evidence=(Quote("Le Maroc élu", 5, 17),))
    facts = replace(one.facts, relations=(bad, *one.facts.relations[1:]))
    checked = check(one.article, facts, known)
    assert len(checked.reading.facts.relations) == 2
    assert [(dropped.article, dropped.fact) for dropped in checked.dropped] == [("election-fr", "e2 partOf e3")]
    assert "quote" in checked.dropped[0].reason


def test_a_quote_without_offsets_gets_those_of_its_words(known: Ontology) -> None:
    one = election()[0]
    told = one.facts.events[0]
    blind = replace(told, evidence=(Quote(told.evidence[0].text, -1, -1),))
    checked = check(one.article, replace(one.facts, events=(blind,)), known)
    assert checked.reading.facts.events == (told,)


@pytest.mark.parametrize(
    ("subject", "predicate", "obj", "reason"),
    [
        ("e3", "partOf", "e1", "the object of partOf takes no Country"),
        ("e1", "holdsPosition", "membre", "the subject of holdsPosition takes no Country"),
        ("e2", "partOf", "un texte", "the object of partOf takes no text"),
        ("e2", "knows", "e1", "the ontology has no relation knows"),
    ],
)
def test_facts_that_the_ontology_does_not_allow_are_dropped(
    subject: str, predicate: str, obj: str, reason: str, known: Ontology
) -> None:
    one = election()[0]
    wrong = relation(one.article, subject, predicate, obj, one.article.title)
    checked = check(one.article, replace(one.facts, events=(), relations=(wrong,)), known)
    assert checked.reading.facts.relations == ()
    assert [dropped.reason for dropped in checked.dropped] == [reason]


# Dates and numbers


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-02-29", ("2024-02-29", "2024-02-29")),
        ("2024-02-30", None),
        ("2024-13", None),
        ("", None),
        ("soon", None),
        ("٢٠٢٤", None),
    ],
)
def test_dates(value: str, days: tuple[str, str] | None) -> None:
    assert bounds(value) == days
    assert (typed(value) is None) == (days is None)


@given(st.floats(0, 1))
def test_a_confidence_is_written_as_the_store_keeps_it(value: float) -> None:
    store = Store()
    store.add(Quad(NamedNode("a:a"), NamedNode("a:b"), decimal(value)))
    assert next(iter(store)).object == decimal(value)


# Turtle

words = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\"'\\\n\r\t\x00\x07\x1b\u200f\u202e\u2028<>^@.;"),
    max_size=12,
)
literals = st.one_of(
    st.builds(Literal, words),
    st.builds(lambda text, language: Literal(text, language=language), words, st.sampled_from(["fr", "en", "ar"])),
    st.builds(decimal, st.floats(0, 1)),
    st.dates().map(lambda day: Literal(day.isoformat(), datatype=NamedNode(PREFIXES["xsd"] + "date"))),
)
nodes = (
    st.text(
        st.characters(max_codepoint=0xD7FF, categories=["L", "N", "M"]) | st.sampled_from("-_.~%/#:"),
        min_size=1,
        max_size=12,
    )
    .filter(lambda name: name.count("#") < 2)
    .map(lambda name: NamedNode(ID + name.replace("%", "%25")))
)


@given(st.lists(st.builds(Triple, nodes, nodes, st.one_of(nodes, literals)), max_size=12))
def test_turtle_comes_back_as_the_same_graph_from_two_libraries(triples: list[Triple]) -> None:
    document = "".join(turtle(triples))
    back = {Triple(q.subject, q.predicate, q.object) for q in parse(document.encode(), format=RdfFormat.TURTLE)}
    assert back == set(triples)
    lines = "".join(ntriples(triples))
    assert set(rdflib.Graph().parse(data=document, format="turtle")) == set(
        rdflib.Graph().parse(data=lines, format="nt")
    )


def test_turtle_does_not_depend_on_the_order_of_triples(known: Ontology) -> None:
    triples = list(described(election(), known).triples)
    expected = "".join(turtle(triples))
    random.Random(1).shuffle(triples)
    assert "".join(turtle(triples + triples[:9])) == expected
    assert expected.startswith("@prefix : <")
    assert ":morocco a pg:Country ;" in expected


# The store


def some(known: Ontology) -> Described:
    return described(election(), known)


def test_the_store_holds_the_facts_once_and_the_ontology_apart(tmp_path: Path, known: Ontology) -> None:
    graph = some(known)
    schema = [Triple(NamedNode("a:a"), NamedNode("a:b"), NamedNode("a:c"))]
    manifest = replace_store(tmp_path, graph.triples, schema=schema, content="1" * 64, counts={"events": graph.events})
    assert manifest == read_manifest(tmp_path)
    store = open_store(tmp_path)
    (count,) = store.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")  # type: ignore[misc]
    assert int(count["n"].value) == len(graph.triples) == manifest.triples
    (apart,) = store.query(f"SELECT ?s WHERE {{ GRAPH <{ONTOLOGY_GRAPH}> {{ ?s ?p ?o }} }}")  # type: ignore[misc]
    assert apart["s"] == NamedNode("a:a")


def test_a_reader_keeps_what_it_opened_while_the_store_is_replaced(tmp_path: Path, known: Ontology) -> None:
    graph = some(known)
    replace_store(tmp_path, graph.triples, content="1" * 64)
    reader = open_store(tmp_path)
    replace_store(tmp_path, [], content="2" * 64)
    assert len([*reader.quads_for_pattern(None, None, None)]) == len(graph.triples)
    assert [*open_store(tmp_path).quads_for_pattern(None, None, None)] == []
    replace_store(tmp_path, [], content="3" * 64)
    assert sorted(path.name for path in tmp_path.glob("db-*")) == ["db-2222222222222222", "db-3333333333333333"]


def test_what_a_killed_build_left_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / "db-1111111111111111.unfinished").mkdir(parents=True)
    (tmp_path / "db-1111111111111111.unfinished" / "CURRENT").write_text("torn")
    (tmp_path / "db-1111111111111111").mkdir()
    replace_store(tmp_path, [], content="1" * 64)
    assert [path.name for path in tmp_path.glob("db-*")] == ["db-1111111111111111"]
    assert [*open_store(tmp_path)] == []


def test_no_store_yet_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no graph in .* yet.*policygraph build"):
        open_store(tmp_path)


def test_a_broken_store_is_said_in_words(tmp_path: Path) -> None:
    manifest = replace_store(tmp_path, [], content="1" * 64)
    for path in (tmp_path / manifest.database).glob("*"):
        path.unlink()
    with pytest.raises(StoreError, match="can't be opened"):
        open_store(tmp_path)
    (tmp_path / "current.json").write_text("{")
    assert read_manifest(tmp_path) is None


# The graph folder


def test_files_are_kept_byte_for_byte_under_their_name(tmp_path: Path) -> None:
    source = tmp_path / "in" / "un article.txt"
    source.parent.mkdir()
    source.write_bytes("Bonjour\r\n à tous".encode("latin-1"))
    workspace = Workspace(tmp_path / "graph")
    assert workspace.add_file(source).new
    assert not workspace.add_file(source).new
    assert (workspace.articles / "un article.txt").read_bytes() == source.read_bytes()
    assert list(workspace.files()) == ["un article"]


def test_two_files_of_one_name_are_kept_apart_and_a_changed_one_replaces_its_copy(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "graph")
    first, second, third = tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt", tmp_path / "c" / "x.md"
    for path, text in ((first, "one"), (second, "two"), (third, "three")):
        path.parent.mkdir()
        path.write_text(text)
        workspace.add_file(path)
    assert len(workspace.files()) == 3
    first.write_text("one, corrected")
    assert workspace.add_file(first).new
    assert workspace.files()["x"].read_text() == "one, corrected"
    assert len(workspace.files()) == 3


def test_files_that_differ_only_in_their_endings_have_two_ids(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.articles.mkdir()
    for name in ("x.md", "x.txt", ".hidden.txt", "picture.png"):
        (workspace.articles / name).write_text(name)
    assert {key: path.name for key, path in workspace.files().items()} == {"x": "x.md", "x-txt": "x.txt"}


def test_a_fetched_article_is_kept_as_text_that_reads_back_the_same(tmp_path: Path) -> None:
    from policygraph.articles import read_article

    fetched = replace(election()[0].article, source="https://exemple.test/a")
    workspace = Workspace(tmp_path)
    added = workspace.add_fetched(fetched)
    back = read_article(workspace.articles / added.name)
    assert replace(back, source=fetched.source) == fetched
    assert not workspace.add_fetched(fetched).new


def test_removing_takes_the_article_and_its_facts_or_nothing(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.articles.mkdir()
    for name in ("one.txt", "two.txt"):
        (workspace.articles / name).write_text(name)
    workspace.write_facts(replace(election()[0].facts, id="one"))
    with pytest.raises(ArticleError, match=r"no article onw .*Did you mean one"):
        workspace.remove(["two", "onw"])
    assert len(workspace.files()) == 2
    assert workspace.remove(["articles/one.txt"]) == ("one",)
    assert list(workspace.files()) == ["two"]
    assert not workspace.facts_file("one").exists()


def test_a_second_writer_is_told_so_in_words(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from policygraph.graph import Workspace\n"
        "with Workspace(Path(sys.argv[1])).locked(): print('locked', flush=True); time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(StoreError, match="Another policygraph is writing"), Workspace(tmp_path).locked():
            pass
    finally:
        other.kill()
        other.wait()
    with Workspace(tmp_path).locked():
        pass  # The lock went with the process that was killed.


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    write_atomically(path, json.dumps({"a": 1}))
    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "\ud800")
    assert json.loads(path.read_text()) == {"a": 1}
