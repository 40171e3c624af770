"""Who stands behind a preposition, or in a list that a phrase such as "بحضور" announces, in Arabic."""

from collections.abc import Callable, Iterator, Sequence

from policygraph.facts.arabic.page import Page, Place
from policygraph.mentions.arabic.words import fold_arabic

ADJECTIVES = (0, 1, 2)
"""How many adjectives may stand before the last word of a phrase."""
_ANEW, _COMMAS = "وب", "،,"
_IN, _ON, _TO = fold_arabic("في"), fold_arabic("على"), fold_arabic("إلى")
_ANNOUNCES, _UNNAMED = 5, 9
"""How long a phrase is that announces a list, in letters, and how many tokens of unnamed people may stand in it."""


def is_behind(page: Page, place: Place, words: str, governor: int = -1) -> bool:
    """Whether a mention stands behind a preposition of one or several words, attached or free.

    `governor`: the token of the noun that may stand before the preposition without being part of it.
    """
    forms = [fold_arabic(word) for word in words.split()]
    if len(forms[-1]) == 1:
        # "ب", and the "ل" of "وفقا ل", are attached to the mention.
        if page.preposition(place) != forms[-1]:
            return False
        return len(forms) == 1 or page.sheet.words[max(place.start - len(forms) + 1, 0) : place.start] == forms[:-1]
    sheet = page.sheet
    before = place.start
    while before > 0 and not sheet.is_word(before - 1):
        before -= 1
    before = page.before_openers(before)
    start = sheet.sentence_start(place.start)
    longer = len(forms) == 1 and forms != [_IN] and before - 2 >= start and sheet.reading(before - 2).preposition == "ب"
    if longer and not _is_free(page, forms, before - 2) and before - 2 != governor and not page.in_mention(before - 2):
        return False  # "بالتعاون مع" is no "مع"
    return any(reads(sheet.words[max(start, before - len(forms) - extra) : before], forms) for extra in ADJECTIVES)


def _is_free(page: Page, forms: Sequence[str], at: int) -> bool:
    """Whether a preposition belongs to the verb, and not to the noun with "ب" at `at` right before it.

    "صادق المجلس بالأغلبية على ...", "عهدت بالإنجاز إلى ...", but "بالموافقة على", "بالإضافة إلى".
    """
    if forms == [_ON]:
        return page.sheet.match("Trigger", at) is None
    return forms == [_TO] and not page.sheet.is_particle(at) and page.sheet.match("Blocker", at) is None


def reads(words: Sequence[str], forms: Sequence[str]) -> bool:
    """Whether words are a phrase, adjectives before its last word set aside ("بشراكة استراتيجية مع")."""
    if len(words) < len(forms) or (len(forms) == 1 and len(words) > 1):
        return False
    return (
        words[0] in (forms[0], "و" + forms[0])
        and list(words[1 : len(forms) - 1]) == list(forms[1:-1])
        and (len(forms) == 1 or words[-1] == forms[-1])
    )


def announced(
    page: Page, tokens: range, prepositions: Sequence[str], admits: Callable[[Place], bool]
) -> Iterator[Place]:
    """All that `admits` takes of a list that a longer preposition announces, unnamed people standing in between."""
    for words in prepositions:
        forms = [fold_arabic(word) for word in words.split()]
        if len(words) < _ANNOUNCES:
            continue
        for at in range(tokens.start, tokens.stop - len(forms)):
            if page.sheet.words[at : at + len(forms)] == forms:
                yield from _listed(page, at + len(forms), tokens.stop, admits)


def _listed(page: Page, start: int, end: int, admits: Callable[[Place], bool]) -> Iterator[Place]:
    reached = start + _UNNAMED
    for place in page.between(start, end):
        if place.start > reached:
            return
        if any(_announces_anew(page, i) for i in range(start, place.start)):
            return
        if page.is_office_of(place) and page.preposition(place):
            continue
        if admits(place):
            reached = place.end + _UNNAMED
            yield place


def _announces_anew(page: Page, at: int) -> bool:
    """Whether another phrase begins at `at` ("وبتمويل من ..."), or the verb behind a comma ("بحضور الوزير، وقع")."""
    if page.doc[at - 1].text in _COMMAS and page.sheet.lexicon.spells_verb(page.sheet.words[at]):
        return True
    return page.sheet.words[at].startswith(_ANEW) and not page.in_mention(at) and not page.sheet.is_named(at)
