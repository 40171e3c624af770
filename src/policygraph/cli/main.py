"""The command `policygraph`: its subcommands, and what its exit codes mean."""

import importlib
import logging
import sys
from typing import Any

import click

from policygraph import __version__
from policygraph.errors import PolicyGraphError

DATA_FAILED = 1
"""The data did not pass a check."""
WRONG_USAGE = 2
"""What was asked can't be done as asked."""
SOME_FAILED = 3
"""Some inputs failed, and the rest is done."""
INTERRUPTED = 130
"""Ctrl-C (128 + SIGINT, as shells have it)."""

COMMANDS: dict[str, str] = {
    "build": "workspace",
    "add": "workspace",
    "remove": "workspace",
    "extract": "reading",
    "explain": "explaining",
    "infer": "upkeep",
    "ask": "plain",
    "query": "asking",
    "show": "asking",
    "view": "output",
    "export": "output",
    "validate": "output",
    "ontology": "upkeep",
    "train": "upkeep",
    "calibrate": "upkeep",
    "evaluate": "upkeep",
}
"""Subcommand to its module, in the order of the help: a module is imported when one of its commands is needed."""


class Commands(click.Group):
    """A group that imports a command's module when it is called, and turns our errors into words and exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"policygraph.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def main(self, *args: Any, **kwargs: Any) -> Any:
        from policygraph.cli.completion import register

        register()
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        # What a library thinks of a broken PDF is told once, in our words.
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        try:
            return super().invoke(ctx)
        except PolicyGraphError as error:
            click.secho(f"Error: {error.message}", err=True, fg="red" if sys.stderr.isatty() else None)
            if error.hint:
                click.echo(error.hint, err=True)
            ctx.exit(WRONG_USAGE)
        except KeyboardInterrupt:
            click.echo("Interrupted. What was done so far is kept: run the same command again to go on.", err=True)
            ctx.exit(INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="policygraph")
def main() -> None:
    """Turns news about digital policy into a graph of facts, each with the sentence that says so.

    \b
    Examples:
      policygraph build my-articles/ --graph my-graph
      policygraph query @members --param body=DCO
      policygraph ask "Who is a member of the DCO?"
      policygraph show Morocco

    \b
    Exit codes: 0 all done, 1 the data did not pass a check, 2 wrong usage,
    3 some inputs failed and the rest is done.
    """
