"""Questions to a graph on disk: SPARQL, saved questions, and what is known of an entity."""

import csv
import io
import json
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store, parse

from policygraph import ontology
from policygraph.articles import Article, PublicationDate
from policygraph.errors import QueryError, StoreError
from policygraph.facts.model import ArticleFacts, Event, Quote, Relation, Status
from policygraph.graph import Workspace, open_store
from policygraph.graph.rdf import describe
from policygraph.graph.store import replace_store
from policygraph.identity import Reading, resolve
from policygraph.mentions.model import Entity
from policygraph.namespaces import ID, PG
from policygraph.query import (
    ask,
    bind,
    read_question,
    report,
    run,
    saved_questions,
    show,
    table,
    write,
)
from policygraph.query import resolve as resolve_name

MOROCCO = "https://w3id.org/policygraph/id/morocco"

FRENCH = (
    "Le 3 mars 2026, les délégués ont fait entrer le Maroc au comité exécutif de la DCO.",
    "Le comité exécutif relève de l’Organisation de coopération numérique (DCO).",
    "Le centre Numa a été lancé avec le Fonds Exemple.",
    "Jeanne Exemple, directrice du Fonds Exemple, a signé.",
    "La plateforme Tamo sera lancée en 2027.",
)
ENGLISH = (
    "Morocco will launch the Beta portal in June 2026.",
    "The Tamo platform was launched by the Example Fund in 2027.",
)


def article(name: str, language: str, sentences: tuple[str, ...], published: str) -> Article:
    title = f"Article {name}"
    return Article(
        id=name,
        title=title,
        text="\n\n".join((title, *sentences)),
        language="fr" if language == "fr" else "en",
        content_hash=(name * 64)[:64],
        published=PublicationDate(published, "day"),
        publisher="The Daily",
        url=f"https://example.org/{name}",
    )


def quote(of: Article, sentence: str) -> tuple[Quote, ...]:
    start = of.text.index(sentence)
    return (Quote(sentence, start, start + len(sentence)),)


def event(
    of: Article, sentence: str, kind: str, roles: dict[str, tuple[str, ...]], *, told: tuple[Status, str]
) -> Event:
    return Event(kind, roles, *told, quote(of, sentence))


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Two articles' facts, written through the identity and graph rooms into a store on disk."""
    french = article("fr", "fr", FRENCH, "2026-03-04")
    english = article("en", "en", ENGLISH, "2026-04-01")
    loaded = ontology.load()
    readings = [
        Reading(
            french,
            ArticleFacts(
                "fr",
                "fr",
                (
                    Entity("e1", "Country", "Maroc", (), MOROCCO),
                    Entity("e2", "Committee", "comité exécutif de l’Organisation de coopération numérique"),
                    Entity("e3", "InternationalOrganization", "Organisation de coopération numérique", ("DCO",)),
                    Entity("e4", "Initiative", "centre Numa"),
                    Entity("e5", "Organization", "Fonds Exemple"),
                    Entity("e6", "Person", "Jeanne Exemple"),
                    Entity("e7", "Initiative", "plateforme Tamo"),
                ),
                (
                    event(
                        french,
                        FRENCH[0],
                        "Election",
                        {"elected": ("e1",), "body": ("e2",)},
                        told=("done", "2026-03-03"),
                    ),
                    event(french, FRENCH[2], "Launch", {"launched": ("e4",), "partner": ("e5",)}, told=("done", "")),
                    event(french, FRENCH[4], "Launch", {"launched": ("e7",)}, told=("planned", "2027")),
                ),
                (
                    Relation("e2", "partOf", "e3", quote(french, FRENCH[1])),
                    Relation("e6", "officerOf", "e5", quote(french, FRENCH[3])),
                    Relation("e6", "holdsPosition", "directrice", quote(french, FRENCH[3])),
                ),
            ),
        ),
        Reading(
            english,
            ArticleFacts(
                "en",
                "en",
                (
                    Entity("e1", "Country", "Morocco", (), MOROCCO),
                    Entity("e2", "Initiative", "Beta portal"),
                    Entity("e3", "Initiative", "Tamo platform"),
                    Entity("e4", "Organization", "Example Fund"),
                ),
                (
                    event(
                        english,
                        ENGLISH[0],
                        "Launch",
                        {"launched": ("e2",), "launcher": ("e1",)},
                        told=("planned", "2026-06"),
                    ),
                    event(
                        english, ENGLISH[1], "Launch", {"launched": ("e3",), "launcher": ("e4",)}, told=("done", "2027")
                    ),
                ),
            ),
        ),
    ]
    described = describe(readings, resolve(readings, loaded), loaded)
    workspace = Workspace(tmp_path_factory.mktemp("graph"))
    schema = [quad.triple for quad in parse(path=str(ontology.folder() / "policygraph.ttl"), format=RdfFormat.TURTLE)]
    replace_store(workspace.store, described.triples, schema=schema, content="0123456789abcdef")
    return workspace


