"""--min-confidence: what it leaves out of what is extracted, built and asked."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policygraph.build import Summary, build
from policygraph.cli import main
from policygraph.facts.pipelines import above
from policygraph.graph import Workspace
from policygraph.identity import Reading
from policygraph.inference import infer
from policygraph.ontology.model import Ontology
from policygraph.query import ask
from tests.readings import Saved, article, election, entity, event, ministries, reading, relation, save

EVERYTHING = "SELECT ?s ?p ?o { ?s ?p ?o }"


def told(reading: Reading, *sure: float) -> Reading:
    """The reading with these confidences: of its events, then of its relations."""
    count = len(reading.facts.events)
    events = (replace(one, confidence=each) for one, each in zip(reading.facts.events, sure[:count], strict=True))
    relations = (replace(one, confidence=each) for one, each in zip(reading.facts.relations, sure[count:], strict=True))
    return replace(reading, facts=replace(reading.facts, events=tuple(events), relations=tuple(relations)))


def office(key: str, sure: float) -> Reading:
    """An article that says one thing: who heads an agency."""
    said = "Awa Diop heads the Agency for Digital Trust."
    source = article(key, "en", f"News of {key}", said, published="2026-03-01")
    body = entity("e1", "GovernmentBody", "Agency for Digital Trust")
    head = replace(relation(source, "e2", "officerOf", "e1", said), confidence=sure)
    return reading(source, [body, entity("e2", "Person", "Awa Diop")], (), [head])


def made(place: Path, readings: Sequence[Reading], known: Ontology, least: float = 0.0) -> tuple[Workspace, Summary]:
    save(readings, place / "in", place / "answers")
    workspace = Workspace(place / f"graph-{least}")
    extractor = Saved(place / "answers")
    return workspace, build(workspace, [place / "in"], ontology=known, extractor=extractor, min_confidence=least)


def triples(workspace: Workspace, least: float = 0.0) -> set[tuple[str, ...]]:
    return {tuple(map(str, row)) for row in ask(workspace, EVERYTHING, min_confidence=least).rows}


def names(workspace: Workspace, least: float) -> set[str]:
    found = ask(workspace, "SELECT ?name { ?x skos:prefLabel ?name }", min_confidence=least)
    return {row[0].value for row in found.rows if row[0] is not None and hasattr(row[0], "value")}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_who_is_only_listed_stays_and_who_only_unsure_facts_name_goes() -> None:
    source = article("a", "en", "News", "Kenya joined the Data Alliance. Togo did not.")
    everyone = (
        entity("k", "Country", "Kenya"),
        entity("d", "Organization", "Data Alliance"),
        entity("t", "Country", "Togo"),
    )
    one = reading(
        source, everyone, relations=[relation(source, "k", "memberOf", "d", "Kenya joined the Data Alliance.")]
    )
    facts = told(one, 0.6).facts
    assert above(facts, 0.0) == facts
    assert [each.id for each in above(facts, 0.9).entities] == ["t"]


@pytest.mark.parametrize("least", [0.5, 0.7, 0.85, 1.0])
def test_a_query_sees_the_graph_that_a_build_would_have_made(tmp_path: Path, known: Ontology, least: float) -> None:
    readings = [
        told(election()[0], 0.8, 0.9, 0.6, 0.7),
        told(ministries("Gabon", key="gabon"), 0.6),
        told(ministries("Sénégal", key="senegal"), 0.9),
        office("one", 0.5),
        office("two", 0.95),
    ]
    whole, _ = made(tmp_path, readings, known)
    built, summary = made(tmp_path, readings, known, least)
    assert triples(whole, least) == triples(built)
    sure = [fact.confidence for each in readings for fact in each.facts.events]
    sure += [fact.confidence for each in readings for fact in each.facts.relations]
    assert summary.unsure == sum(each < least for each in sure)


def test_what_one_article_says_surely_stays(tmp_path: Path, known: Ontology) -> None:
    workspace, _ = made(tmp_path, [office("one", 0.5), office("two", 0.95)], known)
    holds = "ASK { ?who pg:officerOf ?body }"
    assert ask(workspace, holds, min_confidence=0.9).answer
    assert not ask(workspace, holds, min_confidence=0.96).answer
    said = ask(workspace, "SELECT ?s { ?s rdf:predicate pg:officerOf }", min_confidence=0.9)
    assert len(said.rows) == 1


def test_an_event_that_another_article_tells_surely_stays(tmp_path: Path, known: Ontology) -> None:
    french, english, _ = election()
    readings = [told(french, 0.5, 0.5, 0.5, 0.5), told(english, 0.9, 0.5)]
    workspace, _ = made(tmp_path, readings, known)
    found = ask(workspace, "SELECT ?e { ?e a pg:Election ; pg:elected :morocco }", min_confidence=0.8)
    assert len(found.rows) == 1
    assert not ask(workspace, "ASK { ?e a pg:Launch }", min_confidence=0.8).answer
    assert ask(workspace, "ASK { :morocco pg:memberOf ?body }", min_confidence=0.8).answer


def test_a_plan_that_is_sure_does_not_hold_up_what_is_not(tmp_path: Path, known: Ontology) -> None:
    def launch(key: str, status: str) -> Reading:
        said = f"The launch of Souk Digital by Inwi is {status}."
        source = article(key, "en", f"News of {key}", said, published="2026-03-01")
        entities = [entity("e1", "Initiative", "Souk Digital"), entity("e2", "Company", "Inwi")]
        return reading(source, entities, [event(source, "Launch", said, status, launched="e1", launcher="e2")])

    readings = [told(launch("plan", "planned"), 0.95), told(launch("deed", "done"), 0.5)]
    workspace, _ = made(tmp_path, readings, known)
    holds = "ASK { ?x pg:launchedBy ?y . ?x skos:prefLabel ?name }"
    assert ask(workspace, holds).answer
    assert not ask(workspace, holds, min_confidence=0.8).answer
    assert ask(workspace, "ASK { ?e a pg:Launch }", min_confidence=0.8).answer


def test_who_only_an_unsure_fact_names_is_gone_and_articles_stay(tmp_path: Path, known: Ontology) -> None:
    workspace, _ = made(tmp_path, [office("one", 0.5), ministries("Gabon", key="gabon")], known)
    assert "Awa Diop" in names(workspace, 0.0)
    assert "Awa Diop" not in names(workspace, 0.6)
    assert "plateforme" in names(workspace, 0.6)
    assert len(ask(workspace, "SELECT ?t { ?a dcterms:title ?t }", min_confidence=0.6).rows) == 2


def test_what_was_inferred_is_left_out_as_nobody_knows_how_sure_it_is(tmp_path: Path, known: Ontology) -> None:
    workspace, _ = made(tmp_path, [office("one", 0.95)], known)
    infer(workspace)
    assert len(triples(workspace, 0.5)) < len(triples(workspace))


def test_the_next_build_takes_all_in_again_without_reading(tmp_path: Path, known: Ontology) -> None:
    save([office("one", 0.5)], tmp_path / "in", tmp_path / "answers")
    workspace, extractor = Workspace(tmp_path / "graph"), Saved(tmp_path / "answers")
    strict = build(workspace, [tmp_path / "in"], ontology=known, extractor=extractor, min_confidence=0.8)
    assert (strict.statements, strict.unsure) == (0, 1)
    again = build(workspace, ontology=known, extractor=extractor, min_confidence=0.8)
    assert (again.rebuilt, again.unsure) == (False, 1)
    whole = build(workspace, ontology=known, extractor=extractor)
    assert (whole.statements, whole.unsure, whole.extracted, whole.rebuilt) == (1, 0, (), True)


def test_the_commands(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# News\n\nRwanda adopted the Data Protection Law.\n", encoding="utf-8")
    graph = tmp_path / "graph"
    facts = json.loads(run("extract", tmp_path / "a.md").stdout)
    (sure,) = (fact["confidence"] for fact in facts["events"])
    assert 0.3 < sure < 0.99
    strict = json.loads(run("extract", tmp_path / "a.md", "--min-confidence", 0.99).stdout)
    assert strict["events"] == strict["entities"] == []
    built = run("build", tmp_path / "a.md", "--graph", graph, "--min-confidence", 0.99)
    assert "1 facts left out: less sure than asked for" in built.stderr
    assert (graph / "facts" / "a.json").read_text(encoding="utf-8").count('"type": "Adoption"') == 1
    run("build", "--graph", graph)
    asked = ("query", "SELECT ?e { ?e a pg:Adoption }", "--graph", graph, "--format", "csv")
    assert len(run(*asked).stdout.splitlines()) == 2
    assert len(run(*asked, "--min-confidence", 0.99).stdout.splitlines()) == 1
