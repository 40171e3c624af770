"""Who gets what and who signs for whom, when and in whose name: whole sentences, the shipped parsers, no judge."""

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


def test_a_name_between_a_verb_and_its_sum_receives_it() -> None:
    text = "The European Union has granted Uganda €20 million to digitise land records."
    assert roles(read("Digital news", text, language="en"), "Funding")["recipient"] == ["Uganda"]


def test_the_rank_climbed_to_is_the_result() -> None:
    text = "Rwanda climbed six places to rank 52nd in the 2025 Government AI Readiness Index."
    assert roles(read("Digital news", text, language="en"), "Ranking")["result"] == ["52nd"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They discussed setting up the Harbour Data Centre in Addis Ababa."),
        ("en", "Lawmakers are debating a bill creating the Harbour Data Authority."),
        ("en", "A draft law setting up the Harbour Data Office was tabled on Monday."),
        ("en", "The two countries are exploring setting up the Harbour Data Centre."),
        ("fr", "Ils ont discuté de la création du Data Center national à Dakar."),
        ("fr", "Les deux pays explorent la mise en place du Data Center national à Dakar."),
    ],
)
def test_what_is_discussed_is_not_launched(language: str, text: str) -> None:
    facts = read("Numérique" if language == "fr" else "Digital news", text, language=language)
    assert not any(event.type == "Launch" for event in facts.events)


@pytest.mark.parametrize(
    "text",
    [
        "Nommé lundi en Conseil des ministres, Aboubacar Sylla dirigera l'Agence nationale de la sécurité.",
        "Nommé jeudi dernier en Conseil des ministres, Jean Roux prend la tête de l'ARCEP.",
    ],
)
def test_a_day_is_no_position_and_the_cabinet_that_names_no_body(text: str) -> None:
    named = [event for event in read("Numérique", text).events if event.type == "Appointment"]
    names = {entity.id: entity.name for entity in read("Numérique", text).entities}
    told = {names.get(filler, filler) for event in named for each in event.roles.values() for filler in each}
    assert not told & {"lundi", "jeudi dernier", "Conseil des ministres"}


def test_a_foreign_ambassadors_country_is_nobody_elses() -> None:
    text = (
        "Kenya and Estonia signed a memorandum of understanding in Nairobi. The deal was signed by ICT cabinet "
        "secretary William Kabogo and Estonian ambassador Hannes Hanso."
    )
    assert ("William Kabogo", "officerOf", "Estonia") not in triples(read("Digital news", text, language="en"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Samsung chairman Lee Jae-yong visited Hanoi.", "Lee Jae-yong"),
        ("The minister met Samsung president Kim Woo-joon.", "Kim Woo-joon"),
    ],
)
def test_a_given_name_goes_on_behind_its_hyphen(text: str, name: str) -> None:
    assert name in {who for who, predicate, _ in triples(read("News", text, language="en")) if predicate == "officerOf"}
