"""Train a parser from treebanks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.errors import PolicyGraphError
from policygraph.training.examples import Corpus
from policygraph.training.harmony import harmonise
from policygraph.training.scores import Scores, paragraphs, score
from policygraph.training.treebanks import Sentence, read_conllu

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.training import Example

FILE_NAME = re.compile(r"(?P<name>.+?)(-ud)?-(?P<part>train|dev|test)\.conllu(\.xz)?")
SEED = 1
STEPS = {"fr": 2800, "en": 4000}
"""Where more steps gain nothing on the development files; about 15 and 25 minutes on one core."""
CHECKS = 10
"""How often the parser is scored on the way; the best one is kept."""

SHARE = {"fr_fqb": 700}
"""Treebanks of which a random part is taken: so many questions as FQB has would teach that news consists of them."""

LEARNING_RATE = 0.0015
FLOOR = 0.03
WARM_UP = 200
DROPOUT = {"fr": 0.15, "en": 0.1}
SMALLEST_BATCH, LARGEST_BATCH, GROWTH = 200, 1500, 1.002
"""Words in a step: it begins small and grows by this factor."""


@dataclass(frozen=True, slots=True)
class Treebanks:
    """Files of one language, sorted: those to learn from and those to choose the best parser on."""

    train: tuple[Path, ...]
    dev: tuple[Path, ...]


def train(
    treebanks: Path,
    language: str,
    output: Path,
    *,
    steps: int | None = None,
    report: Callable[[str], None] | None = None,
) -> Scores:
    """Train a parser and write it to `output`/`language`.weights, which `load_parser(model=...)` takes.

    A treebank with a training part is used as its authors divided it: the test part is never read. One without is
    learnt from whole. The same files, steps and machine give the same weights.

    Args:
        treebanks: folder of `{language}_NAME-ud-{train,dev,test}.conllu` files, `.xz` or not.
        language: "fr" or "en", or any other code that spaCy has a tokeniser for.
        output: folder, made if missing.
        steps: how many updates of the weights; by default enough for the best parser.
        report: called with one line of progress now and then.

    Returns:
        The written parser's scores on the development files; if there are none, on the sentences it learnt from.

    Raises:
        PolicyGraphError: no treebank of that language, or one that can't be read.
    """
    from thinc.api import fix_random_seed, use_ops

    from policygraph.documents.weights import WEIGHTS, load_weights, save_weights

    say = report or (lambda _: None)
    files = find_treebanks(treebanks, language)
    fix_random_seed(SEED)
    rng = random.Random(SEED)
    sources = [_learnt(path, rng) for path in files.train]
    held_out = [harmonise(sentence) for path in files.dev for sentence in read_conllu(path)]
    path = output / f"{language}{WEIGHTS}"
    # numpy multiplies matrices three times as fast as the library that spaCy takes for reading
    with use_ops("numpy", use_blis=False):
        nlp = _untrained(language)
        corpus = Corpus(nlp, sources, rng)
        examples = paragraphs(nlp, held_out or [sentence for source in sources for sentence in source])
        say(f"{language}: learning from {sum(map(len, sources))} sentences, checking on {len(held_out)}")
        best, kept = -1.0, b""
        for step, scores in _learn(nlp, corpus, examples, steps or STEPS.get(language, max(STEPS.values()))):
            say(f"{language}: step {step}: LAS {scores.las:.1f}, UAS {scores.uas:.1f}, POS {scores.pos:.1f}")
            if _merit(scores) > best:
                best, kept = _merit(scores), nlp.to_bytes(exclude=["tokenizer"])
        save_weights(nlp.from_bytes(kept, exclude=["tokenizer"]), path)
    return score(load_weights(path), examples)


def find_treebanks(folder: Path, language: str) -> Treebanks:
    """The files of a language, by the names that Universal Dependencies gives them (its "-ud" may be missing).

    Raises:
        PolicyGraphError: there are none to learn from.
    """
    files = sorted(path for path in folder.glob(f"{language}_*.conllu*") if FILE_NAME.fullmatch(path.name))
    divided = {_name(path) for path in files if _part(path) == "train"}
    learnt = tuple(path for path in files if _part(path) == "train" or _name(path) not in divided)
    if not learnt:
        raise PolicyGraphError(
            f"{folder}: no treebank for {language!r}.", hint=f"Expected files such as {language}_NAME-ud-train.conllu."
        )
    return Treebanks(learnt, tuple(path for path in files if _part(path) == "dev" and _name(path) in divided))


def _named(path: Path) -> re.Match[str]:
    match = FILE_NAME.fullmatch(path.name)
    assert match, path
    return match


def _name(path: Path) -> str:
    return _named(path)["name"]


def _part(path: Path) -> str:
    return _named(path)["part"]


def _learnt(path: Path, rng: random.Random) -> list[Sentence]:
    sentences = [harmonise(sentence) for sentence in read_conllu(path)]
    return rng.sample(sentences, min(len(sentences), SHARE.get(_name(path), len(sentences))))


def _merit(scores: Scores) -> float:
    return scores.las + 0.3 * scores.lemma + 0.3 * scores.pos + 0.1 * scores.sentences


def _learn(nlp: Language, corpus: Corpus, held_out: Sequence[Example], steps: int) -> Iterator[tuple[int, Scores]]:
    """Train in place; now and then, and at the end, give the step and the scores with the averaged weights in `nlp`."""
    from thinc.api import Adam

    first = corpus.examples(corpus.texts())
    nlp.initialize(lambda: first)
    optimizer = Adam(LEARNING_RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    warm_up = min(WARM_UP, max(1, steps // 10))
    every = max(1, steps // CHECKS)
    for step, batch in zip(range(1, steps + 1), _batches(corpus), strict=False):
        optimizer.learn_rate = LEARNING_RATE * min(1.0, step / warm_up) * max(FLOOR, 1 - step / steps)
        nlp.update(corpus.examples(batch), sgd=optimizer, drop=DROPOUT.get(str(nlp.lang), 0.1))
        if step % every == 0 or step == steps:
            with nlp.use_params(optimizer.averages):
                yield step, score(nlp, held_out)


def _batches(corpus: Corpus) -> Iterator[list[Doc]]:
    """Batches of texts without end, each of about so many words as its step shall see."""
    size = float(SMALLEST_BATCH)
    batch: list[Doc] = []
    while True:
        for text in corpus.texts():
            batch.append(text)
            if sum(map(len, batch)) >= size:
                yield batch
                batch, size = [], min(LARGEST_BATCH, size * GROWTH)


def _untrained(language: str) -> Language:
    """One shared embedding layer, and on it what tells parts of speech, lemmas, sentences and syntax."""
    from policygraph.documents.languages import language_class
    from policygraph.documents.tokens import mend_tokenizer

    nlp: Language = language_class(language)()
    mend_tokenizer(nlp)
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": [5000, 1000, 2500, 2500],
        "include_static_vectors": False,
    }
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1}
    encode["maxout_pieces"] = 3
    shared = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}
    transitions = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": 128,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": listener,
    }
    nlp.add_pipe("tok2vec", config={"model": shared})
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe("trainable_lemmatizer", config={"model": tagger, "min_tree_freq": 3, "top_k": 3})
    nlp.add_pipe("senter", config={"model": tagger})
    nlp.add_pipe("parser", config={"model": transitions, "min_action_freq": 10})
    return nlp
