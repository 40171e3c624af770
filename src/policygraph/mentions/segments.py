"""Runs of capitalised words, cut where one name ends and the next begins."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from policygraph.mentions.brackets import final_head
from policygraph.mentions.numbers import is_ordinal
from policygraph.mentions.view import View

_JOINTS = {"-", "&", "/", "'", "’"}
_WHERE = {"à", "in", "at"}
"""Before the name of a place."""
_POSSESSIVE = {"'s", "’s"}
_PARTS = {"up", "in", "on", "off", "out", "to", "of", "and", "by", "for", "op"}
_PLURALS = {"people", "children", "women", "men"}
_TITLE, _OFFICE = "title", "office"
_COMMON = {"NOUN", "ADJ", "VERB"}

_PARTICIPLES = tuple(
    stem + end for stem in ("dénommé", "baptisé", "appelé", "intitulé") for end in ("", "e", "s", "es")
)
_SUM = re.compile(r"[^\W\d]{1,3}(?P<sign>[$¢€£]?)\d[\d.,]*(?:m|mn|bn|k)?")
_THOUSANDS = re.compile(r"\d[,.]\d{3}\b")
"""What tells a sum from a number that belongs to a name, as in "G20"."""

NAMING = frozenset({"such", "as", "like", "called", "named", "dubbed", "comme", *_PARTICIPLES})
"""Stand between a noun and a name."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens `[start, end)` with capitals.

    `titled`: a title or an office of state stood right before it, so it names a person. `office`: another office did,
    so that it may. `common`: common words with capitals, part of longer names, no name alone.
    """

    start: int
    end: int
    titled: bool = False
    office: bool = False
    common: bool = False


def segments(view: View, posts: Mapping[int, str], ends: Collection[int] = ()) -> list[Segment]:
    """All segments in order; titles and offices cut a run and are left out.

    Args:
        view: of the Doc.
        posts: the tokens of titles and offices, from `posts_of`.
        ends: where names that are known end.
    """
    starters = [_begins(view, index) and index not in posts for index in range(len(view))]
    found: list[Segment] = []
    index = 0
    while index < len(view):
        if not starters[index]:
            index += 1
            continue
        end = _run_end(view, index, starters)
        found += _cut(view, _prefixed(view, index), end, posts, ends)
        index = end
    return found


def posts_of(view: View) -> dict[int, str]:
    """The tokens of titles and offices and which they are, but for those in a head noun ("council of ministers")."""
    posts: dict[int, str] = {}
    shielded = 0
    for index in range(len(view)):
        head = view.match(view.lexicon.last_heads, index) or view.match(view.lexicon.heads, index)
        office, title = view.match(view.lexicon.offices, index), view.match(view.lexicon.titles, index)
        held = office == head < len(view) and view.is_name_word(head)  # "Registrar General Awa Diop"
        if head > index + 1 and not held:
            shielded = max(shielded, head)
        if title and (_is_initial(view, index, posts) or _is_given(view, index) or _is_elided(view, index)):
            title = 0  # a name, and no title
        title = title or _nationality(view, index)
        kind = _TITLE if title or (office and view.office(index)) else _OFFICE
        end = max(title, office)  # "Hon. Justice Diop"
        if end > shielded:
            for token in range(index, end):
                posts.setdefault(token, kind)
    return posts


def _is_initial(view: View, index: int, posts: Mapping[int, str]) -> bool:
    """Whether a letter between capitals belongs to a name, and is no title: "Ama M. Doe", "J. M. Doe"."""
    before = index - 1
    if len(view.texts[index].strip(".")) != 1 or before < 0 or view.sentence[before] != view.sentence[index]:
        return False
    return view.capital[before] and view.is_name_word(before) and before not in posts


def _nationality(view: View, index: int) -> int:
    """Past where somebody comes from, which is told like a title: "l'Égyptien Khaled El-Enany"; 0 where nothing is."""
    given = index + 1
    if given + 1 >= len(view) or not _is_demonym(view, index):
        return 0
    named = view.match(view.lexicon.given_names, given) == given + 1 and view.is_name_word(given + 1)
    return given if named and view.sentence[index] == view.sentence[given + 1] else 0


def _is_demonym(view: View, index: int) -> bool:
    return view.capital[index] and bool(set(view.stems[index][-1:]) & view.lexicon.demonyms)


def _is_elided(view: View, index: int) -> bool:
    """ "M'" of "M'Bengue", which only looks like a title."""
    tight = index + 1 < len(view) and view.capital[index + 1] and not view.doc[index].whitespace_
    return tight and view.texts[index].endswith(("'", "’"))


def _is_given(view: View, index: int) -> bool:
    """Whether a title is the first of somebody's names, as many are in West Africa: "Cheikh Tidiane Diop"."""
    end = view.match(view.lexicon.given_names, index)
    return 0 < end < len(view) and view.sentence[end] == view.sentence[index] and view.is_name_word(end)


