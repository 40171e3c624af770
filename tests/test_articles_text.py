"""What of a file is the article's text: its paragraphs, without marks and boilerplate."""

import time

import pytest

from policygraph.articles import read_article
from tests.sources import ENGLISH, FRENCH, TITLE, Write, paragraphs

# ---------------------------------------------------------------- paragraphs


def test_paragraphs_items_headings_and_wrapping(write: Write) -> None:
    article = read_article(
        write(
            f"# {TITLE}\n\n"
            "The agency opened its national data centre on Monday in the presence of the\n"
            "minister, who said that it was a step towards services that the state itself\n"
            "runs.\n\n"
            "## What it holds\n- Servers for the ministries of the country\n- A second line to\n  the coast\n\n"
            "1. First point of the plan\n2. Second point of the plan\n\n"
            "> The bank paid for it, said the minister of finance in the afternoon.\n"
        )
    )
    assert paragraphs(article) == [
        TITLE,
        "The agency opened its national data centre on Monday in the presence of the minister, who said that it was a "
        "step towards services that the state itself runs.",
        "What it holds",
        "Servers for the ministries of the country",
        "A second line to the coast",
        "First point of the plan",
        "Second point of the plan",
        "The bank paid for it, said the minister of finance in the afternoon.",
    ]


def test_a_dash_that_wrapping_brought_to_a_line_s_start_is_no_item(write: Write) -> None:
    text = "The agency opened its centre\n- as the minister said on\n12. of the month - in the capital of the country."
    assert paragraphs(read_article(write(f"{TITLE}\n\n{text}")))[1] == " ".join(text.split())


def test_lines_of_a_text_without_blank_lines_are_paragraphs(write: Write) -> None:
    first, second = f"{ENGLISH} {ENGLISH}", f"{FRENCH} {ENGLISH}"
    assert paragraphs(read_article(write(f"{TITLE}\n\n{first}\n{second}", "a.txt"))) == [TITLE, first, second]


def test_marks_go_and_characters_stay(write: Write) -> None:
    article = read_article(
        write(
            f"# {TITLE}\n\n<!-- a note\nover lines -->\n"
            "Dial *185*7*6*1# for the `snake_case` service of **MTN** and _Orange_, see [the page](https://x.org/a_b).\n\n"
            "![A picture](picture.png)\n\n```\ncode\n```\n\n"
            "| Name | Value |\n|---|---|\n| Cost | 3 |\n"
            "| Note | The minister said that the bank had paid for the whole of it. |\n\n"
            "The end came at 5 * 3 and 2_000_000 of them.\n"
        )
    )
    assert paragraphs(article)[1:] == [
        "Dial *185*7*6*1# for the snake_case service of MTN and Orange, see the page.",
        "The minister said that the bank had paid for the whole of it.",
        "The end came at 5 * 3 and 2_000_000 of them.",
    ]


# ---------------------------------------------------------------- boilerplate


