"""Names of bodies and parties that sentences of the press tell, found by the shipped parsers."""

import pytest

from policygraph.articles import Language
from policygraph.documents import parse
from policygraph.mentions import find_mentions
from tests.proposed import known, parser
from tests.readings import article
from tests.test_sentences_fr import read, roles, triples


def named(language: Language, text: str) -> set[tuple[str, str]]:
    """The entities of a text and their types."""
    doc = parse(article("own", language, "A title of news", text), parser(language))
    return {(one.name, one.type) for one in find_mentions(doc, known()).entities.values()}


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("en", "He was appointed chief of staff at the Office of the President.", "Office of the President", ""),
        ("en", "The Office of the Prime Minister launched a portal.", "Office of the Prime Minister", ""),
        (
            "en",
            "The Office of the Privacy Commissioner of Canada opened an investigation into TikTok.",
            "Office of the Privacy Commissioner of Canada",
            "",
        ),
        ("en", "The Office of Communications opened an investigation.", "Office of Communications", ""),
        ("en", "The Office for National Statistics published data.", "Office for National Statistics", ""),
        ("en", "The European Parliament adopted the AI Act in March 2024.", "European Parliament", ""),
        ("en", "The Bundestag passed the data law on Thursday.", "Bundestag", ""),
        ("en", "The Federal Council adopted a cybersecurity strategy.", "Federal Council", ""),
        ("fr", "Le Conseil fédéral a adopté une stratégie de cybersécurité.", "Conseil fédéral", ""),
        ("fr", "Le Bundestag a adopté jeudi la loi sur les données.", "Bundestag", ""),
        ("en", "Ethio telecom signed an agreement with Huawei.", "Ethio telecom", "Company"),
        ("fr", "Ethio telecom a signé un accord avec Huawei.", "Ethio telecom", "Company"),
        ("en", "Jane Doe (Labour Party) was appointed minister.", "Labour Party", "Organization"),
    ],
)
def test_names_are_whole_and_of_their_type(language: Language, text: str, name: str, kind: str) -> None:
    assert (name, kind or "GovernmentBody") in named(language, text)


def test_a_person_with_a_party_in_brackets_is_a_member() -> None:
    facts = read("News", "Senator Jane Doe (Democratic Party) introduced the AI Bill on Monday.", language="en")
    assert ("Jane Doe", "memberOf", "Democratic Party") in triples(facts)


@pytest.mark.rules
@pytest.mark.parametrize(
    ("text", "launcher"),
    [
        ("The Kingdom of Morocco's Ministry of Digital Transition launched X-Road.", "Ministry of Digital Transition"),
        ("The Government of Ghana's Ministry of Communications launched X-Road.", "Ministry of Communications"),
        ("The Government of Ghana launched X-Road.", "Ghana"),
    ],
)
def test_what_is_a_states_acts_and_not_the_state(text: str, launcher: str) -> None:
    assert roles(read("News", text, language="en"), "Launch")["launcher"] == [launcher]


@pytest.mark.rules
def test_who_accedes_to_a_convention_is_no_adopter_of_it() -> None:
    text = "Tunisia has acceded to the Budapest Convention on Cybercrime."
    assert roles(read("News", text, language="en"), "Accession") == {
        "member": ["Tunisia"],
        "organization": ["Budapest Convention on Cybercrime"],
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'ARCEP a accordé des licences à Orange et à Free.", "Free"),
        ("L'Autorité de régulation a attribué des licences 5G à Orange, Moov et MTN.", "Moov"),
    ],
)
def test_who_is_listed_with_a_known_firm_is_no_place(text: str, name: str) -> None:
    assert (name, "Company") in named("fr", text)
