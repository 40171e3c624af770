"""Whether an event is told as done, planned, cancelled or denied, or not told as a fact at all."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from policygraph.facts.arguments import ORDINAL, carrier
from policygraph.facts.model import Status
from policygraph.facts.tree import Tree
from policygraph.ontology.model import Ontology

STATUSES: dict[str, Status] = {"done": "done", "planned": "planned", "cancelled": "cancelled", "denied": "denied"}
NO_FACT = "none"
DONE = "done"
CANCELLED = "cancelled"
DENIED = "denied"
PLANNED = "planned"
MAX_CLIMB = 5
_UNBOUND = ("Inf", "Ger", "Part")
_PERFECT = frozenset({"avoir", "have"})
_REFLEXIVE = frozenset({"se", "s'", "nous", "me", "m'"})
NEGATIONS = frozenset({"pas", "not", "n't", "never", "jamais", "aucun", "aucune"})
_STILL = frozenset({"encore", "yet"})
_FUTURE = re.compile(r"r(?:ai|as|a|ons|ez|ont)$")
_ASKING = frozenset({"when", "how", "quand", "comment"})
_MARKS = frozenset({"aux", "aux:pass", "advmod", "amod", "mark", "cop", "case", "det", "compound", "obl:mod", "nmod"})
_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "obl", "obl:arg", "advcl", "advcl:cleft", "obj", "csubj", "nmod"})


class Verdict(str):
    """A status, or `none`, with the token `by` of the word that decided; -1 where no single word did."""

    __slots__ = ("by",)

    def __new__(cls, status: str, by: int = -1) -> "Verdict":
        made = super().__new__(cls, status)
        made.by = by
        return made

    by: int


@dataclass(frozen=True, slots=True)
class Cues:
    """`of` maps a word to the status it evokes ("none" where it makes no fact).

    `support` are lemmas of verbs that carry events told by nouns. `ranks` are adjectives that set the status of what
    is to be done ("the latest to ratify"). `pledges` are lemmas of verbs, each with the role of what they pledge.
    """

    of: dict[str, str]
    support: frozenset[str]
    ranks: dict[str, str]
    pledges: dict[str, str]


@lru_cache(maxsize=16)
def cues(ontology: Ontology, language: str) -> Cues:
    """The words of one language that tell a status."""
    words = [word for word in ontology.words if word.language == language]
    return Cues(
        of={_plain(form): word.evokes for word in words if word.kind == "StatusCue" for form in word.forms},
        support=frozenset(_plain(form) for word in words if word.kind == "SupportVerb" for form in word.forms),
        ranks={form: word.evokes for word in words if word.kind == "Qualifier" and word.evokes for form in word.forms},
        pledges={form: word.evokes for word in words if word.kind == "PledgeVerb" for form in word.forms},
    )


def status_of(tree: Tree, anchor: int, known: Cues) -> Status | None:
    """What the sentence says of the event told at `anchor`; None where it tells no fact."""
    return STATUSES.get(verdict_of(tree, anchor, known))


def verdict_of(tree: Tree, anchor: int, known: Cues) -> Verdict:
    """The status of the event told at `anchor`, `none` where the sentence tells no fact, and the word that says so.

    From the trigger upwards through the words that govern it: the first cue word, tense or mood that decides does.
    """
    _, end = tree.bounds[tree.sentence[anchor]]
    asked = next((i for i in range(max(end - 3, 0), end) if tree.lower[i] == "?"), -1)
    if asked >= 0:
        return Verdict(NO_FACT, asked)
    if tree.is_headline_verb(anchor) and not tree.is_verb(anchor):
        return Verdict(DONE)
    verdict = _verdict(tree, anchor, known, 0)
    return verdict if isinstance(verdict, Verdict) else Verdict(verdict)


def is_pledged(tree: Tree, verdict: Verdict, roles: Container[str], known: Cues) -> bool:
    """Whether what is planned is as good as done, for it has been pledged ("committed to investing $1 billion").

    `roles` are those that the event fills: a pledge of nothing in particular remains one.
    """
    pledged = known.pledges.get(tree.lemma[verdict.by]) if verdict.by >= 0 else None
    return verdict == PLANNED and pledged is not None and pledged in roles


def is_factive(tree: Tree, noun: int, known: Cues) -> bool:
    """Whether a noun stands where only what happened stands: carried by a verb, or behind "depuis", "after", ..."""
    case = tree.case(noun)
    if any(known.of.get(word) == DONE for reading in case for word in (reading, reading.split()[0])):
        return True
    if known.of.get(_compound_preposition(tree, noun)) == DONE:
        return True
    verb = carrier(tree, noun)
    return verb is not None and tree.lemma[verb] in known.support


def _compound_preposition(tree: Tree, noun: int) -> str:
    """The words from the preposition of the noun's head to its own ("par le biais de" before "lancement")."""
    head, own = tree.head[noun], tree.having(noun, "case")
    if own and tree.pos[head] == "ADV" and head == own[0] - 1:  # "lors du lancement"
        return f"{tree.lower[head]} {tree.lemma[own[-1]]}"
    outer = tree.having(head, "case")
    if not own or not outer or not outer[0] < head < own[0]:
        return ""
    return " ".join([*(tree.lower[i] for i in range(outer[0], own[-1])), tree.lemma[own[-1]]])


