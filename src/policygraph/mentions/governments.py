"""Capitals that stand for governments: "Rabat" who signs, not Rabat where somebody signs."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from policygraph.mentions.found import Found
from policygraph.mentions.gazetteer import Gazetteer

_ACTS = {"nsubj", "nsubj:pass", "obl:agent"}
_LIGHT = 0.3
_BETWEEN = {"entre", "between", "avec", "with"}


def governments(doc: Doc, known: Sequence[Found], gazetteer: Gazetteer) -> list[Found]:
    """What the gazetteer found, with a capital that acts, or stands between two parties, turned into its country.

    Args:
        doc: parsed.
        known: from `gazetteer.find`.
        gazetteer: knows the capitals' countries.
    """
    return [_as_government(doc, one, gazetteer) for one in known]


def _as_government(doc: Doc, one: Found, gazetteer: Gazetteer) -> Found:
    entity = gazetteer.entities.get(one.iri)
    country = gazetteer.entities.get(entity.capital_of) if entity is not None else None
    if country is None or not _acts(doc[one.start : one.end].root):
        return one
    # light: where the country's own name stands too, that is its name
    return replace(one, iri=country.iri, type=country.type, weight=_LIGHT)


def _acts(token: Token) -> bool:
    if token.dep_ == "conj" and token.head.i < token.i:
        return _acts(token.head)
    cases = {child.lower_ for child in token.children if child.dep_ == "case"}
    if cases:
        return bool(cases & _BETWEEN)
    return token.dep_ in _ACTS and token.head.pos_ == "VERB"
