"""What descriptions mean: "the mobile operator X", "X, the operator", "the operator" told of before."""

from collections import defaultdict
from collections.abc import Mapping

from policygraph.mentions.clusters import Clusters
from policygraph.mentions.found import Found
from policygraph.mentions.view import View

_BACK = 120
_SENTENCES = 4
"""How many sentences back a bare noun may point."""
_FADING = 0.7
_OF = {("of",), ("de",), ("d",), ("du",), ("des",)}
_FUSED = {"du", "au", "des", "aux"}
"""Prepositions that hold the article."""
_SUBJECTS = {"nsubj", "nsubj:pass"}
_NAMING = {"called", "named", "dubbed", "known", "branded", "titled", "entitled", "nicknamed", "codenamed"}
_QUOTES = {'"', "“", "‘", "'"}
_CLOSING = {'"', "”", "’", "'"}
_NEGATIONS = {"not", "n't", "pas", "never", "jamais"}


def join_followers(view: View, clusters: Clusters) -> None:
    """ "the mobile operator X", "the X platform", "the X (Y) system": an English description and the name beside it."""
    if view.lexicon.language != "en":
        return
    by_end = {view.bracket_end(one.end): i for i, one in clusters.named() if one.type not in view.lexicon.unjoinable}
    begun = _longest_at(view, clusters)
    for index, one in enumerate(clusters.candidates):
        if one.kind != "description" or not one.head:
            continue
        bare = one.end - one.start == len(one.head.split())
        quoted = view.texts[one.start] in _QUOTES
        name = by_end.get(one.start) if bare else begun.get(one.start + quoted)
        if name is None or view.sentence[one.end - 1] != view.sentence[clusters.candidates[name].start]:
            continue
        named = clusters.candidates[name]
        closed = quoted and view.texts[named.end] in _CLOSING
        whole = bare or one.end - named.end - closed == len(one.head.split())
        if whole and named.end < one.end and named.type in (one.type, "" if quoted else one.type):
            clusters.join(name, index)
    by_start = _longest_at(view, clusters)
    for index, one in enumerate(clusters.candidates):
        follower = by_start.get(_carried(view, one))
        if one.kind != "description" or follower is None or _heads_list(view, one, clusters.candidates[follower]):
            continue
        if clusters.candidates[follower].type in (one.type, ""):
            clusters.join(index, follower)


def _longest_at(view: View, clusters: Clusters) -> dict[int, int]:
    """The longest name that begins at each token, by its index."""
    found: dict[int, int] = {}
    for index, one in clusters.named():
        if one.type not in view.lexicon.unjoinable:
            found.setdefault(one.start, index)  # candidates come sorted, the longest first
    return found


def _carried(view: View, one: Found) -> int:
    """Where the name stands that a description is told with: behind it, "the project, known as X", or "the third
    edition *of the X Forum*"."""
    at = one.end
    if at + 2 < len(view) and view.texts[at + (view.texts[at] == ",")].lower() in _NAMING:
        at += 1 + (view.texts[at] == ",")
        at += view.texts[at].lower() == "as"
        return at + (view.texts[at] in _QUOTES)
    if at + 2 < len(view) and tuple(one.head.split()) in view.lexicon.carriers and view.folded[at] == ("of",):
        at += 1 + (view.pos[at + 1] == "DET")
    return at


def _heads_list(view: View, one: Found, name: Found) -> bool:
    """ "the operators X and Y": a plural with the first of several names."""
    return _is_plural(view, one) and name.end < len(view) and view.texts[name.end] in (",", "and", "&")


def join_appositions(view: View, clusters: Clusters) -> None:
    """ "X, opérateur historique du pays, ...": a name and the description between commas behind it."""
    by_end = {one.end: i for i, one in clusters.named() if one.type not in view.lexicon.unjoinable}
    for index, one in enumerate(clusters.candidates):
        if one.kind != "description" or not one.head:
            continue
        before = one.start - 1
        while before > 0 and view.pos[before] == "DET":
            before -= 1
        name = by_end.get(before)
        if name is None or view.texts[before] != "," or not (_closes(view, one) or before + 1 < one.start):
            continue
        root = view.doc[one.start : one.end].root
        named = clusters.candidates[name]
        apposed = root.dep_ == "appos" and named.start <= root.head.i < named.end
        if apposed and (named.type in ("", one.type) or not named.head):
            clusters.join(name, index)


