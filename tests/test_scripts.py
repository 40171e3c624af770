"""One node for whom articles name in Latin and in Arabic script, where the gazetteer knows both names."""

from functools import cache
from typing import cast

import pytest

from policygraph import ontology
from policygraph.articles import Language
from policygraph.documents import parse
from policygraph.facts import ArticleFacts, Pipelines
from policygraph.identity import Identities, Reading, resolve
from policygraph.mentions import MentionSet
from policygraph.namespaces import ID
from tests.readings import article


@cache
def pipelines() -> Pipelines:
    return Pipelines(ontology.load())


def reading(key: str, language: str, *paragraphs: str) -> Reading:
    source = article(key, language, *paragraphs, published="2026-03-05")
    facts: ArticleFacts = parse(source, pipelines()[cast(Language, language)])._.facts
    return Reading(source, facts)


def resolved(*readings: Reading) -> Identities:
    return resolve(list(readings), ontology.load())


def iri_of(found: Identities, told: Reading, form: str) -> str:
    """The node of the one entity of an article that goes by a form."""
    (entity,) = (one for one in told.facts.entities if form in (one.name, *one.aliases))
    return found.entities[told.key, entity.id]


FRENCH = (
    "Alger : un protocole signé",
    "Sid Ali Zerrouki, ministre de la Poste et des Télécommunications, et Doreen Bogdan-Martin, secrétaire générale de "
    "l’Union internationale des télécommunications, ont signé un protocole d’accord à Alger, en Algérie.",
)
ENGLISH = (
    "Algeria: a memorandum",
    "Algeria’s Minister of Post, Sid Ali Zerrouki, signed a memorandum of understanding with the International "
    "Telecommunication Union.",
)
ARABIC = (
    "الجزائر توقع مذكرة تفاهم",
    "وقع وزير البريد والمواصلات السلكية واللاسلكية، سيد علي زروقي، في الجزائر مذكرة تفاهم مع الاتحاد الدولي للاتصالات.",
)


def test_a_minister_and_a_body_in_three_languages_are_one_node_each() -> None:
    french, english, arabic = (
        reading(language, language, *text) for language, text in (("fr", FRENCH), ("en", ENGLISH), ("ar", ARABIC))
    )
    found = resolved(french, english, arabic)
    assert {
        iri_of(found, french, "Sid Ali Zerrouki"),
        iri_of(found, english, "Sid Ali Zerrouki"),
        iri_of(found, arabic, "سيد علي زروقي"),
    } == {ID + "sid-ali-zerrouki"}
    assert {
        iri_of(found, french, "Union internationale des télécommunications"),
        iri_of(found, english, "International Telecommunication Union"),
        iri_of(found, arabic, "الاتحاد الدولي للاتصالات"),
    } == {ID + "itu"}


def test_who_is_known_keeps_the_office_told_in_arabic() -> None:
    """Known people are found as all people are: with their titles, offices and shorter forms."""
    told = reading("ar", "ar", *ARABIC, "وأكد زروقي أن الاتفاق يفيد الجزائر.")
    (minister,) = (one for one in told.facts.entities if one.type == "Person")
    assert minister.iri == ID + "sid-ali-zerrouki"
    held = {r.object for r in told.facts.relations if (r.subject, r.predicate) == (minister.id, "holdsPosition")}
    assert held == {"وزير البريد والمواصلات السلكية واللاسلكية"}


@pytest.mark.parametrize(
    ("language", "sentence", "slug"),
    [
        ("ar", "أعلنت ديمة بنت يحيى اليحيى، الأمين العام لمنظمة التعاون الرقمي، إطلاق مبادرة جديدة.", "deemah-alyahya"),
        ("en", "Deemah Al-Yahya, secretary-general of the Digital Cooperation Organization, launched an initiative.",
         "deemah-alyahya"),
        ("ar", "قال عبدالله بن عامر السواحه وزير الاتصالات وتقنية المعلومات السعودي إن المملكة أطلقت برنامجا.",
         "abdullah-alswaha"),
        ("fr", "Amal El Fallah Seghrouchni, ministre de la Transition numérique du Maroc, a lancé un programme.",
         "amal-el-fallah-seghrouchni"),
        ("ar", "أطلقت أمل الفلاح السغروشني، الوزيرة المنتدبة المكلفة بالانتقال الرقمي بالمغرب، برنامجا جديدا.",
         "amal-el-fallah-seghrouchni"),
    ],
)  # fmt: skip
def test_office_holders_are_linked(language: str, sentence: str, slug: str) -> None:
    doc = parse(article("one", language, sentence), pipelines()[cast(Language, language)])
    found: MentionSet = doc._.mentions
    assert [one.iri for one in found.entities.values() if one.type == "Person"] == [ID + slug]
