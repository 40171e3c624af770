"""Relations that hold, read by the lexicon's triggers: on Docs built by hand, with the shipped ontology."""

import pytest
from spacy.tokens import Doc

from policygraph.facts.candidates import RelationCandidate
from policygraph.facts.phrases import Phrases, Surface
from policygraph.facts.relations import find_relations
from policygraph.mentions import MentionSet
from policygraph.ontology.model import Ontology
from tests.handmade import named, parsed

pytestmark = pytest.mark.rules

Triple = tuple[str, str, str]


def candidates(doc: Doc, mentions: MentionSet, known: Ontology) -> list[RelationCandidate]:
    return [c for c in find_relations(doc, mentions, known) if isinstance(c, RelationCandidate)]


def relations(doc: Doc, mentions: MentionSet, known: Ontology) -> set[Triple]:
    return {(c.subject, c.predicate, c.object) for c in candidates(doc, mentions, known)}


BODIES = {
    "Kora": "Company",
    "Volta": "Company",
    "ODP": "GovernmentBody",
    "Lomé": "Place",
    "Accra": "Place",
    "Togo": "Country",
    "Ghana": "Country",
    "Ligue": "InternationalOrganization",
    "League": "InternationalOrganization",
    "FiberNet": "Initiative",
    "DataHub": "Initiative",
    "Plan": "Instrument",
    "Summit": "Meeting",
}


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        # located in
        ("fr", "Kora , basée/VERB|VerbForm=Part/acl/0/baser à/ADP Lomé , recrute/VERB .",
         ("Kora", "locatedIn", "Lomé")),
        ("fr", "ODP du/ADP Togo recrute/VERB .", ("ODP", "locatedIn", "Togo")),
        ("en", "Kora , headquartered/VERB|VerbForm=Part/acl/0/headquarter in/ADP Accra , hires/VERB .",
         ("Kora", "locatedIn", "Accra")),
        ("en", "Ghana -/PUNCT based/VERB/amod/3/base mobile operator Kora hires/VERB .",
         ("Kora", "locatedIn", "Ghana")),
        ("en", "Togo 's ODP hires/VERB .", ("ODP", "locatedIn", "Togo")),
        # part of
        ("fr", "Kora , filiale de/ADP Volta , recrute/VERB .", ("Kora", "partOf", "Volta")),
        ("fr", "Volta , maison-mère de/ADP Kora , recrute/VERB .", ("Kora", "partOf", "Volta")),
        ("en", "Kora , the/DET fibre arm of/ADP telecoms provider Volta , hires/VERB .", ("Kora", "partOf", "Volta")),
        ("en", "Kora is/AUX a/DET subsidiary of/ADP Volta .", ("Kora", "partOf", "Volta")),
        ("en", "Kora is/AUX a/DET business of/ADP Volta .", ("Kora", "partOf", "Volta")),
        ("en", "Kora , a/DET chain owned/VERB/acl/3/own by/ADP Volta , hires/VERB .", ("Kora", "partOf", "Volta")),
        # member of
        ("fr", "Le/DET Togo est/AUX membre de/ADP la/DET Ligue .", ("Togo", "memberOf", "Ligue")),
        ("en", "Ghana is/AUX a/DET founding/ADJ member of/ADP the/DET League .", ("Ghana", "memberOf", "League")),
        # works with, run by, funded by, organised by
        ("fr", "FiberNet , géré/VERB|VerbForm=Part/acl/0/gérer par/ADP ODP , avance/VERB .",
         ("FiberNet", "implementedBy", "ODP")),
        ("en", "FiberNet is/AUX operated/VERB|VerbForm=Part/dep/0/operate by/ADP/case/4 ODP/PROPN/obl/2 .",
         ("FiberNet", "implementedBy", "ODP")),
        ("en", "Kora 's FiberNet grows/VERB .", ("FiberNet", "implementedBy", "Kora")),
        ("fr", "FiberNet , financé/VERB|VerbForm=Part/acl/0/financer par/ADP la/DET Ligue , avance/VERB .",
         ("FiberNet", "fundedBy", "Ligue")),
        ("fr", "FiberNet/PROPN/nsubj/1 jouit/VERB/ROOT/1/jouir de/ADP/case/4 l'/DET/det/4 appui/NOUN/obl/1 "
         "technique/ADJ/amod/4 et/CCONJ/cc/7 financier/ADJ/conj/5 de/ADP/case/9 Ligue/PROPN/nmod/4 .",
         ("FiberNet", "fundedBy", "Ligue")),
        # who works with whom, told beside the verb
        ("fr", "Kora/PROPN/nsubj/7 , en/ADP partenariat/NOUN avec/ADP Volta , forme/VERB/ROOT/7 .",
         ("Kora", "partnerOf", "Volta")),
        ("en", "Kora/PROPN/nsubj/6 , in/ADP partnership/NOUN with/ADP Volta , trains/VERB/ROOT/6 .",
         ("Kora", "partnerOf", "Volta")),
        ("en", "Summit was/AUX organised/VERB|VerbForm=Part/dep/0/organise by/ADP Kora .",
         ("Summit", "organizedBy", "Kora")),
        ("en", "FiberNet in/ADP partnership with/ADP Volta grows/VERB .", ("FiberNet", "partnerOf", "Volta")),
        # under a strategy or law
        ("fr", "FiberNet , prévu/VERB|VerbForm=Part/acl/0/prévoir par/ADP le/DET Plan , avance/VERB .",
         ("FiberNet", "implements", "Plan")),
        ("en", "FiberNet forms/VERB/dep/0/form part of/ADP the/DET Plan .", ("FiberNet", "implements", "Plan")),
        # where somebody works
        ("en", "Kora now/ADV operates/VERB/dep/0/operate in/ADP Togo and/CCONJ Ghana .",
         ("Kora", "locatedIn", "Ghana")),
        ("en", "Kora is/AUX active/ADJ in/ADP five/NUM countries , including/VERB Togo and/CCONJ Ghana .",
         ("Kora", "locatedIn", "Ghana")),
        ("fr", "Kora est/AUX présente/ADJ/dep/0/présent dans/ADP cinq/NUM pays , dont/PRON le/DET Togo et/CCONJ le/DET"
         " Ghana .", ("Kora", "locatedIn", "Ghana")),
        ("fr", "FiberNet est/AUX disponible/ADJ au/ADP/case/4/à Togo et/CCONJ au/ADP/case/7/à Ghana .",
         ("FiberNet", "locatedIn", "Ghana")),
        # the members of an organization
        ("en", "The/DET League ( Togo and/CCONJ Ghana ) votes/VERB .", ("Togo", "memberOf", "League")),
        ("en", "League member/NOUN states/NOUN|Number=Plur/dep/0/state are/AUX/dep/0/be Togo and/CCONJ Ghana .",
         ("Ghana", "memberOf", "League")),
        ("en", "The/DET member/NOUN states/NOUN|Number=Plur/dep/0/state of/ADP the/DET League – Togo and/CCONJ Ghana"
         " – vote/VERB .", ("Ghana", "memberOf", "League")),
        ("fr", "Les/DET membres/NOUN|Number=Plur/dep/0/membre de/ADP la/DET Ligue sont/AUX/dep/0/être le/DET Togo"
         " et/CCONJ le/DET Ghana .", ("Togo", "memberOf", "Ligue")),
        # who stands behind something, at its head
        ("en", "FiberNet/PROPN/nsubj:pass/2 was/AUX/aux:pass/2 carried/VERB/ROOT/2/carry"
         " out/ADP/compound:prt/2 in/ADP/case/5 partnership/NOUN/obl/2 with/ADP/case/7 Volta/PROPN/nmod/5 .",
         ("FiberNet", "partnerOf", "Volta")),
        ("fr", "ODP , avec/ADP l'/DET appui de/ADP Volta , forme/VERB .", ("ODP", "partnerOf", "Volta")),
        ("en", "ODP , with/ADP support from/ADP Volta , trains/VERB .", ("ODP", "partnerOf", "Volta")),
        ("en", "Kora/PROPN/nmod:poss/2 's/PART/case/0 partnership/NOUN/nsubj/5 with/ADP/case/4 Volta/PROPN/nmod/2"
         " grows/VERB/ROOT/5 .", ("Kora", "partnerOf", "Volta")),
        ("en", "Led/VERB|VerbForm=Part|Tense=Past/ROOT/0/lead by/ADP/case/2 Kora/PROPN/obl:agent/0 ,/PUNCT/punct/0"
         " FiberNet/PROPN/nsubj/5 trains/VERB/parataxis/0 people/NOUN/obj/5 .", ("FiberNet", "implementedBy", "Kora")),
        ("fr", "ODP a/AUX noué/VERB/dep/0/nouer un/DET partenariat avec/ADP Volta .", ("ODP", "partnerOf", "Volta")),
    ],
)  # fmt: skip
def test_what_a_sentence_tells(language: str, sentence: str, expected: Triple, known: Ontology) -> None:
    doc = parsed(language, sentence)
    words = {token.text for token in doc}
    mentions = named(doc, *((kind, name) for name, kind in BODIES.items() if name in words))
    assert expected in relations(doc, mentions, known)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Kora n'/ADV est/AUX pas/ADV membre de/ADP la/DET Ligue ."),
        ("en", "Kora is/AUX not/PART a/DET subsidiary of/ADP Volta ."),
        ("fr", "Kora parle/VERB à/ADP Lomé ."),
        ("fr", "Kora , de/ADP Lomé à/ADP Accra , recrute/VERB ."),
        ("en", "Kora 's director visited/VERB FiberNet ."),
        ("en", "Kora met/VERB the/DET subsidiary of/ADP Volta ."),
        ("en", "Kora , part of/ADP Volta 's revival , hires/VERB ."),
    ],
)
def test_what_it_does_not_tell(language: str, sentence: str, known: Ontology) -> None:
    doc = parsed(language, sentence)
    words = {token.text for token in doc}
    mentions = named(doc, *((kind, name) for name, kind in BODIES.items() if name in words))
    assert relations(doc, mentions, known) == set()


