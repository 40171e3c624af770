"""Two Arabic names in a row: who names someone to an office, and whom: "عين الرئيس فلان علانا وزيرا".

Nothing stands between the two, so that they read like one long name; that an office in the accusative follows, and a
verb stands before the title of the first, tells them apart.
"""

from policygraph.mentions.arabic.persons import SHORTEST, Name, is_particle_of_name, name_run
from policygraph.mentions.arabic.sheet import Sheet

_OF_TITLES = 3
"""How many words of titles and adjectives stand between a verb and a name at most."""


def second_name(sheet: Sheet, name: Name, held: int) -> int:
    """Where the second of two names begins that read like one, or 0; `held`: where the first one's office begins.

    The caller knows that an office in the accusative follows.
    """
    return _joint(sheet, name) if _is_doer(sheet, name.start, held) else 0


def _is_doer(sheet: Sheet, name: int, held: int) -> bool:
    """Whether a verb stands before the titles or the office told before a name."""
    start = held
    while (
        name - start < _OF_TITLES and start and (sheet.match("PersonTitle", start - 1) or sheet.is_demonym(start - 1))
    ):
        start -= 1
    return 0 < start < name and any(sheet.of_verb("Trigger", start - 1))


def _joint(sheet: Sheet, name: Name) -> int:
    """The first given name that two parts or more stand before and that begins a name itself."""
    for at in range(name.start + SHORTEST, name.end - 1):
        given = sheet.match("GivenName", at)
        if given is None or not given.reading.bare or given.reading.definite or is_particle_of_name(sheet, at - 1):
            continue
        parts = sum(not is_particle_of_name(sheet, i) for i in range(name.start, at))
        if parts >= SHORTEST and name_run(sheet, at)[1] >= SHORTEST:
            return at
    return 0
