"""Mends of English parses, each named with its construction."""

from policygraph.facts.mends.columns import Columns, form, is_past, promote


def with_to(tree: Columns) -> None:
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


def to_somebody(tree: Columns) -> None:
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


def done_again(tree: Columns) -> None:
    """ "was re-elected", "co-launched": a prefix cut off by its hyphen is no verb; what hangs on it hangs on the verb.

    In "has not rubber-stamped X" the verb is found, and its subject and negation hang on the first word.
    """
    for i in range(2, len(tree.lower)):
        first = i - 2
        if tree.lower[i - 1] != "-" or tree.doc[first].whitespace_ or tree.doc[i - 1].whitespace_:
            continue
        governs = any(head == first and tree.dep[c] == "obj" for c, head in enumerate(tree.head))
        _made_again(tree, i, first)
        verb = governs or "VERB" in (tree.pos[i], tree.pos[first]) or tree.lower[first] == "re"
        if tree.lower[first] in _PREFIXES and tree.head[i] == first and verb:
            promote(tree, i, first, "compound")
            tree.pos[i], tree.pos[first] = "VERB", "X"
            _subject_of_a_noun(tree, i, first)
        elif tree.pos[i] == "VERB" and tree.head[first] == i and tree.dep[first] == "compound":
            for child, head in enumerate(tree.head):
                if head == first and child < first:
                    tree.head[child] = i


_PREFIXES = frozenset({"re", "co", "soft"})


def _made_again(tree: Columns, verb: int, prefix: int) -> None:
    """ "was re-appointed director": the verb seems to describe what somebody becomes, and that hangs on the prefix."""
    noun = tree.head[verb]
    seems = tree.lower[prefix] in _PREFIXES and tree.pos[verb] == "VERB" and tree.dep[verb] == "amod"
    if seems and noun > verb and tree.head[noun] == prefix:
        tree.head[verb], tree.dep[noun] = prefix, "xcomp"


def _subject_of_a_noun(tree: Columns, verb: int, prefix: int) -> None:
    """ "Kora co-launched X": what stood before a prefix read as a noun is the subject of the verb that it is now."""
    before = prefix - 1
    named = before >= 0 and tree.head[before] == verb and tree.dep[before] in ("compound", "nmod")
    if named and not any(h == verb and tree.dep[i].startswith("nsubj") for i, h in enumerate(tree.head)):
        tree.dep[before] = "nsubj"


def as_managing(tree: Columns) -> None:
    """ "as managing director": a participle between "as" and a bare noun says what sort the noun is of."""
    for i in range(1, len(tree.lower) - 1):
        office = i + 1
        marked = tree.lower[i - 1] == "as" and tree.head[i - 1] == i and tree.lower[i].endswith("ing")
        if marked and tree.head[office] == i and tree.dep[office] == "obj":
            promote(tree, office, i, "amod")
            tree.dep[i - 1], tree.dep[office] = "case", _CLAUSES.get(tree.dep[office], tree.dep[office])


def becomes_managing(tree: Columns) -> None:
    """ "was elected managing director": right behind a passive, what somebody becomes is not what is managed."""
    for i, verb in enumerate(tree.head[:-1]):
        office = i + 1
        described = tree.dep[i] == "advcl" and i == verb + 1 and tree.lower[i].endswith("ing")
        bare = tree.head[office] == i and tree.dep[office] == "obj" and tree.lower[office] == tree.lemma[office]
        if described and bare and any(h == verb and tree.dep[c] == "nsubj:pass" for c, h in enumerate(tree.head)):
            promote(tree, office, i, "amod")
            tree.dep[office] = "xcomp"


def behind_as(tree: Columns) -> None:
    """ "was sworn in as officer of X": what stands behind "as" is no object."""
    for i, noun in enumerate(tree.head):
        if tree.lower[i] == "as" and tree.dep[i] == "case" and tree.dep[noun] == "obj":
            tree.dep[noun] = "obl"


