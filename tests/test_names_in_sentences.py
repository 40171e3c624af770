"""Names in whole sentences, found over the parser's own trees: how far they go, what they are, and who is who."""

from functools import cache

import pytest
from spacy.language import Language

from policygraph.documents import load_parser
from policygraph.mentions import MentionSet, find_mentions
from policygraph.ontology import load
from policygraph.ontology.model import Ontology

pytestmark = pytest.mark.rules


@cache
def parser(language: str) -> Language:
    return load_parser(language)


@cache
def known() -> Ontology:
    return load()


def read(language: str, text: str) -> MentionSet:
    return find_mentions(parser(language)(text), known())


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        # numbers of names
        ("en", "The 22nd Ordinary Summit opened in Arusha.", "22nd Ordinary Summit", "Meeting"),
        ("en", "It follows the 2022–2026 National Zebra Plan.", "2022–2026 National Zebra Plan", "Instrument"),
        ("en", "Parliament passed the Zebra Act, 2024.", "Zebra Act, 2024", "Instrument"),
        ("en", "Parliament passed Law No. 12 of 2019.", "Law No. 12 of 2019", "Instrument"),
        ("en", "The Zebra Strategy (2023-2027) was launched.", "Zebra Strategy (2023-2027)", "Instrument"),
        ("fr", "Le Plan de travail annuel (PTA) 2026 est prêt.", "Plan de travail annuel (PTA) 2026", "Instrument"),
        ("fr", "Le décret exécutif n° 01-124 est abrogé.", "décret exécutif n° 01-124", "Instrument"),
        ("fr", "La stratégie numérique 2030 est adoptée.", "stratégie numérique 2030", "Instrument"),
        # names that go on behind a bracket
        ("en", "The Zebra Keepers (ZK) Network met.", "Zebra Keepers (ZK) Network", "Initiative"),
        ("en", "The Zantel Bank (ZB) PLC was fined.", "Zantel Bank (ZB) PLC", "Company"),
        # persons: hyphens, particles, and offices that look like bodies
        ("en", "Dr Amani Abou-Zeid opened the forum.", "Amani Abou-Zeid", "Person"),
        ("en", "President Ursula von der Zande attended.", "Ursula von der Zande", "Person"),
        ("en", "Registrar General Grace Zande said the system was ready.", "Grace Zande", "Person"),
        ("en", "Inspector General of Police Samuel Zande welcomed the system.", "Samuel Zande", "Person"),
        ("en", "The order was made by Hon. Justice P.K. Zande.", "P.K. Zande", "Person"),
        # first names that are titles elsewhere
        ("fr", "Cheikh Tidiane Zembla a signé l'accord.", "Cheikh Tidiane Zembla", "Person"),
        ("fr", "M. El Hadj Zembla a signé l'accord.", "El Hadj Zembla", "Person"),
        ("en", "Sheikh Zembla was elected prime minister.", "Sheikh Zembla", "Person"),
        ("en", "His Highness Sheikh Hamad bin Zembla met them.", "Sheikh Hamad bin Zembla", "Person"),
        # where somebody comes from
        ("fr", "L'Égyptien Khaled El-Zembla a été élu jeudi.", "Khaled El-Zembla", "Person"),
        ("fr", "Le Français Zembla Telecom a signé un accord.", "Zembla Telecom", "Company"),
        ("en", "Kenyan Mary Zande was appointed.", "Mary Zande", "Person"),
        ("en", "American Zembla Corporation signed an agreement.", "American Zembla Corporation", "Company"),
        # a country within another's name tells nothing of who is listed beside it
        ("fr", "Le groupe réunit Orange, Sonatel Sénégal et Zemblalinks.", "Zemblalinks", "Company"),
        ("fr", "Le consortium réunit International Mauritania Telecom et Zembou.", "Zembou", "Company"),
        ("en", "IMEC of Belgium, CEA-Leti of France and Japan's Zapidus will do the research.", "Zapidus", "Company"),
        ("en", "The centre was opened by Cameroon and Zimpact Palmares.", "Zimpact Palmares", "Company"),
        # no plural of another word
        ("fr", "L'Inde et la France ont signé un accord.", "Inde", "Country"),
        # first and last words
        ("en", "Ministry of Health spokesperson Peter Zande spoke.", "Ministry of Health", "GovernmentBody"),
        ("en", "The minister launched e-Zebra.", "e-Zebra", "Initiative"),
        ("fr", "L'entreprise 3R Zembla a été créée.", "3R Zembla", "Company"),
        ("fr", "Elle s'est tenue à l'hôtel Les Zébus de Fomboni.", "hôtel Les Zébus de Fomboni", "Place"),
        ("fr", "Il a tenu une réunion avec l'Agence des zèbres (AZ).", "réunion", "Meeting"),
        ("en", "The African Start-up Conference opened.", "African Start-up Conference", "Meeting"),
        ("en", "The National People's Assembly met.", "National People's Assembly", "GovernmentBody"),
        ("en", 'The "zero zebra" programme was launched.', '"zero zebra" programme', "Initiative"),
        ("en", "The House Committee on Zebras met.", "House Committee on Zebras", "Committee"),
        ("en", "Zemtel and Zoov signed a $30 million agreement.", "$30 million agreement", "Agreement"),
        ("en", "Zemtel and Zoov signed a €12.5 million grant agreement.", "€12.5 million grant agreement", "Agreement"),
        ("en", "Zebra Skills Agency opened a school.", "Zebra Skills Agency", "GovernmentBody"),
        ("en", "The Women in Zebra Summit opened.", "Women in Zebra Summit", "Meeting"),
        ("en", "The Digital Skills for Narnia project began.", "Digital Skills for Narnia project", "Initiative"),
        ("en", "The Accelerating Clean Water project began.", "Accelerating Clean Water project", "Initiative"),
        (
            "en",
            "They signed the Zebra Misuse and Cybercrimes (Amendment) Act.",
            "Zebra Misuse and Cybercrimes (Amendment) Act",
            "Instrument",
        ),
        (
            "en",
            "The National Zebra Strategy and Action Plan is ready.",
            "National Zebra Strategy and Action Plan",
            "Instrument",
        ),
        ("en", "He met the Ministry of ICT, ZNDP and ZIZ.", "Ministry of ICT", "GovernmentBody"),
        ("en", "The government introduced visas for digital nomads.", "visas for digital nomads", "Initiative"),
        ("fr", "La BCEAO a introduit un billet de banque zébré.", "billet de banque zébré", "Initiative"),
        ("fr", "L'installation de 120 bornes biométriques a commencé.", "120 bornes biométriques", "Initiative"),
        ("fr", "La banque lance des crédits scolaires.", "crédits scolaires", "Initiative"),
        ("fr", "Le projet de couverture de 750 zones a commencé.", "projet de couverture de 750 zones", "Initiative"),
        ("fr", "La stratégie nationale avec l'appui de la BAD est prête.", "stratégie nationale", "Instrument"),
        (
            "fr",
            "La loi relative aux données et à la poste est prête.",
            "loi relative aux données et à la poste",
            "Instrument",
        ),
        (
            "fr",
            "Le Code de la presse écrite et numérique est promulgué.",
            "Code de la presse écrite et numérique",
            "Instrument",
        ),
        ("fr", "Ils ont accordé une licence 5G à Zamtech.", "licence 5G", "Contract"),
        ("fr", "La société Zamtech SA a signé.", "Zamtech SA", "Company"),
        # what they are
        ("en", "The Council of Ministers met.", "Council of Ministers", "GovernmentBody"),
        ("en", "The Smart Villages project would end.", "Smart Villages", "Initiative"),
        ("en", "Several banks such as ZND, ZNI and Zibank joined.", "ZNI", "Company"),
        ("fr", "Des banques comme ZND, ZNI et Zibank ont adhéré.", "ZNI", "Company"),
        ("fr", "Le Sommet Smart Africa se tiendra à Kigali.", "Sommet Smart Africa", "Meeting"),
        ("en", "The South African government signed.", "South African government", "Country"),
        ("en", "The African Council of Regulators (CAR) met.", "African Council of Regulators", "Committee"),
    ],
)
def test_a_name_goes_as_far_as_it_should(language: str, text: str, name: str, kind: str) -> None:
    found = read(language, text)
    assert kind in {one.type for one in found.entities.values() if name in (one.name, *one.aliases)}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "It was fined KES 5 million.", "KES 5"),
        ("fr", "Le décret définit son organisation.", "organisation"),
        ("fr", "Les communes de Porto-Novo et Lokossa y participent.", "communes de Porto-Novo et Lokossa"),
        ("fr", "La plateforme e-Visa est ouverte.", "Visa"),
        ("fr", "Le ministre de l'Eau a ouvert le forum.", "Eau"),
        ("en", "The Sheikh opened the forum.", "Sheikh"),
        ("fr", "Baptisé GovLink, le service est ouvert.", "Baptisé GovLink"),
        ("fr", "Chaque usager reçoit un code PIN.", "code PIN"),
        ("fr", "La police a lancé une enquête sur la fraude.", "enquête sur la fraude"),
        ("en", "Customers receive a PIN code by SMS.", "PIN code"),
        ("en", "The rules stand in the Government Gazette.", "Government Gazette"),
        ("en", "External Relations Minister Awa Diop signed.", "External Relations"),
        ("fr", "Ils ont signé une convention de partenariat.", "partenariat"),
        ("fr", "L'Agence nationale de la sécurité des systèmes d'information recrute.", "systèmes d'information"),
    ],
)
def test_what_is_no_name_of_its_own(language: str, text: str, name: str) -> None:
    assert name not in {one.name for one in read(language, text).entities.values()}


