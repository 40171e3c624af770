"""The town that a dateline names before its dash: "الدامر 26-2-2026 (سونا) - ...", "دكار - وقع ..."."""

from collections.abc import Iterator

from policygraph.mentions.arabic.sheet import Sheet

_DASHES, _COMMAS = "-–", "،,"
_LONGEST, _FAR, _OPENING = 2, 12, 60
"""How many words a town has at most, where its dash stands at the latest, and how many tokens hold a dateline."""
_ATTACHED = ("", "ب", "ل", "و", "وب")


def towns_of_datelines(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    """Tokens `[start, end)` of a town that a dateline names, wherever it is told, and letters of attached particles."""
    for start in range(min(_OPENING, len(sheet.words))):
        if start == 0 or sheet.sentence_start(start) != start:
            continue
        end = _town_end(sheet, start)
        if end:
            yield start, end, 0
            yield from _again(sheet, sheet.words[start:end], start)
            return


def _town_end(sheet: Sheet, start: int) -> int:
    """The token behind the town that begins the sentence at `start`, or 0."""
    last = sheet.sentence_end(start)
    end = start
    while end < min(last, start + _LONGEST) and _may_be_town(sheet, end):
        end += 1
    if end == start or end + 1 >= last:
        return 0
    behind = end + 1 if sheet.doc[end].text in _COMMAS else end
    if sheet.doc[behind].text in _DASHES:
        return end if sheet.is_known_verb(behind + 1) else 0
    dated = sheet.is_number(behind) and any(sheet.doc[i].text in _DASHES for i in range(behind, min(last, end + _FAR)))
    return end if dated else 0


def _may_be_town(sheet: Sheet, at: int) -> bool:
    kinds = ("HeadNoun", "OfficeNoun", "PersonTitle", "Trigger", "Blocker", "Preposition", "GivenName")
    known = sheet.is_named(at) or any(sheet.match(kind, at) is not None for kind in kinds)
    return sheet.is_arabic(at) and not known and not sheet.is_verb(at)


def _again(sheet: Sheet, words: list[str], first: int) -> Iterator[tuple[int, int, int]]:
    forms = {attached + words[0]: len(attached) for attached in _ATTACHED}
    for at, word in enumerate(sheet.words):
        same = word in forms and sheet.words[at + 1 : at + len(words)] == words[1:]
        if same and at != first and at + len(words) <= sheet.sentence_end(at):
            yield at, at + len(words), forms[word]
