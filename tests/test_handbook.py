"""The ontology written up: current, complete, and enough to ask the graph by."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from policygraph.cli import main
from policygraph.errors import OntologyError
from policygraph.handbook import Contents, as_html, as_markdown, gather, write
from policygraph.handbook.terms import TEXT
from policygraph.namespaces import PG, PREFIXES
from policygraph.ontology import folder
from policygraph.ontology.files import RDF_TYPE, data_files, read
from policygraph.query import run
from policygraph.query.names import shortened
from policygraph.query.saved import read_question
from tests.conftest import REPOSITORY

EXAMPLES = sorted((folder() / "examples").glob("*.rq"))
OWN = f"""@prefix pg: <{PG}> . @prefix owl: <{PREFIXES["owl"]}> . @prefix rdfs: <{PREFIXES["rdfs"]}> .
@prefix skos: <{PREFIXES["skos"]}> .
pg:Ratification a owl:Class , pg:EventType ; rdfs:subClassOf pg:Adoption ;
    rdfs:label "Ratification"@en , "Ratification"@fr , "تصديق"@ar ;
    skos:definition "A treaty <is> ratified | done."@en , "Un traité est ratifié."@fr , "يُصادَق على معاهدة."@ar .
"""


@pytest.fixture(scope="module")
def contents() -> Contents:
    return gather()


@pytest.mark.parametrize("name", ["documentation.html", "README.md"])
def test_the_documentation_is_current(name: str, tmp_path: Path, contents: Contents) -> None:
    kept = REPOSITORY / "ontology" / name
    fresh = tmp_path / name
    fresh.write_bytes(kept.read_bytes())
    write(contents, fresh)
    assert fresh.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8"), (
        f"{name} is out of date: run "
        "`policygraph ontology document -o ontology/documentation.html -o ontology/README.md`"
    )


def test_every_term_has_its_three_labels_and_definitions_on_the_page(contents: Contents) -> None:
    page = as_html(contents)
    index = read(data_files())
    kinds = {PREFIXES["owl"] + name for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
    terms = [
        iri
        for iri, rows in index.triples.items()
        if iri.startswith(PG) and (kinds & set(index.iris(iri, RDF_TYPE)) or f"{PREFIXES['skos']}definition" in rows)
    ]
    assert len(terms) > 150
    for iri in terms:
        labels = index.labels(iri, f"{PREFIXES['rdfs']}label")
        definitions = index.labels(iri, f"{PREFIXES['skos']}definition")
        assert set(labels) == set(definitions) == {"en", "fr", "ar"}, iri
        place = page.index(f'id="{iri.removeprefix(PG)}"')
        section = page[place : page.index("</section>", place)]
        for text in (*labels.values(), *definitions.values()):
            assert text.replace("&", "&amp;").replace('"', "&#34;").replace("'", "&#39;") in section, iri


def test_links_lead_somewhere_and_every_place_is_there_once(contents: Contents) -> None:
    page = as_html(contents)
    places = re.findall(r'id="([^"]+)"', page)
    assert len(places) == len(set(places))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(places)
    assert "<script src" not in page
    assert "<link" not in page


def test_the_readme_has_every_event_role_relation_property_and_topic(contents: Contents) -> None:
    text = as_markdown(contents)
    terms = [event.term for event in contents.events] + [relation.term for relation in contents.relations]
    terms += [entry.term for entry in contents.properties]
    for term in (*terms, *contents.entity_types, *contents.topics, *contents.statuses):
        assert f"`{term.name}`" in text
        assert all(label in text for label in term.labels.values()), term.name
        assert all(each.replace("|", "\\|") in text for each in term.definitions.values()), term.name
    for event in contents.events:
        block = text[text.index(f"#### `{event.term.name}`") :].split("####")[1]
        assert all(f"- `{role.term.name}`" in block for role in event.roles), event.term.name


# What the page says is what the graph is


def test_the_graph_has_no_property_that_the_page_does_not_tell(published: Path, contents: Contents) -> None:
    allowed: set[tuple[str, str]] = set()
    entities, events = [term.name for term in contents.entity_types], [event.term.name for event in contents.events]
    classes = {"pg:Entity": entities, "pg:Event": events}
    for entry in contents.properties:
        allowed |= {(name, entry.term.name) for on in entry.on for name in classes.get(on, [on])}
    allowed |= {(event.term.name, role.term.name) for event in contents.events for role in event.roles}
    allowed |= {(name, relation.term.name) for relation in contents.relations for name in relation.domain.full}
    rows = run(published, "SELECT DISTINCT ?type ?property { ?node a ?type ; ?property ?value }").rows
    found = {(shortened(row[0].value), shortened(row[1].value)) for row in rows}  # type: ignore[union-attr]
    # A quote is its own selector, and has the selectors' types.
    assert {pair for pair in found - allowed if not pair[0].startswith("oa:")} == set()
    used = {name for _, name in found}
    # Written for this repository, its articles have no web address.
    assert {entry.term.name for entry in contents.properties} - used == {"dcterms:source"}


def test_roles_and_relations_take_what_the_page_tells(published: Path, contents: Contents) -> None:
    takes = {(e.term.name, role.term.name): role.takes.full for e in contents.events for role in e.roles}
    takes |= {(name, r.term.name): r.range.full for r in contents.relations for name in r.domain.full}
    question = """SELECT DISTINCT ?type ?property ?class { ?node a ?type ; ?property ?value
        OPTIONAL { ?value a ?kind } BIND(IF(isLiteral(?value), "", STR(?kind)) AS ?class) }"""
    told = 0
    for kind, name, value in run(published, question).rows:
        pair = (shortened(kind.value), shortened(name.value))  # type: ignore[union-attr]
        if pair in takes:
            told += 1
            given = shortened(value.value) if value is not None and value.value else TEXT  # type: ignore[union-attr]
            assert given in takes[pair], (pair, given)
    assert told > 50


def test_values_of_properties_are_of_the_kind_that_the_page_tells(published: Path, contents: Contents) -> None:
    for entry in contents.properties:
        rows = run(published, f"SELECT DISTINCT (DATATYPE(?value) AS ?kind) {{ ?node {entry.term.name} ?value }}").rows
        kinds = {shortened(row[0].value) for row in rows if row[0] is not None}  # type: ignore[union-attr]
        # Where a statement's object is a text, it has the article's language.
        assert kinds <= {*entry.takes, "rdf:langString"}, entry.term.name


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_on_the_page_and_answers(path: Path, published: Path, contents: Contents) -> None:
    question = read_question(path)
    shown = [example for example in contents.examples if example.title == question.titles["en"]]
    assert len(shown) == 1
    assert shown[0].query in as_markdown(contents)
    result = run(published, shown[0].query)
    assert result.rows
    assert all(any(term is not None for term in row) for row in result.rows)


def test_the_first_example_gives_the_seat_that_morocco_won(published: Path) -> None:
    rows = run(published, EXAMPLES[0].read_text(encoding="utf-8")).rows
    named = {tuple(term.value for term in row if term is not None) for row in rows}  # type: ignore[union-attr]
    assert ("Morocco", "Executive Committee of the Digital Cooperation Organization") in named


# The command


def test_a_users_own_terms_are_written_up_too(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(OWN, encoding="utf-8")
    pages = [tmp_path / "page.html", tmp_path / "page.md"]
    outputs = [part for page in pages for part in ("-o", str(page))]
    result = CliRunner().invoke(main, ["ontology", "document", *outputs, "--ontology", str(tmp_path)])
    assert result.exit_code == 0, result.output
    html, markdown = (page.read_text(encoding="utf-8") for page in pages)
    section = html[html.index('id="Ratification"') :].split("</section>")[0]
    assert "A treaty &lt;is&gt; ratified | done." in section
    assert all(role in section for role in ("pg:instrument", "pg:adopter"))  # those of an adoption
    assert "#### `pg:Ratification`" in markdown


def test_only_the_marked_part_of_a_readme_is_replaced(tmp_path: Path, contents: Contents) -> None:
    page = tmp_path / "README.md"
    write(contents, page)
    text = page.read_text(encoding="utf-8")
    page.write_text("Before.\n" + text.replace("pg:Launch", "pg:Lunch") + "After.\n", encoding="utf-8")
    write(contents, page)
    assert page.read_text(encoding="utf-8") == "Before.\n" + text + "After.\n"


def test_a_file_that_can_not_hold_the_page(tmp_path: Path, contents: Contents) -> None:
    other = tmp_path / "other.md"
    other.write_text("# Mine\n", encoding="utf-8")
    with pytest.raises(OntologyError, match="no place for the page"):
        write(contents, other)
    assert other.read_text(encoding="utf-8") == "# Mine\n"
    result = CliRunner().invoke(main, ["ontology", "document", "-o", str(tmp_path / "page.pdf")])
    assert result.exit_code == 2
    assert "only .html and .md" in result.output
    result = CliRunner().invoke(main, ["ontology", "document", "-o", str(tmp_path / "nowhere" / "page.html")])
    assert result.exit_code == 2
    assert "Can't write" in result.output
