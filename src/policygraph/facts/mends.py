"""What is put right in a dependency parse before facts are read from it, each mend named with its construction."""

from collections.abc import Mapping
from typing import Protocol

from spacy.tokens import Doc


class Columns(Protocol):
    """The columns of a parse that mends read and write: one value a token, heads as indices."""

    doc: Doc
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]

    def morph(self, i: int, feature: str) -> str:
        """A feature's value at token i, "" where it has none."""
        ...


def mend(tree: Columns) -> None:
    """All mends, in place; children are not known yet."""
    _brackets(tree)
    if tree.doc.has_annotation("SENT_START"):
        _datelines(tree)
    if tree.doc.lang_ == "en":
        _with_to(tree)
        _to_somebody(tree)
        _done_again(tree)
        _as_managing(tree)
        _have_done(tree)
        _named_before_a_verb(tree)
        _plans_to(tree)
        _opening_participles(tree)
        _opening_gerunds(tree)
        _listed_by_a_comma(tree)
    _elected_as(tree)
    _money_spent(tree)
    _participles_between_commas(tree)
    _participles_with_agents(tree)
    if tree.doc.lang_ == "fr":
        _enters(tree)
        _partitive_objects(tree)
        _opening_words(tree)
        _opening_roots(tree)
        _names_of_the_listed(tree)
        _shared_prepositions(tree)
        _listed_without_preposition(tree)
        _gets_done(tree)
        _moved_with_be(tree)
        _days_are_no_objects(tree)
        _finite_clauses(tree)
    _names_before_commas(tree)
    _subjects_behind_a_comma(tree)
    _participles_with_a_copula(tree)


def _elected_as(tree: Columns) -> None:
    """A verb with an auxiliary hung on the noun behind it ("was elected Director")."""
    finite = {tree.head[i] for i, label in enumerate(tree.dep) if label in ("aux", "aux:pass")}
    for i in sorted(finite):
        noun = tree.head[i]
        if tree.dep[i] == "amod" and tree.pos[i] == "VERB" and noun > i:
            tree.head[i] = i if tree.head[noun] == noun else tree.head[noun]
            tree.dep[i] = tree.dep[noun]
            tree.head[noun], tree.dep[noun] = i, "xcomp"


def _money_spent(tree: Columns) -> None:
    """ "invested more than $5 million in X": an amount without a preposition is the object of a verb that has none."""
    cased = {tree.head[i] for i, label in enumerate(tree.dep) if label == "case"}
    objects = {tree.head[i] for i, label in enumerate(tree.dep) if label == "obj"}
    for i, head in enumerate(tree.head):
        amount = tree.pos[i] == "SYM" or tree.lower[i] in _SCALES  # "set aside R700 million"
        if tree.dep[i] == "obl" and amount and i > head and i not in cased and head not in objects:
            tree.dep[i] = "obj"


_SCALES = frozenset({"million", "millions", "billion", "billions", "trillion"})


def _partitive_objects(tree: Columns) -> None:
    """ "lance des crédits": an article behind a verb that has no object, for "of the" to the parser."""
    objects = {tree.head[i] for i, label in enumerate(tree.dep) if label in ("obj", "expl", "aux:pass")}
    for i in range(1, len(tree.lower)):
        noun, verb = tree.head[i], i - 1
        if tree.lower[i] != "des" or tree.dep[i] != "case" or noun <= i or tree.head[noun] != verb:
            continue
        if tree.pos[verb] == "VERB" and verb not in objects and tree.lemma[verb] not in _WITH_DE:
            tree.dep[noun], tree.dep[i], tree.pos[i] = "obj", "det", "DET"


_WITH_DE = frozenset(
    {
        "bénéficier",
        "disposer",
        "profiter",
        "parler",
        "dépendre",
        "relever",
        "provenir",
        "venir",
        "traiter",
        "discuter",
        "débattre",
        "hériter",
        "émaner",
        "résulter",
        "témoigner",
        "jouir",
        "user",
        "convenir",
        "changer",
        "sortir",
        "partir",
        "découler",
        "procéder",
        "naître",
    }
)
"""Verbs whose complement stands behind "de"."""


