"""`policygraph ontology`, `infer`, `train`, `calibrate` and `evaluate`: what the engine runs on, what follows from the
facts, and how well it reads."""

import json
from pathlib import Path

import click

from policygraph.cli import options
from policygraph.cli.main import DATA_FAILED


@click.group()
def ontology() -> None:
    """Check the ontology or write it up, your own additions included."""


@ontology.command()
@options.ontology_option
def check(*, extra: tuple[Path, ...]) -> None:
    """Say what is wrong in the ontology, its lexicon and its entities: in which file, at which line or IRI.

    Without --ontology, the shipped files are checked; with it, yours, and what they change in the shipped ones.

    \b
    Example:
      policygraph ontology check --ontology my-terms/
    """
    from policygraph.ontology import check as check_ontology

    problems = check_ontology(extra)
    for problem in problems:
        click.echo(str(problem))
    if problems:
        click.echo(f"{len(problems)} problem{'s' if len(problems) > 1 else ''} found.", err=True)
        raise SystemExit(DATA_FAILED)
    click.echo("The ontology is sound.", err=True)


@ontology.command()
@click.option(
    "-o",
    "--output",
    "outputs",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    default=(Path("ontology.html"),),
    show_default="ontology.html",
    help="The file to write, .html or .md (repeatable).",
)
@click.option("--open", "open_page", is_flag=True, help="Open the page in a browser.")
@options.ontology_option
def document(*, outputs: tuple[Path, ...], open_page: bool, extra: tuple[Path, ...]) -> None:
    """Write up every term for people who query the graph: labels, definitions, roles, examples.

    In a Markdown file that is there already, only the part between its two marks is replaced.

    \b
    Examples:
      policygraph ontology document --open
      policygraph ontology document -o ontology/documentation.html -o ontology/README.md
    """
    from policygraph.handbook import gather, write

    contents = gather(extra)
    for path in outputs:
        write(contents, path)
        click.echo(f"{path}: written", err=True)
        if open_page:
            click.launch(path.resolve().as_uri())


@click.command()
@options.graph_option
@click.option("--forget", is_flag=True, help="Take away what was inferred before.")
@options.ontology_option
def infer(*, graph: Path, forget: bool, extra: tuple[Path, ...]) -> None:
    """Add what follows from the facts by the ontology's rules.

    Afterwards queries find the facts in other words, too: the inverses of relations, the parts of parts, ORG,
    schema.org, PROV-O, ELI, Web Annotation, Dublin Core, Wikidata. What was read stays apart from it: exports and the
    Turtle file hold facts alone, and `policygraph query --no-inferred` reads them alone. Later builds infer again.
    Rules of your own are *.ru files in a folder rules/ of the one that you give with --ontology.

    \b
    Examples:
      policygraph infer
      policygraph query "SELECT ?who { ?who org:memberOf ?body }"
    """
    from policygraph.graph import Workspace
    from policygraph.inference import forget as take_away
    from policygraph.inference import infer as work_out

    options.require_graph(graph)
    if forget:
        take_away(Workspace(graph))
        click.echo("What was inferred is gone; the facts are as they were.", err=True)
        return
    found = work_out(Workspace(graph), extra=extra)
    click.echo(f"{found.triples} triples inferred by {found.rules} rules in {found.rounds} rounds")


@click.command()
@click.option(
    "--treebanks",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    required=True,
    help="Folder of CoNLL-U files, plain or .xz.",
)
@click.option("--language", type=click.Choice(["fr", "en"]), required=True, help="Which parser to train.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="Where the weights go.")
@click.option(
    "--steps", type=click.IntRange(min=1), help="Stop after so many steps (default: when it stops improving)."
)
def train(*, treebanks: Path, language: str, output: Path, steps: int | None) -> None:
    """Train a parser from Universal Dependencies treebanks, and print its scores.

    \b
    Example:
      policygraph train --treebanks treebanks/ --language fr -o fr.weights
    """
    from policygraph.training import train as train_parser

    scores = train_parser(treebanks, language, output, steps=steps, report=lambda line: click.echo(line, err=True))
    click.echo(str(scores))


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write."
)
@click.option(
    "--written",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of annotated articles that were written to learn from (repeatable).",
)
@options.ontology_option
def calibrate(*, gold: tuple[Path, ...], output: Path, written: tuple[Path, ...], extra: tuple[Path, ...]) -> None:
    """Learn from annotated articles how sure facts are, and which are too doubtful to keep.

    Each GOLD is a folder as `evaluate` takes it, of articles that the press
    wrote. Articles that were written to learn from tell things at other
    rates; what is true of them alone is not taken over from --written.
    Needs scikit-learn: pip install 'policygraph[train]'.

    \b
    Examples:
      policygraph calibrate my-gold/ -o judge.weights
      policygraph calibrate my-gold/ --written my-exercises/ -o judge.weights
    """
    from policygraph.facts.judge.weights import save_judge
    from policygraph.training import train_judge

    known = options.load_ontology(extra)
    judge = train_judge(gold, written=written, ontology=known, report=lambda line: click.echo(line, err=True))
    save_judge(judge, output)
    click.echo(f"wrote {output}")


@click.command()
@click.argument("gold", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--predictions",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Score the facts files of this folder instead of reading the articles.",
)
@click.option(
    "--errors", type=click.IntRange(min=0), default=0, show_default=True, help="List so many missed, so many wrong."
)
@click.option("--json", "form", flag_value="json", help="Print the figures as JSON.")
@options.ontology_option
def evaluate(*, gold: Path, predictions: Path | None, errors: int, form: str | None, extra: tuple[Path, ...]) -> None:
    """Measure the facts against articles that a person has annotated.

    GOLD is a folder with articles/ and facts/, whose files bear the same names; facts are annotated in the JSON that
    `extract` writes (offsets, confidence and the rest left out). Printed are precision, recall and F1 by language, by
    relation, by type of event and entity, and by how sure the facts are.

    \b
    Examples:
      policygraph evaluate my-gold/ --errors 30
      policygraph evaluate my-gold/ --predictions facts/ --json
    """
    from policygraph.evaluate import as_json, as_text
    from policygraph.evaluate import evaluate as measure

    report = measure(gold, predictions=predictions, ontology=options.load_ontology(extra))
    if form == "json":
        click.echo(json.dumps(as_json(report), ensure_ascii=False, indent=1))
    else:
        click.echo(as_text(report, errors=errors))
