"""The facts of an article in the form in which two readings of it are compared."""

from dataclasses import dataclass

from policygraph.evaluate.words import Words, overlapping, words_of
from policygraph.facts.model import ArticleFacts, Event
from policygraph.ontology.model import Ontology


@dataclass(frozen=True, slots=True)
class End:
    """What stands at the end of a relation or in a role: an entity by its id, or a text by its words."""

    entity: str = ""
    words: Words = ()

    def agrees(self, other: "End") -> bool:
        """Equal, or texts that share 60 % of their words."""
        if self == other:
            return True
        texts = not self.entity and not other.entity and self.words
        return bool(texts) and overlapping(self.words, other.words)


@dataclass(frozen=True, slots=True)
class Triple:
    """`symmetric`: told in either direction it is the same. `names` are its ends as the article has them."""

    subject: End
    predicate: str
    object: End
    symmetric: bool
    names: tuple[str, str]

    def agrees(self, other: "Triple") -> bool:
        if self.predicate != other.predicate:
            return False
        if self.subject.agrees(other.subject) and self.object.agrees(other.object):
            return True
        return self.symmetric and self.subject.agrees(other.object) and self.object.agrees(other.subject)

    def __str__(self) -> str:
        return f"{self.names[0]} | {self.predicate} | {self.names[1]}"


@dataclass(frozen=True, slots=True)
class ComparedEvent:
    """An event's arguments, each once, in the order of the file; `core` are those of roles that take only entities."""

    type: str
    arguments: tuple[tuple[str, End], ...]
    core: tuple[tuple[str, End], ...]
    status: str
    date: str


class Compared:
    """One reading of an article: its events, and all triples that a user of the graph sees.

    Args:
        facts: the reading.
        ontology: says what events imply and which roles take texts.
        gold_ids: for a reading that is compared with gold, the gold entities that its own are aligned with.
    """

    def __init__(self, facts: ArticleFacts, ontology: Ontology, gold_ids: dict[str, str] | None = None) -> None:
        self._names = {entity.id: entity.name for entity in facts.entities}
        self._gold_ids = gold_ids
        self._ontology = ontology
        self._text_roles = {
            use.role for kind in ontology.event_types.values() for use in kind.roles.values() if use.takes_text
        }
        self.events = [self._event(event) for event in facts.events]
        self.triples = self._triples(facts)

    def _end(self, filler: str) -> End:
        if filler not in self._names:
            return End(words=words_of(filler))
        return End(entity=filler if self._gold_ids is None else self._gold_ids.get(filler, f"not in gold: {filler}"))

    def _event(self, event: Event) -> ComparedEvent:
        pairs = [(role, self._end(filler)) for role, fillers in event.roles.items() for filler in fillers if filler]
        arguments = tuple(dict.fromkeys(pairs))
        core = tuple(pair for pair in arguments if pair[0] not in self._text_roles) or arguments
        return ComparedEvent(event.type, arguments, core, event.status, event.date)

    def _triples(self, facts: ArticleFacts) -> list[Triple]:
        told = [told for event in facts.events for told in implied(event, self._ontology)]
        told += [(relation.subject, relation.predicate, relation.object) for relation in facts.relations]
        found: dict[tuple[str, frozenset[End] | tuple[End, End]], Triple] = {}
        for subject, predicate, obj in told:
            a, b = self._end(subject), self._end(obj)
            kind = self._ontology.relation_types.get(predicate)
            symmetric = kind is not None and kind.symmetric
            if a != b:
                triple = Triple(
                    a, predicate, b, symmetric, (self._names.get(subject, subject), self._names.get(obj, obj))
                )
                found.setdefault((predicate, frozenset((a, b)) if symmetric else (a, b)), triple)
        return list(found.values())


def implied(event: Event, ontology: Ontology) -> list[tuple[str, str, str]]:
    """The relations that an event implies by having happened, as (subject, predicate, object)."""
    event_type = ontology.event_types.get(event.type)
    if event_type is None or event.status != "done":
        return []
    return [
        (subject, rule.predicate, obj)
        for rule in event_type.implies
        for subject in event.roles.get(rule.subject_role, ())
        for obj in event.roles.get(rule.object_role, ())
        if subject and obj
    ]