def _brackets(tree: Columns) -> None:
    """ "a memorandum (MoU) with X": what follows a bracket hangs on what stands before it, not on its inside."""
    for i, head in enumerate(tree.head):
        if head + 1 < i and head > 0 and tree.lower[head - 1 : head + 2 : 2] == ["(", ")"]:
            outside = tree.head[head]
            if tree.dep[head] == "appos" and outside < head - 1:
                tree.head[i] = outside


def _datelines(tree: Columns) -> None:
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


def _with_to(tree: Columns) -> None:
    """ "signed a deal with X to train Y": X is whom it was signed with, not who trains, as the parse has it."""
    for i, word in enumerate(tree.lower):
        verb = tree.head[i]
        if word != "with" or tree.dep[i] != "mark" or verb <= i or tree.head[verb] == verb:
            continue
        subjects = [s for s in range(i + 1, verb) if tree.head[s] == verb and tree.dep[s] == "nsubj"]
        to = any(tree.head[t] == verb and tree.lower[t] == "to" for t in range(i + 1, verb))
        if len(subjects) == 1 and to:
            (subject,) = subjects
            tree.head[subject], tree.dep[subject] = tree.head[verb], "obl"
            tree.head[i], tree.dep[i] = subject, "case"


def _to_somebody(tree: Columns) -> None:
    """ "granted a licence to Kora": a capital behind "to" is no infinitive where the parse has it as a complement."""
    for i in range(len(tree.lower) - 1):
        name = i + 1
        infinitive = tree.lower[i] == "to" and tree.dep[i] == "mark" and tree.head[i] == name
        if not infinitive or not tree.doc[name].text[:1].isupper():
            continue
        if tree.dep[name] in ("obl", "nmod"):
            tree.pos[name], tree.dep[i] = "PROPN", "case"
        elif tree.dep[name] in _CLAUSES and i > 0 and tree.doc[i - 1].text.islower():  # but "Kenya to Launch Portal"
            tree.pos[name], tree.dep[i], tree.dep[name] = "PROPN", "case", _CLAUSES[tree.dep[name]]


_CLAUSES = {"acl": "nmod", "advcl": "obl", "xcomp": "obl"}
"""A clause's label, and what it is where the verb is a name."""


def _done_again(tree: Columns) -> None:
    """ "was re-elected": a prefix cut off by its hyphen is no verb; what hangs on it hangs on the verb behind."""
    for i in range(2, len(tree.lower)):
        if tree.lower[i - 2] == "re" and tree.lower[i - 1] == "-" and tree.head[i] == i - 2:
            _promote(tree, i, i - 2, "compound")
            tree.pos[i], tree.pos[i - 2] = "VERB", "X"


def _as_managing(tree: Columns) -> None:
    """ "as managing director": a participle between "as" and a bare noun says what sort the noun is of."""
    for i in range(1, len(tree.lower) - 1):
        office = i + 1
        marked = tree.lower[i - 1] == "as" and tree.head[i - 1] == i and tree.lower[i].endswith("ing")
        if marked and tree.head[office] == i and tree.dep[office] == "obj":
            _promote(tree, office, i, "amod")
            tree.dep[i - 1], tree.dep[office] = "case", _CLAUSES.get(tree.dep[office], tree.dep[office])


def _have_done(tree: Columns) -> None:
    """ "X and Y have teamed up": a participle right behind "have" is the verb, "have" its auxiliary."""
    for i, head in enumerate(tree.head):
        participle = tree.pos[i] == "VERB" and (tree.lower[i].endswith("ed") or _form(tree, i) == "Part")
        if participle and 0 < i - head <= 2 and tree.lemma[head] == "have" and tree.dep[i] in ("obj", "xcomp", "ccomp"):
            _promote(tree, i, head, "aux")
            tree.pos[head] = "AUX"


