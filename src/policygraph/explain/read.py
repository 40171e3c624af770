"""From an article to its explanation."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from policygraph.articles import Article
from policygraph.explain.model import Explanation, Fact, Fired, Missed, ReadSentence, Shown
from policygraph.explain.words import fact_text, reason
from policygraph.facts.candidates import Candidate, EventCandidate, NearMiss
from policygraph.facts.model import Quote
from policygraph.ontology.model import Ontology

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from policygraph.facts import Extraction


def explain(
    article: Article, *, ontology: Ontology | None = None, model: str | None = None, min_confidence: float = 0.0
) -> Explanation:
    """Read an article, and say how.

    Args:
        article: what to read.
        ontology: by default the one that comes with the package.
        model: name of an installed spaCy pipeline, instead of the shipped one.
        min_confidence: facts that are less sure are told as near misses.

    Raises:
        ModelError: the model is not installed.
        OntologyError: the ontology can't be read.
    """
    from policygraph.documents import parse
    from policygraph.facts import examine, mistagged, pipeline
    from policygraph.facts.component import COMPONENT
    from policygraph.ontology import load

    known = ontology if ontology is not None else load()
    reading = pipeline(article.language, ontology=known, model=model)
    reading.disable_pipe(COMPONENT)
    doc = parse(article, reading)
    extraction = examine(doc, known)
    misses = (*extraction.misses, *mistagged(doc, known))
    return _Explainer(doc, extraction, misses, known, min_confidence).explanation(article)


def narrowed(explanation: Explanation, *, numbers: Collection[int] = (), word: str = "") -> Explanation:
    """Only the sentences with these numbers, and of them those that hold `word`, whatever its case; all by default."""
    kept = (
        sentence
        for sentence in explanation.sentences
        if (not numbers or sentence.number in numbers) and word.casefold() in sentence.quote.text.casefold()
    )
    return replace(explanation, sentences=tuple(kept))


class _Explainer:
    """Sorts what was found in one Doc by its sentences."""

    def __init__(
        self,
        doc: "Doc",
        extraction: "Extraction",
        misses: Sequence[NearMiss],
        ontology: Ontology,
        min_confidence: float,
    ) -> None:
        self._doc = doc
        self._extraction = extraction
        self._misses = misses
        self._ontology = ontology
        self._least = min_confidence

    def explanation(self, article: Article) -> Explanation:
        from policygraph.facts import above

        sentences: list[ReadSentence] = []
        for sentence in self._doc.sents:
            text: str = sentence.text
            start = sentence.start_char + len(text) - len(text.lstrip())
            if text.strip():
                quote = Quote(text.strip(), start, start + len(text.strip()))
                sentences.append(self._sentence(len(sentences) + 1, quote, range(sentence.start, sentence.end)))
        facts = above(self._extraction.facts, self._least) if self._least else self._extraction.facts
        return Explanation(article, facts, tuple(sentences))

    def _sentence(self, number: int, quote: Quote, tokens: range) -> ReadSentence:
        facts = self._extraction.facts
        every: tuple[Fact, ...] = (*facts.events, *facts.relations)
        told = [fact for fact in every if any(q.start < quote.end and quote.start < q.end for q in fact.evidence)]
        return ReadSentence(
            number,
            quote,
            tuple(self._mentions(tokens)),
            tuple(dict.fromkeys(self._fired(one) for one in self._extraction.candidates if one.token in tokens)),
            tuple(fact for fact in told if fact.confidence >= self._least),
            (*self._missed(one for one in self._misses if self._matters(one, tokens)), *self._unsure(told, quote)),
        )

    def _mentions(self, tokens: range) -> Iterator[Shown]:
        found = self._extraction.mentions
        for mention in found.mentions:
            if tokens.start <= mention.start and mention.end <= tokens.stop:
                entity = found.entities[mention.entity]
                span = self._doc[mention.start : mention.end]
                yield Shown(span.start_char, span.end_char, entity.type, entity.name, entity.iri)

    def _fired(self, candidate: Candidate) -> Fired:
        return Fired(*self._place(candidate.token), candidate.entry, _evoked(candidate), candidate.confidence)

    def _matters(self, miss: NearMiss, tokens: range) -> bool:
        """Whether a near miss of these tokens is one: not where another entry told the same of the same word."""
        if miss.token not in tokens or miss.reason not in ("role", "unsupported"):
            return miss.token in tokens
        return not any(
            one.token == miss.token and one.entry != miss.entry and _evoked(one) == miss.evokes
            for one in self._extraction.candidates
        )

    def _missed(self, misses: Iterable[NearMiss]) -> Iterator[Missed]:
        said: set[Missed] = set()
        for miss in sorted(misses, key=lambda miss: miss.token):
            why = reason(miss, self._doc, self._extraction.mentions, self._ontology)
            one = Missed(*self._place(miss.token), miss.entry, miss.evokes, miss.reason, why)
            if one not in said:
                said.add(one)
                yield one

    def _unsure(self, told: Sequence[Fact], quote: Quote) -> Iterator[Missed]:
        names = {entity.id: entity.name for entity in self._extraction.facts.entities}
        for fact in told:
            if fact.confidence < self._least:
                why = f"{fact_text(fact, names)}: its confidence, {fact.confidence:.2f}, is below {self._least:g}"
                evokes = fact.predicate if hasattr(fact, "predicate") else fact.type
                yield Missed(quote.start, quote.start, fact.entry, evokes, "confidence", why)

    def _place(self, token: int) -> tuple[int, int]:
        start: int = self._doc[token].idx
        return start, start + len(self._doc[token].text)


def _evoked(candidate: Candidate) -> str:
    return candidate.type if isinstance(candidate, EventCandidate) else candidate.predicate
