"""What Arabic news easily misleads a reader to: whole sentences, made up, the shipped parser and judge."""

import pytest

from policygraph.facts.model import ArticleFacts
from tests.arabic import facts

DAY = "2026-11-20"


def told(sentence: str, kind: str) -> list[tuple[str, str]]:
    """Status and date of the events of a type."""
    return [(event.status, event.date or "") for event in read(sentence).events if event.type == kind]


def read(sentence: str) -> ArticleFacts:
    return facts("عنوان الخبر", sentence, published=DAY)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("من المتوقع أن يدخل قانون الجرائم الإلكترونية حيز التنفيذ في فبراير المقبل.", "2027-02"),
        ("سيدخل مرسوم حماية البيانات حيز التنفيذ في مارس 2027.", "2027-03"),
        ("أقر مجلس النواب قانون التوقيع الإلكتروني، على أن يدخل حيز النفاذ في مارس 2027.", "2027-03"),
        ("يدخل قانون التجارة الإلكترونية حيز التنفيذ مطلع 2027.", "2027"),
    ],
)
def test_what_is_to_take_effect_is_planned_and_nothing_else(sentence: str, date: str) -> None:
    assert told(sentence, "EntryIntoForce") == [("planned", date)]


@pytest.mark.parametrize(
    "sentence",
    ["لم يدخل قانون البيانات حيز التنفيذ بعد.", "لن يدخل مرسوم حماية البيانات حيز التطبيق قبل 2028."],
)
def test_what_has_not_taken_effect_is_no_fact(sentence: str) -> None:
    assert told(sentence, "EntryIntoForce") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلن الوزير أن قانون الأمن السيبراني دخل حيز التنفيذ يوم الاثنين.",
        "دخل قانون التوقيع الإلكتروني حيز النفاذ يوم الاثنين.",
    ],
)
def test_what_took_effect_is_done(sentence: str) -> None:
    assert told(sentence, "EntryIntoForce") == [("done", "2026-11-16")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("أقر مجلس النواب قانون حماية البيانات، وسيدخل حيز التنفيذ في مارس 2027.", "Adoption"),
        ("أطلقت وزارة الاتصالات منصة الخدمات الرقمية، على أن تعمم في 2028.", "Launch"),
        ("عينت الحكومة خالد سالم رئيسا لهيئة الاتصالات على أن يتسلم مهامه في يناير 2027.", "Appointment"),
        ("وقع البنك الدولي وتونس اتفاقية قرض بقيمة 20 مليون دولار تستمر حتى عام 2030.", "Signing"),
    ],
)
def test_what_is_done_has_no_date_yet_to_come(sentence: str, kind: str) -> None:
    assert told(sentence, kind) == [("done", "")]
