"""policygraph: news about digital policy as a graph of facts, each with the sentence that says so."""

__version__ = "0.1.0"
