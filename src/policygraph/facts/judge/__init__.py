"""How sure each fact is: a small trained judge over what the rules propose."""

from policygraph.facts.judge.claims import Sight
from policygraph.facts.judge.judging import judged
from policygraph.facts.judge.participants import likely
from policygraph.facts.judge.weights import Judge, load_judge

__all__ = ["Judge", "Sight", "judged", "likely", "load_judge"]
