"""Room 4: events and relations with roles, dates, status and evidence."""

from policygraph.facts.component import Extraction, FactsComponent, examine, extract, mistagged, pipeline
from policygraph.facts.json import from_json, read, to_json, write
from policygraph.facts.model import ArticleFacts, Event, Quote, Relation, Status
from policygraph.facts.pipelines import Pipelines, above
from policygraph.mentions.model import Entity

__all__ = [
    "ArticleFacts",
    "Entity",
    "Event",
    "Extraction",
    "FactsComponent",
    "Pipelines",
    "Quote",
    "Relation",
    "Status",
    "above",
    "examine",
    "extract",
    "from_json",
    "mistagged",
    "pipeline",
    "read",
    "to_json",
    "write",
]
