"""Who and what is named: the gazetteer, new names in French and English, and who is who."""

import itertools
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from policygraph.mentions import Entity, MentionSet, find_mentions, finder
from policygraph.mentions.found import Found, settle
from policygraph.mentions.gazetteer import Gazetteer
from policygraph.mentions.words import folded, peeled, words
from policygraph.ontology import load
from policygraph.ontology.model import KnownEntity, Ontology
from policygraph.ontology.traits import traits
from tests.handmade import parsed

KNOWN = (
    KnownEntity(":narnia", "Country", {"fr": "Narnie", "en": "Narnia", "ar": "نارنيا"}, demonyms={"fr": ("narnien",)}),
    KnownEntity(":calormen", "Country", {"fr": "Calormène", "en": "Calormen"}, descriptions={"fr": ("le Royaume",)}),
    KnownEntity(":cair", "Place", {"fr": "Cair Paravel"}, capital_of=":narnia", country=":narnia"),
    KnownEntity(":oc", "InternationalOrganization", {"fr": "Organisation des castors"}, {"": ("ODC",)}),
    KnownEntity(":art-n", "GovernmentBody", {"fr": "Agence des routes de Narnie"}, {"fr": ("ART",)}, country=":narnia"),
    KnownEntity(
        ":art-c", "GovernmentBody", {"fr": "Agence des routes de Calormène"}, {"fr": ("ART",)}, country=":calormen"
    ),
    KnownEntity(":wave", "Company", {"": "Wave"}, never=("New Wave",)),
    KnownEntity(":e", "Company", {"": "e&"}),
    KnownEntity(
        ":dpc",
        "GovernmentBody",
        {"en": "Data Guard of Narnia"},
        {"en": ("Data Guard",)},
        local=frozenset({"Data Guard"}),
        country=":narnia",
    ),
    KnownEntity(":lore", "Organization", {"fr": "Cercle pour le thé, le chant et la danse"}),
    KnownEntity(":trb", "Company", {"en": "Tash Road Bank"}, {"": ("TRB",)}, country=":calormen", worldwide=True),
    KnownEntity(":tisroc", "Company", {"fr": "Tisroc"}, hidden={"fr": ("Tysroc",)}),
)


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(KNOWN, traits(load()))


@cache
def ontology() -> Ontology:
    """The real lexicon, with a gazetteer of our own."""
    real = load()
    return Ontology(
        real.entity_types, real.event_types, real.relation_types, KNOWN, real.triggers, real.words, digest="test"
    )


def known(text: str, language: str = "fr") -> list[tuple[str, str]]:
    return [(one.text, one.iri) for one in gazetteer().find(spacy.blank(language)(text))]


def mentions(language: str, *sentences: str) -> tuple[Doc, MentionSet]:
    doc = parsed(language, *sentences)
    return doc, find_mentions(doc, ontology())


def entity(found: MentionSet, form: str) -> Entity:
    """The one entity that goes by this form."""
    matching = [one for one in found.entities.values() if form in (one.name, *one.aliases)]
    assert len(matching) == 1, f"{form!r} among {[one.name for one in found.entities.values()]}"
    return matching[0]


# --- words and offsets ---


