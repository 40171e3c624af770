"""Whole French sentences of our own: what the rules propose of events, before the judge has seen it."""

import pytest

from policygraph.facts.component import extract
from tests.proposed import events, known, parser

pytestmark = pytest.mark.rules


def proposed(text: str, kind: str) -> list[tuple[str, dict[str, list[str]]]]:
    """Status and roles, with names, of the events of a type that the rules propose of a sentence."""
    found = events("fr", text)
    return [(one.status, roles) for one, roles in found if one.type == kind and not one.joins]


def fillers(text: str, kind: str, role: str) -> list[str]:
    """Who fills a role of the events of a type, in the order of the alphabet."""
    return sorted({one for _, roles in proposed(text, kind) for one in roles.get(role, ())})


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        # verbs that move build their past with "être", others their passive
        (
            "La loi sur la cybersécurité est entrée en vigueur le 1er juin 2025.",
            "EntryIntoForce",
            "instrument",
            ["loi sur la cybersécurité"],
        ),
        (
            "La loi sur la cybersécurité entre en vigueur le 1er juin 2025.",
            "EntryIntoForce",
            "instrument",
            ["loi sur la cybersécurité"],
        ),
        # a day is no object, and a place has none
        (
            ("Le ministre de l'Économie numérique, Idriss Kané, a lancé jeudi à Lomé la plateforme e-Cadastre."),
            "Launch",
            "launched",
            ["e-Cadastre"],
        ),
        # the verb before its subject
        (
            "Ont pris part à la réunion l'Union africaine, la CEDEAO et Smart Africa.",
            "Gathering",
            "participant",
            ["CEDEAO", "Smart Africa", "Union africaine"],
        ),
        (
            (
                "Étaient présents à la cérémonie le ministre des Finances, Oumar Sall, et l'ambassadeur de "
                "France, Jean Petit."
            ),
            "Gathering",
            "participant",
            ["Jean Petit", "Oumar Sall"],
        ),
        # who is told to be present
        (
            ("Présent à la cérémonie, le directeur général de l'ANSI, Ibrahima Fofana, a salué cette initiative."),
            "Gathering",
            "participant",
            ["Ibrahima Fofana"],
        ),
        # a list that a colon spells out
        (
            (
                "Le Conseil des ministres a adopté trois textes : la loi sur l'IA, le décret sur le cloud "
                "et la charte d'éthique."
            ),
            "Adoption",
            "instrument",
            ["charte d'éthique", "décret sur le cloud", "loi sur l'IA"],
        ),
        # by whom, behind a complement
        (
            "Une enquête a été ouverte contre la société Uber par l'Autorité de la concurrence.",
            "Enforcement",
            "authority",
            ["Autorité de la concurrence"],
        ),
        ("Ooredoo s'est vu attribuer la licence 5G par l'ARPT.", "Award", "awarder", ["ARPT"]),
        # what somebody is made
        (
            "Le Conseil des ministres a nommé Abdou Fall directeur général de l'ARTP.",
            "Appointment",
            "appointer",
            ["Conseil des ministres"],
        ),
        (
            "Le Conseil des ministres a nommé Abdou Fall directeur général de l'ARTP.",
            "Appointment",
            "organization",
            ["ARTP"],
        ),
        # what is told of the whole and what of its complement
        (
            "Un protocole d'accord a été signé entre l'ARCEP du Bénin et l'ARTP du Sénégal.",
            "Signing",
            "party",
            ["ARCEP", "ARTP"],
        ),
        # the name of who is listed second
        (
            (
                "Le directeur général de l'ANSSI, Malick Fall, et son homologue du Burkina Faso, Ibrahim "
                "Zongo, ont signé une convention."
            ),
            "Signing",
            "signatory",
            ["Ibrahim Zongo", "Malick Fall"],
        ),
        # a participle that opens the sentence
        (
            "Inauguré en 2022 par la ministre Awa Diop, le hub numérique d'Oran abrite 40 start-up.",
            "Launch",
            "launched",
            ["hub numérique d'Oran"],
        ),
        ("Financé par la BAD, le projet PATN vise à moderniser l'administration.", "Funding", "recipient", ["PATN"]),
        (
            (
                "Initié par le ministère de la Santé et financé par Gavi à hauteur de 3 millions de "
                "dollars, le projet e-Vaccin a démarré à Kaolack."
            ),
            "Funding",
            "recipient",
            ["e-Vaccin"],
        ),
        # a participle that the tag has as an adjective
        (
            "L'atelier, animé par l'expert Koffi Mensah, a regroupé 50 participants.",
            "Gathering",
            "participant",
            ["Koffi Mensah"],
        ),
        (
            ("Un mémorandum d'entente a été paraphé à Genève par Doreen Bogdan-Martin et le ministre Hassan Sow."),
            "Signing",
            "signatory",
            ["Doreen Bogdan-Martin", "Hassan Sow"],
        ),
        # a preposition said twice
        (
            (
                "Moov Bénin a procédé, le 5 décembre 2025, au lancement officiel de sa nouvelle "
                "application Moov Go ainsi que de la carte Moov Card."
            ),
            "Launch",
            "launched",
            ["Moov Card", "nouvelle application Moov Go"],
        ),
        # what enabled something has done it
        ("Le projet a permis la mise en place d'un guichet unique à Douala.", "Launch", "launched", ["guichet unique"]),
        # a headline without a verb
        (
            "Lancement à Dakar de la plateforme AgriData par le ministère de l'Agriculture.",
            "Launch",
            "launcher",
            ["ministère de l'Agriculture"],
        ),
        # prepositions of several words
        (
            (
                "À l'occasion du lancement de l'application Tabali, la ministre Fatou Ba a salué "
                "l'engagement des partenaires."
            ),
            "Launch",
            "launched",
            ["application Tabali"],
        ),
        # what undergoes something
        ("La société Kalitel a fait l'objet d'une suspension.", "Enforcement", "target", ["Kalitel"]),
        # where something is forbidden
        ("TikTok est interdit au Sénégal depuis août 2023.", "Enforcement", "authority", ["Sénégal"]),
        # an ordinal in figures
        (
            "Le Togo est 12e en Afrique dans l'Indice de développement de l'administration électronique.",
            "Ranking",
            "ranked",
            ["Togo"],
        ),
        # whose support somebody has
        (
            "Le projet bénéficie du soutien financier de la Banque islamique de développement.",
            "Funding",
            "funder",
            ["Banque islamique de développement"],
        ),
        # by whom it was signed, not who says so
        (
            (
                "Le directeur de l'ANSI, Omar Said, a annoncé la signature par le Togo et le Bénin d'un "
                "accord d'itinérance."
            ),
            "Signing",
            "signatory",
            [],
        ),
        # the place of another edition
        (
            "Après les éditions de 2023 à Dakar et 2024 à Abidjan, le Forum AfricaTech se tiendra à Lomé.",
            "Gathering",
            "place",
            ["Lomé"],
        ),
        # facilities are not set up anew
        ("La ministre Minette Bell a effectué une visite des installations de ST Data.", "Launch", "launched", []),
        # a delegation and who leads it
        (
            (
                "La délégation marocaine, conduite par la ministre Amal Seghrouchni, a participé aux "
                "travaux du Conseil de l'UIT."
            ),
            "Gathering",
            "participant",
            ["Amal Seghrouchni", "délégation marocaine"],
        ),
        # what opens without an object
        ("Trois nouveaux centres d'appels ouvriront à Tunis en 2026.", "Launch", "place", ["Tunis"]),
        # an irregular present
        ("L'AFD octroie un prêt de 30 millions d'euros à la Côte d'Ivoire.", "Funding", "funder", ["AFD"]),
    ],
)
def test_who_fills_a_role(text: str, kind: str, role: str, expected: list[str]) -> None:
    assert fillers(text, kind, role) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("La plateforme CivilReg devrait être lancée en juin 2026 à Niamey.", "planned"),
        ("Le projet a permis le lancement de la plateforme CivilReg à Niamey.", "done"),
    ],
)
def test_what_should_come_is_planned_and_what_was_enabled_is_done(text: str, status: str) -> None:
    assert {told for told, _ in proposed(text, "Launch")} == {status}


