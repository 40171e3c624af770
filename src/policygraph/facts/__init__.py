"""Room 4: events and relations with roles, dates, status and evidence."""

from policygraph.facts.model import ArticleFacts, Event, Quote, Relation, Status
from policygraph.mentions.model import Entity

__all__ = ["ArticleFacts", "Entity", "Event", "Quote", "Relation", "Status"]
