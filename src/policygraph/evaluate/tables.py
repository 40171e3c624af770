"""A report as tables for a person, and as plain values for a program."""

from collections.abc import Iterable
from typing import Any

from policygraph.evaluate.model import Report, Scores, Share, Tally

COUNTED = ("triples", "arguments", "events", "entities")
SHARES = ("date", "status", "evidence")


def as_json(report: Report) -> dict[str, Any]:
    """Figures rounded to three places: by language, article, type and confidence."""
    return {
        "languages": {name: _scores(scores) for name, scores in report.languages.items()},
        "articles": {name: _scores(scores) for name, scores in report.articles.items()},
        "relations": {name: _tally(tally) for name, tally in report.relations.items()},
        "events": {name: _tally(tally) for name, tally in report.events.items()},
        "entities": {name: _tally(tally) for name, tally in report.entities.items()},
        "confidence": {f"{limit:.1f}": _tally(tally) for limit, tally in report.thresholds.items()},
        "unread": report.unread,
    }


def as_text(report: Report, *, errors: int = 0) -> str:
    """Tables, and at most so many missed and so many wrong triples with what the other side has there."""
    blocks = [_overview(report)]
    for title, table in (("relation", report.relations), ("event", report.events), ("entity", report.entities)):
        blocks.append(_table([title, "precision", "recall", "F1", "gold", "given"], map(_row, table.items())))
    limits = ((f">= {limit:.1f}", tally) for limit, tally in report.thresholds.items())
    blocks.append(_table(["confidence", "precision", "recall", "F1", "gold", "given"], map(_row, limits)))
    for kind in ("missed", "wrong"):
        shown = [error for error in report.errors if error.kind == kind][:errors]
        if shown:
            blocks.append("\n".join(f"{kind}\t{e.article}\t{e.text}\t({e.why})" for e in shown))
    if report.unread:
        blocks.append("\n".join(f"{name}: {reason}" for name, reason in report.unread.items()))
    return "\n\n".join(blocks)


def _overview(report: Report) -> str:
    rows = []
    for language, scores in report.languages.items():
        for name in COUNTED:
            rows.append(_row((f"{language} {name}", getattr(scores, name))))
        for name in SHARES:
            share: Share = getattr(scores, name)
            value = "-" if share.value is None else f"{share.value:.3f}"
            rows.append([f"{language} {name}", value, "", "", str(share.of), ""])
    return _table(["", "precision", "recall", "F1", "gold", "given"], rows)


def _row(item: tuple[str, Tally]) -> list[str]:
    name, tally = item
    return [
        name, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}", str(tally.gold), str(tally.given)
    ]  # fmt: skip


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True))]).rstrip()
        for line in lines
    )


def _scores(scores: Scores) -> dict[str, Any]:
    counted = {name: _tally(getattr(scores, name)) for name in COUNTED}
    shares = {name: getattr(scores, name).value for name in SHARES}
    return counted | {name: None if value is None else round(value, 3) for name, value in shares.items()}


def _tally(tally: Tally) -> dict[str, float | int]:
    return {
        "precision": round(tally.precision, 3),
        "recall": round(tally.recall, 3),
        "f1": round(tally.f1, 3),
        "gold": tally.gold,
        "given": tally.given,
    }
