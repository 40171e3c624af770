"""The facts of one article: entities, events and relations, as written to and read from JSON."""

from dataclasses import dataclass, field
from typing import Literal

from policygraph.mentions.model import Entity

Status = Literal["done", "planned", "cancelled", "denied"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the article, exactly as it stands there: `text == article.text[start:end]` (characters)."""

    text: str
    start: int
    end: int

    @staticmethod
    def of(text: str, start: int) -> "Quote":
        """A text that begins at character `start` of the article, without surrounding white space."""
        start += len(text) - len(text.lstrip())
        text = text.strip()
        return Quote(text, start, start + len(text))


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is planned.

    `roles` maps a role's local name to its fillers in order: entity ids, or texts for the ontology's text roles.
    `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, empty when the text gives none. `entry` is the IRI of the lexicon entry
    that fired. `confidence` is between 0 and 1.
    """

    type: str
    roles: dict[str, tuple[str, ...]]
    status: Status = "done"
    date: str = ""
    evidence: tuple[Quote, ...] = ()
    entry: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Relation:
    """Something that holds between `subject` and `object`: entity ids, or a text where the ontology allows one."""

    subject: str
    predicate: str
    object: str
    evidence: tuple[Quote, ...] = ()
    entry: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that was extracted from one article. `id` is the article's."""

    id: str
    language: str
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    dropped: dict[str, int] = field(default_factory=dict)
