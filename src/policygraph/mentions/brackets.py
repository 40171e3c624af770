"""Acronyms in brackets: "Digital Agency (DA)", "DA (Digital Agency)"."""

from collections.abc import Sequence
from dataclasses import replace

from policygraph.mentions.found import Found
from policygraph.mentions.view import View


def bracketed_acronyms(view: View) -> dict[int, str]:
    """Where a bracket holds one short form and nothing else: token index of the opening bracket to the form."""
    found: dict[int, str] = {}
    for index in range(1, len(view) - 2):
        if view.texts[index] != "(":
            continue
        end = _closing(view, index)
        inside = view.text(index + 1, end) if end else ""
        if inside and is_short_form(inside):
            found[index] = inside
    return found


def is_short_form(text: str) -> bool:
    """ "DCO", "F2it", "PI-SPI", "AfCFTA", "Artp": one word with a capital, short or with several capitals."""
    letters = [c for c in text if c.isalpha()]
    if not letters or " " in text or not letters[0].isupper() or len(text) > 14:
        return False
    return sum(map(str.isupper, letters)) > 1 or 2 <= len(letters) <= 6


def join_acronyms(view: View, candidates: Sequence[Found], closed: dict[int, str]) -> list[Found]:
    """The candidates, with a mention for each bracketed acronym, of one group with the name before it.

    Of several names that end at the bracket, the one that the acronym abbreviates takes it, else the longest.
    """
    grouped = list(candidates)
    for bracket, acronym in closed.items():
        before = [(i, one) for i, one in enumerate(grouped) if one.end == bracket and one.kind != "acronym"]
        if not before:
            continue
        words = {i: [w for t in range(one.start, one.end) for w in view.folded[t]] for i, one in before}
        fitting = [i for i, _ in before if abbreviates(acronym, words[i])]
        best = max(fitting or [i for i, _ in before], key=lambda i: (grouped[i].kind == "name", len(words[i])))
        owner = grouped[best]
        group = "" if owner.iri else owner.group or f"{acronym} {owner.start}"
        kind = "name" if owner.kind == "description" else owner.kind
        grouped[best] = replace(owner, group=group, kind=kind)
        end = _closing(view, bracket)
        grouped.append(Found(bracket + 1, end, acronym, "acronym", owner.type, group=group, iri=owner.iri, weight=9.0))
    return grouped


def _closing(view: View, index: int) -> int:
    for end in range(index + 2, min(index + 6, len(view))):
        if view.texts[end] == ")":
            return end
    return 0


def abbreviates(acronym: str, words: list[str]) -> bool:
    """Whether the letters of `acronym` begin the folded `words`, in order, the first letter the first word.

    Words may be passed over; two thirds of the letters must find theirs.
    """
    letters = [c for c in acronym.casefold() if c.isalpha()]
    if not words or not letters or words[0][0] != letters[0]:
        return False
    taken = 0
    for word in words:
        if taken < len(letters) and word[0] == letters[taken]:
            taken += 1
    return 3 * taken >= 2 * len(letters)