def _prefixed(view: View, index: int) -> int:
    """Where a name begins that has a small letter and a hyphen before its capital: "e-Zipco"."""
    letter = index - 2
    if letter < 0 or view.texts[index - 1] not in ("-", "‑") or len(view.texts[letter]) > 1:
        return index
    tight = not view.doc[letter].whitespace_ and not view.doc[index - 1].whitespace_
    return letter if tight and view.texts[letter].isalpha() else index


def _begins(view: View, index: int) -> bool:
    if _digit_first(view, index):
        return True
    if not view.is_name_word(index) or is_ordinal(view.texts[index]) or _dated(view, index):
        return False
    if _is_sum(view, index) or _is_origin(view, index):
        return False
    if view.initial[index] and view.texts[index].lower() in NAMING:
        return False  # "Baptisé Kora, le service ..."
    return bool(view.folded[index]) and not view.match(view.lexicon.blockers, index) and not view.is_number_sign(index)


def _is_origin(view: View, index: int) -> bool:
    """ "Français" of "le Français Zipco", where French has small letters for the adjective: not part of the name."""
    last, name = index - 1, index + 1
    if view.lexicon.language != "fr" or last < 0 or name >= len(view) or not _is_demonym(view, index):
        return False
    return view.pos[last] == "DET" and view.capital[name] and view.sentence[last] == view.sentence[name]


def _is_sum(view: View, index: int) -> bool:
    """ "N766.2" of "fined Zipco Narnia N766.2 million", "J$15", "P3,300,000", but not "A35"."""
    text = view.texts[index]
    sum_ = _SUM.fullmatch(text)
    if sum_ is None:
        return False
    scaled = index + 1 < len(view) and view.pos[index + 1] == "NUM" and view.texts[index + 1].islower()
    return bool(sum_.group("sign") or scaled or _THOUSANDS.search(text))


def _dated(view: View, index: int) -> bool:
    """ "June-2025" in one piece."""
    words = view.stems[index]
    return len(words) > 1 and words[-1].isdigit() and words[:1] in view.lexicon.blockers


def _digit_first(view: View, index: int) -> bool:
    """ "3R" of "3R Zamtech": a figure and a capital before a name, unless the two mean a thing by themselves ("5G")."""
    text = view.texts[index]
    mixed = text[:1].isdigit() and any(map(str.isupper, text)) and not is_ordinal(text)
    if not mixed or index + 1 >= len(view) or view.sentence[index + 1] != view.sentence[index]:
        return False
    known = view.match(view.lexicon.last_heads, index) or view.match(view.lexicon.heads, index)
    return view.is_name_word(index + 1) and not known and not view.match(view.lexicon.blockers, index)


def _run_end(view: View, start: int, starters: Sequence[bool]) -> int:
    """The end of the run that begins at `start`: capitals, joints and person's particles between them, and numbers."""
    end = start + 1
    while end < len(view) and view.sentence[end] == view.sentence[start]:
        if starters[end] or _is_number(view, end):
            end += 1
        elif end + 1 < len(view) and (_is_joint(view, end) or _is_genitive(view, end)) and starters[end + 1]:
            end += 2
        elif end + 2 < len(view) and _is_joint(view, end) and view.texts[end + 1] in _PARTS and starters[end + 2]:
            end += 3  # "African Start-up Conference", but "Narnia-based IT firm"
        elif _is_second_half(view, start, end):
            end += 2
        elif _is_number(view, end - 1) and view.range_end(end) > end:
            end = view.range_end(end)
        else:
            particle = view.match(view.lexicon.person_particles, end)
            if not particle or particle >= len(view) or not starters[particle]:
                break
            end = particle + 1
    return end


def _is_second_half(view: View, start: int, hyphen: int) -> bool:
    """Whether a hyphen joins a small word to a name, as one part of it to the parser: "Kim Min-jun", but
    "Narnia-based"."""
    small = hyphen + 1
    if hyphen - start < 2 or small >= len(view) or not _is_joint(view, hyphen) or view.texts[hyphen] not in ("-", "‑"):
        return False
    token = view.doc[small]
    return token.text.isalpha() and token.dep_ == "flat" and start <= token.head.i < hyphen


def _is_genitive(view: View, index: int) -> bool:
    """The "'s" of "National People's Assembly": no owner's."""
    return view.texts[index] in _POSSESSIVE and bool(_PLURALS & set(view.folded[index - 1]))


def _is_joint(view: View, index: int) -> bool:
    """A hyphen or the like with no white space on either side, or an ampersand."""
    if view.texts[index] == "&":
        return True
    tight = not view.doc[index].whitespace_ and not view.doc[index - 1].whitespace_
    return view.texts[index] in _JOINTS and tight


def _is_number(view: View, index: int) -> bool:
    """ "Vision 2030", "Forum 2025", "Tier 3", "Connect 2.0", but not "In Cotonou 26 people"."""
    text = view.texts[index]
    if index + 1 < len(view) and view.pos[index + 1] == "NUM" and not view.capital[index + 1]:
        return False  # "fined Zipco Narnia 766 million", but "the Zip 10 Billion Initiative"
    version = len(text) == 3 and text[1] == "." and text[::2].isdigit()
    longest = 6 if view.texts[index - 1].isupper() else 4  # "FI 96262"
    return (version or (text.isdigit() and len(text) <= longest)) and view.pos[index - 1] not in ("ADP", "PUNCT")


