"""Which of a sentence's dates and places are an event's."""

from bisect import bisect_right
from collections.abc import Collection

from spacy.attrs import IDX

from policygraph.articles.model import PublicationDate
from policygraph.facts.dates import Dated, find_dates
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree

MAX_CLIMB = 10
_PAST = ("Past", "Imp")
_HAVE = frozenset({"have", "avoir"})
_ASIDE = ("acl", "appos")
_WITHIN = frozenset({"nmod", "appos", "flat", "conj", "compound"})
_AIMS = frozenset({"to", "pour", "afin"})
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
            if not named_with(tree, mentions, i, dated):
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
            for value in (dated.planned if planned and not begun and not is_over(self._tree, token) else dated.value,)
            if owner(self._tree, token, rivals) == anchor
            and not (planned and self._over(value))
            and not is_aside(self._tree, token, anchor)
            and not is_aim(self._tree, token, anchor)
        ]
        return min(own, key=lambda pair: pair[0], default=(0, ""))[1]

    def are_told_beside(self, token: int) -> bool:
        """Whether the token's sentence has any."""
        return self._tree.sentence[token] in self._by_sentence

    def _over(self, date: str) -> bool:
        """Whether a date lies before the day (month, year) of publication: what is to come has no such date."""
        length = min(len(date), len(self._published))
        return date[:length] < self._published[:length]

    def to_come(self, date: str) -> bool:
        """Whether a date lies after the day (month, year) of publication, as far as both say."""
        length = min(len(date), len(self._published))
        return date[:length] > self._published[:length] if length else False


def named_with(tree: Tree, mentions: MentionIndex, token: int, dated: Dated) -> frozenset[str]:
    """What a date tells apart, in or behind its name or noun ("the Act of 2023", "la loi de 2019"): entity ids."""
    behind_of = token > 1 and tree.lower[token - 1] in _OF
    # "le décret du 3 mai 2021", "la loi de 2019": the name with its date
    around = {m.entity for m in mentions.covering(token) if behind_of and m.start < token - 1}
    around |= {m.entity for m in mentions.covering(token) if m.kind == "name" and tree.doc[m.end - 1].idx > dated.end}
    before = token - 1
    if around or before < 1 or tree.lower[before] not in _OF:
        return frozenset(around)
    return frozenset(m.entity for m in mentions.covering(before - 1) if m.end == before)


def is_over(tree: Tree, token: int) -> bool:
    """Whether a date belongs to a verb that tells what was: "announced *on Monday* that it will launch", "qui devait
    avoir lieu *en mai*". Where the text gives no year it is the last such day or month, then, not the next."""
    i = token
    for _ in range(MAX_CLIMB):
        if tree.is_verb(i):
            finite = [w for w in (i, *tree.having(i, "aux", "aux:pass", "cop")) if tree.morph(w, "VerbForm") == "Fin"]
            untagged = not tree.having(i, "aux", "aux:pass") and bool(tree.having(i, "nsubj"))  # "she announced"
            if finite or untagged:
                past = any(tree.morph(w, "Tense") in _PAST for w in finite or [i])
                return past or _is_perfect(tree, i)
        if tree.head[i] == i:
            break
        i = tree.head[i]
    return False


def _is_perfect(tree: Tree, verb: int) -> bool:
    """Whether a participle stands with "have": "a annoncé", "has announced"."""
    return any(tree.lemma[a] in _HAVE and tree.morph(a, "Tense") != "Fut" for a in tree.having(verb, "aux"))


def is_aside(tree: Tree, token: int, anchor: int) -> bool:
    """Whether a date stands in what is said aside of who or what takes part in the event told at `anchor`: "Djezzy,
    nationalised *in 2022*, opened ...", "the pact, valid *until 2029*, was signed"."""
    i = token
    for _ in range(MAX_CLIMB):
        if i == anchor or tree.head[i] == i:
            return False
        joins = (
            tree.dep[i] == "acl" and tree.morph(i, "Tense") == "Pres"
        )  # "concernant", "including": like a preposition
        if tree.dep[i].startswith(_ASIDE) and not joins:
            takes_part = _takes_part(tree, tree.head[i], anchor) or _completes(tree, token, i)
            takes_part = takes_part or tree.dep[tree.head[i]] == "appos"  # "with Kora, a firm founded in 2015"
            return anchor not in tree.subtree(i) and takes_part
        i = tree.head[i]
    return False


def is_aim(tree: Tree, token: int, anchor: int) -> bool:
    """Whether a date says until when what the event is for will be reached: "launched a scheme to connect all schools
    *by 2029*", "a lancé un plan pour former 500 agents *d'ici 2028*"."""
    i = token
    for _ in range(MAX_CLIMB):
        if i == anchor or tree.head[i] == i:
            return False
        aims = tree.dep[i].startswith(("advcl", "acl")) and tree.is_verb(i) and bool(_AIMS & _linked(tree, i))
        if aims:
            return i > anchor and anchor not in tree.subtree(i)
        i = tree.head[i]
    return False


def _linked(tree: Tree, verb: int) -> set[str]:
    return {tree.lower[c] for c in tree.having(verb, "mark", "case")}


def _completes(tree: Tree, token: int, noun: int) -> bool:
    """Whether a date is the complement of an apposition's noun: "under the Zip Mission, a programme *of 2024*"."""
    return tree.dep[noun] == "appos" and tree.head[token] == noun and tree.lower[token - 1] in _OF


def _takes_part(tree: Tree, noun: int, anchor: int) -> bool:
    """Whether a noun is part of a subject or object, and not of a circumstance ("at a ceremony held on Monday")."""
    i = noun
    for _ in range(MAX_CLIMB):
        if i == anchor or tree.head[i] == i:
            return False
        if tree.dep[i].startswith("obl"):
            return False
        if tree.dep[i] not in _WITHIN:
            return tree.pos[i] in ("NOUN", "PROPN")
        i = tree.head[i]
    return False


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
