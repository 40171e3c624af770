"""Which entities of different articles are one.

Method: every entity of every article is an item with the keys of its names and a scope (its country, or a committee's
parent). Items that agree are joined by union-find in an order that depends on content alone. What can't be told apart
from a namesake stays apart: a wrong merge is worse than a missed one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from policygraph.identity.groups import Groups
from policygraph.identity.names import Key, is_acronym, is_within

DISTINCTIVE = 4
"""So many words make a name tell itself apart where the country is not known."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entity of one article, as agreement sees it.

    `kind` is what it may agree within: "person", "place", "actor", or its type. `name` is the key of its name, `keys`
    those of all its forms that tell it apart (its name's included), none where it is only described ("a data centre").
    `scope` is the IRI of its country or parent, "" where unknown; `scoped` says whether namesakes elsewhere are to be
    expected; `distinct`, that they still are the exception (people).
    """

    article: str
    entity: str
    kind: str
    type: str
    language: str
    name: Key
    keys: frozenset[Key] = frozenset()
    acronyms: frozenset[str] = frozenset()
    only_acronym: bool = False
    iri: str = ""
    scope: str = ""
    scoped: bool = True

    distinct: bool = False

    @property
    def distinctive(self) -> bool:
        """Whether its name alone tells enough where its scope is not known."""
        return self.distinct or not self.scoped or bool(self.acronyms) or len(self.name) >= DISTINCTIVE


def group(items: Sequence[Item]) -> list[list[int]]:
    """Groups of places in `items` that are one entity. `items` must be sorted by content."""
    groups = Groups([item.iri for item in items])
    _join_buckets(groups, _bucket(items, lambda item: [item.iri] if item.iri else []))
    for same_name in _bucket(items, lambda item: [(item.kind, key) for key in item.keys]):
        _join_buckets(groups, _by_scope(items, same_name))
    for same_acronym in _bucket(items, lambda item: [(item.type, acronym) for acronym in item.acronyms]):
        for scope in _by_scope(items, same_acronym):
            _join_acronym(groups, items, scope)
    return groups.members()


def _bucket(items: Sequence[Item], keys: Callable[[Item], Iterable[object]]) -> list[list[int]]:
    """Places of items that share a key, ordered by key."""
    found: dict[object, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        for key in keys(item):
            found[key].append(place)
    return [found[key] for key in sorted(found, key=repr) if len(found[key]) > 1]


def _join_buckets(groups: Groups, buckets: Iterable[list[int]]) -> None:
    for bucket in buckets:
        groups.join_all(bucket)


def _by_scope(items: Sequence[Item], places: Sequence[int]) -> list[list[int]]:
    """Namesakes, parted by country or parent.

    One whose scope isn't known goes with the others only where there is no choice of scopes and its name is
    distinctive; else it stays alone.
    """
    scopes = sorted({items[place].scope for place in places if items[place].scoped} - {""})
    if len(scopes) > 1:
        known = [[place for place in places if items[place].scope == scope] for scope in scopes]
        free = [place for place in places if not items[place].scoped]
        return [bucket for bucket in (*known, free) if len(bucket) > 1]
    return [[place for place in places if items[place].scope in scopes or items[place].distinctive]]


def _join_acronym(groups: Groups, items: Sequence[Item], places: Sequence[int]) -> None:
    """Joins bearers of an acronym, unless two of them have full names that contradict each other.

    Bearers of whom only the acronym is known join where all the others are one.
    """
    full = [place for place in places if not items[place].only_acronym]
    contradiction = any(
        _contradict(items[one], items[other])
        for i, one in enumerate(full)
        for other in full[i + 1 :]
        if groups.root(one) != groups.root(other)
    )
    groups.join_all([place for place in places if items[place].only_acronym] if contradiction else list(places))


def _contradict(one: Item, other: Item) -> bool:
    """Two full names of one language of which neither holds the other. Names in two languages can't contradict."""
    if one.language != other.language:
        return not one.scope and one.scoped
    return not (is_within(one.name, other.name) or is_within(other.name, one.name))


def acronyms_of(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(form for form in forms if is_acronym(form))
