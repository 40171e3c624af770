"""Turtle with prefixes in a stable order: the same triples always give the same bytes.

Written here because rdflib takes a minute for a million triples, and pyoxigraph keeps the order it is given but not a
canonical one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from pyoxigraph import Triple

from policygraph.namespaces import PREFIXES

_RDF_TYPE = f"<{PREFIXES['rdf']}type>"
_IRI = re.compile(r"<(.*[/#])([^/#<>]*)>", re.S)
# Local names that need no escape in Turtle: a part of PN_LOCAL that all parsers agree on.
_LETTER = "A-Za-z_0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff"
_LOCAL = re.compile(rf"[{_LETTER}](?:[{_LETTER}-]*[{_LETTER}])?")
_DATATYPE = re.compile(r"(.*)\^\^(<[^<>]*>)", re.S)

Row = tuple[str, str, str]


def ntriples_rows(triples: Iterable[Triple]) -> list[Row]:
    """Triples as their N-Triples terms, each once, sorted."""
    return sorted({(str(triple.subject), str(triple.predicate), str(triple.object)) for triple in triples})


def ntriples(triples: Iterable[Triple]) -> Iterator[str]:
    """Lines of N-Triples, sorted."""
    return (f"{subject} {predicate} {obj} .\n" for subject, predicate, obj in ntriples_rows(triples))


def turtle(triples: Iterable[Triple], prefixes: Mapping[str, str] = PREFIXES) -> Iterator[str]:
    """Chunks of a Turtle document: one paragraph per subject, `a` first, all else in the order of code points.

    Only prefixes in use are declared. Blank nodes keep their labels: give them stable ones.
    """
    shorten = _Shortener(prefixes)
    paragraphs = [
        _paragraph(subject, [(predicate, obj) for _, predicate, obj in rows], shorten)
        for subject, rows in groupby(ntriples_rows(triples), key=itemgetter(0))
    ]
    for prefix in sorted(shorten.used):
        yield f"@prefix {prefix}: <{prefixes[prefix]}> .\n"
    for paragraph in paragraphs:
        yield "\n"
        yield paragraph


def _paragraph(subject: str, pairs: list[tuple[str, str]], shorten: "_Shortener") -> str:
    pairs.sort(key=lambda pair: (pair[0] != _RDF_TYPE, pair))
    lines = []
    for predicate, group in groupby(pairs, key=itemgetter(0)):
        name = "a" if predicate == _RDF_TYPE else shorten(predicate)
        lines.append(f"{name} {', '.join(shorten(obj) for _, obj in group)}")
    return shorten(subject) + " " + " ;\n    ".join(lines) + " .\n"


class _Shortener:
    """N-Triples terms as Turtle terms; remembers which prefixes it used."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._by_namespace = {namespace: prefix for prefix, namespace in prefixes.items()}
        self._seen: dict[str, str] = {}
        self.used: set[str] = set()

    def __call__(self, term: str) -> str:
        if term.startswith("<"):
            if term not in self._seen:
                self._seen[term] = self._iri(term)
            return self._seen[term]
        if term.startswith('"') and term.endswith(">"):
            match = _DATATYPE.fullmatch(term)
            if match:
                return f"{match[1]}^^{self(match[2])}"
        return term

    def _iri(self, term: str) -> str:
        match = _IRI.fullmatch(term)
        if match and match[1] in self._by_namespace and _LOCAL.fullmatch(match[2]):
            prefix = self._by_namespace[match[1]]
            self.used.add(prefix)
            return f"{prefix}:{match[2]}"
        return term
