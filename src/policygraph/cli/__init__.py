"""The last room: one thin command over each library function, and the only one that prints."""

from policygraph.cli.main import main

__all__ = ["main"]
