"""Mends of French parses, each named with its construction."""

from policygraph.facts.mends.columns import Columns, form, is_participle_form, promote


def partitive_objects(tree: Columns) -> None:
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


def gets_done(tree: Columns) -> None:
    """ "Kora s'est vu attribuer une licence par X": the infinitive is the verb, a passive, and Kora who receives."""
    for i, see in enumerate(tree.head):
        if tree.dep[i] != "xcomp" or tree.lemma[see] != "voir" or form(tree, i) != "Inf" or i < see:
            continue
        reflexive = [c for c in range(see) if tree.head[c] == see and tree.lower[c] in ("se", "s'")]
        if not reflexive:
            continue
        promote(tree, i, see, "aux:pass")
        for c, head in enumerate(tree.head):
            if c in reflexive:
                tree.head[c] = see
            elif head == i and tree.dep[c] == "nsubj":
                tree.dep[c] = "iobj"


def enters(tree: Columns) -> None:
    """ "La loi entre en vigueur": before a preposition, "entre" is the verb."""
    for i in range(1, len(tree.lower) - 1):
        if tree.lower[i] != "entre" or tree.pos[i] != "ADP" or tree.pos[i + 1] != "ADP":
            continue
        noun = tree.head[i]
        subject = _whole_phrase(tree, tree.head[noun], i)
        if noun > i > subject and tree.dep[noun] in ("nmod", "obl") and tree.pos[subject] in ("NOUN", "PROPN"):
            tree.pos[i], tree.lemma[i], tree.head[i], tree.dep[i] = "VERB", "entrer", subject, "acl"
            own = [c for c in range(i) if tree.head[c] == subject]
            promote(tree, i, subject, "nsubj")
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


def opening_words(tree: Columns) -> None:
    """ "Créée en 2022 par X, la plateforme Y compte ...": the word that opens is a participle, Y the verb's subject."""
    subjects = {tree.head[i] for i, label in enumerate(tree.dep) if label.startswith("nsubj")}
    for i, head in enumerate(tree.head):
        if tree.dep[i] != "advcl" or head < i or not is_participle_form(tree.lower[i]):
            continue
        if i and not tree.doc[i].is_sent_start:
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


def opening_roots(tree: Columns) -> None:
    """ "Initié par X et financé par Y, le projet Z a démarré": what opens is no main verb where another is."""
    for subject, verb in enumerate(tree.head):
        if not tree.dep[subject].startswith("nsubj") or subject > verb or tree.dep[verb] not in _LOOSE:
            continue
        near = range(max(subject - NEAR, 0), subject)
        first = next((c for c in near if tree.head[c] == subject and tree.dep[c] == "det"), subject)
        opening = _root_of(tree, verb)
        opens = opening == 0 or tree.doc[opening].is_sent_start
        if opens and opening < first and tree.lower[first - 1] == "," and is_participle_form(tree.lower[opening]):
            tree.head[verb], tree.dep[verb], tree.head[opening], tree.dep[opening] = verb, "ROOT", verb, "advcl"
            tree.pos[opening] = "VERB"


_LOOSE = frozenset({"acl:relcl", "acl", "parataxis", "conj", "dep", "appos", "advcl"})


def _root_of(tree: Columns, i: int) -> int:
    """What i hangs on in the end; a parse that runs in a circle is left at some token of it."""
    for _ in tree.head:
        i = tree.head[i]
    return i


def shared_prepositions(tree: Columns) -> None:
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


def listed_without_preposition(tree: Columns) -> None:
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


_CLITICS = frozenset({"le", "la", "l'", "les", "lui", "leur", "se", "s'", "en", "y"})


def subjects_before_pronouns(tree: Columns) -> None:
    """ "L'Assemblée a adopté la loi en mars et le Sénat l'a adoptée en mai": a noun listed with what stands before it,
    but right before a pronoun that is a verb's object, is that verb's subject.
    """
    subjects = {tree.head[i] for i, label in enumerate(tree.dep) if label.split(":")[0] in ("nsubj", "csubj")}
    for i, head in enumerate(tree.head):
        if tree.dep[i] != "conj" or tree.pos[i] not in ("NOUN", "PROPN") or head >= i:
            continue
        pronoun = min(_phrase_end(tree, i), len(tree.head) - 1)
        clitic = tree.pos[pronoun] == "PRON" and tree.lower[pronoun].replace("’", "'") in _CLITICS
        verb = tree.head[pronoun]
        if clitic and verb > pronoun and verb not in subjects and tree.head[verb] < i:
            tree.head[i], tree.dep[i], tree.dep[verb] = verb, "nsubj", "conj"


def _phrase_end(tree: Columns, noun: int) -> int:
    """The token behind a noun and what follows it as part of its phrase ("la Chambre *des députés*")."""
    end = noun + 1
    while end < len(tree.head) and tree.pos[end] != "VERB" and _hangs_on(tree, end, noun):
        end += 1
    return end


def _hangs_on(tree: Columns, word: int, noun: int) -> bool:
    """Whether a word is below a noun, by words that stand behind that."""
    while word > noun:
        word, above = tree.head[word], word
        if word == above:
            return False
    return word == noun


MIN_OFFICE = 3
"""Letters that the word for an office has more of."""


def offices_behind_names(tree: Columns) -> None:
    """ "a nommé Awa Kone Zongo directrice de la Poste": the words of a name hang together, the office beside it."""
    for i, verb in enumerate(tree.head):
        if i == 0 or tree.dep[i] != "xcomp" or tree.dep[i - 1] != "obj":
            continue
        if tree.pos[i] == tree.pos[i - 1] == "PROPN" and tree.head[i - 1] == verb:
            _hang(tree, range(i + 1, len(tree.head)), i, i - 1)
            tree.head[i], tree.dep[i] = i - 1, "flat"
    for i, name in enumerate(tree.head):
        if tree.dep[i] != "flat" or tree.pos[i] not in ("NOUN", "ADJ") or len(tree.lower[i]) <= MIN_OFFICE:
            continue
        if tree.doc[i].text[:1].islower() and tree.pos[name] == "PROPN" and tree.pos[i - 1] == "PROPN":
            tree.dep[i], tree.pos[i] = "appos", "NOUN"  # "présidente" is tagged as an adjective
            _hang(tree, range(i + 1, len(tree.head)), name, i)


def _hang(tree: Columns, words: range, old: int, new: int) -> None:
    """Let what hangs on one word hang on another."""
    for i in words:
        if tree.head[i] == old:
            tree.head[i] = new


def names_of_the_listed(tree: Columns) -> None:
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


def moved_with_be(tree: Columns) -> None:
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


def days_are_no_objects(tree: Columns) -> None:
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


def finite_clauses(tree: Columns) -> None:
    """ "Financé par X, le projet Y vise à ...": a finite verb without a pronoun is no clause of the noun before it."""
    relative = {tree.head[i] for i, label in enumerate(tree.dep) if label in ("nsubj", "obj", "mark")}
    for i, noun in enumerate(tree.head):
        finite = tree.pos[i] == "VERB" and tree.dep[i] == "acl" and _is_finite(tree, i) and i not in relative
        if finite and noun < i and tree.head[noun] == noun:
            promote(tree, i, noun, "nsubj")


def _is_finite(tree: Columns, i: int) -> bool:
    """Whether a French verb is finite, whatever its tag: no participle of "viser" ends without an é."""
    regular = tree.lemma[i].endswith("er") and tree.lower[i].endswith(("e", "ent")) and "é" not in tree.lower[i][-4:]
    return form(tree, i) == "Fin" or regular
