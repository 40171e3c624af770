"""Sentences read by the whole pipeline: visits, talks, who was where, and whom an envoy speaks for."""

from functools import cache

import pytest
from spacy.language import Language

from policygraph.facts import ArticleFacts, pipeline

pytestmark = pytest.mark.rules


@cache
def parser(language: str) -> Language:
    return pipeline(language)


def gatherings(language: str, text: str) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Who took part, and where, of each gathering that a text tells."""
    facts: ArticleFacts = parser(language)(text)._.facts
    names = {entity.id: entity.name for entity in facts.entities}
    return {
        (
            tuple(sorted(names[one] for one in event.roles.get("participant", ()))),
            tuple(sorted(names[one] for one in event.roles.get("place", ()))),
        )
        for event in facts.events
        if event.type == "Gathering"
    }


@pytest.mark.parametrize(
    ("language", "text", "who", "where"),
    [
        ("en", "Kora Telecom CEO, Hassan Mwale has visited Kenya.", ("Hassan Mwale",), ("Kenya",)),
        (
            "en",
            "Announced during a visit by a World Bank delegation to Brazzaville, the project aims to connect schools.",
            ("World Bank",),
            ("Brazzaville",),
        ),
        ("en", "Ali Banda, who was on a working visit to Kenya, praised the project.", ("Ali Banda",), ("Kenya",)),
        ("fr", "Le ministre du Numérique, Jean Koffi, s'est rendu à Conakry.", ("Jean Koffi",), ("Conakry",)),
        ("fr", "En visite au Bénin, Bertin Koffi a donné un cours.", ("Bertin Koffi",), ("Bénin",)),
        (
            "fr",
            "Lors d'une visite à Conakry, le ministre du Numérique, Jean Koffi, a promis la fibre.",
            ("Jean Koffi",),
            ("Conakry",),
        ),
    ],
)
def test_who_visits_and_what_place(language: str, text: str, who: tuple[str, ...], where: tuple[str, ...]) -> None:
    assert gatherings(language, text) == {(who, where)}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The minister, John Banda, met representatives of Starlink.", ("John Banda", "Starlink")),
        ("fr", "Le président Jean Koffi a rencontré des représentants de Starlink.", ("Jean Koffi", "Starlink")),
        (
            "en",
            "The idea grew out of talks between John Banda and Ama Boateng on 3 March 2025.",
            ("Ama Boateng", "John Banda"),
        ),
    ],
)
def test_bodies_meet_too_and_talks_have_two_sides(language: str, text: str, who: tuple[str, ...]) -> None:
    assert gatherings(language, text) == {(who, ())}


def test_the_subject_of_a_sentence_was_at_the_meeting_that_opens_it() -> None:
    text = "Lors de la cérémonie d'ouverture, Awa Diop, directrice générale de Kora Telecom, a salué ce projet."
    assert gatherings("fr", text) == {(("Awa Diop",), ())}


@pytest.mark.parametrize(
    ("text", "sent_by"),
    [
        ("India thanked the Indian Ambassador to Ghana, Raj Singh.", "India"),
        ("The country's Ambassador to Ghana, Raj Singh, spoke.", ""),
    ],
)
def test_an_envoy_is_of_the_country_that_sent_them(text: str, sent_by: str) -> None:
    facts: ArticleFacts = parser("en")(text)._.facts
    names = {entity.id: entity.name for entity in facts.entities}
    told = {names[r.object] for r in facts.relations if r.predicate in ("represents", "officerOf")}
    assert told == ({sent_by} if sent_by else set())


def test_which_countries_an_organization_has() -> None:
    text = "It marks a step across the eight UEMOA countries, including Togo and Benin."
    facts: ArticleFacts = parser("en")(text)._.facts
    names = {entity.id: entity.name for entity in facts.entities}
    told = {(names[r.subject], names[r.object]) for r in facts.relations if r.predicate == "memberOf"}
    assert told == {("Togo", "UEMOA"), ("Benin", "UEMOA")}


def test_a_yearly_general_assembly_is_a_meeting_and_a_fairground_its_place() -> None:
    text = "L'Assemblée générale annuelle de Kora Africa s'est tenue au Parc des expositions d'Abidjan."
    facts: ArticleFacts = parser("fr")(text)._.facts
    told = {entity.name: entity.type for entity in facts.entities}
    assert told["Assemblée générale annuelle de Kora Africa"] == "Meeting"
    assert told["Parc des expositions d'Abidjan"] == "Place"


def test_what_somebody_carried_out_is_not_named_by_who_did() -> None:
    text = "Les travaux menés par Kora Telecom se sont tenus à Conakry."
    facts: ArticleFacts = parser("fr")(text)._.facts
    assert [entity.name for entity in facts.entities if entity.type == "Meeting"] == ["travaux"]


def test_a_demonstrative_far_back_means_the_only_meeting_named() -> None:
    filler = "Les écoles de la ville ont reçu des livres et les élèves ont lu avec joie. " * 10
    text = f"Le Forum Kora Numérique s'est ouvert à Conakry. {filler}Awa Diop a participé à cette rencontre majeure."
    facts: ArticleFacts = parser("fr")(text)._.facts
    names = {entity.id: entity.name for entity in facts.entities}
    (met,) = [event for event in facts.events if event.type == "Gathering"]
    assert {names[one] for one in met.roles["participant"]} == {"Awa Diop"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya grows. Kenyan experts attended the Lagos Forum."),
        ("fr", "Le Sénégal avance. L'expert sénégalais a participé au Forum de Dakar."),
    ],
)
def test_experts_from_a_country_are_not_the_country(language: str, text: str) -> None:
    assert not gatherings(language, text)


def test_officials_of_a_country_act_for_it() -> None:
    assert gatherings("en", "Kenya grows. Kenyan officials attended the Lagos Forum.") == {(("Kenya",), ())}
