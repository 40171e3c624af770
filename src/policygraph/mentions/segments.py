"""Runs of capitalised words, cut where one name ends and the next begins."""

from dataclasses import dataclass

from policygraph.mentions.view import View

_JOINTS = {"-", "&", "/", "'", "’"}
_TITLE, _OFFICE = "title", "office"


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens `[start, end)` with capitals. `titled`: a title or an office of state stood right before it, so it names a person.
    `office`: another office did, so that it may."""

    start: int
    end: int
    titled: bool = False
    office: bool = False


def segments(view: View) -> list[Segment]:
    """All segments in order; titles and offices among the capitals cut a run and are left out."""
    found: list[Segment] = []
    index = 0
    while index < len(view):
        if not _begins(view, index):
            index += 1
            continue
        end = _run_end(view, index)
        found += _cut(view, index, end)
        index = end
    return found


def _begins(view: View, index: int) -> bool:
    return view.is_name_word(index) and bool(view.folded[index]) and not view.match(view.lexicon.blockers, index)


def _run_end(view: View, start: int) -> int:
    """The end of the run that begins at `start`: capitals, joints and person's particles between them, and numbers."""
    end = start + 1
    while end < len(view) and view.sentence[end] == view.sentence[start]:
        if _begins(view, end) or _is_number(view, end):
            end += 1
        elif end + 1 < len(view) and _is_joint(view, end) and _begins(view, end + 1):
            end += 2
        else:
            particle = view.match(view.lexicon.person_particles, end)
            if not particle or particle >= len(view) or not _begins(view, particle):
                break
            end = particle + 1
    return end


def _is_joint(view: View, index: int) -> bool:
    """A hyphen or the like with no white space on either side, or an ampersand."""
    if view.texts[index] == "&":
        return True
    tight = not view.doc[index].whitespace_ and not view.doc[index - 1].whitespace_
    return view.texts[index] in _JOINTS and tight


def _is_number(view: View, index: int) -> bool:
    """ "Vision 2030", "Forum 2025", "Tier 3", but not "In Cotonou 26 people"."""
    text = view.texts[index]
    return text.isdigit() and len(text) <= 4 and view.pos[index - 1] not in ("ADP", "PUNCT")


def _cut(view: View, start: int, end: int) -> list[Segment]:
    pieces: list[Segment] = []
    begin, before, index = start, _before(view, start), start
    while index < end:
        after = _title_or_office(view, index)
        if after:
            pieces += _piece(view, begin, index, before)
            begin = index = max(min(after, end), index + 1)
            before = _before(view, begin)
        elif index > begin and _office_behind(view, begin) and _parse_cuts(view, begin, index, end):
            pieces += _piece(view, begin, index, before)
            begin, before = index, _office_behind(view, begin)
            index += 1
        else:
            index += 1
    return pieces + _piece(view, begin, end, before)


def _piece(view: View, start: int, end: int, before: str) -> list[Segment]:
    while start < end and not view.folded[start]:
        start += 1
    while end > start and not view.folded[end - 1]:
        end -= 1
    if start >= end or all(
        view.match(view.lexicon.person_blockers, i) or not view.folded[i] for i in range(start, end)
    ):
        return []
    return [Segment(start, end, before == _TITLE, before == _OFFICE)]


def _title_or_office(view: View, index: int) -> int:
    return view.match(view.lexicon.titles, index) or view.match(view.lexicon.offices, index)


def _before(view: View, start: int) -> str:
    """Whether a title or an office ends right before `start`, a full stop aside ("Dr. X"): which, or ""."""
    last = start
    while last and view.texts[last - 1] == ".":
        last -= 1
    for begin in range(last - 1, max(last - 6, -1), -1):
        if view.sentence[begin] != view.sentence[start]:
            break
        if view.match(view.lexicon.titles, begin) == last:
            return _TITLE
        if view.match(view.lexicon.offices, begin) == last:
            return _TITLE if view.office(begin) else _OFFICE
    return ""


def _parse_cuts(view: View, begin: int, index: int, end: int) -> bool:
    """Whether no arc inside the run joins its words before `index` with those from it on (English compounds)."""
    if view.lexicon.language != "en" or view.pos[index] not in ("PROPN", "X", "NOUN"):
        return False
    doc = view.doc
    for i in range(begin, end):
        head = doc[i].head.i
        if begin <= head < end and (i < index) != (head < index):
            return False
    return True


def _office_behind(view: View, begin: int) -> str:
    """Whether the piece from `begin` on was the complement of an office ("Minister of Post and ... Sid Ali")."""
    index = begin - 1
    while index > 0 and view.sentence[index] == view.sentence[begin] and begin - index < 10:
        if view.match(view.lexicon.offices, index):
            return _TITLE if view.office(index) else _OFFICE
        if view.pos[index] in ("VERB", "AUX", "PUNCT"):
            return ""
        index -= 1
    return ""
