"""Text roles: amounts of money and phrases, copied exactly from the text."""

import re
from collections.abc import Iterable
from functools import lru_cache

from policygraph.facts.tree import Tree
from policygraph.ontology.model import Ontology, Taken, Word, WordKind

_NUMBER = r"\d[\d.,\u00a0\u202f ]*\d|\d"
_SCALES = r"millions?|milliards?|billions?|trillions?|thousand|mille|m|bn|k"
_HEDGES = (
    r"(?:plus\s+de|près\s+de|environ|quelque|jusqu['’]à|au\s+moins|more\s+than|over|nearly|up\s+to|about|around|"
    r"at\s+least|almost|some)\s+"
)


@lru_cache(maxsize=4)
def _money(ontology: Ontology) -> re.Pattern[str]:
    """Amounts in French and English, by the currencies of both."""
    words = [word for word in ontology.words if word.language in ("fr", "en")]
    units = rf"(?:de\s+|d['’])?(?:{any_of(words, 'Currency')})"
    codes, signs = any_of(words, "CurrencyCode"), signs_of(words)
    behind = (  # "3 millions d'euros", "US$ 3 million dollars"
        rf"(?:\b(?:{codes})\s?)?{signs}?\s?(?:{_NUMBER})[\s-]?(?:(?:{_SCALES})\b)?\s?"
        rf"(?:{units}|{signs}|(?:{codes})\b)"
    )
    before = rf"(?:\b(?:{codes})\s?{signs}?|{signs})\s?(?:{_NUMBER})(?:[\s-]?(?:{_SCALES})\b)?"
    return re.compile(rf"(?:{_HEDGES})?(?:{behind}|{before})", re.IGNORECASE)


def any_of(words: Iterable[Word], kind: WordKind) -> str:
    """A pattern for the forms in letters of the words of a kind, the longest first."""
    forms = {form for word in words if word.kind == kind for form in word.forms if form[0].isalpha()}
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in ordered) or "(?!)"


def signs_of(words: Iterable[Word]) -> str:
    """A pattern for a currency's sign."""
    signs = {form for word in words if word.kind == "CurrencyCode" for form in word.forms if not form[0].isalpha()}
    return f"(?:{'|'.join(map(re.escape, sorted(signs)))})" if signs else "(?!)"


def money(text: str, ontology: Ontology) -> list[tuple[int, int]]:
    """Characters `[start, end)` of each amount of money in a text, with its hedge ("plus de 3 millions d'euros")."""
    return [match.span() for match in _money(ontology).finditer(text)]


def copied(tree: Tree, token: int, kind: Taken, ontology: Ontology) -> str:
    """What a text role copies from the phrase headed by `token`, or nothing."""
    if tree.pos[token] == "PRON":
        return ""
    if kind == "word":
        return str(tree.doc[token].text)
    if kind == "money":
        start, end = tree.bounds[tree.sentence[token]]
        span = tree.doc[start:end]
        words = _close(tree, token)
        low, high = (
            tree.doc[words[0]].idx - span.start_char,
            tree.doc[words[-1]].idx + len(tree.doc[words[-1]]) - span.start_char,
        )
        for a, b in money(span.text, ontology):
            if a < high and b > low:
                return str(span.text[a:b]).strip()
        return ""
    if kind == "period" and not any(tree.pos[i] == "NUM" or tree.lower[i][0].isdigit() for i in _close(tree, token)):
        return ""  # "pour la deuxième année consécutive" is no term
    return phrase(tree, token, complements=kind != "noun")


_CLAUSES = frozenset({"acl", "advcl", "appos", "parataxis", "conj", "obl", "dep"})


def _close(tree: Tree, token: int) -> list[int]:
    """The phrase headed by `token` without clauses, appositions and further members."""
    kept = [token]
    for one in kept:
        kept.extend(c for c in tree.children[one] if tree.dep[c].split(":")[0] not in _CLAUSES)
    return sorted(kept)


_LEFT_OUT = frozenset(
    {"acl:relcl", "acl", "appos", "parataxis", "conj", "cc", "advcl", "punct", "case", "det", "nsubj", "cop", "mark"}
)


_OF = frozenset({"de", "of"})


def _belongs(tree: Tree, child: int, complements: bool) -> bool:
    """Whether a dependent is part of the noun phrase itself: no clause, and behind no other preposition than "of"."""
    case = tree.case(child)
    numbered = tree.pos[child] == "NUM" and tree.dep[child] == "det"  # "au 5e rang"
    if _is_of_a_phrase(tree, child):
        return True
    return (numbered or tree.dep[child] not in _LEFT_OUT) and (not case or (complements and bool(_OF & set(case))))


def _is_of_a_phrase(tree: Tree, child: int) -> bool:
    """Whether a noun makes one expression with the French verb before its preposition: "a mis en demeure"."""
    verb = tree.head[child]
    bare = child == verb + 2 and tree.having(child, "case") == [child - 1] and not tree.having(child, "det", "nummod")
    return bare and tree.language == "fr" and tree.is_verb(verb) and tree.pos[child] == "NOUN"


def phrase(tree: Tree, token: int, *, complements: bool = True) -> str:
    """The noun phrase headed by `token`, without article, preposition, relative clause or apposition."""
    kept = [token]
    for one in kept:
        kept.extend(c for c in tree.children[one] if one != token or _belongs(tree, c, complements))
    kept.sort()
    run = [token]
    low, high = kept.index(token), kept.index(token)
    while low > 0 and kept[low - 1] == kept[low] - 1:
        low -= 1
    while high + 1 < len(kept) and kept[high + 1] == kept[high] + 1:
        high += 1
    run = kept[low : high + 1]
    return str(tree.doc[run[0] : run[-1] + 1].text).strip()