@given(st.text())
def test_words_keep_their_places(text: str) -> None:
    found = words(text)
    assert all(0 <= a.start < a.end <= len(text) for a in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(folded(text[one.start : one.end]) == (one.folded,) for one in found)


@settings(deadline=None)
@given(st.text(alphabet="İıßﬁéÀcdهةأإى ً-", max_size=30))
def test_folding_that_changes_lengths_moves_no_offset(text: str) -> None:
    padded = f"{text} Narnie"
    assert known(padded)[-1] == ("Narnie", ":narnia")


def test_arabic_readings_give_the_hidden_article_back() -> None:
    assert ("المملكه", 2) in peeled("للمملكه")
    assert ("المملكه", 1) in peeled("والمملكه")
    assert peeled("Narnia") == (("Narnia", 0),)


spans = st.tuples(st.integers(0, 12), st.integers(1, 5), st.sampled_from([0.5, 1.0, 2.0]))


@given(st.lists(spans, max_size=15))
def test_settled_candidates_never_cross(places: list[tuple[int, int, float]]) -> None:
    kept = settle(Found(start, start + length, "x", "name", weight=weight) for start, length, weight in places)
    assert [(a.start, -a.end) for a in kept] == sorted({(a.start, -a.end) for a in kept})
    assert not any(a.start < b.start < a.end < b.end for a in kept for b in kept)
    assert bool(kept) == bool(places)


# --- the gazetteer ---


def test_known_names_are_found_whatever_their_accents_and_apostrophes() -> None:
    assert known("La Calormene et l’Organisation des castors.") == [
        ("Calormene", ":calormen"),
        ("Organisation des castors", ":oc"),
    ]


def test_a_one_word_name_needs_its_capital() -> None:
    assert known("Un wave passe.") == []
    assert known("Le service Wave passe.") == [("Wave", ":wave")]


def test_a_sign_that_is_half_of_a_name_must_stand_there() -> None:
    assert known("Un e-service de e& arrive.") == [("e", ":e")]


def test_a_local_name_means_its_body_where_the_article_speaks_of_its_country() -> None:
    assert known("The Data Guard of Narnia sat.", "en")[0] == ("Data Guard of Narnia", ":dpc")
    assert known("In Narnia the Data Guard sat.", "en") == [("Narnia", ":narnia"), ("Data Guard", ":dpc")]
    assert known("In Calormen the Data Guard sat.", "en") == [("Calormen", ":calormen"), ("Data Guard", "")]
    assert known("The Data Guard sat.", "en") == [("Data Guard", "")]


def test_the_acronym_of_one_who_acts_worldwide_needs_no_country() -> None:
    assert known("In Narnia the TRB sat.", "en")[-1] == ("TRB", ":trb")
    assert known("En Narnie, l'ODC et l'ART agissent.")[-1] == ("ART", ":art-n")


def test_a_misspelling_is_found() -> None:
    assert known("La société Tysroc et Tisroc.") == [("Tysroc", ":tisroc"), ("Tisroc", ":tisroc")]
    assert known("Un tysroc passe.") == []


def test_acronyms_need_capitals_but_french_papers_may_write_them_as_words() -> None:
    assert known("L'ODC siège.") == [("ODC", ":oc")]
    assert known("La réunion de l'Odc.") == [("Odc", ":oc")]
    assert known("Une odc chante.") == []
    assert known("The Odc sings.", "en") == []
    assert known("Odc chante.") == []


def test_an_ambiguous_acronym_is_linked_where_the_country_is_clear() -> None:
    assert known("En Narnie, l'ART agit.")[-1] == ("ART", ":art-n")
    assert known("L'ART agit.") == [("ART", "")]
    assert known("Le roi narnien a reçu l'ART.") == [("ART", ":art-n")]


def test_forms_that_only_look_like_a_name_are_passed_over() -> None:
    assert known("Le festival New Wave.") == []


def test_a_country_inside_a_longer_name_is_a_mention_too() -> None:
    assert known("L'Agence des routes de Narnie.") == [("Agence des routes de Narnie", ":art-n"), ("Narnie", ":narnia")]


def test_a_name_with_a_comma_is_found_with_it() -> None:
    name = "Cercle pour le thé, le chant et la danse"
    assert known(f"Le {name} est né. Le Cercle pour le thé\nle chant et la danse, non.") == [(name, ":lore")]
    assert known("L’Organisation, des castors : non.") == []


def test_names_do_not_run_over_commas_and_lines() -> None:
    assert known("Organisation des, castors\nCair\nParavel") == []


def test_arabic_names_are_found_behind_attached_words() -> None:
    assert known("ونارنيا ولنارنيا", "ar") == [("نارنيا", ":narnia"), ("نارنيا", ":narnia")]


def test_adjectives_tell_a_country_without_being_mentions() -> None:
    assert gazetteer().demonym_countries("narniennes") == (":narnia",)
    assert gazetteer().demonym_countries("Narniens") == (":narnia",)
    assert gazetteer().demonym_countries("castor") == ()
    assert known("Le roi narnien dort.") == []


# --- names in French ---


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


def test_titles_and_offices_tell_persons_and_surnames_refer_back() -> None:
    doc, found = mentions(
        "fr",
        "Mme/NOUN Lucie Pevensie ouvre/VERB .",
        "Le/DET ministre/NOUN de/ADP la/DET Santé/NOUN ,/PUNCT Edmond El Faune ,/PUNCT parle/VERB .",
        "M./NOUN Faune salue/VERB Pevensie .",
    )
    assert entity(found, "Lucie Pevensie").aliases == ("Pevensie",)
    assert entity(found, "Edmond El Faune").aliases == ("Faune",)
    assert {found.entities[m.entity].type for m in found.mentions if doc[m.start].text in ("Lucie", "Edmond")} == {
        "Person"
    }


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


def test_the_phrase_and_the_name_that_ends_it_are_one() -> None:
    _, found = mentions(
        "fr", "L'/DET opérateur/NOUN historique/ADJ Castel avance/VERB .", "Hier ,/PUNCT Castel recule/VERB ."
    )
    castel = entity(found, "Castel")
    assert castel.type == "Company"
    assert "opérateur historique Castel" in (castel.name, *castel.aliases)


def test_a_definite_description_refers_to_the_last_of_its_head() -> None:
    _, found = mentions(
        "fr",
        "Une/DET plateforme/NOUN nationale/ADJ ouvre/VERB .",
        "Un/DET décret/NOUN suit/VERB .",
        "La/DET plateforme/NOUN ferme/VERB .",
        "La/DET région/NOUN du/ADP Castel attend/VERB .",
        "La/DET région/NOUN des/ADP Faunes attend/VERB .",
        "La/DET région/NOUN dort/VERB .",
    )
    assert entity(found, "plateforme nationale").aliases == ("plateforme",)
    assert entity(found, "région").name.startswith("région des Faunes")


def test_a_description_of_the_gazetteer_needs_the_name() -> None:
    _, without = mentions("fr", "Le/DET Royaume/PROPN dort/VERB .")
    assert not any(one.iri == ":calormen" for one in without.entities.values())
    _, with_name = mentions("fr", "La/DET Calormène/PROPN dort/VERB .", "Puis/ADV le/DET Royaume/PROPN veille/VERB .")
    assert "le Royaume" in entity(with_name, "Calormène").aliases


def test_a_capital_acts_for_its_country_and_is_a_place_elsewhere() -> None:
    _, acting = mentions("fr", "Cair/PROPN/nsubj/2 Paravel/PROPN/flat/0 signe/VERB/ROOT/2 .")
    assert entity(acting, "Cair Paravel").iri == ":narnia"
    _, standing = mentions(
        "fr", "Elle/PRON/nsubj/1 signe/VERB/ROOT/1 à/ADP/case/3 Cair/PROPN/obl/1 Paravel/PROPN/flat/3 ."
    )
    assert entity(standing, "Cair Paravel").type == "Place"


def test_the_government_of_a_country_is_the_country() -> None:
    _, found = mentions("fr", "Le/DET gouvernement/NOUN de/ADP la/DET Narnie/PROPN paie/VERB .")
    assert "gouvernement de la Narnie" in entity(found, "Narnie").aliases
    _, alone = mentions("fr", "Le/DET gouvernement/NOUN paie/VERB .")
    assert entity(alone, "gouvernement").type == "GovernmentBody"


def test_a_misspelt_surname_is_still_the_person() -> None:
    _, found = mentions("fr", "Mme/NOUN Lucie Pevensiewa ouvre/VERB .", "Hier/ADV ,/PUNCT Pevensiewo ferme/VERB .")
    assert "Pevensiewo" in entity(found, "Lucie Pevensiewa").aliases


def test_an_apposition_tells_what_a_name_is() -> None:
    _, found = mentions(
        "fr",
        "Tumna/PROPN/nsubj/6 ,/PUNCT une/DET/det/3 start-up/NOUN/appos/0 locale/ADJ/amod/3 "
        ",/PUNCT avance/VERB/ROOT/6 .",
    )
    assert entity(found, "Tumna").type == "Company"
    assert "start-up locale" in entity(found, "Tumna").aliases


def test_other_names_in_a_bracket_belong_to_the_name_before_it() -> None:
    _, found = mentions("fr", "Le/DET Centre/NOUN des/ADP lanternes/NOUN ( C4L – Lanterns For All ) ouvre/VERB .")
    assert {"C4L", "Lanterns For All"} <= set(entity(found, "Centre des lanternes").aliases)


# --- names in English ---


def test_an_english_name_ends_with_its_head_or_goes_on_behind_it() -> None:
    _, found = mentions(
        "en",
        "Today/ADV the/DET National Lantern Agency ( NLA ) met/VERB the/DET Ministry of/ADP Wardrobes and/CCONJ Snow .",
    )
    assert entity(found, "National Lantern Agency").aliases == ("NLA",)
    assert entity(found, "National Lantern Agency").type == "GovernmentBody"
    assert entity(found, "Ministry of Wardrobes and Snow").type == "GovernmentBody"


def test_initials_spell_a_name_with_small_words() -> None:
    _, found = mentions("en", "They/PRON use/VERB the/DET Lantern Sharing and/CCONJ Lighting System ( LSLS ) now/ADV .")
    system = entity(found, "LSLS")
    assert (system.name, system.type) == ("Lantern Sharing and Lighting System", "Initiative")


def test_a_portfolio_is_not_the_name_of_the_minister() -> None:
    _, found = mentions(
        "en", "Then/ADV Minister of/ADP Post and/CCONJ Telecommunications Susan Ali Tumnus spoke/VERB ."
    )
    assert entity(found, "Susan Ali Tumnus").type == "Person"


def test_capital_suffixes_make_companies_and_describe_nothing() -> None:
    _, found = mentions("en", "Later/ADV Lucy Technologies sold/VERB new/ADJ technologies/NOUN .")
    assert entity(found, "Lucy Technologies").type == "Company"
    assert not any(
        "new" in (one.name, *one.aliases) or "technologies" in one.name.split() for one in found.entities.values()
    )


def test_a_description_and_the_name_behind_it_are_one() -> None:
    _, found = mentions("en", "Now/ADV the/DET mobile/ADJ operator/NOUN Tumnalia grows/VERB .")
    assert entity(found, "Tumnalia").type == "Company"
    assert "mobile operator" in entity(found, "Tumnalia").aliases


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


# --- as a whole ---


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_an_empty_text_has_no_mentions(language: str) -> None:
    assert find_mentions(spacy.blank(language)(""), ontology()) == MentionSet({}, ())


def test_mentions_are_sorted_and_point_at_entities_whose_forms_stand_in_the_text() -> None:
    doc, found = mentions(
        "fr",
        "Le/DET Maroc a/AUX signé/VERB un/DET accord/NOUN avec/ADP l'/DET Agence/NOUN des/ADP "
        "routes/NOUN de/ADP Narnie .",
        "L'/DET accord/NOUN sur/ADP les/DET routes/NOUN plaît/VERB .",
    )
    assert [(m.start, -m.end) for m in found.mentions] == sorted((m.start, -m.end) for m in found.mentions)
    assert {m.entity for m in found.mentions} == set(found.entities)
    for one in found.entities.values():
        assert all(form in doc.text for form in (one.name, *one.aliases))
        assert one.name not in one.aliases


def test_the_same_text_gives_the_same_mentions() -> None:
    sentence = (
        "L'/DET Office/NOUN des/ADP lanternes/NOUN ( ODL ) et/CCONJ Lucie Pevensie signent/VERB un/DET accord/NOUN ."
    )
    assert mentions("fr", sentence)[1] == mentions("fr", sentence)[1]


def test_a_finder_is_compiled_once_for_one_ontology() -> None:
    assert finder(ontology()) is finder(ontology())


def test_the_component_writes_to_the_doc() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("policygraph_mentions")
    doc = nlp("Le Maroc avance.")
    assert [one.name for one in doc._.mentions.entities.values()] == ["Maroc"]


# --- names that go on ---


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


def test_names_in_a_list_of_regions_are_places() -> None:
    _, found = mentions(
        "fr",
        "Elle/PRON couvre/VERB les/DET régions/NOUN de/ADP le/DET Telmar , de/ADP Galma et/CCONJ de/ADP la/DET Sorlois",
    )
    assert [entity(found, form).type for form in ("Telmar", "Galma", "Sorlois")] == ["Place"] * 3


# --- governments ---


def test_an_english_government_is_its_country() -> None:
    _, found = mentions(
        "en",
        "Narnia/PROPN/nsubj/1 grows/VERB/ROOT/1",
        "The/DET/det/1 government/NOUN/nsubj/2 signed/VERB/ROOT/2 the/DET agreement",
    )
    assert (entity(found, "government").type, entity(found, "government").name) == ("Country", "Narnia")


def test_a_government_of_two_countries_is_nobodys() -> None:
    _, found = mentions(
        "en",
        "Narnia/PROPN/nsubj/3 and/CCONJ/cc/2 Calormen/PROPN/conj/0 grow/VERB/ROOT/3",
        "The/DET/det/1 government/NOUN/nsubj/2 signed/VERB/ROOT/2 the/DET agreement",
    )
    assert entity(found, "government").type == "GovernmentBody"


def test_a_french_gouvernement_is_a_body() -> None:
    _, found = mentions(
        "fr",
        "La/DET Narnie/PROPN/nsubj/2 grandit/VERB/ROOT/2",
        "Le/DET/det/1 gouvernement/NOUN/nsubj/2 agit/VERB/ROOT/2",
    )
    assert entity(found, "gouvernement").type == "GovernmentBody"


# --- bare nouns that refer back ---


def test_a_bare_noun_means_the_name_that_the_text_is_most_about() -> None:
    _, found = mentions(
        "en",
        "Acmefone/PROPN/nsubj/1 bought/VERB/ROOT/1/buy a/DET|PronType=Art/det/3 satellite/NOUN/obj/1 ./PUNCT/punct/1",
        "Apart/ADV/advmod/6 from/ADP/case/2 powering/VERB/advcl/6 Acmefone/PROPN/obj/2 ,/PUNCT/punct/2 "
        "Zipco/PROPN/nsubj/6 sells/VERB/ROOT/6/sell light/NOUN/obj/6 ./PUNCT/punct/6",
        "The/DET|Definite=Def|PronType=Art/det/1 company/NOUN/nsubj/2 grows/VERB/ROOT/2/grow ./PUNCT/punct/2",
    )
    assert "company" in entity(found, "Acmefone").aliases
    assert "company" not in entity(found, "Zipco").aliases


def test_a_head_noun_alone_means_the_longer_name_that_ends_in_it() -> None:
    _, found = mentions(
        "en",
        "The/DET|Definite=Def|PronType=Art/det/3 Instant/PROPN/compound/3 Payment/PROPN/compound/3 "
        "System/PROPN/nsubj/4 works/VERB/ROOT/4/work ./PUNCT/punct/4",
        "The/DET|Definite=Def|PronType=Art/det/1 system/NOUN/nsubj/2 is/AUX/cop/3 fast/ADJ/ROOT/3 ./PUNCT/punct/3",
    )
    assert "system" in entity(found, "Instant Payment System").aliases


def test_a_bare_noun_is_no_name_of_who_acts_on_it() -> None:
    _, found = mentions(
        "en",
        "Acmefone/PROPN/nsubj/1 bought/VERB/ROOT/1/buy the/DET|Definite=Def|PronType=Art/det/3 company/NOUN/obj/1 "
        "./PUNCT/punct/1",
    )
    assert entity(found, "Acmefone") != entity(found, "company")


def test_the_country_means_the_one_that_the_article_speaks_of() -> None:
    _, found = mentions(
        "en",
        "Narnia/PROPN/nsubj/1 grows/VERB/ROOT/1/grow ./PUNCT/punct/1",
        "The/DET|Definite=Def|PronType=Art/det/1 country/NOUN/nsubj/2 is/AUX/cop/3 vast/ADJ/ROOT/3 ./PUNCT/punct/3",
    )
    assert "country" in entity(found, "Narnia").aliases


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


BANK = KnownEntity(":bank-n", "GovernmentBody", {"en": "Central Bank of Narnia"}, country=":narnia")


def test_a_body_is_known_by_its_country_s_possessive() -> None:
    real = ontology()
    more = Ontology(
        real.entity_types, real.event_types, real.relation_types, (*KNOWN, BANK), real.triggers, real.words, digest="b"
    )
    doc = parsed(
        "en",
        "Narnia/PROPN/nmod:poss/3 's/PART/case/0 Central/PROPN/compound/3 Bank/PROPN/nsubj/6 and/CCONJ/cc/5 "
        "Zipco/PROPN/conj/3 met/VERB/ROOT/6/meet ./PUNCT/punct/6",
    )
    assert entity(find_mentions(doc, more), "Central Bank").iri == ":bank-n"


TWINS = (
    KnownEntity(":east", "Country", {"en": "East Archen"}, {"en": ("Archen",)}, demonyms={"en": ("Archenish",)}),
    KnownEntity(
        ":west", "Country", {"en": "West Archen"}, descriptions={"en": ("Archen",)}, demonyms={"en": ("Archenish",)}
    ),
)


def test_of_two_countries_of_one_name_the_article_decides_else_the_one_whose_name_it_is() -> None:
    twins = Gazetteer(TWINS, traits(load()))
    blank = spacy.blank("en")
    assert [one.iri for one in twins.find(blank("The Archenish cabinet of Archen met."))] == [":east"]
    assert [one.iri for one in twins.find(blank("In West Archen all met. Archen grows."))] == [":west", ":west"]
    assert set(twins.demonym_countries("Archenish")) == {":east", ":west"}


# --- what a verb tells of its object ---


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


# --- names and descriptions side by side ---

DEF = "DET|Definite=Def|PronType=Art"


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


def test_a_surname_alone_is_found_where_nothing_else_tells_that_it_is_a_name() -> None:
    _, found = mentions(
        "en",
        "Dr/PROPN/compound/2 Awa/PROPN/nsubj/3 Motaze/PROPN/flat/1 spoke/VERB/ROOT/3/speak ./PUNCT/punct/3",
        "Motaze/NOUN/nsubj/1 left/VERB/ROOT/1/leave ./PUNCT/punct/1",
    )
    person = entity(found, "Awa Motaze")
    assert "Motaze" in person.aliases
    assert sum(mention.entity == person.id for mention in found.mentions) == 2


def test_the_country_of_the_headline_is_the_one_whose_government_is_meant() -> None:
    _, found = mentions(
        "en",
        "Narnia/PROPN/nsubj/1 builds/VERB/ROOT/1/build roads/NOUN/obj/1/road",
        f"The/{DEF}/det/1 government/NOUN/nsubj/2 met/VERB/ROOT/2/meet Calormen/PROPN/obj/2 and/CCONJ/cc/5 "
        "Calormen/PROPN/conj/3 ./PUNCT/punct/2",
    )
    assert "government" in entity(found, "Narnia").aliases


def test_a_firm_is_known_without_what_its_name_says_that_it_is() -> None:
    _, found = mentions(
        "en",
        "They/PRON/nsubj/1 met/VERB/ROOT/1/meet Zipco/ADJ/amod/3 Energy/PROPN/obj/1 ./PUNCT/punct/1",
        "Zipco/ADJ/amod/1 boss/NOUN/nsubj/3 Lee/PROPN/appos/1 left/VERB/ROOT/3/leave ./PUNCT/punct/3",
    )
    assert "Zipco" in entity(found, "Zipco Energy").aliases


def test_a_bracket_behind_a_country_that_ends_a_name_is_no_acronym_of_the_country() -> None:
    _, found = mentions(
        "en",
        "It/PRON/nsubj/1 joined/VERB/ROOT/1/join the/DET/det/3 union/NOUN/obj/1 of/ADP/case/5 Narnia/PROPN/nmod/3 "
        "(/PUNCT/punct/7 SDX/PROPN/appos/3 )/PUNCT/punct/7 ./PUNCT/punct/1",
    )
    assert entity(found, "SDX") != entity(found, "Narnia")


def test_a_sign_behind_a_form_that_is_no_name_must_stand_there() -> None:
    land = KnownEntity(":land", "Country", {"": "XS"}, never=("XS$",))
    find = Gazetteer([land], traits(load())).find
    assert [one.text for one in find(spacy.blank("en")("The XS$5 went to an XS firm."))] == ["XS"]


def test_french_words_inside_a_name_in_an_english_text() -> None:
    _, found = mentions(
        "en",
        "Zipco/PROPN/nsubj/1 met/VERB/ROOT/1/meet Distribution/PROPN/obj/1 du/X/flat/2 Nord/PROPN/flat/2 "
        "et/X/flat/2 de/X/flat/2 la/X/flat/2 Mer/PROPN/flat/2 ./PUNCT/punct/1",
    )
    assert entity(found, "Distribution du Nord et de la Mer")


def test_an_acronym_means_what_it_abbreviates_wherever_else_it_stands_in_brackets() -> None:
    _, found = mentions(
        "en",
        "They/PRON/nsubj/1 signed/VERB/ROOT/1/sign a/DET/det/3 deal/NOUN/obj/1 (/PUNCT/punct/5 TRS/PROPN/appos/3 "
        ")/PUNCT/punct/5 ./PUNCT/punct/1",
        f"The/{DEF}/det/3 Telecom/PROPN/compound/3 Risk/PROPN/compound/3 System/PROPN/nsubj/7 (/PUNCT/punct/5 "
        "TRS/PROPN/appos/3 )/PUNCT/punct/5 works/VERB/ROOT/7/work ./PUNCT/punct/7",
    )
    assert "TRS" in entity(found, "Telecom Risk System").aliases
    assert "deal" not in entity(found, "Telecom Risk System").aliases


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


def test_a_name_of_two_words_whose_last_has_a_capital_needs_it() -> None:
    island = (KnownEntity(":isle", "Country", {"fr": "La Réunion"}),)
    found = Gazetteer(island, traits(load())).find(
        spacy.blank("fr")("Le compte rendu de la réunion, puis un vol vers La Réunion.")
    )
    assert [one.text for one in found] == ["La Réunion"]


def test_the_end_of_a_known_name_is_no_name_of_its_own() -> None:
    real = ontology()
    office = KnownEntity(":office", "GovernmentBody", {"en": "Narnia Data and Post Authority"}, country=":narnia")
    more = Ontology(
        real.entity_types,
        real.event_types,
        real.relation_types,
        (*KNOWN, office),
        real.triggers,
        real.words,
        digest="o",
    )
    doc = parsed(
        "en",
        "The/DET/det/5 Narnia/PROPN/compound/5 Data/PROPN/compound/5 and/CCONJ/cc/4 Post/PROPN/conj/2 "
        "Authority/PROPN/nsubj/6 met/VERB/ROOT/6/meet ./PUNCT/punct/6",
    )
    names = {one.name for one in find_mentions(doc, more).entities.values()}
    assert names == {"Narnia Data and Post Authority"}


def test_a_body_that_opens_the_sentence_is_described_although_its_noun_has_a_capital() -> None:
    _, found = mentions("en", "Parliament/NOUN/nsubj/1 met/VERB/ROOT/1/meet ./PUNCT/punct/1")
    assert entity(found, "Parliament").type == "GovernmentBody"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The League of Lions met. Its Executive Committee has three members.", ":lions-committee"),
        ("The Executive Committee has three members.", ""),
        ("The Union of Fauns, the Fauns' Union of Fauns, met the League of Lions and its Executive Committee.", ""),
    ],
    ids=["its organization is named", "none is named", "another is named more"],
)
def test_an_organ_by_its_short_name_is_that_of_the_organization_told_of(text: str, expected: str) -> None:
    bodies = (
        KnownEntity(":lions", "InternationalOrganization", {"en": "League of Lions"}),
        KnownEntity(":fauns", "InternationalOrganization", {"en": "Union of Fauns"}),
        KnownEntity(
            ":lions-committee", "Committee", {"en": "Executive Committee of the League of Lions"}, parent=":lions"
        ),
    )
    found = Gazetteer(bodies, traits(load())).find(spacy.blank("en")(text))
    assert [one.iri for one in found if one.text == "Executive Committee"] == [expected]


