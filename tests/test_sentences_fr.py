"""Whole sentences of our own, read by the shipped French parser: constructions that the press uses."""

from functools import cache
from typing import cast

import pytest

from policygraph import ontology
from policygraph.articles import Language
from policygraph.documents import parse
from policygraph.evaluate.compared import implied
from policygraph.facts import ArticleFacts, Pipelines
from tests.readings import article

Triple = tuple[str, str, str]


@cache
def pipelines() -> Pipelines:
    return Pipelines(ontology.load())


def read(*paragraphs: str, language: str = "fr", published: str = "2026-03-05") -> ArticleFacts:
    """The facts of an article of these paragraphs, the first of them its title."""
    source = article("own", language, *paragraphs, published=published)
    facts: ArticleFacts = parse(source, pipelines()[cast(Language, language)])._.facts
    return facts


def triples(facts: ArticleFacts) -> set[Triple]:
    """What is told to hold, and what the events imply; entities by their names."""
    names = {entity.id: entity.name for entity in facts.entities}
    told = [t for event in facts.events for t in implied(event, ontology.load())]
    told += [(r.subject, r.predicate, r.object) for r in facts.relations]
    return {(names.get(s, s), p, names.get(o, o)) for s, p, o in told}


def roles(facts: ArticleFacts, kind: str) -> dict[str, list[str]]:
    """The roles of the only event of a type, with names."""
    (event,) = (event for event in facts.events if event.type == kind)
    names = {entity.id: entity.name for entity in facts.entities}
    return {role: [names.get(filler, filler) for filler in fillers] for role, fillers in event.roles.items()}


@pytest.mark.parametrize(
    ("language", "sentence", "ranked", "result"),
    [
        ("fr", "Le Togo a gagné neuf places dans l'Indice mondial de l'innovation.", "Togo", "neuf places"),
        (
            "fr",
            "La Tunisie a poursuivi ses réformes, améliorant sa position de 12 places dans l'Indice mondial "
            "de l'innovation.",
            "Tunisie",
            "12 places",
        ),
        ("fr", "Le Sénégal a reculé de trois rangs dans l'Indice mondial de l'innovation.", "Sénégal", "trois rangs"),
        ("en", "Senegal dropped three places in the Global Cybersecurity Index.", "Senegal", "three places"),
        (
            "en",
            "Tunisia kept reforming, improving its position by 12 places in the Global Innovation Index.",
            "Tunisia",
            "12 places",
        ),
    ],
)
def test_a_country_that_moves_in_an_index_is_ranked(language: str, sentence: str, ranked: str, result: str) -> None:
    told = roles(read(sentence, language=language), "Ranking")
    assert (told["ranked"], told["result"]) == ([ranked], [result])
    assert told["index"][0].endswith(("innovation", "Index"))


def test_progress_without_a_measure_is_no_ranking() -> None:
    facts = read("Le Ghana a progressé dans l'Indice mondial de l'innovation 2025.")
    assert not [event for event in facts.events if event.type == "Ranking"]
