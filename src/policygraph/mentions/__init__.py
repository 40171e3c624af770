"""Room 3: who and what is named, linked to entities."""

from policygraph.mentions.component import MentionFinder, find_mentions, finder
from policygraph.mentions.model import Entity, Mention, MentionKind, MentionSet

__all__ = ["Entity", "Mention", "MentionFinder", "MentionKind", "MentionSet", "find_mentions", "finder"]
