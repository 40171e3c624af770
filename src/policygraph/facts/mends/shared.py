"""Mends of constructions that both languages have."""

from collections.abc import Mapping

from policygraph.facts.mends.columns import Columns, form, is_participle_form, is_past, promote


def elected_as(tree: Columns) -> None:
    """A verb with an auxiliary hung on the noun behind it ("was elected Director")."""
    finite = {tree.head[i] for i, label in enumerate(tree.dep) if label in ("aux", "aux:pass")}
    for i in sorted(finite):
        noun = tree.head[i]
        if tree.dep[i] == "amod" and tree.pos[i] == "VERB" and noun > i:
            tree.head[i] = i if tree.head[noun] == noun else tree.head[noun]
            tree.dep[i] = tree.dep[noun]
            tree.head[noun], tree.dep[noun] = i, "xcomp"


def money_spent(tree: Columns) -> None:
    """ "invested more than $5 million in X": an amount without a preposition is the object of a verb that has none."""
    cased = {tree.head[i] for i, label in enumerate(tree.dep) if label == "case"}
    objects = {tree.head[i] for i, label in enumerate(tree.dep) if label == "obj"}
    for i, head in enumerate(tree.head):
        amount = tree.pos[i] == "SYM" or tree.lower[i] in _SCALES  # "set aside R700 million"
        if tree.dep[i] == "obl" and amount and i > head and i not in cased and head not in objects:
            tree.dep[i] = "obj"


_SCALES = frozenset({"million", "millions", "billion", "billions", "trillion"})


def brackets(tree: Columns) -> None:
    """ "a memorandum (MoU) with X": what follows a bracket hangs on what stands before it, not on its inside."""
    for i, head in enumerate(tree.head):
        if head + 1 < i and head > 0 and tree.lower[head - 1 : head + 2 : 2] == ["(", ")"]:
            outside = tree.head[head]
            if tree.dep[head] == "appos" and outside < head - 1:
                tree.head[i] = outside


def datelines(tree: Columns) -> None:
    """ "KIGALI - The Authority has signed X": what stands before the dash says where, and is no subject."""
    for sentence in tree.doc.sents:
        dash = _dateline_end(tree, sentence.start, sentence.end)
        subjects = [i for i in range(sentence.start, dash) if tree.dep[i] in _SUBJECTS and tree.head[i] > dash]
        if len(subjects) != 1:
            continue
        place, verb = subjects[0], tree.head[subjects[0]]
        dashes = any(tree.lower[i] in _DASHES for i in range(dash + 1, verb))  # "X - the operator - has signed Y"
        behind = [i for i in range(dash + 1, verb) if sentence.start <= tree.head[i] < dash]
        named = next((i for i in behind if tree.pos[i] in _NOMINAL and tree.dep[i] in _HUNG), None)
        told = any(tree.head[i] == verb and tree.dep[i] in _SUBJECTS for i in range(dash + 1, verb))
        if dashes or (named is None and not told):
            continue
        tree.dep[place], label = "dep", tree.dep[place]
        if named is None or told:
            continue
        for i in behind:
            tree.head[i] = named
        tree.head[named], tree.dep[named] = verb, label


def _dateline_end(tree: Columns, start: int, end: int) -> int:
    """The dash behind the capitals, dates and brackets that open a sentence; its start where there is none."""
    for i in range(start + 1, min(start + _DATELINE, end - 1)):
        if tree.lower[i] in _DASHES and tree.doc[i].whitespace_ and tree.doc[i - 1].whitespace_:
            return i
        if tree.pos[i] not in _IN_DATELINE:
            break
    return start


_DATELINE = 14


_DASHES = frozenset({"-", "–", "—"})


_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


_NOMINAL = frozenset({"NOUN", "PROPN", "X", "ADJ"})


_HUNG = frozenset({"appos", "conj", "nmod", "flat", "compound", "list", "parataxis", "dep"})


_IN_DATELINE = frozenset({"PROPN", "NOUN", "NUM", "PUNCT", "X", "SYM", "ADP", "ADJ"})


def participles_between_commas(tree: Columns) -> None:
    """ "The portal, launched in May by X, allows ...": the participle behind a comma is not the main verb, whichever of
    the two the parse has hang on the other."""
    helped = {head for i, head in enumerate(tree.head) if tree.dep[i] in ("aux", "aux:pass", "cop", "mark")}
    subjects = {head: i for i, head in enumerate(tree.head) if tree.dep[i].startswith("nsubj")}
    for participle, subject in list(subjects.items()):
        if participle in helped or not subject + 1 < participle or not is_past(tree, participle):
            continue
        verb = _main_verb(tree, participle, subjects) if _follows_comma(tree, participle) else None
        if verb is not None:
            if tree.head[verb] == participle:
                tree.head[verb], tree.dep[verb] = verb, "ROOT"
            passive = any(tree.head[c] == verb and tree.dep[c] == "aux:pass" for c in range(participle, verb))
            tree.head[subject], tree.dep[subject] = verb, "nsubj:pass" if passive else "nsubj"
            tree.head[participle], tree.dep[participle] = subject, "acl"


