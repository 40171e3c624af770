"""What follows from the facts: queries in other vocabularies find them, and what was read stays as it was."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import DefaultGraph, NamedNode

from policygraph import ontology
from policygraph.build import build
from policygraph.cli import main
from policygraph.errors import OntologyError, StoreError
from policygraph.graph import INFERRED_GRAPH, Workspace, open_store, read_manifest
from policygraph.identity import Reading
from policygraph.inference import forget, infer, read_rules
from policygraph.namespaces import ID
from policygraph.ontology.model import Ontology
from policygraph.query import ask
from tests.readings import MOROCCO, Saved, article, election, entity, event, reading, relation, save

DCO = f"{ID}digital-cooperation-organization"


def legislation() -> Reading:
    """A law adopted, one repealed, money for a fund, a meeting, and two committees, one within the other."""
    source = article(
        "law",
        "en",
        "Morocco adopts the Harbour Data Act",
        "On 3 March 2026 the Port Parliament adopted the Harbour Data Act, which protects personal data.",
        "The Old Quay Decree was repealed.",
        "Ms Ada Benali, director of the Tide Agency, opened the Lighthouse Forum in Tangier.",
        "The Tide Agency gave the Beacon Fund 5 million dirhams, and works with the Reef Bank.",
        "The Algae Committee is part of the Sea Council, which is part of the Tide Agency.",
        published="2026-03-04",
    )
    _, adopted, repealed, opened, money, parts = source.text.split("\n\n")
    names = {
        "act": ("Instrument", "Harbour Data Act"),
        "decree": ("Instrument", "Old Quay Decree"),
        "parliament": ("GovernmentBody", "Port Parliament"),
        "ada": ("Person", "Ada Benali"),
        "agency": ("GovernmentBody", "Tide Agency"),
        "forum": ("Meeting", "Lighthouse Forum"),
        "tangier": ("Place", "Tangier"),
        "fund": ("Initiative", "Beacon Fund"),
        "bank": ("Company", "Reef Bank"),
        "algae": ("Committee", "Algae Committee"),
        "sea": ("Committee", "Sea Council"),
    }
    return reading(
        source,
        [entity(key, kind, name) for key, (kind, name) in names.items()],
        [
            event(source, "Adoption", adopted, date="2026-03-03", instrument="act", adopter="parliament"),
            event(source, "Repeal", repealed, instrument="decree"),
            event(source, "Gathering", opened, meeting="forum", organizer="agency", participant="ada", place="tangier"),
            event(source, "Funding", money, funder="agency", recipient="fund", amount="5 million dirhams"),
        ],
        [
            relation(source, "ada", "officerOf", "agency", opened),
            relation(source, "ada", "holdsPosition", "director", opened),
            relation(source, "agency", "partnerOf", "bank", money),
            relation(source, "algae", "partOf", "sea", parts),
            relation(source, "sea", "partOf", "agency", parts),
        ],
    )


@pytest.fixture(scope="module")
def known() -> Ontology:
    return ontology.load()


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory, known: Ontology) -> Path:
    """A graph folder from which nothing was inferred."""
    place = tmp_path_factory.mktemp("inference")
    save([*election(), legislation()], place / "in", place / "answers")
    build(Workspace(place / "graph"), [place / "in"], ontology=known, extractor=Saved(place / "answers"))
    return place / "graph"


@pytest.fixture
def graph(once: Path, tmp_path: Path) -> Path:
    shutil.copytree(once, tmp_path / "graph")
    return tmp_path / "graph"


@pytest.fixture(scope="module")
def richer(once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same graph after `policygraph infer`."""
    folder = tmp_path_factory.mktemp("richer") / "graph"
    shutil.copytree(once, folder)
    result = CliRunner().invoke(main, ["infer", "--graph", str(folder)])
    assert result.exit_code == 0, result.output
    return folder


def rows(graph: Path, query: str, *, inferred: bool | None = None) -> set[tuple[str, ...]]:
    found = ask(graph, query, inferred=inferred).rows
    return {tuple("" if term is None else str(getattr(term, "value", term)) for term in row) for row in found}


# Queries in other vocabularies


