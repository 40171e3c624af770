"""A page as HTML: pyvis draws the network, the template beside this file adds search, filters and the sentences."""

import json
from pathlib import Path
from typing import Any

from policygraph.view.layout import layout
from policygraph.view.model import Page, PageEdge, PageNode, PageStatement

HERE = Path(__file__).parent
PALETTE = (
    "#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#76b7b2", "#b6992d", "#b07aa1",
    "#ff9da7", "#9c755f", "#1b4f72", "#d37295", "#f1ce63", "#79706e", "#a0cbe8",
)  # fmt: skip
"""Told apart by most colour-blind readers when neighbours differ in lightness (Tableau 10, and others far from it)."""

EVENT_COLOUR = "#555555"
NEVER = 1_000_000
"""A size in pixels below which vis draws no label."""
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": True,
        "hideEdgesOnZoom": True,
        "tooltipDelay": 150,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
    "nodes": {
        "shape": "dot",
        # The page's script draws the names, so that none covers another: vis never does.
        "scaling": {"min": 8, "max": 34, "label": {"enabled": False, "drawThreshold": NEVER}},
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "color": {"color": "#9aa5b1", "highlight": "#1f2933", "hover": "#1f2933"},
        "font": {"size": 10, "color": "#52606d", "strokeWidth": 3, "strokeColor": "#ffffff"},
        "smooth": {"enabled": True, "type": "continuous"},
        "width": 1.2,
    },
}


def html(page: Page, *, language: str = "en") -> str:
    """One self-contained HTML document. `language` (en, fr, ar) is the one it opens in; the reader can change it."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    types = sorted({node.type for node in page.nodes if not node.is_event})
    colours = {name: PALETTE[place % len(PALETTE)] for place, name in enumerate(types)}
    number = {node.iri: place for place, node in enumerate(page.nodes)}
    pairs = [(number[edge.source], number[edge.target]) for edge in page.edges]
    degree = [0] * len(page.nodes)
    for source, target in pairs:
        degree[source] += 1
        degree[target] += 1
    places = layout(len(page.nodes), pairs)
    # Whole lists at once: pyvis' own add_node and add_edge scan what is there at each call.
    network.nodes = [
        _drawn_node(place, node, colours, degree[place], places[place]) for place, node in enumerate(page.nodes)
    ]
    network.edges = [_drawn_edge(place, edge, number) for place, edge in enumerate(page.edges)]
    network.set_options(json.dumps(OPTIONS))
    network.set_template_dir(str(HERE), "template.html")
    network.templateEnv.loader.searchpath.append(str(_pyvis_templates()))
    network.templateEnv.autoescape = True
    network.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    network.templateEnv.globals.update(page=_data(page, colours, language), title=page.title, language=language)
    text: str = network.generate_html("page.html")
    return text


def _pyvis_templates() -> Path:
    import pyvis

    return Path(pyvis.__file__).parent / "templates"


def _drawn_node(
    place: int, node: PageNode, colours: dict[str, str], degree: int, position: tuple[float, float]
) -> dict[str, Any]:
    drawn: dict[str, Any] = {"id": place, "label": "", "x": position[0], "y": position[1]}
    if node.is_event:
        return drawn | {
            "shape": "diamond",
            "value": 1,
            "color": {"background": "#ffffff" if node.status != "done" else EVENT_COLOUR, "border": EVENT_COLOUR},
        }
    return drawn | {"value": degree, "color": colours[node.type]}


def _drawn_edge(place: int, edge: PageEdge, number: dict[str, int]) -> dict[str, Any]:
    return {
        "id": place,
        "from": number[edge.source],
        "to": number[edge.target],
        "dashes": edge.status != "done",
        "width": round(1 + 0.5 * len({statement.article for statement in edge.statements}), 1),
    }


def _data(page: Page, colours: dict[str, str], language: str) -> dict[str, Any]:
    """What the page's script reads: everything that a click, a search or a filter may need."""
    articles = {article.iri: place for place, article in enumerate(page.articles)}
    return {
        "language": language,
        "messages": json.loads((HERE / "messages.json").read_text(encoding="utf-8")),
        "colours": colours,
        "types": page.type_labels,
        "predicates": page.predicate_labels,
        "omitted": page.omitted,
        "articles": [
            {
                "title": article.title,
                # Only web addresses become links: a javascript: address in an article's metadata must not.
                "url": article.url if article.url.startswith(("http://", "https://")) else "",
                "publisher": article.publisher,
                "published": article.published,
                "language": article.language,
            }
            for article in page.articles
        ],
        "nodes": [_node_data(node, articles) for node in page.nodes],
        "edges": [
            {
                "predicate": edge.predicate,
                "status": edge.status,
                "statements": [_statement_data(statement, articles) for statement in edge.statements],
            }
            for edge in page.edges
        ],
    }


def _node_data(node: PageNode, articles: dict[str, int]) -> dict[str, Any]:
    return {
        "iri": node.iri,
        "type": node.type,
        "labels": node.labels,
        "names": list(node.names),
        "event": node.is_event,
        "status": node.status,
        "facts": [
            {"predicate": name, "text": text, "statements": [_statement_data(item, articles) for item in statements]}
            for name, text, statements in node.facts
        ],
    }


def _statement_data(statement: PageStatement, articles: dict[str, int]) -> dict[str, Any]:
    return {
        "article": articles[statement.article],
        "quotes": list(statement.quotes),
        "date": statement.date,
        "earliest": statement.earliest,
        "latest": statement.latest,
        "status": statement.status,
        "confidence": round(statement.confidence, 2),
    }