def _named_before_a_verb(tree: Columns) -> None:
    """ "Kora pledges to invest": what the parse compounds with a verb right behind it is its subject."""
    subjects = {tree.head[i] for i, label in enumerate(tree.dep) if label.startswith("nsubj")}
    for i, head in enumerate(tree.head):
        finite = tree.pos[head] == "VERB" and _form(tree, head) == "Fin" and head not in subjects
        if tree.dep[i] == "compound" and head == i + 1 and finite:
            tree.dep[i] = "nsubj"


def _plans_to(tree: Columns) -> None:
    """ "Kora plans to invest": an infinitive that follows a verb completes it, though the parse had a noun there."""
    for i, head in enumerate(tree.head):
        behind = tree.dep[i] == "acl" and head < i and tree.pos[head] == "VERB"
        if behind and any(tree.head[t] == i and tree.lower[t] == "to" for t in range(head + 1, i)):
            tree.dep[i] = "xcomp"


def _opening_participles(tree: Columns) -> None:
    """ "Backed by X, the project will ...": a participle that opens a sentence hangs on the verb behind its comma."""
    for i, head in enumerate(tree.head):
        root = tree.head[head] == head and _is_past(tree, head) and (head == 0 or tree.doc[head].is_sent_start)
        if not root or tree.dep[i] not in ("parataxis", "conj", "dep") or tree.pos[i] != "VERB" or i < head:
            continue
        own = (i, head)
        subjects = [s for s in range(head + 1, i) if tree.head[s] in own and tree.dep[s].startswith("nsubj")]
        if subjects and "," in tree.lower[head : subjects[0]]:
            tree.head[i], tree.dep[i], tree.head[head], tree.dep[head] = i, "ROOT", i, "advcl"
            tree.head[subjects[0]] = i


def _is_past(tree: Columns, i: int) -> bool:
    """Whether a word is a participle, or an English past that nobody before it does: "Launched in 2023 by X, Y has"."""
    return _form(tree, i) == "Part" or tree.doc[i].morph.get("Tense", [""])[0] == "Past"


def _participles_between_commas(tree: Columns) -> None:
    """ "The portal, launched in May by X, allows ...": the participle behind a comma is not the main verb, whichever of
    the two the parse has hang on the other."""
    helped = {head for i, head in enumerate(tree.head) if tree.dep[i] in ("aux", "aux:pass", "cop", "mark")}
    subjects = {head: i for i, head in enumerate(tree.head) if tree.dep[i].startswith("nsubj")}
    for participle, subject in list(subjects.items()):
        if participle in helped or not subject + 1 < participle or not _is_past(tree, participle):
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
    told = (i for i in loose if _form(tree, i) == "Fin" or _is_helped(tree, participle, i))
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


def _opening_gerunds(tree: Columns) -> None:
    """ "Speaking at X, the minister announced Y": what opens a sentence and ends at a comma is no subject."""
    for i, label in enumerate(tree.dep):
        verb = tree.head[i]
        if label == "csubj" and tree.lower[i].endswith("ing") and i < verb and "," in tree.lower[i:verb]:
            tree.dep[i] = "advcl"


def _gets_done(tree: Columns) -> None:
    """ "Kora s'est vu attribuer une licence par X": the infinitive is the verb, a passive, and Kora who receives."""
    for i, see in enumerate(tree.head):
        if tree.dep[i] != "xcomp" or tree.lemma[see] != "voir" or _form(tree, i) != "Inf" or i < see:
            continue
        reflexive = [c for c in range(see) if tree.head[c] == see and tree.lower[c] in ("se", "s'")]
        if not reflexive:
            continue
        _promote(tree, i, see, "aux:pass")
        for c, head in enumerate(tree.head):
            if c in reflexive:
                tree.head[c] = see
            elif head == i and tree.dep[c] == "nsubj":
                tree.dep[c] = "iobj"


