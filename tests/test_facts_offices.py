"""Who holds which office, and of what: on Docs built by hand, with the shipped ontology."""

import pytest
from spacy.tokens import Doc

from policygraph import ontology
from policygraph.facts.candidates import RelationCandidate
from policygraph.facts.offices import find_offices
from policygraph.mentions import MentionSet
from policygraph.ontology.model import Ontology
from tests.handmade import named, parsed

pytestmark = pytest.mark.rules


@pytest.fixture(scope="module")
def known() -> Ontology:
    return ontology.load()


def relations(doc: Doc, mentions: MentionSet, known: Ontology) -> set[tuple[str, str, str]]:
    found = [c for c in find_offices(doc, mentions, known) if isinstance(c, RelationCandidate)]
    return {(c.subject, c.predicate, c.object) for c in found}


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


def test_a_minister_is_of_the_ministry_that_the_article_names(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET ministère de/ADP la/DET Santé publique/ADJ du/ADP Togo recrute/VERB .",
        "La/DET ministre de/ADP la/DET Santé publique/ADJ , Awa Diallo , parle/VERB .",
    )
    mentions = named(
        doc, ("Person", "Awa Diallo"), ("Country", "Togo"), ("GovernmentBody", "ministère de la Santé publique")
    )
    found = relations(doc, mentions, known)
    assert ("Awa Diallo", "officerOf", "ministère de la Santé publique") in found
    assert ("Awa Diallo", "officerOf", "Togo") not in found


def test_the_adjective_of_a_country_decides(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo et/CCONJ le/DET Bénin avancent/VERB .",
        "Le/DET ministre togolais/ADJ du/ADP Numérique , Paul Zinsou , et/CCONJ "
        "la/DET ministre marocaine/ADJ du/ADP Numérique , Awa Diallo , parlent/VERB .",
    )
    togo = next(e.iri for e in known.entities if e.labels.get("fr") == "Togo")
    mentions = named(
        doc,
        ("Person", "Paul Zinsou"),
        ("Person", "Awa Diallo"),
        ("Country", "Togo"),
        ("Country", "Bénin"),
        iris={"Togo": togo},
    )
    found = relations(doc, mentions, known)
    assert ("Paul Zinsou", "officerOf", "Togo") in found
    assert not any(s == "Awa Diallo" and p == "officerOf" for s, p, _ in found), "Morocco is not among the entities"
    assert ("Awa Diallo", "holdsPosition", "ministre marocaine du Numérique") in found


def test_no_country_is_guessed_where_two_are_named_alike(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo et/CCONJ le/DET Bénin avancent/VERB .",
        "Le/DET ministre du/ADP Numérique , Paul Zinsou , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Country", "Bénin"))
    assert relations(doc, mentions, known) == {("Paul Zinsou", "holdsPosition", "ministre du Numérique")}


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
    of = {(s, o) for s, p, o in relations(doc, mentions, known) if p == "officerOf"}
    assert of == {("Awa Diallo", "Sénat"), ("Luc Kodjo", "Kora")}


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


def test_a_name_that_begins_with_the_office(known: Ontology) -> None:
    doc = parsed("en", "President Boateng of/ADP Ghana spoke/VERB .")
    mentions = named(doc, ("Person", "President Boateng"), ("Country", "Ghana"))
    assert relations(doc, mentions, known) == {
        ("President Boateng", "holdsPosition", "President"),
        ("President Boateng", "officerOf", "Ghana"),
    }


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
    assert {o for _, p, o in relations(doc, mentions, known) if p == "holdsPosition"} == {"directeur de Kora"}


def test_a_short_office_after_the_full_one_is_not_told_again(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "La/DET ministre de/ADP la/DET Santé , Awa Diallo , parle/VERB .",
        "La/DET ministre Awa Diallo conclut/VERB .",
    )
    mentions = named(doc, ("Person", "Awa Diallo"))
    assert relations(doc, mentions, known) == {("Awa Diallo", "holdsPosition", "ministre de la Santé")}


def test_a_profession_needs_a_body(known: Ontology) -> None:
    doc = parsed("fr", "Paul Zinsou , expert en/ADP fibre , parle/VERB .")
    assert relations(doc, named(doc, ("Person", "Paul Zinsou")), known) == set()
    doc = parsed("fr", "Paul Zinsou , expert chez/ADP Kora , parle/VERB .")
    found = relations(doc, named(doc, ("Person", "Paul Zinsou"), ("Company", "Kora")), known)
    assert ("Paul Zinsou", "officerOf", "Kora") in found


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


