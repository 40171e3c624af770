"""French triggers of the lexicon in plain patterns of newspapers: who did what, to whom, and whether it happened."""

import pytest

from policygraph.facts.triggers import guesses
from tests.proposed import events
from tests.test_names_in_sentences import read

pytestmark = pytest.mark.rules

GOT = ("obtenu", "reçu", "décroché", "contracté")
MEANS = ("un financement", "un prêt", "un don", "une subvention", "une aide")


def told(kind: str, text: str) -> list[tuple[str, dict[str, list[str]]]]:
    """The status and the roles of the events of one type."""
    return [(one.status, roles) for one, roles in events("fr", text) if one.type == kind]


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("lança", "lancer"),
        ("finança", "financer"),
        ("dévoila", "dévoiler"),
        ("engagea", "engager"),
        ("prolongeait", "prolonger"),
        ("créa", "créer"),
        ("aménageant", "aménager"),
    ],
)
def test_forms_of_the_past_lead_to_their_infinitives(form: str, infinitive: str) -> None:
    assert infinitive in guesses(form)


@pytest.mark.parametrize("verb", ["lança", "relança", "inaugura", "fonda", "instaura"])
def test_the_simple_past_tells_what_happened(verb: str) -> None:
    found = told("Launch", f"L'Agence nationale du numérique {verb} le réseau Faso Fibre en 2024.")
    assert [(status, roles.get("launched")) for status, roles in found] == [("done", ["réseau Faso Fibre"])]


@pytest.mark.parametrize("verb", ["octroie", "octroya", "déploie"])
def test_a_form_without_an_ending_of_the_future_is_not_planned(verb: str) -> None:
    kind, text = ("Launch", "le réseau Kamba") if verb == "déploie" else ("Funding", "12 millions d'euros au Togo")
    assert {status for status, _ in told(kind, f"L'Union européenne {verb} {text}.")} == {"done"}


@pytest.mark.parametrize("first", ["préparé", "proposé", "annoncé", "envisagé"])
@pytest.mark.parametrize("second", ["lancé", "mis en ligne", "déployé"])
def test_a_participle_beside_another_is_not_what_that_one_says_of_others(first: str, second: str) -> None:
    found = told("Launch", f"Orange Zimbolie a {first} et {second} le programme Kamba Connect en mars 2026.")
    assert [status for status, roles in found if roles.get("launcher")] == ["done"]


def test_of_two_infinitives_none_is_told_as_done() -> None:
    found = told("Launch", "Orange Zimbolie compte préparer et lancer le programme Kamba Connect.")
    assert {status for status, _ in found} == {"planned"}


@pytest.mark.parametrize("verb", GOT)
@pytest.mark.parametrize("means", MEANS)
def test_who_gets_money_does_not_give_it(verb: str, means: str) -> None:
    sums = told("Funding", f"Le Togo a {verb} {means} de 25 millions d'euros de la Banque mondiale.")
    plain = told("Funding", f"Le Togo a {verb} {means} de la Banque mondiale.")
    for found in (sums, plain):
        assert ["Togo"] in [roles.get("recipient") for _, roles in found]
        assert not [roles for _, roles in found if "Togo" in roles.get("funder", [])]
        assert ["Banque mondiale"] in [roles.get("funder") for _, roles in found]


def test_what_somebody_gets_for_a_project_is_not_theirs_to_give() -> None:
    found = told("Funding", "Le Togo a obtenu un financement pour le projet Kamba Connect.")
    assert not [roles for _, roles in found if "Togo" in roles.get("funder", [])]


def test_who_announces_money_gives_it() -> None:
    found = told("Funding", "La BOAD a annoncé un prêt de 25 millions d'euros au Bénin.")
    assert found and all(roles.get("funder") == ["BOAD"] for _, roles in found)


@pytest.mark.parametrize("joint", ["en partenariat", "en collaboration", "en coopération", "en coordination"])
@pytest.mark.parametrize("name", ["stratégie numérique", "code minier", "plan d'action"])
def test_with_whom_is_no_part_of_a_name(joint: str, name: str) -> None:
    found = read("fr", f"Le projet de {name} {joint} avec la Banque mondiale est prêt.")
    assert not [entity.name for entity in found.entities.values() if joint in entity.name]


@pytest.mark.parametrize("name", ["projet Faso Fibre", "Programme national Zebra", "projet Kamba Connect"])
@pytest.mark.parametrize("verb", ["accordé", "octroyé", "alloué"])
def test_who_did_it_stands_behind_a_name_of_several_words(name: str, verb: str) -> None:
    found = told("Funding", f"Un prêt de 30 millions de dollars a été {verb} au {name} par la BOAD.")
    assert ["BOAD"] in [roles.get("funder") for _, roles in found]


@pytest.mark.parametrize("joint", ["en partenariat avec", "en collaboration avec"])
@pytest.mark.parametrize(
    "text",
    [
        "La société Tazima dévoile un centre de données {} la Banque mondiale.",
        "Le Togo co-lança le centre national de cybersécurité {} la Banque mondiale en 2024.",
        "Zamtel inaugure un centre de formation {} la Banque mondiale.",
    ],
)
def test_with_whom_is_told_wherever_the_parse_hangs_it(text: str, joint: str) -> None:
    found = told("Launch", text.format(joint))
    assert ["Banque mondiale"] in [roles.get("partner") for _, roles in found]
