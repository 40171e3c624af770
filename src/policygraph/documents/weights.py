"""Trained pipelines as one small file: weights in half precision, no string that they do not need, compressed.

A file is an xz-compressed msgpack map: `format`, `language`, `config` (spaCy's, of the trained components), `vocab` and
`components` (what `Language.to_bytes` gives, with spaCy's msgpack-within-msgpack opened). It holds no code, and reading
it runs none.
"""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policygraph.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

WEIGHTS = ".weights"
"""The ending of such files."""
FORMAT = "policygraph-parser-1"
NESTED = ("model", "trees", "moves")
"""Entries of a component's state that are msgpack themselves."""


def save_weights(nlp: Language, path: Path) -> None:
    """Write the trained components of `nlp` to `path`; the tokeniser is made again from the language."""
    import srsly  # type: ignore[import-untyped]

    state = srsly.msgpack_loads(nlp.to_bytes(exclude=["tokenizer", "meta", "config"]))
    vocab = srsly.msgpack_loads(state.pop("vocab"))
    components = {name: _rounded(_opened(value), "float16") for name, value in state.items()}
    vocab["strings"] = srsly.json_dumps(sorted(_needed_strings(nlp, components)))
    record: dict[str, Any] = {"format": FORMAT, "language": nlp.lang, "config": nlp.config.to_str()}
    record |= {"vocab": vocab, "components": components}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(srsly.msgpack_dumps(record), preset=9 | lzma.PRESET_EXTREME))


def load_weights(path: Path) -> Language:
    """Make the pipeline that `save_weights` wrote; its weights are the same bits on every machine.

    Raises:
        ModelError: there is no such file, or it is not one of ours.
    """
    import srsly
    from thinc.api import Config

    from policygraph.documents.languages import language_class
    from policygraph.documents.tokens import mend_tokenizer

    try:
        record = srsly.msgpack_loads(lzma.decompress(path.read_bytes()))
    except (OSError, lzma.LZMAError, ValueError) as error:
        raise ModelError(f"{path}: can't be read as a parser's weights ({error}).") from error
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise ModelError(f"{path}: is not a file of weights that this version can read.")
    config = Config().from_str(record["config"])
    nlp: Language = language_class(record["language"]).from_config(config, validate=False)
    mend_tokenizer(nlp)
    state = {name: _closed(_rounded(value, "float32")) for name, value in record["components"].items()}
    state["vocab"] = srsly.msgpack_dumps(record["vocab"])
    nlp.from_bytes(srsly.msgpack_dumps(state), exclude=["tokenizer", "meta", "config"])
    return nlp


def _opened(component: bytes) -> dict[str, Any]:
    import srsly

    state = srsly.msgpack_loads(component)
    return {key: srsly.msgpack_loads(value) if key in NESTED else value for key, value in state.items()}


def _closed(component: dict[str, Any]) -> bytes:
    import srsly

    packed: bytes = srsly.msgpack_dumps(
        {key: srsly.msgpack_dumps(value) if key in NESTED else value for key, value in component.items()}
    )
    return packed


def _rounded(component: dict[str, Any], dtype: str) -> dict[str, Any]:
    """The same state with the arrays of its model as `dtype`."""
    if "model" not in component:
        return component
    model = component["model"]
    params = [
        {name: None if array is None else array.astype(dtype) for name, array in node.items()}
        for node in model["params"]
    ]
    return {**component, "model": {**model, "params": params}}


def _needed_strings(nlp: Language, components: dict[str, dict[str, Any]]) -> set[str]:
    """Labels, and the endings that the lemmatiser puts for others. What texts bring is added as they are read."""
    known = nlp.vocab.strings
    needed = {str(label) for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    for component in components.values():
        for tree in component.get("trees", {}).get("trees", ()):
            needed |= {known[tree[side]] for side in ("orig", "subst") if tree.get(side)}
    return needed - {""}