def test_the_name_after_an_absent_minister_is_the_envoy_s(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Représentant/VERB la/DET directrice de/ADP Kora , Luc Kodjo a/AUX parlé/VERB .",
    )
    mentions = named(doc, ("Person", "Luc Kodjo"), ("Company", "Kora"))
    assert relations(doc, mentions, known) == {("Luc Kodjo", "represents", "Kora")}


def test_who_opens_by_representing_a_country(known: Ontology) -> None:
    doc = parsed("fr", "Représentant/NOUN le/DET Togo à/ADP la/DET réunion , Mme Awa Diallo a/AUX parlé/VERB .")
    mentions = named(doc, ("Person", "Awa Diallo"), ("Country", "Togo"))
    assert relations(doc, mentions, known) == {("Awa Diallo", "represents", "Togo")}


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


def test_a_rank_between_office_and_name_and_the_digital_economy(known: Ontology) -> None:
    doc = parsed("fr", "Le/DET chef de/ADP l'/DET État , le/DET capitaine Paul Zinsou , parle/VERB .")
    found = relations(doc, named(doc, ("Person", "Paul Zinsou")), known)
    assert found == {("Paul Zinsou", "holdsPosition", "chef de l'État")}
    doc = parsed("en", "Minister of/ADP Posts and/CCONJ the/DET Digital/ADJ Economy Joe Banda spoke/VERB .")
    found = relations(doc, named(doc, ("Person", "Joe Banda")), known)
    assert found == {("Joe Banda", "holdsPosition", "Minister of Posts and the Digital Economy")}


def officer_of(doc: Doc, mentions: MentionSet, known: Ontology) -> set[str]:
    return {o for _, predicate, o in relations(doc, mentions, known) if predicate == "officerOf"}


def test_the_body_behind_its_board_and_its_department(known: Ontology) -> None:
    doc = parsed("fr", "Paul Zinsou , président du/ADP conseil/NOUN d'/ADP administration de/ADP Kora , parle/VERB .")
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Committee", "conseil d'administration"), ("Company", "Kora"))
    assert officer_of(doc, mentions, known) == {"Kora"}
    doc = parsed("en", "Joe Banda , head of/ADP Marketing at/ADP Kora , spoke/VERB .")
    mentions = named(doc, ("Person", "Joe Banda"), ("Company", "Marketing"), ("Company", "Kora"))
    assert officer_of(doc, mentions, known) == {"Kora"}


def test_an_ambassador_is_no_officer_of_the_host(known: Ontology) -> None:
    togo = next(e.iri for e in known.entities if e.labels.get("en") == "Togo")
    doc = parsed("en", "Togo spoke/VERB .", "The/DET Togolese/ADJ Ambassador to/ADP Narnia , Joe Banda , left/VERB .")
    mentions = named(doc, ("Person", "Joe Banda"), ("Country", "Togo"), ("Country", "Narnia"), iris={"Togo": togo})
    assert officer_of(doc, mentions, known) == {"Togo"}
    doc = parsed("en", "The/DET Ambassador to/ADP Narnia , Joe Banda , left/VERB .")
    assert officer_of(doc, named(doc, ("Person", "Joe Banda"), ("Country", "Narnia")), known) == set()


@pytest.mark.parametrize(
    ("office", "body"),
    [("Minister", "Ministry of Posts"), ("Posts CS", "Ministry of Posts"), ("Prime Minister", "Narnia")],
)
def test_a_minister_of_the_only_ministry(office: str, body: str, known: Ontology) -> None:
    doc = parsed("en", "The/DET Ministry of/ADP Posts of/ADP Narnia spoke/VERB .", f"{office} Joe Banda agreed/VERB .")
    ministry = ("GovernmentBody", "Ministry of Posts")
    assert officer_of(doc, named(doc, ("Person", "Joe Banda"), ("Country", "Narnia"), ministry), known) == {body}


def test_a_centre_of_the_ministry_is_not_the_ministry(known: Ontology) -> None:
    doc = parsed(
        "en",
        "The/DET Digital Training Centre of/ADP the/DET Ministry of/ADP Posts opened/VERB in/ADP Narnia .",
        "Posts Minister Joe Banda agreed/VERB .",
    )
    centre = ("GovernmentBody", "Digital Training Centre of the Ministry of Posts")
    assert officer_of(doc, named(doc, ("Person", "Joe Banda"), ("Country", "Narnia"), centre), known) == {"Narnia"}


