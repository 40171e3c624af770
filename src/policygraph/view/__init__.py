"""The graph as one HTML page that needs no network."""

from policygraph.view.model import Page, PageArticle, PageEdge, PageNode, PageStatement

__all__ = ["Page", "PageArticle", "PageEdge", "PageNode", "PageStatement"]
