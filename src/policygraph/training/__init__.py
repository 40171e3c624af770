"""Train and score the parsers of `documents` and the judge of `facts`. Nothing that reads articles needs this."""

from policygraph.training.judge import train_judge
from policygraph.training.run import train
from policygraph.training.scores import Scores, evaluate

__all__ = ["Scores", "evaluate", "train", "train_judge"]
