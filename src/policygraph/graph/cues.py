"""Cue words: what the ontology's topics are told by, looked for in a text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from policygraph.identity.names import bare, counting_words
from policygraph.mentions.words import fold, is_arabic, peeled, words
from policygraph.ontology.model import Topic

ENOUGH = 1.0
"""What a sentence or a name needs: a cue counts one, a hint half."""
CUE, HINT, NO_CUE = 1.0, 0.5, 0.0
_PREFIX = 4
"""Open cues are kept by so many of their first letters."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a cue: `open` where it stands for all words that begin so, `capitals` where only in capitals."""

    text: str
    open: bool = False
    capitals: bool = False

    def fits(self, token: "_Token") -> bool:
        if self.capitals and not token.capitals:
            return False
        return any(form.startswith(self.text) if self.open else form == self.text for form in token.forms)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words in a row that tell a topic; those that only look like it weigh nothing."""

    topic: str
    weight: float
    steps: tuple[_Step, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a text that counts: the forms it may be read as, and whether it stands in capitals."""

    forms: tuple[str, ...]
    capitals: bool


class Cues:
    """The cue words of one ontology, ready to be looked for. `language` is that of the text; "" looks in all."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._exact: dict[str, dict[str, list[Cue]]] = defaultdict(lambda: defaultdict(list))
        self._open: dict[str, dict[str, list[Cue]]] = defaultdict(lambda: defaultdict(list))
        for topic in topics:
            for weight, forms in ((CUE, topic.cues), (HINT, topic.hints), (NO_CUE, topic.never)):
                for language, texts in forms.items():
                    for text in texts:
                        self._add(language, Cue(topic.iri, weight, _steps(text, language)))

    def _add(self, language: str, cue: Cue) -> None:
        if cue.steps:
            first = cue.steps[0]
            index = self._open if first.open else self._exact
            index[language][first.text[:_PREFIX] if first.open else first.text].append(cue)

    def weigh(self, text: str, language: str) -> dict[str, float]:
        """How much each topic is told in a short text: different cues and hints, each counted once."""
        told = {(cue.topic, cue.steps): cue.weight for cue in self.found(text, language)}
        total: dict[str, float] = defaultdict(float)
        for (topic, _), weight in told.items():
            total[topic] += weight
        return dict(total)

    def tell(self, text: str, language: str) -> frozenset[str]:
        """The topics that a sentence or a name tells."""
        return frozenset(topic for topic, weight in self.weigh(text, language).items() if weight >= ENOUGH)

    def found(self, text: str, language: str) -> Iterator[Cue]:
        """Every cue and hint that stands in the text, the longest where several of one topic overlap."""
        for one in (language,) if language else sorted({*self._exact, *self._open}):
            tokens = [token for word in words(text) if (token := _token(text[word.start : word.end], one))]
            yield from self._among(tokens, one)

    def _among(self, tokens: Sequence[_Token], language: str) -> Iterator[Cue]:
        taken: dict[str, int] = {}
        for place, token in enumerate(tokens):
            fitting = [cue for cue in self._beginning(token, language) if _stands(cue, tokens, place)]
            for cue in sorted(fitting, key=lambda cue: (-len(cue.steps), cue.weight)):
                if taken.get(cue.topic, 0) <= place:
                    taken[cue.topic] = place + len(cue.steps)
                    if cue.weight:
                        yield cue

    def _beginning(self, token: _Token, language: str) -> Iterator[Cue]:
        exact, opening = self._exact.get(language, {}), self._open.get(language, {})
        for form in token.forms:
            yield from exact.get(form, ())
            for length in range(2, _PREFIX + 1):
                yield from opening.get(form[:length], ()) if length <= len(form) else ()


def _stands(cue: Cue, tokens: Sequence[_Token], place: int) -> bool:
    end = place + len(cue.steps)
    return end <= len(tokens) and all(map(_Step.fits, cue.steps, tokens[place:end]))


def _steps(text: str, language: str) -> tuple[_Step, ...]:
    """The words of a cue that count; "*" behind a word makes it open."""
    steps = []
    for word in words(text):
        written = text[word.start : word.end]
        token = _token(written, language)
        if token is not None:
            is_open = text[word.end : word.end + 1] == "*"
            form = bare(fold(written)) if is_open else token.forms[0]
            steps.append(_Step(form, is_open, token.capitals))
    return tuple(steps)


@lru_cache(maxsize=100_000)
def _token(written: str, language: str) -> _Token | None:
    """None for articles, prepositions and the like, which make no difference."""
    word = fold(written)
    if not counting_words(written):
        return None
    # An acronym keeps its capitals in the plural ("IDs").
    letters = written.removesuffix("s")
    capitals = len(letters) > 1 and letters.isupper() and not is_arabic(word)
    if is_arabic(word):
        return _Token(tuple(dict.fromkeys(bare(rest) for rest, _ in peeled(word))), capitals)
    form = fold(letters) if capitals and letters != written else _singular(word, language)
    return _Token((form,), capitals)


def _singular(word: str, language: str) -> str:
    if language == "en" and word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word