def _plain(form: str) -> str:
    return form.lower().replace("’", "'")


def _cue(tree: Tree, i: int, known: Cues) -> str:
    evoked = known.of.get(tree.lower[i])  # "a permis" tells more than "permettre"
    if evoked is None and _is_reflexive(tree, i):  # "s'engager à" lancer, not "engager" une consultation
        evoked = known.of.get(f"se {tree.lemma[i]}")
    evoked = evoked or known.of.get(tree.lemma[i])
    return Verdict(evoked, i) if evoked else ""


def _is_reflexive(tree: Tree, i: int) -> bool:
    return any(tree.lower[c] in _REFLEXIVE and tree.dep[c] != "nsubj" for c in tree.children[i])


def _verdict(tree: Tree, i: int, known: Cues, depth: int) -> str:
    """The status that the word i and what governs it give to what it tells or carries."""
    marked = _marked(tree, i, known, depth)
    if marked:
        return marked
    if not tree.is_verb(i):
        return DONE if _is_top(tree, i, depth) else _noun_verdict(tree, i, known, depth)
    return (depth and _cue(tree, i, known)) or _behind(tree, i, known) or _verb_verdict(tree, i, known, depth)


def _is_top(tree: Tree, i: int, depth: int) -> bool:
    return tree.head[i] == i or depth == MAX_CLIMB


def _verb_verdict(tree: Tree, i: int, known: Cues, depth: int) -> str:
    head, label, top = tree.head[i], tree.dep[i], _is_top(tree, i, depth)
    verdict = DONE
    if _infinitive(tree, i) and top:
        verdict = PLANNED if tree.having(i, "nsubj") else NO_FACT  # "Narnia to launch a portal"
    elif _infinitive(tree, i):
        verdict = _infinitive_verdict(tree, i, known, depth)
    elif _perfect_infinitive(tree, i):
        verdict = _perfect_verdict(tree, i, known)
    elif top:
        pass
    elif label == "conj" and not tree.having(i, "aux", "aux:pass", "nsubj", "nsubj:pass"):
        # told as its fellow is, not as what its fellow says of others: "a préparé et lancé", "planned and built"
        verdict = _verdict(tree, head, known, 0) if tree.is_verb(head) else DONE
    elif _gerund(tree, i) and any(tree.lower[c] == "to" for c in tree.having(i, "mark", "case")):
        verdict = _infinitive_verdict(tree, i, known, depth)  # "has committed to investing"
    elif _gerund(tree, i) and _cue(tree, head, known) == PLANNED and _with(tree, i):
        verdict = _cue(tree, head, known)  # "tasked the agency with building"
    elif _gerund(tree, i) and _by(tree, i) and _is_past(tree, head):
        verdict = _verdict(tree, head, known, depth + 1)  # "backed the law up by setting up an authority"
    elif _gerund(tree, i) and any(tree.lower[c] not in known.of for c in tree.having(i, "mark", "case")):
        verdict = NO_FACT if tree.lower[i].endswith("ing") else DONE  # "by adopting policies"
    elif label in ("advcl", "acl") and _gerund(tree, i) and tree.is_verb(head):
        # "opening the forum, X called for reform": what opens a sentence is not what was called for
        verdict = _verdict(tree, head, known, depth + 1 if head < i else 0)
    elif label == "ccomp" and _cue(tree, head, known) in (NO_FACT, DENIED):
        verdict = _cue(tree, head, known)
    elif label in _UNTOLD and _gerund(tree, i) and _cue_of_gerund(tree, head, known) in _UNTOLD[label]:
        verdict = _cue_of_gerund(tree, head, known)  # "denied blocking the site", "discussed setting up a centre"
    return verdict


