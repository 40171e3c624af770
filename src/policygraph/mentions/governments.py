"""Governments that stand for their countries: "Rabat" who signs, "the Narnian government", "the government"."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from policygraph.mentions.found import Found
from policygraph.mentions.gazetteer import Gazetteer
from policygraph.mentions.lexicon import NameLexicon, stem

_ACTS = {"nsubj", "nsubj:pass", "obl:agent"}
_LIGHT, _HEAVY = 0.3, 2.5
_COUNTRY = "Country"
_POSSESSIVE = {"'s", "’s", "'", "’"}
_LONGEST_NAME = 8
_BETWEEN = {"entre", "between", "avec", "with"}
_COMPLEMENT = {"of", "in", "for", "de", "du", "des", "d'", "d’", "qui", "que", "où", "dont"}
_SAYS_WHICH = {"en": {"NOUN", "PROPN"}, "fr": {"NOUN", "PROPN", "ADJ"}}
_THE = {"the", "le"}
_MODIFIES = {"amod", "compound", "nmod", "nmod:poss", "det"}


def governments(doc: Doc, known: Sequence[Found], gazetteer: Gazetteer, lexicon: NameLexicon) -> list[Found]:
    """What the gazetteer found, with a capital that acts, or stands between two parties, turned into its country.

    In English a government is its country too; a French "gouvernement" is the cabinet, a body of its own.
    In both, "the country" is the one that the article mostly speaks of.

    Args:
        doc: parsed.
        known: from `gazetteer.find`.
        gazetteer: knows the capitals' countries and the countries' adjectives.
        lexicon: of the Doc's language; its `state_heads` are the words for a government.
    """
    found = [_as_government(doc, one, gazetteer) for one in known]
    if doc.lang_ != "en":
        return [*found, *_bare_countries(doc, _main(doc, found, gazetteer, _counted(doc, found, gazetteer)), lexicon)]
    return [*found, *_named_governments(doc, found, gazetteer, lexicon), *_owned(doc, found, gazetteer)]


def _owned(doc: Doc, known: Sequence[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Narnia's Central Bank": the body that is known by the country's name and these words."""
    found: list[Found] = []
    for one in known:
        start = one.end + 1
        if one.type != _COUNTRY or one.end >= len(doc) or doc[one.end].lower_ not in _POSSESSIVE:
            continue
        for end in range(min(start + _LONGEST_NAME, len(doc)), start, -1):
            if doc[end - 1].pos_ not in ("NOUN", "PROPN") or any(token.is_punct for token in doc[start:end]):
                continue
            body = gazetteer.body_of(one.iri, doc[start:end].text)
            if body is not None:
                text = doc[start:end].text
                found.append(Found(start, end, text, "name", body.type, iri=body.iri, weight=_HEAVY))
                break
    return found


def _as_government(doc: Doc, one: Found, gazetteer: Gazetteer) -> Found:
    entity = gazetteer.entities.get(one.iri)
    country = gazetteer.entities.get(entity.capital_of) if entity is not None else None
    if country is None or not _acts(doc[one.start : one.end].root):
        return one
    # light: where the country's own name stands too, that is its name
    return replace(one, iri=country.iri, type=country.type, weight=_LIGHT)


def _acts(token: Token) -> bool:
    if token.dep_ == "conj" and token.head.i < token.i:
        return _acts(token.head)
    cases = {child.lower_ for child in token.children if child.dep_ == "case"}
    if cases:
        return bool(cases & _BETWEEN)
    return token.dep_ in _ACTS and token.head.pos_ == "VERB"


def _named_governments(doc: Doc, known: Sequence[Found], gazetteer: Gazetteer, lexicon: NameLexicon) -> list[Found]:
    """ "the government of Narnia"; "the Narnian government", by its adjective; a bare "the government", "the country"
    where the article has one.

    That is the only one in its headline, else the one that it mostly speaks of.
    """
    counts = _counted(doc, known, gazetteer)
    main = _main(doc, known, gazetteer, counts)
    found = _bare_countries(doc, main, lexicon)
    for token in doc:
        form = (stem(token.lower_, "en"),)
        # "state" and "republic" are no body, and too vague by themselves
        if form not in lexicon.state_heads or form not in lexicon.heads or token.pos_ not in ("NOUN", "PROPN"):
            continue
        end, iri = _of_country(doc, token.i + 1, known)
        if iri:
            found.append(replace(_government(doc, token.i, token.i + 1, iri), end=end, text=doc[token.i : end].text))
            continue
        before = [word for word in token.lefts if word.dep_ in _MODIFIES]
        adjectives = [reading for word in before for reading in _adjectives(word, counts, gazetteer)]
        if adjectives:
            found.append(_government(doc, adjectives[0][0], token.i + 1, adjectives[0][1]))
        elif main and _is_bare(doc, token):
            found.append(_government(doc, token.i, token.i + 1, main))
    return found


