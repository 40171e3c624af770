"""What a name without a head noun is: told by the words around it, over all its places in the article."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from policygraph.mentions.found import Found
from policygraph.mentions.gazetteer import is_acronym
from policygraph.mentions.model import MentionKind
from policygraph.mentions.segments import NAMING, Segment
from policygraph.mentions.telling import told_around
from policygraph.mentions.view import View

_PLACE_PREPOSITIONS = {"fr": {"à"}, "en": {"in", "at"}}
_THANKS = {"grâce", "face", "quant", "suite", "rapport"}
"""Before "à" they make it no place's: "grâce à Kora"."""
_QUOTES = {"«", "“", '"', ",", "”"}
_SUBJECTS = {"nsubj", "nsubj:pass", "flat"}
_OF = {"de", "du", "des", "d", "of"}
_OFFICE_JOINTS = _OF | {"at", "chez"}
"""Between an office and the firm that it is an office of: no place, in "chief executive at X"."""
_LONGEST_LIST = 60
_SHORTEST_LIST = 5
_AMONG = {"including", "dont", "notamment", "namely"}
"""Begin a list of some of what their noun tells."""
_PARTICIPLES = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "ue", "us", "ues", "ant")


def name_runs(
    view: View, pieces: Sequence[Segment], taken: Sequence[Found], told: Mapping[int, str] | None = None
) -> list[Found]:
    """A mention for each segment that no name in `taken` covers or begins, its type voted on by all its places.

    `told` are tokens that head objects of verbs which tell their type.
    """
    open_pieces = [piece for piece in pieces if not _covered(piece, taken) and _worth(view, piece)]
    evidence: dict[str, list[list[tuple[str, float]]]] = defaultdict(list)
    alone = {view.text(p.start, p.end) for p in open_pieces if p.end - p.start == 1}
    for piece in open_pieces:
        place = _evidence(view, piece, taken, alone)
        place += [(told[i], 1.2) for i in range(piece.start, piece.end) if told and i in told][:1]
        evidence[view.text(piece.start, piece.end).casefold()].append(place)
    return [_named(view, piece, evidence[view.text(piece.start, piece.end).casefold()]) for piece in open_pieces]


def _named(view: View, piece: Segment, places: Sequence[list[tuple[str, float]]]) -> Found:
    text = view.text(piece.start, piece.end)
    kind = _vote(places)
    weight = 1.2 + (0.5 if kind == "Person" else 0.0)
    forms = _with_noun(view, piece) if kind == "Place" else ()
    mention: MentionKind = "acronym" if is_acronym(text) else "name"
    return Found(piece.start, piece.end, text, mention, kind, forms=forms, weight=weight)


def _with_noun(view: View, piece: Segment) -> tuple[str, ...]:
    """The longer form of a place that an English noun follows: "the Bingo region"."""
    end, kind = view.head(piece.end) if view.lexicon.language == "en" and piece.end < len(view) else (0, "")
    return (view.text(piece.start, end),) if kind == "Place" and not view.capital[end - 1] else ()


def _vote(places: Sequence[list[tuple[str, float]]]) -> str:
    """The type that most evidence tells; "" where too few of the name's places tell any."""
    votes: dict[str, float] = defaultdict(float)
    for place in places:
        for kind, weight in place:
            votes[kind] += weight
    if not votes:
        return ""
    best = max(votes, key=lambda kind: votes[kind])
    return best if best != "Place" or votes[best] >= 0.5 * len(places) else ""


def _covered(piece: Segment, taken: Sequence[Found]) -> bool:
    return any(
        one.start <= piece.start
        and piece.end <= one.end
        and (one.kind != "description" or (one.definite and (one.start, one.end) == (piece.start, piece.end)))
        for one in taken
    )  # "The Commission" alone refers back


def _worth(view: View, piece: Segment) -> bool:
    text = view.text(piece.start, piece.end)
    if _opening_participle(view, piece) or view.match(view.lexicon.person_blockers, piece.start) == piece.end:
        return False
    proper = (
        view.lexicon.language != "fr"
        or piece.titled
        or piece.office
        or any(_is_proper(view, i) for i in range(piece.start, piece.end))
    )
    return (
        proper
        and (not piece.common or piece.end - piece.start > 2)
        and sum(map(str.isalpha, text)) > 1
        and not text.isdigit()
    )


