"""Which of a sentence's dates is the event's."""

from policygraph.articles.model import PublicationDate
from policygraph.facts.dates import Dated, find_dates
from policygraph.facts.tree import Tree

MAX_CLIMB = 8


class SentenceDates:
    """The dates of one Doc, by sentence, and the tokens they stand at."""

    def __init__(self, tree: Tree, published: PublicationDate | None) -> None:
        self._tree = tree
        self._by_sentence: dict[int, list[tuple[int, Dated]]] = {}
        doc = tree.doc
        dates = find_dates(doc.text, doc.lang_, published)
        if not dates:
            return
        starts = {token.idx: token.i for token in doc}
        i = 0
        for dated in dates:
            while i + 1 < len(doc) and doc[i + 1].idx <= dated.start:
                i += 1
            token = starts.get(dated.start, i)
            self._by_sentence.setdefault(tree.sentence[token], []).append((token, dated))

    def of(self, anchor: int, anchors: list[int], *, planned: bool) -> str:
        """The date of the event told at `anchor`, or nothing: the nearest in its sentence that is no other event's.

        A date belongs to the event trigger that governs it, else to the nearest one.
        """
        nearby = self._by_sentence.get(self._tree.sentence[anchor], [])
        rivals = [a for a in anchors if self._tree.sentence[a] == self._tree.sentence[anchor]]
        own = [(abs(token - anchor), dated) for token, dated in nearby if self._owner(token, rivals) == anchor]
        if not own:
            return ""
        dated = min(own, key=lambda pair: pair[0])[1]
        return dated.planned if planned else dated.value

    def _owner(self, token: int, rivals: list[int]) -> int:
        i = token
        for _ in range(MAX_CLIMB):
            if i in rivals:
                return i
            if self._tree.head[i] == i:
                break
            i = self._tree.head[i]
        return min(rivals, key=lambda a: abs(a - token))
