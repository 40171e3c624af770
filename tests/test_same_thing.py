"""Short articles that name one thing in two ways, or two things that are called nearly the same."""

from functools import cache

import pytest
from spacy.language import Language

from policygraph.documents import load_parser, parse
from policygraph.mentions import find_mentions
from policygraph.ontology import load
from policygraph.ontology.model import Ontology
from tests.readings import article

pytestmark = pytest.mark.rules


@cache
def known() -> Ontology:
    return load()


@cache
def parser(language: str) -> Language:
    return load_parser(language)


def entities(language: str, text: str, *forms: str) -> list[set[str]]:
    """The entities that each form stands for in the text."""
    doc = parse(article("a", language, "News" if language == "en" else "Nouvelles", text), parser(language))
    found = find_mentions(doc, known())
    assert all(any(form in (e.name, *e.aliases) for e in found.entities.values()) for form in forms)
    return [{key for key, one in found.entities.items() if form in (one.name, *one.aliases)} for form in forms]


ONE = (
    # a known firm and its legal form
    ("en", "ZTE has signed a deal with the city of Accra. ZTE Corporation will build two towers.",
     "ZTE", "ZTE Corporation"),
    ("en", "Angola Telecom E.P. signed a contract. Angola Telecom will lay the cable.",
     "Angola Telecom", "Angola Telecom E.P."),
    # without the last complements
    ("fr", "L'Autorité de protection des données personnelles a publié un guide. Selon l'Autorité de protection des "
     "données, 20 plaintes ont été reçues.",
     "Autorité de protection des données", "Autorité de protection des données personnelles"),
    ("en", "The Ministry of Communications and Digital Technology signed the deal. The Ministry of Communications will "
     "monitor the works.", "Ministry of Communications", "Ministry of Communications and Digital Technology"),
    # with and without the country
    ("en", "The Mozambican Justice Ministry opened a registry. The Justice Ministry has 300 staff.",
     "Justice Ministry", "Mozambican Justice Ministry"),
    ("en", "The Nigerian Customs Service launched a portal. The Nigeria Customs Service trained 50 officers.",
     "Nigerian Customs Service", "Nigeria Customs Service"),
    ("fr", "Le ministère sénégalais de la Communication a signé un accord. Le ministère de la Communication suivra le "
     "projet.", "ministère de la Communication", "ministère sénégalais de la Communication"),
    # acronyms within
    ("en", "The Ministry of Information, Communication and Technology opened the forum. The Ministry of ICT will "
     "publish a report.", "Ministry of ICT", "Ministry of Information, Communication and Technology"),
    ("fr", "L'Autorité de régulation des télécommunications/TIC a publié un avis. L'Autorité de régulation des TIC a "
     "formé 30 agents.", "Autorité de régulation des TIC", "Autorité de régulation des télécommunications/TIC"),
    # class words, plurals, quotation marks
    ("fr", "La région des Kassonkés a reçu dix antennes. Les habitants des Kassonkés se réjouissent.",
     "Kassonkés", "région des Kassonkés"),
    ("en", "The Kavala region got ten masts. Kavala has two million people.", "Kavala", "Kavala region"),
    ("en", 'The "Horizon South" programme was presented. Horizon South will train 2,000 people.',
     "Horizon South", '"Horizon South" programme'),
    ("en", "Zanu Cards were issued to 300 people. The Zanu Card is free.", "Zanu Cards", "Zanu Card"),
    # a meeting and its opening
    ("fr", "La cérémonie d'ouverture du Forum Afritech a réuni 300 personnes. Le Forum Afritech s'achève vendredi.",
     "Forum Afritech", "cérémonie d'ouverture du Forum Afritech"),
    ("fr", "Les travaux du Forum Afritech ont débuté. Le Forum Afritech s'achève vendredi.",
     "Forum Afritech", "travaux du Forum Afritech"),
    ("en", "The 12th edition of the Afritech Summit opened. The Afritech Summit draws 200 firms.",
     "Afritech Summit", "12th edition of the Afritech Summit"),
    # slips of the pen
    ("fr", "Henri Ebolo Tassi a signé l'accord. Herri Ebolo Tassi dirige l'agence.",
     "Henri Ebolo Tassi", "Herri Ebolo Tassi"),
    ("fr", "Josiane Kossami dirige la banque. « Nous sommes prêts », a déclaré Josiane Kosami.",
     "Josiane Kossami", "Josiane Kosami"),
    ("en", "K. Mensah opened the forum. Kwame Mensah thanked the donors.", "K. Mensah", "Kwame Mensah"),
    # adjectives that tell nothing apart
    ("fr", "Le ministère a lancé un service de vérification d'identité. Le nouveau service réduit l'attente.",
     "nouveau service", "service de vérification d'identité"),
)  # fmt: skip

TWO = (
    # the country of one is told behind its acronym
    ("fr", "L'Autorité de protection des zèbres (APZ) du Bénin a reçu une délégation. L'Autorité turque de protection "
     "des zèbres participe aux travaux.",
     "Autorité de protection des zèbres", "Autorité turque de protection des zèbres"),
    ("en", "Zelco Ghana is a subsidiary of Zelco. Zelco Ghana launched a wallet.", "Zelco", "Zelco Ghana"),
    ("en", "Zelco Money is a subsidiary of Zelco. Zelco Money has launched a card.", "Zelco", "Zelco Money"),
    ("fr", "Le ministère du Numérique a signé une convention avec le ministère du Numérique du Togo.",
     "ministère du Numérique", "ministère du Numérique du Togo"),
    ("en", "The Ministry of Health and the Ministry of Health and Sports of Zambia signed a protocol.",
     "Ministry of Health", "Ministry of Health and Sports of Zambia"),
    ("en", "The Zambian Data Protection Agency met the Malawian Data Protection Agency.",
     "Zambian Data Protection Agency", "Malawian Data Protection Agency"),
    ("en", "UNICEF Chad and UNICEF Niger signed a plan.", "UNICEF Chad", "UNICEF Niger"),
    ("fr", "La 3e édition du Forum Afritech a eu lieu en 2024. La 4e édition du Forum Afritech aura lieu à Dakar.",
     "3e édition du Forum Afritech", "4e édition du Forum Afritech"),
    ("fr", "Paul Biyonga a signé l'accord. Paula Biyonga dirige la fondation.", "Paul Biyonga", "Paula Biyonga"),
    ("en", "John Okello signed the letter. Joan Okello opened the forum.", "John Okello", "Joan Okello"),
    ("en", "Kwame Mensah met Kwame Mensa in Accra.", "Kwame Mensah", "Kwame Mensa"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "one", "other"), ONE)
def test_two_names_of_one_thing(language: str, text: str, one: str, other: str) -> None:
    first, second = entities(language, text, one, other)
    assert first == second
    assert len(first) == 1


@pytest.mark.parametrize(("language", "text", "one", "other"), TWO)
def test_names_of_two_things(language: str, text: str, one: str, other: str) -> None:
    first, second = entities(language, text, one, other)
    assert not first & second


def test_an_acronym_known_for_somebody_else_is_no_name_of_whoever_stands_before_it() -> None:
    text = "The World Bank (UNFPA) sent an envoy. UNFPA will train staff."
    first, second = entities("en", text, "World Bank", "UNFPA")
    assert not first & second
