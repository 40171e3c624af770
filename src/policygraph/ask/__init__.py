"""Room 8: plain questions in French, English and Arabic, answered through the saved questions."""

from policygraph.ask.answering import Asker
from policygraph.ask.model import Reply, Taken, Unknown
from policygraph.ask.showing import as_json, command, shown

__all__ = ["Asker", "Reply", "Taken", "Unknown", "as_json", "command", "shown"]
