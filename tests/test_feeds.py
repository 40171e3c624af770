"""Feeds: RSS and Atom as a server or a file gives them, and the articles that their items become."""

from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from xml.sax.saxutils import escape

import pytest
from click.testing import CliRunner, Result

from policygraph.articles import Article, Failure, LeftOut, read_all, read_article
from policygraph.articles.feed import MAX_ITEMS, is_feed, read_feed
from policygraph.cli import main
from policygraph.errors import ArticleError

BODY = (
    "The agency opened its national data centre on Monday in the presence of the minister. The building will host "
    "the services of the state, and it has been paid for by the bank."
)
CARRIED = "The regulator published its report on prices in the morning, and it will be discussed by the parliament."
SPANISH = (
    "El ministerio presentó el lunes una plataforma para los servicios de la administración. Es el fruto de un trabajo "
    "con el banco de desarrollo y se extenderá a todas las ciudades del país, según dijo la ministra."
)


def page(title: str, body: str = BODY, published: str = "2020-01-01") -> bytes:
    head = f'<title>{title}</title><meta property="article:published_time" content="{published}">'
    main_part = f"<main><article><h1>{title}</h1><p>{body}</p></article></main>"
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{main_part}</body></html>'.encode()


def rss(*items: str, title: str = "The Daily") -> str:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" {space}><channel><title>{title}</title>'
        f"<link>https://daily.test/</link><description>News</description>{''.join(items)}</channel></rss>"
    )


def item(link: str = "", title: str = "", day: str = "", content: str = "", more: str = "") -> str:
    parts = [
        f"<link>{escape(link)}</link>" if link else "",
        f"<title>{escape(title)}</title>" if title else "",
        f"<pubDate>{day}</pubDate>" if day else "",
        f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else "",
    ]
    return f"<item>{''.join(parts)}{more}</item>"