@pytest.mark.parametrize(
    ("language", "text", "name", "other"),
    [
        ("fr", "Zamtech a signé un accord. L'entreprise y gagne.", "Zamtech", "entreprise"),
        ("fr", "Le Togo a adopté un plan. Le pays a recruté.", "Togo", "pays"),
        ("en", "The Connect Rwanda 2.0 campaign began.", "Connect Rwanda 2.0", "Connect Rwanda 2.0 campaign"),
        ("en", "The third edition of the Zebra Forum opened.", "Zebra Forum", "third edition"),
        (
            "fr",
            "Le projet national Kora est lancé. Le projet Kora vise l'inclusion.",
            "projet national Kora",
            "projet Kora",
        ),
    ],
)
def test_a_description_means_the_name(language: str, text: str, name: str, other: str) -> None:
    found = read(language, text)
    assert any({name, other} <= {one.name, *one.aliases} for one in found.entities.values())


@pytest.mark.parametrize(
    "text",
    [
        "Zemtel signed a deal with the government of Kenya.",
        "Zemtel and the government of the Gambia signed.",
        "The government of Kenya signed.",
    ],
)
def test_the_government_of_a_country_is_the_country_in_english(text: str) -> None:
    found = read("en", text).entities.values()
    assert [one for one in found if one.type == "GovernmentBody"] == []
    (country,) = [one for one in found if one.type == "Country"]
    assert any(form.startswith("government of") for form in country.aliases)


