"""Names and offices in plain sentences, whole lists of them: every label of the ontology, every office noun."""

from functools import cache

import pytest

from policygraph.mentions import MentionSet, find_mentions
from policygraph.ontology.model import KnownEntity, Ontology
from tests.proposed import known as ontology
from tests.proposed import parser, relations

pytestmark = pytest.mark.rules


@cache
def known() -> Ontology:
    return ontology()


def read(language: str, text: str) -> MentionSet:
    return find_mentions(parser(language)(text), known())


# --- names that the ontology knows ---


def plain(name: str) -> str:
    return name.lower().replace("’", "'").rstrip(".")


def labels(language: str) -> list[tuple[KnownEntity, str]]:
    """Every name of every entity that is no country, one in nine of them."""
    found = [
        (entity, name)
        for entity in known().entities
        if entity.type != "Country"
        for name in dict.fromkeys(
            (
                *([entity.labels[language]] if language in entity.labels else []),
                *entity.names.get(language, ()),
                *entity.names.get("", ()),
            )
        )
        if not any("\u0600" <= letter <= "\u06ff" for letter in name)
    ]
    return found[::9]


SENTENCES = {
    "en": ("The partners are Zantel, {name} and Zemtech.", "It was announced in {country}."),
    "fr": ("Les partenaires sont Zantel, {name} et Zemtech.", "L'annonce vient du pays : {country}."),
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_name_is_found_whole_and_linked_where_its_country_is_told(language: str) -> None:
    countries = {one.iri: one.labels[language] for one in known().entities if one.type == "Country"}
    first, second = SENTENCES[language]
    missed = []
    for entity, name in labels(language):
        country = countries.get(entity.country, "")
        text = first.format(name=name) + (f" {second.format(country=country)}" if country else "")
        found = read(language, text).entities.values()
        meant = {one.iri for one in found if plain(name) in (plain(form) for form in (one.name, *one.aliases))}
        if not meant & {entity.iri, entity.capital_of}:
            missed.append(name)
    assert len(missed) <= 2, missed


@pytest.mark.parametrize(
    ("language", "text", "name", "iri"),
    [
        ("en", "Unesco and Zantel signed.", "Unesco", "unesco"),
        ("en", "The project is run by Unicef.", "Unicef", "unicef"),
        ("en", "Interpol arrested ten people.", "Interpol", "interpol"),
        ("fr", "Cemac et Zantel ont signé.", "Cemac", "cemac"),
        ("en", "Zantel and China Mobile signed.", "China Mobile", "china-mobile"),
        ("en", "It works with Giesecke+Devrient.", "Giesecke+Devrient", "giesecke-devrient"),
        ("fr", "Le forum se tient à Salé.", "Salé", "sale"),
    ],
)
def test_a_name_written_as_the_ontology_writes_it_is_known(language: str, text: str, name: str, iri: str) -> None:
    found = read(language, text).entities.values()
    assert (name, iri) in {(one.name, (one.iri or "").rsplit("/", 1)[-1]) for one in found}


@pytest.mark.parametrize(
    ("language", "text", "iri"),
    [
        ("en", "The US$50 million deal was signed.", "united-states"),
        ("fr", "Une eau sale coule ici.", "sale"),
        ("en", "The Summer Sale begins.", "sale"),
    ],
)
def test_what_only_looks_like_a_name_is_still_none(language: str, text: str, iri: str) -> None:
    assert iri not in {(one.iri or "").rsplit("/", 1)[-1] for one in read(language, text).entities.values()}


# --- made-up names ---


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        # adjectives that the parser takes for verbs
        (
            "fr",
            "L'Autorité zambienne des communications a signé.",
            "Autorité zambienne des communications",
            "GovernmentBody",
        ),
        (
            "fr",
            "Elle rejoint l'Alliance numérique ouest-africaine.",
            "Alliance numérique ouest-africaine",
            "InternationalOrganization",
        ),
        # offices whose holder is told by the office
        (
            "en",
            "The Office of the Australian Information Commissioner met.",
            "Office of the Australian Information Commissioner",
            "GovernmentBody",
        ),
        (
            "en",
            "The Office of the Kenyan Zebra Commissioner met.",
            "Office of the Kenyan Zebra Commissioner",
            "GovernmentBody",
        ),
        (
            "en",
            "The Office of the State Zebra Registrar (OSZR) met.",
            "Office of the State Zebra Registrar",
            "GovernmentBody",
        ),
        ("en", "The Office of the Chief Zebra Officer met.", "Office of the Chief Zebra Officer", "GovernmentBody"),
        ("en", "The Office of the Head of State met.", "Office of the Head of State", "GovernmentBody"),
        ("en", "Zembla's Attorney General's Office met.", "Attorney General's Office", "GovernmentBody"),
        # head nouns of several words, of another type than the first of them alone
        ("en", "The Zembla Chamber of Deputies met.", "Zembla Chamber of Deputies", "GovernmentBody"),
        ("en", "The Zembla House of Councillors (ZHC) met.", "Zembla House of Councillors", "GovernmentBody"),
        ("en", "The Universal Service and Access Fund paid.", "Universal Service and Access Fund", "Initiative"),
        ("fr", "Le Centre de recherche zembla (CRZ) a signé.", "Centre de recherche zembla", "Organization"),
        ("fr", "Il visite la préfecture de la Zamba.", "préfecture de la Zamba", "Place"),
        # demonyms that the parser takes for verbs
        ("fr", "Elle a évoqué la Stratégie zambienne des zèbres.", "Stratégie zambienne des zèbres", "Instrument"),
        # ministries and other bodies
        (
            "en",
            "Awa Diop, director at the Ministry of Labour, Employment and Social Security, spoke.",
            "Ministry of Labour, Employment and Social Security",
            "GovernmentBody",
        ),
        (
            "en",
            "The Ministry of Works, Transport and Infrastructure signed.",
            "Ministry of Works, Transport and Infrastructure",
            "GovernmentBody",
        ),
        (
            "en",
            "The Independent Electoral and Zones Commission met.",
            "Independent Electoral and Zones Commission",
            "GovernmentBody",
        ),
        (
            "fr",
            "L'Autorité de protection des zèbres à caractère personnel a signé.",
            "Autorité de protection des zèbres à caractère personnel",
            "GovernmentBody",
        ),
        (
            "fr",
            "La Commission nationale de lutte contre la corruption a signé.",
            "Commission nationale de lutte contre la corruption",
            "GovernmentBody",
        ),
        (
            "fr",
            "Le Conseil économique, social et environnemental a signé.",
            "Conseil économique, social et environnemental",
            "GovernmentBody",
        ),
        # firms
        ("en", "Grace Wanjiru, chief economist at Zantel, spoke.", "Zantel", "Company"),
        ("fr", "Awa Diop, directrice chez Zantel, a parlé.", "Zantel", "Company"),
    ],
)
def test_a_made_up_name_is_found_whole(language: str, text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(one.name, one.type) for one in read(language, text).entities.values()}


