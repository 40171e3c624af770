"""How sure each fact is: a small trained judge over what the rules propose."""

from policygraph.facts.judge.judging import judged
from policygraph.facts.judge.weights import Judge, load_judge

__all__ = ["Judge", "judged", "load_judge"]
