"""The process that a query runs in, so that it can be ended: a running Oxigraph query listens to no signal.

Run as a program of its own, it imports nothing of policygraph but, where that is asked for, what leaves facts out.
Standard input: JSON with `database`, `query`, `prefixes`, `limit`, `seconds`, `also` (named graphs that a query reads
as if they were part of the default graph) and `least` (the confidence below which facts are left out, or 0). Standard
output: JSON with what `policygraph.query.running` reads.
"""

import json
import signal
import sys
from itertools import islice
from typing import Any


def main() -> None:
    request = json.load(sys.stdin)
    if hasattr(signal, "setitimer"):
        # Should the parent be killed, nobody else would end this process.
        signal.setitimer(signal.ITIMER_REAL, request["seconds"] + 2)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    json.dump(_answer(request), sys.stdout, ensure_ascii=False)


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    from pyoxigraph import DefaultGraph, NamedNode, QueryBoolean, QuerySolutions, Store

    also = [NamedNode(graph) for graph in request["also"]]
    try:
        store = Store.read_only(request["database"])
        if request["least"]:
            from policygraph.query.surer import surer

            store = surer(store, request["least"])
        found = store.query(
            request["query"],
            prefixes=request["prefixes"],
            default_graph=[DefaultGraph(), *also] if also else None,
        )
        if isinstance(found, QueryBoolean):
            return {"kind": "ask", "answer": bool(found)}
        limit = request["limit"]
        if isinstance(found, QuerySolutions):
            names = [variable.value for variable in found.variables]
            rows = [[_term(value) for value in row] for row in islice(found, limit + 1)]
            return {"kind": "select", "variables": names, "rows": rows[:limit], "truncated": len(rows) > limit}
        triples = [_term(triple) for triple in islice(found, limit + 1)]
        return {"kind": "graph", "triples": triples[:limit], "truncated": len(triples) > limit}
    except SyntaxError as error:
        return {"kind": "error", "syntax": True, "message": str(error)}
    except (OSError, RuntimeError, ValueError) as error:
        return {"kind": "error", "syntax": False, "message": str(error)}


def _term(term: Any) -> list[Any] | None:
    from pyoxigraph import BlankNode, Literal, NamedNode

    match term:
        case None:
            return None
        case NamedNode():
            return ["iri", term.value]
        case BlankNode():
            return ["blank", term.value]
        case Literal():
            return ["literal", term.value, term.datatype.value, term.language]
        case _:
            return ["triple", _term(term.subject), _term(term.predicate), _term(term.object)]


if __name__ == "__main__":
    main()
