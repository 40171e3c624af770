"""Floors of quality on articles that no rule was written for: lowering one takes an edit of tests/data/floors.json."""

import json
from pathlib import Path

import pytest

from policygraph import ontology
from policygraph.articles import read_article
from policygraph.documents import parse
from policygraph.evaluate import Report, Tally, evaluate
from policygraph.evaluate.compared import implied
from policygraph.facts import ArticleFacts, Pipelines

FLOORS = json.loads((Path(__file__).parent / "data" / "floors.json").read_text(encoding="utf-8"))
pytestmark = pytest.mark.gold


@pytest.fixture(scope="module")
def report(gold: Path) -> Report:
    return evaluate(gold / "dev")


@pytest.mark.parametrize(
    ("language", "counted", "figure"),
    [(language, *name.split(".")) for language, floors in FLOORS.items() for name in floors],
)
def test_no_figure_falls_below_its_floor(report: Report, language: str, counted: str, figure: str) -> None:
    tally: Tally = getattr(report.languages[language], counted)
    value: float = getattr(tally, figure)
    assert value >= FLOORS[language][f"{counted}.{figure}"]


def test_floors_are_not_far_below_what_is_reached(report: Report) -> None:
    """A floor that is never raised guards nothing."""
    for language, floors in FLOORS.items():
        for name, floor in floors.items():
            counted, figure = name.split(".")
            value = getattr(getattr(report.languages[language], counted), figure)
            assert value < floor + 0.12, f"{language} {name} is {value:.3f}: raise its floor"


def test_every_quote_stands_in_its_article(report: Report) -> None:
    assert report.languages["all"].evidence.value == 1.0


def test_every_article_is_read(report: Report) -> None:
    assert not report.unread


@pytest.fixture(scope="module")
def election(gold: Path) -> ArticleFacts:
    """The article about an election to the executive committee of an organization, which the project began with."""
    known = ontology.load()
    article = read_article(gold / "dev" / "articles" / "seed-maroc-dco.txt", ontology=known)
    facts: ArticleFacts = parse(article, Pipelines(known)[article.language])._.facts
    return facts


def triples(facts: ArticleFacts) -> set[tuple[str, str, str]]:
    """All triples as types of subject and object (a text: itself), in lower case, with the names' last words."""
    known = ontology.load()
    told = [t for event in facts.events for t in implied(event, known)]
    told += [(r.subject, r.predicate, r.object) for r in facts.relations]
    names = {entity.id: entity.name.lower() for entity in facts.entities}
    return {(names.get(s, s), p, names.get(o, o)) for s, p, o in told}


def has(facts: ArticleFacts, subject: str, predicate: str, obj: str) -> bool:
    return any(subject in s and p == predicate and obj in o for s, p, o in triples(facts))


def test_the_country_is_member_of_the_committee_and_not_of_its_organization(election: ArticleFacts) -> None:
    assert has(election, "maroc", "memberOf", "exécuti")
    bodies = {o for s, p, o in triples(election) if s == "maroc" and p == "memberOf"}
    assert all("exécuti" in body for body in bodies)


def test_the_committee_is_part_of_its_organization(election: ArticleFacts) -> None:
    assert any("exécuti" in s and o.startswith("organisation") for s, p, o in triples(election) if p == "partOf")


def test_the_centre_has_its_partner(election: ArticleFacts) -> None:
    assert has(election, "numérique pour le développement durable", "partnerOf", "programme des nations unies")


def test_the_ministers_whole_office_is_told(election: ArticleFacts) -> None:
    office = "ministre déléguée auprès du chef du gouvernement chargée de la transition numérique"
    assert has(election, "saghrouchni", "holdsPosition", office)
    assert has(election, "saghrouchni", "officerOf", "maroc")


def test_the_countrys_rank_is_told(election: ArticleFacts) -> None:
    names = {entity.id: entity.name.lower() for entity in election.entities}
    rankings = [event for event in election.events if event.type == "Ranking"]
    assert any("maroc" in {names[x] for x in event.roles.get("ranked", ())} for event in rankings)
    assert any("14 places" in text for event in rankings for text in event.roles.get("result", ()))
