"""Relations that hold: member of, part of, located in, ... (French and English), read by the lexicon's triggers."""

from collections.abc import Iterable

from spacy.tokens import Doc

from policygraph.facts.assemble import admits
from policygraph.facts.candidates import Candidate, RelationCandidate
from policygraph.facts.relation_ends import Admits, EndFinder
from policygraph.facts.relation_rules import Match, matches, relation_rules
from policygraph.facts.syntax import MentionIndex, quote
from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology.model import Ontology, RolePosition


def find_relations(doc: Doc, mentions: MentionSet, ontology: Ontology) -> Iterable[Candidate]:
    """Candidates of one Doc; none for a language without such triggers or a Doc that is not parsed."""
    rules = relation_rules(ontology, doc.lang_)
    if not rules or not doc.has_annotation("DEP"):
        return
    finder = EndFinder(doc, MentionIndex(doc, mentions), mentions)
    for match in matches(doc, rules):
        yield from _read(doc, match, finder, mentions, ontology)


def _read(
    doc: Doc, match: Match, finder: EndFinder, mentions: MentionSet, ontology: Ontology
) -> Iterable[RelationCandidate]:
    rule, relation = match.rule, match.rule.relation

    def ends(places: tuple[RolePosition, ...], allowed: frozenset[str]) -> list[Mention]:
        for place in places:
            found = finder.find(place, match.start, match.end, _admitting(place.types or allowed, mentions, ontology))
            if found:
                return found
        return []

    objects = ends(rule.objects, relation.range)
    subjects = ends(rule.subjects, relation.domain) if objects else []
    quotes = (quote(doc[match.start]),)
    for subject in subjects:
        for obj in objects:
            if subject.entity != obj.entity:
                yield RelationCandidate(
                    subject.entity,
                    relation.name,
                    obj.entity,
                    quotes,
                    match.start,
                    rule.trigger.iri,
                    rule.trigger.confidence,
                )


def _admitting(types: frozenset[str], mentions: MentionSet, ontology: Ontology) -> Admits:
    return lambda mention: admits(mentions.entities[mention.entity], types, False, ontology)
