"""Read CoNLL-U treebanks, and lay their analysis over another tokenisation."""

from __future__ import annotations

import lzma
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from policygraph.errors import PolicyGraphError


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word.

    `head` is an index into its sentence's words, -1 for the root. `start` and `end` are offsets in the sentence's text:
    the words of "du" (de + le) share theirs.
    """

    form: str
    lemma: str
    pos: str
    feats: Mapping[str, str]
    head: int
    dep: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a treebank. `opens` says that a paragraph begins with it."""

    text: str
    words: tuple[Word, ...]
    opens: bool = False


@dataclass(slots=True)
class Analysis:
    """What a sentence's tokens are, one entry a token; `heads` are indices into the tokens, a root's is its own."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)

    def add(self, word: str, space: bool, head: int, *, dep: str, pos: str, morph: str, lemma: str) -> None:
        """Append one token."""
        self.words.append(word)
        self.spaces.append(space)
        self.heads.append(head)
        self.deps.append(dep)
        self.pos.append(pos)
        self.morphs.append(morph)
        self.lemmas.append(lemma)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """The sentences of a `.conllu` file, or of one compressed as `.conllu.xz`.

    Raises:
        PolicyGraphError: the file can't be read, or isn't CoNLL-U.
    """
    block: list[str] = []
    try:
        with _opened(path) as lines:
            for line in lines:
                if line.strip():
                    block.append(line.rstrip("\n"))
                elif block:
                    yield _sentence(block)
                    block = []
        if block:
            yield _sentence(block)
    except (OSError, lzma.LZMAError, UnicodeDecodeError) as error:
        raise PolicyGraphError(f"{path}: can't be read as a treebank ({error}).") from error
    except (ValueError, IndexError) as error:
        raise PolicyGraphError(f"{path}: not CoNLL-U, near {block[0]!r} ({error}).") from error


def _opened(path: Path) -> TextIO:
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _sentence(block: Sequence[str]) -> Sentence:
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    rows = [row for row in rows if "." not in row[0]]
    plain = [row for row in rows if "-" not in row[0]]
    index = {row[0]: i for i, row in enumerate(plain)}
    text, spans = _text_and_spans(rows)
    words = []
    for row, (start, end) in zip(plain, spans, strict=True):
        feats = dict(feature.split("=", 1) for feature in row[5].split("|")) if row[5] != "_" else {}
        words.append(Word(row[1], row[2], row[3], feats, index.get(row[6], -1), row[7], start, end))
    opens = any(line.startswith(("# newpar", "# newdoc")) for line in block)
    return Sentence(text, tuple(words), opens)


def _text_and_spans(rows: Sequence[Sequence[str]]) -> tuple[str, list[tuple[int, int]]]:
    """The text that the rows spell, and where in it each word stands."""
    text = ""
    spans: list[tuple[int, int]] = []
    last_fused = 0
    for row in rows:
        after = "" if "SpaceAfter=No" in row[9].split("|") else " "
        if "-" in row[0]:
            first, last_fused = (int(number) for number in row[0].split("-"))
            parts = [part[1] for part in rows if "-" not in part[0] and first <= int(part[0]) <= last_fused]
            spans += _parts(row[1], parts, len(text))
        elif int(row[0]) <= last_fused:
            continue
        else:
            spans.append((len(text), len(text) + len(row[1])))
        text += row[1] + after
    return text.rstrip(" "), spans


def _parts(fused: str, parts: Sequence[str], begin: int) -> list[tuple[int, int]]:
    """Where a multiword token's words stand: each its own place if they spell it ("don't"), else all of it ("du")."""
    if "".join(parts) != fused:
        return [(begin, begin + len(fused))] * len(parts)
    spans = []
    for part in parts:
        spans.append((begin, begin + len(part)))
        begin += len(part)
    return spans


def surface(sentence: Sentence) -> list[tuple[int, int]]:
    """The treebank's own tokens as character spans, multiword tokens fused."""
    return sorted({(word.start, word.end) for word in sentence.words})


def project(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Analysis:
    """Lay the sentence's analysis over tokens at the character `spans`.

    Words that one token covers become one, which takes the place of the word nearest to the root (the first of equals:
    "du" is "de"). Of a word that several tokens share, the first is the word and the others hang on it.
    """
    words = sentence.words
    owner, part_of = _owners(words, spans)
    groups: list[list[int]] = [[] for _ in spans]
    for i, token in enumerate(owner):
        groups[token].append(i)
    depth = _depths(words)
    out = Analysis()
    for token, (start, end) in enumerate(spans):
        form, space = sentence.text[start:end], sentence.text[end : end + 1] == " "
        if not groups[token]:
            whole = part_of[token]
            mark = not any(c.isalnum() for c in form)
            dep = "punct" if mark else "flat" if words[whole].pos in ("PROPN", "NUM", "X") else "dep"
            pos = "PUNCT" if mark else words[whole].pos
            out.add(form, space, owner[whole], dep=dep, pos=pos, morph="", lemma=form)
            continue
        best = min(groups[token], key=depth.__getitem__)
        word = words[best]
        head, dep = (token, "ROOT") if word.head < 0 else (owner[word.head], word.dep)
        shared = token + 1 < len(spans) and not groups[token + 1] and part_of[token + 1] == best
        lemma = form if shared or word.lemma == "_" else word.lemma
        morph = "|".join(f"{name}={value}" for name, value in sorted(word.feats.items()))
        out.add(form, space, head, dep=dep, pos=word.pos, morph=morph, lemma=lemma)
    return out


def _owners(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """For each word the first token that it overlaps; for each token the first word that overlaps it."""
    owner: list[int] = []
    part_of = [-1] * len(spans)
    token = 0
    for i, word in enumerate(words):
        while spans[token][1] <= word.start:
            token += 1
        owner.append(token)
        for other in range(token, len(spans)):
            if spans[other][0] >= word.end:
                break
            if part_of[other] < 0:
                part_of[other] = i
    return owner, part_of


def _depths(words: Sequence[Word]) -> list[int]:
    found = []
    for word in words:
        depth, at = 0, word.head
        while at >= 0 and depth <= len(words):
            depth, at = depth + 1, words[at].head
        found.append(depth)
    return found