def test_a_query_in_the_organization_ontology_finds_members_and_posts(once: Path, richer: Path) -> None:
    members = """SELECT ?who ?body { ?membership a org:Membership ; org:member ?who ; org:organization ?body .
        ?body a org:OrganizationalUnit ; org:unitOf :digital-cooperation-organization . ?who org:memberOf ?body }"""
    assert rows(richer, members) == {(MOROCCO, f"{ID}dco-executive-committee")}
    posts = """SELECT ?name ?office ?body { ?who a foaf:Person ; rdfs:label ?name ; org:holds ?post .
        ?post a org:Post ; rdfs:label ?office ; org:postIn/rdfs:label ?body }"""
    assert rows(richer, posts) == {("Ada Benali", "director", "Tide Agency")}
    assert rows(once, members) == rows(once, posts) == set()


def test_a_query_in_schema_org_finds_events_and_grants(once: Path, richer: Path) -> None:
    events = """SELECT ?name ?organizer ?guest ?place { ?event a schema:Event ; schema:name ?name ;
        schema:organizer/schema:name ?organizer ; schema:attendee/schema:name ?guest ;
        schema:location/schema:name ?place
        FILTER(STRSTARTS(?name, "Lighthouse")) }"""
    assert rows(richer, events) == {("Lighthouse Forum", "Tide Agency", "Ada Benali", "Tangier")}
    grants = """SELECT ?funder ?item ?amount { ?grant a schema:MonetaryGrant ; schema:funder/schema:name ?funder ;
        schema:fundedItem/schema:name ?item ; schema:amount ?amount }"""
    assert rows(richer, grants) == {("Tide Agency", "Beacon Fund", "5 million dirhams")}
    articles = """SELECT DISTINCT ?headline ?day { ?article a schema:Article ; schema:headline ?headline ;
        schema:datePublished ?day ; schema:mentions/schema:name "Beacon Fund"@en }"""
    assert rows(richer, articles) == {("Morocco adopts the Harbour Data Act", "2026-03-04")}
    assert rows(once, events) == rows(once, grants) == rows(once, articles) == set()


def test_a_query_in_prov_and_eli_finds_laws_and_where_they_are_told(once: Path, richer: Path) -> None:
    laws = """SELECT ?title ?who ?day ?article { ?law a eli:LegalResource ; eli:title ?title ; eli:passed_by ?body ;
        eli:date_document ?day ; prov:wasAttributedTo ?body . ?body a prov:Agent ; rdfs:label ?who .
        ?statement a prov:Entity ; rdf:subject ?law ; prov:wasDerivedFrom ?source .
        ?source a prov:Entity ; dcterms:title ?article }"""
    told = "Morocco adopts the Harbour Data Act"
    assert rows(richer, laws) == {("Harbour Data Act", "Port Parliament", "2026-03-03", told)}
    gone = "SELECT ?title { ?law eli:in_force eli:InForce-notInForce ; eli:title ?title }"
    assert rows(richer, gone) == {("Old Quay Decree",)}
    quotes = """SELECT ?words { ?statement a oa:Annotation ; oa:hasTarget ?target ; oa:hasBody ?event .
        ?event a pg:Repeal .
        ?target oa:hasSelector/oa:exact ?words ; prov:wasQuotedFrom ?article . ?article a pg:Article }"""
    assert rows(richer, quotes) == {("The Old Quay Decree was repealed.",)}
    assert rows(once, laws) == rows(once, gone) == rows(once, quotes) == set()


def test_relations_stand_under_wikidatas_properties(richer: Path) -> None:
    assert rows(richer, "SELECT ?body { :morocco wdt:P463 ?body }") == {(f"{ID}dco-executive-committee",)}
    assert rows(richer, "SELECT ?who { ?law wdt:P1891 ?who }") == set()  # Nobody signed anything.


def test_what_is_about_a_topic_is_found_by_the_trackers_code(richer: Path) -> None:
    question = """SELECT DISTINCT ?law { ?law a pg:Instrument ; dcterms:subject ?area .
        ?area skos:inScheme dpa:policy-areas ; skos:notation "4" }"""
    assert len(rows(richer, question)) == 1
    actions = 'SELECT ?event { ?event dcterms:type ?action . ?action skos:notation "adoption" }'
    assert len(rows(richer, actions)) == 1


# Inverses, symmetry, parts of parts


