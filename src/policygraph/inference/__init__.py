"""Reads the graph and adds what follows from it by the rules of the ontology, in a graph of its own."""

from policygraph.inference.rules import Rule, read_rules
from policygraph.inference.run import Inferred, forget, infer

__all__ = ["Inferred", "Rule", "forget", "infer", "read_rules"]
