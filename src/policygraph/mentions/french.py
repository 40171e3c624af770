"""French phrases headed by a head noun: the noun comes first, its complements follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from policygraph.mentions.brackets import abbreviates
from policygraph.mentions.found import Found
from policygraph.mentions.lexicon import NONE
from policygraph.mentions.numbers import is_ordinal, is_year
from policygraph.mentions.view import View

_OF = {"de", "d", "du", "des"}
_OFS = {(word,) for word in _OF}
_AND = {"et"}
_OPENING, _CLOSING = {"«", "“", '"'}, {"»", "”", '"'}
_CONTENT = {"NOUN", "PROPN", "ADJ", "X"}
_BEFORE_HEAD = {"ADJ", "NUM"}
_ITS = {"son", "sa", "ses", "leur", "leurs"}
_TO = {"a", "au", "aux"}
_CLOSELY = {("a",), ("contre",)}
_NUMERALS = {("million",), ("milliard",), ("millier",)}
_ABSTRACT = ("tion", "ment", "ique", "ité")
"""How nouns for a field of work end: "directeur de la Modernisation"."""
_INFINITIVES = ("er", "ir", "re", "oir")
_ADJECTIVES = (
    "en",
    "enne",
    "ens",
    "ennes",
    "ain",
    "aine",
    "ains",
    "aines",
    "ais",
    "aise",
    "aises",
    "ois",
    "oise",
    "oises",
)
_LONGEST = 24
_CLAUSES, _LONGEST_CLAUSE = {"acl", "amod"}, 14
_MARKS = {",", ";", ":", "(", ")", "–", "—", ".", '"', "«", "“"}


@dataclass(slots=True)
class _Reach:
    """How far a phrase was followed: `end` of its closest reading, `full` with looser complements; `head` begins it."""

    head: int
    end: int
    full: int
    named: bool
    joined: bool = False


def head_phrases_fr(view: View, closed: Mapping[int, str], posts: Mapping[int, str]) -> list[Found]:
    """Names and descriptions headed by a head noun ("Agence nationale de ...", "un centre de données").

    Args:
        view: of a French Doc.
        closed: where an acronym in brackets closes a name: token index of the bracket to the acronym.
        posts: the tokens of titles and offices; a head noun among them takes no complement ("chef du gouvernement").
    """
    found: list[Found] = []
    # the end of the last phrase that only joins ("en partenariat"), or head noun ("convention de partenariat")
    beyond = 0
    for index in range(len(view)):
        if view.pos[index] == "ADP":
            beyond = max(beyond, view.match(view.lexicon.blockers, index))
        end, kind = view.head(index) if index >= beyond and not _only_organizes(view, index) else (0, "")
        body = kind in view.lexicon.institutions
        idle = end and view.match(view.lexicon.idle.get(kind, NONE), index) > end  # "code PIN"
        if end and not idle and _may_head(view, index) and (body or not _in_portfolio(view, index, posts)):
            beyond = max(beyond, end)
            followed = index not in posts and not _lists_names(view, index, end, kind)
            found.append(phrase_fr(view, index, end, kind, closed, followed=followed))
    return found


def _only_organizes(view: View, index: int) -> bool:
    """ "son organisation": a noun of action, how it is organised; no organization nor thing of its own."""
    if not index or view.capital[index] or not view.texts[index].endswith("isation"):
        return False
    return view.texts[index - 1].lower() in _ITS


def _lists_names(view: View, index: int, end: int, kind: str) -> bool:
    """ "les villes de X et Y", "les communes de X et Y": what follows the plural are names of their own.

    A body's complement with an article is a field: "les ministères de la Justice".
    """
    name = _skip_articles(view, end + 1) if kind == "Place" else end + 1
    if kind != "Place" and not view.has(kind, "Authority"):
        return False
    plural = "Sing" not in view.doc[index].morph.get("Number", []) and view.folded[index] != view.stems[index]
    return plural and name < len(view) and view.capital[name]


def _may_head(view: View, index: int) -> bool:
    if view.pos[index] in ("VERB", "AUX", "ADP", "ADV", "PRON"):
        return view.capital[index] and not view.initial[index]
    # "en Afrique centrale"
    return not (view.pos[index] == "ADJ" and index and view.doc[index].head.i == index - 1 and view.capital[index - 1])


def _in_portfolio(view: View, index: int, posts: Mapping[int, str]) -> bool:
    """A word with a capital among what a minister is in charge of ("ministre du Numérique et de la Modernisation")."""
    before = index - 1
    if not view.capital[index] or view.initial[index]:
        return False
    while before >= 0 and view.sentence[before] == view.sentence[index] and index - before < 20:
        if before in posts:
            return not _is_post_of(view, before, index, posts)
        if not (
            view.capital[before] or view.pos[before] in ("DET", "ADP", "CCONJ", "ADJ") or view.texts[before] == ","
        ):
            return False
        before -= 1
    return False


def _is_post_of(view: View, post: int, index: int, posts: Mapping[int, str]) -> bool:
    """Whether a post is of what is named right behind it: "coordonnateur du Programme ...", but no minister's field."""
    start = post
    while start and start - 1 in posts:
        start -= 1
    apart = any(view.capital[i] or view.pos[i] == "CCONJ" for i in range(post + 1, index))
    field = view.texts[index].endswith(_ABSTRACT) or view.has(view.office(start), "Authority")
    return not apart and not field and view.match(view.lexicon.offices, start) > start


