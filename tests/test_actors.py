"""The shipped gazetteer on sentences: who a shared name, a misspelling or no name at all means."""

from functools import cache

import pytest
import spacy

from policygraph import ontology
from policygraph.mentions.gazetteer import Gazetteer
from policygraph.namespaces import ID
from policygraph.ontology.traits import traits


@cache
def gazetteer() -> Gazetteer:
    known = ontology.load()
    return Gazetteer(known.entities, traits(known))


def linked(language: str, sentence: str) -> dict[str, str]:
    """The known names of a sentence, and the local name of what each is linked to ("" where it is left open)."""
    return {one.text: one.iri.removeprefix(ID) for one in gazetteer().find(spacy.blank(language)(sentence))}


@pytest.mark.parametrize(
    ("language", "sentence", "form", "slug"),
    [
        ("fr", "Au Burkina Faso, l’ARCEP a publié son rapport.", "ARCEP", "arcep-burkina-faso"),
        ("fr", "Le régulateur béninois, l’ARCEP, a publié son rapport.", "ARCEP", "arcep-benin"),
        ("fr", "L’ARCEP a publié son rapport.", "ARCEP", ""),
        ("fr", "Au Maroc, l’ANRT a lancé une étude.", "ANRT", "anrt-morocco"),
        ("fr", "L’ANRT a lancé une étude en Italie.", "ANRT", ""),
        ("fr", "L’ADD soutient les start-up du Maroc.", "ADD", "add-morocco"),
        ("fr", "L’ADD soutient les start-up.", "ADD", ""),
        (
            "fr",
            "En Guinée, le ministère des Postes, des Télécommunications et de l’Économie numérique recrute.",
            "ministère des Postes, des Télécommunications et de l’Économie numérique",
            "gn-ministry-digital",
        ),
        (
            "fr",
            "À Brazzaville, le ministère des Postes, des Télécommunications et de l’Économie numérique recrute.",
            "ministère des Postes, des Télécommunications et de l’Économie numérique",
            "cg-ministry-digital",
        ),
        ("en", "Ireland’s Data Protection Commission opened an inquiry.", "Data Protection Commission", "dpc-ireland"),
        ("en", "In Kenya the Data Protection Commission would be new.", "Data Protection Commission", ""),
        ("ar", "أعلنت وزارة الاتصالات في العراق عن مشروع.", "وزارة الاتصالات", "iq-ministry-communications"),
        ("ar", "أعلنت وزارة الاتصالات عن مشروع.", "وزارة الاتصالات", ""),
        ("fr", "L’AFD finance un projet au Togo.", "AFD", "afd"),
        ("en", "ZTE will build a network in Chad.", "ZTE", "zte"),
    ],
)
def test_who_is_meant_is_told_by_the_country_and_never_guessed(
    language: str, sentence: str, form: str, slug: str
) -> None:
    assert linked(language, sentence)[form] == slug


@pytest.mark.parametrize(
    ("language", "sentence", "form", "slug"),
    [
        ("fr", "Le groupe Ooreedoo investit.", "Ooreedoo", "ooredoo"),
        ("en", "The Nigeria Communications Commission said so.", "Nigeria Communications Commission", "ncc-nigeria"),
        ("ar", "أعلنت شركة ميكروسوفت عن مشروع.", "ميكروسوفت", "microsoft"),
        ("fr", "La Commision européenne consulte.", "Commision européenne", "european-commission"),
    ],
)
def test_a_misspelt_name_is_found(language: str, sentence: str, form: str, slug: str) -> None:
    assert linked(language, sentence)[form] == slug


@pytest.mark.parametrize(
    ("language", "sentence", "slug"),
    [
        ("fr", "Visa d’entrée exigé pour tous.", "visa"),
        ("en", "The Amazon rainforest burns.", "amazon"),
        ("fr", "Météo : Vigilance orange dans le nord.", "orange"),
        ("fr", "Les rebelles de l’AFC/M23 avancent.", "afc"),
        ("ar", "قال زين العابدين إن المشروع مهم.", "zain"),
    ],
)
def test_what_only_looks_like_a_name_is_none(language: str, sentence: str, slug: str) -> None:
    assert slug not in linked(language, sentence).values()
