"""What a build reads: articles from wherever they come, and the ontology's own triples."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from policygraph.articles import read_article
from policygraph.articles.model import Article
from policygraph.build.model import LeftOut, Problem
from policygraph.errors import ArticleError
from policygraph.graph.terms import TYPE, own, term
from policygraph.ontology.files import data_files
from policygraph.ontology.model import Ontology

ENDINGS = frozenset({".txt", ".md", ".html", ".htm", ".pdf"})


def read(
    paths: Sequence[str | Path], ontology: Ontology, *, allow_private: bool = False
) -> Iterator[Article | Problem | LeftOut]:
    """Every article under `paths` (files, folders, URLs), in an order that does not depend on that of `paths`."""
    del allow_private
    for path in sorted({str(path) for path in paths}):
        if Path(path).is_dir():
            for file in sorted(Path(path).rglob("*")):
                if file.is_file() and file.suffix.lower() in ENDINGS and not file.name.startswith("."):
                    yield read_file(file, ontology)
        else:
            yield read_file(Path(path), ontology)


def read_file(path: Path, ontology: Ontology) -> Article | Problem | LeftOut:
    """One file as an article."""
    try:
        return read_article(path, ontology=ontology)
    except ArticleError as error:
        return Problem(str(path), str(error))


def is_url(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def ontology_triples(ontology: Ontology, extra: Sequence[Path]) -> Iterator[Triple]:
    """What the ontology's files say, and which types each relation and role takes, subtypes included.

    For queries and shapes that need classes, the gazetteer or what fits where.
    """
    for path in data_files(extra):
        base = "https://w3id.org/policygraph/ontology"
        for quad in parse(path=path, format=RdfFormat.TURTLE, base_iri=base, rename_blank_nodes=True):
            yield Triple(quad.subject, quad.predicate, quad.object)
    for relation in ontology.relation_types.values():
        node = NamedNode(relation.iri)
        yield from _takes(node, "schema:domainIncludes", relation.domain, relation.domain_takes_text, ontology)
        yield from _takes(node, "schema:rangeIncludes", relation.range, relation.range_takes_text, ontology)
    for event in ontology.event_types.values():
        for use in event.roles.values():
            node = NamedNode(f"{event.iri}-{use.role}")
            yield Triple(node, TYPE, own("RoleUse"))
            yield Triple(node, own("ofEvent"), NamedNode(event.iri))
            yield Triple(node, own("role"), own(use.role))
            yield from _takes(node, "schema:rangeIncludes", use.types, use.takes_text, ontology)


def _takes(
    node: NamedNode, predicate: str, types: frozenset[str], takes_text: bool, ontology: Ontology
) -> Iterator[Triple]:
    for name in sorted(types):
        if name in ontology.entity_types:
            yield Triple(node, term(predicate), NamedNode(ontology.entity_types[name].iri))
    if takes_text:
        yield Triple(node, term(predicate), term("xsd:string"))
