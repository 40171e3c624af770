"""What the judge has learnt: one weight for each feature of each sort of claim."""

import json
import lzma
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Literal

from policygraph.errors import ModelError
from policygraph.facts.judge.claims import Claim

Sort = Literal["event", "filler", "relation", "date", "entity"]
Floor = Literal["event", "filler", "relation", "proposal", "revived", "date", "entity"]
SHIPPED = Path(__file__).parents[2] / "models" / "judge.weights"
FORMAT = "policygraph-judge-3"
BIAS = ""
"""The feature that every claim has."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Logistic regression: `weights[sort][feature][name]`, where `name` is what is claimed, or "" whatever it is.

    What is less sure than its floor (0 to 1) is no fact; a filler that no rule told and an event that tells itself by
    such alone have floors of their own. `practised` holds events and relations by language ("fr Launch") of which
    enough were annotated: of all others, such as an analyst's own, the judge leaves the rules their say.
    """

    weights: Mapping[Sort, Mapping[str, Mapping[str, float]]]
    floors: Mapping[str, float]
    practised: frozenset[str] = frozenset()

    def probability(self, sort: Sort, claim: Claim) -> float:
        """How sure a claim is, from 0 to 1."""
        known = self.weights[sort]
        score = known.get(BIAS, {}).get("", 0.0)
        for name in claim.names:
            score += known.get(name, {}).get("", 0.0)
        names = ("", *claim.names)
        for feature in claim.features:
            by_name = known.get(feature)
            if by_name:
                for name in names:
                    score += by_name.get(name, 0.0)
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
    weights = {
        sort: {feature: {name: round(w, 4) for name, w in by_name.items()} for feature, by_name in known.items()}
        for sort, known in judge.weights.items()
    }
    record: dict[str, object] = {
        "format": FORMAT,
        "floors": dict(judge.floors),
        "practised": sorted(judge.practised),
        "weights": weights,
    }
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_bytes(lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
