"""The database: an Oxigraph store on disk, replaced as a whole.

`store/` holds one folder per content and `current.json`, which names the one that readers open. A build fills a new
folder and then replaces `current.json`, in one step that either happens or does not: a reader, or a build that is
killed, never meets half a database. Reading needs no lock, as no folder changes once it is named. The database before
the current one stays until the next build, for those who still read it.
"""

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from policygraph.errors import StoreError

if TYPE_CHECKING:
    from pyoxigraph import Store, Triple

ONTOLOGY_GRAPH: Final = "https://w3id.org/policygraph/ontology"
"""The named graph that holds the ontology's own triples, apart from the facts in the default graph."""

INFERRED_GRAPH: Final = "https://w3id.org/policygraph/inferred"
"""The named graph of what follows from the facts by the ontology's rules: nothing that the default graph has."""

_CURRENT = "current.json"
_UNFINISHED = ".unfinished"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the current database was made from, and what is in it.

    `content` is a digest of all that decides it, `turtle` that of the Turtle file written with it. `counts` (by kind,
    then by name) and `dropped` (rows of article, fact, reason) are what a build reports. `rules` is a digest of the
    rules by which the database also holds `inferred` further triples, "" where nothing was inferred.
    """

    content: str
    database: str
    triples: int
    turtle: str = ""
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    dropped: tuple[tuple[str, str, str], ...] = ()
    rules: str = ""
    inferred: int = 0


def open_store(folder: Path) -> "Store":
    """The current database of `folder`, for reading only. Any number of readers may have it open while a build runs.

    Raises:
        StoreError: nothing has been built there, or the database can't be read.
    """
    from pyoxigraph import Store

    manifest = read_manifest(folder)
    if manifest is None:
        raise StoreError(f"There is no graph in {folder} yet.", hint="Run `policygraph build` first.")
    try:
        return Store.read_only(str(folder / manifest.database))
    except OSError as error:
        raise StoreError(
            f"The database in {folder} can't be opened: {error}.",
            hint=f"Delete {folder} and run `policygraph build`: it is made again from the articles.",
        ) from error


def read_manifest(folder: Path) -> Manifest | None:
    """What the current database was made from; None where there is none, or it can't be told."""
    try:
        manifest = Manifest(**json.loads((folder / _CURRENT).read_text(encoding="utf-8")))
        manifest = replace(manifest, dropped=tuple((one, fact, reason) for one, fact, reason in manifest.dropped))
    except (OSError, ValueError, TypeError):
        return None
    return manifest if (folder / manifest.database).is_dir() else None


def replace_store(
    folder: Path,
    facts: Iterable["Triple"],
    *,
    schema: Iterable["Triple"] = (),
    content: str,
    turtle: str = "",
    counts: dict[str, dict[str, int]] | None = None,
    dropped: Sequence[tuple[str, str, str]] = (),
) -> Manifest:
    """Make a new database and then, in one step, the current one. The caller holds the workspace's lock.

    Args:
        folder: `store/`, made where it is missing.
        facts: the default graph.
        schema: the ontology's triples, into `ONTOLOGY_GRAPH`.
        content: digest of all that this was made from; names the database.
        turtle, counts, dropped: kept in the Manifest.

    Raises:
        StoreError: the disk is full or can't be written.
    """
    before = read_manifest(folder)
    name = f"db-{content[:16]}"
    unfinished = folder / (name + _UNFINISHED)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder, keep={before.database} if before else set())
        if before is None or before.database != name:
            shutil.rmtree(folder / name, ignore_errors=True)
            count = _fill(unfinished, facts, schema)
            unfinished.rename(folder / name)
        else:
            count = before.triples
        manifest = Manifest(content, name, count, turtle, counts or {}, tuple(dropped))
        write_atomically(folder / _CURRENT, json.dumps(asdict(manifest), indent=1) + "\n")
    except OSError as error:
        raise StoreError(f"The database in {folder} can't be written: {error}.") from error
    return manifest


def with_inferred(
    folder: Path, base: "Store", triples: Iterable["Triple"], *, rules: str, manifest: Manifest
) -> Manifest:
    """Make a new database with what was inferred from the current one, and then make it the current one.

    The caller holds the workspace's lock.

    Args:
        folder: `store/`.
        base: the current database.
        triples: into `INFERRED_GRAPH`, in the place of what was there.
        rules: digest of the rules they follow from; "" where there are none.
        manifest: that of the current database.

    Raises:
        StoreError: the disk is full or can't be written.
    """
    from pyoxigraph import NamedNode, Quad, Store

    name = f"db-{manifest.content[:16]}" + (f"-{rules[:8]}" if rules else "")
    unfinished = folder / (name + _UNFINISHED)
    graph = NamedNode(INFERRED_GRAPH)
    try:
        if name == manifest.database:
            return manifest
        for place in (unfinished, folder / name):
            shutil.rmtree(place, ignore_errors=True)
        base.backup(str(unfinished))
        store = Store(str(unfinished))
        store.clear_graph(graph)
        store.bulk_extend(Quad(t.subject, t.predicate, t.object, graph) for t in triples)
        store.flush()
        count = sum(1 for _ in store.quads_for_pattern(None, None, None, graph))
        del store  # Closes it: Oxigraph has no other way.
        unfinished.rename(folder / name)
        new = replace(manifest, database=name, rules=rules, inferred=count)
        write_atomically(folder / _CURRENT, json.dumps(asdict(new), indent=1) + "\n")
    except OSError as error:
        raise StoreError(f"The database in {folder} can't be written: {error}.") from error
    _sweep(folder, keep={manifest.database, name})
    return new


def write_atomically(path: Path, text: str) -> None:
    """Write a file so that whoever looks sees the old one or the new one, whatever happens in between."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with aside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def _fill(place: Path, facts: Iterable["Triple"], schema: Iterable["Triple"]) -> int:
    from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

    store = Store(str(place))
    default, ontology = DefaultGraph(), NamedNode(ONTOLOGY_GRAPH)
    store.bulk_extend(Quad(t.subject, t.predicate, t.object, default) for t in facts)
    store.bulk_extend(Quad(t.subject, t.predicate, t.object, ontology) for t in schema)
    store.optimize()
    store.flush()
    count = sum(1 for _ in store.quads_for_pattern(None, None, None, default))
    del store  # Closes it: Oxigraph has no other way.
    return count


def _sweep(folder: Path, keep: set[str]) -> None:
    """Remove databases that nobody can be reading: those before the current one, and what a killed build left."""
    for place in folder.glob("db-*"):
        if place.name not in keep:
            shutil.rmtree(place, ignore_errors=True)