def _behind(tree: Tree, i: int, known: Cues) -> str:
    """What the word right before a verb says that the parse has cut off it: "denies *having signed*" where "denies" was
    taken for a noun, "espère *nommer*" where "espère" was taken for an adjective; else nothing."""
    having = [a for a in tree.having(i, "aux", "aux:pass") if tree.lemma[a] in _PERFECT]
    first = min([i, *having])
    unbound = tree.morph(first, "VerbForm") in _UNBOUND if having else tree.morph(i, "VerbForm") == "Inf"
    if not unbound or not first or tree.having(i, "mark") or (tree.head[i] == first - 1 and not having):
        return ""
    cue = _cue(tree, first - 1, known)
    return cue if cue == DENIED or (cue == NO_FACT and not having) else ""


_UNTOLD = {"xcomp": (DENIED, NO_FACT), "obj": (DENIED, NO_FACT), "advcl": (DENIED,), "acl": (NO_FACT,)}
"""What a word may say of the gerund behind it, by its label."""


def _cue_of_gerund(tree: Tree, word: int, known: Cues) -> str:
    """What a verb or noun says of the gerund behind it, if of nothing else ("discuss doing", "a draft law doing")."""
    telling = (word, *tree.having(word, "amod", "compound"))
    return _cue(tree, word, known) or next(filter(None, (known.of.get(f"{tree.lemma[w]} doing") for w in telling)), "")


def _perfect_infinitive(tree: Tree, i: int) -> bool:
    """Whether i is "avoir lancé", "to have launched" or "having launched"."""
    auxiliaries = tree.having(i, "aux", "aux:pass")
    perfect = any(tree.lemma[a] in _PERFECT and tree.morph(a, "VerbForm") in _UNBOUND for a in auxiliaries)
    return perfect and not any(tree.morph(a, "Tense") == "Pres" for a in auxiliaries)


def _perfect_verdict(tree: Tree, i: int, known: Cues) -> str:
    """ "Was to have launched", "was due to have signed": it did not; "denies having ...", "nie avoir bloqué"."""
    head = tree.head[i]
    over = any(tree.lower[a] in ("was", "were") for w in (i, head) for a in tree.having(w, "aux", "cop", "aux:pass"))
    marked = any(tree.lower[m] == "to" for m in tree.having(i, "mark"))
    cue = _cue(tree, head, known) if head != i else ""
    own = tree.having(i, "aux", "aux:pass", "cop")
    if marked and over and (cue == PLANNED or any(tree.lower[a] in ("was", "were") for a in own)):
        return NO_FACT
    return cue if cue in (DENIED, NO_FACT) else DONE


def _marked(tree: Tree, i: int, known: Cues, depth: int) -> str:
    """What i's own auxiliaries, adverbs, adjectives, tense and mood say, and the preposition of the trigger itself."""
    finite = [i]
    marks = [child for child in tree.children[i] if tree.dep[child] in _MARKS]
    if depth:  # not "a step towards inclusion with the launch of X"
        marks = [c for c in marks if tree.dep[c] != "case" or _cue(tree, c, known) != PLANNED]
    subjects = tree.having(i, "nsubj", "nsubj:pass")
    negating = [*marks, *(w for s in subjects for w in tree.having(s, "det"))]
    if (negation := next((word for word in negating if _negates(tree, word)), -1)) >= 0:
        return Verdict(NO_FACT, negation)
    unreal = any(tree.lower[c] == "would" for c in marks) and any(tree.lower[c] == "have" for c in marks)
    if unreal or _is_asked(tree, i):  # "would have launched": it did not, or is only said to
        return NO_FACT
    if not tree.is_verb(i) and any(_cue(tree, c, known) == PLANNED for c in tree.having(i, "acl", "amod")):
        return PLANNED  # "le lancement, prévu en juin"
    for child in marks:
        label = tree.dep[child]
        if label not in ("nmod", "obl:mod", "det") and (verdict := _cue(tree, child, known)):
            return verdict
        if label in ("aux", "aux:pass", "cop"):
            finite.append(child)
    mood = next(filter(None, (_mood(tree, i, j, known) for j in finite)), "")
    under_way = is_under_way(tree, i)
    if not mood and under_way and depth and _cue(tree, i, known) == NO_FACT:
        return Verdict(NO_FACT, i)  # "is considering the launch", "is trying to launch"
    return mood or (PLANNED if under_way or _is_to_be(tree, i) else "")


