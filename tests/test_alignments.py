"""The ontology as OWL: read by three libraries, consistent, and aligned to other vocabularies."""

from collections.abc import Iterator
from pathlib import Path

import owlrl
import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from policygraph import ontology
from policygraph.graph.rdf import describe
from policygraph.graph.turtle import ntriples
from policygraph.identity import resolve
from policygraph.namespaces import DPA, PG, PREFIXES, TOPIC
from policygraph.ontology.files import data_files, folder
from tests.readings import election

TERMS = [folder() / name for name in ("policygraph.ttl", "topics.ttl", "digital-policy-alert.ttl")]
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
OTHERS = ("org", "prov", "oa", "eli", "schema", "dcterms", "foaf", "skos", "wd")


def terms() -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in TERMS:
        graph.parse(path)
    return graph


def contradictions(graph: rdflib.Graph) -> list[str]:
    """What an OWL RL reasoner finds impossible in the graph."""
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False).expand(graph)
    return [str(error) for error in graph.objects(None, ERROR)]


@pytest.mark.parametrize("path", data_files(), ids=lambda path: path.name)
def test_two_libraries_read_the_same_of_each_file(path: Path) -> None:
    graph = rdflib.Graph().parse(path)
    assert len(graph) == len(set(parse(path=path, format=RdfFormat.TURTLE, base_iri="https://example.test/")))


def test_a_reasoner_finds_no_contradiction_in_the_ontology_and_a_graph() -> None:
    graph = terms()
    known = ontology.load()
    readings = election()
    triples = describe(readings, resolve(readings, known), known).triples
    graph.parse(data="".join(ntriples(triples)), format="nt")
    assert contradictions(graph) == []


@pytest.mark.parametrize(
    "impossible",
    [
        "<urn:a> a pg:Launch , pg:Initiative .",  # no event is a thing
        "<urn:a> a pg:Company , pg:Person .",
        "<urn:e> a pg:Election ; pg:elected <urn:p> . <urn:p> a pg:Place , pg:GovernmentBody .",
    ],
)
def test_a_reasoner_finds_what_can_not_be(impossible: str) -> None:
    graph = terms()
    graph.parse(data=f"@prefix pg: <{PG}> . {impossible}", format="turtle")
    assert contradictions(graph)


def matches() -> Iterator[tuple[str, str, str]]:
    """Each alignment of one of our terms: term, kind of match, foreign term."""
    for kind in (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch):
        for term, other in terms().subject_objects(kind):
            if isinstance(other, URIRef) and not str(other).startswith((PG, DPA, TOPIC, str(OWL), str(RDF), str(RDFS))):
                yield str(term), str(kind), str(other)


def test_alignments_lead_to_known_vocabularies_and_from_each_of_them() -> None:
    namespaces = tuple(PREFIXES[name] for name in OTHERS)
    found = set(matches())
    assert {other for _, _, other in found if not other.startswith(namespaces)} == set()
    for name in OTHERS:
        assert any(other.startswith(PREFIXES[name]) for _, _, other in found), name
    assert len({term for term, _, _ in found}) > 40


def test_what_is_stated_as_true_and_what_is_only_near_do_not_overlap() -> None:
    true = {(term, other) for term, kind, other in matches() if "rdf-schema" in kind}
    near = {(term, other) for term, kind, other in matches() if "skos" in kind}
    assert not true & near


def test_every_inverse_is_declared_with_its_labels() -> None:
    graph = terms()
    for relation in graph.subjects(RDF.type, URIRef(PG + "Relation")):
        for inverse in graph.objects(relation, OWL.inverseOf):
            languages = {label.language for label in graph.objects(inverse, RDFS.label)}  # type: ignore[attr-defined]
            assert languages == {"en", "fr", "ar"}, inverse
