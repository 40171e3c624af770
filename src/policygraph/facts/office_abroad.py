"""Which countries are told only as where somebody goes or whom they meet: nobody's own country follows from that."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from policygraph.facts.office_lexicon import OfficeLexicon
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree

PERSON = "Person"
SENT_BY = frozenset({"of", "from", "de"})
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
        self._attending = lexicon.attending

    def is_abroad(self, token: int) -> bool:
        """Whether the country named from `token` on is where a person goes, or whose officials they meet.

        A firm's "deal with Narnia" does not make Narnia foreign to the article, but its ambassador does.
        """
        teller = self._teller(token)
        return teller >= 0 and (self._is_theirs(teller, token) or any(self._who(teller)))

    def _is_theirs(self, teller: int, token: int) -> bool:
        """Whether it is whose an official is: "the ambassador of Narnia", "his Narnian counterpart"."""
        at = self._outer(token)
        told = bool(SENT_BY & set(self._tree.case(at))) or self._tree.dep[at] == "amod"
        return told and self._tree.head[at] == teller and self._tree.pos[teller] == "NOUN"

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
        """The persons named in the subject of the verb that tells of the going, or governs the noun that does.

        Where the parser finds no subject, those named before it in its sentence.
        """
        if teller < 0:
            return
        tree, verb = self._tree, teller
        words = list(range(tree.bounds[tree.sentence[teller]][0], teller))
        for _ in range(STEPS):
            subjects = [c for c in tree.children[verb] if tree.dep[c].startswith("nsubj")]
            if subjects:
                words = [i for subject in subjects for i in tree.subtree(subject)]
                break
            verb = tree.head[verb]
        named = (m for i in words for m in self._index.covering(i) if self._index.type_of(m) == PERSON)
        yield from {m.entity for m in named}

    def _teller(self, token: int) -> int:
        """The word that tells of the going or meeting, or -1."""
        tree, at = self._tree, self._outer(token)
        apposed = tree.dep[at] == "appos" and not tree.case(at)  # "in Kigali, Rwanda"
        placed = tree.case(tree.head[at] if apposed else at)
        for _ in range(STEPS):
            if any(self._attends(verb, placed) for verb in tree.having(at, "cop")):
                return at  # "is in Narnia"
            head = tree.head[at]
            if head == at:
                return -1
            if self._tells(head, at) or (tree.is_verb(head) and self._attends(head, placed)):
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

    def _attends(self, verb: int, placed: Sequence[str]) -> bool:
        """Whether a verb tells of being at what the country, by its prepositions, is the place of."""
        return any(f"{self._tree.lemma[verb]} {case}" in self._attending for case in placed)

    def _tells(self, head: int, at: int) -> bool:
        """Whether `head` with what hangs on it at `at` is among the lexicon's words for going and meeting."""
        tree, dep = self._tree, self._tree.dep[at]
        if dep.startswith("nsubj"):
            return False
        for lemma in {tree.lemma[head], tree.lower[head]}:
            if any(f"{lemma} {case}" in self._words for case in tree.case(at)):
                return True
            if dep == "amod" and any(f"{lemma} {of}" in self._words for of in SENT_BY):
                return True  # "the Narnian ambassador"
            bare = dep == "obj" or (tree.pos[head] != "VERB" and dep in WITHIN)
            if lemma in self._words and bare:
                return True
        return False
