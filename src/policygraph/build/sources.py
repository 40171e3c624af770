"""What a build reads: articles from wherever they come, and the ontology's own triples."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.articles import read_article
from policygraph.articles.model import Article
from policygraph.build.model import LeftOut, Problem
from policygraph.errors import ArticleError
from policygraph.ontology.model import Ontology

if TYPE_CHECKING:
    from pyoxigraph import Triple

ENDINGS = frozenset({".txt", ".md", ".html", ".htm", ".pdf"})


def read(
    paths: Sequence[str | Path], ontology: Ontology, *, allow_private: bool = False
) -> Iterator[Article | Problem | LeftOut]:
    """Every article under `paths` (files, folders, URLs), in an order that does not depend on that of `paths`."""
    del allow_private
    for path in sorted({str(path) for path in paths}):
        if Path(path).is_dir():
            for file in sorted(Path(path).rglob("*")):
                if file.is_file() and file.suffix.lower() in ENDINGS and not file.name.startswith("."):
                    yield read_file(file, ontology)
        else:
            yield read_file(Path(path), ontology)


def read_file(path: Path, ontology: Ontology) -> Article | Problem | LeftOut:
    """One file as an article."""
    try:
        return read_article(path, ontology=ontology)
    except ArticleError as error:
        return Problem(str(path), str(error))


def is_url(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def ontology_triples(extra: Sequence[Path]) -> Iterator["Triple"]:
    """What the ontology's files say, for queries that need classes and the gazetteer."""
    from pyoxigraph import RdfFormat, Triple, parse

    from policygraph.ontology.files import data_files

    for path in data_files(extra):
        base = "https://w3id.org/policygraph/ontology"
        for quad in parse(path=path, format=RdfFormat.TURTLE, base_iri=base, rename_blank_nodes=True):
            yield Triple(quad.subject, quad.predicate, quad.object)
