"""`policygraph explain`: how an article is read."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.cli import options
from policygraph.errors import PolicyGraphError

if TYPE_CHECKING:
    from policygraph.articles import Article
    from policygraph.ontology.model import Ontology


@click.command()
@click.argument("source", metavar="ARTICLE")
@click.option("--sentence", "numbers", type=click.IntRange(min=1), multiple=True, help="Only this one (repeatable).")
@click.option("--grep", "word", default="", metavar="WORD", help="Only sentences that hold this word.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write an HTML page instead.")
@click.option("--open", "open_page", is_flag=True, help="Write an HTML page and open it in the browser.")
@options.confidence_option
@options.graph_option
@options.ontology_option
@options.model_option
@options.private_option
def explain(
    *,
    source: str,
    numbers: tuple[int, ...],
    word: str,
    output: Path | None,
    open_page: bool,
    min_confidence: float,
    graph: Path,
    extra: tuple[Path, ...],
    models: dict[str, str],
    allow_private: bool,
) -> None:
    """Show how an article is read, sentence by sentence.

    ARTICLE is a file, an http(s) URL, or the id of an article in the graph folder. For each sentence you see the names
    that were recognised with their types, the words that fired with their lexicon entries, the facts that came of them,
    and each near miss with the reason why it was not taken. With --min-confidence, facts that are less sure are told as
    near misses.

    \b
    Examples:
      policygraph explain article.md --grep signed
      policygraph explain 2026-02-06-some-article --sentence 3
      policygraph explain https://example.org/story.html --open
    """
    from policygraph.explain import explain as read
    from policygraph.explain import narrowed, page, shown

    ontology = options.load_ontology(extra)
    article = _article(source, graph, ontology, allow_private)
    whole = read(article, ontology=ontology, model=models.get(article.language), min_confidence=min_confidence)
    explanation = narrowed(whole, numbers=numbers, word=word)
    if not explanation.sentences:
        raise PolicyGraphError(f"None of the {len(whole.sentences)} sentences of {article.id} was asked for.")
    if output is None and not open_page:
        from rich.console import Console

        Console(soft_wrap=not sys.stdout.isatty(), highlight=False).print(shown(explanation))
        return
    target = output or Path(f"{article.id}.html")
    options.write_bytes(target, page(explanation).encode())
    click.echo(f"{target}: {len(explanation.sentences)} sentences", err=True)
    if open_page:
        click.launch(target.resolve().as_uri())


def _article(source: str, graph: Path, ontology: "Ontology", allow_private: bool) -> "Article":
    """The article of a file, an address, or an id in the graph folder."""
    from policygraph.articles import is_address, read_article
    from policygraph.graph import Workspace

    kept = {} if is_address(source) or Path(source).exists() else Workspace(graph).files()
    return read_article(kept.get(source, source), ontology=ontology, allow_private=allow_private)
