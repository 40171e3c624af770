"""Which date is an event's: whole sentences, the shipped parsers."""

import pytest

from tests.test_sentences_fr import read

AMENDED = "Le Sénat a modifié la loi n° 18-07"


@pytest.mark.parametrize(
    ("language", "sentence", "date"),
    [
        ("en", "The commission repealed the Narnia Data Protection Regulation of 2019.", ""),
        ("en", "The commission repealed the Narnia Data Protection Regulation in 2019.", "2019"),
        ("fr", f"{AMENDED} du 10 juin 2018 relative à la protection des données.", ""),
        ("fr", f"{AMENDED} relative à la protection des données le 3 mars 2026.", "2026-03-03"),
        ("fr", "Salma Bennani, à l’UNESCO depuis 2017, quittera l’UNESCO.", ""),
        ("fr", "Salma Bennani quittera l’UNESCO en 2027.", "2027"),
    ],
)
def test_a_date_in_a_name_or_before_a_plan_was_told_is_not_the_event_s(language: str, sentence: str, date: str) -> None:
    (event,) = read("Numérique", sentence, language=language).events
    assert event.date == date
