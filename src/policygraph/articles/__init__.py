"""Room 1: files, folders and URLs become articles."""

from policygraph.articles.collection import expand, read_all
from policygraph.articles.model import Article, Failure, Language, LeftOut, LeftOutKind, Precision, PublicationDate
from policygraph.articles.reading import ENDINGS, read_article

__all__ = [
    "ENDINGS",
    "Article",
    "Failure",
    "Language",
    "LeftOut",
    "LeftOutKind",
    "Precision",
    "PublicationDate",
    "expand",
    "read_all",
    "read_article",
]
