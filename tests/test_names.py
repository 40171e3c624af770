"""How things are named in ordinary sentences, read by the real parsers: most of the names written there are found.

`data/names/<language>.txt` has one text a line, then " | " and the names that it holds, parted by " ; ". A name may
have the beginning of its type behind it ("::Inst"); one with "!" before it is the name of nothing there. Not all are
read yet: `FLOORS` is the share that is.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.articles import Language as Code
from policygraph.articles.model import Article
from policygraph.documents import parse
from policygraph.mentions.component import find_mentions
from policygraph.mentions.model import MentionSet
from tests.proposed import known, parser

pytestmark = pytest.mark.rules

FOLDER = Path(__file__).parent / "data" / "names"
FLOORS: dict[Code, float] = {"en": 0.87, "fr": 0.91}


def named(language: Code, text: str) -> MentionSet:
    article = Article("x", "News", f"News\n\n{text}", language, "x")
    return find_mentions(parse(article, parser(language)), known())


def lines(language: Code) -> Iterator[tuple[str, list[str]]]:
    for line in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        text, _, names = line.partition(" | ")
        yield text.strip(), [name.strip() for name in names.split(" ; ")]


def is_right(expected: str, found: MentionSet) -> bool:
    names = {entity.name: entity.type for entity in found.entities.values()}
    if expected.startswith("!"):
        return expected[1:] not in names
    forms = {form: one.type for one in found.entities.values() for form in one.aliases} | names
    name, _, kind = expected.partition("::")
    return forms.get(name, "-").startswith(kind)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_most_names_are_found_whole(language: Code) -> None:
    told = [
        is_right(name, found) for text, names in lines(language) for found in [named(language, text)] for name in names
    ]
    assert sum(told) / len(told) >= FLOORS[language]
