"""Who and what a question names: entities of the graph, actors that the ontology alone knows, topics, articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from policygraph.ask.words import Word
from policygraph.graph import ONTOLOGY_GRAPH
from policygraph.graph.terms import TYPE, own, term
from policygraph.identity.names import bare, counting_words, key_of
from policygraph.mentions.words import fold
from policygraph.namespaces import PG

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyoxigraph import Store

    from policygraph.ontology.model import Ontology

_LONGEST = 14
"""No name is longer than so many words that count."""
_SHORT = 3
"""A name of so few letters is a name only as it is written: "UN" is not "un"."""
_DEMONYM_ENDINGS = ("", "s", "e", "es", "ne", "nes", "ه", "ين", "ون")
ARTICLE, TOPIC = "Article", "Topic"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one thing. `types` are local names of its class and the classes above it."""

    iri: str
    text: str
    types: frozenset[str]
    preferred: bool
    in_graph: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a question: words `[start, end)`, and what it may mean (the best reading first)."""

    start: int
    end: int
    text: str
    names: tuple[Name, ...]


class Names:
    """Every name that a question may use, to be looked up by its words.

    Names agree whatever their case, accents, articles and the order of their words, also where one names a part by
    another name: "the executive committee of the DCO" and "DCO Executive Committee".
    """

    def __init__(self, store: "Store", ontology: "Ontology") -> None:
        self._types = {kind.name: kind.ancestors for kind in ontology.entity_types.values()}
        heads = {
            tuple(sorted(counting_words(form)))
            for word in ontology.words
            if word.kind in ("HeadNoun", "GenericNoun", "OfficeNoun")
            for form in word.forms
        }
        self._by_words: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        self._keys_of: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        names = [*self._of_graph(store), *self._of_topics(store), *self._of_articles(store)]
        known = {name.iri for name in names}
        names += self._elsewhere(ontology, known)
        for name in names:
            key = tuple(sorted(key_of(name.text)))
            # "World Bank" is said with two words that are head nouns elsewhere, and is a name all the same.
            if key and (key not in heads or TOPIC in name.types or (name.preferred and len(key) > 1)):
                self._by_words[key].append(name)
                self._keys_of[name.iri].append(key)
        self._demonyms = {
            fold(form): Name(entity.iri, form, self._above(entity.type), False, entity.iri in known)
            for entity in ontology.entities
            for forms in entity.demonyms.values()
            for form in forms
        }

    def find(self, question: Sequence[Word]) -> list[Mention]:
        """The names in a question, the longest first, none inside another, in the order of the text."""
        simple = _covering(question, self._names)
        composed = _covering(question, lambda span: self._names(span) or self._composed(span, simple))
        taken = {place for each in composed for place in range(each.start, each.end)}
        for place, word in enumerate(question):
            country = self._demonym(word)
            if place not in taken and country is not None:
                composed.append(Mention(place, place + 1, word.text, (country,)))
        return sorted(composed, key=lambda each: each.start)

    def _names(self, span: "Span") -> tuple[Name, ...]:
        if not span.begins_and_ends_with_words_that_count():
            return ()
        for key in span.lookups():
            names = [name for name in self._by_words.get(key, ()) if _written(name.text, span)]
            if names:
                return _ranked(names, span.text)
        return ()

    def _composed(self, span: "Span", simple: Sequence[Mention]) -> tuple[Name, ...]:
        """Names that hold another name, which the question says in other words."""
        if not span.begins_and_ends_with_words_that_count():
            return ()
        for inner in simple:
            if span.start <= inner.start and inner.end <= span.end and span.end - span.start > inner.end - inner.start:
                before, after = span.words[: inner.start - span.start], span.words[inner.end - span.start :]
                rest = [part for word in (*before, *after) for part in _counted(word.readings[-1])]
                for name in inner.names:
                    for key in self._keys_of[name.iri]:
                        names = self._by_words.get(tuple(sorted((*rest, *key))), ())
                        if rest and names:
                            return _ranked(names, span.text)
        return ()

    def _demonym(self, word: Word) -> Name | None:
        for reading in word.readings:
            for ending in _DEMONYM_ENDINGS:
                if reading.endswith(ending) and reading.removesuffix(ending) in self._demonyms:
                    return self._demonyms[reading.removesuffix(ending)]
        return None

    def _of_graph(self, store: "Store") -> Iterator[Name]:
        types: dict[str, frozenset[str]] = defaultdict(frozenset)
        for quad in store.quads_for_pattern(None, TYPE, None, DefaultGraph()):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                above = self._above(quad.object.value.removeprefix(PG))
                types[quad.subject.value] |= above
        for predicate in ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel"):
            for quad in store.quads_for_pattern(None, term(predicate), None, DefaultGraph()):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                    iri = quad.subject.value
                    yield Name(iri, quad.object.value, types[iri], predicate == "skos:prefLabel")

    def _of_topics(self, store: "Store") -> Iterator[Name]:
        graph = NamedNode(ONTOLOGY_GRAPH)
        for quad in store.quads_for_pattern(None, TYPE, own("Topic"), graph):
            if not isinstance(quad.subject, NamedNode):
                continue
            for predicate in (term("skos:prefLabel"), term("skos:altLabel"), own("cue")):
                for label in store.quads_for_pattern(quad.subject, predicate, None, graph):
                    if isinstance(label.object, Literal) and not label.object.value.endswith("*"):
                        preferred = predicate == term("skos:prefLabel")
                        yield Name(quad.subject.value, label.object.value, frozenset({TOPIC}), preferred)

    def _of_articles(self, store: "Store") -> Iterator[Name]:
        for predicate in ("dcterms:title", "dcterms:identifier"):
            for quad in store.quads_for_pattern(None, term(predicate), None, DefaultGraph()):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                    yield Name(quad.subject.value, quad.object.value, frozenset({ARTICLE}), True)

    def _elsewhere(self, ontology: "Ontology", known: set[str]) -> Iterator[Name]:
        """Names of actors that the ontology knows and the graph does not speak of."""
        for entity in ontology.entities:
            if entity.iri not in known:
                forms = [*entity.labels.values(), *(form for forms in entity.names.values() for form in forms)]
                for form in forms:
                    yield Name(entity.iri, form, self._above(entity.type), form in entity.labels.values(), False)

    def _above(self, kind: str) -> frozenset[str]:
        return self._types.get(kind, frozenset({kind}))


@dataclass(frozen=True, slots=True)
class Span:
    """Words `[start, end)` of a question."""

    words: tuple[Word, ...]
    start: int
    end: int
    lower: bool
    """Whether the question has no capital at all."""

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    def begins_and_ends_with_words_that_count(self) -> bool:
        return all(
            any(counting_words(reading) for reading in word.readings) for word in (self.words[0], self.words[-1])
        )

    def lookups(self) -> Iterator[tuple[str, ...]]:
        """The words that count, sorted; the first word of an Arabic name also without what is attached to it."""
        rest = [part for word in self.words[1:] for part in _counted(word.readings[0])]
        for first in self.words[0].readings:
            # "UN" alone is a name, though small words count for nothing inside one.
            yield tuple(sorted((*_counted(first), *rest))) or (first,)
        loose = [part for word in self.words[1:] for part in _counted(word.readings[-1])]
        if loose != rest:
            for first in self.words[0].readings:
                yield tuple(sorted((*_counted(first), *loose)))


def _covering(question: Sequence[Word], look_up: "Callable[[Span], tuple[Name, ...]]") -> list[Mention]:
    """The longest spans in which something is found, none over another."""
    taken: set[int] = set()
    found: list[Mention] = []
    lower = all(word.text == word.text.lower() for word in question)
    for length in range(min(_LONGEST, len(question)), 0, -1):
        for start in range(len(question) - length + 1):
            span = Span(tuple(question[start : start + length]), start, start + length, lower)
            names = look_up(span) if taken.isdisjoint(range(start, start + length)) else ()
            if names:
                taken.update(range(start, start + length))
                found.append(Mention(start, start + length, span.text, names))
    return found


def _ranked(names: Iterable[Name], written: str) -> tuple[Name, ...]:
    """Each thing once: what the graph has first, then what is written exactly so, then preferred names."""
    ranked = sorted(names, key=lambda name: (not name.in_graph, name.text != written, not name.preferred, name.iri))
    best: dict[str, Name] = {}
    for name in ranked:
        best.setdefault(name.iri, name)
    return tuple(best.values())


def _counted(reading: str) -> Iterable[str]:
    return tuple(bare(part) for part in counting_words(reading))


def _written(name: str, span: "Span") -> bool:
    """Whether a very short name is written in its own capitals; who writes no capitals at all may write "dco"."""
    if len(name) > _SHORT or not name.isascii() or any(letter.isdigit() for letter in name):
        return True
    return any(word.text == name for word in span.words) or (span.lower and len(name) == _SHORT)