def phrase_fr(view: View, start: int, end: int, kind: str, closed: Mapping[int, str], *, followed: bool) -> Found:
    """The phrase whose head noun is `[start, end)`, with its complements where it is `followed`."""
    named = view.capital[start] and not view.initial[start]
    if followed and end - start > 1 and view.folded[end - 1] in _OFS:
        end -= 1  # "préfecture de", which what it is of follows
    number = view.numbered(end) if view.has(kind, "OfficialText") else end
    joined = any(view.folded[i][:1] and view.folded[i][0] in _OF for i in range(start, end))
    reach = _Reach(start, number, number, named or number > end, joined)
    if followed:
        _follow(view, start, kind, reach)
    # "projet d'appui à la santé (PAS)", but "réunion avec l'Agence nationale (AN)"
    with_whom = any(view.folded[i] in (("avec",), ("entre",)) for i in range(reach.end, reach.full))
    closing = reach.end if with_whom else reach.full
    bracket = _bracket(view, start, end, closed) or (closing if closing in closed else 0)
    if bracket:
        reach.end, reach.full, reach.named = bracket, max(bracket, reach.full), True
    first = _first(view, start, reach.named)
    text = view.text(first, reach.end)
    longer = view.text(first, reach.full)
    clause = _clause(view, start, reach)
    telling = view.text(first, clause) if clause else ""
    short = view.text(start, reach.end)
    bare = _bare(view, end, reach.end) if view.has(kind, "NounBefore") and not view.capital[start] else ""
    left_out = view.has(kind, "NounLeftOut")
    forms = [bare, text, longer, short, telling] if left_out else [text, longer, telling, short, bare]
    forms = [form for form in dict.fromkeys(forms) if form]
    return Found(
        start=first,
        end=reach.end,
        text=forms[0],
        kind="name" if reach.named else "description",
        type=kind,
        head=" ".join(view.key(start, end)),
        definite=_definite(view, first),
        forms=tuple(forms[1:]),
        weight=(2.0 if bracket else 1.0) + 0.05 * (reach.end - start) + (0.5 if reach.named else 0.0),
    )


def _clause(view: View, start: int, reach: _Reach) -> int:
    """The end of the clause that tells which ("un câble *reliant X à Y*"), up to a mark; 0 where none follows."""
    for head in range(start, reach.end):
        for verb in view.doc[head].rights:
            opening = verb.left_edge.i
            if verb.dep_ not in _CLAUSES or opening not in (reach.end, reach.full) or verb.pos_ not in ("VERB", "ADJ"):
                continue
            stop, limit = opening, min(verb.right_edge.i + 1, opening + _LONGEST_CLAUSE)
            while stop < limit and view.texts[stop] not in _MARKS and not view.match(view.lexicon.blockers, stop):
                stop += 1
            while stop > verb.i + 1 and view.pos[stop - 1] in ("ADP", "CCONJ", "DET", "PUNCT"):
                stop -= 1
            return stop if stop > verb.i + 1 else 0
    return 0


