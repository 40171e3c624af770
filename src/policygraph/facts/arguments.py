"""The logical arguments of a verb or noun: passives, participles, relatives, control and coordination turned round."""

import re
from dataclasses import dataclass, field

from policygraph.facts.mends.french import MOVING
from policygraph.facts.tree import Tree

RELATIVE = frozenset(
    {"qui", "que", "qu'", "lequel", "laquelle", "lesquels", "lesquelles", "which", "that", "who", "whom"}
)
AGENT_CASES = frozenset({"par", "by"})
POSSESSIVES = frozenset({"its", "his", "her", "their", "son", "sa", "ses", "leur", "leurs"})
POSSESSED = ("de", "of")
"""How a possessive is read: "its launch" as the launch of what the sentence speaks of."""
UNDERGONE = "objet"
"""The noun of "faire l'objet de": its subject is what the event is done to."""
RECEIVER = ("to", "à")
"""How who is given something is read."""
ANY_VERB = ("do", "faire")
"""What stands for any verb where an infinitive works like a preposition: "to do" reads "to support X"."""
ORDINAL = re.compile(r"(?:\d(?:th|st|nd|rd)|first|second|third|(?:if|our|ix|en|igh|in|elf|ie)th)$")
"""An English place in a row, in figures or words."""
MAX_DEPTH = 3
"""How deep below a phrase its complements are looked for ("la convention de partenariat signée avec ...")."""


@dataclass(slots=True)
class Arguments:
    """Tokens that head the arguments, by where they stand; `obliques` and `modifiers` with how their case may be read.

    Nearer ones stand first. A token may stand in several places where the parse leaves it open.
    """

    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    agents: list[int] = field(default_factory=list)
    obliques: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    modifiers: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    compounds: list[int] = field(default_factory=list)
    appositions: list[int] = field(default_factory=list)


def of_verb(tree: Tree, verb: int) -> Arguments:
    """The logical arguments of a verb."""
    found = Arguments()
    if tree.is_headline_verb(verb) and not tree.is_verb(verb):
        _, end = tree.bounds[tree.sentence[verb]]
        found.obliques = [(tree.case(i), i) for i in range(verb + 1, end) if tree.case(i)]
        return found
    passive = is_passive(tree, verb)
    found.agents = _agents(tree, verb)
    subject = _surface_subjects(tree, verb, passive)
    direct = tree.having(verb, "obj")
    if passive:
        found.subjects, found.objects = found.agents, [*subject, *direct]
    else:
        found.subjects, found.objects = subject, [*(o for d in direct for o in tree.having(d, "obj")), *direct]
    _put_antecedent(tree, verb, found, passive)
    # "has been appointed chairman of X": the parse calls the office an object
    stray = [*_stray_predicates(tree, verb), *_predicates_of(tree, direct), *(direct if passive and subject else ())]
    found.obliques = [
        *(pair for one in stray for pair in _complements(tree, one)),
        *_obliques(tree, verb, [*found.objects]),
        *((RECEIVER, one) for one in _receivers(tree, verb, direct, found.objects if passive else [])),
    ]
    found.compounds = [c for o in found.objects for c in tree.having(o, "compound", "nmod:poss", "amod")]
    found.appositions = [
        *tree.having(verb, "xcomp", "acl", "appos"),
        *stray,
        *_bare_ordinals(tree, verb),
        *(_right_behind(tree, verb) if passive else ()),
    ]
    return found


def _receivers(tree: Tree, verb: int, direct: list[int], passive_subjects: list[int]) -> list[int]:
    """Who is given something without a preposition: "granted Kora a licence", "Kora was awarded a contract"."""
    nested = [d for d in direct if tree.having(d, "obj")]
    first = direct[:-1] if direct and tree.pos[direct[-1]] in ("NUM", "SYM") else []  # "will lend Kora $5 million"
    given = [one for one in passive_subjects if one not in direct] if direct else []
    return [*tree.having(verb, "iobj"), *nested, *first, *given]


