"""Files and folders as a user gives them: encodings, HTML, PDF, and what can't be read."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygraph.articles import Article, Failure, LeftOut, read_all, read_article
from policygraph.errors import ArticleError
from tests.sources import ARABIC, ENGLISH, FRENCH, PAGE, SPANISH, TITLE, Write, make_pdf, paragraphs

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


# ---------------------------------------------------------------- HTML and PDF


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
