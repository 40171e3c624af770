"""Which of a sentence's dates and places are an event's."""

from bisect import bisect_right
from collections.abc import Collection

from spacy.attrs import IDX

from policygraph.articles.model import PublicationDate
from policygraph.facts.dates import Dated, find_dates
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree

MAX_CLIMB = 10
_OF = frozenset({"of", "de", "du", "d'", "d’"})


class SentenceDates:
    """The dates of one Doc, by sentence, and the tokens they stand at; those that are part of a name aside."""

    def __init__(self, tree: Tree, published: PublicationDate | None, mentions: MentionIndex) -> None:
        self._tree = tree
        self._published = published.value if published else ""
        self._by_sentence: dict[int, list[tuple[int, Dated]]] = {}
        doc = tree.doc
        starts: list[int] = doc.to_array([IDX]).tolist()
        for dated in find_dates(tree.text, doc.lang_, published):
            i = max(bisect_right(starts, dated.start) - 1, 0)
            if not _of_a_name(tree, mentions, i, dated):
                self._by_sentence.setdefault(tree.sentence[i], []).append((i, dated))

    def of(self, anchor: int, rivals: Collection[int], *, planned: bool, begun: bool = False) -> str:
        """The date of the event told at `anchor`, or nothing: the nearest in its sentence that is no other event's.

        Args:
            anchor: the event's trigger.
            rivals: the triggers of all events found in the Doc.
            planned: whether the event is yet to come.
            begun: whether its words tell that it was begun: on a Monday that is over, not the next.
        """
        sentence = self._tree.sentence[anchor]
        own = [
            (abs(token - anchor), value)
            for token, dated in self._by_sentence.get(sentence, [])
            for value in (dated.planned if planned and not begun else dated.value,)
            if owner(self._tree, token, rivals) == anchor and not (planned and self._over(value))
        ]
        return min(own, key=lambda pair: pair[0], default=(0, ""))[1]

    def _over(self, date: str) -> bool:
        """Whether a date lies before the day (month, year) of publication: what is to come has no such date."""
        length = min(len(date), len(self._published))
        return date[:length] < self._published[:length]

    def to_come(self, date: str) -> bool:
        """Whether a date lies after the day (month, year) of publication, as far as both say."""
        length = min(len(date), len(self._published))
        return date[:length] > self._published[:length] if length else False


def _of_a_name(tree: Tree, mentions: MentionIndex, token: int, dated: Dated) -> bool:
    """Whether a date belongs to a name that it stands in or behind ("the Act of 2023", "la loi du 3 mai sur ...")."""
    if any(m.kind == "name" and tree.doc[m.end - 1].idx > dated.end for m in mentions.covering(token)):
        return True
    before = token - 1
    if before < 1 or tree.lower[before] not in _OF:
        return False
    return any(m.kind == "name" and m.end == before for m in mentions.covering(before - 1))


def owner(tree: Tree, token: int, rivals: Collection[int]) -> int | None:
    """Which of the event triggers of the sentence what stands at `token` belongs to: the one that governs it.

    Where none does, or one far up in the tree does though another stands between, the nearest.
    """
    i = token
    for _ in range(MAX_CLIMB):
        if i in rivals:
            return i
        below = [c for c in tree.children[i] if c in rivals]
        if below and tree.is_verb(i):  # "a procédé, hier, au lancement": the noun's date hangs on its verb
            return min(below, key=lambda c: abs(c - token))
        if tree.head[i] == i:
            break
        i = tree.head[i]
    near = [a for a in rivals if tree.sentence[a] == tree.sentence[token]]
    return min(near, key=lambda a: abs(a - token)) if near else None
