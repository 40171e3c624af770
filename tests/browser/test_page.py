"""The page as a reader uses it: offline, in a real browser."""

from itertools import combinations
from math import hypot
from typing import Any

import pytest
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import expect

from policygraph.view import Page, PageArticle, PageEdge, PageNode, PageStatement, around, html, strongest
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

Box = dict[str, Any]
"""What stands where on the canvas: `left`, `right`, `top` and `bottom`, or `x` and `y`."""

NASTY = 'Le hub </script><img src=x onerror="document.body.dataset.hacked=1"> d’Amina & Cie'


def said(article: str, quote: str, *, date: str = "", status: str = "done") -> PageStatement:
    earliest = {"2025": "2025-01-01", "2026-02": "2026-02-01"}.get(date, date)
    latest = {"2025": "2025-12-31", "2026-02": "2026-02-28"}.get(date, date)
    return PageStatement(article, (quote,), date, earliest, latest, status, 0.9)


@pytest.fixture
def page() -> Page:
    articles = (
        PageArticle("a1", "Une élection", "https://example.org/1", "La Revue", "2026-02-06", "fr"),
        PageArticle("a2", "<b>انتخاب</b>", "javascript:alert(1)", "", "2025", "ar"),
    )
    office = ("holdsPosition", "ministre", (said("a1", "Amina, ministre, a parlé."),))
    nodes = (
        PageNode("https://x/morocco", "Country", {"en": "Morocco", "fr": "Maroc", "ar": "المغرب"}, ("Kingdom",)),
        PageNode("https://x/committee", "Committee", {"fr": "Comité exécutif", "en": "Executive Committee"}),
        PageNode("https://x/hub", "Initiative", {"fr": NASTY}),
        PageNode("https://x/amina", "Person", {"": "Amina"}, facts=(office,)),
        PageNode("https://x/ban", "Enforcement", {"en": "Enforcement: ban"}, is_event=True, status="planned"),
    )
    edges = (
        PageEdge(
            nodes[0].iri,
            "memberOf",
            nodes[1].iri,
            (said("a1", "Le Maroc a été élu.", date="2026-02"), said("a2", "انتخب المغرب.", date="2025")),
        ),
        PageEdge(nodes[2].iri, "launchedBy", nodes[0].iri, (said("a1", NASTY, date="2026-02"),)),
        PageEdge(nodes[3].iri, "officerOf", nodes[0].iri, (said("a1", "Amina, ministre, a parlé."),)),
        PageEdge(nodes[4].iri, "target", nodes[2].iri, (said("a1", "Il sera interdit.", status="planned"),), "planned"),
    )
    return Page(
        "Essai & test",
        nodes,
        edges,
        articles,
        {
            "Country": {"en": "Country", "fr": "Pays", "ar": "دولة"},
            "Committee": {"en": "Committee", "fr": "Comité"},
            "Initiative": {"en": "Initiative"},
            "Person": {"en": "Person"},
            "Enforcement": {"en": "Enforcement"},
        },
        {"memberOf": {"en": "member of", "fr": "membre de", "ar": "عضو في"}, "officerOf": {"en": "officer of"}},
    )


def test_it_opens_without_network_or_faults(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page))
    expect(opened.page.locator("#count")).to_contain_text("5 nodes, 4 links")
    expect(opened.page).to_have_title("Essai & test")
    assert opened.faults == []


def test_text_from_articles_never_becomes_html(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page))
    opened.page.fill("#search", "amina &")
    opened.page.keyboard.press("Enter")
    for summary in opened.page.locator("#panel summary").all():
        summary.click(position={"x": 2, "y": 8})
    expect(opened.page.locator("#panel h3")).to_have_text(NASTY)
    assert opened.page.evaluate("document.body.dataset.hacked") is None
    assert opened.page.locator("#panel a[href^='javascript']").count() == 0
    assert opened.faults == []


def test_search_finds_a_name_in_any_language_and_shows_its_facts(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page))
    opened.page.fill("#search", "مغرب")
    opened.page.keyboard.press("Enter")
    panel = opened.page.locator("#panel")
    expect(panel.locator("h3")).to_have_text("Morocco")
    expect(panel).to_contain_text("member of")
    panel.locator("summary", has_text="member of").click(position={"x": 2, "y": 8})
    expect(panel).to_contain_text("Le Maroc a été élu.")
    assert panel.locator("a[href='https://example.org/1']").first.text_content() == "Une élection"
    assert panel.locator("blockquote", has_text="انتخب").get_attribute("dir") == "rtl"


def test_a_click_on_an_edge_shows_its_sentences(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page))
    opened.page.wait_for_timeout(300)
    place = opened.page.evaluate(
        """() => { const places = window.policygraph.network.getPositions([0, 1]);
        const middle = { x: (places[0].x + places[1].x) / 2, y: (places[0].y + places[1].y) / 2 };
        const point = window.policygraph.network.canvasToDOM(middle);
        const box = document.querySelector('#network').getBoundingClientRect();
        return [point.x + box.x, point.y + box.y]; }"""
    )
    opened.page.mouse.click(*place)
    expect(opened.page.locator("#panel h3")).to_have_text("member of")
    expect(opened.page.locator("#panel blockquote").first).to_be_visible()


