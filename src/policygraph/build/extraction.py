"""From articles to facts, in this process or in several."""

import signal
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from policygraph.articles.model import Article, Failure
from policygraph.build import digests
from policygraph.errors import PolicyGraphError
from policygraph.facts.model import ArticleFacts
from policygraph.ontology.model import Ontology


class Extractor(Protocol):
    """Reads one article. It must be picklable: with several jobs each process gets its own.

    `digest` changes whenever what it would answer may change.
    """

    @property
    def digest(self) -> str: ...

    def __call__(self, article: Article, /) -> ArticleFacts: ...


@dataclass(slots=True)
class PipelineExtractor:
    """The package's own way: one spaCy pipeline per language, loaded when its first article comes.

    Args:
        extra: folders or files of Turtle added to the ontology.
        models: installed spaCy pipelines to use instead of the shipped ones, by language.
        ontology: `ontology.load(extra)`, where the caller has it already.
    """

    extra: tuple[Path, ...] = ()
    models: Mapping[str, str] = field(default_factory=dict)
    ontology: Ontology | None = None
    _pipelines: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def digest(self) -> str:
        models = [part for language in sorted(self.models) for part in (language, _version(self.models[language]))]
        return digests.of([self._loaded().digest, digests.of_rooms(digests.EXTRACTING), *models])

    def __call__(self, article: Article) -> ArticleFacts:
        from policygraph.documents import parse
        from policygraph.facts import pipeline

        if article.language not in self._pipelines:
            self._pipelines[article.language] = pipeline(
                article.language, ontology=self._loaded(), model=self.models.get(article.language)
            )
        facts: ArticleFacts = parse(article, self._pipelines[article.language])._.facts
        return replace(facts, id=article.id)

    def _loaded(self) -> Ontology:
        if self.ontology is None:
            from policygraph.ontology import load

            self.ontology = load(self.extra)
        return self.ontology

    def __getstate__(self) -> dict[str, Any]:
        return {"extra": self.extra, "models": dict(self.models)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.extra, self.models, self.ontology, self._pipelines = state["extra"], state["models"], None, {}


def _version(model: str) -> str:
    """Name and version of an installed spaCy pipeline, or a digest of one that lies in a folder."""
    from importlib.metadata import PackageNotFoundError, version

    folder = Path(model)
    if folder.is_dir():
        return digests.of([model, digests.of_file(folder / "meta.json"), digests.of_file(folder / "vocab" / "key2row")])
    try:
        return f"{model} {version(model)}"
    except PackageNotFoundError:
        return model


def extract_all(
    articles: Iterable[Article], extractor: Extractor, *, jobs: int = 1
) -> Iterator[tuple[Article, ArticleFacts | Failure]]:
    """The facts of each article as soon as they are ready: in order with one job, in any order with more."""
    if jobs <= 1:
        for article in articles:
            yield article, _attempt(extractor, article)
    else:
        yield from _in_processes(articles, extractor, jobs)


def _attempt(extractor: Extractor, article: Article) -> ArticleFacts | Failure:
    try:
        return extractor(article)
    except PolicyGraphError:
        raise  # A missing model or a broken ontology concerns all articles: it ends the build.
    except Exception as error:
        # One article that trips the extractor must not cost the user the other ninety-nine.
        return Failure(
            article.source or article.id, f"its facts could not be extracted ({type(error).__name__}: {error})"
        )


def _in_processes(
    articles: Iterable[Article], extractor: Extractor, jobs: int
) -> Iterator[tuple[Article, ArticleFacts | Failure]]:
    """Fresh processes ("spawn"): a fork would copy the locks and threads of spaCy and Oxigraph in whatever state."""
    from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    waiting: dict[Future[ArticleFacts | Failure], Article] = {}
    rest = iter(articles)
    pool = ProcessPoolExecutor(
        max_workers=jobs, mp_context=get_context("spawn"), initializer=_start_worker, initargs=(extractor,)
    )
    try:
        while True:
            # A short queue: what is not yet begun when the user stops the build costs nothing.
            for article in islice(rest, 2 * jobs - len(waiting)):
                waiting[pool.submit(_work, article)] = article
            if not waiting:
                return
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                yield waiting.pop(future), future.result()
    except BrokenProcessPool as error:
        raise PolicyGraphError(
            "A process that extracts facts ended unexpectedly, perhaps for want of memory.",
            hint="What was done so far is kept: run the same command again, with fewer --jobs.",
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_EXTRACTOR: list[Extractor] = []
"""A worker process's own extractor: the one thing that it is handed before its first article."""


def _start_worker(extractor: Extractor) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to handle.
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _EXTRACTOR[:] = [extractor]


def _end_with_parent() -> None:
    """A parent that is killed can't end its workers: they see to it themselves."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(article: Article) -> ArticleFacts | Failure:
    return _attempt(_EXTRACTOR[0], article)
