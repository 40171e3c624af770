"""Whom a bare office or a pronoun stands for: "le ministre" is the minister whom the article names."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from policygraph.facts.candidates import Candidate, RelationCandidate
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology.model import Ontology

_LEFT_OUT = frozenset({"acl:relcl", "acl", "appos", "conj", "parataxis"})
_SMALL = frozenset({"DET", "ADP", "PUNCT", "CCONJ", "SPACE"})


@lru_cache(maxsize=16)
def _heads(ontology: Ontology, language: str) -> frozenset[str]:
    """The nouns that head offices: the first word of a French form, the last of an English one."""
    place = -1 if language == "en" else 0
    words = (word for word in ontology.words if word.kind == "OfficeNoun" and word.language == language)
    return frozenset(form.lower().split()[place] for word in words for form in word.forms)


def held(candidates: Iterable[Candidate], ontology: Ontology) -> list[tuple[str, frozenset[str]]]:
    """Who holds an office in the article, and the words of it, from the offices found: relations that end in a text."""
    return [
        (one.subject, frozenset(re.findall(r"\w+", one.object.lower())))
        for one in candidates
        if isinstance(one, RelationCandidate) and ontology.relation_types[one.predicate].range_takes_text
    ]


def office_tokens(candidates: Iterable[Candidate], tree: Tree, ontology: Ontology) -> frozenset[int]:
    """The tokens of the offices found, from the noun of each on."""
    found: set[int] = set()
    for one in candidates:
        if isinstance(one, RelationCandidate) and ontology.relation_types[one.predicate].range_takes_text:
            noun = tree.doc[one.token]
            at = one.object.find(noun.text)
            reach = tree.doc[one.token].idx + len(one.object) - max(at, 0)
            found.update(
                i for i in range(one.token, min(one.token + len(one.object), len(tree))) if tree.doc[i].idx < reach
            )
    return frozenset(found)


def standing_for(tree: Tree, offices: Sequence[tuple[str, frozenset[str]]], ontology: Ontology) -> dict[int, str]:
    """Head tokens of bare offices, and the one person who can be meant.

    The person holds an office of that head noun; where the phrase says more ("le ministre de la Santé"), at least half
    of it has to be in theirs. Where two people remain, nobody is meant.
    """
    heads = _heads(ontology, tree.doc.lang_)
    found: dict[int, str] = {}
    if not offices:
        return found
    for i in range(len(tree)):
        if tree.lemma[i] in heads and tree.pos[i] in ("NOUN", "PROPN"):
            person = _meant(tree, i, offices)
            if person:
                found[i] = person
    return found


def _meant(tree: Tree, head: int, offices: Sequence[tuple[str, frozenset[str]]]) -> str:
    said = _words(tree, head)
    scores: dict[str, float] = {}
    for person, words in offices:
        if tree.lower[head] in words or tree.lemma[head] in words:
            share = len(said & words) / len(said)
            if share >= 0.5:
                scores[person] = max(share, scores.get(person, 0.0))
    best = [person for person, share in scores.items() if share == max(scores.values())]
    return best[0] if len(best) == 1 else ""


def _words(tree: Tree, head: int) -> set[str]:
    kept = [head]
    for one in kept:
        kept.extend(c for c in tree.children[one] if tree.dep[c] not in _LEFT_OUT)
    return {tree.lower[i] for i in kept if tree.pos[i] not in _SMALL}


def unnamed(tree: Tree, index: MentionIndex, mentions: MentionSet, ontology: Ontology) -> frozenset[str]:
    """Entities told only as that people met ("during a meeting with the minister"): not meetings with a name."""
    words = (word for word in ontology.words if word.kind == "Encounter" and word.language == tree.doc.lang_)
    nouns = frozenset(form.lower() for word in words for form in word.forms)
    named: set[str] = set()
    bare: set[str] = set()
    for mention in mentions.mentions:
        head = next((i for i in range(mention.start, mention.end) if mention in index.headed_by(i)), mention.start)
        told = mention.kind == "description" and (tree.lemma[head] in nouns or tree.lower[head] in nouns)
        (bare if told else named).add(mention.entity)
    return frozenset(bare - named)


def pronouns(tree: Tree, index: MentionIndex) -> dict[int, str]:
    """Subject pronouns of the third person singular, and the person who was last the subject of a sentence.

    Only within the next sentence: further on it is anybody's guess.
    """
    found: dict[int, str] = {}
    latest, where = "", -2
    for i in range(len(tree)):
        if not tree.dep[i].startswith("nsubj"):
            continue
        if tree.pos[i] == "PRON":
            personal = tree.morph(i, "PronType") == "Prs" and tree.morph(i, "Person") == "3"
            if (
                personal
                and tree.morph(i, "Number") == "Sing"
                and tree.sentence[i] - where <= 1
                and tree.lower[i] != "it"
            ):
                found[i], where = latest, tree.sentence[i]
            continue
        people = [m for m in _subjects(tree, index, i) if index.type_of(m) == PERSON and m.kind == "name"]
        if people:
            latest, where = people[0].entity, tree.sentence[i]
    return found


PERSON = "Person"


def _subjects(tree: Tree, index: MentionIndex, i: int) -> list[Mention]:
    named = list(index.headed_by(i))
    for child in tree.having(i, "appos", "flat"):
        named.extend(index.headed_by(child))
    return named
