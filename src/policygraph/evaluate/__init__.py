"""How good the facts are: measured against annotated articles, and what is learnt from those."""

from policygraph.evaluate.model import Error, Report, Scores, Share, Tally
from policygraph.evaluate.run import evaluate
from policygraph.evaluate.tables import as_json, as_text

__all__ = ["Error", "Report", "Scores", "Share", "Tally", "as_json", "as_text", "evaluate"]
