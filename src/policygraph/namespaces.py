"""The vocabularies that the graph is written in, and the prefixes that queries may use without declaring them."""

from typing import Final

PG: Final = "https://w3id.org/policygraph/ontology#"
"""Classes, roles and relations of the ontology."""

ID: Final = "https://w3id.org/policygraph/id/"
"""Entities, events, statements and articles."""

LEX: Final = "https://w3id.org/policygraph/lexicon/"
"""Entries of the lexicon."""

TOPIC: Final = "https://w3id.org/policygraph/topic/"
"""Policy areas."""

DPA: Final = "https://w3id.org/policygraph/digital-policy-alert/"
"""The codes of Digital Policy Alert."""

PREFIXES: Final[dict[str, str]] = {
    "": ID,
    "pg": PG,
    "lex": LEX,
    "topic": TOPIC,
    "dpa": DPA,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "sh": "http://www.w3.org/ns/shacl#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}