def _enters(tree: Columns) -> None:
    """ "La loi entre en vigueur": before a preposition, "entre" is the verb."""
    for i in range(1, len(tree.lower) - 1):
        if tree.lower[i] != "entre" or tree.pos[i] != "ADP" or tree.pos[i + 1] != "ADP":
            continue
        noun = tree.head[i]
        subject = _whole_phrase(tree, tree.head[noun], i)
        if noun > i > subject and tree.dep[noun] in ("nmod", "obl") and tree.pos[subject] in ("NOUN", "PROPN"):
            tree.pos[i], tree.lemma[i], tree.head[i], tree.dep[i] = "VERB", "entrer", subject, "acl"
            own = [c for c in range(i) if tree.head[c] == subject]
            _promote(tree, i, subject, "nsubj")
            tree.head[noun], tree.dep[noun] = i, "obl"
            for c in own:
                tree.head[c] = subject


def _whole_phrase(tree: Columns, word: int, end: int) -> int:
    """The head of the phrase before `end` that a word is part of ("loi" for "personnelles" of "la loi sur les données
    personnelles").
    """
    while tree.dep[word] in ("nmod", "amod", "appos", "flat") and tree.head[word] < min(word, end):
        word = tree.head[word]
    return word


def _is_participle_form(word: str) -> bool:
    return word.rstrip("es")[-1:] == "é" and len(word) > MIN_STEM


MIN_STEM = 4
"""Letters of a participle, at least."""


def _opening_words(tree: Columns) -> None:
    """ "Créée en 2022 par X, la plateforme Y compte ...": the word that opens is a participle, Y the verb's subject."""
    subjects = {tree.head[i] for i, label in enumerate(tree.dep) if label.startswith("nsubj")}
    for i, head in enumerate(tree.head):
        opens = i == 0 or tree.doc[i].is_sent_start
        if not opens or tree.dep[i] != "advcl" or head < i or not _is_participle_form(tree.lower[i]):
            continue
        if tree.pos[i] in ("NOUN", "PROPN", "ADJ", "X"):
            tree.pos[i] = "VERB"
        apposed = [c for c in range(i + 1, head) if tree.dep[c] in ("appos", "obj", "nsubj") and _behind_comma(tree, c)]
        if head not in subjects and apposed:
            tree.head[apposed[-1]], tree.dep[apposed[-1]] = head, "nsubj"


NEAR = 6
"""Tokens before a noun in which its article stands."""


def _behind_comma(tree: Columns, noun: int) -> bool:
    """Whether a comma stands before a noun phrase that has no preposition."""
    own = [
        c
        for c in range(max(noun - NEAR, 0), noun)
        if tree.head[c] == noun and tree.dep[c] in ("det", "amod", "nummod", "case")
    ]
    return tree.lower[min(own, default=noun) - 1] == "," and not any(tree.dep[c] == "case" for c in own)


def _opening_roots(tree: Columns) -> None:
    """ "Initié par X et financé par Y, le projet Z a démarré": what opens is no main verb where another is."""
    for subject, verb in enumerate(tree.head):
        if not tree.dep[subject].startswith("nsubj") or subject > verb or tree.dep[verb] not in _LOOSE:
            continue
        near = range(max(subject - NEAR, 0), subject)
        first = next((c for c in near if tree.head[c] == subject and tree.dep[c] == "det"), subject)
        opening = _root_of(tree, verb)
        opens = opening == 0 or tree.doc[opening].is_sent_start
        if opens and opening < first and tree.lower[first - 1] == "," and _is_participle_form(tree.lower[opening]):
            tree.head[verb], tree.dep[verb], tree.head[opening], tree.dep[opening] = verb, "ROOT", verb, "advcl"
            tree.pos[opening] = "VERB"


