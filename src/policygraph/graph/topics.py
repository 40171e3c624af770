"""What articles, events and things are about: topics told by the words of the ontology.

Precise rather than complete. One cue, or two different hints, are enough in a sentence or a name, as both are short. An
article is about the topics that its words keep coming back to (three cues, the title's counting threefold) and that
are no mere aside beside its main one, which two cues can tell; else about what most of its events are about. The names
of actors are left out of sentences, since a ministry's portfolio tells little of what it did; where nothing else tells,
the one topic of an actor's name does, or else the one topic of the articles that tell the event.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.articles.model import Article
from policygraph.graph.cues import Cues
from policygraph.identity import MergedEvent, Node, Reading
from policygraph.ontology.model import KnownEntity, Ontology

ARTICLE_ENOUGH = 3.0
MAIN_ENOUGH = 2.0
"""What the one topic needs that is told more than any other."""
TITLE_WEIGHT = 3.0
SHARE = 0.34
"""A topic of an article has at least this share of what its main topic has."""
FEW = 3
"""Of an event that more take part in, no actor's name tells the topic."""


@dataclass(frozen=True, slots=True)
class About:
    """The IRIs of topics: of articles by key, of events and things by IRI (only of those that have some)."""

    articles: dict[str, frozenset[str]]
    events: dict[str, frozenset[str]]
    things: dict[str, frozenset[str]]


class Topics:
    """The topics of one graph's articles, things and events.

    Args:
        ontology: the topics' words, and which types may have topics.
        nodes: the graph's entities by IRI; those of the gazetteer may be said to be about something.
    """

    def __init__(self, ontology: Ontology, nodes: dict[str, Node]) -> None:
        self._ontology = ontology
        self._cues = Cues(ontology.topics)
        self._nodes = nodes
        self._known: dict[str, KnownEntity] = {entity.iri: entity for entity in ontology.entities if entity.topics}
        self._by_name: dict[str, frozenset[str]] = {}

    def told(self, events: Sequence[MergedEvent], readings: dict[str, Reading]) -> About:
        """What everything is about that these events and articles tell."""
        in_words = {key: self._in_words(reading.article) for key, reading in readings.items()}
        of_events, of_things = self._of_events(events, readings)
        counted: dict[str, list[frozenset[str]]] = {key: [] for key in readings}
        for event in events:
            keys = sorted({key for key, _ in event.sources})
            for key in keys:
                counted[key].append(of_events.get(event.iri, frozenset()))
            main = frozenset().union(*(in_words[key] for key in keys))
            if event.iri not in of_events and len(main) == 1:
                of_events[event.iri] = main
        of_articles = {key: topics or _mostly(counted[key]) for key, topics in in_words.items()}
        return About(of_articles, of_events, of_things)

    def _in_words(self, article: Article) -> frozenset[str]:
        score: dict[str, float] = defaultdict(float)
        for cue in self._cues.found(article.text, article.language):
            score[cue.topic] += cue.weight
        for topic, weight in self._cues.weigh(article.title, article.language).items():
            # The title is the text's first line, so it counted once already.
            score[topic] += (TITLE_WEIGHT - 1) * weight
        most = max(score.values(), default=0)
        main = [topic for topic, weight in score.items() if weight == most >= MAIN_ENOUGH]
        often = {topic for topic, weight in score.items() if weight >= max(ARTICLE_ENOUGH, SHARE * most)}
        return frozenset(often or (main if len(main) == 1 else ()))

    def _of_events(
        self, events: Sequence[MergedEvent], readings: dict[str, Reading]
    ) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
        """The topics of each event and of each thing that has some, by IRI.

        A thing is about what its name says or the gazetteer states; where both are silent, about what is said of it in
        the events in whose sentences no other thing takes part.
        """
        of_things: dict[str, set[str]] = defaultdict(set)
        for iri in self._nodes:
            if self._is_topical(iri):
                of_things[iri] |= self._named(iri)
        told: list[tuple[MergedEvent, list[str], frozenset[str]]] = []
        for event in events:
            fillers = [filler.iri for fillers in event.roles.values() for filler in fillers if filler.iri]
            told.append((event, fillers, self._sentences(event, readings)))
        silent = {iri for iri, topics in of_things.items() if not topics}
        for _, fillers, topics in told:
            things = [iri for iri in dict.fromkeys(fillers) if self._is_topical(iri)]
            if len(things) == 1 and things[0] in silent:
                of_things[things[0]] |= topics
        of_events = {event.iri: self._event(fillers, topics, of_things) for event, fillers, topics in told}
        return (
            {iri: topics for iri, topics in of_events.items() if topics},
            {iri: frozenset(topics) for iri, topics in of_things.items() if topics},
        )

    def _event(self, fillers: Sequence[str], told: frozenset[str], of_things: dict[str, set[str]]) -> frozenset[str]:
        things = [iri for iri in fillers if self._is_topical(iri)]
        found = told.union(*(of_things[iri] for iri in things))
        if found or len(fillers) > FEW:
            return frozenset(found)
        # A regulator acts in its field; a ministry of three fields may act in any, and so may one guest among many.
        single = [topics for iri in fillers if len(topics := self._named(iri)) == 1]
        return frozenset().union(*single)

    def _sentences(self, event: MergedEvent, readings: dict[str, Reading]) -> frozenset[str]:
        found: set[str] = set()
        for key, place in event.sources:
            reading = readings[key]
            hidden = _hidden(reading, self._ontology.topical)
            for quote in reading.facts.events[place].evidence:
                text = hidden.sub(" · ", quote.text) if hidden else quote.text
                found |= self._cues.tell(text, reading.article.language)
        return frozenset(found)

    def _named(self, iri: str) -> frozenset[str]:
        """What the names of a node tell, or the gazetteer says of it."""
        if iri not in self._by_name:
            node = self._nodes[iri]
            stated = self._known[iri].topics if iri in self._known else ()
            names = [(name, language) for language, name in node.labels.items()]
            names += [(name, language) for language, others in node.names.items() for name in others]
            told = [self._cues.tell(name, language) for name, language in names]
            self._by_name[iri] = frozenset(stated).union(*told)
        return self._by_name[iri]

    def _is_topical(self, iri: str) -> bool:
        return iri in self._nodes and not self._ontology.topical.isdisjoint(self._nodes[iri].types)


def _mostly(events: Sequence[frozenset[str]]) -> frozenset[str]:
    """The topics of more than half of the events."""
    count = Counter(topic for topics in events for topic in topics)
    return frozenset(topic for topic, times in count.items() if 2 * times > len(events))


def _hidden(reading: Reading, topical: frozenset[str]) -> re.Pattern[str] | None:
    """The names of the article's actors and places, longest first."""
    names = {
        name
        for entity in reading.facts.entities
        if entity.type not in topical
        for name in (entity.name, *entity.aliases)
    }
    if not names:
        return None
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
