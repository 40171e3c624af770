"""One article's facts against gold."""

import re
from collections import Counter
from dataclasses import dataclass

from policygraph.evaluate.alignment import align
from policygraph.evaluate.compared import Compared, ComparedEvent, End, Triple
from policygraph.evaluate.model import Error, Scores, Share, Tally
from policygraph.evaluate.words import pair_off
from policygraph.facts.model import ArticleFacts
from policygraph.ontology.model import Ontology

DATE = re.compile(r"\d{4}(-\d\d){0,2}$")


@dataclass(frozen=True, slots=True)
class Compare:
    """One article compared: its figures (without evidence), counts by type, and the triples that disagree."""

    scores: Scores
    relations: dict[str, Tally]
    events: dict[str, Tally]
    entities: dict[str, Tally]
    errors: tuple[Error, ...]


def compare(name: str, gold: ArticleFacts, given: ArticleFacts, ontology: Ontology) -> Compare:
    """The facts `given` for the article `name` against the annotated ones."""
    aligned = align(gold.entities, given.entities, ontology)
    g, p = Compared(gold, ontology), Compared(given, ontology, aligned)
    triples = matches(g.triples, p.triples)
    paired = _paired(g.events, p.events)
    found = [(i, j) for _, i, j in paired if _is_found(g.events[i], p.events[j])]
    types = {entity.id: entity.type for entity in gold.entities}
    typed = [e for e in given.entities if e.id in aligned and types[aligned[e.id]] == e.type]
    scores = Scores(
        triples=Tally(len(triples), len(g.triples), len(p.triples)),
        arguments=Tally(sum(s for s, *_ in paired), _count(g.events), _count(p.events)),
        events=Tally(len(found), len(g.events), len(p.events)),
        entities=Tally(len(typed), len(gold.entities), len(given.entities)),
        date=Share(sum(same_date(g.events[i].date, p.events[j].date) for i, j in found), len(found)),
        status=Share(sum(g.events[i].status == p.events[j].status for i, j in found), len(found)),
    )
    return Compare(
        scores,
        relations=tallies([g.triples[i].predicate for i, _ in triples], *_predicates(g, p)),
        events=tallies([g.events[i].type for i, _ in found], [e.type for e in g.events], [e.type for e in p.events]),
        entities=tallies([e.type for e in typed], [e.type for e in gold.entities], [e.type for e in given.entities]),
        errors=_errors(name, g, p, triples, set(aligned.values())),
    )


def matches(gold: list[Triple], given: list[Triple]) -> list[tuple[int, int]]:
    """Places of triples that agree, one to one."""
    pairs = pair_off((1, i, j) for i, x in enumerate(gold) for j, y in enumerate(given) if x.agrees(y))
    return [(i, j) for _, i, j in pairs]


def agreeing(a: tuple[tuple[str, End], ...], b: tuple[tuple[str, End], ...]) -> int:
    """How many (role, filler) of two events agree."""
    return len(
        pair_off(
            (1, i, j)
            for i, (role, x) in enumerate(a)
            for j, (other, y) in enumerate(b)
            if role == other and x.agrees(y)
        )
    )


def same_date(gold: str, given: str) -> bool:
    """Equal, or given with less precision; where gold has none, none may be given."""
    return bool(DATE.match(given)) and gold.startswith(given) if gold else not given


def tallies(right: list[str], gold: list[str], given: list[str]) -> dict[str, Tally]:
    """Counts by name."""
    r, g, p = Counter(right), Counter(gold), Counter(given)
    return {name: Tally(r[name], g[name], p[name]) for name in sorted(g.keys() | p.keys())}


def _paired(gold: list[ComparedEvent], given: list[ComparedEvent]) -> list[tuple[int, int, int]]:
    """Events of one type paired so that they agree as much as possible: (agreeing arguments, place, place)."""
    return pair_off(
        (agreeing(x.arguments, y.arguments), i, j)
        for i, x in enumerate(gold)
        for j, y in enumerate(given)
        if x.type == y.type
    )


def _is_found(gold: ComparedEvent, given: ComparedEvent) -> bool:
    shared = agreeing(gold.core, given.core)
    return shared > 0 and 2 * shared >= len(gold.core) and 2 * shared >= len(given.core)


def _count(events: list[ComparedEvent]) -> int:
    return sum(len(event.arguments) for event in events)


def _predicates(gold: Compared, given: Compared) -> tuple[list[str], list[str]]:
    return [t.predicate for t in gold.triples], [t.predicate for t in given.triples]


def _errors(
    name: str, gold: Compared, given: Compared, right: list[tuple[int, int]], found: set[str]
) -> tuple[Error, ...]:
    seen_gold, seen_given = {i for i, _ in right}, {j for _, j in right}
    known = {end.entity for triple in gold.triples for end in (triple.subject, triple.object)}
    missed = [t for i, t in enumerate(gold.triples) if i not in seen_gold]
    wrong = [t for j, t in enumerate(given.triples) if j not in seen_given]
    return (
        *(Error("missed", name, t.predicate, str(t), _why(t, given.triples, found, "no fact names")) for t in missed),
        *(
            Error("wrong", name, t.predicate, str(t), _why(t, gold.triples, known, "gold has no fact of"))
            for t in wrong
        ),
    )


def _why(triple: Triple, others: list[Triple], entities: set[str], absent: str) -> str:
    """What the other reading has in its place."""
    lacking = [
        name
        for name, end in zip(triple.names, (triple.subject, triple.object), strict=True)
        if end.entity and end.entity not in entities
    ]
    if lacking:
        return f"{absent} {' nor '.join(lacking)}"
    ends = {triple.subject, triple.object}
    between = sorted({other.predicate for other in others if {other.subject, other.object} == ends})
    if between:
        return f"there: {', '.join(between)}"
    same_subject = [o for o in others if o.predicate == triple.predicate and o.subject == triple.subject]
    same_object = [o for o in others if o.predicate == triple.predicate and o.object == triple.object]
    if same_subject or same_object:
        return "another end there: " + str((same_subject or same_object)[0])
    return "nothing between them there"
