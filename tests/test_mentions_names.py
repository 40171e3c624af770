"""How far new names go, in French and English, and what is none."""

import pytest
from spacy.tokens import Doc

from policygraph.mentions import find_mentions
from tests.handmade import parsed
from tests.narnia import entity, mentions, ontology


def test_a_body_is_named_up_to_its_acronym_which_is_its_alias() -> None:
    doc, found = mentions(
        "fr",
        "L'/DET Office/NOUN national/ADJ des/ADP lanternes/NOUN et/CCONJ des/ADP armoires/NOUN ( ONLA ) ouvre/VERB .",
        "L'/DET ONLA ferme/VERB .",
    )
    office = entity(found, "Office national des lanternes et des armoires")
    assert (office.type, office.aliases) == ("GovernmentBody", ("ONLA",))
    assert [doc[m.start : m.end].text for m in found.mentions if m.entity == office.id][1:] == ["ONLA", "ONLA"]


def test_a_committee_and_the_organization_in_its_name_are_two() -> None:
    _, found = mentions(
        "fr", "Le/DET comité/NOUN exécutif/ADJ de/ADP l'/DET Organisation/NOUN des/ADP castors/NOUN siège/VERB ."
    )
    assert entity(found, "comité exécutif de l'Organisation des castors").type == "Committee"
    assert entity(found, "Organisation des castors").iri == ":oc"


def test_a_law_keeps_its_number_and_title() -> None:
    _, found = mentions(
        "fr",
        "Le/DET projet/NOUN de/ADP loi/NOUN n°/NOUN 2031-016/NUM relatif/ADJ aux/ADP "
        "lanternes/NOUN publiques/ADJ est/AUX adopté/VERB .",
    )
    assert entity(found, "projet de loi n° 2031-016 relatif aux lanternes publiques").type == "Instrument"


def test_a_period_ends_a_name() -> None:
    _, found = mentions("fr", "Le/DET comité/NOUN directeur/ADJ pour/ADP la/DET deuxième/ADJ année/NOUN siège/VERB .")
    assert entity(found, "comité directeur").type == "Committee"


def test_a_letter_between_capitals_is_an_initial_and_no_title() -> None:
    _, found = mentions("fr", "Edmond M. Faune et/CCONJ Lucie/PROPN J. M. Pevensie parlent/VERB à/ADP M./NOUN Tumnus .")
    assert {e.name for e in found.entities.values()} == {"Edmond M. Faune", "Lucie J. M. Pevensie", "Tumnus"}


def test_an_office_among_capitals_is_no_part_of_the_name() -> None:
    _, found = mentions("fr", "Le/DET chef/NOUN de/ADP l'/DET État/NOUN Tumnus Archange parle/VERB .")
    assert entity(found, "Tumnus Archange").type == "Person"


def test_a_portfolio_is_no_initiative() -> None:
    _, found = mentions(
        "fr",
        "Le/DET ministre/NOUN des/ADP Postes/NOUN et/CCONJ de/ADP la/DET Digitalisation/NOUN des/ADP Services/NOUN "
        "parle/VERB .",
    )
    assert not any(one.type == "Initiative" for one in found.entities.values())


def test_a_post_is_of_the_programme_named_behind_it_but_of_no_field() -> None:
    _, found = mentions(
        "fr",
        "Le/DET coordonnateur/NOUN du/ADP Programme/NOUN national/ADJ de/ADP lecture/NOUN parle/VERB .",
        "Le/DET directeur/NOUN de/ADP la/DET Digitalisation/NOUN parle/VERB .",
    )
    assert {one.name for one in found.entities.values() if one.type == "Initiative"} == {
        "Programme national de lecture"
    }


def test_an_elided_syllable_begins_a_person_s_name() -> None:
    _, found = mentions(
        "fr",
        "Selon/ADP N'/PROPN Zué/PROPN Kofal/PROPN ,/PUNCT directeur/NOUN de/ADP l'/DET ODP ,/PUNCT tout/PRON va/VERB .",
    )
    assert any(one.type == "Person" and one.name.endswith("Zué Kofal") for one in found.entities.values())


