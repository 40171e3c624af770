"""Who is who within an article: short forms, surnames, acronyms, and descriptions that refer back."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from policygraph.mentions.brackets import abbreviates
from policygraph.mentions.clusters import NAMED, Clusters
from policygraph.mentions.descriptions import (
    join_abbreviated,
    join_apposed_names,
    join_appositions,
    join_descriptions,
    join_followers,
    join_predicates,
    unnamed_descriptions,
)
from policygraph.mentions.found import Found
from policygraph.mentions.persons import join_persons
from policygraph.mentions.shortened import join_plain_places, join_short_firms, join_short_names
from policygraph.mentions.view import View
from policygraph.mentions.words import folded

_DASHES = {"-", "–", "—"}
_INNER = {"NOUN", "ADJ", "PROPN", "PUNCT", "X", "NUM"}


def resolve(view: View, candidates: Sequence[Found]) -> list[Found]:
    """The candidates with a `group` for each entity of the article.

    Descriptions of the gazetteer ("le Royaume") whose entity the article does not name are dropped.

    Args:
        view: of the Doc.
        candidates: settled.
    """
    candidates = [one for one in candidates if not _is_tail(view, one, candidates)]
    clusters = Clusters(candidates, view.lexicon.traits)
    _join_equal(view, clusters)
    _join_governments(view, clusters)
    _join_inner_names(view, clusters)
    join_followers(view, clusters)
    _join_same_start(view, clusters)
    join_appositions(view, clusters)
    join_apposed_names(view, clusters)
    join_predicates(view, clusters)
    _join_brackets(view, clusters)
    join_persons(view, clusters)
    join_short_names(view, clusters)
    _join_initials(clusters)
    join_short_firms(view, clusters)
    join_plain_places(view, clusters)
    join_descriptions(view, clusters)
    join_abbreviated(clusters)
    lost = unnamed_descriptions(clusters)
    return [replace(one, group=f"g{clusters.root(index)}") for index, one in enumerate(candidates) if index not in lost]


def _join_equal(view: View, clusters: Clusters) -> None:
    """The same IRI, the same group, or the same form; an indefinite description stays by itself."""
    seen: dict[object, int] = {}
    for index, one in enumerate(clusters.candidates):
        form = folded(one.text)
        telling = one.definite and len(form) > len(one.head.split())
        keys: list[object] = [form] if one.kind != "description" or telling else []
        if one.kind in NAMED:
            keys += [folded(text) for text in one.forms if len(folded(text)) > 1]
            keys += _plural_keys(view, one)
        keys += [one.iri] if one.iri else []
        keys += [one.group] if one.group else []
        for key in keys:
            other = seen.setdefault(key, index)
            if other != index and _compatible(one, clusters.candidates[other]):
                clusters.join(other, index)
        if one.kind == "description" and not telling:
            seen.setdefault(form, index)


def _plural_keys(view: View, one: Found) -> list[object]:
    """What "Zanu Cards" shares with "Zanu Card": the stems of a thing's name of several words."""
    if not one.type or one.type in view.lexicon.actors | view.lexicon.unjoinable or one.end - one.start == 1:
        return []
    return [(one.type, view.key(one.start, one.end))]


def _compatible(a: Found, b: Found) -> bool:
    if a.iri and b.iri:
        return a.iri == b.iri
    return a.type == b.type or not a.type or not b.type or a.kind in NAMED


def _is_tail(view: View, one: Found, candidates: Sequence[Found]) -> bool:
    """ "Exchange Commission" in "Securities and Exchange Commission": no name of its own."""
    return (
        bool(one.head)
        and not one.iri
        and any(
            other.end == one.end
            and other.start < one.start
            and ((other.head, other.type) == (one.head, one.type) or _ends_in(view, other, one))
            for other in candidates
        )
    )


def _ends_in(view: View, other: Found, one: Found) -> bool:
    """ "Exchange Authority" of the known "Narnia Exchange Authority": an English name's head stands at its end."""
    linked = any(view.pos[i] in ("ADP", "DET") for i in range(other.start, one.start))
    return bool(other.iri) and other.type == one.type and not linked


def _join_governments(view: View, clusters: Clusters) -> None:
    """ "the government of X", "X's government": the country."""
    countries = {i: one for i, one in enumerate(clusters.candidates) if one.type == "Country" and one.iri}
    ends = {one.end: i for i, one in countries.items()}
    for index, one in enumerate(clusters.candidates):
        if tuple(one.head.split()) not in view.lexicon.state_heads:
            continue
        owner = one.start - 1 if one.start and view.texts[one.start - 1] in ("'s", "’s", "'", "’") else -1
        country = ends.get(one.end, ends.get(owner))
        if country is not None and clusters.candidates[country].start != one.start:
            clusters.join(country, index)


