"""Events of French and English articles, read over the parse by the triggers and frames of the lexicon."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from spacy.tokens import Doc

from policygraph.facts.candidates import Candidate, EventCandidate, Finding, MissReason, NearMiss, told
from policygraph.facts.event_dates import SentenceDates
from policygraph.facts.event_roles import RoleReader, Roles, is_verbal
from policygraph.facts.fillers import Fillers
from policygraph.facts.holders import (
    held,
    holders,
    object_pronouns,
    office_nouns,
    office_tokens,
    pronouns,
    standing_for,
    titled,
    unnamed,
)
from policygraph.facts.model import Status
from policygraph.facts.pairs import pairs
from policygraph.facts.parsed import Parsed
from policygraph.facts.rows import Rows, row_words
from policygraph.facts.stance import is_stand, stances
from policygraph.facts.status import STATUSES, Cues, cues, given_up, is_factive, is_pledged, is_under_way, verdict_of
from policygraph.facts.tree import Tree
from policygraph.facts.triggers import Fired, event_triggers
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import EventType, Ontology
from policygraph.ontology.traits import traits

LANGUAGES = ("fr", "en")
NOUN_WEIGHT = 0.9
"""Nouns tell events less surely than verbs: what a noun trigger's confidence is multiplied by."""

AT_LENGTH = 4
"""How many words of a description tell what is meant by them alone."""


def find_events(
    doc: Doc, mentions: MentionSet, ontology: Ontology, offices: Sequence[Candidate] = ()
) -> Iterable[Candidate]:
    """Candidates of one Doc; none for languages read without a parser.

    Each trigger that the lexicon names yields one candidate for each filler of its main role ("launched X and Y" is
    two launches), where the sentence tells it as a fact and what its frame needs is there. `offices` are what
    `find_offices` found: they tell whom "the minister" stands for.
    """
    return list(told(event_findings(Parsed.of(doc, mentions), ontology, offices)))


def event_findings(parsed: Parsed, ontology: Ontology, offices: Sequence[Candidate] = ()) -> Iterator[Finding]:
    """As `find_events`, and for each trigger that told none, why."""
    if parsed.doc.lang_ in LANGUAGES and parsed.doc.has_annotation("DEP"):
        yield from _findings(_Reader.of(parsed, ontology, offices))


@lru_cache(maxsize=16)
def _forms(ontology: Ontology, language: str, kind: str, evokes: str = "") -> frozenset[str]:
    """The forms of all words of a kind, or of those that evoke something."""
    known = (word for word in ontology.words if word.kind == kind and word.language == language)
    words = (word for word in known if not evokes or word.evokes == evokes)
    return frozenset(form.lower().replace("’", "'") for word in words for form in word.forms)


@lru_cache(maxsize=16)
def _all_demonyms(ontology: Ontology, language: str) -> tuple[tuple[str, str], ...]:
    """Adjectives and the IRIs of their countries; "Congolese" stands with two."""
    known = ((known.iri, known.demonyms.get(language, ())) for known in ontology.entities)
    return tuple((form.lower(), iri) for iri, forms in known for form in forms)