def _bare(view: View, start: int, end: int) -> str:
    """The name that a phrase in small letters ends with: "Safaricom" of "opérateur mobile Safaricom"."""
    first, last = end, end
    if view.texts[end - 1] in _CLOSING:
        first = next((i for i in range(end - 2, start - 1, -1) if view.texts[i] in _OPENING), end - 1) + 1
        last = end - 1
    while (
        view.texts[end - 1] not in _CLOSING and first > start and (view.is_name_word(first - 1) or _within(view, first))
    ):
        first -= 1
    before = view.folded[first - 1][:1]
    linked = view.pos[first - 1] in ("ADP", "DET", "CCONJ") or (before and before[0] in _OF)
    proper = any(
        view.pos[i] in ("PROPN", "X") or view.texts[i][1:] != view.texts[i][1:].lower() for i in range(first, last)
    )
    return view.text(first, last) if first < last and proper and not linked else ""


def _within(view: View, index: int) -> bool:
    """The token before `index` joins two capitals or holds a number ("Djibouti Africa-1", "3R Zamtech")."""
    text = view.texts[index - 1]
    return text in ("-", "&") or any(map(str.isdigit, text))


def _first(view: View, start: int, named: bool) -> int:
    """The phrase's first token: adjectives and ordinals before the noun belong to it."""
    first = start
    while first and _before_head(view, first - 1) and view.sentence[first - 1] == view.sentence[start]:
        if named and view.capital[start] and not view.capital[first - 1]:
            break
        if not view.folded[first - 1] or (view.texts[first - 1].isdigit() and view.capital[start]):
            break
        first -= 1
    return first


def _before_head(view: View, index: int) -> bool:
    return view.pos[index] in _BEFORE_HEAD or is_ordinal(view.texts[index])


def _definite(view: View, first: int) -> bool:
    if not first:
        return False
    before = view.doc[first - 1]
    if before.pos_ == "ADP":  # "du", "au": the article is fused
        return before.lower_ in ("du", "au", "des", "aux", "dudit", "audit")
    return before.pos_ == "DET" and view.folded[first - 1] not in (("un",), ("une",), ("des",))


def _bracket(view: View, start: int, end: int, closed: Mapping[int, str]) -> int:
    """The bracket whose acronym abbreviates the words from `start` on; 0 where there is none."""
    for index in range(end, min(start + _LONGEST, len(view))):
        if view.sentence[index] != view.sentence[start] or view.texts[index] in (";", "."):
            return 0
        if index in closed:
            return index if abbreviates(closed[index], [w for i in range(start, index) for w in view.folded[i]]) else 0
    return 0


def _follow(view: View, start: int, kind: str, reach: _Reach) -> None:
    index = reach.end
    loose = False
    while index < len(view) and index - start < _LONGEST and view.sentence[index] == view.sentence[start]:
        step, loosened = _step(view, index, kind, reach)
        if not step:
            break
        loose = loose or loosened
        index = step
        if not loose:
            reach.end = index
        reach.full = index
    reach.named = reach.named or any(
        view.capital[i] and view.is_name_word(i) and view.pos[i] in ("PROPN", "X") for i in range(start + 1, reach.end)
    )


def _step(view: View, index: int, kind: str, reach: _Reach) -> tuple[int, bool]:
    """The end of the next piece of the phrase at `index`, 0 where it ends; and whether that piece joins loosely."""
    word, text = view.folded[index][:1], view.texts[index]
    if text in _OPENING:
        end = _quoted(view, index, reach)
    elif view.range_end(index) > index:
        end = view.range_end(index)
    elif text in ("/", "-") and index + 1 < len(view) and view.pos[index + 1] in _CONTENT:
        end = index + 2
    elif word and word[0] in _OF:
        end = _complement(view, index + 1, kind, reach)
    elif word and word[0] in _AND:
        end = _conjunct(view, index + 1, kind, reach)
    elif view.has(kind, "LongTitle") and view.numbered(index) > index:
        end, reach.named = view.numbered(index), True
    elif text == "," and reach.named and view.has(kind, "Authority"):
        end = _charged_with(view, index + 1) or _listed(view, index + 1, reach)
    elif text == "," and view.has(kind, "OfficialText"):
        end = _series(view, index + 1)
    else:
        return _joined(view, index, kind, reach)
    return end, False


