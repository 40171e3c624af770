"""Room 5: the same entity and the same event across articles, and the IRI of each."""

from policygraph.identity.model import Filler, Identities, MergedEvent, Node, Reading
from policygraph.identity.resolve import resolve

__all__ = ["Filler", "Identities", "MergedEvent", "Node", "Reading", "resolve"]