def test_facts_that_are_texts_are_shown(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page))
    opened.page.fill("#search", "Amina")
    opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("Enter")
    expect(opened.page.locator("#panel")).to_contain_text("holdsPosition — ministre")


def test_what_is_not_near_the_chosen_entity_steps_back(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page))
    opened.page.fill("#search", "Amina")
    opened.page.keyboard.press("Enter")
    opacities = "[0, 1, 2, 3, 4].map((id) => window.policygraph.nodeView.get(id).opacity ?? 1)"
    # Amina (3) and Morocco (0), where she holds office, stay; so they do with a link between them.
    near, other = opened.page.evaluate(opacities)[0], opened.page.evaluate(opacities)[1]
    assert near == 1 > other
    assert {name["id"] for name in opened.page.evaluate("window.policygraph.names")} == {0, 3}
    opened.page.locator("#panel a", has_text="Morocco").first.click()
    expect(opened.page.locator("#panel h3")).to_have_text("Morocco")
    assert [value == 1 for value in opened.page.evaluate(opacities)] == [True, True, True, True, False]
    opened.page.mouse.click(*_corner(opened.page))
    expect(opened.page.locator("#panel")).to_contain_text("Click a node")
    assert opened.page.evaluate(opacities) == [1, 1, 1, 1, 1]


def test_what_a_filter_takes_away_is_no_longer_chosen(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page))
    opened.page.fill("#search", "Amina")
    opened.page.keyboard.press("Enter")
    opened.page.uncheck("#legend input[value=Person]")
    expect(opened.page.locator("#panel")).to_contain_text("Click a node")
    assert opened.page.evaluate("window.policygraph.nodeView.get(1).opacity") == 1


def test_a_name_that_is_found_closes_the_filters_on_a_phone(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page), 390, 844)
    opened.page.click("#filters-button")
    expect(opened.page.locator("#filters")).to_be_visible()
    opened.page.fill("#search", "Amina")
    opened.page.keyboard.press("Enter")
    expect(opened.page.locator("#filters")).to_be_hidden()


def _corner(page: BrowserPage) -> tuple[float, float]:
    """A spot of the drawing where nothing is drawn."""
    box = page.locator("#network").bounding_box()
    assert box is not None
    return box["x"] + 3, box["y"] + 3


def test_nodes_of_a_crowd_stand_apart(open_page: OpenPage) -> None:
    hub = PageNode("https://x/hub", "Country", {"en": "Hub"})
    around_it = [PageNode(f"https://x/{number}", "Person", {"en": f"P{number}"}) for number in range(60)]
    edges = [PageEdge(node.iri, "officerOf", hub.iri, (said("a1", "..."),)) for node in around_it]
    article = PageArticle("a1", "T", "", "", "2025", "en")
    opened = open_page(html(Page("t", (hub, *around_it), tuple(edges), (article,), {}, {})))
    places = opened.page.evaluate("Object.values(window.policygraph.network.getPositions())")
    # As far as names need it: 110 pixels sideways, 44 up or down.
    gaps = [hypot((a["x"] - b["x"]) / 110, (a["y"] - b["y"]) / 44) for a, b in combinations(places, 2)]
    assert min(gaps) > 0.7


