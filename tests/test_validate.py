"""The graph held against its shapes: each rule finds what breaks it, by name and with the sentence."""

from pathlib import Path

import pyshacl
import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from policygraph import ontology
from policygraph.build import build
from policygraph.build.sources import ontology_triples
from policygraph.errors import OntologyError, StoreError
from policygraph.graph import Workspace, read_manifest
from policygraph.graph.store import replace_store
from policygraph.graph.turtle import turtle
from policygraph.namespaces import ID, LEX, PREFIXES
from policygraph.validate import Finding, validate
from policygraph.validate.shapes import load_shapes, shape_files
from tests.readings import Saved, election, save

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("validate")
    save(election(), folder / "in", folder / "answers")
    workspace = Workspace(folder / "graph")
    build(workspace, [folder / "in"], ontology=ontology.load(), extractor=Saved(folder / "answers"))
    return workspace


def changed(built: Workspace, folder: Path, *, remove: str = "", add: str = "") -> Workspace:
    """The same graph with more Turtle, and without one property of the nodes of one class."""
    store = Store()
    for quad in parse(path=built.turtle, format=RdfFormat.TURTLE):
        store.add(quad)
    if remove:
        kind, predicate = remove.split()
        prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
        store.update(f"{prefixes} DELETE {{ ?x {predicate} ?o }} WHERE {{ ?x a {kind} ; {predicate} ?o }}")
    for quad in parse((HEAD + add).encode(), format=RdfFormat.TURTLE):
        store.add(Quad(quad.subject, quad.predicate, quad.object))
    workspace = Workspace(folder)
    triples = [quad.triple for quad in store]
    replace_store(workspace.store, triples, schema=ontology_triples(ontology.load(), ()), content="1" * 64)
    workspace.turtle.write_text("".join(turtle(triples)), encoding="utf-8")
    return workspace


def findings(workspace: Workspace, rule: str) -> list[Finding]:
    return [finding for finding in validate(workspace).findings if finding.rule.endswith(f"#{rule}")]


def test_a_built_graph_has_its_shape(built: Workspace) -> None:
    report = validate(built)
    assert report.conforms
    assert report.findings == ()
    assert report.rules >= 15


BREAKS = [
    ("RelationFromFittingEntity", "", ':morocco pg:holdsPosition "x"@en .', "Morocco", "violation"),
    ("RelationToFittingEntity", "", ":morocco pg:memberOf :morocco .", "Morocco", "violation"),
    ("RelationToFittingEntity", "", ':morocco pg:memberOf "the club"@en .', "Morocco", "violation"),
    ("RelationWithSentence", "", ":gabon pg:partnerOf :morocco . :gabon rdfs:label 'Gabon'@en .", "Gabon", "violation"),
    ("RelationToItself", "", ":morocco pg:partnerOf :morocco .", "Morocco", "violation"),
    (
        "PartOfItself",
        "",
        ":digital-cooperation-organization pg:partOf :dco-executive-committee .",
        "DCO",
        "warning",
    ),
    ("EntityWithName", "pg:Country rdfs:label", "", "morocco", "violation"),
    ("EntityWithOneName", "", ':morocco skos:prefLabel "Maroc occidental"@fr .', "Morocco", "violation"),
    ("EventWithStatus", "pg:Election pg:status", "", "Election", "violation"),
    ("EventWithStatus", "", ":x a pg:Launch ; pg:status pg:done , pg:denied ; rdfs:label 'X'@en .", "X", "violation"),
    ("EventWithSentence", "pg:Election pg:evidence", "", "Election", "violation"),
    ("EventWithFittingRoles", "", ":x a pg:Launch ; pg:launcher :x ; rdfs:label 'X'@en .", "X", "violation"),
    ("EventWithFittingRoles", "", ":x a pg:Launch ; pg:launcher 'someone' ; rdfs:label 'X'@en .", "X", "violation"),
    (
        "EventWithFewEnough",
        "",
        ":x a pg:Funding ; rdfs:label 'X'@en ; pg:amount '1'@en , '2'@en , '3'@fr .",
        "X",
        "warning",
    ),
    ("EventWithDate", "", ":x a pg:Launch ; rdfs:label 'X'@en ; pg:date 'soon' .", "X", "violation"),
    (
        "EventWithDate",
        "",
        ":x a pg:Launch ; rdfs:label 'X'@en ; pg:date '2026'^^xsd:gYear ; pg:earliest '2026-12-31'^^xsd:date ;"
        " pg:latest '2026-01-01'^^xsd:date .",
        "X",
        "violation",
    ),
    ("StatementWhole", "pg:Statement pg:confidence", "", "statement", "violation"),
    ("StatementWhole", "pg:Statement pg:evidence", "", "statement", "violation"),
    ("QuoteWhole", "pg:Quote oa:end", "", "quote", "violation"),
    ("ArticleWhole", "pg:Article dcterms:title", "", "article", "violation"),
]


