"""What there is to write up, gathered from the ontology's files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from policygraph.handbook.model import (
    Contents,
    EventEntry,
    Example,
    PropertyEntry,
    RelationEntry,
    RoleEntry,
    Taken,
    Term,
)
from policygraph.handbook.terms import RDFS, SKOS, anchor, short, taken, term
from policygraph.namespaces import PG
from policygraph.ontology import folder, load
from policygraph.ontology.files import RDF_TYPE, Index, data_files, read
from policygraph.ontology.model import EventType, Ontology, RelationType
from policygraph.query.saved import read_question

RANGE, DEFINITION = RDFS + "range", SKOS + "definition"
USED_ON, USED_WITH, REACHES = PG + "usedOn", PG + "usedWith", PG + "reaches"


def gather(extra: Sequence[Path] = ()) -> Contents:
    """The contents of a page on the ontology, with what the folders in `extra` add to it.

    Raises:
        OntologyError: a file that can't be read, or no such folder.
        QueryError: an example whose header can't be read.
    """
    index, ontology = read(data_files(extra)), load(extra)
    return _Gatherer(index, ontology).contents()


class _Gatherer:
    """One ontology, as triples and as the engine sees it."""

    def __init__(self, index: Index, ontology: Ontology) -> None:
        self._index = index
        self._ontology = ontology
        leaves = {name: kind.ancestors for name, kind in ontology.entity_types.items()}
        names = sorted({name for ancestors in leaves.values() for name in ancestors} - leaves.keys())
        self._groups = {
            PG + group: frozenset(name for name, ancestors in leaves.items() if group in ancestors) for group in names
        }

    def contents(self) -> Contents:
        entity_types = [self._term(kind.iri) for kind in self._ontology.entity_types.values()]
        events = [self._event(event) for event in self._ontology.event_types.values()]
        relations = [self._relation(relation) for relation in self._ontology.relation_types.values()]
        properties = list(self._properties())
        statuses = [self._term(iri) for iri in self._index.of_type(PG + "Status")]
        stages = [self._term(iri) for iri in self._index.of_type(PG + "Stage")]
        topics = [self._term(iri) for iri in self._index.of_type(PG + "Topic")]
        groups = [
            (self._term(iri), tuple(short(self._ontology.entity_types[name].iri) for name in self._in_order(members)))
            for iri, members in self._groups.items()
        ]
        told = {one.iri for one in (*entity_types, *statuses, *stages, *topics)}
        told |= {event.term.iri for event in events} | {relation.term.iri for relation in relations}
        told |= {entry.term.iri for entry in properties} | set(self._groups)
        told |= {role.term.iri for event in events for role in event.roles}
        others = [
            self._term(iri)
            for iri, rows in sorted(self._index.triples.items())
            # What has no definition is a list or a caption for a program, and no term.
            if iri.startswith(PG) and iri not in told and RDF_TYPE in rows and DEFINITION in rows
        ]
        return Contents(
            guide=(folder() / "guide.md").read_text(encoding="utf-8"),
            groups=tuple(groups),
            entity_types=tuple(entity_types),
            events=tuple(events),
            relations=tuple(relations),
            properties=tuple(properties),
            statuses=tuple(statuses),
            stages=tuple(stages),
            topics=tuple(topics),
            others=tuple(others),
            examples=tuple(_examples()),
            anchors={short(iri): anchor(iri) for iri in told | {one.iri for one in others}},
        )

    def _term(self, iri: str) -> Term:
        return term(self._index, iri)

    def _in_order(self, names: frozenset[str]) -> list[str]:
        return [name for name in self._ontology.entity_types if name in names]

    def _taken(self, names: frozenset[str], takes_text: bool) -> Taken:
        return taken(names, takes_text, self._ontology.entity_types, self._groups)

    def _event(self, event: EventType) -> EventEntry:
        roles = [
            RoleEntry(self._term(PG + use.role), self._taken(use.types, use.takes_text), use.maximum)
            for use in event.roles.values()
        ]
        needs = [
            tuple(f"pg:{one.role}" + (f" ({one.count} or more)" if one.count > 1 else "") for one in group)
            for group in event.requires
        ]
        implies = [(f"pg:{one.subject_role}", f"pg:{one.predicate}", f"pg:{one.object_role}") for one in event.implies]
        stage = self._index.iri(event.iri, REACHES)
        return EventEntry(
            self._term(event.iri), tuple(roles), tuple(needs), tuple(implies), short(stage) if stage else ""
        )

    def _relation(self, relation: RelationType) -> RelationEntry:
        implied_by = [
            (short(event.iri), f"pg:{one.subject_role}", f"pg:{one.object_role}")
            for event in self._ontology.event_types.values()
            for one in event.implies
            if one.predicate == relation.name
        ]
        return RelationEntry(
            term=self._term(relation.iri),
            domain=self._taken(relation.domain, relation.domain_takes_text),
            range=self._taken(relation.range, relation.range_takes_text),
            inverse=f"pg:{relation.inverse}" if relation.inverse else "",
            symmetric=relation.symmetric,
            transitive=relation.transitive,
            implied_by=tuple(implied_by),
        )

    def _properties(self) -> Iterator[PropertyEntry]:
        """What the graph's own nodes have, in the order of the classes that have it."""
        found = []
        for iri in self._index.triples:
            on = self._index.iris(iri, USED_ON)
            if on:
                takes = self._index.iris(iri, USED_WITH) or self._index.iris(iri, RANGE)
                found.append(PropertyEntry(self._term(iri), tuple(map(short, on)), tuple(map(short, takes))))
        order = {name: place for place, name in enumerate(dict.fromkeys(name for entry in found for name in entry.on))}
        yield from sorted(found, key=lambda entry: (order[entry.on[0]], entry.term.name))


def _examples() -> Iterator[Example]:
    for path in sorted((folder() / "examples").glob("*.rq")):
        question = read_question(path)
        lines = [line for line in question.text.splitlines() if not line.startswith("#")]
        yield Example(question.titles["en"], question.descriptions["en"], "\n".join(lines).strip())
