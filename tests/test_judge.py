"""The judge: how sure a claim is, what is left out as too doubtful, and how it is learnt."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from shutil import copy
from typing import Literal

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from policygraph.articles import read_article
from policygraph.articles.model import Article, PublicationDate
from policygraph.cli import main
from policygraph.documents import load_parser, parse
from policygraph.errors import ModelError, PolicyGraphError
from policygraph.facts.candidates import EventCandidate, Finding, MissReason, NearMiss, RelationCandidate
from policygraph.facts.component import examine, pipeline, propose
from policygraph.facts.judge import Judge, Sight, judged, likely, load_judge
from policygraph.facts.judge.claims import Claim
from policygraph.facts.judge.weights import BIAS, Sort, save_judge
from policygraph.facts.model import Status
from policygraph.facts.parsed import Parsed
from policygraph.mentions.model import Entity, Mention, MentionSet
from policygraph.ontology import load
from policygraph.ontology.model import Ontology
from policygraph.training import train_judge
from policygraph.training.judge import lessons_of, part_examples
from tests.handmade import parsed

FACTS = Path(__file__).parent / "data" / "gold"
ARTICLES = Path(__file__).parents[1] / "graph" / "articles"
FLOORS = {"event": 0.5, "filler": 0.5, "relation": 0.5, "proposal": 0.98, "revived": 0.5, "date": 0.5, "entity": 0.5}
SENTENCE = (
    "Kenya/PROPN/nsubj/1 launched/VERB/ROOT/1/launch Maji/PROPN/obj/1 with/ADP/case/4 Ujenzi/PROPN/obl/1 "
    "in/ADP/case/6 Nairobi/PROPN/obl/1 ./PUNCT/punct/1"
)
ENTITIES = {
    "m1": Entity("m1", "Country", "Kenya"),
    "m2": Entity("m2", "Initiative", "Maji"),
    "m3": Entity("m3", "Company", "Ujenzi"),
    "m4": Entity("m4", "Place", "Nairobi"),
}
MENTIONS = MentionSet(ENTITIES, tuple(Mention(i, i + 1, f"m{n}") for n, i in enumerate((0, 2, 4, 6), 1)))
PRACTISED = frozenset({"en Launch", "en locatedIn"})
ROLES: dict[str, tuple[str, ...]] = {"launched": ("m2",), "launcher": ("m1",), "partner": ("m3",), "place": ("m4",)}
LAUNCH = EventCandidate("Launch", ROLES, (), token=1, entry="lex:launch")
LOCATED = RelationCandidate("m2", "locatedIn", "m4", (), token=5, entry="lex:in")


@cache
def ontology() -> Ontology:
    return load()


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own annotated articles, as a folder to learn from."""
    folder = tmp_path_factory.mktemp("own")
    for name in ("articles", "facts"):
        (folder / name).mkdir()
    for facts in FACTS.glob("*.json"):
        copy(facts, folder / "facts")
        copy(ARTICLES / f"{facts.stem}.md", folder / "articles")
    return folder


@pytest.fixture(scope="module")
def learnt(own: Path) -> tuple[Judge, list[str]]:
    """The judge that these teach, and what was reported on the way."""
    lines: list[str] = []
    return train_judge([own], ontology=ontology(), report=lines.append), lines


def doc() -> Doc:
    return parsed("en", SENTENCE)


def seen(findings: list[Finding]) -> Sight:
    return Sight(Parsed.of(doc(), MENTIONS), ontology(), findings)


def nested(weights: dict[str, float]) -> dict[str, dict[str, float]]:
    """ "Launch|lemma=launch" is the weight of that feature for launches, "lemma=launch" for whatever is claimed."""
    found: dict[str, dict[str, float]] = {}
    for key, weight in weights.items():
        *name, feature = key.split("|")
        found.setdefault(feature, {})["".join(name)] = weight
    return found


def judge(**weights: dict[str, float]) -> Judge:
    """One that takes everything for sure but what these weights speak against."""
    sorts: tuple[Sort, ...] = ("event", "filler", "relation", "date", "entity")
    return Judge({sort: nested({BIAS: 3.0, **weights.get(sort, {})}) for sort in sorts}, FLOORS, PRACTISED)


