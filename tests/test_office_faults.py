"""Whose office is it, and what is it called: whole sentences that the shipped parsers read."""

import pytest

from policygraph.articles import Language
from policygraph.documents import parse
from policygraph.facts.component import propose
from tests.proposed import events, known, parser, relations
from tests.readings import article
from tests.test_sentences_fr import read

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
        ("en", "Communications Minister Ruth Malatsi is on a mission to Japan."),
        ("en", "Communications Minister Ruth Malatsi signed an agreement with Estonia."),
        ("fr", "La ministre du Numérique, Awa Diop, a signé un accord avec l'Estonie."),
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
        ("en", "Vodacom signs a deal with Peru. ICT Minister Ruth Banda agreed.", "Ruth Banda", "Peru"),
        ("en", "Investors made a visit to Peru. ICT Minister Ruth Banda thanked them.", "Ruth Banda", "Peru"),
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
        (
            "en",
            "Uganda was represented by ICT Minister Chris Baryo and Kenya by ICT Minister William Kabo.",
            "William Kabo",
            "Kenya",
        ),
        (
            "fr",
            "L'ambassadeur du Japon au Togo a été reçu par la ministre du Numérique, Awa Diop.",
            "Awa Diop",
            "Togo",
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


@pytest.mark.parametrize(
    ("language", "text", "person", "body"),
    [
        (
            "fr",
            "L'Autorité de protection des données a sanctionné Ooredoo et Orange, a dit son président, Ali Mba.",
            "Ali Mba",
            "Autorité de protection des données",
        ),
        (
            "fr",
            "Le ministère de la Santé a signé un accord avec Kora Telecom, selon son porte-parole, Awa Diop.",
            "Awa Diop",
            "ministère de la Santé",
        ),
        (
            "en",
            "The Data Protection Commission has fined Meta and TikTok, its chair, Helen Banda, said on Thursday.",
            "Helen Banda",
            "Data Protection Commission",
        ),
        (
            "en",
            "The Communications Authority ordered MTN to stop selling SIM cards, its director Peter Phiri announced.",
            "Peter Phiri",
            "Communications Authority",
        ),
        (
            "en",
            "The ministry signed the deal with Kora Telecom and its director, Ann Banda.",
            "Ann Banda",
            "Kora Telecom",
        ),
        ("en", "The Authority summoned Airtel and its managing director, Ann Banda, on Monday.", "Ann Banda", "Airtel"),
    ],
)
def test_who_tells_what_a_body_did_is_of_that_body(language: Language, text: str, person: str, body: str) -> None:
    assert bodies(language, text)[person] == {body}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Amina Banda, Vice-President for Digital Inclusion, agreed.", "Vice-President for Digital Inclusion"),
        ("Amina Banda, Deputy Director for Licensing, agreed.", "Deputy Director for Licensing"),
        (
            "Amina Banda, Deputy Director for Spectrum Engineering, spoke in Kenya.",
            "Deputy Director for Spectrum Engineering",
        ),
    ],
)
def test_what_an_office_is_for_is_no_body(text: str, office: str) -> None:
    assert (bodies("en", text), positions("en", text)) == ({}, {"Amina Banda": {office}})


def test_what_an_office_is_for_does_not_hide_its_body() -> None:
    text = "Amina Banda, Deputy Director for Licensing at the Communications Authority of Kenya, agreed."
    assert bodies("en", text) == {"Amina Banda": {"Communications Authority of Kenya"}}


@pytest.mark.parametrize(
    ("text", "person", "told", "body"),
    [
        (
            "La vice-présidente de la Banque mondiale chargée du numérique, Awa Kim, a visité le centre.",
            "Awa Kim",
            "vice-présidente de la Banque mondiale chargée du numérique",
            {"Banque mondiale"},
        ),
        (
            "La commissaire européenne chargée des Startups, Clara Zaharieva, a visité le centre.",
            "Clara Zaharieva",
            "commissaire européenne chargée des Startups",
            set(),
        ),
    ],
)
def test_what_somebody_is_charged_with_is_part_of_no_body(text: str, person: str, told: str, body: set[str]) -> None:
    assert positions("fr", text)[person] == {told}
    assert bodies("fr", text).get(person, set()) == body


