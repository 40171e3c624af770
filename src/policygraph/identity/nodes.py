"""From groups of items to nodes: their IRIs, types and labels."""

from collections import Counter, defaultdict
from collections.abc import Container, Sequence

from policygraph.identity.entities import Item
from policygraph.identity.minting import mint
from policygraph.identity.model import Node, Reading
from policygraph.identity.names import has_case
from policygraph.mentions.model import Entity
from policygraph.mentions.words import is_arabic
from policygraph.ontology.model import KnownEntity, Ontology


def make_nodes(
    items: Sequence[Item],
    groups: Sequence[Sequence[int]],
    readings: Sequence[Reading],
    ontology: Ontology,
    *,
    taken: Container[str] = (),
) -> tuple[dict[tuple[str, str], str], dict[str, Node]]:
    """IRIs by (article key, entity id), and the nodes. `items` stand oldest first; items of no article make no node."""
    entities = {(reading.key, entity.id): entity for reading in readings for entity in reading.facts.entities}
    known = {entity.iri: entity for entity in ontology.entities}
    found: dict[tuple[str, str], str] = {}
    nodes: dict[str, Node] = {}
    for places in groups:
        iri = next((items[place].iri for place in places if items[place].iri), "")
        members = [items[place] for place in places if items[place].article]
        if not members:
            continue
        forms = [(item, entities[item.article, item.entity]) for item in members]
        iri = iri or _mint(members[0], forms[0][1], (nodes, taken))
        nodes[iri] = _known_node(known[iri]) if iri in known else _new_node(iri, forms)
        for item in members:
            found[item.article, item.entity] = iri
    return found, nodes


def _mint(first: Item, entity: Entity, taken: Sequence[Container[str]]) -> str:
    """An IRI from the oldest member, so that newer articles do not change it."""
    parts = [first.kind, " ".join(first.name), first.scope]
    if not first.keys or not (first.distinctive or first.scope):
        parts.append(first.article)
    iri, more = mint(entity.name, *parts), 1
    while any(iri in iris for iris in taken):
        # Namesakes that must stay apart: in the order of their oldest articles.
        more += 1
        iri = mint(entity.name, *parts, first.article, str(more))
    return iri


def _known_node(entity: KnownEntity) -> Node:
    names, hidden = (
        {language: tuple(sorted(texts)) for language, texts in sorted(forms.items())}
        for forms in (entity.names, entity.hidden)
    )
    return Node(entity.iri, (entity.type,), dict(sorted(entity.labels.items())), names, known=True, hidden=hidden)


def _new_node(iri: str, forms: Sequence[tuple[Item, Entity]]) -> Node:
    """Labels as the articles have them: in each language the name most used, then the longest; the rest are names."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    others: dict[str, set[str]] = defaultdict(set)
    for item, entity in forms:
        names[_language(entity.name, item.language)][entity.name] += 1
        for alias in entity.aliases:
            others[_language(alias, item.language)].add(alias)
    labels = {
        language: min(counts, key=lambda name: (-counts[name], -len(name), name)) for language, counts in names.items()
    }
    further = {
        language: tuple(sorted((others[language] | set(names[language])) - {labels.get(language, "")}))
        for language in sorted({*names, *others})
    }
    types = tuple(sorted({entity.type for _, entity in forms}))
    return Node(iri, types, dict(sorted(labels.items())), {key: forms for key, forms in further.items() if forms})


def _language(form: str, article: str) -> str:
    """The article's language, unless the form is written in another script (an acronym in an Arabic article)."""
    written_in_arabic = any(is_arabic(word) for word in form.split())
    if written_in_arabic:
        return "ar"
    return "" if article == "ar" and has_case(form) else article
