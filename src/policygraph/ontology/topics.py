"""From triples to topics: policy areas and the words that tell them."""

from policygraph.namespaces import PG, PREFIXES
from policygraph.ontology.files import Index
from policygraph.ontology.model import EntityType, Topic
from policygraph.ontology.schema import DOMAIN, expand

SKOS = PREFIXES["skos"]


def topics(index: Index) -> tuple[Topic, ...]:
    """Every pg:Topic, in the order of the files."""
    return tuple(
        Topic(
            iri=iri,
            labels=index.labels(iri, SKOS + "prefLabel"),
            broader=tuple(index.iris(iri, SKOS + "broader")),
            cues=index.by_language(iri, PG + "cue"),
            hints=index.by_language(iri, PG + "hint"),
            never=index.by_language(iri, PG + "notCue"),
        )
        for iri in index.of_type(PG + "Topic")
    )


def topical(index: Index, types: dict[str, EntityType]) -> frozenset[str]:
    """The entity types that pg:topic may be said of: those in its domain, subtypes included."""
    return expand(index, index.iri(PG + "topic", DOMAIN), types)[0]
