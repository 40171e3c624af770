"""Where the ontology's files are, and their triples indexed by subject."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from policygraph.errors import OntologyError
from policygraph.namespaces import PREFIXES

Term = NamedNode | BlankNode | Literal | Triple
SHAPES = "shapes.ttl"
"""Files whose name ends so hold SHACL: they say what is valid, they are no part of what is loaded."""

RDF_TYPE = PREFIXES["rdf"] + "type"
RDF_FIRST = PREFIXES["rdf"] + "first"
RDF_REST = PREFIXES["rdf"] + "rest"
RDF_NIL = PREFIXES["rdf"] + "nil"


def folder() -> Path:
    """The folder of the ontology that comes with the package: beside the code where it is installed, else in the
    source tree.

    Raises:
        OntologyError: neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    for place in (package / "ontology_data", package.parent.parent / "ontology"):
        if (place / "policygraph.ttl").is_file():
            return place
    raise OntologyError(
        f"The ontology that comes with policygraph is missing beside {package}.", hint="Install it again."
    )


def data_files(extra: Sequence[Path] = ()) -> list[Path]:
    """Every Turtle file that is loaded, those of the package first, then those of each folder in `extra`, sorted by
    path. An `extra` may also be a single file.

    Raises:
        OntologyError: an `extra` that does not exist.
    """
    found = _turtle(folder())
    for place in extra:
        if not place.exists():
            raise OntologyError(f"No such ontology folder: {place}.")
        found += [place] if place.is_file() else _turtle(place)
    return list(dict.fromkeys(found))


def _turtle(place: Path) -> list[Path]:
    return sorted(path for path in place.rglob("*.ttl") if not path.name.endswith(SHAPES))


def digest(paths: Sequence[Path]) -> str:
    """SHA-256 over the bytes of the files, in an order that does not depend on where they lie.

    Raises:
        OntologyError: a file that can't be read.
    """
    sums = sorted(hashlib.sha256(_bytes(path)).hexdigest() for path in paths)
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise OntologyError(f"Can't read {path}: {error}.") from error


@dataclass(frozen=True, slots=True)
class Index:
    """Triples by subject and predicate (both as strings; `_:x` for blank nodes), in the order of the files.

    `source` names the file in which a subject first stands; `typed` holds the subjects of each class, by its IRI.
    """

    triples: dict[str, dict[str, list[Term]]] = field(default_factory=dict)
    source: dict[str, Path] = field(default_factory=dict)
    typed: dict[str, dict[str, None]] = field(default_factory=dict)

    def values(self, subject: str, predicate: str) -> list[Term]:
        """All objects of the subject and predicate."""
        return self.triples.get(subject, {}).get(predicate, [])

    def iris(self, subject: str, predicate: str) -> list[str]:
        """The objects that are nodes, as keys of this index."""
        return [key(term) for term in self.values(subject, predicate) if not isinstance(term, Literal | Triple)]

    def iri(self, subject: str, predicate: str) -> str:
        """The first object that is a node, or nothing."""
        return next(iter(self.iris(subject, predicate)), "")

    def literals(self, subject: str, predicate: str) -> list[Literal]:
        """The objects that are literals."""
        return [term for term in self.values(subject, predicate) if isinstance(term, Literal)]

    def text(self, subject: str, predicate: str) -> str:
        """The first literal's text, or nothing."""
        return next((term.value for term in self.literals(subject, predicate)), "")

    def labels(self, subject: str, predicate: str) -> dict[str, str]:
        """The first literal of each language."""
        found: dict[str, str] = {}
        for term in self.literals(subject, predicate):
            found.setdefault(term.language or "", term.value)
        return found

    def by_language(self, subject: str, predicate: str) -> dict[str, tuple[str, ...]]:
        """The texts of each language, "" where a literal has none."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for term in self.literals(subject, predicate):
            found[term.language or ""].append(term.value)
        return {language: tuple(dict.fromkeys(texts)) for language, texts in found.items()}

    def of_type(self, kind: str) -> list[str]:
        """The subjects of that class, by its IRI."""
        return list(self.typed.get(kind, ()))

    def members(self, head: str) -> Iterator[str]:
        """The nodes of an RDF list."""
        while head and head != RDF_NIL:
            yield self.iri(head, RDF_FIRST)
            head = self.iri(head, RDF_REST)

    def where(self, subject: str) -> str:
        """The file a subject stands in, for messages."""
        return str(self.source.get(subject, "the ontology"))


def key(term: Term) -> str:
    """A node as a key of the index."""
    return term.value if isinstance(term, NamedNode) else str(term)


def read(paths: Sequence[Path]) -> Index:
    """Parse the files into one index.

    Raises:
        OntologyError: a file that can't be read or parsed, with file and line.
    """
    index = Index()
    for path in paths:
        try:
            _add(index, path)
        except SyntaxError as error:
            raise OntologyError(f"{path}:{error.lineno or 1}: {error.msg}", hint="Correct the Turtle there.") from error
        except (OSError, UnicodeDecodeError) as error:
            raise OntologyError(f"Can't read {path}: {error}.") from error
    return index


def _add(index: Index, path: Path) -> None:
    for quad in parse(path=path, format=RdfFormat.TURTLE, base_iri=path.resolve().as_uri(), rename_blank_nodes=True):
        subject = key(quad.subject)
        rows = index.triples.get(subject)
        if rows is None:
            rows = index.triples[subject] = {}
            index.source[subject] = path
        predicate = quad.predicate.value
        rows.setdefault(predicate, []).append(quad.object)
        if predicate == RDF_TYPE:
            index.typed.setdefault(key(quad.object), {})[subject] = None