def test_its_chairman_is_of_the_body_named_before(known: Ontology) -> None:
    doc = parsed(
        "fr", "L'/DET Office/NOUN postal/ADJ et/CCONJ sa/DET|Poss=Yes présidente , Awa Diallo , parlent/VERB ."
    )
    mentions = named(doc, ("Person", "Awa Diallo"), ("Organization", "Office postal"))
    assert officer_of(doc, mentions, known) == {"Office postal"}


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "fr",
            "L'/DET Office/NOUN postal/ADJ recrute/VERB .",
            "Sa/DET|PronType=Prs présidente , Awa Diallo , parle/VERB .",
        ),
        ("fr", "L'/DET Office/NOUN postal/ADJ recrute/VERB .", "La/DET directrice , Awa Diallo , parle/VERB ."),
        ("en", "The/DET Postal Office hires/VERB .", "Its/PRON|Poss=Yes chair , Awa Diallo , speaks/VERB ."),
    ],
)
def test_an_office_alone_is_of_the_body_of_the_sentence_before(sentences: tuple[str, ...], known: Ontology) -> None:
    language, *read = sentences
    doc = parsed(language, "News", *read)
    body = "Office postal" if language == "fr" else "Postal Office"
    mentions = named(doc, ("Person", "Awa Diallo"), ("Organization", body))
    assert officer_of(doc, mentions, known) == {body}


def test_two_offices_of_two_bodies_in_one_breath(known: Ontology) -> None:
    doc = parsed("en", "Awa Diallo , CEO of/ADP Kora and/CCONJ president/NOUN of/ADP the/DET Volta club , spoke/VERB .")
    mentions = named(doc, ("Person", "Awa Diallo"), ("Company", "Kora"))
    positions = {o for _, p, o in relations(doc, mentions, known) if p == "holdsPosition"}
    assert positions == {"CEO of Kora", "president of the Volta club"}


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
        ("fr", "Le/DET directeur de/ADP la/DET DAF , le/DET commissaire Awa Diallo , parle/VERB .",
         "directeur de la DAF"),
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


def test_a_title_before_a_name_ends_the_office_before_it(known: Ontology) -> None:
    doc = parsed("en", "The/DET chair of/ADP the/DET Postal Office , Judge Awa Diallo , spoke/VERB .")
    found = relations(doc, named(doc, ("Person", "Awa Diallo"), ("Organization", "Postal Office")), known)
    assert ("Awa Diallo", "holdsPosition", "chair of the Postal Office") in found


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Awa Diallo , directrice générale/ADJ Togo chez/ADP Kora , parle/VERB .", "Kora"),
        ("Le/DET directeur des/ADP Réseaux et/CCONJ services à/ADP Kora , Awa Diallo , parle/VERB .", "Kora"),
    ],
)
def test_the_body_behind_a_country_or_a_field(sentence: str, body: str, known: Ontology) -> None:
    doc = parsed("fr", sentence)
    words = {token.text for token in doc}
    field = [("Company", "Réseaux")] if "Réseaux" in words else [("Country", "Togo")]
    mentions = named(doc, ("Person", "Awa Diallo"), ("Company", "Kora"), *field)
    assert officer_of(doc, mentions, known) == {body}


@pytest.mark.parametrize(
    ("language", "sentence", "body"),
    [
        ("en", "Governor Awa Diallo of/ADP the/DET Postal Bank spoke/VERB .", {"Postal Bank"}),
        ("fr", "Le/DET directeur Awa Diallo de/ADP Kora parle/VERB .", {"Kora"}),
        ("en", "Governor Awa Diallo met/VERB the/DET Postal Bank .", set()),
        ("en", "Governor Awa Diallo of/ADP Togo - based/VERB Kora spoke/VERB .", set()),
    ],
)
def test_the_body_behind_the_name_of_who_holds_the_office(
    language: str, sentence: str, body: set[str], known: Ontology
) -> None:
    doc = parsed(language, sentence)
    others = [("Company", "Kora"), ("Organization", "Postal Bank"), ("Country", "Togo")]
    here = [one for one in others if one[1] in doc.text]
    assert officer_of(doc, named(doc, ("Person", "Awa Diallo"), *here), known) == body


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