@pytest.fixture(scope="module")
def store(graph: Workspace) -> Store:
    return open_store(graph.store)


def column(graph: Workspace, asked: str, parameters: dict[str, str], name: str) -> list[str]:
    result = ask(graph, asked, parameters)
    place = result.variables.index(name)
    return [getattr(row[place], "value", "") for row in result.rows]


# ---------------------------------------------------------------- SPARQL


def test_select_with_prefixes_nobody_declared(graph: Workspace) -> None:
    result = run(graph, "SELECT ?x WHERE { ?s rdf:subject :morocco ; rdf:predicate ?x }")
    assert result.kind == "select"
    assert result.variables == ("x",)
    assert (NamedNode(PG + "memberOf"),) in result.rows


def test_a_folder_is_as_good_as_a_workspace(graph: Workspace) -> None:
    assert run(graph.folder, "ASK { :morocco a pg:Country }").answer is True


def test_ask_construct_and_describe(graph: Workspace) -> None:
    assert run(graph, "ASK { :morocco a pg:Person }").answer is False
    built = run(graph, "CONSTRUCT { ?x a pg:Member } WHERE { ?x pg:memberOf ?y }")
    assert [str(triple.subject) for triple in built.triples] == [f"<{MOROCCO}>"]
    described = run(graph, "DESCRIBE :morocco")
    assert any(triple.object == NamedNode(PG + "Country") for triple in described.triples)


def test_terms_come_back_as_they_are(graph: Workspace) -> None:
    result = run(
        graph,
        'SELECT ?a ?b ?c ?d ?e WHERE { BIND("é\\"\\n"@fr AS ?a) BIND("2025"^^xsd:gYear AS ?b) BIND(BNODE() AS ?c) '
        "BIND(pg:x AS ?d) }",
    )
    assert result.rows[0][0] == Literal('é"\n', language="fr")
    assert str(result.rows[0][1]) == '"2025"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    assert type(result.rows[0][2]).__name__ == "BlankNode"
    assert result.rows[0][3:] == (NamedNode(PG + "x"), None)


def test_limit(graph: Workspace) -> None:
    result = run(graph, "SELECT * WHERE { ?s ?p ?o }", limit=3)
    assert len(result.rows) == 3
    assert result.truncated
    assert not run(graph, "ASK {}").truncated
    assert len(run(graph, "CONSTRUCT WHERE { ?s ?p ?o }", limit=2).triples) == 2


def test_the_time_limit_holds(graph: Workspace) -> None:
    endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }".replace(
        "?n)", "?count)"
    )
    start = time.monotonic()
    with pytest.raises(QueryError, match="longer than 1 seconds"):
        run(graph, endless, timeout=1)
    assert time.monotonic() - start < 4


