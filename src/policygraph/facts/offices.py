"""Who holds which office, and of what (French and English).

An office is found by its noun (see the lexicon's files of offices), its extent read from the words around it, its
holder is the person named right before or after it, and its body the one named with it; for an office of state without
one, the institution that shares its name, else the country that the article is about.
"""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from policygraph.facts.admission import admits
from policygraph.facts.candidates import Candidate, Finding, NearMiss, RelationCandidate, told
from policygraph.facts.office_bodies import INSTITUTION, SENDING, BodyFinder
from policygraph.facts.office_holders import HolderFinder, Holding
from policygraph.facts.office_lexicon import HOLDS, OFFICER, SPEAKS_FOR, OfficeLexicon, office_lexicon
from policygraph.facts.office_spans import Office, OfficeFinder
from policygraph.facts.parsed import Parsed
from policygraph.facts.phrases import Surface
from policygraph.facts.syntax import MentionIndex, quote
from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology.model import Ontology

PERSON = "Person"
BODIES = frozenset({INSTITUTION})
NAMED = 0.8
"""From this confidence on, the body is named with the office, and not guessed from the rest of the article."""

LANGUAGES = ("fr", "en")
FOR = "for"


def find_offices(doc: Doc, mentions: MentionSet, ontology: Ontology) -> Iterable[Candidate]:
    """Candidates of one Doc; none for a language that is not parsed or a Doc without sentences."""
    return told(office_findings(Parsed.of(doc, mentions), ontology))


def office_findings(parsed: Parsed, ontology: Ontology) -> Iterator[Finding]:
    """As `find_offices`, and for each office that nobody was found to hold, what is missing."""
    doc, mentions, index = parsed.doc, parsed.mentions, parsed.index
    lexicon = office_lexicon(ontology, doc.lang_)
    if doc.lang_ not in LANGUAGES or not lexicon.nouns or not doc.has_annotation("SENT_START"):
        return
    surface = Surface(doc)

    def is_body(mention: Mention) -> bool:
        return admits(mentions.entities[mention.entity], BODIES, False, ontology)

    offices = list(OfficeFinder(doc, surface, index, lexicon, is_body).find())
    persons = [m for m in mentions.mentions if mentions.entities[m.entity].type == PERSON]
    holders = HolderFinder(doc, surface, lexicon, persons, offices)
    finder = BodyFinder(parsed, surface, ontology)
    holdings = holders.holdings()
    yield from _spoken_for(doc, holders, holdings, finder)
    yield from _opening(doc, lexicon, surface, index, mentions)
    held = {office for holding in holdings for office in holding.group}
    yield from (_missed(office, "subject") for office in offices if office not in held)
    found = [(holding, *finder.bodies(holding.group, holding.person)) for holding in holdings]
    yield from (_missed(holding.group[0], "object") for holding, bodies, _ in found if not _counts(holding, bodies))
    found = [(holding, bodies, sure) for holding, bodies, sure in found if _counts(holding, bodies)]
    fullest = _fullest(doc, [(holding.person.entity, holding) for holding, _, _ in found])
    settled = {holding.person.entity for holding, _, sure in found if sure >= NAMED}
    for holding, bodies, sure in found:
        settles = holding.person.entity in settled and not _is_of_field(holding)
        guessed = sure < NAMED and (holding not in fullest or settles)
        free = [office for office in offices if office not in held] if sure >= NAMED else []
        told_as = next(_in_full(doc, holding, bodies, free, finder), _text(doc, holding))
        # sent by a minister is no position
        position = told_as if holding in fullest and holding.group[0].sender is None else ""
        yield from _candidates(parsed, holding, () if guessed else bodies, sure, position)


def _spoken_for(
    doc: Doc, holders: HolderFinder, holdings: list[Holding], finder: BodyFinder
) -> Iterator[RelationCandidate]:
    """Who speaks for an office's holder, where that one is named, else for its body ("au nom du ministre")."""
    for person, group, holder in holders.envoys(holdings):
        others, sure = ((holder,), 0.8) if holder else finder.bodies(group)
        if sure < NAMED and not holder:
            continue  # the country is a guess too many here
        for other in others:
            if other != person.entity:
                noun, entry = group[0].noun, group[0].words[0].iri
                yield RelationCandidate(person.entity, SPEAKS_FOR, other, (quote(doc[noun]),), noun, entry, sure)


