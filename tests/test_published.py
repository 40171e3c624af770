"""The repository's own graph: what lies in git is what a fresh build makes of its articles."""

import re
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPOSITORY

ARTICLES = sorted((REPOSITORY / "graph" / "articles").glob("*.md"))


def front_matter(path: Path) -> dict[str, object]:
    text = path.read_text(encoding="utf-8")
    data = yaml.safe_load(text.split("---\n")[1])
    assert isinstance(data, dict)
    return data


def test_the_files_in_git_match_a_fresh_build(published: Path) -> None:
    kept = REPOSITORY / "graph"
    assert {path.name for path in (kept / "facts").iterdir()} == {path.name for path in (published / "facts").iterdir()}
    for path in sorted((kept / "facts").iterdir()):
        assert path.read_bytes() == (published / "facts" / path.name).read_bytes(), (
            f"{path.name} is out of date: run `policygraph build` and commit graph/"
        )
    assert (kept / "policygraph.ttl").read_bytes() == (published / "policygraph.ttl").read_bytes()


def test_there_are_articles_in_each_language() -> None:
    languages = [front_matter(path)["language"] for path in ARTICLES]
    assert languages.count("fr") >= 6
    assert languages.count("en") >= 3
    assert languages.count("ar") >= 3


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_says_that_it_was_written_for_this_repository(path: Path) -> None:
    data = front_matter(path)
    assert "policygraph" in str(data["note"])
    assert data["sources"], "facts are checked against public sources, which the article names"
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    assert 150 <= len(re.findall(r"\w+", body)) <= 420
