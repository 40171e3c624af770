"""Longer and shorter names of one body, thing or firm: without its country, its last complements, its legal form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policygraph.mentions.clusters import Clusters
from policygraph.mentions.found import Found
from policygraph.mentions.sides import side_by_side
from policygraph.mentions.view import View
from policygraph.mentions.words import folded

_SMALL = {"ADP", "DET", "CCONJ", "PUNCT", "PART", "SYM"}
_ROOT = 4
"""Letters that a country's name and its adjective share: "Narnia", "Narnian"."""
_TELLING = 4
"""Words of a name that tell it whatever type it was given: few things share as many."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is compared: its words without small ones and countries, and these countries' words.

    `kind` are the words that only say what it is, `head` how many of `words` do; `own`: the next one has a capital.
    """

    index: int
    type: str
    iri: str
    words: tuple[str, ...]
    countries: tuple[str, ...]
    kind: str
    head: int
    own: bool
    acronyms: tuple[str, ...]


def join_short_names(view: View, clusters: Clusters) -> None:
    """A name that says less than one other of its kind, and nothing else: "Ministry of Post" of "Narnian Ministry of
    Post and Telecoms", "Ministry of ICT", "opération Alpha 2" of "opération internationale Alpha 2".

    Where one sentence tells both, they are two.
    """
    names = sorted(_names(view, clusters), key=lambda one: -len(one.words) - len(one.countries))
    for one in names:
        fits = {
            clusters.root(other.index): other.index
            for other in names
            if other.index != one.index and _may_shorten(view, one, other) and _shorter(one, other)
        }
        if len(fits) == 1 and not side_by_side(view, clusters, one.index, *fits.values()):
            clusters.join(one.index, *fits.values())


def _names(view: View, clusters: Clusters) -> Iterator[_Name]:
    """Names of more than a word that have a head noun, and those of bodies."""
    countries = {one.start: one.end for _, one in clusters.named({"Country"}) if one.iri}
    bodies = view.lexicon.institutions - view.lexicon.traits.having("Coined")
    for index, one in clusters.named():
        if (one.head or one.type in bodies) and one.end - one.start > 1:
            yield _name(view, one, index, countries)


def _name(view: View, one: Found, index: int, countries: dict[int, int]) -> _Name:
    words: list[str] = []
    places: list[str] = []
    acronyms: list[str] = []
    capital: list[bool] = []
    at = one.start
    while at < one.end:
        country = countries.get(at, 0)
        if country and country <= one.end:
            places += [word for i in range(at, country) for word in view.folded[i] if len(word) >= _ROOT]
            at = country
            continue
        if at > one.start and at + 1 < one.end and view.pos[at] in _SMALL:
            at += 1
            continue
        if set(view.stems[at]) & view.lexicon.demonyms:
            places += view.folded[at]
        else:
            words += view.stems[at]
            capital += [view.capital[at]] * len(view.stems[at])
            acronyms += view.stems[at] if view.texts[at].isupper() and len(view.texts[at]) > 1 else ()
        at += 1
    places += _country_behind(view, one, countries)
    kind = one.head.split() or view.key(one.start, view.match(view.lexicon.heads, one.start))
    head = sum(word in words for word in kind)
    own = any(capital[head : head + 1]) and one.type not in view.lexicon.actors | view.lexicon.unjoinable
    return _Name(index, one.type, one.iri, tuple(words), tuple(places), one.head, head, own, tuple(acronyms))


def _country_behind(view: View, one: Found, countries: Mapping[int, int]) -> Iterator[str]:
    """The words of the country that a name is told to be of behind its acronym: "the Mail Authority (MA) of Narnia"."""
    start = view.bracket_end(one.end)
    if start == one.end or start >= len(view) or view.pos[start] != "ADP":
        return
    start += 1 + (start + 1 < len(view) and view.pos[start + 1] == "DET")
    yield from (word for i in range(start, countries.get(start, 0)) for word in view.folded[i] if len(word) >= _ROOT)


def _may_shorten(view: View, one: _Name, other: _Name) -> bool:
    """Whether their types and countries allow that both are one."""
    if one.iri and other.iri:
        return False
    bodies = view.lexicon.institutions
    both = one.type in bodies and other.type in bodies
    alike = one.type == other.type or both or len(one.words) >= _TELLING
    return alike and (not one.countries or not other.countries or _same_country(one, other))


def _same_country(one: _Name, other: _Name) -> bool:
    return any(a[:_ROOT] == b[:_ROOT] for a in one.countries for b in other.countries)


