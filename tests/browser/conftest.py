"""A real, headless Chromium with the network off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


class Opened:
    """A page in the browser, with what went wrong in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        page.on(
            "request", lambda request: self.faults.append(request.url) if not request.url.startswith("file:") else None
        )


OpenPage = Callable[..., Opened]
"""Takes a page's HTML and the size of the window in pixels."""


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """A function that writes HTML to a file and opens it offline, at a given size."""
    contexts = []

    def opened(text: str, width: int = 1280, height: int = 800) -> Opened:
        path = tmp_path / "page.html"
        path.write_text(text, encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
        contexts.append(context)
        result = Opened(context.new_page())
        result.page.goto(path.as_uri())
        result.page.wait_for_function("window.policygraph && document.querySelector('#count').textContent")
        return result

    yield opened
    for context in contexts:
        context.close()
