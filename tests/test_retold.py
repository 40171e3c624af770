"""What a headline tells and the text below it tells again is one event."""

import pytest

from tests.test_sentences_fr import read


def told(kind: str, *paragraphs: str, language: str) -> list[dict[str, list[str]]]:
    facts = read(*paragraphs, language=language)
    names = {entity.id: entity.name for entity in facts.entities}
    events = [event for event in facts.events if event.type == kind]
    return [{role: [names.get(x, x) for x in fillers] for role, fillers in event.roles.items()} for event in events]


@pytest.mark.parametrize(
    ("language", "kind", "headline", "text", "roles"),
    [
        (
            "fr", "Launch", "Télécoms : Maroc Telecom lance la 5G",
            "Maroc Telecom a lancé vendredi ses réseaux 5G à Rabat.",
            {"launched": ["réseaux 5G"], "launcher": ["Maroc Telecom"], "place": ["Rabat"]},
        ),
        (
            "fr", "Launch", "La Zambie lance une plateforme de paiement",
            "Le ministère des Télécommunications a lancé la plateforme nationale de paiement mercredi.",
            {"launched": ["plateforme nationale de paiement"], "launcher": ["ministère des Télécommunications"]},
        ),
        (
            "en", "Adoption", "Parliament of Ghana adopts Zembla Code",
            "The Parliament of Ghana adopted a law on the Zembla Code.",
            {"instrument": ["Zembla Code"], "adopter": ["Parliament of Ghana"]},
        ),
        (
            "en", "Launch", "Ghana launches biometric system", "Ghana has launched a biometric identity system.",
            {"launched": ["biometric identity system"], "launcher": ["Ghana"]},
        ),
        (
            "en", "Signing", "Ghana and Rwanda sign data-sharing pact",
            "Ghana and Rwanda signed a five-year agreement on records on Monday.",
            {"party": ["Rwanda", "Ghana"], "agreement": ["five-year agreement"]},
        ),
    ],
)  # fmt: skip
def test_what_a_headline_says_in_fewer_words_is_told_once(
    language: str, kind: str, headline: str, text: str, roles: dict[str, list[str]]
) -> None:
    assert told(kind, headline, text, language=language) == [roles]


@pytest.mark.parametrize(
    ("language", "kind", "headline", "text"),
    [
        ("en", "Launch", "Ghana launches Zembla Hub", "Ghana launched the Kora Portal in Accra."),
        ("en", "Adoption", "Ghana adopts data protection law", "Ghana adopted a cybercrime bill in May."),
        ("en", "Signing", "Ghana signs data-sharing pact", "Ghana signed a five-year loan agreement on Monday."),
        (
            "fr",
            "Launch",
            "Orange lance une plateforme de paiement",
            "Maroc Telecom a lancé la plateforme nationale de paiement.",
        ),
    ],
)
def test_two_things_stay_two(language: str, kind: str, headline: str, text: str) -> None:
    assert len(told(kind, headline, text, language=language)) == 2


def test_two_sums_are_two_grants() -> None:
    found = told(
        "Funding",
        "World Bank grants Ghana $500 million",
        "The World Bank granted Ghana $200 million in May.",
        language="en",
    )
    assert sorted(amount for event in found for amount in event["amount"]) == ["$200 million", "$500 million"]


def test_what_has_a_date_and_what_has_none_are_two_far_apart() -> None:
    text = (
        "Le consortium a retenu Kora Networks. Le contrat est de 3 millions d'euros. Il vaut dix ans.",
        "L'Autorité de régulation avait délivré l'autorisation d'exploitation le 3 septembre.",
    )
    awards = told("Award", "Télécoms : un nouveau câble", *text, language="fr")
    assert not any("Kora Networks" in award.get("awardee", ()) and "awarder" in award for award in awards)
    assert len(awards) == 2
