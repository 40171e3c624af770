"""Room 1: files, folders, URLs and feeds become articles."""

from policygraph.articles.collection import expand, read_all
from policygraph.articles.model import Article, Failure, Language, LeftOut, LeftOutKind, Precision, PublicationDate
from policygraph.articles.reading import ENDINGS, is_address, read_article

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
    "is_address",
    "read_all",
    "read_article",
]
