"""Which office is told, where it begins and ends, and who holds it: on Docs built by hand."""

import pytest
from spacy.tokens import Doc

from policygraph.facts.offices import find_offices
from policygraph.mentions import MentionSet
from policygraph.ontology.model import Ontology
from tests.handmade import named, parsed
from tests.offices import bodies, positions, relations

pytestmark = pytest.mark.rules


def test_the_office_before_the_name(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET directeur général/ADJ de/ADP l'/DET Office/NOUN des/ADP postes ( ODP ) , "
        "Paul Zinsou , a/AUX salué/VERB l'/DET accord .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("GovernmentBody", "Office des postes", "ODP"))
    assert relations(doc, mentions, known) == {
        ("Paul Zinsou", "holdsPosition", "directeur général de l'Office des postes"),
        ("Paul Zinsou", "officerOf", "Office des postes"),
    }


def test_the_office_after_the_name_ends_before_the_verb(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Awa Diallo , PDG/NOUN de/ADP la/DET société Kora a/AUX souligné/VERB le/DET rôle du/ADP numérique .",
    )
    mentions = named(doc, ("Person", "Awa Diallo"), ("Company", "Kora"))
    assert relations(doc, mentions, known) == {
        ("Awa Diallo", "holdsPosition", "PDG de la société Kora"),
        ("Awa Diallo", "officerOf", "Kora"),
    }


def test_part_of_an_office_is_no_person(known: Ontology) -> None:
    doc = parsed("fr", "Paul Zinsou , Directeur Général de/ADP Kora , parle/VERB .")
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Person", "Général"), ("Company", "Kora"))
    assert ("Paul Zinsou", "officerOf", "Kora") in relations(doc, mentions, known)


def test_a_portfolio_goes_on_over_commas_and_is_no_body(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET ministre des/ADP Postes , Télécommunications et/CCONJ Numérique , "
        "M./NOUN Paul Zinsou , a/AUX quitté/VERB le/DET Togo .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Organization", "Numérique"))
    assert relations(doc, mentions, known) == {
        ("Paul Zinsou", "holdsPosition", "ministre des Postes, Télécommunications et Numérique"),
        ("Paul Zinsou", "officerOf", "Togo"),
    }


def test_a_list_of_officials_with_the_office_first(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "En/ADP présence du/ADP ministre du/ADP Budget , Paul Zinsou , de/ADP la/DET "
        "présidente du/ADP Sénat , Awa Diallo , et/CCONJ du/ADP directeur de/ADP "
        "Kora , Luc Kodjo .",
    )
    mentions = named(
        doc,
        ("Person", "Paul Zinsou"),
        ("Person", "Awa Diallo"),
        ("Person", "Luc Kodjo"),
        ("GovernmentBody", "Sénat"),
        ("Company", "Kora"),
    )
    held = {(s, o) for s, p, o in relations(doc, mentions, known) if p == "holdsPosition"}
    assert held == {
        ("Paul Zinsou", "ministre du Budget"),
        ("Awa Diallo", "présidente du Sénat"),
        ("Luc Kodjo", "directeur de Kora"),
    }
    assert bodies(doc, mentions, known) == {("Awa Diallo", "Sénat"), ("Luc Kodjo", "Kora")}


def test_a_list_of_officials_with_the_name_first(known: Ontology) -> None:
    doc = parsed(
        "en",
        "The/DET panel had/VERB Ama Boateng , chief/ADJ technology officer at/ADP Kora "
        ", Joe Banda , Managing Director of/ADP Volta , and/CCONJ others "
        ".",
    )
    mentions = named(doc, ("Person", "Ama Boateng"), ("Person", "Joe Banda"), ("Company", "Kora"), ("Company", "Volta"))
    assert relations(doc, mentions, known) == {
        ("Ama Boateng", "holdsPosition", "chief technology officer at Kora"),
        ("Ama Boateng", "officerOf", "Kora"),
        ("Joe Banda", "holdsPosition", "Managing Director of Volta"),
        ("Joe Banda", "officerOf", "Volta"),
    }


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("Kora Acting/VERB/amod/2 Director General Ama Boateng spoke/VERB .", "Kora Acting Director General"),
        ("Kora 's chief/ADJ executive , Dr Ama Boateng , spoke/VERB .", "Kora's chief executive"),
        ("Ama Boateng is/AUX the/DET chief/ADJ executive of/ADP Kora .", "chief executive of Kora"),
        ("The/DET President and/CCONJ CEO of/ADP Kora , Ama Boateng , spoke/VERB .", "President and CEO of Kora"),
    ],
)  # fmt: skip
def test_english_ways_to_tell_an_office(sentence: str, position: str, known: Ontology) -> None:
    doc = parsed("en", sentence)
    mentions = named(doc, ("Person", "Ama Boateng"), ("Company", "Kora"))
    assert relations(doc, mentions, known) == {
        ("Ama Boateng", "holdsPosition", position),
        ("Ama Boateng", "officerOf", "Kora"),
    }


