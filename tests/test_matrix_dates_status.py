"""Every written form of a date that the press uses, and what a sentence says of whether an event came to pass."""

import pytest

from policygraph.articles import Language as Code
from policygraph.articles.model import PublicationDate
from policygraph.facts.dates import find_dates
from tests.proposed import events

FRIDAY = PublicationDate("2026-11-20", "day")

ENGLISH = [
    ("in October last year", ["2025-10"]),
    ("in November of last year", ["2025-11"]),
    ("on 12 November last year", ["2025-11-12"]),
    ("on November 12 last year", ["2025-11-12"]),
    ("in March next year", ["2027-03"]),
    ("in March this year", ["2026-03"]),
    ("on Wednesday last week", ["2026-11-11"]),
    ("on Tuesday of next week", ["2026-11-24"]),
    ("the day before yesterday", ["2026-11-18"]),
    ("in January and February 2025", ["2025-01"]),
    ("in January-March 2025", ["2025-01"]),
    ("between 2021 and 2024", ["2021"]),
    ("on 05/25/2026", ["2026-05-25"]),
    ("on 25/05/2026", ["2026-05-25"]),
    ("in FY2025/26", ["2025"]),
    ("in fiscal year 2025-26", ["2025"]),
    ("in H1 2025", ["2025"]),
    ("in spring 2025", ["2025"]),
    ("by end-2027", ["2027"]),
    ("before 2030", ["2030"]),
    ("as early as 2019", ["2019"]),
    ("this October", ["2026-10"]),
    ("in October", ["2026-10"]),
    ("for 2026-2030", []),
    ("at Vision 2030", []),
    ("with 2030 staff", []),
]

FRENCH = [
    ("en octobre de l'année dernière", ["2025-10"]),
    ("le 12 novembre de l'an dernier", ["2025-11-12"]),
    ("l’an passé", ["2025"]),
    ("mercredi (4 novembre)", ["2026-11-04"]),
    ("le 3 oct. 2025", ["2025-10-03"]),
    ("de mai à juillet 2025", ["2025-05"]),
    ("en janvier et février 2025", ["2025-01"]),
    ("en mai et en juin 2025", ["2025-05"]),
    ("entre 2021 et 2024", ["2021"]),
    ("au printemps 2025", ["2025"]),
    ("à l'été 2025", ["2025"]),
    ("au T3 2026", ["2026"]),
    ("pour 2026-2030", []),
    ("dans les années 1990", []),
    ("l'Agenda 2063", []),
]


@pytest.mark.parametrize(("words", "dates"), ENGLISH)
def test_english_forms(words: str, dates: list[str]) -> None:
    found = find_dates(f"The agency launched the portal {words}.", "en", FRIDAY)
    assert [one.value for one in found] == dates


@pytest.mark.parametrize(("words", "dates"), FRENCH)
def test_french_forms(words: str, dates: list[str]) -> None:
    found = find_dates(f"L'agence a lancé le portail {words}.", "fr", FRIDAY)
    assert [one.value for one in found] == dates


TOLD = [
    ("en", "The Ghana Digital Agency is about to launch a payment platform called Tamesi.", "planned"),
    ("en", "The Kenyan parliament is about to adopt the Online Safety Act.", "planned"),
    ("en", "The Kenyan parliament would like to adopt the Online Safety Act.", None),
    ("en", "The Data Protection Commission is trying to fine Meta.", None),
    ("en", "The Data Protection Commission would have fined Meta.", None),
    ("en", "The World Bank would have invested $40 million in the Kora startup fund.", None),
    ("en", "The World Bank no longer plans to invest $40 million in the Kora startup fund.", None),
    ("en", "Nigeria dropped its plan to join the Digital Cooperation Organization.", "cancelled"),
    ("en", "The Kenyan parliament denies having adopted the Online Safety Act.", "denied"),
    ("en", "The Kenyan parliament was to have adopted the Online Safety Act.", None),
    ("en", "The Senate of Liberia denies having amended the Cybersecurity Act.", "denied"),
    ("en", "The Ministry of Communications denied having signed a memorandum of understanding with Orange.", "denied"),
    ("en", "The government of Zambia is considering the launch of the Tamesi payment platform.", None),
    ("en", "The guide explains when the Digital Markets Act enters into force.", None),
    ("en", "The ministry explained how the Data Protection Act is to be applied.", None),
    ("en", "The Kenyan parliament has adopted the Online Safety Act.", "done"),
    ("en", "The World Bank will invest $40 million in the Kora startup fund.", "planned"),
    ("fr", "L'Assemblée nationale du Bénin envisage d'adopter la loi sur la cybersécurité.", None),
    ("fr", "L'Autorité de régulation des télécommunications a dû bloquer TikTok.", None),
    ("fr", "L'Assemblée nationale du Bénin n'a pas encore adopté la loi sur la cybersécurité.", None),
    ("fr", "L'Autorité de régulation des télécommunications dément avoir bloqué TikTok.", "denied"),
    ("fr", "La Mauritanie dément avoir rejoint l'Organisation de coopération numérique.", "denied"),
    ("fr", "L'Agence nationale du numérique nie avoir lancé une plateforme de paiement baptisée Tamesi.", "denied"),
    ("fr", "La Banque mondiale projette d'investir 40 millions de dollars dans le fonds Kora.", "planned"),
    ("fr", "L'Assemblée nationale du Bénin a l'intention d'adopter la loi sur la cybersécurité.", "planned"),
    ("fr", "L'Autorité de régulation des télécommunications est sur le point de bloquer TikTok.", "planned"),
    ("fr", "La Mauritanie est en passe de rejoindre l'Organisation de coopération numérique.", "planned"),
    ("fr", "L'Agence nationale du numérique est en train de lancer la plateforme Tamesi.", "planned"),
    ("fr", "La Mauritanie a rejoint l'Organisation de coopération numérique.", "done"),
]


@pytest.mark.parametrize(("language", "sentence", "status"), TOLD)
def test_status(language: Code, sentence: str, status: str | None) -> None:
    found = {one.status for one, _ in events(language, sentence)}
    assert found == ({status} if status else set())


@pytest.mark.parametrize(
    "sentence",
    [
        "L'Autorité de régulation a suspendu TikTok en vertu de la loi de 2019.",
        "L'Agence de sécurité a bloqué Telegram en vertu du décret du 3 mai 2021.",
    ],
)
def test_the_date_of_a_law_is_not_that_of_what_is_done_under_it(sentence: str) -> None:
    assert {one.date for one, _ in events("fr", sentence)} == {""}
