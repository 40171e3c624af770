"""Sentences read by the whole pipeline: who came and who left an office, names between commas, bare news, amounts."""

from functools import cache

import pytest
from spacy.language import Language

from policygraph.facts import ArticleFacts, pipeline
from policygraph.facts.amounts import money

pytestmark = pytest.mark.rules


@cache
def parser(language: str) -> Language:
    return pipeline(language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Kofi Mensah remplace Awa Diop à la tête de l'ARCEP."),
        ("fr", "M. Kofi Mensah succède à Awa Diop à la direction générale de l'ARCEP."),
        ("en", "Kofi Mensah succeeds Awa Diop at the helm of the Digital Agency."),
    ],
)
def test_who_came_and_who_left(language: str, text: str) -> None:
    facts: ArticleFacts = parser(language)(text)._.facts
    names = {entity.id: entity.name for entity in facts.entities}
    told = {(event.type, *(names[one] for one in event.roles["person"])) for event in facts.events}
    assert told == {("Appointment", "Kofi Mensah"), ("Departure", "Awa Diop")}


def test_a_currency_is_no_end_of_a_word() -> None:
    text = "Le gouvernement va allouer 5 milliards de FCFA au projet."
    assert [text[start:end].strip() for start, end in money(text)] == ["5 milliards de FCFA"]


def test_a_description_and_the_name_between_commas_are_one() -> None:
    text = "Ghana-based financial technology company, PayNow, has launched a new digital wallet, CediGo, on Monday."
    facts: ArticleFacts = parser("en")(text)._.facts
    names = {entity.id: entity.name for entity in facts.entities}
    assert [[names[one] for one in event.roles["launched"]] for event in facts.events] == [["CediGo"]]
    assert [[names[one] for one in event.roles["launcher"]] for event in facts.events] == [["PayNow"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A new platform has been launched.", 0),
        ("A new platform was launched in May 2025.", 1),
        ("Kora has launched a new platform.", 1),
        ("The platform KwikPay has been launched.", 1),
    ],
)
def test_that_something_without_a_name_was_launched_by_nobody_is_no_event(text: str, told: int) -> None:
    facts: ArticleFacts = parser("en")(text)._.facts
    assert len(facts.events) == told
