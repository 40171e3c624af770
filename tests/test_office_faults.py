"""Whose office is it, and what is it called: whole sentences that the shipped parsers read."""

import pytest

from policygraph.articles import Language
from tests.proposed import relations

pytestmark = pytest.mark.rules


def bodies(language: Language, text: str) -> dict[str, set[str]]:
    """The persons of a text who are officers of something, and of what."""
    found: dict[str, set[str]] = {}
    for person, told, body in relations(language, text):
        if told == "officerOf":
            found.setdefault(person, set()).add(body)
    return found


def positions(language: Language, text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for person, told, office in relations(language, text):
        if told == "holdsPosition":
            found.setdefault(person, set()).add(office)
    return found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Hakainde Banda left for Japan on Sunday."),
        ("en", "Communications Minister Ruth Malatsi arrived in Estonia on Monday."),
        ("en", "ICT Minister Ruth Malatsi travelled to Brazil."),
        ("en", "ICT Minister Ruth Malatsi paid a visit to Norway."),
        ("en", "Communications Minister Ruth Malatsi held talks in Peru."),
        ("en", "ICT Minister Ruth Malatsi received a delegation from Rwanda."),
        ("fr", "La ministre du Numérique, Awa Diop, s'est rendue lundi au Ghana."),
        ("fr", "La ministre du Numérique, Awa Diop, a reçu l'ambassadeur du Japon."),
        ("fr", "Le ministre de la Poste, Ali Haddad, a rencontré le président de l'Estonie."),
        ("fr", "Le ministre de la Poste, Ali Haddad, a reçu la délégation du Rwanda."),
        ("fr", "La ministre du Numérique, Awa Diop, effectue une visite de travail en Italie."),
    ],
)
def test_no_one_is_an_officer_of_the_country_that_they_only_go_to_or_meet(language: Language, text: str) -> None:
    assert bodies(language, text) == {}


@pytest.mark.parametrize(
    ("language", "text", "person", "body"),
    [
        ("en", "ICT Minister Ruth Banda met the ambassador of Japan, Ken Sato.", "Ken Sato", "Japan"),
        (
            "fr",
            "Le ministre de la Poste, Ali Haddad, s'est entretenu avec l'ambassadeur d'Italie, Carlo Rossi.",
            "Carlo Rossi",
            "Italie",
        ),
        ("en", "In Kenya, ICT Minister Ruth Banda opened a data centre.", "Ruth Banda", "Kenya"),
        ("en", "Zambia will build a port. ICT Minister Ruth Banda flew to Peru.", "Ruth Banda", "Zambia"),
        ("fr", "Le Mali recrute. Le ministre du Numérique, Ali Haddad, a visité l'Italie.", "Ali Haddad", "Mali"),
    ],
)
def test_only_who_is_of_a_country_is_its_officer(language: Language, text: str, person: str, body: str) -> None:
    assert bodies(language, text) == {person: {body}}


@pytest.mark.parametrize(
    ("language", "text", "person", "body"),
    [
        (
            "en",
            "India will host a summit with several states, including France, whose President Luc Morel will"
            " co-chair it. India invited India's partners.",
            "Luc Morel",
            "France",
        ),
        (
            "en",
            "Ghana opened a court. In Nigeria, a similar court opened. Justice Minister Lateef Ojo launched it."
            " Ghana wants more courts in Ghana.",
            "Lateef Ojo",
            "Nigeria",
        ),
        (
            "en",
            "Egypt and Libya signed a deal. Egypt will build a port in Egypt. The delegates met the Libyan"
            " counterpart, Communications Minister Omar Saleh.",
            "Omar Saleh",
            "Libya",
        ),
        (
            "fr",
            "Le Maroc investit. À Tunis, le ministre des Technologies, Sami Hemissi, a ouvert un centre. Le Maroc en"
            " ouvrira deux au Maroc. La Tunisie a suivi.",
            "Sami Hemissi",
            "Tunisie",
        ),
        (
            "fr",
            "L'Algérie coopère avec la Libye. Alger a reçu l'homologue libyen Omar Saleh, ministre des"
            " Télécommunications. L'Algérie est prête, selon l'Algérie.",
            "Omar Saleh",
            "Libye",
        ),
        (
            "en",
            "Vanuatu, which received a grant from Australia, will be represented by Prime Minister Paul Napat.",
            "Paul Napat",
            "Vanuatu",
        ),
    ],
)
def test_an_office_is_of_the_country_told_beside_it(language: Language, text: str, person: str, body: str) -> None:
    assert bodies(language, text)[person] == {body}


def test_where_the_city_s_country_is_not_named_nobody_is_an_officer_of_another() -> None:
    text = "Le Maroc investit. À Tunis, le ministre des Technologies, Sami Hemissi, a ouvert un centre."
    assert bodies("fr", text) == {}


@pytest.mark.parametrize(
    ("language", "text", "person", "body"),
    [
        (
            "en",
            "The summit was backed by Telkom chairman Geoffrey Banda and by Vodacom, whose CEO, Ruth Joosub, spoke.",
            "Ruth Joosub",
            "Vodacom",
        ),
        (
            "fr",
            "Le sommet est soutenu par Telkom et par Vodacom, dont le directeur général, Paul Joosub, a parlé.",
            "Paul Joosub",
            "Vodacom",
        ),
        (
            "en",
            "The regulator fined Airtel on Monday. Its director general, Ali Musa, agreed.",
            "Ali Musa",
            "regulator",
        ),
    ],
)
def test_whose_and_its_mean_the_body_right_before_or_the_subject(
    language: Language, text: str, person: str, body: str
) -> None:
    assert bodies(language, text)[person] == {body}
