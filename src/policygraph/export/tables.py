"""The graph for tools that know no RDF: a network for Gephi, Cytoscape or networkx, a table for a spreadsheet."""

import csv
import io
from typing import TYPE_CHECKING, Any

from policygraph.namespaces import PG, PREFIXES

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store

COLUMNS = (
    "subject",
    "subject_label",
    "predicate",
    "object",
    "object_label",
    "status",
    "date",
    "confidence",
    "sentence",
    "article",
    "title",
    "publisher",
    "published",
    "url",
    "language",
)

_STATEMENTS = """
SELECT ?subject ?predicate ?object ?status ?date ?confidence ?article ?title ?publisher ?published ?url ?language
       (GROUP_CONCAT(?exact; separator=" ¶ ") AS ?sentence)
WHERE {
    { SELECT * WHERE {
        ?statement a pg:Statement ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
            pg:status ?status ; pg:confidence ?confidence ; prov:wasDerivedFrom ?article ; pg:evidence ?quote .
        ?quote oa:exact ?exact ; oa:start ?start .
        ?article dcterms:title ?title ; dcterms:language ?language .
        OPTIONAL { ?statement pg:event ?event . ?event pg:date ?date }
        OPTIONAL { ?article dcterms:publisher ?publisher }
        OPTIONAL { ?article dcterms:issued ?published }
        OPTIONAL { ?article dcterms:source ?url }
    } ORDER BY ?statement ?start }
}
GROUP BY ?statement ?subject ?predicate ?object ?status ?date ?confidence ?article ?title ?publisher ?published ?url
         ?language
"""
_LABELS = "SELECT ?node ?label WHERE { ?node rdfs:label ?label }"
_ENTITIES = """SELECT ?node ?type WHERE {
    { ?s rdf:subject ?node } UNION { ?s rdf:object ?node } UNION { ?node a ?kind ; pg:status ?status ; pg:evidence ?q }
    ?node a ?type . ?node rdfs:label ?label . FILTER (?type != pg:Statement) }"""
_EVENTS = """SELECT ?node ?status ?date ?earliest ?latest WHERE {
    ?node pg:status ?status ; pg:evidence ?quote ; rdfs:label ?label .
    OPTIONAL { ?node pg:date ?date ; pg:earliest ?earliest ; pg:latest ?latest }
}"""
_ROLES = """SELECT ?source ?predicate ?target WHERE {
    ?source pg:status ?status ; pg:evidence ?quote ; rdfs:label ?label ; ?predicate ?target .
    ?target rdfs:label ?other .
}"""


def statements(store: "Store", language: str) -> list[dict[str, str | float]]:
    """One row per statement, by `COLUMNS`, sorted. Sentences of one statement are joined by "¶"."""
    labels = _labels(store, language)
    rows: list[dict[str, str | float]] = []
    for found in _ask(store, _STATEMENTS):
        row = {name: _text(found[name]) for name in COLUMNS if not name.endswith("_label")}
        row["subject_label"] = labels.get(row["subject"], "")
        row["object_label"] = labels.get(row["object"], row["object"])
        row["predicate"], row["status"] = local(row["predicate"]), local(row["status"])
        rows.append({name: row[name] for name in COLUMNS} | {"confidence": float(row["confidence"])})
    return sorted(rows, key=lambda row: [str(row[name]) for name in COLUMNS])


def csv_rows(store: "Store", language: str) -> bytes:
    """One row per statement, sorted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([row[name] for name in COLUMNS] for row in statements(store, language))
    return out.getvalue().encode()


def network(store: "Store", language: str) -> "nx.MultiDiGraph[str]":
    """Entities and events as nodes; relations (with status, date, confidence, sentence) and roles as edges."""
    import networkx as nx

    labels = _labels(store, language)
    types: dict[str, list[str]] = {}
    for row in _ask(store, _ENTITIES):
        types.setdefault(row["node"].value, []).append(local(row["type"].value))
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(types):
        kinds = "; ".join(sorted(set(types[node])))
        found.add_node(node, label=labels.get(node, node), type=kinds, kind="entity")
    for row in _ask(store, _EVENTS):
        node = row["node"].value
        if node in types:
            dates = {name: _text(row[name]) for name in ("date", "earliest", "latest") if row[name] is not None}
            found.nodes[node].update(kind="event", status=local(row["status"].value), **dates)
    for source, target, key, values in sorted(_edges(store, types), key=lambda edge: edge[:3]):
        found.add_edge(source, target, key=key, **values)
    return found


def graphml(store: "Store", language: str) -> bytes:
    """The network as GraphML."""
    import networkx as nx

    from policygraph.export.run import for_xml

    found = network(store, language)
    for values in (*(data for _, data in found.nodes(data=True)), *(data for *_, data in found.edges(data=True))):
        values.update({name: for_xml(value) for name, value in values.items() if isinstance(value, str)})
    out = io.BytesIO()
    nx.write_graphml(found, out, named_key_ids=True)
    return out.getvalue()


def local(iri: str) -> str:
    """A term of our own without its namespace, `rdf:type` with its prefix."""
    return iri.removeprefix(PG).replace(PREFIXES["rdf"], "rdf:")


def _edges(store: "Store", nodes: Any) -> list[tuple[str, str, str, dict[str, str | float]]]:
    edges = []
    for row in _ask(store, _STATEMENTS):
        source, target = _text(row["subject"]), _text(row["object"])
        if source in nodes and target in nodes:
            names = ("date", "sentence", "article", "title", "published", "url")
            values = {name: _text(row[name]) for name in names}
            values |= {"predicate": local(_text(row["predicate"])), "status": local(_text(row["status"]))}
            key = "|".join((values["predicate"], values["article"], values["date"]))
            edges.append((source, target, key, values | {"confidence": float(_text(row["confidence"]))}))
    for row in _ask(store, _ROLES):
        source, target = _text(row["source"]), _text(row["target"])
        if source in nodes and target in nodes:
            role = local(_text(row["predicate"]))
            edges.append((source, target, role, {"predicate": role}))
    return edges


def _labels(store: "Store", language: str) -> dict[str, str]:
    """The label of each node in the language wanted, else in English, else any."""
    found: dict[str, dict[str, str]] = {}
    for row in _ask(store, _LABELS):
        found.setdefault(row["node"].value, {})[row["label"].language or ""] = row["label"].value
    return {node: labels.get(language) or labels.get("en") or labels[min(labels)] for node, labels in found.items()}


def _ask(store: "Store", query: str) -> Any:
    return store.query("".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + query)


def _text(term: Any) -> str:
    return term.value if term is not None else ""
