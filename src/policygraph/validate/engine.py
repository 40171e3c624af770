"""Shapes that use more of SHACL than queries, through pySHACL."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from policygraph.errors import OntologyError
from policygraph.namespaces import ID, LEX, PREFIXES
from policygraph.validate.model import Severity
from policygraph.validate.shapes import Rule

_LOCAL: dict[str, Severity] = {"Violation": "violation", "Warning": "warning", "Info": "info"}


def check_with_engine(shapes: Path, turtle: Path, extra: Sequence[Path]) -> Iterator[tuple[Rule, dict[str, Any]]]:
    """What breaks the shapes of one file, each as a rule and the values in its message.

    The graph is parsed by rdflib: literals that come through Oxigraph are typed xsd:string, and `sh:in` then fails.

    Raises:
        OntologyError: pySHACL can't make sense of the shapes.
    """
    import pyshacl
    import rdflib
    from pyshacl.errors import ShapeLoadError, ShapeRecursionWarning
    from rdflib.namespace import RDF, RDFS

    from policygraph.ontology.files import data_files

    data = rdflib.Graph().parse(turtle)
    for path in data_files(extra):
        for triple in rdflib.Graph().parse(path):
            # Classes are needed; what the gazetteer and the lexicon hold is no part of the graph to check.
            if not str(triple[0]).startswith((ID, LEX)):
                data.add(triple)
    rules = rdflib.Graph().parse(shapes)
    try:
        _, results, _ = pyshacl.validate(data, shacl_graph=rules, inplace=True)
    except (ShapeLoadError, ShapeRecursionWarning, ValueError) as error:
        raise OntologyError(f"{shapes}: {error}", hint="Correct the shape there.") from error
    sh = rdflib.Namespace(PREFIXES["sh"])
    found = cast(rdflib.Graph, results)
    for result in found.subjects(RDF.type, sh.ValidationResult):
        shape = found.value(result, sh.sourceShape)
        # A property's shape is told by the shape that it belongs to.
        shape = rules.value(None, sh.property, shape) or shape
        severity = str(found.value(result, sh.resultSeverity) or "").removeprefix(PREFIXES["sh"])
        rule = Rule(
            iri=str(shape),
            title=str(rules.value(shape, RDFS.label) or shapes.name),
            severity=_LOCAL.get(severity, "violation"),
            message=f"“{{?this}}”: {found.value(result, sh.resultMessage)}",
            select="",
        )
        yield rule, {"this": _term(found.value(result, sh.focusNode))}


def _term(node: Any) -> Any:
    import rdflib
    from pyoxigraph import Literal, NamedNode

    return NamedNode(str(node)) if isinstance(node, rdflib.URIRef) else Literal(str(node))