class Press(BaseHTTPRequestHandler):
    """Serves what the test has put into the server's `pages`; each request is written down in `asked`."""

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        server.asked.append(self.path)
        kind, body = server.pages.get(self.path, ("", b""))
        self.send_response(200 if kind else 404)
        self.send_header("Content-Type", kind or "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Press)
        self.pages: dict[str, tuple[str, bytes]] = {}
        self.asked: list[str] = []
        self.address = f"http://127.0.0.1:{self.server_port}"

    def put(self, path: str, body: str | bytes, kind: str = "text/html; charset=utf-8") -> str:
        self.pages[path] = (kind, body.encode() if isinstance(body, str) else body)
        return self.address + path


@pytest.fixture
def press() -> Iterator[Server]:
    server = Server()
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def read(source: object, since: date | None = None) -> list[Article | Failure | LeftOut]:
    return list(read_all([str(source)], since=since, allow_private=True))


def articles(found: list[Article | Failure | LeftOut]) -> list[Article]:
    return [each for each in found if isinstance(each, Article)]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


# ---------------------------------------------------------------- items and their pages


@pytest.mark.parametrize("kind", ["application/rss+xml", "text/xml; charset=utf-8", "text/html", "application/xml"])
def test_each_item_s_page_is_read_with_the_feed_s_title_and_date(press: Server, kind: str) -> None:
    press.put("/centre.html", page("The agency opens its data centre"))
    press.put("/port.html", page("Another headline", BODY.replace("agency", "port")))
    feed = rss(
        item("/centre.html?utm_source=rss&utm_medium=feed#top", "Data centre opens", "Thu, 05 Feb 2026 00:30:00 +0200"),
        item(f"{press.address}/port.html", "The port has a new system"),
    )
    first, second = articles(read(press.put("/feed", feed, kind)))
    assert first.url == first.source == f"{press.address}/centre.html"
    assert first.title == "The agency opens its data centre"  # the same headline, as the page prints it in full
    assert first.published is not None
    assert (first.published.value, first.published.precision) == ("2026-02-05", "day")  # the publisher's own day
    assert second.title == "The port has a new system"
    assert second.published is not None
    assert second.published.value == "2020-01-01"  # where the feed has none, the page's
    assert BODY in first.text


def test_an_atom_feed_in_a_file_of_utf16(press: Server, tmp_path: Path) -> None:
    press.put("/a", page("The agency opens its data centre"))
    path = tmp_path / "news.atom"
    path.write_bytes(
        f"""<?xml version="1.0" encoding="utf-16"?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom">
        <title>News</title><entry><title type="html">Data &lt;b&gt;centre&lt;/b&gt; opens</title><id>urn:x:1</id>
        <link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="{press.address}/a"/>
        <updated>2026-03</updated></entry></feed>""".encode("utf-16")
    )
    (article,) = articles(read(path))
    assert article.published is not None
    assert (article.published.value, article.published.precision) == ("2026-03", "month")
    assert article.source == f"{press.address}/a"


def test_text_in_the_feed_stands_in_for_a_page_that_can_not_be_had(press: Server) -> None:
    press.put("/there", page("The page has it"))
    content = f"<p>{CARRIED}</p><p>A second paragraph of the report, which is in <a href='/x'>the annex</a>.</p>"
    feed = rss(
        item("/gone", "The regulator reports", "Fri, 06 Feb 2026 10:00:00 GMT", content),
        item("/there", "The page has it", content=content),
        item("/gone-too", "Only a summary", more=f"<description>{CARRIED}</description>"),
        item("", "No page at all", content=content.replace("regulator", "ministry")),
        item("", "Nothing"),
    )
    carried, there, summary, unlinked, nothing = read(press.put("/feed", feed))
    assert isinstance(carried, Article)
    assert carried.title == "The regulator reports"
    assert carried.text.split("\n\n")[1:] == [
        CARRIED,
        "A second paragraph of the report, which is in the annex.",
    ]
    assert (carried.url, carried.publisher) == (f"{press.address}/gone", "The Daily")
    assert carried.published is not None
    assert carried.published.value == "2026-02-06"
    assert isinstance(there, Article)
    assert CARRIED not in there.text
    assert isinstance(summary, Failure)
    assert "Only a summary" in summary.reason
    assert "404" in summary.reason
    assert isinstance(unlinked, Article)
    assert "ministry published" in unlinked.text
    assert isinstance(nothing, Failure)
    assert "links to no page" in nothing.reason


def test_a_short_text_in_the_feed_is_enough(press: Server) -> None:
    feed = rss(item("/gone", "Airtel launches a network in Lagos", content="<p>The operator said so on Monday.</p>"))
    (article,) = articles(read(press.put("/feed", feed)))
    assert article.text == "Airtel launches a network in Lagos\n\nThe operator said so on Monday."


def test_the_same_item_twice_is_one_article(press: Server) -> None:
    press.put("/a", page("One"))
    press.put("/copy", page("One"))
    feed = rss(item("/a", "One"), item("/a?utm_campaign=x", "One again"), item("/copy", "One"))
    found = read(press.put("/feed", feed))
    assert [type(each).__name__ for each in found] == ["Article", "LeftOut"]
    assert isinstance(found[1], LeftOut)
    assert found[1].kind == "duplicate"
    assert press.asked.count("/a") == 1


def test_items_that_fail_are_named_and_the_others_go_on(press: Server) -> None:
    press.put("/a", page("One"))
    press.put("/picture", b"\x89PNG", "image/png")
    press.put("/es", page("Una plataforma", SPANISH))
    press.put("/inner", rss(item("/a", "One")), "text/xml")
    feed = rss(*(item(f"/{name}", f"Item {name}") for name in ("picture", "es", "inner", "missing", "a")))
    feed = feed.replace("</channel>", item("file:///etc/passwd", "Item file") + "</channel>")
    found = read(press.put("/feed", feed))
    kinds = [type(each).__name__ for each in found]
    assert kinds == ["Failure", "LeftOut", "Failure", "Failure", "Article", "Failure"]
    reasons = {each.source.rsplit("/", 1)[-1]: each.reason for each in found if isinstance(each, Failure)}
    assert "image/png" in reasons["picture"]
    assert "is a feed" in reasons["inner"]
    assert "not an address on the web" in reasons["passwd"]
    assert all(name in reason for name, reason in reasons.items() if name != "passwd")


def test_private_addresses_are_refused_in_items_too(press: Server, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(rss(item(press.put("/a", page("One")), "One")), encoding="utf-8")
    (refused,) = read_all([path])
    assert isinstance(refused, Failure)
    assert "private network" in refused.reason
    assert not press.asked


def test_of_an_endless_feed_so_many_items_are_read(press: Server) -> None:
    feed = rss(*(item(f"/{number}", f"Item {number}") for number in range(MAX_ITEMS + 3)))
    found = read(press.put("/feed", feed))
    assert len(press.asked) == MAX_ITEMS + 1
    assert isinstance(found[-1], LeftOut)
    assert found[-1].kind == "limit"
    assert "3 items" in found[-1].reason


FORMS = {
    "RSS 1.0 in Latin-1": (
        '<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>É</title></channel>'
        '<item rdf:about="https://a.test/1"><title>Événement</title><link>https://a.test/1</link>'
        "<dc:date>2026-02-05T23:30:00+03:00</dc:date></item></rdf:RDF>"
    ).encode("latin-1"),
    "RSS 0.91 with a DOCTYPE": (
        '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//N//DTD RSS//EN" "https://n.test/r.dtd"><rss version="0.91">'
        "<channel><title>É</title><item><title>Événement</title><link>https://a.test/1</link>"
        "<pubDate>2026-02-05</pubDate></item></channel></rss>"
    ).encode(),
    "a byte order mark, white space and a date in words": (
        '\ufeff\n <rss version="2.0"><channel><title>É</title><item><title>&Eacute;v&eacute;nement</title>'
        "<link>https://a.test/1</link><pubDate>jeu, 05 févr. 2026 10:00:00 +0100</pubDate></item></channel></rss>"
    ).encode(),
    "Atom with a base and a prefix": (
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://a.test/x/"><a:title>É</a:title><a:entry>'
        '<a:title>Événement</a:title><a:link href="../1"/><a:published>2026-02-05T10:00:00Z</a:published>'
        "<a:updated>2026-03-05T10:00:00Z</a:updated></a:entry></a:feed>"
    ).encode(),
}


@pytest.mark.parametrize("form", FORMS)
def test_feeds_come_in_many_forms(form: str) -> None:
    assert is_feed(FORMS[form])
    feed = read_feed(FORMS[form], source=form)
    assert feed.title == "É"
    (found,) = feed.items
    assert (found.title, found.link) == ("Événement", "https://a.test/1")
    assert found.published is not None
    assert found.published.value == "2026-02-05"


# ---------------------------------------------------------------- what is no feed


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is empty|no RSS"),
        ("<?xml version='1.0'?><sitemap/>", "no RSS or Atom feed"),
        ("not XML at all", "no RSS or Atom feed"),
        ("<rss version='2.0'><channel><title>x</chan", "broken feed"),
    ],
)
def test_what_is_no_feed_is_named_with_the_reason(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(content, encoding="utf-8")
    (failure,) = read(path)
    assert isinstance(failure, Failure)
    assert str(path) in failure.reason
    with pytest.raises(ArticleError, match=reason):
        read_feed(path.read_bytes(), source=str(path)) if content else read_article(path)


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = rss(item("https://daily.test/1", "One"), item("https://daily.test/2", "Two"))
    feed = read_feed(whole[: whole.index("Two")].encode(), source="feed")
    assert feed.items[0].title == "One"


def test_entities_from_outside_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("xyzzy")
    declared = f'<!DOCTYPE rss [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    feed = rss(item("https://daily.test/1", "One")).replace("<rss", f"{declared}<rss").replace("One", "One &s;")
    path = tmp_path / "feed.xml"
    path.write_text(feed, encoding="utf-8")
    assert "xyzzy" not in str(read(path))
    assert not is_feed(feed.encode())  # a feed has no use for entities of its own: they are how XML is made a weapon


def test_an_empty_feed_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(rss(), encoding="utf-8")
    (left,) = read(path)
    assert isinstance(left, LeftOut)
    assert left.kind == "empty"


def test_a_feed_is_not_one_article(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(rss(item("/a", "One")), encoding="utf-8")
    with pytest.raises(ArticleError, match="not one article") as raised:
        read_article(path)
    assert "policygraph add" in raised.value.hint


def test_a_folder_gives_its_feeds_and_passes_over_other_xml(press: Server, tmp_path: Path) -> None:
    press.put("/a", page("One"))
    (tmp_path / "news.xml").write_text(rss(item(f"{press.address}/a", "One")), encoding="utf-8")
    (tmp_path / "sitemap.xml").write_text("<sitemap/>", encoding="utf-8")
    assert [type(each).__name__ for each in read(tmp_path)] == ["Article"]


# ---------------------------------------------------------------- since when


@pytest.mark.parametrize(
    ("stated", "older"),
    [
        ("2026-02-04", True),
        ("2026-02-05", False),
        ("2026-01", True),
        ("2026-02", False),
        ("2025", True),
        ("2026", False),
        ("", False),
    ],
)
def test_only_what_surely_is_older_is_left_out(tmp_path: Path, stated: str, older: bool) -> None:
    path = tmp_path / "article.md"
    path.write_text(f"---\npublished: {stated}\n---\n{BODY}\n", encoding="utf-8")
    (found,) = read(path, since=date(2026, 2, 5))
    assert isinstance(found, LeftOut if older else Article)


def test_older_items_are_not_even_fetched(press: Server) -> None:
    press.put("/new", page("New"))
    feed = rss(
        item("/new", "New", "Thu, 05 Feb 2026 08:00:00 GMT"), item("/old", "Old", "Wed, 04 Feb 2026 08:00:00 GMT")
    )
    found = read(press.put("/feed", feed), since=date(2026, 2, 5))
    assert sorted(type(each).__name__ for each in found) == ["Article", "LeftOut"]
    assert press.asked == ["/feed", "/new"]


# ---------------------------------------------------------------- the commands


def test_add_takes_a_feed_twice_and_has_each_article_once(press: Server, tmp_path: Path) -> None:
    press.put("/new", page("The agency opens its data centre"))
    feed = rss(
        item("/new?utm_source=a", "Data centre opens", "Thu, 05 Feb 2026 08:00:00 GMT"),
        item("/old", "Old", "Wed, 04 Feb 2026 08:00:00 GMT"),
        item("/older", "Older", "Wed, 04 Feb 2025 08:00:00 GMT"),
        item("/gone", "The item that is gone"),
        item("", "Carried", content=f"<p>{CARRIED}</p>"),
    )
    address = press.put("/feed.xml", feed, "application/rss+xml")
    arguments = ["add", address, "--graph", tmp_path / "g", "--since", "2026-02-05", "--allow-private"]
    first, second = run(*arguments), run(*arguments)
    assert first.exit_code == second.exit_code == 3, first.output  # one item failed
    assert "The item that is gone" in first.stderr
    assert "2 left out: published before" in first.stderr
    assert "2 new, 0 there already" in first.stderr
    assert "0 new, 2 there already" in second.stderr
    kept = sorted((tmp_path / "g" / "articles").iterdir())
    assert len(kept) == 2
    assert any("published: '2026-02-05'" in path.read_text(encoding="utf-8") for path in kept)


def test_build_reads_what_a_feed_brings(press: Server, tmp_path: Path) -> None:
    body = "Le Maroc a été élu au Comité exécutif de la DCO le 4 février 2026, et il y siégera avec les autres membres."
    press.put("/new", page("Le Maroc élu à la DCO", body))
    path = tmp_path / "feed.rss"
    path.write_text(
        rss(item(f"{press.address}/new", "Le Maroc élu à la DCO", "Thu, 05 Feb 2026 08:00:00 GMT")), encoding="utf-8"
    )
    result = run("build", path, "--graph", tmp_path / "g", "--since", "2026", "--allow-private")
    assert result.exit_code == 0, result.output
    assert "1 articles (1 read now" in result.stdout
    assert "Le Maroc" in run("show", "Morocco", "--graph", tmp_path / "g").stdout


def test_since_needs_a_date_and_something_to_add(tmp_path: Path) -> None:
    assert "write 2026" in run("add", tmp_path, "--since", "yesterday").stderr
    nothing = run("build", "--graph", tmp_path / "g", "--since", "2026")
    assert nothing.exit_code == 2
    assert "what is added" in nothing.stderr
