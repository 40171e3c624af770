"""The triggers of relations, compiled for one language, and where they stand in a Doc."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from policygraph.ontology.model import Ontology, RelationType, RolePosition, Trigger

SUBJECT, OBJECT = "subject", "object"
"""The two roles of a relation's trigger."""
_WORDS = re.compile(r"[\w-]+'|[\w-]+|\S")
_ALIKE = {"VERB": frozenset({"VERB", "AUX", "ADJ"}), "NOUN": frozenset({"NOUN", "PROPN", "ADJ"})}
"""Parts of speech that a parser mixes up: participles are taken for adjectives, capitalised nouns for names."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A trigger of a relation with the places of its two ends, each in order of preference."""

    trigger: Trigger
    relation: RelationType
    subjects: tuple[RolePosition, ...]
    objects: tuple[RolePosition, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A trigger's words in a Doc: tokens `[start, end)`."""

    rule: Rule
    start: int
    end: int


Rules = dict[str, tuple[tuple[tuple[str, ...], Rule], ...]]
"""First word of a form to the forms that begin with it, longest first."""


@lru_cache(maxsize=8)
def relation_rules(ontology: Ontology, language: str) -> Rules:
    """The rules of one language; a trigger whose frame lacks one of the two ends is none."""
    found: dict[str, list[tuple[tuple[str, ...], Rule]]] = {}
    for trigger in ontology.triggers:
        relation = ontology.relation_types.get(trigger.evokes)
        subjects = tuple(place for place in trigger.roles if place.role == SUBJECT)
        objects = tuple(place for place in trigger.roles if place.role == OBJECT)
        if trigger.language != language or relation is None or not subjects or not objects:
            continue
        rule = Rule(trigger, relation, subjects, objects)
        for form in trigger.forms:
            words = tuple(_WORDS.findall(_plain(form)))
            found.setdefault(words[0], []).append((words, rule))
    return {first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in found.items()}


def matches(doc: Doc, rules: Rules) -> Iterator[Match]:
    """Triggers in the order of the text. At one token only the longest form fires, for all relations that it evokes."""
    for token in doc:
        forms = {_plain(token.text), token.lemma_.lower()}
        longest = 0
        for words, rule in sorted(
            (entry for form in forms for entry in rules.get(form, ())), key=lambda entry: -len(entry[0])
        ):
            if len(words) < longest:
                break
            if _stands(doc, token.i, words) and _is_a(token, rule.trigger.pos):
                longest = len(words)
                yield Match(rule, token.i, token.i + longest)


def _stands(doc: Doc, start: int, words: tuple[str, ...]) -> bool:
    if start + len(words) > len(doc):
        return False
    return all(
        word in (_plain(token.text), token.lemma_.lower())
        for word, token in zip(words, doc[start : start + len(words)], strict=True)
    )


def _is_a(token: Token, pos: str) -> bool:
    return pos in {"", "ADP"} or token.pos_ in _ALIKE.get(pos, {pos})


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")
