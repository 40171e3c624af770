"""The ontology written up for people: what each term means, what it takes, and how to ask the graph."""

from policygraph.handbook.contents import gather
from policygraph.handbook.model import Contents
from policygraph.handbook.write import as_html, as_markdown, write

__all__ = ["Contents", "as_html", "as_markdown", "gather", "write"]
