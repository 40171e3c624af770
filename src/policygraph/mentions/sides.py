"""Names that one sentence tells side by side: they are two, however alike."""

from policygraph.mentions.clusters import Clusters
from policygraph.mentions.found import Found
from policygraph.mentions.view import View
from policygraph.mentions.words import folded


def side_by_side(view: View, clusters: Clusters, a: int, b: int) -> bool:
    """Whether a sentence has both the form of candidate `a` and that of `b`, none within the other nor in brackets."""
    first, second = _places(view, clusters, a), _places(view, clusters, b)
    return any(
        view.sentence[x.start] == view.sentence[y.start] and (x.end <= y.start or y.end <= x.start)
        for x in first
        for y in second
    )


def _places(view: View, clusters: Clusters, index: int) -> list[Found]:
    """Where the article has this form, brackets and longer names aside."""
    form = folded(clusters.candidates[index].text)
    named = [one for _, one in clusters.named()]
    return [
        one
        for one in named
        if folded(one.text) == form
        and not (one.start and view.texts[one.start - 1] == "(")
        and not any(other.start <= one.start and one.end <= other.end and other is not one for other in named)
    ]