def test_an_organ_within_its_organization_s_name(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Comité exécutif/ADJ de/ADP l'/DET Union des/ADP postes du/ADP Togo siège/VERB .",
    )
    mentions = named(
        doc,
        ("Committee", "Comité exécutif de l'Union des postes du Togo"),
        ("Organization", "Union des postes du Togo"),
        ("Country", "Togo"),
    )
    assert relations(doc, mentions, known) == {
        ("Comité exécutif de l'Union des postes du Togo", "partOf", "Union des postes du Togo"),
        ("Union des postes du Togo", "locatedIn", "Togo"),
    }


def test_a_list_of_members_is_read_to_its_end(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Le/DET Togo , le/DET Ghana et/CCONJ le/DET Bénin sont/AUX membres/NOUN/dep/0/membre de/ADP la/DET Ligue .",
    )
    mentions = named(doc, *(("Country", c) for c in ("Togo", "Ghana", "Bénin")), ("InternationalOrganization", "Ligue"))
    assert relations(doc, mentions, known) == {(c, "memberOf", "Ligue") for c in ("Togo", "Ghana", "Bénin")}


def test_a_city_and_its_country(known: Ontology) -> None:
    doc = parsed("en", "FiberNet in/ADP Accra , Ghana , grows/VERB .")
    mentions = named(doc, ("Initiative", "FiberNet"), ("Place", "Accra"), ("Country", "Ghana"))
    assert relations(doc, mentions, known) == {
        ("FiberNet", "locatedIn", "Accra"),
        ("FiberNet", "locatedIn", "Ghana"),
    }


