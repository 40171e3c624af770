"""Constructions around a name without a head noun that tell its type: a christening, an apposition, a dateline."""

from collections.abc import Sequence

from policygraph.mentions.found import Found
from policygraph.mentions.gazetteer import is_acronym
from policygraph.mentions.segments import NAMING, Segment
from policygraph.mentions.view import View

_OPENING, _CLOSING = {"«", "“", '"'}, {"»", "”", '"'}
_IN = {"dans"}
_AT = {"à", "au", "aux", "at", "in"}
_POSSESSIVE = {"'s", "’s"}
_FROM_TO = {"fr": ({"de", "d'", "d’"}, {"à"}), "en": ({"from"}, {"to"})}
_ARTICLES = {"DET", "PRON", "ADJ"}
_LONGEST_NOUN = 4
_YEAR = 4

Evidence = list[tuple[str, float]]


def told_around(view: View, piece: Segment, taken: Sequence[Found]) -> Evidence:
    """What such constructions tell of the name at `piece`: types with their weights."""
    found: Evidence = []
    apposed = _christened(view, piece) or _apposed(view, piece)
    if apposed:
        found.append((apposed, 2.0))
    if _dateline(view, piece.end, view.initial[piece.start]) or _region(view, piece) or _way(view, piece):
        found.append(("Place", 1.5))
    firm = view.lexicon.legal_forms.get(view.texts[piece.end - 1].casefold(), "")
    if firm and piece.end - piece.start > 1:
        found.append((firm, 2.5))
    dated = _of_year(view, piece)
    if dated:
        found.append((dated, 1.6))
    if _product(view, piece.start, taken):
        found.append((view.lexicon.traits.the("Product"), 0.6))
    return found


def _christened(view: View, piece: Segment) -> str:
    """The type of what "Dubbed Kora, the platform ..." or "Baptisé Kora, le dispositif ..." christens; "" for none."""
    before, behind = piece.start - 1, piece.end
    if before >= 0 and view.texts[before] in _OPENING:
        before -= 1
    before -= before > 0 and view.texts[before].lower() == "as"
    if before < 0 or view.texts[before].lower() not in NAMING | {"known"}:
        return ""
    behind += behind < len(view) and view.texts[behind] in _CLOSING
    if behind + 1 >= len(view) or view.texts[behind] != "," or view.pos[behind + 1] not in _ARTICLES:
        return ""
    return _noun_at(view, behind + 1)


def _apposed(view: View, piece: Segment) -> str:
    """The type of the noun that a comma and the parse join on: "Kora, a payment platform, ..."; "" for none.

    What stands behind a place is rarely told of it: "au Palais Zamora, la première édition ...".
    """
    comma = piece.end
    if piece.start and view.texts[piece.start - 1].lower() in _AT:
        return ""
    if comma + 1 >= len(view) or view.texts[comma] != "," or view.sentence[comma + 1] != view.sentence[comma]:
        return ""
    for token in (t for i in range(piece.start, piece.end) for t in view.doc[i].rights):
        if token.dep_ == "appos" and token.left_edge.i in (comma, comma + 1) and not view.capital[token.i]:
            return _headed(view, token.i)
    return ""


def _headed(view: View, index: int) -> str:
    """The type of the head noun that begins (in English: ends) with this token."""
    if view.lexicon.language == "fr":
        return view.head(index)[1]
    heads = (view.head(begin) for begin in range(max(index - 2, 0), index + 1))
    return next((kind for end, kind in heads if end == index + 1), "")


def _noun_at(view: View, index: int) -> str:
    """The type of the noun phrase that begins with the article at `index`."""
    for at in range(index + 1, min(index + 1 + _LONGEST_NOUN, len(view))):
        kind = _headed(view, at)
        if kind:
            return kind
        if view.pos[at] not in ("ADJ", "NOUN", "PROPN") or (view.lexicon.language == "fr" and view.pos[at] != "ADJ"):
            return ""
    return ""


def _dateline(view: View, comma: int, opens: bool) -> bool:
    """ "Zamora, 4 August 2025 - The ministry ...", "Zamora, le 4 août": a name that opens its sentence before a day."""
    if not opens or comma + 3 >= len(view) or view.texts[comma] != ",":
        return False
    day = comma + 1 + (view.texts[comma + 1] == "le")
    words = range(day, min(day + 3, len(view)))  # a weekday may stand before day and month
    month = any(view.match(view.lexicon.blockers, i) for i in words)
    return month and any(view.texts[i][:1].isdigit() for i in words)


def _of_year(view: View, piece: Segment) -> str:
    """A name and a year: "Zipcon 2025" is a meeting, "Horizon 2035" a plan."""
    last = view.texts[piece.end - 1]
    if piece.end - piece.start < 2 or len(last) != _YEAR or not last.isdigit() or not last.startswith("20"):
        return ""
    return view.lexicon.traits.dated(int(last))


def _region(view: View, piece: Segment) -> bool:
    """ "dans le Nord-Ouest", "dans l'Atlantique": a name with an article behind a French "dans"; no acronym."""
    article = piece.start - 1
    within = article > 0 and view.pos[article] == "DET" and view.texts[article - 1].lower() in _IN
    return within and not is_acronym(view.text(piece.start, piece.end))


def _way(view: View, piece: Segment) -> bool:
    """ "from X to Y", "de X à Y": both are places, if names stand at both ends."""
    opening, to = _FROM_TO.get(view.lexicon.language, (set(), set()))
    before, behind = piece.start - 1, piece.end
    if before < 0 or view.texts[before].lower() not in opening | to:
        return False
    if view.texts[before].lower() in opening:
        return behind + 1 < len(view) and view.texts[behind].lower() in to and view.capital[behind + 1]
    first = before - 1
    while first > 0 and view.capital[first]:
        first -= 1
    return first < before - 1 and view.texts[first].lower() in opening


def _product(view: View, start: int, taken: Sequence[Found]) -> bool:
    """ "Zipco's Kora": what a known firm owns is mostly no firm."""
    if start < 2 or view.texts[start - 1] not in _POSSESSIVE:
        return False
    return any(one.end == start - 1 and view.has(one.type, "Producer") for one in taken)
