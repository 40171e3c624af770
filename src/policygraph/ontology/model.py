"""The ontology as the engine sees it: frozen values, no RDF library, names instead of IRIs where the engine computes.

A *name* is the local name of a term under the `pg:` namespace (`Launch`, `memberOf`): what facts.json is written in.
"""

from dataclasses import dataclass, field
from typing import Literal

LabelMap = dict[str, str]
"""Language code to label."""


@dataclass(frozen=True, slots=True)
class EntityType:
    """A class of entities. `ancestors` are names of its superclasses, itself included.

    Types of one `kind` are easily taken for one another. `traits` are names of what else is said of it (traits.ttl),
    its superclasses' included. A name that ends with a year from `year_from` on is of this type where nothing tells.
    """

    name: str
    iri: str
    labels: LabelMap
    ancestors: frozenset[str] = frozenset()
    kind: str = ""
    traits: frozenset[str] = frozenset()
    year_from: int | None = None


@dataclass(frozen=True, slots=True)
class RoleUse:
    """How an event type uses a role: entity types that may fill it (subtypes included), whether texts may, how many."""

    role: str
    types: frozenset[str]
    takes_text: bool = False
    maximum: int | None = None
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Implication:
    """An event that happened implies, for each pair of fillers of the two roles, one relation."""

    subject_role: str
    predicate: str
    object_role: str


@dataclass(frozen=True, slots=True)
class Minimum:
    """`role` has at least `count` fillers."""

    role: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class EventType:
    """`requires` holds what an event of this type can't do without: of each group, one alternative has to be met.

    `delegates` tells whose part somebody plays: who fills the subject role does so for what the relation leads
    to, which fills the object role.

    In Turtle each group is a superclass of the event class: a restriction with `owl:minCardinality` (one alternative),
    or an `owl:unionOf` such restrictions.
    """

    name: str
    iri: str
    labels: LabelMap
    roles: dict[str, RoleUse]
    implies: tuple[Implication, ...] = ()
    delegates: tuple[Implication, ...] = ()
    requires: tuple[tuple[Minimum, ...], ...] = ()
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RelationType:
    """`domain` and `range` are names of the entity types allowed (subtypes included)."""

    name: str
    iri: str
    labels: LabelMap
    domain: frozenset[str]
    range: frozenset[str]
    domain_takes_text: bool = False
    range_takes_text: bool = False
    symmetric: bool = False
    transitive: bool = False
    inverse: str = ""
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """An actor, place or thing of the gazetteer (`entities/`).

    `labels` holds preferred names by language. `names` holds every other form by language ("" where none is stated):
    acronyms, short names, former names. `descriptions` refer to the entity only where the article also names it ("le
    Royaume"). `demonyms` are adjectives and inhabitants' names. `never` are forms that only look like it. `hidden` are
    forms to find it by that are never shown as its name: misspellings. `local` are those of its `names` that bodies of
    other countries may bear too ("Data Protection Commission"): they mean it where the article speaks of its country.
    `worldwide` says that it acts beyond its country, so that its acronym means it wherever it stands.
    `topics` are the IRIs of policy areas that it is said to be about.
    """

    iri: str
    type: str
    labels: LabelMap
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    descriptions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    demonyms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    never: tuple[str, ...] = ()
    hidden: dict[str, tuple[str, ...]] = field(default_factory=dict)
    local: frozenset[str] = frozenset()
    worldwide: bool = False
    country: str = ""
    parent: str = ""
    capital_of: str = ""
    same_as: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


Position = Literal[
    "subject",
    "object",
    "agent",
    "modifier",
    "compound",
    "oblique",
    "apposition",
    "nearby",
    "before",
    "after",
    "itself",
    "sole",
    "listed",
    "told",
]
"""Where a role stands from its trigger.

Over a parse: `subject` and `object` (logical ones: the engine turns passives and participles round), `agent` (of a
passive), `sole` (the subject of an active verb that has no object: "the network has launched in Chad"), `modifier` (a
noun's complement with a preposition), `compound` (one without, or a possessive), `oblique` (a verb's complement with
a preposition), `apposition`. A noun's `subject` is that of the verb that carries it ("procéder au lancement de").
`nearby`: anywhere in the sentence behind one of its prepositions, where no other trigger is nearer (places hang
anywhere in a parse). Over tokens: `before` (right before it, a bracket or comma between at most) and, in Arabic,
`before` and `after` (the nearest suitable mention on that side). `itself`: the trigger's own phrase. `told`: what was
told of last before. Of relations: `listed` (on the list that a plural noun announces, in its sentence or on the lines
below).
"""


Taken = Literal["", "money", "phrase", "noun", "word", "clause", "period"]
"""What a text role copies from the text: an amount of money, a noun phrase, that phrase without its complements, the
word alone, a verb with its complements, or a noun phrase that holds a number ("deux ans", "the year 2031")."""


