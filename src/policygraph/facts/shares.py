"""What each of several gave or got: "fined A *$2 million* and B *$1 million*", "10 millions au Togo et 5 millions au
Bénin", "A and B pledged $5 million and $2 million *respectively*"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from policygraph.facts.admission import admits
from policygraph.facts.candidates import Candidate, EventCandidate
from policygraph.facts.judge.claims import Sight
from policygraph.facts.judge.spots import AMOUNT, Spot
from policygraph.facts.pairs import RESPECTIVELY
from policygraph.ontology.model import Ontology

GAP = 5
"""Tokens at most between an amount and whose it is, and between one such pair and the next."""
_JOINING = frozenset({"CCONJ", "ADP", "DET", "PUNCT", "ADV", "NOUN"})
Pair = tuple[Spot, Spot]
"""An amount and whose it is."""


def each_with_its_own(candidates: Iterable[Candidate], sight: Sight, ontology: Ontology) -> Iterator[Candidate]:
    """The candidates; an event whose sentence tells several amounts, each with whose it is, is one event for each."""
    for candidate in candidates:
        shares = _shares(candidate, sight, ontology) if isinstance(candidate, EventCandidate) else ()
        yield from shares or (candidate,)


def _shares(event: EventCandidate, sight: Sight, ontology: Ontology) -> list[EventCandidate]:
    spots = [spot for spot in sight.beside(event.token) if not sight.is_nested(spot)]
    amounts = [spot for spot in spots if spot.kind == AMOUNT]
    text = next((r for r, each in event.roles.items() if amounts and amounts[0].filler in each[0]), "")
    if len(amounts) < 2 or not text or event.joins:
        return []
    for role, fillers in event.roles.items():
        taken = {filler for other, each in event.roles.items() if other != role for filler in each}
        use = ontology.event_types[event.type].roles[role]
        members = [
            spot
            for spot in spots
            if spot.kind != AMOUNT and spot.filler not in taken
            if admits(sight.entity(spot.filler), use.types, False, ontology)
        ]
        pairs = _pairs(event, amounts, members, sight) if role != text else []
        if len(pairs) > 1 and pairs[0][1].filler in fillers:
            return [_share(event, role, text, pair, of_first=pair == pairs[0]) for pair in pairs]
    return []


def _share(event: EventCandidate, role: str, text: str, pair: Pair, *, of_first: bool) -> EventCandidate:
    """The event as it is told of one of them; the first one's amount stands in what the text role copied."""
    amount, told = pair[0].filler, event.roles[text][0]
    copied = told[: told.index(amount) + len(amount)] if of_first else amount
    return replace(event, roles={**event.roles, role: (pair[1].filler,), text: (copied,)})


def _pairs(event: EventCandidate, amounts: Sequence[Spot], members: Sequence[Spot], sight: Sight) -> list[Pair]:
    """Each amount with whose it is, where they take turns without a break or "respectively" says so; else none."""
    words = sight.tree.lower[slice(*sight.tree.bounds[sight.tree.sentence[event.token]])]
    if len(members) == len(amounts) and members[-1].end <= amounts[0].start and RESPECTIVELY.intersection(words):
        return list(zip(amounts, members, strict=True))
    turns = sorted((*amounts, *members), key=lambda spot: spot.start)
    first = next((i for i, (a, b) in enumerate(pairwise(turns)) if _differ(a, b)), len(turns))
    run = [(turns[i], turns[i + 1]) for i in range(first, len(turns) - 1, 2)]
    alike = all(_differ(*pair) and not _differ(pair[0], run[0][0]) for pair in run)
    near = all(_are_near(a, b, event, sight) for a, b in pairwise(turns[first:]))
    if not (alike and near and len(run) == len(amounts)):
        return []
    return [pair if pair[0].kind == AMOUNT else (pair[1], pair[0]) for pair in run]


def _differ(one: Spot, other: Spot) -> bool:
    """Whether one of both is an amount."""
    return (one.kind == AMOUNT) != (other.kind == AMOUNT)


def _are_near(one: Spot, other: Spot, event: EventCandidate, sight: Sight) -> bool:
    """Whether only small words, the event's own and what an amount is of stand between two spots."""
    between = [i for i in range(one.end, other.start) if i != event.token]
    return len(between) <= GAP and all(sight.tree.pos[i] in _JOINING for i in between)
