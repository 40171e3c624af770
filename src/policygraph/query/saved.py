"""Saved questions: SPARQL files with a title and typed gaps."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast, get_args

from pyoxigraph import Literal

from policygraph.errors import QueryError
from policygraph.graph import Workspace, open_store
from policygraph.graph.dates import bounds
from policygraph.graph.terms import XSD_DATE, XSD_DECIMAL
from policygraph.ontology import folder
from policygraph.query.model import Parameter, ParameterType, SavedQuestion
from policygraph.query.names import resolve, resolve_article, resolve_topic
from policygraph.query.syntax import replace_variables, variables, without_groups

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyoxigraph import NamedNode, Store

RESOLVED: "Final[dict[str, Callable[[Store, str], NamedNode]]]" = {
    "entity": resolve,
    "article": resolve_article,
    "topic": resolve_topic,
}
"""How a name becomes a node, by the parameter's type."""
_HEADER: Final = re.compile(r"\A(?:#[^\n]*\n?)+")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


def saved_questions(extra: Sequence[Path] = ()) -> dict[str, SavedQuestion]:
    """Every saved question by name: those of the ontology, then the `.rq` files in `queries/` of each extra folder.

    Raises:
        QueryError: a file whose header can't be read.
    """
    places = [folder() / "queries", *(place / "queries" for place in extra)]
    files = [path for place in places if place.is_dir() for path in sorted(place.glob("*.rq"))]
    return {path.stem: read_question(path) for path in files}


def read_question(path: Path) -> SavedQuestion:
    """A saved question from its file.

    The comment lines at its top are YAML: `title` and `description` (`title@fr` for other languages) and `parameters`,
    by name, each with `type`, `description`, and `default` or `optional: true`. All may be missing: any SPARQL file
    is a question without parameters.

    Raises:
        QueryError: the file or its header can't be read, or a parameter is not used in the query.
    """
    import yaml

    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise QueryError(f"{path} can't be read: {error.strerror}.", hint="SPARQL is also taken as text.") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{path} is not text in UTF-8.") from error
    header = _HEADER.match(text)
    lines = [line[2:] if line.startswith("# ") else line[1:] for line in (header[0] if header else "").splitlines()]
    try:
        data = yaml.safe_load("\n".join(lines)) if any(re.match(r"title\b.*:", line) for line in lines) else {}
    except yaml.YAMLError as error:
        raise QueryError(f"{path}: its header is not YAML: {error}.") from error
    if not isinstance(data, dict):
        raise QueryError(f"{path}: its header is not a list of keys with values.")
    parameters = tuple(_parameter(path, str(name), each) for name, each in (data.get("parameters") or {}).items())
    unused = {parameter.name for parameter in parameters} - variables(text)
    if unused:
        raise QueryError(f"{path}: the parameter {min(unused)} is not used: write it ${min(unused)} in the query.")
    return SavedQuestion(
        name=path.stem,
        titles={"en": path.stem, **_by_language(data, "title")},
        descriptions={"en": "", **_by_language(data, "description")},
        parameters=parameters,
        text=text,
        path=path,
        inferred=data.get("inferred") is True,
    )


def bind(question: SavedQuestion, values: Mapping[str, str], place: Workspace | Path) -> str:
    """The question's SPARQL with a term in each gap.

    A value becomes an RDF term first (an IRI that the graph has, a literal), and the term is written where the variable
    stood: whatever a value holds, it can't become part of the query's syntax. A condition (a group of its own, or a
    FILTER EXISTS) on an optional parameter that is not given is left out.

    Args:
        question: the saved question.
        values: by parameter name, as a person types them.
        place: the graph folder in which names are looked up.

    Raises:
        QueryError: a parameter is unknown, missing, or has a value that is not of its type.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in values:
        if name not in known:
            listed = ", ".join(known) or "none"
            raise QueryError(f"@{question.name} has no parameter {name}.", hint=f"It has: {listed}.")
    given = {name: values.get(name, parameter.default) for name, parameter in known.items()}
    missing = [known[name] for name, value in given.items() if value is None and not known[name].optional]
    if missing:
        raise QueryError(
            f"@{question.name} needs {' and '.join(each.name for each in missing)}.",
            hint=" ".join(f"--param {each.name}=... : {each.description}" for each in missing),
        )
    stated = {name: value for name, value in given.items() if value is not None}
    needs_names = any(known[name].type in RESOLVED for name in stated)
    workspace = place if isinstance(place, Workspace) else Workspace(place)
    store = open_store(workspace.store) if needs_names else None
    terms = {name: _term(known[name], value, store) for name, value in stated.items()}
    asked = without_groups(question.text, known.keys() - terms.keys())
    return replace_variables(asked, lambda name: terms.get(name, f"${name}"))


def _term(parameter: Parameter, value: str, store: "Store | None") -> str:
    """The value as SPARQL writes a term."""
    if parameter.type in RESOLVED and store is not None:
        return str(RESOLVED[parameter.type](store, value))
    if parameter.type == "number":
        if not re.fullmatch(r"[+-]?(\d{1,18}\.)?\d{1,18}", value.strip()):
            raise QueryError(f"{parameter.name} is a number, not {value!r}.", hint="Write 0.7, with a point.")
        return str(Literal(value.strip(), datatype=XSD_DECIMAL))
    if parameter.type == "integer":
        if not re.fullmatch(r"[+-]?\d{1,18}", value.strip()):
            raise QueryError(f"{parameter.name} is a whole number, not {value!r}.")
        return value.strip()  # as SPARQL writes whole numbers, LIMIT included
    if parameter.type in ("date", "end-date"):
        days = bounds(value.strip())
        if days is None:
            raise QueryError(f"{parameter.name} is a date, not {value!r}.", hint="Write 2025, 2025-11 or 2025-11-21.")
        return str(Literal(days[0] if parameter.type == "date" else days[1], datatype=XSD_DATE))
    return str(Literal(value))


def _parameter(path: Path, name: str, data: object) -> Parameter:
    fields = data if isinstance(data, dict) else {}
    kind = str(fields.get("type", "text"))
    if kind not in get_args(ParameterType):
        raise QueryError(
            f"{path}: the parameter {name} is of type {kind}.", hint=f"It may be {', '.join(get_args(ParameterType))}."
        )
    default = fields.get("default")
    return Parameter(
        name=name,
        type=cast(ParameterType, kind),
        description=str(fields.get("description", "")),
        default=None if default is None else str(default),
        optional=bool(fields.get("optional", False)),
    )


def _by_language(data: Mapping[object, object], key: str) -> dict[str, str]:
    found = {"en": str(data[key])} if key in data else {}
    others: Iterable[tuple[object, object]] = data.items()
    for name, value in others:
        base, _, language = str(name).partition("@")
        if base == key and _LANGUAGE.fullmatch(language):
            found[language] = " ".join(str(value).split())
    return {language: " ".join(value.split()) for language, value in found.items()}