def _opening(
    doc: Doc, lexicon: OfficeLexicon, surface: Surface, index: MentionIndex, mentions: MentionSet
) -> Iterator[RelationCandidate]:
    """Who a sentence names behind its opening "Représentant le Togo, ..."."""
    persons = [m for m in mentions.mentions if mentions.entities[m.entity].type == PERSON]
    for sentence in doc.sents:
        hit = lexicon.speaks.at(surface, sentence.start)
        if hit is None or hit[0] >= sentence.end:
            continue
        start = hit[0] + (doc[hit[0]].pos_ == "DET")
        body = next((m for m in index.covering(start) if m.start == start and index.type_of(m) != PERSON), None)
        person = next((m for m in persons if hit[0] <= m.start < sentence.end), None)
        if body and person and any(token.text == "," for token in doc[body.end : person.start]):
            entry = hit[1][0]
            quotes = (quote(doc[sentence.start]),)
            yield RelationCandidate(
                person.entity, SPEAKS_FOR, body.entity, quotes, sentence.start, entry.iri, entry.confidence
            )


def _missed(office: Office, role: str) -> NearMiss:
    """An office beside which no person is named, or a profession without a body."""
    return NearMiss(office.noun, office.words[0].iri, OFFICER, "role", (role,))


def _is_of_field(holding: Holding) -> bool:
    """Whether it is an office of state with a field of its own, held beside any other: "ministre de l'Eau"."""
    return any(office.has_portfolio and office.end > office.noun_end for office in holding.group)


def _counts(holding: Holding, bodies: tuple[str, ...]) -> bool:
    """A profession is an office only of a body."""
    return bool(bodies) or any(not office.is_profession for office in holding.group)


def _in_full(
    doc: Doc, holding: Holding, bodies: tuple[str, ...], others: list[Office], finder: BodyFinder
) -> Iterator[str]:
    """How an office told by its noun alone is told elsewhere ("sa présidente, X", then "la présidente de l'Agence")."""
    office = holding.group[0]
    if len(holding.group) > 1 or office.end > office.noun_end or office.start < office.noun or not bodies:
        return
    noun = doc[office.noun : office.noun_end].text.lower()
    for other in others:
        alike = other.end > other.noun_end and doc[other.noun : other.noun_end].text.lower() == noun
        if alike and finder.bodies((other,))[0] == bodies:
            yield " ".join(doc[other.start : other.end].text.split())


def _candidates(
    parsed: Parsed, holding: Holding, bodies: tuple[str, ...], confidence: float, position: str
) -> Iterator[RelationCandidate]:
    quotes = (quote(parsed.doc[holding.group[0].noun]),)
    noun, entry = holding.group[0].noun, holding.group[0].words[0].iri
    person = holding.person.entity
    if position:
        yield RelationCandidate(person, HOLDS, position, quotes, noun, entry, holding.confidence)
    for body in bodies:
        sure = round(holding.confidence * confidence, 2)
        if any(office.is_held for office in holding.group):
            yield RelationCandidate(person, OFFICER, body, quotes, noun, entry, sure)
        if any(office.speaks_for and not _has_field(parsed, office) for office in holding.group):
            yield RelationCandidate(person, SPEAKS_FOR, body, quotes, noun, entry, sure)


def _has_field(parsed: Parsed, office: Office) -> bool:
    """Whether a high commissioner is one for something ("au Plan", "for Refugees") and not sent by a country ("de
    l'Inde", "for Uganda")."""
    behind = parsed.doc[office.noun_end] if office.noun_end < office.end else None
    if behind is None or behind.pos_ != "ADP" or behind.lower_ in SENDING:
        return False
    named = any(parsed.index.covering(i) for i in range(office.noun_end, office.end))
    return office.of_state or (office.is_held and behind.lower_ == FOR and not named)


def _text(doc: Doc, holding: Holding) -> str:
    text: str = doc[holding.start : holding.end].text
    return " ".join(text.split())


def _fullest(doc: Doc, told: list[tuple[str, Holding]]) -> set[Holding]:
    """Of a person's offices, those not told more fully elsewhere ("ministre" after "ministre de la Santé")."""
    words = {holding: _bag(_text(doc, holding)) for _, holding in told}
    kept: set[Holding] = set()
    for place, (person, holding) in enumerate(told):
        others = [(i, h) for i, (p, h) in enumerate(told) if p == person and i != place]
        if not any(
            words[holding] < words[other] or (words[holding] == words[other] and i < place) for i, other in others
        ):
            kept.add(holding)
    return kept


def _bag(text: str) -> frozenset[str]:
    return frozenset(w for w in re.findall(r"\w+", text.lower()) if len(w) > 2)
