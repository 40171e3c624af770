"""Room 3: who and what is named, linked to entities."""

from policygraph.mentions.model import Entity, Mention, MentionKind, MentionSet

__all__ = ["Entity", "Mention", "MentionKind", "MentionSet"]