@pytest.mark.parametrize(
    ("language", "sentence", "position"),
    [
        ("en", "Secretary : Awa Diallo", "Secretary"),
        ("en", "Postal Office ( PO ) Director Awa Diallo spoke/VERB .", "Postal Office (PO) Director"),
        ("en", "Awa Diallo has/AUX been/AUX director of/ADP the/DET Postal Office since/ADP 2020/NUM .",
         "director of the Postal Office"),
        ("en", "Judge Awa Diallo spoke/VERB .", "Judge"),
        ("en", "Minister of/ADP Justice Awa Diallo spoke/VERB .", "Minister of Justice"),
        ("en", "Awa Diallo , the/DET postal/ADJ firm 's director , spoke/VERB .", "director"),
        ("fr", "Awa Diallo occupe/VERB le/DET poste de/ADP directrice de/ADP l'/DET Office postal/ADJ .",
         "directrice de l'Office postal"),
        ("fr", "Awa Diallo directrice de/ADP l'/DET Office postal/ADJ parle/VERB .", "directrice de l'Office postal"),
        ("fr", "Le/DET ministre narnien/ADJ des/ADP Postes , Télécommunications/VERB et/CCONJ du/ADP Numérique ,"
         " Awa Diallo , parle/VERB .", "ministre narnien des Postes, Télécommunications et du Numérique"),
        ("fr", "Le/DET directeur commercial/ADJ , marketing et/CCONJ communication de/ADP l'/DET Office postal/ADJ ,"
         " Awa Diallo , parle/VERB .", "directeur commercial, marketing et communication de l'Office postal"),
        ("fr", "Awa Diallo , directrice des/ADP Impôts et/CCONJ des/DET domaines , parle/VERB .",
         "directrice des Impôts et des domaines"),
        ("fr", "Awa Diallo , directrice de/ADP la/DET lutte contre/ADP la/DET fraude , parle/VERB .",
         "directrice de la lutte contre la fraude"),
        ("fr", "Awa Diallo , cheffe juridique/ADJ et/CCONJ conformité de/ADP l'/DET Office postal/ADJ , dit/VERB .",
         "cheffe juridique et conformité de l'Office postal"),
        ("fr", "Awa Diallo , ministre des/ADP Sports depuis/ADP mars , parle/VERB .", "ministre des Sports"),
        ("fr", "Awa Diallo , secrétaire général/ADJ du/ADP gouvernement et/CCONJ du/ADP Conseil , parle/VERB .",
         "secrétaire général du gouvernement et du Conseil"),
        ("fr", "Awa Diallo , nouvelle/ADJ patronne de/ADP l'/DET Office postal/ADJ , parle/VERB .",
         "patronne de l'Office postal"),
        ("fr", "Awa Diallo , dirigeante de/ADP l'/DET Office postal/ADJ , parle/VERB .",
         "dirigeante de l'Office postal"),
    ],
)  # fmt: skip
def test_more_ways_to_tell_an_office(language: str, sentence: str, position: str, known: Ontology) -> None:
    doc = parsed(language, sentence)
    words = {token.text for token in doc}
    body = "Postal Office" if language == "en" else "Office postal"
    bodies = [("Organization", body)] if set(body.split()) <= words else []
    found = relations(doc, named(doc, ("Person", "Awa Diallo"), *bodies), known)
    assert ("Awa Diallo", "holdsPosition", position) in found


