"""What is only begun is planned yet, and what is pledged is as good as done: whole sentences, the shipped parsers."""

import pytest

from policygraph.articles import Language
from tests.proposed import events, relations
from tests.test_sentences_fr import read


def statuses(language: Language, text: str, kind: str) -> set[str]:
    return {one.status for one, _ in events(language, text) if one.type == kind}


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Ade laid the foundation stone of the Harbour Data Centre on Monday."),
        ("en", "Kora has commenced construction of the Harbour data centre."),
        ("en", "Construction of the Harbour Data Centre has begun in Lusaka."),
        ("en", "Once completed, the Harbour Data Centre will store all public records."),
        ("fr", "La pose de la première pierre du Data Center national a eu lieu lundi à Lomé."),
        ("fr", "Les travaux de construction du Data Center national ont démarré à Niamey."),
        ("fr", "Le ministre a lancé les travaux de construction du Data Center national."),
        ("fr", "Le gouvernement va vers le déploiement de la plateforme Wissal en Guinée."),
        ("fr", "Le gouvernement s'est engagé à lancer la plateforme e-Visa."),
        ("ar", "وضع الرئيس حجر الأساس لمركز البيانات الوطني في نواكشوط."),
        ("ar", "انطلقت أشغال بناء مركز البيانات الوطني في الرباط."),
    ],
)
def test_what_is_only_begun_or_aimed_at_is_planned(language: Language, text: str) -> None:
    assert statuses(language, text, "Launch") == {"planned"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kora signed a deal for the launch of the Harbour platform."),
        ("fr", "La Guinée signe un partenariat pour la mise en place du Guichet unique des services publics."),
    ],
)
def test_what_an_agreement_is_for_is_planned(language: str, text: str) -> None:
    found = read("Numérique", text, language=language).events
    assert {event.status for event in found if event.type == "Launch"} == {"planned"}


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya completes construction of the Harbour Data Centre."),
        ("fr", "Le ministère a achevé la construction du Data Center national."),
        ("en", "The firm took a step towards inclusion with the launch of the Harbour platform."),
    ],
)
def test_what_is_completed_is_done(language: Language, text: str) -> None:
    assert statuses(language, text, "Launch") == {"done"}


def test_works_are_no_meeting_and_what_carries_them_is_no_second_event() -> None:
    begun = read("Lomé", "Les travaux de construction du Data Center national ont démarré à Niamey.")
    assert [event.type for event in begun.events] == ["Launch"]
    begun = read("News", "Construction of the Harbour Data Centre has begun in Lusaka.", language="en")
    assert [(event.type, event.status) for event in begun.events] == [("Launch", "planned")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Ade laid the foundation stone of the Harbour Data Centre on Monday."),
        ("fr", "La pose de la première pierre du Data Center national a eu lieu lundi à Lomé."),
        ("ar", "وضع الرئيس يوم الاثنين حجر الأساس لمركز البيانات الوطني في نواكشوط."),
    ],
)
def test_the_day_on_which_it_was_begun_is_not_when_it_will_be_there(language: str, text: str) -> None:
    (event,) = (one for one in read("Numérique", text, language=language).events if one.type == "Launch")
    assert (event.status, event.date) == ("planned", "")


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "Kora has committed to investing US$1 billion in Kenya.", "done"),
        ("en", "The World Bank pledges to invest $450 million in the Harbour project.", "done"),
        ("en", "The World Bank has agreed to lend Kenya $200 million.", "done"),
        ("en", "The World Bank plans to invest $450 million in the Harbour project.", "planned"),
        ("fr", "La Banque mondiale s'engage à investir 50 millions de dollars dans le projet Wissal.", "done"),
        ("fr", "Le gouvernement a décidé d'allouer 12 milliards de FCFA au projet Wissal.", "done"),
        ("fr", "La Banque mondiale compte investir 50 millions de dollars dans le projet Wissal.", "planned"),
        ("ar", "تعهد البنك الدولي بتمويل مشروع التحول الرقمي في تونس بقيمة 100 مليون دولار.", "done"),
        ("ar", "تعهد البنك الدولي بتمويل مشروع التحول الرقمي في تونس.", "planned"),
        ("ar", "يعتزم البنك الدولي تقديم قرض بقيمة 100 مليون دولار إلى تونس.", "planned"),
    ],
)
def test_an_amount_that_is_pledged_counts_as_given(language: Language, text: str, status: str) -> None:
    assert statuses(language, text, "Funding") == {status}


