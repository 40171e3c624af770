"""Names listed behind a plural head ("شركتي «أ» وB", "ولايات كسلا وسنار"): of the type that the head evokes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policygraph.mentions.arabic.lexicon import Match
from policygraph.mentions.arabic.sheet import Sheet

_COMMAS = "،,-–/"
_OPENING, _ANNOUNCES = (":", "("), "none"
_AND = "و"
_FEWEST, _LONGEST, _KNOWN, _FAR_OPENER = 2, 3, 2, 12
"""How many members a list of bare words has at least, and how many words each at most; how many are known in a list
that tells what the others are; how many tokens stand between a plural and what opens its list."""
_SEVERAL = 3
"""How many names in Latin letters in a row are taken for names at all."""
_DUAL = ("تي", "تا")
"""How a feminine noun ends that two own: "شركتا", "منصتي", folded."""
_ADJECTIVE_ENDINGS = ("ة", "ى")
"""Of an indefinite adjective behind a plural ("مدن ذكية", "مدن كبرى"); a name there mostly ends otherwise."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in tokens `[start, end)`; `joined`: its first letter is the "و" that joins it to the list."""

    start: int
    end: int
    type: str
    joined: bool = False


def named_in_list(sheet: Sheet) -> Iterator[Listed]:
    """Names behind a plural head: in Latin letters, in quotation marks, or bare words that are plainly names.

    In a list most of whose members are known to be of one type, the others are of that type too.
    """
    for at in range(len(sheet.words)):
        plural = sheet.match("Noun", at)
        if plural is not None and plural.entry.evokes[:1].isupper():
            yield from _behind(sheet, plural, at + plural.length)
        elif (head := _counted(sheet, at)) is not None:
            yield from _behind(sheet, head, at + head.length)
        elif sheet.is_arabic(at) and sheet.is_named(at):
            yield from _alike(sheet, at)
        elif _begins_latin(sheet, at):
            yield from _latin(sheet, at)


def _counted(sheet: Sheet, at: int) -> Match | None:
    """A head noun that a number from eleven on counts: "11 شركة وطنية من بينها ..." has it in the singular."""
    if not at or not sheet.words[at - 1].isdigit():
        return None
    head = sheet.match("HeadNoun", at)
    return head if head is not None and head.reading.bare and not head.reading.definite else None


def _behind(sheet: Sheet, plural: Match, at: int) -> Sequence[Listed]:
    start = over_opener(sheet, at)
    kind = plural.entry.evokes
    marked = [Listed(first, last, kind, _begins_with_and(sheet, first)) for first, last in _list_of_names(sheet, start)]
    return marked or _bare(sheet, plural, start, opened=start > at)


def over_opener(sheet: Sheet, at: int) -> int:
    """The token behind "مثل", "من بينها" or ":", adjectives and a complement before it; `at` where none follows."""
    if at < len(sheet.words) and sheet.opens_quote(at):
        return at  # "شركتا «نخلة» و«واحة»": the list begins at once
    last = min(sheet.sentence_end(min(at, len(sheet.words) - 1)), at + _FAR_OPENER)
    for i in range(at, last):
        joined = sheet.match("Connective", i)
        announces = joined is not None and (joined.entry.evokes == _ANNOUNCES or (i == at and sheet.words[i] != _AND))
        if joined and announces and not joined.reading.definite:
            end = i + joined.length
            return end + 1 if end < last and sheet.doc[end].text in _OPENING else end
        if sheet.doc[i].text in _OPENING and (i > at or sheet.doc[i].text == ":"):
            return i + 1
        if i > at and (sheet.opens_quote(i) or _begins_latin(sheet, i)):
            return i  # "شركات التقنية العالمية Cisco و..."
        if sheet.is_verb(i) or sheet.doc[i].text in ".؛":
            break
    return at


def _alike(sheet: Sheet, at: int) -> Iterator[Listed]:
    """Unknown members of the list that begins with a known name at `at`, most others being of its type."""
    if at and (sheet.doc[at - 1].text in _COMMAS or _begins_with_and(sheet, at)):
        return
    kind = sheet.named_type(at)
    members = list(_members(sheet, at))
    known = [member for member in members if any(sheet.named_type(i) == kind for i in range(*member))]
    if len(known) < _KNOWN or 2 * len(known) < len(members):
        return
    yield from (
        Listed(first, last, kind, _begins_with_and(sheet, first))
        for first, last in members
        if (first, last) not in known
    )