def test_a_bare_preposition_tells_only_in_passing_of_what_has_no_name(known: Ontology) -> None:
    doc = parsed("en", "The/DET project in/ADP Ghana grows/VERB .")
    mentions = named(doc, ("Initiative", "project"), ("Country", "Ghana"), descriptions=("project",))
    (told,) = candidates(doc, mentions, known)
    assert told.passing
    doc = parsed("en", "The/DET projects/NOUN|Number=Plur in/ADP Ghana grow/VERB .")
    mentions = named(doc, ("Initiative", "projects"), ("Country", "Ghana"), descriptions=("projects",))
    assert candidates(doc, mentions, known) == []


def test_a_trigger_within_a_name_looks_no_further(known: Ontology) -> None:
    doc = parsed("en", "The/DET Board of/ADP Posts , Kora , hires/VERB .")
    mentions = named(doc, ("Committee", "Board of Posts"), ("Company", "Kora"))
    assert relations(doc, mentions, known) == set()


def test_a_person_s_body_in_brackets_alone(known: Ontology) -> None:
    doc = parsed("en", "Ama Boateng ( Kora ) and/CCONJ Joe Banda ( Volta analyst ) spoke/VERB .")
    mentions = named(doc, ("Person", "Ama Boateng"), ("Person", "Joe Banda"), ("Company", "Kora"), ("Company", "Volta"))
    assert relations(doc, mentions, known) == {("Ama Boateng", "memberOf", "Kora")}