def test_what_nothing_speaks_against_keeps_its_fillers_and_gets_the_judges_confidence() -> None:
    (event,) = judged(seen([LAUNCH]), judge(event={"has=partner": -1.0}), ontology())
    assert isinstance(event, EventCandidate)
    assert event.roles == ROLES
    assert event.confidence == pytest.approx(1 / (1 + 2.718281828**-2.0))


@pytest.mark.parametrize("feature", ["lemma=launch", "Launch|entry=lex:launch", "launched.type=Initiative", "n=1"])
def test_an_event_too_unsure_is_a_near_miss(feature: str) -> None:
    found = list(judged(seen([LAUNCH]), judge(event={feature: -4.0}), ontology()))
    if feature == "n=1":  # a feature of fillers, not of events
        assert isinstance(found[0], EventCandidate)
    else:
        assert found == [NearMiss(1, "lex:launch", "Launch", "doubtful")]


@pytest.mark.parametrize(
    ("feature", "gone"),
    [
        ("case=in", {"place": "m4"}),
        ("partner|below=True", {"partner": "m3"}),
        ("Launch.launcher|before=True", {"launcher": "m1"}),
        ("distance=3", {"partner": "m3"}),
    ],
)
def test_a_filler_too_unsure_leaves_the_event(feature: str, gone: dict[str, str]) -> None:
    *missed, event = judged(seen([LAUNCH]), judge(filler={feature: -4.0}), ontology())
    assert isinstance(event, EventCandidate)
    assert event.roles == {role: fillers for role, fillers in ROLES.items() if role not in gone}
    assert missed == [NearMiss(1, "lex:launch", "Launch", "doubtful", (role,), who) for role, who in gone.items()]


@pytest.mark.parametrize("feature", ["locatedIn", "types=Initiative>Place", "o.case=in", "order=True", "gap=6"])
def test_a_relation_too_unsure_is_a_near_miss(feature: str) -> None:
    assert list(judged(seen([LOCATED]), judge(relation={feature: -4.0}), ontology())) in (
        [NearMiss(5, "lex:in", "locatedIn", "doubtful", (), "m4")],
    )


BARE = replace(LAUNCH, roles={"launched": ("m2",)})


def sure(**weights: float) -> Judge:
    """One that takes all that is told, and no proposal but those that these features of fillers speak for."""
    plain = {BIAS: {"": 3.0}}
    floors = {**FLOORS, "proposal": 0.9}
    sorts: dict[Sort, dict[str, dict[str, float]]] = {"event": plain, "relation": plain, "date": plain}
    return Judge({**sorts, "filler": nested({BIAS: 1.0, **weights})}, floors, PRACTISED)


@pytest.mark.parametrize(
    ("feature", "role", "who"),
    [
        ("Launch.place|behind=in", "place", "m4"),
        ("launcher|path=^nsubj", "launcher", "m1"),
        ("Launch.partner|case=with", "partner", "m3"),
    ],
)
def test_a_part_that_no_rule_filled_is_played_by_who_is_sure_enough_to(feature: str, role: str, who: str) -> None:
    (event,) = judged(seen([BARE]), sure(**{feature: 4.0}), ontology())
    assert isinstance(event, EventCandidate)
    assert event.roles == {"launched": ("m2",), role: (who,)}


def test_an_event_is_as_sure_as_its_least_sure_part() -> None:
    (event,) = judged(seen([LAUNCH]), judge(filler={"partner": -2.0}), ontology())
    assert isinstance(event, EventCandidate)
    assert event.roles == ROLES
    assert event.confidence == pytest.approx(1 / (1 + 2.718281828**-1.0))


def test_an_event_of_which_no_part_is_sure_is_as_sure_as_it_is_told() -> None:
    lost = replace(LAUNCH, roles={"partner": ("m3",)})
    missed, event = judged(seen([lost]), judge(filler={"partner": -4.0}), ontology())
    assert isinstance(missed, NearMiss)
    assert isinstance(event, EventCandidate)
    assert event.roles == {}
    assert event.confidence == pytest.approx(1 / (1 + 2.718281828**-3.0))


