"""`policygraph query` for people: the list of questions, tables in three languages, graph pages, completion."""

import io
import json
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import Literal, NamedNode
from rich.cells import cell_len
from rich.console import Console

from policygraph.cli import main
from policygraph.ontology import column_labels
from policygraph.query import Result as Answer
from policygraph.query import ask, saved_questions, table
from tests.kora import world

ARABIC = "منظمة التعاون الرقمي"


@pytest.fixture(scope="module")
def kora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return world(tmp_path_factory.mktemp("kora")).folder


def run(*arguments: str | Path, **environment: str) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], env=environment, prog_name="policygraph")


def drawn(answer: Answer, *, width: int = 120, language: str = "en") -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(table(answer, width=width, labels=column_labels(), language=language))
    return str(console.file.getvalue())  # type: ignore[attr-defined]


# ---------------------------------------------------------------- the list


def test_the_list_tells_every_question_with_its_parameters() -> None:
    listed = run("query", "--list").stdout
    for name in saved_questions():
        assert f"@{name} " in listed
    assert "Who belongs to a body, and since when?" in listed
    assert re.search(r"\[topic: topic\]", listed)
    assert "since: date = 1900" in listed
    assert "Qui fait partie d'une instance" in run("query", "--list", "--language", "fr").stdout


def test_the_list_for_programs() -> None:
    listed = {
        each["name"]: each for each in json.loads(run("query", "--list", "-f", "json", "--language", "ar").stdout)
    }
    assert set(listed) == set(saved_questions())
    assert listed["members"]["title"].startswith("من هم أعضاء")
    assert listed["members"]["parameters"][0]["optional"] is False


# ---------------------------------------------------------------- tables


def test_a_table_has_names_and_headers_in_the_language_asked_for(kora: Path) -> None:
    def shown(language: str) -> str:
        return run("query", "@rankings", "-f", "table", "--graph", kora, "--language", language).stdout

    assert "Stage reached" not in shown("en")
    assert all(word in shown("fr") for word in ("Indice", "Classé", "Résultat", "réalisé"))
    assert all(word in shown("ar") for word in ("المؤشر", "غانا", "رواندا", "منجز"))
    assert "rankedName" not in shown("en")
    assert ":ghana" not in shown("en")


def test_an_iri_without_a_name_and_an_empty_column(kora: Path) -> None:
    answer = Answer("select", ("x", "y", "yName"), ((NamedNode("https://w3id.org/policygraph/id/a"), None, None),))
    assert ":a" in drawn(answer)
    assert "yName" not in drawn(answer)
    assert "No rows." in drawn(Answer("select", ("x",)))


@pytest.mark.parametrize("width", [40, 120])
def test_arabic_keeps_to_its_cell(width: int) -> None:
    texts = [f"{ARABIC} {ARABIC} {ARABIC}", "DCO", "2026"]
    text = drawn(Answer("select", ("a", "b", "c"), (tuple(map(Literal, texts)),)), width=width, language="ar")
    lines = [line for line in text.splitlines() if "منظمة" in line or "الرقمي" in line]
    assert lines
    for line in lines:
        # Every piece of Arabic stands between marks on its own line, and every line is as wide as it looks.
        assert not re.search("[\u0600-\u06ff]", re.sub("\u2068[^\u2069]*\u2069", "", line))
        assert line.count("\u2068") == line.count("\u2069")
    assert len({cell_len(line) for line in text.splitlines() if "│" in line}) <= 1
    assert "\u2068" not in drawn(Answer("select", ("a",), ((Literal("DCO"),),)))


def test_show_keeps_arabic_apart(kora: Path) -> None:
    shown = run("show", "Ghana", "--graph", kora).stdout
    line = next(line for line in shown.splitlines() if "وألغت" in line)
    assert line.strip().startswith("\u2068") and line.strip().endswith("\u2069")


# ---------------------------------------------------------------- pages


def test_a_question_s_answer_as_a_page(kora: Path, tmp_path: Path) -> None:
    target = tmp_path / "members.html"
    result = run("query", "@members", "-p", "body=AKO", "--graph", kora, "-o", target)
    assert result.exit_code == 0, result.output
    text = target.read_text(encoding="utf-8")
    assert "Ghana" in text and "Rwanda" in text and "Bureau de l’Alliance Kora" in text
    assert "Sahel Bits Fund" not in text
    assert "Le 8 janvier 2025, le Ghana et le Rwanda ont rejoint" in text
    assert "nodes" in result.stderr


def test_an_event_stands_for_who_takes_part(kora: Path, tmp_path: Path) -> None:
    target = tmp_path / "sanctions.html"
    run("query", "@sanctions", "--graph", kora, "-o", target)
    text = target.read_text(encoding="utf-8")
    assert "Régulateur Exemple" in text and "Kite Networks" in text and "Sahel Bits Fund" not in text


def test_a_constructed_graph_as_a_page(kora: Path, tmp_path: Path) -> None:
    target = tmp_path / "built.html"
    query = (
        'CONSTRUCT { ?a pg:allyOf ?b . :new rdfs:label "Newly made" ; pg:allyOf ?a ; :size 3 } '
        "WHERE { ?a pg:memberOf ?c . ?b pg:memberOf ?c FILTER(?a != ?b) }"
    )
    assert run("query", query, "--graph", kora, "-o", target).exit_code == 0
    text = target.read_text(encoding="utf-8")
    assert "Newly made" in text and "allyOf" in text and "Rwanda" in text and "Ama Exemple" not in text


