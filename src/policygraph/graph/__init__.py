"""Room 6: facts as RDF, the store that holds them, and the folder that keeps it all."""

from policygraph.graph.evidence import Checked, Dropped, check
from policygraph.graph.rdf import Described, describe
from policygraph.graph.store import ONTOLOGY_GRAPH, Manifest, open_store, read_manifest, replace_store
from policygraph.graph.turtle import turtle
from policygraph.graph.workspace import Added, Workspace

__all__ = [
    "ONTOLOGY_GRAPH",
    "Added",
    "Checked",
    "Described",
    "Dropped",
    "Manifest",
    "Workspace",
    "check",
    "describe",
    "open_store",
    "read_manifest",
    "replace_store",
    "turtle",
]
