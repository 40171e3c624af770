"""Who is who: surnames, acronyms, descriptions, bare nouns and governments that stand for a name of the text."""

from policygraph.mentions import find_mentions
from policygraph.ontology.model import KnownEntity
from tests.handmade import parsed
from tests.narnia import DEF, entity, knowing, mentions


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


def test_a_misspelt_surname_is_still_the_person() -> None:
    _, found = mentions("fr", "Mme/NOUN Lucie Pevensiewa ouvre/VERB .", "Hier/ADV ,/PUNCT Pevensiewo ferme/VERB .")
    assert "Pevensiewo" in entity(found, "Lucie Pevensiewa").aliases


def test_a_surname_alone_is_found_where_nothing_else_tells_that_it_is_a_name() -> None:
    _, found = mentions(
        "en",
        "Dr/PROPN/compound/2 Awa/PROPN/nsubj/3 Motaze/PROPN/flat/1 spoke/VERB/ROOT/3/speak ./PUNCT/punct/3",
        "Motaze/NOUN/nsubj/1 left/VERB/ROOT/1/leave ./PUNCT/punct/1",
    )
    person = entity(found, "Awa Motaze")
    assert "Motaze" in person.aliases
    assert sum(mention.entity == person.id for mention in found.mentions) == 2


def test_other_names_in_a_bracket_belong_to_the_name_before_it() -> None:
    _, found = mentions("fr", "Le/DET Centre/NOUN des/ADP lanternes/NOUN ( C4L – Lanterns For All ) ouvre/VERB .")
    assert {"C4L", "Lanterns For All"} <= set(entity(found, "Centre des lanternes").aliases)


def test_initials_spell_a_name_with_small_words() -> None:
    _, found = mentions("en", "They/PRON use/VERB the/DET Lantern Sharing and/CCONJ Lighting System ( LSLS ) now/ADV .")
    system = entity(found, "LSLS")
    assert (system.name, system.type) == ("Lantern Sharing and Lighting System", "Initiative")


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


def test_a_bracket_behind_a_country_that_ends_a_name_is_no_acronym_of_the_country() -> None:
    _, found = mentions(
        "en",
        "It/PRON/nsubj/1 joined/VERB/ROOT/1/join the/DET/det/3 union/NOUN/obj/1 of/ADP/case/5 Narnia/PROPN/nmod/3 "
        "(/PUNCT/punct/7 SDX/PROPN/appos/3 )/PUNCT/punct/7 ./PUNCT/punct/1",
    )
    assert entity(found, "SDX") != entity(found, "Narnia")


def test_an_abbreviation_of_common_nouns_is_the_one_thing_that_they_describe() -> None:
    told = "They signed/VERB a/DET memorandum of/ADP understanding ."
    _, found = mentions("en", "Narnia signs/VERB MoU/NOUN .", told, "The/DET MoU/NOUN covers/VERB trade .")
    (agreement,) = (one for one in found.entities.values() if one.type == "Agreement")
    assert (agreement.name, agreement.aliases) == ("memorandum of understanding", ("MoU",))
    _, apart = mentions(
        "en", "Narnia signs/VERB MoU/NOUN .", told, "They want/VERB a/DET memorandum of/ADP understanding ."
    )
    assert sorted(one.name for one in apart.entities.values() if one.type == "Agreement")[0] == "MoU"


def test_a_firm_is_known_without_what_its_name_says_that_it_is() -> None:
    _, found = mentions(
        "en",
        "They/PRON/nsubj/1 met/VERB/ROOT/1/meet Zipco/ADJ/amod/3 Energy/PROPN/obj/1 ./PUNCT/punct/1",
        "Zipco/ADJ/amod/1 boss/NOUN/nsubj/3 Lee/PROPN/appos/1 left/VERB/ROOT/3/leave ./PUNCT/punct/3",
    )
    assert "Zipco" in entity(found, "Zipco Energy").aliases


def test_the_phrase_and_the_name_that_ends_it_are_one() -> None:
    _, found = mentions(
        "fr", "L'/DET opérateur/NOUN historique/ADJ Castel avance/VERB .", "Hier ,/PUNCT Castel recule/VERB ."
    )
    castel = entity(found, "Castel")
    assert castel.type == "Company"
    assert "opérateur historique Castel" in (castel.name, *castel.aliases)


def test_a_description_and_the_name_behind_it_are_one() -> None:
    _, found = mentions("en", "Now/ADV the/DET mobile/ADJ operator/NOUN Tumnalia grows/VERB .")
    assert entity(found, "Tumnalia").type == "Company"
    assert "mobile operator" in entity(found, "Tumnalia").aliases


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


def test_a_capital_acts_for_its_country_and_is_a_place_elsewhere() -> None:
    _, acting = mentions("fr", "Cair/PROPN/nsubj/2 Paravel/PROPN/flat/0 signe/VERB/ROOT/2 .")
    assert entity(acting, "Cair Paravel").iri == ":narnia"
    _, standing = mentions(
        "fr", "Elle/PRON/nsubj/1 signe/VERB/ROOT/1 à/ADP/case/3 Cair/PROPN/obl/1 Paravel/PROPN/flat/3 ."
    )
    assert entity(standing, "Cair Paravel").type == "Place"


BANK = KnownEntity(":bank-n", "GovernmentBody", {"en": "Central Bank of Narnia"}, country=":narnia")


def test_a_body_is_known_by_its_country_s_possessive() -> None:
    doc = parsed(
        "en",
        "Narnia/PROPN/nmod:poss/3 's/PART/case/0 Central/PROPN/compound/3 Bank/PROPN/nsubj/6 and/CCONJ/cc/5 "
        "Zipco/PROPN/conj/3 met/VERB/ROOT/6/meet ./PUNCT/punct/6",
    )
    assert entity(find_mentions(doc, knowing(BANK)), "Central Bank").iri == ":bank-n"


def test_the_government_of_a_country_is_the_country() -> None:
    _, found = mentions("fr", "Le/DET gouvernement/NOUN de/ADP la/DET Narnie/PROPN paie/VERB .")
    assert "gouvernement de la Narnie" in entity(found, "Narnie").aliases
    _, alone = mentions("fr", "Le/DET gouvernement/NOUN paie/VERB .")
    assert entity(alone, "gouvernement").type == "GovernmentBody"


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


def test_the_country_of_the_headline_is_the_one_whose_government_is_meant() -> None:
    _, found = mentions(
        "en",
        "Narnia/PROPN/nsubj/1 builds/VERB/ROOT/1/build roads/NOUN/obj/1/road",
        f"The/{DEF}/det/1 government/NOUN/nsubj/2 met/VERB/ROOT/2/meet Calormen/PROPN/obj/2 and/CCONJ/cc/5 "
        "Calormen/PROPN/conj/3 ./PUNCT/punct/2",
    )
    assert "government" in entity(found, "Narnia").aliases


def test_the_country_means_the_one_that_the_article_speaks_of() -> None:
    _, found = mentions(
        "en",
        "Narnia/PROPN/nsubj/1 grows/VERB/ROOT/1/grow ./PUNCT/punct/1",
        "The/DET|Definite=Def|PronType=Art/det/1 country/NOUN/nsubj/2 is/AUX/cop/3 vast/ADJ/ROOT/3 ./PUNCT/punct/3",
    )
    assert "country" in entity(found, "Narnia").aliases
