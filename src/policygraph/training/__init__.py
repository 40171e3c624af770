"""Train and score the parsers that `documents` reads with. Nothing that reads articles needs this package."""

from policygraph.training.run import train
from policygraph.training.scores import Scores, evaluate

__all__ = ["Scores", "evaluate", "train"]
