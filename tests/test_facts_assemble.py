"""From candidates to facts: merging, checking against the ontology, entities, JSON there and back."""

import json
from functools import cache
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from policygraph.errors import PolicyGraphError
from policygraph.facts import ArticleFacts, Entity, Event, Quote, Relation, from_json, pipeline, read, to_json, write
from policygraph.facts.assemble import assemble, assembled
from policygraph.facts.candidates import Candidate, EventCandidate, NearMiss, RelationCandidate
from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology import load
from policygraph.ontology.model import Ontology

FIRST, SECOND = Quote("The first sentence.", 0, 19), Quote("The second.", 20, 31)
ENTITIES = {
    "m1": Entity("m1", "Country", "Kenya"),
    "m2": Entity("m2", "Initiative", "Maji"),
    "m3": Entity("m3", "Company", "Ujenzi"),
    "m4": Entity("m4", "Agreement", "Nairobi Accord"),
    "m5": Entity("m5", "Meeting", "Data Forum"),
    "m6": Entity("m6", "Person", "Jane Doe"),
}


@cache
def ontology() -> Ontology:
    return load()


def facts(*candidates: Candidate) -> ArticleFacts:
    return facts_and_misses(*candidates)[0]


def facts_and_misses(*candidates: Candidate) -> tuple[ArticleFacts, tuple[NearMiss, ...]]:
    doc = spacy.blank("en")("a b c d e f")
    mentions = MentionSet(ENTITIES, tuple(Mention(i, i + 1, key) for i, key in enumerate(reversed(ENTITIES))))
    assert assemble(doc, mentions, ontology(), candidates, article_id="a").id == "a"
    return assembled(doc, mentions, ontology(), candidates, article_id="a")


def launch(quote: Quote = FIRST, *, status: str = "done", date: str = "", **roles: tuple[str, ...]) -> EventCandidate:
    return EventCandidate("Launch", roles, (quote,), quote.start, status, date)  # type: ignore[arg-type]


def named(found: ArticleFacts, event: Event) -> dict[str, list[str]]:
    names = {entity.id: entity.name for entity in found.entities}
    return {role: [names.get(filler, filler) for filler in fillers] for role, fillers in event.roles.items()}


def test_a_fact_told_twice_is_one_with_both_sentences() -> None:
    found = facts(launch(launched=("m2",)), launch(SECOND, date="2025-03", launched=("m2",), launcher=("m1",)))
    (event,) = found.events
    assert named(found, event) == {"launched": ["Maji"], "launcher": ["Kenya"]}
    assert (event.evidence, event.date) == ((FIRST, SECOND), "2025-03")


@pytest.mark.parametrize(
    "other",
    [
        launch(SECOND, launched=("m3",)),
        launch(SECOND, status="planned", launched=("m2",)),
        launch(SECOND, date="2024", launched=("m2",)),
        EventCandidate("Funding", {"recipient": ("m2",), "funder": ("m1",)}, (SECOND,), 20),
    ],
)
def test_another_thing_status_date_or_type_is_another_event(other: EventCandidate) -> None:
    assert len(facts(launch(date="2025", launched=("m2",)), other).events) == 2


def test_halves_of_one_event_are_put_together() -> None:
    found = facts(
        EventCandidate("Signing", {"party": ("m1", "m3")}, (FIRST,), 0),
        EventCandidate("Signing", {"agreement": ("m4",)}, (SECOND,), 20),
    )
    (event,) = found.events
    assert named(found, event) == {"party": ["Kenya", "Ujenzi"], "agreement": ["Nairobi Accord"]}


def test_nobody_lends_to_themselves() -> None:
    """ "Ujenzi secured a loan of $2m": by the verb it is given to Ujenzi, by the noun's subject it comes from there."""
    verb = EventCandidate("Funding", {"recipient": ("m3",), "amount": ("$2m",)}, (FIRST,), 0, confidence=0.85)
    noun = EventCandidate("Funding", {"funder": ("m3", "m1"), "amount": ("$2m",)}, (FIRST,), 3, confidence=0.7)
    for told in ((verb, noun), (noun, verb)):
        (event,) = (found := facts(*told)).events
        assert named(found, event) == {"funder": ["Kenya"], "recipient": ["Ujenzi"], "amount": ["$2m"]}


