"""The answer to a query as a page."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from policygraph.graph.terms import LABEL, own, term
from policygraph.view.data import read_page
from policygraph.view.model import Page, PageEdge, PageNode, PageStatement

if TYPE_CHECKING:
    from pyoxigraph import Store, Triple


def page_of(store: "Store", iris: Collection[str], triples: "Collection[Triple]", *, title: str) -> Page:
    """What an answer names, and what ties it together.

    Args:
        store: the graph.
        iris: the IRIs in an answer's rows: they are shown with the links between them. An event stands for those who
            take part in it.
        triples: a constructed graph: its triples are shown as they are, with the sentences behind those that the store
            has.
        title: of the page.
    """
    page = read_page(store, title=title)
    if triples:
        return _constructed(store, page, triples)
    known = {node.iri for node in page.nodes}
    wanted = set(iris) | {filler for iri in iris if iri not in known for filler in _fillers(store, iri)}
    edges = tuple(edge for edge in page.edges if edge.source in wanted and edge.target in wanted)
    nodes = tuple(node for node in page.nodes if node.iri in wanted)
    return replace(page, nodes=nodes, edges=edges, omitted=len(page.edges) - len(edges))


def _fillers(store: "Store", event: str) -> Iterable[str]:
    from pyoxigraph import NamedNode

    for quad in store.quads_for_pattern(NamedNode(event), None, None):
        if isinstance(quad.object, NamedNode) and quad.predicate.value.startswith(own("").value):
            yield quad.object.value


def _constructed(store: "Store", page: Page, triples: "Collection[Triple]") -> Page:
    from pyoxigraph import Literal, NamedNode

    nodes = {node.iri: node for node in page.nodes}
    told = {(edge.source, edge.predicate, edge.target): edge for edge in page.edges}
    links: dict[tuple[str, str, str], PageEdge] = {}
    facts: dict[str, list[tuple[str, str, tuple[PageStatement, ...]]]] = defaultdict(list)
    names: dict[str, str] = {}
    for triple in sorted(triples, key=str):
        if not isinstance(triple.subject, NamedNode):
            continue
        subject, predicate = triple.subject.value, _local(triple.predicate.value)
        if isinstance(triple.object, NamedNode) and triple.predicate != term("rdf:type"):
            link = (subject, predicate, triple.object.value)
            links[link] = told.get(link, PageEdge(*link, statements=()))
        elif isinstance(triple.object, Literal) and triple.predicate == LABEL:
            names[subject] = triple.object.value
        elif isinstance(triple.object, Literal):
            facts[subject].append((predicate, triple.object.value, ()))
    ends = sorted({end for source, _, target in links for end in (source, target)} | facts.keys() | names.keys())
    shown = [_node(store, iri, nodes.get(iri), names.get(iri, ""), tuple(facts[iri])) for iri in ends]
    kinds = {node.type for node in shown}
    return replace(
        page,
        nodes=tuple(shown),
        edges=tuple(links[link] for link in sorted(links)),
        type_labels={name: page.type_labels.get(name, {"": name}) for name in sorted(kinds)},
        predicate_labels={
            name: page.predicate_labels.get(name) or _labels(store, own(name).value)
            for name in sorted({link[1] for link in links} | {fact[0] for each in facts.values() for fact in each})
        },
    )


def _node(
    store: "Store",
    iri: str,
    known: PageNode | None,
    name: str,
    facts: tuple[tuple[str, str, tuple[PageStatement, ...]], ...],
) -> PageNode:
    if known is not None:
        return replace(known, facts=facts or known.facts, labels={"": name} if name else known.labels)
    labels = {"": name} if name else _labels(store, iri)
    return PageNode(iri=iri, type="", labels=labels, facts=facts)


def _labels(store: "Store", iri: str) -> dict[str, str]:
    from pyoxigraph import Literal, NamedNode

    found = {
        quad.object.language or "": quad.object.value
        for quad in store.quads_for_pattern(NamedNode(iri), LABEL, None)
        if isinstance(quad.object, Literal)
    }
    return found or {"": _local(iri)}


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
