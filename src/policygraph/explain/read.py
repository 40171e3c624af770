"""From a parsed Doc to its explanation."""

from typing import TYPE_CHECKING

from policygraph.articles import Article
from policygraph.explain.model import Explanation, ReadSentence, Shown
from policygraph.facts.model import ArticleFacts, Event, Quote, Relation
from policygraph.ontology.model import Ontology

if TYPE_CHECKING:
    from spacy.tokens import Doc


def explain(article: Article, *, ontology: Ontology | None = None, model: str | None = None) -> Explanation:
    """Read an article, and say how.

    Args:
        article: what to read.
        ontology: by default the one that comes with the package.
        model: name of an installed spaCy pipeline, instead of the shipped one.

    Raises:
        ModelError: the model is not installed.
        OntologyError: the ontology can't be read.
    """
    from policygraph.documents import parse
    from policygraph.facts import pipeline

    return explained(parse(article, pipeline(article.language, ontology=ontology, model=model)))


def explained(doc: "Doc") -> Explanation:
    """The explanation of a Doc that came out of `facts.pipeline`."""
    from policygraph.documents import article_of

    facts: ArticleFacts = doc._.facts
    sentences: list[ReadSentence] = []
    every: tuple[Event | Relation, ...] = (*facts.events, *facts.relations)
    for sentence in doc.sents:
        quote = _quote(sentence.text, sentence.start_char)
        if quote.text:
            told = tuple(fact for fact in every if _tells(quote, fact))
            sentences.append(
                ReadSentence(len(sentences) + 1, quote, _mentions(doc, sentence.start, sentence.end), told)
            )
    return Explanation(article_of(doc), facts, tuple(sentences))


def _quote(text: str, start: int) -> Quote:
    start += len(text) - len(text.lstrip())
    return Quote(text.strip(), start, start + len(text.strip()))


def _tells(sentence: Quote, fact: Event | Relation) -> bool:
    return any(quote.start < sentence.end and sentence.start < quote.end for quote in fact.evidence)


def _mentions(doc: "Doc", start: int, end: int) -> tuple[Shown, ...]:
    found = []
    for mention in doc._.mentions.mentions:
        if start <= mention.start and mention.end <= end:
            entity = doc._.mentions.entities[mention.entity]
            span = doc[mention.start : mention.end]
            found.append(Shown(span.start_char, span.end_char, entity.type, entity.name, entity.iri))
    return tuple(found)
