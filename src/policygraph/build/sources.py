"""What a build reads: articles from wherever they come, and the ontology's own triples."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from policygraph.articles import ENDINGS, Article, Failure, LeftOut, expand, is_address, read_all
from policygraph.graph.terms import TYPE, own, term
from policygraph.ontology.files import data_files
from policygraph.ontology.model import Ontology


def read(
    paths: Sequence[str | Path], ontology: Ontology, *, since: date | None = None, allow_private: bool = False
) -> Iterator[Article | Failure | LeftOut]:
    """Every article under `paths` (files, folders, addresses, feeds), in an order that does not depend on theirs.

    The same text twice is given twice: which of the two stands for both is for the build to say, once it has all.
    """
    for source in expand(sorted(paths, key=str)):
        if isinstance(source, Failure):
            yield source
        else:
            yield from read_all([source], ontology=ontology, since=since, allow_private=allow_private)


def read_file(path: Path, ontology: Ontology) -> Article | Failure | LeftOut:
    """One file as an article."""
    return next(read_all([path], ontology=ontology))


def is_file(article: Article) -> bool:
    """Whether an article is a file of its own; else it was fetched, or is an item of a feed."""
    path = Path(article.source)
    return not is_address(article.source) and path.suffix.lower() in ENDINGS and path.is_file()


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
