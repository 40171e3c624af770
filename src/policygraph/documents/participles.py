"""French participles that open a sentence: "Basée à Lomé, la société ...", "Conçue par X, la plateforme ...".

Their capital makes the tagger take them for names, and so the parser's lemmas fail too. Mended after the parse.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

NAME = "policygraph_participles"
_REGULAR = re.compile(r"é(?:e?s?)$")
_ENDINGS = tuple(
    (re.compile(f"{ending}e?s?$"), base)
    for ending, base in (
        ("enu", "enir"),
        ("çu", "cevoir"),
        ("mis", "mettre"),
        ("pris", "prendre"),
        ("uit", "uire"),
        ("crit", "crire"),
        ("ouvert", "ouvrir"),
        ("joint", "joindre"),
        ("uni", "unir"),
    )
)
_LOOSE = frozenset({"advcl", "acl", "discourse", "dislocated", "amod", "obl", "nsubj", "parataxis"})
_COMPLEMENTS = frozenset({"obl", "obl:agent", "obl:arg", "obl:mod", "nmod"})
_REACH = 25
"""Tokens up to the comma behind the participle's phrase."""


def infinitive(participle: str) -> str:
    """The infinitive of a French past participle in small letters, "" where its form is none that can be told."""
    for ending, base in _ENDINGS:
        if ending.search(participle):
            return ending.sub(base, participle)
    return _REGULAR.sub("er", participle) if _REGULAR.search(participle) and len(participle) > 4 else ""


class Participles:
    """A spaCy component that mends the tags, lemmas and labels of such participles."""

    def __call__(self, doc: Doc) -> Doc:
        for sentence in doc.sents:
            first = next((token for token in sentence if not token.is_space and not token.is_punct), None)
            if first is not None and _opens(first, sentence):
                _mend(first)
        return doc


def _opens(token: Token, sentence: Span) -> bool:
    """Whether a word with a capital has a participle's form and a complement behind a preposition, then a comma."""
    if not token.text[:1].isupper() or token.dep_ not in _LOOSE or not infinitive(token.lower_):
        return False
    follower = token.doc[token.i + 1] if token.i + 1 < sentence.end else None
    if follower is None or follower.pos_ not in ("ADP", "ADV") or not any(c.dep_ in _COMPLEMENTS for c in token.rights):
        return False
    return any(word.text == "," for word in token.doc[token.i : min(token.i + _REACH, sentence.end)])


def _mend(token: Token) -> None:
    token.lemma_ = infinitive(token.lower_)
    token.pos_ = "VERB"
    token.set_morph("Tense=Past|VerbForm=Part|Voice=Pass")  # type: ignore[attr-defined]  # spaCy's stubs lack it
    if token.head.i != token.i:
        token.dep_ = "advcl"


@Language.factory(NAME, assigns=["token.lemma", "token.pos", "token.morph", "token.dep"])
def make_participles(nlp: Language, name: str) -> Participles:  # noqa: ARG001 (spaCy's signature)
    """The component for French pipelines."""
    return Participles()
