"""Make treebanks alike: one set of labels and features, so that one set of rules reads every language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from policygraph.training.treebanks import Sentence, Word

KEPT_SUBTYPES = frozenset(
    {"nsubj:pass", "aux:pass", "obl:agent", "acl:relcl", "nmod:poss", "nmod:desc", "compound:prt", "expl:subj"}
)
"""Subtypes of relations that rules use or that treebanks agree on; the others are cut to their relation."""

KEPT_FEATURES = frozenset({"Definite", "Mood", "Number", "Person", "Polarity", "PronType", "Tense", "VerbForm"})
VERBAL_FEATURES = frozenset({"Mood", "Tense"})
AGENT_MARKERS = frozenset({"by", "par"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def harmonise(sentence: Sentence) -> Sentence:
    """The same sentence with the labels and features that are kept.

    Two things that treebanks mark unevenly are derived for all: `Voice=Pass` on participles, and `obl:agent`.
    """
    words, below = sentence.words, dependents(sentence.words)
    passive = [_is_passive(words, below[i], i) for i in range(len(words))]
    out = []
    for i, word in enumerate(words):
        feats = {name: value for name, value in word.feats.items() if name in KEPT_FEATURES}
        if word.pos not in ("VERB", "AUX"):
            feats = {name: value for name, value in feats.items() if name not in VERBAL_FEATURES}
        if passive[i]:
            feats["Voice"] = "Pass"
        dep = word.dep if word.dep in KEPT_SUBTYPES else word.dep.split(":")[0]
        if dep == "obl" and passive[word.head] and word.pos in NOMINAL and _marked_as_agent(words, below[i]):
            dep = "obl:agent"
        out.append(replace(word, feats=feats, dep=dep))
    return replace(sentence, words=tuple(out))


def dependents(words: Sequence[Word]) -> list[list[int]]:
    """For each word the indices of its dependents."""
    found: list[list[int]] = [[] for _ in words]
    for i, word in enumerate(words):
        if word.head >= 0:
            found[word.head].append(i)
    return found


def _is_passive(words: Sequence[Word], below: Sequence[int], i: int) -> bool:
    word = words[i]
    if word.pos != "VERB" or word.feats.get("VerbForm") != "Part" or word.feats.get("Tense") == "Pres":
        return False
    labels = {words[child].dep for child in below}
    if "aux:pass" in labels:
        return True
    return word.dep == "acl" and not any(label.startswith("aux") for label in labels)


def _marked_as_agent(words: Sequence[Word], below: Sequence[int]) -> bool:
    return any(words[child].dep == "case" and words[child].lemma.lower() in AGENT_MARKERS for child in below)
