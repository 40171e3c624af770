"""Runs of capitalised words, cut where one name ends and the next begins."""

from dataclasses import dataclass

from policygraph.mentions.view import View

_JOINTS = {"-", "&", "/", "'", "’"}
_IN_PHRASE = {"compound", "flat", "amod", "nmod", "nummod", "appos", "case", "flat:name", "flat:foreign", "nmod:poss"}
_ENGLISH_LINKS = {"of", "for", "on", "in", "to"}


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens `[start, end)` with capitals. `titled`: a title or office stood right before it, so it names a person."""

    start: int
    end: int
    titled: bool = False


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
    return text.isdigit() and len(text) in (1, 2, 4) and view.pos[index - 1] not in ("ADP", "PUNCT")


def _cut(view: View, start: int, end: int) -> list[Segment]:
    pieces: list[Segment] = []
    begin, titled, index = start, _title_before(view, start), start
    while index < end:
        after = _title_or_office(view, index)
        if after:
            pieces += _piece(view, begin, index, titled)
            begin = index = max(min(after, end), index + 1)
            titled = True
        elif index > begin and _parse_cuts(view, begin, index, end):
            pieces += _piece(view, begin, index, titled)
            begin, titled = index, _office_behind(view, begin)
        index += 1
    return pieces + _piece(view, begin, end, titled)


def _piece(view: View, start: int, end: int, titled: bool) -> list[Segment]:
    while start < end and not view.folded[start]:
        start += 1
    while end > start and not view.folded[end - 1]:
        end -= 1
    return [Segment(start, end, titled)] if start < end else []


def _title_or_office(view: View, index: int) -> int:
    return view.match(view.lexicon.titles, index) or view.match(view.lexicon.offices, index)


def _title_before(view: View, start: int) -> bool:
    """Whether a title or an office ends right before `start`, a full stop or bracket aside ("Dr. X")."""
    last = start
    while last and view.texts[last - 1] == ".":
        last -= 1
    for begin in range(last - 1, max(last - 6, -1), -1):
        if view.sentence[begin] != view.sentence[start]:
            return False
        if _title_or_office(view, begin) == last:
            return True
    return False


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


def _office_behind(view: View, begin: int) -> bool:
    """Whether the piece from `begin` on was the complement of an office ("Minister of Post and ... Sid Ali")."""
    index = begin - 1
    while index > 0 and view.sentence[index] == view.sentence[begin] and begin - index < 10:
        if view.match(view.lexicon.offices, index):
            return True
        if view.pos[index] in ("VERB", "AUX", "PUNCT"):
            return False
        index -= 1
    return False
