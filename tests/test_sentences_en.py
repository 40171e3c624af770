"""Sentences read by the whole pipeline: who came and who left an office, names between commas, bare news, amounts."""

from functools import cache

import pytest
from spacy.language import Language

from policygraph.facts import ArticleFacts, pipeline
from policygraph.facts.amounts import money
from policygraph.facts.candidates import EventCandidate
from policygraph.facts.component import propose
from policygraph.ontology import load
from policygraph.ontology.model import Ontology

pytestmark = pytest.mark.rules


@cache
def _known() -> Ontology:
    return load()


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
    assert [text[start:end].strip() for start, end in money(text, load())] == ["5 milliards de FCFA"]


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


def _told(text: str) -> set[tuple[str, str, str]]:
    """Event type, role and name or text of all that the rules propose of a sentence."""
    parsed, found = propose(parser("en")(text), _known())
    entities = parsed.mentions.entities
    return {
        (one.type, role, entities[filler].name if filler in entities else filler)
        for one in found
        if isinstance(one, EventCandidate)
        for role, fillers in one.roles.items()
        for filler in fillers
    }


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI – Kora and Volta have launched a virtual card.",
        "NAIROBI - Kora and Volta signed a cooperation agreement on Monday.",
        "Abuja, Nigeria – The Ghana Revenue Authority has launched a new tax portal.",
    ],
)
def test_a_dateline_is_no_subject(text: str) -> None:
    actors = {name for _, role, name in _told(text) if role in ("launcher", "party", "adopter")}
    assert actors and not actors & {"NAIROBI", "Nairobi", "Abuja", "Nigeria"}


def test_an_authority_with_a_country_in_its_name_stands_for_itself() -> None:
    told = _told("The Kenya Revenue Authority (KRA) and the Uganda Revenue Authority (URA) signed an agreement.")
    parties = {name for kind, role, name in told if (kind, role) == ("Signing", "party")}
    assert parties == {"Kenya Revenue Authority", "Uganda Revenue Authority"}


def test_a_sum_behind_a_name_is_no_part_of_it() -> None:
    for amount in ("N766.2 million", "J$15 million", "GH¢1.8 million"):
        told = _told(f"The regulator has fined Kora Telecom {amount} for poor service.")
        assert ("Enforcement", "target", "Kora Telecom") in told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ethio Telecom opened a data centre on Airport Road.", "Enforcement"),
        ("The network will be implemented over five years by the Ministry of Transport.", "Launch"),
        ("Similar agreements were signed in 2024.", "Signing"),
        ("Kora and Volta signed a memorandum of understanding.", "Adoption"),
    ],
)
def test_what_tells_no_such_event(text: str, kind: str) -> None:
    assert kind not in {one for one, _, _ in _told(text)}