@pytest.mark.rules
def test_who_pledges_something_else_has_only_promised_it() -> None:
    assert statuses("en", "Kora pledged to build a data centre in Dakar.", "Launch") == {"planned"}


@pytest.mark.rules
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Namibia is finalising the Cybercrime Bill."),
        ("fr", "Le Sénégal a engagé une consultation pour la révision du Code des télécommunications."),
    ],
)
def test_a_text_that_is_worked_on_is_proposed(language: Language, text: str) -> None:
    assert statuses(language, text, "Proposal") == {"done"}


@pytest.mark.rules
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قرر البنك الدولي منح تونس قرضا بقيمة 100 مليون دولار.", "done"),
        ("وافق البنك الدولي على منح تونس قرضا بقيمة 100 مليون دولار.", "done"),
        ("يعتزم البنك الدولي منح تونس قرضا بقيمة 100 مليون دولار.", "planned"),
        ("منح البنك الدولي تونس قرضا بقيمة 100 مليون دولار.", "done"),
    ],
)
def test_a_verb_behind_a_verb_is_a_noun_of_action_in_arabic(text: str, status: str) -> None:
    told = [(one.status, roles) for one, roles in events("ar", text) if one.type == "Funding"]
    assert {(each, *roles["funder"]) for each, roles in told} == {(status, "البنك الدولي")}
    assert ["تونس"] in [roles.get("recipient") for _, roles in told]


@pytest.mark.rules
def test_who_is_named_behind_funding_pays_and_what_is_named_there_is_paid_for() -> None:
    bank, project = "البنك الدولي", "مشروع التحول الرقمي"
    assert (project, "fundedBy", bank) in relations("ar", f"أطلقت الوزارة {project} بتمويل {bank}.")
    assert not {r for r in relations("ar", f"تعهد {bank} بتمويل {project} في تونس.") if r[1] == "fundedBy"}


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "Seychelles ranked 92nd in the 2024 UN E-Government Development Index.", "2024"),
        ("en", "Kenya was ranked 65th in the Government AI Readiness Index 2025.", "2025"),
        ("fr", "Le Maroc occupe la 90e place de l'EGDI 2024.", "2024"),
        (
            "fr",
            (
                "La Zambie s'est classée 130e sur 193 pays dans l'Indice de développement de l'e-gouvernement (EGDI) "
                "des Nations unies 2024, avec un score de 0,5424 sur 1."
            ),
            "2024",
        ),
        ("ar", "احتلت الإمارات المرتبة 11 في مؤشر الأمم المتحدة لتطور الحكومة الإلكترونية لعام 2024.", "2024"),
        ("en", "Kenya was ranked 65th in the Government AI Readiness Index.", ""),
    ],
)
def test_a_rank_is_of_the_year_of_its_edition(language: str, text: str, date: str) -> None:
    found = [event for event in read("Numérique", text, language=language).events if event.type == "Ranking"]
    assert {event.date for event in found} == {date}


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The regulator postponed the launch of the 5G network.", "planned"),
        ("en", "Uganda has scrapped plans to launch the Harbour platform.", "cancelled"),
        ("fr", "Le régulateur a reporté le lancement du réseau 5G.", "planned"),
        ("fr", "Le lancement de la plateforme e-Visa a été repoussé à 2027.", "planned"),
    ],
)
def test_what_is_put_off_or_given_up_has_not_happened(language: str, text: str, status: str) -> None:
    found = read("Numérique", text, language=language).events
    assert {event.status for event in found if event.type == "Launch"} == {status}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The government has suspended the rollout of the Harbour platform."),
        ("fr", "Le gouvernement a suspendu le déploiement de la plateforme Wissal."),
    ],
)
def test_what_is_suspended_is_not_launched(language: str, text: str) -> None:
    assert "Launch" not in {event.type for event in read("Numérique", text, language=language).events}
