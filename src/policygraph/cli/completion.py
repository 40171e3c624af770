"""What a shell offers behind the Tab key: saved questions, their parameters, and names of the graph.

Click speaks the shells' protocols. Two things are added: no space behind `NAME=`, and bash's habit of taking
`NAME=VALUE` for three words is undone.
"""

import os
import re
import shlex
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import click
from click.shell_completion import BashComplete, CompletionItem, ZshComplete, add_completion_class, split_arg_string

from policygraph.errors import PolicyGraphError

_OFFERED = 40
_SPECIAL = re.compile(r"""[\s'"\\$`!&;|<>(){}*?\[\]#~]""")
_ESCAPED = r"\\\g<0>"


def question(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Names of saved questions behind an @, else files."""
    from policygraph.query import saved_questions

    if incomplete and not incomplete.startswith("@"):
        return [CompletionItem(incomplete, type="file")]
    known = saved_questions(_extra(context))
    return [
        CompletionItem(f"@{name}", help=asked.titles["en"])
        for name, asked in sorted(known.items())
        if f"@{name}".startswith(incomplete)
    ]


def parameter(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """`NAME=` of the question that stands on the command line, and names of entities behind it."""
    from policygraph.query import saved_questions

    # An option that still lacks its value keeps click from reading the rest of the line.
    name = next((word[1:] for word in _words() if word.startswith("@")), "")
    asked = saved_questions(_extra(context)).get(name)
    if asked is None:
        return []
    name, equals, value = incomplete.partition("=")
    if not equals:
        return [
            CompletionItem(f"{each.name}=", help=each.description)
            for each in asked.parameters
            if each.name.startswith(name)
        ]
    if not any(each.name == name and each.type == "entity" for each in asked.parameters):
        return []
    return [CompletionItem(f"{name}={found}") for found in _names(context, value)]


def entity(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Names of entities of the graph."""
    return [CompletionItem(found) for found in _names(context, incomplete)]


def _names(context: click.Context, begin: str) -> Iterable[str]:
    """Names that begin so, in any language."""
    from policygraph.graph import Workspace, open_store
    from policygraph.query import entity_names

    try:
        store = open_store(Workspace(_graph(context)).store)
    except PolicyGraphError:
        return []
    found = {name for name in entity_names(store) if name.casefold().startswith(begin.casefold()) and "\n" not in name}
    return sorted(found)[:_OFFERED]


def _graph(context: click.Context) -> Path:
    words = _words()
    named = [after for word, after in pairwise(words) if word == "--graph"]
    return Path(named[0] if named else context.params.get("graph") or os.environ.get("POLICYGRAPH_GRAPH") or "graph")


def _words() -> list[str]:
    return _joined(split_arg_string(os.environ.get("COMP_WORDS", "")))


def _extra(context: click.Context) -> tuple[Path, ...]:
    return tuple(context.params.get("extra") or ())


class Bash(BashComplete):
    """Bash splits words at `=` and `@`: what it has split is put together, and only the last part is given back.

    It takes what is offered as it stands, so that a name of several words is escaped, unless a quote is open.
    """

    source_template = BashComplete.source_template.replace(
        "COMPREPLY+=($value)", 'COMPREPLY+=("$value"); [[ $value == *= ]] && compopt -o nospace'
    ).replace("read type value", "read -r type value")
    _kept = 0
    """So many characters of the word stand before what bash will replace."""

    def get_completion_args(self) -> tuple[list[str], str]:
        args, incomplete = super().get_completion_args()
        # Bash replaces an `@` along with the word behind it, though it counts them as two.
        replaced = "@" + incomplete if args and args[-1] == "@" else incomplete.removeprefix("=")
        *args, whole = _joined([*args, incomplete])
        self._kept = len(whole) - len(replaced)
        return args, whole

    def format_completion(self, item: CompletionItem[str]) -> str:
        value = item.value[self._kept :]
        quoted = _is_open(os.environ.get("COMP_WORDS", ""))
        return f"{item.type},{value if quoted else _SPECIAL.sub(_ESCAPED, value)}"


def _is_open(line: str) -> bool:
    """Whether a quote is open at the end of the line."""
    try:
        shlex.split(line)
    except ValueError:
        return True
    return False


class Zsh(ZshComplete):
    """No space behind `NAME=`."""

    _DESCRIBE = "_describe -V unsorted completions_with_descriptions -U"
    source_template = ZshComplete.source_template.replace(
        _DESCRIBE,
        f"""if [[ "${{completions_with_descriptions[1]%%%%:*}}" == *= ]]; then
            {_DESCRIBE} -S ''
        else
            {_DESCRIBE}
        fi""",
    )


def _joined(words: list[str]) -> list[str]:
    """`@`, `members`, `-p`, `body`, `=`, `DCO` as `@members`, `-p`, `body=DCO`."""
    found: list[str] = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if found and (word == "=" or before == "=" or (before == "@" and word)):
            found[-1] += word
        else:
            found.append(word)
    return found


def register() -> None:
    """Makes click use these."""
    add_completion_class(Bash, "bash")
    add_completion_class(Zsh, "zsh")
