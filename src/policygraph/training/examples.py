"""Sentences of a treebank as the texts that a parser learns from."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

from policygraph.training.treebanks import Analysis, Sentence, project
from policygraph.training.variants import variant, with_no_break_spaces

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.training import Example
    from spacy.vocab import Vocab

VARIANTS = 3
TEXT_LENGTHS = (1, 1, 2, 3, 4)
"""How many sentences make a text: one of these, at random."""
LINE_BREAKS = ("\n", "\n\n")


def assemble(vocab: Vocab, sentences: Sequence[tuple[Analysis, str]]) -> Doc:
    """One Doc of sentences, each with the line break after it, "" for a mere space; the last one's is left out."""
    from spacy.tokens import Doc

    whole = Analysis()
    for place, (analysis, line_break) in enumerate(sentences):
        base = len(whole.words)
        whole.words += analysis.words
        whole.spaces += analysis.spaces
        whole.heads += [head + base for head in analysis.heads]
        whole.deps += analysis.deps
        whole.pos += analysis.pos
        whole.morphs += analysis.morphs
        whole.lemmas += analysis.lemmas
        last = place == len(sentences) - 1
        whole.spaces[-1] = not (last or line_break)
        if line_break and not last:
            whole.add(line_break, False, len(whole.words) - 1, dep="dep", pos="SPACE", morph="", lemma=line_break)
    return Doc(
        vocab,
        words=whole.words,
        spaces=whole.spaces,
        heads=whole.heads,
        deps=whole.deps,
        pos=whole.pos,
        morphs=whole.morphs,
        lemmas=whole.lemmas,
    )


class Corpus:
    """Training texts, made anew for each pass: other variants of the sentences, and other neighbours in one text."""

    def __init__(self, nlp: Language, sources: Sequence[Sequence[Sentence]], rng: random.Random) -> None:
        """Prepare texts of `sources` (sentences that followed each other, one list a file) for `nlp`'s tokeniser."""
        self._nlp = nlp
        self._language = str(nlp.lang)
        self._rng = rng
        self._sources = [[self._variants(sentence) for sentence in source] for source in sources]

    def _variants(self, sentence: Sentence) -> list[Analysis]:
        found = []
        for _ in range(VARIANTS):
            varied = variant(sentence, self._rng, self._language)
            tokens = self._nlp.make_doc(varied.text)
            found.append(project(varied, [(token.idx, token.idx + len(token)) for token in tokens]))
        return found

    def texts(self) -> list[Doc]:
        """The texts of one pass, shuffled."""
        made = []
        for source in self._sources:
            at = 0
            while at < len(source):
                length = self._rng.choice(TEXT_LENGTHS)
                made.append(assemble(self._nlp.vocab, [self._pick(found) for found in source[at : at + length]]))
                at += length
        self._rng.shuffle(made)
        return made

    def _pick(self, variants: Sequence[Analysis]) -> tuple[Analysis, str]:
        picked = self._rng.choice(variants)
        if self._language == "fr" and self._rng.random() < 0.3:
            picked = with_no_break_spaces(picked, self._rng)
        return picked, self._rng.choice(LINE_BREAKS) if self._rng.random() < 0.25 else ""

    def examples(self, texts: Sequence[Doc]) -> list[Example]:
        """What a training step takes. The sentences are cut already: the parser runs after what cuts them."""
        from spacy.tokens import Doc
        from spacy.training import Example

        found = []
        for text in texts:
            spaces = [bool(space) for space in text.to_array("SPACY")]
            starts: list[bool | int | None] = [int(start) == 1 for start in text.to_array("SENT_START").astype("int64")]
            words = [token.text for token in text]
            found.append(Example(Doc(text.vocab, words=words, spaces=spaces, sent_starts=starts), text))
        return found