def _cut(view: View, start: int, end: int, posts: Mapping[int, str], ends: Collection[int]) -> list[Segment]:
    """The pieces of a run: one, unless an office's complement runs into the name of who holds it."""
    before = _before(view, start, posts)
    apposed = bool(start) and view.texts[start - 1] == ","  # "the minister of X, Jean Dupont": the whole run
    behind = "" if before or apposed else _office_behind(view, start, posts)
    # "the director of the Smart Cities Unit" tells no person
    at = 0
    if behind and not final_head(view, start, end)[0]:
        at = _holder_begins(view, start, end, ends) or _name_begins(view, start, end)
    at = at or _beside_place(view, start, end, ends)
    if at:
        return _piece(view, start, at, "") + _piece(view, at, end, behind)
    return _piece(view, start, end, before)


def _holder_begins(view: View, start: int, end: int, ends: Collection[int]) -> int:
    """Where "Narnia Jean Dupont" turns from a known name to a person who does something; 0 where it does not."""
    if end >= len(view) or view.pos[end] not in ("VERB", "AUX"):
        return 0
    for index in range(end - 2, max(start, end - 5), -1):
        known = index in ends or (view.texts[index - 1].isupper() and len(view.texts[index - 1]) > 2)
        if known and all(_may_be_persons(view, i) for i in range(index, end)):
            return index
    return 0


def _beside_place(view: View, start: int, end: int, ends: Collection[int]) -> int:
    """Where a person's name begins right behind that of a known place: "a rencontré à Paris Tim Cook"; else 0."""
    for index in range(start + 1, end - 1):
        given = view.match(view.lexicon.given_names, index)
        located = index in ends and start and view.texts[start - 1].lower() in _WHERE
        if located and 0 < given < end and all(_may_be_persons(view, i) for i in range(index, end)):
            return index
    return 0


def _may_be_persons(view: View, index: int) -> bool:
    text = view.texts[index]
    if text in _JOINTS:
        return True
    ruled_out = view.match(view.lexicon.person_blockers, index) or view.match(view.lexicon.last_heads, index)
    return text[:1].isupper() and not text.isupper() and not ruled_out


def _name_begins(view: View, start: int, end: int) -> int:
    """Where "Finance Jean Dupont" turns from a portfolio to a person; 0 where it does not."""
    for index in range(start + 1, end):
        before_common = view.match(view.lexicon.person_blockers, index - 1) or view.pos[index - 1] in _COMMON
        before_common = before_common or view.match(view.lexicon.last_heads, index - 1) == index  # "of Police Awa Diop"
        if before_common and view.match(view.lexicon.given_names, index):
            return index
    common = [i for i in range(start, end) if view.match(view.lexicon.person_blockers, i)]
    if common and 2 <= end - common[-1] - 1 <= 4:
        return common[-1] + 1
    return next((index for index in range(start + 1, end) if _parse_cuts(view, start, index, end)), 0)


def _piece(view: View, start: int, end: int, before: str) -> list[Segment]:
    while start < end and not view.folded[start]:
        start += 1
    while end > start and not view.folded[end - 1]:
        end -= 1
    if start >= end:
        return []
    common = all(view.match(view.lexicon.person_blockers, i) or not view.folded[i] for i in range(start, end))
    return [Segment(start, end, before == _TITLE, before == _OFFICE, common)]


def _before(view: View, start: int, posts: Mapping[int, str]) -> str:
    """Whether a title or an office ends right before `start`, a full stop aside ("Dr. X"): which, or ""."""
    last = start - 1
    while last > 0 and view.texts[last] == ".":
        last -= 1
    return posts.get(last, "") if last >= 0 and view.sentence[last] == view.sentence[start] else ""


def _parse_cuts(view: View, begin: int, index: int, end: int) -> bool:
    """Whether no arc inside the run joins its words before `index` with those from it on (English compounds)."""
    if view.lexicon.language != "en" or view.pos[index] not in ("PROPN", "X", "NOUN") or _is_joint(view, index - 1):
        return False
    if view.match(view.lexicon.person_blockers, index):
        return False  # "Ministry of Labour and Social Security"
    doc = view.doc
    for i in range(begin, end):
        head = doc[i].head.i
        if begin <= head < end and (i < index) != (head < index):
            return False
    return True


def _office_behind(view: View, begin: int, posts: Mapping[int, str]) -> str:
    """The office whose complement begins at `begin` ("Minister of Post and ... Sid Ali"): its kind, or ""."""
    index = begin - 1
    while index > 0 and view.sentence[index] == view.sentence[begin] and begin - index < 12:
        if index in posts:
            return posts[index]
        if view.pos[index] in ("VERB", "AUX", "PUNCT") and view.texts[index] != ",":
            return ""
        index -= 1
    return ""
