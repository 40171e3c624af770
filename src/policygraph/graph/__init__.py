"""Room 6: facts as RDF, the store that holds them, and the folder that keeps it all.

Its modules are imported by name (`policygraph.graph.rdf`), so that reading a store does not load what makes one.
"""

from policygraph.graph.store import INFERRED_GRAPH, ONTOLOGY_GRAPH, Manifest, open_store, read_manifest
from policygraph.graph.workspace import Added, Workspace

__all__ = ["INFERRED_GRAPH", "ONTOLOGY_GRAPH", "Added", "Manifest", "Workspace", "open_store", "read_manifest"]
