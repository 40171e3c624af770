"""Text roles: what they copy of a sentence, exactly as it stands there."""

import re
from collections.abc import Iterable

from policygraph.articles.model import PublicationDate
from policygraph.facts.amounts import money
from policygraph.facts.dates import find_dates
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.ontology.model import Ontology, Taken

SOME_DAY = PublicationDate("2025-01-01", "day")
"""What weekdays are resolved against where only their being dates matters."""
LONGEST = 14
"""Tokens of what a bare noun is followed by ("the mandate *to ...*") that are still copied."""
_CLAUSES = frozenset({"acl", "advcl", "appos", "parataxis", "conj", "obl", "dep"})
_LEFT_OUT = frozenset(
    {"acl:relcl", "acl", "appos", "parataxis", "conj", "cc", "advcl", "punct", "case", "det", "nsubj", "cop", "mark"}
)
_OF = frozenset({"de", "of"})
_FOR = frozenset({"to", "for", "pour", "de", "d'"})
_PURPOSE = frozenset({"for", "pour"})
_BEFORE_DAY = re.compile(r"(?:\s(?:on|in|by|since|le|en|au|dès|depuis))?[\s,]*$")
_RANK = re.compile(r"\d(?:st|nd|rd|th|er|re|nde?|è?me|e)$")
_OUT_OF = (("out", "of"), ("sur",))
_IN = frozenset({"in", "en"})
_WITH = frozenset({"à", "pour", "for", "with"})
_AGENT = frozenset({"by", "par"})
_LOOSE = frozenset({"acl", "advcl", "punct", "parataxis"})
_HYPHENS = frozenset({"-", "‑"})


def copied(tree: Tree, mentions: MentionIndex, token: int, kind: Taken, ontology: Ontology) -> str:
    """What a text role copies from the phrase headed by `token`, or nothing."""
    if tree.pos[token] == "PRON":
        return ""
    if kind == "word":
        return str(tree.doc[token : _scope(tree, token + 1)].text)
    if kind == "money":
        return _amount(tree, token, ontology)
    if kind == "period" and not any(tree.pos[i] == "NUM" or tree.lower[i][0].isdigit() for i in _close(tree, token)):
        return ""  # "pour la deuxième année consécutive" is no term
    if kind == "clause" and tree.is_verb(token):
        return clause(tree, mentions, token)
    text = phrase(tree, token, complements=kind != "noun")
    return text if kind == "period" else _without_day(text, tree.language)


def _without_day(text: str, language: str) -> str:
    """A phrase without the day that ends it: "chairman of the board *on Tuesday*"; nothing of a day alone."""
    last = next(reversed(find_dates(text, language, SOME_DAY)), None)
    if last is None or last.end < len(text) or len(last.value) <= len("2025"):
        return text
    return _BEFORE_DAY.sub("", text[: last.start])


def _amount(tree: Tree, token: int, ontology: Ontology) -> str:
    """The money told in the phrase headed by `token`."""
    start, end = tree.bounds[tree.sentence[token]]
    span = tree.doc[start:end]
    words = _close(tree, token)
    low = tree.doc[words[0]].idx - span.start_char
    high = tree.doc[words[-1]].idx + len(tree.doc[words[-1]]) - span.start_char
    found = (span.text[a:b] for a, b in money(span.text, ontology) if a < high and b > low)
    return str(next(found, "")).strip()


def _close(tree: Tree, token: int) -> list[int]:
    """The phrase headed by `token` without clauses, appositions and further members."""
    kept = [token]
    for one in kept:
        kept.extend(c for c in tree.children[one] if tree.dep[c].split(":")[0] not in _CLAUSES)
    return sorted(kept)


def _belongs(tree: Tree, child: int, complements: bool) -> bool:
    """Whether a dependent is part of the noun phrase itself: no clause, and behind no other preposition than "of"."""
    case = tree.case(child)
    numbered = tree.pos[child] == "NUM" and tree.dep[child] == "det"  # "au 5e rang"
    if _is_of_a_phrase(tree, child) or _is_adjective(tree, child):
        return True
    return (numbered or tree.dep[child] not in _LEFT_OUT) and (not case or (complements and bool(_OF & set(case))))