def test_the_whole_that_is_only_described_is_found_by_the_name_behind_it(known: Ontology) -> None:
    doc = parsed("en", "Kora , a/DET subsidiary of/ADP telecoms provider Volta , hires/VERB .")
    mentions = named(
        doc, ("Company", "Kora"), ("Company", "telecoms provider"), ("Company", "Volta"),
        descriptions=("telecoms provider",),
    )  # fmt: skip
    assert relations(doc, mentions, known) == {("Kora", "partOf", "Volta")}


def test_partners_told_together_are_each_other_s(known: Ontology) -> None:
    doc = parsed("en", "Kora and/CCONJ Volta have/AUX teamed/VERB/dep/0/team up/ADP .")
    mentions = named(doc, ("Company", "Kora"), ("Company", "Volta"))
    assert ("Kora", "partnerOf", "Volta") in relations(doc, mentions, known)
    doc = parsed("fr", "Le/DET partenariat entre/ADP Kora et/CCONJ l'/DET ODP avance/VERB .")
    mentions = named(doc, ("Company", "Kora"), ("GovernmentBody", "ODP"))
    assert ("Kora", "partnerOf", "ODP") in relations(doc, mentions, known)


def test_what_a_description_between_name_and_verb_is_said_of(known: Ontology) -> None:
    doc = parsed("en", "FiberNet , a/DET Volta - funded/VERB/dep/0/fund project/NOUN/appos/0 , grows/VERB .")
    mentions = named(
        doc, ("Initiative", "FiberNet"), ("Company", "Volta"), ("Initiative", "project"), descriptions=("project",)
    )
    assert relations(doc, mentions, known) == {("FiberNet", "fundedBy", "Volta")}


def test_what_stands_between_the_commas_behind_a_subject_is_not_the_subject(known: Ontology) -> None:
    doc = parsed(
        "en",
        "FiberNet/PROPN/nsubj/8 ,/PUNCT/punct/3 a/DET/det/3 service/NOUN/appos/0 of/ADP/case/5 Volta/PROPN/nmod/3"
        " ,/PUNCT/punct/3 is/AUX/cop/8 active/ADJ/ROOT/8 in/ADP/case/10 Togo/PROPN/obl/8 .",
    )
    mentions = named(doc, ("Initiative", "FiberNet"), ("Company", "Volta"), ("Country", "Togo"))
    assert {t for t in relations(doc, mentions, known) if t[1] == "locatedIn"} == {("FiberNet", "locatedIn", "Togo")}