def _joined(view: View, index: int, kind: str, reach: _Reach) -> tuple[int, bool]:
    """As `_step`, for prepositions, numbers and bare words."""
    if _only_joins(view, index):
        return 0, False  # "la stratégie avec l'appui de ..."
    strict = view.match(view.lexicon.strict_particles, index)
    if strict and view.pos[index] in ("VERB", "ADJ") and view.has(kind, "Guessed"):
        strict = 0  # "la vice-présidente de la Banque mondiale chargée du numérique": she is
    connective = strict or view.match(view.lexicon.particles, index)
    if connective:
        ends = connective >= len(view) or view.doc[connective].dep_ == "fixed" or _temporal(view, connective)
        content = _skip_articles(view, connective)
        # "formés par le ministère de la Santé sur la protection ...": a body's name is over where its field was told
        over = view.has(kind, "Authority") and reach.named and reach.joined and connective == index + 1
        over = over and content < len(view) and not view.capital[content]
        over = over and not _of_last_word(view, index, content)
        # "une audience à une délégation": to whom, no name
        other = not view.has(kind, "LongTitle") and not strict and _indefinite(view, connective)
        end = 0 if ends or over or other else _content(view, content)
        return end, not strict and not view.has(kind, "LongTitle")
    if view.pos[index] == "NUM":
        text = view.texts[index]
        if any(map(str.isalpha, text)):
            return index + 1, False  # "licence 5G"
        named = reach.named or view.capital[index - 1] or view.folded[index - 1][:1] == ("n",)
        return (index + 1 if named or (view.has(kind, "YearBehind") and is_year(text)) else 0), False
    if view.pos[index] == "VERB":
        return index + 1 if _is_adjective(view, index) else _participle(view, index), False
    return _content(view, index), False


def _only_joins(view: View, index: int) -> bool:
    """Whether a phrase at `index` says with whom or under whom ("la stratégie en partenariat avec X"), as no name does.

    "Le service en ligne de la Poste" goes on.
    """
    end = view.match(view.lexicon.blockers, index) if view.pos[index] == "ADP" else 0
    if not end or end >= len(view) or view.pos[end] != "ADP":
        return False
    return view.folded[index] != ("en",) or view.folded[end] == ("avec",)


def _of_last_word(view: View, index: int, content: int) -> bool:
    """Whether "à" or "contre" belongs to the small word before it: "des données à caractère personnel", "de lutte
    contre la corruption"."""
    closely = view.folded[index] in _CLOSELY and not view.capital[index - 1]
    return closely and view.doc[content].head.i == index - 1


def _content(view: View, index: int) -> int:
    """The end of a content word at `index`, 0 where there is none."""
    if index >= len(view) or view.sentence[index] != view.sentence[index - 1]:
        return 0
    if (
        view.match(view.lexicon.blockers, index)
        or _title(view, index)
        or (view.pos[index - 1] == "DET" and _title(view, index - 1))
    ):
        return 0
    if view.pos[index] in _CONTENT or (view.capital[index] and view.pos[index] not in ("DET", "ADP", "PRON", "PUNCT")):
        return index + 1
    if view.folded[index] in view.lexicon.suffixes and view.texts[index].isupper():
        return index + 1  # "SA": no possessive
    # "l'hôtel Les Palmes"
    article = view.capital[index] and index + 1 < len(view) and view.is_name_word(index + 1)
    return index + 2 if article and view.pos[index] == "DET" and not view.initial[index] else 0


def _temporal(view: View, index: int) -> bool:
    """The noun behind a preposition is one that no name holds: "pour la deuxième année"."""
    while index < len(view) and view.pos[index] in ("DET", "ADJ", "NUM"):
        if view.match(view.lexicon.blockers, index):
            return True
        index += 1
    return index < len(view) and bool(view.match(view.lexicon.blockers, index))