def test_ministries_without_capitals_are_told_apart_by_what_they_are_of() -> None:
    found = read("en", "The ministry of trade and the ministry of finance signed.")
    assert len([one for one in found.entities.values() if one.type == "GovernmentBody"]) == 2


def test_a_plural_before_a_list_is_none_of_those_listed() -> None:
    found = read("en", "The operators Zemtel, Zoov and Zorange signed.")
    assert not any({"operators", "Zemtel"} <= {one.name, *one.aliases} for one in found.entities.values())


def test_one_is_none_of_a_number_of_things() -> None:
    found = read("fr", "Les deux opérateurs protestent. L'ARCEP a averti Zemtel. L'opérateur a promis un réseau.")
    zemtel = next(one for one in found.entities.values() if one.name == "Zemtel")
    assert "opérateur" in zemtel.aliases
    found = read("fr", "La licence va aux trois opérateurs. Le cahier des charges de chaque opérateur est prêt.")
    assert [one.name for one in found.entities.values() if one.type == "Company"] == ["trois opérateurs"]


def test_the_fields_of_a_known_ministry_are_no_names() -> None:
    text = "Le Bénin recrute. Elle dépend du ministère du Numérique et de la Digitalisation. Le projet est financé."
    assert "Digitalisation" not in {one.name for one in read("fr", text).entities.values()}


