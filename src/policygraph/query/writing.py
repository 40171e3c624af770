"""Results as text: the SPARQL result formats, Turtle, and a table for people."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from pyoxigraph import BlankNode, NamedNode
from pyoxigraph import Literal as RdfLiteral

from policygraph.errors import QueryError
from policygraph.namespaces import PREFIXES
from policygraph.query.model import EntityReport, EventEntry, Fact, Result, Sentence
from policygraph.query.names import shortened
from policygraph.query.tables import Prose, indented

if TYPE_CHECKING:
    from rich.console import RenderableType

    from policygraph.query.model import Term

Format = Literal["json", "csv", "tsv", "xml", "turtle", "ntriples"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
GRAPH_FORMATS: Final[tuple[Format, ...]] = ("turtle", "ntriples")


def write(result: Result, form: Format) -> str:
    """The result in a standard format: rows and answers as SPARQL JSON, CSV, TSV or XML, graphs as Turtle or N-Triples.

    Raises:
        QueryError: the format is not one for this kind of result.
    """
    from pyoxigraph import QueryResultsFormat, parse_query_results

    if (form in GRAPH_FORMATS) != (result.kind == "graph"):
        fitting = GRAPH_FORMATS if result.kind == "graph" else tuple(f for f in FORMATS if f not in GRAPH_FORMATS)
        what = {"graph": "a graph", "select": "rows", "ask": "yes or no"}[result.kind]
        raise QueryError(f"The answer is {what}, which {form} can't hold.", hint=f"Ask for {', '.join(fitting)}.")
    if result.kind == "graph":
        return _graph(result, form)
    document = _sparql_json(result)
    if form == "json":
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    formats = {"csv": QueryResultsFormat.CSV, "tsv": QueryResultsFormat.TSV, "xml": QueryResultsFormat.XML}
    parsed = parse_query_results(json.dumps(document).encode(), format=QueryResultsFormat.JSON)
    text = (parsed.serialize(format=formats[form]) or b"").decode("utf-8").replace("\r\n", "\n")
    return text if text.endswith("\n") else text + "\n"


def report(entity: EntityReport) -> "RenderableType":
    """An entity's report for a terminal."""
    from rich.console import Group
    from rich.text import Text

    lines: list[RenderableType] = [
        Prose(entity.label, "bold"),
        Text(f"{', '.join(entity.types)}  {shortened(entity.iri)}"),
    ]
    others = [name for name in (*entity.labels.values(), *entity.names) if name != entity.label]
    if others:
        lines.append(Prose("Also: " + " · ".join(dict.fromkeys(others))))
    for title, shown in (("Facts", [*_facts(entity.facts)]), ("Events", [*_events(entity.events)])):
        if shown:
            lines += [Text(), Text(title, style="bold underline"), *shown]
    if not entity.facts and not entity.events:
        lines.append(Text("The graph says nothing of it but its names."))
    lines += [Text(), Text(f"Told by {len(entity.articles)} article{'' if len(entity.articles) == 1 else 's'}.")]
    return Group(*lines)


def _facts(facts: Iterable[Fact]) -> Iterable[Any]:
    for fact in facts:
        status = "" if fact.status in ("done", "") else f"  [{fact.status}]"
        arrow = f"{fact.label} → {fact.other}" if fact.outgoing else f"{fact.other} → {fact.label}"
        yield indented(f"{arrow}{status}", 2)
        yield from _quotes(fact.sentences)


def _events(events: Iterable[EventEntry]) -> Iterable[Any]:
    for event in events:
        status = "" if event.status == "done" else f"  [{event.status}]"
        yield indented(f"{event.date or 'no date'}  {event.label}{status}", 2)
        for role, names in event.roles.items():
            yield indented(f"{role}: {', '.join(names)}", 6, "dim")
        yield from _quotes(event.sentences)


def _quotes(sentences: Iterable[Sentence]) -> Iterable[Any]:
    for sentence in sentences:
        where = ", ".join(part for part in (sentence.title, sentence.published, sentence.url) if part)
        yield indented(f"“{sentence.text}”", 6, "italic")
        yield indented(where, 7, "dim")


def _graph(result: Result, form: Format) -> str:
    from pyoxigraph import RdfFormat, serialize

    ordered = sorted(set(result.triples), key=str)
    if form == "ntriples":
        return (serialize(ordered, format=RdfFormat.N_TRIPLES) or b"").decode("utf-8")
    return (serialize(ordered, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode("utf-8")


def _sparql_json(result: Result) -> dict[str, Any]:
    if result.kind == "ask":
        return {"head": {}, "boolean": result.answer}
    bindings = [
        {name: _json(value) for name, value in zip(result.variables, row, strict=True) if value is not None}
        for row in result.rows
    ]
    return {"head": {"vars": list(result.variables)}, "results": {"bindings": bindings}}


def _json(value: "Term") -> dict[str, Any]:
    match value:
        case NamedNode():
            return {"type": "uri", "value": value.value}
        case BlankNode():
            return {"type": "bnode", "value": value.value}
        case RdfLiteral() if value.language:
            return {"type": "literal", "value": value.value, "xml:lang": value.language}
        case RdfLiteral() if value.datatype.value != PREFIXES["xsd"] + "string":
            return {"type": "literal", "value": value.value, "datatype": value.datatype.value}
        case RdfLiteral():
            return {"type": "literal", "value": value.value}
    parts = {"subject": value.subject, "predicate": value.predicate, "object": value.object}
    return {"type": "triple", "value": {name: _json(part) for name, part in parts.items()}}