@pytest.mark.parametrize("weight", [-9.0, -2.8])
def test_a_text_stays_however_unsure_and_leaves_the_event_as_sure(weight: float) -> None:
    fined = EventCandidate(
        "Enforcement", {"target": ("m3",), "measure": ("fined Ujenzi",)}, (), token=1, entry="lex:fine"
    )
    unsure = replace(judge(filler={"type=text": weight}), practised=frozenset({"en Enforcement"}))
    (event,) = judged(seen([fined]), unsure, ontology())
    assert isinstance(event, EventCandidate)
    assert event.roles == fined.roles
    assert event.confidence > 0.9


def test_what_an_event_needs_stays_for_it_to_be_judged_as_a_whole() -> None:
    doubted = judge(filler={"launched": -4.0, "partner": -4.0})
    (event,) = judged(seen([LAUNCH]), doubted, ontology())
    assert isinstance(event, EventCandidate)
    assert event.roles == ROLES
    sure = Judge({**doubted.weights, "event": nested({BIAS: 1.0, "least=2": -4.0})}, FLOORS, PRACTISED)
    assert list(judged(seen([LAUNCH]), sure, ontology())) == [NearMiss(1, "lex:launch", "Launch", "doubtful")]


def test_an_amount_of_money_of_the_sentence_is_proposed_where_a_frame_takes_one() -> None:
    text = (
        "Kenya/PROPN/nsubj/1 funded/VERB/ROOT/1/fund Maji/PROPN/obj/1 with/ADP/case/5 $/SYM/nmod/5 3/NUM/obl/1 "
        "million/NUM/flat/5 ./PUNCT/punct/1"
    )
    mentions = MentionSet(ENTITIES, tuple(Mention(i, i + 1, f"m{n}") for n, i in enumerate((0, 2), 1)))
    bare = EventCandidate("Funding", {"funder": ("m1",), "recipient": ("m2",)}, (), token=1, entry="lex:fund")
    learnt = sure(**{"Funding.amount|kind=amount": 4.0})
    learnt = Judge(learnt.weights, learnt.floors, frozenset({"en Funding"}))
    (event,) = judged(Sight(Parsed.of(parsed("en", text), mentions), ontology(), [bare]), learnt, ontology())
    assert isinstance(event, EventCandidate)
    assert event.roles == {**bare.roles, "amount": ("$ 3 million",)}


def test_a_role_that_takes_one_and_has_it_gets_no_other() -> None:
    (event,) = judged(seen([BARE]), sure(**{"launched": 9.0}), ontology())
    assert isinstance(event, EventCandidate)
    assert event.roles == {"launched": ("m2",)}


def test_a_trigger_whose_roles_the_rules_did_not_find_tells_an_event_once_they_are_filled() -> None:
    miss = NearMiss(1, "lex:launch", "Launch", "role", ("launched",), status="planned", date="2026")
    (event,) = judged(seen([miss]), sure(**{"Launch.launched|path=^obj": 4.0}), ontology())
    assert isinstance(event, EventCandidate)
    assert (event.roles, event.status, event.date) == ({"launched": ("m2",)}, "planned", "2026")
    assert event.confidence == pytest.approx(1 / (1 + 2.718281828**-3.0))
    assert [quote.text for quote in event.quotes] == [doc().text]


def test_a_word_inside_a_name_tells_no_event_by_its_roles() -> None:
    text = "Kenya/PROPN/nsubj/1 joins/VERB/ROOT/1/join Maji/PROPN/compound/3 Agreement/PROPN/obj/1 ./PUNCT/punct/1"
    entities = {"m1": ENTITIES["m1"], "m2": Entity("m2", "Agreement", "Maji Agreement")}
    miss = NearMiss(3, "lex:agreement", "Signing", "role")

    def told(kind: Literal["name", "description"]) -> list[Finding]:
        mentions = MentionSet(entities, (Mention(0, 1, "m1"), Mention(2, 4, "m2", kind=kind)))
        sure = replace(judge(filler={"told=False": 3.0}), practised=frozenset({"en Signing"}))
        return list(judged(Sight(Parsed.of(parsed("en", text), mentions), ontology(), [miss]), sure, ontology()))

    assert told("name") == [miss]
    (event,) = told("description")
    assert isinstance(event, EventCandidate)