@pytest.mark.parametrize(
    ("text", "number", "at", "reason"),
    [
        ("SELECT *\nWHERE {\n  ?s pg:status ?t ; foo:bar ?o }", 3, "foo:bar", "the prefix foo: is not known"),
        ("SELECT ?s WHERE {\n ?s ?p ?o )\n}", 2, ")", "from ')' on this is not SPARQL"),
        ("SELECT s { ?s ?p ?o }", 1, "s {", "from 's' on"),
        ('SELECT ?s {\n\t?s pg:x "é" ; pg:y pg: z }', 2, "z", "from 'z' on"),
        ("SELECT ?s WHERE { ?s ?p ?o", 1, "", "ends before it is complete"),
        ("SELECT (COUNT(*) AS ?n) ?s WHERE { ?s ?p ?o }", 1, "SELECT", "neither grouped"),
        ("INSERT DATA { :a :b :c }", 1, "INSERT", "can only read"),
        ("  ", 1, "", "empty"),
    ],
)
def test_a_syntax_error_shows_where(graph: Workspace, text: str, number: int, at: str, reason: str) -> None:
    with pytest.raises(QueryError) as raised:
        run(graph, text)
    message, line, caret = raised.value.message.split("\n")
    assert message.startswith(f"Line {number}, column ")
    assert reason in message
    assert line == "  " + text.splitlines()[number - 1].replace("\t", " ")
    assert caret.strip() == "^"
    if at:
        assert line[caret.index("^") :].startswith(at)


def test_nothing_is_asked_of_other_servers(graph: Workspace) -> None:
    with pytest.raises(QueryError, match="another server"):
        run(graph, "SELECT * WHERE { SERVICE <http://localhost:1/> { ?s ?p ?o } }")
    assert run(graph, 'SELECT ("SERVICE" AS ?service) WHERE {} # SERVICE').rows == ((Literal("SERVICE"),),)


def test_a_folder_without_a_graph_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph"):
        run(tmp_path, "ASK {}")
    with pytest.raises(StoreError, match="no graph"):
        show(tmp_path, "Morocco")


# ---------------------------------------------------------------- formats


def test_formats_of_rows(graph: Workspace) -> None:
    result = run(graph, 'SELECT ?name ?none WHERE { :morocco skos:prefLabel ?name FILTER(LANG(?name) = "ar") }')
    name = next(iter(result.rows))[0]
    assert isinstance(name, Literal)
    found = json.loads(write(result, "json"))
    assert found["head"]["vars"] == ["name", "none"]
    assert found["results"]["bindings"] == [{"name": {"type": "literal", "value": name.value, "xml:lang": "ar"}}]
    assert list(csv.reader(io.StringIO(write(result, "csv")))) == [["name", "none"], [name.value, ""]]
    assert write(result, "tsv").splitlines()[0] == "?name\t?none"
    assert name.value in "".join(ElementTree.fromstring(write(result, "xml")).itertext())
    with pytest.raises(QueryError, match="turtle can't hold"):
        write(result, "turtle")


def test_formats_of_yes_and_no(graph: Workspace) -> None:
    result = run(graph, "ASK {}")
    assert json.loads(write(result, "json"))["boolean"] is True
    assert write(result, "csv") == write(result, "tsv") == "true\n"
    assert "<boolean>true</boolean>" in write(result, "xml")


def test_formats_of_graphs(graph: Workspace) -> None:
    result = run(graph, "CONSTRUCT WHERE { :morocco skos:prefLabel ?name }")
    for form, syntax in (("turtle", RdfFormat.TURTLE), ("ntriples", RdfFormat.N_TRIPLES)):
        text = write(result, "turtle" if form == "turtle" else "ntriples")
        assert {quad.triple for quad in parse(text, format=syntax)} == set(result.triples)
    assert "skos:prefLabel" in write(result, "turtle")
    with pytest.raises(QueryError, match="csv can't hold"):
        write(result, "csv")