def _title(view: View, index: int) -> bool:
    return view.capital[index] and bool(view.match(view.lexicon.titles, index))


def _complement(view: View, index: int, kind: str, reach: _Reach) -> int:
    if _indefinite(view, index) and not (view.has(kind, "LongTitle") and reach.joined):
        return 0  # "au centre d'un atelier" is no name, but "loi portant création d'une agence"
    index = _skip_articles(view, index)
    if index < len(view) and view.pos[index] == "NUM":
        # "loi n° 12 du 3 mars 2021": the date belongs to the title
        return _date(view, index) if view.has(kind, "OfficialText") else _counted(view, index)
    end = _content(view, index)
    if end:
        reach.joined = True
        # "ministère du Développement numérique": the portfolio's capital makes the name
        reach.named = reach.named or (view.has(kind, "Authority") and view.capital[index])
    return end


def _indefinite(view: View, index: int) -> bool:
    if index >= len(view) or view.pos[index] != "DET":
        return False
    return "Def" not in view.doc[index].morph.get("Definite", ["Def"])


def _counted(view: View, index: int) -> int:
    """The end of "750 zones" in "projet de couverture de 750 zones blanches"; 0 where the number is an amount."""
    noun = index
    while noun < len(view) and view.pos[noun] == "NUM":
        noun += 1
    if noun >= len(view) or view.pos[noun] != "NOUN" or view.stems[noun] in _NUMERALS:
        return 0
    return _content(view, noun)


def _date(view: View, index: int) -> int:
    end = index
    while end < len(view) and (view.pos[end] == "NUM" or (end == index + 1 and view.pos[end] == "NOUN")):
        end += 1
    return end


def _conjunct(view: View, index: int, kind: str, reach: _Reach) -> int:
    """The end of what "et" adds to a complement: "des postes et des communications", "Postes et Numérique"."""
    content = index
    again = _again(view, index, kind, reach)
    content += again
    content = _skip_articles(view, content)
    end = _content(view, content)
    if not end or _other_name(view, index, content, reach, again=again):
        return 0
    if _two_adjectives(view, index - 1) or (
        view.has(kind, "AboutSomething") and not again and _shares(view, index, content, reach)
    ):
        return end
    if reach.named and view.capital[content] and (reach.joined or again):
        # "l'Agence du numérique et Kora": a capital behind small letters begins another name
        return end if again or view.capital[index - 2] else 0
    return end if again and not view.capital[content] else 0


def _other_name(view: View, index: int, content: int, reach: _Reach, *, again: bool) -> bool:
    """Whether a name of its own begins at `content`, behind "et"."""
    if view.capital[content] and not again and _begins_another(view, index, content, reach):
        return True
    return view.head(content)[1] in view.lexicon.institutions or view.texts[content].isupper()


def _again(view: View, index: int, kind: str, reach: _Reach) -> bool:
    """The preposition of the complement before stands again: "des postes et *des* ...", "relatif à X et *à* Y"."""
    word = view.folded[index][:1] if index < len(view) else ()
    if not word or word[0] in _OF:
        return bool(word) and reach.joined
    before = range(reach.head + 1, index)
    return (
        view.has(kind, "LongTitle")
        and word[0] in _TO
        and any(view.folded[i][:1] and view.folded[i][0] in _TO for i in before)
    )


def _shares(view: View, index: int, content: int, reach: _Reach) -> bool:
    """ "sur la cybersécurité et *la protection* ...": one preposition for both in the parse; no thing by itself."""
    token = view.doc[content]
    joined = token.dep_ == "conj" and reach.head < token.head.i < index and not view.capital[content]
    return joined and not _indefinite(view, index) and not view.head(content)[0] and not view.office(content)


def _two_adjectives(view: View, index: int) -> bool:
    """ "et" between two adjectives of one noun: "la communication audiovisuelle et numérique"."""
    if index + 1 >= len(view) or any(view.capital[i] for i in (index - 1, index + 1)):
        return False
    ends = index + 2 >= len(view) or view.pos[index + 2] not in ("NOUN", "PROPN")
    return ends and view.pos[index - 1] == view.pos[index + 1] == "ADJ"


