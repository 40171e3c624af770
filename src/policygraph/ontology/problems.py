"""What is wrong in the ontology's own files, in words and with file and line."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, Triple, parse

from policygraph.errors import OntologyError
from policygraph.namespaces import DPA, ID, LEX, PG, PREFIXES, TOPIC
from policygraph.ontology.files import Index, Term, data_files, folder, key, read

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

Triples = Mapping[str, Mapping[str, Sequence[Term]]]
"""Objects by subject and predicate, as in an Index."""

META_SHAPES = "meta-shapes.ttl"
SHACL = PREFIXES["sh"]
XSD_STRING = PREFIXES["xsd"] + "string"
BLANK = "urn:blank:"
TARGETS = ("targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf")
RESULT = ("focusNode", "value", "resultMessage")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong.

    `file` and `line` are "" and 0 where they can't be told. `iri` is the term at fault, "" for a file that can't be
    parsed. `message` says it in plain words.
    """

    file: str
    line: int
    iri: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        name = f"{short(self.iri)}: " if self.iri else ""
        return f"{place}{name}{self.message}"


def check(extra: Sequence[Path] = ()) -> list[Problem]:
    """What is wrong in the package's ontology together with the folders in `extra`, sorted by file and line.

    Turtle that can't be parsed is all that is reported while there is any. Else: terms that nobody declared, and what
    breaks a rule of meta-shapes.ttl (SHACL). Terms of the package that `extra` leaves as they are, are then held
    against those rules only that need all files at once, for the others take most of the time; without `extra`, every
    term is held against every rule.

    Raises:
        OntologyError: no such folder.
    """
    paths = data_files(extra)
    broken = [problem for path in paths for problem in _syntax(path)]
    if broken:
        return sorted(broken)
    index = read(paths)
    owners = _owners(index)
    shipped = set(data_files())
    added = {path for path in paths if path not in shipped}
    seen = _in_sight(index, added) if added else index.triples
    found = {*_undeclared(index, owners), *_violations(index, seen, owners)}
    return sorted(Problem(*_place(index, iri), iri, message) for iri, message in found)


def short(iri: str) -> str:
    """An IRI as it is written in the files (`pg:Launch`, `:morocco`)."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"


def _syntax(path: Path) -> Iterator[Problem]:
    try:
        for _ in parse(path=path, format=RdfFormat.TURTLE, base_iri=path.resolve().as_uri()):
            pass
    except SyntaxError as error:
        yield Problem(str(path), error.lineno or 1, "", f"this is no Turtle: {error.msg}")
    except (OSError, UnicodeDecodeError) as error:
        yield Problem(str(path), 0, "", f"can't be read: {error}")


def _undeclared(index: Index, owners: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Properties and references in our own namespaces that stand nowhere as a subject: mostly slips of the pen."""
    for subject, rows in index.triples.items():
        owner = owners.get(subject, subject)
        for predicate, objects in rows.items():
            if predicate.startswith(PG) and predicate not in index.triples:
                yield owner, f"uses the property {short(predicate)}, which is not declared"
            for term in objects:
                if (
                    isinstance(term, NamedNode)
                    and term.value.startswith((PG, LEX, ID, TOPIC, DPA))
                    and term.value not in index.triples
                ):
                    yield owner, f"refers ({short(predicate)}) to {short(term.value)}, which is not declared"


def _owners(index: Index) -> dict[str, str]:
    """Each blank node's nearest named ancestor: what a reader of the file knows it by."""
    above = {
        key(term): subject
        for subject, rows in index.triples.items()
        for objects in rows.values()
        for term in objects
        if isinstance(term, BlankNode)
    }
    owners = {}
    for node in above:
        named = node
        while named in above:
            named = above[named]
        owners[node] = named
    return owners


def _in_sight(index: Index, added: Set[Path]) -> Triples:
    """All of which the shapes may say something else because of the added files, and all that they see from there.

    A shape follows properties forwards only, so it sees a change in whatever leads to a term that the files state.
    """
    ahead: defaultdict[str, set[str]] = defaultdict(set)
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for subject, rows in index.triples.items():
        for term in chain.from_iterable(rows.values()):
            if not isinstance(term, Literal):
                ahead[subject].add(key(term))
                behind[key(term)].add(subject)
    stated = {subject for subject, path in index.source.items() if path in added} | set(read(sorted(added)).triples)
    changed = _reached(stated, behind)
    return {subject: index.triples[subject] for subject in _reached(changed, ahead) & index.triples.keys()}


def _reached(start: set[str], leads: Mapping[str, set[str]]) -> set[str]:
    """The nodes at which one arrives from any of these, themselves included."""
    found, new = start, start
    while new:
        new = set().union(*(leads.get(node, ()) for node in new)) - found
        found = found | new
    return found