def test_a_partnership_that_aims_at_something_is_there(known: Ontology) -> None:
    doc = parsed(
        "en",
        "The/DET/det/1 partnership/NOUN/nsubj/6 between/ADP/case/3 Kora/PROPN/nmod/1 and/CCONJ/cc/5 Volta/PROPN/conj/3"
        " aims/VERB/ROOT/6/aim to/PART/mark/8 help/VERB/xcomp/6 .",
    )
    mentions = named(doc, ("Company", "Kora"), ("Company", "Volta"))
    assert ("Kora", "partnerOf", "Volta") in relations(doc, mentions, known)


def test_a_list_behind_a_comma_is_of_what_stands_beside_it(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Les/DET membres/NOUN|Number=Plur/dep/0/membre de/ADP la/DET Ligue , l'/DET ODP et/CCONJ d'/ADP autres/ADJ élus"
        " – Awa Diallo et/CCONJ Joe Banda – votent/VERB .",
    )
    people = (("Person", "Awa Diallo"), ("Person", "Joe Banda"))
    mentions = named(doc, ("InternationalOrganization", "Ligue"), ("GovernmentBody", "ODP"), *people)
    assert not {s for s, p, _ in relations(doc, mentions, known) if p == "memberOf"} & {"Awa Diallo", "Joe Banda"}


def test_who_is_at_the_head_of_what(known: Ontology) -> None:
    doc = parsed("fr", "Awa Diallo , à/ADP la/DET tête de/ADP l'/DET ODP , parle/VERB .")
    mentions = named(doc, ("Person", "Awa Diallo"), ("GovernmentBody", "ODP"))
    assert relations(doc, mentions, known) == {("Awa Diallo", "officerOf", "ODP")}


def test_members_listed_behind_the_whole(known: Ontology) -> None:
    doc = parsed(
        "fr", "Les/DET membres/NOUN/dep/0/membre de/ADP la/DET Ligue ( Togo , Ghana et/CCONJ Bénin ) votent/VERB ."
    )
    mentions = named(doc, *(("Country", c) for c in ("Togo", "Ghana", "Bénin")), ("InternationalOrganization", "Ligue"))
    assert relations(doc, mentions, known) == {(c, "memberOf", "Ligue") for c in ("Togo", "Ghana", "Bénin")}


def test_what_is_said_of_a_described_thing_holds_of_its_name(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "FiberNet , un/DET programme financé/VERB|VerbForm=Part/acl/3/financer par/ADP la/DET Ligue , avance/VERB .",
    )
    mentions = named(
        doc, ("Initiative", "FiberNet"), ("Initiative", "programme"), ("InternationalOrganization", "Ligue"),
        descriptions=("programme",),
    )  # fmt: skip
    assert relations(doc, mentions, known) == {("FiberNet", "fundedBy", "Ligue")}


def test_members_told_line_by_line_with_both_sentences_as_evidence(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "Voici/VERB les/DET membres/NOUN/dep/0/membre de/ADP la/DET Ligue",
        "M. Paul Zinsou , ingénieur réseau/VERB",
        "-/PUNCT Awa Diallo",
        "La/DET séance est/AUX levée/VERB .",
    )
    mentions = named(doc, ("InternationalOrganization", "Ligue"), ("Person", "Paul Zinsou"), ("Person", "Awa Diallo"))
    found = candidates(doc, mentions, known)
    assert {(c.subject, c.predicate, c.object) for c in found} == {
        ("Paul Zinsou", "memberOf", "Ligue"),
        ("Awa Diallo", "memberOf", "Ligue"),
    }
    for candidate in found:
        assert candidate.quotes[0].text == "Voici les membres de la Ligue"
        assert candidate.subject in candidate.quotes[1].text
        assert all(doc.text[q.start : q.end] == q.text for q in candidate.quotes)