def _of_country(doc: Doc, index: int, known: Sequence[Found]) -> tuple[int, str]:
    """The end of "of Narnia", "of the Narnian Isles" at `index`, and the country's IRI; (0, "") where none stands."""
    if doc[index : index + 1].text != "of":
        return 0, ""
    starts = (index + 1, index + 2) if doc[index + 1 : index + 2].text in _THE else (index + 1,)
    return next(((one.end, one.iri) for one in known if one.start in starts and one.type == _COUNTRY), (0, ""))


def _main(doc: Doc, known: Sequence[Found], gazetteer: Gazetteer, counts: Counter[str]) -> str:
    """The only country in the headline, else the one that the article mostly speaks of; "" where none is."""
    title = next((token.i for token in doc if token.is_space), len(doc))
    heading = _counted(doc[:title], [one for one in known if one.end <= title], gazetteer)
    return next(iter(heading)) if len(heading) == 1 else _main_country(counts)


def _bare_countries(doc: Doc, main: str, lexicon: NameLexicon) -> list[Found]:
    """ "the country", "le pays": where the article has a main one."""
    language = lexicon.language
    return [
        replace(_government(doc, token.i, token.i + 1, main), kind="description", weight=_LIGHT)
        for token in (doc if main else ())
        if _COUNTRY in lexicon.generics.get((stem(token.lower_, language),), ()) and _is_bare(doc, token)
    ]


def _is_bare(doc: Doc, token: Token) -> bool:
    """ "the government" with nothing that would tell whose, nor a noun behind it."""
    follower = doc[token.i + 1] if token.i + 1 < len(doc) else None
    goes_on = follower is not None and (follower.lower_ in _COMPLEMENT or follower.pos_ in _SAYS_WHICH[doc.lang_])
    return token.i > 0 and doc[token.i - 1].lower_ in _THE and token.tag_ != "NNS" and not goes_on


def _government(doc: Doc, start: int, end: int, iri: str) -> Found:
    head = stem(doc[end - 1].lower_, doc.lang_)
    return Found(start, end, doc[start:end].text, "name", _COUNTRY, iri=iri, head=head, weight=_HEAVY)


def _counted(words: Iterable[Token], known: Sequence[Found], gazetteer: Gazetteer) -> Counter[str]:
    """How often these words speak of each country, by name (`known`) or by adjective."""
    counts: Counter[str] = Counter(one.iri for one in known if one.type == _COUNTRY and one.weight > _LIGHT)
    named = counts.copy()
    counts.update(iri for token in words if (iri := _by_adjective(token, named, gazetteer)))
    return counts


def _adjectives(word: Token, counts: Counter[str], gazetteer: Gazetteer) -> list[tuple[int, str]]:
    """Where the adjective of a country begins that ends with this word, and the country: "South African" first."""
    doc = word.doc
    double = gazetteer.demonym_countries(doc[word.i - 1 : word.i + 1].text) if word.i else ()
    single = _by_adjective(word, counts, gazetteer)
    return [*((word.i - 1, iri) for iri in double[:1]), *([(word.i, single)] if single else [])]


def _by_adjective(token: Token, counts: Counter[str], gazetteer: Gazetteer) -> str:
    """The country whose adjective this is; of two ("Congolese") the one that the article names more often."""
    return max(gazetteer.demonym_countries(token.lower_), key=lambda iri: counts[iri], default="")


def _main_country(counts: Counter[str]) -> str:
    """The country that the article speaks of at least twice as often as of any other; "" where none is."""
    (first, most), (_second, next_most) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return first if most >= 2 * next_most else ""
