"""What `policygraph ontology check` says of Turtle that is wrong, and of what is right."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from policygraph.namespaces import ID
from policygraph.ontology import Problem, check, folder
from tests.own_turtle import PREFIXES, write

BROKEN = {
    "lunch": (
        'pg:Lunch a owl:Class , pg:EventType ; rdfs:subClassOf pg:Event ; rdfs:label "Lunch"@en .',
        ["no French label", "no Arabic label", "no English definition", "no French definition", "has no role"],
    ),
    "not an event": (
        "pg:Sleep a owl:Class , pg:EventType .",
        ["no subclass of pg:Event"],
    ),
    "not an entity": ("pg:Dream a owl:Class , pg:EntityType .", ["no subclass of pg:Entity"]),
    "odd event": (
        """pg:Odd a owl:Class , pg:EventType ; rdfs:subClassOf pg:Event ,
             [ a owl:Restriction ; owl:onProperty pg:launched ; owl:allValuesFrom pg:Nobody ] ;
             pg:implies [ pg:subjectRole pg:party ; pg:predicate pg:memberOf ; pg:objectRole pg:launched ] .""",
        ["refers (owl:allValuesFrom) to pg:Nobody", "implies a relation of pg:party", "no declared entity type"],
    ),
    "topic without labels": (
        'topic:tides a pg:Topic ; skos:prefLabel "Tides"@en ; pg:hint "tide"@en .',
        ["no French label", "no Arabic definition", "is a topic without a cue (pg:cue)"],
    ),
    "topic of two minds": (
        """topic:zeros a pg:Topic ; skos:prefLabel "Bits"@en , "Bits"@fr , "بتات"@ar ;
             skos:definition "B."@en , "B."@fr , "ب"@ar ;
             pg:cue "cybersécurité"@fr , "bits"@en , "Bits"@de ; pg:notCue "bits"@en ; skos:broader topic:bytes .""",
        ["has the cue cybersécurité like", "both a cue (pg:cue) and none", "whose language is none of", "topic:bytes"],
    ),
    "topic within itself": (
        """topic:hen a pg:Topic ; skos:prefLabel "Hen"@en , "Poule"@fr , "دجاجة"@ar ;
             skos:definition "B."@en , "B."@fr , "ب"@ar ; pg:cue "hen"@en ; skos:broader topic:hen .""",
        ["is broader (skos:broader) than itself"],
    ),
    "cues of no topic": (
        """lex:wave pg:cue "wave"@en .""",
        ["has cues (pg:cue, pg:hint, pg:notCue) but is no topic"],
    ),
    "about no topic": (
        """:my-plan a pg:Instrument ; skos:prefLabel "My Plan"@en ; pg:topic :morocco .""",
        ["is about (pg:topic) what is no declared pg:Topic"],
    ),
    "relation": (
        "pg:admires a owl:ObjectProperty , pg:Relation ; rdfs:domain pg:Person .",
        ["needs exactly one range"],
    ),
    "trigger of nothing": (
        """lex:nothing a pg:Trigger ; pg:form "déjeuner"@fr ; pg:evokes pg:Luncheon ; pg:frame lex:good-frame .""",
        ["refers (pg:evokes) to pg:Luncheon, which is not declared"],
    ),
    "trigger of an entity type": (
        """lex:typed a pg:Trigger ; pg:form "pays"@fr ; pg:evokes pg:Country ; pg:frame lex:good-frame .""",
        ["evokes what is no declared event type or relation (pg:Country)"],
    ),
    "trigger without frame": (
        """lex:frameless a pg:Trigger ; pg:form "souper"@fr ; pg:evokes pg:Launch .""",
        ["without a frame"],
    ),
    "trigger without form": (
        "lex:formless a pg:Trigger ; pg:evokes pg:Launch ; pg:frame lex:good-frame .",
        ["without a form"],
    ),
    "role of another event": (
        """lex:other-frame a pg:Frame ; pg:roleAt [ pg:role pg:elected ; pg:stands "subject" ] .
           lex:other a pg:Trigger ; pg:form "goûter"@fr ; pg:evokes pg:Launch ; pg:frame lex:other-frame .""",
        ["its frame lex:other-frame places pg:elected"],
    ),
    "role that does not exist": (
        """lex:wrong-frame a pg:Frame ; pg:roleAt [ pg:role pg:eater ; pg:stands "subject" ] .""",
        ["refers (pg:role) to pg:eater", "places what is no declared role"],
    ),
    "ends of a relation": (
        """lex:ends-frame a pg:Frame ; pg:roleAt [ pg:role pg:party ; pg:stands "subject" ] .
           lex:ends a pg:Trigger ; pg:form "dîner"@fr ; pg:evokes pg:memberOf ; pg:frame lex:ends-frame .""",
        ["may place only pg:subject and pg:object, not pg:party"],
    ),
    "place": (
        """lex:place-frame a pg:Frame ;
             pg:roleAt [ pg:role pg:party ; pg:stands "yonder" ; pg:preposition "avec" ] .""",
        ["stands (pg:stands) where none can", "preposition without a language"],
    ),
    "slip of the pen": (
        """lex:slip a pg:Trigger ; pg:form "bruncher"@fr ; pg:evoke pg:Launch ; pg:frame lex:good-frame .""",
        ["uses the property pg:evoke, which is not declared", "must evoke (pg:evokes) exactly one"],
    ),
    "no language": (
        """lex:mute a pg:Blocker ; pg:form "ceci" .""",
        ["whose language is none of fr, en, ar"],
    ),
    "no kind": ("""lex:kindless pg:form "cela"@fr .""", ["has forms (pg:form) but no kind"]),
    "unknown kind": ("""lex:strange a pg:Strange ; pg:form "cela"@fr .""", ["unknown kind of lexicon entry"]),
    "bad confidence": (
        """lex:sure a pg:Trigger ; pg:form "affirmer"@fr ; pg:evokes pg:Launch ; pg:frame lex:good-frame ;
             pg:confidence 7 ; pg:pos "VERBE" ; pg:status pg:Maybe .""",
        ["not between 0 and 1", "part of speech", "status that is none of"],
    ),
    "one word, two types": (
        """lex:word-a a pg:HeadNoun ; pg:form "bidule"@fr ; pg:evokes pg:Company .
           lex:word-b a pg:HeadNoun ; pg:form "bidule"@fr ; pg:evokes pg:Meeting .""",
        ["has the form bidule like lex:word-a"],
    ),
    "one trigger, two events": (
        """lex:place-only a pg:Frame ; pg:roleAt [ pg:role pg:place ; pg:stands "oblique" ] .
           lex:trigger-a a pg:Trigger ; pg:form "machiner"@fr ; pg:evokes pg:Launch ; pg:frame lex:place-only .
           lex:trigger-b a pg:Trigger ; pg:form "machiner"@fr ; pg:evokes pg:Gathering ; pg:frame lex:place-only .""",
        ["has the form machiner and the frame lex:place-only like lex:trigger-a"],
    ),
    "entity without type": (""":nobody skos:prefLabel "Nobody"@en .""", ["has names but no type"]),
    "entity without label": (":nameless a pg:Company .", ["has no preferred label"]),
    "entity of two types": (
        """:both a pg:Company , pg:Meeting ; skos:prefLabel "Both"@en , "Either"@en .""",
        ["has two types", "two preferred labels in one language"],
    ),
    "label without language": (
        """:plain a pg:Company ; skos:prefLabel "Plain" .""",
        ["preferred label without a language"],
    ),
    "ties": (
        """:tied a pg:Company ; skos:prefLabel "Tied"@en ; pg:country :atlantis ; pg:parent :nobody-at-all .""",
        [
            "refers (pg:country) to :atlantis",
            "country (pg:country) that is no declared pg:Country",
            "to :nobody-at-all",
        ],
    ),
    "country that is none": (
        """:lost a pg:Company ; skos:prefLabel "Lost"@en ; pg:country :orange .""",
        ["country (pg:country) that is no declared pg:Country (:orange)"],
    ),
    "namesake": (
        """:zz-other-orange a pg:Company ; skos:prefLabel "Orange"@fr .""",
        ["same type and preferred label as :orange"],
    ),
    "misspelling": (
        """:mistyped a pg:Company ; skos:prefLabel "Mistyped"@en ; skos:altLabel "Miss"@en ;
             skos:hiddenLabel "Mistyped"@en , "Miss"@en .""",
        ["hidden label (a misspelling) that is also its preferred", "that is also its alternative label"],
    ),
    "local of nowhere": (
        """:adrift a pg:GovernmentBody ; skos:prefLabel "Adrift"@en ; pg:localLabel "Adrift"@en .""",
        ["has a local label (pg:localLabel) but no country"],
    ),
    "worldwide": (
        """:everywhere a pg:Company ; skos:prefLabel "Everywhere"@en ; pg:worldwide "yes" .""",
        ["must say true or false (pg:worldwide)", "is worldwide (pg:worldwide) but has no country"],
    ),
    "without source": (
        """:unsourced a pg:Company ; skos:prefLabel "Unsourced"@en ; pg:group pg:Operator .""",
        ["is in a group (pg:group) but has no source"],
    ),
    "source that is none": (
        """:hearsay a pg:Company ; skos:prefLabel "Hearsay"@en ; pg:group pg:Operator ; dcterms:source "my memory" .
           :nowhere a pg:Company ; skos:prefLabel "Nowhere"@en ; pg:group pg:Operator ; dcterms:source <urn:me> .""",
        ["has a source that is no address: write", "no address on the web"],
    ),
    "curated without type or label": (
        """:untyped skos:prefLabel "Untyped"@en ; pg:group pg:Operator ; dcterms:source <https://example.org/> .
           :unnamed a pg:Company ; pg:group pg:Operator ; dcterms:source <https://example.org/> .""",
        ["has names but no type", "is in a group (pg:group) but has no preferred label"],
    ),
    "group that is none": (
        """:grouped a pg:Company ; skos:prefLabel "Grouped"@en ; pg:group pg:Regulators ;
             dcterms:source <https://example.org/> .
           pg:NewGroup a pg:ActorGroup ; skos:prefLabel "New"@en .""",
        ["refers (pg:group) to pg:Regulators", "group (pg:group) that is not declared", "without a preferred label in"],
    ),
    "ministry of no country": (
        """:ministry a pg:GovernmentBody ; skos:prefLabel "Ministère des Licornes"@fr .
           :unicorns a pg:GovernmentBody ; skos:prefLabel "Unicorns"@en ; pg:group pg:DigitalMinistry ;
             dcterms:source <https://example.org/> .""",
        ["is a ministry without a country"],
    ),
    "acronym of several": (
        """:first-zqx a pg:GovernmentBody ; skos:prefLabel "First"@en ; skos:altLabel "ZQX" ; pg:country :morocco .
           :second-zqx a pg:GovernmentBody ; skos:prefLabel "Second"@en ; skos:altLabel "ZQX"@fr .""",
        ["shares the acronym ZQX with others, so it needs a country"],
    ),
    "negative": (
        """:torn a pg:Company ; skos:prefLabel "Torn"@en ; pg:negativeLabel "Torn"@en .""",
        ["negative label that is also its preferred label"],
    ),
}
"""A break of each kind, and what has to be said of it."""

