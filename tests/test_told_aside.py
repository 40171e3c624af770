"""What is said aside of an event, denied or dropped: dates, people and outcomes that are not the event's own."""

import pytest

from tests.test_sentences_fr import read


def told(language: str, text: str, kind: str) -> list[tuple[str, str]]:
    """Status and date of the events of a type, the article dated as `read` has it."""
    found = read("Numérique", text, language=language).events
    return [(event.status, event.date) for event in found if event.type == kind]


def participants(language: str, text: str) -> set[str]:
    facts = read("Numérique", text, language=language)
    names = {entity.id: entity.name for entity in facts.entities}
    return {names[one] for event in facts.events for one in event.roles.get("participant", ())}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "President Ade was to have launched the Harbour card on September 29, 2023.", "Launch"),
        ("en", "Parliament was to have adopted the Cybercrime Bill in July.", "Adoption"),
        ("en", "The minister was due to have signed the contract with Kora on Friday.", "Signing"),
    ],
)
def test_what_was_to_have_happened_did_not(language: str, text: str, kind: str) -> None:
    assert told(language, text, kind) == []


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The government denied that it had blocked Facebook.", "Enforcement"),
        ("fr", "Le gouvernement gabonais a nié avoir bloqué Facebook.", "Enforcement"),
        ("fr", "Orange a démenti avoir signé un accord avec Axian.", "Signing"),
    ],
)
def test_what_is_denied_is_told_as_denied(language: str, text: str, kind: str) -> None:
    assert {status for status, _ in told(language, text, kind)} == {"denied"}


def test_what_somebody_says_to_have_done_is_done() -> None:
    assert {s for s, _ in told("fr", "Orange affirme avoir signé un accord avec Axian.", "Signing")} == {"done"}


@pytest.mark.parametrize(
    "text",
    [
        "Le sommet Transform Africa, qui devait avoir lieu à Kigali en mai, a été annulé.",
        "Le sommet Transform Africa, prévu à Kigali en mai, a été annulé.",
    ],
)
def test_a_plan_that_is_said_to_be_cancelled_is(text: str) -> None:
    assert {status for status, _ in told("fr", text, "Gathering")} == {"cancelled"}


@pytest.mark.parametrize(
    ("language", "text", "kind", "date"),
    [
        (
            "fr",
            "Le déploiement de la 5G, qui devait débuter en mai, a été reporté à janvier 2027.",
            "Launch",
            "2027-01",
        ),
        ("fr", "Le ministre a annoncé lundi que le gouvernement allait lancer une plateforme, Senpay.", "Launch", ""),
        ("en", "Minister Paul Ade announced on Monday that Kenya will launch the Senpay platform.", "Launch", ""),
        ("en", "The government will launch the Senpay platform on Monday.", "Launch", "2026-03-09"),
        ("fr", "Le gouvernement lancera lundi la plateforme Senpay.", "Launch", "2026-03-09"),
    ],
)
def test_the_day_of_the_announcement_is_not_that_of_the_plan(language: str, text: str, kind: str, date: str) -> None:
    assert told(language, text, kind) == [("planned", date)]


@pytest.mark.parametrize(
    ("language", "text", "kind", "date"),
    [
        ("en", "The pact, which is valid until 2029, was signed by Zambia and Malawi in Lusaka.", "Signing", ""),
        (
            "en",
            "The law, which extends the deadline to June 2029, was adopted by the National Assembly.",
            "Adoption",
            "",
        ),
        ("en", "Djezzy, nationalised in 2022, opened a data centre in Oran.", "Launch", ""),
        ("fr", "Djezzy, nationalisée en 2022, a inauguré un centre de données à Oran.", "Launch", ""),
        ("fr", "Le Maroc, membre de l'UIT depuis 1956, a signé un accord avec le Gabon.", "Signing", ""),
        (
            "fr",
            "La plateforme Senpay, lancée en mai par le Togo, compte 2 millions d'utilisateurs.",
            "Launch",
            "2025-05",
        ),
        (
            "fr",
            "Lors d'une cérémonie tenue lundi à Lomé, le Togo a signé un accord avec le Bénin.",
            "Signing",
            "2026-03-02",
        ),
    ],
)
def test_a_date_told_aside_of_who_takes_part_is_not_the_event_s(language: str, text: str, kind: str, date: str) -> None:
    assert told(language, text, kind) == [("done", date)]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The ministry has launched a programme to connect 4,000 schools to fibre by 2029.", "Launch"),
        ("en", "The agency opened a centre in Lusaka to train 500 officers by December 2027.", "Launch"),
        ("fr", "Le ministère a lancé un programme pour former 500 agents d'ici 2028.", "Launch"),
        ("fr", "Le Togo a signé un accord avec Kora pour construire un centre de données d'ici 2029.", "Signing"),
    ],
)
def test_when_an_aim_is_to_be_reached_is_not_when_it_was_done(language: str, text: str, kind: str) -> None:
    assert told(language, text, kind) == [("done", "")]


@pytest.mark.parametrize(
    ("language", "text", "absent"),
    [
        ("fr", "La réunion s'est tenue mardi à Lomé sans le ministre Joël Mba.", "Joël Mba"),
        ("fr", "La cérémonie s'est déroulée à Tunis en l'absence du PDG d'Ooredoo, Mansoor Rashid.", "Mansoor Rashid"),
        ("fr", "La Semaine du numérique se tient à Lomé sous le patronage du ministre Joël Mba.", "Joël Mba"),
        ("en", "The Digital Summit took place in Accra in the absence of Minister Joel Mba.", "Joel Mba"),
        (
            "fr",
            "La ministre Aminata Touré a visité lundi le laboratoire Kofi Lab, dirigé par Moussa Diop.",
            "Moussa Diop",
        ),
    ],
)
def test_who_is_absent_or_named_aside_takes_no_part(language: str, text: str, absent: str) -> None:
    assert absent not in participants(language, text)


