"""The terms that the graph is written with."""

from decimal import Decimal
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from policygraph.namespaces import PG, PREFIXES


@cache
def term(prefixed: str) -> NamedNode:
    """`dcterms:title` as a node."""
    prefix, _, local = prefixed.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


@cache
def own(name: str) -> NamedNode:
    """A term of our ontology by its local name."""
    return NamedNode(PG + name)


def decimal(value: float) -> Literal:
    """An xsd:decimal in the form that the store would else rewrite it to ("0.8", not "0.80"; "1", not "1.0")."""
    return Literal(format(Decimal(str(round(value, 3))).normalize(), "f"), datatype=XSD_DECIMAL)


def integer(value: int) -> Literal:
    return Literal(str(value), datatype=XSD_INTEGER)


def text(value: str, language: str) -> Literal:
    return Literal(value, language=language) if language else Literal(value)


XSD_DATE: Final = term("xsd:date")
XSD_MONTH: Final = term("xsd:gYearMonth")
XSD_YEAR: Final = term("xsd:gYear")
XSD_DECIMAL: Final = term("xsd:decimal")
XSD_INTEGER: Final = term("xsd:integer")
TYPE: Final = term("rdf:type")
LABEL: Final = term("rdfs:label")
