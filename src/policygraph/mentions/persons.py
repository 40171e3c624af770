"""The names of one person: surnames, shorter forms, initials, the family name first, misspellings."""

from collections.abc import Mapping
from difflib import SequenceMatcher

from policygraph.mentions.clusters import Clusters
from policygraph.mentions.found import Found
from policygraph.mentions.sides import side_by_side
from policygraph.mentions.view import View
from policygraph.mentions.words import folded

_LONG = 5
"""Letters that a word has in which a slip of the pen is likelier than another name."""


def join_persons(view: View, clusters: Clusters) -> None:
    """A surname or another form of one person's full name, where only one fits."""
    persons = {index: folded(one.text) for index, one in clusters.named({"Person"})}
    full = {index: name for index, name in persons.items() if len(name) > 1}
    for index, one in clusters.named():
        form = folded(one.text)
        if one.type not in ("Person", "") or one.kind == "acronym":
            continue
        others = {i: name for i, name in full.items() if not _other_entity(one, clusters.candidates[i])}
        fits = _fits(view, clusters, form, others, index)
        if len(fits) == 1:
            clusters.join(fits.pop(), index)


def _other_entity(a: Found, b: Found) -> bool:
    return bool(a.iri and b.iri and a.iri != b.iri)


def _fits(
    view: View, clusters: Clusters, form: tuple[str, ...], others: Mapping[int, tuple[str, ...]], index: int
) -> set[int]:
    """The persons that a form may mean, by the surest way in which it means any."""
    fits = {clusters.root(i) for i, name in others.items() if len(form) < len(name) and _shortens(form, name)}
    if len(form) == 1:
        return fits or {clusters.root(i) for i, name in others.items() if _misspelt(form[0], name)}
    fits = fits or {clusters.root(i) for i, name in others.items() if i != index and sorted(name) == sorted(form)}
    alike = (i for i, name in others.items() if name != form and _slipped(view, form, name))
    return fits or {clusters.root(i) for i in alike if not side_by_side(view, clusters, index, i)}


def _shortens(short: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """A part of the name that ends it, begins it, or is a run of its words; or the name without some in its middle."""
    if len(short) > 1 and (short[0], short[-1]) == (name[0], name[-1]):
        rest = iter(name)
        return all(word in rest for word in short)  # in this order
    return any(name[i : i + len(short)] == short for i in range(len(name) - len(short) + 1))


def _misspelt(word: str, name: tuple[str, ...]) -> bool:
    """A long word that is nearly one of the name's: the same beginning, one or two letters otherwise."""
    return len(word) > 6 and any(
        abs(len(part) - len(word)) < 2 and part[:3] == word[:3] and SequenceMatcher(None, word, part).ratio() >= 0.85
        for part in name
    )


def _slipped(view: View, form: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """The same name but for one word: its initial, or one or two letters of it ("Kosomi" and "Kossomi").

    Of two given names ("Paul" and "Paula") nobody knows that they are one, unless two further words agree, or one
    letter within tells them apart ("Moustapha" and "Mustapha").
    """
    differing = [(a, b) for a, b in zip(form, name, strict=False) if a != b]
    if len(form) != len(name) or len(differing) != 1:
        return False
    (a, b), known = differing[0], view.lexicon.given_names
    if min(len(a), len(b)) == 1:
        return a[0] == b[0] and form[0] != name[0]
    if min(len(a), len(b)) < _LONG or abs(len(a) - len(b)) > 2:
        return False
    slips = _apart(a, b)
    if len(form) == 2 and form[0] != name[0]:
        given = {(a,), (b,)} <= known.keys()
        return slips <= 2 - given and not a.startswith(b[:-1]) and not b.startswith(a[:-1])
    return slips <= 2


def _apart(a: str, b: str) -> int:
    """In how many letters two words differ (Levenshtein's distance)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
    return row[-1]
