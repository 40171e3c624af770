"""Articles from the web: what is fetched, and which answers and addresses are refused."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from policygraph.articles import read_all, read_article
from policygraph.errors import ArticleError
from tests.sources import FRENCH, PAGE, TITLE, Write, make_pdf


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
