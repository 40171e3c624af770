"""The infinitives that `documents.verbs` looks forms up in: those of treebanks and of the lexicon."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from policygraph.ontology.model import Ontology
from policygraph.training.treebanks import read_conllu

_INFINITIVE = {"fr": re.compile(r"[a-zà-ÿœ-]+(?:er|ir|re|oir)"), "en": re.compile(r"[a-z-]{2,}")}
_BARE = re.compile(r"^(?:se |s'|to |be )+")
_BRITISH = ("ize", "ise")
_INFLECTED = ("ed", "ly")
"""Endings of English forms in the lexicon that are no infinitives ("funded by"); "need" is one of the treebanks."""


def verbs(treebanks: Iterable[Path], language: str, ontology: Ontology) -> list[str]:
    """The infinitives, sorted, each once.

    Args:
        treebanks: CoNLL-U files of the language, compressed or not.
        language: "fr" or "en".
        ontology: whose lexicon's verbs are among them.

    Raises:
        PolicyGraphError: a file can't be read, or isn't CoNLL-U.
    """
    pattern = _INFINITIVE[language]
    counted: dict[str, int] = {}
    for path in treebanks:
        for sentence in read_conllu(path):
            for word in sentence.words:
                if word.pos in ("VERB", "AUX"):
                    counted[word.lemma.lower()] = counted.get(word.lemma.lower(), 0) + 1
    # English lemmas of one place only are often slips of the pen; French ones have an ending to tell them by
    least = 2 if language == "en" else 1
    found = {verb for verb, count in counted.items() if count >= least and pattern.fullmatch(verb)}
    found |= {verb for verb in _of_lexicon(language, ontology) if pattern.fullmatch(verb)}
    if language == "en":
        old, new = _BRITISH
        found |= {verb.removesuffix(old) + new for verb in found if verb.endswith(old)}
    return sorted(found)


def _of_lexicon(language: str, ontology: Ontology) -> Iterator[str]:
    """The first words of its verbs, and the verbs that carry nouns."""
    forms = [form for one in ontology.triggers if one.language == language and one.pos == "VERB" for form in one.forms]
    forms += [
        form for one in ontology.words if one.language == language and one.kind == "SupportVerb" for form in one.forms
    ]
    for form in forms:
        first = _BARE.sub("", form.lower().replace("’", "'")).split(" ")[0]
        if language != "en" or not first.endswith(_INFLECTED):
            yield first