def _begins_another(view: View, index: int, content: int, reach: _Reach) -> bool:
    """ "l'Agence de X et l'Institut": an article that the complement before has not is no part of this name."""
    if content == index:
        return False
    back = range(index - 2, reach.head, -1)
    joint = next((i for i in back if view.pos[i] == "ADP" or view.folded[i][:1] in _OFS), 0)
    return view.folded[joint][:1] in _OFS


def _listed(view: View, index: int, reach: _Reach) -> int:
    """ ", des Postes et ..." in the name of a ministry: a comma, then a capital again, most often behind "de"."""
    if index + 1 >= len(view) or not view.folded[index]:
        return 0
    if view.folded[index][0] not in _OF:
        return _listed_bare(view, index)
    content = _skip_articles(view, index + 1)
    if content < len(view) and view.capital[content] and view.head(content)[1] not in view.lexicon.institutions:
        reach.joined = True
        return _content(view, content)
    return 0


def _charged_with(view: View, index: int) -> int:
    """ ", chargé des Postes" in the name of a ministry, up to its first portfolio."""
    end = view.match(view.lexicon.strict_particles, index)
    fitting = end > index + 1 and view.pos[index] in ("VERB", "ADJ") and end < len(view) and view.capital[end]
    return end + 1 if fitting else 0


def _series(view: View, index: int) -> int:
    """ ", organisation et fonctionnement", ", l'organisation et le fonctionnement" in the title of a text: nouns up to
    an "et" and the last one."""
    for end in range(index, min(index + 8, len(view) - 2)):
        if view.folded[end][:1] and view.folded[end][0] in _AND:
            last = _skip_articles(view, end + 1)
            bare = end > index and last + 1 < len(view) and view.pos[last] == "NOUN" and not view.capital[last]
            # what the last of them is of belongs to all: "du registre"
            of = bare and view.folded[last + 1][:1] and view.folded[last + 1][0] in _OF
            things = (view.has(view.head(i)[1], "LongTitle") or view.office(i) for i in range(index, last + 1))
            return last + 1 if of and not any(things) else 0
        if view.texts[end] != "," and (view.pos[end] not in ("NOUN", "DET") or view.capital[end]):
            return 0
    return 0


def _listed_bare(view: View, index: int) -> int:
    """ ", Action Humanitaire et Solidarité": words with capitals up to an "et" that ends the list of portfolios."""
    for end in range(index, min(index + 8, len(view) - 1)):
        if view.folded[end][:1] and view.folded[end][0] in _AND:
            heads = (view.head(i)[1] in view.lexicon.institutions for i in range(index, end + 2))
            bodies = any(heads) or any(view.texts[i].isupper() for i in range(index, end + 2))
            return 0 if bodies or not view.capital[end + 1] or end == index else index + 1
        if not view.capital[end] and view.texts[end] != ",":
            return 0
    return 0


def _is_adjective(view: View, index: int) -> bool:
    """An adjective that the parser takes for a verb: a demonym ("zambienne"), or without an infinitive for its lemma
    ("ouest-africaine")."""
    token = view.doc[index]
    of_country = set(view.stems[index]) <= view.lexicon.demonyms and bool(view.stems[index])
    unknown = not token.lemma_.endswith(_INFINITIVES) and token.lower_.endswith(_ADJECTIVES)
    return not view.capital[index] and (of_country or unknown)


def _participle(view: View, index: int) -> int:
    """A past participle used as an adjective: nothing hangs on it."""
    token = view.doc[index]
    if "Part" not in token.morph.get("VerbForm", []):
        return 0
    following = view.pos[index + 1] if index + 1 < len(view) else "PUNCT"
    return index + 1 if following in ("PUNCT", "VERB", "AUX", "CCONJ", "ADJ", "SPACE") else 0


def _quoted(view: View, index: int, reach: _Reach) -> int:
    for end in range(index + 1, min(index + 14, len(view))):
        if view.texts[end] in _CLOSING:
            reach.named = True
            return end + 1
    return 0


def _skip_articles(view: View, index: int) -> int:
    while index < len(view) and view.pos[index] == "DET":
        index += 1
    return index