TOUCHING = {
    "second label": (
        ':orange skos:prefLabel "Pomme"@fr .',
        ":orange: has two preferred labels in one language",
    ),
    "second event": (
        "lex:en-ev-establish pg:evokes pg:Gathering .",
        "lex:en-ev-establish: must evoke (pg:evokes) exactly one event type or relation",
    ),
    "second place of a role": (
        'lex:fr-sign-verb pg:roleAt [ pg:role pg:agreement ; pg:stands "yonder" ] .',
        "lex:fr-sign-verb: says that a role stands (pg:stands) where none can",
    ),
    "role that its triggers do not have": (
        'lex:fr-sign-noun pg:roleAt [ pg:role pg:elected ; pg:stands "subject" ] .',
        "lex:fr-ev-signature: evokes pg:Signing, but its frame lex:fr-sign-noun places pg:elected",
    ),
    "the same trigger for another event": (
        """lex:zz-launch a pg:Trigger ; pg:form "launch"@en ; pg:pos "VERB" ; pg:evokes pg:Gathering ;
             pg:frame lex:en-launch-verb , lex:en-where , lex:en-partner .""",
        "lex:zz-launch: has the form launch and the frame lex:en-where like lex:en-ev-launch, but evokes pg:Gathering",
    ),
    "only named": (
        "<https://example.org/mine> pg:slot :orange .",
        ":orange: has a slot that names no parameter (pg:parameter), or several",
    ),
    "class of what is shipped": (
        "pg:StatusCue rdfs:subClassOf pg:Frame .",
        "lex:ar-cue-done: is a frame without a role (pg:roleAt)",
    ),
    "without a name": (
        """[] pg:cue "tide"@en .""",
        "is no topic: say `a pg:Topic`",
    ),
}
"""What an added file makes wrong in shipped terms or beside them, and what has to be said of it."""


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Problem]]:
    """What `check` finds in each broken file, all checked at once."""
    place = tmp_path_factory.mktemp("broken")
    good = 'lex:good-frame a pg:Frame ; pg:roleAt [ pg:role pg:launched ; pg:stands "object" ] .'
    write(place, good, name="good.ttl")
    for name, (text, _) in BROKEN.items():
        write(place, text, name=f"{name}.ttl")
    found: dict[str, list[Problem]] = {}
    for problem in check([place]):
        found.setdefault(Path(problem.file).stem, []).append(problem)
    return found


