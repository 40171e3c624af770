"""What tells of which type a name is: its own words, a verb, an apposition, a list, what stands around it."""

import pytest

from tests.narnia import DEF, entity, mentions


def test_capital_suffixes_make_companies_and_describe_nothing() -> None:
    _, found = mentions("en", "Later/ADV Lucy Technologies sold/VERB new/ADJ technologies/NOUN .")
    assert entity(found, "Lucy Technologies").type == "Company"
    assert not any(
        "new" in (one.name, *one.aliases) or "technologies" in one.name.split() for one in found.entities.values()
    )


def test_an_apposition_tells_what_a_name_is() -> None:
    _, found = mentions(
        "fr",
        "Tumna/PROPN/nsubj/6 ,/PUNCT une/DET/det/3 start-up/NOUN/appos/0 locale/ADJ/amod/3 "
        ",/PUNCT avance/VERB/ROOT/6 .",
    )
    assert entity(found, "Tumna").type == "Company"
    assert "start-up locale" in entity(found, "Tumna").aliases


def test_what_a_name_is_said_to_be_tells_its_type() -> None:
    _, found = mentions(
        "en",
        "Bluebox/PROPN/nsubj/4 is/AUX/cop/4 a/DET/det/4 digital/ADJ/amod/4 platform/NOUN/ROOT/4 ./PUNCT/punct/4",
        "Greenbox/PROPN/nsubj/5 is/AUX/cop/5 not/PART/advmod/5 a/DET/det/5 digital/ADJ/amod/5 service/NOUN/ROOT/5 "
        "./PUNCT/punct/5",
        "Redbox/PROPN/nsubj/10 ,/PUNCT/punct/4 a/DET/det/4 digital/ADJ/amod/4 portal/NOUN/appos/0 for/ADP/case/6 "
        "taxes/NOUN/nmod/4/tax and/CCONJ/cc/8 fees/NOUN/conj/6/fee and/CCONJ/cc/10 opens/VERB/ROOT/10/open "
        "./PUNCT/punct/10",
    )
    assert entity(found, "Bluebox").type == "Initiative"
    assert entity(found, "Greenbox").type != "Initiative"
    assert entity(found, "Redbox").type == "Initiative"


def test_a_noun_behind_a_name_and_its_bracket_tells_its_type() -> None:
    _, found = mentions(
        "en",
        f"The/{DEF}/det/6 Blue/PROPN/compound/2 Box/PROPN/compound/6 (/PUNCT/punct/4 BBX/PROPN/appos/2 )/PUNCT/punct/4 "
        "system/NOUN/nsubj/7 works/VERB/ROOT/7/work ./PUNCT/punct/7",
    )
    assert entity(found, "BBX").type == "Initiative"
    assert entity(found, "BBX") == entity(found, "system")


def test_a_company_and_its_services_are_two() -> None:
    _, found = mentions(
        "en", "Zipco/PROPN/compound/1 services/NOUN/nsubj/2/service grow/VERB/ROOT/2/grow ./PUNCT/punct/2"
    )
    assert entity(found, "Zipco").type == "Company"


def test_what_is_launched_is_an_initiative_whatever_its_noun() -> None:
    _, found = mentions(
        "en",
        "Zipco/PROPN/nsubj/1 launched/VERB/ROOT/1/launch a/DET/det/4 blue/ADJ/amod/4 kiosk/NOUN/obj/1 ./PUNCT/punct/1",
        "Narnia/PROPN/nsubj/1 unveiled/VERB/ROOT/1/unveil Bluebox/PROPN/obj/1 ./PUNCT/punct/1",
    )
    assert entity(found, "blue kiosk").type == "Initiative"
    assert entity(found, "Bluebox").type == "Initiative"


def test_some_nouns_are_nothing_that_was_launched() -> None:
    _, found = mentions(
        "en",
        "Zipco/PROPN/nsubj/1 launched/VERB/ROOT/1/launch a/DET/det/4 fierce/ADJ/amod/4 attack/NOUN/obj/1 "
        "last/ADJ/amod/6 year/NOUN/obl/1 ./PUNCT/punct/1",
    )
    assert {one.name for one in found.entities.values()} == {"Zipco"}


def test_what_is_only_joined_to_an_object_by_and_is_told_by_its_own_noun() -> None:
    _, found = mentions(
        "en",
        "Zipco/PROPN/nsubj/1 launched/VERB/ROOT/1/launch a/DET/det/4 blue/ADJ/amod/4 kiosk/NOUN/obj/1 and/CCONJ/cc/7 "
        "sharp/ADJ/amod/7 differences/NOUN/conj/4/difference ./PUNCT/punct/1",
    )
    assert {one.name for one in found.entities.values()} == {"Zipco", "blue kiosk"}


def test_names_in_a_list_of_regions_are_places() -> None:
    _, found = mentions(
        "fr",
        "Elle/PRON couvre/VERB les/DET régions/NOUN de/ADP le/DET Telmar , de/ADP Galma et/CCONJ de/ADP la/DET Sorlois",
    )
    assert [entity(found, form).type for form in ("Telmar", "Galma", "Sorlois")] == ["Place"] * 3