def test_an_english_name_ends_with_its_head_or_goes_on_behind_it() -> None:
    _, found = mentions(
        "en",
        "Today/ADV the/DET National Lantern Agency ( NLA ) met/VERB the/DET Ministry of/ADP Wardrobes and/CCONJ Snow .",
    )
    assert entity(found, "National Lantern Agency").aliases == ("NLA",)
    assert entity(found, "National Lantern Agency").type == "GovernmentBody"
    assert entity(found, "Ministry of Wardrobes and Snow").type == "GovernmentBody"


def test_a_portfolio_is_not_the_name_of_the_minister() -> None:
    _, found = mentions(
        "en", "Then/ADV Minister of/ADP Post and/CCONJ Telecommunications Susan Ali Tumnus spoke/VERB ."
    )
    assert entity(found, "Susan Ali Tumnus").type == "Person"


def test_a_described_thing_keeps_its_modifiers() -> None:
    _, found = mentions(
        "en", "She/PRON runs/VERB a/DET national/ADJ data/NOUN exchange/NOUN platform/NOUN for/ADP fauns/NOUN ."
    )
    platform = entity(found, "national data exchange platform")
    assert platform.type == "Initiative"
    assert "national data exchange platform for fauns" in platform.aliases


def test_capitals_of_a_headline_mean_nothing_but_names_are_found_again_there() -> None:
    doc, found = mentions(
        "en",
        "Beaver/PROPN Partners/NOUN With/ADP Winter/NOUN Court/NOUN To/PART Boost/VERB Quiet/ADJ Talents/NOUN",
        "Yesterday/ADV the/DET firm/NOUN Beaver won/VERB .",
    )
    assert [m.start for m in found.mentions if doc[m.start].text == "Beaver"][0:1] == [0]
    assert not any("Boost" in one.name or "Talents" in one.name for one in found.entities.values())


def test_a_numbered_notice_is_one_name() -> None:
    _, found = mentions(
        "en", "Under/ADP Notice No .|PUNCT 2/NUM ...".replace(" .|PUNCT 2/NUM ...", " 2/NUM it/PRON works/VERB .")
    )
    assert entity(found, "Notice No 2").type == "Instrument"


@pytest.mark.parametrize(
    ("language", "before", "name"),
    [("en", "The/DET", "Narnia Digital Strategy"), ("fr", "La/DET", "Stratégie nationale/ADJ")],
)
def test_a_range_of_years_belongs_to_the_name(language: str, before: str, name: str) -> None:
    doc = parsed(language, f"{before} {name} 2031/NUM -/PUNCT 2035/NUM begins/VERB")
    spaces = [bool(token.whitespace_) and token.text not in ("2031", "-") for token in doc]
    words_, pos = [token.text for token in doc], [token.pos_ for token in doc]
    found = find_mentions(Doc(doc.vocab, words=words_, spaces=spaces, pos=pos), ontology())
    assert entity(found, name.replace("/ADJ", "") + " 2031-2035").type == "Instrument"


def test_a_ministry_keeps_all_its_portfolios() -> None:
    _, bare = mentions(
        "fr",
        "Le/DET Ministère/PROPN de/ADP les/DET Forêts/NOUN , Rivières/NOUN Claires/ADJ et/CCONJ Collines/NOUN va/VERB",
    )
    assert entity(bare, "Ministère de les Forêts, Rivières Claires et Collines").type == "GovernmentBody"
    _, small = mentions(
        "fr",
        "Le/DET ministère/NOUN de/ADP le/DET Transport/NOUN fluvial/ADJ , de/ADP les/DET Ponts/NOUN et/CCONJ"
        " de/ADP les/DET Quais/NOUN agit/VERB",
    )
    assert entity(small, "ministère de le Transport fluvial, de les Ponts et de les Quais").type == "GovernmentBody"
    _, oxford = mentions(
        "en", "The/DET Ministry of/ADP Forests , Rivers , and/CCONJ Lakes acts/VERB/dep/0/act on/ADP trade"
    )
    assert entity(oxford, "Ministry of Forests, Rivers, and Lakes").type == "GovernmentBody"


