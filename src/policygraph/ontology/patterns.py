"""What saved questions share: pieces of SPARQL with a name, and what to call the columns of an answer."""

from collections.abc import Sequence
from pathlib import Path

from policygraph.namespaces import PG, PREFIXES
from policygraph.ontology.files import data_files, read
from policygraph.ontology.model import LabelMap
from policygraph.ontology.schema import name_of


def shared_patterns(extra: Sequence[Path] = ()) -> dict[str, str]:
    """The SPARQL of every pg:SharedPattern, by local name, the folders in `extra` included.

    Raises:
        OntologyError: Turtle that can't be parsed, or no such folder.
    """
    # Every query asks for these few: the large files of names need not be parsed for it.
    index = read([path for path in data_files(extra) if b"SharedPattern" in path.read_bytes()])
    return {name_of(iri): index.text(iri, PG + "sparql") for iri in index.of_type(PG + "SharedPattern")}


def column_labels(extra: Sequence[Path] = ()) -> dict[str, LabelMap]:
    """What tables call the variables of saved questions, by variable.

    Raises:
        OntologyError: Turtle that can't be parsed, or no such folder.
    """
    index = read([path for path in data_files(extra) if b"Column" in path.read_bytes()])
    return {
        index.text(iri, PG + "variable"): index.labels(iri, PREFIXES["rdfs"] + "label")
        for iri in index.of_type(PG + "Column")
    }
