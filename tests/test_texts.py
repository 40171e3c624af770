"""What text roles copy of a sentence: whole sentences, the shipped parsers, before the judge has seen them."""

import pytest

from policygraph.articles import Language
from tests.proposed import events

pytestmark = pytest.mark.rules


def copied(language: Language, text: str, kind: str, role: str) -> set[str]:
    return {one for event, roles in events(language, text) if event.type == kind for one in roles.get(role, ())}


@pytest.mark.parametrize(
    ("language", "text", "result"),
    [
        (
            "en",
            "Seychelles ranked 92nd out of 193 countries in the Government AI Readiness Index.",
            "92nd out of 193 countries",
        ),
        ("en", "Rwanda scored 2.6 out of 5 in the Digital Readiness Index.", "2.6 out of 5"),
        ("en", "Ghana was placed 5th in Africa in the Government AI Readiness Index.", "5th in Africa"),
        ("en", "Ghana was placed 5th in the Government AI Readiness Index.", "5th"),
        ("fr", "La Zambie s'est classée 130e sur 193 pays dans l'indice EGDI.", "130e sur 193 pays"),
        ("fr", "Le Tchad se classe 50e sur les 54 pays africains dans l'indice EGDI.", "50e sur les 54 pays africains"),
        ("fr", "Le Togo a obtenu un score de 0,48 sur 1 dans l'indice EGDI.", "score de 0,48 sur 1"),
        ("fr", "Le Togo se classe 5e en Afrique dans l'indice EGDI.", "5e en Afrique"),
        ("ar", "احتلت تونس المرتبة 90 من أصل 193 دولة في مؤشر تطور الحكومة الإلكترونية.", "المرتبة 90 من أصل 193 دولة"),
        ("ar", "حصل المغرب على 68 نقطة من 100 في مؤشر النضج الرقمي.", "68 نقطة من 100"),
        ("ar", "وسجل المغرب 68 نقطة على غرار تونس في مؤشر النضج الرقمي.", "68 نقطة"),
    ],
)
def test_a_rank_or_score_is_copied_with_what_it_is_out_of(language: Language, text: str, result: str) -> None:
    assert copied(language, text, "Ranking", "result") == {result}


@pytest.mark.parametrize(
    ("language", "text", "awarded"),
    [
        (
            "en",
            "Greenline Technologies has been awarded the mandate to privatize, revitalize and transform SOCATEL.",
            "mandate to privatize, revitalize and transform SOCATEL",
        ),
        (
            "en",
            "Starlink has been granted a 12-month provisional licence to provide internet.",
            "12-month provisional licence",
        ),
        ("en", "Kora has received approval from the Central Bank of Tunisia.", "approval"),
        ("en", "Ghana has awarded licences to Kora.", "licences"),
        (
            "fr",
            "La société Idemia avait obtenu le marché pour fournir les kits de délivrance des cartes d'identité.",
            "marché pour fournir les kits de délivrance des cartes d'identité",
        ),
        ("fr", "Yas Comores a reçu l'autorisation de lancer la 5G.", "autorisation de lancer la 5G"),
        ("fr", "Starlink obtient le feu vert en RDC.", "feu vert"),
    ],
)
def test_what_is_awarded_is_copied_with_what_it_is_for_where_its_noun_is_bare(
    language: Language, text: str, awarded: str
) -> None:
    assert copied(language, text, "Award", "object") == {awarded}


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("en", "The regulator has ordered Starlink to cease operations in the country.", "cease operations"),
        (
            "en",
            "The Government of Cameroon has ordered MTN and Orange to block unregistered devices.",
            "ordered MTN and Orange to block unregistered devices",
        ),
        (
            "en",
            "Cameroonian authorities banned the import of Starlink kits and seized equipment.",
            "banned the import of Starlink kits and seized equipment",
        ),
        ("fr", "L'ARPTC avait interdit l'utilisation de Starlink.", "interdit l'utilisation de Starlink"),
        ("fr", "Starlink est techniquement interdit au Cameroun depuis avril 2024.", "interdit au Cameroun"),
        (
            "fr",
            "Le régulateur a ordonné à MTN de suspendre la vente de cartes SIM.",
            "suspendre la vente de cartes SIM",
        ),
        ("fr", "La justice a condamné Google à payer 2 millions d'euros.", "payer 2 millions d'euros"),
        (
            "fr",
            "Le régulateur a suspendu les activités de la société Kora.",
            "suspendu les activités de la société Kora",
        ),
    ],
)
def test_a_measure_is_copied_without_who_took_it_and_when(language: Language, text: str, measure: str) -> None:
    assert measure in copied(language, text, "Enforcement", "measure")


def test_a_day_is_no_part_of_an_office() -> None:
    text = "Nigeria's Senate confirmed Aminu Maida as chairman of the NCC on Tuesday."
    assert copied("en", text, "Appointment", "position") == {"chairman of the NCC"}
    text = "The regulator imposed a fine of $220 million on Meta in July 2024."
    assert not any("July" in one or one.endswith(" in") for one in copied("en", text, "Enforcement", "measure"))