def test_an_office_may_stand_within_the_name_of_a_meeting_but_not_of_a_body(known: Ontology) -> None:
    text = "Une/DET rencontre avec/ADP le/DET directeur de/ADP Kora , Awa Diallo , a/AUX eu/VERB lieu ."
    doc = parsed("fr", text)
    meeting = ("Meeting", "rencontre avec le directeur de Kora")
    told = relations(doc, named(doc, meeting, ("Person", "Awa Diallo"), ("Company", "Kora")), known)
    assert ("Awa Diallo", "holdsPosition", "directeur de Kora") in told
    body = ("GovernmentBody", "rencontre avec le directeur de Kora")
    assert relations(doc, named(doc, body, ("Person", "Awa Diallo"), ("Company", "Kora")), known) == set()


def test_who_is_spoken_for_by_name_holds_the_office(known: Ontology) -> None:
    doc = parsed("en", "Speaking/VERB on behalf/NOUN of/ADP Governor Kofi Mensah , Awa Diallo urged/VERB calm .")
    told = relations(doc, named(doc, ("Person", "Kofi Mensah"), ("Person", "Awa Diallo")), known)
    assert ("Kofi Mensah", "holdsPosition", "Governor") in told


def test_the_office_of_a_common_noun_is_of_the_body_told_before(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "La/DET société Kora recrute/VERB .",
        "Le/DET marché est/AUX vaste/ADJ .",
        "Awa Diallo , directrice technique/ADJ de/ADP l'/DET entreprise/NOUN , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Awa Diallo"), ("Company", "Kora"))
    assert ("Awa Diallo", "officerOf", "Kora") in relations(doc, mentions, known)


def test_a_committee_told_by_its_noun_alone_is_the_one_with_it_in_its_name(known: Ontology) -> None:
    doc = parsed(
        "en",
        "The/DET Finance Committee and/CCONJ the/DET Kora Council met/VERB .",
        "The/DET talks were/AUX long/ADJ .",
        "Committee chairperson Ama Sefa spoke/VERB .",
    )
    mentions = named(doc, ("Person", "Ama Sefa"), ("Committee", "Finance Committee"), ("Committee", "Kora Council"))
    assert ("Ama Sefa", "officerOf", "Finance Committee") in relations(doc, mentions, known)


def test_the_head_of_a_part_is_an_officer_of_the_whole(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET directeur du/ADP département/NOUN Ventes et/CCONJ Marketing de/ADP Kora , Paul Zinsou , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Company", "Ventes"), ("Company", "Kora"))
    found = relations(doc, mentions, known)
    assert {o for _, p, o in found if p == "officerOf"} == {"Kora"}


def test_a_field_behind_a_comma_belongs_to_the_office(known: Ontology) -> None:
    doc = parsed("en", "Ama Sefa , Director , Public/ADJ Affairs , Kora Agency , spoke/VERB .")
    mentions = named(doc, ("Person", "Ama Sefa"), ("Organization", "Public Affairs"), ("GovernmentBody", "Kora Agency"))
    assert relations(doc, mentions, known) == {
        ("Ama Sefa", "holdsPosition", "Director, Public Affairs"),
        ("Ama Sefa", "officerOf", "Kora Agency"),
    }


def test_a_mayor_is_of_a_town(known: Ontology) -> None:
    doc = parsed(
        "fr", "Paul Zinsou , maire de/ADP Kpalimé , et/CCONJ Awa Diallo , directrice de/ADP Kara , parlent/VERB ."
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Place", "Kpalimé"), ("Person", "Awa Diallo"), ("Place", "Kara"))
    found = relations(doc, mentions, known)
    assert {(s, o) for s, p, o in found if p == "officerOf"} == {("Paul Zinsou", "Kpalimé")}


def test_the_country_of_the_clause_before_that_of_the_article(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo et/CCONJ le/DET Togo avancent/VERB .",
        "Au/ADP Bénin , le/DET ministre du/ADP Numérique , Paul Zinsou , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Country", "Bénin"))
    assert ("Paul Zinsou", "officerOf", "Bénin") in relations(doc, mentions, known)


def test_who_speaks_for_a_named_holder(known: Ontology) -> None:
    doc = parsed(
        "en",
        "Speaking/VERB on/ADP behalf/NOUN of/ADP Governor Kofi Sefa , Deputy Governor Ama Badu praised/VERB it/PRON .",
    )
    mentions = named(doc, ("Person", "Kofi Sefa"), ("Person", "Ama Badu"))
    assert ("Ama Badu", "represents", "Kofi Sefa") in relations(doc, mentions, known)


def test_a_calling_beside_the_office(known: Ontology) -> None:
    doc = parsed("en", "Kora director and/CCONJ businesswoman/NOUN , Ama Badu , spoke/VERB .")
    mentions = named(doc, ("Person", "Ama Badu"), ("Company", "Kora"))
    assert ("Ama Badu", "officerOf", "Kora") in relations(doc, mentions, known)


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


def test_a_minister_with_another_office_is_of_the_country_too(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo avance/VERB .",
        "Le/DET ministre du/ADP Budget , Paul Zinsou , président de/ADP Kora , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Company", "Kora"))
    found = relations(doc, mentions, known)
    assert {o for _, p, o in found if p == "officerOf"} == {"Togo", "Kora"}