def test_a_name_that_begins_with_the_office(known: Ontology) -> None:
    doc = parsed("en", "President Boateng of/ADP Ghana spoke/VERB .")
    mentions = named(doc, ("Person", "President Boateng"), ("Country", "Ghana"))
    assert relations(doc, mentions, known) == {
        ("President Boateng", "holdsPosition", "President"),
        ("President Boateng", "officerOf", "Ghana"),
    }


@pytest.mark.parametrize(
    ("sentence", "position", "body"),
    [
        ("League Ambassador to/ADP Volta Ama Boateng spoke/VERB .", "League Ambassador to Volta", "League"),
        ("The/DET firm 's director Ama Boateng spoke/VERB at/ADP Kora .", "director", ""),
        ("Director of/ADP Kora Dr. Ama Boateng spoke/VERB .", "Director of Kora", "Kora"),
        ("Kora Chief Technology Officer Ama Boateng spoke/VERB .", "Kora Chief Technology Officer", "Kora"),
    ],
)
def test_where_an_english_office_begins_and_ends(sentence: str, position: str, body: str, known: Ontology) -> None:
    doc = parsed("en", sentence)
    bodies = {"League": "InternationalOrganization", "Volta": "Company", "Kora": "Company"}
    words = {token.text for token in doc}
    wrong = [("Organization", "Technology Officer")] if "Technology" in words else []
    mentions = named(
        doc, ("Person", "Ama Boateng"), *((kind, name) for name, kind in bodies.items() if name in words), *wrong
    )
    found = relations(doc, mentions, known)
    assert ("Ama Boateng", "holdsPosition", position) in found
    assert {o for _, p, o in found if p == "officerOf"} == ({body} if body else set())


@pytest.mark.parametrize(
    "sentence",
    [
        "Ama Boateng , former/ADJ director of/ADP Kora , spoke/VERB .",
        "Ama Boateng was/AUX|Tense=Past the/DET director of/ADP Kora .",
        "Ama Boateng met/VERB the/DET director of/ADP Kora .",
        "The/DET director of/ADP Kora met/VERB Ama Boateng .",
    ],
)
def test_an_office_that_is_over_or_another_s(sentence: str, known: Ontology) -> None:
    doc = parsed("en", sentence)
    assert relations(doc, named(doc, ("Person", "Ama Boateng"), ("Company", "Kora")), known) == set()


def test_a_person_who_has_an_office_before_the_name_takes_no_other_with_an_article(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Aux/ADP côtés du/ADP directeur de/ADP Kora , Luc Kodjo , le/DET ministre a/AUX parlé/VERB .",
    )
    mentions = named(doc, ("Person", "Luc Kodjo"), ("Company", "Kora"))
    assert positions(doc, mentions, known) == {"directeur de Kora"}


def test_a_short_office_after_the_full_one_is_not_told_again(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "La/DET ministre de/ADP la/DET Santé , Awa Diallo , parle/VERB .",
        "La/DET ministre Awa Diallo conclut/VERB .",
    )
    mentions = named(doc, ("Person", "Awa Diallo"))
    assert relations(doc, mentions, known) == {("Awa Diallo", "holdsPosition", "ministre de la Santé")}


def test_a_short_office_is_told_as_in_full_elsewhere(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "L'/DET ODP reçoit/VERB sa/DET|Poss=Yes présidente , Awa Diallo .",
        "La/DET présidente de/ADP l'/DET ODP parle/VERB .",
    )
    assert positions(doc, named(doc, ("Person", "Awa Diallo"), ("GovernmentBody", "ODP")), known) == {
        "présidente de l'ODP"
    }


def test_two_offices_of_two_bodies_in_one_breath(known: Ontology) -> None:
    doc = parsed("en", "Awa Diallo , CEO of/ADP Kora and/CCONJ president/NOUN of/ADP the/DET Volta club , spoke/VERB .")
    mentions = named(doc, ("Person", "Awa Diallo"), ("Company", "Kora"))
    assert positions(doc, mentions, known) == {"CEO of Kora", "president of the Volta club"}


def test_a_title_before_a_name_ends_the_office_before_it(known: Ontology) -> None:
    doc = parsed("en", "The/DET chair of/ADP the/DET Postal Office , Judge Awa Diallo , spoke/VERB .")
    found = relations(doc, named(doc, ("Person", "Awa Diallo"), ("Organization", "Postal Office")), known)
    assert ("Awa Diallo", "holdsPosition", "chair of the Postal Office") in found


