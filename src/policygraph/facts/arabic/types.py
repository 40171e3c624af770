"""Whether an entity type is among those that a role or an end of a relation takes."""

from policygraph.ontology.model import Ontology

INSTITUTION = "Institution"
"""What gathers the bodies, firms and organizations."""


def admits(ontology: Ontology, types: frozenset[str], entity_type: str) -> bool:
    """Whether `types` or one of their subtypes is `entity_type`."""
    known = ontology.entity_types.get(entity_type)
    return known is not None and bool(types & (known.ancestors | {known.name}))


def is_institution(ontology: Ontology, entity_type: str) -> bool:
    """Whether an entity type is an institution's."""
    known = ontology.entity_types.get(entity_type)
    return known is not None and INSTITUTION in known.ancestors
