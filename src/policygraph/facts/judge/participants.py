"""Who and what an article names that likely takes part in its facts, whether or not a fact was read."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from policygraph.facts.candidates import EventCandidate, NearMiss
from policygraph.facts.judge.claims import Claim, Sight
from policygraph.facts.judge.spots import NAMES, Spot
from policygraph.facts.judge.weights import Judge

SENTENCES = 8
"""Articles are classed by length in steps of so many sentences."""
QUARTERS = 4
"""Parts of an article in which somebody may stand last."""


def likely(sight: Sight, judge: Judge) -> frozenset[str]:
    """The named entities of a Doc that the judge is sure enough take part in some fact."""
    participants = Participants(sight)
    return frozenset(
        key
        for key, type_ in participants.named()
        if judge.knows(sight.language, type_)
        and judge.takes("entity", judge.probability("entity", participants.claim(key)))
    )


class Participants:
    """What is claimed of the entities that one Doc names."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._parts: dict[str, list[str]] = defaultdict(list)
        self._missed: Counter[int] = Counter()
        self._peers = Counter(type_ for _, type_ in self.named())
        for finding in sight.findings:
            if isinstance(finding, NearMiss):
                self._missed[sight.tree.sentence[finding.token]] += 1
            elif isinstance(finding, EventCandidate):
                for role, fillers in finding.roles.items():
                    for filler in fillers:
                        self._parts[filler].append(role)
            else:
                self._parts[finding.subject].append(f"{finding.predicate}.s")
                self._parts[finding.object].append(f"{finding.predicate}.o")

    def named(self) -> Iterator[tuple[str, str]]:
        """Key and type of each entity that stands somewhere by name, not only described."""
        for key, spots in self._sight.spots.of.items():
            entity = self._sight.entity(key)
            if entity and any(spot.kind in NAMES for spot in spots):
                yield key, entity.type

    def claim(self, key: str) -> Claim:
        """That the entity takes part in a fact of the article."""
        spots = sorted(self._sight.spots.of[key], key=lambda spot: (spot.start, spot.end))
        parts = self._parts.get(key, [])
        found = [
            *self._sight.who(key),
            f"lang={self._sight.language}",
            f"size={min(len(self._sight.tree.bounds) // SENTENCES, 6)}",
            f"parts={min(len(parts), 4)}",
            *(f"plays={part}" for part in sorted(set(parts))),
            *self._where(spots),
            *self._standing(spots),
        ]
        entity = self._sight.entity(key)
        return Claim((entity.type if entity else "",), tuple(found))

    def _where(self, spots: list[Spot]) -> list[str]:
        first, tree = spots[0], self._sight.tree
        head = self._head(first)
        sentence = tree.sentence[first.start]
        kinds = Counter(spot.kind for spot in spots)
        around = self._others(first)
        missed = sum(self._missed[each] for each in {tree.sentence[spot.start] for spot in spots})
        return [
            f"first={min(sentence, 6)}",
            f"kind={max(sorted(kinds), key=kinds.__getitem__)}",
            f"dep={tree.dep[head]}",
            f"noun={tree.lemma[head]}",
            f"nested={any(other.start <= first.start and first.end <= other.end for other in around)}",
            f"missed={min(missed, 4)}",
        ]

    def _standing(self, spots: list[Spot]) -> list[str]:
        """How much of the article is about the entity, and how many others of its type are named in it."""
        tree = self._sight.tree
        sentences = {tree.sentence[spot.start] for spot in spots}
        type_ = self._type(spots[0])
        return [
            f"sentences={min(len(sentences), 5)}",
            f"title={0 in sentences}",
            f"last={QUARTERS * max(sentences) // len(tree.bounds)}",
            f"alike={min(self._peers[type_], 8)}",
            f"peers={min(sum(self._type(other) == type_ for other in self._others(spots[0])), 5)}",
            f"subject={any(tree.dep[self._head(spot)].startswith('nsubj') for spot in spots)}",
        ]

    def _others(self, spot: Spot) -> list[Spot]:
        """Who else stands in the sentence."""
        return [other for other in self._sight.beside(spot.start) if other.filler != spot.filler]

    def _head(self, spot: Spot) -> int:
        return self._sight.head_of(spot)

    def _type(self, spot: Spot) -> str:
        entity = self._sight.entity(spot.filler)
        return entity.type if entity else ""
