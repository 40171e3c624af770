"""The scorer, on cases small enough to count by hand, and against the scorer that the gold set comes with."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

from policygraph import ontology
from policygraph.cli import main
from policygraph.errors import PolicyGraphError
from policygraph.evaluate import Scores, Tally, as_json, as_text, evaluate
from policygraph.evaluate.alignment import align
from policygraph.evaluate.scoring import compare, same_date
from policygraph.evaluate.words import containing, overlapping, pair_off, words_of
from policygraph.facts import ArticleFacts, Entity, Event, Relation, to_json

KNOWN = ontology.load()
PERU = Entity("e1", "Country", "Peru")
BODY = Entity("e2", "GovernmentBody", "Ministry of Weather", ("MoW",))
LAW = Entity("e3", "Instrument", "Cloud Act of 2024")
ANN = Entity("e4", "Person", "Ann Gray")


def facts(*told: Event | Relation, entities: tuple[Entity, ...] = (PERU, BODY, LAW, ANN)) -> ArticleFacts:
    return ArticleFacts(
        "a",
        "en",
        entities,
        tuple(x for x in told if isinstance(x, Event)),
        tuple(x for x in told if isinstance(x, Relation)),
    )


def scores(gold: ArticleFacts, given: ArticleFacts) -> Scores:
    return compare("a", gold, given, KNOWN).scores


def test_words_set_aside_case_accents_articles_and_the_arabic_article() -> None:
    assert words_of("L’Économie des *Données*") == ("economie", "donnees")
    assert words_of("The ON network") == ("on", "network")
    assert words_of("وزارة الاتصالات") == words_of("وزاره إتصالات")
    assert words_of("the") == ("the",)


def test_texts_are_alike_when_they_share_words_but_no_other_numbers() -> None:
    assert overlapping(("a", "b", "c"), ("a", "b", "c", "d"))
    assert not overlapping(("a", "b"), ("a", "c"))
    assert not overlapping(("plan", "national", "2024"), ("plan", "national", "2025"))
    assert containing(("x", "y"), ("x", "y", "z"))
    assert containing(("y", "z"), ("x", "y", "z"))
    assert not containing(("x", "z"), ("x", "y", "z"))
    assert not containing(("x",), ("x", "y"))


def test_pairs_are_one_to_one_and_the_best_first() -> None:
    assert pair_off([(1, 0, 0), (2, 0, 1), (1, 1, 1), (0, 2, 0)]) == [(2, 0, 1)]
    assert pair_off([(1, 0, 0), (2, 0, 1), (1, 1, 0)]) == [(2, 0, 1), (1, 1, 0)]


def test_entities_align_by_name_then_alias_then_shared_words_within_a_kind() -> None:
    gold = [BODY, PERU, LAW]
    by_alias = Entity("p1", "Company", "MoW")
    longer = Entity("p2", "Agreement", "new Cloud Act of 2024")
    other_kind = Entity("p3", "Person", "Cloud Act of 2024 team")
    assert align(gold, [by_alias, longer, other_kind], KNOWN) == {"p1": "e2", "p2": "e3"}


def test_an_entity_counts_only_with_its_type() -> None:
    given = facts(entities=(Entity("x", "Place", "Peru"), Entity("y", "Person", "Ann Gray")))
    assert scores(facts(), given).entities == Tally(1, 4, 2)


def test_events_that_happened_imply_triples_and_others_do_not() -> None:
    done = Event("Appointment", {"person": ("e4",), "organization": ("e2",), "position": ("chief of rain",)})
    told = facts(Relation("e4", "officerOf", "e2"), Relation("e4", "holdsPosition", "chief of rain"))
    assert scores(facts(done), told).triples == Tally(2, 2, 2)
    planned = Event("Appointment", done.roles, status="planned")
    assert scores(facts(planned), told).triples == Tally(0, 0, 2)


def test_what_holds_both_ways_is_one_triple_in_either_direction() -> None:
    gold = facts(Relation("e1", "partnerOf", "e2"))
    assert scores(gold, facts(Relation("e2", "partnerOf", "e1"))).triples == Tally(1, 1, 1)
    both = facts(Relation("e2", "partnerOf", "e1"), Relation("e1", "partnerOf", "e2"))
    assert scores(gold, both).triples == Tally(1, 1, 1)
    assert scores(facts(Relation("e4", "officerOf", "e2")), facts(Relation("e2", "officerOf", "e4"))).triples.right == 0


def test_text_ends_agree_by_their_words() -> None:
    gold = facts(Relation("e4", "holdsPosition", "Minister of Rain and Clouds"))
    assert scores(gold, facts(Relation("e4", "holdsPosition", "minister of rain"))).triples.right == 1
    assert scores(gold, facts(Relation("e4", "holdsPosition", "mayor of rain"))).triples.right == 0


def test_events_pair_by_arguments_and_are_found_when_half_agrees_on_both_sides() -> None:
    gold = facts(Event("Adoption", {"instrument": ("e3",), "adopter": ("e1",)}, date="2024-05"))
    right = facts(Event("Adoption", {"instrument": ("e3",), "adopter": ("e2",)}, date="2024"))
    found = scores(gold, right)
    assert found.arguments == Tally(1, 2, 2)
    assert found.events == Tally(1, 1, 1)
    assert found.date.value == 1.0
    assert found.status.value == 1.0
    thin = facts(Event("Adoption", {"adopter": ("e1", "e2", "e4")}))
    assert scores(gold, thin).events == Tally(0, 1, 1)
    assert scores(gold, thin).date.value is None


def test_a_date_may_be_less_precise_but_not_invented() -> None:
    assert same_date("2024-05-01", "2024-05")
    assert not same_date("2024", "2024-05")
    assert not same_date("", "2024")
    assert not same_date("2024", "")
    assert same_date("", "")


def test_errors_say_what_the_other_side_has() -> None:
    gold = facts(Relation("e4", "officerOf", "e2"), Relation("e3", "adoptedBy", "e1"))
    given = facts(Relation("e4", "represents", "e2"), entities=(BODY, ANN))
    errors = {(e.kind, e.predicate): e.why for e in compare("a", gold, given, KNOWN).errors}
    assert errors["missed", "officerOf"] == "there: represents"
    assert "Cloud Act" in errors["missed", "adoptedBy"]
    assert errors["wrong", "represents"] == "there: officerOf"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A gold folder with one article and one right, one wrong prediction beside it."""
    for name in ("articles", "facts", "given"):
        (tmp_path / name).mkdir()
    text = "Title here\n\nThe **Ministry of Weather** of Peru is led by Ann Gray."
    (tmp_path / "articles" / "one.md").write_text(text, encoding="utf-8")
    gold = to_json(facts(Relation("e4", "officerOf", "e2"), entities=(BODY, ANN)))
    (tmp_path / "facts" / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    exact = "The Ministry of Weather of Peru is led by Ann Gray."
    gold["entities"].append({"id": "e9", "type": "Country", "name": "Peru"})
    gold["relations"][0] |= {"evidence": [exact], "confidence": 0.9}
    wrong = {"subject": "e4", "predicate": "represents", "object": "e9", "evidence": ["made up"], "confidence": 0.4}
    gold["relations"].append(wrong)
    (tmp_path / "given" / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    return tmp_path


def test_a_folder_of_predictions_is_scored(small: Path) -> None:
    report = evaluate(small, predictions=small / "given")
    assert report.languages["all"].triples == Tally(1, 1, 2)
    assert report.languages["en"] == report.languages["all"]
    assert report.languages["all"].evidence.value == 0.5
    assert report.thresholds[0.5] == Tally(1, 1, 1)
    assert report.relations == {"officerOf": Tally(1, 1, 1), "represents": Tally(0, 0, 1)}
    assert "Ann Gray | represents | Peru" in as_text(report, errors=5)


def test_an_article_without_prediction_counts_as_empty_and_is_named(small: Path, tmp_path: Path) -> None:
    (small / "given" / "one.json").unlink()
    report = evaluate(small, predictions=small / "given")
    assert report.languages["all"].triples == Tally(0, 1, 0)
    assert "one" in report.unread


def test_articles_are_read_where_no_predictions_are_given(small: Path) -> None:
    report = evaluate(small)
    assert report.languages["all"].triples.gold == 1
    assert not report.unread
    value = report.languages["all"].evidence.value
    assert value in (None, 1.0)


def test_a_folder_without_annotations_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PolicyGraphError, match="no annotated articles"):
        evaluate(tmp_path)


def test_the_command_prints_tables_or_json(small: Path) -> None:
    arguments = ["evaluate", str(small), "--predictions", str(small / "given")]
    tables = CliRunner().invoke(main, [*arguments, "--errors", "3"])
    assert tables.exit_code == 0, tables.output
    assert "officerOf" in tables.output
    assert "wrong" in tables.output
    values = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).output)
    assert values["languages"]["all"]["triples"]["precision"] == 0.5
    assert values["confidence"]["0.5"]["precision"] == 1.0


