"""Entities and the labels of events as RDF."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from policygraph.graph.terms import LABEL, TYPE, own, term, text
from policygraph.identity import MergedEvent, Node
from policygraph.ontology.model import EventType, Topic

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


def topic_triples(topics: Sequence[Topic], told: Collection[str]) -> Iterator[Triple]:
    """The topics that are told, and the broader ones that they belong to: their names, so that a reader of the graph
    alone can show them. The rest stays in the ontology."""
    by_iri = {topic.iri: topic for topic in topics}
    wanted = list(dict.fromkeys(iri for iri in told if iri in by_iri))
    for iri in wanted:
        wanted += [broader for broader in by_iri[iri].broader if broader in by_iri and broader not in wanted]
    for topic in (by_iri[iri] for iri in wanted):
        subject = NamedNode(topic.iri)
        yield Triple(subject, TYPE, own("Topic"))
        for language, label in topic.labels.items():
            yield Triple(subject, term("skos:prefLabel"), text(label, language))
        for broader in topic.broader:
            yield Triple(subject, term("skos:broader"), NamedNode(broader))


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