def _violations(index: Index, seen: Triples, owners: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What breaks the meta-shapes: the term at fault and the shape's message.

    What needs all the files at once is asked of them all, what a term breaks by itself only of those that are `seen`.
    """
    from rdflib import Graph, URIRef

    shapes = Graph().parse(folder() / META_SHAPES)
    store = _store(index)
    questions = dict(shapes.subject_objects(URIRef(SHACL + "select")))
    for question, select in questions.items():
        message = str(shapes.value(question, URIRef(SHACL + "message")))
        yield from _answers(store, str(select), message)
    # pySHACL would ask rdflib the same again, which takes minutes.
    shapes.remove((None, URIRef(SHACL + "sparql"), None))
    _hand_down_targets(shapes)
    yield from _results(seen, owners, shapes)


def _answers(store: Store, select: str, message: str) -> Iterator[tuple[str, str]]:
    """A question asked of everything at once: each ?value is at fault, the other variables fill the message."""
    answer = store.query(select.replace("$this", ""), prefixes=PREFIXES)
    if not isinstance(answer, QuerySolutions):
        raise OntologyError(f"{META_SHAPES}: a constraint is no SELECT query: {select}")
    names = [variable.value for variable in answer.variables]
    for row in answer:
        filled = message
        for name in names:
            filled = filled.replace(f"{{?{name}}}", _written(row[name]))
        yield _text(row["value"]), filled


def _text(term: Term | None) -> str:
    return "" if term is None or isinstance(term, Triple) else term.value


def _written(term: Term | None) -> str:
    """A term as in the files: an IRI by its prefix, a literal as its text."""
    return short(term.value) if isinstance(term, NamedNode) else _text(term)


def _hand_down_targets(shapes: "Graph") -> None:
    """Let each property shape have the targets of the shape that it stands in, to the same effect.

    pySHACL takes a property shape's own targets all at once, and what it is handed by the shape around it node by node:
    over the whole ontology that takes three times as long.
    """
    from rdflib import RDF, URIRef

    inner, targets = URIRef(SHACL + "property"), {URIRef(SHACL + name) for name in TARGETS}
    for shape in set(shapes.subjects(inner)):
        if set(shapes.predicates(shape)) - targets - {inner, RDF.type}:
            continue  # it asks for something itself
        for how, what in [(how, what) for how, what in shapes.predicate_objects(shape) if how in targets]:
            shapes.remove((shape, how, what))
            for part in shapes.objects(shape, inner):
                shapes.add((part, how, what))


def _results(triples: Triples, owners: dict[str, str], shapes: "Graph") -> Iterator[tuple[str, str]]:
    """What each term breaks by itself."""
    import pyshacl
    from rdflib import Graph, URIRef
    from rdflib.namespace import RDF

    _, report, _ = pyshacl.validate(_graph(triples), shacl_graph=shapes, inference="none")
    if not isinstance(report, Graph):
        raise OntologyError(f"{META_SHAPES} can't be run: {report}")
    for result in report.subjects(RDF.type, URIRef(SHACL + "ValidationResult")):
        focus, value, message = (report.value(result, URIRef(SHACL + name)) for name in RESULT)
        fault = str(focus).removeprefix(BLANK)
        yield owners.get(fault, fault), f"{message}{_in_brackets(value, focus)}"


def _in_brackets(value: "Node | None", focus: "Node | None") -> str:
    """The value at fault, where it is something that a reader finds in the file."""
    if value is None or value == focus or str(value).startswith(BLANK):
        return ""
    return f" ({short(str(value)) if ':' in str(value) else value})"


def _store(index: Index) -> Store:
    store = Store()
    store.bulk_extend(
        Quad(_node(subject), NamedNode(predicate), term)
        for subject, rows in index.triples.items()
        for predicate, objects in rows.items()
        for term in objects
    )
    return store


def _node(subject: str) -> NamedNode | BlankNode:
    return BlankNode(subject[2:]) if subject.startswith("_:") else NamedNode(subject)


def _graph(triples: Triples) -> "Graph":
    """The triples for rdflib; blank nodes become IRIs, so that a result can be traced to where it stands."""
    from rdflib import Graph

    graph = Graph()
    named, told = cache(_named), cache(_for_rdflib)
    for subject, rows in triples.items():
        for predicate, objects in rows.items():
            for term in objects:
                graph.add((named(subject), named(predicate), told(term)))
    return graph


def _named(subject: str) -> "Node":
    from rdflib import URIRef

    return URIRef(BLANK + subject if subject.startswith("_:") else subject)


def _for_rdflib(term: Term) -> "Node":
    from rdflib import Literal as Text
    from rdflib import URIRef

    if isinstance(term, Triple):
        raise TypeError("the ontology has no quoted triples")
    if not isinstance(term, Literal):
        return _named(key(term))
    if term.language:
        return Text(term.value, lang=term.language)
    return (
        Text(term.value)
        if term.datatype.value == XSD_STRING
        else Text(term.value, datatype=URIRef(term.datatype.value))
    )


def _place(index: Index, iri: str) -> tuple[str, int]:
    """The file in which a term first stands, and the line on which it is the subject."""
    path = index.source.get(iri)
    if path is None:
        return "", 0
    names = "|".join(re.escape(name) for name in (short(iri), f"<{iri}>"))
    stands = re.compile(rf"^\s*(?:{names})(?=\s)", re.MULTILINE)
    text = path.read_text(encoding="utf-8")
    match = stands.search(text)
    return str(path), text.count("\n", 0, match.end()) + 1 if match else 0
