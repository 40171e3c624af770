"""What an article says of itself: title, date, language; and the languages that are left out."""

import pytest

from policygraph.articles import LeftOut, read_all, read_article
from policygraph.errors import OtherLanguageError
from tests.sources import ARABIC, ENGLISH, FRENCH, SPANISH, TITLE, Write, paragraphs

# ---------------------------------------------------------------- title and date


def test_front_matter_and_title(write: Write) -> None:
    article = read_article(
        write(
            f"---\ntitle: {TITLE}\npublisher: Daily\npublished: 2026-02-01\ndate_precision: month\n"
            f"url: https://example.org/a\n---\n\n# {TITLE}\n\nThe agency **opened** its data\ncentre on [Monday](http://x.y).\n",
            "2026-02-opening.md",
        )
    )
    assert article.id == "2026-02-opening"
    assert article.title == TITLE
    assert article.text == f"{TITLE}\n\nThe agency opened its data centre on Monday."
    assert (article.language, article.publisher, article.url) == ("en", "Daily", "https://example.org/a")
    assert article.published is not None
    assert (article.published.value, article.published.precision) == ("2026-02", "month")


def test_broken_front_matter_is_read_line_by_line(write: Write) -> None:
    article = read_article(
        write(f'---\ntitle: "The "new" centre: a start"\npublisher: [Daily\npublished: 2025-11-03\n---\n{ENGLISH}\n')
    )
    assert article.title == 'The "new" centre: a start'
    assert article.published is not None
    assert article.published.value == "2025-11-03"


def test_a_rule_at_the_top_is_no_front_matter(write: Write) -> None:
    article = read_article(write(f"---\nA line\n---\n\n{ENGLISH}\n"))
    assert "A line" in article.text


@pytest.mark.parametrize(
    ("stated", "precision", "value", "found"),
    [
        ("2025-11-03T10:20:00Z", "", "2025-11-03", "day"),
        ("2025-11", "", "2025-11", "month"),
        ("2025", "", "2025", "year"),
        ("2025-01-01", "year", "2025", "year"),
        ("3 mars 2026", "", "2026-03-03", "day"),
        ("March 2026", "", "2026-03", "month"),
        ("2025-11", "day", "2025-11", "month"),
    ],
)
def test_publication_date_is_as_precise_as_its_source(
    write: Write, stated: str, precision: str, value: str, found: str
) -> None:
    article = read_article(write(f"---\npublished: {stated}\ndate_precision: {precision}\n---\n{ENGLISH}\n"))
    assert article.published is not None
    assert (article.published.value, article.published.precision) == (value, found)


def test_the_file_name_dates_an_article_only_where_nothing_else_does(write: Write) -> None:
    dated = read_article(write(f"{TITLE}\n\n{ENGLISH}", "2026-01-05-centre.txt"))
    assert dated.published is not None
    assert dated.published.value == "2026-01-05"
    stated = read_article(write(f"---\npublished: 2025-12-30\n---\n{ENGLISH}", "2026-01-05-other.md"))
    assert stated.published is not None
    assert stated.published.value == "2025-12-30"
    assert read_article(write(ENGLISH, "2026-99-99-centre.txt")).published is None
    assert read_article(write(f"---\npublished: soon\n---\n{ENGLISH}", "centre.md")).published is None


def test_a_short_title_does_not_take_the_first_sentence_with_it(write: Write) -> None:
    sentence = "Morocco joined the Digital Cooperation Organization in 2026."
    article = read_article(write(f"---\ntitle: Morocco\nlanguage: en\n---\n{sentence}\n"))
    assert article.text == f"Morocco\n\n{sentence}"


def test_a_glossed_title_yields_to_the_headline(write: Write) -> None:
    article = read_article(
        write(f"---\ntitle: {TITLE} (press release, first part)\n---\n# {TITLE} | Daily\n\n{ENGLISH}")
    )
    assert paragraphs(article) == [TITLE, ENGLISH]


def test_another_heading_stays_in_the_body(write: Write) -> None:
    article = read_article(write(f"---\ntitle: {TITLE}\n---\n# Harbour traffic grows\n\n{ENGLISH}"))
    assert paragraphs(article) == [TITLE, "Harbour traffic grows", ENGLISH]


# ---------------------------------------------------------------- language


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (FRENCH, "fr"), (ARABIC, "ar")])
def test_language_is_detected(write: Write, text: str, language: str) -> None:
    assert read_article(write(text)).language == language


PORTUGUESE = (
    "O ministério apresentou na segunda-feira uma plataforma para os serviços da administração. É o fruto de um "
    "trabalho com o banco de desenvolvimento e será estendida a todas as cidades do país, segundo a ministra."
)
SWAHILI = (
    "Wizara ya Mawasiliano imezindua mfumo mpya wa huduma za serikali kwa wananchi. Waziri amesema kuwa mfumo huo ni "
    "matokeo ya kazi pamoja na benki ya maendeleo na utafika katika miji yote ya nchi."
)


@pytest.mark.parametrize(("text", "code"), [(SPANISH, "es"), (PORTUGUESE, "pt"), (SWAHILI, "sw")])
def test_other_languages_are_left_out(write: Write, text: str, code: str) -> None:
    path = write(text)
    with pytest.raises(OtherLanguageError) as raised:
        read_article(path)
    assert raised.value.language == code
    assert [(type(each), each.kind) for each in read_all([path]) if isinstance(each, LeftOut)] == [
        (LeftOut, "language")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Правительство открыло новый центр обработки данных в столице страны.",
        "政府在首都启用了新的数据中心。",
        "1 2 3 x",
    ],
)
def test_unknown_languages_are_left_out(write: Write, text: str) -> None:
    with pytest.raises(OtherLanguageError):
        read_article(write(text))


def test_the_majority_of_a_mixed_text_decides(write: Write) -> None:
    assert read_article(write(f"{FRENCH}\n\n{FRENCH[:100]}\n\n{ARABIC[:60]}")).language == "fr"
    assert read_article(write(f"{ARABIC}\n\nDigital Services Act")).language == "ar"


def test_a_headline_alone_has_a_language(write: Write) -> None:
    assert read_article(write("Airtel launches 5G in Lagos")).language == "en"


@pytest.mark.parametrize("stated", ["fr", "fr-FR", "French", "FR"])
def test_stated_language_wins(write: Write, stated: str) -> None:
    assert read_article(write(f"---\nlanguage: {stated}\n---\nTitre\n\nANPDP, ARCEP, DGE")).language == "fr"


def test_the_script_overrules_what_is_stated(write: Write) -> None:
    assert read_article(write(f"---\nlang: en\n---\n{ARABIC}")).language == "ar"
