"""Constructions of press language, one sentence each, read by the whole pipeline: most of what they tell is found.

`data/constructions/<language>.txt` has one sentence a line, then " || " and the triples it tells
("subject | relation | object", parted by ";"). Not all are read yet: `FLOORS` is the share that is.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from policygraph.evaluate.words import Words, containing, overlapping, words_of
from policygraph.facts import ArticleFacts, pipeline
from policygraph.ontology import load
from policygraph.ontology.model import Ontology

pytestmark = pytest.mark.rules

FOLDER = Path(__file__).parent / "data" / "constructions"
Triple = tuple[str, str, str]


FLOORS = {"en": 0.81, "fr": 0.89}


def lines(language: str) -> Iterator[tuple[str, list[Triple]]]:
    for line in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        sentence, _, told = line.partition(" || ")
        triples = [tuple(part.strip() for part in one.split(" | ")) for one in told.split(";")]
        yield sentence.strip(), [(s, p, o) for s, p, o in triples]


@cache
def known() -> Ontology:
    return load()


@cache
def parser(language: str) -> Language:
    return pipeline(language, ontology=known())


def triples(facts: ArticleFacts) -> list[tuple[list[Words], str, list[Words]]]:
    """All relations told, those that events imply included; each end with all of its forms."""
    forms = {e.id: [words_of(form) for form in (e.name, *e.aliases)] for e in facts.entities}

    def of(end: str) -> list[Words]:
        return forms.get(end, [words_of(end)])

    found = [(of(r.subject), r.predicate, of(r.object)) for r in facts.relations]
    types = known().event_types
    for event in facts.events:
        for rule in types[event.type].implies if event.status == "done" else ():
            for subject in event.roles.get(rule.subject_role, ()):
                found += [(of(subject), rule.predicate, of(obj)) for obj in event.roles.get(rule.object_role, ())]
    return found


def names(forms: list[Words], text: str) -> bool:
    wanted = words_of(text)
    return any(form == wanted or overlapping(form, wanted) or containing(form, wanted) for form in forms)


def is_told(triple: Triple, facts: ArticleFacts) -> bool:
    subject, predicate, obj = triple
    symmetric = known().relation_types[predicate].symmetric
    return any(
        (names(s, subject) and names(o, obj)) or (symmetric and names(s, obj) and names(o, subject))
        for s, p, o in triples(facts)
        if p == predicate
    )


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_constructions_are_read(language: str) -> None:
    cases = list(lines(language))
    missed = []
    for sentence, told in cases:
        facts: ArticleFacts = parser(language)(sentence)._.facts
        missed += [f"{sentence} -> {' | '.join(triple)}" for triple in told if not is_told(triple, facts)]
    wanted = sum(len(told) for _, told in cases)
    assert 1 - len(missed) / wanted >= FLOORS[language], "\n".join(missed)
