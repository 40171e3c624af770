"""An explanation as HTML: displaCy marks names and triggers, and below each sentence stand facts and near misses."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any, Final

from policygraph.explain.model import Explanation, Missed, ReadSentence
from policygraph.explain.words import entry_name, fact_text

_COLOURS: Final = (
    "#8dd3c7", "#fdb462", "#bebada", "#fb8072", "#80b1d3", "#b3de69", "#fccde5", "#d9d9d9", "#bc80bd", "#ccebc5",
    "#ffed6f", "#e5c494", "#a6cee3", "#ffb3a7",
)  # fmt: skip
"""Types of entities take these in the order of their names."""
_TOLD: Final = "#7fbf3f"
_MISSED: Final = "✗"
"""What marks a near miss; its colour is displaCy's own for what it does not know."""
_STYLE: Final = "margin:1.2em 0;padding-inline-start:1em;border-inline-start:3px solid #8888"
_PAGE: Final = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>body{{font:16px/1.5 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em}}
ul{{margin:.3em 0}}</style></head><body>{body}</body></html>
"""


def page(explanation: Explanation) -> str:
    """A page of its own, which needs no network."""
    article = explanation.article
    return _PAGE.format(language=article.language, title=escape(article.title), body=fragment(explanation))


def fragment(explanation: Explanation) -> str:
    """The article's sentences for a notebook or as a part of a page."""
    article = explanation.article
    when = article.published.value if article.published else ""
    head = " · ".join(filter(None, (article.publisher, when, article.language)))
    colours = _colours(explanation)
    names = explanation.names()
    sentences = (_sentence(sentence, names, article.language, colours) for sentence in explanation.sentences)
    return (
        f'<div dir="{_direction(article.language)}" lang="{article.language}"><h3>{escape(article.title)}</h3>'
        f"<p><small>{escape(head)}</small></p>{''.join(sentences)}</div>"
    )


def _sentence(sentence: ReadSentence, names: Mapping[str, str], language: str, colours: Mapping[str, str]) -> str:
    isolated = {key: f"\u2068{name}\u2069" for key, name in names.items()}  # each name in its own direction
    facts = "".join(
        f"<li><b>{escape(fact_text(fact, isolated))}</b> <small>{escape(_by(fact.entry, fact.confidence))}</small></li>"
        for fact in sentence.facts
    )
    reasons = ((f"{_word(sentence, miss)}{miss.evokes}: {miss.why}", _by(miss.entry)) for miss in sentence.missed)
    missed = "".join(f"<li>{escape(why)} <small>{escape(by)}</small></li>" for why, by in reasons)
    return (
        f'<div style="{_STYLE}"><small>{sentence.number}</small>{_marked(sentence, language, colours)}'
        + (f'<ul dir="ltr">{facts}</ul>' if facts else "")
        + (
            f'<details dir="ltr"><summary><small>not taken</small></summary><ul>{missed}</ul></details>'
            if missed
            else ""
        )
        + "</div>"
    )


def _word(sentence: ReadSentence, miss: Missed) -> str:
    """The trigger's word with an arrow; nothing for a fact that was not sure enough."""
    start = sentence.quote.start
    word = sentence.quote.text[miss.start - start : miss.end - start]
    return f"\u2068{word}\u2069 → " if word else ""


def _by(entry: str, confidence: float | None = None) -> str:
    return " ".join(filter(None, (entry_name(entry), f"{confidence:.2f}" if confidence is not None else "")))


def _marked(sentence: ReadSentence, language: str, colours: Mapping[str, str]) -> str:
    from spacy import displacy

    pieces, spans = _pieces(sentence)
    known = {span["label"]: _TOLD for span in spans if span["label"] != _MISSED} | dict(colours)
    data = {
        "tokens": pieces,
        "spans": spans,
        "text": sentence.quote.text,
        "settings": {"lang": language, "direction": _direction(language)},
    }
    drawn: str = displacy.render(data, style="span", manual=True, jupyter=False, options={"colors": known})
    return drawn


def _pieces(sentence: ReadSentence) -> tuple[list[str], list[dict[str, Any]]]:
    """The sentence cut where marks begin and end, and the marks by these pieces: displaCy puts a space behind each
    piece, and tokens would tear "l'Organisation" apart."""
    quote = sentence.quote
    marks = {(each.start, each.end, each.type) for each in sentence.mentions}
    told: dict[tuple[int, int], list[str]] = {}
    for each in sentence.fired:
        told.setdefault((each.start, each.end), []).append(each.evokes)
    marks |= {(*place, _fired(evoked)) for place, evoked in told.items()}
    marks |= {(each.start, each.end, _MISSED) for each in sentence.missed if (each.start, each.end) not in told}
    marks = {mark for mark in marks if quote.start <= mark[0] < mark[1] <= quote.end}
    places = sorted({quote.start, quote.end, *(place for mark in marks for place in mark[:2])})
    number = {place: index for index, place in enumerate(places)}
    pieces = [quote.text[start - quote.start : end - quote.start] for start, end in pairwise(places)]
    spans = [{"start_token": number[start], "end_token": number[end], "label": kind} for start, end, kind in marks]
    return pieces, sorted(spans, key=lambda span: (span["start_token"], -span["end_token"], span["label"]))


def _fired(evoked: Sequence[str]) -> str:
    return "✓\u00a0" + "\u00a0· ".join(dict.fromkeys(evoked))


def _colours(explanation: Explanation) -> dict[str, str]:
    kinds = sorted({mention.type for sentence in explanation.sentences for mention in sentence.mentions})
    return {kind: _COLOURS[place % len(_COLOURS)] for place, kind in enumerate(kinds)}


def _direction(language: str) -> str:
    return "rtl" if language == "ar" else "ltr"
