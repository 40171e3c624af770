"""Where who and what may play a part in an event stands in a Doc: mentions, and amounts of money."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.attrs import IDX

from policygraph.facts.amounts import money
from policygraph.facts.tree import Tree
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import Ontology

AMOUNT, PRONOUN = "amount", "pronoun"
NAMES = ("name", "acronym")
"""Kinds of mentions by name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Tokens `[start, end)`; `filler` is an entity's id or a text, as in a candidate's roles.

    `kind` is the mention's, or "amount".
    """

    start: int
    end: int
    filler: str
    kind: str


class Spots:
    """The spots of one Doc, by filler and by sentence."""

    def __init__(self, tree: Tree, mentions: MentionSet, ontology: Ontology) -> None:
        self.of: dict[str, list[Spot]] = defaultdict(list)
        for mention in mentions.mentions:
            self.of[mention.entity].append(Spot(mention.start, mention.end, mention.entity, mention.kind))
        for spot in _amounts(tree, ontology):
            self.of[spot.filler].append(spot)
        self._by_sentence: dict[int, list[Spot]] = defaultdict(list)
        for spot in _each_span_once(self.of.values()):
            self._by_sentence[tree.sentence[spot.start]].append(spot)

    def in_sentence(self, sentence: int) -> list[Spot]:
        """Those of a sentence, each span once, in the order of the text; pronouns aside."""
        return self._by_sentence.get(sentence, [])

    def nearest(self, filler: str, token: int) -> Spot | None:
        """Where a filler stands nearest to a token; None where it stands nowhere by itself."""
        return min(self.of.get(filler, ()), key=lambda spot: abs(spot.start - token), default=None)


def _each_span_once(groups: Iterable[list[Spot]]) -> list[Spot]:
    spans: dict[tuple[int, int], Spot] = {}
    for spots in groups:
        spans.update({(spot.start, spot.end): spot for spot in reversed(spots) if spot.kind != PRONOUN})
    return [spot for _, spot in sorted(spans.items())]


def _amounts(tree: Tree, ontology: Ontology) -> Iterable[Spot]:
    text = tree.text
    found = money(text, ontology)
    starts: list[int] = tree.doc.to_array([IDX]).tolist() if found else []
    for start, end in found:
        yield Spot(bisect_right(starts, start) - 1, bisect_left(starts, end), text[start:end].strip(), AMOUNT)
