"""Turtle of a test's own, written where the ontology's reader finds it."""

from pathlib import Path

from policygraph.namespaces import ID, LEX, PG, TOPIC

PREFIXES = f"""@prefix : <{ID}> . @prefix pg: <{PG}> . @prefix lex: <{LEX}> . @prefix topic: <{TOPIC}> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def write(place: Path, text: str, name: str = "own.ttl") -> Path:
    place.mkdir(exist_ok=True)
    (place / name).write_text(PREFIXES + text, encoding="utf-8")
    return place