def test_inverses_symmetry_and_parts_of_parts(richer: Path) -> None:
    assert rows(richer, "SELECT ?who { :dco-executive-committee pg:hasMember ?who }") == {(MOROCCO,)}
    partners = """SELECT ?one ?two { ?a pg:partnerOf ?b . ?a rdfs:label ?one . ?b rdfs:label ?two }"""
    assert rows(richer, partners) == {("Tide Agency", "Reef Bank"), ("Reef Bank", "Tide Agency")}
    parts = 'SELECT ?name { ?part pg:partOf ?whole . ?whole rdfs:label "Tide Agency"@en . ?part rdfs:label ?name }'
    assert rows(richer, parts) == {("Sea Council",), ("Algae Committee",)}
    assert rows(richer, parts.replace("?part pg:partOf ?whole", "?whole pg:hasPart ?part")) == rows(richer, parts)


def test_a_saved_question_reaches_through_parts_and_both_ways_without_inference(once: Path, tmp_path: Path) -> None:
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "around.rq").write_text(
        "# title: What is around a body?\n# parameters:\n#   body: {type: entity}\n"
        "SELECT ?name { { ?x pg:partOf+ $body } UNION { ?x pg:partnerOf|^pg:partnerOf $body } UNION "
        "{ ?x ^pg:officerOf $body } ?x rdfs:label ?name }",
        encoding="utf-8",
    )

    def around(body: str) -> set[str]:
        found = ask(once, "@around", {"body": body}, extra=[tmp_path]).rows
        return {row[0].value for row in found if row[0] is not None}  # type: ignore[union-attr]

    assert around("Tide Agency") == {"Sea Council", "Algae Committee", "Reef Bank"}
    assert around("Reef Bank") == {"Tide Agency"}
    assert around("Ada Benali") == {"Tide Agency"}


def test_a_saved_question_answers_the_same_before_and_after_unless_it_was_written_for_more(
    once: Path, richer: Path, tmp_path: Path
) -> None:
    (tmp_path / "queries").mkdir()
    select = "SELECT ?who { ?body pg:hasMember ?who }"
    for name, header in (("plain", ""), ("wide", "# inferred: true\n")):
        (tmp_path / "queries" / f"{name}.rq").write_text(f"# title: Members\n{header}{select}\n", encoding="utf-8")

    def who(graph: Path, asked: str, *, inferred: bool | None = None) -> int:
        return len(ask(graph, asked, extra=[tmp_path], inferred=inferred).rows)

    assert (who(once, "@plain"), who(richer, "@plain"), who(richer, "@plain", inferred=True)) == (0, 0, 1)
    assert (who(once, "@wide"), who(richer, "@wide"), who(richer, "@wide", inferred=False)) == (0, 1, 0)
    assert who(richer, str(tmp_path / "queries" / "plain.rq")) == 1
    for name in ("actions", "events", "changes", "planned"):
        values = {"actor": "Morocco"} if name in ("actions", "changes") else {}
        assert ask(once, f"@{name}", values).rows == ask(richer, f"@{name}", values).rows


def test_the_members_of_a_body_are_those_of_its_committees_too(once: Path, richer: Path) -> None:
    for graph in (once, richer):
        found = ask(graph, "@members", {"body": "DCO"})
        place = found.variables.index("member")
        assert {row[place].value for row in found.rows if row[place] is not None} == {MOROCCO}  # type: ignore[union-attr]


# What was read stays apart


def test_what_was_read_stays_as_it_was(graph: Path) -> None:
    workspace = Workspace(graph)
    before = workspace.turtle.read_bytes()
    facts = set(open_store(workspace.store).quads_for_pattern(None, None, None, DefaultGraph()))
    exported = CliRunner().invoke(main, ["export", "--graph", str(graph)]).output
    found = infer(workspace)
    assert found.triples > 100
    store = open_store(workspace.store)
    assert set(store.quads_for_pattern(None, None, None, DefaultGraph())) == facts
    assert workspace.turtle.read_bytes() == before
    assert CliRunner().invoke(main, ["export", "--graph", str(graph)]).output == exported
    inferred = [quad.triple for quad in store.quads_for_pattern(None, None, None, NamedNode(INFERRED_GRAPH))]
    assert len(inferred) == found.triples
    assert not {quad.triple for quad in facts} & set(inferred)
    assert not [triple for triple in inferred if "_:" in f"{triple.subject}{triple.object}"[:2]]


