"""Who is who within an article: short forms, surnames, acronyms, and descriptions that refer back."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from policygraph.mentions.brackets import abbreviates
from policygraph.mentions.found import Found
from policygraph.mentions.view import View
from policygraph.mentions.words import folded

_NAMED = ("name", "acronym")
_BACK = 120
_DASHES = {"-", "–", "—"}
_INNER = {"NOUN", "ADJ", "PROPN", "PUNCT", "X", "NUM"}
_UNJOINABLE = {"Person", "Country", "Place"}


class _Clusters:
    """Candidates joined into entities; of each, the lowest index stands for all."""

    def __init__(self, candidates: Sequence[Found]) -> None:
        self.candidates = candidates
        self._root = list(range(len(candidates)))
        self._members = {index: [index] for index in range(len(candidates))}

    def root(self, index: int) -> int:
        return self._root[index]

    def join(self, a: int, b: int) -> None:
        first, second = sorted((self.root(a), self.root(b)))
        if first != second:
            joined = self._members.pop(second)
            for index in joined:
                self._root[index] = first
            self._members[first] = sorted(self._members[first] + joined)

    def members(self, root: int) -> list[Found]:
        return [self.candidates[index] for index in self._members[root]]

    def named(self, kinds: set[str] | None = None) -> Iterator[tuple[int, Found]]:
        for index, one in enumerate(self.candidates):
            if one.kind in _NAMED and (kinds is None or one.type in kinds):
                yield index, one


def resolve(view: View, candidates: Sequence[Found]) -> list[Found]:
    """The candidates with a `group` for each entity of the article.

    Descriptions of the gazetteer ("le Royaume") whose entity the article does not name are dropped.

    Args:
        view: of the Doc.
        candidates: settled.
    """
    candidates = [one for one in candidates if not _is_tail(one, candidates)]
    clusters = _Clusters(candidates)
    _join_equal(clusters)
    _join_governments(view, clusters)
    _join_inner_names(view, clusters)
    _join_followers(view, clusters)
    _join_same_start(view, clusters)
    _join_appositions(view, clusters)
    _join_brackets(view, clusters)
    _join_persons(clusters)
    _join_short_names(clusters)
    _join_initials(clusters)
    _join_descriptions(view, clusters)
    lost = _unnamed_descriptions(clusters)
    return [replace(one, group=f"g{clusters.root(index)}") for index, one in enumerate(candidates) if index not in lost]


def _join_equal(clusters: _Clusters) -> None:
    """The same IRI, the same group, or the same form; an indefinite description stays by itself."""
    seen: dict[object, int] = {}
    for index, one in enumerate(clusters.candidates):
        form = folded(one.text)
        telling = one.definite and len(form) > len(one.head.split())
        keys: list[object] = [form] if one.kind != "description" or telling else []
        if one.kind in _NAMED:
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
    return a.type == b.type or not a.type or not b.type or a.kind in _NAMED


def _join_followers(view: View, clusters: _Clusters) -> None:
    """ "the mobile operator X": in English a description and the name right behind it."""
    if view.lexicon.language != "en":
        return
    by_start = {one.start: i for i, one in clusters.named() if one.type not in _UNJOINABLE}
    for index, one in enumerate(clusters.candidates):
        follower = by_start.get(one.end)
        if one.kind != "description" or follower is None:
            continue
        if clusters.candidates[follower].type in (one.type, ""):
            clusters.join(index, follower)


def _is_tail(one: Found, candidates: Sequence[Found]) -> bool:
    """ "Exchange Commission" in "Securities and Exchange Commission": no name of its own."""
    return (
        bool(one.head)
        and not one.iri
        and any(
            other.end == one.end and other.start < one.start and (other.head, other.type) == (one.head, one.type)
            for other in candidates
        )
    )


def _join_governments(view: View, clusters: _Clusters) -> None:
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


def _join_inner_names(view: View, clusters: _Clusters) -> None:
    """ "l'opérateur X", "le projet X": the phrase and the name that ends it are one."""
    by_end = {one.end: i for i, one in clusters.named() if one.type not in _UNJOINABLE or not one.iri}
    for index, one in enumerate(clusters.candidates):
        inner = by_end.get(one.end)
        if inner is None or inner == index or not one.head or clusters.candidates[inner].start <= one.start:
            continue
        between = range(one.start, clusters.candidates[inner].start)
        joints = _INNER | {"ADP", "DET"} if one.type == "Place" else _INNER
        if all(view.pos[i] in joints for i in between):
            clusters.join(index, inner)


def _join_same_start(view: View, clusters: _Clusters) -> None:
    """Two readings of one name ("Ministère de la Santé du X"), unless a number tells them apart."""
    longest: dict[int, int] = {}
    for index, one in clusters.named():
        outer = longest.setdefault(one.start, index)
        wider = clusters.candidates[outer]
        digits = any(map(str.isdigit, view.text(one.end, wider.end))) if one.end < wider.end else True
        carried_on = one.end < len(view) and view.pos[one.end] == "ADP" and (one.head or one.iri)
        if not digits and carried_on and one.type == wider.type:
            clusters.join(outer, index)


def _join_appositions(view: View, clusters: _Clusters) -> None:
    """ "X, opérateur historique du pays, ...": a name and the description between commas behind it."""
    by_end = {one.end: i for i, one in clusters.named() if one.type not in _UNJOINABLE}
    for index, one in enumerate(clusters.candidates):
        if one.kind != "description" or not one.head:
            continue
        before = one.start - 1
        while before > 0 and view.pos[before] == "DET":
            before -= 1
        name = by_end.get(before)
        if name is None or view.texts[before] != "," or not _closes(view, one):
            continue
        root = next((i for i in range(one.start, one.end) if not one.start <= view.doc[i].head.i < one.end), one.start)
        named = clusters.candidates[name]
        apposed = view.doc[root].dep_ == "appos" and named.start <= view.doc[root].head.i < named.end
        if apposed and (named.type in ("", one.type) or not named.head):
            clusters.join(name, index)


def _join_brackets(view: View, clusters: _Clusters) -> None:
    """ "X (Y)", "X (ACR – Y)": other names of one thing, but for lists and for what a plural holds."""
    by_start: dict[int, list[tuple[int, int]]] = defaultdict(list)
    by_end: dict[int, list[Found]] = defaultdict(list)
    for index, one in clusters.named():
        by_start[one.start].append((one.end, index))
        by_end[one.end].append(one)
    for index, one in enumerate(clusters.candidates):
        if one.end >= len(view) or view.texts[one.end] != "(" or one.type in _UNJOINABLE or not one.type:
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
            if clusters.candidates[inner].type in (one.type, ""):
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


def _closes(view: View, one: Found) -> bool:
    """A comma or the end of the sentence follows within a few words, so this is no item of a list."""
    for index in range(one.end, min(one.end + 15, len(view))):
        if view.texts[index] in (",", ".", ")", "–", "—"):
            return True
        if view.pos[index] == "CCONJ":
            return False
    return False


def _join_persons(clusters: _Clusters) -> None:
    """A surname or a shorter form of one person's full name, where only one fits."""
    persons = {index: folded(one.text) for index, one in clusters.named({"Person"})}
    full = {index: name for index, name in persons.items() if len(name) > 1}
    for index, one in clusters.named():
        form = folded(one.text)
        if one.type not in ("Person", "") or one.iri or one.kind == "acronym":
            continue
        fits = {clusters.root(i) for i, name in full.items() if len(form) < len(name) and _shortens(form, name)}
        fits = fits or {clusters.root(i) for i, name in full.items() if len(form) == 1 and _misspelt(form[0], name)}
        if len(fits) == 1:
            clusters.join(fits.pop(), index)


