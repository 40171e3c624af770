"""People listed with their offices ("A, ministre de X, et B, maire de Y"), and who is listed behind "dont"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology

PERSON = "Person"
LONGEST = 40
"""Tokens that may stand between two people of a row: an office with a long portfolio."""
BRACKET = 8
WITHIN = 14
"""Tokens from the noun that is told more of to the word that tells who belongs to it."""
_FUNCTION = frozenset({"DET", "ADP"})
_BREAKS = frozenset({"VERB", "AUX", "PRON", "SCONJ"})
_OF = frozenset({"de", "du", "des", "d'"})
_INSIDE = frozenset({"dont"})
"""What begins a list of members of the noun before it, and no clause where no verb follows."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """`offices` are the first words of offices, `titles` stand before names, both in lower case."""

    offices: frozenset[str]
    titles: frozenset[str]


@lru_cache(maxsize=8)
def row_words(ontology: Ontology, language: str) -> RowWords:
    """What the lexicon of one language says; nothing where the office's noun does not come first."""

    def first(kind: str) -> frozenset[str]:
        words = (word for word in ontology.words if word.kind == kind and word.language == language)
        return frozenset(form.lower().split()[0] for word in words for form in word.forms)

    return (
        RowWords(first("OfficeNoun"), first("PersonTitle")) if language == "fr" else RowWords(frozenset(), frozenset())
    )


