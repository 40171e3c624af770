"""Whether something named may be the body that an office is of."""

import re
import unicodedata

from policygraph.facts.admission import admits
from policygraph.facts.office_lexicon import OFFICER, PLACE, STATE, OfficeLexicon
from policygraph.facts.office_spans import Office
from policygraph.facts.parsed import Parsed
from policygraph.facts.phrases import Surface
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology
from policygraph.ontology.traits import traits

INSTITUTION = "Institution"


class Fit:
    """Answers about the mentions of one Doc."""

    def __init__(self, parsed: Parsed, surface: Surface, ontology: Ontology, lexicon: OfficeLexicon) -> None:
        mentions = parsed.mentions
        self.doc = parsed.doc
        self.surface = surface
        self.index = parsed.index
        self.entities = mentions.entities
        self.lexicon = lexicon
        self._ontology = ontology
        self._traits = traits(ontology)
        self.authorities = self._traits.having("Authority")
        self.named = frozenset(m.entity for m in mentions.mentions if m.kind in {"name", "acronym"})

    def type(self, mention: Mention) -> str:
        """The entity type of what it points at."""
        return self.entities[mention.entity].type

    def has(self, mention: Mention, trait: str) -> bool:
        """Whether the ontology says this of the type of what it points at."""
        return self._traits.has(self.type(mention), trait)

    def is_organ(self, mention: Mention) -> bool:
        """A body that is part of another: a board, a committee."""
        return self.type(mention) in self._traits.of_kind("committee")

    def is_country(self, mention: Mention) -> bool:
        return self.type(mention) == STATE

    def is_institution(self, mention: Mention) -> bool:
        """A named one, whatever an office says of its portfolio."""
        return self.is_body(mention) and mention.entity in self.named

    def is_body(self, mention: Mention) -> bool:
        """An institution by its type, named or not."""
        return INSTITUTION in self._ontology.entity_types[self.type(mention)].ancestors

    def may_be(self, mention: Mention, office: Office) -> bool:
        """Whether the office may be of it."""
        entity = self.entities[mention.entity]
        relation = self._ontology.relation_types.get(OFFICER)
        if entity.type == PLACE and not office.of_place:
            return False
        if relation is None or not admits(entity, relation.range, False, self._ontology):
            return False
        if office.has_portfolio:
            return entity.type == STATE
        return bool(entity.iri) or mention.entity in self.named or self._is_told_as_one(mention, office)

    def _is_told_as_one(self, mention: Mention, office: Office) -> bool:
        """A body without a name that is one of a kind: "Parliament", "the committee on finance of the Assembly"."""
        if self.is_organ(mention):
            return mention.end - mention.start > 1
        joined = mention.start > 0 and self.doc[mention.start - 1].pos_ in {"ADP", "DET"}
        joined = joined or mention.end == office.noun  # "High Court Judge"
        capital = joined and self.doc[mention.start].text[:1].isupper()
        return (
            self.has(mention, "Authority") and capital and self.lexicon.generics.at(self.surface, mention.start) is None
        )


def words_of(text: str) -> list[str]:
    """Words of three letters and more, without case and accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return [w for w in re.findall(r"\w+", plain) if len(w) > 2]
