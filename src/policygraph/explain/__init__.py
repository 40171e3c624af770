"""Shows how an article is read: sentence by sentence, what is named in it and what facts come of it."""

from policygraph.explain.model import Explanation, ReadSentence, Shown
from policygraph.explain.read import explain, explained

__all__ = ["Explanation", "ReadSentence", "Shown", "explain", "explained"]
