"""Who and what an article names: entities, and the mentions that point at them."""

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal["name", "acronym", "description", "pronoun"]
"""`description`: a common-noun phrase ("la plateforme", "un centre de données"), linked to a named entity where it
refers to one, else an entity of its own."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what takes part in a fact.

    `id` is local to the article (`e1`, `e2`, ...). `name` is the fullest form in the article, `aliases` the other forms
    there, all copied from the text. `iri` is set when the entity is known to the gazetteer, else empty.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that points at an entity: tokens `[start, end)` of the Doc. Mentions may nest; they never cross."""

    start: int
    end: int
    entity: str
    kind: MentionKind = "name"


@dataclass(frozen=True, slots=True)
class MentionSet:
    """All mentions of one Doc, sorted by (start, -end), and the entities they point at, by id."""

    entities: dict[str, Entity]
    mentions: tuple[Mention, ...]
