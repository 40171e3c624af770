"""What plain questions are understood by: cues, and the templates that they lead to (ontology/questions.ttl)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from policygraph.namespaces import PG
from policygraph.ontology.files import Index, data_files, read
from policygraph.ontology.model import LabelMap
from policygraph.ontology.schema import name_of

CueKind = Literal["AskCue", "AskFiller", "AskBound", "AskBeyond"]
KINDS: tuple[CueKind, ...] = ("AskCue", "AskFiller", "AskBound", "AskBeyond")


@dataclass(frozen=True, slots=True)
class AskCue:
    """Words that mean one thing in a plain question.

    `forms` are by language, as written (`member*`: all words that begin so). `bounds` is since or until for the words
    before a date. A cue that is `opening` counts only among the first words.
    """

    iri: str
    kind: CueKind
    forms: dict[str, tuple[str, ...]]
    weight: float = 1.0
    opening: bool = False
    bounds: str = ""


@dataclass(frozen=True, slots=True)
class AskSlot:
    """A parameter, and which names may fill it: of these types (none given: all), rather behind these words.

    `behind`: only behind them.
    """

    parameter: str
    types: frozenset[str] = frozenset()
    needed: bool = False
    prepositions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    behind: bool = False


@dataclass(frozen=True, slots=True)
class AskTemplate:
    """Which saved question a plain question means. `cues`, `hints` and `barred` are IRIs of cues.

    `words` is the parameter, if any, that a word which nothing explains may narrow the answer by.
    """

    iri: str
    asks: str
    cues: tuple[str, ...]
    hints: tuple[str, ...]
    barred: tuple[str, ...]
    slots: tuple[AskSlot, ...]
    free: bool
    examples: LabelMap
    words: str = ""


@dataclass(frozen=True, slots=True)
class PlainLanguage:
    """All that plain questions are understood by."""

    cues: dict[str, AskCue]
    templates: tuple[AskTemplate, ...]


def plain_language(extra: Sequence[Path] = ()) -> PlainLanguage:
    """The cues and templates of the ontology, the folders in `extra` included.

    Raises:
        OntologyError: Turtle that can't be parsed, or no such folder.
    """
    index = read([path for path in data_files(extra) if b":Ask" in path.read_bytes()])
    cues = {iri: _cue(index, iri, kind) for kind in KINDS for iri in index.of_type(PG + kind)}
    return PlainLanguage(cues, tuple(_template(index, iri) for iri in index.of_type(PG + "AskTemplate")))


def _cue(index: Index, iri: str, kind: CueKind) -> AskCue:
    return AskCue(
        iri=iri,
        kind=kind,
        forms=index.by_language(iri, PG + "form"),
        weight=float(index.text(iri, PG + "weight") or 1),
        opening=index.text(iri, PG + "opening") == "true",
        bounds=index.text(iri, PG + "bounds"),
    )


def _template(index: Index, iri: str) -> AskTemplate:
    return AskTemplate(
        iri=iri,
        asks=index.text(iri, PG + "asks"),
        cues=tuple(index.iris(iri, PG + "askCue")),
        hints=tuple(index.iris(iri, PG + "askHint")),
        barred=tuple(index.iris(iri, PG + "askNot")),
        slots=tuple(_slot(index, node) for node in index.iris(iri, PG + "slot")),
        free=index.text(iri, PG + "free") == "true",
        examples=index.labels(iri, PG + "example"),
        words=index.text(iri, PG + "freeWords"),
    )


def _slot(index: Index, node: str) -> AskSlot:
    return AskSlot(
        parameter=index.text(node, PG + "parameter"),
        types=frozenset(name_of(iri) for iri in index.iris(node, PG + "fillerType")),
        needed=index.text(node, PG + "needed") == "true",
        prepositions=index.by_language(node, PG + "preposition"),
        behind=index.text(node, PG + "behind") == "true",
    )


__all__ = ["AskCue", "AskSlot", "AskTemplate", "PlainLanguage", "plain_language"]