def test_who_is_named_only_within_a_longer_name_is_not_proposed() -> None:
    text = "Kenya/PROPN/nsubj/1 joins/VERB/ROOT/1/join UN/PROPN/compound/3 Convention/PROPN/obj/1 ./PUNCT/punct/1"
    entities = {
        "m1": ENTITIES["m1"],
        "m2": Entity("m2", "Agreement", "UN Convention"),
        "m3": Entity("m3", "InternationalOrganization", "UN"),
    }
    mentions = MentionSet(entities, (Mention(0, 1, "m1"), Mention(2, 4, "m2"), Mention(2, 3, "m3")))
    joined = EventCandidate("Signing", {"agreement": ("m2",)}, (), token=1)
    sure = replace(judge(filler={"told=True": 3.0}), practised=frozenset({"en Signing"}))
    (event,) = judged(Sight(Parsed.of(parsed("en", text), mentions), ontology(), [joined]), sure, ontology())
    assert isinstance(event, EventCandidate)
    assert {filler for fillers in event.roles.values() for filler in fillers} == {"m1", "m2"}


def test_a_trigger_that_tells_an_event_too_unsurely_stays_a_near_miss() -> None:
    miss = NearMiss(1, "lex:launch", "Launch", "role", ("launched",))
    learnt = sure(**{"Launch.launched|path=^obj": 4.0})
    doubting = Judge({**learnt.weights, "event": nested({BIAS: 1.0, "told=False": -3.0})}, learnt.floors, PRACTISED)
    assert list(judged(seen([miss]), doubting, ontology())) == [miss]


@pytest.mark.parametrize(("reason", "feature"), [("status", "launched"), ("role", "Launch.place|behind=in")])
def test_what_the_sentence_denies_or_lacks_what_it_needs_stays_a_near_miss(reason: MissReason, feature: str) -> None:
    miss = NearMiss(1, "lex:launch", "Launch", reason)
    assert list(judged(seen([miss]), sure(**{feature: 9.0}), ontology())) == [miss]


def test_of_what_it_has_not_learnt_enough_the_rules_have_their_say() -> None:
    foreign = replace(LAUNCH, type="Election")
    assert list(judged(seen([foreign]), judge(event={"lemma=launch": -9.0}), ontology())) == [foreign]


def test_near_misses_of_the_rules_pass() -> None:
    miss = NearMiss(1, "lex:launch", "Launch", "role")
    assert list(judged(seen([miss]), judge(), ontology())) == [miss]


FIRST = "Kenya said on 3 March 2026 that it is glad."
TOLD_IN = f"{FIRST} It launched Maji in Nairobi, as planned in 2024."


def dated(
    weights: dict[str, float],
    published: str = "2026-03-05",
    date: str = "2024",
    told_first: str = "",
    status: Status = "done",
) -> EventCandidate:
    """What becomes of a launch in the second of two sentences, with a date in each."""
    article = Article("a", "", TOLD_IN, "en", "", PublicationDate(published, "day") if published else None)
    text = parse(article, load_parser("en"))
    (launched,) = (token.i for token in text if token.text == "launched")
    entities = {"m2": ENTITIES["m2"]}
    mentions = MentionSet(entities, tuple(Mention(t.i, t.i + 1, "m2") for t in text if t.text == "Maji"))
    found = EventCandidate(
        "Launch", {"launched": ("m2",)}, (), token=launched, status=status, date=date, entry="lex:launch"
    )
    others = [EventCandidate(told_first, {}, (), token=0)] if told_first else []
    learnt = judge(date={BIAS: 0.0, **weights})
    *_, event = judged(Sight(Parsed.of(text, mentions), ontology(), [*others, found]), learnt, ontology())
    assert isinstance(event, EventCandidate)
    return event


def test_an_event_has_the_date_that_is_likeliest_its_own_with_the_sentence_that_tells_it() -> None:
    event = dated({"where=before": 2.0})
    assert event.date == "2026-03-03"
    assert [quote.text for quote in event.quotes] == [FIRST]
    assert dated({"where=here|nearest=True": 2.0}).date == "2024"
    assert dated({"age=-2 days": 2.0}).date == "2026-03-03"
    assert dated({"age=-2 days": 2.0}, published="").date == "2024"


