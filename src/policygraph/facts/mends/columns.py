"""What mends read and write of a parse, and what they ask of its words."""

from typing import Protocol

from spacy.tokens import Doc


class Columns(Protocol):
    """The columns of a parse that mends read and write: one value a token, heads as indices."""

    doc: Doc
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]

    def morph(self, i: int, feature: str) -> str:
        """A feature's value at token i, "" where it has none."""
        ...


def is_past(tree: Columns, i: int) -> bool:
    """Whether a word is a participle, or an English past that nobody before it does: "Launched in 2023 by X, Y has"."""
    return form(tree, i) == "Part" or tree.doc[i].morph.get("Tense", [""])[0] == "Past"


def is_participle_form(word: str) -> bool:
    """Whether a French word in lower case is spelt like a past participle in "é"."""
    return word.rstrip("es")[-1:] == "é" and len(word) > MIN_STEM


MIN_STEM = 4
"""Letters of a participle, at least."""


def promote(tree: Columns, child: int, head: int, label: str) -> None:
    """Turn an arc round: what hung on the head hangs on the child, and the head with `label`."""
    tree.head[child] = child if tree.head[head] == head else tree.head[head]
    tree.dep[child] = tree.dep[head]
    for i, governor in enumerate(tree.head):
        if governor == head and i not in (child, head):
            tree.head[i] = child
    tree.head[head], tree.dep[head] = child, label


def form(tree: Columns, i: int) -> str:
    """A verb's form: "Fin", "Inf", "Part", ..., "" where none is told."""
    return tree.morph(i, "VerbForm")