_LOOSE = frozenset({"acl:relcl", "acl", "parataxis", "conj", "dep", "appos", "advcl"})


def _root_of(tree: Columns, i: int) -> int:
    """What i hangs on in the end; a parse that runs in a circle is left at some token of it."""
    for _ in tree.head:
        i = tree.head[i]
    return i


def _shared_prepositions(tree: Columns) -> None:
    """ "A procédé au lancement de A ainsi que de B": B is listed with what has its preposition."""
    case = {tree.head[i]: tree.lemma[i] for i, label in enumerate(tree.dep) if label == "case"}
    for i, head in enumerate(tree.head):
        if tree.dep[i] != "conj" or i not in case or case.get(head) == case[i] or tree.pos[head] != "NOUN":
            continue
        like = [
            c for c in range(head + 1, i) if tree.head[c] == head and tree.dep[c] == "nmod" and case.get(c) == case[i]
        ]
        if like:
            tree.head[i] = like[-1]


_REPEATED = frozenset({"de", "du", "des", "d'", "à", "au", "aux"})
"""Prepositions that French repeats before each member of a list."""
_ARTICLES = frozenset({"le", "la", "l'", "les", "un", "une"})


def _listed_without_preposition(tree: Columns) -> None:
    """ "La création de X, le déploiement de Y et la mise en place de Z": the noun with an article alone is listed with
    the first such noun before it, not with a verb or with what "de" brings in.
    """
    case = {tree.head[i]: tree.lower[i] for i, label in enumerate(tree.dep) if label == "case"}
    articled = {tree.head[i] for i, word in enumerate(tree.lower) if word in _ARTICLES and tree.dep[i] == "det"}
    clauses = {tree.head[i] for i, label in enumerate(tree.dep) if label in ("nsubj", "cop", "aux", "obj")}
    objects = {tree.head[i]: i for i, label in enumerate(tree.dep) if label == "obj" and tree.head[i] < i}
    for i in sorted(articled - clauses - case.keys()):
        head = tree.head[i]
        if tree.dep[i] != "conj" or tree.pos[i] != "NOUN" or head >= i:
            continue
        if tree.pos[head] == "VERB" and head < objects.get(head, i) < i:
            tree.head[i] = objects[head]
        elif case.get(head) in _REPEATED and tree.dep[head] == "nmod" and tree.pos[tree.head[head]] == "NOUN":
            tree.head[i] = tree.head[head]


def _names_of_the_listed(tree: Columns) -> None:
    """ "Le ministre, A, et son homologue, B": B is the second's name, and no second name of the first."""
    named = {tree.head[i] for i, label in enumerate(tree.dep) if label in ("appos", "flat")}
    for i, head in enumerate(tree.head):
        if tree.dep[i] != "appos" or tree.pos[i] != "PROPN" or tree.lower[i - 1] != ",":
            continue
        others = [c for c in range(head + 1, i) if tree.head[c] == head and tree.dep[c] == "conj" and c not in named]
        first = any(tree.head[c] == head and tree.dep[c] == "appos" for c in range(head + 1, i))
        if first and others and tree.pos[others[-1]] == "NOUN":
            tree.head[i] = others[-1]


MOVING = frozenset(
    {
        "aller", "arriver", "décéder", "devenir", "entrer", "intervenir", "mourir", "naître", "parvenir", "partir",
        "redevenir", "rester", "revenir", "survenir", "tomber", "venir",
    }
)  # fmt: skip
"""French verbs that build their past with "être" and have no object."""


_EITHER = frozenset({"monter", "descendre", "passer", "rentrer", "sortir", "retourner"})
"""Those that may have one, too."""