def drawn(thing: object) -> str:
    from rich.console import Console

    console = Console(file=io.StringIO(), width=140)
    console.print(thing)
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def test_table_for_people(graph: Workspace) -> None:
    text = drawn(table(run(graph, 'SELECT ?s ("[bold]x" AS ?b) WHERE { ?s pg:memberOf ?o }'), width=100))
    assert ":morocco" in text
    assert "[bold]x" in text
    assert "yes" in drawn(table(run(graph, "ASK {}"), width=100))
    assert "skos:prefLabel" in drawn(table(run(graph, "CONSTRUCT WHERE { :morocco skos:prefLabel ?name }"), width=100))


# ---------------------------------------------------------------- names


@pytest.mark.parametrize("typed", ["Morocco", "le maroc", "MAROC", "المغرب", MOROCCO, f"<{MOROCCO}>", ":morocco"])
def test_an_entity_by_any_name(store: Store, typed: str) -> None:
    assert resolve_name(store, typed).value == MOROCCO


def test_an_entity_by_its_acronym(store: Store) -> None:
    assert resolve_name(store, "DCO") == resolve_name(store, "Organisation de coopération numérique")


def test_unknown_names_are_answered_with_near_ones(store: Store) -> None:
    with pytest.raises(QueryError, match="Nothing in the graph is called 'Moroco'") as raised:
        resolve_name(store, "Moroco")
    assert "Morocco" in raised.value.hint
    with pytest.raises(QueryError) as raised:
        resolve_name(store, "coopération")
    assert "Organisation de coopération numérique" in raised.value.hint
    for nothing in ("", "***", "zzzzqqq", ":nowhere", "https://example.org/nothing"):
        with pytest.raises(QueryError):
            resolve_name(store, nothing)


def test_a_misspelling_finds_its_entity_and_is_never_offered() -> None:
    from pyoxigraph import Quad

    store = Store()
    for kind, name in (("prefLabel", "Regulator of Narnia"), ("hiddenLabel", "Regulater of Narnia")):
        label = NamedNode(f"http://www.w3.org/2004/02/skos/core#{kind}")
        store.add(Quad(NamedNode(ID + "regulator"), label, Literal(name, language="en")))
    assert resolve_name(store, "regulater of narnia").value == ID + "regulator"
    with pytest.raises(QueryError) as raised:
        resolve_name(store, "Regulater of Narnya")
    assert "Regulator of Narnia" in raised.value.hint and "Regulater" not in raised.value.hint


def test_ambiguous_names_are_answered_with_the_candidates() -> None:
    from pyoxigraph import Quad

    store = Store()
    label = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    for name in ("agency-one", "agency-two"):
        store.add(Quad(NamedNode(ID + name), label, Literal("ANR", language="fr")))
    with pytest.raises(QueryError, match=r":agency-one.*:agency-two"):
        resolve_name(store, "anr")
    preferred = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    store.add(Quad(NamedNode(ID + "agency-two"), preferred, Literal("ANR", language="en")))
    assert resolve_name(store, "anr").value == ID + "agency-two"


# ---------------------------------------------------------------- saved questions


def test_every_saved_question_has_a_title_in_three_languages_and_runs(graph: Workspace) -> None:
    questions = saved_questions()
    assert {"members", "actions", "partners", "offices", "planned"} <= set(questions)
    for question in questions.values():
        assert {"en", "fr", "ar"} <= set(question.titles)
        assert question.descriptions["en"]
        kinds = {"entity": "Maroc", "article": "fr"}
        given = {each.name: kinds[each.type] for each in question.parameters if each.type in kinds}
        assert ask(graph, f"@{question.name}", given).kind == "select"
        assert ask(graph, str(question.path), given).variables


def test_members(graph: Workspace) -> None:
    assert column(graph, "@members", {"body": "DCO"}, "member") == [MOROCCO]
    assert column(graph, "@members", {"body": "DCO"}, "sentence") == [FRENCH[0]]
    assert column(graph, "@members", {"body": "DCO"}, "date") == ["2026-03-03"]
    assert column(graph, "@members", {"body": "DCO", "language": "fr"}, "memberName") == ["Maroc"]
    assert column(graph, "@members", {"body": "Fonds Exemple"}, "member") == []


