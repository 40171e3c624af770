"""Many sources, one after the other: what can be read is, and the rest is named with the reason."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from policygraph.articles.fetching import TIMEOUT
from policygraph.articles.model import Article, Failure, LeftOut
from policygraph.articles.reading import ENDINGS, is_address, read_article
from policygraph.errors import ArticleError, OtherLanguageError
from policygraph.ontology.model import Ontology


def read_all(
    sources: Iterable[str | Path],
    *,
    ontology: Ontology | None = None,
    allow_private: bool = False,
    timeout: float = TIMEOUT,
) -> Iterator[Article | Failure | LeftOut]:
    """Read files, folders and web pages, in the order given; one result for each source.

    Folders are walked in sorted order; what is hidden or has an unknown ending in them is passed over. A text that was
    read before is left out. Where two articles would have the same id, the later one's ends with a part of its hash.

    Args:
        sources: paths and http(s) addresses.
        ontology: where the phrases of boilerplate come from; the default ontology where none is given.
        allow_private: also fetch from loopback, private and link-local addresses.
        timeout: seconds that fetching one page may take.
    """
    texts: dict[str, str] = {}
    names: set[str] = set()
    for source in expand(sources):
        result = source if isinstance(source, Failure) else _read(source, ontology, allow_private, timeout)
        if isinstance(result, Article):
            first = texts.setdefault(result.content_hash, result.source)
            if first != result.source:
                yield LeftOut(result.source, "duplicate", f"{result.source} has the same text as {first}.")
                continue
            if result.id in names:
                result = replace(result, id=f"{result.id}-{result.content_hash[:8]}")
            names.add(result.id)
        yield result


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
        elif path.suffix.lower() in ENDINGS:
            yield path


def _read(
    source: str | Path, ontology: Ontology | None, allow_private: bool, timeout: float
) -> Article | Failure | LeftOut:
    try:
        return read_article(source, ontology=ontology, allow_private=allow_private, timeout=timeout)
    except OtherLanguageError as error:
        return LeftOut(str(source), "language", error.message)
    except ArticleError as error:
        return Failure(str(source), error.message, error.hint)
