"""What the rules propose of a sentence that the shipped parsers read, before the judge has seen it."""

from functools import cache

from spacy.language import Language

from policygraph.articles import Language as Code
from policygraph.documents import load_parser, parse
from policygraph.facts.candidates import EventCandidate, Finding, RelationCandidate
from policygraph.facts.component import propose
from policygraph.ontology import load
from policygraph.ontology.model import Ontology
from tests.readings import article

TITLES: dict[Code, str] = {"en": "A title of news", "fr": "Titre de l'article", "ar": "عنوان الخبر"}
Triple = tuple[str, str, str]


@cache
def known() -> Ontology:
    return load()


@cache
def parser(language: Code) -> Language:
    return load_parser(language)


def events(language: Code, text: str) -> list[tuple[EventCandidate, dict[str, list[str]]]]:
    """The events that stand for themselves, and who fills their roles, by name."""
    names, findings = _proposed(language, text)
    found = [one for one in findings if isinstance(one, EventCandidate)]
    return [(one, {role: [names.get(f, f) for f in fillers] for role, fillers in one.roles.items()}) for one in found]


def relations(language: Code, text: str) -> set[Triple]:
    """The relations, by name."""
    names, findings = _proposed(language, text)
    found = (one for one in findings if isinstance(one, RelationCandidate))
    return {(names.get(one.subject, one.subject), one.predicate, names.get(one.object, one.object)) for one in found}


def _proposed(language: Code, text: str) -> tuple[dict[str, str], list[Finding]]:
    read, findings = propose(parse(article("own", language, TITLES[language], text), parser(language)), known())
    return {key: entity.name for key, entity in read.mentions.entities.items()}, findings
