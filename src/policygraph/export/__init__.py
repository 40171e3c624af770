"""Reads the graph: the whole of it in a format that other tools take."""

from policygraph.export.run import FORMATS, Format, export
from policygraph.export.tables import COLUMNS, network, statements

__all__ = ["COLUMNS", "FORMATS", "Format", "export", "network", "statements"]
