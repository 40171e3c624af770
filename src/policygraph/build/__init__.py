"""Drives the rooms from a folder of articles to a graph: what the commands `build`, `add` and `remove` call."""

from policygraph.build.extraction import Extractor, PipelineExtractor
from policygraph.build.model import Duplicate, OnProgress, Progress, Summary
from policygraph.build.run import add, build

__all__ = [
    "Duplicate",
    "Extractor",
    "OnProgress",
    "PipelineExtractor",
    "Progress",
    "Summary",
    "add",
    "build",
]
