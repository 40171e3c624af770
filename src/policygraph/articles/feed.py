"""RSS and Atom feeds: the items in them, by feedparser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from policygraph.articles.blocks import unmarked
from policygraph.articles.dates import publication_date
from policygraph.articles.model import PublicationDate
from policygraph.errors import ArticleError

ENDINGS: Final = (".rss", ".atom", ".xml")
"""Endings of files that may hold a feed."""
MEDIA_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"}
)
MAX_ITEMS: Final = 200
"""Of a longer feed only the first so many items are read: an archive is no feed."""

_ROOT: Final = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>)*<(?:\w+:)?(?:rss|feed|RDF)[\s>]",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a feed.

    `link` is its page's address, `key` what makes it the same item twice (the link, else the feed's own id for it),
    `content` the whole text as HTML where the feed carries it; a summary is none. Each may be empty.
    """

    key: str
    link: str
    title: str
    published: PublicationDate | None
    content: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title, and its items in its own order, each once."""

    title: str
    items: tuple[Item, ...]


def is_feed(data: bytes) -> bool:
    """Whether bytes begin as a feed does, whatever the server or the file's ending says of them."""
    return bool(_ROOT.match(data[:4096].replace(b"\0", b"")))


def read_feed(data: bytes, *, source: str, url: str = "", charset: str = "") -> Feed:
    """The items of an RSS or Atom feed. One that breaks off is read as far as it goes.

    Args:
        data: the feed as it was read.
        source: what to call it in errors.
        url: where it came from, for the links that are relative to it.
        charset: what the server said of the encoding, if anything.

    Raises:
        ArticleError: it is no feed, or so broken that no item can be made out.
    """
    import feedparser

    if not is_feed(data):
        raise ArticleError(f"{source} is no RSS or Atom feed.")
    headers = {"content-location": url, "content-type": f"application/xml; charset={charset}" if charset else ""}
    found = feedparser.parse(BytesIO(data), response_headers={key: value for key, value in headers.items() if value})
    if not found.entries and found.bozo:
        raise ArticleError(f"{source} is a broken feed: {found.get('bozo_exception')}.")
    items: dict[str, Item] = {}
    for place, entry in enumerate(found.entries, start=1):
        item = _item(entry, place)
        items.setdefault(item.key, item)
    return Feed(unmarked(found.feed.get("title", "")), tuple(items.values()))


def _item(entry: Any, place: int) -> Item:
    link = _without_tracking(entry.get("link", ""))
    return Item(
        key=link or entry.get("id") or f"item {place}",
        link=link,
        title=unmarked(entry.get("title", "")),
        published=next(filter(None, map(_date, _stated(entry))), None),
        content=max((part.get("value", "") for part in entry.get("content", ())), key=len, default=""),
    )


def _stated(entry: Any) -> Iterator[str]:
    return (entry[name] for name in ("published", "created", "updated") if entry.get(name))


def _date(stated: str) -> PublicationDate | None:
    """The day as the publisher's own clock has it: in UTC an evening's news may be tomorrow's."""
    try:
        return publication_date(parsedate_to_datetime(stated).date().isoformat())
    except ValueError:
        return publication_date(stated)


def _without_tracking(link: str) -> str:
    """A link without its fragment and what only counts where readers come from: two feeds give one page one address."""
    try:
        parts = urlsplit(link.strip())
        kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not pair[0].startswith("utm_")]
    except ValueError:
        return link.strip()
    query = parts.query if "utm_" not in parts.query else urlencode(kept)
    return urlunsplit(parts._replace(query=query, fragment=""))