@pytest.mark.parametrize(
    "heading",
    [
        "Le/DET Togo élu/VERB membre/NOUN/dep/0/membre de/ADP la/DET Ligue",
        "Les/DET membres/NOUN/dep/0/membre de/ADP la/DET Ligue",
    ],
)
def test_a_heading_makes_no_members_of_the_subjects_below(heading: str, known: Ontology) -> None:
    doc = parsed("fr", heading, "Kora parle/VERB .", "ODP répond/VERB .")
    mentions = named(doc, ("InternationalOrganization", "Ligue"), ("Company", "Kora"), ("GovernmentBody", "ODP"))
    assert relations(doc, mentions, known) == set()


def test_a_verb_with_its_arguments_in_the_parse(known: Ontology) -> None:
    doc = parsed(
        "fr",
        "ODP/PROPN/nsubj/4 ,/PUNCT/punct/0 prudente/ADJ/amod/0 ,/PUNCT/punct/0 gère/VERB|Tense=Pres/ROOT/4/gérer "
        "depuis/ADP/case/6 mars/NOUN/obl/4 FiberNet/PROPN/obj/4 ./PUNCT/punct/4",
    )
    mentions = named(doc, ("GovernmentBody", "ODP"), ("Initiative", "FiberNet"))
    assert relations(doc, mentions, known) == {("FiberNet", "implementedBy", "ODP")}


def test_every_candidate_names_an_entry_of_the_lexicon(known: Ontology) -> None:
    doc = parsed("fr", "Kora , filiale de/ADP Volta , recrute/VERB .")
    (found,) = candidates(doc, named(doc, ("Company", "Kora"), ("Company", "Volta")), known)
    assert found.entry in {trigger.iri for trigger in known.triggers}
    assert found.confidence == next(t.confidence for t in known.triggers if t.iri == found.entry)
    assert found.quotes[0].text == "Kora, filiale de Volta, recrute."


def test_a_doc_without_a_parse_has_no_relations(known: Ontology) -> None:
    doc = Doc(parsed("fr", "x").vocab, words=["Kora", "filiale", "de", "Volta"])
    assert list(find_relations(doc, MentionSet({}, ()), known)) == []


def test_phrases_are_met_whatever_the_apostrophe_and_the_length_of_lower_case() -> None:
    doc = parsed("fr", "İbo , chef de/ADP l’/DET État , et/CCONJ DG , et/CCONJ dg")
    phrases = Phrases([("chef", 1), ("chef de l'État", 2), ("DG", 3)])
    surface = Surface(doc)
    hits = {token.text: phrases.at(surface, token.i) for token in doc}
    assert hits["chef"] == (6, (2,)), "the longest phrase, up to the token after it"
    assert hits["DG"] is not None
    assert hits["dg"] is None, "a phrase in capitals is an abbreviation"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kora and/CCONJ Volta partner/NOUN to/PART connect/VERB schools .", ("Kora", "partnerOf", "Volta")),
        ("Kora and/CCONJ Volta in/ADP Togo have/AUX entered/VERB/ROOT/0/enter into/ADP/case/10 a/DET/det/10 "
         "strategic/ADJ/amod/10 partnership/NOUN .", ("Kora", "partnerOf", "Volta")),
        ("Kora has/AUX forged/VERB/ROOT/0/forge a/DET/det/4 partnership with/ADP Volta .",
         ("Kora", "partnerOf", "Volta")),
        ("Kora works/VERB/ROOT/0/work with/ADP Volta to/PART build/VERB roads .", ("Kora", "partnerOf", "Volta")),
        ("Kora works/VERB/ROOT/0/work with/ADP Narnian/PROPN/compound/4 Volta .", ("Kora", "partnerOf", "Volta")),
        ("Volta 's local/ADJ/amod/3 subsidiary Kora hires/VERB .", ("Kora", "partOf", "Volta")),
        ("Kora , a/DET spinoff/NOUN from/ADP Volta , hires/VERB .", ("Kora", "partOf", "Volta")),
    ],
)  # fmt: skip
def test_partners_and_subsidiaries_in_english(sentence: str, expected: Triple, known: Ontology) -> None:
    doc = parsed("en", sentence)
    mentions = named(doc, *((kind, name) for name, kind in BODIES.items() if name in sentence))
    found = {
        (min(a, b), p, max(a, b)) if p == "partnerOf" else (a, p, b) for a, p, b in relations(doc, mentions, known)
    }
    assert found - {("Volta", "locatedIn", "Togo")} == {expected}