def _moved_with_be(tree: Columns) -> None:
    """ "La loi est entrée en vigueur" is a past, "le coût est estimé à ..." a passive, whatever the parse has."""
    own = [label.split(":")[0] for label in tree.dep]
    reflexive = {tree.head[i] for i, label in enumerate(own) if label == "expl"}
    passive = {
        tree.head[i]
        for i, label in enumerate(tree.dep)
        if label == "aux" and tree.lemma[i] == "être" and tree.pos[tree.head[i]] == "VERB"
    }
    for i, head in enumerate(tree.head):
        if own[i] not in ("aux", "nsubj") or tree.pos[head] not in ("VERB", "AUX"):
            continue
        if tree.lemma[head] in MOVING:
            tree.dep[i] = tree.dep[i].removesuffix(":pass")
        elif head in passive - reflexive and tree.lemma[head] not in _EITHER and tree.lemma[i] != "avoir":
            tree.dep[i] = f"{own[i]}:pass"


_DAYS = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "matin", "soir"}
)


def _days_are_no_objects(tree: Columns) -> None:
    """ "A lancé jeudi à Lomé la plateforme X": the day is no object, and what the parse hung on the place is."""
    for i, head in enumerate(tree.head):
        if tree.dep[i] == "obj" and tree.lower[i] in _DAYS:
            tree.dep[i] = "obl:mod"
        elif tree.dep[i] == "obj" and tree.pos[head] in ("PROPN", "NUM") and tree.dep[head].startswith(("obl", "nmod")):
            verb = _verb_above(tree, head)
            if verb >= 0:
                tree.head[i] = verb


def _verb_above(tree: Columns, i: int) -> int:
    """The verb that a complement depends on, however deep it stands; or -1."""
    while tree.head[i] != i and tree.dep[i].split(":")[0] in ("obl", "nmod", "obj"):
        i = tree.head[i]
        if tree.pos[i] == "VERB":
            return i
    return -1


def _finite_clauses(tree: Columns) -> None:
    """ "Financé par X, le projet Y vise à ...": a finite verb without a pronoun is no clause of the noun before it."""
    relative = {tree.head[i] for i, label in enumerate(tree.dep) if label in ("nsubj", "obj", "mark")}
    for i, noun in enumerate(tree.head):
        finite = tree.pos[i] == "VERB" and tree.dep[i] == "acl" and _is_finite(tree, i) and i not in relative
        if finite and noun < i and tree.head[noun] == noun:
            _promote(tree, i, noun, "nsubj")


def _is_finite(tree: Columns, i: int) -> bool:
    """Whether a French verb is finite, whatever its tag: no participle of "viser" ends without an é."""
    regular = tree.lemma[i].endswith("er") and tree.lower[i].endswith(("e", "ent")) and "é" not in tree.lower[i][-4:]
    return _form(tree, i) == "Fin" or regular


def _participles_with_agents(tree: Columns) -> None:
    """ "L'atelier, animé par X": what is done by somebody is a participle, though the tag has an adjective.

    So is what opens an English sentence: "Officially unveiled on Monday by X, the platform will ...".
    """
    for i, head in enumerate(tree.head):
        if tree.pos[head] != "ADJ" or tree.dep[head] not in ("amod", "advcl") or head > i:
            continue
        english = tree.doc.lang_ == "en" and tree.lower[head].endswith("ed")
        if not english and not _is_participle_form(tree.lower[head]):
            continue
        agent = tree.dep[i] in ("obl", "obl:arg", "nmod", "obl:agent")
        if agent and any(tree.head[c] == i and tree.lower[c] in ("par", "by") for c in range(head, i)):
            tree.pos[head], tree.dep[i] = "VERB", "obl:agent"
            tree.dep[head] = "acl" if tree.dep[head] == "amod" else "advcl"


def _listed_by_a_comma(tree: Columns) -> None:
    """ "Ghana, Nigeria sign a deal": before a verb in the plural, names parted by a comma alone are a list."""
    for i, head in enumerate(tree.head):
        verb = tree.head[head]
        names = tree.dep[i] == "appos" and tree.pos[i] == tree.pos[head] == "PROPN" and tree.lower[i - 1] == ","
        if not names or not head < i < verb or tree.dep[head] != "nsubj":
            continue
        plural = tree.pos[verb] == "VERB" and tree.lower[verb] == tree.lemma[verb]
        if plural and all(tree.head[between] == i for between in range(i + 1, verb)):
            tree.dep[i] = "conj"


