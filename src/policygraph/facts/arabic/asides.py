"""Dates that an Arabic text tells of something else than an event: of a further topic, of a thing that has its own."""

from policygraph.facts.arabic.page import RELATIVE, Page
from policygraph.facts.dates import Dated

_NEAR, _BEHIND_PARTICIPLE = 6, 3
"""How many tokens behind a relative pronoun, and behind a participle, the date of what these tell begins at most."""
_PARTICIPLE = "الم"
_COMMAS = "،,"
_TURN = "Topic"
_OLD = len("2026-10")
_MEETING, _NEAR_HEAD = "meeting", 3


def told_aside(page: Page, at: int) -> frozenset[int]:
    """The tokens of dates that are not those of the event told at token `at`.

    "أطلقت الوزارة أمس تطبيقا. من جهة أخرى، وقعت ...", "أطلقت منصة تنفيذا للاتفاقية التي وقعت في 2019"
    """
    turns = _turns(page)
    return frozenset(
        token
        for token, dated in page.dated_tokens()
        if _topic(turns, token) != _topic(turns, at) or _is_of_thing(page, at, token, dated)
    )


def _turns(page: Page) -> list[int]:
    """Where the article turns to a further topic: "من جهة أخرى"."""
    found = ((i, page.sheet.match("Blocker", i)) for i in range(len(page.doc)))
    return [i for i, match in found if match is not None and match.entry.evokes == _TURN]


def _topic(turns: list[int], at: int) -> int:
    return sum(turn <= at for turn in turns)


def _is_of_thing(page: Page, at: int, token: int, dated: Dated) -> bool:
    """Whether an old date says when something was that is named beside the event: "القانون المعتمد سنة 2020".

    What a sentence begins with may be when all of it was: "في القمة التي عقدت في أكتوبر، وقعت ...".
    """
    if not page.published or dated.value[:_OLD] >= page.published[: len(dated.value)][:_OLD]:
        return False
    same = page.sheet.sentence_end(at) == page.sheet.sentence_end(token)
    first = page.sheet.sentence_start(token)
    for before in range(token - 1, max(first, token - _NEAR) - 1, -1):
        if page.doc[before].text in _COMMAS:
            return False
        opens = page.sheet.match("Blocker", before)
        relative = opens is not None and opens.entry.evokes == RELATIVE
        participle = token - before <= _BEHIND_PARTICIPLE and page.sheet.words[before].startswith(_PARTICIPLE)
        if relative or (participle and not page.in_mention(before)):
            # "شارك في القمة التي عقدت في ..."
            return (at < before or not same) and not _is_meeting(page, before)
    return False


def _is_meeting(page: Page, end: int) -> bool:
    """Whether a meeting is what stands before token `end`: when it was, those who attend were there."""
    heads = (page.sheet.match("HeadNoun", i) for i in range(max(end - _NEAR_HEAD, 0), end))
    kinds = [page.type_ending(end) or "", *(head.entry.evokes for head in heads if head is not None)]
    return any(kind and page.sheet.lexicon.kind(kind) == _MEETING for kind in kinds)
