"""What the judge looks at: each claim of the rules as a list of plain features.

A claim is that an event took place, that somebody plays a part in it, or that a relation holds. Its features are short
texts ("obj.type=Place"), each also joined with what is claimed, so that one word may speak for a launch and against a
signing (feature conjunctions as in Daumé 2007, "Frustratingly easy domain adaptation").
"""

from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc

from policygraph.facts.candidates import EventCandidate, RelationCandidate
from policygraph.facts.model import Quote
from policygraph.facts.syntax import head_of, quote
from policygraph.facts.tree import Tree
from policygraph.mentions.model import Entity, Mention, MentionSet

Claim = list[str]
DISTANCES = (1, 3, 6, 10, 16, 25, 40)
"""Upper ends of the classes of distance and length, in tokens."""
FAR = 99
TEXT = "text"
LONGEST, DEEPEST = 5, 20
"""Links of a path that is told by its labels, and links that are followed up a tree."""


class Sight:
    """The features of claims about one Doc."""

    def __init__(self, doc: Doc, mentions: MentionSet) -> None:
        self._doc = doc
        self._tree = Tree(doc)
        self._entities = mentions.entities
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions.mentions:
            self._mentions[mention.entity].append(mention)
        self._by_sentence: dict[int, list[Mention]] | None = None

    def event(self, candidate: EventCandidate) -> Claim:
        """That the event is told as it stands."""
        found = self._common(candidate)
        found += [f"status={candidate.status}", f"date={len(candidate.date)}", f"joins={candidate.joins}"]
        found.append(_roles(candidate))
        for role, fillers in candidate.roles.items():
            found += [f"has={role}", f"n{role}={min(len(fillers), 4)}"]
            found += self._filler(fillers[0], candidate.token, f"{role}.")
        return _joined([candidate.type], found)

    def filler(self, candidate: EventCandidate, role: str, filler: str) -> Claim:
        """That `filler` plays this part in the event."""
        fillers = candidate.roles[role]
        found = self._common(candidate) + self._filler(filler, candidate.token, "")
        found += [f"n={min(len(fillers), 5)}", f"place={min(fillers.index(filler), 4)}", _roles(candidate)]
        return _joined([f"{candidate.type}.{role}", role], found)

    def proposal(self, candidate: EventCandidate, role: str, mention: Mention, told: bool) -> Claim:
        """That what a mention of the sentence means plays this part, though no rule says so.

        `candidate` has it among its fillers; `told` is whether the rules took the rest of the event for one.
        """
        token, beside = candidate.token, self.in_sentence(candidate.token)
        low, high = min(token, mention.start), max(token, mention.start)
        before = self._tree.lemma[mention.start - 1] if mention.start else ""
        more = [
            f"path={self._path(token, head_of(self._doc, mention.start, mention.end))}",
            f"between={min(sum(low < other.start < high for other in beside), 4)}",
            f"told={told}",
            f"behind={before}",
        ]
        names = (f"{candidate.type}.{role}", role)
        joined = (f"{name}|{feature}" for name in names for feature in more)
        return [*self.filler(candidate, role, mention.entity), *more, *joined]

    def in_sentence(self, token: int) -> list[Mention]:
        """The mentions of a token's sentence, each span once, in the order of the text."""
        if self._by_sentence is None:
            spans: dict[tuple[int, int], Mention] = {}
            for mentions in self._mentions.values():
                spans.update({(mention.start, mention.end): mention for mention in reversed(mentions)})
            self._by_sentence = defaultdict(list)
            for (start, _), mention in sorted(spans.items()):
                self._by_sentence[self._tree.sentence[start]].append(mention)
        return self._by_sentence.get(self._tree.sentence[token], [])

    def quote(self, token: int) -> Quote:
        """The sentence that a token stands in."""
        return quote(self._doc[token])

    def entity(self, key: str) -> Entity:
        """What a mention points at."""
        return self._entities[key]

    def _path(self, token: int, head: int) -> str:
        """The labels from the word up to what it shares with the mention's head, and down again."""
        up, down = self._upwards(token), self._upwards(head)
        shared = next((i for i in down if i in up), None)
        if shared is None:
            return "none"
        one, other = up[: up.index(shared)], down[: down.index(shared)]
        if len(one) + len(other) > LONGEST:
            return "long"
        labels = ("/".join(self._tree.dep[i].split(":")[0] for i in side) for side in (one, other))
        return "^".join(labels)

    def _upwards(self, token: int) -> list[int]:
        found = [token]
        while self._tree.head[found[-1]] != found[-1] and len(found) < DEEPEST:
            found.append(self._tree.head[found[-1]])
        return found

    def relation(self, candidate: RelationCandidate) -> Claim:
        """That the relation holds."""
        subject, obj = candidate.subject, candidate.object
        found = [*self._common(candidate), f"passing={candidate.passing}"]
        found += self._filler(subject, candidate.token, "s.") + self._filler(obj, candidate.token, "o.")
        found.append(f"types={self._type(subject)}>{self._type(obj)}")
        if subject in self._mentions and obj in self._mentions:
            found += self._between(candidate)
        return _joined([candidate.predicate], found)

    def _common(self, candidate: EventCandidate | RelationCandidate) -> Claim:
        """Of the word that tells it and its sentence."""
        tree, token = self._tree, candidate.token
        start, end = tree.bounds[tree.sentence[token]]
        return [
            f"lang={self._doc.lang_}",
            f"entry={candidate.entry}",
            f"pos={tree.pos[token]}",
            f"dep={tree.dep[token]}",
            f"lemma={tree.lemma[token]}",
            f"sentence={min(tree.sentence[token], 6)}",
            f"sure={candidate.confidence:.2f}",
            f"length={_class(end - start)}",
            f"tense={tree.morph(token, 'Tense')}{tree.morph(token, 'VerbForm')}",
        ]

    def _type(self, filler: str) -> str:
        return self._entities[filler].type if filler in self._entities else TEXT

    def _filler(self, filler: str, token: int, prefix: str) -> Claim:
        """Of who or what is claimed, and where its mention nearest to the word stands."""
        if filler not in self._entities:
            return [prefix + TEXT]
        tree, entity, mentions = self._tree, self._entities[filler], self._mentions[filler]
        found = [
            f"type={entity.type}",
            f"known={bool(entity.iri)}",
            f"words={min(len(entity.name.split()), 6)}",
            f"lower={entity.name.islower()}",
            f"times={min(len(mentions), 4)}",
            f"named={any(mention.kind in ('name', 'acronym') for mention in mentions)}",
        ]
        if mentions:
            near = min(mentions, key=lambda mention: abs(mention.start - token))
            head = head_of(self._doc, near.start, near.end)
            found += [
                f"kind={near.kind}",
                f"kind={near.kind} {entity.type}",
                f"distance={_class(abs(near.start - token))}",
                f"before={near.start < token}",
                f"dep={tree.dep[head]}",
                f"beside={tree.sentence[near.start] == tree.sentence[token]}",
                f"below={tree.head[head] == token}",
                f"case={' '.join(tree.case(head)[:1])}",
            ]
        return [prefix + each for each in found]

    def _between(self, candidate: RelationCandidate) -> Claim:
        """How the two ends stand to each other where they stand nearest."""

        def spread(pair: tuple[Mention, Mention]) -> int:
            return abs(pair[0].start - pair[1].start) + abs(pair[0].start - candidate.token)

        ends = ((a, b) for a in self._mentions[candidate.subject] for b in self._mentions[candidate.object])
        one, other = min(ends, key=spread)
        nested = one.start <= other.start < one.end or other.start <= one.start < other.end
        return [
            f"gap={_class(abs(one.start - other.start))}",
            f"order={one.start < other.start}",
            f"beside={self._tree.sentence[one.start] == self._tree.sentence[other.start]}",
            f"nested={nested}",
        ]


def _roles(candidate: EventCandidate) -> str:
    return f"roles={','.join(sorted(candidate.roles))}"


def _joined(claimed: Iterable[str], features: Claim) -> Claim:
    """The features by themselves and with each name of what is claimed."""
    names = list(claimed)
    return [*names, *features, *(f"{name}|{feature}" for name in names for feature in features)]


def _class(number: int) -> int:
    return next((end for end in DISTANCES if number <= end), FAR)
