"""The same entity and event over articles: who is one, and who must not become one."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from policygraph import ontology
from policygraph.identity import Identities, Reading, resolve
from policygraph.identity.minting import mint, slug
from policygraph.identity.names import is_acronym, key_of
from policygraph.namespaces import ID
from policygraph.ontology.model import KnownEntity, Ontology
from tests.readings import MOROCCO, article, deed, election, entity, event, ministries, plan, reading, relation


@pytest.fixture(scope="module")
def known() -> Ontology:
    return ontology.load()


def one(key: str, language: str, kind: str, name: str, *aliases: str, about: str = "", published: str = "") -> Reading:
    """An article with one entity, about one country."""
    source = article(key, language, f"{about} {name}", f"{key}: {name} {about}", published=published)
    return reading(source, [entity("e1", kind, name, *aliases)])


def iris(found: Identities, readings: list[Reading], local: str = "e1") -> list[str]:
    return [found.entities[each.key, local] for each in readings]


def distinct(readings: list[Reading], known: Ontology) -> int:
    return len(set(iris(resolve(readings, known), readings)))


def test_a_known_entity_is_one_node_with_the_labels_of_the_gazetteer(known: Ontology) -> None:
    found = resolve(election(), known)
    assert set(iris(found, election())) == {MOROCCO}
    assert found.nodes[MOROCCO].labels["ar"] == "المغرب"
    assert found.nodes[MOROCCO].types == ("Country",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Université Mohammed VI Polytechnique", "UNIVERSITE MOHAMMED VI POLYTECHNIQUE"),
        ("l’Agence de développement du digital", "Agence du développement digital"),
        ("The Digital Skills Alliance", "Digital Skills Alliance"),
    ],
)
def test_case_accents_and_small_words_do_not_part_a_name(first: str, second: str, known: Ontology) -> None:
    readings = [
        one("a", "fr", "Organization", first, about="Maroc"),
        one("b", "fr", "Organization", second, about="Maroc"),
    ]
    assert distinct(readings, known) == 1


def test_arabic_spelling_variants_do_not_part_a_name(known: Ontology) -> None:
    readings = [
        one("a", "ar", "GovernmentBody", "الوكالة الوطنية لأمن الأنظمة المعلوماتية", about="الجزائر"),
        one("b", "ar", "GovernmentBody", "الوكاله الوطنيه لامن الانظمه المعلوماتيه", about="الجزائر"),
    ]
    assert distinct(readings, known) == 1


def test_an_acronym_joins_two_languages_of_one_country(known: Ontology) -> None:
    readings = [
        one("a", "fr", "GovernmentBody", "Agence de développement du digital", "ADDX", about="Maroc"),
        one("b", "en", "GovernmentBody", "Digital Development Agency", "ADDX", about="Morocco"),
        one("c", "en", "GovernmentBody", "ADDX", about="Morocco"),
    ]
    found = resolve(readings, known)
    assert len(set(iris(found, readings))) == 1
    node = found.nodes[iris(found, readings)[0]]
    assert node.labels["fr"] == "Agence de développement du digital"
    assert "ADDX" in node.names["fr"]


def test_an_acronym_does_not_join_full_names_that_contradict_each_other(known: Ontology) -> None:
    readings = [
        one("a", "fr", "GovernmentBody", "Agence de promotion des données", "APDX", about="Bénin"),
        one("b", "fr", "GovernmentBody", "Autorité de protection des digues", "APDX", about="Bénin"),
        one("c", "fr", "GovernmentBody", "APDX", about="Bénin"),
    ]
    assert distinct(readings, known) == 3


def test_namesakes_of_two_countries_stay_apart(known: Ontology) -> None:
    readings = [ministries("Sénégal", key="a"), ministries("Gabon", key="b"), ministries("Gabon", key="c", told=" ici")]
    found = iris(resolve(readings, known), readings)
    assert found[0] != found[1] == found[2]


def test_the_country_in_a_name_counts_more_than_the_article_s(known: Ontology) -> None:
    readings = [
        one("a", "fr", "GovernmentBody", "ministère de la Santé du Gabon", about="Sénégal Sénégal Sénégal"),
        one("b", "fr", "GovernmentBody", "ministère de la Santé du Gabon", about="Gabon"),
        one("c", "fr", "GovernmentBody", "ministère de la Santé du Gabon", about="Togo Togo Togo Togo"),
    ]
    assert distinct(readings, known) == 1


def test_a_generic_body_of_no_known_country_stays_alone(known: Ontology) -> None:
    readings = [one("a", "fr", "GovernmentBody", "Parlement"), one("b", "fr", "GovernmentBody", "Parlement")]
    assert distinct(readings, known) == 2


def test_what_is_only_described_is_another_thing_in_each_article(known: Ontology) -> None:
    readings = [
        one("a", "fr", "Initiative", "centre de données", about="Maroc"),
        one("b", "fr", "Initiative", "centre de données", about="Maroc"),
    ]
    assert distinct(readings, known) == 2


def test_persons_agree_by_full_name_and_not_by_surname(known: Ontology) -> None:
    readings = [
        one("a", "fr", "Person", "Salma BENNANI"),
        one("b", "en", "Person", "Salma Bennani"),
        one("c", "en", "Person", "Bennani"),
    ]
    found = iris(resolve(readings, known), readings)
    assert found[0] == found[1] != found[2]


def test_two_officers_of_two_countries_who_share_a_name_stay_apart(known: Ontology) -> None:
    readings = []
    for key, country in (("a", "gabon"), ("b", "senegal")):
        source = article(key, "fr", f"{key} Jean Martin", "Jean Martin est ministre.")
        people = [entity("e1", "Person", "Jean Martin"), entity("e2", "Country", country, iri=ID + country)]
        readings.append(
            reading(source, people, [], [relation(source, "e1", "officerOf", "e2", "Jean Martin est ministre.")])
        )
    assert distinct(readings, known) == 2


def test_a_committee_is_known_by_its_parent(known: Ontology) -> None:
    readings = []
    for key, name, parent in (
        ("a", "comité exécutif", "Alliance du Fleuve"),
        ("b", "Comité exécutif de l’Alliance du Fleuve", "Alliance du Fleuve"),
        ("c", "comité exécutif", "Union des Ports"),
    ):
        source = article(key, "fr", f"{key} {name}", f"Le {name} de {parent}.")
        both = [entity("e1", "Committee", name), entity("e2", "InternationalOrganization", parent)]
        readings.append(reading(source, both, [], [relation(source, "e1", "partOf", "e2", f"Le {name} de {parent}.")]))
    found = iris(resolve(readings, known), readings)
    assert found[0] == found[1] != found[2]


def test_a_new_name_of_a_known_committee_agrees_with_it(known: Ontology) -> None:
    parent = KnownEntity(
        f"{ID}river-union", "InternationalOrganization", {"en": "River Union", "fr": "Union du Fleuve"}
    )
    committee = KnownEntity(
        f"{ID}river-board", "Committee", {"en": "Steering Board of the River Union"}, parent=parent.iri
    )
    wider = replace(known, entities=(*known.entities, parent, committee))
    source = article("a", "en", "River Union", "The Steering Board met.")
    both = [
        entity("e1", "Committee", "Steering Board"),
        entity("e2", "InternationalOrganization", "River Union", iri=parent.iri),
    ]
    readings = [reading(source, both, [], [relation(source, "e1", "partOf", "e2", "The Steering Board met.")])]
    assert iris(resolve(readings, wider), readings) == [committee.iri]


def test_two_known_entities_never_become_one(known: Ontology) -> None:
    readings = [
        reading(article("a", "fr", "a"), [entity("e1", "Country", "Gabon", iri=f"{ID}gabon")]),
        reading(article("b", "fr", "b"), [entity("e1", "Country", "Gabon", iri=f"{ID}senegal")]),
    ]
    assert iris(resolve(readings, known), readings) == [f"{ID}gabon", f"{ID}senegal"]


def test_an_iri_does_not_change_when_a_newer_article_comes(known: Ontology) -> None:
    old = one("old", "fr", "Organization", "Fondation Numérique du Sud", about="Maroc", published="2025-01-01")
    new = one(
        "new", "en", "Organization", "Fondation Numérique du Sud", "FNSX", about="Morocco", published="2026-01-01"
    )
    alone = resolve([old], known).entities[old.key, "e1"]
    assert iris(resolve([new, old], known), [old, new]) == [alone, alone]


def test_one_election_in_three_languages_is_one_event(known: Ontology) -> None:
    events = [each for each in resolve(election(), known).events if each.type == "Election"]
    assert len(events) == 1
    assert len(events[0].sources) == 3
    assert events[0].date == "2026-02-04"
    assert {filler.text for filler in events[0].roles["position"]} == {"membre", "member"}


@pytest.mark.parametrize(
    ("change", "merged"),
    [
        ({}, True),
        ({"date": "2026-02"}, True),
        ({"date": "2026-03-04"}, False),
        ({"status": "planned"}, False),
        ({"position": "président"}, False),
        ({"term": "2027"}, True),
        ({"body": "e3"}, False),
    ],
)
def test_what_keeps_two_events_apart(change: dict[str, str], merged: bool, known: Ontology) -> None:
    readings = []
    for key, more in (("a", {}), ("b", change)):
        source = article(key, "fr", f"{key} élu", "Il est élu.", published="2026-02-05")
        told = {"date": "2026-02-04", "elected": "e1", "body": "e2", "position": "membre"} | more
        who = [
            entity("e1", "Country", "Maroc", iri=MOROCCO),
            entity("e2", "InternationalOrganization", "Union des Ports"),
            entity("e3", "InternationalOrganization", "Alliance du Fleuve"),
        ]
        readings.append(reading(source, who, [event(source, "Election", "Il est élu.", **told)]))
    assert len(resolve(readings, known).events) == (1 if merged else 2)


def test_events_without_a_date_are_one_only_if_told_at_about_the_same_time(known: Ontology) -> None:
    def told(key: str, published: str) -> Reading:
        source = article(key, "fr", f"{key} accord", "Ils signent.", published=published)
        who = [entity("e1", "Country", "Maroc", iri=MOROCCO), entity("e2", "Country", "Gabon", iri=f"{ID}gabon")]
        return reading(source, who, [event(source, "Signing", "Ils signent.", party=("e1", "e2"))])

    assert len(resolve([told("a", "2026-01-05"), told("b", "2026-01-09")], known).events) == 1
    assert len(resolve([told("a", "2025-01-05"), told("b", "2026-01-09")], known).events) == 2
    assert len(resolve([told("a", ""), told("b", "")], known).events) == 2


SIGNED = {"kind": "Signing", "agreement": "e3"}


@pytest.mark.parametrize(
    ("before", "after", "merged"),
    [
        ({}, {}, True),
        ({"adopter": "e4"}, {}, True),
        ({"adopter": "e4"}, {"adopter": "e4 e1"}, True),
        ({"adopter": "e4"}, {"adopter": "e1"}, False),
        ({"date": "2025-09-03"}, {"date": "2025-10-03"}, False),
        ({"published": "2025-08-04"}, {}, False),
        ({"published": "2025-08-04", "date": "2024-07"}, {"date": "2024-07"}, True),
        ({"published": "2025-08-04", "date": "2024-07"}, {"date": "2024-06"}, False),
        ({"published": "2025-08-04", "date": "2024"}, {"date": "2024"}, False),
        ({}, {"instrument": "e6"}, False),
        (SIGNED, SIGNED, True),
        (SIGNED | {"party": "e1"}, SIGNED | {"party": "e2"}, False),
        (SIGNED | {"party": "e1"}, SIGNED | {"party": "e1 e2"}, True),
        ({"kind": "Gathering", "meeting": "e7"}, {"kind": "Gathering", "meeting": "e7"}, False),
    ],
)
def test_what_there_is_one_of_tells_which_event_it_is(
    before: dict[str, str], after: dict[str, str], merged: bool, known: Ontology
) -> None:
    nobody = {"date": "", "party": "", "agreement": ""}
    adopted = nobody | {"kind": "Adoption", "instrument": "e3"}
    told = [(nobody if "kind" in change else adopted) | change for change in (before, after)]
    readings = [deed(key, **one) for key, one in zip("ab", told, strict=True)]
    assert len(resolve(readings, known).events) == (1 if merged else 2)


def test_a_plan_that_was_carried_out_is_one_event_with_what_came_of_it(known: Ontology) -> None:
    (signed,) = resolve([plan(), deed()], known).events
    assert (signed.status, signed.date) == ("done", "2025-10-03")
    assert {filler.iri for filler in signed.roles["party"]} == {MOROCCO, f"{ID}gabon"}
    assert len(signed.sources) == 2
    assert {role: len(fillers) for role, fillers in signed.foreseen.items()} == {"party": 1, "place": 1}


def test_the_report_of_a_deed_leaves_the_plan_its_iri(known: Ontology) -> None:
    (planned,) = resolve([plan()], known).events
    (signed,) = resolve([deed(), plan()], known).events
    assert planned.iri == signed.iri


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [
        ({}, {"date": "2025-10"}, True),
        ({"date": ""}, {}, True),
        ({"date": "", "published": "2023-03-02"}, {}, False),
        ({"date": "2025-10-03"}, {"date": ""}, True),
        ({"date": "2025-09-28"}, {"date": ""}, True),
        ({"date": "2025-06-28"}, {"date": ""}, False),
        ({"date": "2025-12-28"}, {"date": ""}, False),
        ({"date": "2025-09"}, {}, False),
        ({}, {"status": "cancelled", "date": ""}, True),
        ({}, {"status": "denied"}, False),
        ({"published": "2025-10-05"}, {}, False),
        ({"published": ""}, {}, False),
        ({}, {"agreement": "e6"}, False),
        ({}, {"agreement": ""}, False),
        ({}, {"party": "e5"}, True),
        ({"date": ""}, {"party": ""}, False),
        ({}, {"party": "", "date": ""}, True),
    ],
)
def test_what_is_the_carrying_out_of_a_plan_and_what_is_not(
    before: dict[str, str], after: dict[str, str], one: bool, known: Ontology
) -> None:
    assert len(resolve([plan(**before), deed(**after)], known).events) == (1 if one else 2)


@pytest.mark.parametrize(("date", "one"), [("2025-10", True), ("2025", False), ("", False)])
def test_a_meeting_that_is_known_by_its_name_alone_must_come_in_the_month_planned(
    date: str, one: bool, known: Ontology
) -> None:
    told = {"kind": "Gathering", "agreement": "", "meeting": "e7", "place": "e5", "party": ""}
    readings = [plan(**told | {"date": date}), deed(**told)]
    assert len(resolve(readings, known).events) == (1 if one else 2)


def test_one_who_follows_another_in_an_office_is_no_plan_carried_out(known: Ontology) -> None:
    readings = []
    for key, status, person, published in (
        ("a", "planned", "Salma Bennani", "2025-03-02"),
        ("b", "done", "Jean Martin", "2025-03-09"),
    ):
        source = article(key, "fr", f"{key} direction", "La direction change.", published=published)
        who = [entity("e1", "Person", person), entity("e2", "InternationalOrganization", "Union des Ports du Sud")]
        told = {"person": "e1", "organization": "e2", "position": "directeur", "date": "2025"}
        readings.append(reading(source, who, [event(source, "Appointment", "La direction change.", status, **told)]))
    assert {event.status for event in resolve(readings, known).events} == {"planned", "done"}


def test_two_events_of_one_article_are_never_merged(known: Ontology) -> None:
    source = article("a", "fr", "deux fois", "Il est élu.", published="2026-02-05")
    who = [entity("e1", "Country", "Maroc", iri=MOROCCO), entity("e2", "Country", "Gabon", iri=f"{ID}gabon")]
    twice = [event(source, "Signing", "Il est élu.", party=("e1", "e2"), date=date) for date in ("", "2026")]
    assert len(resolve([reading(source, who, twice)], known).events) == 2


def test_the_order_of_articles_makes_no_difference(known: Ontology) -> None:
    told = [plan("p1"), plan("p2", date="", published="2025-05-04"), deed("d1"), deed("d2", date="", party="e2")]
    readings = [*election(), ministries("Gabon", key="a"), ministries("Sénégal", key="b"), *told]
    expected = resolve(readings, known)
    for seed in range(5):
        random.Random(seed).shuffle(readings)
        assert resolve(readings, known) == expected


@given(st.text(), st.lists(st.text(), max_size=4))
def test_any_name_gives_a_valid_iri_and_always_the_same(name: str, parts: list[str]) -> None:
    iri = mint(name, *parts)
    assert NamedNode(iri).value == iri == mint(name, *parts)
    assert iri.startswith(ID)
    assert len(slug(name)) <= 60


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_different_parts_give_different_iris(one: list[str], other: list[str]) -> None:
    clean = [[part.replace("\x1f", " ") for part in parts] for parts in (one, other)]
    assert (mint("x", *one) == mint("x", *other)) == (clean[0] == clean[1])


@given(st.text())
def test_a_name_s_key_does_not_depend_on_case(name: str) -> None:
    assert key_of(name.upper()) == key_of(name.upper().lower().upper())


@pytest.mark.parametrize(
    ("form", "expected"), [("UNDP", True), ("D4SD", True), ("UN", False), ("Maroc", False), ("A B", False)]
)
def test_acronyms(form: str, expected: bool) -> None:
    assert is_acronym(form) is expected
