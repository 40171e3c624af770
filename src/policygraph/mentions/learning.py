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
    for surname, person in _surnames(view, candidates).items():
        learnt.setdefault(surname, person)
    gazetteer = Gazetteer(KnownEntity(iri=text, type=one.type, labels={"": text}) for text, one in learnt.items())
    places = {(one.start, one.end) for one in candidates}
    again = []
    for place in gazetteer.find(view.doc):
        if (place.start, place.end) not in places and place.iri:
            source = learnt[place.iri]
            again.append(replace(place, iri="", group=source.group, head=source.head, kind=source.kind, weight=1.1))
    return again


def _surnames(view: View, candidates: Sequence[Found]) -> dict[str, Found]:
    """Last words of full names that the article writes only with a capital, each of one person."""
    small = {text for text, capital in zip(view.texts, view.capital, strict=True) if not capital}
    bearers: dict[str, set[str]] = defaultdict(set)
    found: dict[str, Found] = {}
    for one in candidates:
        words = one.text.split()
        if one.type == "Person" and len(words) > 1 and len(words[-1]) > 3 and words[-1].lower() not in small:
            bearers[words[-1]].add(one.text)
            found[words[-1]] = one
    return {surname: person for surname, person in found.items() if len(bearers[surname]) == 1}