@pytest.mark.parametrize(
    ("text", "person", "office", "body"),
    [
        (
            "Jane Banda, Chief Corporate Affairs and Sustainability Officer of Safaricom, agreed.",
            "Jane Banda",
            "Chief Corporate Affairs and Sustainability Officer of Safaricom",
            "Safaricom",
        ),
        (
            "Jane Banda, Chief Marketing and Sales Officer of Digicel, agreed.",
            "Jane Banda",
            "Chief Marketing and Sales Officer of Digicel",
            "Digicel",
        ),
        (
            "Vodacom Chief Legal & Compliance Officer Jane Banda agreed.",
            "Jane Banda",
            "Vodacom Chief Legal & Compliance Officer",
            "Vodacom",
        ),
        (
            "Jane Banda, Chairperson and Chief Executive Officer of Digicel, agreed.",
            "Jane Banda",
            "Chairperson and Chief Executive Officer of Digicel",
            "Digicel",
        ),
    ],
)
def test_a_chief_officer_of_two_fields_holds_one_office(text: str, person: str, office: str, body: str) -> None:
    assert (positions("en", text)[person], bodies("en", text)[person]) == ({office}, {body})


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("PORT LOUIS - Minister of Posts Avinash Ram launched a portal.", "Avinash Ram", "Minister of Posts"),
        ("Trade and industry minister Paul Tau launched a portal.", "Paul Tau", "Trade and industry minister"),
        ("On Monday, trade and industry minister Paul Tau agreed.", "Paul Tau", "trade and industry minister"),
        ("The government and finance minister Paul Tau agreed.", "Paul Tau", "finance minister"),
        (
            "Science, technology and innovation minister Jane Moyo launched a portal.",
            "Jane Moyo",
            "Science, technology and innovation minister",
        ),
    ],
)
def test_an_office_begins_with_its_first_field_and_not_with_a_dateline(text: str, person: str, office: str) -> None:
    assert positions("en", text)[person] == {office}


def test_the_agency_of_a_dateline_is_nobody_s() -> None:
    text = "DOHA, Oct 14 (QNA) - The Communications Regulatory Authority spoke. Its president, Ali Banda, agreed."
    assert bodies("en", text) == {"Ali Banda": {"Communications Regulatory Authority"}}


@pytest.mark.parametrize("name", ["Patrick M'Bengue", "Awa M’Baye", "Paul N'Diaye"])
def test_a_name_with_an_elided_beginning_is_whole(name: str) -> None:
    assert positions("fr", f"Le président du GOTIC, {name}, a ouvert la séance.") == {name: {"président du GOTIC"}}


def departures(language: Language, text: str) -> list[dict[str, str]]:
    facts = read("A title of news", text, language=language)
    names = {entity.id: entity.name for entity in facts.entities}
    told = (event for event in facts.events if event.type == "Departure")
    return [{role: names.get(fillers[0], fillers[0]) for role, fillers in event.roles.items()} for event in told]


@pytest.mark.parametrize(
    ("language", "text", "person", "position", "organization"),
    [
        (
            "en",
            "MTN Zambia chief executive Abbad Banda resigned on Monday.",
            "Abbad Banda",
            "MTN Zambia chief executive",
            "MTN Zambia",
        ),
        (
            "en",
            "Vodacom chief executive Ruth Joosub quit on Monday.",
            "Ruth Joosub",
            "Vodacom chief executive",
            "Vodacom",
        ),
        ("en", "Vodacom, whose CEO, Ruth Joosub, stepped down on Monday, is hiring.", "Ruth Joosub", "CEO", "Vodacom"),
        ("en", "President Mutharika dismissed ICT Minister Jane Moyo on Monday.", "Jane Moyo", "ICT Minister", ""),
        (
            "fr",
            "Le directeur général de Vodacom, Paul Joosub, a démissionné lundi.",
            "Paul Joosub",
            "directeur général de Vodacom",
            "Vodacom",
        ),
        (
            "fr",
            "Le président Paul Banda a limogé la ministre du Numérique, Awa Diop, lundi.",
            "Awa Diop",
            "ministre du Numérique",
            "",
        ),
    ],
)
def test_who_leaves_an_office_leaves_the_one_told_beside_the_name(
    language: Language, text: str, person: str, position: str, organization: str
) -> None:
    told = {"person": person, "position": position, "organization": organization}
    assert departures(language, text) == [{role: filler for role, filler in told.items() if filler}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Hakainde Banda left for Japan on Sunday."),
        ("en", "ICT Minister Jane Moyo departed for Kenya."),
        ("en", "The departure of ICT Minister Jane Moyo for Kenya was delayed."),
        ("fr", "La ministre du Numérique, Awa Diop, a quitté Alger lundi pour le Ghana."),
        ("fr", "Le départ de la ministre du Numérique, Awa Diop, pour Rome est prévu lundi."),
    ],
)
def test_who_goes_somewhere_leaves_no_office(language: Language, text: str) -> None:
    assert departures(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr",
            "Le Tchad et le Niger, représentés respectivement par Paul Michel et Awa Salatou, ont signé.",
            "represents",
        ),
        ("fr", "Le Tchad et le Niger sont représentés par Paul Michel et Awa Salatou.", "represents"),
        ("en", "Chad and Niger, represented respectively by Paul Michel and Awa Salatou, signed.", "represents"),
        ("fr", "L'ANRT et l'ARPCE, dirigées par Paul Michel et Awa Salatou, ont signé un accord.", "officerOf"),
    ],
)
def test_as_many_persons_as_bodies_go_with_them_in_order(language: Language, text: str, told: str) -> None:
    found = {(person, body) for person, what, body in relations(language, text) if what == told}
    first, second = ("ANRT", "ARPCE") if told == "officerOf" else (("Tchad", "Chad")[language == "en"], "Niger")
    assert found == {("Paul Michel", first), ("Awa Salatou", second)}


