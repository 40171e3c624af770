"""Room 4: events and relations with roles, dates, status and evidence."""

from policygraph.facts.model import ArticleFacts, Entity, Event, Quote, Relation, Status

__all__ = ["ArticleFacts", "Entity", "Event", "Quote", "Relation", "Status"]
