"""Where each node stands: laid out beforehand, since a browser takes minutes to do it (physics stay off)."""

import math
import random
from collections.abc import Sequence

SPACING = 130.0
"""Pixels between neighbouring nodes, about: room enough for a label at the page's first zoom."""


def layout(count: int, edges: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Place `count` nodes joined by `edges` (pairs of indices); the same input gives the same places.

    Grid-accelerated Fruchterman-Reingold (igraph), component by component packed side by side.

    Returns:
        x and y in pixels, one pair a node, centred on the origin.
    """
    if count == 0:
        return []
    import igraph

    igraph.set_random_number_generator(random.Random(0))
    graph = igraph.Graph(n=count, edges=list(edges)).simplify()
    parts = sorted(graph.connected_components(), key=lambda part: (-len(part), part[0]))
    placed: dict[int, tuple[float, float]] = {}
    for part, (left, top) in zip(parts, _shelves([_side(len(part)) for part in parts]), strict=True):
        side = _side(len(part))
        for node, (x, y) in zip(part, _within(graph.induced_subgraph(part), side), strict=True):
            placed[node] = (left + x, top + y)
    width = max(x for x, _ in placed.values()) + min(x for x, _ in placed.values())
    height = max(y for _, y in placed.values()) + min(y for _, y in placed.values())
    return [(round(placed[node][0] - width / 2, 1), round(placed[node][1] - height / 2, 1)) for node in range(count)]


def _side(size: int) -> float:
    """The side of the square that a component of `size` nodes gets."""
    return SPACING * 1.6 * (math.sqrt(size) + 0.6)


def _within(graph: "object", side: float) -> list[tuple[float, float]]:
    """A connected graph's own layout, scaled into a square of `side` pixels with a margin."""
    import igraph

    assert isinstance(graph, igraph.Graph)
    if graph.vcount() == 1:
        return [(side / 2, side / 2)]
    # Sorted start positions on a circle make the result independent of igraph's version of "random".
    places = graph.layout_fruchterman_reingold(niter=600, seed=graph.layout_circle().coords).coords
    xs, ys = [place[0] for place in places], [place[1] for place in places]
    span = max(max(xs) - min(xs), max(ys) - min(ys)) or 1.0
    scale = (side - SPACING) / span
    return [(SPACING / 2 + (x - min(xs)) * scale, SPACING / 2 + (y - min(ys)) * scale) for x, y in places]


def _shelves(sides: Sequence[float]) -> list[tuple[float, float]]:
    """Squares, widest first, packed on shelves about as wide as all of them are high: their top left corners."""
    limit = max(*sides, 1.3 * math.sqrt(sum(side * side for side in sides)))
    corners: list[tuple[float, float]] = []
    left = top = shelf = 0.0
    for side in sides:
        if left and left + side > limit:
            left, top, shelf = 0.0, top + shelf, 0.0
        corners.append((left, top))
        left, shelf = left + side, max(shelf, side)
    return corners
