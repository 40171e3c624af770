"""What descriptions mean: "the mobile operator X", "X, the operator", "the operator" told of before."""

from collections.abc import Callable

from policygraph.mentions.clusters import UNJOINABLE, Clusters
from policygraph.mentions.found import Found
from policygraph.mentions.view import View

_BACK = 120


def join_followers(view: View, clusters: Clusters) -> None:
    """ "the mobile operator X": in English a description and the name right behind it."""
    if view.lexicon.language != "en":
        return
    by_start = {one.start: i for i, one in clusters.named() if one.type not in UNJOINABLE}
    for index, one in enumerate(clusters.candidates):
        follower = by_start.get(one.end)
        if one.kind != "description" or follower is None:
            continue
        if clusters.candidates[follower].type in (one.type, ""):
            clusters.join(index, follower)


def join_appositions(view: View, clusters: Clusters) -> None:
    """ "X, opérateur historique du pays, ...": a name and the description between commas behind it."""
    by_end = {one.end: i for i, one in clusters.named() if one.type not in UNJOINABLE}
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


def _closes(view: View, one: Found) -> bool:
    """A comma or the end of the sentence follows within a few words, so this is no item of a list."""
    for index in range(one.end, min(one.end + 15, len(view))):
        if view.texts[index] in (",", ".", ")", "–", "—"):
            return True
        if view.pos[index] == "CCONJ":
            return False
    return False


def join_descriptions(view: View, clusters: Clusters) -> None:
    """A definite description and what it refers back to: the last entity before it with the same head noun."""
    for index, one in enumerate(clusters.candidates):
        if one.kind == "description" and one.definite and one.head and not one.iri:
            found = _antecedent(view, clusters, index)
            if found is not None:
                clusters.join(found, index)


def _antecedent(view: View, clusters: Clusters, index: int) -> int | None:
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


def _by_demonstrative(view: View, clusters: Clusters, index: int) -> int | None:
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


def unnamed_descriptions(clusters: Clusters) -> set[int]:
    named = {one.iri for _, one in clusters.named() if one.iri}
    return {
        index
        for index, one in enumerate(clusters.candidates)
        if one.kind == "description" and one.iri and one.iri not in named
    }