@pytest.mark.parametrize(
    ("language", "text", "absent"),
    [
        ("en", "The Coral Summit opened in Honiara, but Premier Ann Banda did not take part.", "Ann Banda"),
        ("en", "The Digital Summit took place in Accra on Monday; Minister Joel Mba was absent.", "Joel Mba"),
        ("en", "The Digital Summit took place in Accra, but Minister Joel Mba declined to attend.", "Joel Mba"),
        ("fr", "Le sommet Zembla s'est ouvert à Kigali, mais le ministre Joël Mba n'y a pas participé.", "Joël Mba"),
        ("fr", "L'atelier s'est tenu à Dakar, alors que la ministre Awa Diop n'a pas pu s'y rendre.", "Awa Diop"),
        ("fr", "Le sommet s'est ouvert à Kigali, mais le ministre Joël Mba a refusé d'y participer.", "Joël Mba"),
        ("ar", "انعقدت القمة الرقمية في الرياض أمس. واعتذر الوزير سامي السميرات عن الحضور.", "سامي السميرات"),
    ],
)
def test_who_did_not_attend_takes_no_part(language: str, text: str, absent: str) -> None:
    assert absent not in participants(language, text)


def test_who_does_not_only_attend_takes_part() -> None:
    text = "The workshop was held in Lusaka on Monday, and Minister Ann Banda not only attended but spoke."
    assert participants("en", text) == {"Ann Banda"}


def test_who_presides_takes_part() -> None:
    assert participants("fr", "L'atelier s'est tenu à Dakar sous la présidence du ministre Joël Mba.") == {"Joël Mba"}


@pytest.mark.parametrize(
    "text",
    [
        "La Cour suprême a cassé l'amende de 3 milliards de FCFA infligée à MTN.",
        "La Cour suprême du Kenya a levé la suspension de Worldcoin.",
    ],
)
def test_who_lifts_a_sanction_did_not_impose_it(text: str) -> None:
    found = read("Numérique", text).events
    assert not any("authority" in event.roles for event in found if event.type == "Enforcement")


@pytest.mark.parametrize(
    ("language", "text", "agreement"),
    [
        ("en", "The agreement was signed by Kora and Telkom in Lusaka on Monday.", set()),
        ("fr", "Le contrat a été signé lundi à Lomé par Orange et Huawei.", set()),
        ("en", "The roaming agreement was signed by Kora and Telkom in Lusaka on Monday.", {"roaming agreement"}),
        ("en", "Kora and Telkom signed an MoU in Lusaka on Monday.", {"MoU"}),
        ("ar", "وقعت وزارة العدل اتفاقية مع شركة «نخلة».", {"اتفاقية"}),
    ],
)
def test_a_bare_noun_with_an_article_tells_no_agreement_from_another(
    language: str, text: str, agreement: set[str]
) -> None:
    facts = read("Numérique", text, language=language)
    names = {entity.id: entity.name for entity in facts.entities}
    (event,) = (one for one in facts.events if one.type == "Signing")
    assert {names[one] for one in event.roles.get("agreement", ())} == agreement
    assert len(event.roles["party"]) == 2


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Pour Awa Diop, directrice de l'ARTP, le numérique change tout.", True),
        ("Le numérique, selon Awa Diop, directrice de l'ARTP, change tout.", True),
        ("C'est une belle occasion pour Awa Diop, directrice de l'ARTP.", False),
        ("Paul Kanda a recueilli 55 voix contre 2 pour Awa Diop.", False),
    ],
)
def test_whose_opinion_opens_a_clause_was_there_but_not_whom_something_is_for(sentence: str, there: bool) -> None:
    text = f"La conférence Digital Sahel s'est tenue mardi à Dakar en présence de Jean Zembla. {sentence}"
    assert ("Awa Diop" in participants("fr", text)) == there


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Kenya launched the portal under the Digital Act of 2019.", "Launch"),
        ("en", "Kenya launched the portal under the Digital Superhighway, a programme of 2022.", "Launch"),
        ("en", "Ghana signed the pact with Kora, a firm founded in 2015.", "Signing"),
        ("fr", "Le Togo a lancé le portail en partenariat avec Kora, une entreprise de 2015.", "Launch"),
    ],
)
def test_the_year_of_what_takes_no_part_is_not_the_events(language: str, text: str, kind: str) -> None:
    assert told(language, text, kind) == [("done", "")]


def test_the_year_of_an_event_told_as_a_circumstance_stays_its_own() -> None:
    assert told("en", "Kenya launched the portal at the end of 2024.", "Launch") == [("done", "2024")]


def test_who_appoints_somebody_is_not_launched() -> None:
    """ "Appoint" also tells that a committee is set up, and of a committee alone."""
    facts = read(
        "Nepal lifts ban on Telegram after court ruling",
        "Nepal's government has lifted its ban on the messaging app Telegram, 16 months after the Nepal "
        "Telecommunications Authority ordered providers to block it, the communications ministry said on Wednesday.",
        "Telegram has appointed a local representative and registered with the ministry, as the directive of 2023 "
        "requires. TikTok did so last year; X and Signal have refused.",
        language="en",
    )
    assert not any(event.type == "Launch" for event in facts.events)