def have_done(tree: Columns) -> None:
    """ "X and Y have teamed up": a participle right behind "have" is the verb, "have" its auxiliary."""
    for i, head in enumerate(tree.head):
        participle = tree.pos[i] == "VERB" and (tree.lower[i].endswith("ed") or form(tree, i) == "Part")
        if participle and 0 < i - head <= 2 and tree.lemma[head] == "have" and tree.dep[i] in ("obj", "xcomp", "ccomp"):
            promote(tree, i, head, "aux")
            tree.pos[head] = "AUX"


def done_with_a_subject(tree: Columns) -> None:
    """ "X suspended access to Y", "X has unveiled plans": with a subject or "has" right before it, a past participle is
    the verb, and the noun behind it that it seemed to describe its object."""
    for i, noun in enumerate(tree.head):
        if tree.dep[i] != "amod" or tree.pos[i] != "VERB" or noun < i or not is_past(tree, i):
            continue
        have = tree.head[noun]
        if tree.dep[noun] == "obj" and have == i - 1 and tree.lemma[have] == "have":
            tree.head[noun] = i
            tree.head[i], tree.dep[i] = have, "xcomp"
            promote(tree, i, have, "aux")
            tree.pos[have] = "AUX"
        elif tree.dep[noun].startswith("nsubj"):
            continue  # "a World Bank financed project is helping"
        elif any(h == i and tree.dep[s].startswith("nsubj") and s < i for s, h in enumerate(tree.head)):
            children = [c for c, h in enumerate(tree.head) if h == noun and c < i]
            promote(tree, i, noun, "obj")
            for between in range(i + 1, len(tree.head)):
                if tree.head[between] == i and _is_of_noun(tree, between, noun) and between not in children:
                    tree.head[between] = noun


def _is_of_noun(tree: Columns, i: int, noun: int) -> bool:
    """Whether a word that hung on a noun is part of its phrase rather than of the clause."""
    return i != noun and (i < noun or tree.dep[i] in ("nmod", "acl", "acl:relcl", "appos", "conj"))


def doing_behind_a_comma(tree: Columns) -> None:
    """ "took a step, suing Kora": behind an object and a comma, "-ing" right before a name is what was done to it."""
    for i, name in enumerate(tree.head):
        gerund = tree.dep[i] == "amod" and tree.pos[i] == "VERB" and tree.lower[i].endswith("ing")
        if not gerund or i == 0 or tree.lower[i - 1] != "," or tree.pos[name] != "PROPN":
            continue
        verb = tree.head[name]
        if tree.dep[name] not in ("obj", "obl") or any(
            tree.dep[c] == "case" and h == name for c, h in enumerate(tree.head)
        ):
            continue
        if any(h == verb and tree.dep[o] == "obj" and verb < o < i for o, h in enumerate(tree.head)):
            tree.head[i], tree.dep[i] = verb, "advcl"
            tree.head[name], tree.dep[name] = i, "obj"


def ranked_behind_a_name(tree: Columns) -> None:
    """ "ranked Rwanda 45th": a figure's ordinal behind an object is no part of its name but what it is made."""
    for i, name in enumerate(tree.head):
        figure = tree.dep[i] == "flat" and tree.lower[i][0].isdigit() and tree.lower[i].endswith(_NTH)
        if figure and tree.dep[name] == "obj" and tree.head[name] < name:
            tree.head[i], tree.dep[i] = tree.head[name], "xcomp"


_NTH = ("st", "nd", "rd", "th")


