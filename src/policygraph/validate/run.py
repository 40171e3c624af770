"""Check a graph against the shapes and tell what is wrong by name."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policygraph.errors import OntologyError
from policygraph.graph.store import ONTOLOGY_GRAPH, open_store
from policygraph.graph.workspace import Workspace
from policygraph.namespaces import PREFIXES
from policygraph.validate.model import Finding, Report, Source
from policygraph.validate.shapes import Rule, load_shapes

if TYPE_CHECKING:
    from pyoxigraph import Store

_ORDER = ("violation", "warning", "info")
_MOST_SOURCES = 3


def validate(workspace: Workspace, *, extra: Sequence[Path] = (), language: str = "en") -> Report:
    """Check the whole graph of a workspace.

    SPARQL constraints run in the store. Files of the user's own that hold other shapes go through pySHACL, over the
    graph as rdflib reads it.

    Args:
        workspace: one that was built.
        extra: the user's own ontology folders; their `*shapes.ttl` are checked too.
        language: of messages and names, where there is a choice.

    Raises:
        StoreError: nothing was built there.
        OntologyError: a shapes file can't be parsed, or a query in it can't.
    """
    shapes = load_shapes(extra, language=language)
    store = open_store(workspace.store)
    findings = [finding for rule in shapes.rules for finding in _check(store, rule, language)]
    for path in shapes.others:
        from policygraph.validate.engine import check_with_engine

        findings += [_told(store, *row, language) for row in check_with_engine(path, workspace.turtle, extra)]
    unique = {(finding.rule, finding.node, finding.message): finding for finding in findings}
    ordered = sorted(unique.values(), key=lambda one: (_ORDER.index(one.severity), one.rule, one.node, one.message))
    return Report(tuple(ordered), len(shapes.rules))


def ask(store: "Store", query: str, **terms: Any) -> Any:
    """A query over the facts and the ontology, with all prefixes declared; `{name}` stands for a term given."""
    from pyoxigraph import DefaultGraph, NamedNode

    for name, term in terms.items():
        query = query.replace(f"{{{name}}}", str(term))
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    return store.query(prefixes + query, default_graph=[DefaultGraph(), NamedNode(ONTOLOGY_GRAPH)])


def _check(store: "Store", rule: Rule, language: str) -> Iterator[Finding]:
    try:
        rows = ask(store, rule.select)
        names = [variable.value for variable in rows.variables]
    except SyntaxError as error:
        raise OntologyError(f"The query of the shape {rule.iri} can't be parsed: {error}.") from error
    for row in rows:
        values = {name: row[name] for name in names if row[name] is not None}
        if "this" in values:
            yield _told(store, rule, values, language)


def _told(store: "Store", rule: Rule, values: dict[str, Any], language: str) -> Finding:
    """A finding with names in the place of IRIs."""
    names = {variable: _name(store, term, language) for variable, term in values.items()}
    message = rule.message
    for variable, name in names.items():
        message = message.replace(f"{{?{variable}}}", name).replace(f"{{${variable}}}", name)
    return Finding(
        rule=rule.iri,
        title=rule.title,
        severity=rule.severity,
        node=values["this"].value,
        name=names["this"],
        message=message or rule.title,
        sources=tuple(_sources(store, values)),
    )


def _name(store: "Store", term: Any, language: str) -> str:
    """The label of a node in the language wanted, or any; the text of a literal."""
    from pyoxigraph import NamedNode

    if not isinstance(term, NamedNode):
        return str(getattr(term, "value", term))
    labels = {
        row["label"].language or "": row["label"].value
        for row in ask(store, "SELECT ?label { {node} rdfs:label|dcterms:title ?label } ORDER BY ?label", node=term)
    }
    return labels.get(language) or next(iter(labels.values()), term.value)


_OF_NODE = """SELECT DISTINCT ?title ?sentence {
    {this} prov:wasDerivedFrom/dcterms:title ?title .
    OPTIONAL { {this} pg:evidence ?quote . ?quote oa:exact ?sentence ; oa:hasSource/dcterms:title ?title }
} ORDER BY ?title ?sentence"""
_OF_FACT = """SELECT DISTINCT ?title ?sentence {
    ?statement rdf:subject {this} ; rdf:predicate {path} ; rdf:object {value} ;
        prov:wasDerivedFrom/dcterms:title ?title ; pg:evidence/oa:exact ?sentence .
} ORDER BY ?title ?sentence"""
_OF_ENTITY = """SELECT DISTINCT ?title ?sentence {
    ?statement rdf:subject|rdf:object {this} ;
        prov:wasDerivedFrom/dcterms:title ?title ; pg:evidence/oa:exact ?sentence .
} ORDER BY ?title ?sentence"""


def _sources(store: "Store", values: dict[str, Any]) -> Iterable[Source]:
    """The articles and sentences that a fact comes from, or else the node."""
    queries = [_OF_NODE, _OF_ENTITY]
    if "path" in values and "value" in values:
        queries.insert(0, _OF_FACT)
    rows = next((rows for query in queries if (rows := [*ask(store, query, **values)])), [])
    for row in rows[:_MOST_SOURCES]:
        yield Source(row["title"].value, row["sentence"].value if row["sentence"] is not None else "")
