"""Whole builds on real folders: what is read again, what survives a kill, and that the bytes are always the same."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.articles import Article
from policygraph.build import Progress, Summary, add, build
from policygraph.errors import ModelError, StoreError
from policygraph.facts.model import ArticleFacts
from policygraph.graph import Workspace, open_store
from policygraph.ontology.model import Ontology
from tests.readings import Saved, article, election, entity, event, ministries, reading, save

HERE = Path(__file__).parent


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder of articles, and beside it what is to be read from them."""
    readings = [*election(), ministries("Gabon", key="gabon"), ministries("Sénégal", key="senegal")]
    save(readings, tmp_path / "in", tmp_path / "answers")
    return tmp_path / "in"


def run(inputs: Path, known: Ontology, folder: str = ".", *, jobs: int = 1, digest: str = "saved") -> Summary:
    workspace = Workspace(inputs.parent / folder / "graph")
    return build(workspace, [inputs], ontology=known, extractor=Saved(inputs.parent / "answers", digest), jobs=jobs)


def published(workspace: Path) -> dict[str, bytes]:
    """The files that a build publishes, by name."""
    files = [workspace / "policygraph.ttl", workspace / "policygraph.html", *sorted((workspace / "facts").iterdir())]
    return {str(path.relative_to(workspace)): path.read_bytes() for path in files}


def test_a_build_reads_extracts_stores_and_checks(inputs: Path, known: Ontology) -> None:
    summary = run(inputs, known)
    assert summary.read == len(summary.extracted) == 5
    assert summary.events == {"Election": 1, "Launch": 3}
    assert summary.relations["memberOf"] == 1
    assert summary.report.conforms, summary.report.findings
    assert not summary.problems
    workspace = Workspace(inputs.parent / "graph")
    assert sorted(path.stem for path in workspace.facts.iterdir()) == sorted(summary.extracted)
    assert open_store(workspace.store).query("ASK { ?a ?b ?c }")
    assert "pg:memberOf :dco-executive-committee" in workspace.turtle.read_text(encoding="utf-8")


def test_a_facts_file_holds_its_article_s_facts_alone(inputs: Path, known: Ontology) -> None:
    run(inputs, known)
    facts = json.loads((inputs.parent / "graph" / "facts" / "election-fr.json").read_text(encoding="utf-8"))
    assert (facts["id"], facts["lang"]) == ("election-fr", "fr")
    assert len(facts["relations"]) == 3


def test_a_second_build_does_nothing(inputs: Path, known: Ontology) -> None:
    first = run(inputs, known)
    before = published(inputs.parent / "graph")
    second = run(inputs, known)
    assert (second.extracted, second.unchanged, second.rebuilt) == ((), 5, False)
    assert (second.events, second.triples, second.dropped) == (first.events, first.triples, first.dropped)
    assert published(inputs.parent / "graph") == before


def test_only_what_changed_is_read_again(inputs: Path, known: Ontology) -> None:
    run(inputs, known)
    path = inputs / "gabon.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nLe Gabon continue.\n", encoding="utf-8")
    assert run(inputs, known).extracted == ("gabon",)
    (inputs.parent / "graph" / "facts" / "senegal.json").write_text("{}", encoding="utf-8")
    assert run(inputs, known).extracted == ("senegal",)
    (inputs.parent / "graph" / "policygraph.ttl").unlink()
    assert run(inputs, known).rebuilt
    assert run(inputs, known, digest="another model").unchanged == 0


def test_a_changed_ontology_makes_the_graph_anew(inputs: Path, known: Ontology) -> None:
    run(inputs, known)
    assert run(inputs, replace(known, digest="other")).rebuilt


@pytest.mark.parametrize("jobs", [1, 2])
def test_two_builds_give_the_same_bytes_whatever_the_order_of_articles(
    jobs: int, inputs: Path, known: Ontology
) -> None:
    run(inputs, known)
    files = sorted(inputs.iterdir(), reverse=True)
    other = Workspace(inputs.parent / "other" / "graph")
    extractor = Saved(inputs.parent / "answers")
    if jobs == 1:
        for path in files:
            add(other, [path], ontology=known)
        files = []
    build(other, files, ontology=known, extractor=extractor, jobs=jobs)
    assert published(other.folder) == published(inputs.parent / "graph")