def test_a_date_that_stands_beside_another_event_is_known_by_it() -> None:
    assert dated({"others=1": 2.0}, told_first="Signing").date == "2026-03-03"
    assert dated({"others=1": -2.0, "where=before": 1.0}, told_first="Signing").date == "2024"
    assert dated({"again=True": 2.0}, told_first="Launch").date == "2026-03-03"


def test_what_is_planned_has_no_date_that_is_over() -> None:
    assert dated({"where=here": 2.0}, status="planned").date == ""
    assert dated({"where=here": 2.0}, status="planned", published="2024-06-01").date == "2024"
    assert dated({"where=here": 2.0}, status="planned", published="").date == "2024"


def test_an_event_none_of_whose_dates_is_likely_has_none() -> None:
    assert dated({BIAS: -1.0}).date == ""


def test_the_date_that_the_rules_tell_is_one_of_the_choices() -> None:
    assert dated({"told=True": 2.0}, date="2025-11").date == "2025-11"


def test_the_year_in_the_name_of_who_plays_a_part_is_one_of_the_choices() -> None:
    ranked = Entity("m1", "Country", "Kenya")
    index = Entity("m2", "Index", "2025 Readiness Index")
    event = EventCandidate("Ranking", {"ranked": ("m1",), "index": ("m2",), "result": ("third",)}, (), token=1)
    sight = Sight(
        Parsed.of(doc(), replace(MENTIONS, entities={**ENTITIES, "m1": ranked, "m2": index})), ontology(), [event]
    )

    def told(weight: float) -> EventCandidate:
        learnt = judge(date={BIAS: 0.0, "where=name of index": weight})
        (found,) = judged(sight, replace(learnt, practised=frozenset({"en Ranking"})), ontology())
        assert isinstance(found, EventCandidate)
        return found

    assert told(2.0).date == "2025"
    assert told(-2.0).date == ""


def test_who_is_named_and_likely_takes_part_is_told_apart() -> None:
    practised = Judge({"entity": nested({BIAS: -1.0, "plays=launcher": 3.0})}, FLOORS, frozenset({"en Country"}))
    assert likely(seen([LAUNCH]), practised) == {"m1"}
    assert likely(seen([]), practised) == frozenset()
    told_as = Judge(
        {"entity": nested({BIAS: -1.0, "Company|dep=obl": 3.0})}, FLOORS, frozenset({"en Company", "en Place"})
    )
    assert likely(seen([]), told_as) == {"m3"}
    assert likely(seen([]), replace(told_as, practised=frozenset())) == frozenset()


@pytest.mark.parametrize(
    ("feature", "who"),
    [
        ("title=True", {"m1", "m2", "m3", "m4"}),
        ("subject=True", {"m1"}),
        ("peers=1", {"m3", "m4"}),
        ("alike=2", {"m3", "m4"}),
        ("sentences=2", set()),
        ("last=0", {"m1", "m2", "m3", "m4"}),
    ],
)
def test_who_takes_part_shows_in_how_much_of_the_article_is_about_them(feature: str, who: set[str]) -> None:
    entities = {**ENTITIES, "m3": Entity("m3", "Place", "Ujenzi")}
    every = frozenset(f"en {entity.type}" for entity in entities.values())
    learnt = Judge({"entity": nested({BIAS: -1.0, feature: 3.0})}, FLOORS, every)
    assert likely(Sight(Parsed.of(doc(), replace(MENTIONS, entities=entities)), ontology()), learnt) == who


def test_how_often_somebody_is_named_counts_in_texts_that_can_name_them_again() -> None:
    def features(text: Doc) -> set[str]:
        return set(Sight(Parsed.of(text, MENTIONS), ontology()).filler(LAUNCH, "launcher", "m1").features)

    more = ["They/PRON/nsubj/1 left/VERB/ROOT/1 ./PUNCT/punct/1"]
    assert "times=1" in features(parsed("en", SENTENCE, *(more * 3)))
    assert not {one for one in features(parsed("en", SENTENCE, *(more * 2))) if one.startswith("times=")}


def test_what_is_only_described_is_never_listed() -> None:
    described = tuple(replace(mention, kind="description") for mention in MENTIONS.mentions)
    sure_of_all = Judge({"entity": nested({BIAS: 9.0})}, FLOORS, frozenset({"en Company"}))
    assert likely(Sight(Parsed.of(doc(), MENTIONS), ontology()), sure_of_all) == {"m3"}
    assert (
        likely(Sight(Parsed.of(doc(), replace(MENTIONS, mentions=described)), ontology()), sure_of_all) == frozenset()
    )


