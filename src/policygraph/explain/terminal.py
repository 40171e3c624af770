"""An explanation for a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from policygraph.explain.model import Explanation, ReadSentence
from policygraph.explain.words import entry_name, fact_text

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

_NAME, _FIRED, _MISSED = "bold cyan", "bold green", "yellow"


def shown(explanation: Explanation) -> "RenderableType":
    """Sentence by sentence: the text with names and triggers marked, then names, triggers, facts and near misses."""
    from rich.console import Group
    from rich.text import Text

    lines: list[Text] = [Text(explanation.article.title, style="bold")]
    for sentence in explanation.sentences:
        lines += [Text(), *_sentence(sentence, explanation)]
    return Group(*lines)


def _sentence(sentence: ReadSentence, explanation: Explanation) -> "Iterator[Text]":
    from rich.text import Text

    start = sentence.quote.start
    text = Text(f"{sentence.number}. ", style="dim")
    body = Text(sentence.quote.text, style="not dim")
    for mention in sentence.mentions:
        body.stylize(_NAME, mention.start - start, mention.end - start)
    for miss in sentence.missed:
        body.stylize(_MISSED, miss.start - start, miss.end - start)
    for fired in sentence.fired:
        body.stylize(_FIRED, fired.start - start, fired.end - start)
    yield text.append_text(body)
    for mention in sentence.mentions:
        known = f" {_short(mention.iri)}" if mention.iri else ""
        word = explanation.article.text[mention.start : mention.end]
        meant = f" = {mention.name}" if mention.name != word else ""
        yield _line("name", f"{word}{meant}  {mention.type}{known}", _NAME)
    for fired in sentence.fired:
        word = explanation.article.text[fired.start : fired.end]
        yield _line("word", f"{word} → {fired.evokes}  {entry_name(fired.entry)} {fired.confidence:.2f}", _FIRED)
    for fact in sentence.facts:
        yield _line("fact", f"{fact_text(fact, explanation.names())}  {fact.confidence:.2f}", "bold")
    for miss in sentence.missed:
        word = explanation.article.text[miss.start : miss.end]
        yield _line(
            "not", f"{f'{word} → ' if word else ''}{miss.evokes}  {entry_name(miss.entry)}: {miss.why}", _MISSED
        )


def _line(kind: str, text: str, style: str) -> "Text":
    from rich.text import Text

    return Text(f"   {kind:5}", style=style).append(text, style="not bold default")


def _short(iri: str) -> str:
    return ":" + iri.rsplit("/", 1)[-1]
