"""From triples to terms: labels, definitions, parents, and what they are near to."""

from policygraph.handbook.model import LANGUAGES, Match, Taken, Term, Texts
from policygraph.namespaces import DPA, PG, PREFIXES
from policygraph.ontology.files import RDF_TYPE, Index
from policygraph.ontology.model import EntityType

RDFS, SKOS, OWL = PREFIXES["rdfs"], PREFIXES["skos"], PREFIXES["owl"]
LABEL, SUBCLASS, SUBPROPERTY = RDFS + "label", RDFS + "subClassOf", RDFS + "subPropertyOf"
NEARNESS = {
    SUBCLASS: "is a",
    SUBPROPERTY: "is a",
    SKOS + "exactMatch": "is",
    SKOS + "closeMatch": "close to",
    SKOS + "broadMatch": "within",
    SKOS + "narrowMatch": "holds",
    SKOS + "relatedMatch": "related to",
}
_PLAIN = {OWL + name for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
TEXT = "text"


def short(iri: str) -> str:
    """An IRI with its prefix, where there is one; the longest namespace that fits counts."""
    fitting = [(len(space), name, space) for name, space in PREFIXES.items() if iri.startswith(space)]
    if not fitting:
        return iri
    _, name, space = max(fitting)
    return f"{name}:{iri.removeprefix(space)}"


def anchor(iri: str) -> str:
    """The term's place on the page: of our own terms the local name, so that the IRI leads there."""
    return iri.removeprefix(PG) if iri.startswith(PG) else short(iri).replace(":", "-")


def term(index: Index, iri: str, *, own_only: bool = False) -> Term:
    """Everything that is told of a term; with `own_only`, no matches."""
    parents = [node for kind in (SUBCLASS, SUBPROPERTY) for node in index.iris(iri, kind) if node.startswith(PG)]
    kinds = [kind for kind in index.iris(iri, RDF_TYPE) if kind not in _PLAIN]
    return Term(
        name=short(iri),
        iri=iri,
        anchor=anchor(iri),
        labels=_texts(index, iri, LABEL) or _texts(index, iri, SKOS + "prefLabel"),
        definitions=_texts(index, iri, SKOS + "definition"),
        parents=tuple(map(short, parents)),
        kinds=tuple(map(short, kinds)),
        matches=() if own_only else tuple(_matches(index, iri)),
        codes=tuple(f"{_code(index, node)}" for node in _codes(index, iri)),
    )


def _texts(index: Index, iri: str, predicate: str) -> Texts:
    found = index.labels(iri, predicate)
    return {language: found[language] for language in LANGUAGES if language in found}


def _matches(index: Index, iri: str) -> list[Match]:
    return [
        Match(kind, short(other), other)
        for predicate, kind in NEARNESS.items()
        for other in index.iris(iri, predicate)
        if not other.startswith((PG, DPA, "_:"))
    ]


def _codes(index: Index, iri: str) -> list[str]:
    return [
        other
        for predicate, kind in NEARNESS.items()
        if kind != "related to"
        for other in index.iris(iri, predicate)
        if other.startswith(DPA)
    ]


def _code(index: Index, iri: str) -> str:
    notation, label = index.text(iri, SKOS + "notation"), index.text(iri, SKOS + "prefLabel")
    return f"{notation} {label}" if notation.isdigit() else label


def taken(
    names: frozenset[str], takes_text: bool, types: dict[str, EntityType], groups: dict[str, frozenset[str]]
) -> Taken:
    """The classes that may stand somewhere, gathered under as few names as say the same; a text where none may.

    Where both may, the graph makes a node of the text.
    """
    left, gathered = set(names), []
    for group, members in sorted(groups.items(), key=lambda item: -len(item[1])):
        if members <= left:
            gathered.append(short(group))
            left -= members
    rest = [short(kind.iri) for name, kind in types.items() if name in left]
    full = [short(kind.iri) for name, kind in types.items() if name in names]
    texts = [TEXT] if takes_text and not names else []
    return Taken(tuple(gathered + rest + texts), tuple(full + texts))