def join_apposed_names(view: View, clusters: Clusters) -> None:
    """ "a new digital wallet, X, ...": a description of one thing and its name between commas behind it."""
    by_start = {one.start: i for i, one in clusters.named() if one.type not in view.lexicon.unjoinable}
    for index, one in enumerate(clusters.candidates):
        start = one.end + 1
        if one.kind != "description" or not one.head or start >= len(view) or view.texts[one.end] != ",":
            continue
        start += view.pos[start] == "DET"
        name = by_start.get(start)
        if name is None or _is_plural(view, one):
            continue
        named = clusters.candidates[name]
        if named.type in ("", one.type) and _stands_alone(view, named, by_start):
            clusters.join(index, name)


def _stands_alone(view: View, one: Found, by_start: Mapping[int, int]) -> bool:
    """Whether a mark follows, and then no further name: no list."""
    if view.sentence[one.end - 1] != view.sentence[min(one.end, len(view) - 1)]:
        return True
    after = one.end + 1
    if one.end < len(view) and view.texts[one.end] not in (",", ".", ")", ";", "–", "—"):
        return False
    return after >= len(view) or (after not in by_start and view.pos[after] != "CCONJ")


def join_abbreviated(clusters: Clusters) -> None:
    """ "MoU" is the one memorandum of understanding of the article."""
    described = [(i, one) for i, one in enumerate(clusters.candidates) if one.kind == "description" and one.head]
    for index, one in described:
        if " " in one.head or sum(map(str.isupper, one.text)) < 2:
            continue
        full = [i for i, other in described if other.type == one.type and _spells(other.head, one.head)]
        if len({clusters.root(i) for i in full}) == 1:
            clusters.join(full[0], index)


def _spells(head: str, short: str) -> bool:
    words = head.split()
    return len(words) == len(short) and all(word[0] == letter for word, letter in zip(words, short, strict=True))


def join_predicates(view: View, clusters: Clusters) -> None:
    """ "X is a digital platform": what is said of a name whose type nothing else tells."""
    by_head = {
        view.doc[one.start : one.end].root.i: i
        for i, one in clusters.named()
        if one.type not in view.lexicon.unjoinable
    }
    for index, one in enumerate(clusters.candidates):
        root = view.doc[one.start : one.end].root
        if one.kind != "description" or not any(child.dep_ == "cop" for child in root.children):
            continue
        if any(child.dep_ == "advmod" and child.lower_ in _NEGATIONS for child in root.children):
            continue
        subject = next((child.i for child in root.children if child.dep_ == "nsubj"), -1)
        name = by_head.get(subject)
        if name is not None and clusters.candidates[name].type in ("", one.type):
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
    """A definite description and what it refers back to: what has its head noun, else what the article speaks of.

    With a capital ("l'Autorité") it looks like a name, and means only what has its head noun.
    """
    for index, one in enumerate(clusters.candidates):
        if one.kind == "name" and _is_bare_name(view, one) and clusters.root(index) == index:
            found = _antecedent(view, clusters, index)
            if found is not None:
                clusters.join(found, index)
        if one.kind == "description" and one.definite and one.head and not one.iri:
            found = _antecedent(view, clusters, index)
            if found is None:
                found = (_salient if _is_bare(view, one) else _by_demonstrative)(view, clusters, index)
            if found is not None:
                clusters.join(found, index)


def _is_bare_name(view: View, one: Found) -> bool:
    """A body's head noun with an article and a capital, and nothing that tells which: "la Banque centrale"."""
    if not view.has(one.type, "ByNoun") or not one.definite or one.iri:
        return False
    return bool(one.head) and view.key(one.start, one.end) == tuple(one.head.split())


