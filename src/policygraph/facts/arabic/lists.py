"""Members of a list: "أ، وب، إلى جانب ج"."""

from collections.abc import Callable

from policygraph.facts.arabic.page import Page, Place
from policygraph.mentions.arabic.people import is_accusative

_CLOSING = frozenset({'"', "»", "”"})
_JOINING = "وف"
"""What a verb begins with that goes on with what the one before tells."""
_COMMAS = frozenset({"،", ",", ":", "-", "–", "/"})


def with_list(page: Page, first: Place, admits: Callable[[Place], bool]) -> list[Place]:
    """A mention and those joined to it, as long as `admits` takes them."""
    members = [first]
    at = first.end
    last = page.sheet.sentence_end(first.start)
    while at < last:
        start, joined = _over_joints(page, at)
        place = page.starting(start)
        if place is None or start >= last or not admits(place):
            break
        if not page.is_joined(place) and not (joined and page.alike(first, place)):
            break  # a comma alone joins only what is alike
        if acts_anew(page, place, first.start):
            break
        members.append(place)
        at = place.end
    return members


def acts_anew(page: Page, place: Place, at: int) -> bool:
    """Whether who is joined to what a verb tells of `at` is who does what the verb behind tells.

    "الوزير يستقبل السفير وشركة ... تطلق منصة"
    """
    sheet, opens = page.sheet, page.clause(at)[0] - 1
    if place.end >= sheet.sentence_end(at) or not page.is_joined(place):
        return False
    opened = sheet.is_verb(at) or (opens >= sheet.sentence_start(at) and sheet.is_verb(opens))
    return opened and sheet.is_verb(place.end) and sheet.words[place.end][0] not in _JOINING


def list_to(page: Page, last: Place, admits: Callable[[Place], bool]) -> list[Place]:
    """The members of the list that ends with a mention, as long as `admits` takes them."""
    for place in page.between(page.sheet.sentence_start(last.start), last.start):
        if admits(place):
            members = with_list(page, place, admits)
            if members[-1].start >= last.start:
                return members
    return [last]


def _over_joints(page: Page, at: int) -> tuple[int, bool]:
    """The token behind commas and joining words, and whether there was any."""
    joined = False
    last = page.sheet.sentence_end(max(at - 1, 0))
    if at < last and page.doc[at].text in _CLOSING:
        at += 1
    while at < last and (office := page.sheet.match("OfficeNoun", at)) and is_accusative(page.sheet, at, office):
        at += office.length  # "فلان رئيسا، وفلان عضوا"
    while at < last:
        connective = page.sheet.match("Connective", at)
        if page.doc[at].text in _COMMAS:
            at += 1
        elif connective and not connective.reading.definite:
            at += connective.length
        elif plural := _joined_plural(page, at, joined):
            at += plural
        elif joined and page.doc[at].text in '"«“':
            at += 1
        else:
            break
        joined = True
    return at, joined


def _joined_plural(page: Page, at: int, joined: bool) -> int:
    """How many tokens of a plural announce further members of a list ("وزارة ... وشركتي أ وب"); 0 if it is none."""
    plural = page.sheet.match("Noun", at)
    if plural is None or not plural.entry.evokes[:1].isupper() or plural.reading.definite or page.in_mention(at):
        return 0
    return plural.length if joined or plural.reading.conjunction else 0
