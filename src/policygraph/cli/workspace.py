"""`policygraph build`, `add` and `remove`: what is in a graph folder."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.cli import options
from policygraph.cli.main import SOME_FAILED

if TYPE_CHECKING:
    from datetime import date

    from policygraph.build import OnProgress, Summary


@click.command()
@click.argument("sources", metavar="[PATH]...", nargs=-1)
@options.graph_option
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read articles."
)
@options.ontology_option
@options.model_option
@options.since_option
@options.confidence_option
@options.private_option
def build(
    *,
    sources: tuple[str, ...],
    graph: Path,
    jobs: int,
    extra: tuple[Path, ...],
    models: dict[str, str],
    since: "date | None",
    min_confidence: float,
    allow_private: bool,
) -> None:
    """Read articles and build the graph from them.

    PATH is a file (.txt, .md, .html, .pdf), an RSS or Atom feed (.rss, .atom, .xml), an http(s) URL of a page or a
    feed, or a folder of files: they are added to the graph folder first. Only what is new or changed is read again.
    Interrupted, the same command goes on where it stopped. With --min-confidence, facts that are less sure stay out of
    the graph; they are kept in facts/, so that another build can take them in without reading again.

    \b
    Examples:
      policygraph build
      policygraph build articles/ --graph my-graph --jobs 2
    """
    from policygraph import build as building
    from policygraph.graph import Workspace

    if since is not None and not sources:
        raise click.UsageError("--since concerns what is added: say with PATH what that is.")
    ontology = options.load_ontology(extra)
    with _progress() as progress:
        summary = building.build(
            Workspace(graph),
            sources,
            ontology=ontology,
            extra=extra,
            models=models,
            jobs=jobs,
            since=since,
            min_confidence=min_confidence,
            allow_private=allow_private,
            progress=progress,
        )
    _report_inputs(summary)
    if summary.extracted:
        _report_ontology(extra)
    _report_graph(summary, graph)
    if summary.problems:
        raise SystemExit(SOME_FAILED)


@click.command()
@click.argument("sources", metavar="PATH...", nargs=-1, required=True)
@options.graph_option
@options.since_option
@options.private_option
def add(*, sources: tuple[str, ...], graph: Path, since: "date | None", allow_private: bool) -> None:
    """Add articles to a graph without building it.

    PATH is a file, an http(s) URL, a folder of files, or an RSS or Atom feed: the page of each of its items is read.

    \b
    Examples:
      policygraph add https://example.org/news/article.html --graph my-graph
      policygraph add https://example.org/feed.xml --since 2026-01-01
    """
    from policygraph import build as building
    from policygraph.graph import Workspace

    with _progress() as progress:
        summary = building.add(
            Workspace(graph),
            sources,
            ontology=options.load_ontology(()),
            since=since,
            allow_private=allow_private,
            progress=progress,
        )
    _report_inputs(summary)
    new = sum(added.new for added in summary.added)
    click.echo(
        f"{new} new, {len(summary.added) - new} there already. Next: policygraph build --graph {graph}", err=True
    )
    if summary.problems:
        raise SystemExit(SOME_FAILED)


@click.command()
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@options.graph_option
def remove(*, articles: tuple[str, ...], graph: Path) -> None:
    """Remove articles from a graph, with what only they say.

    ARTICLE is an article's id: the name of its file in the graph folder, without the ending.

    \b
    Example:
      policygraph remove 2026-02-06-some-article && policygraph build
    """
    from policygraph.graph import Workspace

    options.require_graph(graph)
    for name in Workspace(graph).remove(articles):
        click.echo(f"removed {name}", err=True)
    click.echo(f"Next: policygraph build --graph {graph}", err=True)


@contextmanager
def _progress() -> "Iterator[OnProgress]":
    """A moving bar on a terminal; nothing where standard error goes to a file."""
    from policygraph.build import Progress

    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:<11}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, TextColumn("{task.fields[what]}"), console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, object] = {}

        def show(progress: Progress) -> None:
            if progress.step not in tasks:
                tasks[progress.step] = bars.add_task(progress.step, total=progress.total or None, what="")
            task = tasks[progress.step]
            bars.update(task, completed=progress.done, total=progress.total or None, what=progress.what[:60])  # type: ignore[arg-type]

        yield show


def _report_inputs(summary: "Summary") -> None:
    """On standard error: what was not read, and why."""
    for problem in summary.problems:
        options.report_problem(problem.source, problem.reason, problem.hint)
    older = [left for left in summary.left_out if left.kind == "older"]
    for left in summary.left_out:
        if left.kind != "older":
            options.report_problem(left.source, f"left out: {left.reason}")
    if older:
        click.echo(f"{len(older)} left out: published before the date given.", err=True)
    for duplicate in summary.duplicates:
        options.report_problem(duplicate.article, f"left out: the same text as {duplicate.of}")


def _report_ontology(extra: tuple[Path, ...]) -> None:
    """On standard error: that terms of one's own are not sound, for such terms read nothing and say nothing."""
    from policygraph.ontology import check

    problems = len(check(extra)) if extra else 0
    if problems:
        command = " ".join(["policygraph ontology check", *(f"--ontology {folder}" for folder in extra)])
        click.echo(f"{problems} problem{'s' if problems > 1 else ''} in your ontology: {command} tells", err=True)


def _report_graph(summary: "Summary", graph: Path) -> None:
    """On standard output: what the graph holds now, and what to do next."""
    click.echo(
        f"{summary.read} articles ({len(summary.extracted)} read now, {summary.unchanged} unchanged"
        f"{f', {len(summary.removed)} removed' if summary.removed else ''})"
    )
    for name, counts in (("entities", summary.entities), ("events", summary.events), ("relations", summary.relations)):
        parts = ", ".join(
            f"{kind} {count}" for kind, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        )
        click.echo(f"{sum(counts.values())} {name}" + (f": {parts}" if parts else ""))
    click.echo(f"{summary.statements} statements, each with its sentence; {summary.triples} triples")
    if summary.unsure:
        click.echo(f"{summary.unsure} facts left out: less sure than asked for", err=True)
    if summary.dropped:
        click.echo(f"{len(summary.dropped)} facts dropped:", err=True)
        for dropped in summary.dropped[:20]:
            click.echo(f"  {dropped.article}: {dropped.fact}: {dropped.reason}", err=True)
    findings = len(summary.report.findings)
    if findings:
        click.echo(f"{findings} findings: policygraph validate --graph {graph} tells them", err=True)
    option = "" if graph == Path("graph") else f" --graph {graph}"
    if not summary.read:
        click.echo(f"\nThe graph is empty. Next:\n  policygraph build ARTICLE...{option}")
        return
    click.echo(
        "\nNext:\n"
        f"  policygraph query --list{option}\n"
        f"  policygraph show NAME{option}\n"
        f"  policygraph view --open{option}"
    )
