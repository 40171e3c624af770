"""Text roles: amounts of money and phrases, copied exactly from the text."""

import re

from policygraph.facts.tree import Tree
from policygraph.ontology.model import Taken

_NUMBER = r"\d[\d.,\u00a0\u202f ]*\d|\d"
_SYMBOLS = r"[$€£¥₦]"
_CODES = (
    r"USD|EUR|GBP|MAD|DZD|TND|XOF|XAF|KES|NGN|GHS|ZAR|EGP|RWF|UGX|TZS|ETB|SAR|AED|CNY|JPY|MRU|LYD|SDG|BIF|CDF|GNF|MGA|"
    r"MZN|NAD|ZMW|BWP|MWK|SLE|LRD|GMD|KMF|DJF|SOS|SCR|MUR|AOA|CVE|STN|SZL|LSL|SSP|ERN|US|F\s?CFA|FCFA|CFA|R|N|KSh|Ksh|GH|GHS|Sh|Shs|UShs?|TSh|TZS|FBu|Fbu|FDj|Ar|Le|Rs|Dh|MK|Br|P|D"
)
_SCALES = r"millions?|milliards?|billions?|trillions?|thousand|mille|m|bn|k"
_UNITS = (
    r"(?:de\s+|d['’])?(?:dollars?(?:\s+américains)?|euros?|dirhams?|francs?(?:\s+CFA)?|dinars?|nairas?|shillings?|rands?|"
    r"cedis?|(?:CFA\s+)francs?|pounds?|livres?|ariarys?|ouguiyas?|kwachas?|birrs?|yuans?|yen|pulas?|rupees?|kwanzas?|leones?|dalasis?|meticais|meticals?|gourdes?|riyals?|FCFA|F\s?CFA|DH|DA|Dh)"
)
_HEDGES = (
    r"(?:plus\s+de|près\s+de|environ|quelque|jusqu['’]à|au\s+moins|more\s+than|over|nearly|up\s+to|about|around|"
    r"at\s+least|almost|some)\s+"
)


_SYMBOL_LAST = (  # "3 millions d'euros", "US$ 3 million dollars"
    rf"(?:\b(?:{_CODES})\s?)?{_SYMBOLS}?\s?(?:{_NUMBER})[\s-]?(?:(?:{_SCALES})\b)?\s?"
    rf"(?:{_UNITS}|{_SYMBOLS}|(?:{_CODES})\b)"
)
_SYMBOL_FIRST = rf"(?:\b(?:{_CODES})\s?{_SYMBOLS}?|{_SYMBOLS})\s?(?:{_NUMBER})(?:[\s-]?(?:{_SCALES})\b)?"
_MONEY = re.compile(rf"(?:{_HEDGES})?(?:{_SYMBOL_LAST}|{_SYMBOL_FIRST})", re.IGNORECASE)


def money(text: str) -> list[tuple[int, int]]:
    """Characters `[start, end)` of each amount of money in a text, with its hedge ("plus de 3 millions d'euros")."""
    return [match.span() for match in _MONEY.finditer(text)]


def copied(tree: Tree, token: int, kind: Taken) -> str:
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
        for a, b in money(span.text):
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
