"""Learn from annotated articles how sure the rules' claims are."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from policygraph import ontology as ontology_room
from policygraph.articles import read_article
from policygraph.documents import load_parser, parse
from policygraph.errors import PolicyGraphError
from policygraph.evaluate.alignment import align
from policygraph.evaluate.compared import Compared, ComparedEvent, End, Triple
from policygraph.evaluate.run import annotations, articles_of
from policygraph.evaluate.words import words_of
from policygraph.facts.candidates import EventCandidate, Finding, NearMiss, RelationCandidate
from policygraph.facts.component import propose
from policygraph.facts.judge.claims import Claim, Sight
from policygraph.facts.judge.judging import lacks, settled
from policygraph.facts.judge.occasions import Occasions
from policygraph.facts.judge.participants import Participants
from policygraph.facts.judge.proposals import proposals, revived
from policygraph.facts.judge.weights import BIAS, Judge, Sort
from policygraph.facts.model import ArticleFacts
from policygraph.mentions.model import Entity
from policygraph.ontology.model import Ontology

FLOORS: Mapping[str, float] = {
    "event": 0.45,
    "filler": 0.25,
    "relation": 0.4,
    "proposal": 0.65,
    "revived": 0.6,
    "date": 0.5,
    "entity": 0.45,
}
"""With these, what is told of articles held out is right for about seven facts in ten, and F1 is at its highest."""
OF_PARTS: tuple[Sort, ...] = ("filler", "relation", "entity")
OF_EVENTS: tuple[Sort, ...] = ("event", "date")
"""What is learnt first, and what is learnt of events once their parts are settled."""
STRENGTH = 0.03
"""Inverse of the penalty on large weights (L2)."""
SEEN = 4
"""Features of fewer claims teach nothing that holds elsewhere."""
PRACTICE = 9
"""Claims of an event type or relation in one language from which it is judged there."""
SMALLEST = 0.005
"""Weights nearer to zero are left out of the file."""
WRITTEN = "written"
"""The feature that only claims of articles written to learn from have."""
FOLDS = 4
"""Events are judged by how sure their parts are: as a judge finds that has not seen their article."""


@dataclass(frozen=True, slots=True)
class Example:
    """One claim of the rules, and whether the annotation has it.

    `name` is the event type or relation told, in an article in `language`; `written` as in `Lesson`.
    """

    sort: Sort
    claim: Claim
    right: bool
    language: str
    name: str
    written: bool = False


@dataclass(frozen=True, slots=True)
class Lesson:
    """An annotated article as the rules read it; `written` says that it was written to learn from."""

    language: str
    sight: Sight
    findings: Sequence[Finding]
    verdicts: "_Verdicts"
    written: bool = False


def train_judge(
    golds: Sequence[Path],
    *,
    written: Sequence[Path] = (),
    ontology: Ontology | None = None,
    report: Callable[[str], None] = lambda _: None,
) -> Judge:
    """A judge fitted to folders of annotated articles (as `evaluate` takes them); the same folders give the same judge.

    Articles of the folders in `written` were written to learn from, and tell things at other rates than the press does:
    each event type, role and entity type has a bias of its own in them (Daumé 2007), which is dropped afterwards, and
    relations are not learnt from them.

    Raises:
        PolicyGraphError: a folder holds no annotated articles, or scikit-learn is not installed.
    """
    known = ontology or ontology_room.load()
    lessons = [lesson for gold in golds for lesson in lessons_of(gold, known)]
    lessons += [replace(lesson, written=True) for gold in written for lesson in lessons_of(gold, known)]
    return fitted(lessons, known, report)


def fitted(lessons: Sequence[Lesson], ontology: Ontology, report: Callable[[str], None]) -> Judge:
    """A judge that has learnt from these lessons, and `report` told of each sort of claim."""
    parts = [[*part_examples(lesson, ontology), *participant_examples(lesson)] for lesson in lessons]
    weights: dict[Sort, Weights] = {}
    for sort in OF_PARTS:
        weights[sort] = _learnt(sort, [one for each in parts for one in each], report)
    events: list[Example] = []
    for fold in range(min(FOLDS, len(lessons))):
        others = [one for i, each in enumerate(parts) if i % FOLDS != fold for one in each if one.sort == "filler"]
        unseen = Judge({"filler": _fitted(others)}, FLOORS)
        for lesson in lessons[fold::FOLDS]:
            events += event_examples(lesson, unseen, ontology)
    for sort in OF_EVENTS:
        weights[sort] = _learnt(sort, events, report)
    told = [one for each in parts for one in each if one.sort in ("relation", "entity")] + events
    return Judge(weights, FLOORS, _practised(told))


def _learnt(sort: Sort, examples: Sequence[Example], report: Callable[[str], None]) -> "Weights":
    claims = [example for example in examples if example.sort == sort]
    weights = _fitted(claims)
    report(f"{sort}: {len(claims)} claims, {sum(one.right for one in claims)} of them right, {len(weights)} features")
    return weights


def _practised(examples: Sequence[Example]) -> frozenset[str]:
    counts = Counter(f"{one.language} {one.name}" for one in examples if one.sort != "date")
    return frozenset(key for key, count in counts.items() if count >= PRACTICE)


def lessons_of(gold: Path, ontology: Ontology) -> Iterator[Lesson]:
    """Each annotated article of a folder as the rules read it."""
    sources = articles_of(gold)
    parsers: dict[str, Any] = {}
    for name, annotated in annotations(gold):
        if name not in sources:
            continue
        article = read_article(sources[name])
        if article.language not in parsers:
            parsers[article.language] = load_parser(article.language)
        doc = parse(article, parsers[article.language])
        parsed, findings = propose(doc, ontology)
        verdicts = _Verdicts.of(annotated, parsed.mentions.entities, ontology)
        yield Lesson(doc.lang_, Sight(parsed, ontology, findings), findings, verdicts)


def part_examples(lesson: Lesson, ontology: Ontology) -> Iterator[Example]:
    """Who plays which part, by the rules or by a proposal, and which relations the rules tell."""
    sight, verdicts = lesson.sight, lesson.verdicts
    for one in lesson.findings:
        if isinstance(one, RelationCandidate):
            if not lesson.written:
                yield Example("relation", sight.relation(one), verdicts.relation(one), lesson.language, one.predicate)
            continue
        event = revived(one, ontology) if isinstance(one, NearMiss) else one
        if event is None:
            continue
        for role, fillers in event.roles.items():
            for filler in fillers:
                right = verdicts.filler(event, role, filler)
                claim = sight.filler(event, role, filler)
                yield Example("filler", claim, right, lesson.language, event.type, lesson.written)
        for proposal in proposals(event, sight, ontology, told=event is one):
            right = verdicts.filler(event, proposal.role, proposal.filler)
            yield Example("filler", proposal.claim, right, lesson.language, event.type, lesson.written)


def participant_examples(lesson: Lesson) -> Iterator[Example]:
    """Which of the entities named take part in some fact."""
    participants = Participants(lesson.sight)
    for key, type_ in participants.named():
        right = lesson.verdicts.types.get(lesson.verdicts.ids.get(key, "")) == type_
        yield Example("entity", participants.claim(key), right, lesson.language, type_, lesson.written)


def event_examples(lesson: Lesson, judge: Judge, ontology: Ontology) -> Iterator[Example]:
    """Which events are told, once a judge has settled who plays a part in them; of those that are, when they took
    place."""
    occasions = Occasions(lesson.sight)
    for one in lesson.findings:
        event = revived(one, ontology) if isinstance(one, NearMiss) else one
        if not isinstance(event, EventCandidate) or event.joins:
            continue
        told = event is one
        found = settled(event, lesson.sight, judge, ontology, told=told)
        if told or not lacks(found.event, ontology):
            claim = lesson.sight.event(found.event, found.sure, told=told)
            annotated = lesson.verdicts.event(found.event)
            yield Example("event", claim, annotated is not None, lesson.language, event.type, lesson.written)
            if annotated is not None:
                for choice in occasions.choices(found.event):
                    right = annotated.date.startswith(choice.value)
                    yield Example("date", choice.claim, right, lesson.language, event.type, lesson.written)


@dataclass(frozen=True, slots=True)
class _Verdicts:
    """What the annotation of one article says of claims.

    `ids` are annotated entities by those of the reading, `types` what the annotated ones are.
    """

    events: Sequence[ComparedEvent]
    triples: Sequence[Triple]
    ids: Mapping[str, str]
    types: Mapping[str, str]
    entities: Mapping[str, Entity]
    ontology: Ontology

    @staticmethod
    def of(annotated: ArticleFacts, entities: Mapping[str, Entity], ontology: Ontology) -> "_Verdicts":
        gold = Compared(annotated, ontology)
        ids = align(annotated.entities, tuple(entities.values()), ontology)
        by_form = {words_of(form): e.id for e in annotated.entities for form in (e.name, *e.aliases)}
        for key, entity in entities.items():
            # One that the rules took for two is right by either.
            same = [by_form[w] for form in (entity.name, *entity.aliases) if (w := words_of(form)) in by_form]
            if key not in ids and same:
                ids[key] = same[0]
        types = {entity.id: entity.type for entity in annotated.entities}
        return _Verdicts(gold.events, gold.triples, ids, types, entities, ontology)

    def event(self, candidate: EventCandidate) -> ComparedEvent | None:
        """The annotated event of the type that has at least half of those who take part, and most of them."""
        claimed = [(role, self._end(filler)) for role, fillers in candidate.roles.items() for filler in fillers]
        core = [each for each in claimed if not each[1].words] or claimed
        shared = [
            (sum(_among(each, event.arguments) for each in core), event)
            for event in self.events
            if event.type == candidate.type
        ]
        most, best = max(shared, key=lambda each: each[0], default=(0, None))
        return best if 2 * most >= len(core) else None

    def filler(self, candidate: EventCandidate, role: str, filler: str) -> bool:
        """Whether an annotated event of the type has this part played so."""
        claimed = (role, self._end(filler))
        return any(event.type == candidate.type and _among(claimed, event.arguments) for event in self.events)

    def relation(self, candidate: RelationCandidate) -> bool:
        """Whether it is annotated, or implied by an annotated event."""
        kind = self.ontology.relation_types.get(candidate.predicate)
        claimed = Triple(
            self._end(candidate.subject),
            candidate.predicate,
            self._end(candidate.object),
            kind is not None and kind.symmetric,
            ("", ""),
        )
        return any(claimed.agrees(triple) for triple in self.triples)

    def _end(self, filler: str) -> End:
        if filler not in self.entities:
            return End(words=words_of(filler))
        return End(entity=self.ids.get(filler, f"not annotated: {filler}"))


def _among(claimed: tuple[str, End], arguments: Sequence[tuple[str, End]]) -> bool:
    return any(role == claimed[0] and end.agrees(claimed[1]) for role, end in arguments)


Weights = Mapping[str, Mapping[str, float]]


def _pairs(example: Example) -> set[tuple[str, str]]:
    """The features of a claim, with the biases of articles that were written to learn from."""
    own = {(WRITTEN, name) for name in (*example.claim.names, "")} if example.written else set()
    return own | set(example.claim.pairs())


def _fitted(claims: Sequence[Example]) -> Weights:
    """Logistic regression over the features that are not rare."""
    try:
        from scipy.sparse import csr_matrix
        from sklearn.linear_model import LogisticRegression
    except ImportError as error:
        raise PolicyGraphError("Learning needs scikit-learn.", hint="pip install 'policygraph[train]'") from error
    rows = [_pairs(claim) for claim in claims]
    counts = Counter(pair for row in rows for pair in row)
    columns = {pair: i for i, pair in enumerate(sorted(pair for pair, count in counts.items() if count >= SEEN))}
    if len({claim.right for claim in claims}) < 2 or not columns:
        raise PolicyGraphError("Too few annotated articles to learn from: right and wrong claims are needed.")
    held = [sorted(columns[pair] for pair in row if pair in columns) for row in rows]
    starts = [0, *accumulate(len(row) for row in held)]
    indices = [i for row in held for i in row]
    matrix = csr_matrix(([1.0] * len(indices), indices, starts), shape=(len(held), len(columns)))
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=1000, random_state=0)
    model.fit(matrix, [claim.right for claim in claims])
    weights: dict[str, dict[str, float]] = {BIAS: {"": float(model.intercept_[0])}}
    for (feature, name), weight in zip(columns, model.coef_[0].tolist(), strict=True):
        if abs(weight) >= SMALLEST and feature != WRITTEN:
            weights.setdefault(feature, {})[name] = weight
    return weights
