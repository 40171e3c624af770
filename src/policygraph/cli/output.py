"""`policygraph view`, `export` and `validate`: the graph handed to a reader, another program, or a check."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.cli import completion, options
from policygraph.cli.main import DATA_FAILED

if TYPE_CHECKING:
    from policygraph.export import Format


@click.command()
@options.graph_option
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The HTML file to write.")
@click.option(
    "--about",
    multiple=True,
    metavar="NAME",
    shell_complete=completion.entity,
    help="Show only what is near this entity (repeatable).",
)
@click.option("--depth", type=click.IntRange(1, 5), default=2, show_default=True, help="How near: so many links away.")
@click.option(
    "--language", type=click.Choice(["en", "fr", "ar"]), default="en", show_default=True, help="Of the labels."
)
@click.option("--most", type=click.IntRange(1, 20000), default=2000, show_default=True, help="At most so many links.")
@click.option("--open", "open_page", is_flag=True, help="Open the page in a browser.")
def view(
    *, graph: Path, output: Path | None, about: tuple[str, ...], depth: int, language: str, most: int, open_page: bool
) -> None:
    """Write the graph as one HTML page that needs no network.

    Without -o, the page is policygraph.html in the graph folder.

    \b
    Examples:
      policygraph view --open
      policygraph view --about Morocco --language fr -o maroc.html
    """
    from policygraph.graph import Workspace, open_store
    from policygraph.query import resolve
    from policygraph.view import around, html, read_page, strongest

    options.require_graph(graph)
    workspace = Workspace(graph)
    store = open_store(workspace.store)
    page = read_page(store, title=graph.resolve().name)
    iris = [resolve(store, name).value for name in about]
    page = around(page, iris, depth=depth, most=most) if iris else strongest(page, most=most)
    target = output or workspace.page
    options.write_bytes(target, html(page, language=language).encode())
    click.echo(f"{target}: {len(page.nodes)} nodes, {len(page.edges)} links", err=True)
    if open_page:
        click.launch(target.resolve().as_uri())


@click.command()
@options.graph_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["turtle", "ntriples", "jsonld", "rdfxml", "graphml", "csv"]),
    default="turtle",
    show_default=True,
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (else stdout).")
@click.option("--with-ontology", is_flag=True, help="Add the ontology that the graph is written in.")
@click.option(
    "--language", type=click.Choice(["en", "fr", "ar"]), default="en", show_default=True, help="Of csv, graphml."
)
@options.ontology_option
def export(
    *, graph: Path, form: "Format", output: Path | None, with_ontology: bool, language: str, extra: tuple[Path, ...]
) -> None:
    """Write the graph in a format that other programs read.

    \b
    Examples:
      policygraph export -o graph.ttl
      policygraph export --format graphml -o graph.graphml
    """
    from policygraph.export import export as written
    from policygraph.graph import Workspace

    options.require_graph(graph)
    data = written(Workspace(graph), form, with_ontology=with_ontology, extra=extra, language=language)
    if output is None:
        sys.stdout.buffer.write(data)
    else:
        options.write_bytes(output, data)


@click.command()
@options.graph_option
@options.ontology_option
def validate(*, graph: Path, extra: tuple[Path, ...]) -> None:
    """Check the graph against the ontology's shapes. Exit code 1 when it does not pass."""
    from policygraph.graph import Workspace
    from policygraph.validate import validate as check

    options.require_graph(graph)
    report = check(Workspace(graph), extra=extra)
    for finding in report.findings:
        click.echo(f"{finding.severity}: {finding.message}")
        for source in finding.sources:
            click.echo(f"    {source.article}" + (f": {source.sentence}" if source.sentence else ""))
    click.echo(f"{report.rules} rules checked, {len(report.findings)} findings.", err=True)
    if not report.conforms:
        raise SystemExit(DATA_FAILED)
