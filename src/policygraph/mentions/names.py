"""New names in French and English: everything that the gazetteer doesn't know."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from policygraph.mentions.brackets import closing_acronyms, join_acronyms, spelled_out
from policygraph.mentions.context import name_runs
from policygraph.mentions.descriptions import generic_nouns
from policygraph.mentions.english import descriptions_en, name_phrases_en
from policygraph.mentions.found import Found, settle
from policygraph.mentions.french import head_phrases_fr
from policygraph.mentions.governed import described_objects, object_types
from policygraph.mentions.learning import found_again
from policygraph.mentions.lexicon import NameLexicon
from policygraph.mentions.numbers import with_numbers
from policygraph.mentions.resolution import resolve
from policygraph.mentions.segments import posts_of, segments
from policygraph.mentions.view import View, view

_AND = {("and",), ("et",)}


def names_fr_en(doc: Doc, known: Sequence[Found], lexicon: NameLexicon) -> list[Found]:
    """Candidates for all that is named or described, over the parse, those of one entity in one group.

    Args:
        doc: parsed.
        known: what the gazetteer found; part of the result where nothing longer crosses it.
        lexicon: of the Doc's language.
    """
    seen = view(doc, lexicon)
    posts = posts_of(seen)
    closed = closing_acronyms(seen, posts)
    pieces = segments(seen, posts, {one.end for one in known if one.iri})
    phrases = spelled_out(seen, closed, posts)
    phrases += name_phrases_en(seen, pieces)
    if lexicon.language == "fr":
        phrases += head_phrases_fr(seen, closed, posts)
    else:
        phrases += descriptions_en(seen)
    phrases += generic_nouns(seen)
    told = object_types(seen)
    phrases += name_runs(seen, pieces, [*known, *phrases], told)
    phrases += described_objects(seen, told, [*known, *phrases], closed)
    phrases = [_without_next(seen, one, known) for one in phrases]
    phrases = [one for one in phrases if not _overreaches(seen, one, known) and not _only_a_word(seen, one, phrases)]
    phrases = [one for one in phrases if not _begins_known(one, known) and not _field_of_known(seen, one, known)]
    candidates = [with_numbers(seen, one) for one in join_acronyms(seen, [*known, *phrases], closed)]
    return resolve(seen, settle([*candidates, *found_again(seen, candidates)]))


def _only_a_word(view: View, one: Found, phrases: Sequence[Found]) -> bool:
    """A phrase without capitals inside the name of a body: "systèmes d'information" of their security's agency."""
    if any(view.capital[i] for i in range(one.start, one.end)):
        return False
    bodies = (other for other in phrases if other.kind == "name" and other.type in view.lexicon.institutions)
    return any(other.start < one.start and one.end <= other.end for other in bodies)


def _without_next(view: View, one: Found, known: Sequence[Found]) -> Found:
    """A body's name without the known actor that "and" adds to it: "the Ministry of ICT and Zipco"."""
    if one.type not in view.lexicon.institutions or one.kind != "name":
        return one
    for other in known:
        joint = other.start - 1
        if other.iri and other.type in view.lexicon.institutions and other.end == one.end and joint > one.start + 1:
            joint -= view.pos[joint] == "DET"
            if view.folded[joint] in _AND:
                text = view.text(one.start, joint)
                return replace(one, end=joint, text=text, forms=tuple(form for form in one.forms if form in text))
    return one


def _field_of_known(view: View, one: Found, known: Sequence[Found]) -> bool:
    """Words at the end of a known body's name: "Digitalisation" in "Ministère du Numérique et de la Digitalisation"."""
    return one.type not in view.lexicon.institutions and any(
        other.iri and other.type in view.lexicon.institutions and other.start < one.start and one.end == other.end
        for other in known
    )


def _begins_known(one: Found, known: Sequence[Found]) -> bool:
    """The first words of what is known by more of them: "government" in "the government of Narnia"."""
    longer = (other for other in known if other.iri and other.start == one.start and one.end < other.end)
    return one.kind == "description" and any(longer)


def _overreaches(view: View, one: Found, known: Sequence[Found]) -> bool:
    """A phrase that begins with a known name of its type and goes on with more than "de" and a name."""
    return any(
        other.iri and other.start == one.start and other.end < one.end and other.type == one.type
        and not view.capital[one.end - 1]
        for other in known
    )  # fmt: skip
