"""One graph, six formats; the same graph always gives the same bytes."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, get_args

from policygraph.errors import StoreError
from policygraph.graph.store import open_store
from policygraph.graph.turtle import ntriples, ntriples_rows, turtle
from policygraph.graph.workspace import Workspace
from policygraph.namespaces import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Triple

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Format = Literal["turtle", "ntriples", "jsonld", "rdfxml", "graphml", "csv"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)


def export(
    workspace: Workspace, form: Format, *, with_ontology: bool = False, extra: Sequence[Path] = (), language: str = "en"
) -> bytes:
    """The graph of a workspace as one document, in UTF-8.

    Args:
        workspace: one that was built.
        form: `turtle`, `ntriples`, `jsonld` and `rdfxml` hold every triple; `graphml` the entities and events as a
            network; `csv` one row per statement, with labels and the sentence.
        with_ontology: add the classes, relations, lexicon and gazetteer (RDF formats only).
        extra: the user's own ontology folders.
        language: of the labels in `graphml` and `csv`, where there is a choice.

    Raises:
        StoreError: nothing was built there, or `with_ontology` with a format that is no RDF.
    """
    if form in ("graphml", "csv"):
        if with_ontology:
            raise StoreError(f"The format {form} can't hold the ontology.", hint="Take turtle, or leave it out.")
        from policygraph.export.tables import csv_rows, graphml

        network = {"graphml": graphml, "csv": csv_rows}[form]
        return network(open_store(workspace.store), language)
    triples = _triples(workspace)
    if with_ontology:
        triples += _ontology(extra)
    return _WRITERS[form](triples)


def _triples(workspace: Workspace) -> "list[Triple]":
    from pyoxigraph import DefaultGraph

    return [quad.triple for quad in open_store(workspace.store).quads_for_pattern(None, None, None, DefaultGraph())]


def _ontology(extra: Sequence[Path]) -> "list[Triple]":
    """The ontology's files; its blank nodes get names from what they say, so that they are the same every time."""
    from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

    from policygraph.ontology.files import data_files

    found = Dataset()
    for path in data_files(extra):
        base = "https://w3id.org/policygraph/ontology"
        for quad in parse(path=path, format=RdfFormat.TURTLE, base_iri=base, rename_blank_nodes=True):
            found.add(quad)
    found.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return [quad.triple for quad in found]


def _as_turtle(triples: "list[Triple]") -> bytes:
    return "".join(turtle(triples)).encode()


def _as_ntriples(triples: "list[Triple]") -> bytes:
    return "".join(ntriples(triples)).encode()


def _as_jsonld(triples: "list[Triple]") -> bytes:
    from pyoxigraph import RdfFormat, serialize

    # A context has no use for the empty prefix.
    prefixes = {name: iri for name, iri in PREFIXES.items() if name}
    return serialize(_in_order(triples), format=RdfFormat.JSON_LD, prefixes=prefixes) or b""


def _as_rdfxml(triples: "list[Triple]") -> bytes:
    """XML can't hold most control characters: each becomes U+FFFD, the sign for what can't be shown."""
    from pyoxigraph import Literal as Text
    from pyoxigraph import RdfFormat, Triple, serialize

    def clean(triple: "Triple") -> "Triple":
        obj = triple.object
        if not isinstance(obj, Text) or for_xml(obj.value) == obj.value:
            return triple
        text = for_xml(obj.value)
        new = Text(text, language=obj.language) if obj.language else Text(text, datatype=obj.datatype)
        return Triple(triple.subject, triple.predicate, new)

    used = {name: iri for name, iri in PREFIXES.items() if name}
    ordered = [clean(triple) for triple in _in_order(triples)]
    document = serialize(ordered, format=RdfFormat.RDF_XML, prefixes=used) or b""
    # The serializer declares its prefixes in an order that changes from run to run.
    return re.sub(rb"( xmlns:[^\s>]+)+", lambda found: b" " + b" ".join(sorted(found[0].split())), document, count=1)


def for_xml(text: str) -> str:
    """`text` with U+FFFD in the place of each character that XML 1.0 can't hold."""
    return _NOT_XML.sub("\ufffd", text)


def _in_order(triples: "list[Triple]") -> "list[Triple]":
    by_row = {(str(triple.subject), str(triple.predicate), str(triple.object)): triple for triple in triples}
    return [by_row[row] for row in ntriples_rows(triples)]


_WRITERS: dict[str, Callable[["list[Triple]"], bytes]] = {
    "turtle": _as_turtle,
    "ntriples": _as_ntriples,
    "jsonld": _as_jsonld,
    "rdfxml": _as_rdfxml,
}