class Rows:
    """The rows of people of one Doc.

    Args:
        tree: of the Doc.
        index: of its mentions.
        words: of its language.
        connectives: phrases that join the members of a list ("ainsi que").
    """

    def __init__(self, tree: Tree, index: MentionIndex, words: RowWords, connectives: Iterable[str]) -> None:
        self._tree = tree
        self._index = index
        self._words = words
        self._joining = self._places(phrase.split() for phrase in connectives)
        self._people = self._named_people() if words.offices else []
        self._starting = {mention.start: mention for mention in self._people}
        self._rows = self._found()

    def of(self, mention: Mention) -> list[str]:
        """Ids of the people in one row with this one, in the order of the text; none where it stands alone."""
        return [other.entity for other in self._rows.get(mention.start, ())]

    def with_holder(self, person: str, token: int) -> list[str]:
        """Ids of the people in one row with this one, whose office stands at `token` of the same sentence."""
        sentence = self._tree.sentence[token]
        rows = (row for start, row in self._rows.items() if self._tree.sentence[start] == sentence)
        return next(([one.entity for one in row] for row in rows if any(one.entity == person for one in row)), [])

    def inside(self, token: int) -> list[Mention]:
        """Who is listed behind the phrase headed by `token` as part of it: "des membres, dont A, ministre, et B"."""
        tree = self._tree
        _, end = tree.bounds[tree.sentence[token]]
        for i in range(token + 1, min(token + WITHIN, end)):
            if tree.lower[i] in _INSIDE and tree.lower[i - 1] in (",", "("):
                return self._members(i + 1, end)
            if tree.pos[i] in _BREAKS:
                return []
        return []

    def _members(self, start: int, end: int) -> list[Mention]:
        """The first person behind `start` with their row; else the first name that stands right there."""
        if any(self._tree.pos[i] in ("VERB", "AUX") and self._finite(i) for i in range(start, end)):
            return []  # "dont le ministre a salué ..." is a clause
        person = self._next(start, end)
        if person is not None:
            row = self._rows.get(person.start, (person,))
            return [one for one in row if one.start >= start]
        while start < end and self._tree.pos[start] == "DET":
            start += 1
        return [m for m in self._index.covering(start) if m.start == start and m.kind != "description"][:1]

    def _finite(self, i: int) -> bool:
        return self._tree.morph(i, "VerbForm") == "Fin"

    def _named_people(self) -> list[Mention]:
        found: dict[int, Mention] = {}
        for i in range(len(self._tree)):
            for mention in self._index.covering(i):
                if mention.start == i and mention.kind == "name" and self._index.type_of(mention) == PERSON:
                    found.setdefault(i, mention)
        return list(found.values())

    def _found(self) -> Mapping[int, tuple[Mention, ...]]:
        rows: dict[int, tuple[Mention, ...]] = {}
        for person in self._people:
            if person.start in rows:
                continue
            row, last = [person], 0
            while (step := self._step(row[-1])) is not None:
                row.append(step[0])
                last = len(row) if step[1] else last
            row = row[:last]  # what follows the last "et X" is no member
            if len(row) > 1:
                rows.update((one.start, tuple(row)) for one in row)
        return rows

    def _step(self, person: Mention) -> tuple[Mention, bool] | None:
        """The next person of the row and whether a conjunction joins the two."""
        end = self._tree.bounds[self._tree.sentence[person.start]][1]
        other = self._next(person.end, end)
        if other is None or other.start == person.end:
            return None
        chunks, joined = self._chunks(person.end, other.start)
        if len(chunks) < 2 or not self._all_offices(chunks):
            return None
        return other, joined

    def _next(self, start: int, end: int) -> Mention | None:
        """The next person before anything that no list of people holds."""
        for i in range(start, min(start + LONGEST, end)):
            if i in self._starting:
                return self._starting[i]
            if self._tree.pos[i] in _BREAKS and not self._joins(i) and not self._passes(i):
                return None
            if self._tree.lower[i] in (";", ":"):
                return None
        return None

    def _passes(self, i: int) -> bool:
        """Participles of offices: "ministre délégué chargé du budget"."""
        return self._tree.pos[i] == "VERB" and self._tree.morph(i, "VerbForm") == "Part"

    def _joins(self, i: int) -> bool:
        return self._tree.pos[i] == "CCONJ" or i in self._joining

    def _places(self, phrases: Iterable[list[str]]) -> frozenset[int]:
        """The tokens of all occurrences of these phrases."""
        lower = self._tree.lower
        by_first: dict[str, list[list[str]]] = {}
        for words in phrases:
            by_first.setdefault(words[0], []).append(words)
        return frozenset(
            i
            for start, word in enumerate(lower)
            for words in by_first.get(word, ())
            if lower[start : start + len(words)] == words
            for i in range(start, start + len(words))
        )

    def _chunks(self, start: int, end: int) -> tuple[list[list[int]], bool]:
        """The words between two people, cut at commas and conjunctions; brackets are left out."""
        chunks: list[list[int]] = [[]]
        joined, i = False, start
        while i < end:
            close = self._closing(i, end)
            if close:
                i = close + 1
                continue
            if self._tree.lower[i] == "," or self._joins(i):
                # the conjunction between portfolios ("de la Culture et du Tourisme") joins no people
                joined = joined or (self._joins(i) and not self._portfolio(i + 1))
                chunks.append([])
            else:
                chunks[-1].append(i)
            i += 1
        return chunks, joined

    def _portfolio(self, i: int) -> bool:
        """Whether another field of an office begins at i: "de", and no office or person behind it."""
        while i < len(self._tree) and (self._tree.pos[i] == "DET" or self._joins(i)):
            i += 1
        if i >= len(self._tree) or i in self._starting or self._begins_office(i):
            return False
        after = i + 1
        if self._tree.lower[i] not in _OF:
            return self._tree.pos[i] in ("NOUN", "PROPN", "ADJ") and self._tree.lower[i] not in self._words.titles
        while after < len(self._tree) and self._tree.pos[after] == "DET":
            after += 1
        return after not in self._starting and not self._begins_office(after)

    def _closing(self, i: int, end: int) -> int:
        if self._tree.lower[i] != "(":
            return 0
        return next((j for j in range(i + 1, min(i + BRACKET, end)) if self._tree.lower[j] == ")"), 0)

    def _all_offices(self, chunks: list[list[int]]) -> bool:
        """Whether each piece is an office, a title, or goes on with the office before it."""
        office = False
        for chunk in chunks:
            content = [i for i in chunk if self._tree.pos[i] not in _FUNCTION]
            if not content or all(self._tree.lower[i] in self._words.titles for i in content):
                continue
            if self._begins_office(content[0]):
                office = True
            elif not office or not self._goes_on(chunk[0]):
                return False
        return True

    def _goes_on(self, i: int) -> bool:
        return self._tree.lower[i] in _OF or self._tree.pos[i] in ("NOUN", "PROPN", "ADJ")

    def _begins_office(self, i: int) -> bool:
        return self._tree.lemma[i] in self._words.offices or self._tree.lower[i] in self._words.offices