@pytest.fixture
def scorer(gold: Path) -> ModuleType:
    path = gold.parent / "score.py"
    if not path.is_file():
        pytest.skip("the gold folder has no score.py beside it")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _damaged(data: dict[str, object], number: int) -> dict[str, object]:
    """Gold with something else wrong in each article: what is compared must differ from gold in many ways."""
    changed = json.loads(json.dumps(data))
    changed["entities"] = [e for i, e in enumerate(changed["entities"]) if (i + number) % 5]
    kept = {e["id"] for e in changed["entities"]}
    for i, entity in enumerate(changed["entities"]):
        if (i + number) % 4 == 0:
            entity["name"], entity["aliases"] = f"{entity['name']} nouveau", []
        if (i + number) % 7 == 0:
            entity["type"] = "Organization"
    for event in changed["events"]:
        event["roles"] = {
            role: value if isinstance(value, str) else [x for x in value if x in kept]
            for role, value in event["roles"].items()
        }
        event["date"] = str(event.get("date") or "2020")[: 4 + 3 * (number % 3)]
    changed["events"] = changed["events"][number % 2 :]
    changed["relations"] = [
        r for r in changed["relations"] if r["subject"] in kept and (r["object"] in kept or " " in r["object"])
    ]
    return dict(changed)


@pytest.mark.gold
def test_the_figures_are_those_of_the_gold_sets_own_scorer(
    gold: Path, scorer: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = gold / "dev"
    for number, file in enumerate(sorted((folder / "facts").glob("*.json"))):
        data = json.loads(file.read_text(encoding="utf-8"))
        (tmp_path / file.name).write_text(json.dumps(_damaged(data, number)), encoding="utf-8")
    monkeypatch.setattr(
        "sys.argv",
        ["score.py", str(folder / "facts"), str(tmp_path), "--articles", str(folder / "articles"), "--json"],
    )
    scorer.main()
    expected = json.loads(capsys.readouterr().out)
    ours = as_json(evaluate(folder, predictions=tmp_path))["languages"]
    evidence = expected.pop("evidence_exact")
    assert ours["all"].pop("evidence") == pytest.approx(evidence, abs=0.0011)
    for language, figures in expected.items():
        for name, value in figures.items():
            mine = ours[language][name]
            assert ({key: mine[key] for key in value} if isinstance(value, dict) else mine) == value, (language, name)
    assert 0.2 < expected["all"]["triples"]["f1"] < 0.95, "damaged too much or too little to compare anything"
