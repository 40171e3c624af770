"""What each of several gave or got, told in one breath: whole sentences, the shipped parsers and judge."""

import pytest

from tests.test_sentences_fr import read


def shares(language: str, text: str, kind: str, role: str, amount: str) -> set[tuple[str, str]]:
    """Who fills a role of each event of a type, with its amount or measure."""
    facts = read("Numérique", text, language=language)
    names = {entity.id: entity.name for entity in facts.entities}
    found = [event.roles for event in facts.events if event.type == kind]
    return {(names[one], roles[amount][0]) for roles in found for one in roles[role]}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            (
                "L'ARCEP a infligé une amende de 3 milliards de FCFA à Airtel Niger et de 900 millions de FCFA à "
                "Moov Africa."
            ),
            {("Airtel Niger", "amende de 3 milliards de FCFA"), ("Moov Africa", "900 millions de FCFA")},
        ),
        (
            "fr",
            (
                "La Cnil a prononcé une amende de 40 millions d'euros à l'encontre de Criteo et de 5 millions d'euros "
                "contre Free."
            ),
            {("Criteo", "amende de 40 millions d'euros"), ("Free", "5 millions d'euros")},
        ),
        (
            "en",
            "The regulator fined Telecel $2 million and Kora $1 million.",
            {("Telecel", "fined Telecel $2 million"), ("Kora", "$1 million")},
        ),
    ],
)
def test_each_is_fined_with_its_own_sum(language: str, text: str, expected: set[tuple[str, str]]) -> None:
    assert shares(language, text, "Enforcement", "target", "measure") == expected


@pytest.mark.parametrize(
    ("language", "text", "role", "expected"),
    [
        (
            "en",
            "The World Bank granted $20 million to Togo and $15 million to Benin.",
            "recipient",
            {("Togo", "$20 million"), ("Benin", "$15 million")},
        ),
        (
            "en",
            "The Gates Foundation pledged $5 million and Google $3 million to the Timbuktoo fund.",
            "funder",
            {("Gates Foundation", "$5 million"), ("Google", "$3 million")},
        ),
        (
            "en",
            "Egypt and Kenya pledged $5 million and $2 million respectively to the Timbuktoo fund.",
            "funder",
            {("Egypt", "$5 million"), ("Kenya", "$2 million")},
        ),
        (
            "en",
            "Egypt and Kenya pledged $5 million to the Timbuktoo fund.",
            "funder",
            {("Egypt", "$5 million"), ("Kenya", "$5 million")},
        ),
    ],
)
def test_each_gives_or_gets_its_own_sum(language: str, text: str, role: str, expected: set[tuple[str, str]]) -> None:
    assert shares(language, text, "Funding", role, "amount") == expected