@pytest.fixture(scope="module")
def touching(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all these files."""
    place = tmp_path_factory.mktemp("touching")
    for name, (text, _) in TOUCHING.items():
        write(place, text, name=f"{name}.ttl")
    return place


@pytest.fixture(scope="module")
def touched(touching: Path) -> list[str]:
    """What `check` says of these, in order; blank nodes, whose names are drawn anew at each reading, without theirs."""
    return told(touching)


def told(place: Path) -> list[str]:
    return sorted(re.sub(r"<_:\w+>", "[]", str(problem)) for problem in check([place]))


class TestCheck:
    def test_what_is_shipped_is_sound(self) -> None:
        assert [str(problem) for problem in check()] == []

    @pytest.mark.parametrize("name", BROKEN)
    def test_it_says_what_is_wrong_and_where(self, name: str, problems: dict[str, list[Problem]]) -> None:
        first_line = PREFIXES.count("\n") + 1
        said = problems[name]
        for message in BROKEN[name][1]:
            assert any(message in problem.message for problem in said), [str(problem) for problem in said]
        assert all(problem.iri and first_line <= problem.line <= first_line + 2 for problem in said)

    def test_it_finds_nothing_wrong_in_what_is_right(self, problems: dict[str, list[Problem]]) -> None:
        assert set(problems) == set(BROKEN)

    def test_broken_turtle_is_all_that_is_told(self, tmp_path: Path) -> None:
        own = write(tmp_path, ":half a pg:Company ; skos:prefLabel 'Half'@en")
        write(tmp_path, ":nameless a pg:Company .", name="second.ttl")
        (tmp_path / "third.ttl").write_bytes(b"\xff\xfe not text")
        said = check([own])
        assert [Path(problem.file).name for problem in said] == ["own.ttl", "third.ttl"]
        assert said[0].line >= PREFIXES.count("\n")
        assert str(said[0]).startswith(f"{tmp_path / 'own.ttl'}:{said[0].line}: this is no Turtle")

    def test_only_the_one_without_a_country_is_at_fault(self, problems: dict[str, list[Problem]]) -> None:
        assert {problem.iri for problem in problems["acronym of several"]} == {ID + "second-zqx"}
        assert {problem.iri for problem in problems["ministry of no country"]} == {ID + "ministry", ID + "unicorns"}

    @pytest.mark.parametrize("name", TOUCHING)
    def test_it_says_what_an_added_file_makes_wrong_in_shipped_terms(self, name: str, touched: list[str]) -> None:
        assert any(TOUCHING[name][1] in problem for problem in touched), touched

    @pytest.mark.parametrize(
        ("shortcut", "instead"),
        [("_in_sight", lambda index, _: index.triples), ("_hand_down_targets", lambda _: None)],
    )
    def test_what_makes_it_fast_hides_nothing(
        self,
        shortcut: str,
        instead: Callable[..., object],
        touching: Path,
        touched: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(f"policygraph.ontology.problems.{shortcut}", instead)
        assert told(touching) == touched

    def test_the_meta_shapes_look_forwards_only(self) -> None:
        shapes = parse(path=folder() / "meta-shapes.ttl", format=RdfFormat.TURTLE)
        assert not [quad for quad in shapes if quad.predicate.value.endswith("inversePath")]

    def test_a_problem_reads_well(self, problems: dict[str, list[Problem]]) -> None:
        (problem,) = problems["entity without label"]
        assert (
            str(problem)
            == f"{problem.file}:{PREFIXES.count(chr(10)) + 1}: :nameless: has no preferred label (skos:prefLabel)"
        )
