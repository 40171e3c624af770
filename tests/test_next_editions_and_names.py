"""What is told beside what was told before: the day before, the other chamber, the country where somebody only was."""

import pytest

from policygraph.facts import ArticleFacts
from tests.test_sentences_fr import read, triples


def told(language: str, text: str) -> ArticleFacts:
    """The facts of an article of a title and this text, published on Thursday, 5 March 2026."""
    return read("Numérique" if language == "fr" else "Digital news", text, language=language)


def dates(facts: ArticleFacts, kind: str) -> set[str]:
    return {event.date for event in facts.events if event.type == kind}


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Telecoms minister Ann Doe met Ajay Banga, president of the World Bank, on Tuesday. "
            "A day earlier, she had met Kenyan President William Ruto.",
            {"2026-03-03", "2026-03-02"},
        ),
        (
            "fr",
            "Le ministre du Numérique, Karim Ba, a reçu mardi à Dakar la directrice d'Orange, Christel Heydemann. "
            "La veille, il avait rencontré l'ambassadeur du Japon, Kenji Sato.",
            {"2026-03-03", "2026-03-02"},
        ),
        (
            "fr",
            "La ministre des Télécommunications, Anne Diop, a rencontré le 12 février le président de la Banque "
            "mondiale, Ajay Banga. Le lendemain, elle s'est entretenue avec le président kényan William Ruto.",
            {"2026-02-12", "2026-02-13"},
        ),
    ],
)
def test_a_meeting_the_day_before_is_another(language: str, text: str, expected: set[str]) -> None:
    assert dates(told(language, text), "Gathering") == expected


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The day before the summit, Ann Doe met William Ruto in Nairobi."),
        ("fr", "À la veille du sommet, Anne Diop a rencontré William Ruto à Nairobi."),
        ("fr", "En février 2026, le ministre a reçu Awa Ba. La veille, Anne Diop avait rencontré William Ruto."),
    ],
)
def test_the_day_before_nothing_dated_has_no_date(language: str, text: str) -> None:
    assert all(len(date) < len("2026-03-05") for date in dates(told(language, text), "Gathering"))


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        (
            "en",
            "The Data Privacy Act was passed by the National Assembly on 3 March 2025 and approved by the Senate "
            "on 5 June 2025.",
            ("National Assembly", "2025-03-03"),
            ("Senate", "2025-06-05"),
        ),
        (
            "en",
            "The House of Representatives passed the Data Privacy Act in March and the Senate approved it in May.",
            ("House of Representatives", "2026-03"),
            ("Senate", "2025-05"),
        ),
        (
            "fr",
            "L'Assemblée nationale a adopté le projet de loi sur la cybersécurité le 3 juin 2025 et le Sénat l'a "
            "adopté le 10 juillet 2025.",
            ("Assemblée nationale", "2025-06-03"),
            ("Sénat", "2025-07-10"),
        ),
        (
            "fr",
            "La Chambre des députés a voté la loi sur les données en mars 2025 et le Sénat l'a approuvée en mai 2025.",
            ("Chambre des députés", "2025-03"),
            ("Sénat", "2025-05"),
        ),
    ],
)
def test_two_chambers_adopt_twice(language: str, text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    facts = told(language, text)
    names = {entity.id: entity.name for entity in facts.entities}
    adopted = {
        (names[adopter], event.date)
        for event in facts.events
        if event.type == "Adoption"
        for adopter in event.roles["adopter"]
    }
    assert adopted == {first, second}


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Prime Minister Robinah Nabbanja attended a digital summit in Estonia on Monday."),
        ("en", "President Hakainde Hichilema is in Japan for talks on digital investment."),
        ("en", "President Hakainde Hichilema was in Kigali, Rwanda, for a summit on AI."),
        ("en", "ICT minister Lerato Dube participated in the AI Governance Dialogue in Switzerland."),
        ("fr", "Le Premier ministre Ousmane Sonko a participé à un sommet numérique en Estonie lundi."),
        ("fr", "Le président Bassirou Faye est au Japon pour des entretiens sur le numérique."),
        ("fr", "La ministre Aminata Dia a assisté au Forum de la gouvernance de l'Internet en Norvège."),
    ],
)
def test_nobody_holds_office_of_the_country_where_they_only_were(language: str, text: str) -> None:
    assert not any(predicate == "officerOf" for _, predicate, _ in triples(told(language, text)))


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "President William Ruto launched a digital platform in Kenya on Tuesday.", "Kenya"),
        ("fr", "Le président Bassirou Faye a lancé mardi une plateforme au Sénégal.", "Sénégal"),
    ],
)
def test_of_the_country_where_they_act_they_do(language: str, text: str, country: str) -> None:
    assert country in {of for _, predicate, of in triples(told(language, text)) if predicate == "officerOf"}


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text", "statuses"),
    [
        (
            "en",
            "The Digital Africa Forum will be held in Lomé in May 2027. The event is organised by Informa.",
            ["planned"],
        ),
        (
            "fr",
            "Le Forum numérique africain se tiendra à Lomé en mai 2027. Le forum réunit le Togo et le Bénin.",
            ["planned"],
        ),
        (
            "en",
            "The Digital Africa Forum opened in Lomé on Monday. The next Digital Africa Forum will be held in Accra "
            "in 2027.",
            ["done", "planned"],
        ),
    ],
)
def test_what_is_told_undated_of_a_meeting_to_come_is_to_come(language: str, text: str, statuses: list[str]) -> None:
    assert [event.status for event in told(language, text).events if event.type == "Gathering"] == statuses
