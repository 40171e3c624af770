"""Rules to a fixpoint.

They run on a copy of the database, in whose default graph they add to the facts; what is new there afterwards becomes a
named graph of the next database. So a rule is plain SPARQL, queries meet no triple twice, and what was read stays as it
was: the default graph and the Turtle file hold facts alone.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.errors import OntologyError, StoreError
from policygraph.graph.store import INFERRED_GRAPH, Manifest, open_store, read_manifest, with_inferred
from policygraph.graph.workspace import Workspace
from policygraph.inference.rules import Rule, digest, read_rules
from policygraph.namespaces import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Store, Triple

MOST_ROUNDS = 50
"""Rules that mint new names from names they minted would never come to an end."""


@dataclass(frozen=True, slots=True)
class Inferred:
    """How many triples followed, by how many rules, in how many rounds (the last of which added nothing)."""

    triples: int
    rules: int
    rounds: int


def infer(workspace: Workspace, *, extra: Sequence[Path] = ()) -> Inferred:
    """Work out what follows from the facts of a workspace; the result takes the place of an earlier one.

    Args:
        workspace: one that was built.
        extra: further ontology folders, whose `rules/` hold rules.

    Raises:
        StoreError: nothing was built there, another process is writing, or the disk is full.
        OntologyError: a rule that is no SPARQL update, or that never comes to an end.
    """
    with workspace.locked():
        return infer_locked(workspace, extra=extra)


def infer_locked(workspace: Workspace, *, extra: Sequence[Path] = ()) -> Inferred:
    """As `infer`, for a caller that holds the workspace's lock."""
    rules = read_rules(extra)
    manifest = _built(workspace)
    base = open_store(workspace.store)
    with tempfile.TemporaryDirectory(dir=workspace.store, prefix=".infer-") as place:
        work = _copy(base, Path(place) / "work")
        rounds = _saturate(work, rules)
        triples = list(_new(work, base))
        del work  # Closes it, before its folder goes.
    with_inferred(workspace.store, base, triples, rules=digest(rules), manifest=manifest)
    return Inferred(len(triples), len(rules), rounds)


def forget(workspace: Workspace) -> None:
    """Take away what was inferred.

    Raises:
        StoreError: nothing was built there, or another process is writing.
    """
    with workspace.locked():
        manifest = _built(workspace)
        with_inferred(workspace.store, open_store(workspace.store), (), rules="", manifest=manifest)


def _built(workspace: Workspace) -> Manifest:
    manifest = read_manifest(workspace.store)
    if manifest is None:
        raise StoreError(f"There is no graph in {workspace.folder} yet.", hint="Run `policygraph build` first.")
    return manifest


def _copy(base: "Store", place: Path) -> "Store":
    """A store of one's own with the facts and the ontology."""
    from pyoxigraph import NamedNode, Store

    base.backup(str(place))
    store = Store(str(place))
    store.clear_graph(NamedNode(INFERRED_GRAPH))
    return store


def _saturate(store: "Store", rules: Sequence[Rule]) -> int:
    """Run all rules again and again until none adds anything. Gives the number of rounds."""
    size = len(store)
    for rounds in range(1, MOST_ROUNDS + 1):
        for rule in rules:
            try:
                store.update(rule.text, prefixes=PREFIXES)
            except SyntaxError as error:
                raise OntologyError(f"{rule.path}: this rule is no SPARQL update: {error}.") from error
        if len(store) == size:
            return rounds
        size = len(store)
    raise OntologyError(
        f"The rules still add triples after {MOST_ROUNDS} rounds.",
        hint="A rule may mint names from names that it minted: let it start from facts alone.",
    )


def _new(store: "Store", base: "Store") -> "Iterator[Triple]":
    """What the default graph of `store` has more than that of `base`."""
    from pyoxigraph import DefaultGraph

    for quad in store.quads_for_pattern(None, None, None, DefaultGraph()):
        if quad not in base:
            yield quad.triple
