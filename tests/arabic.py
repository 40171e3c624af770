"""Reading made-up Arabic sentences in tests."""

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from policygraph.documents import load_parser, parse
from policygraph.facts import pipeline
from policygraph.facts.model import ArticleFacts, Event
from policygraph.mentions import find_mentions
from policygraph.mentions.arabic import ArabicLexicon, Sheet
from policygraph.ontology import load
from policygraph.ontology.model import Ontology
from tests.readings import article


@lru_cache(maxsize=1)
def ontology() -> Ontology:
    return load()


@lru_cache(maxsize=1)
def reader() -> Language:
    return pipeline("ar", ontology=ontology())


@lru_cache(maxsize=1)
def lexicon() -> ArabicLexicon:
    return ArabicLexicon.of(ontology())


def doc(*sentences: str, published: str = "") -> Doc:
    return parse(article("t", "ar", *sentences, published=published), load_parser("ar"))


def sheet(*sentences: str) -> Sheet:
    return Sheet.of(doc(*sentences), lexicon())


def names(*sentences: str) -> dict[str, str]:
    """Names of entities and their types."""
    return {e.name: e.type for e in find_mentions(doc(*sentences), ontology()).entities.values()}


def facts(*sentences: str, published: str = "") -> ArticleFacts:
    read: ArticleFacts = parse(article("t", "ar", *sentences, published=published), reader())._.facts
    return read


def relations(read: ArticleFacts) -> set[tuple[str, str, str]]:
    name = {e.id: e.name for e in read.entities}
    return {(name.get(r.subject, r.subject), r.predicate, name.get(r.object, r.object)) for r in read.relations}


def roles(read: ArticleFacts, event: Event) -> dict[str, set[str]]:
    name = {e.id: e.name for e in read.entities}
    return {role: {name.get(filler, filler) for filler in fillers} for role, fillers in event.roles.items()}


def only(read: ArticleFacts, kind: str) -> Event:
    (event,) = (e for e in read.events if e.type == kind)
    return event
