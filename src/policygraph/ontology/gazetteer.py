"""From triples to the gazetteer: the entities that are known beforehand."""

from policygraph.namespaces import PG, PREFIXES
from policygraph.ontology.files import RDF_TYPE, Index
from policygraph.ontology.model import EntityType, KnownEntity

SKOS = PREFIXES["skos"]


def known_entities(index: Index, types: dict[str, EntityType]) -> tuple[KnownEntity, ...]:
    """Every subject typed with an entity type, in the order of the files."""
    names_by_iri = {kind.iri: name for name, kind in types.items()}
    found: dict[str, str] = {}
    for subject in index.triples:
        kinds = [names_by_iri[iri] for iri in index.iris(subject, RDF_TYPE) if iri in names_by_iri]
        if kinds:
            found[subject] = _narrowest(kinds, types)
    return tuple(_entity(index, iri, kind) for iri, kind in found.items())


def _narrowest(kinds: list[str], types: dict[str, EntityType]) -> str:
    return max(kinds, key=lambda kind: len(types[kind].ancestors))


def _entity(index: Index, iri: str, kind: str) -> KnownEntity:
    labels = index.labels(iri, SKOS + "prefLabel")
    names = _names(index, iri, labels)
    return KnownEntity(
        iri=iri,
        type=kind,
        labels=labels,
        names=names,
        descriptions=index.by_language(iri, PG + "descriptiveLabel"),
        demonyms=index.by_language(iri, PG + "demonym"),
        never=tuple(dict.fromkeys(term.value for term in index.literals(iri, PG + "negativeLabel"))),
        worldwide=index.text(iri, PG + "worldwide") == "true",
        local=frozenset(term.value for term in index.literals(iri, PG + "localLabel")),
        hidden=index.by_language(iri, SKOS + "hiddenLabel"),
        country=index.iri(iri, PG + "country"),
        parent=index.iri(iri, PG + "parent"),
        capital_of=index.iri(iri, PG + "capitalOf"),
        same_as=tuple(index.iris(iri, PREFIXES["owl"] + "sameAs")),
        topics=tuple(index.iris(iri, PG + "topic")),
    )


def _names(index: Index, iri: str, labels: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Alternative and local labels, and second preferred labels that a user's own folder brings."""
    alternatives = index.by_language(iri, SKOS + "altLabel")
    for language, texts in index.by_language(iri, PG + "localLabel").items():
        alternatives[language] = alternatives.get(language, ()) + texts
    for language, texts in index.by_language(iri, SKOS + "prefLabel").items():
        others = tuple(text for text in texts if text != labels[language])
        if others:
            alternatives[language] = others + alternatives.get(language, ())
    return alternatives
