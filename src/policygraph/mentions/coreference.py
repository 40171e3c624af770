"""Candidates become the entities of an article and the mentions that point at them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from spacy.attrs import IS_LOWER, LOWER
from spacy.tokens import Doc

from policygraph.mentions.found import Found
from policygraph.mentions.gazetteer import is_acronym
from policygraph.mentions.model import Entity, Mention, MentionSet
from policygraph.mentions.words import folded
from policygraph.ontology.traits import Traits


def link(doc: Doc, candidates: Sequence[Found], traits: Traits) -> MentionSet:
    """Entities of the article and the mentions that point at them.

    Candidates of one group, IRI or form are one entity.

    Args:
        doc: the text the candidates were found in.
        candidates: settled: sorted, none crossing.
        traits: of the entity types.
    """
    clusters: dict[str, list[Found]] = {}
    key_of: dict[tuple[str, ...], str] = {}
    for one in candidates:
        form = folded(one.text)
        key = one.group or one.iri or key_of.get(form) or " ".join(form)
        key_of.setdefault(form, key)
        clusters.setdefault(key, []).append(one)
    words: Any = doc.to_array([LOWER, IS_LOWER]).reshape(-1, 2).tolist()
    small = {doc.vocab.strings[lower] for lower in {lower for lower, is_lower in words if is_lower}}
    return _mention_set([cluster for cluster in clusters.values() if not _is_word(cluster, small)], traits)


def _is_word(cluster: Sequence[Found], small: set[str]) -> bool:
    """A single word of untold type that the article writes without a capital, too ("Produits", in a headline)."""
    lone = all(not is_acronym(one.text) and one.text.lower() in small for one in cluster)
    return lone and not _type(cluster)


def _mention_set(clusters: Sequence[Sequence[Found]], traits: Traits) -> MentionSet:
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for number, cluster in enumerate(sorted(clusters, key=lambda c: (c[0].start, -c[0].end)), start=1):
        identifier = f"e{number}"
        entities[identifier] = _entity(identifier, cluster, traits)
        mentions += (Mention(one.start, one.end, identifier, one.kind) for one in cluster)
    return MentionSet(entities, tuple(sorted(mentions, key=lambda m: (m.start, -m.end))))


def _entity(identifier: str, cluster: Sequence[Found], traits: Traits) -> Entity:
    forms = list(dict.fromkeys(one.text for one in cluster))
    other = [text for one in cluster for text in one.forms]
    full = _full_name(forms, cluster, traits)
    return Entity(
        id=identifier,
        type=_type(cluster) or traits.the("AssumedAcronym" if is_acronym(full) and " " not in full else "AssumedName"),
        name=full,
        aliases=tuple(form for form in dict.fromkeys([*forms, *other]) if form != full),
        iri=next((one.iri for one in cluster if one.iri), ""),
    )


def _full_name(forms: Sequence[str], cluster: Sequence[Found], traits: Traits) -> str:
    """The fullest form; of a known country or place, the one that the article mostly uses."""
    if any(one.iri and one.type in traits.of_kind("place") for one in cluster):
        names = Counter(one.text for one in cluster if one.iri and one.weight >= 0.5 and _by_name(one))
        return max(forms, key=lambda form: (names[form], len(form)))
    return max(forms, key=lambda form: _fullness(form, cluster))


def _by_name(one: Found) -> bool:
    """Not by a description, nor by its government."""
    return one.kind != "description" and not one.head


def _fullness(form: str, cluster: Sequence[Found]) -> tuple[bool, bool, bool, bool, int]:
    """Names before acronyms, and these before descriptions, a country's name before its capital's, then the longest.

    A bare noun ("the commission") comes last.
    """
    uses = [one for one in cluster if one.text == form]
    kinds = {one.kind for one in uses}
    says = kinds != {"description"} or len(folded(form)) > len(uses[0].head.split())
    named = "name" in kinds
    return named, says, ("acronym" in kinds) != named, max(one.weight for one in uses) >= 0.5, len(form)


def _type(cluster: Sequence[Found]) -> str:
    """The gazetteer's type, else that of the names by weight, else that of the descriptions."""
    known = next((one.type for one in cluster if one.iri and one.type), "")
    if known:
        return known
    votes: dict[tuple[str, str], float] = {}
    for one in cluster:
        weight = one.weight if one.kind != "description" else 0.3 * one.weight
        votes[one.type, one.text] = max(weight, votes.get((one.type, one.text), 0.0))
    weights: dict[str, float] = defaultdict(float)
    for (kind, _form), weight in votes.items():
        weights[kind] += weight
    weights.pop("", None)
    return max(weights, key=lambda kind: weights[kind]) if weights else ""
