"""When what comes in editions tells something: "ranked 65th in the 2025 Readiness Index" was so in 2025."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from policygraph.facts.candidates import Candidate, EventCandidate
from policygraph.facts.parsed import Parsed
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology

YEAR = re.compile(r"(?:19|20)\d\d")
BEHIND = 2
"""Tokens behind a name that its year stands within ("EGDI 2024", "مؤشر النضج لعام 2024")."""


def dated_by_edition(candidates: Iterable[Candidate], parsed: Parsed, ontology: Ontology) -> Iterator[Candidate]:
    """The candidates; an event told of what comes in editions has the year in or beside its name in that sentence,
    whatever other date it had."""
    for candidate in candidates:
        if isinstance(candidate, EventCandidate):
            uses = ontology.event_types[candidate.type].roles
            fillers = (f for role, each in candidate.roles.items() if "InEditions" in uses[role].traits for f in each)
            year = next((year for filler in fillers for year in _years(filler, candidate.token, parsed)), "")
            yield replace(candidate, date=year) if year else candidate
        else:
            yield candidate


def _years(filler: str, token: int, parsed: Parsed) -> Iterator[str]:
    """The years in and beside the names of a filler in the sentence of a token."""
    tree = parsed.tree
    for mention in parsed.mentions.mentions:
        if mention.entity == filler and tree.sentence[mention.start] == tree.sentence[token]:
            words = [*_beside(mention, parsed), *_below(mention, parsed)]
            yield from (tree.lower[i] for i in words if YEAR.fullmatch(tree.lower[i]))


def _beside(mention: Mention, parsed: Parsed) -> range:
    """The words of a name, the one before and those right behind."""
    start, end = parsed.tree.bounds[parsed.tree.sentence[mention.start]]
    return range(max(mention.start - 1, start), min(mention.end + BEHIND, end))


def _below(mention: Mention, parsed: Parsed) -> Iterator[int]:
    """The other words of the phrase that a name heads, clauses aside ("l'indice (EGDI) des Nations unies 2024")."""
    tree, found = parsed.tree, [parsed.index.head_at(mention.start, mention.end)]
    for head in found:
        found += (child for child in tree.children[head] if not tree.is_verb(child))
    yield from found
