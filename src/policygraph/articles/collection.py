"""Many sources, one after the other: what can be read is, and the rest is named with the reason."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from policygraph.articles import feed
from policygraph.articles.boilerplate import Boilerplate
from policygraph.articles.dates import is_older
from policygraph.articles.fetching import TIMEOUT
from policygraph.articles.items import read_items
from policygraph.articles.model import Article, Failure, LeftOut
from policygraph.articles.reading import ENDINGS, article_of, is_address, open_source, phrases_of
from policygraph.errors import ArticleError, OtherLanguageError
from policygraph.ontology.model import Ontology


def read_all(
    sources: Iterable[str | Path],
    *,
    ontology: Ontology | None = None,
    since: date | None = None,
    allow_private: bool = False,
    timeout: float = TIMEOUT,
) -> Iterator[Article | Failure | LeftOut]:
    """Read files, folders, web pages and feeds, in the order given; one result for each source or item of a feed.

    Folders are walked in sorted order; what is hidden or has an unknown ending in them is passed over. A text that was
    read before is left out. Where two articles would have the same id, the later one's ends with a part of its hash.

    Args:
        sources: paths and http(s) addresses.
        ontology: where the phrases of boilerplate come from; the default ontology where none is given.
        since: leave out what surely appeared before this day; what has no date is read.
        allow_private: also fetch from loopback, private and link-local addresses.
        timeout: seconds that fetching one page may take.
    """
    texts: dict[str, str] = {}
    names: set[str] = set()
    reader = _Reader(phrases_of(ontology), since, allow_private, timeout)
    for result in chain.from_iterable(map(reader.read, expand(sources))):
        if not isinstance(result, Article):
            yield result
            continue
        first = texts.setdefault(result.content_hash, result.source)
        if first != result.source:
            yield LeftOut(result.source, "duplicate", f"{result.source} has the same text as {first}.")
            continue
        taken = result.id in names
        names.add(result.id)
        yield replace(result, id=f"{result.id}-{result.content_hash[:8]}") if taken else result


def expand(sources: Iterable[str | Path]) -> Iterator[str | Path | Failure]:
    """The files and addresses that sources stand for, each once; a folder without any is a failure."""
    seen: set[str] = set()
    for source in sources:
        if is_address(source):
            found: Iterable[Path | str] = [source]
        elif os.path.isdir(source):  # noqa: PTH112 - Path.is_dir raises where a name is too long
            found = list(_walk(Path(source), set()))
            if not found:
                yield Failure(str(source), f"{source} holds no file that is read ({', '.join(sorted(ENDINGS))}).")
        else:
            found = [Path(source)]
        for each in found:
            key = str(each) if is_address(each) else os.path.realpath(each)
            if key not in seen:
                seen.add(key)
                yield each


def _walk(folder: Path, above: set[str]) -> Iterator[Path]:
    """Files below a folder, sorted by name; a link back to a folder above is not followed again."""
    here = os.path.realpath(folder)
    if here in above:
        return
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        # Named as it stands: reading it as a file gives the reason.
        yield folder
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _walk(path, above | {here})
        elif path.suffix.lower() in ENDINGS or _is_feed(path):
            yield path


def _is_feed(path: Path) -> bool:
    """Whether a file that a folder holds is a feed: most XML is something else."""
    if path.suffix.lower() not in feed.ENDINGS or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return feed.is_feed(file.read(4096))
    except OSError:
        return True  # Reading it gives the reason.


@dataclass(frozen=True, slots=True)
class _Reader:
    """How sources are read in one call of `read_all`."""

    phrases: Boilerplate
    since: date | None
    allow_private: bool
    timeout: float

    def read(self, source: str | Path | Failure) -> Iterator[Article | Failure | LeftOut]:
        """What one source gives: an article, the reason why not, or one of these for each item of a feed."""
        if isinstance(source, Failure):
            yield source
            return
        try:
            opened = open_source(source, allow_private=self.allow_private, timeout=self.timeout)
            if opened.kind == "feed":
                yield from read_items(
                    opened, self.phrases, since=self.since, allow_private=self.allow_private, timeout=self.timeout
                )
                return
            article = article_of(opened, self.phrases)
        except OtherLanguageError as error:
            yield LeftOut(str(source), "language", error.message)
        except ArticleError as error:
            yield Failure(str(source), error.message, error.hint)
        else:
            older = is_older(article.published, self.since)
            yield LeftOut(str(source), "older", f"{source} is older than {self.since}.") if older else article