def _overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two nodes, with their names, cover each other."""
    apart = one["right"] <= other["left"] or other["right"] <= one["left"]
    return not (apart or one["bottom"] <= other["top"] or other["bottom"] <= one["top"])


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1440, 900)])
def test_names_are_readable_from_afar_and_cover_neither_each_other_nor_who_has_more_links(
    open_page: OpenPage, width: int, height: int
) -> None:
    crowd = Page(
        "Crowd",
        tuple(PageNode(f"n{place:03}", "Country", {"en": f"The Republic of Number {place}"}) for place in range(200)),
        tuple(
            PageEdge(f"n{place:03}", "memberOf", f"n{place // 5:03}", (said("a1", "X."),)) for place in range(1, 200)
        ),
        (PageArticle("a1", "", "", "", "2026", "en"),),
        {"Country": {"en": "Country"}},
        {},
    )
    opened = open_page(html(crowd), width, height)
    names = opened.page.evaluate("window.policygraph.names")
    assert len(names) >= 8
    assert "The Republic of Number 1" in [name["text"] for name in names]
    assert not [(a["text"], b["text"]) for a, b in combinations(names, 2) if overlap(a, b)]
    dots = opened.page.evaluate(
        "window.policygraph.nodeView.map(({ id }) => ({ id, ...window.policygraph.network.getPosition(id) }))"
    )
    links = [1 if place else 0 for place in range(200)]
    for place in range(1, 200):
        links[place // 5] += 1
    under = [
        (name["text"], dot["id"])
        for name in names
        for dot in dots
        if links[dot["id"]] > links[name["id"]] and inside(dot, name)
    ]
    assert under == []


def overlap(a: Box, b: Box) -> bool:
    return bool(a["left"] < b["right"] and b["left"] < a["right"] and a["top"] < b["bottom"] and b["top"] < a["bottom"])


def inside(point: Box, box: Box) -> bool:
    return bool(box["left"] < point["x"] < box["right"] and box["top"] < point["y"] < box["bottom"])


@pytest.mark.parametrize("count", [1, 5, 16, 40])
def test_neighbours_of_what_is_chosen_stand_around_it_and_go_home(count: int, open_page: OpenPage) -> None:
    hub = PageNode("https://x/hub", "Country", {"en": "Hub"})
    around_it = [PageNode(f"https://x/{n}", "Country", {"en": f"Republic of a long name {n}"}) for n in range(count)]
    nodes = (hub, *around_it)
    edges = tuple(PageEdge(hub.iri, "partnerOf", node.iri, (said("a1", "..."),)) for node in around_it)
    article = PageArticle("a1", "Crowd", "", "", "2026-02-06", "en")
    browser = open_page(html(Page("Crowd", nodes, edges, (article,), {"Country": {"en": "Country"}}, {}))).page
    positions = "policygraph.network.getPositions()"
    before = browser.evaluate(positions)
    browser.fill("#search", "hub")
    browser.keyboard.press("Enter")
    spread = browser.evaluate(positions)
    assert spread["0"] == before["0"]
    assert [id_ for id_ in before if spread[id_] != before[id_]] == [str(n) for n in range(1, count + 1)]
    boxes = browser.evaluate(
        "Object.keys(policygraph.network.body.nodes).map((id) => policygraph.network.getBoundingBox(id))"
    )
    covered = [pair for pair in combinations(boxes[1:], 2) if _overlap(*pair)]
    assert len(covered) <= 1  # of hundreds
    browser.mouse.click(*_corner(browser))
    assert browser.evaluate(positions) == before


def test_types_can_be_hidden_and_time_narrowed(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page))
    opened.page.uncheck("#legend input[value=Person]")
    expect(opened.page.locator("#count")).to_contain_text("4 nodes, 3 links")
    opened.page.click("#reset")
    opened.page.fill("#to", "2025-06-30")
    opened.page.dispatch_event("#to", "change")
    expect(opened.page.locator("#count")).to_contain_text("2 nodes, 1 links")
    opened.page.click("#reset")
    expect(opened.page.locator("#count")).to_contain_text("5 nodes, 4 links")


def test_arabic_reads_from_right_to_left(page: Page, open_page: OpenPage) -> None:
    opened = open_page(html(page, language="ar"))
    assert opened.page.evaluate("getComputedStyle(document.querySelector('#panel')).direction") == "rtl"
    expect(opened.page.locator("#legend")).to_contain_text("دولة")
    assert opened.page.evaluate("window.policygraph.nodeView.get(0).label") == "المغرب"
    opened.page.fill("#search", "المغرب")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#panel summary .date").first.get_attribute("dir") == "ltr"
    opened.page.select_option("#language", "fr")
    assert opened.page.evaluate("window.policygraph.nodeView.get(0).label") == "Maroc"
    assert opened.page.evaluate("document.documentElement.dir") == "ltr"


@pytest.mark.parametrize(("width", "height"), [(375, 700), (820, 1000), (1920, 1080)])
def test_nothing_overflows_at_any_size(page: Page, open_page: OpenPage, width: int, height: int) -> None:
    opened = open_page(html(page), width, height)
    assert opened.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    box = opened.page.locator("#network").bounding_box()
    assert box is not None
    assert box["width"] > 0.4 * width
    assert box["height"] > 0.3 * height


def test_the_same_graph_gives_the_same_page(page: Page) -> None:
    assert html(page) == html(page)


def test_a_large_graph_shows_its_strongest_part_and_says_so(page: Page, open_page: OpenPage) -> None:
    nodes = tuple(PageNode(f"n{place:04}", "Country", {"en": f"Country {place}"}) for place in range(600))
    edges = tuple(
        PageEdge(nodes[place].iri, "memberOf", nodes[(place * 7 + step) % 600].iri, page.edges[0].statements)
        for place in range(600)
        for step in (1, 2, 3, 4)
    )
    large = Page("Large", nodes, edges, page.articles, page.type_labels, page.predicate_labels)
    chosen = strongest(large)
    assert len(chosen.edges) == 2000
    opened = open_page(html(chosen))
    expect(opened.page.locator("#count")).to_contain_text("2000 strongest links of")
    assert opened.faults == []


def test_a_neighbourhood_keeps_what_is_near(page: Page) -> None:
    near = around(page, ["https://x/committee"], depth=1)
    assert [node.iri for node in near.nodes] == ["https://x/morocco", "https://x/committee"]
    assert near.omitted == 3
    assert len(around(page, ["https://x/committee"], depth=2).edges) == 3
