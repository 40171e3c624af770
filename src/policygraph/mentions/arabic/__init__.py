"""Who and what an Arabic article names, read over tokens with their attached particles: there is no Arabic parser."""

from policygraph.mentions.arabic.lexicon import ArabicLexicon
from policygraph.mentions.arabic.linking import names_ar
from policygraph.mentions.arabic.people import Office, People, find_people
from policygraph.mentions.arabic.persons import Name
from policygraph.mentions.arabic.sheet import Sheet

__all__ = ["ArabicLexicon", "Name", "Office", "People", "Sheet", "find_people", "names_ar"]
