"""Load the whole ontology."""

from collections.abc import Sequence
from pathlib import Path

from policygraph.ontology import files, gazetteer, lexicon, schema, topics
from policygraph.ontology.model import Ontology


def load(extra: Sequence[Path] = ()) -> Ontology:
    """The package's ontology, and what the folders (or files) in `extra` add to it.

    Whatever stands in `extra` is merged by IRI: it may bring new terms, or names, forms and roles for known ones.

    Raises:
        OntologyError: Turtle that can't be parsed (file and line), a place of a role that does not exist, no such
            folder. Everything else that may be wrong is for `check` to find.
    """
    paths = files.data_files(extra)
    index = files.read(paths)
    types = schema.entity_types(index)
    return Ontology(
        entity_types=types,
        event_types=schema.event_types(index, types),
        relation_types=schema.relation_types(index, types),
        entities=gazetteer.known_entities(index, types),
        triggers=lexicon.triggers(index, types),
        words=lexicon.words(index),
        digest=files.digest(paths),
        topics=topics.topics(index),
        topical=topics.topical(index, types),
    )