def test_a_rank_between_office_and_name_and_the_digital_economy(known: Ontology) -> None:
    doc = parsed("fr", "Le/DET chef de/ADP l'/DET État , le/DET capitaine Paul Zinsou , parle/VERB .")
    found = relations(doc, named(doc, ("Person", "Paul Zinsou")), known)
    assert found == {("Paul Zinsou", "holdsPosition", "chef de l'État")}
    doc = parsed("en", "Minister of/ADP Posts and/CCONJ the/DET Digital/ADJ Economy Joe Banda spoke/VERB .")
    found = relations(doc, named(doc, ("Person", "Joe Banda")), known)
    assert found == {("Joe Banda", "holdsPosition", "Minister of Posts and the Digital Economy")}


def test_a_rank_between_an_office_and_its_holder_is_no_office(known: Ontology) -> None:
    doc = parsed("fr", "Le/DET directeur de/ADP la/DET DAF , le/DET commissaire Paul Zinsou , parle/VERB .")
    assert positions(doc, named(doc, ("Person", "Paul Zinsou")), known) == {"directeur de la DAF"}


def test_a_general_and_a_seat_in_parliament(known: Ontology) -> None:
    doc = parsed("fr", "Le/DET président de/ADP la/DET République , le/DET général Paul Zinsou , parle/VERB .")
    found = relations(doc, named(doc, ("Person", "Paul Zinsou")), known)
    assert found == {("Paul Zinsou", "holdsPosition", "président de la République")}
    doc = parsed("fr", "Le/DET député Paul Zinsou parle/VERB au/ADP Togo .")
    found = relations(doc, named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo")), known)
    assert found == {("Paul Zinsou", "holdsPosition", "député")}


@pytest.mark.parametrize(
    ("language", "sentence", "position"),
    [
        (
            "fr",
            "La/DET ministre des/ADP Postes et/CCONJ Télécommunications/VERB , Awa Diallo , a/AUX parlé/VERB .",
            "ministre des Postes et Télécommunications",
        ),
        (
            "fr",
            "Le/DET directeur de/ADP la/DET Circulation , de/ADP la/DET migration et/CCONJ du/ADP tourisme ( DCM ) ,"
            " le/DET colonel Awa Diallo , a/AUX parlé/VERB .",
            "directeur de la Circulation, de la migration et du tourisme",
        ),
        (
            "en",
            "Deputy Secretary General for/ADP Customs , Trade/NOUN and/CCONJ Monetary Affairs/NOUN Awa Diallo"
            " spoke/VERB .",
            "Deputy Secretary General for Customs, Trade and Monetary Affairs",
        ),
    ],
)
def test_an_office_goes_on_to_its_holder_whatever_the_parser_took_its_words_for(
    language: str, sentence: str, position: str, known: Ontology
) -> None:
    doc = parsed(language, sentence)
    assert ("Awa Diallo", "holdsPosition", position) in relations(doc, named(doc, ("Person", "Awa Diallo")), known)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le/DET ministre des/ADP Postes a/AUX salué/VERB le/DET projet , Awa Diallo .",
        "Le/DET ministre des/ADP Postes , qui/PRON parle/VERB à/ADP Lomé , Awa Diallo .",
        "Le/DET ministre des/ADP Postes et/CCONJ le/DET préfet de/ADP Lomé , Awa Diallo , parlent/VERB .",
    ],
)
def test_an_office_goes_on_over_no_verb_pronoun_or_other_office(sentence: str, known: Ontology) -> None:
    doc = parsed("fr", sentence)
    told = relations(doc, named(doc, ("Person", "Awa Diallo")), known)
    assert not [text for _, _, text in told if text.startswith("ministre")]


def test_an_office_goes_on_behind_a_plural_s_apostrophe(known: Ontology) -> None:
    doc = parsed("en", "Ama Boateng , president of/ADP the/DET Kora workers/NOUN '/PART union/NOUN , spoke/VERB .")
    assert positions(doc, named(doc, ("Person", "Ama Boateng"), ("Company", "Kora")), known) == {
        "president of the Kora workers 'union"
    }