def test_actions(graph: Workspace) -> None:
    assert column(graph, "@actions", {"actor": "المغرب"}, "date") == ["2026-03-03", "2026-06"]
    assert column(graph, "@actions", {"actor": "Maroc"}, "status") == ["done", "planned"]
    assert column(graph, "@actions", {"actor": "Maroc", "since": "2026-04"}, "sentence") == [ENGLISH[0]]
    assert column(graph, "@actions", {"actor": "Maroc", "until": "2026-05-31"}, "sentence") == [FRENCH[0]]
    assert column(graph, "@actions", {"actor": "centre Numa", "until": "2020"}, "sentence") == [FRENCH[2]]


def test_partners_either_way_round(graph: Workspace) -> None:
    assert column(graph, "@partners", {"organization": "Fonds Exemple"}, "partnerName") == ["centre Numa"]
    assert column(graph, "@partners", {"organization": "centre Numa"}, "partnerName") == ["Fonds Exemple"]


def test_offices(graph: Workspace) -> None:
    assert column(graph, "@offices", {}, "office") == ["directrice"]
    assert column(graph, "@offices", {"organization": "Fonds Exemple"}, "personName") == ["Jeanne Exemple"]
    assert column(graph, "@offices", {"organization": "Maroc"}, "personName") == []


def test_planned_and_not_yet_done(graph: Workspace) -> None:
    planned = column(graph, "@planned", {}, "sentence")
    assert ENGLISH[0] in planned
    assert FRENCH[0] not in planned
    assert column(graph, "@planned", {"actor": "Morocco"}, "sentence") == [ENGLISH[0]]
    assert column(graph, "@planned", {"actor": "Jeanne Exemple"}, "sentence") == []


def test_what_was_planned_and_then_done_is_planned_no_more(tmp_path: Path) -> None:
    from pyoxigraph import Quad

    turtle = """
      @prefix : <https://w3id.org/policygraph/id/> . @prefix pg: <https://w3id.org/policygraph/ontology#> .
      @prefix oa: <http://www.w3.org/ns/oa#> . @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      :a a pg:Launch ; pg:status pg:planned ; pg:launched :x ; pg:evidence :q .
      :b a pg:Launch ; pg:status pg:planned ; pg:launched :y ; pg:evidence :q .
      :c a pg:Launch ; pg:status pg:done ; pg:launched :x ; pg:evidence :q .
      :q oa:exact "It will be." ; oa:hasSource :article . :article dcterms:title "Title" .
      :s a pg:Statement ; pg:event :a , :b ; rdf:predicate rdf:type ; pg:status pg:planned ; pg:evidence :q ."""
    triples = [Quad(*quad.triple).triple for quad in parse(turtle, format=RdfFormat.TURTLE)]
    replace_store(Workspace(tmp_path).store, triples, content="fedcba9876543210")
    assert column(Workspace(tmp_path), "@planned", {}, "event") == [f"{ID}b"]


@pytest.mark.parametrize(
    ("asked", "values", "reason"),
    [
        ("@member", {}, "no saved question @member"),
        ("@nothing", {}, "no saved question"),
        ("@members", {}, "needs body"),
        ("@members", {"bodies": "DCO"}, "no parameter bodies"),
        ("@members", {"body": "Nobody Here"}, "Nothing in the graph"),
        ("@actions", {"actor": "Maroc", "since": "yesterday"}, "is a date"),
        ("@actions", {"actor": "Maroc", "since": "2024-02-30"}, "is a date"),
        ("ASK {}", {"body": "DCO"}, "has no parameters"),
        ("missing.rq", {}, "can't be read"),
    ],
)
def test_what_is_wrong_with_a_question_is_said(
    graph: Workspace, asked: str, values: dict[str, str], reason: str
) -> None:
    with pytest.raises(QueryError, match=reason):
        ask(graph, asked, values)


@pytest.fixture
def question(tmp_path: Path) -> Callable[[str], Path]:
    def _write(text: str) -> Path:
        path = tmp_path / "queries" / "mine.rq"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return _write