@pytest.mark.parametrize(("rule", "remove", "add", "name", "severity"), BREAKS)
def test_each_rule_finds_what_breaks_it(  # noqa: PLR0917
    rule: str, remove: str, add: str, name: str, severity: str, built: Workspace, tmp_path: Path
) -> None:
    found = findings(changed(built, tmp_path, remove=remove, add=add), rule)
    assert found, "the rule found nothing"
    assert {finding.severity for finding in found} == {severity}
    named = [finding for finding in found if name.casefold() in (finding.name + finding.node).casefold()]
    assert named or name == "DCO"
    assert all("{" not in finding.message and finding.title for finding in found)


@pytest.mark.parametrize(
    ("status", "dates", "rule"),
    [
        ("done", ("2030-01-01", "2030-01-01"), "EventDoneInTime"),
        ("planned", ("2020-01-01", "2020-12-31"), "EventPlannedAhead"),
    ],
)
def test_plans_and_deeds_are_held_against_the_article_s_date(
    status: str, dates: tuple[str, str], rule: str, built: Workspace, tmp_path: Path
) -> None:
    add = f"""
        :x a pg:Launch ; rdfs:label "X"@en ; pg:status pg:{status} ;
            pg:earliest "{dates[0]}"^^xsd:date ; pg:latest "{dates[1]}"^^xsd:date .
        :s pg:event :x ; pg:status pg:{status} ; rdf:predicate rdf:type ; prov:wasDerivedFrom :a .
        :a dcterms:issued "2026-02-05"^^xsd:date ."""
    workspace = changed(built, tmp_path, add=add)
    (finding,) = findings(workspace, rule)
    assert "2026-02-05" in finding.message
    assert validate(workspace).findings[-1].severity == "warning"


def test_a_deed_may_have_been_planned_before_it_was_done(built: Workspace, tmp_path: Path) -> None:
    add = """
        :x a pg:Launch ; rdfs:label "X"@en ; pg:status pg:done ;
            pg:earliest "2026-03-01"^^xsd:date ; pg:latest "2026-03-01"^^xsd:date .
        :s pg:event :x ; pg:status pg:planned ; rdf:predicate rdf:type ; prov:wasDerivedFrom :a .
        :a dcterms:issued "2026-02-05"^^xsd:date ."""
    assert not findings(changed(built, tmp_path, add=add), "EventDoneInTime")


def test_a_finding_names_entity_article_and_sentence(built: Workspace, tmp_path: Path) -> None:
    (found,) = findings(changed(built, tmp_path, add=':morocco pg:holdsPosition "x"@en .'), "RelationFromFittingEntity")
    assert "“Morocco” can't be the subject of “holds position”" in found.message
    assert any("Maroc" in source.article or "Morocco" in source.article for source in found.sources)
    assert all(source.sentence for source in found.sources)


def test_names_are_given_in_the_language_asked_for(built: Workspace, tmp_path: Path) -> None:
    workspace = changed(built, tmp_path, add=':morocco pg:holdsPosition "x"@en .')
    assert {finding.name for finding in validate(workspace, language="ar").findings} == {"المغرب"}