def _opening_participle(view: View, piece: Segment) -> bool:
    """ "Basée à X, la société": a French participle that opens its sentence, for which the parser knows no lemma."""
    last = piece.end
    return (
        view.lexicon.language == "fr"
        and last - piece.start == 1
        and view.initial[piece.start]
        and view.texts[piece.start].lower().endswith(_PARTICIPLES)
        and last < len(view)
        and view.pos[last] == "ADP"
    )


def _is_proper(view: View, index: int) -> bool:
    """A proper noun to the parser, or written like none but a name ("DCO", "SpaceX", "F5")."""
    text = view.texts[index]
    return view.pos[index] in ("PROPN", "X") or any(map(str.isupper, text[1:])) or any(map(str.isdigit, text))


def _evidence(view: View, piece: Segment, taken: Sequence[Found], alone: set[str]) -> list[tuple[str, float]]:
    """What the words around one place of a name tell of its type. `alone`: one-word names of the article."""
    found: list[tuple[str, float]] = []
    of_country = any(piece.start <= one.start and one.end == piece.end and one.type == "Country" for one in taken)
    shape = person_shape(view, piece) and not of_country
    if piece.titled and not of_country and not is_acronym(view.text(piece.start, piece.end)):
        found.append(("Person", 4.0))
    elif shape and (piece.office or _office_follows(view, piece.end) or _office_apposed(view, piece.start)):
        found.append(("Person", 3.0))
    elif shape and view.match(view.lexicon.given_names, piece.start):
        found.append(("Person", 2.5))
    elif shape and view.texts[piece.end - 1] in alone:
        # a surname by itself elsewhere
        found.append(("Person", 1.5))
    elif shape and _is_subject(view, piece) and _uncommon(view, piece):
        found.append(("Person", 0.7))
    if not piece.titled and (body := _has_office(view, piece)):
        found.append((body, 3.5))
    found += told_around(view, piece, taken)
    beside = _head_beside(view, piece)
    if beside:
        found.append((beside, 2.0))
    if view.lexicon.language == "en":
        around = (
            (view.head(piece.start)[1] if piece.end - piece.start > 1 else "", 1.0),
            (view.noun_behind(piece.start, piece.end), 0.5),
        )
        found += [(kind, weight) for kind, weight in around if kind]
    if _locative(view, piece.start) and not _listed_with_known(view, piece, taken):
        found.append(("Place", 1.5))
    elif (listed := _head_of_list(view, piece.start)) and listed != beside:
        found.append((listed, 2.0))
    if of_country:
        found.append((_branch_of(view, piece, taken) or view.lexicon.traits.the("AssumedName"), 2.0))
    # "Zipco services" are Zipco's, "Wissal plateforme" is Wissal
    begun = [one for one in taken if one.start == piece.start and (view.lexicon.language == "fr" or one.kind == "name")]
    found += [(one.type, 1.0) for one in begun if one.type not in ("", "Country", "Person")]
    return found + _listed_with(view, piece, taken)


def _branch_of(view: View, piece: Segment, taken: Sequence[Found]) -> str:
    """The type of the known name that this one begins with ("World Bank Narnia" is as international as the bank)."""
    bodies = view.lexicon.traits.of_kind("body")
    return next((one.type for one in taken if one.iri and one.start == piece.start and one.type in bodies), "")


def _listed_with(view: View, piece: Segment, taken: Sequence[Found]) -> list[tuple[str, float]]:
    """The type of the name that this one is joined to by "and" or a comma, or of all others of a longer list."""
    root = next((i for i in range(piece.start, piece.end) if view.doc[i].dep_ in ("conj", "list")), -1)
    head = view.doc[root].head.i if root >= 0 else -1
    names = [one for one in taken if one.start <= head < one.end and one.kind != "description"]
    beside = [one.type for one in names if one.type and not view.has(one.type, "AllKnown")]
    if not beside and any(one.type == "Country" for one in names):  # "Narnia and Zipco signed"
        beside = [view.lexicon.traits.the("AssumedName")]
    kind = beside[0] if beside else _of_whole_list(view, piece, taken)
    return [(kind, 0.8)] if kind else []


