"""Room 1: files, folders and URLs become articles."""

from policygraph.articles.model import Article, Language, Precision, PublicationDate
from policygraph.articles.reading import read_article

__all__ = ["Article", "Language", "Precision", "PublicationDate", "read_article"]
