"""What holds of all mentions, whatever the text, and the known names that the gazetteer finds."""

import itertools
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.mentions import MentionSet, find_mentions, finder
from policygraph.mentions.found import Found, settle
from policygraph.mentions.gazetteer import Gazetteer
from policygraph.mentions.words import folded, peeled, words
from policygraph.ontology.model import KnownEntity
from policygraph.ontology.traits import traits
from tests.handmade import parsed
from tests.narnia import KNOWN, knowing, mentions, ontology


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(KNOWN, traits(ontology()))


def known(text: str, language: str = "fr") -> list[tuple[str, str]]:
    return [(one.text, one.iri) for one in gazetteer().find(spacy.blank(language)(text))]


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


# --- the gazetteer ---


def test_known_names_are_found_whatever_their_accents_and_apostrophes() -> None:
    assert known("La Calormene et l’Organisation des castors.") == [
        ("Calormene", ":calormen"),
        ("Organisation des castors", ":oc"),
    ]


def test_a_one_word_name_needs_its_capital() -> None:
    assert known("Un wave passe.") == []
    assert known("Le service Wave passe.") == [("Wave", ":wave")]


def test_a_name_of_two_words_whose_last_has_a_capital_needs_it() -> None:
    island = (KnownEntity(":isle", "Country", {"fr": "La Réunion"}),)
    found = Gazetteer(island, traits(ontology())).find(
        spacy.blank("fr")("Le compte rendu de la réunion, puis un vol vers La Réunion.")
    )
    assert [one.text for one in found] == ["La Réunion"]


def test_a_sign_that_is_half_of_a_name_must_stand_there() -> None:
    assert known("Un e-service de e& arrive.") == [("e", ":e")]


def test_a_sign_behind_a_form_that_is_no_name_must_stand_there() -> None:
    land = KnownEntity(":land", "Country", {"": "XS"}, never=("XS$",))
    find = Gazetteer([land], traits(ontology())).find
    assert [one.text for one in find(spacy.blank("en")("The XS$5 went to an XS firm."))] == ["XS"]


def test_an_acronym_that_is_a_word_is_written_in_capitals() -> None:
    land = KnownEntity(":land", "Country", {"fr": "Îles au Zèbre"}, names={"fr": ("EAU", "IAZ")}, never=("Eau",))
    text = "Le ministre de l'Eau et les EAU ont signé avec les Iaz."
    assert [one.text for one in Gazetteer([land], traits(ontology())).find(spacy.blank("fr")(text))] == ["EAU", "Iaz"]


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
    found = Gazetteer(bodies, traits(ontology())).find(spacy.blank("en")(text))
    assert [one.iri for one in found if one.text == "Executive Committee"] == [expected]


TWINS = (
    KnownEntity(":east", "Country", {"en": "East Archen"}, {"en": ("Archen",)}, demonyms={"en": ("Archenish",)}),
    KnownEntity(
        ":west", "Country", {"en": "West Archen"}, descriptions={"en": ("Archen",)}, demonyms={"en": ("Archenish",)}
    ),
)


def test_of_two_countries_of_one_name_the_article_decides_else_the_one_whose_name_it_is() -> None:
    twins = Gazetteer(TWINS, traits(ontology()))
    blank = spacy.blank("en")
    assert [one.iri for one in twins.find(blank("The Archenish cabinet of Archen met."))] == [":east"]
    assert [one.iri for one in twins.find(blank("In West Archen all met. Archen grows."))] == [":west", ":west"]
    assert set(twins.demonym_countries("Archenish")) == {":east", ":west"}


def test_forms_that_only_look_like_a_name_are_passed_over() -> None:
    assert known("Le festival New Wave.") == []


def test_a_country_inside_a_longer_name_is_a_mention_too() -> None:
    assert known("L'Agence des routes de Narnie.") == [("Agence des routes de Narnie", ":art-n"), ("Narnie", ":narnia")]


def test_the_end_of_a_known_name_is_no_name_of_its_own() -> None:
    office = KnownEntity(":office", "GovernmentBody", {"en": "Narnia Data and Post Authority"}, country=":narnia")
    doc = parsed(
        "en",
        "The/DET/det/5 Narnia/PROPN/compound/5 Data/PROPN/compound/5 and/CCONJ/cc/4 Post/PROPN/conj/2 "
        "Authority/PROPN/nsubj/6 met/VERB/ROOT/6/meet ./PUNCT/punct/6",
    )
    names = {one.name for one in find_mentions(doc, knowing(office)).entities.values()}
    assert names == {"Narnia Data and Post Authority"}


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
