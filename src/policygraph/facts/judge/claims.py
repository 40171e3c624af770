"""What the judge looks at: each claim of the rules as a list of plain features.

A claim is that an event took place, that somebody plays a part in it, or that a relation holds. Its features are short
texts ("obj.type=Place"). Each counts by itself and together with each name of what is claimed, so that one word may
speak for a launch and against a signing (feature conjunctions as in Daumé 2007, "Frustratingly easy domain
adaptation").
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from policygraph.facts.candidates import EventCandidate, Finding, NearMiss, RelationCandidate
from policygraph.facts.judge.spots import AMOUNT, NAMES, Spot, Spots
from policygraph.facts.model import Quote
from policygraph.facts.parsed import Parsed
from policygraph.mentions.model import Entity
from policygraph.ontology.model import Ontology

DISTANCES = (1, 3, 6, 10, 16, 25, 40)
"""Upper ends of the classes of distance and length, in tokens."""
FAR = 99
TEXT = "text"
FEW = 4
"""Sentences of a text that is long enough to name somebody again."""
LONGEST, DEEPEST = 5, 20
"""Links of a path that is told by its labels, and links that are followed up a tree."""


@dataclass(frozen=True, slots=True)
class Claim:
    """`names` say what is claimed, the closest first ("Launch.place", "place"); `features` what it is judged by."""

    names: tuple[str, ...]
    features: tuple[str, ...]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each feature by itself (with "") and with each name, and each name by itself."""
        for name in self.names:
            yield name, ""
        for feature in self.features:
            yield feature, ""
            for name in self.names:
                yield feature, name


