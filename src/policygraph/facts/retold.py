"""What a headline tells in fewer words than the text below it, told once: "launch 5G", "launched their 5G networks"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from policygraph.facts.candidates import Candidate, EventCandidate
from policygraph.facts.office_lexicon import STATE
from policygraph.facts.parsed import Parsed
from policygraph.mentions.model import MentionSet
from policygraph.mentions.words import words
from policygraph.ontology.model import EventType, Ontology, RoleUse

OPENING = 8
"""Sentences below a headline that may tell its event again."""
_ARTICLE = "ال"
_SMALL = 3
"""Letters of words that tell nothing by themselves, unless they have capitals or figures ("de", but not "5G")."""

Same = dict[tuple[str, str, str], str]
"""Of an event type and a role: what else stands for a filler."""


def with_headlines(
    candidates: Sequence[Candidate], parsed: Parsed, mentions: MentionSet, ontology: Ontology
) -> Iterator[Candidate]:
    """The candidates; where the opening tells a headline's event again, both have the same fillers.

    Args:
        candidates: of one article, in any order.
        parsed: its Doc.
        mentions: the entities that the candidates' fillers are.
        ontology: which roles only one may fill.
    """
    told = {i: each for i, each in enumerate(candidates) if isinstance(each, EventCandidate) and not each.joins}
    title = next((token.i for token in parsed.doc if token.is_space), 0)
    sentence = parsed.tree.sentence
    last = sentence[title] + OPENING if title else 0
    below = [each for each in told.values() if title < each.token and sentence[each.token] <= last]
    pairs: dict[int, _Pair] = {}
    for i, headline in told.items():
        above = below if headline.token < title else ()
        tried = (_Pair(headline, each, mentions, ontology.event_types[each.type]) for each in above)
        again = next((pair for pair in tried if pair.are_one), None)
        if again:
            pairs[i] = again
    same = {key: filler for pair in pairs.values() for key, filler in pair.same.items()}
    for i, candidate in enumerate(candidates):
        exact = pairs[i].headline_reworded if i in pairs else candidate
        yield _reworded(exact, same) if isinstance(exact, EventCandidate) and same else exact


def _reworded(event: EventCandidate, same: Same) -> EventCandidate:
    """The event with what else stands for its fillers."""
    roles = {
        role: tuple(dict.fromkeys(same.get((event.type, role, filler), filler) for filler in fillers))
        for role, fillers in event.roles.items()
    }
    return replace(event, roles=roles)


@dataclass(frozen=True)
class _Pair:
    """An event of a headline, and one of its type below."""

    headline: EventCandidate
    below: EventCandidate
    mentions: MentionSet
    kind: EventType

    @cached_property
    def are_one(self) -> bool:
        one, other = self.headline, self.below
        dates = one.date.startswith(other.date) or other.date.startswith(one.date)
        if one.type != other.type or one.status != other.status or not dates:
            return False
        shared = [role for role in one.roles if role in other.roles]
        agreed = [self._agree(role, self.kind.roles[role]) or self._described(role) for role in shared]
        return all(agreed) and any(self._tells_which(self.kind.roles[role]) for role in shared)

    @cached_property
    def same(self) -> Same:
        """Of the roles that only one may fill, what stands in both for what stands in one of the two."""
        found: Same = {}
        for role, use in self.kind.roles.items():
            a, b = self.headline.roles.get(role, ()), self.below.roles.get(role, ())
            if a and b and self._single(role, use) and not set(a) & set(b):
                kept, left = (a[0], b[0]) if self._is_named(a[0]) and not self._is_named(b[0]) else (b[0], a[0])
                found[self.kind.name, role, left] = kept
        return found

    @property
    def headline_reworded(self) -> EventCandidate:
        """The headline's event without whom the text tells more exactly: a country for its ministry."""
        return replace(self.headline, roles=dict(self._own_roles()))

    def _own_roles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for role, fillers in self.headline.roles.items():
            others = self.below.roles.get(role, ())
            single = self._single(role, self.kind.roles[role])
            exact = others and not single and {self._type(filler) for filler in fillers} == {STATE}
            yield role, others if exact else fillers

    def _agree(self, role: str, use: RoleUse) -> bool:
        """Whether the two fill a role alike, as far as their words say."""
        a, b = self.headline.roles[role], self.below.roles[role]
        if set(a) & set(b):
            return True
        if self._single(role, use):
            return self._may_be_one(a[0], b[0]) if a[0] in self.mentions.entities else _same_figures(a[0], b[0])
        types = {self._type(filler) for filler in a} & {self._type(filler) for filler in b}
        return not types or any(self._may_be_one(x, y) for x in a for y in b)

    def _described(self, role: str) -> bool:
        """Whether the two fill a role by descriptions alone ("data pact", "five-year agreement") and have two who take
        part in common."""
        one, other = self.headline.roles, self.below.roles
        described = not any(self._is_named(filler) for filler in (*one[role], *other[role]))
        return described and any(len({*one[r]} & {*other[r]}) > 1 for r in one if r in other and r != role)

    def _single(self, role: str, use: RoleUse) -> bool:
        first = {alternatives[0].role for alternatives in self.kind.requires}
        return use.maximum == 1 or role in first

    def _tells_which(self, use: RoleUse) -> bool:
        return not use.takes_text or bool(use.types)

    def _may_be_one(self, a: str, b: str) -> bool:
        """Whether the words of one are those of the other, or half of them where one has no name."""
        x, y = self._words(a), self._words(b)
        common, least = len(x & y), min(len(x), len(y))
        named = self._is_named(a) and self._is_named(b)
        return bool(common) and (common == least or (2 * common >= least and not named))

    def _words(self, filler: str) -> set[str]:
        entity = self.mentions.entities.get(filler)
        text = entity.name if entity else filler
        spelt = [(word.folded, text[word.start : word.end]) for word in words(text)]
        return {
            folded.removeprefix(_ARTICLE).rstrip("s")
            for folded, form in spelt
            if len(form) > _SMALL or not form.islower()
        }

    def _type(self, filler: str) -> str:
        entity = self.mentions.entities.get(filler)
        return entity.type if entity else ""

    def _is_named(self, filler: str) -> bool:
        return any(one.entity == filler and one.kind != "description" for one in self.mentions.mentions)


def _same_figures(a: str, b: str) -> bool:
    """Whether two texts give the same figures, as far as both give any: not "500 million" and "200 million"."""
    x, y = ({word.folded for word in words(text) if word.folded.isdigit()} for text in (a, b))
    return not x or not y or x == y
