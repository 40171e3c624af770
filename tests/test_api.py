"""The Python API: what the README shows, and what a program may rely on."""

import dataclasses
import doctest
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import policygraph
from policygraph import ontology
from policygraph.api import Graph
from policygraph.build import build
from policygraph.errors import MissingLibraryError, PolicyGraphError, QueryError, StoreError
from policygraph.graph import Workspace
from tests.conftest import REPOSITORY
from tests.readings import Saved, article, election, entity, event, ministries, reading, save

DCO = "https://w3id.org/policygraph/id/digital-cooperation-organization"
MOROCCO = "https://w3id.org/policygraph/id/morocco"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small graph whose facts were written by hand."""
    place = tmp_path_factory.mktemp("api")
    known = ontology.load()
    body = next(each for each in known.entities if each.country == MOROCCO and each.type == "GovernmentBody")
    source = article(
        "licence",
        "en",
        "Regulator grants a licence",
        "The regulator granted Inwi a licence for R&D (fee < 5 %) in July 2025.",
        published="2025-07-30",
    )
    granted = source.text.split("\n\n")[1]
    licence = reading(
        source,
        [entity("e1", "GovernmentBody", "regulator", iri=body.iri), entity("e2", "Company", "Inwi")],
        [event(source, "Award", granted, date="2025-07", awardee="e2", awarder="e1", object="licence")],
    )
    save([*election(), ministries("Gabon", key="gabon"), licence], place / "in", place / "answers")
    build(Workspace(place / "graph"), [place / "in"], ontology=ontology.load(), extractor=Saved(place / "answers"))
    return place / "graph"


@pytest.fixture
def graph(folder: Path) -> Iterator[Graph]:
    with policygraph.open(folder) as opened:
        yield opened


# ---------------------------------------------------------------- the README


def test_the_readme_s_examples_do_what_it_says(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "graph").symlink_to(published)
    monkeypatch.chdir(tmp_path)
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    section = text[text.index("### In Python") : text.index("## How well it reads")]
    test = doctest.DocTestParser().get_doctest(section.replace("```", ""), {}, "README", "README.md", 0)
    assert len(test.examples) > 15
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert runner.run(test, out=said.append).failed == 0, "".join(said)


def test_importing_is_quick() -> None:
    code = (
        "import sys, policygraph; "
        "print([m for m in ('spacy', 'pandas', 'rdflib', 'networkx', 'pyoxigraph', 'numpy') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


# ---------------------------------------------------------------- opening


def test_where_there_is_no_graph_the_error_says_what_to_do(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(StoreError, match="no graph folder") as missing:
        policygraph.open(tmp_path / "nowhere")
    assert "build_graph" in missing.value.hint
    with pytest.raises(StoreError, match="no graph in") as empty:
        policygraph.open(tmp_path)
    assert f"policygraph build --graph {tmp_path}" in empty.value.hint
    with pytest.raises(StoreError, match="holds one") as above:
        policygraph.open(folder.parent)
    assert str(folder) in above.value.hint


def test_a_closed_graph_answers_no_more(folder: Path) -> None:
    with policygraph.open(folder) as opened:
        assert opened.query("ASK { ?s ?p ?o }")
    for use in (lambda: opened.query("ASK { ?s ?p ?o }"), lambda: opened.entity("DCO"), opened.to_networkx):
        with pytest.raises(PolicyGraphError, match="was closed"):
            use()


def test_what_it_holds_is_shown(graph: Graph, folder: Path) -> None:
    assert str(folder) in repr(graph)
    assert "4 events" in repr(graph)
    assert "4 events" in graph._repr_html_()


def test_a_graph_is_built_from_articles_and_says_what_failed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Le Maroc élu\n\nLe Maroc a été élu au Comité exécutif de la DCO.\n", "utf-8")
    (tmp_path / "empty.txt").write_text("")
    made = policygraph.build_graph([tmp_path / "a.md", tmp_path / "empty.txt"], tmp_path / "g", language="fr")
    assert made.summary is not None
    assert [Path(problem.source).name for problem in made.summary.problems] == ["empty.txt"]
    assert made.entity("Morocco").label == "Maroc"


# ---------------------------------------------------------------- queries


def test_rows_are_mappings_of_python_values(graph: Graph) -> None:
    answer = graph.query("SELECT ?s ?c ?n ?nothing { ?s pg:confidence ?c . BIND(3 AS ?n) } ORDER BY DESC(?c) LIMIT 2")
    assert answer.columns == ("s", "c", "n", "nothing")
    assert len(answer) == 2
    row = answer[0]
    assert isinstance(row["s"], str)
    assert row["s"].startswith("https://w3id.org/policygraph/id/statement-")
    assert (row["c"], row["n"], row["nothing"]) == (0.9, 3, None)
    assert [list(each) for each in answer] == [["s", "c", "n", "nothing"]] * 2
    with pytest.raises(KeyError, match="the columns are s, c, n, nothing"):
        row["missing"]
    assert "0.9" in repr(answer)


def test_dates_are_as_precise_as_they_were_told(graph: Graph) -> None:
    dates = {row["date"] for row in graph.query("SELECT ?date { ?e pg:date ?date }")}
    assert dates == {"2026-02-04", "2027", "2025-07"}


def test_an_answer_is_true_where_there_is_something(graph: Graph) -> None:
    assert graph.query("ASK { :morocco pg:memberOf ?body }")
    assert not graph.query("ASK { :morocco pg:memberOf :morocco }")
    assert not graph.query("SELECT ?x { :morocco pg:memberOf :morocco . ?x ?y ?z }")
    assert repr(graph.query("ASK {}")) == "Answer(True)"


def test_triples_become_rows_and_an_rdflib_graph(graph: Graph) -> None:
    answer = graph.query("CONSTRUCT { ?s pg:memberOf ?o } WHERE { ?s pg:memberOf ?o }")
    assert answer.columns == ("subject", "predicate", "object")
    assert [row["subject"] for row in answer] == [MOROCCO]
    assert len(answer.to_rdflib()) == 1
    with pytest.raises(QueryError, match="no triples"):
        graph.query("ASK {}").to_rdflib()


def test_saved_questions_take_names_dates_and_the_graph_s_language(folder: Path) -> None:
    graph = policygraph.open(folder, language="fr")
    names = {row["memberName"] for row in graph.query("@members", body="DCO")}
    assert names == {"Maroc"}
    assert graph.query("@actions", actor="Maroc", since=date(2026, 1, 1))
    assert "members" in {question.name for question in graph.questions()}
    with pytest.raises(QueryError, match="needs body"):
        graph.query("@members")


def test_an_own_ontology_s_questions_can_be_asked(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "mine.rq").write_text("SELECT ?x { ?x a pg:Election }", encoding="utf-8")
    assert len(policygraph.open(folder, ontology=[tmp_path]).query("@mine")) == 1


def test_a_plain_question_is_answered_by_a_saved_one(graph: Graph) -> None:
    answer = graph.ask("Who is a member of the executive committee of the DCO?")
    assert answer.question == "members"
    assert "memberOf" in answer.sparql
    assert {row["memberName"] for row in answer} == {"Morocco"}
    assert graph.ask("Qui est membre du comité exécutif de la DCO ?")[0]["memberName"] == "Maroc"


def test_a_plain_question_that_fits_none_is_refused_with_the_nearest(graph: Graph) -> None:
    with pytest.raises(QueryError, match="No saved question answers") as raised:
        graph.ask("Why is the sea so salty tonight?")
    assert "@" in raised.value.hint
    with pytest.raises(QueryError, match="Zubrowka"):
        graph.ask("Who is a member of Zubrowka?")


# ---------------------------------------------------------------- entities and events


@pytest.mark.parametrize("name", ["DCO", "OCN", "منظمة التعاون الرقمي", DCO, ":digital-cooperation-organization"])
def test_an_entity_has_many_names(graph: Graph, name: str) -> None:
    found = graph.entity(name)
    assert found.iri == DCO
    assert found.facts
    assert found.facts[0].sentences[0].text
    assert "facts" in repr(found)
    assert "part of" in repr(found.facts)


def test_an_unknown_name_is_an_error_that_offers_others(graph: Graph) -> None:
    with pytest.raises(QueryError, match="called 'Moroco'") as raised:
        graph.entity("Moroco")
    assert "Morocco" in raised.value.hint


def test_events_of_a_country_are_its_own_and_its_bodies(graph: Graph) -> None:
    for country in ("MA", "MAR", "Maroc", "المغرب", MOROCCO):
        assert [each.type for each in graph.events(country=country)] == ["Award", "Election", "Launch"], country
    assert [each.type for each in graph.events(actor="Morocco")] == ["Election", "Launch"]


@pytest.mark.parametrize(
    ("asked", "types"),
    [
        ({}, ["Award", "Election", "Launch", "Launch"]),
        ({"type": "Election"}, ["Election"]),
        ({"type": "pg:Election"}, ["Election"]),
        ({"type": "élection"}, ["Election"]),
        ({"type": "انتخاب"}, ["Election"]),
        ({"status": "planned"}, ["Launch"]),
        ({"since": 2026}, ["Election", "Launch"]),
        ({"since": "2026-03"}, ["Launch"]),
        ({"until": date(2025, 7, 1)}, ["Award"]),
        ({"since": "2025-07-15", "until": "2026-02-03"}, ["Award"]),
    ],
)
def test_events_by_type_status_and_time(graph: Graph, asked: dict[str, str], types: list[str]) -> None:
    assert [each.type for each in graph.events(**asked)] == types


def test_events_say_who_took_part_and_who_says_so(graph: Graph) -> None:
    (elected,) = graph.events(type="Election")
    assert elected.roles["elected"] == ("Morocco",)
    assert {sentence.published for sentence in elected.sentences} == {"2026-02", "2026-02-05", "2026-02-06"}
    assert repr(graph.events(type="Election")[:1]).startswith("Events(1)\n  EventEntry(2026-02-04, done")


def test_what_is_no_type_or_date_is_refused(graph: Graph) -> None:
    with pytest.raises(QueryError, match="no type of event 'Party'") as raised:
        graph.events(type="Party")
    assert "Election" in raised.value.hint
    with pytest.raises(QueryError, match="is a date"):
        graph.events(since="yesterday")
    with pytest.raises(QueryError, match="Nothing in the graph"):
        graph.events(country="XX")


# ---------------------------------------------------------------- tables and networks


def test_values_can_not_be_changed(graph: Graph) -> None:
    for value, name in ((graph.entity("DCO"), "label"), (graph.query("ASK {}"), "result"), (graph.events(), "entries")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, name, None)


def test_statements_as_a_data_frame(graph: Graph) -> None:
    frame = graph.to_dataframe()
    row = frame[frame["predicate"] == "memberOf"].iloc[0]
    assert (row["subject_label"], row["status"], row["confidence"]) == ("Morocco", "done", 0.8)
    assert "Morocco" in row["sentence"] or "Maroc" in row["sentence"] or "المغرب" in row["sentence"]


def test_an_answer_without_rows_keeps_its_columns(graph: Graph) -> None:
    frame = graph.query("SELECT ?a ?b { ?a pg:memberOf ?b . FILTER(false) }").to_dataframe()
    assert frame.columns.to_list() == ["a", "b"]
    assert graph.events(status="denied").to_dataframe().columns[0] == "event"
    assert graph.events().to_dataframe()["date"].to_list() == ["2025-07", "2026-02-04", "2027", ""]


def test_without_pandas_the_error_says_how_to_get_it(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    for use in (graph.to_dataframe, graph.events().to_dataframe, graph.query("SELECT ?s { ?s ?p ?o }").to_dataframe):
        with pytest.raises(MissingLibraryError, match="not installed") as raised:
            use()
        assert "policygraph[pandas]" in raised.value.hint


def test_the_graph_as_a_network(graph: Graph) -> None:
    network = graph.to_networkx()
    assert network.nodes[MOROCCO]["label"] == "Morocco"
    kinds = {data["kind"] for _, data in network.nodes(data=True)}
    assert kinds == {"entity", "event"}
    edges = [data for *_, data in network.edges(data=True) if data["predicate"] == "memberOf"]
    assert {data["confidence"] for data in edges} == {0.8}
    assert all(data["sentence"] for data in edges)


def test_the_graph_in_rdflib(graph: Graph) -> None:
    assert graph.to_rdflib().query("ASK { :morocco pg:memberOf ?body }").askAnswer


# ---------------------------------------------------------------- files


def test_a_page_of_what_is_near_an_actor(folder: Path, tmp_path: Path) -> None:
    graph = policygraph.open(folder, language="fr")
    whole = graph.view(tmp_path / "whole.html").read_text(encoding="utf-8")
    near = graph.view(tmp_path / "near.html", about="Inwi", depth=1).read_text(encoding="utf-8")
    assert "Souk" in whole
    assert "Souk" not in near
    assert "Inwi" in near
    with pytest.raises(QueryError, match="Nothing in the graph"):
        graph.view(tmp_path / "none.html", about=["Inwi", "Nobody"])
    with pytest.raises(PolicyGraphError, match="Can't write"):
        graph.view(tmp_path / "missing" / "page.html")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("graph.ttl", "@prefix"),
        ("graph.nt", "<https://"),
        ("graph.jsonld", "[{"),
        ("graph.rdf", "<?xml"),
        ("graph.graphml", "<?xml"),
        ("graph.CSV", "subject,"),
    ],
)
def test_the_file_s_ending_says_what_to_export(graph: Graph, tmp_path: Path, name: str, begins: str) -> None:
    assert graph.export(tmp_path / name).read_text(encoding="utf-8").lstrip().startswith(begins)


def test_an_ending_without_a_format_is_refused(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(PolicyGraphError, match="names no format") as raised:
        graph.export(tmp_path / "graph.docx")
    assert ".ttl" in raised.value.hint


# ---------------------------------------------------------------- notebooks


def test_in_a_notebook_everything_is_html_and_nothing_in_it_is_taken_for_html(graph: Graph) -> None:
    events = graph.events(type="Award")
    for shown in (events._repr_html_(), events[0]._repr_html_(), graph.entity("Inwi")._repr_html_()):
        assert "R&amp;D (fee &lt; 5 %)" in shown
    for url, link in (("https://example.test/?a=1&b=2", 'href="https://example.test/?a=1&amp;b=2"'), ("file:///x", "")):
        told = dataclasses.replace(events[0].sentences[0], url=url)
        page = dataclasses.replace(events[0], sentences=(told,))._repr_html_()
        assert link in page
        assert "file:" not in page
    table = graph.query('SELECT ?x ("<i>" AS ?y) { ?x a pg:Election }')._repr_html_()
    assert "<td dir=auto>:event-election-" in table
    assert "&lt;i&gt;" in table
    assert graph.query("ASK {}")._repr_html_() == "<p>Yes.</p>"


def test_a_read_article_shows_names_and_facts_beside_its_sentences(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Le Maroc élu\n\nLe Maroc a été élu au <Comité exécutif de la DCO> de l'Union.\n", "utf-8")
    read = policygraph.read(path)
    (elected,) = read.facts.events
    assert any(elected in sentence.facts for sentence in read.sentences)
    assert read.names()[elected.roles["elected"][0]] == "Maroc"
    for sentence in read.sentences:
        assert read.article.text[sentence.quote.start : sentence.quote.end] == sentence.quote.text
        for mention in sentence.mentions:
            assert sentence.quote.start <= mention.start < mention.end <= sentence.quote.end
    assert any(mention.iri == MOROCCO for mention in read.sentences[0].mentions)
    shown = read._repr_html_()
    assert "Election (done" in shown
    assert "<Comité" not in shown
    assert "Country" in shown
