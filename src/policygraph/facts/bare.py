"""What the article tells only by a bare noun that refers back to nothing: "they signed *the agreement*"."""

from spacy.tokens import Doc

from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology.model import Ontology
from policygraph.ontology.traits import traits

_DEFINITE = frozenset({"the", "this", "that", "le", "la", "l'", "l’", "ce", "cet", "cette"})
_ARTICLE = "ال"


def bare_entities(doc: Doc, mentions: MentionSet, ontology: Ontology) -> frozenset[str]:
    """The entities of types that say little by their noun (`pg:VagueAlone`) which no mention tells more of.

    "An accord" is a new one, "the accord" was to be known before.
    """
    vague = traits(ontology).having("VagueAlone")
    found = {key for key, entity in mentions.entities.items() if entity.type in vague and not entity.iri}
    for mention in mentions.mentions if found else ():
        if mention.entity in found and not _is_bare(doc, mention):
            found.discard(mention.entity)
    return frozenset(found)


def _is_bare(doc: Doc, mention: Mention) -> bool:
    """Whether a mention is one small word with a definite article."""
    word = doc[mention.start]
    if mention.end - mention.start > 1 or not word.is_alpha or any(map(str.isupper, word.text)):
        return False
    return word.text.startswith(_ARTICLE) or (mention.start > 0 and doc[mention.start - 1].lower_ in _DEFINITE)