def test_nobody_in_particular_is_no_partner(known: Ontology) -> None:
    doc = parsed("en", "Kora works/VERB/ROOT/0/work with/ADP operators/NOUN|Number=Plur and/CCONJ Volta .")
    mentions = named(
        doc, ("Company", "Kora"), ("Company", "operators"), ("Company", "Volta"), descriptions=("operators",)
    )
    assert "operators" not in {end for one in relations(doc, mentions, known) for end in one}


def test_a_possessor_behind_a_comma_is_no_further_object(known: Ontology) -> None:
    doc = parsed("en", "FiberNet , run/VERB|VerbForm=Part/acl/0/run by/ADP Kora , Togo 's/PART minister said/VERB .")
    mentions = named(doc, ("Initiative", "FiberNet"), ("Company", "Kora"), ("Country", "Togo"))
    assert relations(doc, mentions, known) == {("FiberNet", "implementedBy", "Kora")}


def test_a_member_is_no_part(known: Ontology) -> None:
    doc = parsed("en", "Togo is/AUX a/DET member of/ADP the/DET League .")
    mentions = named(doc, ("Country", "Togo"), ("InternationalOrganization", "League"))
    assert relations(doc, mentions, known) == {("Togo", "memberOf", "League")}


def test_who_oversees_the_implementation_carries_it_out(known: Ontology) -> None:
    doc = parsed("en", "ODP will/AUX oversee/VERB/ROOT/0/oversee the/DET/det/4 implementation of/ADP FiberNet .")
    mentions = named(doc, ("GovernmentBody", "ODP"), ("Initiative", "FiberNet"))
    assert relations(doc, mentions, known) == {("FiberNet", "implementedBy", "ODP")}


