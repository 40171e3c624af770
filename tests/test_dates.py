"""Dates in three languages, resolved against the day, month or year of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.articles.model import PublicationDate
from policygraph.facts.dates import find_dates

TUESDAY = PublicationDate("2025-07-08", "day")


def values(text: str, language: str, published: PublicationDate | None = TUESDAY) -> list[str]:
    return [found.value for found in find_dates(text, language, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les 15 et 16 juin 2026 à Tunis", "2026-06-15"),
        ("du 15 au 17 avril 2026", "2026-04-15"),
        ("du 28 mai au 2 juin 2026", "2026-05-28"),
        ("le mercredi 1er octobre 2025", "2025-10-01"),
        ("ce lundi 30 juin, le ministre", "2025-06-30"),
        ("signé le 20 décembre", "2024-12-20"),
        ("lancée hier à Dakar", "2025-07-07"),
        ("jeudi au palais", "2025-07-03"),
        ("mardi, à Rabat", "2025-07-08"),
        ("mardi dernier", "2025-07-01"),
        ("en octobre dernier", "2024-10"),
        ("adopté en février", "2025-02"),
        ("depuis sa création en 2021", "2021"),
        ("l’année dernière", "2024"),
        ("le mois dernier", "2025-06"),
        ("réuni ce matin à Dakar", "2025-07-08"),
        ("créée il y a trois ans", "2022"),
        ("lancé il y a 2 mois", "2025-05"),
        ("signé il y a quinze jours", "2025-06-23"),
    ],
)
def test_french(text: str, expected: str) -> None:
    assert values(text, "fr") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on January 20, 2026, the board", "2026-01-20"),
        ("effective Monday, 7th April 2025", "2025-04-07"),
        ("12-14 May 2025", "2025-05-12"),
        ("from May 12 to 14, 2025", "2025-05-12"),
        ("on Friday (July 4)", "2025-07-04"),
        ("enacted last December", "2024-12"),
        ("the first quarter of 2026", "2026"),
        ("signed in March 2024", "2024-03"),
        ("yesterday in Accra", "2025-07-07"),
        ("last week", "2025-07"),
        ("speaking this morning", "2025-07-08"),
        ("founded ten years ago", "2015"),
        ("two weeks ago", "2025-06"),
        ("a month ago", "2025-06"),
    ],
)
def test_english(text: str, expected: str) -> None:
    assert values(text, "en") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بتاريخ 7 يناير 2026", "2026-01-07"),
        ("يوم ٧ جانفي ٢٠٢٦", "2026-01-07"),
        ("وفي 28 ماي الماضي", "2025-05-28"),
        ("يوم الاثنين الماضي", "2025-07-07"),
        ("أمس في تونس", "2025-07-07"),
        ("خلال شهر ديسمبر 2024", "2024-12"),
        ("منذ عام 2018", "2018"),
        ("نهاية العام المنقضي", "2024"),
        ("الميزانية المخصصة لهذا العام", "2025"),
        ("ولهذا العام برنامجه", "2025"),
        ("وبالعام المقبل", "2026"),
        ("قبل ثلاث سنوات", "2022"),
        ("قبل شهرين", "2025-05"),
    ],
)
def test_arabic(text: str, expected: str) -> None:
    assert values(text, "ar") == [expected]


@pytest.mark.parametrize("text", ["في اليوم نفسه", "في نفس اليوم", "اليوم العالمي للاتصالات", "في اليوم الثاني"])
def test_a_day_that_is_not_this_one_is_not_today(text: str) -> None:
    assert values(text, "ar") == []
    assert values("وصل اليوم إلى تونس", "ar") == ["2025-07-08"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Forum du numérique 2025", "fr"),
        ("chaque lundi", "fr"),
        ("plus de 2 000 agents", "fr"),
        ("le 31 février 2025", "fr"),
        ("élu membre pour l’année 2026", "fr"),
        ("elected for 2026", "en"),
        ("it may 5 times march on", "en"),
        ("every Monday", "en"),
        ("le 3 mai 2025", "de"),
    ],
)
def test_what_is_no_date(text: str, language: str) -> None:
    assert values(text, language) == []


def test_a_date_to_come_is_the_next_one() -> None:
    (found,) = find_dates("in April", "en", TUESDAY)
    assert (found.value, found.planned) == ("2025-04", "2026-04")
    (found,) = find_dates("vendredi", "fr", TUESDAY)
    assert (found.value, found.planned) == ("2025-07-04", "2025-07-11")


def test_no_more_precise_than_the_publication_date() -> None:
    month = PublicationDate("2025-07", "month")
    assert values("lundi, puis hier", "fr", month) == []
    assert values("le mois dernier", "fr", month) == ["2025-06"]
    assert values("le mois dernier", "fr", PublicationDate("2025", "year")) == []
    assert values("le 3 mai", "fr", PublicationDate("2025", "year")) == ["2025-05-03"]
    assert values("le 3 mai, hier, l’an dernier", "fr", None) == []
    assert values("le 3 mai 2024", "fr", None) == ["2024-05-03"]


def test_offsets_are_those_of_the_text() -> None:
    text = "Réunis à Tunis du 15 au 17 avril 2026, puis en mai 2026."
    assert [text[d.start : d.end] for d in find_dates(text, "fr")] == ["15 au 17 avril 2026", "mai 2026"]


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(["fr", "en", "ar"]), st.text(max_size=20))
def test_every_iso_day_is_read_back(day: date, language: str, before: str) -> None:
    text = f"{before} ({day.isoformat()})"
    assert day.isoformat() in values(text, language)


@given(st.text(alphabet="0123456789 /-.janviermars،الاثنين", max_size=40), st.sampled_from(["fr", "en", "ar"]))
def test_any_text_gives_sound_values(text: str, language: str) -> None:
    for found in find_dates(text, language, TUESDAY):
        assert 0 <= found.start < found.end <= len(text)
        year, *rest = (int(part) for part in found.value.split("-"))
        date(year, *[*rest, 1, 1][:2])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Between July 2021 and May 2022, the town numbered its streets.", "en", ["2021-07"]),
        ("from June 2019 to July 2021", "en", ["2019-06"]),
        ("Entre janvier 2023 et mars 2024, la ville a numéroté ses rues.", "fr", ["2023-01"]),
        ("signed in July 2021 and May 2022", "en", ["2021-07", "2022-05"]),
    ],
)
def test_a_range_of_months_or_years_takes_its_first(text: str, language: str, expected: list[str]) -> None:
    assert [one.value for one in find_dates(text, language)] == expected
