"""Whole sentences of our own: events whose parts stand where the parse, or another word, hides them."""

from functools import cache

import pytest
from spacy.language import Language

from policygraph.facts import ArticleFacts, pipeline

pytestmark = pytest.mark.rules

TITLE = {"fr": "Les nouvelles du jour", "en": "The news of the day"}
"""What stands first is read as a headline."""
Told = tuple[str, dict[str, list[str]]]


@cache
def parser(language: str) -> Language:
    return pipeline(language)


def events(language: str, text: str) -> list[Told]:
    """Type and roles, with names, of all events that a sentence tells; fillers in the order of the alphabet."""
    facts: ArticleFacts = parser(language)(f"{TITLE[language]}\n\n{text}")._.facts
    names = {entity.id: entity.name for entity in facts.entities}
    return [
        (event.type, {role: sorted(names.get(one, one) for one in ends) for role, ends in event.roles.items()})
        for event in facts.events
    ]


def tells(language: str, text: str, kind: str, role: str) -> list[str]:
    """Who fills a role in the events of one type."""
    return sorted({one for told, roles in events(language, text) if told == kind for one in roles.get(role, ())})


@pytest.mark.parametrize(
    ("language", "text", "kind", "role", "expected"),
    [
        # an office stands for who is named as its holder, though the parse hangs the name elsewhere
        (
            "fr",
            "En marge du sommet, la ministre a rencontré le vice-président de la Banque mondiale, Ousmane Diagana.",
            "Gathering",
            "participant",
            ["Ousmane Diagana"],
        ),
        # a firm with the name of a country is the firm, though the parse parts its name; so is the one of a country
        (
            "en",
            "Airtel Uganda and MTN Uganda signed a tower sharing agreement on Monday.",
            "Signing",
            "party",
            ["Airtel Uganda", "MTN Uganda"],
        ),
        ("en", "Kenya-based technology firm Zenlayer opened a data centre.", "Launch", "launcher", ["Zenlayer"]),
        # where nobody is named, for the body
        ("en", "The minister held talks with the CEO of Starlink in Accra.", "Gathering", "participant", ["Starlink"]),
        # the office before a name of a list
        (
            "en",
            "The deal was signed by Minister Paula Ingabire and Smart Africa CEO Lacina Koné.",
            "Signing",
            "signatory",
            ["Lacina Koné", "Paula Ingabire"],
        ),
        # what each of a list is
        (
            "en",
            "Airtel and the fintech firm Flutterwave launched a payment platform in Kampala.",
            "Launch",
            "launcher",
            ["Airtel", "Flutterwave"],
        ),
        # an infinitive and a participle that work like prepositions
        (
            "en",
            "The World Bank has approved a $150 million loan to support Ethiopia's digital ID project.",
            "Funding",
            "recipient",
            ["digital ID project"],
        ),
        (
            "fr",
            "La Banque mondiale a approuvé un crédit de 60 millions de dollars pour financer le projet PATN au Congo.",
            "Funding",
            "recipient",
            ["PATN"],
        ),
        (
            "en",
            "Togo's Minister Cina Lawson hosted a delegation from the World Bank led by Ousmane Diagana.",
            "Gathering",
            "participant",
            ["Cina Lawson", "Ousmane Diagana", "World Bank"],
        ),
        # possessives
        (
            "fr",
            "Depuis son lancement en 2022, la plateforme MonBénin a enregistré un million d'utilisateurs.",
            "Launch",
            "launched",
            ["plateforme MonBénin"],
        ),
        (
            "en",
            "Since its launch in 2021, Partner2Connect has attracted thousands of users.",
            "Launch",
            "launched",
            ["Partner2Connect"],
        ),
        # words of a trigger parted by a hyphen or a date
        (
            "en",
            "Smart Africa has held high-level discussions with Algeria's Minister of Posts Sid Ali Zerrouki in Geneva.",
            "Gathering",
            "participant",
            ["Sid Ali Zerrouki", "Smart Africa"],
        ),
        (
            "fr",
            "La ministre Awa Diop a accordé, ce mardi 18 mars 2025, une audience à Koffi Mensah.",
            "Gathering",
            "participant",
            ["Awa Diop", "Koffi Mensah"],
        ),
        # who is given something
        (
            "fr",
            "Starlink s'est vu accorder une licence par l'ARCEP du Tchad.",
            "Award",
            "awardee",
            ["Starlink"],
        ),
        ("en", "Starlink has been granted a 12-month provisional licence.", "Award", "awardee", ["Starlink"]),
        (
            "en",
            "IFC will lend Axian Telecom $100 million to expand its network in Madagascar.",
            "Funding",
            "recipient",
            ["Axian Telecom", "network"],
        ),
        # by whom, behind a place or a receiver
        (
            "en",
            "A $50 million loan was granted to Togo by the African Development Bank.",
            "Funding",
            "funder",
            ["African Development Bank"],
        ),
        # what pays for something
        (
            "en",
            "The project is funded by a $40 million loan from the African Development Bank.",
            "Funding",
            "recipient",
            ["project"],
        ),
        (
            "en",
            "Backed by US$100 million from the World Bank, the project will connect 500 villages.",
            "Funding",
            "funder",
            ["World Bank"],
        ),
        (
            "en",
            "MTN Group plans to invest $1 billion in Nigeria over the next three years.",
            "Funding",
            "funder",
            ["MTN Group"],
        ),
        (
            "en",
            "MTN invested more than $100 million in its network in 2025.",
            "Funding",
            "amount",
            ["more than $100 million"],
        ),
        (
            "en",
            "MTN Ghana has committed to investing US$1 billion in digital infrastructure.",
            "Funding",
            "funder",
            ["MTN Ghana"],
        ),
        # what opens a sentence
        (
            "en",
            "Speaking at the Africa Tech Summit in Nairobi, Minister William Kabogo announced a new policy.",
            "Gathering",
            "participant",
            ["William Kabogo"],
        ),
        (
            "en",
            "Under an agreement signed in Cairo, Orange Egypt will build a data centre.",
            "Launch",
            "launcher",
            ["Orange Egypt"],
        ),
        # licences and offices
        ("fr", "L'autorité a renouvelé la licence d'Orange Mali.", "Award", "awardee", ["Orange Mali"]),
        ("fr", "La licence de Moov Africa a été retirée par l'ARCEP.", "Enforcement", "target", ["Moov Africa"]),
        ("en", "The licence of Airtel Chad has been withdrawn.", "Enforcement", "target", ["Airtel Chad"]),
        (
            "en",
            "Airtel Malawi has announced the appointment of John Banda as its managing director.",
            "Appointment",
            "person",
            ["John Banda"],
        ),
        (
            "fr",
            "Le Conseil des ministres a procédé à la nomination de Jean Dupont à la tête de l'ARCEP.",
            "Appointment",
            "organization",
            ["ARCEP"],
        ),
        # the order of a row
        (
            "en",
            "Gambia became the 16th country to ratify the Malabo Convention.",
            "Adoption",
            "adopter",
            ["Gambia"],
        ),
        # a verb with a subject, whatever its tag
        (
            "fr",
            "Le gouvernement togolais prévoit de lancer une carte d'identité biométrique en 2026.",
            "Launch",
            "launched",
            ["carte d'identité biométrique"],
        ),
        # the infinitive of the perfect
        ("fr", "Airtel Congo a annoncé avoir lancé la 5G à Brazzaville.", "Launch", "launcher", ["Airtel Congo"]),
    ],
)
def test_parts_that_are_hidden(language: str, text: str, kind: str, role: str, expected: list[str]) -> None:
    assert tells(language, text, kind, role) == expected


def test_a_score_is_no_word_of_the_name_of_an_index() -> None:
    text = "Le Rwanda arrive en tête du classement africain de l'Indice de préparation à l'IA."
    assert "IA" not in tells("fr", text, "Ranking", "result")
