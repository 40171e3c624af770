"""The saved questions: on an invented world where the right answers are known, and on the published graph."""

import csv
from pathlib import Path
from typing import Any

import pytest
import yaml
from pyoxigraph import Literal

from policygraph.errors import QueryError
from policygraph.graph import Workspace
from policygraph.query import ask, run, saved_questions
from tests import answers
from tests.kora import world

KORA: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "data" / "kora.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def kora(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return world(tmp_path_factory.mktemp("kora"))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return answers.published(tmp_path_factory.mktemp("published"))


def text(value: object) -> str:
    return "" if value is None else str(getattr(value, "value", value))


# ---------------------------------------------------------------- answers


@pytest.mark.parametrize(
    "case", KORA, ids=lambda case: " ".join([case["question"], *map(str, case["parameters"].values())])
)
def test_the_answer_is_right_where_the_facts_are_known(kora: Workspace, case: dict[str, Any]) -> None:
    result = ask(kora, f"@{case['question']}", {name: str(value) for name, value in case["parameters"].items()})
    places = [result.variables.index(name) for name in case["columns"]]
    assert [[text(row[place]) for place in places] for row in result.rows] == case["rows"]


def test_every_question_has_a_right_answer_that_is_not_empty() -> None:
    assert {case["question"] for case in KORA if case["rows"]} == set(saved_questions())
    assert len(saved_questions()) >= 20


@pytest.mark.parametrize("case", answers.CASES)
def test_the_answer_on_the_published_graph(published: Workspace, case: str) -> None:
    kept = (answers.ANSWERS / f"{case}.csv").read_text(encoding="utf-8")
    found = answers.answer(published, case)
    assert list(csv.reader(found.splitlines())) == list(csv.reader(kept.splitlines())), (
        "where graph/ was published anew, run `python -m tests.answers` and read the difference"
    )


def test_every_question_has_an_answer_on_the_published_graph() -> None:
    assert {case.partition("-")[0] for case in answers.CASES} == set(saved_questions())
    assert {path.stem for path in answers.ANSWERS.glob("*.csv")} == set(answers.CASES)


# ---------------------------------------------------------------- how they are written


@pytest.mark.parametrize("name", saved_questions())
def test_a_question_is_told_in_three_languages(name: str) -> None:
    question = saved_questions()[name]
    assert set(question.titles) == set(question.descriptions) == {"en", "fr", "ar"}
    assert all([*question.titles.values(), *question.descriptions.values()])
    assert all(parameter.description for parameter in question.parameters)
    assert "ORDER BY" in question.text


def test_names_are_in_the_language_asked_for(kora: Workspace) -> None:
    def names(language: str) -> set[str]:
        result = ask(kora, "@rankings", language=language)
        return {text(row[result.variables.index("rankedName")]) for row in result.rows}

    assert names("en") == names("fr") == {"Ghana", "Rwanda"}
    assert names("ar") == {"غانا", "رواندا"}
    assert [text(row[0]) for row in run(kora, "SELECT ?n { pg:partOf pg:name ?n . }", language="fr").rows] == [
        "fait partie de"
    ]


# ---------------------------------------------------------------- shared patterns


def test_a_pattern_names_what_is_there(kora: Workspace) -> None:
    result = run(
        kora,
        'SELECT ?a ?b ?c ?d ?e { pg:done pg:name ?a . BIND("x"@fr AS ?l) ?l pg:name ?b . <urn:x#y> pg:name ?c . '
        "OPTIONAL { ?nothing a pg:Nowhere } ?nothing pg:name ?d . :kora-topic-law pg:name ?e . }",
    )
    assert [text(value) for value in result.rows[0]] == ["done", "x", "y", "", "Kora laws"]
    assert all(isinstance(value, Literal) and not value.language for value in result.rows[0] if value)


