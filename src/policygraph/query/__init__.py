"""Room 7: questions to the graph, in SPARQL or by name, and what is known of an entity."""

from policygraph.query.asking import ask, find_question
from policygraph.query.model import (
    EntityReport,
    EventEntry,
    Fact,
    Parameter,
    ParameterType,
    Result,
    SavedQuestion,
    Sentence,
)
from policygraph.query.names import entity_names, resolve, shortened
from policygraph.query.report import event_entries, show
from policygraph.query.running import MAX_ROWS, TIMEOUT, run
from policygraph.query.saved import bind, read_question, saved_questions
from policygraph.query.tables import Prose, cell, columns, indented, questions, table
from policygraph.query.writing import FORMATS, GRAPH_FORMATS, Format, report, write

__all__ = [
    "FORMATS",
    "GRAPH_FORMATS",
    "MAX_ROWS",
    "TIMEOUT",
    "EntityReport",
    "EventEntry",
    "Fact",
    "Format",
    "Parameter",
    "ParameterType",
    "Prose",
    "Result",
    "SavedQuestion",
    "Sentence",
    "ask",
    "bind",
    "cell",
    "columns",
    "entity_names",
    "event_entries",
    "find_question",
    "indented",
    "questions",
    "read_question",
    "report",
    "resolve",
    "run",
    "saved_questions",
    "shortened",
    "show",
    "table",
    "write",
]