def test_a_word_that_also_stands_without_a_capital_is_no_name() -> None:
    _, found = mentions(
        "en", "Zippo and Update agreed/VERB .", "The/DET update arrived/VERB from/ADP Zippo in/ADP May ."
    )
    names = {one.name for one in found.entities.values()}
    assert "Zippo" in names
    assert "Update" not in names


def test_an_abbreviation_of_common_nouns_is_the_one_thing_that_they_describe() -> None:
    told = "They signed/VERB a/DET memorandum of/ADP understanding ."
    _, found = mentions("en", "Narnia signs/VERB MoU/NOUN .", told, "The/DET MoU/NOUN covers/VERB trade .")
    (agreement,) = (one for one in found.entities.values() if one.type == "Agreement")
    assert (agreement.name, agreement.aliases) == ("memorandum of understanding", ("MoU",))
    _, apart = mentions(
        "en", "Narnia signs/VERB MoU/NOUN .", told, "They want/VERB a/DET memorandum of/ADP understanding ."
    )
    assert sorted(one.name for one in apart.entities.values() if one.type == "Agreement")[0] == "MoU"


def test_the_holder_begins_behind_the_known_name_that_ends_the_office() -> None:
    _, found = mentions("en", "The/DET director/NOUN for/ADP Narnia Lucy Tumnus/PROPN thanked/VERB donors .")
    assert entity(found, "Lucy Tumnus").type == "Person"
    assert entity(found, "Narnia").type == "Country"


def test_whose_office_it_is_has_a_name_of_its_own() -> None:
    _, found = mentions("fr", "Le/DET fondateur de/ADP Marie Zaltan , Ama Diallo , parle/VERB .")
    assert entity(found, "Marie Zaltan").type == "Company"


@pytest.mark.parametrize("tag", ["X", "NOUN"])
def test_a_run_behind_the_comma_after_an_office_is_one_name(tag: str) -> None:
    _, found = mentions("en", f"The/DET minister , Tiemoko Meyliet/{tag} Kofi , spoke/VERB .")
    assert entity(found, "Tiemoko Meyliet Kofi").type == "Person"


# --- what stands around a name tells its type ---


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


def test_all_others_of_a_list_tell_what_the_unknown_one_is() -> None:
    _, found = mentions("en", "It/PRON saw/VERB Wave ,/PUNCT Tisroc ,/PUNCT TLMR and/CCONJ Tash Road Bank ./PUNCT")
    assert entity(found, "TLMR").type == "Company"