def _shortens(short: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """A part of the name that ends it, begins it, or is a run of its words."""
    return any(name[i : i + len(short)] == short for i in range(len(name) - len(short) + 1))


def _misspelt(word: str, name: tuple[str, ...]) -> bool:
    """A long word that is nearly one of the name's: the same beginning, one or two letters otherwise."""
    return len(word) > 6 and any(
        abs(len(part) - len(word)) < 2 and part[:3] == word[:3] and SequenceMatcher(None, word, part).ratio() >= 0.85
        for part in name
    )


def _join_short_names(clusters: _Clusters) -> None:
    """A name that begins one longer name of its head ("ministère de la Santé" of "... et de la Prévention")."""
    headed = [(i, one, folded(one.text)) for i, one in clusters.named() if one.head and not one.iri]
    for index, one, form in headed:
        fits = {
            clusters.root(i)
            for i, other, name in headed
            if other.head == one.head and len(name) > len(form) >= 2 and name[: len(form)] == form
        }
        if len(fits) == 1 and len(form) > len(one.head.split()):
            clusters.join(fits.pop(), index)


def _join_initials(clusters: _Clusters) -> None:
    """An acronym without brackets and the one name that it abbreviates."""
    names = [(i, list(folded(one.text))) for i, one in clusters.named() if one.kind == "name" and one.head]
    for index, one in clusters.named():
        if one.kind != "acronym" or one.iri or clusters.root(index) != index or len(one.text) < 3:
            continue
        fits = {clusters.root(i) for i, name in names if _all_initials(one.text, name)}
        if len(fits) == 1:
            clusters.join(fits.pop(), index)


def _all_initials(acronym: str, name: list[str]) -> bool:
    long_words = [word for word in name if len(word) > 3 or word[0].isdigit()]
    return [word[0] for word in long_words] == list(acronym.casefold()) and abbreviates(acronym, name)


def _join_descriptions(view: View, clusters: _Clusters) -> None:
    """A definite description and what it refers back to: the last entity before it with the same head noun."""
    for index, one in enumerate(clusters.candidates):
        if one.kind == "description" and one.definite and one.head and not one.iri:
            found = _antecedent(view, clusters, index)
            if found is not None:
                clusters.join(found, index)


def _antecedent(view: View, clusters: _Clusters, index: int) -> int | None:
    one = clusters.candidates[index]
    content = set(_content(view, one))
    same_head: Callable[[Found], bool] = lambda other: other.head == one.head and other.type == one.type  # noqa: E731
    for earlier in range(index - 1, -1, -1):
        other = clusters.candidates[earlier]
        if other.end > one.start or not same_head(other):
            continue
        members = clusters.members(clusters.root(earlier))
        if content <= {word for member in members for word in _content(view, member)}:
            return earlier
    return _by_demonstrative(view, clusters, index)


def _by_demonstrative(view: View, clusters: _Clusters, index: int) -> int | None:
    """ "cette rencontre" with no earlier "rencontre": the nearest entity of its type."""
    one = clusters.candidates[index]
    if not one.start or "Dem" not in view.doc[one.start - 1].morph.get("PronType", []) or len(_content(view, one)) > 1:
        return None
    for earlier in range(index - 1, -1, -1):
        other = clusters.candidates[earlier]
        if one.start - other.start > _BACK:
            return None
        if other.end <= one.start and other.type == one.type:
            return earlier
    return None


def _content(view: View, one: Found) -> list[str]:
    """The words of a phrase beside its head noun that can tell it from another."""
    heads = set(one.head.split())
    return [
        word
        for i in range(one.start, one.end)
        if view.pos[i] in ("NOUN", "PROPN", "ADJ", "NUM", "X")
        for word in view.stems[i]
        if word not in heads
    ]


def _unnamed_descriptions(clusters: _Clusters) -> set[int]:
    named = {one.iri for _, one in clusters.named() if one.iri}
    return {
        index
        for index, one in enumerate(clusters.candidates)
        if one.kind == "description" and one.iri and one.iri not in named
    }
