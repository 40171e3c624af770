"""Union-find that refuses what would contradict itself."""

from collections.abc import Sequence


class Groups:
    """Items `0..n-1` in groups. `fixed[i]` (a known IRI, or "") is a mark: two groups with different marks never join.

    Callers join in an order that depends on content alone, so the groups do too.
    """

    def __init__(self, fixed: Sequence[str]) -> None:
        self._parent = list(range(len(fixed)))
        self._fixed = list(fixed)

    def root(self, item: int) -> int:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def mark(self, item: int) -> str:
        return self._fixed[self.root(item)]

    def join(self, one: int, other: int) -> bool:
        """Makes two groups one, unless their marks differ. Says whether they are one now."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return True
        if self._fixed[first] and self._fixed[second] and self._fixed[first] != self._fixed[second]:
            return False
        self._parent[second] = first
        self._fixed[first] = self._fixed[first] or self._fixed[second]
        return True

    def join_all(self, items: Sequence[int]) -> None:
        """Joins a list whose members agree. Where two marks stand among them, the unmarked join only each other."""
        marks = {self.mark(item) for item in items} - {""}
        if len(marks) > 1:
            items = [item for item in items if not self.mark(item)]
        for item in items[1:]:
            self.join(items[0], item)

    def members(self) -> list[list[int]]:
        """The groups, each in ascending order."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
