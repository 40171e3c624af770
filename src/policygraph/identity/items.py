"""From an article's entities to items that can be compared."""

from collections.abc import Iterator, Mapping, Sequence

from policygraph.articles.model import Article
from policygraph.facts.model import ArticleFacts
from policygraph.identity.countries import COUNTRY, Countries
from policygraph.identity.entities import Item, acronyms_of
from policygraph.identity.model import Reading
from policygraph.identity.names import (
    Key,
    has_capital,
    has_case,
    head_nouns,
    is_acronym,
    is_within,
    key_of,
    without,
)
from policygraph.mentions.model import Entity
from policygraph.ontology.model import Ontology
from policygraph.ontology.traits import traits

# The only entity types that identity must know by name; subclasses in the ontology are treated as they are.
PERSON, PLACE, ACTOR, COMMITTEE = "Person", "Place", "Actor", "Committee"

Scopes = Mapping[tuple[str, str], str]


class Items:
    """Makes items; holds what it needs to know of the ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._countries = Countries(ontology)
        self._head_nouns = head_nouns(ontology)
        self._known = {entity.iri: entity for entity in ontology.entities}
        relations = ontology.relation_types.values()
        self._part_of = {relation.name for relation in relations if relation.transitive}
        self._of_persons = {relation.name for relation in relations if relation.domain == {PERSON}}
        self._main: dict[str, str] = {}

    def without_committees(self, readings: Sequence[Reading]) -> list[Item]:
        """Items of all entities but unknown committees."""
        return [
            self._item(reading, entity, self._scope(reading, entity))
            for reading in readings
            for entity in reading.facts.entities
            if not self._is_new_committee(entity)
        ]

    def committees(self, readings: Sequence[Reading], found: Scopes) -> list[Item]:
        """Items of committees, within the organization that they are part of where the article tells it.

        `found` holds the IRIs of the other entities. Known committees with a parent take part, so that new ones can
        agree with them.
        """
        items = [
            self._known_committee(iri) for iri in sorted(self._known) if self._is(self._known[iri].type, COMMITTEE)
        ]
        for reading in readings:
            for entity in reading.facts.entities:
                if self._is_new_committee(entity):
                    items.append(self._committee(reading, entity, found))
        return [item for item in items if item.keys or item.article]

    def _is_new_committee(self, entity: Entity) -> bool:
        return not entity.iri and self._is(entity.type, COMMITTEE)

    def _is(self, entity_type: str, ancestor: str) -> bool:
        known = self._ontology.entity_types.get(entity_type)
        return entity_type == ancestor or (known is not None and ancestor in known.ancestors)

    def _item(self, reading: Reading, entity: Entity, scope: str) -> Item:
        forms = (entity.name, *entity.aliases)
        scoped = not traits(self._ontology).has(entity.type, "OneWorldwide")
        if self._is(entity.type, PERSON):
            # Three names seldom recur by chance; two may be two people's.
            scoped = len(key_of(entity.name)) <= 2
        return Item(
            article=reading.key,
            entity=entity.id,
            kind=self._kind(entity.type),
            type=entity.type,
            language=reading.article.language,
            name=key_of(entity.name),
            keys=frozenset(self._keys(entity)),
            acronyms=frozenset() if self._is(entity.type, PERSON) else acronyms_of(forms),
            only_acronym=is_acronym(entity.name),
            iri=entity.iri,
            scope=scope if scoped else "",
            scoped=scoped,
            distinct=self._is(entity.type, PERSON),
        )

    def _kind(self, entity_type: str) -> str:
        if self._is(entity_type, PERSON):
            return PERSON
        if self._is(entity_type, COUNTRY) or self._is(entity_type, PLACE):
            return PLACE
        return ACTOR if self._is(entity_type, ACTOR) else entity_type

    def _keys(self, entity: Entity) -> Iterator[Key]:
        """Keys of the forms that tell this entity from others."""
        name = key_of(entity.name)
        if not is_acronym(entity.name) and self._names_something(entity.name, entity.type, least=1):
            yield name
        for alias in entity.aliases:
            key = key_of(alias)
            # A short form ("the ministry", "the committee") belongs to many.
            if len(key) >= (2 if self._is(entity.type, PERSON) else 3) and self._names_something(
                alias, entity.type, least=1
            ):
                yield key

    def _names_something(self, form: str, entity_type: str, *, least: int) -> bool:
        """Whether a form is a name and no description ("a data centre"), which in each article means another thing."""
        key = key_of(form)
        if self._is(entity_type, PERSON):
            return len(key) >= 2
        if len(key) < least or key in self._head_nouns:
            return False
        if has_case(form):
            return has_capital(form)
        # A script without capitals: a thing that is made is named by many words, an actor by any.
        return self._is(entity_type, ACTOR) or self._is(entity_type, PLACE) or len(key) >= 4

    def _scope(self, reading: Reading, entity: Entity) -> str:
        """The country of an entity: as known, as its names say, as what it is part of, or the article's."""
        if entity.iri:
            known = self._known.get(entity.iri)
            return known.country if known else ""
        if self._is(entity.type, PERSON):
            return self._country_through(reading.facts, entity, self._of_persons)
        named = {iri for form in (entity.name, *entity.aliases) for iri in self._countries.found(form)}
        if len(named) == 1:
            return named.pop()
        return self._country_through(reading.facts, entity, self._part_of) or self._main_country(reading.article)

    def _country_through(self, facts: ArticleFacts, entity: Entity, predicates: set[str]) -> str:
        by_id = {other.id: other for other in facts.entities}
        for relation in facts.relations:
            other = by_id.get(relation.object)
            if relation.predicate in predicates and relation.subject == entity.id and other is not None:
                known = self._known.get(other.iri)
                if known is not None:
                    country = known.iri if self._is(known.type, COUNTRY) else known.country
                    if country:
                        return country
        return ""

    def _main_country(self, article: Article) -> str:
        if article.content_hash not in self._main:
            self._main[article.content_hash] = self._countries.main(article)
        return self._main[article.content_hash]

    def _committee(self, reading: Reading, entity: Entity, found: Scopes) -> Item:
        """A committee within its parent: named by what is left of its name without the parent's."""
        parent = self._parent(reading.facts, entity)
        if parent is None or (reading.key, parent.id) not in found:
            item = self._item(reading, entity, self._scope(reading, entity))
            # "Board of directors", of whom it isn't told, is another one in each article.
            return item if item.distinctive else self._item(reading, entity, "")
        forms = [key_of(form) for form in (entity.name, *entity.aliases) if not is_acronym(form)]
        keys = {self._within_parent(key, [key_of(form) for form in (parent.name, *parent.aliases)]) for key in forms}
        return Item(
            article=reading.key,
            entity=entity.id,
            kind=COMMITTEE,
            type=entity.type,
            language=reading.article.language,
            name=key_of(entity.name),
            keys=frozenset(key for key in keys if len(key) >= 2),
            acronyms=acronyms_of((entity.name, *entity.aliases)),
            only_acronym=is_acronym(entity.name),
            scope=found[reading.key, parent.id],
        )

    def _parent(self, facts: ArticleFacts, entity: Entity) -> Entity | None:
        """What the article says the committee is part of, or names within the committee's name."""
        by_id = {other.id: other for other in facts.entities}
        for relation in facts.relations:
            if relation.predicate in self._part_of and relation.subject == entity.id and relation.object in by_id:
                return by_id[relation.object]
        name = key_of(entity.name)
        inside = [
            other
            for other in facts.entities
            if other is not entity
            and any(
                len(key_of(form)) < len(name) and is_within(key_of(form), name) for form in (other.name, *other.aliases)
            )
        ]
        return max(inside, key=lambda other: len(key_of(other.name)), default=None)

    def _within_parent(self, key: Key, parent_forms: Sequence[Key]) -> Key:
        for form in sorted(parent_forms, key=len, reverse=True):
            rest = without(form, key)
            if rest != key and rest:
                return rest
        return key

    def _known_committee(self, iri: str) -> Item:
        """A committee of the gazetteer, for new ones to agree with; it belongs to no article."""
        known = self._known[iri]
        parent = self._known.get(known.parent)
        forms = {*known.labels.values(), *(name for names in known.names.values() for name in names)}
        of_parent = (
            {*parent.labels.values(), *(n for names in parent.names.values() for n in names)} if parent else set()
        )
        parents = sorted({key_of(form) for form in of_parent})
        keys = {self._within_parent(key_of(form), parents) for form in forms if not is_acronym(form)}
        return Item(
            article="",
            entity=iri,
            kind=COMMITTEE,
            type=known.type,
            language="",
            name=key_of(next(iter(known.labels.values()), "")),
            keys=frozenset(key for key in keys if len(key) >= 2) if known.parent else frozenset(),
            iri=iri,
            scope=known.parent,
        )