def _main_verb(tree: Columns, participle: int, subjects: Mapping[int, int]) -> int | None:
    """The verb without a subject that a participle between commas hangs on, or that hangs on it behind a comma."""
    above = tree.head[participle]
    if above > participle and tree.dep[participle] in ("advcl", "acl", "dep"):
        return above if above not in subjects and _is_helped(tree, participle, above) else None
    active = any(head == participle and tree.dep[c] == "obj" for c, head in enumerate(tree.head))
    behind = (i for i, head in enumerate(tree.head) if head == participle < i and i not in subjects)
    loose = (
        i for i in behind if tree.dep[i] in _LOOSELY and tree.pos[i] in ("VERB", "AUX") and _follows_comma(tree, i)
    )
    told = (i for i in loose if form(tree, i) == "Fin" or _is_helped(tree, participle, i))
    return next(told, None) if above == participle and not active else None


_LOOSELY = frozenset({"advcl", "parataxis", "conj", "dep", "ccomp"})


def _is_helped(tree: Columns, start: int, verb: int) -> bool:
    """Whether a verb has an auxiliary between `start` and itself."""
    return any(tree.head[c] == verb and tree.dep[c].startswith("aux") for c in range(start, verb))


def _follows_comma(tree: Columns, verb: int) -> bool:
    """Whether a comma stands right before a verb with its auxiliaries and adverbs."""
    place = verb - 1
    while place >= 0 and tree.pos[place] in ("AUX", "ADV", "PART"):
        place -= 1
    return place >= 0 and tree.lower[place] == ","


def participles_with_agents(tree: Columns) -> None:
    """ "L'atelier, animé par X": what is done by somebody is a participle, though the tag has an adjective.

    So is what opens an English sentence: "Officially unveiled on Monday by X, the platform will ...".
    """
    for i, head in enumerate(tree.head):
        if tree.pos[head] != "ADJ" or tree.dep[head] not in ("amod", "advcl") or head > i:
            continue
        english = tree.doc.lang_ == "en" and tree.lower[head].endswith("ed")
        if not english and not is_participle_form(tree.lower[head]):
            continue
        agent = tree.dep[i] in ("obl", "obl:arg", "nmod", "obl:agent")
        if agent and any(tree.head[c] == i and tree.lower[c] in ("par", "by") for c in range(head, i)):
            tree.pos[head], tree.dep[i] = "VERB", "obl:agent"
            tree.dep[head] = "acl" if tree.dep[head] == "amod" else "advcl"


def names_before_commas(tree: Columns) -> None:
    """ "ECOWAS, in collaboration with X, organised Y": the word that opens a sentence is the verb's subject.

    Taken for an adverb or the like, it is made the root, and the verb hangs on it.
    """
    for i, head in enumerate(tree.head):
        verb = tree.pos[i] == "VERB" and tree.dep[i] in ("parataxis", "acl", "dep") and form(tree, i) == "Fin"
        if not verb or head == i or tree.head[head] != head or (head and not tree.doc[head].is_sent_start):
            continue
        if not tree.doc[head].is_upper or tree.lower[head + 1] != "," or tree.lower[i - 1] != ",":
            continue
        if not any(tree.head[c] == i and tree.dep[c].startswith("nsubj") for c in range(head, i)):
            promote(tree, i, head, "nsubj")
            tree.pos[head] = "PROPN"


def subjects_behind_a_comma(tree: Columns) -> None:
    """ "Selon l'Indice X, le Togo se classe ...": the subject is Togo, no further part of the name before the comma.

    What has a preposition is no subject.
    """
    passive = {tree.head[i] for i, label in enumerate(tree.dep) if label == "aux:pass"}
    prepositions = {tree.head[i]: i for i, label in enumerate(tree.dep) if label == "case"}
    _names_before_verbs(tree, passive)
    for i, head in enumerate(tree.head):
        verb = tree.head[head]
        if not head < i < verb or tree.dep[i].split(":")[0] not in ("flat", "appos", "conj"):
            continue
        opens = prepositions.get(head, head) < head and tree.dep[head].startswith("nsubj")
        comma = tree.lower[i - 1] == "," or (tree.pos[i - 1] == "DET" and tree.lower[i - 2] == ",")
        if opens and comma and tree.pos[verb] in ("VERB", "AUX"):
            tree.head[i], tree.dep[head] = verb, "obl"
            tree.dep[i] = "nsubj:pass" if verb in passive else "nsubj"