def _demonyms(mentions: MentionSet, ontology: Ontology, language: str) -> dict[str, str]:
    """Adjectives of the countries that the article names, and their entities."""
    named = {entity.iri: key for key, entity in mentions.entities.items() if entity.iri}
    return {form: named[iri] for form, iri in _all_demonyms(ontology, language) if iri in named}


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reading one Doc needs at hand."""

    doc: Doc
    tree: Tree
    ontology: Ontology
    roles: RoleReader
    cues: Cues
    dates: SentenceDates
    unnamed: frozenset[str]

    @staticmethod
    def of(parsed: Parsed, ontology: Ontology, offices: Sequence[Candidate]) -> "_Reader":
        doc, mentions, tree, index = parsed.doc, parsed.mentions, parsed.tree, parsed.index
        language = doc.lang_
        named = holders(offices, tree, ontology)
        meant = (
            pronouns(tree, index)
            | object_pronouns(tree, index)
            | standing_for(tree, held(offices, ontology), ontology)
            | named
        )
        fillers = Fillers(
            tree,
            index,
            ontology,
            _forms(ontology, language, "Carrier"),
            _forms(ontology, language, "Connective"),
            meant,
            _demonyms(mentions, ontology, language),
            Rows(tree, index, row_words(ontology, language), _forms(ontology, language, "Connective")),
            named,
            titled(offices, tree, index),
            office_nouns(ontology, language),
            _forms(ontology, language, "GenericNoun"),
            pairs(tree, index, ontology),
            _forms(ontology, language, "Carrier", "Country"),
        )
        article = doc.user_data.get("article")
        known = cues(ontology, language)
        return _Reader(
            doc=doc,
            tree=tree,
            ontology=ontology,
            roles=RoleReader(
                tree,
                ontology,
                fillers,
                known.support,
                index.crowds,
                office_tokens(offices, tree, ontology),
                stances(ontology, language),
            ),
            cues=known,
            dates=SentenceDates(tree, article.published if article else None, index),
            unnamed=unnamed(tree, index, mentions, ontology),
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """A trigger that tells an event, before it is known which dates and places are its own."""

    fired: Fired
    roles: Roles
    status: Status


def _findings(reader: _Reader) -> Iterator[Finding]:
    all_fired = event_triggers(reader.ontology, reader.doc.lang_).find(reader.tree)
    happenings = frozenset(fired.anchor for fired in all_fired if fired.trigger.pos == "NOUN")
    found = [_told(reader, fired, happenings) for fired in all_fired]
    kept, rivals = _without_rivals(reader, [one for one in found if isinstance(one, _Told)])
    yield from rivals
    anchors = frozenset(one.fired.anchor for one in kept if not one.fired.trigger.joins)
    yield from (_dated(reader, one, anchors) for one in found if isinstance(one, NearMiss))
    for one in kept:
        _leave_to_verb(reader, one, kept)
        finding = _candidate(reader, one, anchors | {one.fired.anchor})
        if isinstance(finding, NearMiss):
            yield _dated(reader, finding, anchors)
        else:
            yield from _one_each(finding, reader.ontology.event_types[finding.type])


def _missed(fired: Fired, reason: MissReason, roles: tuple[str, ...] = (), **more: Any) -> NearMiss:
    return NearMiss(fired.anchor, fired.trigger.iri, fired.trigger.evokes, reason, roles, **more)


def _told(reader: _Reader, fired: Fired, happenings: frozenset[int]) -> _Told | NearMiss:
    """`happenings` are the nouns that tell events."""
    if _describes(reader, fired):
        return _missed(fired, "describes")
    if (happening := _judges(reader, fired, happenings)) >= 0:
        return _missed(fired, "status", by=happening)
    verdict = verdict_of(reader.tree, fired.anchor, reader.cues)
    status = STATUSES.get(verdict)
    if status is None:
        return _missed(fired, "status", by=verdict.by)
    roles = reader.roles.read(fired)
    lacking = reader.roles.lacking(fired, roles)
    if lacking or not roles:
        return _missed(fired, "role", lacking, filler=reader.roles.unfit(fired, lacking), status=status)
    if status == "done" and verdict.by < 0 and fired.trigger.status in ("planned", "cancelled", "denied"):
        plan = reader.tree.head[fired.anchor]  # "the summit, planned for May, has been cancelled"
        status = given_up(reader.tree, plan, reader.cues) or fired.trigger.status  # type: ignore[assignment]
    if status == "planned" and fired.trigger.status == "done" and is_under_way(reader.tree, fired.anchor):
        status = "done"  # who is visiting has come; what is being built is not there yet
    if is_pledged(reader.tree, verdict, roles, reader.cues):
        status = "done"
    return _Told(fired, roles, status)


def _dated(reader: _Reader, miss: NearMiss, anchors: frozenset[int]) -> NearMiss:
    """A near miss with the date that is its own rather than one of the events'."""
    if not reader.dates.are_told_beside(miss.token):
        return miss
    date = reader.dates.of(miss.token, anchors | {miss.token}, planned=miss.status == "planned")
    status: Status = "planned" if miss.status == "done" and reader.dates.to_come(date) else miss.status
    return replace(miss, date=date, status=status)


