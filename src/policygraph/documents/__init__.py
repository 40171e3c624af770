"""Room 2: an article's text becomes a parsed spaCy Doc, its sentences cut and their syntax known."""

from policygraph.documents.pipeline import load_parser
from policygraph.documents.reading import article_of, parse, parse_all

__all__ = ["article_of", "load_parser", "parse", "parse_all"]
