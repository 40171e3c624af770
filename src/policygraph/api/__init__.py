"""What Python programs and notebooks use: `policygraph.open`, `policygraph.build_graph` and `policygraph.read`."""

from policygraph.api.answer import Answer, Row, Value
from policygraph.api.events import Events
from policygraph.api.graph import Graph, built
from policygraph.api.reading import read_with_facts

__all__ = ["Answer", "Events", "Graph", "Row", "Value", "built", "read_with_facts"]
