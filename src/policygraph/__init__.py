"""policygraph: news about digital policy as a graph of facts, each with the sentence that says so.

    >>> import policygraph
    >>> graph = policygraph.open("graph")  # doctest: +SKIP

What is here costs nothing to import: libraries are loaded when a function needs them.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygraph.api import Graph
    from policygraph.explain import Explanation

__all__ = ["build_graph", "open", "read"]
__version__ = "0.1.0"


def open(folder: str | Path = "graph", *, language: str = "en", ontology: Sequence[Path] = ()) -> "Graph":
    """A graph that was built, to be questioned. It can be used in a `with` statement.

    Args:
        folder: the graph folder.
        language: of labels: `en`, `fr` or `ar`.
        ontology: folders of your own Turtle, for the saved questions in them.

    Raises:
        StoreError: there is no such folder, or nothing was built in it.
    """
    from policygraph.api import Graph

    return Graph(folder, language=language, ontology=ontology)


def build_graph(
    sources: Iterable[str | Path],
    folder: str | Path = "graph",
    *,
    language: str = "en",
    ontology: Sequence[Path] = (),
    jobs: int = 1,
) -> "Graph":
    """Add articles to a graph folder, build it, and open it. What could not be read stands in `graph.summary`.

    Args:
        sources: files, folders, feeds and http(s) addresses.
        folder: the graph folder, made where it is missing.
        language: of labels: `en`, `fr` or `ar`.
        ontology: folders of your own Turtle.
        jobs: how many processes read articles.

    Raises:
        StoreError: another process is writing to the folder, or it can't be written.
        OntologyError: `ontology` can't be read.
    """
    from policygraph.api import built

    return built(sources, folder, language=language, ontology=ontology, jobs=jobs)


def read(source: str | Path, *, ontology: Sequence[Path] = ()) -> "Explanation":
    """An article with its facts, and in a notebook with both beside each other.

    Args:
        source: a file or an http(s) address.
        ontology: folders of your own Turtle.

    Raises:
        ArticleError: it can't be read.
        OtherLanguageError: it is in a language other than French, English and Arabic.
    """
    from policygraph.api import read_with_facts

    return read_with_facts(source, ontology=ontology)
