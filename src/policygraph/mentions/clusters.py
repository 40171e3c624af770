"""Candidates joined into the entities of one article."""

from collections.abc import Iterator, Sequence

from policygraph.mentions.found import Found
from policygraph.mentions.numbers import edition
from policygraph.ontology.traits import Traits

NAMED = ("name", "acronym")


class Clusters:
    """Candidates joined into entities; of each, the lowest index stands for all.

    Two meetings of one series never are one.
    """

    def __init__(self, candidates: Sequence[Found], traits: Traits) -> None:
        self.candidates = candidates
        self._root = list(range(len(candidates)))
        self._members = {index: [index] for index in range(len(candidates))}
        editions = ((index, edition(one, traits)) for index, one in enumerate(candidates))
        self._editions = {index: number for index, number in editions if number}

    def root(self, index: int) -> int:
        return self._root[index]

    def join(self, a: int, b: int) -> None:
        first, second = sorted((self.root(a), self.root(b)))
        here, there = self._editions.get(first, ""), self._editions.get(second, "")
        if first != second and (here == there or not (here and there)):
            self._editions[first] = here or there
            joined = self._members.pop(second)
            for index in joined:
                self._root[index] = first
            self._members[first] = sorted(self._members[first] + joined)

    def members(self, root: int) -> list[Found]:
        return [self.candidates[index] for index in self._members[root]]

    def named(self, kinds: set[str] | None = None) -> Iterator[tuple[int, Found]]:
        for index, one in enumerate(self.candidates):
            if one.kind in NAMED and (kinds is None or one.type in kinds):
                yield index, one
