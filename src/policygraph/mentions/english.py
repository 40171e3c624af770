"""English phrases headed by a head noun: the noun ends the name, or "of", "for" and the like carry it on."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from policygraph.mentions.brackets import final_head
from policygraph.mentions.found import Found
from policygraph.mentions.lexicon import NONE
from policygraph.mentions.segments import Segment
from policygraph.mentions.view import View
from policygraph.mentions.words import folded

_LINKS = {"of", "for", "on", "to", "against"}
_INNER_LINKS = {"for", "in"}
_ARTICLES = {"the", "a", "an"}
_AND = {"and", "&"}
_WITHIN = {"ADJ", "NOUN", "PROPN", "NUM", "X"}
_LONGEST_TAIL = 12
_CLOSING = {'"', "”", "’"}
_QUOTES = {'"', "“", "‘"}
_MARKS = {",", ";", ":", "(", ")", "–", "—", ".", '"', "“"}


def name_phrases_en(view: View, pieces: Sequence[Segment]) -> list[Found]:
    """Names with capitals that hold a head noun ("Digital Transformation Agency", "Ministry of Health and Wellness").

    Args:
        view: of a Doc in any language with capitals; English names stand in French texts too.
        pieces: its segments.
    """
    found: list[Found] = []
    by_start = {piece.start: piece for piece in pieces}
    used: set[int] = set()
    for piece in pieces:
        if piece.start in used:
            continue
        kind, head = final_head(view, piece.start, piece.end)
        begun = _behind_bracket(view, piece, kind, found)
        kind = kind or _suffix_alone(view, piece, begun)
        end = view.numbered(piece.end) if view.has(kind, "OfficialText") else piece.end
        first, last = _long_head(view, piece)
        if last > piece.end and (carried := _past_long_head(view, first, last, by_start, used)):
            kind, end = view.lexicon.last_heads[view.key(first, last)], carried
            used |= {start for start in by_start if piece.start < start < end}
        if kind and end == piece.end:
            end = _carried_on(view, piece.end, by_start, used, kind)
        foreign = view.lexicon.language != "en" and (view.head(piece.start)[0] or end - piece.start < 2)
        if kind and not foreign and (end > piece.end or not piece.titled):
            start = _joined_before(view, begun, pieces, kind)
            # "the Smart Villages project" is no village
            kind = (view.noun_behind(start, end) or kind) if kind == "Place" else kind
            found.append(_whole(view, piece, _name(view, start, end, kind, head)))
    return found


def _whole(view: View, piece: Segment, one: Found) -> Found:
    """The name with the type of its whole head noun where that goes on with "of": "Council of Ministers"."""
    last = view.match(view.lexicon.last_heads, piece.end - 1)
    if not piece.end < last <= one.end:
        return one
    words = view.key(piece.end - 1, last)
    return replace(one, type=view.lexicon.last_heads[words], head=" ".join(words))


def _long_head(view: View, piece: Segment) -> tuple[int, int]:
    """A head noun of several words that a piece begins and more than it ends: "Office of the President", "Attorney
    General's Office", "Universal Service and Access Fund"; none ends where the piece does."""
    for first in range(piece.start, piece.end):
        last = view.match(view.lexicon.last_heads, first)
        if last > piece.end and view.sentence[last - 1] == view.sentence[piece.start]:
            whole = view.capital[last - 1] or _is_one_of(view, last - 1, _LINKS)
            return (first, last) if whole else (first, piece.end)
    return piece.start, piece.end


def _past_long_head(view: View, first: int, last: int, by_start: dict[int, Segment], used: set[int]) -> int:
    """The end of a name with such a head noun; 0 where "Office of" is no name yet."""
    kind = view.lexicon.last_heads[view.key(first, last)]
    open_end = last - _is_one_of(view, last - 1, _LINKS)
    if open_end < last and (holder := _office_holder(view, last)):
        open_end = last = holder
    carried = _carried_on(view, open_end, by_start, used, kind)
    return carried if carried >= last else 0


