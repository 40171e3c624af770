"""From a plain question to its answer."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.ask.matching import Heard, readings
from policygraph.ask.model import Reply, Taken, Unknown, Wider
from policygraph.ask.names import TOPIC, Mention, Names
from policygraph.ask.periods import find_period
from policygraph.ask.width import narrowed, widened
from policygraph.ask.words import Cues, Seen, Word, language_of, split
from policygraph.errors import QueryError
from policygraph.graph import Workspace, open_store
from policygraph.mentions.words import is_arabic
from policygraph.ontology import load, plain_language
from policygraph.query import MAX_ROWS, TIMEOUT, bind, entity_names, run, saved_questions

if TYPE_CHECKING:
    from policygraph.ontology.plain import PlainLanguage
    from policygraph.query import Result

_NEAREST = 3
_NEAR_NAMES = 5
_TIE = 0.05
"""Two readings whose scores differ by less are equally good."""


class Asker:
    """Answers plain questions over one graph: what it needs to know is read once.

    Args:
        place: the graph folder.
        extra: further ontology folders, with cues, templates and saved questions of their own.
        today: what "last year" is counted from.

    Raises:
        StoreError: nothing has been built in the folder.
        OntologyError: `extra` can't be read.
    """

    def __init__(self, place: Workspace | Path, *, extra: Sequence[Path] = (), today: date | None = None) -> None:
        self._workspace = place if isinstance(place, Workspace) else Workspace(place)
        self._extra = tuple(extra)
        self._today = today or date.today()
        self._known: PlainLanguage = plain_language(extra)
        self._questions = saved_questions(extra)
        self._store = open_store(self._workspace.store)
        self._names = Names(self._store, load(extra))

    def understand(self, text: str, *, language: str = "") -> Reply:
        """What is asked, without asking it.

        Args:
            text: a plain question in English, French or Arabic.
            language: its language, where that is known.

        Raises:
            QueryError: there are no words in it.
        """
        words = split(text)
        if not words:
            raise QueryError("There is no question.", hint='Ask something: policygraph ask "Who ...?"')
        mentions = self._names.find(words)
        heard = self._heard(text, words, mentions, language or language_of(_unnamed(words, mentions), self._known))
        found = readings(heard, self._known, self._questions)
        best = found[0]
        unknown = self._unknown(heard, best)
        if unknown or not best.fits:
            nearest = tuple(found[:_NEAREST]) if found else ()
            return Reply(text, heard.language, unknown=unknown, nearest=nearest)
        rivals = [each for each in found[1 : 1 + _NEAREST] if each.fits and best.score - each.score < _TIE]
        return Reply(text, heard.language, taken=best, nearest=tuple(rivals))

    def answer(self, text: str, *, language: str = "", timeout: float = TIMEOUT, limit: int = MAX_ROWS) -> Reply:
        """The answer to a plain question, or what comes nearest to it: never a guess.

        Args:
            text: a plain question in English, French or Arabic.
            language: of the question and the answer; without it, the question's.
            timeout: seconds after which the query is ended.
            limit: rows after which it is cut off.

        Raises:
            QueryError: there are no words in it, or the query took too long.
        """
        reply = self.understand(text, language=language)
        if reply.taken is None:
            return reply
        taken = reply.taken
        narrow = narrowed(taken)
        sparql, result = self._run(narrow, reply.language, timeout, limit)
        if narrow is not taken and not result.rows:
            sparql, result = self._run(taken, reply.language, timeout, limit)
        else:
            taken = narrow
        found = () if result.rows else tuple(self._wider(taken, reply.language, timeout, limit))
        return Reply(text, reply.language, taken, _without_header(sparql), result, nearest=reply.nearest, wider=found)

    def _wider(self, taken: Taken, language: str, timeout: float, limit: int) -> Iterator[Wider]:
        """What there would be to tell without one of the parameters."""
        for each in widened(taken):
            _, result = self._run(each, language, timeout, limit)
            if result.rows:
                left_out = {name: text for name, text in taken.named.items() if name not in each.named}
                yield Wider(each, left_out, len(result.rows))

    def _run(self, taken: Taken, language: str, timeout: float, limit: int) -> "tuple[str, Result]":
        sparql = bind(taken.question, taken.values, self._workspace)
        result = run(self._workspace, sparql, language=language, extra=self._extra, timeout=timeout, limit=limit)
        return sparql, result

    def _heard(self, text: str, words: tuple[Word, ...], mentions: Sequence[Mention], language: str) -> Heard:
        cue_words = {seen.start for seen in Cues(self._known, language).find(words, range(len(words)))}
        mentions = [each for each in mentions if not (each.start in cue_words and _is_common(each))]
        # "Digital Morocco 2030" is a name, and no question about 2030.
        long = {place for each in mentions if each.end - each.start > 1 for place in range(each.start, each.end)}
        period = find_period(text, words, self._known, language, self._today, named=long)
        dated = period.words if period else frozenset()
        mentions = [each for each in mentions if dated.isdisjoint(range(each.start, each.end))]
        named = {place for each in mentions for place in range(each.start, each.end)}
        free = [place for place in range(len(words)) if place not in named and place not in dated]
        cues = tuple(_outermost(Cues(self._known, language).find(words, free), self._known))
        fillers = {
            place
            for seen in cues
            if self._known.cues[seen.cue].kind == "AskFiller"
            for place in range(seen.start, seen.end)
        }
        return Heard(words, language, cues, tuple(mentions), period, frozenset(fillers))

    def _unknown(self, heard: Heard, best: Taken) -> tuple[Unknown, ...]:
        """Names that the graph does not know: known to the ontology alone, or written like names."""
        elsewhere = [each for each in heard.mentions if not each.names[0].in_graph]
        found = [self._missing(heard, each) for each in elsewhere]
        taken = {place for each in heard.mentions for place in range(each.start, each.end)}
        taken |= {place for seen in heard.cues for place in range(seen.start, seen.end)}
        taken |= set(heard.period.words) if heard.period else set()
        for start, end in _runs(heard.words, taken | heard.fillers, strict=best.fits):
            text = " ".join(word.text for word in heard.words[start:end])
            found.append(Unknown(text, self._near_text(text)))
        found += [
            Unknown(heard.words[each.end].text, self._near_text(heard.words[each.end].text))
            for each in heard.mentions
            if _is_joined(heard.words, each.end, taken | heard.fillers)
        ]
        return tuple({each.text: each for each in found}.values())

    def _missing(self, heard: Heard, mention: Mention) -> Unknown:
        """A name that only the ontology knows, or that is a part of one that nobody does."""
        start, end = _whole(heard.words, mention.start, mention.end)
        text = " ".join(word.text for word in heard.words[start:end])
        longer = (start, end) != (mention.start, mention.end)
        return Unknown(text, self._near_text(text), "" if longer else mention.names[0].iri)

    def _near_text(self, text: str) -> tuple[str, ...]:
        names = {name.casefold(): name for name in entity_names(self._store)}
        near = get_close_matches(text.casefold(), names, n=_NEAR_NAMES, cutoff=0.6)
        words = [part for part in re.split(r"\W+", text.casefold()) if len(part) > 3]
        near += [key for key in sorted(names, key=len) if any(part in key for part in words) and key not in near]
        return tuple(dict.fromkeys(names[key] for key in near))[:_NEAR_NAMES]


def _unnamed(words: tuple[Word, ...], mentions: Sequence[Mention]) -> Sequence[Word]:
    """The words that are parts of no name, which may be in any language; all where nothing else is there."""
    named = {place for each in mentions for place in range(each.start, each.end)}
    return [word for place, word in enumerate(words) if place not in named] or words


def _is_common(mention: Mention) -> bool:
    """Whether a name is one common noun, as an article's "licences" or "texts": of a question it is a word."""
    names = [name for name in mention.names if TOPIC not in name.types]
    return (
        mention.end - mention.start == 1
        and bool(names)
        and all(name.text[:1].islower() or is_arabic(name.text[:1]) for name in names)
    )


