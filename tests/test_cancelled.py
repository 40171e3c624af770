"""What was called off: an event that was to come, or an agreement that stood; whole sentences, the shipped parsers."""

import pytest

from tests.test_sentences_fr import read


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La signature de l’accord entre le Maroc et le Gabon a été annulée."),
        ("en", "The signing of the agreement between Morocco and Gabon was cancelled."),
    ],
)
def test_a_signing_that_was_called_off_is_cancelled(language: str, sentence: str) -> None:
    (event,) = read("Numérique", sentence, language=language).events
    assert (event.type, event.status) == ("Signing", "cancelled")


def test_a_launch_that_was_given_up_is_cancelled() -> None:
    (event,) = read("Numérique", "La France a renoncé à lancer la plateforme Tawassol.").events
    assert (event.type, event.status) == ("Launch", "cancelled")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le Gabon a résilié l’accord de partenariat numérique."),
        ("en", "Gabon cancelled the digital partnership agreement."),
        ("en", "Gabon terminated the digital partnership agreement."),
    ],
)
def test_an_agreement_that_was_cancelled_is_repealed(language: str, sentence: str) -> None:
    (event,) = read("Numérique", sentence, language=language).events
    assert (event.type, event.status) == ("Repeal", "done")
    assert event.roles.keys() == {"instrument", "authority"}
