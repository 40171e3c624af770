"""Whole sentences of our own, read by the shipped French parser: constructions that the press uses."""

from functools import cache
from typing import cast

import pytest

from policygraph import ontology
from policygraph.articles import Language
from policygraph.documents import parse
from policygraph.evaluate.compared import implied
from policygraph.facts import ArticleFacts, Pipelines
from tests.readings import article

pytestmark = pytest.mark.rules

Triple = tuple[str, str, str]


@cache
def pipelines() -> Pipelines:
    return Pipelines(ontology.load())


def read(*paragraphs: str, language: str = "fr", published: str = "2026-03-05") -> ArticleFacts:
    """The facts of an article of these paragraphs, the first of them its title."""
    source = article("own", language, *paragraphs, published=published)
    facts: ArticleFacts = parse(source, pipelines()[cast(Language, language)])._.facts
    return facts


def triples(facts: ArticleFacts) -> set[Triple]:
    """What is told to hold, and what the events imply; entities by their names."""
    names = {entity.id: entity.name for entity in facts.entities}
    told = [t for event in facts.events for t in implied(event, ontology.load())]
    told += [(r.subject, r.predicate, r.object) for r in facts.relations]
    return {(names.get(s, s), p, names.get(o, o)) for s, p, o in told}


def roles(facts: ArticleFacts, kind: str) -> dict[str, list[str]]:
    """The roles of the only event of a type, with names."""
    (event,) = (event for event in facts.events if event.type == kind)
    names = {entity.id: entity.name for entity in facts.entities}
    return {role: [names.get(filler, filler) for filler in fillers] for role, fillers in event.roles.items()}


@pytest.mark.parametrize(
    ("language", "sentence", "ranked", "result"),
    [
        ("fr", "Le Togo a gagné neuf places dans l'Indice mondial de l'innovation.", "Togo", "neuf places"),
        (
            "fr",
            "La Tunisie a poursuivi ses réformes, améliorant sa position de 12 places dans l'Indice mondial "
            "de l'innovation.",
            "Tunisie",
            "12 places",
        ),
        ("fr", "Le Sénégal a reculé de trois rangs dans l'Indice mondial de l'innovation.", "Sénégal", "trois rangs"),
        ("en", "Senegal dropped three places in the Global Cybersecurity Index.", "Senegal", "three places"),
        (
            "en",
            "Tunisia kept reforming, improving its position by 12 places in the Global Innovation Index.",
            "Tunisia",
            "12 places",
        ),
    ],
)
def test_a_country_that_moves_in_an_index_is_ranked(language: str, sentence: str, ranked: str, result: str) -> None:
    told = roles(read(sentence, language=language), "Ranking")
    assert (told["ranked"], told["result"]) == ([ranked], [result])
    assert told["index"][0].endswith(("innovation", "Index"))


def test_progress_without_a_measure_is_no_ranking() -> None:
    facts = read("Le Ghana a progressé dans l'Indice mondial de l'innovation 2025.")
    assert not [event for event in facts.events if event.type == "Ranking"]


def test_days_between_a_verb_and_its_object_are_passed_over() -> None:
    told = roles(
        read("La Chambre de commerce du Togo a organisé les 7 et 8 mai 2025 à Lomé ses Journées du numérique."),
        "Gathering",
    )
    assert told == {
        "meeting": ["Journées du numérique"],
        "organizer": ["Chambre de commerce du Togo"],
        "place": ["Lomé"],
    }


def test_an_adjective_may_stand_inside_a_phrase_of_support() -> None:
    told = triples(read("Le projet Kuma bénéficie de l'appui logistique du PNUD."))
    assert ("projet Kuma", "partnerOf", "PNUD") in told


def test_who_announces_the_grant_of_a_licence_grants_it() -> None:
    told = roles(read("L'Autorité de régulation a annoncé l'octroi d'une licence à Starlink."), "Award")
    assert (told["awarder"], told["awardee"]) == (["Autorité de régulation"], ["Starlink"])


def test_an_office_in_brackets_is_nobodys_name() -> None:
    facts = read("Le Secrétaire général (SG) du ministère de la Santé, Koffi Mensah, a ouvert les travaux.")
    assert ("Koffi Mensah", "officerOf", "ministère de la Santé") in triples(facts)
    assert "SG" not in {form for entity in facts.entities for form in (entity.name, *entity.aliases)}


def test_a_singular_that_ends_in_s_keeps_its_complement() -> None:
    assert roles(read("L'atelier s'est tenu au Palais du Peuple."), "Gathering")["place"] == ["Palais du Peuple"]