def _is_of_a_phrase(tree: Tree, child: int) -> bool:
    """Whether a noun makes one expression with the French verb before its preposition: "a mis en demeure"."""
    verb = tree.head[child]
    bare = child == verb + 2 and tree.having(child, "case") == [child - 1] and not tree.having(child, "det", "nummod")
    return bare and tree.language == "fr" and tree.is_verb(verb) and tree.pos[child] == "NOUN"


def _is_adjective(tree: Tree, child: int) -> bool:
    """Whether a word right behind its noun only looks like an apposition ("le feu vert")."""
    told = tree.dep[child] == "appos" or (tree.dep[child] == "acl" and tree.pos[child] == "ADJ")
    return told and child == tree.head[child] + 1 and str(tree.doc[child].text).islower()


def phrase(tree: Tree, token: int, *, complements: bool = True) -> str:
    """The noun phrase headed by `token`, without article, preposition, relative clause or apposition.

    A bare noun is copied with what it is for ("the mandate to privatise X"), a rank or score with what it is out of.
    """
    kept = [token]
    for one in kept:
        kept.extend(c for c in tree.children[one] if one != token or _belongs(tree, c, complements))
    start, end = _run(kept, token)
    end = _scope(tree, _hyphened(tree, end))
    if end - start == 1 and complements:
        end = _purpose(tree, token)
    start -= 3 if _is_measured(tree, start) else 0
    return str(tree.doc[start:end].text).strip()


def _hyphened(tree: Tree, end: int) -> int:
    """Past what a hyphen ties to the word before `end`, which parsers hang anywhere: "Secretary-General"."""
    _, last = tree.bounds[tree.sentence[end - 1]]
    while end + 1 < last and tree.lower[end] in _HYPHENS and tree.pos[end + 1] in ("NOUN", "PROPN", "ADJ"):
        if tree.doc[end - 1].whitespace_ or tree.doc[end].whitespace_:
            break
        end += 2
    return end


def _run(kept: Iterable[int], token: int) -> tuple[int, int]:
    """The tokens `[start, end)` around one of them that are kept without a gap."""
    words, start, end = set(kept), token, token + 1
    while start - 1 in words:
        start -= 1
    while end in words:
        end += 1
    return start, end


def _is_measured(tree: Tree, start: int) -> bool:
    """Whether "12-month", which parsers hang anywhere, stands right before a phrase."""
    first, _ = tree.bounds[tree.sentence[start]]
    return start - 3 >= first and tree.lower[start - 2] in _HYPHENS and tree.lower[start - 3].isdigit()


def _scope(tree: Tree, end: int) -> int:
    """Where a rank or score that ends before token `end` ends with what it is out of, and where it holds.

    "92nd out of 193 countries", "130e sur 193 pays", "75th worldwide", "5th in Africa"; not "5th in the Index".
    """
    _, last = tree.bounds[tree.sentence[end - 1]]
    if not tree.lower[end - 1][0].isdigit():
        return end
    for words in _OUT_OF:
        at = end + len(words)
        if tuple(tree.lower[end:at]) == words:
            at += at < last and tree.pos[at] == "DET"
            if at < last and tree.lower[at][0].isdigit():
                end = at + 1
                while end < last and tree.pos[end] in ("NOUN", "ADJ"):
                    end += 1
    if not _RANK.search(tree.lower[end - 1]):
        return end
    if end < last and tree.pos[end] == "ADV":
        return end + 1
    named = end + 1 if end < last and tree.lower[end] in _IN else end
    while named > end and named < last and tree.doc[named].text[0].isupper():
        named += 1
    return named if named > end + 1 else end


