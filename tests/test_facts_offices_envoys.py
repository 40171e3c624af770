"""Who speaks for whom, and what is told of both: on Docs built by hand."""

import pytest

from policygraph.ontology.model import Ontology
from tests.handmade import named, parsed
from tests.offices import bodies, officer_of, relations

pytestmark = pytest.mark.rules


def test_an_ambassador_speaks_for_the_first_country(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Paul Zinsou , ambassadeur du/ADP Togo au/ADP Bénin , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Country", "Bénin"))
    assert relations(doc, mentions, known) == {
        ("Paul Zinsou", "holdsPosition", "ambassadeur du Togo au Bénin"),
        ("Paul Zinsou", "officerOf", "Togo"),
        ("Paul Zinsou", "represents", "Togo"),
    }


def test_an_ambassador_is_no_officer_of_the_host(known: Ontology) -> None:
    togo = next(e.iri for e in known.entities if e.labels.get("en") == "Togo")
    doc = parsed("en", "Togo spoke/VERB .", "The/DET Togolese/ADJ Ambassador to/ADP Narnia , Joe Banda , left/VERB .")
    mentions = named(doc, ("Person", "Joe Banda"), ("Country", "Togo"), ("Country", "Narnia"), iris={"Togo": togo})
    assert officer_of(doc, mentions, known) == {"Togo"}
    doc = parsed("en", "The/DET Ambassador to/ADP Narnia , Joe Banda , left/VERB .")
    assert officer_of(doc, named(doc, ("Person", "Joe Banda"), ("Country", "Narnia")), known) == set()


def test_who_opens_by_representing_a_country(known: Ontology) -> None:
    doc = parsed("fr", "Représentant/NOUN le/DET Togo à/ADP la/DET réunion , Mme Awa Diallo a/AUX parlé/VERB .")
    mentions = named(doc, ("Person", "Awa Diallo"), ("Country", "Togo"))
    assert relations(doc, mentions, known) == {("Awa Diallo", "represents", "Togo")}


def test_who_is_represented_has_the_minister(known: Ontology) -> None:
    doc = parsed(
        "en",
        "Kenya was/AUX represented/VERB by/ADP Minister of/ADP Information Peter Banda , "
        "and/CCONJ Zambia by/ADP the/DET Minister of/ADP Technology , Ruth Mwale .",
    )
    doc[2].lemma_ = "represent"
    people = (("Person", "Peter Banda"), ("Person", "Ruth Mwale"))
    mentions = named(doc, *people, ("Country", "Kenya"), ("Country", "Zambia"))
    assert bodies(doc, mentions, known) == {("Peter Banda", "Kenya"), ("Ruth Mwale", "Zambia")}


def test_who_speaks_for_an_office_s_holder(known: Ontology) -> None:
    doc = parsed(
        "en",
        "Joe Banda spoke/VERB on/ADP behalf of/ADP the/DET Director of/ADP Kora , Ama Boateng .",
    )
    mentions = named(doc, ("Person", "Joe Banda"), ("Person", "Ama Boateng"), ("Company", "Kora"))
    found = relations(doc, mentions, known)
    assert ("Joe Banda", "represents", "Ama Boateng") in found
    assert ("Ama Boateng", "officerOf", "Kora") in found
    assert ("Joe Banda", "officerOf", "Kora") not in found


def test_who_is_spoken_for_by_name_holds_the_office(known: Ontology) -> None:
    doc = parsed("en", "Speaking/VERB on behalf/NOUN of/ADP Governor Kofi Mensah , Awa Diallo urged/VERB calm .")
    told = relations(doc, named(doc, ("Person", "Kofi Mensah"), ("Person", "Awa Diallo")), known)
    assert ("Kofi Mensah", "holdsPosition", "Governor") in told


def test_who_speaks_for_a_named_holder(known: Ontology) -> None:
    doc = parsed(
        "en",
        "Speaking/VERB on/ADP behalf/NOUN of/ADP Governor Kofi Sefa , Deputy Governor Ama Badu praised/VERB it/PRON .",
    )
    mentions = named(doc, ("Person", "Kofi Sefa"), ("Person", "Ama Badu"))
    assert ("Ama Badu", "represents", "Kofi Sefa") in relations(doc, mentions, known)


def test_the_name_after_an_absent_minister_is_the_envoy_s(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Représentant/VERB la/DET directrice de/ADP Kora , Luc Kodjo a/AUX parlé/VERB .",
    )
    mentions = named(doc, ("Person", "Luc Kodjo"), ("Company", "Kora"))
    assert relations(doc, mentions, known) == {("Luc Kodjo", "represents", "Kora")}


def test_an_envoy_of_a_minister_speaks_for_the_ministry_and_holds_no_position(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET ministère du/ADP Budget du/ADP Togo recrute/VERB .",
        "Le/DET représentant du/ADP ministre du/ADP Budget , Paul Zinsou , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("GovernmentBody", "ministère du Budget"))
    assert relations(doc, mentions, known) == {("Paul Zinsou", "represents", "ministère du Budget")}


def test_who_speaks_for_a_minister_without_a_name_is_not_guessed_to_speak_for_the_country(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo avance/VERB .",
        "Paul Zinsou a/AUX parlé/VERB au/ADP nom/NOUN du/ADP ministre du/ADP Budget .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"))
    assert not relations(doc, mentions, known)
