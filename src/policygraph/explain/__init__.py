"""Shows how an article is read: sentence by sentence, what is named, which words fired, which facts came of it, and why
others did not."""

from policygraph.explain.html import page
from policygraph.explain.model import Explanation, Fired, Missed, ReadSentence, Shown
from policygraph.explain.read import explain, narrowed
from policygraph.explain.terminal import shown

__all__ = ["Explanation", "Fired", "Missed", "ReadSentence", "Shown", "explain", "narrowed", "page", "shown"]