def _office_holder(view: View, index: int) -> int:
    """The end of who holds the office that a body is of ("the Zambian Data Commissioner"); 0 where nobody is told."""
    while index < len(view) and view.pos[index] == "DET":
        index += 1
    end = 0
    while index < len(view) and view.capital[index] and view.sentence[index] == view.sentence[index - 1]:
        last = view.match(view.lexicon.offices, index)
        end, index = max(end, last), max(last, index + 1)
    return end


def _behind_bracket(view: View, piece: Segment, kind: str, found: Sequence[Found]) -> int:
    """Where the name begins that goes on behind a bracket with `piece`: "Data Agencies (DA) Network", "X (Pty) Ltd"."""
    opening = next((i for i in range(piece.start - 3, piece.start - 5, -1) if i > 0 and view.texts[i] == "("), 0)
    if not opening or view.bracket_end(opening) != piece.start or view.sentence[opening] != view.sentence[piece.start]:
        return piece.start
    if not kind and not view.lexicon.suffixes.get(view.folded[piece.start]):
        return piece.start
    begun = min((one.start for one in found if one.end == opening), default=_capitals_before(view, opening))
    return begun if begun < opening else piece.start


def _capitals_before(view: View, index: int) -> int:
    """Where the run of words with capitals begins that ends at `index`; `index` where there is none."""
    start = index
    while start and view.sentence[start - 1] == view.sentence[index]:
        if not view.is_name_word(start - 1) and not (start < index and _tight_hyphen(view, start - 1)):
            break
        start -= 1
    return start


def _suffix_alone(view: View, piece: Segment, begun: int) -> str:
    """What "Ltd" behind a bracket says of the name before it."""
    return view.lexicon.suffixes.get(view.folded[piece.start], "") if begun < piece.start else ""


def _joined_before(view: View, start: int, pieces: Sequence[Segment], kind: str) -> int:
    """Where "Posts and Telecommunications Institute" or "Women in Tech Summit" begins: at common words with capitals
    that "and" joins on, or behind an article a preposition."""
    if start < 2 or view.lexicon.language != "en" or not view.folded[start - 1]:
        return start
    joined = _is_one_of(view, start - 1, _AND)
    before = next((piece for piece in pieces if piece.end == start - 1), None)
    if before is None or before.titled or before.office or (view.initial[before.start] and joined):
        return start
    # "the Computer Misuse and Cybercrimes Act": a law is named after its fields alone
    common = view.has(kind, "OfficialText") or all(_common_word(view, i) for i in range(before.start, before.end))
    article = before.start > 0 and _is_one_of(view, before.start - 1, _ARTICLES)
    linked = before.start > 0 and _is_one_of(view, before.start - 1, _LINKS)
    fitting = (joined and not linked) or (article and _is_one_of(view, start - 1, _INNER_LINKS))
    return before.start if common and fitting and not final_head(view, before.start, before.end)[0] else start


def _is_one_of(view: View, index: int, words: set[str]) -> bool:
    return bool(view.folded[index]) and view.folded[index][0] in words


def _common_word(view: View, index: int) -> bool:
    """A word of the language with a capital, no proper name."""
    known = view.match(view.lexicon.person_blockers, index) == index + 1 and not view.texts[index].isupper()
    return known or view.pos[index] in ("ADJ", "NOUN", "VERB")


def _name(view: View, start: int, end: int, kind: str, head: str) -> Found:
    alone = len(head.split()) == end - start
    definite = bool(start) and view.folded[start - 1] == ("the",)
    return Found(
        start=start,
        end=end,
        text=view.text(start, end),
        kind="description" if alone else "name",
        type=kind,
        head=head,
        definite=definite or alone,
        weight=1.5 + 0.05 * (end - start),
    )


