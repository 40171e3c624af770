"""Events of French and English articles, read over the parse by the triggers and frames of the lexicon."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc

from policygraph.facts import amounts, arguments
from policygraph.facts.arguments import Arguments
from policygraph.facts.candidates import Candidate, EventCandidate
from policygraph.facts.event_dates import SentenceDates
from policygraph.facts.fillers import Fillers
from policygraph.facts.status import Cues, cues, status_of
from policygraph.facts.syntax import MentionIndex, quote_of
from policygraph.facts.tree import Tree
from policygraph.facts.triggers import Fired, event_triggers
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import EventType, Ontology, RolePosition

LANGUAGES = ("fr", "en")


def find_events(doc: Doc, mentions: MentionSet, ontology: Ontology) -> Iterable[Candidate]:
    """Candidates of one Doc; none for languages read without a parser.

    Each trigger that the lexicon names yields one candidate for each filler of its main role ("launched X and Y" is
    two launches), where the sentence tells it as a fact and what its frame needs is there.
    """
    if doc.lang_ not in LANGUAGES or not doc.has_annotation("DEP"):
        return ()
    return list(_candidates(_Reader.of(doc, mentions, ontology)))


@dataclass(frozen=True, slots=True)
class _Words:
    """Small words of the lexicon that the engine asks for."""

    carriers: frozenset[str]
    connectives: frozenset[str]


@lru_cache(maxsize=16)
def _words(ontology: Ontology, language: str) -> _Words:
    def forms(kind: str) -> frozenset[str]:
        words = (w for w in ontology.words if w.kind == kind and w.language == language)
        return frozenset(form.lower().replace("’", "'") for word in words for form in word.forms)

    return _Words(forms("Carrier"), forms("Connective"))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reading one Doc needs at hand."""

    doc: Doc
    tree: Tree
    ontology: Ontology
    fillers: Fillers
    cues: Cues
    dates: SentenceDates

    @staticmethod
    def of(doc: Doc, mentions: MentionSet, ontology: Ontology) -> "_Reader":
        tree = Tree(doc)
        words = _words(ontology, doc.lang_)
        index = MentionIndex(doc, mentions)
        fillers = Fillers(tree, index, ontology, words.carriers, words.connectives)
        article = doc.user_data.get("article")
        dates = SentenceDates(tree, article.published if article else None)
        return _Reader(doc, tree, ontology, fillers, cues(ontology, doc.lang_), dates)


def _candidates(reader: _Reader) -> Iterator[EventCandidate]:
    fired = event_triggers(reader.ontology, reader.doc.lang_).find(reader.tree)
    anchors = sorted({one.anchor for one in fired})
    for one in fired:
        candidate = _read(reader, one, anchors)
        if candidate is not None:
            yield from _one_each(candidate, reader.ontology.event_types[candidate.type])


def _read(reader: _Reader, fired: Fired, anchors: list[int]) -> EventCandidate | None:
    tree, trigger = reader.tree, fired.trigger
    verb = trigger.pos == "VERB" or (trigger.pos != "NOUN" and tree.is_verb(fired.anchor))
    if verb:
        found = arguments.of_verb(tree, fired.anchor)
    else:
        found = arguments.of_noun(tree, fired.anchor, reader.cues.support)
    roles = _roles(reader, fired, found)
    if roles is None:
        return None
    told = status_of(tree, fired.anchor, reader.cues)
    if told is None:
        return None
    status = told if told != "done" or trigger.status not in ("planned", "cancelled", "denied") else trigger.status
    date = reader.dates.of(fired.anchor, anchors, planned=status == "planned")
    return EventCandidate(
        type=trigger.evokes,
        roles=roles,
        quotes=(quote_of(next(iter(reader.doc[fired.anchor : fired.anchor + 1].sents))),),
        token=fired.anchor,
        status=status,  # type: ignore[arg-type]
        date=date,
        entry=trigger.iri,
        confidence=trigger.confidence,
    )


def _roles(reader: _Reader, fired: Fired, found: Arguments) -> dict[str, tuple[str, ...]] | None:
    """Who fills which role; None where a role that the frame needs stays empty, or nothing is filled."""
    event_type = reader.ontology.event_types[fired.trigger.evokes]
    roles: dict[str, list[str]] = {}
    used: set[str] = set()
    needed = {place.role for place in fired.trigger.roles if place.needed}
    for place in fired.trigger.roles:
        use = event_type.roles.get(place.role)
        if use is None or (use.maximum == 1 and roles.get(place.role)):
            continue
        for token in _tokens(place, found, fired):
            if fired.start <= token < fired.end and place.position != "itself":
                continue
            filled = _fill(reader, place, event_type, token)
            fresh = [filler for filler in filled if filler not in used]
            if fresh:
                roles.setdefault(place.role, []).extend(fresh)
                used.update(fresh)
                if use.maximum == 1:
                    break
    if not roles or needed - roles.keys():
        return None
    return {role: tuple(fillers) for role, fillers in roles.items()}


def _tokens(place: RolePosition, found: Arguments, fired: Fired) -> list[int]:
    """The tokens at which the role may stand, best first."""
    if place.position in ("oblique", "modifier"):
        cased = found.obliques if place.position == "oblique" else found.modifiers
        wanted = set(place.prepositions)
        return [token for case, token in cased if not wanted or wanted & set(case)]
    plain = {
        "subject": found.subjects,
        "object": found.objects,
        "agent": found.agents,
        "compound": found.compounds,
        "apposition": found.appositions,
        "itself": [fired.anchor],
    }
    return plain.get(place.position, [])


def _fill(reader: _Reader, place: RolePosition, event_type: EventType, token: int) -> list[str]:
    use = event_type.roles[place.role]
    if place.takes:
        text = amounts.copied(reader.tree, token, place.takes, reader.ontology)
        return [text] if text else []
    types = use.types & place.types if place.types else use.types
    return reader.fillers.at(token, types)


def _one_each(candidate: EventCandidate, event_type: EventType) -> Iterator[EventCandidate]:
    """The candidate, once for each filler of its first role that takes only one."""
    for role, fillers in candidate.roles.items():
        if event_type.roles[role].maximum == 1 and len(fillers) > 1:
            for filler in fillers:
                yield replace(candidate, roles={**candidate.roles, role: (filler,)})
            return
    yield candidate