def _listed_with_known(view: View, piece: Segment, taken: Sequence[Found]) -> bool:
    """Whether it is joined to somebody known: what brings in both brings in no place ("licences à Zipco et à X")."""
    root = next((i for i in range(piece.start, piece.end) if view.doc[i].dep_ == "conj"), -1)
    head = view.doc[root].head.i if root >= 0 else -1
    return any(one.iri and one.start <= head < one.end and one.type in view.lexicon.institutions for one in taken)


def _of_whole_list(view: View, piece: Segment, taken: Sequence[Found]) -> str:
    """The one type of two or more names that stand in one list with this one, whatever the parser joins."""
    first, last = piece.start, piece.end
    while first and _in_list(view, first - 1, piece.start):
        first -= 1
    while last < len(view) and _in_list(view, last, piece.start):
        last += 1
    if last - first < _SHORTEST_LIST:
        return ""
    names = (one for one in taken if first <= one.start and one.end <= last and one.kind != "description" and one.type)
    others = [one for one in names if not view.has(one.type, "AllKnown")]
    kinds = {one.type for one in others}
    return kinds.pop() if len(kinds) == 1 and len({one.text for one in others}) > 1 else ""


def _in_list(view: View, index: int, start: int) -> bool:
    """A capital, or what stands between two names of a list."""
    between = view.texts[index] in (",", "et", "and", "&", "-")
    return (between or view.capital[index]) and view.sentence[index] == view.sentence[start]


def person_shape(view: View, piece: Segment) -> bool:
    """Two to five words of letters that could be a person's: the first not all capitals, no digits."""
    if any(view.match(view.lexicon.person_blockers, i) for i in range(piece.start, piece.end)):
        return False
    words = [view.texts[i] for i in range(piece.start, piece.end) if view.folded[i]]
    if words and not words[0][:1].isupper():
        return False  # "e-Zipco"
    if not 2 <= len(words) <= 6 or any(c.isdigit() for word in words for c in word):
        return False
    if view.match(view.lexicon.given_names, piece.start):
        return True
    if len(words[0].rstrip("'’")) > 1 and words[0].isupper():  # but "N'Zué"
        return False
    return not any(sum(map(str.isupper, word)) > 1 and len(word) < 4 for word in words)


def _is_subject(view: View, piece: Segment) -> bool:
    """Something is told of it: it is nothing's own, whatever the parser holds of "de X et de Y"."""
    before = view.folded[piece.start - 1] if piece.start else ()
    governed = bool(before) and before[0] in _OF
    return view.doc[piece.end - 1].dep_ in _SUBJECTS and not governed


def _uncommon(view: View, piece: Segment) -> bool:
    """No word of it heads names of other things, or stands in the article without a capital."""
    small = {view.texts[i] for i in range(len(view)) if not view.capital[i]}
    return not any(
        view.match(view.lexicon.last_heads, i)
        or view.match(view.lexicon.heads, i)
        or view.texts[i].lower() in small
        or view.pos[i] not in ("PROPN", "X")
        for i in range(piece.start, piece.end)
    )


def _office_follows(view: View, end: int) -> bool:
    """ ", ministre de ...", ", the firm's chief executive", "(PDG)"."""
    if end >= len(view) or view.texts[end] not in (",", "(", "–", "-"):
        return False
    for index in range(end + 1, min(end + 8, len(view))):
        if view.match(view.lexicon.offices, index):
            return True
        is_relative = view.pos[index] == "AUX" and view.pos[index - 1] == "PRON"  # ", who is the director of ..."
        if not is_relative and (
            view.pos[index] in ("VERB", "AUX", "PUNCT") or view.sentence[index] != view.sentence[end]
        ):
            return False
    return False


def _has_office(view: View, piece: Segment) -> str:
    """What has an office: a firm in "fondateur de X", "chief executive of X", a place in "maire de X"; "" for none."""
    at = piece.start - 1
    if at < 1 or view.folded[at][:1] == () or view.folded[at][0] not in _OFFICE_JOINTS:
        return ""
    begin = next((begin for begin in range(max(at - 4, 0), at) if view.match(view.lexicon.offices, begin) == at), -1)
    if begin < 0:
        return ""
    if is_acronym(view.text(piece.start, piece.end)):
        return ""  # as often a ministry or an agency
    return "Place" if view.office(begin) == "Place" else view.lexicon.traits.the("AssumedName")


