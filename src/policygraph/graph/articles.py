"""An article as RDF."""

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote, urlsplit

from pyoxigraph import Literal, NamedNode, Triple

from policygraph.articles.model import Article
from policygraph.graph.dates import typed
from policygraph.graph.terms import TYPE, own, term, text
from policygraph.identity.minting import mint


def iri(article: Article) -> NamedNode:
    """From title and text alone: a file may be renamed, an article stays the same."""
    return _iri(article.title, article.content_hash)


@lru_cache(maxsize=1024)
def _iri(title: str, content_hash: str) -> NamedNode:
    return NamedNode(mint(f"article {title}", "article", content_hash, length=12))


def triples(article: Article) -> Iterator[Triple]:
    node = iri(article)
    yield Triple(node, TYPE, own("Article"))
    yield Triple(node, term("dcterms:title"), text(article.title, article.language))
    yield Triple(node, term("dcterms:identifier"), Literal(article.id))
    yield Triple(node, term("dcterms:language"), Literal(article.language))
    yield Triple(node, own("contentHash"), Literal(article.content_hash))
    issued = typed(article.published.value) if article.published else None
    if article.published and issued is not None:
        yield Triple(node, term("dcterms:issued"), issued)
        yield Triple(node, own("datePrecision"), Literal(article.published.precision))
    if article.publisher:
        yield Triple(node, term("dcterms:publisher"), Literal(article.publisher))
    source = web_address(article.url)
    if source is not None:
        yield Triple(node, term("dcterms:source"), source)


def web_address(url: str) -> NamedNode | None:
    """An http(s) URL as an IRI, what can't stand in one percent-encoded; None where it is no such URL."""
    try:
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            return None
        return NamedNode(quote(url.strip(), safe=":/?#[]@!$&'()*+,;=%~-._"))
    except ValueError:
        return None