def _describes(reader: _Reader, fired: Fired) -> bool:
    """ "the revised statute", "des centres connectés": no event, but what sort of statute and which centres."""
    tree = reader.tree
    if tree.dep[fired.anchor] == "amod":
        return not any(place.position == "before" for place in fired.trigger.roles)
    if tree.lower[fired.anchor].endswith("ant") and reader.roles.in_description(fired.anchor):
        return True  # "un décret portant création de X"
    said = [c for c in tree.children[fired.anchor] if tree.dep[c] not in ("punct", "advmod", "cc", "conj")]
    bare = tree.dep[fired.anchor] == "acl" and fired.end - fired.start == 1 and not said
    return bare and tree.morph(fired.anchor, "VerbForm") == "Part"


def _judges(reader: _Reader, fired: Fired, happenings: frozenset[int]) -> int:
    """What happened that a verb only takes a stand on ("condemned the launch", not "condemned the firm"), or -1."""
    tree, known = reader.tree, reader.roles.stances
    told = (c for c in tree.having(fired.anchor, "obj", "nsubj:pass") if c in happenings)
    return next((c for c in told if is_stand(tree, fired.anchor, c, known)), -1)


def _without_rivals(reader: _Reader, found: list[_Told]) -> tuple[list[_Told], list[NearMiss]]:
    """Of readings of one trigger that share what the event needs, the surest; and the others.

    What a noun tells as planned, the verb that it is the subject of tells no otherwise ("construction of X has begun").
    """
    tree, ontology = reader.tree, reader.ontology
    kept: list[_Told] = []
    lost: list[NearMiss] = []
    for one in sorted(found, key=lambda t: (t.fired.anchor, -t.fired.trigger.confidence, t.fired.trigger.iri)):
        core = _core(one, ontology)
        subjects = tree.having(one.fired.anchor, "nsubj", "nsubj:pass")
        rivals = (
            k
            for k in kept
            if k.fired.anchor == one.fired.anchor or (k.fired.anchor in subjects and k.status != one.status)
        )
        surer = next((o for o in rivals if core & _core(o, ontology) and not _differ(one, o)), None)
        if surer is None:
            kept.append(one)
        else:
            lost.append(_missed(one.fired, "rival", other=surer.fired.trigger.iri))
    return kept, lost


def _leave_to_verb(reader: _Reader, noun: _Told, kept: Sequence[_Told]) -> None:
    """Takes from a noun's roles who has another role of the verb that it is the object of.

    "Togo obtained a loan": the loan is not Togo's own, as it would be of "Togo announced a loan".
    """
    tree, anchor = reader.tree, noun.fired.anchor
    verb = tree.head[anchor] if tree.dep[anchor] in ("obj", "obl:arg") else -1
    for one in kept:
        if one.fired.anchor != verb or one.fired.trigger.evokes != noun.fired.trigger.evokes:
            continue
        told = {filler: role for role, fillers in one.roles.items() for filler in fillers}
        for role, fillers in noun.roles.items():
            noun.roles[role] = [filler for filler in fillers if told.get(filler, role) == role]
        for role in [role for role, fillers in noun.roles.items() if not fillers]:
            del noun.roles[role]


def _differ(one: _Told, other: _Told) -> bool:
    """Whether two readings need different people for one role: "A succeeds B" tells who came and who went."""
    a, b = one.fired.trigger, other.fired.trigger
    shared = [role for role in one.roles.keys() & other.roles.keys() if a.needs(role) and b.needs(role)]
    return a.evokes != b.evokes and any(not set(one.roles[role]) & set(other.roles[role]) for role in shared)


