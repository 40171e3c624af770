"""A parsed Doc and its mentions at hand, made once for all who read facts from it."""

from dataclasses import dataclass

from spacy.tokens import Doc

from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.mentions.model import MentionSet


@dataclass(frozen=True, slots=True)
class Parsed:
    """`tree` is the Doc's parse, `index` its mentions by the tokens that they cover and that head them."""

    doc: Doc
    mentions: MentionSet
    tree: Tree
    index: MentionIndex

    @staticmethod
    def of(doc: Doc, mentions: MentionSet) -> "Parsed":
        """The Doc with these mentions, which need not be all that it has."""
        return Parsed(doc, mentions, Tree(doc), MentionIndex(doc, mentions))
