"""What the ontology says of types of entities, of events and of relations."""

from policygraph.ontology.model import Ontology

INSTITUTION = "Institution"
"""What gathers the bodies, firms and organizations."""


def admits(ontology: Ontology, types: frozenset[str], entity_type: str) -> bool:
    """Whether `types` or one of their subtypes is `entity_type`."""
    known = ontology.entity_types.get(entity_type)
    return known is not None and bool(types & (known.ancestors | {known.name}))


def has(ontology: Ontology, evoked: str, trait: str) -> bool:
    """Whether the ontology says this of an event type or a relation."""
    known = ontology.event_types.get(evoked) or ontology.relation_types.get(evoked)
    return known is not None and trait in known.traits


def is_institution(ontology: Ontology, entity_type: str) -> bool:
    """Whether an entity type is an institution's."""
    known = ontology.entity_types.get(entity_type)
    return known is not None and INSTITUTION in known.ancestors
