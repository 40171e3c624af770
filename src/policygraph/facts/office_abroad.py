"""Which countries are told only as where somebody goes or whom they meet: nobody's own country follows from that."""

from collections.abc import Iterator
from functools import cached_property

from policygraph.facts.office_lexicon import OfficeLexicon
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree

PERSON = "Person"
STEPS = 5
"""How many words up from a country's name the one may be that tells of the going."""
WITHIN = frozenset({"nmod", "appos", "conj", "flat", "compound", "amod", "nmod:poss", "dep"})
"""How a country hangs on what is told of it: "the delegation of Narnia"."""


class Abroad:
    """Answers for the tokens of one Doc."""

    def __init__(self, tree: Tree, index: MentionIndex, lexicon: OfficeLexicon) -> None:
        self._tree = tree
        self._index = index
        self._words = lexicon.abroad

    def is_abroad(self, token: int) -> bool:
        """Whether the country named from `token` on is where somebody goes, or whose officials they meet."""
        return self._teller(token) >= 0

    def visited_by(self, person: str) -> frozenset[str]:
        """The countries to which this person goes or whose officials they meet."""
        return self._visits.get(person, frozenset())

    @cached_property
    def _visits(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for token in range(len(self._tree)) if self._words else ():
            for mention in self._index.covering(token):
                if mention.start == token and self._is_country(mention.entity):
                    for person in self._who(self._teller(token)):
                        found[person] = found.get(person, frozenset()) | {mention.entity}
        return found

    def _is_country(self, entity: str) -> bool:
        return self._index.entities[entity].type == "Country"

    def _who(self, teller: int) -> Iterator[str]:
        """The persons named in the subject of the verb that tells of the going, or governs the noun that does."""
        tree, verb = self._tree, teller
        if teller < 0:
            return
        for _ in range(STEPS):
            subjects = [c for c in tree.children[verb] if tree.dep[c].startswith("nsubj")]
            if subjects:
                named = (m for s in subjects for i in tree.subtree(s) for m in self._index.covering(i))
                yield from {m.entity for m in named if self._index.type_of(m) == PERSON}
                return
            verb = tree.head[verb]

    def _teller(self, token: int) -> int:
        """The word that tells of the going or meeting, or -1."""
        tree, at = self._tree, self._outer(token)
        for _ in range(STEPS):
            head = tree.head[at]
            if head == at:
                return -1
            if self._tells(head, at):
                return head
            if tree.dep[at] not in WITHIN or (tree.dep[at] != "conj" and self._stops(head, token)):
                return -1
            at = head
        return -1

    def _outer(self, token: int) -> int:
        """The word that heads the country's name ("the Republic of Narnia")."""
        outer = next((m for m in self._index.covering(token) if self._is_country(m.entity)), None)
        return self._index.head_of(outer) if outer is not None else token

    def _stops(self, head: int, token: int) -> bool:
        """Whether another country's name is in the way: "the ambassador of Narnia to Togo"."""
        return any(self._is_country(m.entity) and not m.start <= token < m.end for m in self._index.covering(head))

    def _tells(self, head: int, at: int) -> bool:
        """Whether `head` with what hangs on it at `at` is among the lexicon's words for going and meeting."""
        tree, dep = self._tree, self._tree.dep[at]
        if dep.startswith("nsubj"):
            return False
        for lemma in {tree.lemma[head], tree.lower[head]}:
            if any(f"{lemma} {case}" in self._words for case in tree.case(at)):
                return True
            bare = dep == "obj" or (tree.pos[head] != "VERB" and dep in WITHIN)
            if lemma in self._words and bare:
                return True
        return False