def agents_behind_a_complement(tree: Columns) -> None:
    """ "was granted to Kora by the Bank", "was hit with a fine by the Agency": who did it, not whose Kora or fine.

    Behind "a" it may be: "is based on a report by the Bank".
    """
    for i, noun in enumerate(tree.head):
        verb = tree.head[noun]
        if tree.dep[i] != "nmod" or tree.dep[noun] != "obl" or not verb < noun < i:
            continue
        if not any(h == i and tree.lower[c] == "by" for c, h in enumerate(tree.head)) or not _lacks_agent(tree, verb):
            continue
        own = {tree.lower[c] for c, h in enumerate(tree.head) if h == noun and c < noun}
        if "with" in own or not own & _INDEFINITE:
            tree.head[i], tree.dep[i] = verb, "obl:agent"


_INDEFINITE = frozenset({"a", "an"})


def _lacks_agent(tree: Columns, verb: int) -> bool:
    """Whether a verb is passive by its auxiliary and nobody is told to have done it."""
    labels = {tree.dep[c] for c, h in enumerate(tree.head) if h == verb}
    return "aux:pass" in labels and "obl:agent" not in labels


def named_before_a_verb(tree: Columns) -> None:
    """ "Kora pledges to invest": what the parse compounds with a verb right behind it is its subject."""
    subjects = {tree.head[i] for i, label in enumerate(tree.dep) if label.startswith("nsubj")}
    for i, head in enumerate(tree.head):
        finite = tree.pos[head] == "VERB" and form(tree, head) == "Fin" and head not in subjects
        if tree.dep[i] == "compound" and head == i + 1 and finite:
            tree.dep[i] = "nsubj"


def plans_to(tree: Columns) -> None:
    """ "Kora plans to invest": an infinitive that follows a verb completes it, though the parse had a noun there."""
    for i, head in enumerate(tree.head):
        behind = tree.dep[i] == "acl" and head < i and tree.pos[head] == "VERB"
        to = any(tree.head[t] == i and tree.lower[t] == "to" for t in range(head + 1, i))
        if to and _is_infinitive_with_an_object(tree, i):
            tree.pos[i], tree.dep[i] = "VERB", "xcomp"
        elif behind and to:
            tree.dep[i] = "xcomp"
        elif to and _is_verb_of_a_headline(tree, head, i):
            actor = head - 1
            tree.pos[head], tree.dep[i] = "VERB", "xcomp"
            for child, governor in enumerate(tree.head):
                if governor == head and child < actor and tree.dep[child] in ("compound", "amod", "det", "nummod"):
                    tree.head[child] = actor
            tree.dep[actor] = "nsubj"
            tree.pos[actor] = "PROPN" if tree.pos[actor] == "ADJ" else tree.pos[actor]


def _is_infinitive_with_an_object(tree: Columns, i: int) -> bool:
    """Whether what seems a noun behind "to" is a verb by its object: "plans *to sanction* Meta"."""
    marked = i > 0 and tree.lower[i - 1] == "to" and tree.dep[i - 1] == "mark" and tree.head[i - 1] == i
    noun = tree.pos[i] == "NOUN" and tree.pos[tree.head[i]] == "VERB" and tree.dep[i] in ("nmod", "obl", "acl")
    return marked and noun and any(head == i and tree.dep[c] == "obj" for c, head in enumerate(tree.head))


def _is_verb_of_a_headline(tree: Columns, noun: int, infinitive: int) -> bool:
    """Whether what seems a plural noun is all that a sentence has for a verb: "*The Tribunal plans* to review X"."""
    root = tree.head[noun] == noun and tree.pos[noun] == "NOUN" and tree.dep[infinitive] == "acl"
    plural = tree.lower[noun] != tree.lemma[noun] and tree.lower[noun].endswith("s")
    if not root or not plural or noun == 0 or tree.lower[noun + 1] != "to":
        return False
    named = tree.head[noun - 1] == noun and tree.dep[noun - 1] in ("compound", "amod")
    return named and tree.doc[noun - 1].text[:1].isupper()