def _antecedent(view: View, clusters: Clusters, index: int) -> int | None:
    """The last candidate before it with its head noun, alone or as part of a longer one, and all that it says."""
    one = clusters.candidates[index]
    words = _content(view, one)
    # "the new platform" is the one just launched
    content = {word for word in words if (word,) not in view.lexicon.qualifiers} | _complement(view, one)
    single = len(content) < len(set(words))  # "the new platform" is not "the platforms"
    for earlier in range(index - 1, -1, -1):
        other = clusters.candidates[earlier]
        if other.end > one.start or not _same_type(view, other, one) or not _has_head(view, other, one):
            continue
        members = clusters.members(clusters.root(earlier))
        told = {word for member in members for word in (*_content(view, member), *_complement(view, member))}
        one_of_several = other.kind == "description" and _is_plural(view, other) and not _is_plural(view, one)
        if content <= told and not (one_of_several and (single or _is_none_of(view, one, other))):
            return earlier
    return None


def _is_none_of(view: View, one: Found, others: Found) -> bool:
    """ "the operator" is none of "the two operators"; what "each operator" does, they do."""
    pointed = bool(view.doc[one.start - 1].morph.get("PronType", [])) if one.start else False
    return pointed and any(view.pos[i] == "NUM" for i in range(others.start, others.end))


def _is_plural(view: View, one: Found) -> bool:
    return "Plur" in view.doc[one.start : one.end].root.morph.get("Number", [])


def _same_type(view: View, other: Found, one: Found) -> bool:
    """A known body may be of another level than its head noun tells: a central bank of several states. No firm's is."""
    return other.type == one.type or (bool(other.iri) and _is_body(view, other) and _is_body(view, one))


def _is_body(view: View, one: Found) -> bool:
    return one.type in view.lexicon.institutions and not view.has(one.type, "Coined")


def _has_head(view: View, other: Found, one: Found) -> bool:
    """ "system" of "payment system" and "centre" of "centre de données" too; a known name's by its words."""
    if other.iri and not other.head and other.kind == "name":
        words, head = view.key(other.start, other.end), tuple(one.head.split())
        return len(words) > len(head) and (words[: len(head)] == head or words[-len(head) :] == head)
    if view.lexicon.language == "en":
        return other.head == one.head or other.head.endswith(f" {one.head}")
    return other.head == one.head or other.head.startswith(f"{one.head} ")


def generic_nouns(view: View) -> list[Found]:
    """ "the watchdog", "l'institution": bare nouns that head no names and mean only what was told of before."""
    found: list[Found] = []
    for index in range(1, len(view)):
        end = view.match(view.lexicon.generics, index)
        key = view.key(index, end) if end else ()
        if not end or key in view.lexicon.heads or view.capital[index] or view.pos[end - 1] != "NOUN":
            continue
        if view.lexicon.generics[key] & view.lexicon.unjoinable or not _ends_there(view, end):
            continue
        text, head = view.text(index, end), " ".join(key)
        one = Found(index, end, text, "description", "", head=head, definite=True, weight=0.3)
        found += [one] if _is_bare(view, one) else []
    return found


def _ends_there(view: View, end: int) -> bool:
    """No noun, adjective or "of" behind it tells which."""
    if end >= len(view) or view.sentence[end] != view.sentence[end - 1]:
        return True
    return (
        view.pos[end] not in ("NOUN", "PROPN", "ADJ", "X")
        and view.folded[end][:1] not in _OF
        and view.texts[end] != "-"
    )


def _is_bare(view: View, one: Found) -> bool:
    """ "the company": nothing but a singular head noun behind an article or demonstrative ("aux travaux" too).

    A plural is one where the lexicon has it as such: "les travaux", "les assises".
    """
    before = view.doc[one.start - 1] if one.start else None
    pointed = before is not None and before.morph.get("PronType", []) in (["Art"], ["Dem"])
    fused = before is not None and before.lower_ in _FUSED and view.lexicon.language == "fr"
    # "the Narnian company", "l'entreprise narnienne" is as bare
    own = [i for i in range(one.start, one.end) if not set(view.stems[i]) & view.lexicon.demonyms]
    head = tuple(word for i in own for word in view.stems[i])
    words = tuple(word for i in own for word in view.folded[i])
    plain = words == head or words in view.lexicon.generic_forms
    return (pointed or fused) and plain and head in view.lexicon.generics and not _complement(view, one)