def _is_asked(tree: Tree, i: int) -> bool:
    """Whether a clause tells of a time or manner not yet come ("explains *when* the Act *enters* into force", "how it
    is to be applied"); what was, it takes for granted ("recalled how Kenya signed the pact")."""
    if tree.dep[i] not in ("ccomp", "advcl") or not tree.is_verb(i) or _is_past(tree, i):
        return False
    asking = [c for c in tree.children[i] if tree.lower[c] in _ASKING and c < i]
    perfect = any(tree.lemma[a] in _PERFECT for a in tree.having(i, "aux"))
    return bool(asking) and not perfect


def _negates(tree: Tree, word: int) -> bool:
    """Whether a word beside a verb negates it: "not", "n'a *pas* encore lancé", "*no longer* plans", "ne prévoit
    *plus*"."""
    before = tree.lower[word - 1] if word else ""
    over = (tree.lower[word] == "longer" and before == "no") or (
        tree.lower[word] == "plus" and any(tree.lower[c] in ("ne", "n'", "n’") for c in tree.children[tree.head[word]])
    )
    yet = tree.lower[word] in _STILL and any(tree.lower[c] in NEGATIONS for c in tree.children[word])
    return tree.lower[word] in NEGATIONS or over or yet


def _mood(tree: Tree, i: int, finite: int, known: Cues) -> str:
    """What the tense and mood of i's finite verb say."""
    if tree.morph(finite, "Tense") == "Fut" and not _is_never_future(tree, finite):
        return PLANNED
    mood = tree.morph(finite, "Mood")
    if mood == "Cnd":  # "devrait être lancé" is planned, "serait lancé" only said
        return Verdict(PLANNED if _cue(tree, finite, known) == PLANNED else NO_FACT, finite)
    stated = bool(tree.having(i, "nsubj")) and tree.head[i] == i  # "A et B s'allient" looks like a wish
    return Verdict(NO_FACT, finite) if mood in ("Sub", "Imp") and not stated else ""


def _is_never_future(tree: Tree, finite: int) -> bool:
    """Whether a French form has no ending of the future, whatever its tag ("octroie", "octroya")."""
    return tree.language == "fr" and _FUTURE.search(tree.lower[finite]) is None


def _is_to_be(tree: Tree, i: int) -> bool:
    """Whether i is an English "is to be launched"."""
    auxiliaries = tree.having(i, "aux", "aux:pass", "cop")
    present = any(tree.lower[a] in ("is", "are") for a in auxiliaries)
    return present and any(tree.lower[c] == "to" for c in tree.having(i, "mark", "aux"))


def is_under_way(tree: Tree, i: int) -> bool:
    """Whether i is an English progressive of the present ("is being built")."""
    auxiliaries = tree.having(i, "aux", "aux:pass")
    present = any(tree.lower[a] in ("is", "are", "'s", "'re") for a in auxiliaries)
    return present and (tree.lower[i].endswith("ing") or any(tree.lower[a] == "being" for a in auxiliaries))


def _with(tree: Tree, i: int) -> bool:
    return any(tree.lower[c] == "with" for c in tree.having(i, "mark", "case"))


def _by(tree: Tree, i: int) -> bool:
    return any(tree.lower[c] == "by" for c in tree.having(i, "mark", "case"))


