"""Events and relations of Arabic articles, read over tokens: there is no Arabic parser."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from policygraph.facts.arabic.events import find_events_ar
from policygraph.facts.arabic.neighbours import find_neighbours
from policygraph.facts.arabic.offices import find_offices_ar
from policygraph.facts.arabic.page import Page
from policygraph.facts.arabic.relations import find_relations_ar
from policygraph.facts.candidates import Candidate, Finding, NearMiss, told
from policygraph.facts.parsed import Parsed
from policygraph.mentions import MentionSet, finder
from policygraph.ontology.model import Ontology


def find_arabic(doc: Doc, mentions: MentionSet, ontology: Ontology) -> Iterable[Candidate]:
    """Candidates of one Doc; none for other languages."""
    return told(arabic_findings(Parsed.of(doc, mentions), ontology))


def arabic_findings(parsed: Parsed, ontology: Ontology) -> Iterator[Finding]:
    """As `find_arabic`, and for each trigger of an event that told none, why."""
    if parsed.doc.lang_ != "ar":
        return
    page = Page(parsed.doc, parsed.mentions, finder(ontology).arabic)
    yield from find_offices_ar(page)
    found = list(find_events_ar(page, ontology))
    yield from found
    events = [finding for finding in found if not isinstance(finding, NearMiss)]
    yield from find_relations_ar(page, ontology, events)
    yield from find_neighbours(page, ontology)
