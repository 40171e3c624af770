"""The commands as a user types them: output, files, messages and exit codes."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policygraph.cli import main
from policygraph.cli.main import COMMANDS
from tests.conftest import REPOSITORY

ARTICLES = REPOSITORY / "graph" / "articles"
FRENCH = ARTICLES / "2026-02-06-maroc-comite-executif-dco-koweit.md"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 4
    assert f"policygraph {command}" in (REPOSITORY / "README.md").read_text(encoding="utf-8")


def test_it_starts_quickly_without_heavy_libraries() -> None:
    heavy = ("spacy", "rdflib", "pyvis")
    code = f"import sys; from policygraph.cli import main; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_extract_prints_one_article_and_writes_many(tmp_path: Path) -> None:
    result = run("extract", FRENCH)
    assert result.exit_code == 0, result.output
    facts = json.loads(result.stdout)
    assert facts["id"] == FRENCH.stem
    assert facts["lang"] == "fr"
    relations = {(relation["predicate"]) for relation in facts["relations"]}
    assert {"officerOf", "holdsPosition"} <= relations
    text = " ".join(re.sub(r"[#*]", "", FRENCH.read_text(encoding="utf-8")).split())
    for fact in facts["events"] + facts["relations"]:
        assert fact["evidence"]
        assert all(" ".join(quote.split()) in text for quote in fact["evidence"])
    assert run("extract", ARTICLES, "-o", tmp_path / "facts").exit_code == 0
    assert {path.stem for path in (tmp_path / "facts").iterdir()} == {path.stem for path in ARTICLES.iterdir()}


def test_extract_names_what_fails_and_does_the_rest(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (tmp_path / "swahili.txt").write_text(
        "Serikali ya Tanzania imezindua mfumo mpya wa kidijitali kwa ajili ya wananchi. " * 8
    )
    (tmp_path / "good.md").write_bytes(FRENCH.read_bytes())
    result = run("extract", tmp_path, tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert result.exit_code == 3
    for name in ("empty.txt", "broken.pdf", "swahili.txt", "missing.txt"):
        assert name in result.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["good.json"]


@pytest.mark.parametrize("command", [["build"], ["add"], ["extract", "-o"]])
def test_what_fails_is_told_with_what_to_do(tmp_path: Path, command: list[str]) -> None:
    where = ["--graph", tmp_path / "graph"] if len(command) == 1 else [tmp_path / "out"]
    result = run(command[0], "http://127.0.0.1:9/page", *command[1:], *where)
    assert result.exit_code == 3
    assert "127.0.0.1 is an address of a private network. If that is meant, allow it: --allow-private." in result.stderr


def test_a_language_left_out_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "El gobierno de España ha presentado una nueva estrategia digital para los ciudadanos. " * 8
    )
    result = run("extract", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "a.txt" in result.stderr


def test_wrong_usage_is_exit_code_two(tmp_path: Path) -> None:
    for arguments in (
        ["nonsense"],
        ["extract"],
        ["query", "SELECT ?x { ?x a pg:Event }", "--graph", tmp_path / "none"],
        ["extract", FRENCH, "--model", "xx=y"],
        ["export", "--format", "docx"],
    ):
        result = run(*arguments)
        assert result.exit_code == 2, (arguments, result.output)
        assert "Traceback" not in result.output


def test_query_answers_in_every_form(published: Path) -> None:
    rows = run("query", "SELECT ?who { ?who pg:memberOf ?body }", "--graph", published, "--format", "json")
    assert {"bindings"} <= set(json.loads(rows.stdout)["results"])
    assert (
        run("query", "ASK { :morocco pg:memberOf ?x }", "--graph", published, "-f", "csv")
        .stdout.strip()
        .endswith("true")
    )
    graph = run("query", "CONSTRUCT { ?s pg:memberOf ?o } WHERE { ?s pg:memberOf ?o }", "--graph", published)
    assert ":morocco" in graph.stdout
    assert "Morocco" in run("query", "DESCRIBE :morocco", "--graph", published).stdout


def test_query_takes_saved_questions_with_names_in_any_language(published: Path) -> None:
    answers = [
        run("query", "@members", "--param", f"body={name}", "--graph", published, "-f", "csv").stdout
        for name in ("DCO", "Organisation de coopération numérique", "منظمة التعاون الرقمي")
    ]
    assert "morocco" in answers[0]
    assert len(set(answers)) == 1
    assert "@members" in run("query", "--list").stdout


def test_a_query_file_that_is_not_there_is_said_in_words(published: Path) -> None:
    result = run("query", "none.rq", "--graph", published)
    assert result.exit_code == 2
    assert "none.rq can't be read: No such file or directory.\n" in result.stderr


def test_a_syntax_error_shows_where(published: Path) -> None:
    result = run("query", "SELECT ?x {\n  ?x pg:memberOf }", "--graph", published)
    assert result.exit_code == 2
    assert "ine 2" in result.stderr
    assert "^" in result.stderr


def test_show_tells_sentences(published: Path) -> None:
    result = run("show", "Maroc", "--graph", published)
    assert result.exit_code == 0
    assert "Le Maroc a été élu au Comité exécutif de la DCO" in result.stdout
    assert "Country, Country" not in result.stdout


def test_an_unknown_name_offers_near_ones(published: Path) -> None:
    result = run("show", "Marocc", "--graph", published)
    assert result.exit_code == 2
    assert "Maroc" in result.stderr


@pytest.mark.parametrize("form", ["turtle", "ntriples", "jsonld", "rdfxml", "graphml", "csv"])
def test_export_writes_every_format(published: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    result = run("export", "--graph", published, "--format", form, "-o", target)
    assert result.exit_code == 0, result.output
    assert "Koweït" in target.read_text(encoding="utf-8") or form == "ntriples"


def test_view_writes_a_page(published: Path, tmp_path: Path) -> None:
    result = run("view", "--graph", published, "--about", "DCO", "-o", tmp_path / "dco.html", "--language", "fr")
    assert result.exit_code == 0, result.output
    assert "Organisation de coopération numérique" in (tmp_path / "dco.html").read_text(encoding="utf-8")
    assert (published / "policygraph.html").exists(), "a build writes the page of the whole graph"


def test_validate_passes_the_published_graph(published: Path) -> None:
    result = run("validate", "--graph", published)
    assert result.exit_code == 0, result.output


def test_ontology_check_passes_and_names_what_is_broken(tmp_path: Path) -> None:
    assert run("ontology", "check").exit_code == 0
    (tmp_path / "mine.ttl").write_text('@prefix : <https://x/> .\n:a a :B ;\n  "oops" .\n')
    result = run("ontology", "check", "--ontology", tmp_path)
    assert result.exit_code == 1
    assert "mine.ttl" in result.output


def test_build_warns_of_terms_that_are_not_sound(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "slip.ttl").write_text(
        "@prefix pg: <https://w3id.org/policygraph/ontology#> .\n"
        "@prefix lex: <https://w3id.org/policygraph/lexicon/> .\n"
        'lex:fr-x a pg:Trigger ; pg:form "amarrer"@fr ; pg:evokes pg:Mooring ; pg:frame lex:fr-sign-verb .\n'
    )
    built = run("build", FRENCH, "--graph", tmp_path / "graph", "--ontology", mine)
    assert built.exit_code == 0, built.output
    assert f"problems in your ontology: policygraph ontology check --ontology {mine} tells" in built.stderr


def test_add_build_remove(tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    assert run("add", FRENCH, "--graph", graph).exit_code == 0
    built = run("build", "--graph", graph)
    assert built.exit_code == 0, built.output
    assert "1 articles (1 read now" in built.stdout
    assert "problem" not in built.stderr
    assert "0 read now, 1 unchanged" in run("build", "--graph", graph).stdout
    assert run("remove", FRENCH.stem, "--graph", graph).exit_code == 0
    assert run("remove", FRENCH.stem, "--graph", graph).exit_code == 2
    empty = run("build", "--graph", graph).stdout
    assert empty.startswith("0 articles")
    assert "policygraph build ARTICLE" in empty
    assert "view --open" not in empty