def test_all_persons_are_of_the_only_body() -> None:
    found = relations("fr", "Le Tchad est représenté par Paul Michel et Awa Salatou.")
    assert {person for person, told, body in found if (told, body) == ("represents", "Tchad")} == {
        "Paul Michel",
        "Awa Salatou",
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le ministre du Numérique, Ali Haddad, a rencontré lundi à Paris Tim Cook."),
        ("en", "ICT Minister Ali Haddad met in Paris Tim Cook of Apple."),
    ],
)
def test_a_person_right_behind_a_place_is_named_apart(language: Language, text: str) -> None:
    read_as, _ = propose(parse(article("own", language, "A title of news", text), parser(language)), known())
    named = {(entity.name, entity.type) for entity in read_as.mentions.entities.values()}
    assert {("Paris", "Place"), ("Tim Cook", "Person")} <= named


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Member states elected John Banda of Kenya as Secretary-General of the ATU.", "Secretary-General"),
        ("The Forum elected Awa Diop and Ken Sato as co-chairs.", "co-chairs"),
        ("The Forum elected Awa Diop as co-chair.", "co-chair"),
        ("The Forum elected Awa Diop as its vice-chair.", "vice-chair"),
    ],
)
def test_a_position_goes_on_behind_its_hyphen(text: str, position: str) -> None:
    (told,) = (roles["position"] for event, roles in events("en", text) if event.type == "Election")
    assert told[0].endswith(position)


def test_who_is_succeeded_need_not_have_left_the_office_told_beside_the_name() -> None:
    text = "Shaza Khan, ministre pakistanaise du Numérique, succède à Omar Ali, ministre koweïtien des Communications."
    facts = read("Élections", text)
    assert not [event for event in facts.events if event.type == "Departure"]


@pytest.mark.parametrize(
    ("language", "office", "sent"),
    [
        ("fr", "Le haut-commissaire indien, Anurag Zembla, a parlé. L'Inde avance.", "Inde"),
        ("fr", "L'ambassadeur indien, Anurag Zembla, a parlé. L'Inde avance.", "Inde"),
        ("fr", "Le haut-commissaire au Plan, Anurag Zembla, a parlé. L'Inde avance.", ""),
        ("en", "The Indian High Commissioner to Kenya, Anurag Zembla, spoke. India leads.", "India"),
        ("en", "The High Commissioner of India, Anurag Zembla, spoke.", "India"),
    ],
)
def test_whom_a_country_sends_speaks_for_it(language: Language, office: str, sent: str) -> None:
    found = {body for person, told, body in relations(language, office) if told == "represents"}
    assert found == ({sent} if sent else set())


def test_a_known_firm_is_no_abbreviation_of_a_minister_s_body() -> None:
    text = "Le ministre de la Transition numérique, Ali Mba, a regretté l'absence de MTN."
    assert bodies("fr", text) == {}


def test_whom_a_minister_sends_is_not_of_the_firm_told_before() -> None:
    text = (
        "L'opérateur Camtel exploitera le centre. La ministre des Postes, Awa Banda, s'est fait représenter par son "
        "secrétaire général, Paul Mba."
    )
    assert "Camtel" not in bodies("fr", text).get("Paul Mba", set())


def test_an_executive_vice_president_is_of_no_country() -> None:
    text = "Executive Vice-President Helen Banda and Minister Joel Mba spoke in Tokyo. Japan agreed."
    assert "Helen Banda" not in bodies("en", text)
