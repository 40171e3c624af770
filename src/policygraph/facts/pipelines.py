"""One reading pipeline a language, loaded when the first article in that language comes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from spacy.language import Language as Pipeline

from policygraph.facts.component import pipeline
from policygraph.facts.model import ArticleFacts, Event, Relation
from policygraph.ontology.model import Ontology


@dataclass(frozen=True, slots=True)
class Pipelines:
    """`pipelines["fr"]` reads French. `models` names other parsers by language (see `documents.load_parser`)."""

    ontology: Ontology
    models: Mapping[str, str] = field(default_factory=dict)
    _loaded: dict[str, Pipeline] = field(default_factory=dict, repr=False)

    def __getitem__(self, language: str) -> Pipeline:
        """The pipeline for "fr", "en" or "ar".

        Raises:
            ModelError: the model named for this language is not installed.
        """
        if language not in self._loaded:
            self._loaded[language] = pipeline(language, ontology=self.ontology, model=self.models.get(language))
        return self._loaded[language]


def above(facts: ArticleFacts, confidence: float) -> ArticleFacts:
    """The facts that are at least this sure (0 to 1), without the entities that only the others use."""
    events = tuple(event for event in facts.events if event.confidence >= confidence)
    relations = tuple(relation for relation in facts.relations if relation.confidence >= confidence)
    lost = _used(facts.events, facts.relations) - _used(events, relations)
    entities = tuple(entity for entity in facts.entities if entity.id not in lost)
    return replace(facts, entities=entities, events=events, relations=relations)


def _used(events: Iterable[Event], relations: Iterable[Relation]) -> set[str]:
    used = {filler for event in events for fillers in event.roles.values() for filler in fillers}
    return used | {end for relation in relations for end in (relation.subject, relation.object)}
