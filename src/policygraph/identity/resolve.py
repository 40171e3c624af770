"""From readings to identities: what each name and event of each article is in the graph."""

from collections.abc import Iterable, Sequence

from policygraph.identity import entities, events
from policygraph.identity.events import Told
from policygraph.identity.items import Items
from policygraph.identity.minting import digest, mint
from policygraph.identity.model import Filler, Identities, MergedEvent, Node, Reading
from policygraph.identity.nodes import make_nodes
from policygraph.ontology.model import Ontology


def resolve(readings: Iterable[Reading], ontology: Ontology) -> Identities:
    """Decide who is who over articles.

    Args:
        readings: each article once (no two with one content hash), in any order: it makes no difference.
        ontology: gives known entities their IRIs and labels, and says how types and roles relate.
    """
    ordered = sorted(readings, key=lambda reading: reading.age)
    found, nodes = _entities(ordered, ontology)
    return Identities(found, nodes, _events(ordered, found, ontology))


def _entities(ordered: Sequence[Reading], ontology: Ontology) -> tuple[dict[tuple[str, str], str], dict[str, Node]]:
    """Everything but committees first: a committee's own identity hangs on its parent's."""
    maker = Items(ontology)
    first = maker.without_committees(ordered)
    found, nodes = make_nodes(first, entities.group(first), ordered, ontology)
    then = maker.committees(ordered, found)
    more, made = make_nodes(then, entities.group(then), ordered, ontology, taken=nodes.keys())
    return found | more, nodes | made


def _events(
    ordered: Sequence[Reading], found: dict[tuple[str, str], str], ontology: Ontology
) -> tuple[MergedEvent, ...]:
    told = [one for reading in ordered for one in _told(reading, found, ontology)]
    merged = [_merge([told[place] for place in places]) for places in events.group(told, ontology.event_types)]
    return tuple(sorted(merged, key=lambda event: event.iri))


def _told(reading: Reading, found: dict[tuple[str, str], str], ontology: Ontology) -> list[Told]:
    article, facts = reading.article, reading.facts
    result = []
    for place, event in enumerate(facts.events):
        uses = ontology.event_types[event.type].roles if event.type in ontology.event_types else {}
        roles = {}
        for role, values in sorted(event.roles.items()):
            only_text = role in uses and not uses[role].types
            fillers = (_filler(value, reading, {} if only_text else found) for value in values)
            roles[role] = tuple(dict.fromkeys(fillers))
        published = article.published.value if article.published else ""
        result.append(
            Told(reading.key, place, event.type, event.status, event.date, published, article.language, roles)
        )
    return result


def _filler(value: str, reading: Reading, found: dict[tuple[str, str], str]) -> Filler:
    iri = found.get((reading.key, value), "")
    return Filler(iri=iri) if iri else Filler(text=value, language=reading.article.language)


def _merge(told: Sequence[Told]) -> MergedEvent:
    """One event from its tellings, oldest first: all fillers of all, the most precise date.

    Where a plan was carried out, only the articles that say so tell what happened, when and with whom.
    """
    first = told[0]
    status = next((one.status for one in told if one.status != events.PLANNED), events.PLANNED)
    latest = [one for one in told if one.status == status]
    roles = _all_fillers(latest)
    foreseen = {
        role: tuple(filler for filler in fillers if filler not in roles.get(role, ()))
        for role, fillers in _all_fillers([one for one in told if one.status != status]).items()
    }
    iri = mint(
        f"event {first.type}",
        "event",
        first.article,
        first.type,
        first.status,
        first.date,
        *_signature(first),
        length=16,
    )
    return MergedEvent(
        iri=iri,
        type=first.type,
        status=status,
        date=max((one.date for one in latest), key=len),
        roles=roles,
        sources=tuple((one.article, one.place) for one in told),
        foreseen={role: fillers for role, fillers in foreseen.items() if fillers},
    )


def _all_fillers(told: Iterable[Told]) -> dict[str, tuple[Filler, ...]]:
    """The fillers of each role, each once, as they come."""
    found: dict[str, tuple[Filler, ...]] = {}
    for one in told:
        for role, fillers in one.roles.items():
            found[role] = tuple(dict.fromkeys((*found.get(role, ()), *fillers)))
    return found


def _signature(told: Told) -> list[str]:
    """What tells an event from the others of its article. Two with the same roles differ by their order alone."""
    roles = [f"{role}={filler.iri}{filler.text}" for role, fillers in told.roles.items() for filler in fillers]
    return [digest(*roles)]
