"""Learn from annotated articles how sure the rules' claims are."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
from policygraph.facts.candidates import EventCandidate, NearMiss, RelationCandidate
from policygraph.facts.component import propose
from policygraph.facts.judge.claims import Claim, Sight
from policygraph.facts.judge.proposals import proposals, revived
from policygraph.facts.judge.weights import BIAS, Judge, Sort
from policygraph.facts.model import ArticleFacts
from policygraph.mentions.model import Entity
from policygraph.ontology.model import Ontology

FLOORS: Mapping[str, float] = {"event": 0.35, "filler": 0.35, "relation": 0.4, "proposal": 0.55}
"""Where, on articles held out, precision is highest without a loss of F1."""
STRENGTH = 0.1
"""Inverse of the penalty on large weights (L2)."""
SEEN = 4
"""Features of fewer claims teach nothing that holds elsewhere."""
PRACTICE = 30
"""Claims of an event type or relation in one language from which it is judged there."""
SMALLEST = 0.005
"""Weights nearer to zero are left out of the file."""


@dataclass(frozen=True, slots=True)
class Example:
    """One claim of the rules, and whether the annotation has it.

    `name` is the event type or relation told, in an article in `language`; empty for a part in an event.
    """

    sort: Sort
    features: Claim
    right: bool
    language: str = ""
    name: str = ""


def train_judge(
    golds: Sequence[Path], *, ontology: Ontology | None = None, report: Callable[[str], None] = lambda _: None
) -> Judge:
    """A judge fitted to folders of annotated articles (as `evaluate` takes them); the same folders give the same judge.

    Raises:
        PolicyGraphError: a folder holds no annotated articles, or scikit-learn is not installed.
    """
    known = ontology or ontology_room.load()
    examples = [example for gold in golds for example in examples_of(gold, known)]
    sorts: tuple[Sort, ...] = ("event", "filler", "relation")
    weights: dict[str, dict[str, float]] = {}
    for sort in sorts:
        claims = [example for example in examples if example.sort == sort]
        weights[sort] = _fitted(claims)
        right = sum(example.right for example in claims)
        report(f"{sort}: {len(claims)} claims, {right} of them right, {len(weights[sort])} weights")
    return Judge(weights, FLOORS, _practised(examples))


def _practised(examples: Sequence[Example]) -> frozenset[str]:
    counts = Counter(f"{one.language} {one.name}" for one in examples if one.name)
    return frozenset(key for key, count in counts.items() if count >= PRACTICE)


def examples_of(gold: Path, ontology: Ontology) -> Iterator[Example]:
    """What the rules claim of each annotated article."""
    sources = articles_of(gold)
    parsers: dict[str, Any] = {}
    for name, annotated in annotations(gold):
        if name not in sources:
            continue
        article = read_article(sources[name])
        if article.language not in parsers:
            parsers[article.language] = load_parser(article.language)
        doc = parse(article, parsers[article.language])
        mentions, findings = propose(doc, ontology)
        sight = Sight(doc, mentions)
        verdicts = _Verdicts.of(annotated, mentions.entities, ontology)
        for one in findings:
            if isinstance(one, EventCandidate):
                yield Example("event", sight.event(one), verdicts.event(one), doc.lang_, one.type)
                for role, fillers in one.roles.items():
                    for filler in fillers:
                        right = verdicts.filler(one, role, filler)
                        yield Example("filler", sight.filler(one, role, filler), right)
                yield from _proposed(one, sight, verdicts, told=True)
            elif isinstance(one, NearMiss):
                event = revived(one, ontology)
                yield from _proposed(event, sight, verdicts, told=False) if event else ()
            elif isinstance(one, RelationCandidate):
                right = verdicts.relation(one)
                yield Example("relation", sight.relation(one), right, doc.lang_, one.predicate)


def _proposed(event: EventCandidate, sight: Sight, verdicts: "_Verdicts", *, told: bool) -> Iterator[Example]:
    for one in proposals(event, sight, verdicts.ontology, told=told):
        yield Example("filler", one.claim, verdicts.filler(event, one.role, one.mention.entity))


@dataclass(frozen=True, slots=True)
class _Verdicts:
    """What the annotation of one article says of claims; `ids` are annotated entities by those of the reading."""

    events: Sequence[ComparedEvent]
    triples: Sequence[Triple]
    ids: Mapping[str, str]
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
        return _Verdicts(gold.events, gold.triples, ids, entities, ontology)

    def event(self, candidate: EventCandidate) -> bool:
        """Whether an annotated event of the type has at least half of those who take part."""
        claimed = [(role, self._end(filler)) for role, fillers in candidate.roles.items() for filler in fillers]
        core = [each for each in claimed if not each[1].words] or claimed
        return any(
            2 * sum(_among(each, event.arguments) for each in core) >= len(core)
            for event in self.events
            if event.type == candidate.type
        )

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


def _fitted(claims: Sequence[Example]) -> dict[str, float]:
    """Logistic regression over the features that are not rare."""
    try:
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression
    except ImportError as error:
        raise PolicyGraphError("Learning needs scikit-learn.", hint="pip install 'policygraph[train]'") from error
    counts = Counter(feature for claim in claims for feature in set(claim.features))
    common = {feature for feature, count in counts.items() if count >= SEEN}
    if len({claim.right for claim in claims}) < 2 or not common:
        raise PolicyGraphError("Too few annotated articles to learn from: right and wrong claims are needed.")
    columns = DictVectorizer(sort=True)
    rows = columns.fit_transform([dict.fromkeys(common.intersection(claim.features), 1.0) for claim in claims])
    model = LogisticRegression(C=STRENGTH, max_iter=1000, random_state=0)
    model.fit(rows, [claim.right for claim in claims])
    learnt = zip(columns.feature_names_, model.coef_[0].tolist(), strict=True)
    weights = {feature: weight for feature, weight in learnt if abs(weight) >= SMALLEST}
    return {BIAS: float(model.intercept_[0]), **weights}
