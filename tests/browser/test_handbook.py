"""The ontology's documentation as a reader opens it: offline, on a screen and on a telephone."""

import pytest
from playwright.sync_api import Browser, expect

from policygraph.ontology import folder

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)])
def test_it_fits_and_leads_to_each_term(browser: Browser, width: int, height: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("request", lambda request: faults.append(request.url) if not request.url.startswith("file:") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((folder() / "documentation.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    contents = page.locator("nav details")
    if width < 600:
        assert contents.get_attribute("open") is None
        contents.locator("summary").click()
    page.get_by_role("link", name="Election", exact=True).click()
    section = page.locator("#Election")
    expect(section).to_be_in_viewport()
    arabic = section.locator("[lang=ar]")
    assert arabic.evaluate("element => getComputedStyle(element).direction") == "rtl"
    section.get_by_role("link", name="pg:elected").first.click()
    expect(page.locator("#elected")).to_be_in_viewport()
    assert faults == []
    context.close()
