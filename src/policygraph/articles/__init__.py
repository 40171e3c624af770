"""Room 1: files, folders and URLs become articles."""

from policygraph.articles.model import Article, Language, Precision, PublicationDate

__all__ = ["Article", "Language", "Precision", "PublicationDate"]
