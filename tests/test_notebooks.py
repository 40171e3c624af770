"""The notebooks run from top to bottom, and show what they say."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REPOSITORY

NOTEBOOKS = sorted((REPOSITORY / "notebooks").glob("*.ipynb"))


@cache
def executed(path: Path) -> list[Any]:
    """The code cells of a notebook with their outputs."""
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def shown(cells: list[Any], code: str) -> str:
    """The outputs of the cell that holds a piece of code."""
    (cell,) = (cell for cell in cells if code in cell.source)
    printed = [str(output.text) for output in cell.outputs if "text" in output]
    return "\n".join(
        printed + [f"{kind}: {data}" for each in cell.outputs for kind, data in each.get("data", {}).items()]
    )


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_every_cell_that_ends_in_a_value_shows_it(path: Path) -> None:
    for cell in executed(path):
        last = cell.source.splitlines()[-1]
        assert cell.outputs or "=" in last, f"nothing is shown by: {last}"
        assert not [output for output in cell.outputs if output.get("name") == "stderr"], cell.outputs


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_its_outputs(path: Path) -> None:
    import nbformat

    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    assert not [cell for cell in notebook.cells if cell.get("outputs") or cell.get("execution_count")]


def test_the_tour_shows_an_article_s_facts_tables_paths_and_pictures() -> None:
    cells = executed(REPOSITORY / "notebooks" / "tour.ipynb")
    read = shown(cells, "policygraph.read(")
    assert "Election (done" in read
    assert "Comité exécutif" in read
    assert "Committee\n    </span>" in read  # displaCy's mark
    assert "Digital Cooperation Organization" in shown(cells, 'graph.entity("DCO")')
    assert "Morocco" in shown(cells, '"@members", body="DCO"')
    assert "Morocco" in shown(cells, "graph.ask(")
    assert "Launch" in shown(cells, "rdf.query(")
    assert "memberOf" in shown(cells, "pivot_table")
    assert "betweenness" in shown(cells, "betweenness_centrality")
    assert "1. " in shown(cells, "louvain_communities")
    path = shown(cells, "nx.shortest_path(")
    assert path.startswith("Morocco\n")
    assert "«" in path
    assert shown(cells, "spring_layout").count("image/png") == 1
    assert shown(cells, "growth.plot(").count("image/png") == 1
    assert "largest part" in shown(cells, "growth.tail()")