def test_all_others_of_a_list_tell_what_the_unknown_one_is() -> None:
    _, found = mentions("en", "It/PRON saw/VERB Wave ,/PUNCT Tisroc ,/PUNCT TLMR and/CCONJ Tash Road Bank ./PUNCT")
    assert entity(found, "TLMR").type == "Company"


def test_the_branch_of_a_known_body_in_a_country_is_of_its_type() -> None:
    _, found = mentions(
        "en",
        "The/DET/det/2 ODC/PROPN/compound/2 Narnia/PROPN/nsubj/3 opened/VERB/ROOT/3/open ./PUNCT/punct/3",
    )
    assert entity(found, "ODC Narnia").type == "InternationalOrganization"


def test_what_stands_before_a_comma_tells_nothing_of_an_english_name() -> None:
    _, found = mentions(
        "en",
        "It/PRON/nsubj/1 funds/VERB/ROOT/1/fund projects/NOUN/obj/1 ,/PUNCT/punct/5 Ngowe/PROPN/nsubj/5 "
        "said/VERB/parataxis/1/say ./PUNCT/punct/1",
    )
    assert entity(found, "Ngowe").type != "Initiative"


def test_whose_office_it_is_has_a_name_of_its_own() -> None:
    _, found = mentions("fr", "Le/DET fondateur de/ADP Marie Zaltan , Ama Diallo , parle/VERB .")
    assert entity(found, "Marie Zaltan").type == "Company"


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        ("fr", "Elle/PRON a/AUX vu/VERB le/DET maire/NOUN de/ADP Telmar ./PUNCT", "Place"),
        ("fr", "A/ADP Telmar ,/PUNCT elle/PRON a/AUX vu/VERB un/DET ami/NOUN ./PUNCT", "Place"),
        ("fr", "Elle/PRON va/VERB dans/ADP le/DET Telmar ./PUNCT", "Place"),
        ("fr", "Elle/PRON va/VERB de/ADP Galma à/ADP Telmar ./PUNCT", "Place"),
        ("fr", "Elle/PRON va/VERB de/ADP Telmar à/ADP Galma ./PUNCT", "Place"),
        ("fr", "Elle/PRON voit/VERB des/DET villes/NOUN dont/PRON Galma et/CCONJ Telmar ./PUNCT", "Place"),
        ("fr", "Elle/PRON voit/VERB les/DET mairies/NOUN de/ADP Galma et/CCONJ Telmar ./PUNCT", "Place"),
        ("fr", "Les/DET/det/1 habitants/NOUN/ROOT/1/habitant de/ADP/case/3 Telmar/PROPN/nmod/1 ./PUNCT", "Place"),
        ("fr", "Baptisé/VERB Telmar ,/PUNCT le/DET nouveau/ADJ dispositif/NOUN aide/VERB ./PUNCT", "Initiative"),
        ("en", "It/PRON saw/VERB towns/NOUN including/VERB Galma and/CCONJ Telmar ./PUNCT", "Place"),
        ("en", "It/PRON saw/VERB the/DET mayor/NOUN of/ADP Telmar ./PUNCT", "Place"),
        ("en", "Telmar ,/PUNCT 4/NUM August/PROPN 2025/NUM -/PUNCT The/DET ministry/NOUN spoke/VERB ./PUNCT", "Place"),
        ("en", "Dubbed/VERB Telmar ,/PUNCT the/DET health/NOUN platform/NOUN helps/VERB ./PUNCT", "Initiative"),
        ("en", "Known/VERB as/ADP Telmar ,/PUNCT the/DET platform/NOUN helps/VERB ./PUNCT", "Initiative"),
        ("en", "It/PRON uses/VERB Wave 's/PART Telmar ./PUNCT", "Initiative"),
    ],
)
def test_the_words_around_a_name_tell_what_it_is(language: str, sentence: str, kind: str) -> None:
    _, found = mentions(language, sentence)
    assert entity(found, "Telmar").type == kind


@pytest.mark.parametrize(("name", "kind"), [("Zipcon 2025", "Meeting"), ("Zipcon 2040", "Instrument")])
def test_a_name_with_a_year_is_a_meeting_or_a_plan(name: str, kind: str) -> None:
    word, year = name.split()
    _, found = mentions("en", f"It/PRON spoke/VERB at/ADP {word} {year}/NUM ./PUNCT")
    assert entity(found, name).type == kind


def test_what_is_told_of_no_place() -> None:
    """Thanks to a service is no place; an acronym's office tells no firm; a legal form does."""
    _, found = mentions("fr", "Elle/PRON paie/VERB grâce/ADP à/ADP Telmar ./PUNCT")
    assert entity(found, "Telmar").type != "Place"
    _, found = mentions("fr", "Elle/PRON voit/VERB le/DET directeur/NOUN de/ADP TLMR ./PUNCT")
    assert entity(found, "TLMR").type == "GovernmentBody"
    _, found = mentions("fr", "Elle/PRON donne/VERB une/DET licence/NOUN à/ADP Telmar SARL ./PUNCT")
    assert entity(found, "Telmar SARL").type == "Company"
