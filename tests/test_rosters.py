"""Lists of people that a sentence, a heading or the headline announces, read by the whole pipeline."""

from functools import cache

import pytest
from spacy.language import Language

from policygraph.facts import ArticleFacts, pipeline

pytestmark = pytest.mark.rules


@cache
def parser(language: str) -> Language:
    return pipeline(language)


def ends(language: str, text: str, predicate: str) -> set[tuple[str, str]]:
    facts: ArticleFacts = parser(language)(text)._.facts
    names = {entity.id: entity.name for entity in facts.entities}
    return {
        (names.get(r.subject, r.subject), names.get(r.object, r.object))
        for r in facts.relations
        if r.predicate == predicate
    }


IN_A_SENTENCE = """The Eastern Digital Alliance has appointed the Digital Skills Council.

Members of the Digital Skills Council include Hon. Peter Mwangi, Minister of ICT of Kenya; Hana Tesfaye, Director \
General of the Ethiopian AI Institute; and Amina Odhiambo, CEO of Nuru Labs."""
BELOW = """The Regional AI Board brings together ministers and private sector leaders. Its members are:

- Hon. Peter Mwangi, Minister of ICT, Kenya
- Dr. Hana Tesfaye, Director General, Ethiopian AI Institute
- Amina Odhiambo, CEO of Nuru Labs"""
FURTHER_DOWN = """Alliance unveils members of the Eastern AI Council

The Eastern Digital Alliance has unveiled the members of the Eastern AI Council, a platform to steer policy.

The initiative comes at a decisive moment for the region, it said.

Government

Hon. Peter Mwangi, Minister of ICT, Kenya

Private sector

Hana Tesfaye, Director General, Ethiopian AI Institute

Amina Odhiambo, CEO of Nuru Labs"""
UNDER_A_HEADING = """The Eastern AI Council was established on Monday.

Composition of the Eastern AI Council

Ministers (1):

Peter Mwangi, Minister of ICT, Kenya

Independent members (2):

Hana Tesfaye, Director General, Ethiopian AI Institute

Amina Odhiambo, CEO of Nuru Labs"""


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (IN_A_SENTENCE, "Digital Skills Council"),
        (BELOW, "Regional AI Board"),
        (FURTHER_DOWN, "Eastern AI Council"),
        (UNDER_A_HEADING, "Eastern AI Council"),
    ],
    ids=["in a sentence", "below", "further down", "under a heading"],
)
def test_who_is_on_a_list_of_members(text: str, body: str) -> None:
    listed = {"Peter Mwangi", "Hana Tesfaye", "Amina Odhiambo"}
    assert ends("en", text, "memberOf") == {(person, body) for person in listed}


def test_a_list_in_french() -> None:
    text = (
        "Le Comité régional de l'intelligence artificielle a été installé jeudi.\n\n"
        "Le comité est composé de trois membres :\n\n"
        "- M. Pierre Kalisa, ministre des TIC du Rwanda ;\n- Mme Aïcha Diallo, directrice générale de Kora Tech."
    )
    assert {person for person, _ in ends("fr", text, "memberOf")} == {"Pierre Kalisa", "Aïcha Diallo"}


@pytest.mark.parametrize(
    "text",
    [
        "The members of the Regional AI Board met Peter Mwangi, Minister of ICT, and Hana Tesfaye, a lawyer.",
        "The Regional AI Board has named its members.\n\nPeter Mwangi, Minister of ICT, said that the list was short. "
        "Hana Tesfaye, a lawyer, agreed.\n\nIt will meet in March.",
    ],
    ids=["another verb", "prose below"],
)
def test_who_is_only_named_near_is_no_member(text: str) -> None:
    assert not ends("en", text, "memberOf")


def test_the_body_stands_behind_the_office_as_an_item_of_its_own() -> None:
    text = (
        "The jury has three members.\n\nPeter Mwangi, Minister of Post, Telecommunications & Media, Kenya\n\n"
        "Hana Tesfaye, Director General, Ethiopian AI Institute\n\nJohn Carter – Vice President, Oracle"
    )
    assert ends("en", text, "officerOf") == {
        ("Peter Mwangi", "Kenya"),
        ("Hana Tesfaye", "Ethiopian AI Institute"),
        ("John Carter", "Oracle"),
    }