def test_a_query_can_leave_out_what_was_inferred(richer: Path) -> None:
    anything = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    ((facts,),) = rows(richer, anything, inferred=False)
    ((all_of_it,),) = rows(richer, anything)
    manifest = read_manifest(richer / "store")
    assert manifest is not None
    assert (int(facts), int(all_of_it)) == (manifest.triples, manifest.triples + manifest.inferred)
    command = ["query", "--graph", str(richer), "ASK { ?a pg:hasMember ?b }", "--format", "csv"]
    assert "true" in CliRunner().invoke(main, command).output
    assert "false" in CliRunner().invoke(main, [*command, "--no-inferred"]).output
    named = f"SELECT (COUNT(*) AS ?n) FROM <{INFERRED_GRAPH}> {{ ?s ?p ?o }}"
    assert rows(richer, named) == {(str(manifest.inferred),)}


def test_inferring_twice_gives_the_same_and_forgetting_takes_it_away(graph: Path) -> None:
    workspace = Workspace(graph)
    first, second = infer(workspace), infer(workspace)
    assert first == second
    result = CliRunner().invoke(main, ["infer", "--forget", "--graph", str(graph)])
    assert result.exit_code == 0
    assert not ask(graph, "ASK { ?a pg:hasMember ?b }").answer
    assert ask(graph, "ASK { ?a pg:memberOf ?b }").answer
    assert infer(workspace) == first


def test_a_later_build_infers_again_where_it_was_asked_for(graph: Path, known: Ontology, tmp_path: Path) -> None:
    infer(Workspace(graph))
    more = article("more", "en", "A new office", "The Coral Office is part of the Tide Agency.")
    ends = [entity("e1", "GovernmentBody", "Coral Office"), entity("e2", "GovernmentBody", "Tide Agency")]
    told = relation(more, "e1", "partOf", "e2", more.text.split("\n\n")[1])
    save([*election(), legislation(), reading(more, ends, [], [told])], tmp_path / "in", tmp_path / "answers")
    build(Workspace(graph), [tmp_path / "in"], ontology=known, extractor=Saved(tmp_path / "answers"))
    assert ask(graph, 'ASK { ?whole pg:hasPart ?part . ?part rdfs:label "Coral Office"@en }').answer


def test_there_has_to_be_a_graph(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph"):
        infer(Workspace(tmp_path))
    with pytest.raises(StoreError, match="no graph"):
        forget(Workspace(tmp_path))


# Rules of one's own


def own_rule(folder: Path, text: str) -> Path:
    (folder / "own" / "rules").mkdir(parents=True)
    (folder / "own" / "rules" / "mine.ru").write_text(text, encoding="utf-8")
    return folder / "own"


def test_a_rule_of_ones_own_builds_on_the_others(graph: Path, tmp_path: Path) -> None:
    rule = "# title: Bodies with officers\nINSERT { ?body a :Staffed } WHERE { ?body pg:hasOfficer ?who }"
    own = own_rule(tmp_path, rule)
    assert "Bodies with officers" in [rule.title for rule in read_rules([own])]
    assert infer(Workspace(graph), extra=[own]).rules == len(read_rules()) + 1
    assert rows(graph, "SELECT ?name { ?body a :Staffed ; rdfs:label ?name }") == {("Tide Agency",)}


def test_a_rule_that_is_no_update_is_named(graph: Path, tmp_path: Path) -> None:
    own = own_rule(tmp_path, "SELECT ?a { ?a ?b ?c }")
    result = CliRunner().invoke(main, ["infer", "--graph", str(graph), "--ontology", str(own)])
    assert result.exit_code == 2
    assert str(own / "rules" / "mine.ru") in result.output
    assert read_manifest(graph / "store") is not None
    assert not ask(graph, "ASK { ?a pg:hasMember ?b }").answer


def test_rules_without_end_are_stopped(graph: Path, tmp_path: Path) -> None:
    rule = 'INSERT { ?next a :Link } WHERE { ?a a :Link BIND(IRI(CONCAT(STR(?a), "i")) AS ?next) } ;'
    own = own_rule(tmp_path, f"INSERT DATA {{ :chain a :Link }} ; {rule}")
    with pytest.raises(OntologyError, match="still add triples"):
        infer(Workspace(graph), extra=[own])
