"""Facts as RDF: what holds as direct triples, what happened as events, who said so as statements with their quotes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Triple

from policygraph.facts.model import Event, Quote, Relation
from policygraph.graph import articles, nodes
from policygraph.graph.dates import bounds, typed
from policygraph.graph.evidence import fits
from policygraph.graph.terms import LABEL, TYPE, XSD_DATE, decimal, integer, own, term, text
from policygraph.graph.topics import Topics
from policygraph.identity import Filler, Identities, MergedEvent, Node, Reading
from policygraph.identity.minting import digest, mint
from policygraph.namespaces import ID
from policygraph.ontology.model import EventType, Ontology, RoleUse

Term = NamedNode | Literal
HOLDS = "done"
"""The status whose facts hold: the others are told as events and statements alone."""


@dataclass(frozen=True, slots=True)
class Described:
    """The graph, each triple once and sorted by nothing, and how much of what is in it.

    `events` counts event nodes by type, `relations` direct triples by predicate, `entities` nodes by type.
    """

    triples: frozenset[Triple]
    entities: dict[str, int] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    relations: dict[str, int] = field(default_factory=dict)
    statements: int = 0


@dataclass(slots=True)
class _Statement:
    """What one article says of one triple; grows while its facts are read."""

    article: str
    status: str
    event: NamedNode | None
    date: str = ""
    confidence: float = 0.0
    entry: str = ""
    quotes: set[Quote] = field(default_factory=set)

    def add(self, fact: Event | Relation) -> None:
        self.quotes.update(fact.evidence)
        self.date = fact.date if isinstance(fact, Event) else ""
        self.confidence, self.entry = max((self.confidence, self.entry), (fact.confidence, fact.entry))


_Key = tuple[NamedNode, NamedNode, Term, NamedNode, NamedNode | None]


def describe(readings: Iterable[Reading], identities: Identities, ontology: Ontology) -> Described:
    """The graph of all readings.

    Args:
        readings: those that `identities` was resolved from, their quotes checked (`evidence.check`).
        identities: the IRI of each entity and event.
        ontology: what events imply, and which roles take texts.
    """
    return _Writer({reading.key: reading for reading in readings}, identities, ontology).write()


class _Writer:
    """One graph in the making."""

    def __init__(self, readings: dict[str, Reading], identities: Identities, ontology: Ontology) -> None:
        self._readings = readings
        self._identities = identities
        self._ontology = ontology
        self._triples: set[Triple] = set()
        self._statements: dict[_Key, _Statement] = {}
        self._nodes = dict(identities.nodes)
        self._used: set[str] = set()
        self._relations: set[tuple[Term, str, Term]] = set()

    def write(self) -> Described:
        for reading in self._readings.values():
            self._triples.update(articles.triples(reading.article))
            for relation in reading.facts.relations:
                self._relation(reading, relation)
        for event in self._identities.events:
            self._event(event)
        for key, statement in self._statements.items():
            self._triples.update(self._statement(key, statement))
        for iri in self._used:
            self._triples.update(nodes.triples(self._nodes[iri]))
        self._topics()
        return Described(
            triples=frozenset(self._triples),
            entities=dict(sorted(Counter(name for iri in self._used for name in self._nodes[iri].types).items())),
            events=dict(sorted(Counter(event.type for event in self._identities.events).items())),
            relations=dict(sorted(Counter(name for _, name, _ in self._relations).items())),
            statements=len(self._statements),
        )

    def _topics(self) -> None:
        """What each article, event and thing is about, and the names of the topics."""
        used = {iri: self._nodes[iri] for iri in self._used}
        told = Topics(self._ontology, used).told(self._identities.events, self._readings)
        of_articles = {articles.iri(self._readings[key].article).value: found for key, found in told.articles.items()}
        about = of_articles | told.events | told.things
        for iri, found in about.items():
            self._triples.update(Triple(NamedNode(iri), own("topic"), NamedNode(topic)) for topic in found)
        used_topics = frozenset().union(*about.values())
        self._triples.update(nodes.topic_triples(self._ontology.topics, used_topics))

    def _relation(self, reading: Reading, relation: Relation) -> None:
        known = self._ontology.relation_types[relation.predicate]
        subject = self._end(reading, relation.subject, known.domain)
        obj = self._end(reading, relation.object, known.range)
        if isinstance(subject, NamedNode) and subject != obj:
            self._say(reading, relation, (subject, relation.predicate, obj), HOLDS, None)

    def _end(self, reading: Reading, value: str, types: frozenset[str]) -> Term:
        """An end of a relation; a text is a node of its own where the ontology expects an entity."""
        iri = self._identities.entities.get((reading.key, value))
        if iri:
            return self._node(iri)
        if not types:
            return text(value, reading.article.language)
        return self._described(mint(value, "described", reading.key, value), types, [(value, reading.article.language)])

    def _node(self, iri: str) -> NamedNode:
        self._used.add(iri)
        return NamedNode(iri)

    def _described(self, iri: str, types: Iterable[str], names: Sequence[tuple[str, str]]) -> NamedNode:
        """A node for something told only as a text."""
        labels = {language: name for name, language in reversed(names)}
        self._nodes.setdefault(iri, Node(iri, (min(types),), labels, {}))
        return self._node(iri)

    def _event(self, event: MergedEvent) -> None:
        kind = self._ontology.event_types[event.type]
        subject = NamedNode(event.iri)
        terms = {role: self._fillers(event, kind, role) for role in dict.fromkeys((*event.roles, *event.foreseen))}
        roles = {role: [terms[role][filler] for filler in fillers] for role, fillers in event.roles.items()}
        add = self._triples.add
        add(Triple(subject, TYPE, NamedNode(kind.iri)))
        add(Triple(subject, own("status"), own(event.status)))
        for role, fillers in roles.items():
            self._triples.update(Triple(subject, own(role), filler) for filler in fillers)
        date, days = typed(event.date), bounds(event.date)
        if date is not None and days is not None:
            add(Triple(subject, own("date"), date))
            add(Triple(subject, own("earliest"), Literal(days[0], datatype=XSD_DATE)))
            add(Triple(subject, own("latest"), Literal(days[1], datatype=XSD_DATE)))
        shown = [filler for role in kind.roles for filler in roles.get(role, ())]
        self._triples.update(
            Triple(subject, LABEL, label) for label in nodes.event_labels(event, kind, shown, self._nodes)
        )
        for key, place in event.sources:
            reading = self._readings[key]
            told = reading.facts.events[place]
            self._say(reading, told, (subject, "", NamedNode(kind.iri)), told.status, subject)
            self._triples.add(Triple(subject, term("prov:wasDerivedFrom"), articles.iri(reading.article)))
            self._triples.update(Triple(subject, own("evidence"), _quote_iri(key, quote)) for quote in told.evidence)
            self._implied(reading, event, told, kind, terms)

    def _fillers(self, event: MergedEvent, kind: EventType, role: str) -> dict[Filler, Term]:
        """The term of each filler that any article gives the role, foreseen or not."""
        use = kind.roles[role]
        fillers = (*event.roles.get(role, ()), *event.foreseen.get(role, ()))
        described = [(filler.text, filler.language) for filler in fillers if not filler.iri]
        result: dict[Filler, Term] = {}
        for filler in fillers:
            if filler.iri:
                result[filler] = self._node(filler.iri)
            elif not use.types:
                result[filler] = text(filler.text, filler.language)
            else:
                iri = mint(described[0][0], "described", event.iri, role)
                result[filler] = self._described(iri, self._types_of_text(kind, use), described)
        return result

    def _types_of_text(self, kind: EventType, use: RoleUse) -> frozenset[str]:
        """What a text is taken for that stands where an entity may: what the relation that it implies needs."""
        for implication in kind.implies:
            if implication.subject_role == use.role:
                return self._ontology.relation_types[implication.predicate].domain
        return use.types

    def _implied(
        self,
        reading: Reading,
        event: MergedEvent,
        told: Event,
        kind: EventType,
        roles: dict[str, dict[Filler, Term]],
    ) -> None:
        """States what the event implies, of those fillers that this article gives."""

        def terms(role: str) -> list[Term]:
            values = set(told.roles.get(role, ()))
            iris = {self._identities.entities.get((reading.key, value)) for value in values}
            return [
                found
                for filler, found in roles.get(role, {}).items()
                if filler.iri in iris or (filler.text in values and filler.language == reading.article.language)
            ]

        for implication in kind.implies:
            pairs = [(s, o) for s in terms(implication.subject_role) for o in terms(implication.object_role) if s != o]
            if implication.subject_role == implication.object_role:
                # Of two equals, either way round says the same: once is enough.
                pairs = [(s, o) for s, o in pairs if str(s) < str(o)]
            for subject, obj in pairs:
                if isinstance(subject, NamedNode) and self._allowed(implication.predicate, subject, obj):
                    fact = (subject, implication.predicate, obj)
                    self._say(reading, told, fact, told.status, NamedNode(event.iri))

    def _allowed(self, predicate: str, subject: NamedNode, obj: Term) -> bool:
        known = self._ontology.relation_types[predicate]
        if not fits(self._nodes[subject.value].types, known.domain, self._ontology):
            return False
        if isinstance(obj, Literal):
            return known.range_takes_text
        return fits(self._nodes[obj.value].types, known.range, self._ontology)

    def _say(
        self,
        reading: Reading,
        fact: Event | Relation,
        said: tuple[NamedNode, str, Term],
        status: str,
        event: NamedNode | None,
    ) -> None:
        """One article says one triple; an empty predicate is the event's own type."""
        subject, predicate, obj = said
        relation = NamedNode(self._ontology.relation_types[predicate].iri) if predicate else TYPE
        key = (subject, relation, obj, articles.iri(reading.article), event)
        statement = self._statements.setdefault(key, _Statement(reading.key, status, event))
        statement.add(fact)
        self._triples.update(_quote_triples(reading, fact.evidence))
        if predicate and status == HOLDS:
            self._triples.add(Triple(subject, relation, obj))
            self._relations.add((subject, predicate, obj))

    def _statement(self, key: _Key, statement: _Statement) -> Iterator[Triple]:
        subject, predicate, obj, article, event = key
        node = NamedNode(f"{ID}statement-{digest(*(str(part) for part in key))[:24]}")
        yield Triple(node, TYPE, own("Statement"))
        yield Triple(node, term("rdf:subject"), subject)
        yield Triple(node, term("rdf:predicate"), predicate)
        yield Triple(node, term("rdf:object"), obj)
        yield Triple(node, term("prov:wasDerivedFrom"), article)
        yield Triple(node, own("status"), own(statement.status))
        yield Triple(node, own("confidence"), decimal(statement.confidence))
        for quote in statement.quotes:
            yield Triple(node, own("evidence"), _quote_iri(statement.article, quote))
        if statement.entry:
            yield Triple(node, own("lexiconEntry"), NamedNode(statement.entry))
        if event is not None:
            yield Triple(node, own("event"), event)
        date = typed(statement.date)
        if date is not None:
            yield Triple(node, own("toldDate"), date)


def _quote_iri(article: str, quote: Quote) -> NamedNode:
    return NamedNode(f"{ID}quote-{digest(article, str(quote.start), str(quote.end))[:24]}")


def _quote_triples(reading: Reading, quotes: Iterable[Quote]) -> Iterator[Triple]:
    """A quote is its own Web Annotation selector, by text and by position."""
    for quote in quotes:
        node = _quote_iri(reading.key, quote)
        yield Triple(node, TYPE, own("Quote"))
        yield Triple(node, TYPE, term("oa:TextQuoteSelector"))
        yield Triple(node, TYPE, term("oa:TextPositionSelector"))
        yield Triple(node, term("oa:hasSource"), articles.iri(reading.article))
        yield Triple(node, term("oa:exact"), text(quote.text, reading.article.language))
        yield Triple(node, term("oa:start"), integer(quote.start))
        yield Triple(node, term("oa:end"), integer(quote.end))
