"""The items of a feed as articles."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from policygraph.articles.boilerplate import Boilerplate
from policygraph.articles.dates import is_older
from policygraph.articles.feed import MAX_ITEMS, Item, read_feed
from policygraph.articles.model import Article, Failure, LeftOut
from policygraph.articles.reading import Opened, article_of, id_of, open_source
from policygraph.errors import ArticleError, OtherLanguageError


def read_items(
    opened: Opened, phrases: Boilerplate, *, since: date | None, allow_private: bool, timeout: float
) -> Iterator[Article | Failure | LeftOut]:
    """Each item's page as an article with the feed's title and date; one result for each item.

    Where the page can't be had and the feed carries the whole text, that is read instead. An item that is older than
    `since` is left out before its page is asked for.

    Args:
        opened: the feed.
        phrases: what marks boilerplate.
        since: the first day that is wanted, if any.
        allow_private: also fetch from loopback, private and link-local addresses.
        timeout: seconds that fetching one page may take.

    Raises:
        ArticleError: it is no feed, or a broken one.
    """
    feed = read_feed(opened.data, source=opened.source, url=opened.url, charset=opened.charset)
    if not feed.items:
        yield LeftOut(opened.source, "empty", f"{opened.source} is a feed without items.")
    wanted: list[Item] = []
    for item in feed.items:
        if is_older(item.published, since):
            source = _source(item, opened)
            yield LeftOut(source, "older", f"{source} is older than {since}.")
        else:
            wanted.append(item)
    for item in wanted[:MAX_ITEMS]:
        source = _source(item, opened)
        try:
            yield _item(item, opened, phrases, feed.title, allow_private=allow_private, timeout=timeout)
        except OtherLanguageError as error:
            yield LeftOut(source, "language", error.message)
        except ArticleError as error:
            what = f"Item {item.title or item.key!r} of {opened.source}"
            yield Failure(source, f"{what}: {error.message}", error.hint)
    if len(wanted) > MAX_ITEMS:
        rest = len(wanted) - MAX_ITEMS
        yield LeftOut(opened.source, "limit", f"{opened.source} has {rest} items beyond the first {MAX_ITEMS}.")


def _item(
    item: Item, feed: Opened, phrases: Boilerplate, publisher: str, *, allow_private: bool, timeout: float
) -> Article:
    """The page's article; where it can't be had, the text that the feed carries."""
    stated = {"title": item.title, "published": item.published.value if item.published else ""}
    try:
        if not item.link:
            raise ArticleError("it links to no page, and the feed does not carry its text.")
        page = open_source(item.link, allow_private=allow_private, timeout=timeout)
        return article_of(page, phrases, stated)
    except OtherLanguageError:
        raise
    except ArticleError:
        if not item.content:
            raise
    html = f"<html><body><article>{item.content}</article></body></html>".encode()
    name = id_of(item.link or f"{feed.name} {item.key}")
    carried = Opened("html", html, name, source=_source(item, feed), charset="utf-8")
    return replace(article_of(carried, phrases, stated | {"publisher": publisher}), url=item.link)


def _source(item: Item, feed: Opened) -> str:
    return item.link or f"{feed.source}#{item.key}"
