"""Entities and the labels of events as RDF."""

from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from policygraph.graph.terms import LABEL, TYPE, own, term, text
from policygraph.identity import MergedEvent, Node
from policygraph.ontology.model import EventType

_SHOWN = 3
"""An event's label names so many of those who take part."""


def triples(node: Node) -> Iterator[Triple]:
    """Type and labels. What else the gazetteer knows of an entity is no fact of the graph: no article says it."""
    subject = NamedNode(node.iri)
    for name in node.types:
        yield Triple(subject, TYPE, own(name))
    for language, label in node.labels.items():
        yield Triple(subject, term("skos:prefLabel"), text(label, language))
        yield Triple(subject, LABEL, text(label, language))
    for language, names in node.names.items():
        for name in names:
            if name != node.labels.get(language):
                yield Triple(subject, term("skos:altLabel"), text(name, language))
    for language, forms in node.hidden.items():
        yield from (Triple(subject, term("skos:hiddenLabel"), text(form, language)) for form in forms)


def event_labels(
    event: MergedEvent, kind: EventType, fillers: Sequence[NamedNode | Literal], known: Mapping[str, Node]
) -> Iterator[Literal]:
    """What to call an event, in each language of the ontology: its type, who takes part, when."""
    for language, label in sorted(kind.labels.items()):
        names = dict.fromkeys(_name(filler, language, known) for filler in fillers)
        shown = " · ".join([*names][:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
        date = f" ({event.date})" if event.date else ""
        yield text(f"{label}: {shown}{date}" if shown else f"{label}{date}", language)


def _name(filler: NamedNode | Literal, language: str, known: Mapping[str, Node]) -> str:
    if isinstance(filler, Literal):
        return filler.value
    labels = known[filler.value].labels
    return labels.get(language) or next((labels[key] for key in sorted(labels)), filler.value)
