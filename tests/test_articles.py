"""Articles: files, folders and addresses as a user gives them."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygraph.articles import Article, Failure, LeftOut, read_all, read_article
from policygraph.errors import ArticleError, OtherLanguageError

ENGLISH = (
    "The agency opened its national data centre on Monday in the presence of the minister. The building will host "
    "the services of the state, and it has been paid for by the bank."
)
FRENCH = (
    "Le ministère a lancé lundi une plateforme pour les services de l'administration. Elle est le fruit d'un travail "
    "avec la Banque de développement et sera étendue à toutes les villes du pays."
)
ARABIC = (
    "أطلقت الوزارة يوم الاثنين منصة رقمية جديدة من أجل الخدمات العمومية في العاصمة. وقد أكد الوزير أن هذه المنصة "
    "التي تم تطويرها مع البنك ستشمل كل المدن."
)
SPANISH = (
    "El ministerio presentó el lunes una plataforma para los servicios de la administración. Es el fruto de un trabajo "
    "con el banco de desarrollo y se extenderá a todas las ciudades del país, según dijo la ministra."
)
PORTUGUESE = (
    "O ministério apresentou na segunda-feira uma plataforma para os serviços da administração. É o fruto de um "
    "trabalho com o banco de desenvolvimento e será estendida a todas as cidades do país, segundo a ministra."
)
SWAHILI = (
    "Wizara ya Mawasiliano imezindua mfumo mpya wa huduma za serikali kwa wananchi. Waziri amesema kuwa mfumo huo ni "
    "matokeo ya kazi pamoja na benki ya maendeleo na utafika katika miji yote ya nchi."
)
TITLE = "The agency opens its data centre"


def paragraphs(article: Article) -> list[str]:
    return article.text.split("\n\n")


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def _write(content: str | bytes, name: str = "article.md", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return _write


Write = Callable[..., Path]


# ---------------------------------------------------------------- metadata


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


# ---------------------------------------------------------------- languages


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (FRENCH, "fr"), (ARABIC, "ar")])
def test_language_is_detected(write: Write, text: str, language: str) -> None:
    assert read_article(write(text)).language == language


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


# ---------------------------------------------------------------- bytes


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "utf-8-sig"),
        (FRENCH, "cp1252"),
        (ARABIC, "cp1256"),
        (FRENCH, "utf-16"),
        (ARABIC, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
    ],
)
def test_encodings(write: Write, text: str, encoding: str) -> None:
    assert read_article(write(text, "a.txt", encoding)).text == text


def test_line_ends_of_other_systems(write: Write) -> None:
    head = f"---\r\ntitle: {TITLE}\r\nlanguage: en\r\n---\r\n"
    content = head + "\r\nOne line that wraps and\r\ngoes on.\r\n\r\nAnother one.\r\n"
    assert paragraphs(read_article(write(content))) == [TITLE, "One line that wraps and goes on.", "Another one."]


def test_a_file_cut_inside_its_last_letter(write: Write) -> None:
    assert read_article(write((FRENCH + " é").encode()[:-1], "a.txt")).text == FRENCH


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "a.txt", "is empty"),
        (b" \n\n", "a.md", "is empty"),
        (b"---\ntitle:\n---\n", "a.md", "holds no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "a.txt", "is not text"),
        (b"PK\x03\x04" + bytes(2000), "a.md", "is not text"),
        (b"word", "a.docx", "is of no kind"),
        (b"no pdf at all", "a.pdf", "is no PDF"),
        (b"%PDF-1.7\n%broken", "a.pdf", "is damaged or cut short"),
        (b"", "a.pdf", "is empty"),
        (b"<html></html>", "a.html", "No article"),
        (b"x" * 20_000_001, "a.txt", "is larger than 20 MB"),
        (b"word " * 250_000, "a.txt", "too long"),
    ],
)
def test_what_can_not_be_read_is_named_with_the_reason(write: Write, content: bytes, name: str, reason: str) -> None:
    path = write(content, name)
    with pytest.raises(ArticleError, match=reason) as raised:
        read_article(path)
    assert str(path) in raised.value.message


def test_missing_files_folders_and_odd_files(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    for path, reason in [
        (tmp_path / "missing.txt", "does not exist"),
        (folder, "is a folder"),
        (tmp_path / "pipe.txt", "not a regular file"),
        (tmp_path / f"{'x' * 300}.txt", "can't be read"),
        (Path("nul\0.txt"), "can't be read|does not exist"),
    ]:
        with pytest.raises(ArticleError, match=reason):
            read_article(path)


def test_a_file_without_permission(write: Write) -> None:
    path = write(ENGLISH)
    path.chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # root reads everything: be nobody for a moment
    try:
        with pytest.raises(ArticleError, match="Permission denied"):
            read_article(path)
    finally:
        if user == 0:
            os.seteuid(0)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda text: text.encode("utf-8", "ignore"))))
def test_any_bytes_give_an_article_or_an_error(tmp_path: Path, data: bytes) -> None:
    for name in ("any.txt", "any.html", "any.pdf"):
        path = tmp_path / name
        path.write_bytes(data)
        try:
            article = read_article(path)
        except ArticleError as error:
            assert error.message
        else:
            assert article.text.strip()
            assert "\n\n\n" not in article.text


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


# ---------------------------------------------------------------- HTML and PDF

PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Daily</title>
<meta property="og:site_name" content="The Daily"><link rel="canonical" href="https://daily.example/centre">
<meta property="article:published_time" content="2026-03-02T10:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/news">News</a></nav><main><article><h1>{TITLE}</h1><p>By Jane Doe</p>
<p>{ENGLISH} It stands near the <a href="/port">port</a> &amp; the <b>station</b>.</p><h2>The plan</h2>
<p>{ENGLISH} The café is open.</p><ul><li>A first point of the plan</li></ul>
<script>alert("no")</script></article></main><footer>All rights reserved</footer></body></html>"""