def of_noun(tree: Tree, noun: int, support: frozenset[str] | None) -> Arguments:
    """The logical arguments of a noun that tells an event.

    Args:
        support: lemmas of the verbs that carry such nouns; their subject is the noun's. None: any verb does.
    """
    found = Arguments()
    whole = _compound_head(tree, noun)
    found.modifiers = [pair for one in dict.fromkeys((noun, whole)) for pair in _of_phrase(tree, one)]
    found.compounds = [
        *tree.having(noun, "compound"),
        *(
            c
            for c in tree.having(noun, "nmod:poss", "nmod")
            if tree.case(c)[:1] == ("'s",) or (c < noun and not tree.case(c))
        ),
    ]
    if (sum_before := _sum_before(tree, noun)) >= 0:
        found.compounds.extend(one for one in _owned_sum(tree, sum_before) if one not in found.compounds)
        found.modifiers.extend(pair for pair in _complements(tree, sum_before) if pair[1] > noun)
    found.appositions = [*tree.having(noun, "appos", "flat"), *_said_of(tree, noun)]
    found.modifiers.extend((tree.case(c), c) for c in _done_by(tree, noun))
    found.agents = [token for case, token in found.modifiers if AGENT_CASES & set(case)]
    if tree.having(noun, "cop"):
        said_of = tree.having(noun, "nsubj")
        relative = tree.dep[noun].startswith("acl:relcl")  # "X, who was on a visit to Y"
        found.subjects = [tree.head[noun] if relative and tree.lower[s] in RELATIVE else s for s in said_of]
    elif (subject := _behind_copula(tree, noun)) >= 0:
        found.subjects = [subject]
    elif tree.dep[noun] == "advcl" and tree.is_verb(tree.head[noun]):  # "présent à la cérémonie, X a salué ..."
        found.subjects = surface_subjects(tree, tree.head[noun])
    verb = carrier(tree, noun)
    if verb is not None and any(tree.lemma[c] == UNDERGONE and c < noun for c in tree.having(verb, "obj")):
        undergone = of_verb(tree, verb).subjects  # "X a fait l'objet d'une révision"
        found.modifiers = [*((POSSESSED, s) for s in undergone), *found.modifiers]
    elif verb is not None:
        carried = of_verb(tree, verb)
        found.obliques = [(case, token) for case, token in carried.obliques if token != noun]
        carries = support is None or tree.lemma[verb] in support
        if not carries and any(tree.lower[c] in POSSESSIVES for c in tree.having(noun, "det", "nmod:poss")):
            # "depuis sa création, X", but "X examine le projet avant son lancement"; and of "X procède à sa création"
            # somebody else is created
            before = [o for o in carried.objects if o < noun]
            owners = [*before, *carried.subjects]
            found.modifiers = [*((POSSESSED, s) for s in owners if s != noun), *found.modifiers]
        if carries and noun not in carried.subjects and not found.agents:  # "X a annoncé la signature par Y"
            found.subjects = carried.subjects
        if is_passive(tree, verb):  # "elle a été élue lors du sommet"
            found.objects = [o for o in carried.objects if o != noun]
    return found


def _sum_before(tree: Tree, noun: int) -> int:
    """The sum before an English noun, which the parse may take for its head: "Kora's $5 million loan to X"; or -1."""
    if tree.doc.lang_ != "en":
        return -1
    beside = [*tree.having(noun, "compound", "nummod"), *([tree.head[noun]] if tree.dep[noun] == "appos" else [])]
    return next((one for one in beside if tree.pos[one] == "SYM" and one < noun), -1)


def _owned_sum(tree: Tree, money: int) -> list[int]:
    """A sum and whose it is, as a possessive before it says."""
    return [money, *(c for c in tree.having(money, "nmod:poss", "nsubj") if {"'s", "'"} & set(tree.case(c)))]


def _of_phrase(tree: Tree, noun: int) -> list[tuple[tuple[str, ...], int]]:
    return [*_complements(tree, noun), *_behind_clauses(tree, noun)]


