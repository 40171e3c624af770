"""Of which body, ministry or country an office is: on Docs built by hand."""

import pytest

from policygraph.ontology.model import Ontology
from tests.handmade import named, parsed
from tests.offices import bodies, officer_of, relations

pytestmark = pytest.mark.rules


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


def test_who_serves_a_minister_is_of_the_ministry(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET directeur de/ADP cabinet du/ADP ministre des/ADP Sports , Paul Zinsou , parle/VERB .",
        "Le/DET ministère/NOUN des/ADP Sports écoute/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("GovernmentBody", "ministère des Sports"))
    assert officer_of(doc, mentions, known) == {"ministère des Sports"}


def test_a_minister_with_another_office_is_of_the_country_too(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo avance/VERB .",
        "Le/DET ministre du/ADP Budget , Paul Zinsou , président de/ADP Kora , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Company", "Kora"))
    assert officer_of(doc, mentions, known) == {"Togo", "Kora"}


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


def test_an_adjective_of_two_words_is_read_whole(known: Ontology) -> None:
    doc = parsed(
        "en",
        "Sudan and/CCONJ South Sudan met/VERB .",
        "The/DET South/ADJ Sudanese/ADJ Minister of/ADP Finance , Awa Diallo , spoke/VERB .",
    )
    iris = {e.labels["en"]: e.iri for e in known.entities if e.labels.get("en") in ("Sudan", "South Sudan")}
    mentions = named(doc, ("Person", "Awa Diallo"), ("Country", "South Sudan"), ("Country", "Sudan"), iris=iris)
    assert officer_of(doc, mentions, known) == {"South Sudan"}


def test_no_country_is_guessed_where_two_are_named_alike(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo et/CCONJ le/DET Bénin avancent/VERB .",
        "Le/DET ministre du/ADP Numérique , Paul Zinsou , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Country", "Bénin"))
    assert relations(doc, mentions, known) == {("Paul Zinsou", "holdsPosition", "ministre du Numérique")}


def test_the_country_of_the_clause_before_that_of_the_article(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo et/CCONJ le/DET Togo avancent/VERB .",
        "Au/ADP Bénin , le/DET ministre du/ADP Numérique , Paul Zinsou , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Country", "Togo"), ("Country", "Bénin"))
    assert ("Paul Zinsou", "officerOf", "Bénin") in relations(doc, mentions, known)


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


def test_a_mayor_is_of_a_town(known: Ontology) -> None:
    doc = parsed(
        "fr", "Paul Zinsou , maire de/ADP Kpalimé , et/CCONJ Awa Diallo , directrice de/ADP Kara , parlent/VERB ."
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Place", "Kpalimé"), ("Person", "Awa Diallo"), ("Place", "Kara"))
    assert bodies(doc, mentions, known) == {("Paul Zinsou", "Kpalimé")}


def test_a_profession_needs_a_body(known: Ontology) -> None:
    doc = parsed("fr", "Paul Zinsou , expert en/ADP fibre , parle/VERB .")
    assert relations(doc, named(doc, ("Person", "Paul Zinsou")), known) == set()
    doc = parsed("fr", "Paul Zinsou , expert chez/ADP Kora , parle/VERB .")
    found = relations(doc, named(doc, ("Person", "Paul Zinsou"), ("Company", "Kora")), known)
    assert ("Paul Zinsou", "officerOf", "Kora") in found


def test_the_body_behind_its_board_and_its_department(known: Ontology) -> None:
    doc = parsed("fr", "Paul Zinsou , président du/ADP conseil/NOUN d'/ADP administration de/ADP Kora , parle/VERB .")
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Committee", "conseil d'administration"), ("Company", "Kora"))
    assert officer_of(doc, mentions, known) == {"Kora"}
    doc = parsed("en", "Joe Banda , head of/ADP Marketing at/ADP Kora , spoke/VERB .")
    mentions = named(doc, ("Person", "Joe Banda"), ("Company", "Marketing"), ("Company", "Kora"))
    assert officer_of(doc, mentions, known) == {"Kora"}


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


def test_the_head_of_a_part_is_an_officer_of_the_whole(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET directeur du/ADP département/NOUN Ventes et/CCONJ Marketing de/ADP Kora , Paul Zinsou , parle/VERB .",
    )
    mentions = named(doc, ("Person", "Paul Zinsou"), ("Company", "Ventes"), ("Company", "Kora"))
    assert officer_of(doc, mentions, known) == {"Kora"}


def test_a_field_of_work_with_capitals_is_no_body(known: Ontology) -> None:
    doc = parsed("en", "The/DET Director of/ADP Consumer Affairs , Ruth Mwale , and/CCONJ PURA spoke/VERB .")
    mentions = named(doc, ("Person", "Ruth Mwale"), ("Company", "Consumer Affairs"), ("GovernmentBody", "PURA"))
    assert bodies(doc, mentions, known) == set()


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


def test_the_genitive_before_an_office_tells_its_body(known: Ontology) -> None:
    doc = parsed(
        "en",
        "Zamtel grew/VERB . The/DET company/NOUN 's/PART Chief/ADJ Technical/ADJ Officer/NOUN , "
        "Peter Banda , stays/VERB .",
    )
    mentions = named(doc, ("Person", "Peter Banda"), ("Company", "Zamtel"), ("Company", "Technical"))
    assert bodies(doc, mentions, known) == {("Peter Banda", "Zamtel")}


def test_a_body_told_as_one_of_a_kind_before_its_office(known: Ontology) -> None:
    doc = parsed("en", "Parliament Speaker Ama Boateng spoke/VERB .")
    mentions = named(doc, ("Person", "Ama Boateng"), ("GovernmentBody", "Parliament"))
    assert ("Ama Boateng", "officerOf", "Parliament") in relations(doc, mentions, known)


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
    assert officer_of(doc, mentions, known) == {owned[1]}