def test_html(write: Write) -> None:
    article = read_article(write(PAGE, "page.html"))
    assert paragraphs(article) == [
        TITLE,
        f"{ENGLISH} It stands near the port & the station.",
        "The plan",
        f"{ENGLISH} The café is open.",
        "A first point of the plan",
    ]
    assert (article.publisher, article.url) == ("The Daily", "https://daily.example/centre")
    assert article.published is not None
    assert article.published.value == "2026-03-02"


def test_html_in_another_encoding(write: Write) -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="windows-1252"')
    assert "The café is open." in read_article(write(page, "page.htm", "cp1252")).text


def make_pdf(pages: list[list[str]]) -> bytes:
    """A PDF of one font, written by hand: each page a list of lines."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = b"".join(b"(" + line.encode("latin-1") + b") Tj T*\n" for line in lines)
        stream = b"BT /F1 11 Tf 14 TL 50 780 Td\n" + shown + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def test_pdf(write: Write) -> None:
    page = [
        "The agency opened its national data centre on Monday in the presence of the minis-",
        "ter, and it said that the building would host all of the services of the state from",
        "next year on.",
        "The bank paid for it.",
    ]
    pages = [["The Daily", *page, str(number)] for number in (1, 2, 3)]
    pages[0].insert(1, TITLE)
    article = read_article(write(make_pdf(pages), "2026-03-02-centre.pdf"))
    assert article.title == TITLE
    assert "in the presence of the minister, and it said that the building" in article.text
    assert "The Daily" not in article.text
    assert article.published is not None


def test_a_scanned_pdf_and_a_locked_one(write: Write) -> None:
    with pytest.raises(ArticleError, match="scan") as raised:
        read_article(write(make_pdf([[], []]), "scan.pdf"))
    assert "text recognition" in raised.value.hint

    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    locked = write(b"", "locked.pdf")
    writer.write(locked)
    with pytest.raises(ArticleError, match="password"):
        read_article(locked)


# ---------------------------------------------------------------- many sources


def test_folders_are_walked_in_order_and_failures_do_not_stop(write: Write, tmp_path: Path) -> None:
    write(FRENCH, "in/b/deep.txt")
    write(ENGLISH, "in/a.md")
    write(b"\x00\x01\x02" * 99, "in/c.txt")
    write(SPANISH, "in/d.txt")
    write(ENGLISH + "\n", "in/e-copy.txt")
    write("x", "in/notes.docx")
    write(ARABIC, "in/.hidden/z.txt")
    (tmp_path / "in" / "named.txt").mkdir()
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    found = list(read_all([tmp_path / "in", tmp_path / "in" / "a.md"]))
    kinds = [(type(each).__name__, Path(each.source).name) for each in found]
    assert kinds == [
        ("Article", "a.md"),
        ("Article", "deep.txt"),
        ("Failure", "c.txt"),
        ("LeftOut", "d.txt"),
        ("LeftOut", "e-copy.txt"),
        ("Failure", "gone.txt"),
    ]
    assert isinstance(found[4], LeftOut)
    assert found[4].kind == "duplicate"
    assert "a.md" in found[4].reason


def test_unknown_endings_and_empty_folders_are_reported_where_named(write: Write, tmp_path: Path) -> None:
    docx = write("x", "notes.docx")
    (tmp_path / "empty").mkdir()
    found = list(read_all([docx, tmp_path / "empty", tmp_path / "missing"]))
    assert all(isinstance(each, Failure) and each.reason for each in found)
    assert len(found) == 3


def test_articles_of_one_name_get_ids_of_their_own(write: Write) -> None:
    found = list(read_all([write(ENGLISH, "a/x.txt"), write(FRENCH, "b/x.txt")]))
    ids = [each.id for each in found if isinstance(each, Article)]
    assert ids[0] == "x"
    assert ids[1].startswith("x-")
    assert len(set(ids)) == 2


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


# ---------------------------------------------------------------- the web


class Site(BaseHTTPRequestHandler):
    """Answers by path; what each path does is said where it is asked for."""

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        if path == "/page":
            self.answer(200, PAGE.encode(), "text/html; charset=utf-8")
        elif path == "/text":
            self.answer(200, f"{TITLE}\n\n{FRENCH}".encode("cp1252"), "text/plain; charset=windows-1252")
        elif path == "/report":
            self.answer(
                200,
                make_pdf([[TITLE, "The agency opened its centre, and the bank has paid for it."]]),
                "application/pdf",
            )
        elif path == "/hop":
            self.redirect("/page")
        elif path == "/loop":
            self.redirect("/loop")
        elif path == "/inward":
            self.redirect("http://192.168.77.1/secret")
        elif path == "/file":
            self.redirect("file:///etc/passwd")
        elif path == "/image":
            self.answer(200, b"\x89PNG", "image/png")
        elif path == "/large":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.drip(b"<p>word</p>" * 100_000, 30, 0)
        elif path == "/announced":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", "999999999")
            self.end_headers()
        elif path == "/slow":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.drip(b"<p>word</p>", 100, 0.1)
        else:
            self.answer(404, b"no", "text/plain")

    def answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def drip(self, piece: bytes, times: int, pause: float) -> None:
        try:
            for _ in range(times):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@contextmanager
def serving() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.mark.parametrize("path", ["/page", "/hop"])
def test_fetching_a_page(site: str, path: str) -> None:
    article = read_article(site + path, allow_private=True)
    assert article.title == TITLE
    assert article.url == f"{site}/page"
    assert article.source == site + path
    assert article.id.endswith("page")
    assert "/" not in article.id


def test_fetching_text_and_pdf(site: str) -> None:
    assert "a lancé lundi" in read_article(f"{site}/text", allow_private=True).text
    assert "the bank has paid for it" in read_article(f"{site}/report", allow_private=True).text


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/missing", "404"),
        ("/image", "image/png"),
        ("/loop", "redirects more than"),
        ("/file", "not an address on the web"),
        ("/announced", "larger than 20 MB"),
        ("/large", "larger than 20 MB"),
    ],
)
def test_answers_that_are_refused(site: str, path: str, reason: str) -> None:
    with pytest.raises(ArticleError, match=reason):
        read_article(site + path, allow_private=True)


def test_a_slow_answer_is_given_up(site: str) -> None:
    start = time.monotonic()
    with pytest.raises(ArticleError, match="took longer than"):
        read_article(f"{site}/slow", allow_private=True, timeout=0.5)
    assert time.monotonic() - start < 3


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://10.0.0.7/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
    ],
)
def test_private_addresses_are_refused(url: str) -> None:
    with pytest.raises(ArticleError, match="private network"):
        read_article(url)


def test_a_name_that_points_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch, site: str) -> None:
    import socket

    answers = iter([("93.184.216.34", 80), ("127.0.0.1", int(site.rsplit(":", 1)[1]))])
    asked: list[str] = []

    def resolve(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", answer) for answer in answers]

    monkeypatch.setattr("policygraph.articles.fetching.socket.getaddrinfo", resolve)
    with pytest.raises(ArticleError, match="private network"):
        read_article("http://rebinding.example/page")
    assert asked == ["rebinding.example"]


def test_redirects_to_private_addresses_are_refused(monkeypatch: pytest.MonkeyPatch, site: str) -> None:
    """The first address counts as public here, so that only the redirect's target is refused."""
    monkeypatch.setattr("policygraph.articles.fetching._is_public", lambda address: address.is_loopback)
    with pytest.raises(ArticleError, match="private network"):
        read_article(f"{site}/inward")


def test_other_schemes_and_nonsense() -> None:
    for url in ("ftp://example.org/x", "file:///etc/passwd", "http://", "http://[bad"):
        with pytest.raises(ArticleError):
            read_article(url)


def test_a_failed_address_does_not_stop_the_others(site: str, write: Write) -> None:
    found = list(read_all([f"{site}/missing", write(FRENCH), f"{site}/page"], allow_private=True))
    assert [type(each).__name__ for each in found] == ["Failure", "Article", "Article"]