def _office_apposed(view: View, start: int) -> bool:
    """ "le ministre de ..., X": a comma before the name, and an office before that in the same clause."""
    comma = start - 1
    if comma < 1 or view.texts[comma] != ",":
        return False
    for index in range(comma - 1, max(comma - 26, -1), -1):
        verb = view.pos[index] in ("VERB", "AUX") and not view.capital[index]
        if verb or view.sentence[index] != view.sentence[start]:
            return False
        if view.match(view.lexicon.offices, index):
            return True
    return False


def _head_beside(view: View, piece: Segment) -> str:
    """The type of a head noun right before the name ("opérateur X", "the start-up X")."""
    last = piece.start
    marks = _QUOTES - {","} if view.lexicon.language == "en" else _QUOTES  # "the projects, X said"
    while last and (view.texts[last - 1] in marks or view.texts[last - 1].lower() in NAMING):
        last -= 1
    for begin in range(last - 1, max(last - 4, -1), -1):
        end, kind = view.head(begin)
        if end == last and not view.capital[begin]:
            return kind
        # one adjective may stand between: "opérateur historique X"
        if end == last - 1 and view.pos[end] == "ADJ" and not view.capital[begin]:
            return kind
    return ""


def _head_of_list(view: View, start: int) -> str:
    """The type of the head noun before a whole list: "the regions of X and Y", "banks such as X and Y"; "" for none.

    Of places what joins them to it is "of"; of others it is a plural, and they follow it or "such as".
    """
    index = start - 1
    of, named = False, False
    while index > 0 and view.sentence[index] == view.sentence[start] and start - index < _LONGEST_LIST:
        word = view.folded[index][:1]
        listed = (
            (view.capital[index] and not view.initial[index])
            or view.texts[index] in (",", "et", "and")
            or view.pos[index] == "DET"
        )
        among = view.texts[index].lower() in _AMONG
        if listed or among or view.texts[index].lower() in NAMING:
            named = named or among or not listed
            index -= 1
        elif word and word[0] in _OF:
            of = True
            index -= 1
        else:
            kinds = (_plural_head(view, begin, index + 1, of, named) for begin in range(max(index - 2, 0), index + 1))
            return next((kind for kind in kinds if kind), "")
    return ""


def _plural_head(view: View, begin: int, end: int, of: bool, named: bool) -> str:
    """The type of the head noun `[begin, end)` if a list may hang on it so; `named` behind "such as", "including"."""
    last, kind = view.head(begin)
    if last != end:
        return ""
    plural = view.folded[end - 1] != view.stems[end - 1] or view.folded[begin] != view.stems[begin]
    if of and plural and view.has(kind, "Scattered"):
        return "Place"  # "les tribunaux de X et Y"
    if of or kind == "Place":
        return kind if kind == "Place" and (of or (named and plural)) else ""
    # a comma right behind it begins a clause: "say operators, Zipco leads"
    return kind if plural and (named or view.texts[end] != ",") else ""


def _locative(view: View, start: int) -> bool:
    """ "à X", "in X", and "Y" of "in X, Z and Y"."""
    prepositions = _PLACE_PREPOSITIONS.get(view.lexicon.language, set())
    index = start - 1
    if index > 0 and view.texts[index] == "," and view.capital[min(start + 1, len(view) - 1)]:
        return False
    while index >= 0 and view.sentence[index] == view.sentence[start]:
        if view.texts[index].lower() in prepositions or _capital_a(view, index):
            return not index or view.texts[index - 1].lower() not in _THANKS
        if index == start - 1 and view.texts[index] not in (",", "et", "and"):
            return False
        if view.texts[index] not in (",", "et", "and") and not view.capital[index]:
            return False
        index -= 1
    return False


def _capital_a(view: View, index: int) -> bool:
    """The "A" without accent that opens a French sentence: "A Zamora, ..."."""
    return view.texts[index] == "A" and view.lexicon.language == "fr" and view.pos[index] == "ADP"
