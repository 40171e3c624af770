"""Who is who within an article: short forms, surnames, acronyms, and descriptions that refer back."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from policygraph.mentions.brackets import abbreviates
from policygraph.mentions.clusters import NAMED, UNJOINABLE, Clusters
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
from policygraph.mentions.view import View
from policygraph.mentions.words import folded

_LINKS = {"of", "for"}
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
    clusters = Clusters(candidates)
    _join_equal(clusters)
    _join_governments(view, clusters)
    _join_inner_names(view, clusters)
    join_followers(view, clusters)
    _join_same_start(view, clusters)
    join_appositions(view, clusters)
    join_apposed_names(view, clusters)
    join_predicates(view, clusters)
    _join_brackets(view, clusters)
    _join_persons(clusters)
    _join_short_names(view, clusters)
    _join_short_firms(view, clusters)
    _join_initials(clusters)
    join_descriptions(view, clusters)
    join_abbreviated(clusters)
    lost = unnamed_descriptions(clusters)
    return [replace(one, group=f"g{clusters.root(index)}") for index, one in enumerate(candidates) if index not in lost]


def _join_equal(clusters: Clusters) -> None:
    """The same IRI, the same group, or the same form; an indefinite description stays by itself."""
    seen: dict[object, int] = {}
    for index, one in enumerate(clusters.candidates):
        form = folded(one.text)
        telling = one.definite and len(form) > len(one.head.split())
        keys: list[object] = [form] if one.kind != "description" or telling else []
        if one.kind in NAMED:
            keys += [folded(text) for text in one.forms if len(folded(text)) > 1]
        keys += [one.iri] if one.iri else []
        keys += [one.group] if one.group else []
        for key in keys:
            other = seen.setdefault(key, index)
            if other != index and _compatible(one, clusters.candidates[other]):
                clusters.join(other, index)
        if one.kind == "description" and not telling:
            seen.setdefault(form, index)


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
    before = other.text[: -len(one.text)].lower().split()
    return view.lexicon.language == "en" and bool(other.iri) and other.type == one.type and not _LINKS & set(before)


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
    by_end = {one.end: i for i, one in clusters.named() if one.type not in UNJOINABLE or not one.iri}
    for index, one in enumerate(clusters.candidates):
        inner = by_end.get(one.end)
        if inner is None or inner == index or not one.head or clusters.candidates[inner].start <= one.start:
            continue
        between = range(one.start, clusters.candidates[inner].start)
        other = clusters.candidates[inner]
        if not _same_kind(view, one, other) or (other.iri and view.capital[one.start] and one.type != other.type):
            continue  # "la Fondation X" of a firm X
        # "la deuxième édition du forum X" is the forum
        stands_for = tuple(one.head.split()) in view.lexicon.carriers and one.type == other.type
        joints = _INNER | {"ADP", "DET"} if one.type == "Place" or stands_for else _INNER
        if all(view.pos[i] in joints for i in between):
            clusters.join(index, inner)


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
    for index, one in enumerate(clusters.candidates):
        if one.end >= len(view) or view.texts[one.end] != "(" or one.type in UNJOINABLE or not one.type:
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
            guessed = not other.iri and not other.head and other.type not in UNJOINABLE  # its type is no sure thing
            named = {member.type for member in clusters.members(clusters.root(inner)) if member.kind == "name"}
            if one.kind == "description" and named - {"", one.type}:
                continue  # "the deal (ACR)" where "Agency for ... (ACR)" stands too
            if other.type in (one.type, "") or (guessed and one.kind != "description"):
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


def _join_persons(clusters: Clusters) -> None:
    """A surname or a shorter form of one person's full name, where only one fits."""
    persons = {index: folded(one.text) for index, one in clusters.named({"Person"})}
    full = {index: name for index, name in persons.items() if len(name) > 1}
    for index, one in clusters.named():
        form = folded(one.text)
        if one.type not in ("Person", "") or one.kind == "acronym":
            continue
        others = {i: name for i, name in full.items() if not _other_entity(one, clusters.candidates[i])}
        fits = {clusters.root(i) for i, name in others.items() if len(form) < len(name) and _shortens(form, name)}
        fits = fits or {clusters.root(i) for i, name in others.items() if len(form) == 1 and _misspelt(form[0], name)}
        if len(form) > 1:  # the family name first
            fits = fits or {
                clusters.root(i) for i, name in others.items() if i != index and sorted(name) == sorted(form)
            }
        if len(fits) == 1:
            clusters.join(fits.pop(), index)


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


def _join_short_names(view: View, clusters: Clusters) -> None:
    """A name that begins one longer name of its head ("ministère de la Santé" of "... et de la Prévention"), or that is
    one of a thing but for what tells its kind ("opération Alpha 2" of "opération internationale Alpha 2")."""
    headed = [(i, one, folded(one.text)) for i, one in clusters.named() if one.head and not one.iri]
    for index, one, form in headed:
        fits = {
            clusters.root(i)
            for i, other, name in headed
            if other.head == one.head and len(name) > len(form) >= 2 and _is_shorter(view, one, form, name)
        }
        if len(fits) == 1 and len(form) > len(one.head.split()):
            clusters.join(fits.pop(), index)


def _join_short_firms(view: View, clusters: Clusters) -> None:
    """ "Zipco" of "Zipco Group", "Zipco Narnia", "Zipco Labs Ltd": a firm without what it is and where it works, where
    the article tells of one only that is called so."""
    firms = {i: folded(one.text) for i, one in clusters.named({"Company", ""}) if _is_proper(view, one)}
    for index, form in firms.items():
        one = clusters.candidates[index]
        fits = {
            clusters.root(i)
            for i, name in firms.items()
            if len(name) > len(form) and name[: len(form)] == form and _says_kind(view, clusters, i, len(form))
        }
        if len(fits) == 1 and not one.iri:
            clusters.join(fits.pop(), index)


def _is_proper(view: View, one: Found) -> bool:
    """Begins with a word that is no common one, and is no name of a place."""
    return view.capital[one.start] and not view.match(view.lexicon.person_blockers, one.start)


def _says_kind(view: View, clusters: Clusters, index: int, skip: int) -> bool:
    """Whether the firm's name behind its first words tells only what it is ("Group", "Ltd") or its country."""
    one = clusters.candidates[index]
    start = one.start
    while skip > 0 and start < one.end:
        skip -= len(view.folded[start])
        start += 1
    lexicon = view.lexicon
    places = {other.start: other.end for other in clusters.candidates if other.type in UNJOINABLE and other.iri}
    while start < one.end:
        end = places.get(start, 0) or view.match(lexicon.last_heads, start)
        end = end or (start + 1 if not view.folded[start] or view.folded[start] in lexicon.suffixes else 0)
        if not end:
            return False
        start = end
    return True


def _other_entity(a: Found, b: Found) -> bool:
    return bool(a.iri and b.iri and a.iri != b.iri)


def _is_shorter(view: View, one: Found, form: tuple[str, ...], name: tuple[str, ...]) -> bool:
    if name[: len(form)] == form:
        return True
    kind = len(one.head.split())
    own = one.text.split()[kind:]
    return (
        one.type not in view.lexicon.actors
        and bool(own)
        and own[0][0].isupper()
        and name[:kind] == form[:kind]
        and name[kind - len(form) :] == form[kind:]
    )


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
