"""What the store knows, as a page's nodes, edges and sentences."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from policygraph.graph import ONTOLOGY_GRAPH
from policygraph.graph.terms import LABEL, TYPE, own, term
from policygraph.ontology.model import LabelMap
from policygraph.view.model import Page, PageArticle, PageEdge, PageNode, PageStatement

if TYPE_CHECKING:
    from pyoxigraph import Store

Subject = dict[str, list[Any]]
"""Predicate IRI to objects (pyoxigraph terms)."""


def read_page(store: "Store", *, title: str) -> Page:
    """The whole graph as one page, nodes and edges in the order of their IRIs.

    An event whose participants are joined by relations is told by these. One that no relation tells (three bodies at a
    meeting without a name, a ban on a company) becomes a node of its own, and one with a single participant becomes a
    fact of that participant.
    """
    return _Reader(store).page(title)


class _Reader:
    """One store, read once: a page needs all of it, and pattern by pattern is faster than query by query."""

    def __init__(self, store: "Store") -> None:
        from pyoxigraph import DefaultGraph, NamedNode

        self._about: dict[str, Subject] = defaultdict(lambda: defaultdict(list))
        quad: Any
        for quad in store.quads_for_pattern(None, None, None, DefaultGraph()):
            self._about[quad.subject.value][quad.predicate.value].append(quad.object)
        self._terms: dict[str, LabelMap] = defaultdict(dict)
        for quad in store.quads_for_pattern(None, LABEL, None, NamedNode(ONTOLOGY_GRAPH)):
            self._terms[quad.subject.value].setdefault(quad.object.language or "", quad.object.value)

    def page(self, title: str) -> Page:
        links: dict[tuple[str, str, str], list[PageStatement]] = defaultdict(list)
        texts: dict[str, dict[tuple[str, str], list[PageStatement]]] = defaultdict(lambda: defaultdict(list))
        events: dict[str, list[PageStatement]] = defaultdict(list)
        shown: set[str] = set()
        for iri in sorted(self._of_type("Statement")):
            known = self._about[iri]
            subject, predicate, obj = (
                known[term(f"rdf:{part}").value][0] for part in ("subject", "predicate", "object")
            )
            told = self._statement(known)
            if predicate == TYPE:
                events[subject.value].append(told)
            elif _is_literal(obj):
                texts[subject.value][_local(predicate.value), obj.value].append(told)
            else:
                links[subject.value, _local(predicate.value), obj.value].append(told)
                shown.update(event.value for event in known[own("event").value])
        alone = self._event_nodes(events, shown, links, texts)
        ends = {end for subject, _, obj in links for end in (subject, obj)} | set(texts)
        nodes = [self._node(iri, texts[iri], alone.get(iri, "")) for iri in sorted(ends)]
        edges = [self._edge(*link, links[link]) for link in sorted(links)]
        articles = tuple(self._article(iri) for iri in sorted(self._of_type("Article")))
        predicates = {edge.predicate for edge in edges} | {name for node in nodes for name, _, _ in node.facts}
        return Page(
            title=title,
            nodes=tuple(nodes),
            edges=tuple(edges),
            articles=articles,
            type_labels={name: self._terms[own(name).value] for name in sorted({node.type for node in nodes})},
            predicate_labels={name: self._terms[own(name).value] for name in sorted(predicates)},
        )

    def _event_nodes(
        self,
        events: dict[str, list[PageStatement]],
        shown: set[str],
        links: dict[tuple[str, str, str], list[PageStatement]],
        texts: dict[str, dict[tuple[str, str], list[PageStatement]]],
    ) -> dict[str, str]:
        """Adds what the events say that no relation says; returns those that became nodes, with their status."""
        alone: dict[str, str] = {}
        for iri in sorted(set(events) - shown):
            roles = self._roles(iri)
            fillers = sorted({(role, value.value) for role, value in roles if not _is_literal(value)})
            if len(fillers) > 1:
                alone[iri] = events[iri][0].status
                for role, filler in fillers:
                    links[iri, role, filler].extend(events[iri])
                for role, value in roles:
                    if _is_literal(value):
                        texts[iri][role, value.value].extend(events[iri])
            elif fillers:
                kind = _local(self._type(iri))
                text = " · ".join(value.value for _, value in roles if _is_literal(value))
                texts[fillers[0][1]][kind, text].extend(events[iri])
        return alone

    def _roles(self, event: str) -> list[tuple[str, Any]]:
        """The roles of an event and what fills them: all that it says in our own terms, but for dates and the like."""
        plain = {own(name).value for name in ("status", "date", "earliest", "latest", "evidence", "topic")}
        prefix = own("").value
        return [
            (_local(predicate), value)
            for predicate, values in sorted(self._about[event].items())
            if predicate.startswith(prefix) and predicate not in plain
            for value in values
        ]

    def _statement(self, known: Subject) -> PageStatement:
        event = self._about[known[own("event").value][0].value] if known[own("event").value] else {}
        quotes = sorted(
            (int(self._one(quote.value, "oa:start")), self._one(quote.value, "oa:exact"))
            for quote in known[own("evidence").value]
        )

        def of_event(name: str) -> str:
            values = event.get(own(name).value, [])
            return str(values[0].value) if values else ""

        return PageStatement(
            article=known[term("prov:wasDerivedFrom").value][0].value,
            quotes=tuple(text for _, text in quotes),
            date=of_event("date"),
            earliest=of_event("earliest"),
            latest=of_event("latest"),
            status=_local(known[own("status").value][0].value),
            confidence=float(known[own("confidence").value][0].value),
        )

    def _node(self, iri: str, texts: dict[tuple[str, str], list[PageStatement]], status: str) -> PageNode:
        known = self._about[iri]
        labels = {label.language or "": label.value for label in known[LABEL.value]}
        names = {name.value for name in known[term("skos:altLabel").value]} - set(labels.values())
        return PageNode(
            iri=iri,
            type=_local(self._type(iri)),
            labels=dict(sorted(labels.items())),
            names=tuple(sorted(names)),
            facts=tuple((name, text, _sorted(texts[name, text])) for name, text in sorted(texts)),
            is_event=bool(status),
            status=status or "done",
        )

    def _edge(self, subject: str, predicate: str, obj: str, statements: list[PageStatement]) -> PageEdge:
        # What one article plans and another reports as done is done.
        statuses = {statement.status for statement in statements}
        status = "done" if "done" in statuses else min(statuses)
        return PageEdge(subject, predicate, obj, _sorted(statements), status)

    def _article(self, iri: str) -> PageArticle:
        return PageArticle(
            iri=iri,
            title=self._one(iri, "dcterms:title"),
            url=self._one(iri, "dcterms:source"),
            publisher=self._one(iri, "dcterms:publisher"),
            published=self._one(iri, "dcterms:issued"),
            language=self._one(iri, "dcterms:language"),
        )

    def _of_type(self, name: str) -> list[str]:
        wanted = own(name)
        return [iri for iri, known in self._about.items() if wanted in known.get(TYPE.value, ())]

    def _type(self, iri: str) -> str:
        """The IRI of the node's own class: the first of our terms among its types."""
        prefix = own("").value
        kinds: list[str] = [kind.value for kind in self._about[iri][TYPE.value]]
        return min(kinds, key=lambda kind: (not kind.startswith(prefix), kind))

    def _one(self, iri: str, prefixed: str) -> str:
        values = self._about[iri].get(term(prefixed).value, [])
        return str(min(value.value for value in values)) if values else ""


def _sorted(statements: list[PageStatement]) -> tuple[PageStatement, ...]:
    return tuple(sorted(statements, key=lambda statement: (statement.earliest, statement.article, statement.quotes)))


def _is_literal(value: Any) -> bool:
    from pyoxigraph import Literal

    return isinstance(value, Literal)


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
