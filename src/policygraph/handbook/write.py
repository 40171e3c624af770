"""The page as HTML and as Markdown."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from policygraph.errors import OntologyError
from policygraph.graph.store import write_atomically
from policygraph.handbook.model import LANGUAGES, Contents

if TYPE_CHECKING:
    from jinja2 import Environment

BEGIN: Final = "<!-- From here on written by `policygraph ontology document`: do not edit. -->"
END: Final = "<!-- To here. -->"
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)


def write(contents: Contents, path: Path) -> None:
    """Write the page to a file: HTML where its name ends in .html, Markdown where it ends in .md.

    Of a Markdown file that is there already, only what stands between the two marks is replaced.

    Raises:
        OntologyError: another ending, a Markdown file without the marks, or a file that can't be written.
    """
    try:
        write_atomically(path, render(contents, path))
    except OSError as error:
        raise OntologyError(f"Can't write {path}: {error.strerror or error}.") from error


def render(contents: Contents, path: Path) -> str:
    """What `write` would write to this file."""
    if path.suffix == ".html":
        return as_html(contents)
    if path.suffix != ".md":
        raise OntologyError(f"{path}: only .html and .md can be written.", hint="Give the file one of these endings.")
    body = f"{BEGIN}\n\n{as_markdown(contents)}\n{END}"
    if not path.exists():
        return f"# Ontology\n\n{body}\n"
    text = path.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise OntologyError(
            f"{path} has no place for the page.", hint=f"Put these two lines where it belongs: {BEGIN} and {END}"
        )
    return text[: text.index(BEGIN)] + body + text[text.index(END) + len(END) :]


def as_html(contents: Contents) -> str:
    """One page that needs no network. A term of ours is at the local name of its IRI."""
    from markdown_it import MarkdownIt

    guide = MarkdownIt("commonmark").render(_HEADING.sub(r"\1 ", contents.guide))
    return _environment(escape=True).get_template("page.html").render(page=contents, guide=guide, languages=LANGUAGES)


def as_markdown(contents: Contents) -> str:
    """Tables and lists, for a README."""
    text = _environment(escape=False).get_template("page.md").render(page=contents, languages=LANGUAGES)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _environment(*, escape: bool) -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("policygraph.handbook", "templates"),
        autoescape=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
