"""One article with its facts."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygraph.explain import Explanation


def read_with_facts(source: str | Path, *, ontology: Sequence[Path] = ()) -> "Explanation":
    """See `policygraph.read`."""
    from policygraph.articles import read_article
    from policygraph.explain import explain
    from policygraph.ontology import load

    known = load(tuple(ontology))
    return explain(read_article(source, ontology=known), ontology=known)
