"""Reads the graph: does it have the shape that the ontology's SHACL files ask for?"""

from policygraph.validate.model import Finding, Report, Source
from policygraph.validate.run import validate

__all__ = ["Finding", "Report", "Source", "validate"]