def _shorter(one: _Name, other: _Name) -> bool:
    """Whether the first may be a shorter name of the second."""
    short, long = one.words, other.words
    if short == long:
        return one.countries != other.countries and _but_for_country(one, other)
    if not _tells(one):
        return False
    if sorted(short) == sorted(long) or (one.acronyms and _spelt_alike(short, long, one.acronyms)):
        return True
    other_kind = one.kind and other.kind and one.kind != other.kind
    return len(short) < len(long) and not one.iri and not other_kind and _leaves_out(one, other)


def _tells(one: _Name) -> bool:
    """Says more than what kind of thing it is."""
    return len(one.words) > max(one.head, 1)


def _but_for_country(one: _Name, other: _Name) -> bool:
    """ "Narnian Mail Service" and "Narnia Mail Service"; or one of both without a country, unless it is known: a known
    body's office in a country is another."""
    if one.countries and other.countries:
        return True
    plain = other if one.countries else one
    return _tells(one) and not plain.iri


def _leaves_out(one: _Name, other: _Name) -> bool:
    """The last words, or those before an acronym at the end, or those between the head noun and a name of its own."""
    short, long, head = one.words, other.words, one.head
    if long[: len(short)] == short:
        return True
    if short[-1] in one.acronyms and short[-1] == long[-1]:
        return short[:-1] == long[: len(short) - 1]
    return one.own and long[:head] == short[:head] and long[head - len(short) :] == short[head:]


def _spelt_alike(short: tuple[str, ...], long: tuple[str, ...], acronyms: tuple[str, ...]) -> bool:
    """Whether the names agree once acronyms are spelt out: "Ministry of ICT"."""
    if not short or not long:
        return not short and not long
    if short[0] == long[0]:
        return _spelt_alike(short[1:], long[1:], acronyms)
    spelt = len(short[0])
    initials = "".join(word[0] for word in long[:spelt])
    return short[0] in acronyms and initials == short[0] and _spelt_alike(short[1:], long[spelt:], acronyms)


def join_short_firms(view: View, clusters: Clusters) -> None:
    """ "Zipco" of "Zipco Group", "Zipco Narnia", "Zipco Labs Ltd": a firm without what it is and where it works, where
    the article tells of one only that is called so. So, too, an acronym whose type nothing tells ("RTF Narnia").

    A known firm is no longer name's but for its legal form: "Zipco Labs" may be another.
    """
    firms = {i: folded(one.text) for i, one in clusters.named() if _may_be_firm(view, one)}
    places = {one.start: one.end for one in clusters.candidates if one.type in view.lexicon.unjoinable and one.iri}
    for index, form in firms.items():
        one = clusters.candidates[index]
        fits = {
            clusters.root(i): i
            for i, name in firms.items()
            if len(name) > len(form) and name[: len(form)] == form and _says_kind(view, clusters, i, one, places)
        }
        if len(fits) != 1:
            continue
        (other,) = fits.values()
        local = clusters.candidates[other].end in places.values()
        if not (local and side_by_side(view, clusters, index, other)):  # "Zipco Narnia, a daughter of Zipco"
            clusters.join(index, other)


def _may_be_firm(view: View, one: Found) -> bool:
    """Begins with a word that is no common one, and is no name of a place."""
    if one.type and not view.has(one.type, "Coined") and not (one.kind == "acronym" and not one.iri):
        return False
    return view.capital[one.start] and not view.match(view.lexicon.person_blockers, one.start)


def _says_kind(view: View, clusters: Clusters, index: int, short: Found, places: Mapping[int, int]) -> bool:
    """Whether the firm's name behind that of `short` tells only what it is ("Group", "Ltd") or its country."""
    one = clusters.candidates[index]
    start, skip = one.start, len(folded(short.text))
    while skip > 0 and start < one.end:
        skip -= len(view.folded[start])
        start += 1
    lexicon = view.lexicon
    if start == one.end:
        return False  # "CAR-15"
    if short.iri:
        start = view.bracket_end(start)
        return not one.iri and start < one.end and view.text(start, one.end).casefold() in lexicon.legal_forms
    while start < one.end:
        end = places.get(start, 0) or view.match(lexicon.last_heads, start)
        end = end or (start + 1 if not view.folded[start] or view.folded[start] in lexicon.suffixes else 0)
        if not end:
            return False
        start = end
    return True


def join_plain_places(view: View, clusters: Clusters) -> None:
    """ "Zongola" of "quartier de Zongola", "the Zongola district": a name that else nothing tells of."""
    bare = {folded(one.text): i for i, one in clusters.named({"Place", ""}) if not one.iri and not one.head}
    for index, one in enumerate(clusters.candidates if bare else ()):
        if one.type != "Place" or not one.head or one.iri:
            continue
        words = [i for i in range(one.start, one.end) if view.capital[i]]
        own = view.text(words[0], words[-1] + 1) if words else one.text
        if folded(own) in bare and own != one.text:
            clusters.join(index, bare[folded(own)])
