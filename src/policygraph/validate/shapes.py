"""The shapes: which are queries that the store can run itself, and which need a SHACL engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from policygraph.errors import OntologyError
from policygraph.namespaces import PREFIXES
from policygraph.ontology import folder
from policygraph.validate.model import Severity

_SH = PREFIXES["sh"]
_SEVERITIES = {f"{_SH}Violation": "violation", f"{_SH}Warning": "warning", f"{_SH}Info": "info"}
_NOT_CONSTRAINTS = {"targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf", "severity", "deactivated"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One SPARQL constraint: its SELECT finds what breaks the shape as `?this`. `message` may hold `{?variable}`."""

    iri: str
    title: str
    severity: Severity
    message: str
    select: str


@dataclass(frozen=True, slots=True)
class Shapes:
    """`rules` run in the store. `others` are the files with shapes that say more than that."""

    rules: tuple[Rule, ...]
    others: tuple[Path, ...]


def shape_files(extra: Sequence[Path] = ()) -> list[Path]:
    """`shapes.ttl` of the package, and files ending so in the user's own folders."""
    found = [folder() / "shapes.ttl"]
    for place in extra:
        own = [place] if place.is_file() else sorted(place.rglob("*shapes.ttl"))
        found += [path for path in own if path.name.endswith("shapes.ttl") and not path.name.startswith("meta-")]
    return list(dict.fromkeys(found))


def load_shapes(extra: Sequence[Path] = (), *, language: str = "en") -> Shapes:
    """The shapes of the package and of the user's own folders.

    Raises:
        OntologyError: a file that can't be parsed (file and line), or a query in it that can't.
    """
    rules: list[Rule] = []
    others: list[Path] = []
    for path in shape_files(extra):
        graph = _Triples(path)
        found, complete = _rules(graph, path, language)
        rules += found
        if not complete:
            others.append(path)
    return Shapes(tuple(rules), tuple(others))


class _Triples:
    """One Turtle file, asked by subject and predicate."""

    def __init__(self, path: Path) -> None:
        from pyoxigraph import Literal, RdfFormat, parse

        self._literal = Literal
        self.objects: dict[tuple[str, str], list[object]] = {}
        self.subjects: dict[str, None] = {}
        try:
            for quad in parse(path=path, format=RdfFormat.TURTLE, base_iri=path.resolve().as_uri()):
                self.subjects[_key(quad.subject)] = None
                self.objects.setdefault((_key(quad.subject), quad.predicate.value), []).append(quad.object)
        except SyntaxError as error:
            raise OntologyError(f"{path}:{error.lineno or 1}: {error.msg}", hint="Correct the Turtle there.") from error
        except OSError as error:
            raise OntologyError(f"Can't read {path}: {error}.") from error

    def nodes(self, subject: str, predicate: str) -> list[str]:
        found = self.objects.get((subject, predicate), [])
        return [_key(term) for term in found if not isinstance(term, self._literal)]

    def text(self, subject: str, predicate: str, language: str = "") -> str:
        """The literal in this language, or else the first."""
        found = [term for term in self.objects.get((subject, predicate), []) if isinstance(term, self._literal)]
        return next((term.value for term in found if term.language == language), found[0].value if found else "")

    def constraints(self, subject: str) -> set[str]:
        """Local names of the SHACL properties of a shape that constrain something."""
        names = {p.removeprefix(_SH) for s, p in self.objects if s == subject and p.startswith(_SH)}
        return names - _NOT_CONSTRAINTS


def _key(term: object) -> str:
    return str(getattr(term, "value", term)) if type(term).__name__ == "NamedNode" else str(term)


def _rules(graph: _Triples, path: Path, language: str) -> tuple[list[Rule], bool]:
    """The SPARQL constraints of a file, and whether they are all that it constrains."""
    rules, complete = [], True
    for shape in graph.subjects:
        kinds = graph.nodes(shape, PREFIXES["rdf"] + "type")
        if f"{_SH}NodeShape" not in kinds and f"{_SH}PropertyShape" not in kinds:
            continue
        complete = complete and graph.constraints(shape) <= {"sparql"}
        severity = next(iter(graph.nodes(shape, f"{_SH}severity")), "")
        for constraint in graph.nodes(shape, f"{_SH}sparql"):
            select = graph.text(constraint, f"{_SH}select")
            if not select:
                raise OntologyError(f"{path}: the SPARQL constraint of {shape} has no sh:select.")
            rules.append(
                Rule(
                    iri=shape,
                    title=graph.text(shape, PREFIXES["rdfs"] + "label", language),
                    severity=cast(Severity, _SEVERITIES.get(severity, "violation")),
                    message=graph.text(constraint, f"{_SH}message", language),
                    select=select,
                )
            )
    return rules, complete
