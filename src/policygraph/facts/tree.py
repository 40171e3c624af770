"""A Doc's dependency parse as plain columns: quick to walk, and all that the rules over it need."""

from typing import Any

from spacy.attrs import DEP, HEAD, LEMMA, LOWER, MORPH, POS, SENT_START
from spacy.tokens import Doc

from policygraph.facts.mends import mend
from policygraph.facts.model import Quote

_OF_VERBS = frozenset({"obj", "nsubj:pass", "aux", "aux:pass"})
"""Labels of what only verbs have."""


class Tree:
    """Columns over the tokens of one Doc, all of its length; `children[i]` are the dependents of token i, in order.

    `text` is the Doc's, which spaCy puts together anew each time it is asked.

    `lower` and `lemma` are lower case with straight apostrophes. `sentence[i]` is the place of i's sentence in
    `bounds`, which holds each sentence's first token and the one after its last; `words` are each sentence's, as they
    stand and as lemmas.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.language: str = doc.lang_
        self.text: str = doc.text
        # as arrays: making a Token object of each word takes several times as long
        columns = doc.to_array([LOWER, LEMMA, POS, DEP, HEAD, MORPH, SENT_START]).reshape(-1, 7).T
        lower, lemma, pos, dep, heads, morph, starts = columns
        self.lower: list[str] = [text.replace("’", "'") for text in _texts(doc, lower)]
        self.lemma: list[str] = [text.lower().replace("’", "'") for text in _texts(doc, lemma)]
        self.pos: list[str] = _texts(doc, pos)
        self.dep: list[str] = _texts(doc, dep)
        self.head: list[int] = [i + offset for i, offset in enumerate(heads.astype("int64").tolist())]
        self._morph: list[dict[str, str]] = _features(doc, morph)
        self._cases: dict[int, tuple[str, ...]] = {}
        mend(self)
        self.children: list[list[int]] = [[] for _ in self.lower]
        self._verbal: list[bool] = [pos in ("VERB", "AUX") for pos in self.pos]
        for i, (head, label) in enumerate(zip(self.head, self.dep, strict=True)):
            if head != i:
                self.children[head].append(i)
                self._verbal[head] = self._verbal[head] or label in _OF_VERBS
        self.bounds: list[tuple[int, int]] = _bounds(starts.tolist())
        self.sentence: list[int] = [
            number for number, (start, end) in enumerate(self.bounds) for _ in range(start, end)
        ]
        self.words: list[frozenset[str]] = [
            frozenset((*self.lower[start:end], *self.lemma[start:end])) for start, end in self.bounds
        ]

    def __len__(self) -> int:
        return len(self.lower)

    def morph(self, i: int, feature: str) -> str:
        """The value of a Universal Dependencies feature ("Tense", "VerbForm", ...) or nothing."""
        return self._morph[i].get(feature, "")

    def quote(self, i: int) -> Quote:
        """The whole sentence that i stands in, without surrounding white space."""
        start, end = self.bounds[self.sentence[i]]
        first, last = self.doc[start].idx, self.doc[end - 1]
        return Quote.of(self.text[first : last.idx + len(last)], first)

    def having(self, i: int, *labels: str) -> list[int]:
        """The dependents of i whose label is one of these."""
        below = self.children[i]  # most words have none, and this is asked more often than all else
        return [child for child in below if self.dep[child] in labels] if below else []

    def conjuncts(self, i: int) -> list[int]:
        """i and all that is coordinated with it, in the order of the text."""
        found = [i]
        for one in found:
            found.extend(child for child in self.children[one] if self.dep[child] == "conj" and child > one)
        return sorted(found)

    def case(self, i: int) -> tuple[str, ...]:
        """How i's preposition may be read: as it stands and as lemmas ("aux" and "à"); none where it has none."""
        if i not in self._cases:  # the same few nouns are asked about again and again
            words = [word for child in self.having(i, "case") for word in sorted([child, *self.children[child]])]
            surface, lemmas = " ".join(self.lower[w] for w in words), " ".join(self.lemma[w] for w in words)
            self._cases[i] = tuple(dict.fromkeys((surface, lemmas))) if words else ()
        return self._cases[i]

    def subtree(self, i: int) -> list[int]:
        """i and everything below it, in the order of the text."""
        found = [i]
        for one in found:
            found.extend(self.children[one])
        return sorted(found)

    def is_headline_verb(self, i: int) -> bool:
        """Whether i is a verb of an English headline that its capital made a noun of ("Kenya Launches Digital ID").

        Such a word ends in "s", stands behind a name and goes on without a preposition; what depends on it is not to
        be trusted.
        """
        if self.sentence[i] or self.doc.lang_ != "en" or self.pos[i] not in ("NOUN", "PROPN") or i + 1 == len(self):
            return False
        behind_name = i > 0 and self.pos[i - 1] in ("PROPN", "NOUN", "CCONJ", "PUNCT", "ADV")
        goes_on = self.pos[i + 1] in ("PROPN", "NOUN", "ADJ", "DET", "NUM", "X") or self.lower[i + 1] in ("'", "‘", "“")
        return behind_name and goes_on and self.lower[i].endswith("s") and self.lower[i] not in ("'s", "s")

    def is_reflexive(self, i: int) -> bool:
        """Whether a French verb has its reflexive pronoun: "s'est tenu"."""
        return any(
            self.lower[c] in ("se", "s'") or (self.dep[c].startswith("expl") and self.lemma[c] == "soi")
            for c in self.children[i]
            if c < i
        )

    def is_verb(self, i: int) -> bool:
        """Whether i is a verb, whatever its tag says: only verbs have objects and auxiliaries."""
        return self._verbal[i]


def _texts(doc: Doc, keys: Any) -> list[str]:
    """The strings that a column of hashes stands for."""
    values: list[int] = keys.tolist()
    known: dict[int, str] = {key: doc.vocab.strings[key] for key in set(values)}
    return [known[key] for key in values]


def _features(doc: Doc, keys: Any) -> list[dict[str, str]]:
    """The morphological features of each token; of several values of one ("Int,Rel") the first."""
    values: list[int] = keys.tolist()
    texts = {key: doc.vocab.strings[key] for key in set(values)}
    pairs = {key: (each.split("=") for each in text.split("|") if "=" in each) for key, text in texts.items()}
    known = {key: {name: value.split(",")[0] for name, value in each} for key, each in pairs.items()}
    return [known[key] for key in values]


def _bounds(starts: list[int]) -> list[tuple[int, int]]:
    """Each sentence's first token and the one after its last; `starts` is 1 for those that begin one."""
    first = [i for i, begins in enumerate(starts) if begins == 1 or i == 0]
    return list(zip(first, [*first[1:], len(starts)], strict=True))