def test_a_licence_given_by_nobody_to_nobody_is_no_fact() -> None:
    assert facts(EventCandidate("Award", {"object": ("a licence",)}, (FIRST,), 0)).events == ()


def test_who_joins_is_added_to_the_event_told_before() -> None:
    forum = EventCandidate("Gathering", {"meeting": ("m5",), "participant": ("m1",)}, (FIRST,), 0)
    joins = EventCandidate("Gathering", {"participant": ("m6",)}, (SECOND,), 20, joins=True)
    (event,) = facts(joins, forum).events
    assert len(event.roles["participant"]) == 2
    assert facts(joins).events == ()


def test_what_the_ontology_does_not_admit_is_left_out_and_counted() -> None:
    found = facts(
        launch(launched=("m2",), launcher=("m5", "m1"), pilot=("m1",)),
        launch(SECOND, launcher=("m1",)),
        RelationCandidate("m2", "memberOf", "m1", (FIRST,), 0),
        RelationCandidate("m1", "memberOf", "m1", (FIRST,), 0),
        RelationCandidate("m1", "adores", "m2", (FIRST,), 0),
        EventCandidate("Eclipse", {}, (FIRST,), 0),
    )
    assert [named(found, event) for event in found.events] == [{"launched": ["Maji"], "launcher": ["Kenya"]}]
    assert found.relations == ()
    assert found.dropped == {
        "Launch.launcher: type": 1,
        "Launch.pilot: unknown role": 1,
        "Launch: lacks a role it needs": 1,
        "memberOf: domain": 1,
        "memberOf: both ends the same": 1,
        "adores: unknown relation": 1,
        "Eclipse: unknown event type": 1,
    }


def test_each_thing_left_out_says_what_it_lacks() -> None:
    joins = EventCandidate("Gathering", {"participant": ("m6",)}, (SECOND,), 25, entry="lex:joins", joins=True)
    _, misses = facts_and_misses(
        launch(launched=("m2",), launcher=("m5", "m1")),
        launch(SECOND, launcher=("m1",)),
        RelationCandidate("m2", "memberOf", "m1", (FIRST,), 3, "lex:member"),
        RelationCandidate("m1", "memberOf", "m1", (FIRST,), 4),
        RelationCandidate("m1", "adores", "m2", (FIRST,), 5),
        joins,
    )
    assert {(miss.token, miss.evokes, miss.reason, miss.roles, miss.filler) for miss in misses} == {
        (0, "Launch", "type", ("launcher",), "m5"),
        (20, "Launch", "role", ("launched",), ""),
        (3, "memberOf", "type", ("subject",), "m2"),
        (4, "memberOf", "same", (), "m1"),
        (5, "adores", "unknown", (), ""),
        (25, "Gathering", "joins", (), ""),
    }
    assert {miss.entry for miss in misses if miss.token in (3, 25)} == {"lex:member", "lex:joins"}


def test_a_relation_that_an_event_implies_is_not_told_again() -> None:
    implied = RelationCandidate("m2", "launchedBy", "m1", (SECOND,), 20)
    assert facts(launch(launched=("m2",), launcher=("m1",)), implied).relations == ()
    planned = facts(launch(status="planned", launched=("m2",), launcher=("m1",)), implied)
    assert [relation.predicate for relation in planned.relations] == ["launchedBy"]


def test_a_symmetric_relation_is_one_in_both_directions() -> None:
    found = facts(
        RelationCandidate("m1", "partnerOf", "m3", (FIRST,), 0, confidence=0.5),
        RelationCandidate("m3", "partnerOf", "m1", (SECOND,), 20, confidence=0.9),
    )
    (relation,) = found.relations
    assert (relation.evidence, relation.confidence) == ((FIRST, SECOND), 0.9)


def test_those_listed_are_kept_besides_but_for_other_names_of_the_used() -> None:
    entities = {**ENTITIES, "m7": Entity("m7", "Initiative", "Maji Portal"), "m8": Entity("m8", "Company", "Maji")}
    mentions = MentionSet(entities, tuple(Mention(i, i + 1, key) for i, key in enumerate(entities)))
    doc = spacy.blank("en")("a b c d e f g h")
    told = [launch(launched=("m2",))]
    found, _ = assembled(doc, mentions, ontology(), told, listed={"m1", "m2", "m7", "m8"})
    assert [(e.id, e.type, e.name) for e in found.entities] == [
        ("e1", "Country", "Kenya"),
        ("e2", "Initiative", "Maji"),
        ("e3", "Company", "Maji"),
    ]


