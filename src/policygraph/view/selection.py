"""Which part of a graph one page shows: a browser draws about two thousand edges well, and no reader reads more."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from policygraph.view.model import Page, PageEdge

MOST_EDGES = 2000


def strongest(page: Page, *, most: int = MOST_EDGES) -> Page:
    """At most `most` edges: those that most articles tell come first, then those between the best connected nodes."""
    if len(page.edges) <= most:
        return page
    degree = Counter(end for edge in page.edges for end in (edge.source, edge.target))

    def strength(edge: PageEdge) -> tuple[int, int, str, str, str]:
        articles = {statement.article for statement in edge.statements}
        return (-len(articles), -degree[edge.source] - degree[edge.target], edge.source, edge.predicate, edge.target)

    kept = sorted(page.edges, key=strength)[:most]
    return _only(page, kept)


def around(page: Page, iris: Collection[str], *, depth: int = 2, most: int = MOST_EDGES) -> Page:
    """The neighbourhood of some nodes: what is at most `depth` edges away, nearest first, at most `most` edges."""
    reached = set(iris)
    kept: dict[PageEdge, None] = {}
    for _ in range(depth):
        ring = [edge for edge in page.edges if (edge.source in reached or edge.target in reached) and edge not in kept]
        for edge in ring[: most - len(kept)]:
            kept[edge] = None
        reached.update(end for edge in kept for end in (edge.source, edge.target))
    return _only(page, kept, keep=iris)


def _only(page: Page, edges: Iterable[PageEdge], keep: Collection[str] = ()) -> Page:
    """The page with these edges and their ends (and the nodes of `keep`), in the page's own order."""
    wanted = set(edges)
    kept = tuple(edge for edge in page.edges if edge in wanted)
    ends = {end for edge in kept for end in (edge.source, edge.target)} | set(keep)
    nodes = tuple(node for node in page.nodes if node.iri in ends)
    return replace(page, nodes=nodes, edges=kept, omitted=page.omitted + len(page.edges) - len(kept))
