"""What is known of an entity or an event, as HTML for a notebook."""

from collections.abc import Iterable, Sequence
from html import escape

from policygraph.query.model import EntityReport, EventEntry, Fact, Sentence
from policygraph.query.names import shortened


def entity(report: EntityReport) -> str:
    """Names, facts and events, each with the sentences that say so."""
    names = dict.fromkeys(name for name in (*report.labels.values(), *report.names) if name != report.label)
    parts = [
        f"<h3>{escape(report.label)}</h3>",
        f"<p>{escape(', '.join(report.types))} <code>{escape(shortened(report.iri))}</code></p>",
        f"<p><small>Also: {' · '.join(f'<bdi>{escape(name)}</bdi>' for name in names)}</small></p>" if names else "",
        _section("Facts", [_fact(fact) for fact in report.facts]),
        _section("Events", [_event_line(each) + _quotes(each.sentences) for each in report.events]),
    ]
    return f"<div>{''.join(parts)}</div>"


def event(entry: EventEntry) -> str:
    """What happened, who took part, and the sentences that say so."""
    roles = "".join(
        f"<li>{escape(role)}: {', '.join(f'<bdi>{escape(name)}</bdi>' for name in names)}</li>"
        for role, names in entry.roles.items()
    )
    return f"<div><p>{_event_line(entry)}</p><ul>{roles}</ul>{_quotes(entry.sentences)}</div>"


def _section(title: str, lines: Sequence[str]) -> str:
    return f"<h4>{title}</h4><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" if lines else ""


def _fact(fact: Fact) -> str:
    other, label = f"<bdi>{escape(fact.other)}</bdi>", escape(fact.label)
    status = "" if fact.status in ("done", "") else f" [{escape(fact.status)}]"
    return (f"{label} → {other}" if fact.outgoing else f"{other} → {label}") + status + _quotes(fact.sentences)


def _event_line(entry: EventEntry) -> str:
    status = "" if entry.status == "done" else f" [{escape(entry.status)}]"
    return f"<b>{escape(entry.date or 'no date')}</b> <bdi>{escape(entry.label)}</bdi>{status}"


def _quotes(sentences: Iterable[Sentence]) -> str:
    return "".join(_quote(sentence) for sentence in sentences)


def _quote(sentence: Sentence) -> str:
    title = escape(sentence.title)
    # Other schemes than the web's have no place in a link that is there to be clicked.
    if sentence.url.startswith(("https://", "http://")):
        title = f'<a href="{escape(sentence.url)}">{title}</a>'
    when = f", {escape(sentence.published)}" if sentence.published else ""
    return f'<div dir="auto"><small>“{escape(sentence.text)}” — {title}{when}</small></div>'