def test_only_used_entities_are_kept_in_the_order_of_the_text() -> None:
    found = facts(launch(launched=("m2",), launcher=("m1",)))
    assert [(entity.id, entity.name) for entity in found.entities] == [("e1", "Maji"), ("e2", "Kenya")]
    assert found.events[0].roles == {"launched": ("e1",), "launcher": ("e2",)}


texts = st.text(min_size=1, max_size=12)
quotes = st.builds(lambda text, start: Quote(text, start, start + len(text)), texts, st.integers(0, 999))
events = st.builds(
    Event,
    type=texts,
    roles=st.dictionaries(texts, st.lists(texts, min_size=1, max_size=3).map(tuple), max_size=3),
    status=st.sampled_from(["done", "planned", "cancelled", "denied"]),
    date=st.sampled_from(["", "2025", "2025-03-04"]),
    evidence=st.lists(quotes, max_size=2).map(tuple),
    entry=texts,
    confidence=st.integers(0, 1000).map(lambda n: n / 1000),
)
relations = st.builds(Relation, texts, texts, texts, evidence=st.lists(quotes, max_size=2).map(tuple))
articles = st.builds(
    ArticleFacts,
    id=texts,
    language=st.sampled_from(["fr", "en", "ar"]),
    entities=st.lists(st.builds(Entity, texts, texts, texts, st.lists(texts).map(tuple), texts), max_size=3).map(tuple),
    events=st.lists(events, max_size=3).map(tuple),
    relations=st.lists(relations, max_size=3).map(tuple),
    dropped=st.dictionaries(texts, st.integers(1, 9), max_size=2),
)


@given(articles)
def test_json_there_and_back(article: ArticleFacts) -> None:
    assert from_json(json.loads(json.dumps(to_json(article)))) == article


def test_files_there_and_back(tmp_path: Path) -> None:
    article = facts(launch(launched=("m2",)))
    write(article, tmp_path / "a.json")
    assert read(tmp_path / "a.json") == article


@pytest.mark.parametrize("content", ["", "[]", '{"id": "a"}', '{"id": 1, "lang": "fr", "entities": [3]}'])
def test_what_is_no_facts_file_is_said_to_be_none(content: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    with pytest.raises(PolicyGraphError):
        read(tmp_path / "a.json")
    with pytest.raises(PolicyGraphError):
        read(tmp_path / "missing.json")


def test_a_pipeline_of_ones_own_takes_the_components_by_name() -> None:
    """Without importing policygraph: spaCy finds the factories by their entry points."""
    import subprocess
    import sys

    code = (
        "import spacy; nlp = spacy.blank('ar'); nlp.add_pipe('sentencizer');"
        "nlp.add_pipe('policygraph_mentions'); nlp.add_pipe('policygraph_facts');"
        "doc = nlp('وقع المغرب مذكرة تفاهم مع السنغال في الرباط.'); print(len(doc._.facts.entities))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(ran.stdout) >= 2


def test_what_is_told_in_passing_holds_of_what_the_article_speaks_of() -> None:
    place = RelationCandidate("m2", "locatedIn", "m1", (SECOND,), 1, passing=True)
    assert facts(place).relations == ()
    (relation,) = facts(launch(launched=("m2",), launcher=("m3",)), place).relations
    assert relation.predicate == "locatedIn"


def test_a_pipeline_finds_the_actors_of_its_own_ontology(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(
        "@prefix pg: <https://w3id.org/policygraph/ontology#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<urn:odl> a pg:GovernmentBody ; skos:prefLabel 'Office des lanternes'@fr ; skos:altLabel 'ODL' .",
        encoding="utf-8",
    )
    doc = pipeline("fr", ontology=load([tmp_path]))("L'ODL et le PNUD ont signé un accord.")
    assert "urn:odl" in {entity.iri for entity in doc._.mentions.entities.values()}
    assert "urn:odl" in {entity.iri for entity in doc._.facts.entities}
