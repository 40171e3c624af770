"""Who is named beside an event and takes no part in it: "the summit opened *without* X", "in the absence of Y"."""

from functools import lru_cache

from policygraph.facts.arguments import AGENT_CASES
from policygraph.facts.status import NEGATIONS
from policygraph.facts.tree import Tree
from policygraph.ontology.model import Ontology

MAX_CLIMB = 5
_PHRASE = ("flat", "appos", "nmod", "compound")
"""Labels by which a name hangs on the noun that a preposition governs ("l'absence du PDG, *Awa Diop*")."""
_NAMED_WITH = ("flat", "appos", "conj", "nmod")
_ONLY = (["only"], ["seulement"], ["uniquement"])
"""Behind "not": what was done as well as something else."""


@lru_cache(maxsize=16)
def exclusions(ontology: Ontology, language: str) -> frozenset[str]:
    """The words of one language whose complement, or subject, takes no part in what is told."""
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
    """Whether what `token` heads does what is said aside of another: "visited the lab, *led by X*", "tabled by Y and
    *opposed by X*"; not where that is said of the event told at `anchor` itself ("a ceremony attended by X")."""
    verb = tree.head[token]
    if not AGENT_CASES.intersection(tree.case(token)) or not tree.dep[verb].startswith(("acl", "conj")):
        return False
    return tree.head[verb] != anchor and anchor not in tree.subtree(verb)


def did_not(tree: Tree, token: int, anchor: int, known: frozenset[str]) -> bool:
    """Whether what `token` heads is the subject of what it did not do: "Y attended, and *X did not take part*", or of
    a verb or adjective that is one of these words ("X *declined* to attend", "X was *absent*").

    Not where `anchor` itself is what it did not do, of which its status tells.
    """
    i = _named_with(tree, token)
    verb = tree.head[i]
    if verb in (i, anchor) or not tree.dep[i].startswith("nsubj"):
        return False
    negation = next((c for c in tree.having(verb, "advmod", "aux") if tree.lower[c] in NEGATIONS), -1)
    if negation < 0:
        return tree.lemma[verb] in known
    return tree.lower[negation + 1 : negation + 2] not in _ONLY


def _named_with(tree: Tree, token: int) -> int:
    """The word that stands in the sentence for what `token` heads: the office before a name, the first of a list."""
    i = token
    for _ in range(MAX_CLIMB):
        if not tree.dep[i].startswith(_NAMED_WITH) or (tree.dep[i].startswith("nmod") and tree.case(i)):
            break
        i = tree.head[i]
    return i
