"""What is known of one entity: facts, events, and the sentences that say so."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from policygraph.graph import ONTOLOGY_GRAPH, Workspace, open_store
from policygraph.graph.terms import LABEL, TYPE, own, term
from policygraph.namespaces import PG
from policygraph.query.model import EntityReport, EventEntry, Fact, Sentence
from policygraph.query.names import label, resolve, shortened

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Store, Triple

    Object = NamedNode | BlankNode | Literal | Triple

_FACTS: Final = DefaultGraph()
_NO_ROLES: Final = frozenset(own(name) for name in ("status", "date", "earliest", "latest", "evidence"))
"""What an event has beside the roles in it."""


def show(place: Workspace | Path, name: str, *, language: str = "en") -> EntityReport:
    """All that the graph knows of an entity.

    Args:
        place: a graph folder.
        name: a name in any language, an acronym or an IRI (see `resolve`).
        language: the language of labels, where they have one in it.

    Raises:
        QueryError: no entity, or several, have the name.
        StoreError: nothing has been built in the folder.
    """
    workspace = place if isinstance(place, Workspace) else Workspace(place)
    store = open_store(workspace.store)
    return _Reporter(store, resolve(store, name), language).report()


def event_entries(place: Workspace | Path, iris: Iterable[str], *, language: str = "en") -> tuple[EventEntry, ...]:
    """What happened, who took part and which sentences say so, for each of these events, in their order.

    Raises:
        StoreError: nothing has been built in the folder.
    """
    workspace = place if isinstance(place, Workspace) else Workspace(place)
    store = open_store(workspace.store)
    return tuple(_Reporter(store, NamedNode(iri), language).event() for iri in iris)


class _Reporter:
    """Reads what is known of one entity or event out of a store."""

    def __init__(self, store: "Store", entity: NamedNode, language: str) -> None:
        self._store = store
        self._entity = entity
        self._language = language

    def event(self) -> EventEntry:
        return self._event(self._entity)

    def report(self) -> EntityReport:
        facts = sorted(self._facts(), key=lambda fact: (not fact.outgoing, fact.label, fact.other, fact.status))
        events = sorted(self._events(), key=lambda event: (event.date or "9999", event.type, event.iri))
        told = [sentence.title for fact in facts for sentence in fact.sentences]
        told += [sentence.title for event in events for sentence in event.sentences]
        labels = {each.language or "": each.value for each in self._literals(self._entity, "skos:prefLabel")}
        names = {each.value for each in self._literals(self._entity, "skos:altLabel")} - set(labels.values())
        return EntityReport(
            iri=self._entity.value,
            label=label(self._store, self._entity, self._language),
            types=tuple(sorted({self._term_label(kind) for kind in self._nodes(self._entity, TYPE)})),
            labels=dict(sorted(labels.items())),
            names=tuple(sorted(names)),
            facts=tuple(facts),
            events=tuple(events),
            articles=tuple(sorted(set(told))),
        )

    def _facts(self) -> Iterable[Fact]:
        """What statements say of it, one fact for each relation, other end and status, whoever says it."""
        grouped: dict[tuple[NamedNode, bool, str, str], tuple[Object, list[NamedNode]]] = {}
        for place, other_place in (("rdf:subject", "rdf:object"), ("rdf:object", "rdf:subject")):
            for quad in self._store.quads_for_pattern(None, term(place), self._entity, _FACTS):
                statement = quad.subject
                if not isinstance(statement, NamedNode):
                    continue
                predicate = next(self._nodes(statement, term("rdf:predicate")), None)
                other = next(self._objects(statement, term(other_place)), None)
                if predicate is None or predicate == TYPE or other is None:
                    continue
                key = (predicate, place == "rdf:subject", str(other), self._status(statement))
                grouped.setdefault(key, (other, []))[1].append(statement)
        for (predicate, outgoing, _, status), (other, statements) in grouped.items():
            yield Fact(
                predicate=predicate.value.removeprefix(PG),
                label=self._term_label(predicate),
                outgoing=outgoing,
                other=self._name(other),
                other_iri=other.value if isinstance(other, NamedNode) else "",
                status=status,
                sentences=self._sentences(statements),
            )

    def _events(self) -> Iterable[EventEntry]:
        subjects = {
            quad.subject
            for quad in self._store.quads_for_pattern(None, None, self._entity, _FACTS)
            if isinstance(quad.subject, NamedNode) and quad.predicate.value.startswith(PG)
        }
        for node in subjects | {self._entity}:
            if self._status(node) and own("Statement") not in self._nodes(node, TYPE):
                yield self._event(node)

    def _event(self, event: NamedNode) -> EventEntry:
        roles: dict[str, list[str]] = {}
        for quad in self._store.quads_for_pattern(event, None, None, _FACTS):
            if quad.predicate.value.startswith(PG) and quad.predicate not in _NO_ROLES:
                roles.setdefault(self._term_label(quad.predicate), []).append(self._name(quad.object))
        return EventEntry(
            iri=event.value,
            type=", ".join(sorted(map(self._term_label, self._nodes(event, TYPE)))),
            label=label(self._store, event, self._language),
            status=self._status(event),
            date=next((literal.value for literal in self._literals(event, "pg:date")), ""),
            roles={role: tuple(sorted(set(names))) for role, names in sorted(roles.items())},
            sentences=self._sentences([event]),
        )

    def _sentences(self, tellers: Iterable[NamedNode]) -> tuple[Sentence, ...]:
        """The quotes of events or statements, each once, by article and place in it."""
        quotes = {quote for teller in tellers for quote in self._nodes(teller, own("evidence"))}
        found: set[tuple[str, int, Sentence]] = set()
        for quote in quotes:
            article = next(self._nodes(quote, term("oa:hasSource")), None)
            exact = self._first(quote, "oa:exact")
            if article is not None and exact:
                sentence = Sentence(
                    text=exact,
                    article=article.value,
                    title=self._first(article, "dcterms:title"),
                    url=next((source.value for source in self._nodes(article, term("dcterms:source"))), ""),
                    published=self._first(article, "dcterms:issued"),
                )
                found.add((sentence.published, int(self._first(quote, "oa:start") or 0), sentence))
        ordered = sorted(found, key=lambda item: (item[0], item[2].article, item[1], item[2].text))
        return tuple(sentence for _, _, sentence in ordered)

    def _objects(self, subject: NamedNode, predicate: NamedNode) -> "Iterator[Object]":
        return (quad.object for quad in self._store.quads_for_pattern(subject, predicate, None, _FACTS))

    def _nodes(self, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
        return (each for each in self._objects(subject, predicate) if isinstance(each, NamedNode))

    def _literals(self, subject: NamedNode, predicate: str) -> Iterator[Literal]:
        return (each for each in self._objects(subject, term(predicate)) if isinstance(each, Literal))

    def _first(self, subject: NamedNode, predicate: str) -> str:
        return min((literal.value for literal in self._literals(subject, predicate)), default="")

    def _status(self, node: NamedNode) -> str:
        return min((each.value.removeprefix(PG) for each in self._nodes(node, own("status"))), default="")

    def _name(self, node: "Object") -> str:
        return label(self._store, node, self._language) if isinstance(node, NamedNode) else _text(node)

    def _term_label(self, node: NamedNode) -> str:
        """A class's or property's label; the ontology has a graph of its own."""
        labels = {
            quad.object.language or "": quad.object.value
            for quad in self._store.quads_for_pattern(node, LABEL, None, NamedNode(ONTOLOGY_GRAPH))
            if isinstance(quad.object, Literal)
        }
        return labels.get(self._language) or labels.get("en") or shortened(node.value)


def _text(node: "Object") -> str:
    return node.value if isinstance(node, Literal) else str(node)