# --- offices ---


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Grace Wanjiru, director-designate of Zantel, opened the forum."),
        ("en", "Grace Wanjiru, governor designate of the Zebra Bank, opened the forum."),
        ("en", "President-elect Grace Wanjiru opened the forum."),
        ("fr", "Le directeur sortant de Zantel, Moussa Traoré, a ouvert le forum."),
        ("fr", "La ministre sortante de la Santé, Awa Diop, a ouvert le forum."),
        ("fr", "Le directeur général démissionnaire de Zantel, Moussa Traoré, a ouvert le forum."),
        ("fr", "Le ministre de l'époque, Moussa Traoré, a ouvert le forum."),
        ("fr", "L'ex-vice président de Zantel, Moussa Traoré, a ouvert le forum."),
        ("fr", "L'ex-président directeur général de Zantel, Moussa Traoré, a ouvert le forum."),
    ],
)
def test_an_office_no_longer_or_not_yet_held_is_none(language: str, text: str) -> None:
    told = {(subject, predicate) for subject, predicate, _ in relations(language, text)}  # type: ignore[arg-type]
    assert not told & {(name, "officerOf") for name in ("Grace Wanjiru", "Moussa Traoré", "Awa Diop")}
    assert "holdsPosition" not in {predicate for _, predicate in told}


@pytest.mark.parametrize(
    ("text", "represents"),
    [
        ("Filippo Zande, the UN High Commissioner for Refugees, opened the forum.", None),
        ("UN High Commissioner for Human Rights Grace Wanjiru opened the forum.", None),
        ("Grace Wanjiru, UN special envoy for digital cooperation, opened the forum.", "UN"),
        ("Grace Wanjiru, EU ambassador to Ghana, opened the forum.", "EU"),
        ("The African Union's High Representative for Digital Affairs, Grace Wanjiru, spoke.", "African Union"),
    ],
)
def test_a_high_commissioner_for_something_is_nobodys_envoy(text: str, represents: str | None) -> None:
    told = {whom for _, predicate, whom in relations("en", text) if predicate == "represents"}
    assert told == ({represents} if represents else set())
