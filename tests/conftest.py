"""What all tests share: where the gold articles lie, and that nothing is skipped where skipping is forbidden."""

import os
import shutil
from pathlib import Path

import pytest

from policygraph.ontology import load
from policygraph.ontology.model import Ontology
from tests.sources import Write

SKIPPED: list[str] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        SKIPPED.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """With POLICYGRAPH_NO_SKIP set, a skipped test fails the run: what a machine lacks must not pass for tested."""
    if SKIPPED and os.environ.get("POLICYGRAPH_NO_SKIP") and exitstatus == 0:
        print("\nskipped, where POLICYGRAPH_NO_SKIP forbids it:", *SKIPPED, sep="\n  ")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of annotated articles that POLICYGRAPH_GOLD names."""
    folder = os.environ.get("POLICYGRAPH_GOLD")
    if not folder:
        pytest.skip("POLICYGRAPH_GOLD names no folder of annotated articles")
    return Path(folder)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of an installed Chromium or Chrome."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    pytest.skip("no Chromium on this machine: install Debian's package chromium to run the browser tests")


@pytest.fixture(scope="session")
def known() -> Ontology:
    """The shipped ontology."""
    return load()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file for a test: an article's by default."""

    def _write(content: str | bytes, name: str = "article.md", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return _write


@pytest.fixture(autouse=True)
def _rules_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests of the rules (marked `rules`) see all that the rules propose: the judge has tests of its own."""
    if request.node.get_closest_marker("rules"):
        from policygraph.facts.judge import Judge

        monkeypatch.setattr("policygraph.facts.component.load_judge", lambda: Judge({}, {}))


REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph folder built anew, through the command, from the articles that this repository publishes."""
    from click.testing import CliRunner

    from policygraph.cli import main

    folder = tmp_path_factory.mktemp("published") / "graph"
    shutil.copytree(REPOSITORY / "graph" / "articles", folder / "articles")
    result = CliRunner().invoke(main, ["build", "--graph", str(folder)])
    assert result.exit_code == 0, result.output
    return folder
