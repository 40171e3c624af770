"""Fuller names for what has none: "a conference" is told apart by what follows it, "on digital identity"."""

from dataclasses import replace

from policygraph.articles.model import PublicationDate
from policygraph.facts import arguments
from policygraph.facts.amounts import money
from policygraph.facts.dates import find_dates
from policygraph.facts.holders import PERSON
from policygraph.facts.parsed import Parsed
from policygraph.facts.tree import Tree
from policygraph.mentions.model import Entity, Mention, MentionSet
from policygraph.ontology.model import Ontology

ANY_DAY = PublicationDate("2000-01-01", "day")
"""Dates are only to be seen here, not resolved."""
MAX_WORDS = 12
_OF = frozenset({"of", "de", "d'", "d’"})
_ENDS_PHRASE = frozenset({"PUNCT", "AUX", "PRON", "SCONJ", "SPACE"})
_ENDS_PHRASE_AS = frozenset({"acl:relcl", "conj", "cc", "appos", "parataxis", "advcl"})
_DANGLING = frozenset({"ADP", "DET", "ADV", "PART", "CCONJ", "NUM"})


def with_fuller_names(parsed: Parsed, ontology: Ontology) -> MentionSet:
    """The Doc's mentions; entities told only by a bare common noun are named by their first phrase as far as it goes.

    The short form becomes an alias. Where the phrase holds nothing more, nothing changes.
    """
    mentions = parsed.mentions
    if not parsed.doc.has_annotation("DEP"):
        return mentions
    named = {m.entity for m in mentions.mentions if m.kind != "description"}
    first: dict[str, Mention] = {}
    for mention in mentions.mentions:
        if mention.entity not in named:
            first.setdefault(mention.entity, mention)
    people = {i for m in mentions.mentions if mentions.entities[m.entity].type == PERSON for i in range(m.start, m.end)}
    entities = dict(mentions.entities)
    for key, mention in first.items():
        entity = entities[key]
        if entity.iri or len(entity.name.split()) > 1 or not entity.name.islower():
            continue
        entities[key] = _named_by(parsed, mention, entity, people, ontology)
    return replace(mentions, entities=entities)


def _named_by(parsed: Parsed, mention: Mention, entity: Entity, people: set[int], ontology: Ontology) -> Entity:
    doc = parsed.doc
    end = _phrase_end(parsed.tree, parsed.index.head_of(mention), mention.end, people)
    end = _before_numbers(parsed.tree, mention.end, end, ontology)
    if end == mention.end or end - mention.start > MAX_WORDS:
        return entity
    start = doc[mention.start].idx + max(doc[mention.start : mention.end].text.find(entity.name), 0)
    name = parsed.tree.text[start : doc[end - 1].idx + len(doc[end - 1])]
    return replace(entity, name=name, aliases=tuple(dict.fromkeys([entity.name, *entity.aliases])))


def _phrase_end(tree: Tree, head: int, end: int, people: set[int]) -> int:
    """The token behind the complements that follow the mention without a break; people end it."""
    below = set(tree.subtree(head))
    place = end
    while place in below and not _ends_phrase(tree, place):
        by_whom = tree.morph(place, "VerbForm") == "Part" and arguments.by_whom(tree, place)
        if place in people or by_whom or tree.morph(place, "VerbForm") == "Fin":
            break
        place += 1
    return place


def _before_numbers(tree: Tree, start: int, end: int, ontology: Ontology) -> int:
    """Where a name ends that `[start, end)` may carry on: before a date, and a sum unless it is "a fund *of* $5m"."""
    text = tree.doc[start:end].text if end > start else ""
    starts = [dated.start for dated in find_dates(text, tree.doc.lang_, ANY_DAY)]
    starts += [first for first, _ in money(text, ontology) if not {*text[:first].split()[-1:]} & _OF]
    if starts:
        cut = tree.doc[start].idx + min(starts)
        end = next(i for i in range(start, end) if tree.doc[i].idx + len(tree.doc[i]) > cut)
    while end > start and (tree.pos[end - 1] in _DANGLING or tree.morph(end - 1, "VerbForm") == "Part"):
        end -= 1
    return end


def _ends_phrase(tree: Tree, i: int) -> bool:
    """Whether the token can't be inside a noun phrase; a hyphen between two words can."""
    if tree.lower[i] in ("-", "‑") and not tree.doc[i - 1].whitespace_ and not tree.doc[i].whitespace_:
        return False
    return tree.pos[i] in _ENDS_PHRASE or tree.dep[i] in _ENDS_PHRASE_AS