def test_questions_of_one_s_own(graph: Workspace, question: Callable[[str], Path], tmp_path: Path) -> None:
    question(
        '# title: Mine\n# parameters:\n#   n: {type: integer, default: 2}\nSELECT ($n * 2 AS ?m) ("$n" AS ?s) {} # $n\n'
    )
    result = ask(graph, "@mine", {"n": "21"}, extra=[tmp_path])
    assert [getattr(value, "value", None) for value in result.rows[0]] == ["42", "$n"]
    with pytest.raises(QueryError, match="whole number"):
        ask(graph, "@mine", {"n": "2) }"}, extra=[tmp_path])


def test_a_file_of_plain_sparql_is_a_question(graph: Workspace, question: Callable[[str], Path]) -> None:
    assert ask(graph, str(question("# just: a comment\n# another\nASK { :morocco a pg:Country }"))).answer


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("# title: [x\n", "not YAML"),
        ("# title: x\n# parameters:\n#   a: {type: colour}\n", "of type colour"),
        ("# title: x\n# parameters:\n#   unused: {type: text}\n", "is not used"),
    ],
)
def test_broken_headers_are_named(question: Callable[[str], Path], header: str, reason: str) -> None:
    path = question(header + "SELECT * WHERE { ?s ?p $a }")
    with pytest.raises(QueryError, match=reason) as raised:
        read_question(path)
    assert str(path) in raised.value.message


@settings(max_examples=25, deadline=None)
@given(value=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40))
def test_whatever_a_value_holds_it_stays_one_term(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    path = tmp_path_factory.mktemp("q") / "echo.rq"
    path.write_text(
        "# title: Echo\n# parameters:\n#   v: {type: text}\nSELECT ($v AS ?echo) WHERE {}", encoding="utf-8"
    )
    text = bind(read_question(path), {"v": value}, tmp_path_factory.getbasetemp())
    solutions = Store().query(text)
    assert isinstance(solutions, QuerySolutions)
    assert [row["echo"] for row in solutions] == [Literal(value)]


# ---------------------------------------------------------------- what is known of an entity


def test_show(graph: Workspace) -> None:
    known = show(graph, "Maroc")
    assert (known.iri, known.label, known.types) == (MOROCCO, "Morocco", ("Country",))
    assert known.labels["ar"]
    member = next(fact for fact in known.facts if fact.predicate == "memberOf")
    assert member.outgoing
    assert member.other.startswith("comité exécutif")
    assert member.sentences[0].text == FRENCH[0]
    assert member.sentences[0].url == "https://example.org/fr"
    assert member.sentences[0].published == "2026-03-04"
    assert [(each.date, each.status) for each in known.events] == [("2026-03-03", "done"), ("2026-06", "planned")]
    assert known.articles == ("Article en", "Article fr")


def test_show_facts_in_and_statuses(graph: Workspace) -> None:
    known = show(graph, "Fonds Exemple", language="fr")
    assert {(fact.predicate, fact.outgoing) for fact in known.facts} >= {("officerOf", False)}
    portal = show(graph, "Beta portal")
    assert [(fact.predicate, fact.status) for fact in portal.facts] == [("launchedBy", "planned")]
    roles = {name for names in portal.events[0].roles.values() for name in names}
    assert roles == {"Morocco", "Beta portal"}


def test_show_on_a_terminal(graph: Workspace) -> None:
    text = drawn(report(show(graph, "Maroc")))
    assert FRENCH[0][:40] in text
    assert "[planned]" in text
    assert "https://example.org/fr" in text
    assert "Told by 2 articles." in text


def test_rows_too_wide_for_a_terminal_stand_below_each_other(graph: Path) -> None:
    result = run(graph, f'SELECT ?s ("{"long " * 60}" AS ?sentence) ("x" AS ?c) WHERE {{ ?s pg:memberOf ?o }}')
    lines = drawn(table(result, width=80)).splitlines()
    assert any(line.startswith("sentence") for line in lines)
    assert not any("┃" in line for line in lines)
