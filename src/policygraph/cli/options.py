"""Options that several commands share, and how a loaded ontology and progress reach them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from policygraph.errors import PolicyGraphError
from policygraph.ontology.model import Ontology

Command = TypeVar("Command", bound=Callable[..., Any])

graph_option = click.option(
    "--graph",
    "graph",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("graph"),
    show_default=True,
    envvar="POLICYGRAPH_GRAPH",
    help="The graph folder to work in.",
)
ontology_option = click.option(
    "--ontology",
    "extra",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="A folder or file of your own Turtle to add to the ontology (repeatable).",
)
language_option = click.option(
    "--language",
    type=click.Choice(["en", "fr", "ar"]),
    default="en",
    show_default=True,
    help="Of names, labels and headers.",
)
model_option = click.option(
    "--model",
    "models",
    multiple=True,
    metavar="LANG=NAME",
    callback=lambda _context, _option, values: models_of(values),
    help="Use an installed spaCy pipeline with Universal Dependencies labels for a language (repeatable).",
)
private_option = click.option(
    "--allow-private",
    is_flag=True,
    help="Also fetch URLs on this machine and in private networks.",
)
since_option = click.option(
    "--since",
    metavar="DATE",
    callback=lambda _context, _option, value: day_of(value),
    help="Of PATH, leave out what appeared before this year, month or day.",
)
confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out facts that are less sure than this.",
)


def models_of(values: tuple[str, ...]) -> dict[str, str]:
    """`("fr=my_pipeline",)` as `{"fr": "my_pipeline"}`.

    Raises:
        click.BadParameter: a value has no `=`, or names a language that is not read.
    """
    models = {}
    for value in values:
        language, separator, name = value.partition("=")
        if not separator or not name or language not in ("fr", "en", "ar"):
            raise click.BadParameter(f"{value!r} is not LANG=NAME with LANG one of fr, en, ar")
        models[language] = name
    return models


def day_of(value: str | None) -> date | None:
    """The first day of a year, a month or a day in ISO form.

    Raises:
        click.BadParameter: it is none of these.
    """
    from policygraph.graph.dates import bounds

    days = bounds(value or "")
    if value and days is None:
        raise click.BadParameter(f"{value!r} is no date: write 2026, 2026-02 or 2026-02-05")
    return date.fromisoformat(days[0]) if days else None


def load_ontology(extra: tuple[Path, ...]) -> Ontology:
    """The shipped ontology with a user's additions."""
    from policygraph import ontology

    return ontology.load(extra)


def report_problem(source: str, reason: str, hint: str = "") -> None:
    """Says on standard error which input failed, why, and what to do about it."""
    click.echo(" ".join(filter(None, [reason if source in reason else f"{source}: {reason}", hint])), err=True)


def require_graph(graph: Path) -> None:
    """Raises a PolicyGraphError when there is no graph folder to read."""
    if not graph.is_dir():
        raise PolicyGraphError(
            f"There is no graph folder {graph}.",
            hint="Build one with `policygraph build ARTICLES... --graph FOLDER`, or name yours with --graph.",
        )


def write_bytes(path: Path, data: bytes) -> None:
    """Writes a file that a user named.

    Raises:
        PolicyGraphError: the folder is missing or not writable.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise PolicyGraphError(f"Can't write {path}: {error.strerror}.") from error