def _salient(view: View, clusters: Clusters, index: int) -> int | None:
    """What a bare noun stands for: of the things of its type told of before, the one that the text is most about.

    Each place counts by how near it is, twice where it is a subject, half where it is no name (after Lappin and Leass,
    "An algorithm for pronominal anaphora resolution", 1994).
    """
    one = clusters.candidates[index]
    types = view.lexicon.generics[tuple(one.head.split())]
    scores: dict[int, float] = defaultdict(float)
    barred: set[int] = set()
    here = view.doc[one.start : one.end].root
    for earlier in range(index - 1, -1, -1):
        other = clusters.candidates[earlier]
        kind = other.type or view.lexicon.traits.the("AssumedAcronym" if other.kind == "acronym" else "AssumedName")
        if other.end > one.start or kind not in types or not _introduces(view, other):
            continue
        there = view.doc[other.start : other.end].root
        root = clusters.root(earlier)
        if there.head == here.head and there.head not in (there, here):
            barred.add(root)
        scores[root] += _weight(view, one, other, there.dep_ in _SUBJECTS)
    fitting = [root for root in scores if root not in barred and (scores[root] or len(scores) == 1)]
    return max(fitting, key=lambda root: scores[root]) if fitting else None


def _weight(view: View, one: Found, other: Found, subject: bool) -> float:
    """How much an earlier place speaks for what `one` stands for; nothing where it is too far back."""
    distance = view.sentence[one.start] - view.sentence[other.start]
    if distance > _SENTENCES:
        return 0.0
    words = {word for i in range(other.start, other.end) for word in view.stems[i]}
    alike = 3.0 if words >= set(one.head.split()) else 1.0
    return alike * (2.0 if subject else 1.0) * (0.5 if other.kind == "description" else 1.0) * _FADING**distance


def _introduces(view: View, one: Found) -> bool:
    """A name, or a description of one thing, but for a bare noun that refers back itself."""
    if one.kind != "description":
        return True
    return not _is_plural(view, one) and not (one.definite and _is_bare(view, one))


def _by_demonstrative(view: View, clusters: Clusters, index: int) -> int | None:
    """ "cette rencontre" with no earlier "rencontre": the nearest entity of its type."""
    one = clusters.candidates[index]
    if not one.start or "Dem" not in view.doc[one.start - 1].morph.get("PronType", []) or len(_content(view, one)) > 1:
        return None
    for earlier in range(index - 1, -1, -1):
        other = clusters.candidates[earlier]
        if one.start - other.start > _BACK:
            return _only_name(clusters, index)
        if other.end <= one.start and other.type == one.type:
            return earlier
    return None


def _only_name(clusters: Clusters, index: int) -> int | None:
    """The only named entity of its type that the article has told of before: far back, but nothing else is meant."""
    one = clusters.candidates[index]
    earlier = [i for i, other in clusters.named() if other.end <= one.start and other.type == one.type]
    return earlier[-1] if len({clusters.root(i) for i in earlier}) == 1 else None


def _complement(view: View, one: Found) -> set[str]:
    """The words of an English "of" behind a body without capitals: "the ministry of finance" is not that of health."""
    if one.kind != "description" or not view.has(one.type, "ByNoun") or not one.forms:
        return set()
    if one.end >= len(view) or view.folded[one.end] != ("of",):
        return set()
    longest = max(one.forms, key=len)
    end = one.end + 1
    while end < len(view) and len(view.text(one.start, end)) < len(longest):
        end += 1
    return {word for i in range(one.end + 1, end) if view.pos[i] not in ("DET", "ADP") for word in view.stems[i]}


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
    """Descriptions of the gazetteer, and nouns that head nothing, that mean no one told of."""
    named = {one.iri for _, one in clusters.named() if one.iri}
    return {
        index
        for index, one in enumerate(clusters.candidates)
        if one.kind == "description"
        and ((one.iri and one.iri not in named) or (not one.type and len(clusters.members(clusters.root(index))) == 1))
    }