def test_a_page_of_nothing_is_refused(kora: Path, tmp_path: Path) -> None:
    result = run("query", "SELECT (1 AS ?x) {}", "--graph", kora, "-o", tmp_path / "x.html")
    assert result.exit_code == 2
    assert "nothing to draw" in result.stderr
    assert not (tmp_path / "x.html").exists()


def test_open_hands_the_page_to_a_browser(kora: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    assert run("query", "@parts", "--graph", kora, "--open").exit_code == 0
    assert opened == [(kora / "answer.html").resolve().as_uri()]


# ---------------------------------------------------------------- completion


def completed(line: str, word: int, shell: str = "bash") -> list[str]:
    """What click answers to a shell that asks to complete the given word; words as the shell splits them."""
    result = run(_POLICYGRAPH_COMPLETE=f"{shell}_complete", COMP_WORDS=line, COMP_CWORD=str(word))
    return [text for text in result.stdout.splitlines() if text]


@pytest.mark.parametrize(
    ("line", "word", "offered"),
    [
        ("policygraph que", 1, ["plain,query"]),
        ("policygraph query @membersh", 2, ["plain,@memberships"]),
        ("policygraph query @ memb", 3, ["plain,@members", "plain,@memberships"]),
        ("policygraph query @", 2, [f"plain,@{name}" for name in sorted(saved_questions())]),
        ("policygraph query @ members -p b", 5, ["plain,body="]),
        ("policygraph query @ places -p ", 5, ["plain,place=", "plain,thing="]),
        ("policygraph query --graph KORA @ members -p body = Rw", 9, ["plain,Rwanda", "plain,Rwandese\\ Republic"]),
        ("policygraph query --graph KORA @ launches -p since = 20", 9, []),
        ("policygraph query --graph NOWHERE @ members -p body = Rw", 9, []),
        ("policygraph show --graph KORA Gh", 4, ["plain,Ghana"]),
        ("policygraph show --graph KORA Kora\\ Al", 4, ["plain,Kora\\ Alliance"]),
        ('policygraph show --graph KORA "Kora Al', 4, ["plain,Kora Alliance"]),
        ("policygraph query --graph KORA @ members -p body = Kora\\ Al", 9, ["plain,Kora\\ Alliance"]),
        ("policygraph view --graph KORA --about Gh", 5, ["plain,Ghana"]),
        ("policygraph query mine.rq", 2, ["file,mine.rq"]),
        ("policygraph query @ nothing -p b", 5, []),
    ],
)
def test_completion_in_bash(kora: Path, line: str, word: int, offered: list[str]) -> None:
    assert completed(line.replace("KORA", str(kora)).replace("NOWHERE", str(kora / "none")), word) == offered


def test_completion_in_zsh(kora: Path) -> None:
    assert "@partners" in completed("policygraph query @part", 2, "zsh")
    assert "body=" in completed("policygraph query @members -p b", 4, "zsh")
    assert "body=Rwanda" in completed(f"policygraph query --graph {kora} @members -p body=Rw", 6, "zsh")
    assert "Kora Alliance" in completed(f"policygraph show --graph {kora} Kora\\ Al", 4, "zsh")


def test_bash_puts_an_escaped_name_on_the_line() -> None:
    source = run(_POLICYGRAPH_COMPLETE="bash_source").stdout
    script = (
        f"{source}\nenv() {{ echo 'plain,Kora\\ Alliance'; }}\n"
        '_policygraph_completion policygraph; printf %s "${COMPREPLY[0]}"'
    )
    ended = subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True, check=False)
    assert ended.stdout == "Kora\\ Alliance", ended.stderr


def test_no_space_behind_an_equals_sign(tmp_path: Path) -> None:
    """The script, sourced by a real bash, completes a line that bash itself has split."""
    source = run(_POLICYGRAPH_COMPLETE="bash_source").stdout
    assert "compopt -o nospace" in source
    assert "-S ''" in run(_POLICYGRAPH_COMPLETE="zsh_source").stdout
    script = (
        f"{source}\nenv() {{ echo plain,body=; }}\ncompopt() {{ echo $2 >> {tmp_path}/spaces; }}\n"
        "_policygraph_completion policygraph; echo ${COMPREPLY[0]}"
    )
    ended = subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True, check=False)
    assert ended.stdout == "body=\n", ended.stderr
    assert (tmp_path / "spaces").read_text() == "nospace\n"


def test_every_column_of_every_question_has_a_label_in_three_languages(kora: Path) -> None:
    labels = column_labels()
    for name, question in saved_questions().items():
        given = {
            each.name: {"article": "kora-1", "entity": "Ghana"}[each.type]
            for each in question.parameters
            if each.type in ("article", "entity") and not each.optional
        }
        for variable in ask(kora, f"@{name}", given).variables:
            assert set(labels.get(variable.removesuffix("Name"), {})) == {"en", "fr", "ar"}, (name, variable)
