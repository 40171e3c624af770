"""Floors of quality on published articles, annotated by hand from the articles alone: no other corpus is needed.

They were written for this repository and read more easily than the press; lowering a floor takes an edit of
tests/data/own-floors.json.
"""

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from policygraph.evaluate import Report, Tally, evaluate
from tests.conftest import REPOSITORY

DATA = Path(__file__).parent / "data"
FLOORS = json.loads((DATA / "own-floors.json").read_text(encoding="utf-8"))
GOLD = sorted((DATA / "gold").glob("*.json"))


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The annotations beside the published articles that they are of."""
    folder = tmp_path_factory.mktemp("gold")
    shutil.copytree(DATA / "gold", folder / "facts")
    (folder / "articles").mkdir()
    for path in GOLD:
        shutil.copy(REPOSITORY / "graph" / "articles" / f"{path.stem}.md", folder / "articles")
    return folder


@pytest.fixture(scope="module")
def report(annotated: Path) -> Report:
    return evaluate(annotated)


def figure(report: Report, language: str, name: str) -> float:
    counted, measure = name.split(".")
    tally: Tally = getattr(report.languages[language], counted)
    value: float = getattr(tally, measure)
    return value


@pytest.mark.parametrize(("language", "name"), [(key, name) for key, floors in FLOORS.items() for name in floors])
def test_no_figure_falls_below_its_floor(report: Report, language: str, name: str) -> None:
    assert figure(report, language, name) >= FLOORS[language][name]


@pytest.mark.parametrize(("language", "name"), [(key, name) for key, floors in FLOORS.items() for name in floors])
def test_floors_are_not_far_below_what_is_reached(report: Report, language: str, name: str) -> None:
    value = figure(report, language, name)
    assert value <= FLOORS[language][name] + 0.12, f"{language} {name} is {value:.3f}: raise its floor"


def test_all_are_read_and_every_quote_stands_in_its_article(report: Report) -> None:
    assert not report.unread
    assert report.languages["all"].evidence.value == 1.0


def test_each_language_has_annotated_articles() -> None:
    languages = Counter(json.loads(path.read_text(encoding="utf-8"))["lang"] for path in GOLD)
    assert min(languages[language] for language in ("fr", "en", "ar")) >= 4


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_an_annotation_quotes_its_article(path: Path) -> None:
    text = (REPOSITORY / "graph" / "articles" / f"{path.stem}.md").read_text(encoding="utf-8")
    facts = json.loads(path.read_text(encoding="utf-8"))
    known = {one["id"] for one in facts["entities"]}
    used = {end for one in facts["relations"] for end in (one["subject"], one["object"])}
    for event in facts["events"]:
        for filler in event["roles"].values():
            used.update([filler] if isinstance(filler, str) else filler)
    names = {form for one in facts["entities"] for form in (one["name"], *one.get("aliases", ()))}
    quotes = {quote for fact in (*facts["events"], *facts["relations"]) for quote in fact["evidence"]}
    assert known <= used
    for form in names | quotes | (used - known):
        assert form in text
