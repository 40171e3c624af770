"""From triples to entity types, event types and relation types."""

from policygraph.namespaces import PG, PREFIXES
from policygraph.ontology.files import Index
from policygraph.ontology.model import EntityType, EventType, Implication, Minimum, RelationType, RoleUse

LABEL = PREFIXES["rdfs"] + "label"
SUBCLASS = PREFIXES["rdfs"] + "subClassOf"
DOMAIN = PREFIXES["rdfs"] + "domain"
RANGE = PREFIXES["rdfs"] + "range"
OWL = PREFIXES["owl"]
TEXTS = frozenset({PREFIXES["xsd"] + "string", PREFIXES["rdfs"] + "Literal"})


def name_of(iri: str) -> str:
    """A term's local name: what stands behind the last `#` or `/`."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def entity_types(index: Index) -> dict[str, EntityType]:
    """Every class typed pg:EntityType, by name."""
    return {
        name_of(iri): EntityType(
            name=name_of(iri),
            iri=iri,
            labels=index.labels(iri, LABEL),
            ancestors=frozenset(name_of(ancestor) for ancestor in _ancestors(index, iri)),
            kind=index.text(iri, PG + "kind"),
            traits=_traits(index, _ancestors(index, iri)),
            year_from=_year(index.text(iri, PG + "yearFrom")),
        )
        for iri in index.of_type(PG + "EntityType")
    }


def _ancestors(index: Index, iri: str) -> list[str]:
    """The class and its named superclasses, nearest first; those of other vocabularies are only alignments."""
    found = [iri]
    for known in found:
        parents = index.iris(known, SUBCLASS)
        found += [parent for parent in parents if parent in index.source and parent[:2] != "_:" and parent not in found]
    return found


def _year(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def _traits(index: Index, iris: list[str]) -> frozenset[str]:
    return frozenset(name_of(trait) for iri in iris for trait in index.iris(iri, PG + "trait"))


def event_types(index: Index, types: dict[str, EntityType]) -> dict[str, EventType]:
    """Every class typed pg:EventType, by name; an event type has its superclasses' roles and implications too."""
    return {name_of(iri): _event_type(index, iri, types) for iri in index.of_type(PG + "EventType")}


def _event_type(index: Index, iri: str, types: dict[str, EntityType]) -> EventType:
    ancestors = _ancestors(index, iri)
    restrictions = [node for ancestor in ancestors for node in index.iris(ancestor, SUBCLASS) if node.startswith("_:")]
    allowed: dict[str, set[str]] = {}
    texts: set[str] = set()
    maximum: dict[str, int] = {}
    for node in restrictions:
        role = name_of(index.iri(node, OWL + "onProperty"))
        if not role:
            continue
        filler = index.iri(node, OWL + "allValuesFrom")
        if filler:
            names, takes_text = expand(index, filler, types)
            allowed.setdefault(role, set()).update(names)
            texts |= {role} if takes_text else set()
        limit = index.text(node, OWL + "maxCardinality")
        if limit:
            maximum[role] = int(limit)
    return EventType(
        name=name_of(iri),
        iri=iri,
        labels=index.labels(iri, LABEL),
        roles={
            role: RoleUse(
                role=role,
                types=frozenset(names),
                takes_text=role in texts,
                maximum=maximum.get(role),
                traits=_traits(index, [PG + role]),
            )
            for role, names in allowed.items()
        },
        implies=_implications(index, ancestors, "implies"),
        delegates=_implications(index, ancestors, "delegates"),
        requires=tuple(filter(None, (_requirement(index, node) for node in restrictions))),
        traits=_traits(index, ancestors),
    )


def _requirement(index: Index, node: str) -> tuple[Minimum, ...]:
    """What a superclass demands: alternatives, of which one has to be met; none where it demands nothing."""
    union = index.iri(node, OWL + "unionOf")
    alternatives = list(index.members(union)) if union else [node]
    counts = [(alternative, index.text(alternative, OWL + "minCardinality")) for alternative in alternatives]
    return tuple(
        Minimum(role=name_of(index.iri(alternative, OWL + "onProperty")), count=int(count))
        for alternative, count in counts
        if count
    )


def _implications(index: Index, iris: list[str], term: str) -> tuple[Implication, ...]:
    return tuple(_implication(index, node) for iri in iris for node in index.iris(iri, PG + term))


def _implication(index: Index, node: str) -> Implication:
    return Implication(
        subject_role=name_of(index.iri(node, PG + "subjectRole")),
        predicate=name_of(index.iri(node, PG + "predicate")),
        object_role=name_of(index.iri(node, PG + "objectRole")),
    )


def relation_types(index: Index, types: dict[str, EntityType]) -> dict[str, RelationType]:
    """Every property typed pg:Relation, by name."""
    return {name_of(iri): _relation_type(index, iri, types) for iri in index.of_type(PG + "Relation")}


def _relation_type(index: Index, iri: str, types: dict[str, EntityType]) -> RelationType:
    domain, domain_takes_text = expand(index, index.iri(iri, DOMAIN), types)
    range_, range_takes_text = expand(index, index.iri(iri, RANGE), types)
    kinds = {name_of(kind) for kind in index.iris(iri, PREFIXES["rdf"] + "type")}
    return RelationType(
        name=name_of(iri),
        iri=iri,
        labels=index.labels(iri, LABEL),
        domain=domain,
        range=range_,
        domain_takes_text=domain_takes_text,
        range_takes_text=range_takes_text,
        symmetric="SymmetricProperty" in kinds,
        transitive="TransitiveProperty" in kinds,
        inverse=name_of(index.iri(iri, OWL + "inverseOf")),
        traits=_traits(index, [iri]),
    )


def expand(index: Index, expression: str, types: dict[str, EntityType]) -> tuple[frozenset[str], bool]:
    """A class or union of classes as the names of the entity types it admits, and whether it admits a text."""
    union = index.iri(expression, OWL + "unionOf")
    classes = list(index.members(union)) if union else [expression]
    wanted = {name_of(iri) for iri in classes}
    admitted = frozenset(name for name, kind in types.items() if kind.ancestors & wanted)
    return admitted, any(iri in TEXTS for iri in classes)