def test_warnings_alone_do_not_fail(built: Workspace, tmp_path: Path) -> None:
    add = (
        ":x a pg:Funding ; rdfs:label 'X'@en ; pg:amount '1'@en , '2'@en ; pg:status pg:done ; prov:wasDerivedFrom :a ;"
    )
    workspace = changed(built, tmp_path, add=add + " pg:evidence :q . :q oa:exact 'x' .")
    report = validate(workspace)
    assert {finding.severity for finding in report.findings} == {"warning"}
    assert report.conforms


def test_the_shapes_say_the_same_to_another_engine(built: Workspace, tmp_path: Path) -> None:
    """The rules are plain SHACL: pySHACL finds what the store finds."""
    add = ':morocco pg:holdsPosition "x"@en . :x a pg:Launch ; pg:launcher "someone" ; rdfs:label "X"@en .'
    workspace = changed(built, tmp_path, remove="pg:Quote oa:end", add=add)
    schema = tmp_path / "schema.ttl"
    stated = ontology_triples(ontology.load(), ())
    triples = [t for t in stated if isinstance(t.subject, NamedNode) and not t.subject.value.startswith((ID, LEX))]
    schema.write_text("".join(turtle(t for t in triples if "_:" not in str(t.object))), encoding="utf-8")
    whole = rdflib.Graph().parse(workspace.turtle).parse(schema)
    _, results, text = pyshacl.validate(whole, shacl_graph=rdflib.Graph().parse(shape_files()[0]), inplace=True)
    assert isinstance(results, rdflib.Graph), text
    sh = rdflib.Namespace(PREFIXES["sh"])
    other = {
        (str(results.value(one, sh.sourceShape)), str(results.value(one, sh.focusNode)))
        for one in results.subjects(rdflib.RDF.type, sh.ValidationResult)
    }
    ours = {(finding.rule, finding.node) for finding in validate(workspace).findings}
    assert other == ours
    assert len(ours) >= 4


OWN = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix pg: <https://w3id.org/policygraph/ontology#> .
@prefix : <https://example.org/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


def test_shapes_of_the_user_s_own_are_checked_by_a_shacl_engine(built: Workspace, tmp_path: Path) -> None:
    (tmp_path / "my-shapes.ttl").write_text(
        OWN + ':Dated a sh:NodeShape ; sh:targetClass pg:Article ; rdfs:label "An article says who published it" ;'
        ' sh:property [ sh:path dcterms:publisher ; sh:minCount 1 ; sh:message "Who published it?" ] .',
        encoding="utf-8",
    )
    report = validate(built, extra=[tmp_path])
    assert not report.conforms
    assert {"Who published it?" in finding.message for finding in report.findings} == {True}
    assert len(report.findings) == len(election())
    assert {finding.title for finding in report.findings} == {"An article says who published it"}
    assert {finding.rule for finding in report.findings} == {"https://example.org/Dated"}
    assert all("article-" in finding.node for finding in report.findings)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (OWN + ":A a sh:NodeShape", r"own-shapes.ttl:\d+"),
        (OWN + ":A a sh:NodeShape ; sh:sparql [ sh:select 'SELECT nonsense' ] .", "can't be parsed"),
        (OWN + ":A a sh:NodeShape ; sh:sparql [ sh:message 'x' ] .", "no sh:select"),
    ],
)
def test_a_broken_shape_is_named(text: str, message: str, built: Workspace, tmp_path: Path) -> None:
    (tmp_path / "own-shapes.ttl").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        validate(built, extra=[tmp_path])


def test_every_shape_has_a_title_a_message_and_a_severity() -> None:
    for rule in load_shapes().rules:
        assert rule.title
        assert rule.message.endswith(".")
        assert "$this" in rule.select


def test_nothing_built_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="policygraph build"):
        validate(Workspace(tmp_path))
    assert read_manifest(tmp_path) is None