def _list_of_names(sheet: Sheet, at: int) -> Iterator[tuple[int, int]]:
    end = sheet.sentence_end(min(at, len(sheet.words) - 1))
    while at < end:
        if sheet.doc[at].text in _COMMAS or sheet.words[at] == _AND:
            at += 1
            continue
        close = sheet.closing(at) if sheet.opens_quote(at) else None
        last = close if close is not None else _latin_end(sheet, at, end)
        if last <= at:
            return
        yield (at + 1, last) if close is not None else (at, last)
        at = last + (close is not None)


def _begins_latin(sheet: Sheet, at: int) -> bool:
    """Whether a list of names in Latin letters may begin at a token: not in brackets, not within another list."""
    before = sheet.doc[at - 1].text if at else ""
    inside = before in _COMMAS or before in "([" or before == _AND or (at > 0 and _is_latin(sheet, at - 1))
    return sheet.doc[at].text[:1].isupper() and _is_latin(sheet, at) and not inside


def _latin(sheet: Sheet, at: int) -> list[Listed]:
    """Several names in Latin letters in a row: firms, where no head noun says what they are."""
    names = list(_list_of_names(sheet, at))
    capital = all(sheet.doc[first].text[:1].isupper() for first, _ in names)
    if len(names) < _SEVERAL or not capital:
        return []
    return [Listed(first, last, sheet.lexicon.assumed) for first, last in names]


def _latin_end(sheet: Sheet, at: int, end: int) -> int:
    """The token behind a run of words in Latin letters, the first of which may bear an attached "و"."""
    last = at
    while last < end and _is_latin(sheet, last):
        if last > at and sheet.doc[last].text.startswith(_AND):
            break
        last += 1
    return last


def _is_latin(sheet: Sheet, at: int) -> bool:
    text = sheet.doc[at].text
    if text == "-":  # "EC-Council"
        return at > 0 and not sheet.doc[at - 1].whitespace_ and not sheet.doc[at].whitespace_
    first = text.lstrip(_AND)[:1]
    return first.isascii() and first.isalnum()


def _bare(sheet: Sheet, plural: Match, start: int, *, opened: bool) -> list[Listed]:
    """Bare words behind a plural: one of them is known, or the first does not look like an adjective.

    Behind a definite plural only where a word `opened` the list ("الشركات الكبرى مثل ...").
    """
    if plural.reading.definite and not opened:
        return []
    members = list(_members(sheet, start))
    if len(members) < _FEWEST:
        return []
    known = any(sheet.is_named(at) for first, last in members for at in range(first, last))
    first, _ = members[0]
    text = sheet.doc[first].text
    coined = sheet.lexicon.has_trait(plural.entry.evokes, "Coined")
    strange = sheet.reading(first).definite or text.endswith(_ADJECTIVE_ENDINGS) or coined
    both = len(members) == _FEWEST and sheet.words[start - 1].endswith(_DUAL)  # "شركتي زين وأمنية": two, both named
    both = both and not sheet.reading(first).definite
    if strange and not (known or both):
        return []
    return [Listed(first, last, plural.entry.evokes, _begins_with_and(sheet, first)) for first, last in members]


def _begins_with_and(sheet: Sheet, at: int) -> bool:
    """Whether the "و" that a word begins with is not its own: a known name or noun keeps it."""
    quoted = at > 0 and sheet.opens_quote(at - 1)
    noun = sheet.match("Noun", at)
    own = noun is not None and noun.reading.bare
    return sheet.words[at].startswith(_AND) and not quoted and not own


def _members(sheet: Sheet, at: int) -> Iterator[tuple[int, int]]:
    """The members of a list of bare words: up to the next "و", comma, preposition or verb."""
    end = sheet.sentence_end(min(at, len(sheet.words) - 1))
    first = True
    while at < end:
        if not first and sheet.doc[at].text in _COMMAS:
            at += 1
        joined = at < end and _begins_with_and(sheet, at)
        if at >= end or not _may_be_member(sheet, at) or (first and joined):
            return
        last = at + 1
        while last < end and last - at < _LONGEST + 1 and _goes_on(sheet, last):
            last += 1
        if last - at > _LONGEST:
            last = at + 1
            yield at, last
            return
        yield at, last
        at, first = last, False


def _may_be_member(sheet: Sheet, at: int) -> bool:
    return sheet.is_arabic(at) and not sheet.stops(at) and not sheet.match("HeadNoun", at)


def _goes_on(sheet: Sheet, at: int) -> bool:
    joined = _begins_with_and(sheet, at)
    return _may_be_member(sheet, at) and not joined and sheet.reading(at).bare and not sheet.match("Trigger", at)
