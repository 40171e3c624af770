"""When an event took place: which of the dates told around its word is its own."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.attrs import IDX

from policygraph.facts.candidates import EventCandidate, RelationCandidate
from policygraph.facts.dates import Dated, find_dates
from policygraph.facts.event_dates import is_aside, is_over, named_with
from policygraph.facts.judge.claims import Claim, Sight, distance_class

NEAR = {-1: "before", 1: "behind", -2: "two before"}
"""The sentences around an event's own whose dates may be its date, nearest first."""
OPENING, RECENT = 5, 30
"""Sentences of an article's opening, and the days before publication within which a date told there is its news."""
NOUNS = frozenset({"NOUN", "PROPN"})
CLOSE = 4
"""How many tokens behind a word its date stands at most where it can be no other's."""
YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")
"""One within a name ("the 2025 Readiness Index") is none of the dates that a text tells, but may be the event's."""
AGES = (-400, -90, -31, -8, -4, -2, -1, 0, 1, 3, 8, 31, 90, 400)
"""Upper ends of the classes of days from publication to a date."""


@dataclass(frozen=True, slots=True)
class Choice:
    """That the event has this date (`value` as in `Dated`), told at `token`."""

    value: str
    token: int
    claim: Claim


class Occasions:
    """What is claimed of when the events of one Doc took place."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._tree = sight.tree
        self._begun = sight.begun
        doc = self._tree.doc
        article = doc.user_data.get("article")
        published = article.published if article else None
        self._published: str = published.value if published else ""
        self._dates: dict[int, list[tuple[int, Dated]]] = defaultdict(list)
        found = find_dates(self._tree.text, doc.lang_, published)
        starts: list[int] = doc.to_array([IDX]).tolist() if found else []
        for dated in found:
            token = bisect_right(starts, dated.start) - 1
            self._dates[self._tree.sentence[token]].append((token, dated))
        self._told: dict[int, set[str]] = defaultdict(set)
        self._words: dict[tuple[int, str], set[int]] = defaultdict(set)
        self._owned: dict[tuple[int, str], set[tuple[int, str]]] = defaultdict(set)
        for finding in sight.findings:
            if isinstance(finding, EventCandidate):
                self._told[self._tree.sentence[finding.token]].add(finding.type)
                self._owned[self._tree.sentence[finding.token], finding.type].add((finding.token, finding.date))
            if not isinstance(finding, RelationCandidate):
                evoked = finding.type if isinstance(finding, EventCandidate) else finding.evokes
                self._words[self._tree.sentence[finding.token], evoked].add(finding.token)
        self._day = self._of_the_day()

    def choices(self, event: EventCandidate) -> Iterator[Choice]:
        """Each date that the event may have, once: of its sentence, those around it, the article's, the rules' own."""
        own = self._tree.sentence[event.token]
        told = self._dates.get(own, ())
        older = {dated.value for token, dated in told if self._is_older(event, token, dated)} | self._of_others(event)
        here = sorted((each for each in told if each[1].value not in older), key=lambda e: abs(e[0] - event.token))
        places = [(each, "here") for each in here]
        places += [(each, where) for step, where in NEAR.items() for each in self._dates.get(own + step, ())]
        places += [(self._day, "opening")] if self._day else []
        values: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for (token, dated), where in places:
            if token in event.aside:
                continue
            if where != "here" or not (
                is_aside(self._tree, token, event.token) or self._names_another(event, token, dated)
            ):
                values[self._value(event, token, dated)].append((token, where))
        for year, role in self._named(event):
            values[year].append((event.token, f"name of {role}"))
        if event.date and event.date not in values and event.date not in older:
            values[event.date] = [(event.token, "elsewhere")]
        for value, at in values.items():
            if self._contradicts(event.status, value):
                continue
            token, where = at[0]
            found = [*self._common(event, value, len(here)), *(f"also={other}" for _, other in at[1:])]
            sentence = self._tree.sentence[token]
            found.append(f"at={min(sentence, 4)}")
            # a date may be that of another event, which its own sentence tells
            found.append(f"others={min(len(self._told[sentence] - {event.type}), 2)}")
            found.append(f"again={sentence != own and event.type in self._told[sentence]}")
            if where == "here":
                found += self._beside(event, token, token == here[0][0])
            names = (event.type, f"where={where}", f"told={value == event.date}")
            yield Choice(value, token, Claim(names, tuple(dict.fromkeys(found))))

    def _names_another(self, event: EventCandidate, token: int, dated: Dated) -> bool:
        """Whether a date belongs to the name of what plays no part: "launched under the Zip Act *of 2019*"."""
        named = named_with(self._tree, self._sight.index, token, dated)
        return bool(named) and not any(named.intersection(fillers) for fillers in event.roles.values())

    def _value(self, event: EventCandidate, token: int, dated: Dated) -> str:
        """A date as the event would have it: what is only begun was so on a Monday that is over, not on the next."""
        over = event.entry in self._begun or is_over(self._tree, token)
        return dated.planned if event.status == "planned" and not over else dated.value

    def _is_older(self, event: EventCandidate, token: int, dated: Dated) -> bool:
        """Whether an old date belongs to a like event, that another word tells: "renewed the pact *signed* in 2021"."""
        published, value = self._published, dated.value
        if not published or _same(value, published) or _is_recent(value, published) or value > published:
            return False
        told = self._words[self._tree.sentence[event.token], event.type]
        words = (word for word in told if self._tree.pos[word] not in NOUNS)  # "launched a *partnership* in 2021"
        return any(event.token < word < token <= word + CLOSE for word in words)

    def _of_others(self, event: EventCandidate) -> set[str]:
        """The dates by the rules of the events of its type in its sentence, where it has one of its own: "passed by A
        in March and approved by B in May"."""
        told = self._owned[self._tree.sentence[event.token], event.type]
        others = {date for token, date in told if token != event.token}
        return others - {event.date, ""} if event.date else set()

    def _contradicts(self, status: str, value: str) -> bool:
        """Whether a date was past, as far as both say, when the article appeared, but what it tells is planned; or
        still to come, but what it tells is done: "adopted a law, to take effect in March"."""
        if not self._published or _same(value, self._published):
            return False
        return (status == "planned" and value < self._published) or (status == "done" and value > self._published)

    def _named(self, event: EventCandidate) -> Iterator[tuple[str, str]]:
        """The years in the names of those who play a part, each with the role."""
        for role, fillers in event.roles.items():
            for entity in filter(None, map(self._sight.entity, fillers)):
                yield from ((year, role) for year in YEAR.findall(entity.name))

    def _common(self, event: EventCandidate, value: str, here: int) -> list[str]:
        tree = self._tree
        return [
            f"told={value == event.date} of {bool(event.date)}",
            f"parts={len(value)}",
            f"age={_age(value, self._published)}",
            f"opening={self._day is not None and value == self._day[1].value}",
            f"here={min(here, 3)}",
            f"sentence={min(tree.sentence[event.token], 4)}",
            f"status={event.status}",
            f"pos={tree.pos[event.token]}",
        ]

    def _beside(self, event: EventCandidate, token: int, nearest: bool) -> list[str]:
        tree = self._tree
        return [
            f"distance={distance_class(abs(token - event.token))}",
            f"before={token < event.token}",
            f"nearest={nearest}",
            f"dep={tree.dep[token]}",
            f"behind={tree.lemma[token - 1] if token else ''}",
        ]

    def _of_the_day(self) -> tuple[int, Dated] | None:
        """The first date of the opening that is as recent as news is."""
        opening = (each for sentence in range(OPENING) for each in self._dates.get(sentence, ()))
        return next((each for each in opening if _is_recent(each[1].value, self._published)), None)


def _is_recent(value: str, published: str) -> bool:
    if len(value) < len("2025-01") or not published:
        return False
    return _same(value, published) or (len(published) > len("2025") and -RECENT <= _days(value, published) <= 0)


def _same(value: str, published: str) -> bool:
    """Whether they are the same as far as both say."""
    length = min(len(value), len(published))
    return value[:length] == published[:length]


def _age(value: str, published: str) -> str:
    """How long after publication (negative: before), in classes; years where one of both tells no more."""
    length = min(len(value), len(published))
    if not length:
        return "unknown"
    if _same(value, published):
        return f"same {length}"
    if length == len("2025"):
        return f"{max(-3, min(3, int(value[:4]) - int(published[:4])))} years"
    days = _days(value, published)
    return f"{next((end for end in AGES if days <= end), 'later')} days"


def _days(value: str, published: str) -> int:
    """Days from publication to a date, both at least to the month; a month is told by its middle."""
    one, other = (each if len(each) > len("2025-01") else f"{each}-15" for each in (value, published))
    return (date.fromisoformat(one) - date.fromisoformat(other)).days
