"""How well a pipeline analyses a treebank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.errors import PolicyGraphError
from policygraph.training.harmony import harmonise
from policygraph.training.treebanks import Sentence, project, read_conllu, surface

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.training import Example

LONGEST_PARAGRAPH = 10


@dataclass(frozen=True, slots=True)
class Scores:
    """Percentages, as spaCy's Scorer counts them: attachment without punctuation; sentences and tokens as F1.

    `uas` and `las` are of heads and of heads with labels, `pos` and `lemma` of tokens. All are measured from plain
    text: a token or sentence cut wrongly counts as an error. `words_per_second` is of this run, on this machine.
    """

    uas: float
    las: float
    pos: float
    lemma: float
    sentences: float
    tokens: float
    words_per_second: int


def evaluate(nlp: Language, treebank: Path) -> Scores:
    """Score a pipeline on a CoNLL-U file.

    The text is given paragraph by paragraph, where the treebank marks them, and otherwise ten sentences at a time.
    Labels are compared as `harmony` keeps them; multiword tokens are fused.

    Raises:
        PolicyGraphError: the file can't be read or has no sentence.
    """
    sentences = [harmonise(sentence) for sentence in read_conllu(treebank)]
    if not sentences:
        raise PolicyGraphError(f"{treebank}: holds no sentence.")
    return score(nlp, paragraphs(nlp, sentences))


def score(nlp: Language, examples: Sequence[Example]) -> Scores:
    """Score a pipeline on examples of `paragraphs`."""
    from spacy.training import Example

    # evaluating writes into the predicted Docs, so each run has its own
    fresh = [Example(nlp.make_doc(example.reference.text), example.reference) for example in examples]
    found = nlp.evaluate(fresh, batch_size=16)

    def percent(name: str) -> float:
        return 100 * float(found.get(name) or 0.0)

    return Scores(
        uas=percent("dep_uas"),
        las=percent("dep_las"),
        pos=percent("pos_acc"),
        lemma=percent("lemma_acc"),
        sentences=percent("sents_f"),
        tokens=percent("token_f"),
        words_per_second=int(found["speed"]),
    )


def paragraphs(nlp: Language, sentences: Sequence[Sentence]) -> list[Example]:
    """Paragraphs of a treebank as spaCy examples, with the treebank's own tokens as the reference."""
    from spacy.training import Example

    from policygraph.training.examples import assemble

    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if not groups or sentence.opens or len(groups[-1]) == LONGEST_PARAGRAPH:
            groups.append([])
        groups[-1].append(sentence)
    references = [assemble(nlp.vocab, [(project(s, surface(s)), "") for s in group]) for group in groups]
    return [Example(nlp.make_doc(reference.text), reference) for reference in references]
