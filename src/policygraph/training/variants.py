"""Vary treebank sentences as the press writes: its apostrophes, quotation marks, headlines, capitals and spaces."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from policygraph.training.harmony import dependents
from policygraph.training.treebanks import Analysis, Sentence, Word

HEADLINES = 0.08
"""How many sentences become headlines."""
ARTICLES = frozenset({"a", "an", "the"})
SMALL_IN_TITLES = frozenset({"ADP", "DET", "CCONJ", "PART"})
NO_BREAK_SPACES = "\u00a0\u00a0\u202f"
SPACED_BEFORE = frozenset({"»", ":", ";", "?", "!", "%"})


def variant(sentence: Sentence, rng: random.Random, language: str) -> Sentence:
    """A random variant of a sentence: half have typographic apostrophes, some no full stop."""
    out = sentence
    if rng.random() < 0.5:
        out = _respelled(out, lambda text: text.replace("'", "’"))
    if '"' in out.text and rng.random() < 0.5:
        out = _respelled(out, lambda text: _with_typographic_quotes(text, "«»" if language == "fr" else "“”"))
    if rng.random() < HEADLINES:
        out = _headline(out, rng, english=language == "en")
    elif rng.random() < 0.06:
        out = _without(out, _final_stop(out))
    if rng.random() < 0.02:
        out = _respelled(out, str.upper)
    return out


def _respelled(sentence: Sentence, spell: Callable[[str], str]) -> Sentence:
    """The sentence with its text spelt otherwise, if that moves no character."""
    text = spell(sentence.text)
    if len(text) != len(sentence.text):
        return sentence
    return replace(sentence, text=text)


def _with_typographic_quotes(text: str, marks: str) -> str:
    pieces = text.split('"')
    return "".join(piece + (marks[i % 2] if i < len(pieces) - 1 else "") for i, piece in enumerate(pieces))


def _final_stop(sentence: Sentence) -> set[int]:
    last = len(sentence.words) - 1
    return {last} if last > 0 and sentence.words[last].form == "." else set()


def _headline(sentence: Sentence, rng: random.Random, *, english: bool) -> Sentence:
    """As a headline has it: no full stop, no auxiliary of the passive, in English fewer articles and more capitals."""
    words, below = sentence.words, dependents(sentence.words)
    dropped = _final_stop(sentence)
    for i, word in enumerate(words):
        if below[i] or sum(other.start == word.start for other in words) > 1:
            continue
        if word.dep == "aux:pass":
            if not any(words[child].dep in ("aux", "cop") for child in below[word.head]):
                dropped.add(i)
        elif english and word.dep == "det" and word.lemma.lower() in ARTICLES and rng.random() < 0.6:
            dropped.add(i)
    out = _without(sentence, dropped)
    if english and rng.random() < 0.4:
        raised = {word.start for word in out.words if word.pos not in SMALL_IN_TITLES}
        letters = (c.upper() if i in raised else c for i, c in enumerate(out.text))
        capitals = "".join(letters)
        out = _respelled(out, lambda _: capitals)
    return out


def _without(sentence: Sentence, dropped: set[int]) -> Sentence:
    """Leave out some words, each with the space that follows it; what depends on them must be left out too."""
    if not dropped or len(dropped) == len(sentence.words):
        return sentence
    text = ""
    words: list[Word] = []
    place: dict[int, int] = {}
    begun: dict[int, int] = {}
    for i, word in enumerate(sentence.words):
        if i in dropped:
            continue
        if word.start not in begun:
            begun[word.start] = len(text)
            text += sentence.text[word.start : word.end]
            text += " " if sentence.text[word.end : word.end + 1] == " " else ""
        place[i] = len(words)
        start = begun[word.start]
        words.append(replace(word, start=start, end=start + word.end - word.start))
    headed = tuple(replace(word, head=place[word.head] if word.head >= 0 else -1) for word in words)
    return replace(sentence, text=text.rstrip(" "), words=headed)


def with_no_break_spaces(analysis: Analysis, rng: random.Random) -> Analysis:
    """French typography: within quotation marks, before high punctuation and inside numbers the space does not break.

    spaCy makes a token of each such space.
    """
    space = rng.choice(NO_BREAK_SPACES)
    words = analysis.words
    glued = [_is_glued(words, i) and analysis.spaces[i] for i in range(len(words))]
    place, shift = [], 0
    for i, token in enumerate(glued):
        place.append(i + shift)
        shift += token
    out = Analysis()
    for i, word in enumerate(words):
        breaks = analysis.spaces[i] and not glued[i]
        out.add(
            word,
            breaks,
            place[analysis.heads[i]],
            dep=analysis.deps[i],
            pos=analysis.pos[i],
            morph=analysis.morphs[i],
            lemma=analysis.lemmas[i],
        )
        if glued[i]:
            out.add(space, False, place[i], dep="dep", pos="SPACE", morph="", lemma=space)
    return out


def _is_glued(words: list[str], i: int) -> bool:
    following = words[i + 1] if i + 1 < len(words) else ""
    return words[i] == "«" or following in SPACED_BEFORE or (words[i].isdigit() and following.isdigit())
