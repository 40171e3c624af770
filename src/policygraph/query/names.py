"""From what a person types to the entity they mean."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from policygraph.errors import QueryError
from policygraph.graph import ONTOLOGY_GRAPH
from policygraph.graph.terms import TYPE, own, term
from policygraph.identity.names import Key, key_of
from policygraph.namespaces import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Store

_OFFERED: Final = 5


@dataclass(frozen=True, slots=True)
class Named:
    """An entity, one of its names, and whether that is a preferred one, and one to show (a misspelling is not)."""

    iri: str
    name: str
    preferred: bool = False
    shown: bool = True


def resolve(store: "Store", typed: str) -> NamedNode:
    """The entity of the graph that a name, an acronym or an IRI means.

    Names agree whatever their language, case, accents and articles. Where several entities have the name, the one whose
    preferred name it is counts, then the one that writes it exactly so.

    Raises:
        QueryError: none has it (the nearest names are offered), or several have it equally.
    """
    typed = typed.strip()
    iri = _as_iri(typed)
    if iri is not None:
        if next(store.quads_for_pattern(iri, None, None), None) or next(store.quads_for_pattern(None, None, iri), None):
            return iri
        raise QueryError(f"{typed} is not in the graph.", hint=_nearest(store, iri.value.rsplit("/", 1)[-1]))
    return _chosen(store, typed, _by_key(_names(store)).get(key_of(typed), []))


def resolve_article(store: "Store", typed: str) -> NamedNode:
    """The article that an id, a title or an IRI means.

    Raises:
        QueryError: none has it (the nearest titles are offered), or several have it.
    """
    given = _as_iri(typed.strip())
    if given is not None:
        return resolve(store, typed)
    named = [*_literals(store, "dcterms:identifier", None), *_literals(store, "dcterms:title", None)]
    return _chosen(store, typed.strip(), _by_key(named).get(key_of(typed), []), among=named)


def resolve_topic(store: "Store", typed: str) -> NamedNode:
    """The policy area of the ontology that a label in any language, or an IRI, means.

    Raises:
        QueryError: none has it: the nearest ones are offered.
    """
    given = _as_iri(typed.strip())
    graph = NamedNode(ONTOLOGY_GRAPH)
    if given is not None and next(store.quads_for_pattern(given, TYPE, own("Topic"), graph), None):
        return given
    topics = {quad.subject for quad in store.quads_for_pattern(None, TYPE, own("Topic"), graph)}
    labels = [*_literals(store, "skos:prefLabel", graph), *_literals(store, "skos:altLabel", graph)]
    named = [each for each in labels if NamedNode(each.iri) in topics]
    return _chosen(store, typed.strip(), _by_key(named).get(key_of(typed), []), among=named)


def _chosen(store: "Store", typed: str, named: Sequence[Named], *, among: Sequence[Named] | None = None) -> NamedNode:
    """The one entity among those of the name; `among` is what else could have been meant (all names, if not said)."""
    for better in (
        [each for each in named if each.preferred and each.name == typed],
        [each for each in named if each.name == typed],
        [each for each in named if each.preferred],
        named,
    ):
        iris = sorted({each.iri for each in better})
        if len(iris) == 1:
            return NamedNode(iris[0])
        if iris:
            listed = "; ".join(f"{label(store, NamedNode(each))} ({shortened(each)})" for each in iris)
            raise QueryError(f"{typed!r} may mean: {listed}.", hint="Give the IRI.")
    raise QueryError(f"Nothing in the graph is called {typed!r}.", hint=_nearest(store, typed, among))


def entity_names(store: "Store") -> "Iterator[str]":
    """Every name of every entity of the graph, misspellings left out; some more than once."""
    return (each.name for each in _names(store) if each.shown)


def label(store: "Store", node: NamedNode, language: str = "en") -> str:
    """A name to show: in the language asked for, else in English, French, Arabic or any; else the shortened IRI."""
    labels = {
        quad.object.language or "": quad.object.value
        for predicate in ("rdfs:label", "skos:prefLabel")
        for quad in store.quads_for_pattern(node, term(predicate), None)
        if isinstance(quad.object, Literal)
    }
    for wanted in (language, "en", "fr", "ar", *sorted(labels)):
        if wanted in labels:
            return labels[wanted]
    return shortened(node.value)


def shortened(iri: str) -> str:
    """An IRI with its prefix where there is one (`:morocco`)."""
    fitting = [(space, prefix) for prefix, space in PREFIXES.items() if iri.startswith(space) and len(iri) > len(space)]
    if not fitting:
        return iri
    space, prefix = max(fitting)
    local = iri[len(space) :]
    return f"{prefix}:{local}" if all(char.isalnum() or char in "-_." for char in local) else iri


def _as_iri(typed: str) -> NamedNode | None:
    """`<https://...>`, `https://...` or `:morocco`; None for a name."""
    prefix, colon, local = typed.partition(":")
    text = typed[1:-1] if typed.startswith("<") and typed.endswith(">") else typed
    if "://" not in text:
        if not colon or prefix not in PREFIXES or not local or " " in typed:
            return None
        text = PREFIXES[prefix] + local
    try:
        return NamedNode(text)
    except ValueError:
        return None


def _names(store: "Store") -> Iterator[Named]:
    for predicate in ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel"):
        yield from _literals(store, predicate, None)


def _literals(store: "Store", predicate: str, graph: NamedNode | None) -> Iterator[Named]:
    """The values of a property, in the default graph unless another is given."""
    preferred, shown = predicate not in ("skos:altLabel", "skos:hiddenLabel"), predicate != "skos:hiddenLabel"
    for quad in store.quads_for_pattern(None, term(predicate), None, graph or DefaultGraph()):
        if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode):
            yield Named(quad.subject.value, quad.object.value, preferred, shown)


def _by_key(names: Iterable[Named]) -> dict[Key, list[Named]]:
    found: dict[Key, list[Named]] = defaultdict(list)
    for each in names:
        if key_of(each.name):
            found[key_of(each.name)].append(each)
    return found


def _nearest(store: "Store", typed: str, among: Sequence[Named] | None = None) -> str:
    """A hint with the names that look most like what was typed, or hold its words."""
    names: dict[str, str] = {}
    shown = (each for each in (_names(store) if among is None else among) if each.shown)
    for each in sorted(shown, key=lambda each: each.name):
        names.setdefault(" ".join(key_of(each.name)), each.name)
    wanted = " ".join(key_of(typed.replace("-", " ")))
    near = get_close_matches(wanted, names, n=_OFFERED, cutoff=0.7)
    near += [key for key in sorted(names, key=len) if _holds(key, wanted) and key not in near]
    if not near:
        return "`policygraph query @members` and the other saved questions need a name that the graph has."
    return f"Did you mean: {_listed([names[key] for key in near[:_OFFERED]])}?"


def _holds(name: str, wanted: str) -> bool:
    words = wanted.split()
    return bool(words) and all(any(part.startswith(word) for part in name.split()) for word in words)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(names))
