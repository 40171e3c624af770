"""Reads the graph: the whole of it in a format that other tools take."""

from policygraph.export.run import FORMATS, Format, export

__all__ = ["FORMATS", "Format", "export"]
