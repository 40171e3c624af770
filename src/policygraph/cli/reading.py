"""`policygraph extract`: articles in, facts out, no graph."""

import json
from pathlib import Path

import click

from policygraph.cli import options
from policygraph.cli.main import SOME_FAILED
from policygraph.errors import PolicyGraphError


@click.command()
@click.argument("sources", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder for the JSON files.")
@options.confidence_option
@options.ontology_option
@options.model_option
@options.private_option
def extract(
    *,
    sources: tuple[str, ...],
    output: Path | None,
    min_confidence: float,
    extra: tuple[Path, ...],
    models: dict[str, str],
    allow_private: bool,
) -> None:
    """Read articles and write the facts of each as JSON.

    PATH is a file (.txt, .md, .html, .pdf), an RSS or Atom feed, an http(s) URL, or a folder of files. With -o, each
    article's facts go to a file of its own, named as the article; one article without -o goes to standard output. With
    --min-confidence, facts that are less sure are not written, nor who only they name.

    \b
    Examples:
      policygraph extract article.txt
      policygraph extract articles/ -o facts/
    """
    from policygraph.articles import Failure, LeftOut, read_all
    from policygraph.documents import parse
    from policygraph.facts import Pipelines, above, to_json

    ontology = options.load_ontology(extra)
    reading = Pipelines(ontology, models)
    if output is not None:
        _make_folder(output)
    done = failed = 0
    for item in read_all(sources, ontology=ontology, allow_private=allow_private):
        if isinstance(item, Failure | LeftOut):
            options.report_problem(item.source, item.reason, item.hint if isinstance(item, Failure) else "")
            failed += isinstance(item, Failure)
            continue
        if output is None and done:
            raise click.UsageError("More than one article: say with -o which folder their facts go to.")
        facts = above(parse(item, reading[item.language])._.facts, min_confidence)
        done += 1
        text = json.dumps(to_json(facts), ensure_ascii=False, indent=1)
        if output is None:
            click.echo(text)
        else:
            (output / f"{item.id}.json").write_text(text + "\n", encoding="utf-8")
            count = len(facts.events) + len(facts.relations)
            click.echo(f"{item.id}: {count} facts", err=True)
    if failed:
        raise SystemExit(SOME_FAILED)


def _make_folder(output: Path) -> None:
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PolicyGraphError(f"Can't make the folder {output}: {error.strerror}.") from error