def test_whose_initiative_it_is_and_who_is_responsible_for_it(known: Ontology) -> None:
    doc = parsed("en", "FiberNet is/AUX a/DET joint/ADJ initiative of/ADP Kora and/CCONJ ODP .")
    mentions = named(doc, ("Initiative", "FiberNet"), ("Company", "Kora"), ("GovernmentBody", "ODP"))
    assert relations(doc, mentions, known) == {("FiberNet", "launchedBy", "Kora"), ("FiberNet", "launchedBy", "ODP")}
    doc = parsed("en", "ODP is/AUX responsible/ADJ for/ADP FiberNet .")
    mentions = named(doc, ("Initiative", "FiberNet"), ("GovernmentBody", "ODP"))
    assert relations(doc, mentions, known) == {("FiberNet", "implementedBy", "ODP")}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "FiberNet/PROPN/nsubj:pass/2 is/AUX/aux:pass/2/be funded/VERB|Tense=Past|VerbForm=Part/ROOT/2/fund"
            " by/ADP/case/4 Volta/PROPN/obl:agent/2 and/CCONJ/cc/6 run/VERB|Tense=Past|VerbForm=Part/conj/2/run"
            " by/ADP/case/8 ODP/PROPN/obl:agent/6 ./PUNCT/punct/2",
        ),
        (
            "fr",
            "FiberNet/PROPN/ROOT/0 ,/PUNCT/punct/2 financé/VERB|Tense=Past|VerbForm=Part/acl/0/financer par/ADP/case/4"
            " Volta/PROPN/obl:agent/2 et/CCONJ/cc/6 géré/VERB|Tense=Past|VerbForm=Part/conj/2/gérer par/ADP/case/8"
            " ODP/PROPN/obl:agent/6 ./PUNCT/punct/0",
        ),
    ],
)
def test_coordinated_passives_share_their_subject(language: str, sentence: str, known: Ontology) -> None:
    doc = parsed(language, sentence)
    mentions = named(doc, ("Initiative", "FiberNet"), ("Company", "Volta"), ("GovernmentBody", "ODP"))
    told = relations(doc, mentions, known)
    assert ("FiberNet", "implementedBy", "ODP") in told
    assert not [one for one in told if one[0] == "Volta"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ligue , chaired/VERB/acl/0/chair by/ADP Awa Diallo , met/VERB ."),
        ("fr", "Ligue , présidée/VERB/acl/0/présider par/ADP Awa Diallo , siège/VERB ."),
        ("fr", "Ligue , sous/ADP la/DET présidence de/ADP Awa Diallo , siège/VERB ."),
    ],
)
def test_who_a_body_is_headed_by(language: str, sentence: str, known: Ontology) -> None:
    doc = parsed(language, sentence)
    mentions = named(doc, ("Committee", "Ligue"), ("Person", "Awa Diallo"))
    assert relations(doc, mentions, known) == {("Awa Diallo", "officerOf", "Ligue")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "FiberNet/PROPN/nsubj:pass/2 was/AUX/aux:pass/2/be developed/VERB|Tense=Past|VerbForm=Part/ROOT/2/develop"
            " in/ADP/case/4 2019/NUM/obl/2 by/ADP/case/6 ODP/PROPN/obl:agent/2 .",
            ("FiberNet", "launchedBy", "ODP"),
        ),
        (
            "ODP/PROPN/nsubj/3 is/AUX/cop/3/be the/DET/det/3 regulator/NOUN/ROOT/3 for/ADP/case/5 telecoms/NOUN/nmod/3"
            " in/ADP/case/7 Ghana/PROPN/nmod/3 .",
            ("ODP", "locatedIn", "Ghana"),
        ),
        (
            "FiberNet/PROPN/nsubj/2 is/AUX/cop/2/be one/NUM/ROOT/2 of/ADP/case/5 three/NUM/nummod/5"
            " components/NOUN|Number=Plur/nmod/2/component of/ADP/case/7 DataHub/PROPN/nmod/5 .",
            ("FiberNet", "partOf", "DataHub"),
        ),
        (
            "FiberNet/PROPN/nsubj/1 covers/VERB/ROOT/1/cover Ghana/PROPN/obj/1 .",
            ("FiberNet", "locatedIn", "Ghana"),
        ),
        (
            "FiberNet/PROPN/nsubj/1 involves/VERB/ROOT/1/involve Kora/PROPN/obj/1 .",
            ("FiberNet", "partnerOf", "Kora"),
        ),
    ],
)
def test_who_and_where_told_at_a_distance(sentence: str, expected: Triple, known: Ontology) -> None:
    doc = parsed("en", sentence)
    words = {token.text for token in doc}
    mentions = named(doc, *((kind, name) for name, kind in BODIES.items() if name in words))
    assert expected in relations(doc, mentions, known)


def test_a_place_that_begins_a_name_runs_nothing(known: Ontology) -> None:
    doc = parsed(
        "en",
        "FiberNet/PROPN/nsubj:pass/2 is/AUX/aux:pass/2/be run/VERB|Tense=Past|VerbForm=Part/ROOT/2/run by/ADP/case/6"
        " Ghana/PROPN/compound/6 Investment/PROPN/compound/6 Fund/PROPN/obl:agent/2 .",
    )
    mentions = named(doc, ("Initiative", "FiberNet"), ("Initiative", "Ghana Investment Fund"), ("Country", "Ghana"))
    assert relations(doc, mentions, known) == set()
