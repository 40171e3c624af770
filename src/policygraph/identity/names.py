"""When two names agree: the words that count, acronyms, and phrases that name nothing."""

from functools import lru_cache

from policygraph.mentions.words import folded, is_arabic
from policygraph.ontology.model import Ontology

Key = tuple[str, ...]
"""The words of a name that count for agreement, folded (case, accents, Arabic spelling variants)."""

# Articles, and the prepositions and conjunctions that are freely left out or changed inside names.
_SMALL = frozenset(
    [
        *["le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "et", "en", "pour"],
        *["the", "a", "an", "of", "for", "and", "in", "on", "s"],
        *["و", "في", "من"],
    ]
)
_ARABIC_ARTICLES = ("وال", "ال")


@lru_cache(maxsize=100_000)
def key_of(name: str) -> Key:
    """The words of a name that count; one made of small words alone keeps them."""
    return counting_words(name) or folded(name)


def counting_words(text: str) -> Key:
    """The words of a text that count."""
    return tuple(word for word in map(bare, folded(text)) if word not in _SMALL)


@lru_cache(maxsize=100_000)
def bare(word: str) -> str:
    """An Arabic word without its article."""
    if is_arabic(word):
        for article in _ARABIC_ARTICLES:
            if word.startswith(article) and len(word) - len(article) >= 2:
                return word[len(article) :]
    return word


def is_acronym(form: str) -> bool:
    """Whether a form is an acronym long enough to tell anything: three characters or more, most of them capitals."""
    if not 3 <= len(form) <= 10 or any(c.isspace() for c in form):
        return False
    capitals = sum(c.isupper() for c in form)
    return capitals >= 2 and 2 * capitals >= sum(c.isalpha() for c in form)


def has_case(form: str) -> bool:
    return any(c.isupper() or c.islower() for c in form)


def has_capital(form: str) -> bool:
    return any(c.isupper() for c in form)


def head_nouns(ontology: Ontology) -> frozenset[Key]:
    """Keys that say what a thing is and not which: the lexicon's head nouns standing alone."""
    return frozenset(key_of(form) for word in ontology.words if word.kind == "HeadNoun" for form in word.forms)


def is_within(part: Key, whole: Key) -> bool:
    """Whether the words of `part` stand in a row in `whole`."""
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def without(part: Key, whole: Key) -> Key:
    """`whole` without the row of words `part`."""
    for i in range(len(whole) - len(part) + 1):
        if whole[i : i + len(part)] == part:
            return whole[:i] + whole[i + len(part) :]
    return whole