def test_an_office_may_stand_within_the_name_of_a_meeting_but_not_of_a_body(known: Ontology) -> None:
    text = "Une/DET rencontre avec/ADP le/DET directeur de/ADP Kora , Awa Diallo , a/AUX eu/VERB lieu ."
    doc = parsed("fr", text)
    meeting = ("Meeting", "rencontre avec le directeur de Kora")
    told = relations(doc, named(doc, meeting, ("Person", "Awa Diallo"), ("Company", "Kora")), known)
    assert ("Awa Diallo", "holdsPosition", "directeur de Kora") in told
    body = ("GovernmentBody", "rencontre avec le directeur de Kora")
    assert relations(doc, named(doc, body, ("Person", "Awa Diallo"), ("Company", "Kora")), known) == set()


def test_a_field_behind_a_comma_belongs_to_the_office(known: Ontology) -> None:
    doc = parsed("en", "Ama Sefa , Director , Public/ADJ Affairs , Kora Agency , spoke/VERB .")
    mentions = named(doc, ("Person", "Ama Sefa"), ("Organization", "Public Affairs"), ("GovernmentBody", "Kora Agency"))
    assert relations(doc, mentions, known) == {
        ("Ama Sefa", "holdsPosition", "Director, Public Affairs"),
        ("Ama Sefa", "officerOf", "Kora Agency"),
    }


def test_a_calling_beside_the_office(known: Ontology) -> None:
    doc = parsed("en", "Kora director and/CCONJ businesswoman/NOUN , Ama Badu , spoke/VERB .")
    mentions = named(doc, ("Person", "Ama Badu"), ("Company", "Kora"))
    assert ("Ama Badu", "officerOf", "Kora") in relations(doc, mentions, known)


def test_a_calling_that_looks_like_an_adjective_stands_beside_an_office(known: Ontology) -> None:
    doc = parsed("en", "Narnian senator and/CCONJ businessman/ADJ , Ama Boateng , spoke/VERB .")
    told = relations(doc, named(doc, ("Person", "Ama Boateng")), known)
    assert ("Ama Boateng", "holdsPosition", "Narnian senator") in told


def test_whose_daughter_or_envoy_one_is(known: Ontology) -> None:
    doc = parsed("en", "Ama Boateng , the/DET president 's/PART daughter , opened/VERB Kora .")
    assert relations(doc, named(doc, ("Person", "Ama Boateng")), known) == set()
    doc = parsed("en", "A/DET Minister 's/PART spokesperson , Ama Boateng , spoke/VERB .")
    assert positions(doc, named(doc, ("Person", "Ama Boateng")), known) == {"Minister's spokesperson"}


def test_nothing_belongs_to_an_office_before_its_title(known: Ontology) -> None:
    doc = parsed("en", "The/DET court/NOUN coram/NOUN Hon. Justice Ama Boateng sat/VERB .")
    assert positions(doc, named(doc, ("Person", "Ama Boateng")), known) == {"Hon. Justice"}


def test_an_office_that_opens_the_clause_is_not_of_the_name_before(known: Ontology) -> None:
    doc = parsed(
        "en",
        "In/ADP a/DET speech/NOUN read/VERB by/ADP Ama Boateng , the/DET minister/NOUN/nsubj/10 urged/VERB unity .",
    )
    assert relations(doc, named(doc, ("Person", "Ama Boateng")), known) == set()


def test_evidence_is_the_sentence_and_the_entry_an_iri_of_the_lexicon(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Bonjour/INTJ .",
        "Paul Zinsou , maire de/ADP Kpalimé , parle/VERB .",
    )
    candidate, other = find_offices(doc, named(doc, ("Person", "Paul Zinsou"), ("Place", "Kpalimé")), known)
    assert candidate.entry == other.entry
    (quote,) = candidate.quotes
    assert doc.text[quote.start : quote.end] == quote.text == "Paul Zinsou, maire de Kpalimé, parle."
    assert candidate.entry in {word.iri for word in known.words if word.kind == "OfficeNoun"}
    assert 0 < candidate.confidence <= 1


def test_another_language_has_no_offices_here(known: Ontology) -> None:
    doc = Doc(parsed("fr", "x/X").vocab, words=["x"], sent_starts=[True])
    assert list(find_offices(doc, MentionSet({}, ()), known)) == []
