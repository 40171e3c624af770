"""What the ontology lets fill a role or stand at an end of a relation."""

from policygraph.mentions.model import Entity
from policygraph.ontology.model import Ontology


def admits(entity: Entity | None, types: frozenset[str], takes_text: bool, ontology: Ontology) -> bool:
    """Whether a role or end of a relation that takes `types` (and texts, if so) takes this entity (None: a text)."""
    if entity is None:
        return takes_text
    entity_type = ontology.entity_types.get(entity.type)
    return entity_type is not None and (entity_type.name in types or not types.isdisjoint(entity_type.ancestors))