def _names_before_commas(tree: Columns) -> None:
    """ "ECOWAS, in collaboration with X, organised Y": the word that opens a sentence is the verb's subject.

    Taken for an adverb or the like, it is made the root, and the verb hangs on it.
    """
    for i, head in enumerate(tree.head):
        opens = head != i and tree.head[head] == head and (head == 0 or tree.doc[head].is_sent_start)
        verb = tree.pos[i] == "VERB" and tree.dep[i] in ("parataxis", "acl", "dep") and _form(tree, i) == "Fin"
        if not (
            opens and verb and tree.doc[head].is_upper and tree.lower[head + 1] == "," and tree.lower[i - 1] == ","
        ):
            continue
        if not any(tree.head[c] == i and tree.dep[c].startswith("nsubj") for c in range(head, i)):
            _promote(tree, i, head, "nsubj")
            tree.pos[head] = "PROPN"


def _subjects_behind_a_comma(tree: Columns) -> None:
    """ "Selon l'Indice X, le Togo se classe ...": the subject is Togo, no further part of the name before the comma.

    What has a preposition is no subject.
    """
    passive = {tree.head[i] for i, label in enumerate(tree.dep) if label == "aux:pass"}
    prepositions = {tree.head[i]: i for i, label in enumerate(tree.dep) if label == "case"}
    _names_before_verbs(tree, passive)
    for i, head in enumerate(tree.head):
        verb = tree.head[head]
        if tree.dep[i].split(":")[0] not in ("flat", "appos", "conj") or not head < i < verb:
            continue
        opens = prepositions.get(head, head) < head and tree.dep[head].startswith("nsubj")
        comma = tree.lower[i - 1] == "," or (tree.pos[i - 1] == "DET" and tree.lower[i - 2] == ",")
        if opens and comma and tree.pos[verb] in ("VERB", "AUX"):
            tree.head[i], tree.dep[head] = verb, "obl"
            tree.dep[i] = "nsubj:pass" if verb in passive else "nsubj"


def _names_before_verbs(tree: Columns, passive: set[int]) -> None:
    """ "Under a deal signed in Cairo, Kora will build X": what stands between a comma and a verb without a subject."""
    subjects = {tree.head[i] for i, label in enumerate(tree.dep) if label.split(":")[0] in ("nsubj", "csubj")}
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


def _participles_with_a_copula(tree: Columns) -> None:
    """ "X est interdit", "Y is banned": a participle read as a verb is passive, whatever its auxiliary's label.

    So is what looks like one behind "a été", though the tag has an adjective.
    """
    for i, head in enumerate(tree.head):
        if tree.dep[i] != "cop" or head < i:
            continue
        if tree.lower[i] == "été" and tree.pos[head] == "ADJ" and _is_participle_form(tree.lower[head]):
            tree.pos[head] = "VERB"
        elif tree.pos[head] != "VERB" or _form(tree, head) != "Part":
            continue
        tree.dep[i] = "aux:pass"
        for c, governor in enumerate(tree.head):
            if governor == head and tree.dep[c] == "nsubj":
                tree.dep[c] = "nsubj:pass"


def _promote(tree: Columns, child: int, head: int, label: str) -> None:
    """Turns an arc round: what hung on the head hangs on the child, and the head with `label`."""
    tree.head[child] = child if tree.head[head] == head else tree.head[head]
    tree.dep[child] = tree.dep[head]
    for i, governor in enumerate(tree.head):
        if governor == head and i not in (child, head):
            tree.head[i] = child
    tree.head[head], tree.dep[head] = child, label


def _form(tree: Columns, i: int) -> str:
    return tree.morph(i, "VerbForm")