def _carried_on(view: View, end: int, by_start: dict[int, Segment], used: set[int], kind: str) -> int:
    """The end of a name that goes on behind its head noun: "of the X", then "and Y" or ", Y and Z" of one list."""
    linked = False
    while end + 1 < len(view) and view.sentence[end] == view.sentence[end - 1]:
        word = view.folded[end][:1]
        follower = end + 1
        second = by_start.get(follower)
        if second is not None and _doubles(view, second, kind):
            used.add(second.start)
            return second.end
        if word and word[0] in _LINKS:
            linked = True
        elif not (linked and _may_list(view, end, kind)):
            break
        if view.texts[end] == "," and view.folded[follower][:1] == ("and",):
            follower += 1
        while follower < len(view) and view.folded[follower][:1] and view.folded[follower][0] in _ARTICLES:
            follower += 1
        piece = by_start.get(follower)
        if piece is None or (not (word and word[0] in _LINKS) and _headed(view, piece, kind)):
            break
        field = word == ("on",) and kind in view.lexicon.traits.of_kind(
            "committee"
        )  # "Committee on Trade", but "the Commission on Monday"
        if word and word[0] in ("to", "on", "against") and kind in view.lexicon.actors and not field:
            break
        used.add(piece.start)
        end = piece.end
    return end


def _doubles(view: View, piece: Segment, kind: str) -> bool:
    """ "and Action Plan" of "National Strategy and Action Plan": a head noun alone, of what the name is already."""
    if not view.has(kind, "OfficialText") or not _is_one_of(view, piece.start - 1, _AND):
        return False
    evoked, head = final_head(view, piece.start, piece.end)
    return evoked == kind and len(head.split()) == piece.end - piece.start and view.pos[piece.end - 1] != "VERB"


def _headed(view: View, piece: Segment, kind: str) -> bool:
    """Whether a head noun ends the piece, or begins it ("Directorate General"), so that it is a name by itself.

    Not where common words with what ends firms' names tell a field ("Committee on Communications and Digital
    Technologies").
    """
    if view.match(view.lexicon.last_heads, piece.start) > piece.start + 1:
        return True
    headed = bool(final_head(view, piece.start, piece.end)[0])
    if (
        view.has(kind, "OfFields")
        and piece.end - piece.start == 1
        and view.head(piece.start)[1] not in view.lexicon.institutions
    ):
        return False  # "Ministry of Transport and Infrastructure"
    field = view.has(kind, "OfFields") and view.folded[piece.end - 1] in view.lexicon.suffixes
    return headed and not (field and all(_common_word(view, i) for i in range(piece.start, piece.end)))


def _may_list(view: View, index: int, kind: str) -> bool:
    """Whether "and" or a comma at `index` may join one more word to a portfolio or field."""
    if not view.has(kind, "OfFields"):
        return False
    if view.folded[index][:1] and view.folded[index][0] in _AND:
        return not _acronym(view, index + 1)
    if view.texts[index] != ",":
        return False
    if view.folded[index + 1][:1] == ("and",):
        return view.texts[index - 2] == "," and index + 2 < len(view) and not _acronym(view, index + 2)
    if _acronym(view, index + 1):
        return False
    ahead = range(index + 2, min(index + 8, len(view)))
    joined = next((i for i in ahead if view.folded[i][:1] == ("and",)), 0)
    return bool(joined) and all(view.capital[i] or view.texts[i] == "," for i in range(index + 1, joined))


def _acronym(view: View, index: int) -> bool:
    """An acronym that names somebody: no field, as "ICT" is."""
    return view.texts[index].isupper() and not view.match(view.lexicon.person_blockers, index)


def descriptions_en(view: View) -> list[Found]:
    """Common-noun phrases headed by a head noun ("a national data exchange platform", "the agreement with X")."""
    found: list[Found] = []
    covered = 0
    for index in range(len(view)):
        end = view.match(view.lexicon.heads, index) if index >= covered else 0
        covered = max(covered, end)
        opens = end == index + 1 and view.initial[index] and view.folded[index] == view.stems[index]
        if end and (opens or not view.capital[end - 1]) and _ends_phrase(view, index, end):
            one = _description(view, index, end)
            if view.key(one.start, one.end) not in view.lexicon.blockers and not _idle(view, one):
                found.append(one)
    return found