def _join_inner_names(view: View, clusters: Clusters) -> None:
    """ "l'opérateur X", "le projet X": the phrase and the name that ends it are one."""
    by_end: dict[int, list[int]] = defaultdict(list)
    for index, one in clusters.named():
        if one.type not in view.lexicon.unjoinable or not one.iri:
            by_end[one.end].append(index)
    for index, one in enumerate(clusters.candidates):
        inside = [i for i in by_end.get(one.end, ()) if one.head and clusters.candidates[i].start > one.start]
        alike = [i for i in inside if clusters.candidates[i].type == one.type] or inside[-1:]
        fitting = next((i for i in alike if _is_inner_name(view, one, clusters.candidates[i])), None)
        if fitting is not None:
            clusters.join(index, fitting)


def _is_inner_name(view: View, one: Found, other: Found) -> bool:
    if not _same_kind(view, one, other) or (other.iri and view.capital[one.start] and one.type != other.type):
        return False  # "la Fondation X" of a firm X
    # "la deuxième édition du forum X" is the forum
    stands_for = tuple(one.head.split()) in view.lexicon.carriers and one.type == other.type
    joints = _INNER | {"ADP", "DET"} if one.type == "Place" or stands_for else _INNER
    return all(view.pos[i] in joints for i in range(one.start, other.start))


def _same_kind(view: View, one: Found, other: Found) -> bool:
    """Whether both are actors or both things, where the other is known: "le Sommet X" is no other name of X."""
    actors = view.lexicon.actors
    return not other.iri or not one.type or (one.type in actors) == (other.type in actors)


def _join_same_start(view: View, clusters: Clusters) -> None:
    """Two readings of one name ("Ministère de la Santé du X"), unless a number tells them apart."""
    longest: dict[int, int] = {}
    for index, one in clusters.named():
        outer = longest.setdefault(one.start, index)
        wider = clusters.candidates[outer]
        digits = any(map(str.isdigit, view.text(one.end, wider.end))) if one.end < wider.end else True
        carried_on = one.end < len(view) and view.pos[one.end] == "ADP" and (one.head or one.iri)
        if not digits and carried_on and one.type == wider.type:
            clusters.join(outer, index)


def _join_brackets(view: View, clusters: Clusters) -> None:
    """ "X (Y)", "X (ACR – Y)": other names of one thing, but for lists and for what a plural holds."""
    by_start: dict[int, list[tuple[int, int]]] = defaultdict(list)
    by_end: dict[int, list[Found]] = defaultdict(list)
    for index, one in clusters.named():
        by_start[one.start].append((one.end, index))
        by_end[one.end].append(one)
    unjoinable = view.lexicon.unjoinable
    for index, one in enumerate(clusters.candidates):
        if one.end >= len(view) or view.texts[one.end] != "(" or one.type in unjoinable or not one.type:
            continue
        root = view.doc[one.start : one.end].root
        if "Plur" in root.morph.get("Number", []) and one.kind == "description":
            continue
        inside = _inside(view, one.end, by_start)
        if any(
            _same(clusters.candidates[inner], other) for inner in inside for other in by_end[one.end] if other != one
        ):
            continue  # the bracket is taken by a name inside this one
        for inner in inside:
            other = clusters.candidates[inner]
            guessed = not other.iri and not other.head and other.type not in unjoinable  # its type is no sure thing
            named = {member.type for member in clusters.members(clusters.root(inner)) if member.kind == "name"}
            if one.kind == "description" and named - {"", one.type}:
                continue  # "the deal (ACR)" where "Agency for ... (ACR)" stands too
            two = one.iri and other.iri and one.iri != other.iri
            if not two and (other.type in (one.type, "") or (guessed and one.kind != "description")):
                clusters.join(index, inner)


def _same(a: Found, b: Found) -> bool:
    return bool(a.iri and a.iri == b.iri) or bool(a.group and a.group == b.group)


def _inside(view: View, bracket: int, by_start: Mapping[int, Sequence[tuple[int, int]]]) -> list[int]:
    """The names that a bracket consists of, one or two with a dash between; none where it holds anything else."""
    found: list[int] = []
    start = bracket + 1
    while start in by_start and len(found) < 2:
        end, index = max(by_start[start])
        found.append(index)
        if end < len(view) and view.texts[end] == ")":
            return found
        if end >= len(view) or view.texts[end] not in _DASHES:
            return []
        start = end + 1
    return []


def _join_initials(clusters: Clusters) -> None:
    """An acronym without brackets and the one name that it abbreviates."""
    names = [(i, list(folded(one.text))) for i, one in clusters.named() if one.kind == "name" and one.type != "Person"]
    for index, one in clusters.named():
        if one.kind != "acronym" or one.iri or clusters.root(index) != index or len(one.text) < 3:
            continue
        fits = {clusters.root(i) for i, name in names if _all_initials(one.text, name)}
        if len(fits) == 1:
            clusters.join(fits.pop(), index)


def _all_initials(acronym: str, name: list[str]) -> bool:
    long_words = [word for word in name if len(word) > 3 or word[0].isdigit()]
    return [word[0] for word in long_words] == list(acronym.casefold()) and abbreviates(acronym, name)
