"""A graph folder as a Python object: asked in SPARQL, by name, or as a network or a table."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from policygraph.api.answer import Answer, Value
from policygraph.api.events import Events
from policygraph.errors import PolicyGraphError, QueryError, StoreError
from policygraph.graph import Workspace, open_store, read_manifest

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import rdflib
    from pyoxigraph import Store

    from policygraph.build import Summary
    from policygraph.export import Format
    from policygraph.graph import Manifest
    from policygraph.query import EntityReport, SavedQuestion

_FORMATS: "Final[dict[str, Format]]" = {
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
    ".rdf": "rdfxml",
    ".graphml": "graphml",
    ".csv": "csv",
}


class Graph:
    """A graph that was built. Each question is put to what the folder holds at that moment.

    Attributes:
        folder: the graph folder.
        language: of labels: `en`, `fr` or `ar`.
        summary: what the build did, where this came from `build_graph`.
    """

    def __init__(
        self,
        folder: str | Path = "graph",
        *,
        language: str = "en",
        ontology: Sequence[Path] = (),
        summary: "Summary | None" = None,
    ) -> None:
        """See `policygraph.open`."""
        self.folder = Path(folder)
        self.language = language
        self.summary = summary
        self._extra = tuple(ontology)
        self._workspace = Workspace(self.folder)
        self._closed = False
        self._manifest()

    def query(self, question: str, /, **parameters: str | int | date) -> Answer:
        """Ask in SPARQL, or a saved question.

        Args:
            question: SPARQL text (prefixes need no declaration), the path of a `.rq` file, or `@name`.
            parameters: of the saved question: names of entities in any language, numbers, dates.

        Raises:
            QueryError: there is no such question, a parameter is wrong, or the query fails: the message says where.
        """
        from policygraph.query import ask

        self._manifest()
        values = {name: _text(value) for name, value in parameters.items()}
        return Answer(ask(self._workspace, question, values, language=self.language, extra=self._extra))

    def ask(self, question: str) -> Answer:
        """Answer a plain question in English, French or Arabic, by one of the saved questions.

        Which one it was stands in the answer's `question`, what was run in its `sparql`.

        Raises:
            QueryError: no saved question answers it, or it names what the graph does not know; the nearest are offered.
        """
        from policygraph.ask import Asker

        self._manifest()
        reply = Asker(self._workspace, extra=self._extra).answer(question)
        if reply.taken is not None and reply.result is not None:
            return Answer(reply.result, question=reply.taken.question.name, sparql=reply.sparql)
        offered = "; ".join(f"@{each.question.name}: {each.question.titles['en']}" for each in reply.nearest)
        for name in reply.unknown:
            near = f"Did you mean {', '.join(name.near)}?" if name.near else ""
            raise QueryError(f"The graph tells nothing of {name.text!r}.", hint=near)
        raise QueryError(
            f"No saved question answers {question!r}.", hint=f"The nearest are {offered}." if offered else ""
        )

    def questions(self) -> "tuple[SavedQuestion, ...]":
        """The saved questions that `query("@name")` takes, by name."""
        from policygraph.query import saved_questions

        return tuple(question for _, question in sorted(saved_questions(self._extra).items()))

    def entity(self, name: str) -> "EntityReport":
        """All that is known of an entity: its names, facts and events, each with the sentences that say so.

        Args:
            name: a name in any language, an acronym or an IRI.

        Raises:
            QueryError: no entity has the name (the nearest are offered), or several have.
        """
        from policygraph.query import show

        self._manifest()
        return show(self._workspace, name, language=self.language)

    def events(
        self,
        *,
        country: str | None = None,
        actor: str | None = None,
        type: str | None = None,
        status: str | None = None,
        since: str | int | date | None = None,
        until: str | int | date | None = None,
    ) -> Events:
        """Events, by date, undated ones last.

        Args:
            country: a name, an ISO code or an IRI: events that it, its bodies or its officers take part in, or that
                take place there.
            actor: a name, an acronym or an IRI of who takes part itself.
            type: a type of event by its name in the ontology or by a label ("Signing", "signature").
            status: `done`, `planned`, `cancelled` or `denied`.
            since: no event that ended before this year, month or day, and none without a date.
            until: no event that began after it, and none without a date.

        Raises:
            QueryError: a name is not known, or a date is none.
        """
        from policygraph.query import event_entries

        store = self._store()
        given = {
            "country": None if country is None else _country(store, country),
            "actor": actor,
            "type": None if type is None else _event_type(store, type),
            "status": status,
            "since": since,
            "until": until,
        }
        found = self.query("@events", **{name: value for name, value in given.items() if value is not None})
        return Events(event_entries(self._workspace, [str(row["event"]) for row in found], language=self.language))

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """Entities and events as nodes, relations and roles as edges, by IRI.

        Nodes have `label`, `type` and `kind` (entity or event), events also `status` and their dates. Edges have
        `predicate`; relations also `status`, `date`, `confidence`, `sentence`, `article`, `title`, `published`, `url`.
        """
        from policygraph.export import network

        return network(self._store(), self.language)

    def to_dataframe(self) -> "pd.DataFrame":
        """One row per statement: subject, predicate, object, status, date, confidence, sentence and article.

        Dates are texts as precise as they were told (`2026`, `2026-02`, `2026-02-05`), empty where there is none.

        Raises:
            MissingLibraryError: pandas is not installed.
        """
        from policygraph.api.frames import frame
        from policygraph.export import COLUMNS, statements

        return frame(statements(self._store(), self.language), COLUMNS)

    def to_rdflib(self) -> "rdflib.Graph":
        """The whole graph in rdflib, with its prefixes bound. Large ones take a while."""
        import rdflib

        self._manifest()
        return rdflib.Graph().parse(self._workspace.turtle, format="turtle")

    def view(self, path: str | Path, *, about: str | Sequence[str] = (), depth: int = 2) -> Path:
        """Write the graph as one HTML page that needs no network, and give its path.

        Args:
            path: the file to write.
            about: show only what is near these entities, by name, acronym or IRI.
            depth: how near: so many links away.

        Raises:
            QueryError: a name is not known.
            PolicyGraphError: the file can't be written.
        """
        from policygraph.query import resolve
        from policygraph.view import around, html, read_page, strongest

        store = self._store()
        iris = [resolve(store, name).value for name in ([about] if isinstance(about, str) else about)]
        page = read_page(store, title=self.folder.resolve().name)
        page = around(page, iris, depth=depth) if iris else strongest(page)
        return _written(Path(path), html(page, language=self.language).encode())

    def export(self, path: str | Path) -> Path:
        """Write the graph in the format that the file's ending names, and give its path.

        Args:
            path: ends in .ttl, .nt, .jsonld, .rdf, .graphml or .csv.

        Raises:
            PolicyGraphError: the ending names no format, or the file can't be written.
        """
        from policygraph.export import export

        form = _FORMATS.get(Path(path).suffix.lower())
        if form is None:
            raise PolicyGraphError(f"{path} names no format.", hint=f"Its ending may be {', '.join(_FORMATS)}.")
        self._manifest()
        return _written(Path(path), export(self._workspace, form, language=self.language))

    def close(self) -> None:
        """Nothing can be asked any more. A graph that is not closed holds nothing open between two questions."""
        self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Graph({str(self.folder)!r}: {self._size()})"

    def _repr_html_(self) -> str:
        from html import escape

        return f"<p><b>Graph</b> {escape(str(self.folder))}: {self._size()}</p>"

    def _size(self) -> str:
        counts = self._manifest().counts
        events, entities = (sum(counts.get(kind, {}).values()) for kind in ("events", "entities"))
        statements = sum(counts.get("statements", {}).values())
        return f"{entities} entities, {events} events, {statements} statements"

    def _manifest(self) -> "Manifest":
        """What is in the folder now.

        Raises:
            StoreError: nothing; with what to do about it.
        """
        if self._closed:
            raise PolicyGraphError(f"The graph {self.folder} was closed.", hint="Open it again: policygraph.open(...).")
        manifest = read_manifest(self._workspace.store)
        if manifest is not None:
            return manifest
        if not self.folder.is_dir():
            raise StoreError(
                f"There is no graph folder {self.folder}.",
                hint=f"Build one: policygraph.build_graph(articles, {str(self.folder)!r}).",
            )
        inner = self.folder / "graph"
        if read_manifest(inner / "store") is not None:
            raise StoreError(f"{self.folder} is no graph folder, but holds one.", hint=f"Open {str(inner)!r}.")
        raise StoreError(
            f"There is no graph in {self.folder} yet.",
            hint=f"Build it: `policygraph build --graph {self.folder}`.",
        )

    def _store(self) -> "Store":
        self._manifest()
        return open_store(self._workspace.store)


def built(
    sources: Iterable[str | Path], folder: str | Path, *, language: str, ontology: Sequence[Path], jobs: int
) -> Graph:
    """See `policygraph.build_graph`."""
    from policygraph.build import build
    from policygraph.ontology import load

    extra = tuple(ontology)
    summary = build(Workspace(Path(folder)), tuple(sources), ontology=load(extra), extra=extra, jobs=jobs)
    return Graph(folder, language=language, ontology=extra, summary=summary)


def _written(path: Path, data: bytes) -> Path:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise PolicyGraphError(f"Can't write {path}: {error.strerror}.") from error
    return path


def _text(value: Value | date) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _country(store: "Store", typed: str) -> str:
    """The IRI of an ISO code; anything else as it is."""
    from pyoxigraph import Literal, NamedNode

    from policygraph.graph import ONTOLOGY_GRAPH
    from policygraph.graph.terms import term

    found = store.quads_for_pattern(None, term("skos:notation"), Literal(typed.strip()), NamedNode(ONTOLOGY_GRAPH))
    codes = [quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)]
    return codes[0] if len(codes) == 1 else typed


def _event_type(store: "Store", typed: str) -> str:
    """The type as it was typed, if it is one.

    Raises:
        QueryError: it is none; those there are stand in the hint.
    """
    from pyoxigraph import Literal, NamedNode

    from policygraph.graph import ONTOLOGY_GRAPH
    from policygraph.graph.terms import LABEL, TYPE, own
    from policygraph.namespaces import PG

    graph = NamedNode(ONTOLOGY_GRAPH)
    names, known = set(), set()
    for quad in store.quads_for_pattern(None, TYPE, own("EventType"), graph):
        if isinstance(quad.subject, NamedNode):
            names.add(quad.subject.value.removeprefix(PG))
            for label in store.quads_for_pattern(quad.subject, LABEL, None, graph):
                known.add(label.object.value.casefold() if isinstance(label.object, Literal) else "")
    name = typed.strip().removeprefix(PG).removeprefix("pg:")
    if name.casefold() not in known | {each.casefold() for each in names}:
        raise QueryError(f"There is no type of event {typed!r}.", hint=f"There are: {', '.join(sorted(names))}.")
    return name