def test_the_genitive_before_an_office_tells_its_body(known: Ontology) -> None:
    doc = parsed(
        "en",
        "Zamtel grew/VERB . The/DET company/NOUN 's/PART Chief/ADJ Technical/ADJ Officer/NOUN , "
        "Peter Banda , stays/VERB .",
    )
    mentions = named(doc, ("Person", "Peter Banda"), ("Company", "Zamtel"), ("Company", "Technical"))
    assert bodies(doc, mentions, known) == {("Peter Banda", "Zamtel")}


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


def test_a_field_of_work_with_capitals_is_no_body(known: Ontology) -> None:
    doc = parsed("en", "The/DET Director of/ADP Consumer Affairs , Ruth Mwale , and/CCONJ PURA spoke/VERB .")
    mentions = named(doc, ("Person", "Ruth Mwale"), ("Company", "Consumer Affairs"), ("GovernmentBody", "PURA"))
    assert bodies(doc, mentions, known) == set()


def test_a_president_of_a_named_country_is_of_no_bank(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Président de/ADP la/DET République du/ADP Togo , Paul Zinsou , salue/VERB "
        "la/DET Banque de/ADP la/DET République du/ADP Togo .",
    )
    mentions = named(
        doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Company", "Banque de la République du Togo")
    )
    assert bodies(doc, mentions, known) == {("Paul Zinsou", "Togo")}


def bodies(doc: Doc, mentions: MentionSet, known: Ontology) -> set[tuple[str, str]]:
    return {(person, body) for person, told, body in relations(doc, mentions, known) if told == "officerOf"}


@pytest.mark.parametrize(
    ("office", "owned"),
    [
        ("director of/ADP Narnia 's/PART Kora Institute", ("Organization", "Kora Institute")),
        ("CEO of/ADP Narnia 's/PART Kora", ("Company", "Kora")),
        ("Narnia 's/PART Kora Institute chair", ("Organization", "Kora Institute")),
    ],
)
def test_what_is_told_as_an_owner_s_is_what_the_office_is_of(
    office: str, owned: tuple[str, str], known: Ontology
) -> None:
    doc = parsed("en", f"Ama Boateng , {office} , spoke/VERB .")
    mentions = named(doc, ("Person", "Ama Boateng"), ("Country", "Narnia"), owned)
    assert {o for _, p, o in relations(doc, mentions, known) if p == "officerOf"} == {owned[1]}


def test_whose_daughter_or_envoy_one_is(known: Ontology) -> None:
    doc = parsed("en", "Ama Boateng , the/DET president 's/PART daughter , opened/VERB Kora .")
    assert relations(doc, named(doc, ("Person", "Ama Boateng")), known) == set()
    doc = parsed("en", "A/DET Minister 's/PART spokesperson , Ama Boateng , spoke/VERB .")
    told = relations(doc, named(doc, ("Person", "Ama Boateng")), known)
    assert {o for _, p, o in told if p == "holdsPosition"} == {"Minister's spokesperson"}


def test_an_office_goes_on_behind_a_plural_s_apostrophe(known: Ontology) -> None:
    doc = parsed("en", "Ama Boateng , president of/ADP the/DET Kora workers/NOUN '/PART union/NOUN , spoke/VERB .")
    told = relations(doc, named(doc, ("Person", "Ama Boateng"), ("Company", "Kora")), known)
    assert {o for _, p, o in told if p == "holdsPosition"} == {"president of the Kora workers 'union"}


