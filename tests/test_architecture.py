"""The shape of the house: rooms in a row, and an engine that knows no word of the domain."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph import ontology
from policygraph.namespaces import PG

SOURCE = Path(__file__).parents[1] / "src" / "policygraph"
ROW = ["articles", "documents", "mentions", "facts", "identity", "graph", "query", "cli"]
"""The rooms in the order in which a datum walks through them; those that read the graph stand beside `query`."""
BESIDE_QUERY = {"validate", "view", "export", "serve"}
FREE = {"ontology", "errors", "namespaces"}
"""What every room may import."""
PLACE = {
    **{room: place for place, room in enumerate(ROW)},
    **dict.fromkeys(BESIDE_QUERY, ROW.index("query")),
    "training": ROW.index("query") + 0.6,  # makes what documents and facts read with, from what evaluate compares
    "build": ROW.index("query") + 0.5,  # drives the rooms before it, for cli
    "inference": ROW.index("graph") + 0.5,  # reads the graph and adds to it
    "handbook": ROW.index("query") + 0.5,
    "ranking": ROW.index("facts"),
    "explain": ROW.index("facts") + 0.5,
    "api": ROW.index("query") + 0.75,  # what Python programs see: over build and query, beside cli
    "ask": ROW.index("query") + 0.2,
    "evaluate": ROW.index("query") + 0.5,
}


def modules() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("*.py") if path.name != "__main__.py")


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported_rooms(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "policygraph":
                names = [f"policygraph.{alias.name}" for alias in node.names]
            else:
                names = [node.module]
        for name in names:
            parts = name.split(".")
            if parts[0] == "policygraph" and len(parts) > 1:
                yield parts[1]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_room_imports_no_later_room(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    for other in imported_rooms(ast.parse(path.read_text(encoding="utf-8"))):
        if other == room or other in FREE or other.startswith("__"):
            continue
        assert room not in FREE, f"{room} may be imported by every room, so it imports none: it imports {other}"
        assert other in PLACE, f"{path.name} imports {other}, which has no place in the row of rooms"
        assert PLACE[other] < PLACE[room], f"{room} imports {other}, which comes later or stands beside it"


def test_every_room_has_a_place() -> None:
    rooms = {room_of(path) for path in modules()} - FREE - {"__init__"}
    assert rooms <= set(PLACE), f"rooms without a place in the row: {sorted(rooms - set(PLACE))}"


def strings_of(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def test_the_engine_knows_no_word_of_the_domain() -> None:
    known = ontology.load()
    labels = {name for entity in known.entities for name in entity.labels.values()}
    labels |= {name for entity in known.entities for names in entity.names.values() for name in names}
    phrases = {form for trigger in known.triggers for form in trigger.forms if " " in form}
    phrases |= {form for word in known.words for form in word.forms if " " in form}
    iris = {relation.iri for relation in known.relation_types.values()} | {e.iri for e in known.event_types.values()}
    relations = set(known.relation_types) | set(known.event_types)
    prefixed = {f"pg:{name}" for name in relations} | {PG + name for name in relations}
    forbidden = labels | phrases | iris | prefixed
    assert len(forbidden) > 500, "the ontology is too small for this test to mean anything"
    found = [
        f"{path.relative_to(SOURCE)}:{line} {text!r}"
        for path in modules()
        for line, text in strings_of(path)
        if text in forbidden
    ]
    assert not found, "knowledge of the domain belongs to ontology/: " + "; ".join(found)


# What grammar tells by itself (people, places and states have names of their own; who acts is a subject), and what the
# lexicon's files say that a word of an office evokes.
TYPES_KNOWN_BY_NAME = {"Entity", "Actor", "Institution", "Person", "Place", "Country"}
EVOKED_BY_OFFICES = {
    "GovernmentBody",
    "Organization",
    "Committee",
    "officerOf",
    "holdsPosition",
    "represents",
    "memberOf",
}
OF_OFFICES = {"facts/office_lexicon.py", "facts/arabic/offices.py", "facts/arabic/texts.py", "identity/items.py"}


def test_reading_asks_for_traits_not_for_types() -> None:
    known = ontology.load()
    names = set(known.entity_types) | set(known.event_types) | set(known.relation_types)
    found = [
        f"{name}:{line} {text!r}"
        for path in modules()
        if (name := path.relative_to(SOURCE).as_posix()).startswith(("mentions/", "facts/", "identity/"))
        for line, text in strings_of(path)
        if text in names - TYPES_KNOWN_BY_NAME and not (name in OF_OFFICES and text in EVOKED_BY_OFFICES)
    ]
    assert not found, "say it in ontology/traits.ttl and ask for the trait: " + "; ".join(found)
