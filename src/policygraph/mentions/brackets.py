"""Acronyms in brackets: "Digital Agency (DA)", "DA (Digital Agency)"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from policygraph.mentions.found import Found
from policygraph.mentions.view import View

_LINKS = {("of",), ("for",)}
_SMALL = {"ADP", "DET", "CCONJ", "PUNCT", "PART", "SYM"}


def bracketed_acronyms(view: View) -> dict[int, str]:
    """Where a bracket holds one short form and nothing else: token index of the opening bracket to the form."""
    found: dict[int, str] = {}
    for index in range(1, len(view) - 2):
        if view.texts[index] != "(":
            continue
        end = _closing(view, index)
        inside = view.text(index + 1, end) if end else ""
        if inside and is_short_form(inside) and not view.match(view.lexicon.blockers, index + 1):
            found[index] = inside
    return found


def closing_acronyms(view: View, posts: Mapping[int, str]) -> dict[int, str]:
    """Those of `bracketed_acronyms` that close a name: not an office ("Chief Executive Officer (CEO)").

    A name may end in a word for one: "Network of Data Protection Officers (NDPO)".
    """
    closed = bracketed_acronyms(view)
    return {i: form for i, form in closed.items() if i - 1 not in posts or _spelt_by_name(view, i, form, posts)}


def _spelt_by_name(view: View, bracket: int, acronym: str, posts: Mapping[int, str]) -> bool:
    start = _spelling_start(view, bracket, _letters(acronym))
    return start >= 0 and start not in posts and bool(_head_within(view, start, bracket)[0])


def _letters(acronym: str) -> list[str]:
    return [c for c in acronym.casefold() if c.isalpha()]


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
    spelled = _spelled(view, candidates, closed)
    places = view.lexicon.traits.of_kind("place")
    # "African Council of Regulators (CAR)": in this article no country
    candidates = [one for one in candidates if not (one.iri and one.type in places and one.text in spelled)]
    grouped = list(candidates)
    for bracket, acronym in closed.items():
        before = [(i, one) for i, one in enumerate(grouped) if one.end == bracket and _may_abbreviate(one)]
        if not before:
            continue
        words = {i: [w for t in range(one.start, one.end) for w in view.folded[t]] for i, one in before}
        fitting = [i for i, _ in before if abbreviates(acronym, words[i])]
        inside = any(
            one.start == bracket + 1 and _is_another(one, [owner for _, owner in before]) for one in candidates
        )
        placed = all(one.type in places for _, one in before)  # "Narnia (ODC)": of whatever Narnia ends the name
        if not fitting and (inside or placed or acronym in spelled or sum(map(str.isupper, acronym)) < 2):
            continue
        exact = [i for i in fitting if len(acronym) == len([w for w in words[i] if len(w) > 3])]
        best = max(exact or fitting or words, key=lambda i: (grouped[i].kind == "name", len(words[i])))
        owner = grouped[best]
        group = "" if owner.iri else owner.group or f"{acronym} {owner.start}"
        kind = "name" if owner.kind == "description" else owner.kind
        grouped[best] = replace(owner, group=group, kind=kind)
        end = _closing(view, bracket)
        grouped.append(Found(bracket + 1, end, acronym, "acronym", owner.type, group=group, iri=owner.iri, weight=9.0))
    return grouped


def _is_another(one: Found, before: Sequence[Found]) -> bool:
    """Whether a bracket holds a known name, or an acronym known for somebody else than whoever stands before it."""
    return bool(one.iri) and (one.kind == "name" or any(owner.iri and owner.iri != one.iri for owner in before))


def _spelled(view: View, candidates: Sequence[Found], closed: dict[int, str]) -> set[str]:
    """Acronyms that stand behind a name which they abbreviate; elsewhere ("the deal (ACR)") they mean that name too."""
    return {
        closed[one.end]
        for one in candidates
        if one.end in closed
        and _may_abbreviate(one)
        and abbreviates(closed[one.end], [word for i in range(one.start, one.end) for word in view.folded[i]])
    }


def _may_abbreviate(one: Found) -> bool:
    """Behind a person's name a bracket tells whom they work for."""
    return one.kind != "acronym" and one.type != "Person"


