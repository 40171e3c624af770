"""What an evaluation finds: counts, the figures made of them, and errors."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Tally:
    """`right` of the `given` ones agree with one of the `gold` ones."""

    right: int = 0
    gold: int = 0
    given: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.gold + other.gold, self.given + other.given)

    @property
    def precision(self) -> float:
        """Share of what was given that is right (0 to 1)."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of gold that was found (0 to 1)."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `of`."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        """0 to 1, or None where nothing was counted."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one language, or of all.

    `triples`: relations, and those that events which happened imply. `arguments`: (event type, role, filler).
    `events`: those of which at least half of the entity fillers agree on both sides. `entities`: aligned, of the same
    type. `date` and `status`: of the events found. `evidence`: facts whose every quote stands in the article.
    """

    triples: Tally = Tally()
    arguments: Tally = Tally()
    events: Tally = Tally()
    entities: Tally = Tally()
    date: Share = Share()
    status: Share = Share()
    evidence: Share = Share()

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(
            self.triples + other.triples,
            self.arguments + other.arguments,
            self.events + other.events,
            self.entities + other.entities,
            self.date + other.date,
            self.status + other.status,
            self.evidence + other.evidence,
        )


@dataclass(frozen=True, slots=True)
class Error:
    """A triple that was `missed` or is `wrong`: as text with names, in which article, and why as far as that shows."""

    kind: Literal["missed", "wrong"]
    article: str
    predicate: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that an evaluation found.

    `languages` holds the figures by language, and of all articles as "all"; `articles` those by article. `relations`,
    `events` and `entities` count by predicate (triples), by event type (events) and by entity type. `thresholds` counts
    the triples of facts that are at least so sure. `unread` names what could not be read, with the reason.
    """

    languages: dict[str, Scores]
    articles: dict[str, Scores]
    relations: dict[str, Tally]
    events: dict[str, Tally]
    entities: dict[str, Tally]
    thresholds: dict[float, Tally]
    errors: tuple[Error, ...] = ()
    unread: dict[str, str] = field(default_factory=dict)