def _names_before_verbs(tree: Columns, passive: set[int]) -> None:
    """ "Under a deal signed in Cairo, Kora will build X": what stands between a comma and a verb without a subject."""
    subjects = {tree.head[i] for i, label in enumerate(tree.dep) if label.startswith(("nsubj", "csubj"))}
    for i, head in enumerate(tree.head):
        if tree.dep[i] not in ("conj", "appos") or tree.pos[i] != "PROPN" or head >= i:
            continue
        first = min((c for c in range(head, i) if tree.head[c] == i and tree.dep[c] != "punct"), default=i)
        first = min(first, i)
        verb = _verb_ahead(tree, i)
        opens = tree.lower[first - 1] == "," and tree.dep[head] in ("obl", "nmod", "obl:mod", "obl:arg", "obj", "dep")
        if opens and verb > 0 and verb not in subjects and _is_above(tree, verb, head):
            tree.head[i], tree.dep[i] = verb, "nsubj:pass" if verb in passive else "nsubj"


def _verb_ahead(tree: Columns, name: int) -> int:
    """The finite verb or auxiliary's verb that stands right behind a name, its further words passed over; or -1."""
    place = name + 1
    while place < len(tree.head) and tree.head[place] == name and tree.dep[place] in ("flat", "compound"):
        place += 1
    while place < len(tree.head) and tree.pos[place] == "ADV":
        place += 1
    if place == len(tree.head):
        return -1
    verb = tree.head[place] if tree.dep[place] in ("aux", "aux:pass") else place
    return verb if tree.pos[verb] == "VERB" and verb >= place else -1


def _is_above(tree: Columns, verb: int, i: int) -> bool:
    """Whether a word that stands before its verb depends on it, however far down."""
    while tree.head[i] != i:
        i = tree.head[i]
        if i == verb:
            return True
    return False


def participles_with_a_copula(tree: Columns) -> None:
    """ "X est interdit", "Y is banned": a participle read as a verb is passive, whatever its auxiliary's label.

    So is what looks like one behind "a été", though the tag has an adjective.
    """
    for i, head in enumerate(tree.head):
        if tree.dep[i] != "cop" or head < i:
            continue
        if tree.lower[i] == "été" and tree.pos[head] == "ADJ" and is_participle_form(tree.lower[head]):
            tree.pos[head] = "VERB"
        elif tree.pos[head] != "VERB" or form(tree, head) != "Part":
            continue
        tree.dep[i] = "aux:pass"
        for c, governor in enumerate(tree.head):
            if governor == head and tree.dep[c] == "nsubj":
                tree.dep[c] = "nsubj:pass"


_BY = frozenset({"by", "par"})
_FOR = frozenset({"for", "pour"})
_WHEN = frozenset({"in", "on", "en"})


def agents_told_apart(tree: Columns) -> None:
    """ "Signed by A for X and by B for Y": B does it, too, though the parse lists B with X; X and Y are for whom.

    With a date of its own ("and by B in May") it did it another time.
    """
    case = {tree.head[i]: tree.lower[i] for i, label in reversed([*enumerate(tree.dep)]) if label == "case"}
    agents = {tree.head[i]: i for i, label in reversed([*enumerate(tree.dep)]) if label == "obl:agent"}
    dated = {tree.head[i] for i, label in enumerate(tree.dep) if label == "orphan" and i not in case}
    dated |= {tree.head[i] for i in case if case[i] in _WHEN and tree.dep[i] in ("nmod", "orphan", "obl")}
    for i, label in enumerate(tree.dep):
        if label != "conj" or case.get(i) not in _BY or i in dated or tree.pos[i] == "VERB":
            continue
        verb = _verb_with(tree, i, agents)
        if verb < 0 or tree.head[i] in (verb, agents[verb]):
            continue
        inside = range(agents[verb], i)
        tree.head[i], tree.dep[i] = verb, "obl:agent"
        for c in range(i + 1, len(tree.head)):
            loose = tree.head[c] in inside or (tree.head[c] == i and tree.dep[c] == "orphan")
            if tree.dep[c] in ("nmod", "orphan") and (loose or (tree.head[c] == i and case.get(c) in _FOR)):
                tree.head[c], tree.dep[c] = verb, "obl"


def _verb_with(tree: Columns, i: int, agents: Mapping[int, int]) -> int:
    """The verb above a word that has an agent before it, no other verb between them; or -1."""
    word = i
    while tree.head[word] != word:
        word = tree.head[word]
        if word in agents and agents[word] < i:
            return word
        if tree.pos[word] == "VERB":
            return -1
    return -1


def for_whom_agents_act(tree: Columns) -> None:
    """ "Signed by A for X": for whom it was signed, no part of A's name."""
    for i, agent in enumerate(tree.head):
        behind = tree.dep[i] == "nmod" and tree.dep[agent] == "obl:agent" and tree.pos[agent] == "PROPN" and i > agent
        if behind and any(tree.head[c] == i and tree.lower[c] in _FOR for c in range(agent + 1, i)):
            tree.head[i], tree.dep[i] = tree.head[agent], "obl"
