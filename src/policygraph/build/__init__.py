"""Drives the rooms from a folder of articles to a graph: what the commands `build`, `add` and `remove` call."""

from policygraph.build.extraction import Extractor, PipelineExtractor
from policygraph.build.model import Duplicate, LeftOut, OnProgress, Problem, Progress, Summary
from policygraph.build.run import add, build

__all__ = [
    "Duplicate",
    "Extractor",
    "LeftOut",
    "OnProgress",
    "PipelineExtractor",
    "Problem",
    "Progress",
    "Summary",
    "add",
    "build",
]
