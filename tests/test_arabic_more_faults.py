"""Further things that mislead a reader of Arabic news: made-up sentences, the shipped parser and judge."""

import pytest

from policygraph.facts.model import ArticleFacts
from tests.arabic import facts

DAY = "2026-11-20"


def read(*sentences: str) -> ArticleFacts:
    return facts("عنوان الخبر", " ".join(sentences), published=DAY)


def dates(sentence: str, kind: str) -> list[str]:
    """Dates of the events of a type."""
    return [event.date or "" for event in read(sentence).events if event.type == kind]


@pytest.mark.parametrize(
    ("turn", "date"),
    [("من جهة أخرى،", ""), ("وفي سياق آخر،", ""), ("وعلى صعيد آخر،", ""), ("كما", "2026-11-19")],
)
def test_a_further_topic_has_dates_of_its_own(turn: str, date: str) -> None:
    sentence = f"أطلقت وزارة الصحة أمس تطبيق صحتي. {turn} وقعت الوزارة مذكرة تفاهم مع شركة سيمنز."
    assert (dates(sentence, "Launch"), dates(sentence, "Signing")) == (["2026-11-19"], [date])


@pytest.mark.parametrize(
    "sentence",
    [
        "أطلقت الحكومة منصة البيانات المفتوحة تنفيذا للاتفاقية التي وقعت في 2019.",
        "أطلقت وزارة العدل منصة المحاكم الرقمية تنفيذا للقانون المعتمد سنة 2020.",
        "دشنت تونس شبكة الجيل الخامس عملا بالاستراتيجية التي أقرت في مارس 2024.",
    ],
)
def test_when_a_thing_named_aside_came_about_dates_no_launch(sentence: str) -> None:
    assert dates(sentence, "Launch") == [""]


def test_when_a_meeting_was_its_guests_were_there() -> None:
    sentence = "شارك الوزير كريم سالم في القمة العربية للاقتصاد الرقمي التي عقدت في أكتوبر الماضي."
    assert dates(sentence, "Gathering") == ["2026-10"]


def test_a_year_before_an_agreement_counts_none() -> None:
    sentence = "وقعت وزارة الصحة في مارس 2025 اتفاقية مع شركة سيمنز."
    assert dates(sentence, "Signing") == ["2025-03"]
