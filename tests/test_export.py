"""The graph in six formats: the same bytes each time, and the same graph when read back."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse
from rdflib.compare import to_isomorphic

from policygraph import ontology
from policygraph.build import build
from policygraph.errors import StoreError
from policygraph.export import FORMATS, Format, export
from policygraph.graph import Workspace
from policygraph.graph.store import replace_store
from tests.readings import MOROCCO, Saved, article, election, entity, event, reading, save


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("export")
    nasty = article(
        "nasty",
        "en",
        'A title with "quotes", a \\ and an é',
        'Morocco launched «Nasty "Name» 3 < 4 & so on = more.',
        published="2026",
    )
    who = [entity("e1", "Initiative", 'Nasty "Name» 3 < 4 & so on'), entity("e2", "Country", "Morocco", iri=MOROCCO)]
    told = event(nasty, "Launch", nasty.text.split("\n\n")[1], launched="e1", launcher="e2")
    save([*election(), reading(nasty, who, [told])], folder / "in", folder / "answers")
    workspace = Workspace(folder / "graph")
    summary = build(workspace, [folder / "in"], ontology=ontology.load(), extractor=Saved(folder / "answers"))
    assert not summary.dropped
    assert not summary.problems
    return workspace


RDF: list[tuple[Format, RdfFormat, str]] = [
    ("turtle", RdfFormat.TURTLE, "turtle"),
    ("ntriples", RdfFormat.N_TRIPLES, "nt"),
    ("jsonld", RdfFormat.JSON_LD, "json-ld"),
    ("rdfxml", RdfFormat.RDF_XML, "xml"),
]


def canonical(document: bytes, form: RdfFormat) -> Dataset:
    found = Dataset(parse(document, format=form))
    found.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return found


@pytest.mark.parametrize(("form", "oxigraph", "rdflib_name"), RDF)
def test_two_libraries_read_the_same_graph_back(
    form: Format, oxigraph: RdfFormat, rdflib_name: str, built: Workspace
) -> None:
    expected = canonical(export(built, "ntriples"), RdfFormat.N_TRIPLES)
    document = export(built, form)
    assert canonical(document, oxigraph) == expected
    lines = rdflib.Graph().parse(data=export(built, "ntriples"), format="nt")
    assert to_isomorphic(rdflib.Graph().parse(data=document, format=rdflib_name)) == to_isomorphic(lines)


def test_turtle_is_the_file_that_the_build_wrote(built: Workspace) -> None:
    assert export(built, "turtle") == built.turtle.read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_another_process_writes_the_same_bytes(form: Format, built: Workspace) -> None:
    script = (
        "import sys; from pathlib import Path; from policygraph.export import export;"
        "from policygraph.graph import Workspace;"
        "sys.stdout.buffer.write(export(Workspace(Path(sys.argv[1])), sys.argv[2]))"
    )
    command = [sys.executable, "-c", script, str(built.folder), form]
    assert subprocess.run(command, capture_output=True, check=True).stdout == export(built, form)


@pytest.mark.parametrize(("form", "oxigraph", "_"), RDF)
def test_the_ontology_can_come_along(form: Format, oxigraph: RdfFormat, _: str, built: Workspace) -> None:
    whole = canonical(export(built, form, with_ontology=True), oxigraph)
    alone = canonical(export(built, form), oxigraph)
    assert len(whole) > len(alone) + 1000
    assert all(quad in whole for quad in alone)
    assert export(built, form, with_ontology=True) == export(built, form, with_ontology=True)


@pytest.mark.parametrize("form", ["graphml", "csv"])
def test_a_table_can_t_hold_the_ontology(form: Format, built: Workspace) -> None:
    with pytest.raises(StoreError, match="can't hold the ontology"):
        export(built, form, with_ontology=True)


def test_csv_has_a_row_for_each_statement_with_labels_and_sentence(built: Workspace) -> None:
    rows = list(csv.DictReader(io.StringIO(export(built, "csv", language="fr").decode())))
    members = [row for row in rows if row["predicate"] == "memberOf"]
    assert sorted(row["language"] for row in members) == ["ar", "en", "fr"]
    french = next(row for row in members if row["language"] == "fr")
    assert french["subject_label"] == "Maroc"
    assert french["date"] == "2026-02-04"
    assert french["status"] == "done"
    assert french["published"] == "2026-02-05"
    assert french["sentence"] == election()[0].article.text.split("\n\n")[1]
    office = next(row for row in rows if row["predicate"] == "holdsPosition")
    assert office["object"] == office["object_label"] == "ministre de la Transition numérique"
    planned = [row for row in rows if row["status"] == "planned"]
    assert {row["predicate"] for row in planned} == {"launchedBy", "rdf:type"}


def test_graphml_is_a_network_with_labels_types_and_dates(built: Workspace) -> None:
    network = nx.parse_graphml(export(built, "graphml", language="ar").decode(), force_multigraph=True)
    assert isinstance(network, nx.MultiDiGraph)
    assert network.nodes[MOROCCO]["label"] == "المغرب"
    assert network.nodes[MOROCCO]["type"] == "Country"
    elections = [data for _, data in network.nodes(data=True) if data["type"] == "Election"]
    assert [(data["kind"], data["status"], data["date"]) for data in elections] == [("event", "done", "2026-02-04")]
    said = [data for _, _, data in network.edges(MOROCCO, data=True) if data["predicate"] == "memberOf"]
    assert len(said) == 3
    assert all(data["sentence"] and data["article"] for data in said)
    roles = [data["predicate"] for _, _, data in network.in_edges(MOROCCO, data=True)]
    assert {"elected", "launcher", "represents"} <= set(roles)


def test_control_characters_do_not_break_xml(tmp_path: Path) -> None:
    from pyoxigraph import Literal, NamedNode, Triple

    workspace = Workspace(tmp_path)
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    subject = NamedNode("https://w3id.org/policygraph/id/x")
    replace_store(
        workspace.store, [Triple(subject, label, Literal("a\x00b\x1bc\ufffe😀\td", language="en"))], content="1" * 64
    )
    (quad,) = parse(export(workspace, "rdfxml"), format=RdfFormat.RDF_XML)
    assert quad.object == Literal("a\ufffdb\ufffdc\ufffd😀\td", language="en")
    (quad,) = parse(export(workspace, "turtle"), format=RdfFormat.TURTLE)
    assert quad.object == Literal("a\x00b\x1bc\ufffe😀\td", language="en")
    assert nx.parse_graphml(export(workspace, "graphml").decode()).number_of_nodes() == 0


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_built_is_said_in_words(form: Format, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="policygraph build"):
        export(Workspace(tmp_path), form)
