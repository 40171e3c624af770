"""Which saved question a plain question means: each template says how much of it it explains."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policygraph.ask.model import Taken
from policygraph.ask.names import ARTICLE, TOPIC, Mention, Name
from policygraph.ask.periods import Period
from policygraph.ask.words import Form, Seen, Word
from policygraph.ontology.plain import AskSlot, AskTemplate, PlainLanguage
from policygraph.query import SavedQuestion

_HINT, _FILLED, _NEEDED, _BEHIND = 0.25, 0.7, 1.0, 0.35
"""What a hint, a filled slot, a filled slot that was needed, and its preposition add to a template's score."""
_LOST_NAME, _LOST_PERIOD, _LOST_WORD = 1.2, 0.7, 0.3
"""What a name, a period and a word that the template has no use for take from it."""
_MANY = 2
"""So many words that nothing explains are too many."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A question taken apart: its words, the cues in them, the names, the period, and words that only fill."""

    words: tuple[Word, ...]
    language: str
    cues: tuple[Seen, ...]
    mentions: tuple[Mention, ...]
    period: Period | None
    fillers: frozenset[int]


def readings(heard: Heard, known: PlainLanguage, questions: Mapping[str, SavedQuestion]) -> list[Taken]:
    """Every template as a reading of the question, the best first; of one saved question the best alone."""
    best: dict[str, Taken] = {}
    for template in known.templates:
        if template.asks in questions:
            taken = _Reading(heard, known, template, questions[template.asks]).taken()
            other = best.get(template.asks)
            if other is None or (taken.fits, taken.score) > (other.fits, other.score):
                best[template.asks] = taken
    return sorted(best.values(), key=lambda taken: (not taken.fits, -taken.score, taken.question.name))


