"""Who takes a stand on what is told: that they condemn, welcome or call for a launch does not make it theirs."""

from collections.abc import Iterator
from functools import lru_cache

from policygraph.facts.arguments import of_verb
from policygraph.facts.tree import Tree
from policygraph.ontology.model import Ontology

Stances = frozenset[tuple[str, ...]]
"""The words of the verbs, their prepositions included ("warn", "against")."""
MAX_CLIMB = 4
_DIRECT = frozenset({"obj", "nsubj:pass", "ccomp", "xcomp"})
_OBLIQUE = frozenset({"obl", "obl:arg", "obl:mod", "advcl", "xcomp"})


@lru_cache(maxsize=16)
def stances(ontology: Ontology, language: str) -> Stances:
    """The verbs of one language that take a stand."""
    words = (word for word in ontology.words if word.kind == "StanceVerb" and word.language == language)
    return frozenset(tuple(form.lower().replace("’", "'").split()) for word in words for form in word.forms)


def critics(tree: Tree, token: int, known: Stances) -> frozenset[int]:
    """The tokens that head who takes a stand on what `token` tells, or on what it is part of."""
    found: set[int] = set()
    i = token
    for _ in range(MAX_CLIMB):
        for verb in _verbs_on(tree, i, known):
            found.update(one for subject in of_verb(tree, verb).subjects for one in tree.conjuncts(subject))
        if tree.head[i] == i:
            break
        i = tree.head[i]
    return frozenset(found)


def is_stand(tree: Tree, verb: int, complement: int, known: Stances) -> bool:
    """Whether a verb takes a stand on its complement: "condemn X", "warn against X", "remettre X en cause"."""
    label = tree.dep[complement]
    linked = {*tree.case(complement), *(tree.lower[c] for c in tree.having(complement, "mark"))}
    for rest in (list(form[1:]) for form in known if form[0] == tree.lemma[verb]):
        behind = tree.lower[verb + 1 : verb + 1 + len(rest)]
        if label in _DIRECT and behind == rest:
            return True
        if label in _OBLIQUE and rest and rest[-1] in linked and behind[: len(rest) - 1] == rest[:-1]:
            return True
    return False


def _verbs_on(tree: Tree, i: int, known: Stances) -> Iterator[int]:
    """The verbs that take a stand on word i: the one that governs it, and what is said of it ("criticised by X")."""
    governor = tree.head[i]
    if governor != i and tree.is_verb(governor) and is_stand(tree, governor, i, known):
        yield governor
    for clause in tree.having(i, "acl"):
        if (tree.lemma[clause],) in known:
            yield clause
