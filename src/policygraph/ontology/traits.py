"""Entity types by what is said of them: what reads a text asks for a trait or a kind, not for a type."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from policygraph.ontology.model import Ontology


@dataclass(frozen=True, slots=True)
class Traits:
    """Names of entity types by trait and by kind, and by the year from which a name that ends with one is theirs."""

    by_trait: dict[str, frozenset[str]]
    by_kind: dict[str, frozenset[str]]
    by_year: tuple[tuple[int, str], ...]

    def having(self, trait: str) -> frozenset[str]:
        """The types that have a trait."""
        return self.by_trait.get(trait, frozenset())

    def has(self, name: str, trait: str) -> bool:
        """Whether a type has a trait."""
        return name in self.having(trait)

    def the(self, trait: str) -> str:
        """The one type that has a trait which only one has; the first of several, "" for none."""
        return min(self.having(trait), default="")

    def of_kind(self, kind: str) -> frozenset[str]:
        """The types of a kind."""
        return self.by_kind.get(kind, frozenset())

    def dated(self, year: int) -> str:
        """What a name is that ends with this year, where nothing else tells; "" where nothing is."""
        return next((name for first, name in self.by_year if first <= year), "")


@lru_cache(maxsize=8)
def traits(ontology: Ontology) -> Traits:
    """The traits of an ontology's entity types, kept for the next call."""
    by_trait, by_kind = defaultdict(set), defaultdict(set)
    for name, one in ontology.entity_types.items():
        by_kind[one.kind].add(name)
        for trait in one.traits:
            by_trait[trait].add(name)
    years = ((one.year_from, name) for name, one in ontology.entity_types.items() if one.year_from is not None)
    return Traits(
        by_trait={trait: frozenset(names) for trait, names in by_trait.items()},
        by_kind={kind: frozenset(names) for kind, names in by_kind.items()},
        by_year=tuple(sorted(years, reverse=True)),
    )