class _Reading:
    """One template held against one question."""

    def __init__(self, heard: Heard, known: PlainLanguage, template: AskTemplate, question: SavedQuestion) -> None:
        self._heard = heard
        self._known = known
        self._template = template
        self._question = question
        self._values: dict[str, str] = {}
        self._named: dict[str, str] = {}
        self._used: set[int] = set(heard.fillers)
        self._others: list[tuple[str, str]] = []
        self._score = 0.0

    def taken(self) -> Taken:
        missing = self._cues()
        left = self._slots()
        missing += sum(slot.needed and slot.parameter not in self._values for slot in self._template.slots)
        left = self._topics(left)
        lost_period = self._period()
        self._numbers()
        unused = self._unused(left)
        strange = 0 if self._template.free else len(unused)
        self._score -= _LOST_NAME * len(left) + _LOST_PERIOD * lost_period + _LOST_WORD * len(unused)
        barred = any(self._has(cue) for cue in self._template.barred)
        beyond = any(self._known.cues[seen.cue].kind == "AskBeyond" for seen in self._heard.cues)
        # What names nothing, or hangs on a word like "did", must be understood to the last word.
        sure = bool(self._values) and any(self._known.cues[cue].weight >= 1 for cue in self._template.cues)
        fits = not (missing or left or lost_period or barred or beyond) and strange < (_MANY if sure else 1)
        return Taken(
            question=self._question,
            values=self._values,
            named=self._named,
            score=self._score - missing - 0.5 * barred,
            fits=fits,
            example=self._template.examples.get(self._heard.language, self._template.examples.get("en", "")),
            unused=unused,
            others=tuple(self._others),
            words=self._template.words,
        )

    def _seen(self, cue: str) -> list[Seen]:
        return [seen for seen in self._heard.cues if seen.cue == cue]

    def _has(self, cue: str) -> bool:
        return bool(self._seen(cue))

    def _cues(self) -> int:
        """Counts in the cues that are there; returns how many are not."""
        missing = 0
        for cue in self._template.cues:
            if self._has(cue):
                longest = max(seen.end - seen.start for seen in self._seen(cue))
                self._score += self._known.cues[cue].weight + 0.15 * (longest - 1)
            else:
                missing += 1
        self._score += _HINT * sum(self._has(cue) for cue in self._template.hints)
        for cue in (*self._template.cues, *self._template.hints):
            for seen in self._seen(cue):
                self._used.update(range(seen.start, seen.end))
        return missing

    def _slots(self) -> list[Mention]:
        """Fills the slots with names, those behind a slot's words first; returns the names left over."""
        left = [mention for mention in self._heard.mentions if mention.names[0].in_graph]
        for needs_words in (True, False):
            for mention in list(left):
                for slot in self._template.slots:
                    behind = self._behind(mention, slot)
                    if slot.parameter in self._values or (needs_words and not behind) or (slot.behind and not behind):
                        continue
                    name = _fitting(mention, slot)
                    if name is not None:
                        self._fill(slot, name, mention)
                        self._score += _BEHIND * behind
                        left.remove(mention)
                        break
        return left

    def _fill(self, slot: AskSlot, name: Name, mention: Mention) -> None:
        self._values[slot.parameter] = name.iri
        self._named[slot.parameter] = mention.text
        self._others += [(mention.text, other.iri) for other in _equals(mention, slot, name)]
        self._used.update(range(mention.start, mention.end))
        self._score += _NEEDED if slot.needed else _FILLED

    def _behind(self, mention: Mention, slot: AskSlot) -> bool:
        """Whether one of the slot's words stands before the name, or is attached to it."""
        for text in slot.prepositions.get(self._heard.language, ()):
            form = Form.of(text)
            for start in range(max(mention.start - 3, 0), mention.start):
                if form.words and form.at(self._heard.words, start, frozenset()) == mention.start:
                    return True
            first = self._heard.words[mention.start].readings
            if len(first) > 1 and len(text) == 1 and first[0].startswith(text):
                return True
        return False

    def _topics(self, left: list[Mention]) -> list[Mention]:
        """Gives a topic to the question that takes one; a topic that is none of its business is a word like others."""
        rest = []
        free = [each for each in self._question.parameters if each.type == "topic" and each.name not in self._values]
        for mention in left:
            topic = next((name for name in mention.names if TOPIC in name.types), None)
            if topic is None:
                rest.append(mention)
            elif free:
                parameter = free.pop()
                self._values[parameter.name], self._named[parameter.name] = topic.iri, mention.text
                self._used.update(range(mention.start, mention.end))
                self._score += _FILLED
        return [mention for mention in rest if any(ARTICLE not in name.types for name in mention.names)]

    def _period(self) -> bool:
        """Gives the period to the question; returns whether it has no use for it."""
        period = self._heard.period
        if period is None:
            return False
        takes = {each.name: each for each in self._question.parameters if each.type in ("date", "end-date")}
        self._used.update(period.words)
        if not takes:
            return True
        if period.now and all(parameter.optional for parameter in takes.values()):
            # What a question takes for the present by itself is what the graph was told last.
            return False
        for name, parameter in takes.items():
            value = period.until if parameter.type == "end-date" else period.since or period.until
            if parameter.type == "date" and not period.since and any(t.type == "end-date" for t in takes.values()):
                continue
            if value:
                self._values[name] = self._named[name] = value
        self._score += _FILLED
        return False

    def _numbers(self) -> None:
        """A number that stands alone is what an integer parameter takes (five actors: limit)."""
        counts = [each for each in self._question.parameters if each.type == "integer"]
        for place, word in enumerate(self._heard.words):
            if counts and place not in self._used and re.fullmatch(r"\d{1,3}", word.readings[0]):
                self._values[counts[-1].name] = self._named[counts[-1].name] = word.readings[0]
                self._used.add(place)

    def _unused(self, left: Sequence[Mention]) -> tuple[str, ...]:
        covered = self._used | {place for mention in left for place in range(mention.start, mention.end)}
        lost = {place: word.text for place, word in enumerate(self._heard.words) if place not in covered}
        for mention in self._heard.mentions:
            # A topic that the question can't be asked about is one thing too many, however many words name it.
            if mention.start in lost and mention.names[0].types == {TOPIC}:
                lost = {place: text for place, text in lost.items() if not mention.start < place < mention.end}
                lost[mention.start] = mention.text
        return tuple(text for _, text in sorted(lost.items()))


def _fitting(mention: Mention, slot: AskSlot) -> Name | None:
    """The best reading of a name that the slot takes; a topic or an article is none unless the slot says so."""
    for name in mention.names:
        if name.in_graph and (name.types & slot.types if slot.types else not name.types & {TOPIC, ARTICLE}):
            return name
    return None


def _equals(mention: Mention, slot: AskSlot, chosen: Name) -> list[Name]:
    """Other things of the graph that bear the same name and that the slot would take."""
    return [
        name
        for name in mention.names
        if name is not chosen
        and name.in_graph
        and name.preferred == chosen.preferred
        and (not slot.types or name.types & slot.types)
        and not name.types & {TOPIC, ARTICLE}
    ]
