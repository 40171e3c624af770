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
def office_nouns(ontology: Ontology, language: str) -> frozenset[str]:
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


def holders(candidates: Iterable[Candidate], tree: Tree, ontology: Ontology) -> dict[int, str]:
    """Head tokens of the offices found, and who holds each: "le président de X, Awa Diop", however it is parsed."""
    found: dict[int, str] = {}
    for one in candidates:
        if isinstance(one, RelationCandidate) and ontology.relation_types[one.predicate].range_takes_text:
            noun = one.token
            while tree.dep[noun] in ("flat", "compound") and tree.sentence[tree.head[noun]] == tree.sentence[noun]:
                noun = tree.head[noun]
            found.setdefault(noun, one.subject)
            found.setdefault(one.token, one.subject)
    return found


def titled(candidates: Iterable[Candidate], tree: Tree, index: MentionIndex) -> dict[int, Mention]:
    """First tokens of the offices that stand right before a name ("X's director Awa Diop"), and that name."""
    found: dict[int, Mention] = {}
    for one in candidates:
        if isinstance(one, RelationCandidate) and one.object:
            first, last = tree.bounds[tree.sentence[one.token]]
            span = tree.doc[first:last]
            start = span.text.find(one.object)
            office = span.char_span(start, start + len(one.object), alignment_mode="expand") if start >= 0 else None
            if office is not None and office.end < len(tree):
                for name in index.covering(office.end):
                    if name.start == office.end and name.entity == one.subject:
                        found[office.start] = name
    return found


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
    heads = office_nouns(ontology, tree.doc.lang_)
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


_FEMININE = frozenset({"la", "une", "cette", "mme", "madame", "sa", "she", "ms.", "mrs."})
_MASCULINE = frozenset({"le", "un", "ce", "cet", "du", "au", "m.", "monsieur", "son", "he", "mr."})
_SHE, _HE = frozenset({"elle", "she"}), frozenset({"il", "he"})


def pronouns(tree: Tree, index: MentionIndex) -> dict[int, str]:
    """Subject pronouns of the third person singular, and what was last the subject of a sentence.

    In French anything may be ("elle" after "l'Agence"), unless its article is of the other gender; in English "it" is
    a thing or body, "he" and "she" a person.
    Only within the next sentence: further on it is anybody's guess.
    """
    found: dict[int, str] = {}
    seen: list[tuple[str, str, int]] = []  # entity, gender, sentence
    for i in range(len(tree)):
        if not tree.dep[i].startswith("nsubj"):
            continue
        sentence = tree.sentence[i]
        if tree.pos[i] == "PRON":
            recent = [one for one in seen if sentence - one[2] <= 1]
            meant = _meant_by(tree, i, recent)
            if meant:
                found[i] = meant[0]
                seen.append((meant[0], meant[1] or _gender_of_pronoun(tree, i), sentence))
            continue
        for mention in _subjects(tree, index, i)[:1]:
            person = index.type_of(mention) == PERSON
            if tree.doc.lang_ == "fr" or not person:
                seen.append((mention.entity, _gender(tree, mention) if tree.doc.lang_ == "fr" else _THING, sentence))
            elif mention.kind == "name":
                seen.append((mention.entity, "", sentence))
    return found


def _meant_by(tree: Tree, pronoun: int, recent: list[tuple[str, str, int]]) -> tuple[str, str] | None:
    personal = tree.morph(pronoun, "PronType") == "Prs" and tree.morph(pronoun, "Person") == "3"
    if not personal or tree.morph(pronoun, "Number") != "Sing":
        return None
    gender = _gender_of_pronoun(tree, pronoun)
    if tree.doc.lang_ == "en":
        fitting = (one for one in reversed(recent) if (one[1] == _THING) == (gender == _THING))
    else:
        fitting = (one for one in reversed(recent) if not gender or one[1] in ("", gender))
    return next(((entity, known) for entity, known, _ in fitting), None)


def _gender_of_pronoun(tree: Tree, i: int) -> str:
    if tree.lower[i] == "it":
        return _THING
    return "f" if tree.lower[i] in _SHE else "m" if tree.lower[i] in _HE else ""


def _gender(tree: Tree, mention: Mention) -> str:
    """What the article or title right before a mention tells; nothing where it is elided or absent."""
    before = tree.lower[mention.start - 1] if mention.start else ""
    return "f" if before in _FEMININE else "m" if before in _MASCULINE else ""


_OBJECTS = frozenset({"it", "le", "la", "l'", "l’"})
_JOINED = ("conj", "advcl", "parataxis")


def object_pronouns(tree: Tree, index: MentionIndex) -> dict[int, str]:
    """Pronouns for a thing that are a verb's object, and what the verb that theirs is joined to tells about.

    "The House passed *the bill* and the Senate approved *it*": its object, or of a passive its subject.
    """
    found: dict[int, str] = {}
    for i in range(len(tree)):
        verb = tree.head[i]
        if tree.dep[i] != "obj" or tree.pos[i] != "PRON" or tree.lower[i] not in _OBJECTS:
            continue
        if tree.dep[verb] not in _JOINED or tree.head[verb] > verb:
            continue
        told = next(iter(tree.having(tree.head[verb], "obj", "nsubj:pass")), -1)
        meant = next((m.entity for m in index.headed_by(told) if index.type_of(m) != PERSON), "") if told >= 0 else ""
        if meant:
            found[i] = meant
    return found


_THING = "n"
PERSON = "Person"


def _subjects(tree: Tree, index: MentionIndex, i: int) -> list[Mention]:
    named = list(index.headed_by(i))
    for child in tree.having(i, "appos", "flat"):
        named.extend(index.headed_by(child))
    people = [m for m in named if index.type_of(m) == PERSON and m.kind == "name"]
    return people or named
