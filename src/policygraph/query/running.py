"""Running SPARQL over a graph folder, within a time that holds."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, cast

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from policygraph.errors import QueryError, StoreError
from policygraph.graph import INFERRED_GRAPH, Manifest, Workspace, read_manifest
from policygraph.namespaces import PREFIXES
from policygraph.ontology import shared_patterns
from policygraph.query import child
from policygraph.query.model import Result
from policygraph.query.patterns import expand
from policygraph.query.syntax import asks_elsewhere, explain, names_graphs

TIMEOUT: Final = 30.0
MAX_ROWS: Final = 100_000


def run(
    place: Workspace | Path,
    text: str,
    *,
    language: str = "en",
    extra: Sequence[Path] = (),
    timeout: float = TIMEOUT,
    limit: int = MAX_ROWS,
    inferred: bool = True,
    min_confidence: float = 0.0,
) -> Result:
    """Run a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE, with the prefixes of `namespaces` declared.

    Args:
        place: a graph folder.
        text: the query. It can only read; what it reads is the default graph, unless it names another one. It may use
            the ontology's shared patterns (`?x pg:name ?y .`).
        language: the language of the names that a shared pattern gives.
        extra: further ontology folders, which may hold shared patterns.
        timeout: seconds after which it is ended, whatever it is doing.
        limit: rows or triples after which it is cut off.
        inferred: whether it also reads what was inferred, where something was.
        min_confidence: read the graph without the facts that are less sure (see `surer`), and without what was
            inferred, of which nobody knows how sure it is. Large graphs take a while.

    Raises:
        QueryError: it can't be parsed (the message shows where), asks another server, took too long, or failed.
        StoreError: nothing has been built in the folder.
    """
    if asks_elsewhere(text):
        raise QueryError("SERVICE asks another server: queries read this graph alone.")
    written = expand(text, shared_patterns(extra), language)
    database, manifest = _database(place)
    request = {
        "database": str(database),
        "query": written,
        "prefixes": PREFIXES,
        "limit": limit,
        "seconds": timeout,
        # A query with FROM says itself what it reads.
        "also": [INFERRED_GRAPH]
        if inferred and not min_confidence and manifest.inferred and not names_graphs(text)
        else [],
        "least": min_confidence,
    }
    try:
        # -P: the folder of child.py must not stand in for modules of the same name.
        ended = subprocess.run(
            [sys.executable, "-P", str(child.__file__)],
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryError(
            f"The query took longer than {timeout:g} seconds and was ended.",
            hint="Ask for less: a LIMIT, a narrower pattern, or a longer time.",
        ) from error
    if ended.returncode != 0:
        raise QueryError(f"The query ended without an answer (code {ended.returncode}): it may need too much memory.")
    return _result(json.loads(ended.stdout), text)


def _database(place: Workspace | Path) -> tuple[Path, Manifest]:
    workspace = place if isinstance(place, Workspace) else Workspace(place)
    manifest = read_manifest(workspace.store)
    if manifest is None:
        raise StoreError(f"There is no graph in {workspace.folder} yet.", hint="Run `policygraph build` first.")
    return workspace.store / manifest.database, manifest


def _result(answer: dict[str, Any], text: str) -> Result:
    match answer["kind"]:
        case "error":
            raise QueryError(explain(text, answer["message"]) if answer["syntax"] else answer["message"])
        case "ask":
            return Result("ask", answer=answer["answer"])
        case "select":
            rows = tuple(tuple(_term(value) for value in row) for row in answer["rows"])
            return Result("select", tuple(answer["variables"]), rows, truncated=answer["truncated"])
    triples = tuple(cast(Triple, _term(value)) for value in answer["triples"])
    return Result("graph", triples=triples, truncated=answer["truncated"])


def _term(value: list[Any] | None) -> NamedNode | BlankNode | Literal | Triple | None:
    match value:
        case None:
            return None
        case ["iri", iri]:
            return NamedNode(iri)
        case ["blank", name]:
            return BlankNode(name)
        case ["literal", text, _, str(language)]:
            return Literal(text, language=language)
        case ["literal", text, datatype, _]:
            return Literal(text, datatype=NamedNode(datatype))
        case ["triple", subject, predicate, obj]:
            return Triple(_term(subject), _term(predicate), _term(obj))  # type: ignore[arg-type]
    raise QueryError(f"The query's answer can't be read: {value}.")
