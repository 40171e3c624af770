"""A plain question as words, and the cues that stand in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from policygraph.mentions.words import fold, is_arabic, peeled, words
from policygraph.ontology.plain import AskCue, PlainLanguage

LANGUAGES = ("en", "fr", "ar")
_OPENING = 2
"""A cue that opens a question begins among its first words."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question: `text` as written, `readings` folded: as it stands, and without attached particles."""

    text: str
    start: int
    end: int
    readings: tuple[str, ...]


def split(question: str) -> tuple[Word, ...]:
    """The words of a question, in order."""
    return tuple(
        Word(question[each.start : each.end], each.start, each.end, readings(each.folded)) for each in words(question)
    )


@lru_cache(maxsize=65536)
def readings(folded: str) -> tuple[str, ...]:
    """A folded word, and for an Arabic one what is left without its conjunction, preposition and article."""
    if not is_arabic(folded):
        return (folded,)
    found = [reading for reading, _ in peeled(folded)]
    found += [each[2:] for each in found if each.startswith("ال") and len(each) > 4]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a cue, compiled: its words, folded; a word that ends in * matches all that begin so."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Form":
        found = []
        for part in text.split():
            folded = [each.folded for each in words(part)]
            found += [*folded[:-1], folded[-1] + ("*" if part.endswith("*") else "")] if folded else []
        return cls(tuple(found))

    def at(self, question: Sequence[Word], place: int, small: frozenset[str]) -> int:
        """Behind which word the form ends that begins at `place`; 0 where it does not stand there."""
        here = place
        for number, wanted in enumerate(self.words):
            while number and here < len(question) and not _is(question[here], wanted) and _small(question[here], small):
                here += 1
            if here >= len(question) or not _is(question[here], wanted):
                return 0
            here += 1
        return here


def _is(word: Word, wanted: str) -> bool:
    if wanted.endswith("*"):
        return any(reading.startswith(wanted[:-1]) for reading in word.readings)
    return wanted in word.readings


def _small(word: Word, small: frozenset[str]) -> bool:
    return any(reading in small for reading in word.readings)


@dataclass(frozen=True, slots=True)
class Seen:
    """A cue, and the words that it stands in."""

    cue: str
    start: int
    end: int


class Cues:
    """The cues of one language, compiled."""

    def __init__(self, known: PlainLanguage, language: str) -> None:
        self._forms = [(cue, [Form.of(text) for text in cue.forms.get(language, ())]) for cue in known.cues.values()]
        self._small = frozenset(
            fold(form) for cue in known.cues.values() if cue.kind == "AskFiller" for form in cue.forms.get(language, ())
        )

    def find(self, question: Sequence[Word], free: Iterable[int]) -> Iterator[Seen]:
        """The cues in a question, of all the longest form at each place; only words in `free` may be part of one."""
        places = set(free)
        for cue, forms in self._forms:
            for place in sorted(places):
                if cue.opening and place >= _OPENING:
                    continue
                end = max((form.at(question, place, self._small) for form in forms if form.words), default=0)
                if end and places.issuperset({place, end - 1}):
                    yield Seen(cue.iri, place, end)


def language_of(question: Sequence[Word], known: PlainLanguage) -> str:
    """The language that most of the words speak: Arabic by its script, the others by the cues and fillers."""
    if any(is_arabic(word.readings[0]) for word in question):
        return "ar"
    counts = {language: _known(question, known.cues.values(), language) for language in LANGUAGES}
    return max(counts, key=lambda language: (counts[language], language == "en"))


def _known(question: Sequence[Word], cues: Iterable[AskCue], language: str) -> int:
    forms = {form for cue in cues for text in cue.forms.get(language, ()) if len(form := Form.of(text).words) == 1}
    return sum(any(_is(word, form[0]) for form in forms) for word in question)