@pytest.mark.parametrize(
    "line",
    [
        TITLE,
        f"## {TITLE}",
        f"{TITLE} - The Daily",
        "*The Daily — 19 June 2026 — Jane DOE*",
        "*Le Quotidien — 19 juin 2026 — Jean EXEMPLE*",
        "By Jane Doe",
        "By Jane Doe, Senior contributor. Capital City, 08 Dec 2025",
        "par AGP — 5 mai 2025 — rubrique Économie",
        "Par : Jean Exemple",
        "Publié le jeudi 19 février 2026 à 16h49min",
        "Posted On Tuesday, 21 July 2026 02:18 Written by Jane Doe",
        "كتبت ليلى المثال",
        "بقلم: ليلى المثال",
        "2025/05/29",
        "الخميس 9 يناير 2025 - 05:00",
        "Jane DOE",
        "The Daily",
        "Loading",
        "Loading...",
        "جاري التحميل...",
        "ADVERTISEMENT",
        "Share this: Facebook X LinkedIn WhatsApp Telegram Email",
        "PARTAGEZ CET ARTICLE SUR LES RÉSEAUX Facebook X WhatsApp",
        "فيسبوك واتساب",
        "Photo: the minister at the opening",
        "*Légende photo : Jean Exemple (à gauche) et Jeanne Exemple.*",
        "Crédit photo : DR",
        "Tags: data centre, cloud",
        "Lire aussi : Une autre nouvelle du pays",
        "Read also: another headline of the day",
        "اقرأ أيضا: عنوان آخر",
        "Subscribe to our newsletter and never miss a story!",
        "Inscrivez-vous à la newsletter et recevez nos actualités !",
        "تابعونا على واتساب",
        "© 2026 The Daily. All rights reserved.",
        "4 min read Author: Editorial Team",
        "[Editor's note: this text was shortened for the web page.]",
        "*(Full article text captured on 1 March. Chrome removed.)*",
        "NDLR : ce texte a été abrégé.",
        "https://example.org/some/page",
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_lines_that_are_no_part_of_the_article(write: Write, line: str, place: str) -> None:
    body = f"{line}\n\n{ENGLISH}" if place == "above" else f"{ENGLISH}\n\n{line}"
    article = read_article(write(f"---\ntitle: {TITLE}\npublisher: The Daily\n---\n\n# {TITLE}\n\n{body}\n"))
    assert paragraphs(article) == [TITLE, ENGLISH]


@pytest.mark.parametrize(
    "sentence",
    [
        "By Friday, the agency had opened three centres in the north.",
        "Par cet accord, la banque rejoint la plateforme.",
        "Related laws were adopted in 2024.",
        "Share prices fell by 3 % after the minister's speech.",
        "The regulator fined Facebook and WhatsApp for their privacy policy.",
        "Publié le 12 janvier au Journal officiel, le décret crée une agence.",
        "In 2025, the country joined the union.",
        "Home affairs minister Jane Doe signed the bill.",
        "Print media are not covered by the law.",
        "Post offices will issue the cards from May.",
        "News agencies signed the charter.",
        "Send evidence to [email protected] before Friday, said the regulator.",
        "كتب الوزير رسالة إلى البرلمان بشأن القانون.",
        "*The bank supports the programme with ten million dollars.*",
        "(The bank supports the programme.)",
    ],
)
def test_sentences_that_only_begin_like_boilerplate_stay(write: Write, sentence: str) -> None:
    article = read_article(write(f"---\nlanguage: en\n---\n# {TITLE}\n\n{ENGLISH}\n\n{sentence}\n\n{ENGLISH} Again."))
    assert paragraphs(article)[2] == sentence.strip("*")


@pytest.mark.parametrize("phrase", ["You may also like", "Related posts:", "Articles similaires", "قد يهمك أيضا"])
def test_related_headlines_go_with_what_announces_them(write: Write, phrase: str) -> None:
    body = f"{ENGLISH}\n\n{phrase}\n\nAnother headline of the day\n\nA third one: with a colon\n\n- Tagged"
    assert paragraphs(read_article(write(f"# {TITLE}\n\n{body}"))) == [TITLE, ENGLISH]
    resumed = read_article(write(f"# {TITLE}\n\n{body}\n\n{ENGLISH} It goes on."))
    assert paragraphs(resumed) == [TITLE, ENGLISH, f"{ENGLISH} It goes on."]


def test_a_row_of_headlines_below_the_text_goes(write: Write) -> None:
    rows = "\n\n".join(f"Headline number {number} of another day" for number in ("one", "two", "three", "four"))
    assert paragraphs(read_article(write(f"# {TITLE}\n\n{ENGLISH}\n\n{rows}"))) == [TITLE, ENGLISH]


def test_a_list_that_a_colon_announces_stays(write: Write) -> None:
    rows = [f"Jane Doe {number}, director of an agency" for number in ("one", "two", "three", "four")]
    body = "\n\n".join([ENGLISH, "The members of the council are:", *rows])
    assert paragraphs(read_article(write(f"# {TITLE}\n\n{body}")))[-4:] == rows


def test_below_the_comment_form_nothing_is_the_article_s(write: Write) -> None:
    article = read_article(write(f"# {TITLE}\n\n{ENGLISH}\n\nLeave a comment\n\n{FRENCH}"))
    assert paragraphs(article) == [TITLE, ENGLISH]


def test_italics_above_the_headline_are_a_clipper_s(write: Write) -> None:
    article = read_article(
        write(f"*Kept for its dates, see the other clip.*\n\n# {TITLE}\n\n*The bank pays for it.*\n\n{ENGLISH}")
    )
    assert paragraphs(article) == [TITLE, "The bank pays for it.", ENGLISH]


def test_time_grows_with_the_length_of_an_article(write: Write) -> None:
    def seconds(copies: int) -> float:  # of this process alone: others may keep the machine busy
        body = "\n\n".join(f"{ENGLISH} Number {number}.\n\nHeadline {number} of it" for number in range(copies))
        path = write(f"# {TITLE}\n\n{body}")
        start = time.process_time()
        read_article(path)
        return time.process_time() - start

    seconds(1)  # loads the ontology
    short, long = (min(seconds(copies) for _ in range(3)) for copies in (200, 2000))
    assert long < 20 * short