def _idle(view: View, one: Found) -> bool:
    """ "PIN code": the phrase ends in a noun that heads no such thing, longer than its head noun."""
    idle, heads = view.lexicon.idle.get(one.type, NONE), len(one.head.split())
    return any(view.match(idle, index) == one.end for index in range(one.start, one.end - heads))


def _ends_phrase(view: View, start: int, end: int) -> bool:
    """The match ends a noun phrase: a noun, not itself before one, nor the tail of a longer head noun."""
    if view.pos[end - 1] not in ("NOUN", "PROPN"):
        return False
    if end < len(view) and view.pos[end] in ("NOUN", "PROPN") and view.sentence[end] == view.sentence[start]:
        return view.capital[end]
    tight = end + 1 < len(view) and view.texts[end] == "-" and not view.doc[end - 1].whitespace_
    return not tight


def _description(view: View, start: int, end: int) -> Found:
    kind = view.lexicon.heads[view.key(start, end)]
    first = _titled_before(view, _quoted_before(view, left_edge(view, start)))
    name = view.text(first, end)
    before = view.doc[first - 1] if first else None
    definite = before is not None and (
        before.lower_ in ("the", "this", "that", "these", "those") or "Yes" in before.morph.get("Poss", [])
    )
    head = " ".join(view.key(start, end))
    return Found(
        start=first,
        end=end,
        text=name,
        kind="description",
        type=kind,
        head=head,
        definite=definite,
        forms=longer_forms(view, first, end),
        weight=0.5 + 0.05 * (end - first),
    )


def _quoted_before(view: View, first: int) -> int:
    """Where the quotation opens that tells which: "the \"zero white zone\" programme"; `first` where there is none."""
    closing = first - 1
    if closing < 2 or view.texts[closing] not in _CLOSING or view.sentence[closing] != view.sentence[first]:
        return first
    opening = next((i for i in range(closing - 1, max(closing - 9, 0), -1) if view.texts[i] in _QUOTES), 0)
    return opening if opening and opening < closing - 1 and view.pos[opening - 1] in ("DET", "ADJ", "PART") else first


def _titled_before(view: View, first: int) -> int:
    """Where the title begins that tells which: "the Digital Transformation for Africa project"; else `first`."""
    index = first - 1
    if first < 3 or not view.is_name_word(first) or not _is_one_of(view, index, _INNER_LINKS):
        return first
    while view.is_name_word(index - 1) and _common_word(view, index - 1) and index > 1:
        index -= 1
    return index if index < first - 1 and _is_one_of(view, index - 1, _ARTICLES) else first


def left_edge(view: View, start: int) -> int:
    """Where the noun phrase begins whose head noun stands at `start`, without article."""
    first = start
    while first and view.sentence[first - 1] == view.sentence[start]:
        before = first - 1
        glued = any(_tight_hyphen(view, i) for i in (first, before, before - 1))
        if glued and _of_a_name(view, before):
            break
        if not glued and (_both_capital(view, before) or _both_adjectives(view, before)):
            first = before - 1
            continue
        if not glued and (not _within(view, before) or view.match(view.lexicon.titles, before)):
            break
        if view.is_date(before) or _headline_verb(view, before):
            break
        first = before
    return first - 1 if _behind_currency(view, first) else first


def _behind_currency(view: View, index: int) -> bool:
    """A number behind the sign of its currency: "a $30 million agreement", "a US$5m grant"."""
    return index > 0 and view.texts[index][0].isdigit() and unicodedata.category(view.texts[index - 1][-1]) == "Sc"


def _within(view: View, index: int) -> bool:
    """A word that may stand in a noun phrase; a participle too ("amended regulations"), but behind no noun, where it is
    a verb to the eye: "the authority issued cards"."""
    if view.pos[index] in _WITHIN:
        return True
    if view.pos[index] == "VERB" and view.is_name_word(index) and view.capital[min(index + 1, len(view) - 1)]:
        return True  # "the Accelerating Clean Energy project"
    participle = view.pos[index] == "VERB" and view.doc[index].dep_ == "amod" and not view.capital[index]
    return participle and index > 0 and view.pos[index - 1] not in ("NOUN", "PROPN", "X", "PRON", "NUM", "PUNCT")


