"""One door for whatever a person asks: SPARQL, a file of it, or a saved question by name."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from policygraph.errors import QueryError
from policygraph.graph import Workspace
from policygraph.query.model import Result, SavedQuestion
from policygraph.query.running import MAX_ROWS, TIMEOUT, run
from policygraph.query.saved import bind, read_question, saved_questions

LANGUAGE: Final = "language"
"""The parameter that every saved question has: the language of the names in its answer."""


def ask(
    place: Workspace | Path,
    asked: str,
    parameters: Mapping[str, str] | None = None,
    *,
    language: str = "en",
    extra: Sequence[Path] = (),
    timeout: float = TIMEOUT,
    limit: int = MAX_ROWS,
    inferred: bool | None = None,
    min_confidence: float = 0.0,
) -> Result:
    """Answer a question over a graph folder.

    Args:
        place: the graph folder.
        asked: SPARQL text, the path of a `.rq` file, or `@name` of a saved question.
        parameters: values for the question's parameters, by name.
        language: the language of names in the answer (`en`, `fr`, `ar`).
        extra: further ontology folders, whose `queries/` hold saved questions.
        timeout: seconds after which the query is ended.
        limit: rows or triples after which it is cut off.
        inferred: whether the query also reads what was inferred, where something was. By default SPARQL does, and a
            saved question only where its header says `inferred: true`: it gives the same answer before and after.
        min_confidence: leave out facts that are less sure (see `run`).

    Raises:
        QueryError: there is no such question or file, a parameter is wrong, or the query fails (see `run`).
        StoreError: nothing has been built in the folder.
    """

    def put(text: str, language: str, reads_inferred: bool) -> Result:
        return run(
            place,
            text,
            language=language,
            extra=extra,
            timeout=timeout,
            limit=limit,
            inferred=reads_inferred if inferred is None else inferred,
            min_confidence=min_confidence,
        )

    question = find_question(asked, extra=extra)
    if question is None:
        if parameters:
            raise QueryError("SPARQL text has no parameters.", hint="Give @NAME or a .rq file with `# parameters:`.")
        return put(asked, language, True)
    values = dict(parameters or {})
    if LANGUAGE not in {parameter.name for parameter in question.parameters}:
        language = values.pop(LANGUAGE, language)
    text = bind(question, values, place)
    return put(text, language, question.inferred or not asked.strip().startswith("@"))


def find_question(asked: str, *, extra: Sequence[Path] = ()) -> SavedQuestion | None:
    """The saved question or file that was asked for; None where `asked` is SPARQL itself.

    Raises:
        QueryError: there is no such question or file.
    """
    asked = asked.strip()
    if asked.startswith("@"):
        known = saved_questions(extra)
        if asked[1:] in known:
            return known[asked[1:]]
        near = get_close_matches(asked[1:], known, n=1)
        hint = f"Did you mean @{near[0]}?" if near else f"There are: {', '.join('@' + name for name in known)}."
        raise QueryError(f"There is no saved question {asked}.", hint=hint)
    if "\n" not in asked and "{" not in asked and asked.endswith((".rq", ".sparql")):
        return read_question(Path(asked))
    return None