def _core(one: _Told, ontology: Ontology) -> set[str]:
    requires = ontology.event_types[one.fired.trigger.evokes].requires
    needed = {minimum.role for alternatives in requires for minimum in alternatives}
    return {filler for role in needed for filler in one.roles.get(role, ())}


def _candidate(reader: _Reader, one: _Told, anchors: frozenset[int]) -> EventCandidate | NearMiss:
    tree, fired, trigger = reader.tree, one.fired, one.fired.trigger
    verbal = is_verbal(tree, fired) or bool(tree.having(fired.anchor, "cop"))  # "the bill is before parliament"
    reader.roles.nearby(fired, one.roles, anchors)
    missing = reader.roles.missing(fired, one.roles)
    if missing:
        return _missed(fired, "role", missing, status=one.status)
    planned, begun = one.status == "planned", trigger.status == "planned"
    date = reader.dates.of(fired.anchor, anchors, planned=planned, begun=begun)
    if _is_of_nobody(reader, one.roles):
        return _missed(fired, "unsupported", status=one.status)
    told = (verbal and _names_something(reader, one.roles)) or trigger.joins or date or len(one.roles) > 1
    if not told and not is_factive(tree, fired.anchor, reader.cues):
        return _missed(fired, "unsupported", status=one.status)
    status: Status = "planned" if one.status == "done" and reader.dates.to_come(date) else one.status
    return EventCandidate(
        type=trigger.evokes,
        roles=_named(one.roles, reader.unnamed),
        quotes=(tree.quote(fired.anchor),),
        token=fired.anchor,
        status=status,
        date="" if trigger.joins else date,
        entry=trigger.iri,
        confidence=trigger.confidence * (1.0 if verbal else NOUN_WEIGHT),
        joins=trigger.joins,
    )


def _names_something(reader: _Reader, roles: Roles) -> bool:
    """Whether a filler has a name, is a text, or is told at length or in number.

    That "a platform" was launched, by nobody, tells nothing; that "la loi sur les communications électroniques" was
    amended or "200 towers" were built does. "Programmes de réinsertion des jeunes" may be any.
    """
    mentions = reader.roles.fillers.mentions
    told = {one for fillers in roles.values() for one in fillers}
    if any(one in mentions.named or one not in mentions.entities for one in told):
        return True
    described = [mentions.entities[one] for one in told]
    about = traits(reader.ontology).having("AboutSomething")
    return any(len(e.name.split()) >= AT_LENGTH if e.type in about else e.name[0].isdigit() for e in described)


def _is_of_nobody(reader: _Reader, roles: Roles) -> bool:
    """Whether all that is told is an agreement without a name: "similar agreements were signed in 2024"."""
    mentions = reader.roles.fillers.mentions
    told = [one for fillers in roles.values() for one in fillers]
    entity = mentions.entities.get(told[0]) if len(told) == 1 else None
    between = traits(reader.ontology).having("BetweenParties")
    if entity is None or entity.type not in between or told[0] in mentions.named:
        return False
    return len(entity.name.split()) < AT_LENGTH


def _named(roles: Roles, unnamed: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The roles without the meetings that have no name."""
    kept = {role: tuple(filler for filler in fillers if filler not in unnamed) for role, fillers in roles.items()}
    return {role: fillers for role, fillers in kept.items() if fillers}


def _one_each(candidate: EventCandidate, event_type: EventType) -> Iterator[EventCandidate]:
    """The candidate, once for each filler of its first role that takes only one."""
    for role, fillers in candidate.roles.items():
        if event_type.roles[role].maximum == 1 and len(fillers) > 1:
            for filler in fillers:
                yield replace(candidate, roles={**candidate.roles, role: (filler,)})
            return
    yield candidate
