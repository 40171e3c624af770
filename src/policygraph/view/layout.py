"""Where each node stands: laid out beforehand, since a browser takes minutes to do it (physics stay off)."""

import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from igraph import Graph

SPACING = 95.0
"""Pixels between neighbouring nodes, about: room enough for a label at the page's first zoom."""

_CAREFUL = 400
"""Up to so many nodes a component is laid out by Kamada-Kawai, which is clearer and much slower."""

_APART: Final = (110.0, 44.0)
"""Half axes of the ellipse around a node that its label needs: names are wider than high."""

_PUSHES: Final = 40

Place = tuple[float, float]


def layout(count: int, edges: Sequence[tuple[int, int]]) -> list[Place]:
    """Place `count` nodes joined by `edges` (pairs of indices); the same input gives the same places.

    Each connected component by itself (Kamada and Kawai 1989; Fruchterman and Reingold 1991 where it is large), then
    all of them on shelves.

    Returns:
        x and y in pixels, one pair a node, centred on the origin.
    """
    if count == 0:
        return []
    import igraph

    igraph.set_random_number_generator(random.Random(0))
    graph = igraph.Graph(n=count, edges=list(edges)).simplify()
    parts = sorted(graph.connected_components(), key=lambda part: (-len(part), part[0]))
    drawn = [_component(graph.induced_subgraph(part)) for part in parts]
    boxes = [(max(x for x, _ in places) + SPACING, max(y for _, y in places) + SPACING) for places in drawn]
    placed: dict[int, Place] = {}
    for part, places, (left, top) in zip(parts, drawn, _shelves(boxes), strict=True):
        for node, (x, y) in zip(part, places, strict=True):
            placed[node] = (left + x, top + y)
    middle = [(min(axis) + max(axis)) / 2 for axis in zip(*placed.values(), strict=True)]
    return [(round(placed[node][0] - middle[0], 1), round(placed[node][1] - middle[1], 1)) for node in range(count)]


def _component(graph: "Graph") -> list[Place]:
    """A connected graph by itself, its corner at the origin, wider than high, its edges `SPACING` long on average."""
    if graph.vcount() == 1:
        return [(0.0, 0.0)]
    start = graph.layout_circle().coords
    if graph.vcount() <= _CAREFUL:
        places = graph.layout_kamada_kawai(seed=start).coords
    else:
        places = graph.layout_fruchterman_reingold(niter=600, seed=start).coords
    xs, ys = zip(*places, strict=True)
    if max(ys) - min(ys) > max(xs) - min(xs):
        xs, ys = ys, xs
    lengths = [math.dist((xs[one], ys[one]), (xs[other], ys[other])) for one, other in graph.get_edgelist()]
    scale = SPACING * len(lengths) / (sum(lengths) or 1.0)
    spread = _spread([(x * scale, y * scale) for x, y in zip(xs, ys, strict=True)])
    left, top = min(x for x, _ in spread), min(y for _, y in spread)
    return [(x - left, y - top) for x, y in spread]


def _spread(places: Sequence[Place]) -> list[Place]:
    """The same drawing with nodes that crowd each other pushed apart, so that names in its middle can be read."""
    now = [(x / _APART[0], y / _APART[1]) for x, y in places]
    for _ in range(_PUSHES):
        moves = [(0.0, 0.0)] * len(now)
        for one, other in _near(now):
            dx, dy = now[other][0] - now[one][0], now[other][1] - now[one][1]
            distance = math.hypot(dx, dy)
            if distance >= 1.0:
                continue
            # Two nodes on one spot part sideways.
            push = (dx / distance, dy / distance) if distance else (1.0, 0.0)
            by = (1.0 - distance) / 4
            moves[one] = (moves[one][0] - push[0] * by, moves[one][1] - push[1] * by)
            moves[other] = (moves[other][0] + push[0] * by, moves[other][1] + push[1] * by)
        now = [(x + right, y + down) for (x, y), (right, down) in zip(now, moves, strict=True)]
    return [(x * _APART[0], y * _APART[1]) for x, y in now]


def _near(places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Pairs of nodes less than about one apart, by cells of a grid: to compare all with all takes too long."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for node, (x, y) in enumerate(places):
        cells[math.floor(x), math.floor(y)].append(node)
    for node, (x, y) in enumerate(places):
        for right, down in product((-1, 0, 1), repeat=2):
            for other in cells.get((math.floor(x) + right, math.floor(y) + down), ()):
                if other > node:
                    yield node, other


def _shelves(boxes: Sequence[tuple[float, float]]) -> list[Place]:
    """Boxes, the first one first, packed on shelves of about a page's proportions: their top left corners."""
    area = sum(width * height for width, height in boxes)
    limit = max(1.2 * math.sqrt(area), *(width for width, _ in boxes))
    corners: list[Place] = []
    left = top = shelf = 0.0
    for width, height in boxes:
        if left and left + width > limit:
            left, top, shelf = 0.0, top + shelf, 0.0
        corners.append((left, top))
        left, shelf = left + width, max(shelf, height)
    return corners