@dataclass(frozen=True, slots=True)
class RolePosition:
    """A role and one place where it may stand; with `prepositions`, only behind one of these (lower case, as words).

    `types` narrows the entity types that the role admits (none given: all that it admits). Without a `needed` role
    filled there is no fact. `takes` says what a text role copies.
    """

    role: str
    position: Position
    prepositions: tuple[str, ...] = ()
    types: frozenset[str] = frozenset()
    needed: bool = False
    takes: Taken = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that evokes an event type or a relation.

    `forms` are lemmas for fr and en (several words: matched in a row by lemma or lower-cased form), surface words for
    ar. `pos` is a Universal POS tag or "". `roles` come from its frame. For a relation, roles are "subject" and
    "object". `status` is what this trigger says of the event ("" = the sentence decides). A trigger that `joins` tells
    no event of its own: who fills its roles takes part in the event of that type that the article tells before. What an
    `incidental` one tells counts only of a subject that another fact of the article is about. A `succession` tells who
    came after whom, so that the offices told beside their names need not be what was left.
    """

    iri: str
    language: str
    forms: tuple[str, ...]
    pos: str
    evokes: str
    roles: tuple[RolePosition, ...]
    status: str = ""
    confidence: float = 0.8
    joins: bool = False
    incidental: bool = False
    succession: bool = False

    def needs(self, role: str) -> bool:
        """Whether without this role there is no fact."""
        return any(place.role == role and place.needed for place in self.roles)


WordKind = Literal[
    "HeadNoun",
    "OfficeNoun",
    "PersonTitle",
    "StatusCue",
    "SupportVerb",
    "StanceVerb",
    "PledgeVerb",
    "Exclusion",
    "Carrier",
    "GenericNoun",
    "ObjectCue",
    "Encounter",
    "Qualifier",
    "Currency",
    "CurrencyCode",
    "Connective",
    "ListVerb",
    "Boilerplate",
    "NameParticle",
    "Blocker",
    "GivenName",
    "Preposition",
    "Verb",
    "Noun",
]
"""What other lexicon entries are.

`HeadNoun`: heads the name of an entity of the type it evokes ("ministère" → GovernmentBody). `OfficeNoun`: heads an
office ("ministre"). `PersonTitle`: stands before a person's name ("Mme"). `StatusCue`: sets the status it evokes
(`planned`, `denied`, `cancelled`, or `none` where a hope or question makes no fact). `SupportVerb`: carries an event
told by a noun, its subject being that noun's ("procéder à"). `StanceVerb`: takes a stand on what its complement
tells, which its subject did not do ("to condemn"). `PledgeVerb`: pledges what is told behind it, and an event that
fills the role it evokes is as good as done ("to commit to"). `Exclusion`: whom it governs takes no part in what is told
("without", "in the absence of"), nor the subject of a verb or adjective that is one ("to boycott", "absent").
`Carrier`: a noun that stands for what its complement names ("les représentants de"). `GenericNoun`: with a definite
article means what the article spoke of last that is of the type it evokes ("la rencontre"). `ObjectCue`: tells what
its object is, whatever its noun ("to launch"). `Encounter`: tells that people met but names no meeting ("talks"); one
that evokes a country, that what is behind it is abroad or whom somebody meets ("leave for"); a place, that somebody
was at what is held in the country behind it ("attend in").
`Qualifier`: an adjective that tells no thing from another of its kind ("new"); one that evokes a status
sets that of what is to be done ("the latest to ratify"). `Currency`: a currency's name behind an amount;
`CurrencyCode`: its code or sign, before or behind one. `Connective`: joins members of a list ("ainsi que").
`ListVerb`: announces a list ("include"). `Boilerplate`: a line that is no part of an article. `NameParticle`:
lower-case word inside names ("de", "bin"). `Blocker`: never taken for a name or trigger; one that evokes a
type, not for such an entity.
For a language that is read without a parser (Arabic), which has to know where a name ends: `GivenName`: a first name
that is no common word; `Preposition`, in any language one that leads from an office to its field ("in charge of");
`Verb`: evokes nothing, but no name goes on behind it; `Noun`: only looks like a verb or a word with a particle
attached.
"""


@dataclass(frozen=True, slots=True)
class Word:
    iri: str
    language: str
    kind: WordKind
    forms: tuple[str, ...]
    evokes: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A policy area, and by language the words that tell it.

    One of the `cues` is enough in a sentence or a name; `hints` count half; what stands in `never` holds a cue or a
    hint and means something else. A word that ends in "*" stands for all that begin so. `broader` are IRIs.
    """

    iri: str
    labels: LabelMap
    broader: tuple[str, ...] = ()
    cues: dict[str, tuple[str, ...]] = field(default_factory=dict)
    hints: dict[str, tuple[str, ...]] = field(default_factory=dict)
    never: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Ontology:
    """All of it. `digest` is a SHA-256 over the files read: what a build compares to know that the ontology changed.
    `topical` are the names of the entity types whose entities may have topics.

    Two are equal only where they are the same object, so that what is compiled from one can be cached by it.
    """

    entity_types: dict[str, EntityType]
    event_types: dict[str, EventType]
    relation_types: dict[str, RelationType]
    entities: tuple[KnownEntity, ...]
    triggers: tuple[Trigger, ...]
    words: tuple[Word, ...]
    digest: str
    topics: tuple[Topic, ...] = ()
    topical: frozenset[str] = frozenset()