def opening_participles(tree: Columns) -> None:
    """ "Backed by X, the project will ...": a participle that opens a sentence hangs on the verb behind its comma."""
    for i, head in enumerate(tree.head):
        root = tree.head[head] == head and is_past(tree, head) and (head == 0 or tree.doc[head].is_sent_start)
        if not root or tree.dep[i] not in ("parataxis", "conj", "dep") or tree.pos[i] != "VERB" or i < head:
            continue
        own = (i, head)
        subjects = [s for s in range(head + 1, i) if tree.head[s] in own and tree.dep[s].startswith("nsubj")]
        if subjects and "," in tree.lower[head : subjects[0]]:
            tree.head[i], tree.dep[i], tree.head[head], tree.dep[head] = i, "ROOT", i, "advcl"
            tree.head[subjects[0]] = i


def opening_gerunds(tree: Columns) -> None:
    """ "Speaking at X, the minister announced Y": what opens a sentence and ends at a comma is no subject."""
    for i, label in enumerate(tree.dep):
        verb = tree.head[i]
        if label == "csubj" and tree.lower[i].endswith("ing") and i < verb and "," in tree.lower[i:verb]:
            tree.dep[i] = "advcl"


def listed_by_a_comma(tree: Columns) -> None:
    """ "Ghana, Nigeria sign a deal": before a verb in the plural, names parted by a comma alone are a list."""
    for i, head in enumerate(tree.head):
        verb = tree.head[head]
        names = tree.dep[i] == "appos" and tree.pos[i] == tree.pos[head] == "PROPN" and tree.lower[i - 1] == ","
        if not names or not head < i < verb or tree.dep[head] != "nsubj":
            continue
        plural = tree.pos[verb] == "VERB" and tree.lower[verb] == tree.lemma[verb]
        if plural and all(tree.head[between] == i for between in range(i + 1, verb)):
            tree.dep[i] = "conj"


def named_by_their_sum(tree: Columns) -> None:
    """ "a $50 million fine": what the parse has as an adjective of the sum is the noun that the sum tells of."""
    for i, money in enumerate(tree.head):
        if tree.dep[i] == "amod" and tree.pos[i] == "ADJ" and tree.pos[money] == "SYM" and money < i:
            promote(tree, i, money, "compound")
            tree.pos[i] = "NOUN"
        elif tree.dep[i] == "compound" and tree.pos[i] == "SYM" and tree.pos[money] in ("ADJ", "NOUN") and money > i:
            tree.pos[money] = "NOUN"
            if tree.dep[money] == "xcomp":  # "handed Kora a $50 million fine" makes Kora no fine
                tree.dep[money] = "obj"


def given_something(tree: Columns) -> None:
    """ "handed Kora a fine": of two objects behind a verb, no list, the first is who receives."""
    objects: dict[int, list[int]] = {}
    for i, head in enumerate(tree.head):
        nested = tree.dep[i] == "obj" and tree.dep[head] == "obj" and tree.pos[head] in ("NOUN", "PROPN")
        verb = tree.head[head] if nested else head
        if tree.dep[i] == "obj" and verb < i:
            objects.setdefault(verb, []).append(i)
    for verb, found in objects.items():
        if len(found) != 2 or tree.pos[verb] != "VERB" or tree.pos[found[0]] not in ("NOUN", "PROPN"):
            continue
        first, second = found
        article = next((c for c in range(first + 1, second) if tree.dep[c] == "det"), -1)
        if article >= 0 and not {",", "and"} & set(tree.lower[first:article]):
            tree.dep[first], tree.head[second] = "iobj", verb


def given_a_sum(tree: Columns) -> None:
    """ "granted Uganda €20 million": the name between a verb and the sum that it gives is who receives it."""
    for i, money in enumerate(tree.head):
        verb, text = tree.head[money], tree.doc[i].text
        between = tree.dep[i] == "compound" and tree.pos[i] == "PROPN" and text[:1].isupper() and not text.isupper()
        if between and tree.pos[money] == "SYM" and tree.dep[money] == "obj" and verb == i - 1 and money == i + 1:
            tree.head[i], tree.dep[i] = verb, "iobj"