class TestRowsOfPeople:
    def test_each_with_the_office_behind_the_name(self) -> None:
        facts = read(
            "La cérémonie s'est déroulée en présence de Koffi Mensah, ministre de la Culture et du Tourisme, "
            "de Moussa Ndiaye, maire de Thiès, et de Binta Sanneh."
        )
        assert roles(facts, "Gathering")["participant"] == ["Koffi Mensah", "Moussa Ndiaye", "Binta Sanneh"]

    def test_each_with_the_office_before_the_name_and_no_place_in_an_office(self) -> None:
        facts = read(
            "La cérémonie s'est déroulée en présence de l'ambassadeur du Japon au Togo, M. Hideki Sato, et du "
            "représentant résident du PNUD, Binta Sanneh."
        )
        told = roles(facts, "Gathering")
        assert (told["participant"], told.get("place")) == (["Hideki Sato", "Binta Sanneh"], None)

    def test_whoever_acts_is_no_member_of_the_row_before(self) -> None:
        facts = read(
            "Aux côtés de Koffi Mensah, ministre du Numérique, et d'Awa Diallo, directrice de l'Agence du numérique, "
            "Moussa Ndiaye a lancé le projet Taxi."
        )
        assert roles(facts, "Launch")["launcher"] == ["Moussa Ndiaye"]

    @pytest.mark.parametrize(
        ("listed", "expected"),
        [
            (
                "plusieurs membres du gouvernement, dont le ministre du Plan, M. Koffi Mensah, ainsi que "
                "la ministre de la Santé, Mme Awa Diallo",
                ["Koffi Mensah", "Awa Diallo"],
            ),
            (
                "une dizaine d'institutions, dont l'Agence du numérique, la Banque mondiale et le PNUD",
                ["Agence du numérique", "Banque mondiale", "PNUD"],
            ),
        ],
    )
    def test_who_is_told_to_belong_to_a_plural(self, listed: str, expected: list[str]) -> None:
        assert sorted(roles(read(f"La rencontre a réuni {listed}."), "Gathering")["participant"]) == sorted(expected)

    def test_a_clause_behind_dont_lists_nobody(self) -> None:
        facts = read("La rencontre a réuni des régulateurs, dont Koffi Mensah a apprécié les efforts.")
        assert "Koffi Mensah" not in {entity.name for entity in facts.entities}


class TestWhoIsMeant:
    def test_a_pronoun_is_the_last_subject_whatever_it_is(self) -> None:
        facts = read(
            "L'Agence nationale du numérique forme ses agents.",
            "Elle a organisé le 3 mars 2026 à Lomé un atelier sur l'identité numérique.",
        )
        assert roles(facts, "Gathering")["organizer"] == ["Agence nationale du numérique"]

    def test_a_pronoun_of_the_other_gender_is_not(self) -> None:
        facts = read("La Banque du Togo a changé de nom.", "Il a lancé la plateforme Moov.")
        assert "launcher" not in roles(facts, "Launch")

    def test_a_pronoun_before_a_relation(self) -> None:
        told = triples(read("La Banque du Togo a changé de nom.", "Elle est partenaire de Visa."))
        assert ("Banque du Togo", "partnerOf", "Visa") in told

    def test_a_bare_meeting_behind_a_fused_article_is_the_one_told_before(self) -> None:
        facts = read(
            "Un séminaire sur la conformité s'est tenu à Lomé.",
            "Cinquante agents ont pris part aux travaux.",
            "Présidant les travaux, Awa Diallo a remercié les agents.",
        )
        assert ("Awa Diallo", "participantIn", "séminaire sur la conformité") in triples(facts)

    def test_who_is_quoted_takes_part_in_the_meeting_told_before(self) -> None:
        facts = read(
            "Un séminaire sur la conformité s'est tenu à Lomé.",
            "Pour Koffi Mensah, directeur de l'Agence du numérique, tout reste à faire.",
        )
        assert roles(facts, "Gathering")["participant"] == ["Koffi Mensah"]


def test_a_launch_that_is_only_announced_is_planned() -> None:
    facts = read(
        "Le ministre du Numérique, Koffi Mensah, a annoncé le lancement officiel du Centre de données national."
    )
    (launch,) = (event for event in facts.events if event.type == "Launch")
    assert launch.status == "planned"
    assert roles(facts, "Launch")["launcher"] == ["Koffi Mensah"]


def test_a_phrase_of_support_with_adjectives_is_one_preposition() -> None:
    told = roles(
        read("Le ministère du Numérique a lancé le projet Kuma avec l'appui technique de la Banque mondiale."),
        "Launch",
    )
    assert told["partner"] == ["Banque mondiale"]


def test_a_phrase_that_only_joins_names_no_body() -> None:
    facts = read(
        "L'atelier s'est tenu à Lomé sous la présidence du directeur de cabinet du ministère du Plan, M. Koffi Mensah."
    )
    assert ("Koffi Mensah", "officerOf", "ministère du Plan") in triples(facts)
    assert roles(facts, "Gathering")["participant"] == ["Koffi Mensah"]


def test_a_participle_that_opens_a_sentence_is_no_name() -> None:
    facts = read("Basée à Lomé, la start-up Gozem a lancé la plateforme Kuma.")
    assert "Basée" not in {entity.name for entity in facts.entities}


def test_an_edition_is_the_meeting_it_is_an_edition_of() -> None:
    facts = read("Le Premier ministre, Koffi Mensah, a présidé à Lomé la première édition du Forum Kuma.")
    assert "Forum Kuma" in roles(facts, "Gathering")["meeting"][0]
    assert not [p for _, p, _ in triples(facts) if p == "partOf"]