def test_a_pattern_is_no_pattern_in_a_string_or_comment(kora: Workspace) -> None:
    result = run(kora, 'SELECT ("?x pg:name ?y ." AS ?s) {} # ?x pg:name ?y .')
    assert text(result.rows[0][0]) == "?x pg:name ?y ."


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?x a pg:Country ; pg:name ?y }",
        "SELECT * { ?x pg:name ?y , ?z }",
        "SELECT * { ?x pg:name :kora ; a ?z }",
        "SELECT * { ?x pg:name ?name ; a ?z }",
    ],
)
def test_a_pattern_that_is_no_triple_of_its_own_is_said(kora: Workspace, query: str) -> None:
    with pytest.raises(QueryError, match="pg:name is a shared pattern"):
        run(kora, query)


def test_an_actor_acts_through_its_bodies_and_officers(kora: Workspace) -> None:
    def acting(actor: str) -> set[str]:
        return {
            text(row[0]) for row in run(kora, f"SELECT DISTINCT ?n {{ ?x pg:actsFor {actor} . ?x pg:name ?n . }}").rows
        }

    assert "Ministry of Digital Transition and Administration Reform" in acting(":morocco")
    assert acting(":accra") == {"Accra"}
    (alliance,) = (text(row[0]) for row in run(kora, 'SELECT ?x { ?x rdfs:label "Kora Alliance"@en }').rows)
    assert acting(f"<{alliance}>") == {
        "Kora Alliance",
        "Bureau de l’Alliance Kora",
        "Ama Exemple",
        "Kofi Sample",
        "Yaa Before",
        "Esi After",
    }


def test_patterns_of_one_s_own(kora: Workspace, tmp_path: Path) -> None:
    (tmp_path / "patterns.ttl").write_text(
        "@prefix pg: <https://w3id.org/policygraph/ontology#> .\n"
        'pg:partneredBy a pg:SharedPattern ; pg:sparql "?object pg:partnerOf ?subject" .\n'
    )
    query = 'SELECT ?n { ?x rdfs:label "Kite Networks"@en . ?y pg:partneredBy ?x . ?y pg:name ?n . } ORDER BY ?n'
    assert [text(row[0]) for row in run(kora, query, extra=[tmp_path]).rows] == [
        "Ministry of Digital Transition and Administration Reform",
        "Régulateur Exemple",
    ]
    assert run(kora, query).rows == ()


# ---------------------------------------------------------------- parameters


def test_a_condition_on_what_is_not_given_is_left_out(kora: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(
        "# title: Mine\n# parameters:\n#   who: {type: entity, optional: true}\n#   most: {type: integer, default: 5}\n"
        "SELECT DISTINCT ?m WHERE {\n ?m a pg:Country .\n { VALUES ?m { $who } }\n"
        ' FILTER EXISTS { { ?m ?p $who } UNION { ?m rdfs:label "}"@en } UNION { ?m a pg:Country } }\n'
        " OPTIONAL { ?m pg:partOf ?who }\n} ORDER BY ?m LIMIT $most"
    )
    assert len(ask(kora, str(path)).rows) == 3
    assert [text(row[0]) for row in ask(kora, str(path), {"who": "Ghana"}).rows] == [
        "https://w3id.org/policygraph/id/ghana"
    ]
    assert len(ask(kora, str(path), {"most": "2"}).rows) == 2


@pytest.mark.parametrize(
    ("asked", "values", "reason"),
    [
        ("@launches", {"topic": "Kora cloud"}, "Kora clouds"),
        ("@article", {"article": "kora-9"}, "called 'kora-9'"),
        ("@doubtful", {"below": "high"}, "is a number"),
        ("@connected", {"limit": "1.5"}, "whole number"),
    ],
)
def test_what_is_wrong_with_a_value_is_said(kora: Workspace, asked: str, values: dict[str, str], reason: str) -> None:
    with pytest.raises(QueryError) as raised:
        ask(kora, asked, values)
    assert reason in str(raised.value)


def test_topics_and_articles_go_by_any_of_their_names(kora: Workspace) -> None:
    rows = [
        ask(kora, "@launches", {"topic": name}).rows
        for name in ("lois Kora", "nuages kora", "سحب كورا", ":kora-topic-cloud")
    ]
    assert [len(each) for each in rows] == [0, 1, 1, 1]
    told = [ask(kora, "@article", {"article": name}).rows for name in ("kora-4", "غانا تتقدم في مؤشر كورا")]
    assert told[0] == told[1] != ()