WORDS = st.text(max_size=3)


@given(st.dictionaries(WORDS, st.floats(-1e9, 1e9), max_size=5), st.lists(WORDS), st.lists(WORDS, max_size=2))
def test_a_probability_is_one_whatever_the_weights(
    weights: dict[str, float], features: list[str], names: list[str]
) -> None:
    sure = Judge({"event": nested(weights)}, FLOORS).probability("event", Claim(tuple(names), tuple(features)))
    assert 0 <= sure <= 1


def test_a_judge_is_read_as_it_was_written_and_written_the_same_each_time(tmp_path: Path) -> None:
    one = judge(event={"lemma=lancé": -1.25, "entry=أطلق": 0.5})
    for name in ("a.weights", "b.weights"):
        save_judge(one, tmp_path / name)
    assert load_judge(tmp_path / "a.weights") == one
    assert (tmp_path / "a.weights").read_bytes() == (tmp_path / "b.weights").read_bytes()


@pytest.mark.parametrize("content", [b"", b"no weights", None])
def test_what_is_no_judge_is_said_so(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.weights"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError, match=r"x\.weights"):
        load_judge(path)


def test_articles_are_read_with_the_shipped_judge(own: Path) -> None:
    source = read_article(sorted((own / "articles").iterdir())[0])
    doc = parse(source, pipeline(source.language, ontology=ontology()))
    read, findings = propose(doc, ontology())
    expected = list(judged(Sight(read, ontology(), findings), load_judge(), ontology()))
    told = examine(doc, ontology()).candidates
    assert list(told) == [one for one in expected if not isinstance(one, NearMiss)]
    assert len({one.confidence for one in told}) > 3


def test_a_judge_learns_from_annotated_articles_which_claims_are_right(
    own: Path, learnt: tuple[Judge, list[str]], tmp_path: Path
) -> None:
    judge, lines = learnt
    assert [line.split(":")[0] for line in lines] == ["filler", "relation", "entity", "event", "date"]
    assert judge.weights["relation"]["dep=" + _surest(own)][""] > 0
    path = tmp_path / "own.weights"
    outcome = CliRunner().invoke(main, ["calibrate", str(own), "-o", str(path)])
    assert outcome.exit_code == 0, outcome.output
    save_judge(judge, tmp_path / "again.weights")
    assert path.read_bytes() == (tmp_path / "again.weights").read_bytes()


def test_what_is_true_of_articles_written_to_learn_from_alone_is_not_taken_over(
    own: Path, learnt: tuple[Judge, list[str]], tmp_path: Path
) -> None:
    read, _ = learnt
    for name in ("articles", "facts"):
        (tmp_path / name).mkdir()
        for path in sorted((own / name).iterdir())[:4]:
            copy(path, tmp_path / name)
    more = train_judge([own], written=[tmp_path], ontology=ontology())
    assert more.weights["relation"] == read.weights["relation"]
    assert more.weights["filler"] != read.weights["filler"]
    assert "written" not in more.weights["filler"]


def _surest(own: Path) -> str:
    """The label of the words whose relations are most often right in the repository's own annotated articles."""
    balance: dict[str, int] = {}
    for example in (one for lesson in lessons_of(own, ontology()) for one in part_examples(lesson, ontology())):
        label = next((f.removeprefix("dep=") for f in example.claim.features if f.startswith("dep=")), "")
        if example.sort == "relation":
            balance[label] = balance.get(label, 0) + (1 if example.right else -1)
    return max(sorted(balance), key=lambda label: balance[label])


def test_too_little_to_learn_from_is_said_so(tmp_path: Path) -> None:
    for folder in ("articles", "facts"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles" / "a.md").write_text("Nothing was launched here, and the weather was fine all day long.\n")
    (tmp_path / "facts" / "a.json").write_text(
        '{"id": "a", "lang": "en", "entities": [], "events": [], "relations": []}'
    )
    with pytest.raises(PolicyGraphError, match="Too few"):
        train_judge([tmp_path], ontology=ontology())