def _compound_head(tree: Tree, noun: int) -> int:
    """The noun that an English compound ends in: of "a launch ceremony for X", what is behind goes with the launch."""
    head = tree.head[noun]
    whole = tree.doc.lang_ == "en" and tree.dep[noun] == "compound" and tree.pos[head] == "NOUN" and head == noun + 1
    return head if whole else noun


def _behind_copula(tree: Tree, noun: int) -> int:
    """The subject of an inverted sentence ("in attendance was X", "present at the launch were Y and Z"), or -1."""
    i = noun
    while tree.head[i] != i:
        cased = any(tree.case(c) for c in (i, *tree.having(i, "det")))
        beside = not cased and tree.pos[i] not in ("ADJ", "ADV")
        if tree.dep[i].startswith("nsubj") and beside:
            return -1  # "Kora, a member of the alliance, is ..."
        i = tree.head[i]
        if any(noun < c < i for c in tree.having(i, "cop")):
            return i
    return -1


def _done_by(tree: Tree, noun: int) -> list[int]:
    """Who follows an event's noun with "par", though the parse hangs them on its verb: "annoncé la signature par X"."""
    verb = carrier(tree, noun)
    beside = tree.having(verb, "obl", "obl:agent", "obl:mod") if verb is not None and not is_passive(tree, verb) else []
    return [c for c in beside if noun + 1 in tree.having(c, "case") and tree.lower[noun + 1] in AGENT_CASES]


def _stray_predicates(tree: Tree, verb: int) -> list[int]:
    """Bare nouns between commas hung on a complement by the parse ("élu, pour la deuxième fois, membre du bureau")."""
    return [
        c
        for oblique in tree.having(verb, "obl", "obl:mod", "obl:arg")
        for c in tree.having(oblique, "appos")
        if tree.pos[c] == "NOUN" and not tree.case(c) and not tree.having(c, "det") and tree.lower[c - 1] == ","
    ]


def _right_behind(tree: Tree, verb: int) -> list[int]:
    """What a passive makes somebody, right behind it without a preposition ("was elected Secretary-General of X")."""
    bare = (c for c in tree.having(verb, "obl", "obl:mod") if not tree.case(c) and tree.pos[c] in ("NOUN", "PROPN"))
    return [c for c in bare if min(tree.subtree(c)) == verb + 1]


def _predicates_of(tree: Tree, objects: list[int]) -> list[int]:
    """What an object is made ("a nommé Awa Diop directrice générale de X"): a bare noun right behind a name."""
    return [
        c
        for one in objects
        if tree.pos[one] == "PROPN"
        for c in tree.having(one, "appos", "flat")
        if tree.pos[c] == "NOUN" and tree.lower[c - 1] != "," and not tree.having(c, "det", "case")
    ]


def _bare_ordinals(tree: Tree, verb: int) -> list[int]:
    """Numbers and adjectives that complete a verb without a preposition ("s'est classé 130e")."""
    return [
        c
        for c in tree.having(verb, "obl", "obl:mod", "advmod", "obl:arg", "nmod", "dep")
        if c > verb
        and (tree.pos[c] in ("NUM", "ADJ") or tree.lower[c][0].isdigit() or ORDINAL.search(tree.lower[c]))
        and not tree.case(c)
    ]


def _said_of(tree: Tree, noun: int) -> list[int]:
    """What a noun in apposition is said of, nearest first ("X, très connue et fondatrice de Y")."""
    found: list[int] = []
    i = noun
    while tree.dep[i] in ("appos", "conj", "amod", "acl") and tree.head[i] != i and len(found) < MAX_DEPTH:
        i = tree.head[i]
        found.append(i)
    return [i for i in found if tree.pos[i] in ("NOUN", "PROPN", "X")]


