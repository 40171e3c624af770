"""Beside the rooms: the only reader of the files under ontology/.

Turtle in, frozen values (`policygraph.ontology.model`) out.
"""

from policygraph.ontology.files import folder
from policygraph.ontology.load import load
from policygraph.ontology.patterns import column_labels, shared_patterns
from policygraph.ontology.plain import plain_language
from policygraph.ontology.problems import Problem, check

__all__ = ["Problem", "check", "column_labels", "folder", "load", "plain_language", "shared_patterns"]
