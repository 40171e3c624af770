"""An explanation as HTML: displaCy marks what is named, and the facts stand below their sentence."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import pairwise
from typing import Any, Final

from policygraph.explain.model import Explanation, ReadSentence, Shown
from policygraph.facts.model import Event, Relation

_COLOURS: Final = (
    "#8dd3c7", "#fdb462", "#bebada", "#fb8072", "#80b1d3", "#b3de69", "#fccde5", "#d9d9d9", "#bc80bd", "#ccebc5",
    "#ffed6f", "#e5c494", "#a6cee3", "#ffb3a7",
)  # fmt: skip
"""Types of entities take these in the order of their names."""
_STYLE: Final = "margin:1.2em 0;padding-inline-start:1em;border-inline-start:3px solid #8888"


def fragment(explanation: Explanation) -> str:
    """The article's sentences for a notebook or as a part of a page."""
    article = explanation.article
    when = article.published.value if article.published else ""
    head = " · ".join(filter(None, (article.publisher, when, article.language)))
    colours = _colours(explanation)
    sentences = (
        _sentence(sentence, explanation.names(), article.language, colours) for sentence in explanation.sentences
    )
    return (
        f'<div dir="{_direction(article.language)}" lang="{article.language}"><h3>{escape(article.title)}</h3>'
        f"<p><small>{escape(head)}</small></p>{''.join(sentences)}</div>"
    )


def fact_text(fact: Event | Relation, names: Mapping[str, str]) -> str:
    """A fact in one line, its entities by name."""
    if isinstance(fact, Relation):
        return f"{names.get(fact.subject, fact.subject)} — {fact.predicate} → {names.get(fact.object, fact.object)}"
    when = f", {fact.date}" if fact.date else ""
    roles = (f"{role} = {', '.join(names.get(each, each) for each in fillers)}" for role, fillers in fact.roles.items())
    return f"{fact.type} ({fact.status}{when}): {'; '.join(roles)}"


def _sentence(sentence: ReadSentence, names: Mapping[str, str], language: str, colours: Mapping[str, str]) -> str:
    facts = "".join(f"<li>{escape(line)}</li>" for line in _facts(sentence.facts, names))
    return (
        f'<div style="{_STYLE}"><small>{sentence.number}</small>{_marked(sentence, language, colours)}'
        + (f"<ul>{facts}</ul>" if facts else "")
        + "</div>"
    )


def _facts(facts: Iterable[Event | Relation], names: Mapping[str, str]) -> Iterator[str]:
    return (fact_text(fact, names) for fact in facts)


def _marked(sentence: ReadSentence, language: str, colours: Mapping[str, str]) -> str:
    from spacy import displacy

    pieces, spans = _pieces(sentence)
    data = {
        "tokens": pieces,
        "spans": spans,
        "text": sentence.quote.text,
        "settings": {"lang": language, "direction": _direction(language)},
    }
    drawn: str = displacy.render(data, style="span", manual=True, jupyter=False, options={"colors": dict(colours)})
    return drawn


def _pieces(sentence: ReadSentence) -> tuple[list[str], list[dict[str, Any]]]:
    """The sentence cut where mentions begin and end, and the mentions by these pieces: displaCy puts a space behind
    each piece, and tokens would tear "l'Organisation" apart."""
    quote = sentence.quote
    cuts = {quote.start, quote.end}
    for mention in sentence.mentions:
        cuts |= {mention.start, mention.end}
    places = sorted(place for place in cuts if quote.start <= place <= quote.end)
    number = {place: index for index, place in enumerate(places)}
    pieces = [quote.text[start - quote.start : end - quote.start] for start, end in pairwise(places)]
    spans = [
        {"start_token": number[mention.start], "end_token": number[mention.end], "label": mention.type}
        for mention in sentence.mentions
        if mention.start in number and mention.end in number
    ]
    return pieces, spans


def _colours(explanation: Explanation) -> dict[str, str]:
    found: Iterable[Shown] = (mention for sentence in explanation.sentences for mention in sentence.mentions)
    kinds = sorted({mention.type for mention in found})
    return {kind: _COLOURS[place % len(_COLOURS)] for place, kind in enumerate(kinds)}


def _direction(language: str) -> str:
    return "rtl" if language == "ar" else "ltr"