_CARRIED = frozenset(
    {"obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "obl:mod", "obl:agent", "iobj", "xcomp", "advmod"}
)


def carrier(tree: Tree, noun: int) -> int | None:
    """The verb that the noun is subject, object or complement of, if any; coordination and "de" phrases are climbed."""
    i = noun
    for _ in range(MAX_DEPTH):
        head, label = tree.head[i], tree.dep[i]
        if head == i:
            return None
        # "lors de la réunion, X a ...": the parse hangs the adverb on the verb by any label
        if (label in _CARRIED or tree.pos[i] == "ADV") and tree.is_verb(head):
            return head
        if label not in ("conj", "nmod") and tree.pos[head] != "ADV":  # "lors" of "lors de la session"
            return None
        i = head
    return None


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb's surface subject is its logical object; "se classe" tells of its subject, however parsed."""
    if tree.is_reflexive(verb) or (tree.lemma[verb] in MOVING and tree.doc.lang_ == "fr"):
        return False
    if tree.having(verb, "aux:pass", "nsubj:pass"):
        return True
    if (tree.having(verb, "obj") and tree.having(verb, "nsubj")) or _tells_what_its_subject_did(tree, verb):
        return False
    if tree.morph(verb, "Voice") == "Pass":
        return True
    bare = not tree.having(verb, "aux", "nsubj")
    if bare and (_shares_auxiliary(tree, verb) or _opens_sentence(tree, verb)):
        return True
    return (
        bare
        and _past_participle(tree, verb)
        and (tree.dep[verb] in ("acl", "amod", "advcl") or bool(_agents(tree, verb)))
    )


def _tells_what_its_subject_did(tree: Tree, verb: int) -> bool:
    """Whether an English verb with a subject and no auxiliary has a clause as object: "Kora announced at X that".

    Tags take such a past form for a participle.
    """
    clause = tree.doc.lang_ == "en" and tree.having(verb, "ccomp", "xcomp")
    return bool(clause) and bool(tree.having(verb, "nsubj")) and not tree.having(verb, "aux")


def _opens_sentence(tree: Tree, verb: int) -> bool:
    """Whether an English past form that nobody does opens its sentence ("Launched in 2023 by X, Y has ...")."""
    first, _ = tree.bounds[tree.sentence[verb]]
    while first < verb and tree.pos[first] == "ADV":  # "Officially unveiled by X, Y will ..."
        first += 1
    opens = tree.doc.lang_ == "en" and verb == first and tree.dep[verb] == "advcl"
    past = tree.morph(verb, "Tense") == "Past" or tree.lower[verb].endswith("ed")
    return opens and past and not tree.having(verb, "obj")


def _shares_auxiliary(tree: Tree, verb: int) -> bool:
    """Whether an English past form goes with the auxiliary before it ("was tabled in May and passed in June").

    Or with a participle: "the system, developed by X and launched in Y, ...".
    """
    head = tree.head[verb]
    alike = tree.doc.lang_ == "en" and tree.dep[verb] == "conj" and tree.morph(verb, "Tense") == "Past"
    if not alike or tree.having(verb, "obj", "xcomp", "ccomp"):
        return False
    return bool(tree.having(head, "aux:pass")) or (tree.dep[head] == "acl" and is_passive(tree, head))


def _past_participle(tree: Tree, verb: int) -> bool:
    return _mended(tree, verb) or (tree.morph(verb, "VerbForm") == "Part" and tree.morph(verb, "Tense") == "Past")


def _mended(tree: Tree, verb: int) -> bool:
    """Whether a participle was tagged as an adjective, which has no form of a verb."""
    loose = tree.dep[verb] == "acl" or (tree.dep[verb] == "advcl" and tree.doc.lang_ == "fr")
    return loose and tree.pos[verb] == "VERB" and not tree.morph(verb, "VerbForm")


def _agents(tree: Tree, verb: int) -> list[int]:
    own = [
        c
        for c in tree.children[verb]
        if tree.dep[c] == "obl:agent" or (tree.dep[c] in ("obl", "nmod", "obl:arg") and AGENT_CASES & set(tree.case(c)))
    ]
    return own or _agents_behind_names(tree, verb)


def _agents_behind_names(tree: Tree, verb: int) -> list[int]:
    """By whom, hung on a complement before it ("granted to Kora by X", "consacré à la formation des jeunes par Y").

    What stands right behind a noun says by whom that was done ("lors de la signature par X"); names are done by nobody.
    """
    if not tree.having(verb, "aux:pass", "nsubj:pass"):
        return []
    own = [c for c in tree.having(verb, "obl", "obl:arg", "obl:mod", "obj") if c > verb]
    below = (
        (one, c)
        for one in own
        for word in _words_of_name(tree, one)
        for c in tree.having(word, "nmod", "obl", "obl:agent")
        if AGENT_CASES & set(tree.case(c))
    )
    return [
        c
        for one, c in below
        if tree.pos[one] in ("PROPN", "NUM")
        or (tree.language == "en" and tree.dep[one] == "obj")  # "was issued a licence by X"
        or tree.having(c, "case")[0] > one + 1
    ]


def _words_of_name(tree: Tree, head: int) -> list[int]:
    """A noun and the words of the name behind it: "projet", "Faso" and "Fibre" of "au projet Faso Fibre"."""
    found = [head]
    for word in found:
        found.extend(c for c in tree.having(word, "appos", "flat", "flat:name") if c > word)
    return found


def by_whom(tree: Tree, verb: int) -> bool:
    """Whether a participle says by whom ("travaux menés par le Bureau"): it tells something, and names nothing."""
    return bool(_agents(tree, verb))


def surface_subjects(tree: Tree, verb: int) -> list[int]:
    """The subjects of a verb as it stands, those that it shares with another included."""
    return _surface_subjects(tree, verb, is_passive(tree, verb))


def _surface_subjects(tree: Tree, verb: int, passive: bool) -> list[int]:
    """The verb's own subjects, else those it shares with the verb it depends on, else what it is a participle of."""
    stated = tree.having(verb, "nsubj", "nsubj:pass")
    own = [s for s in stated if tree.lower[s] not in RELATIVE and not _is_heading(tree, s, verb)]
    if own and _stands_for_what_follows(tree, own[0], verb):
        own = surface_subjects(tree, tree.head[verb]) or own
    if not own and tree.pos[verb] in ("NOUN", "PROPN"):  # a verb tagged as a noun: "Kenya launches ID"
        own = [c for c in tree.having(verb, "compound", "nmod", "nmod:poss") if c < verb]
    if own or stated or tree.head[verb] == verb:
        return own
    # "soutenue par X, elle est gratuite", "the act is due to come into force"
    predicate = tree.dep[verb] in ("advcl", "xcomp") and tree.having(tree.head[verb], "cop")
    if predicate or tree.is_verb(tree.head[verb]):
        return _shared_subjects(tree, verb, passive)
    return _modified_nouns(tree, verb, passive)


def _stands_for_what_follows(tree: Tree, subject: int, verb: int) -> bool:
    """ "Since it was created, X has ...": a pronoun in a clause that opens a sentence stands for the main subject."""
    opens = tree.dep[verb] == "advcl" and verb < tree.head[verb]
    return opens and tree.pos[subject] == "PRON" and tree.bounds[tree.sentence[verb]][0] >= subject - 2


def _is_heading(tree: Tree, subject: int, verb: int) -> bool:
    """Whether a colon parts the subject from its verb ("Conakry : deux agences signent"): then it only says where."""
    return any(tree.lower[i] == ":" for i in range(subject + 1, verb))


def _shared_subjects(tree: Tree, verb: int, passive: bool) -> list[int]:
    """The subjects of the verb that this one depends on, where they are its own too."""
    head, label = tree.head[verb], tree.dep[verb]
    if label == "advcl" and any(tree.lower[m] == "with" for m in tree.having(verb, "mark")):
        return tree.having(head, "obj") or _surface_subjects(
            tree, head, is_passive(tree, head)
        )  # "tasked X with doing"
    loose = label in ("conj", "advcl", "parataxis")
    if label == "conj" and passive and _is_bare_participle(tree, verb) and is_passive(tree, head):
        return _surface_subjects(tree, head, True)  # "conçue par X et soutenue par Y"
    if loose and passive and not tree.having(verb, "aux", "aux:pass"):
        return _participle_noun(tree, verb, head)
    other_voice = label in ("conj", "parataxis") and is_passive(tree, head) and not passive
    if other_voice or not (loose or label == "xcomp"):
        return []
    return _surface_subjects(tree, head, is_passive(tree, head))


def _is_bare_participle(tree: Tree, verb: int) -> bool:
    past = _past_participle(tree, verb) or _shares_auxiliary(tree, verb)
    return past and not tree.having(verb, "aux", "aux:pass", "nsubj", "nsubj:pass")


def _modified_nouns(tree: Tree, verb: int, passive: bool) -> list[int]:
    """What a participle or infinitive says something of: its noun, or for "plans to build" who has them."""
    head, label = tree.head[verb], tree.dep[verb]
    if label in ("acl", "amod") and (tree.morph(verb, "VerbForm") == "Part" or _mended(tree, verb)):
        return [head]
    if label == "acl" and tree.morph(verb, "VerbForm") == "Inf" and not passive:
        governor = carrier(tree, head)
        if governor is None and tree.having(head, "cop"):  # "X is the third country to ratify"
            return tree.having(head, "nsubj")
        if governor is None:  # "Narnia's plans to build", and where the tag of a verb is wrong: "Narnia plans to build"
            return [c for c in tree.having(head, "compound", "nmod:poss") if c < head]
        return _surface_subjects(tree, governor, is_passive(tree, governor))
    if label == "conj" and tree.pos[head] in ("NOUN", "PROPN") and passive:
        return [head]
    return []


def _participle_noun(tree: Tree, verb: int, head: int) -> list[int]:
    """What a loose past participle says something of: the noun just before it, or the subject where it opens."""
    start, _ = tree.bounds[tree.sentence[verb]]
    before = min(tree.subtree(verb)) - 1
    while before >= start and tree.pos[before] == "PUNCT":
        before -= 1
    if before < start or verb < head:
        return _surface_subjects(tree, head, is_passive(tree, head))
    i = before
    while tree.head[i] != i and tree.head[i] >= start and tree.pos[i] not in ("VERB", "AUX"):
        climbed = tree.head[i]
        if climbed > before or tree.pos[climbed] not in ("NOUN", "PROPN", "NUM", "ADJ", "X"):
            break
        i = climbed
    return [i] if tree.pos[i] in ("NOUN", "PROPN", "X") else []


def _put_antecedent(tree: Tree, verb: int, found: Arguments, passive: bool) -> None:
    """In a relative clause, what its pronoun (or gap) stands for."""
    if not tree.dep[verb].startswith("acl:relcl"):
        return
    antecedent = tree.head[verb]
    surface = [c for c in tree.having(verb, "nsubj", "nsubj:pass") if tree.lower[c] in RELATIVE]
    direct = [c for c in found.objects if tree.lower[c] in RELATIVE]
    found.objects = [o for o in found.objects if o not in direct]
    if surface:
        (found.objects if passive else found.subjects).insert(0, antecedent)
    elif direct or (found.subjects and not found.objects and not passive):
        found.objects.insert(0, antecedent)


def _obliques(tree: Tree, verb: int, objects: list[int]) -> list[tuple[tuple[str, ...], int]]:
    """Complements with a preposition: the verb's, then those hung on its object or on one another."""
    found: list[tuple[tuple[str, ...], int]] = []
    direct = [
        c for c in tree.children[verb] if tree.dep[c].startswith("obl") or tree.dep[c] in ("nmod", "iobj", "advmod")
    ]
    for token in direct:
        found.append((_joined(tree, token, direct), token))
    for token in [*direct, *objects, *tree.having(verb, "nsubj", "nsubj:pass", "xcomp", "dep", "parataxis")]:
        found.extend(_complements(tree, token))
    for token in [verb, *direct, *objects, *tree.having(verb, "nsubj", "nsubj:pass")]:
        found.extend(_behind_clauses(tree, token))
    return found


def _behind_clauses(tree: Tree, word: int) -> list[tuple[tuple[str, ...], int]]:
    """What stands behind a clause that works like a preposition: "a team led by X", "a loan to support X"."""
    found: list[tuple[tuple[str, ...], int]] = []
    for clause in tree.having(word, "acl", "advcl", "xcomp"):
        if not tree.is_verb(clause) or clause < word:
            continue
        words = {tree.lower[clause], tree.lemma[clause]}
        if tree.morph(clause, "VerbForm") == "Part":
            complements = tree.having(clause, "obl", "obl:arg", "obl:agent", "obl:mod", "nmod")
            found.extend((tuple(f"{w} {case}" for w in words for case in tree.case(c)), c) for c in complements)
            if tree.morph(clause, "Tense") == "Pres":  # "an investigation targeting X", "une enquête visant X"
                found.extend((tuple(words), o) for o in tree.having(clause, "obj"))
        for mark in tree.having(clause, "mark"):
            cases = tuple(f"{tree.lower[mark]} {w}" for w in (*words, *ANY_VERB))
            found.extend((cases, o) for o in tree.having(clause, "obj"))
    return found


def _joined(tree: Tree, token: int, siblings: list[int]) -> tuple[str, ...]:
    """The token's case, with what stands right before it and hangs beside it ("lancé en partenariat + avec X")."""
    case = tree.case(token)
    first = min(tree.having(token, "case"), default=token)
    before = next((s for s in siblings if s == first - 1 and s != token), None)
    if before is None:
        return case
    return (*(f"{outer} {tree.lower[before]} {own}" for outer in tree.case(before) for own in case), *case)


def _complements(tree: Tree, noun: int) -> list[tuple[tuple[str, ...], int]]:
    """A noun's complements with their cases, nearest first, and theirs ("en partenariat avec X": X has both cases)."""
    found: list[tuple[tuple[str, ...], int]] = []
    layer = [(noun, tree.case(noun))]
    for _ in range(MAX_DEPTH):
        below: list[tuple[int, tuple[str, ...]]] = []
        for token, outer in layer:
            for child in tree.conjuncts(token) if token != noun else [token]:
                for c in tree.having(child, "nmod", "nmod:poss", "obl", "obl:arg", "obl:mod", "acl"):
                    case = tree.case(c)
                    adverb = ("",) if tree.pos[token] == "ADV" else ()  # "auprès de", the adverb a complement itself
                    phrases = tuple(f"{b} {tree.lower[token]} {one}".strip() for b in outer or adverb for one in case)
                    own = () if _is_within_name(tree, child, c) else case
                    found.append(((*phrases, *_spelled_out(tree, child, c), *_beside(tree, child, c), *own), c))
                    below.append((c, case))
        layer = below
    return found


def _beside(tree: Tree, noun: int, complement: int) -> tuple[str, ...]:
    """A French phrase that works like a preposition, its noun hung beside its complement: "un centre de données *en
    partenariat avec* X", all of it on "centre"."""
    before = tree.having(complement, "case")[:1]
    joint = before[0] - 1 if before else -1
    if tree.language != "fr" or joint <= noun or tree.pos[joint] != "NOUN" or tree.having(joint, "det"):
        return ()
    return _spelled_out(tree, joint, complement)


def _is_within_name(tree: Tree, noun: int, complement: int) -> bool:
    """Whether a complement in small letters is part of a name behind a preposition ("en Conseil des ministres"):
    what it names is not told of the verb by its own "de"."""
    capital, small = tree.doc[noun].text[:1].isupper(), tree.doc[complement].text[:1].islower()
    return tree.language == "fr" and capital and small and bool(tree.case(noun))


MAX_PHRASE = 8
"""Tokens of a phrase that is read as one preposition ("avec l'appui technique et financier de")."""


def _spelled_out(tree: Tree, noun: int, complement: int) -> tuple[str, ...]:
    """The words from a noun's preposition to its complement's, articles included and adjectives left out."""
    outer, inner = tree.having(noun, "case"), tree.having(complement, "case")
    if not outer or not inner or not outer[0] < noun < inner[-1] <= outer[0] + MAX_PHRASE:
        return ()
    words = [i for i in range(outer[0], inner[-1] + 1) if tree.pos[i] not in ("ADJ", "CCONJ", "ADV")]
    return (" ".join([*(tree.lower[i] for i in words[:-1]), tree.lemma[words[-1]]]),)
