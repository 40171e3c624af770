"""From triples to the lexicon: triggers with their frames, and the other kinds of word."""

from typing import cast, get_args

from policygraph.errors import OntologyError
from policygraph.namespaces import PG
from policygraph.ontology.files import Index
from policygraph.ontology.model import EntityType, Position, RolePosition, Taken, Trigger, Word, WordKind
from policygraph.ontology.schema import expand, name_of

DEFAULT_CONFIDENCE = 0.8


def triggers(index: Index, types: dict[str, EntityType]) -> tuple[Trigger, ...]:
    """Every pg:Trigger, once for each language of its forms.

    Raises:
        OntologyError: a trigger whose frame names a place that does not exist, or whose confidence is no number.
    """
    return tuple(
        _trigger(index, types, iri, language, forms)
        for iri in index.of_type(PG + "Trigger")
        for language, forms in sorted(index.by_language(iri, PG + "form").items())
    )


def _trigger(index: Index, types: dict[str, EntityType], iri: str, language: str, forms: tuple[str, ...]) -> Trigger:
    places = [place for frame in index.iris(iri, PG + "frame") for place in index.iris(frame, PG + "roleAt")]
    return Trigger(
        iri=iri,
        language=language,
        forms=forms,
        pos=index.text(iri, PG + "pos"),
        evokes=name_of(index.iri(iri, PG + "evokes")),
        roles=tuple(_role_position(index, types, iri, place, language) for place in places),
        status=name_of(index.iri(iri, PG + "status")),
        confidence=_confidence(index, iri),
        joins=index.text(iri, PG + "joins") == "true",
        incidental=index.text(iri, PG + "incidental") == "true",
        succession=index.text(iri, PG + "succession") == "true",
    )


def _role_position(index: Index, types: dict[str, EntityType], trigger: str, node: str, language: str) -> RolePosition:
    stands = index.text(node, PG + "stands")
    if stands not in get_args(Position):
        raise OntologyError(
            f"{index.where(trigger)}: the frame of <{trigger}> says that a role stands at {stands!r}.",
            hint=f"It may stand at: {', '.join(get_args(Position))}.",
        )
    takes = index.text(node, PG + "takes")
    if takes not in get_args(Taken):
        raise OntologyError(
            f"{index.where(trigger)}: the frame of <{trigger}> says that a role takes {takes!r}.",
            hint=f"It may take: {', '.join(filter(None, get_args(Taken)))}.",
        )
    prepositions = index.by_language(node, PG + "preposition")
    narrowed = [expand(index, iri, types)[0] for iri in index.iris(node, PG + "fillerType")]
    return RolePosition(
        role=name_of(index.iri(node, PG + "role")),
        position=cast(Position, stands),
        prepositions=prepositions.get(language, ()) + prepositions.get("", ()),
        types=frozenset().union(*narrowed),
        needed=index.text(node, PG + "needed") == "true",
        takes=cast(Taken, takes),
    )


def _confidence(index: Index, iri: str) -> float:
    text = index.text(iri, PG + "confidence")
    try:
        return float(text) if text else DEFAULT_CONFIDENCE
    except ValueError as error:
        raise OntologyError(f"{index.where(iri)}: the confidence of <{iri}> is no number: {text!r}.") from error


def words(index: Index) -> tuple[Word, ...]:
    """Every lexicon entry that is no trigger, once for each language of its forms."""
    return tuple(
        Word(iri=iri, language=language, kind=kind, forms=forms, evokes=name_of(index.iri(iri, PG + "evokes")))
        for kind in cast(tuple[WordKind, ...], get_args(WordKind))
        for iri in index.of_type(PG + kind)
        for language, forms in sorted(index.by_language(iri, PG + "form").items())
    )
