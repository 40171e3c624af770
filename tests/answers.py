"""The saved questions' answers on the published graph, kept as files in tests/data/answers.

`python -m tests.answers` writes them anew, after `policygraph build` has changed graph/: read the difference before you
commit it (`git diff tests/data/answers`), for it is what an analyst will see.
"""

import shutil
import tempfile
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from policygraph import ontology
from policygraph.build.sources import ontology_triples
from policygraph.graph import Workspace
from policygraph.graph.store import replace_store
from policygraph.query import ask, write

REPOSITORY = Path(__file__).parents[1]
ANSWERS = REPOSITORY / "tests" / "data" / "answers"
CASES: dict[str, dict[str, str]] = {
    "members": {"body": "DCO"},
    "members-fr": {"body": "Comité exécutif de la DCO", "language": "fr"},
    "memberships": {"actor": "Maroc"},
    "actions": {"actor": "Morocco", "since": "2025-09"},
    "actions-ar": {"actor": "السنغال", "language": "ar"},
    "partners": {"organization": "UNDP"},
    "planned": {},
    "offices": {"organization": "DCO"},
    "holders": {"body": "Morocco"},
    "appointments": {},
    "agreements": {"a": "Morocco", "b": "Mistral AI"},
    "signatories": {"agreement": "Africa Declaration on Artificial Intelligence"},
    "funding": {},
    "rankings": {},
    "instruments": {},
    "launches": {},
    "launches-country": {"country": "Maroc", "since": "2025-09"},
    "initiatives": {"actor": "BCEAO"},
    "origins": {"thing": "D4SD"},
    "participants": {"meeting": "DCO General Assembly"},
    "meetings": {"since": "2025-11"},
    "elections": {},
    "awards": {},
    "sanctions": {},
    "connected": {"limit": "10"},
    "paths": {"from": "Maroc", "to": "Mistral AI"},
    "article": {"article": "2026-02-06-maroc-comite-executif-dco-koweit"},
    "mentions": {"about": "DCO"},
    "topics": {},
    "topics-country": {"country": "Morocco"},
    "newcomers": {},
    "singles": {"actor": "Senegal"},
    "doubtful": {},
    "changes": {},
    "places": {},
    "parts": {"whole": "DCO"},
    "events": {"country": "Senegal"},
    "happenings": {"since": "2026-02", "until": "2026-02"},
}
"""By the file's name: the question, then a hyphen and what tells cases apart."""


def published(folder: Path) -> Workspace:
    """The graph as it lies in git, in a database of its own."""
    loaded = ontology.load()
    facts = [quad.triple for quad in parse(path=REPOSITORY / "graph" / "policygraph.ttl", format=RdfFormat.TURTLE)]
    workspace = Workspace(folder)
    replace_store(workspace.store, facts, schema=ontology_triples(loaded, ()), content="1" * 16)
    return workspace


def answer(workspace: Workspace, case: str) -> str:
    """The answer to a case as CSV."""
    return write(ask(workspace, f"@{case.partition('-')[0]}", CASES[case]), "csv")


def main() -> None:
    """Write every answer anew."""
    shutil.rmtree(ANSWERS, ignore_errors=True)
    ANSWERS.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        workspace = published(Path(folder))
        for case in CASES:
            (ANSWERS / f"{case}.csv").write_text(answer(workspace, case), encoding="utf-8")


if __name__ == "__main__":
    main()