def test_removing_an_article_gives_the_graph_that_never_had_it(inputs: Path, known: Ontology) -> None:
    run(inputs, known)
    workspace = Workspace(inputs.parent / "graph")
    (inputs / "election-en.md").unlink()
    workspace.remove(["election-en"])
    run(inputs, known)
    run(inputs, known, "never")
    assert published(workspace.folder) == published(inputs.parent / "never" / "graph")


def test_an_article_deleted_by_hand_is_gone_too(inputs: Path, known: Ontology) -> None:
    run(inputs, known)
    workspace = Workspace(inputs.parent / "graph")
    (workspace.articles / "gabon.md").unlink()
    summary = build(workspace, ontology=known, extractor=Saved(inputs.parent / "answers"))
    assert summary.removed == ("gabon",)
    assert not workspace.facts_file("gabon").exists()
    assert "Gabon" not in workspace.turtle.read_text(encoding="utf-8")


def test_broken_and_foreign_files_are_named_and_the_others_go_on(inputs: Path, known: Ontology) -> None:
    (inputs / "empty.txt").write_text("")
    (inputs / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    german = "Die Regierung hat heute in Berlin ein neues Gesetz über die digitale Verwaltung beschlossen. " * 5
    (inputs / "deutsch.txt").write_text(german, encoding="utf-8")
    summary = run(inputs, known)
    assert summary.read == 5
    assert sorted(Path(problem.source).name for problem in summary.problems) == ["broken.pdf", "empty.txt"]
    assert all(problem.reason for problem in summary.problems)
    assert [Path(left.source).name for left in summary.left_out] == ["deutsch.txt"]


def test_the_same_text_twice_is_one_article_whichever_came_first(inputs: Path, known: Ontology) -> None:
    shutil.copy(inputs / "gabon.md", inputs / "a-copy.md")
    shutil.copy(inputs.parent / "answers" / "gabon.json", inputs.parent / "answers" / "a-copy.json")
    summary = run(inputs, known)
    assert summary.read == 5
    assert [(each.article, each.of) for each in summary.duplicates] == [("gabon", "a-copy")]
    other = Workspace(inputs.parent / "other" / "graph")
    for path in sorted(inputs.iterdir(), reverse=True):
        add(other, [path], ontology=known)
    build(other, ontology=known, extractor=Saved(inputs.parent / "answers"))
    assert published(other.folder) == published(inputs.parent / "graph")


def test_an_article_that_trips_the_extractor_is_named_and_the_others_go_on(inputs: Path, known: Ontology) -> None:
    run(inputs, known)
    (inputs.parent / "answers" / "gabon.json").unlink()
    summary = run(inputs, known, digest="another model")
    assert [problem.reason for problem in summary.problems] == [
        "its facts could not be extracted (LookupError: no facts of gabon)"
    ]
    assert summary.read == 4
    assert not (inputs.parent / "graph" / "facts" / "gabon.json").exists()


def test_a_missing_model_ends_the_build(inputs: Path, known: Ontology) -> None:
    class NoModel:
        digest = "none"

        def __call__(self, source: Article) -> ArticleFacts:  # noqa: ARG002
            raise ModelError("fr_none is not installed.")

    with pytest.raises(ModelError):
        build(Workspace(inputs.parent / "graph"), [inputs], ontology=known, extractor=NoModel())


def test_facts_without_their_quote_are_dropped_and_told(tmp_path: Path, known: Ontology) -> None:
    source = article(
        "a", "fr", "Le Maroc et le Gabon signent un accord sur le numérique", "Ils ont signé à Rabat mardi."
    )
    who = [entity("e1", "Country", "Maroc"), entity("e2", "Country", "Gabon")]
    told = event(source, "Signing", "Ils ont signé à Rabat mardi.", party=("e1", "e2"))
    save([reading(source, who, [told])], tmp_path / "in", tmp_path / "answers")
    answer = tmp_path / "answers" / "a.json"
    answer.write_text(answer.read_text(encoding="utf-8").replace("à Rabat", "à Oujda"), encoding="utf-8")
    summary = run(tmp_path / "in", known)
    assert [dropped.article for dropped in summary.dropped] == ["a"]
    assert summary.events == {}
    assert run(tmp_path / "in", known).dropped == summary.dropped


def test_progress_is_told_step_by_step(inputs: Path, known: Ontology) -> None:
    seen: list[Progress] = []
    extractor = Saved(inputs.parent / "answers")
    build(Workspace(inputs.parent / "graph"), [inputs], ontology=known, extractor=extractor, progress=seen.append)
    assert list(dict.fromkeys(one.step for one in seen)) == [
        *("adding", "reading", "extracting", "linking", "storing", "drawing", "checking")
    ]
    assert [(one.done, one.total) for one in seen if one.step == "extracting"] == [(n, 5) for n in range(1, 6)]


def test_adding_alone_builds_nothing(inputs: Path, known: Ontology) -> None:
    workspace = Workspace(inputs.parent / "graph")
    summary = add(workspace, [inputs], ontology=known)
    assert [one.new for one in summary.added] == [True] * 5
    assert not workspace.facts.exists()
    assert not workspace.turtle.exists()


SLOW = """
import signal
import sys
from pathlib import Path
from policygraph import ontology
from policygraph.build import build
from policygraph.graph import Workspace
from tests.readings import Saved

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
    graph, inputs, answers, jobs, delay = sys.argv[1:]
    build(Workspace(Path(graph)), [inputs], ontology=ontology.load(), jobs=int(jobs),
          extractor=Saved(Path(answers), delay=float(delay)))
"""


def started(inputs: Path, tmp_path: Path, *, jobs: int, delay: float) -> "subprocess.Popen[bytes]":
    script = tmp_path / "slow.py"
    script.write_text(SLOW)
    arguments = [tmp_path / "graph", inputs, tmp_path / "answers", jobs, delay]
    environment = os.environ | {"PYTHONPATH": str(HERE.parent)}
    return subprocess.Popen([sys.executable, script, *map(str, arguments)], env=environment, stderr=subprocess.PIPE)


def wait_for(done: "list[Path] | Path", pattern: str, count: int, process: "subprocess.Popen[bytes]") -> None:
    folder = done if isinstance(done, Path) else done[0]
    end = time.monotonic() + 60
    while len([*folder.glob(pattern)]) < count:
        assert time.monotonic() < end, "the build never got there"
        assert process.poll() is None, "the build ended before it could be killed"
        time.sleep(0.005)


@pytest.mark.parametrize(
    ("jobs", "pattern", "count"),
    [
        (1, "articles/*.md", 2),
        (1, "facts/*.json", 2),
        (2, "facts/*.json", 3),
        (1, "policygraph.ttl", 1),
        (1, "store/db-*", 1),
        (1, "store/current.json", 1),
    ],
)
def test_after_kill_9_the_next_build_goes_on_and_gives_the_same_bytes(  # noqa: PLR0917
    jobs: int, pattern: str, count: int, inputs: Path, tmp_path: Path, known: Ontology
) -> None:
    run(inputs, known, "undisturbed")
    process = started(inputs, tmp_path, jobs=jobs, delay=0.2 if "facts" in pattern else 0)
    wait_for(tmp_path / "graph", pattern, count, process)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    had = {path.stem for path in (tmp_path / "graph" / "facts").glob("*.json")}
    summary = run(inputs, known)
    assert published(tmp_path / "graph") == published(tmp_path / "undisturbed" / "graph")
    assert summary.report.conforms
    if "facts" in pattern:
        assert had, "nothing was kept of what had been done"
        # The last one may have been written without its record.
        assert len(had & set(summary.extracted)) <= 1
    left = [path for path in (tmp_path / "graph").rglob("*") if path.name.endswith((".tmp", ".unfinished"))]
    assert left == []


def test_ctrl_c_stops_the_workers_and_keeps_what_was_done(inputs: Path, tmp_path: Path, known: Ontology) -> None:
    process = started(inputs, tmp_path, jobs=2, delay=2.0)
    wait_for(tmp_path / "graph", "facts/*.json", 1, process)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode != 0
    assert b"KeyboardInterrupt" in said
    assert run(inputs, known).report.conforms


def test_a_second_build_at_the_same_time_is_refused(inputs: Path, tmp_path: Path, known: Ontology) -> None:
    process = started(inputs, tmp_path, jobs=1, delay=2.0)
    try:
        wait_for(tmp_path / "graph", "facts/*.json", 1, process)
        with pytest.raises(StoreError, match="Another policygraph is writing"):
            run(inputs, known)
    finally:
        process.kill()
        process.communicate()