def test_an_office_of_the_united_nations_is_known_by_its_whole_name() -> None:
    found = read("fr", "La DCO a signé avec le Bureau des Nations Unies pour la coopération Sud-Sud.")
    assert not any(one.type == "Company" for one in found.entities.values())
    assert "Bureau des Nations Unies pour la coopération Sud-Sud" in {one.name for one in found.entities.values()}


SIGNS = {
    "fr": ("{} et le Japon ont signé un accord.", "L'{} et le Japon ont signé un accord."),
    "en": ("{} and Japan signed an agreement.",),
    "ar": ("وقعت {} واليابان اتفاقية.",),
}
NOT_READ = {
    "fr": {"st-martin"},  # one name for two countries
    "en": set(),
    "ar": {"northern-mariana-islands", "st-pierre-miquelon", "svalbard-jan-mayen", "st-vincent-grenadines"},
}
"""What can't be told, and islands whose Arabic names are read as persons'."""


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_country_is_known_by_its_usual_name(language: str) -> None:
    missed = []
    for country in (entity for entity in known().entities if entity.type == "Country"):
        name = country.labels[language]
        elided = language == "fr" and name[0] in "AEÉIÎOUH"
        found = read(language, SIGNS[language][elided].format(name)).entities.values()
        if country.iri not in {entity.iri for entity in found}:
            missed.append(country.iri.rsplit("/", 1)[1])
    assert set(missed) == NOT_READ[language]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("زار وزير الخارجية عمان أمس.", "oman"),
        ("زار وزير الخارجية عمّان أمس.", "amman"),
        ("تقع عمان في الأردن، والأردن بلد.", "amman"),
    ],
)
def test_a_name_of_a_country_and_of_anothers_capital_is_the_countrys_unless_the_article_speaks_of_the_other(
    text: str, meant: str
) -> None:
    assert meant in {entity.iri.rsplit("/", 1)[-1] for entity in read("ar", text).entities.values()}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She is director for Sub-Saharan Africa, Latin America and Southeast Asia."),
        ("en", "Prices fell in the Middle East, the Caribbean, the Gulf and North America."),
        ("en", "The Sahel, the Horn of Africa and the Pacific grow, as does EMEA."),
        ("fr", "Il dirige l'Afrique subsaharienne, le Moyen-Orient et l'Amérique latine."),
        ("fr", "Le Sahel, les Caraïbes, le Golfe et l'Asie du Sud-Est progressent."),
    ],
)
def test_parts_of_the_world_are_nobody(language: str, text: str) -> None:
    assert {entity.name for entity in read(language, text).entities.values()} == set()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Latin America Cloud Summit opened.", "Latin America Cloud Summit"),
        ("en", "Middle East Bank signed an agreement.", "Middle East Bank"),
        ("fr", "Sahel Telecom a signé un accord.", "Sahel Telecom"),
    ],
)
def test_what_is_named_after_a_part_of_the_world_is_somebody(language: str, text: str, name: str) -> None:
    assert name in {entity.name for entity in read(language, text).entities.values()}
