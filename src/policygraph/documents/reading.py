"""Articles in, parsed Docs out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from policygraph.articles import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ARTICLE = "article"


def parse(article: Article, nlp: Language) -> Doc:
    """Parse one article.

    Args:
        article: what to read.
        nlp: from `load_parser`, for the article's language.

    Returns:
        A Doc whose text is `article.text`, character for character. A line break ends a sentence; the white space
        around it stays with the sentence before. `article_of` gives the article back.
    """
    return next(parse_all([article], nlp))


def parse_all(articles: Iterable[Article], nlp: Language) -> Iterator[Doc]:
    """Parse articles of one language, one Doc for each in the order given, reading no further ahead than it must."""
    # One article a batch: in a larger one, a matrix product may round differently, and so an article's parse would
    # depend on which articles came before it.
    yield from nlp.pipe((_made(article, nlp) for article in articles), batch_size=1)


def _made(article: Article, nlp: Language) -> Doc:
    doc = nlp.make_doc(article.text)
    # Before the pipeline runs: dates in the text are read against the day it was published.
    doc.user_data[ARTICLE] = article
    return doc


def article_of(doc: Doc) -> Article:
    """The article that a Doc of `parse` was made from.

    Raises:
        KeyError: the Doc was made otherwise.
    """
    article = doc.user_data[ARTICLE]
    assert isinstance(article, Article)
    return article
