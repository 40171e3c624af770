"""`policygraph query` and `policygraph show`: questions to the graph."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from policygraph.cli import completion, options
from policygraph.errors import PolicyGraphError

if TYPE_CHECKING:
    from policygraph.query import Result, SavedQuestion

FORMATS = ("table", "json", "csv", "tsv", "xml", "turtle", "ntriples")


@click.command()
@click.argument("question", required=False, shell_complete=completion.question)
@options.graph_option
@click.option(
    "-p",
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="A saved question's parameter (repeatable).",
    shell_complete=completion.parameter,
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Default: a table on a terminal, else csv; for graphs, turtle.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write (else stdout); *.html: the answer as a graph page.",
)
@click.option("--open", "open_page", is_flag=True, help="Open the answer as a graph page in a browser.")
@options.language_option
@click.option("--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds it may take.")
@click.option("--limit", type=click.IntRange(min=1), default=100_000, show_default=True, help="At most so many rows.")
@options.confidence_option
@click.option(
    "--inferred/--no-inferred",
    default=None,
    help="Whether to read what `policygraph infer` added (default: SPARQL yes, saved questions no).",
)
@click.option("--list", "list_all", is_flag=True, help="List the saved questions and their parameters.")
@options.ontology_option
def query(
    *,
    question: str | None,
    graph: Path,
    params: tuple[str, ...],
    form: str | None,
    output: Path | None,
    open_page: bool,
    language: str,
    timeout: float,
    limit: int,
    min_confidence: float,
    inferred: bool | None,
    list_all: bool,
    extra: tuple[Path, ...],
) -> None:
    """Ask the graph, in SPARQL or with a saved question.

    QUESTION is SPARQL text, a .rq file, - for standard input, or @name of a saved question. Prefixes (pg:, rdfs:,
    skos:, prov:, ...) need no declaration. With --min-confidence, the question is put to the graph without the facts
    that no article says so surely, and without what was inferred.

    \b
    Examples:
      policygraph query --list
      policygraph query @members --param body=DCO
      policygraph query @launches --param country=Morocco --language fr --open
      policygraph query "SELECT ?who { ?who pg:memberOf ?body } LIMIT 5" --format json
    """
    from policygraph.query import ask, saved_questions

    if list_all:
        _list(saved_questions(extra).values(), form, language)
        return
    if question is None:
        raise click.UsageError("What is the question? Give SPARQL, a .rq file or @name; --list shows the saved ones.")
    options.require_graph(graph)
    asked = sys.stdin.read() if question == "-" else question
    result = ask(
        graph,
        asked,
        _pairs(params),
        language=language,
        extra=extra,
        timeout=timeout,
        limit=limit,
        inferred=inferred,
        min_confidence=min_confidence,
    )
    if open_page or (output is not None and output.suffix == ".html"):
        _page(graph, result, output, language=language, open_page=open_page)
    else:
        _print(result, form, output, language=language, extra=extra)
    if result.truncated:
        click.echo(f"There is more: cut off after {limit}. Raise --limit to see the rest.", err=True)


@click.command()
@click.argument("name", shell_complete=completion.entity)
@options.graph_option
@options.language_option
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


def _print(result: "Result", form: str | None, output: Path | None, *, language: str, extra: tuple[Path, ...]) -> None:
    from policygraph.query import Format, write

    chosen = form or ("turtle" if result.kind == "graph" else "csv" if output or not sys.stdout.isatty() else "table")
    if chosen == "table" and result.kind != "graph":
        text = _drawn(result, wide=output is not None, language=language, extra=extra)
    else:
        formats: dict[str, Format] = {name: name for name in get_args(Format)}
        text = write(result, formats.get(chosen, "turtle"))
    if output is None:
        click.echo(text, nl=False)
    else:
        options.write_bytes(output, text.encode())
        click.echo(f"{output}: {_size(result)}", err=True)


def _page(graph: Path, result: "Result", output: Path | None, *, language: str, open_page: bool) -> None:
    """The answer as a page: into `output`, else beside the graph's own page."""
    from policygraph.graph import Workspace, open_store
    from policygraph.view import html, page_of

    workspace = Workspace(graph)
    page = page_of(open_store(workspace.store), result.iris(), result.triples, title=graph.resolve().name)
    if not page.nodes:
        raise PolicyGraphError("The answer names nothing that the graph has: there is nothing to draw.")
    target = output or workspace.folder / "answer.html"
    options.write_bytes(target, html(page, language=language).encode())
    click.echo(f"{target}: {len(page.nodes)} nodes, {len(page.edges)} links", err=True)
    if open_page:
        click.launch(target.resolve().as_uri())


def _size(result: "Result") -> str:
    if result.kind == "ask":
        return "yes" if result.answer else "no"
    count = len(result.triples) if result.kind == "graph" else len(result.rows)
    return f"{count} {'triples' if result.kind == 'graph' else 'rows'}"


def _drawn(result: "Result", *, wide: bool, language: str, extra: tuple[Path, ...]) -> str:
    """A table as wide as the terminal, or as it needs to be in a file."""
    from io import StringIO

    from rich.console import Console

    from policygraph.ontology import column_labels
    from policygraph.query import table

    console = Console(file=StringIO() if wide else None, width=200 if wide else None)
    with console.capture() as captured:
        console.print(table(result, width=console.width, labels=column_labels(extra), language=language))
    return captured.get()


def _list(asked: "Iterable[SavedQuestion]", form: str | None, language: str) -> None:
    from rich.console import Console

    from policygraph.query import questions

    if form == "json":
        click.echo(json.dumps([_described(question, language) for question in asked], ensure_ascii=False, indent=1))
        return
    Console(width=None if sys.stdout.isatty() else 160).print(questions(asked, language=language))
    click.echo("[x: ...] may be left out, x = y has a default. Names go by any language, acronym or IRI.")


def _described(question: "SavedQuestion", language: str) -> dict[str, object]:
    return {
        "name": question.name,
        "title": question.titles.get(language, question.titles["en"]),
        "description": question.descriptions.get(language, question.descriptions["en"]),
        "parameters": [
            {
                "name": each.name,
                "type": each.type,
                "description": each.description,
                "default": each.default,
                "optional": each.optional or each.default is not None,
            }
            for each in question.parameters
        ],
    }
