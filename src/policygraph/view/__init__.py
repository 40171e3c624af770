"""The graph as one HTML page that needs no network."""

from policygraph.view.answers import page_of
from policygraph.view.data import read_page
from policygraph.view.model import Page, PageArticle, PageEdge, PageNode, PageStatement
from policygraph.view.page import html
from policygraph.view.selection import around, strongest

__all__ = [
    "Page",
    "PageArticle",
    "PageEdge",
    "PageNode",
    "PageStatement",
    "around",
    "html",
    "page_of",
    "read_page",
    "strongest",
]