def _is_past(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what was done, and not how things are done."""
    auxiliaries = tree.having(verb, "aux", "aux:pass")
    past = tree.morph(verb, "Tense") == "Past" and tree.morph(verb, "VerbForm") == "Fin"
    return past or any(tree.lower[a] in ("has", "have", "had", "was", "were") for a in auxiliaries)


def _gerund(tree: Tree, i: int) -> bool:
    return tree.morph(i, "VerbForm") in ("Ger", "Part") and tree.morph(i, "Tense") in ("", "Pres")


def _infinitive(tree: Tree, i: int) -> bool:
    auxiliaries = tree.having(i, "aux", "aux:pass")
    if any(tree.morph(a, "VerbForm") == "Fin" for a in auxiliaries):
        return False
    if tree.lower[i] != tree.lemma[i] and any(tree.lower[a] in _PERFECT for a in auxiliaries):
        return False  # "annonce avoir lancé", "is said to have launched"
    if not auxiliaries and tree.having(i, "nsubj") and not tree.having(i, "mark"):
        return False  # "A and B sign a deal": the plural of the present looks like it
    if tree.language == "en" and not tree.morph(i, "VerbForm") and tree.lower[i] == tree.lemma[i]:
        # tagged as a noun: "is set to co-finance X", "plans to sanction X"
        return tree.is_verb(i) and any(tree.lower[c] == "to" for c in tree.having(i, "mark"))
    return tree.morph(i, "VerbForm") == "Inf" or any(tree.morph(a, "VerbForm") == "Inf" for a in auxiliaries)


def _infinitive_verdict(tree: Tree, i: int, known: Cues, depth: int) -> str:
    head, label = tree.head[i], tree.dep[i]
    if label == "conj":
        return _verdict(tree, head, known, depth + 1)
    if label in _GOVERNED:
        marked = _marked(tree, head, known, depth + 1)
        if marked == NO_FACT:
            return marked
        if (nearest := _before_mark(tree, i, known)) in (NO_FACT, PLANNED):
            return nearest
        verdict = _cue(tree, head, known)
        if verdict:
            plan = tree.head[head] if tree.dep[head].startswith("acl") else head  # "the summit, which was to ..."
            return marked or given_up(tree, plan, known) or verdict
        if marked == PLANNED and label == "xcomp":
            return PLANNED
    return _meant(tree, i, known)


def given_up(tree: Tree, noun: int, known: Cues) -> str:
    """ "cancelled" where the verb that a plan is the object of says so ("has scrapped plans to launch"), in some parses
    an adjective; else ""."""
    governing = [tree.head[noun]] if tree.dep[noun] in ("obj", "nsubj:pass", "xcomp") and not tree.is_verb(noun) else []
    verdicts = [_cue(tree, word, known) for word in (*governing, *tree.having(noun, "amod"))]
    verdicts += [known.of.get(f"{tree.lemma[verb]} {tree.lemma[noun]}", "") for verb in governing]  # "dropped its plan"
    return next((verdict for verdict in verdicts if verdict == CANCELLED), "")


def _before_mark(tree: Tree, i: int, known: Cues) -> str:
    """What an infinitive's particle says with the word before it ("is *about to* launch", "est sur le *point de*
    lancer", "would *like to* launch"), if anything."""
    mark = min(tree.having(i, "mark"), default=0)
    if not mark:
        return ""
    words = (f"{word} {_plain(tree.lower[mark])}" for word in (tree.lower[mark - 1], tree.lemma[mark - 1]))
    meant = next((known.of[pair] for pair in words if pair in known.of), "")
    return Verdict(meant, mark - 1) if meant else ""


def _meant(tree: Tree, i: int, known: Cues) -> str:
    """What an infinitive says that no word above it decides."""
    head, label = tree.head[i], tree.dep[i]
    # "a platform to be launched in June", "is itself to be launched"
    if tree.having(i, "aux:pass") and (label == "acl" or (label == "advcl" and tree.having(head, "cop"))):
        return PLANNED
    if meant := known.of.get(f"{tree.lemma[head]} to"):  # "signed a deal to build": what the deal is for
        return Verdict(meant, head)
    return _ranked(tree, head, known) or NO_FACT


def _ranked(tree: Tree, word: int, known: Cues) -> str:
    """What an infinitive says behind what is, or has, a place in a row ("became the 16th country to ratify X")."""
    nouns = [word, *tree.having(word, "obj", "xcomp")]
    marks = [tree.lower[c] for noun in nouns for c in tree.having(noun, "amod")]
    return next((DONE if ORDINAL.search(mark) else known.ranks[mark] for mark in marks if _ranks(mark, known)), "")


def _ranks(mark: str, known: Cues) -> bool:
    return mark in known.ranks or ORDINAL.search(mark) is not None


def _noun_verdict(tree: Tree, i: int, known: Cues, depth: int) -> str:
    head, label = tree.head[i], tree.dep[i]
    for case in () if tree.is_verb(head) else tree.case(i):  # "a deal for the launch of": what the deal is for
        if meant := known.of.get(f"{tree.lemma[head]} {case}"):
            return Verdict(meant, head)
    if label in ("conj", "nmod", "appos", "compound") and not tree.is_verb(head):
        return _cue(tree, head, known) or _verdict(tree, head, known, depth + 1)
    if not tree.is_verb(head):
        return DONE
    carried = label in ("obj", "obl:agent", "obl:arg", "xcomp") or tree.lemma[head] in known.support
    if carried or _cue(tree, head, known):
        return _verdict(tree, head, known, depth + 1)
    return DONE
