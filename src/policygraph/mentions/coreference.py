"""Which candidates point at the same entity of the article."""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from policygraph.mentions.found import Found
from policygraph.mentions.model import Entity, Mention, MentionSet
from policygraph.mentions.words import folded


def link(doc: Doc, candidates: Sequence[Found]) -> MentionSet:
    """Entities of the article and the mentions that point at them.

    Args:
        doc: the text the candidates were found in.
        candidates: settled: sorted, none crossing.
    """
    clusters: dict[str, list[Found]] = {}
    key_of: dict[tuple[str, ...], str] = {}
    for one in candidates:
        form = folded(one.text)
        key = one.group or one.iri or key_of.get(form) or " ".join(form)
        key_of.setdefault(form, key)
        clusters.setdefault(key, []).append(one)
    return _mention_set(list(clusters.values()))


def _mention_set(clusters: Sequence[Sequence[Found]]) -> MentionSet:
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for number, cluster in enumerate(sorted(clusters, key=lambda c: (c[0].start, -c[0].end)), start=1):
        identifier = f"e{number}"
        entities[identifier] = _entity(identifier, cluster)
        mentions += (Mention(one.start, one.end, identifier, one.kind) for one in cluster)
    return MentionSet(entities, tuple(sorted(mentions, key=lambda m: (m.start, -m.end))))


def _entity(identifier: str, cluster: Sequence[Found]) -> Entity:
    forms = list(dict.fromkeys(one.text for one in cluster))
    full = max(forms, key=lambda form: (any(o.text == form and o.kind == "name" for o in cluster), len(form)))
    types = Counter(one.type for one in cluster if one.type)
    return Entity(
        id=identifier,
        type=types.most_common(1)[0][0] if types else "Organization",
        name=full,
        aliases=tuple(form for form in forms if form != full),
        iri=next((one.iri for one in cluster if one.iri), ""),
    )