def spelled_out(view: View, closed: dict[int, str], posts: Mapping[int, str]) -> list[Found]:
    """Names before a bracket whose words' initials spell its acronym, whatever small words join them.

    After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003),
    but by whole initials only. An office among `posts` is no name: "Secrétaire général (SG)".
    """
    found = []
    for bracket, acronym in closed.items():
        start = _spelling_start(view, bracket, _letters(acronym))
        if start >= 0 and start not in posts:
            kind, head = _head_within(view, start, bracket)
            text = view.text(start, bracket)
            found.append(Found(start, bracket, text, "name", kind, head=head, weight=2.5 + 0.05 * (bracket - start)))
    return found


def _head_within(view: View, start: int, end: int) -> tuple[str, str]:
    """The head noun of an English name: before its first small word or at its end; of a French one: its first word."""
    small = next((i for i in range(start, end) if view.pos[i] == "ADP" or view.folded[i] in _LINKS), end)
    heads, first = view.lexicon.last_heads, max(small - 1, start)
    if view.lexicon.language == "fr" and view.head(start)[0] > small:  # "Centre de recherche ..."
        return view.head(start)[1], " ".join(view.key(start, view.head(start)[0]))
    if small < view.match(heads, first) <= end:  # "House of Representatives"
        last = view.match(heads, first)
        return heads[view.key(first, last)], " ".join(view.key(first, last))
    for last in (small, end):
        kind, head = final_head(view, start, last)
        if kind:
            return kind, head
    if view.lexicon.language == "en":
        return view.noun_behind(start, end), ""
    return view.head(start)[1], " ".join(view.stems[start])


def _spelling_start(view: View, bracket: int, letters: list[str]) -> int:
    """Where the words begin whose initials are `letters`, read backwards from the bracket; -1 where they are not."""
    index = bracket
    while letters and index and view.sentence[index - 1] == view.sentence[bracket]:
        index -= 1
        if view.pos[index] in _SMALL and not (view.folded[index][:1] and view.folded[index][0][0] == letters[-1]):
            continue
        if not view.folded[index]:
            return -1
        for word in reversed(view.folded[index]):
            if not letters or word[0] != letters.pop():
                return -1
    return index if not letters and view.capital[index] else -1


def final_head(view: View, start: int, end: int) -> tuple[str, str]:
    """Type and stem of the head noun that ends `[start, end)`, a number or year aside; ("", "") where none does."""
    last = end
    while last > start + 1 and (view.texts[last - 1].isdigit() or not view.folded[last - 1]):
        last -= 1
    words = [word for i in range(start, last) for word in view.stems[i]]
    suffix = view.lexicon.suffixes.get(view.folded[last - 1]) if view.capital[last - 1] and last - start > 1 else None
    if suffix:
        return suffix, words[-1]
    for length in range(min(len(words), view.lexicon.longest), 0, -1):
        kind = view.lexicon.last_heads.get(tuple(words[-length:]))
        if kind:
            return kind, " ".join(words[-length:])
    return "", ""


def _closing(view: View, index: int) -> int:
    for end in range(index + 2, min(index + 6, len(view))):
        if view.texts[end] == ")":
            return end
    return 0


def abbreviates(acronym: str, words: list[str]) -> bool:
    """Whether the letters of `acronym` begin the folded `words`, in order, the first letter the first word.

    Words may be passed over; two thirds of the letters must find theirs.
    """
    letters = _letters(acronym)
    if not words or not letters or words[0][0] != letters[0]:
        return False
    taken = 0
    for word in words:
        if taken < len(letters) and word[0] == letters[taken]:
            taken += 1
    return 3 * taken >= 2 * len(letters)