def test_what_is_only_supposed_is_no_fact() -> None:
    assert not proposed("La plateforme CivilReg serait lancée en juin 2026 à Niamey.", "Launch")


def test_a_text_told_at_length_needs_no_name() -> None:
    told = proposed("Les sénateurs ont modifié la loi sur les communications électroniques.", "Amendment")
    assert [roles for _, roles in told] == [{"instrument": ["loi sur les communications électroniques"]}]
    assert not proposed("Les sénateurs ont modifié la loi.", "Amendment")


def test_a_word_of_the_name_of_a_decree_proposes_nothing() -> None:
    text = "Le président Bola Diop a signé le décret n° 2025-33 portant organisation de l'ANSI."
    assert not proposed(text, "Proposal")


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("Le Niger et le Mali ont dialogué. Les deux pays ont signé un accord.", "Signing", "party", ["Mali", "Niger"]),
        (
            "La Camtel a rencontré Huawei. Un accord a été signé entre les deux parties.",
            "Signing",
            "party",
            ["Camtel", "Huawei"],
        ),
        (
            "Deux plateformes, AgriPay et e-Foncier, ont été lancées à Lomé.",
            "Launch",
            "launched",
            ["AgriPay", "e-Foncier"],
        ),
        (
            "Le Sénégal vient de se doter d'un centre national de données.",
            "Launch",
            "launched",
            ["centre national de données"],
        ),
        ("L'APDP a mis en demeure Kora.", "Enforcement", "measure", ["mis en demeure"]),
    ],
)
def test_two_are_told_of_before_and_an_expression_is_whole(
    text: str, kind: str, role: str, expected: list[str]
) -> None:
    found = fillers(text, kind, role)
    assert all(any(one.startswith(start) for one in found) for start in expected)
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2 500 kits d'enrôlement seront déployés.", "2 500 kits d'enrôlement"),
        ("Zamtech lance des crédits scolaires.", "crédits scolaires"),
    ],
)
def test_things_in_number_and_behind_a_partitive_article_are_launched(text: str, name: str) -> None:
    assert fillers(text, "Launch", "launched") == [name]


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        # the head of the whole phrase enters into force, not the last word before the verb
        (
            "La loi sur les données personnelles entre en vigueur le 1er janvier 2027.",
            "EntryIntoForce",
            "instrument",
            ["loi sur les données personnelles"],
        ),
        # members of a list that have no "de" before them are listed with what the verb has
        (
            "Le programme a permis la construction du centre Horizon, la mise en place du réseau Gouvnet, "
            "le déploiement de la plateforme e-Visa et l'introduction du service Sira.",
            "Launch",
            "launched",
            ["centre Horizon", "plateforme e-Visa", "réseau Gouvnet", "service Sira"],
        ),
        ("Le câble Medusa est prévu pour 2028.", "Launch", "launched", ["câble Medusa"]),
        (
            "L'Agence nationale de cybersécurité est en cours de création.",
            "Launch",
            "launched",
            ["Agence nationale de cybersécurité"],
        ),
        ("Le hub numérique de Thiès ouvrira ses portes.", "Launch", "launched", ["hub numérique de Thiès"]),
        (
            "La première pierre du campus numérique de Kaolack a été posée par le ministre Ali Dembélé.",
            "Launch",
            "launcher",
            ["Ali Dembélé"],
        ),
        (
            "Le Japon a fait don de 2 millions de dollars à l'Université de Lomé.",
            "Funding",
            "amount",
            ["2 millions de dollars"],
        ),
        # who gains from a loan did not give it
        ("La BAD a approuvé un financement de 80 millions de dollars en faveur du Togo.", "Funding", "funder", ["BAD"]),
        # leading, opening or signing something else launches and adopts nothing
        ("L'ambassadrice Coly Diallo a conduit les négociations.", "Launch", "launcher", []),
        ("L'ARCEP et l'ANRT ont signé une convention à Rabat.", "Adoption", "adopter", []),
        ("La start-up Gebeya a levé 3 millions de dollars.", "Repeal", "authority", []),
    ],
)
def test_what_stands_where_and_what_is_nothing(text: str, kind: str, role: str, expected: list[str]) -> None:
    assert fillers(text, kind, role) == expected


def test_what_should_be_in_operation_is_planned() -> None:
    told = proposed("La plateforme Djoliba devrait être opérationnelle d'ici à la fin de l'année.", "Launch")
    assert told == [("planned", {"launched": ["plateforme Djoliba"]})]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'Union européenne soutiendra le programme avec 20 millions d'euros.", "programme"),
        ("L'Union européenne a lancé un programme de 20 millions d'euros.", "programme de 20 millions d'euros"),
    ],
)
def test_a_sum_that_something_is_done_with_is_no_part_of_its_name(text: str, name: str) -> None:
    found = extract(parser("fr")(text), known()).entities
    assert [one.name for one in found if one.type == "Initiative"] == [name]
