"""A graph without the facts that are not sure enough, for one query."""

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from policygraph.graph import INFERRED_GRAPH
from policygraph.graph.rdf import HOLDS
from policygraph.graph.terms import TYPE, own, term

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Triple

    Node = NamedNode | BlankNode | Literal | Triple
    Said = tuple[Node | None, Node | None, Node | None]

CITED = frozenset(term(name) for name in ("prov:wasDerivedFrom", "oa:hasSource"))
"""What points at articles: these stay, whatever is said in them."""


def surer(store: Store, least: float) -> Store:
    """A copy in memory of what is at least this sure, with all named graphs but what was inferred.

    Gone are the statements of a lower confidence; the relations that no other statement holds up; the events that none
    other tells; and what was named by these alone. A merged event keeps what a less sure article told of it.
    """
    default = DefaultGraph()
    quads = [*store.quads_for_pattern(None, None, None, default)]
    unsure = {quad.subject for quad in quads if quad.predicate == own("confidence") and _value(quad.object) < least}
    said = _said(quads)
    done = {quad.subject for quad in quads if quad.predicate == own("status") and quad.object == own(HOLDS)}
    kept = {
        triple
        for statement, triple in said.items()
        # What is only planned holds nothing up, but that there is such an event.
        if statement not in unsure and (statement in done or triple[1] == TYPE)
    }
    lost = {triple for statement, triple in said.items() if statement in unsure} - kept
    gone = unsure | {subject for subject, predicate, _ in lost if predicate == TYPE}

    def stays(quad: Quad) -> bool:
        triple = (quad.subject, quad.predicate, quad.object)
        return quad.subject not in gone and quad.object not in gone and triple not in lost

    remaining = [quad for quad in quads if stays(quad)]
    named = {quad.object for quad in quads if not stays(quad) and quad.predicate not in CITED}
    named |= {subject for subject, _, _ in lost if subject is not None}
    orphans = named - {quad.object for quad in remaining}
    copy = Store()
    copy.bulk_extend(quad for quad in remaining if quad.subject not in orphans)
    copy.bulk_extend(
        quad
        for graph in store.named_graphs()
        if graph != NamedNode(INFERRED_GRAPH)
        for quad in store.quads_for_pattern(None, None, None, graph)
    )
    return copy


def _said(quads: list[Quad]) -> "dict[Node, Said]":
    """What each statement says, by the statement."""
    ends = [term(name) for name in ("rdf:subject", "rdf:predicate", "rdf:object")]
    found: dict[Node, list[Node | None]] = {}
    for quad in quads:
        if quad.predicate in ends:
            found.setdefault(quad.subject, [None, None, None])[ends.index(quad.predicate)] = quad.object
    return {statement: (said[0], said[1], said[2]) for statement, said in found.items()}


def _value(node: "Node") -> float:
    try:
        return float(Decimal(node.value)) if isinstance(node, Literal) else 1.0
    except InvalidOperation:
        return 1.0
