"""Who or what "both countries", "both laws" and "les deux parties" are: the last two of their kind told of together."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from policygraph.facts.admission import admits
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.ontology.model import Ontology

BACK = 4
"""How many sentences back the two may have been told of."""
RESPECTIVELY = frozenset({"respectively", "respectivement"})
"""What says that each of the one goes with each of the other, in order."""
_TWO = frozenset({"two", "deux"})
_BOTH = "both"
_POINTING = frozenset({"the", "these", "les", "ces", "des", "aux"})
_PERSON = "Person"
_BODY = frozenset({"Institution"})


def pairs(tree: Tree, index: MentionIndex, ontology: Ontology) -> dict[int, tuple[str, ...]]:
    """Tokens that head "both countries" and the like, and the two entities meant.

    These are the only two of the kind in the nearest sentence before that tells of any two. A noun of one kind of
    institution may mean two of any, where no two are of it: a bank and a ministry are "the two institutions".
    """
    nouns = _nouns(ontology, tree.language)
    found: dict[int, tuple[str, ...]] = {}
    for i in range(len(tree)):
        if tree.pos[i] not in ("NOUN", "PROPN"):
            continue
        kinds = nouns.get(tree.lemma[i]) or nouns.get(tree.lower[i])
        if not kinds or not _is_of_two(tree, i):
            continue
        bodies = any(ontology.entity_types[kind].ancestors & _BODY for kind in kinds if kind in ontology.entity_types)
        wider = kinds | _BODY if bodies else kinds
        two = _nearest_two(tree, index, i, kinds, ontology) or _nearest_two(tree, index, i, wider, ontology)
        if two:
            found[i] = two
    return found


def _is_of_two(tree: Tree, noun: int) -> bool:
    """Whether a noun is said of two that are known: "both", "the two", "les deux", "ces deux"."""
    before = [tree.lower[c] for c in range(max(noun - 4, 0), noun) if tree.head[c] == noun]
    return _BOTH in before or (bool(_TWO & set(before)) and bool(_POINTING & set(before)))


def _nearest_two(
    tree: Tree, index: MentionIndex, noun: int, kinds: frozenset[str], ontology: Ontology
) -> tuple[str, ...]:
    here = tree.sentence[noun]
    for sentence in range(here, max(here - BACK, 0) - 1, -1):
        start, end = tree.bounds[sentence]
        told = tuple(dict.fromkeys(_told(index, start, min(end, noun), kinds, ontology)))
        if len(told) > 1:
            return told if len(told) == 2 else ()
    return ()


def _told(index: MentionIndex, start: int, end: int, kinds: frozenset[str], ontology: Ontology) -> Iterator[str]:
    """Who is named between two tokens, and is no part of another's name; of the kinds."""
    for i in range(start, end):
        for mention in index.covering(i)[:1]:
            named = mention.start == i and mention.entity in index.named
            if named and admits(index.entities[mention.entity], kinds, False, ontology):
                yield mention.entity


def respective(tree: Tree, index: MentionIndex, anchor: int, ends: tuple[list[str], list[str]]) -> set[tuple[str, str]]:
    """Who goes with what where two lists are told side by side, in their order; nothing where all go with all.

    "Narnia and Telmar, represented respectively by X and Y"; in French also with a participle in the plural, if they
    are persons and bodies: "le Tchad et le Niger, représentés par X et Y".
    """
    subjects, objects = ends
    if len(subjects) != len(objects) or len(subjects) < 2 or set(subjects) & set(objects):
        return set()
    start, end = tree.bounds[tree.sentence[anchor]]
    persons = [{index.entities[one].type == _PERSON for one in side} for side in ends]
    plural = tree.morph(anchor, "VerbForm") == "Part" and tree.morph(anchor, "Number") == "Plur"
    if not RESPECTIVELY & set(tree.lower[start:end]) and not (plural and persons == [{True}, {False}]):
        return set()
    places = {m.entity: i for i in range(end - 1, start - 1, -1) for m in index.covering(i)}
    if not places.keys() >= {*subjects, *objects}:
        return set()
    return set(zip(sorted(subjects, key=places.__getitem__), sorted(objects, key=places.__getitem__), strict=True))


@lru_cache(maxsize=16)
def _nouns(ontology: Ontology, language: str) -> Mapping[str, frozenset[str]]:
    """What the plural nouns are of that may stand for two told of before."""
    found: dict[str, frozenset[str]] = {}
    for word in ontology.words:
        if word.language != language or word.kind not in ("GenericNoun", "Noun"):
            continue
        for form in word.forms:
            found[form.lower()] = found.get(form.lower(), frozenset()) | {word.evokes}
    return found
