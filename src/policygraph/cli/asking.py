"""`policygraph query` and `policygraph show`: questions to the graph."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from policygraph.cli import options

if TYPE_CHECKING:
    from policygraph.query import Result, SavedQuestion

FORMATS = ("table", "json", "csv", "tsv", "xml", "turtle", "ntriples")


@click.command()
@click.argument("question", required=False)
@options.graph_option
@click.option(
    "-p", "--param", "params", multiple=True, metavar="NAME=VALUE", help="A saved question's parameter (repeatable)."
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Default: a table on a terminal, else csv; for graphs, turtle.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (else stdout).")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds it may take.")
@click.option("--limit", type=click.IntRange(min=1), default=100_000, show_default=True, help="At most so many rows.")
@click.option("--inferred/--no-inferred", default=True, help="Whether to read what `policygraph infer` added.")
@click.option("--list", "list_all", is_flag=True, help="List the saved questions and their parameters.")
@options.ontology_option
def query(
    *,
    question: str | None,
    graph: Path,
    params: tuple[str, ...],
    form: str | None,
    output: Path | None,
    timeout: float,
    limit: int,
    inferred: bool,
    list_all: bool,
    extra: tuple[Path, ...],
) -> None:
    """Ask the graph, in SPARQL or with a saved question.

    QUESTION is SPARQL text, a .rq file, - for standard input, or @name of a saved question. Prefixes (pg:, rdfs:,
    skos:, prov:, ...) need no declaration.

    \b
    Examples:
      policygraph query --list
      policygraph query @members --param body=DCO
      policygraph query "SELECT ?who { ?who pg:memberOf ?body } LIMIT 5" --format json
    """
    from policygraph.query import ask, saved_questions

    if list_all:
        _list(saved_questions(extra).values())
        return
    if question is None:
        raise click.UsageError("What is the question? Give SPARQL, a .rq file or @name; --list shows the saved ones.")
    options.require_graph(graph)
    asked = sys.stdin.read() if question == "-" else question
    result = ask(graph, asked, _pairs(params), extra=extra, timeout=timeout, limit=limit, inferred=inferred)
    _print(result, form, output)
    if result.truncated:
        click.echo(f"There is more: cut off after {limit}. Raise --limit to see the rest.", err=True)


@click.command()
@click.argument("name")
@options.graph_option
@click.option(
    "--language", type=click.Choice(["en", "fr", "ar"]), default="en", show_default=True, help="Of the labels."
)
def show(*, name: str, graph: Path, language: str) -> None:
    """Show what is known of an entity, with the sentences.

    NAME is a name in any language, an acronym or an IRI.

    \b
    Examples:
      policygraph show DCO
      policygraph show "Maroc" --language fr
    """
    from rich.console import Console

    from policygraph.query import report
    from policygraph.query import show as read

    options.require_graph(graph)
    Console(soft_wrap=not sys.stdout.isatty()).print(report(read(graph, name, language=language)))


def _pairs(params: Iterable[str]) -> dict[str, str]:
    pairs = {}
    for param in params:
        name, separator, value = param.partition("=")
        if not separator or not name:
            raise click.BadParameter(f"{param!r} is not NAME=VALUE", param_hint="--param")
        pairs[name] = value
    return pairs


def _print(result: "Result", form: str | None, output: Path | None) -> None:
    from policygraph.query import Format, write

    chosen = form or ("turtle" if result.kind == "graph" else "csv" if output or not sys.stdout.isatty() else "table")
    if chosen == "table" and result.kind != "graph":
        text = _drawn(result, wide=output is not None)
    else:
        formats: dict[str, Format] = {name: name for name in get_args(Format)}
        text = write(result, formats.get(chosen, "turtle"))
    if output is None:
        click.echo(text, nl=False)
    else:
        options.write_bytes(output, text.encode())
        click.echo(f"{output}: {_size(result)}", err=True)


def _size(result: "Result") -> str:
    if result.kind == "ask":
        return "yes" if result.answer else "no"
    count = len(result.triples) if result.kind == "graph" else len(result.rows)
    return f"{count} {'triples' if result.kind == 'graph' else 'rows'}"


def _drawn(result: "Result", *, wide: bool) -> str:
    """A table as wide as the terminal, or as it needs to be in a file."""
    from io import StringIO

    from rich.console import Console

    from policygraph.query import table

    console = Console(file=StringIO() if wide else None, width=200 if wide else None)
    with console.capture() as captured:
        console.print(table(result, width=console.width))
    return captured.get()


def _list(questions: "Iterable[SavedQuestion]") -> None:
    for question in questions:
        click.secho(f"@{question.name}", bold=True, nl=False)
        click.echo(f"  {question.titles.get('en', '')}")
        for parameter in question.parameters:
            needed = "" if parameter.optional or parameter.default is not None else " (needed)"
            default = f" [default: {parameter.default}]" if parameter.default is not None else ""
            click.echo(f"    {parameter.name}: {parameter.type}{needed}{default}  {parameter.description}")