def test_a_ministry_does_not_swallow_what_it_is_told_about() -> None:
    _, found = mentions(
        "fr",
        "Le/DET Ministère/PROPN de/ADP les/DET Forêts/NOUN sur/ADP la/DET protection/NOUN de/ADP les/DET arbres/NOUN",
    )
    assert entity(found, "Ministère de les Forêts")


def test_a_name_that_begins_before_and() -> None:
    _, found = mentions(
        "en", "Here/ADV the/DET Postal and/CCONJ Electronic Communications Regulatory Authority acts/VERB/dep/0/act"
    )
    assert entity(found, "Postal and Electronic Communications Regulatory Authority").type == "GovernmentBody"
    _, apart = mentions("en", "Here/ADV Cairlink and/CCONJ Beaver Authority act/VERB/dep/0/act")
    assert entity(apart, "Beaver Authority")


def test_french_words_inside_a_name_in_an_english_text() -> None:
    _, found = mentions(
        "en",
        "Zipco/PROPN/nsubj/1 met/VERB/ROOT/1/meet Distribution/PROPN/obj/1 du/X/flat/2 Nord/PROPN/flat/2 "
        "et/X/flat/2 de/X/flat/2 la/X/flat/2 Mer/PROPN/flat/2 ./PUNCT/punct/1",
    )
    assert entity(found, "Distribution du Nord et de la Mer")


def test_a_name_is_not_cut_behind_its_hyphen() -> None:
    spaced = parsed(
        "en",
        "CEO/NOUN/nsubj/9 of/ADP/case/2 Zipco/PROPN/nmod/0 ,/PUNCT/punct/0 Isaac/PROPN/appos/0 Gnamba/PROPN/flat/4 "
        "-/PUNCT/punct/7 Yao/PROPN/nsubj/9 ,/PUNCT/punct/9 spoke/VERB/ROOT/9/speak ./PUNCT/punct/9",
    )
    tight = Doc(
        spaced.vocab,
        words=[token.text for token in spaced],
        spaces=[bool(token.whitespace_) and token.i not in (5, 6) for token in spaced],
        pos=[token.pos_ for token in spaced],
        deps=[token.dep_ for token in spaced],
        heads=[token.head.i for token in spaced],
        lemmas=[token.lemma_ for token in spaced],
    )
    assert entity(find_mentions(tight, ontology()), "Isaac Gnamba-Yao").type == "Person"


def test_a_word_that_also_stands_without_a_capital_is_no_name() -> None:
    _, found = mentions(
        "en", "Zippo and Update agreed/VERB .", "The/DET update arrived/VERB from/ADP Zippo in/ADP May ."
    )
    names = {one.name for one in found.entities.values()}
    assert "Zippo" in names
    assert "Update" not in names


def test_the_holder_begins_behind_the_known_name_that_ends_the_office() -> None:
    _, found = mentions("en", "The/DET director/NOUN for/ADP Narnia Lucy Tumnus/PROPN thanked/VERB donors .")
    assert entity(found, "Lucy Tumnus").type == "Person"
    assert entity(found, "Narnia").type == "Country"


@pytest.mark.parametrize("tag", ["X", "NOUN"])
def test_a_run_behind_the_comma_after_an_office_is_one_name(tag: str) -> None:
    _, found = mentions("en", f"The/DET minister , Tiemoko Meyliet/{tag} Kofi , spoke/VERB .")
    assert entity(found, "Tiemoko Meyliet Kofi").type == "Person"


def test_a_body_that_opens_the_sentence_is_described_although_its_noun_has_a_capital() -> None:
    _, found = mentions("en", "Parliament/NOUN/nsubj/1 met/VERB/ROOT/1/meet ./PUNCT/punct/1")
    assert entity(found, "Parliament").type == "GovernmentBody"
