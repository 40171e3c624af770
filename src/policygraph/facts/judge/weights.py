"""What the judge has learnt: one weight for each feature of each sort of claim."""

import json
import lzma
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Literal

from policygraph.errors import ModelError

Sort = Literal["event", "filler", "relation"]
Floor = Literal["event", "filler", "relation", "proposal"]
SHIPPED = Path(__file__).parents[2] / "models" / "judge.weights"
FORMAT = "policygraph-judge-1"
BIAS = ""
"""The feature that every claim has."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Logistic regression: `weights[sort][feature]`. What is less sure than its floor (0 to 1) is no fact;
    a filler that no rule told has one of its own. `practised` holds events and relations by language ("fr Launch")
    of which enough were annotated: of all others, such as an analyst's own, the judge leaves the rules their say.
    """

    weights: Mapping[str, Mapping[str, float]]
    floors: Mapping[str, float]
    practised: frozenset[str] = frozenset()

    def probability(self, sort: Sort, features: Iterable[str]) -> float:
        """How sure a claim with these features is, from 0 to 1."""
        known = self.weights[sort]
        score = known.get(BIAS, 0.0) + sum(known.get(feature, 0.0) for feature in sorted(set(features)))
        return 1 / (1 + exp(-max(-30.0, min(30.0, score))))

    def knows(self, language: str, name: str) -> bool:
        """Whether it has learnt from enough events or relations of this name in this language."""
        return f"{language} {name}" in self.practised

    def takes(self, sort: Floor, probability: float) -> bool:
        """Whether a claim this sure is taken for a fact."""
        return probability >= self.floors[sort]


@lru_cache(maxsize=2)
def load_judge(path: Path = SHIPPED) -> Judge:
    """The judge of a file that `save_judge` wrote, by default the shipped one.

    Raises:
        ModelError: there is no such file, or it is not one of ours.
    """
    try:
        record = json.loads(lzma.decompress(path.read_bytes()))
    except (OSError, lzma.LZMAError, ValueError) as error:
        raise ModelError(f"{path}: can't be read as a judge's weights ({error}).") from error
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise ModelError(f"{path}: is not a file of a judge's weights that this version can read.")
    return Judge(record["weights"], record["floors"], frozenset(record["practised"]))


def save_judge(judge: Judge, path: Path) -> None:
    """Writes a compressed JSON object, the same bytes for the same judge."""
    weights = {sort: {name: round(w, 4) for name, w in sorted(known.items())} for sort, known in judge.weights.items()}
    record: dict[str, object] = {
        "format": FORMAT,
        "floors": dict(judge.floors),
        "practised": sorted(judge.practised),
    }
    record["weights"] = weights
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_bytes(lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