def test_a_weekday_is_no_part_of_a_name() -> None:
    facts = read("Koffi Mensah a participé à l'ouverture des travaux mercredi dernier à Lomé.")
    assert "travaux mercredi" not in " ".join(entity.name for entity in facts.entities)


def test_who_signs_does_so_for_their_body() -> None:
    facts = read(
        "La directrice de l'Agence du numérique, Awa Diallo, et le directeur général de Kora, Koffi Mensah, ont signé "
        "jeudi à Lomé une convention de partenariat."
    )
    told = roles(facts, "Signing")
    assert (told["signatory"], told["party"]) == (["Awa Diallo", "Koffi Mensah"], ["Agence du numérique", "Kora"])


def test_parties_that_are_told_need_no_officers() -> None:
    facts = read(
        "L'Agence du numérique et l'Union africaine ont signé une convention à Lomé.",
        "Awa Diallo, directrice de Kora, a signé la convention.",
    )
    assert "Kora" not in {o for s, p, o in triples(facts) if p == "signatoryOf"}


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Des centres de santé connectés facilitent le suivi des patients.", "Launch"),
        ("Les textes signés seront publiés.", "Signing"),
    ],
)
def test_a_bare_participle_tells_no_event(sentence: str, event: str) -> None:
    assert event not in {one.type for one in read(sentence).events}


def test_a_capital_behind_small_letters_begins_another_name() -> None:
    facts = read("Lomé : signature d'une convention entre l'Agence du numérique et Kora.")
    assert roles(facts, "Signing")["party"] == ["Agence du numérique", "Kora"]


class TestIncidental:
    def test_the_country_in_a_name_is_told_of_who_acts(self) -> None:
        told = triples(read("La Chambre de commerce du Togo a lancé la plateforme Moov."))
        assert ("Chambre de commerce du Togo", "locatedIn", "Togo") in told

    def test_the_country_in_a_name_is_not_told_in_passing(self) -> None:
        facts = read("Le rapport cite la Chambre de commerce du Togo.")
        assert not facts.relations


class TestOpeningParticiples:
    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ("Basée à Lomé, la société Kora emploie vingt personnes.", ("Kora", "locatedIn", "Lomé")),
            ("Conçue par Kora, la plateforme Kuma permet de payer.", ("plateforme Kuma", "launchedBy", "Kora")),
            ("Soutenue par Kora, la plateforme Kuma est gratuite.", ("plateforme Kuma", "partnerOf", "Kora")),
        ],
    )
    def test_it_is_said_of_the_subject(self, sentence: str, expected: Triple) -> None:
        assert expected in triples(read(sentence))

    def test_a_given_name_that_looks_like_one_stays_a_name(self) -> None:
        told = triples(read("André Koffi, ministre du Numérique, a lancé le projet Kuma."))
        assert ("projet Kuma", "launchedBy", "André Koffi") in told

    def test_a_second_participle_is_said_of_what_the_first_is(self) -> None:
        told = triples(read("La plateforme Kuma, conçue par Kora et soutenue par la GIZ, avance."))
        assert {("plateforme Kuma", "launchedBy", "Kora"), ("plateforme Kuma", "partnerOf", "GIZ")} <= told


def test_partners_told_beside_the_verb_that_carries_a_launch() -> None:
    told = roles(
        read(
            "Le ministère du Numérique, en partenariat avec la Banque mondiale, a procédé le 5 juin au lancement du "
            "projet Kuma."
        ),
        "Launch",
    )
    assert told["partner"] == ["Banque mondiale"]


def test_a_body_inside_a_meetings_name_takes_no_part_by_that() -> None:
    told = roles(
        read("Participation du Bénin à la 59e réunion du Bureau de l'Association des régulateurs."), "Gathering"
    )
    assert told["participant"] == ["Bénin"]


def test_a_bracket_announces_no_list() -> None:
    facts = read(
        "Trois experts rejoignent le conseil",
        "Mme Awa Diallo, responsable à la Banque de développement (Bad)",
        "M. Koffi Mensah, directeur de Kora",
        "M. Moussa Ndiaye, directeur de Volta",
        "M. Ahmed Youssouf, directeur de Nuru",
    )
    assert not {o for s, p, o in triples(facts) if p == "memberOf"}


@pytest.mark.parametrize(("other", "people"), [("Awa Diallo", 1), ("Awa Ndiaye", 2), ("Fatou Diallo", 2)])
def test_a_name_without_its_middle_is_the_same_persons(other: str, people: int) -> None:
    facts = read(
        f"{other} a ouvert le Forum Kuma.",
        "La ministre du Numérique, Awa Bintou Diallo, a lancé le projet Volta.",
    )
    assert len([entity for entity in facts.entities if entity.type == "Person"]) == people


def test_delegations_are_no_member_of_the_list_of_their_countries() -> None:
    facts = read("Une rencontre a rassemblé les délégations du Bénin, du Mali et du Maroc.")
    assert roles(facts, "Gathering")["participant"] == ["Bénin", "Mali", "Maroc"]
