"""The facts of an article as one JSON object (facts.md's format), there and back."""

import json
from pathlib import Path
from typing import Any, cast

from policygraph.errors import PolicyGraphError
from policygraph.facts.model import ArticleFacts, Event, Quote, Relation, Status
from policygraph.mentions.model import Entity


def to_json(facts: ArticleFacts) -> dict[str, Any]:
    """Plain values for `json.dumps`. Beside each `evidence` sentence, `offsets` holds its [start, end) in the text."""
    result: dict[str, Any] = {
        "id": facts.id,
        "lang": facts.language,
        "entities": [_entity(entity) for entity in facts.entities],
        "events": [_event(event, {entity.id for entity in facts.entities}) for event in facts.events],
        "relations": [_relation(relation) for relation in facts.relations],
    }
    if facts.dropped:
        result["dropped"] = dict(sorted(facts.dropped.items()))
    return result


def from_json(data: dict[str, Any]) -> ArticleFacts:
    """The inverse of `to_json`. Offsets that are missing (gold files have none) become -1.

    Raises:
        PolicyGraphError: the object lacks a key or has one of another shape.
    """
    try:
        return ArticleFacts(
            id=data["id"],
            language=data["lang"],
            entities=tuple(_read_entity(x) for x in data["entities"]),
            events=tuple(_read_event(x) for x in data["events"]),
            relations=tuple(_read_relation(x) for x in data["relations"]),
            dropped=dict(data.get("dropped", {})),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise PolicyGraphError(f"Not a facts file: {error!r}.") from error


def write(facts: ArticleFacts, path: Path) -> None:
    """Writes one readable UTF-8 file, the same bytes for the same facts."""
    path.write_text(json.dumps(to_json(facts), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> ArticleFacts:
    """Reads what `write` wrote.

    Raises:
        PolicyGraphError: the file is missing, is no JSON, or is not a facts file.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PolicyGraphError(f"Can't read facts from {path}: {error}.") from error
    if not isinstance(data, dict):
        raise PolicyGraphError(f"Can't read facts from {path}: not a JSON object.")
    return from_json(data)


def _entity(entity: Entity) -> dict[str, Any]:
    result: dict[str, Any] = {"id": entity.id, "type": entity.type, "name": entity.name}
    if entity.aliases:
        result["aliases"] = list(entity.aliases)
    if entity.iri:
        result["iri"] = entity.iri
    return result


def _event(event: Event, ids: set[str]) -> dict[str, Any]:
    result: dict[str, Any] = {"type": event.type, "status": event.status, "roles": {}}
    for role, fillers in event.roles.items():
        single_text = len(fillers) == 1 and fillers[0] not in ids
        result["roles"][role] = fillers[0] if single_text else list(fillers)
    if event.date:
        result["date"] = event.date
    return result | _source(event)


def _relation(relation: Relation) -> dict[str, Any]:
    result = {"subject": relation.subject, "predicate": relation.predicate, "object": relation.object}
    return result | _source(relation)


def _source(fact: Event | Relation) -> dict[str, Any]:
    result: dict[str, Any] = {
        "evidence": [quote.text for quote in fact.evidence],
        "offsets": [[quote.start, quote.end] for quote in fact.evidence],
        "confidence": round(fact.confidence, 3),
    }
    if fact.entry:
        result["entry"] = fact.entry
    return result


def _read_entity(data: dict[str, Any]) -> Entity:
    return Entity(data["id"], data["type"], data["name"], tuple(data.get("aliases") or ()), data.get("iri", ""))


def _read_event(data: dict[str, Any]) -> Event:
    roles = {role: (value,) if isinstance(value, str) else tuple(value) for role, value in data["roles"].items()}
    return Event(
        type=data["type"],
        roles=roles,
        status=cast(Status, data.get("status") or "done"),
        date=data.get("date") or "",
        evidence=_read_quotes(data),
        entry=data.get("entry", ""),
        confidence=data.get("confidence", 1.0),
    )


def _read_relation(data: dict[str, Any]) -> Relation:
    return Relation(
        subject=data["subject"],
        predicate=data["predicate"],
        object=data["object"],
        evidence=_read_quotes(data),
        entry=data.get("entry", ""),
        confidence=data.get("confidence", 1.0),
    )


def _read_quotes(data: dict[str, Any]) -> tuple[Quote, ...]:
    texts = data.get("evidence") or []
    offsets = data.get("offsets") or [[-1, -1]] * len(texts)
    return tuple(Quote(text, start, end) for text, (start, end) in zip(texts, offsets, strict=True))