def _outermost(found: Iterable[Seen], known: "PlainLanguage") -> Iterator[Seen]:
    """Cues without the words that a phrase says more exactly ("policy" in "policy area"); question words stay."""
    cues = [*found]
    telling = [seen for seen in cues if known.cues[seen.cue].kind == "AskCue" and not known.cues[seen.cue].opening]
    phrases = [seen for seen in telling if seen.end - seen.start > 1]
    for seen in cues:
        cue = known.cues[seen.cue]
        word = cue.kind in ("AskCue", "AskBeyond") and not cue.opening and seen.end - seen.start == 1
        if not (word and any(other.start <= seen.start < other.end for other in phrases)):
            yield seen


def _runs(words: Sequence[Word], explained: set[int] | frozenset[int], *, strict: bool) -> list[tuple[int, int]]:
    """Rows of words that nothing explains and that look like a name: with a capital, not at the start.

    What stands beside them with a capital belongs to them. Where no reading fits, two Arabic words are enough.
    """
    found = []
    place = 0
    while place < len(words):
        end = place
        while end < len(words) and end not in explained:
            end += 1
        run = words[place:end]
        if any(_capital(word) for word in run[place == 0 :]):
            found.append(_whole(words, place, end))
        elif not strict and len(run) > 1 and any(is_arabic(word.readings[0]) for word in run):
            found.append((place, end))
        place = max(end, found[-1][1] if found else 0, place) + 1
    return found


def _whole(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """A row of words with the capitalised ones beside it, small words between them included."""
    while end < len(words) and _capital(words[end]):
        end += 1
    while start > 1 and (_capital(words[start - 1]) or (start > 2 and _capital(words[start - 2]))):
        start -= 1 if _capital(words[start - 1]) else 2
    return start, end


def _is_joined(words: Sequence[Word], place: int, explained: set[int] | frozenset[int]) -> bool:
    """Whether an Arabic word that nothing explains is joined to the name before it: it will be a name, too."""
    if place >= len(words) or place in explained or not is_arabic(words[place].readings[0]):
        return False
    return words[place].readings[0].startswith("و") and len(words[place].readings) > 1


def _capital(word: Word) -> bool:
    return word.text[:1].isupper()


def _without_header(sparql: str) -> str:
    return re.sub(r"\A(?:#[^\n]*\n)+", "", sparql).strip() + "\n"
