"""Who is handed a fine and who signs for whom: whole sentences, the shipped parsers, without the judge."""

import pytest

from tests.test_sentences_fr import read, roles, triples

pytestmark = pytest.mark.rules


@pytest.mark.parametrize(
    ("text", "authority", "target", "measure"),
    [
        (
            "The Competition Authority handed Apple a fine of $30 million.",
            "Competition Authority",
            "Apple",
            "fine of $30 million",
        ),
        (
            "The Data Protection Commission handed Meta a $50 million fine on Monday.",
            "Data Protection Commission",
            "Meta",
            "$50 million fine",
        ),
        (
            "Apple was handed a €1.8 billion fine by the European Commission.",
            "European Commission",
            "Apple",
            "€1.8 billion fine",
        ),
        (
            "The Communications Authority issued Airtel with a fine of $2 million.",
            "Communications Authority",
            "Airtel",
            "fine of $2 million",
        ),
    ],
)
def test_who_is_handed_a_fine_is_fined(text: str, authority: str, target: str, measure: str) -> None:
    facts = read("Digital news", text, language="en")
    assert roles(facts, "Enforcement") == {"authority": [authority], "target": [target], "measure": [measure]}


@pytest.mark.parametrize(
    "text", ["The Communications Authority handed Airtel a licence.", "The World Bank gave Ghana a $50 million loan."]
)
def test_who_is_handed_something_else_is_not(text: str) -> None:
    assert not any(event.type == "Enforcement" for event in read("Digital news", text, language="en").events)


@pytest.mark.parametrize(
    ("language", "text", "parties", "signatories"),
    [
        (
            "en",
            "The agreement was signed by Mary Wanjiku for the Ministry of ICT and by Paul Smith for Orange.",
            {"Ministry of ICT", "Orange"},
            {"Mary Wanjiku", "Paul Smith"},
        ),
        (
            "en",
            "The MoU was signed by ICT Minister Ann Doe for Kenya and Paul Smith for Huawei.",
            {"Kenya", "Huawei"},
            {"Ann Doe", "Paul Smith"},
        ),
        (
            "fr",
            "L'accord a été signé par Marie Sow, ministre du Numérique, pour le compte du Sénégal et par Paul Petit "
            "pour Orange.",
            {"Sénégal", "Orange"},
            {"Marie Sow", "Paul Petit"},
        ),
        (
            "fr",
            "La convention a été paraphée par Awa Diop au nom de l'ANSSI et par Paul Petit au nom de Thales.",
            {"ANSSI", "Thales"},
            {"Awa Diop", "Paul Petit"},
        ),
    ],
)
def test_the_second_who_signs_for_somebody_signs(
    language: str, text: str, parties: set[str], signatories: set[str]
) -> None:
    found = roles(read("Numérique" if language == "fr" else "Digital news", text, language=language), "Signing")
    assert (set(found["party"]), set(found["signatory"])) == (parties, signatories)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The deal was signed by Ann Doe, minister of ICT, on behalf of the Government of Ghana, and by Paul Smith, "
            "CEO of Kora, for the company.",
        ),
        (
            "fr",
            "L'accord a été signé par Marie Sow, ministre du Numérique, pour le compte du Sénégal et par Paul Petit "
            "pour Orange.",
        ),
    ],
)
def test_who_signs_for_another_represents_not_the_first(language: str, text: str) -> None:
    facts = read("Numérique" if language == "fr" else "Digital news", text, language=language)
    spoken_for = {who for who, predicate, _ in triples(facts) if predicate == "represents"}
    assert spoken_for in ({"Ann Doe"}, {"Marie Sow"})


@pytest.mark.parametrize(
    "text",
    [
        "The Data Privacy Act was passed by the House of Representatives in March and by the Senate in May.",
        "The Data Privacy Act was passed by the House of Representatives on Monday and by the Senate on Tuesday.",
    ],
)
def test_who_acts_at_another_date_is_no_second_agent(text: str) -> None:
    assert roles(read("Digital news", text, language="en"), "Adoption")["adopter"] == ["House of Representatives"]
