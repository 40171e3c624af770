"""The page on extending the ontology, followed literally: files written, commands typed, what they print compared."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

PAGE = REPOSITORY / "ontology" / "extending.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"Write `([\w./-]+)`:\s*\Z")
SKIP = "..."
"""A line that stands for any lines."""


@dataclass(frozen=True)
class Step:
    """A file to write, or a command with the lines that it prints."""

    line: int
    file: str = ""
    text: str = ""
    command: str = ""
    printed: tuple[str, ...] = ()


def steps(page: str) -> list[Step]:
    found = []
    for block in BLOCK.finditer(page):
        line = page.count("\n", 0, block.start()) + 1
        named = FILE.search(page, 0, block.start())
        if block[1] == "console":
            commands = re.split(r"^\$ ", block[2], flags=re.MULTILINE)
            assert not commands[0], f"line {line}: a console block begins with a command"
            for command in commands[1:]:
                typed, *printed = command.splitlines()
                found.append(Step(line, command=typed, printed=tuple(printed)))
        else:
            assert named, f"line {line}: which file is this?"
            found.append(Step(line, file=named[1], text=block[2]))
    return found


def agrees(shown: tuple[str, ...], printed: list[str]) -> bool:
    pattern = "".join(r"(?:[^\n]*\n)*" if line == SKIP else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of somebody who has installed the wheel and has no source tree."""
    place = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", place, REPOSITORY], check=True)
    (wheel,) = place.glob("policygraph-*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", place / "site", wheel], check=True)
    path = f"{place / 'site' / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("POLICYGRAPH")}
    return environment | {"PATH": path, "PYTHONPATH": str(place / "site")}


def test_the_page_has_what_it_promises() -> None:
    kinds = [bool(step.command) for step in steps(PAGE.read_text(encoding="utf-8"))]
    assert kinds.count(False) >= 5
    assert kinds.count(True) >= 12


def test_an_elision_stands_for_any_lines_and_nothing_else_does() -> None:
    assert agrees(("a", SKIP, "d"), ["a", "b", "c", "d"])
    assert agrees(("a", SKIP), ["a"])
    assert not agrees(("a", "d"), ["a", "b", "d"])
    assert not agrees(("a",), ["a", "b"])


def test_whoever_does_what_the_page_says_sees_what_it_shows(installed: dict[str, str], tmp_path: Path) -> None:
    where = "import policygraph; print(policygraph.__file__)"
    ran = subprocess.run(
        [sys.executable, "-c", where], env=installed, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip().startswith(installed["PYTHONPATH"]), "this is not the installed wheel"
    for step in steps(PAGE.read_text(encoding="utf-8")):
        if step.file:
            path = tmp_path / step.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
            continue
        # What is printed on either stream, in the order in which it came.
        done = subprocess.run(
            ["bash", "-c", f"({step.command}) 2>&1"],
            env=installed,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        printed = done.stdout.replace("\r\n", "\n").splitlines()
        assert agrees(step.printed, printed), f"extending.md, line {step.line}: $ {step.command}\n{done.stdout}"
