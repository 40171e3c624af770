"""What a thing is, told by the verb that it is the object of: "launched the X", "the adoption of the X"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.attrs import LEMMA
from spacy.tokens import Token

from policygraph.mentions.english import left_edge, longer_forms
from policygraph.mentions.found import Found
from policygraph.mentions.french import phrase_fr
from policygraph.mentions.lexicon import NONE, Form
from policygraph.mentions.view import View, column
from policygraph.mentions.words import folded

_OF = {"of", "de", "du", "des"}


def object_types(view: View) -> dict[int, str]:
    """The tokens that head objects of verbs (or complements of nouns) which tell their type, and that type."""
    found: dict[int, str] = {}
    cues = view.lexicon.object_cues
    for index, lemma in enumerate(map(folded, column(view.doc, LEMMA))):
        kind = _cue(view, index, lemma) if not lemma or lemma[0] in cues.first else ""
        if not kind:
            continue
        for one in _objects(view.doc[index]):
            for conjunct in (one, *one.conjuncts):
                found.setdefault(conjunct.i, kind)
    return found


def _cue(view: View, index: int, lemma: Form) -> str:
    """The type that the object of this word is of, or ""."""
    cues = view.lexicon.object_cues
    particle = view.folded[index + 1] if index + 1 < len(view) else ()
    return cues.get((*lemma, *particle), "") or cues.get(lemma, "")


def _objects(token: Token) -> Iterator[Token]:
    if token.pos_ == "VERB":
        yield from (
            child for child in token.children if child.dep_ in ("obj", "nsubj:pass") or _partitive(token, child)
        )
        if token.dep_ == "acl" and "Part" in token.morph.get("VerbForm", []):
            yield token.head
    elif token.pos_ == "NOUN":
        for child in token.children:
            if child.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ in _OF for c in child.children):
                yield child


def _partitive(verb: Token, noun: Token) -> bool:
    """ "lance des crédits": a French article for "of the" to the parser."""
    article = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    return article.lower_ == "des" and article.dep_ == "case" and article.head == noun


def described_objects(
    view: View, told: Mapping[int, str], taken: Sequence[Found], closed: Mapping[int, str]
) -> list[Found]:
    """Descriptions of such objects whose noun is unknown ("launched a *digital verification push*").

    Only the first of several joined by "and", where something beside the noun tells what it is, and the noun isn't one
    that heads no such thing. Places have names.

    Args:
        view: of a French or English Doc.
        told: from `object_types`.
        taken: other candidates; what one of them covers or is headed by is left to it.
        closed: where an acronym in brackets closes a name, as for other phrases.
    """
    covered = {i for one in taken for i in range(one.start, one.end)}
    named = _names(taken)
    found: list[Found] = []
    for index, kind in told.items():
        if (
            kind == "Place"
            or index in covered
            or view.pos[index] != "NOUN"
            or view.capital[index]
            or view.doc[index].dep_ == "conj"
        ):
            continue
        if view.match(view.lexicon.idle.get(kind, NONE), index) == index + 1:
            continue
        one = _english(view, index, kind) if view.lexicon.language == "en" else _french(view, index, kind, closed)
        if one and not covered & set(range(one.start, index + 1)) - named:
            found.append(one)
    return found


def _english(view: View, index: int, kind: str) -> Found | None:
    """The phrase that ends with the noun; none where nothing stands before it, nor "for" or "of" behind it."""
    start = left_edge(view, index)
    text, head = view.text(start, index + 1), view.stems[index][-1]
    forms = longer_forms(view, start, index + 1)
    if start == index and not (forms and view.texts[index + 1] in ("for", "of")):
        return None
    return Found(start, index + 1, text, "description", kind, head=head, forms=forms, weight=0.4)


def _french(view: View, index: int, kind: str, closed: Mapping[int, str]) -> Found | None:
    """The phrase that the noun heads; none where nothing stands beside it."""
    if not view.stems[index]:
        return None
    one = phrase_fr(view, index, index + 1, kind, closed, followed=True)
    return replace(one, weight=0.4) if one.end - one.start > 1 else None


def _names(taken: Sequence[Found]) -> set[int]:
    """Tokens of names: one may stand before the noun ("launched its Zipco kiosk")."""
    return {i for one in taken if one.kind != "description" for i in range(one.start, one.end)}
