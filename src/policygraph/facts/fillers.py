"""From a token that stands where a role stands to the entities it names."""

from dataclasses import dataclass

from policygraph.facts.assemble import admits
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology


@dataclass(frozen=True, slots=True)
class Fillers:
    """Finds who or what a phrase names. `carriers` are nouns that stand for their complement ("représentants de")."""

    tree: Tree
    mentions: MentionIndex
    ontology: Ontology
    carriers: frozenset[str]
    connectives: frozenset[str]

    def at(self, token: int, types: frozenset[str]) -> list[str]:
        """Ids of the entities of these types that the phrase headed by `token` names, its conjuncts included."""
        found: list[str] = []
        for one in self._listed(token):
            found.extend(entity for entity in self._named(one, types) if entity not in found)
        return found

    def _listed(self, token: int) -> list[int]:
        """The members of the list that `token` heads; also behind "ainsi que" and its like, read as prepositions."""
        tree = self.tree
        members = tree.conjuncts(token)
        for one in list(members):
            for child in tree.children[one]:
                if child > one and any(case in self.connectives for case in tree.case(child)):
                    members.extend(tree.conjuncts(child))
        return members

    def _named(self, token: int, types: frozenset[str]) -> list[str]:
        mention = self._mention(token, types)
        if mention is not None:
            return [mention.entity]
        tree = self.tree
        if tree.lemma[token] in self.carriers:
            below = tree.having(token, "nmod", "nmod:poss", "compound", "appos", "flat", "acl", "amod")
        elif self.mentions.headed_by(token):
            return []
        else:
            below = tree.having(token, "appos", "flat", "compound") if tree.pos[token] in ("NOUN", "PROPN") else []
        for child in below:
            for one in tree.conjuncts(child):
                mention = self._mention(one, types)
                if mention is not None:
                    return [m.entity for o in tree.conjuncts(child) if (m := self._mention(o, types)) is not None]
        return []

    def _mention(self, token: int, types: frozenset[str]) -> Mention | None:
        """The outermost mention headed by the token, else the outermost around it, that is of one of these types."""
        headed = self.mentions.headed_by(token)
        around = [m for m in self.mentions.covering(token) if m not in headed]
        for mention in [*headed, *around]:
            entity = self.mentions.entities[mention.entity]
            if admits(entity, types, False, self.ontology):
                return mention
        return None