def test_nothing_belongs_to_an_office_before_its_title(known: Ontology) -> None:
    doc = parsed("en", "The/DET court/NOUN coram/NOUN Hon. Justice Ama Boateng sat/VERB .")
    told = relations(doc, named(doc, ("Person", "Ama Boateng")), known)
    assert {o for _, p, o in told if p == "holdsPosition"} == {"Hon. Justice"}


def test_an_office_that_opens_the_clause_is_not_of_the_name_before(known: Ontology) -> None:
    doc = parsed(
        "en",
        "In/ADP a/DET speech/NOUN read/VERB by/ADP Ama Boateng , the/DET minister/NOUN/nsubj/10 urged/VERB unity .",
    )
    assert relations(doc, named(doc, ("Person", "Ama Boateng")), known) == set()


def test_a_body_told_as_one_of_a_kind_before_its_office(known: Ontology) -> None:
    doc = parsed("en", "Parliament Speaker Ama Boateng spoke/VERB .")
    mentions = named(doc, ("Person", "Ama Boateng"), ("GovernmentBody", "Parliament"))
    assert ("Ama Boateng", "officerOf", "Parliament") in relations(doc, mentions, known)


def test_a_calling_that_looks_like_an_adjective_stands_beside_an_office(known: Ontology) -> None:
    doc = parsed("en", "Narnian senator and/CCONJ businessman/ADJ , Ama Boateng , spoke/VERB .")
    told = relations(doc, named(doc, ("Person", "Ama Boateng")), known)
    assert ("Ama Boateng", "holdsPosition", "Narnian senator") in told


def test_a_rank_between_an_office_and_its_holder_is_no_office(known: Ontology) -> None:
    doc = parsed("fr", "Le/DET directeur de/ADP la/DET DAF , le/DET commissaire Paul Zinsou , parle/VERB .")
    found = relations(doc, named(doc, ("Person", "Paul Zinsou")), known)
    assert {o for _, p, o in found if p == "holdsPosition"} == {"directeur de la DAF"}


def test_a_ministry_told_by_its_initials_is_the_minister_s(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "La/DET ministre de/ADP la/DET Pêche/NOUN , des/ADP Ports/NOUN et/CCONJ de/ADP l'/DET Eau/NOUN , Awa Diallo ,"
        " parle/VERB .",
        "Le/DET MPPE publie/VERB .",
    )
    mentions = named(doc, ("Person", "Awa Diallo"), ("GovernmentBody", "MPPE"))
    assert officer_of(doc, mentions, known) == {"MPPE"}


def test_a_work_that_bears_a_ministry_s_name_is_no_ministry(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET ministre des/ADP Sports , Paul Zinsou , salue/VERB l'/DET initiative du/ADP ministère des/ADP Sports .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Initiative", "initiative du ministère des Sports"))
    assert officer_of(doc, mentions, known) == set()


@pytest.mark.parametrize(
    ("sentence", "body", "others"),
    [
        ("Le/DET directeur de/ADP l'/DET Informatique , Paul Zinsou , parle/VERB .", set(), ("Informatique",)),
        (
            "Paul Zinsou , head of/X Digital/X Banking chez/ADP Kora , parle/VERB .",
            {"Kora"},
            ("Digital Banking", "Kora"),
        ),
    ],
)
def test_a_field_taken_for_a_firm_is_no_body(
    sentence: str, body: set[str], others: tuple[str, ...], known: Ontology
) -> None:
    doc = parsed("fr", sentence)
    mentions = named(doc, ("Person", "Paul Zinsou"), *(("Company", other) for other in others))
    assert officer_of(doc, mentions, known) == body


def test_who_serves_a_minister_is_of_the_ministry(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET directeur de/ADP cabinet du/ADP ministre des/ADP Sports , Paul Zinsou , parle/VERB .",
        "Le/DET ministère/NOUN des/ADP Sports écoute/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("GovernmentBody", "ministère des Sports"))
    assert officer_of(doc, mentions, known) == {"ministère des Sports"}


def test_a_short_office_is_told_as_in_full_elsewhere(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "L'/DET ODP reçoit/VERB sa/DET|Poss=Yes présidente , Awa Diallo .",
        "La/DET présidente de/ADP l'/DET ODP parle/VERB .",
    )
    found = relations(doc, named(doc, ("Person", "Awa Diallo"), ("GovernmentBody", "ODP")), known)
    assert {o for _, p, o in found if p == "holdsPosition"} == {"présidente de l'ODP"}