def _purpose(tree: Tree, noun: int) -> int:
    """The end of a bare noun with what it is for, where that follows it at once."""
    _, last = tree.bounds[tree.sentence[noun]]
    first = noun + 1
    told = tree.head[first] if first < last and tree.lower[first] in _FOR else noun
    if told <= first or tree.head[told] not in (noun, tree.head[noun]):
        return first
    infinitive = tree.is_verb(told) and tree.doc[first + 1].text.islower()
    if not infinitive and tree.lower[first] not in _PURPOSE:
        return first  # "licences to Kora"
    below = set(tree.subtree(told))
    end = first
    while end < last and end in below and (tree.pos[end] != "PUNCT" or tree.lower[end] == ","):
        end += 1
    end -= tree.lower[end - 1] == ","
    return end if end - first <= LONGEST else first


def clause(tree: Tree, mentions: MentionIndex, verb: int) -> str:
    """What a verb tells, without auxiliaries and without a subject that is named.

    "banned the import of X", but "338 people were arrested".

    Behind a verb that has somebody do something, what is to be done ("ordered X to *block devices*").
    """
    behind = [c for c in _governed(tree, verb) if c > verb and tree.having(c, "mark")]
    subjects = [s for s in tree.having(verb, "nsubj:pass") if s < verb and not _is_named(mentions, s)]
    passive = bool(tree.having(verb, "aux:pass", "nsubj:pass"))
    if behind and not passive:
        return clause(tree, mentions, behind[0])
    start = _run(_without_clauses(tree, subjects[0]), subjects[0])[0] if subjects else verb
    return str(tree.doc[start : _clause_end(tree, mentions, verb)].text).strip()


def _is_named(mentions: MentionIndex, token: int) -> bool:
    return any(mention.kind != "description" for mention in mentions.covering(token))


def _governed(tree: Tree, verb: int) -> list[int]:
    """The clauses that a verb governs, those included that a parser hung on a name ("condamné X à payer")."""
    named = (o for o in tree.having(verb, "obj") if tree.pos[o] == "PROPN")
    return [*tree.having(verb, "xcomp", "ccomp"), *(c for o in named for c in tree.having(o, "acl"))]


def _clause_end(tree: Tree, mentions: MentionIndex, verb: int) -> int:
    """The token behind a verb's last object or what makes one expression with it, else behind its first complement."""
    verbs = [
        verb,
        *(c for c in tree.having(verb, "conj") if tree.is_verb(c) and not tree.having(c, "nsubj", "nsubj:pass")),
    ]
    objects = [o for v in verbs for o in tree.having(v, "obj", "iobj", "xcomp", "ccomp") if o > verb]
    objects += [c for c in tree.children[verb] if c > verb and _is_of_a_phrase(tree, c)]
    if not objects:
        behind = [c for c in tree.having(verb, "obl", "obl:arg", "obl:mod", "obl:agent", "advmod") if c > verb][:1]
        objects = [c for c in behind if not _AGENT & set(tree.case(c))]
    last = max((max(_without_clauses(tree, o)) for o in objects), default=verb)
    if objects and all(_is_named(mentions, o) for o in objects):  # "fined Kora *for poor quality*" tells more than whom
        further = [c for o in (verb, *objects) for c in tree.having(o, "obl", "obl:arg", "nmod") if c > last]
        told = (c for c in further if _WITH & set(tree.case(c)) and min(_without_clauses(tree, c)) == last + 1)
        last = max((max(_without_clauses(tree, c)) for c in told), default=last)
    if tree.lower[last + 1 : last + 2] == ["to"]:  # "ordered X to block devices", "block" no verb to the parser
        rest = (c for c in tree.children[verb] if c > last and last + 1 in tree.subtree(c))
        last = max((max(_without_clauses(tree, c)) for c in rest), default=last)
    return last + 1


def _without_clauses(tree: Tree, head: int) -> list[int]:
    """The words of a phrase, without what clauses and loose appositions say of it."""
    kept = [head]
    for one in kept:
        kept.extend(c for c in tree.children[one] if tree.dep[c].split(":")[0] not in _LOOSE and not _is_loose(tree, c))
    return kept


def _is_loose(tree: Tree, i: int) -> bool:
    """Whether a comma or bracket parts an apposition from its noun."""
    return tree.dep[i] == "appos" and any(tree.pos[j] == "PUNCT" for j in range(tree.head[i] + 1, i))
