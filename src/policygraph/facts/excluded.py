"""Who is named beside an event and takes no part in it: "the summit opened *without* X", "in the absence of Y"."""

from functools import lru_cache

from policygraph.facts.arguments import AGENT_CASES
from policygraph.facts.tree import Tree
from policygraph.ontology.model import Ontology

MAX_CLIMB = 5
_PHRASE = ("flat", "appos", "nmod", "compound")
"""Labels by which a name hangs on the noun that a preposition governs ("l'absence du PDG, *Awa Diop*")."""


@lru_cache(maxsize=16)
def exclusions(ontology: Ontology, language: str) -> frozenset[str]:
    """The words of one language whose complement takes no part in what is told."""
    words = (word for word in ontology.words if word.kind == "Exclusion" and word.language == language)
    return frozenset(form for word in words for form in word.forms)


def is_excluded(tree: Tree, token: int, known: frozenset[str]) -> bool:
    """Whether one of these words governs what `token` heads, be it through the noun that it is an apposition of."""
    i = token
    for _ in range(MAX_CLIMB):
        if known.intersection(tree.case(i)) or (i != token and tree.lemma[i] in known):
            return True
        if tree.head[i] == i or not tree.dep[i].startswith(_PHRASE):
            return False
        i = tree.head[i]
    return False


def is_doer_aside(tree: Tree, token: int, anchor: int) -> bool:
    """Whether what `token` heads does what is said aside of another: "visited the lab, *led by X*"; not where that is
    said of the event told at `anchor` itself ("a ceremony attended by X")."""
    verb = tree.head[token]
    if not AGENT_CASES.intersection(tree.case(token)) or not tree.dep[verb].startswith("acl"):
        return False
    return tree.head[verb] != anchor and anchor not in tree.subtree(verb)
