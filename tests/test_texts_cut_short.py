"""Texts that end anywhere, as excerpts do, are read like any other: nothing is looked for behind their end."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.articles import Article, read_all
from policygraph.articles import Language as Code
from tests.proposed import relations

pytestmark = pytest.mark.rules

ARTICLES = [item for item in read_all([Path(__file__).parents[1] / "graph" / "articles"]) if isinstance(item, Article)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The register was unveiled by Health CS"),
        ("en", "It was started by Ama Boateng and Kofi Mensah. The former is CEO, the"),
        ("fr", "La plateforme a été ouverte, a dit le directeur général"),
        ("fr", "Les agents du ministère de la Justice et de la Direction générale des Impôts,"),
        ("fr", "De 480 millions de FCFA, ce matériel est destiné aux 77 communes"),
    ],
)
def test_an_excerpt_that_ends_in_the_middle_of_a_name_or_office(language: Code, text: str) -> None:
    relations(language, text)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_an_excerpt_of_any_article(data: st.DataObject) -> None:
    article = data.draw(st.sampled_from(ARTICLES))
    words = article.text.split(" ")
    start = data.draw(st.integers(0, len(words) - 2))
    end = data.draw(st.integers(start + 1, min(start + 40, len(words))))
    relations(article.language, " ".join(words[start:end]))
