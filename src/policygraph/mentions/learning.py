"""Names learnt from one clear place of the article, found again in its other places."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from policygraph.mentions.found import Found
from policygraph.mentions.gazetteer import Gazetteer
from policygraph.mentions.view import View
from policygraph.ontology.model import KnownEntity


def found_again(view: View, candidates: Sequence[Found]) -> list[Found]:
    """Further places of the names among `candidates`: in headlines, at the start of sentences, behind other words."""
    learnt: dict[str, Found] = {}
    for one in candidates:
        if one.kind != "description" and not one.iri and len(one.text) > 2:
            best = learnt.get(one.text)
            if best is None or one.weight > best.weight:
                learnt[one.text] = one
    for short, whole in {**_surnames(view, candidates), **_short_firms(view, candidates)}.items():
        learnt.setdefault(short, whole)
    known = (KnownEntity(iri=text, type=one.type, labels={"": text}) for text, one in learnt.items())
    gazetteer = Gazetteer(known, view.lexicon.traits)
    places = {(one.start, one.end) for one in candidates}
    again = []
    for place in gazetteer.find(view.doc):
        if (place.start, place.end) not in places and place.iri:
            source = learnt[place.iri]
            full = (source.text,) if source.text != place.iri else ()
            kind, head = source.kind, source.head
            again.append(replace(place, iri="", group=source.group, head=head, kind=kind, forms=full, weight=1.1))
    return again


def _surnames(view: View, candidates: Sequence[Found]) -> dict[str, Found]:
    """Last words of full names that the article writes only with a capital, each of one person."""
    small = _small(view)
    bearers: dict[str, set[str]] = defaultdict(set)
    found: dict[str, Found] = {}
    for one in candidates:
        words = one.text.split()
        if one.type == "Person" and len(words) > 1 and len(words[-1]) > 3 and words[-1].lower() not in small:
            bearers[words[-1]].add(one.text)
            found[words[-1]] = one
    return {surname: person for surname, person in found.items() if len(bearers[surname]) == 1}


def _short_firms(view: View, candidates: Sequence[Found]) -> dict[str, Found]:
    """ "Zipco" of "Zipco Energy", "Zipco Labs Ltd": firms without what they are, where only one is so called."""
    known = {one.text for one in candidates if one.iri or one.type == "Person"}
    small = _small(view)
    bearers: dict[str, set[str]] = defaultdict(set)
    found: dict[str, Found] = {}
    for one in candidates:
        end = one.end
        while end > one.start + 1 and view.lexicon.suffixes.get(view.folded[end - 1]):
            end -= 1
        short = view.text(one.start, end)
        proper = not any(view.match(view.lexicon.person_blockers, i) for i in range(one.start, end))
        proper = proper and short.lower() not in small and short[:1].isupper() and len(short) > 3
        if view.has(one.type, "Coined") and one.kind == "name" and end < one.end and proper:
            bearers[short].add(one.text)
            found[short] = one
    return {short: firm for short, firm in found.items() if len(bearers[short]) == 1 and short not in known}


def _small(view: View) -> set[str]:
    """The words that the article writes without a capital."""
    return {text for text, capital in zip(view.texts, view.capital, strict=True) if not capital}