class Sight:
    """The features of claims about one Doc. `findings` is all that the rules tell of it, `begun` are the entries whose
    words tell that something was begun, and so is still planned."""

    def __init__(self, parsed: Parsed, ontology: Ontology, findings: Iterable[Finding] = ()) -> None:
        self.tree, self.index = parsed.tree, parsed.index
        self._entities = parsed.mentions.entities
        self.findings = tuple(findings)
        self._parts: dict[tuple[int, str], set[str]] = defaultdict(set)
        for finding in self.findings:
            if not isinstance(finding, NearMiss):
                self._note(finding)
        self._common_of: dict[tuple[int, str, float], list[str]] = {}
        self._filler_of: dict[tuple[str, int], list[str]] = {}
        self.spots = Spots(self.tree, parsed.mentions, ontology)
        self.language = self.tree.language
        self.begun = frozenset(trigger.iri for trigger in ontology.triggers if trigger.status == "planned")

    def _note(self, told: EventCandidate | RelationCandidate) -> None:
        """Which parts the rules have whom play in which sentence."""
        sentence = self.tree.sentence[told.token]
        if isinstance(told, EventCandidate):
            for role, fillers in told.roles.items():
                for filler in fillers:
                    self._parts[sentence, filler].add(f"{told.type}.{role}")
        else:
            self._parts[sentence, told.subject].add(f"{told.predicate}.s")
            self._parts[sentence, told.object].add(f"{told.predicate}.o")

    def event(self, candidate: EventCandidate, sure: Sequence[float] = (), *, told: bool = True) -> Claim:
        """That the event is told as it stands; `sure` is how sure each part in it is, `told` as in `standing`."""
        found = [*self.common(candidate), f"status={candidate.status}", f"date={len(candidate.date)}", f"told={told}"]
        found += [_roles(candidate), f"parts={min(len(sure), 4)}"]
        if sure:
            found += [f"least={int(10 * min(sure))}", f"most={int(10 * max(sure))}"]
        for role, fillers in candidate.roles.items():
            found += [f"has={role}", f"n{role}={min(len(fillers), 4)}"]
            found += (f"{role}.{feature}" for feature in self._filler(fillers[0], candidate.token))
        return Claim((candidate.type,), tuple(found))

    def filler(self, candidate: EventCandidate, role: str, filler: str) -> Claim:
        """That `filler` plays this part in the event."""
        return Claim((f"{candidate.type}.{role}", role), tuple(self._part(candidate, role, filler)))

    def _part(self, candidate: EventCandidate, role: str, filler: str) -> list[str]:
        fillers = candidate.roles[role]
        found = [*self.common(candidate), *self._filler(filler, candidate.token)]
        found += [f"n={min(len(fillers), 5)}", f"place={min(fillers.index(filler), 4)}", _roles(candidate)]
        sentence = self.tree.sentence[candidate.token]
        own = f"{candidate.type}.{role}"
        found += sorted(f"plays={part}" for part in self._parts.get((sentence, filler), ()) if part != own)
        return found

    def proposal(self, candidate: EventCandidate, role: str, filler: str, where: Sequence[str]) -> Claim:
        """That `filler`, which is among the candidate's, plays this part, though no rule says so.

        `where` is how it stands to the word that tells the event, from `standing`.
        """
        return Claim((f"{candidate.type}.{role}", role), (*self._part(candidate, role, filler), *where))

    def standing(self, token: int, spot: Spot, told: bool) -> tuple[str, ...]:
        """How a spot stands to the word at `token`; `told` is whether the rules took that for an event."""
        tree = self.tree
        low, high = min(token, spot.start), max(token, spot.start)
        head = self.head_of(spot)
        return (
            f"path={self._path(token, head)}",
            f"between={min(sum(low < other.start < high for other in self.beside(token)), 4)}",
            f"told={told}",
            f"behind={tree.lemma[spot.start - 1] if spot.start else ''}",
            f"governor={tree.lemma[tree.head[head]]}",
        )

    def beside(self, token: int) -> Sequence[Spot]:
        """The spots of a token's sentence."""
        return self.spots.in_sentence(self.tree.sentence[token])

    def head_of(self, spot: Spot) -> int:
        """The token that heads it."""
        return self.index.head_at(spot.start, spot.end)

    def is_in_name(self, token: int) -> bool:
        """Whether a token is part of a name."""
        return any(spot.start <= token < spot.end and spot.kind in NAMES for spot in self.beside(token))

    def is_of_itself(self, event: EventCandidate) -> bool:
        """Whether all that takes part in an event stands at its own word: "they ended the *agreement*" signs none."""
        fillers = [filler for each in event.roles.values() for filler in each]
        own = {spot.filler for spot in self.beside(event.token) if spot.start <= event.token < spot.end}
        return bool(fillers) and own.issuperset(fillers)

    def is_told_otherwise(self, miss: NearMiss) -> bool:
        """Whether a verb and its subject or object tell one event, and the rules have it at the other of both with
        another status: "construction of X has begun", "the pact, valid until 2029, was signed"."""
        labels = ("nsubj", "nsubj:pass", "obj")
        other = self.tree.having(miss.token, *labels)
        other += [self.tree.head[miss.token]] if self.tree.dep[miss.token] in labels else []
        events = (e for e in self.findings if isinstance(e, EventCandidate) and e.token in other)
        return any(event.type == miss.evokes and event.status != miss.status for event in events)

    def is_nested(self, spot: Spot) -> bool:
        """Whether a mention stands within a longer one; amounts of money do so as they are told ("a $2m grant")."""
        around = (other for other in self.beside(spot.start) if other.kind != AMOUNT)
        return spot.kind != AMOUNT and any(
            other.start <= spot.start and spot.end <= other.end and other.filler != spot.filler for other in around
        )

    def quote(self, token: int) -> Quote:
        """The sentence that a token stands in."""
        return self.tree.quote(token)

    def entity(self, key: str) -> Entity | None:
        """What a filler is; None for a text."""
        return self._entities.get(key)

    def _path(self, token: int, head: int) -> str:
        """The labels from the word up to what it shares with the mention's head, and down again."""
        up, down = self._upwards(token), self._upwards(head)
        shared = next((i for i in down if i in up), None)
        if shared is None:
            return "none"
        one, other = up[: up.index(shared)], down[: down.index(shared)]
        if len(one) + len(other) > LONGEST:
            return "long"
        labels = ("/".join(self.tree.dep[i].split(":")[0] for i in side) for side in (one, other))
        return "^".join(labels)

    def _upwards(self, token: int) -> list[int]:
        found = [token]
        while self.tree.head[found[-1]] != found[-1] and len(found) < DEEPEST:
            found.append(self.tree.head[found[-1]])
        return found

    def relation(self, candidate: RelationCandidate) -> Claim:
        """That the relation holds."""
        subject, obj = candidate.subject, candidate.object
        found = [*self.common(candidate), f"passing={candidate.passing}"]
        for prefix, end in (("s.", subject), ("o.", obj)):
            found += (prefix + feature for feature in self._filler(end, candidate.token))
        found.append(f"types={self._type(subject)}>{self._type(obj)}")
        if subject in self._entities and obj in self._entities:
            found += self._between(candidate)
        return Claim((candidate.predicate,), tuple(found))

    def common(self, candidate: EventCandidate | RelationCandidate) -> list[str]:
        """Of the word that tells it and its sentence."""
        key = (candidate.token, candidate.entry, candidate.confidence)
        if key not in self._common_of:
            tree, token = self.tree, candidate.token
            start, end = tree.bounds[tree.sentence[token]]
            self._common_of[key] = [
                f"lang={self.language}",
                f"entry={candidate.entry}",
                f"pos={tree.pos[token]}",
                f"dep={tree.dep[token]}",
                f"lemma={tree.lemma[token]}",
                f"sentence={min(tree.sentence[token], 6)}",
                f"sure={candidate.confidence:.2f}",
                f"length={distance_class(end - start)}",
                f"tense={tree.morph(token, 'Tense')}{tree.morph(token, 'VerbForm')}",
            ]
        return self._common_of[key]

    def _type(self, filler: str) -> str:
        return self._entities[filler].type if filler in self._entities else TEXT

    def _filler(self, filler: str, token: int) -> list[str]:
        """Of who or what is claimed, and where it stands nearest to the word."""
        key = (filler, token)
        if key not in self._filler_of:
            self._filler_of[key] = [*self.who(filler), *self._where(filler, token)]
        return self._filler_of[key]

    def who(self, filler: str) -> list[str]:
        """Of who or what is claimed, wherever it stands."""
        if filler not in self._entities:
            return [f"type={TEXT}"]
        entity, spots = self._entities[filler], self.spots.of.get(filler, ())
        return [
            f"type={entity.type}",
            f"known={bool(entity.iri)}",
            f"words={min(len(entity.name.split()), 6)}",
            f"lower={entity.name.islower()}",
            *self._times(spots),
            f"named={any(spot.kind in ('name', 'acronym') for spot in spots)}",
        ]

    def _times(self, spots: Sequence[Spot]) -> list[str]:
        """How often somebody is named; in a text of a few sentences that says nothing."""
        return [f"times={min(len(spots), 4)}"] if len(self.tree.bounds) >= FEW else []

    def _where(self, filler: str, token: int) -> list[str]:
        near, tree = self.spots.nearest(filler, token), self.tree
        if near is None:
            return []
        head = self.head_of(near)
        return [
            f"kind={near.kind} {self._type(filler)}",
            f"kind={near.kind}",
            f"distance={distance_class(abs(near.start - token))}",
            f"before={near.start < token}",
            f"dep={tree.dep[head]}",
            f"beside={tree.sentence[near.start] == tree.sentence[token]}",
            f"below={tree.head[head] == token}",
            f"case={' '.join(tree.case(head)[:1])}",
        ]

    def _between(self, candidate: RelationCandidate) -> list[str]:
        """How the two ends stand to each other where they stand nearest."""

        def spread(pair: tuple[Spot, Spot]) -> int:
            return abs(pair[0].start - pair[1].start) + abs(pair[0].start - candidate.token)

        ends = ((a, b) for a in self.spots.of[candidate.subject] for b in self.spots.of[candidate.object])
        pair = min(ends, key=spread, default=None)
        if pair is None:
            return []
        one, other = pair
        nested = one.start <= other.start < one.end or other.start <= one.start < other.end
        return [
            f"gap={distance_class(abs(one.start - other.start))}",
            f"order={one.start < other.start}",
            f"beside={self.tree.sentence[one.start] == self.tree.sentence[other.start]}",
            f"nested={nested}",
        ]


def _roles(candidate: EventCandidate) -> str:
    return f"roles={','.join(sorted(candidate.roles))}"


def distance_class(number: int) -> int:
    """The upper end of the class that a distance or length in tokens falls into."""
    return next((end for end in DISTANCES if number <= end), FAR)
