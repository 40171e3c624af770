"""`policygraph ask`: plain questions."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.cli import options
from policygraph.cli.main import WRONG_USAGE

if TYPE_CHECKING:
    from policygraph.ask import Reply


@click.command()
@click.argument("words", metavar="QUESTION", nargs=-1, required=True)
@options.graph_option
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="json: all of the reply; csv: the rows alone.",
)
@click.option(
    "--language", type=click.Choice(["en", "fr", "ar"]), help="Of the question and of the answer (else the question's)."
)
@click.option("--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds it may take.")
@click.option("--limit", type=click.IntRange(min=1), default=100_000, show_default=True, help="At most so many rows.")
@options.ontology_option
def ask(
    *,
    words: tuple[str, ...],
    graph: Path,
    form: str,
    language: str | None,
    timeout: float,
    limit: int,
    extra: tuple[Path, ...],
) -> None:
    """Ask a plain question in English, French or Arabic.

    It is answered by one of the saved questions (`policygraph query --list`): which one, the SPARQL that was run, and
    the sentences behind each row are shown. A question that none answers gets the nearest ones offered, and exit
    code 2.

    \b
    Examples:
      policygraph ask "Who is a member of the executive committee of the DCO?"
      policygraph ask "Qu'a lancé le Maroc depuis 2025 ?" --format csv
    """
    from policygraph.ask import Asker, as_json
    from policygraph.query import write

    options.require_graph(graph)
    asker = Asker(graph, extra=extra)
    reply = asker.answer(" ".join(words), language=language or "", timeout=timeout, limit=limit)
    if form == "json":
        click.echo(as_json(reply), nl=False)
    elif form == "csv" and reply.result is not None:
        click.echo(write(reply.result, "csv"), nl=False)
    else:
        _show(reply, graph, extra, err=form == "csv")
    if reply.result is not None and reply.result.truncated:
        click.echo(f"There is more: cut off after {limit}. Raise --limit to see the rest.", err=True)
    if reply.taken is None:
        raise SystemExit(WRONG_USAGE)


def _show(reply: "Reply", graph: Path, extra: tuple[Path, ...], *, err: bool) -> None:
    from rich.console import Console

    from policygraph.ask import shown
    from policygraph.ontology import column_labels

    stream = sys.stderr if err else sys.stdout
    console = Console(stderr=err, width=None if stream.isatty() else 160)
    console.print(shown(reply, labels=column_labels(extra), folder=str(graph)))
