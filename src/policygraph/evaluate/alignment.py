"""Which extracted entity is which annotated one."""

from collections.abc import Sequence

from policygraph.evaluate.words import Words, containing, overlapping, pair_off, words_of
from policygraph.mentions.model import Entity
from policygraph.ontology.model import Ontology


def align(gold: Sequence[Entity], given: Sequence[Entity], ontology: Ontology) -> dict[str, str]:
    """Ids of `given` to ids of `gold`, one to one.

    By an equal form (name or alias) first, the name's own before an alias's and the same kind before another; then, for
    the same kind only (`EntityType.kind`), by forms that share 60 % of their words, or of which one holds the other.
    """
    gold_forms, given_forms = [_forms(e) for e in gold], [_forms(e) for e in given]
    candidates = [
        (likeness(g, p, gold_forms[i], given_forms[j], ontology), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(given)
    ]
    return {given[j].id: gold[i].id for _, i, j in pair_off(candidates)}


def likeness(a: Entity, b: Entity, forms_a: set[Words], forms_b: set[Words], ontology: Ontology) -> int:
    """0: not alike, 1 to 5: how surely the two are one."""
    same_kind = _kind(a, ontology) == _kind(b, ontology)
    if forms_a & forms_b:
        return (4 if words_of(a.name) == words_of(b.name) else 3) + same_kind
    if not same_kind:
        return 0
    if any(overlapping(x, y) for x in forms_a for y in forms_b):
        return 2
    return int(any(containing(x, y) for x in forms_a for y in forms_b))


def _forms(entity: Entity) -> set[Words]:
    return {words_of(form) for form in (entity.name, *entity.aliases) if form.strip()}


def _kind(entity: Entity, ontology: Ontology) -> str:
    entity_type = ontology.entity_types.get(entity.type)
    return entity_type.kind if entity_type else ""