def _headline_verb(view: View, index: int) -> bool:
    """ "Narnia launches biometric system": a verb behind a name, for a plural noun to the parser."""
    token = view.doc[index]
    plural = token.pos_ == "NOUN" and "Plur" in token.morph.get("Number", []) and not view.capital[index]
    return plural and index > 0 and view.capital[index - 1] and folded(token.lemma_) in view.lexicon.object_cues


def _both_adjectives(view: View, index: int) -> bool:
    """ "and" between two adjectives of one noun: "rural and underserved community hubs"."""
    if not 0 < index < len(view) - 1 or not _is_one_of(view, index, _AND):
        return False
    return all(view.pos[i] == "ADJ" and not view.capital[i] for i in (index - 1, index + 1))


def _both_capital(view: View, index: int) -> bool:
    """ "and" between two words of a portfolio: "the Information and Communications Technology ministry"."""
    if index < 1 or not _is_one_of(view, index, _AND):
        return False
    return all(view.is_name_word(i) and _common_word(view, i) for i in (index - 1, index + 1))


def _of_a_name(view: View, index: int) -> bool:
    """The last word of "Kenya-based", "EU-funded": it says something of the phrase and is no part."""
    hyphened = index > 1 and view.texts[index - 1] in ("-", "‑") and view.is_name_word(index - 2)
    return hyphened and not view.capital[index]


def _tight_hyphen(view: View, index: int) -> bool:
    """A hyphen between two words without white space."""
    return view.texts[index] in ("-", "‑") and index > 0 and not view.doc[index - 1].whitespace_


def longer_forms(view: View, first: int, end: int) -> tuple[str, ...]:
    """A phrase with the complements behind its noun, and with the clause that tells which, where it has any."""
    tail = _tail(view, end)
    ends = dict.fromkeys(stop for stop in (tail, _clause(view, end, tail)) if stop > end)
    return tuple(view.text(first, stop) for stop in ends)


def _tail(view: View, end: int) -> int:
    """The end of an "of", "for", "on" or "with" complement right behind the phrase; `end` where there is none."""
    last = end
    while last + 1 < len(view) and last - end < _LONGEST_TAIL and view.sentence[last] == view.sentence[end - 1]:
        word = view.folded[last][:1]
        if not word or word[0] not in _LINKS | {"with", "between"}:
            break
        stop = _noun_phrase(view, last + 1)
        if stop > last + 1 and word[0] == "between" and stop + 1 < len(view) and _is_one_of(view, stop, _AND):
            stop = _noun_phrase(view, stop + 1)
        if stop == last + 1 or view.sentence[stop - 1] != view.sentence[end - 1]:
            break
        last = stop
    return last


def _noun_phrase(view: View, index: int) -> int:
    """The end of the nouns, articles and what describes them that begin at `index`."""
    if index < len(view) and view.is_date(index):
        return index
    while index < len(view) and (view.pos[index] in _WITHIN or view.pos[index] == "DET" or view.texts[index] == "-"):
        index += 1
    return index


def _clause(view: View, end: int, tail: int) -> int:
    """The end of the clause that tells which ("a licence *to operate ...*", "a cable *connecting ...*"), up to a mark.

    It begins right behind the noun or its complements; 0 where none does.
    """
    for verb in view.doc[end - 1].rights:
        opening = verb.left_edge.i
        if verb.dep_ != "acl" or opening not in (end, tail):
            continue
        stop = opening
        limit = min(verb.right_edge.i + 1, opening + _LONGEST_TAIL)
        while stop < limit and view.texts[stop] not in _MARKS and not view.is_date(stop):
            stop += 1
        while stop > verb.i + 1 and view.pos[stop - 1] in ("ADP", "CCONJ", "DET", "PUNCT"):
            stop -= 1
        return stop if stop > verb.i else 0
    return 0
