"""What a query gives, as Python values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, overload

from policygraph.api import html
from policygraph.errors import QueryError
from policygraph.namespaces import PREFIXES

if TYPE_CHECKING:
    import pandas as pd
    import rdflib

    from policygraph.query import Result
    from policygraph.query.model import Term

Value = str | int | float | bool | None
"""A cell: IRIs in full and dates as they were told (`2026`, `2026-02`, `2026-02-05`) are strings."""

_XSD: Final = PREFIXES["xsd"]
_SHOWN: Final = 20


class Row(Mapping[str, Value]):
    """One row: what each column holds, by the column's name."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = dict(values)

    def __getitem__(self, column: str) -> Value:
        if column not in self._values:
            raise KeyError(f"{column}: the columns are {', '.join(self._values)}")
        return self._values[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Row({self._values!r})"


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Sequence[Row]):
    """The answer to a query: a sequence of rows.

    What asks for yes or no (ASK) gives an answer without rows that is true or false; what gives triples (CONSTRUCT,
    DESCRIBE) one with the columns subject, predicate and object. Any other is true where it has rows. `result` holds
    the RDF terms; `truncated` says that there was more. Of a plain question, `question` names the saved question that
    it was taken for, and `sparql` is what was run.
    """

    result: "Result"
    question: str = ""
    sparql: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        if self.result.kind == "graph":
            return ("subject", "predicate", "object")
        return self.result.variables

    @property
    def truncated(self) -> bool:
        return self.result.truncated

    def __len__(self) -> int:
        return len(self.result.triples if self.result.kind == "graph" else self.result.rows)

    def __bool__(self) -> bool:
        return self.result.answer if self.result.kind == "ask" else len(self) > 0

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(place, slice):
            return tuple(self._row(number) for number in range(*place.indices(len(self))))
        return self._row(place)

    def to_dataframe(self) -> "pd.DataFrame":
        """The rows as a pandas data frame.

        Raises:
            MissingLibraryError: pandas is not installed.
        """
        from policygraph.api.frames import frame

        return frame([dict(row) for row in self], self.columns)

    def to_rdflib(self) -> "rdflib.Graph":
        """The triples of a CONSTRUCT or DESCRIBE as an rdflib graph.

        Raises:
            QueryError: the query was of another kind.
        """
        import rdflib

        from policygraph.query import write

        if self.result.kind != "graph":
            raise QueryError("The answer holds no triples.", hint="CONSTRUCT and DESCRIBE give some.")
        return rdflib.Graph().parse(data=write(self.result, "ntriples"), format="nt")

    def __repr__(self) -> str:
        if self.result.kind == "ask":
            return f"Answer({bool(self)})"
        lines = [f"Answer({len(self)} rows: {', '.join(self.columns)})", *(f"  {dict(row)}" for row in self[:_SHOWN])]
        return "\n".join([*lines, "  ..."] if len(self) > _SHOWN else lines)

    def _repr_html_(self) -> str:
        if self.result.kind == "ask":
            return f"<p>{'Yes.' if self else 'No.'}</p>"
        return html.table(self.columns, [[*row.values()] for row in self], more=self.truncated)

    def _row(self, place: int) -> Row:
        result = self.result
        if result.kind == "graph":
            triple = result.triples[place]
            cells: Sequence[Term | None] = (triple.subject, triple.predicate, triple.object)
        else:
            cells = result.rows[place]
        return Row({name: _value(cell) for name, cell in zip(self.columns, cells, strict=True)})


def _value(term: "Term | None") -> Value:
    from pyoxigraph import BlankNode, Literal, NamedNode

    match term:
        case None:
            return None
        case Literal():
            return _literal(term.value, term.datatype.value)
        case NamedNode() | BlankNode():
            return term.value
    return str(term)


def _literal(text: str, datatype: str) -> Value:
    try:
        match datatype.removeprefix(_XSD):
            case "integer" | "int" | "long" | "nonNegativeInteger":
                return int(text)
            case "decimal":
                return float(Decimal(text))
            case "double" | "float":
                return float(text)
            case "boolean":
                return text in ("true", "1")
    except (ValueError, InvalidOperation):
        pass  # Oxigraph keeps ill-formed literals as they are; so do we.
    return text
