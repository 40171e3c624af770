"""Load the whole ontology."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from policygraph.ontology import files, gazetteer, lexicon, schema, topics
from policygraph.ontology.model import Ontology


def load(extra: Sequence[Path] = ()) -> Ontology:
    """The package's ontology, and what the folders (or files) in `extra` add to it.

    Whatever stands in `extra` is merged by IRI: it may bring new terms, or names, forms and roles for known ones. Files
    that have not changed are parsed once: the same object comes back.

    Raises:
        OntologyError: Turtle that can't be parsed (file and line), a place of a role that does not exist, no such
            folder. Everything else that may be wrong is for `check` to find.
    """
    paths = tuple(files.data_files(extra))
    return _loaded(paths, files.digest(paths))


@lru_cache(maxsize=4)
def _loaded(paths: tuple[Path, ...], digest: str) -> Ontology:
    index = files.read(paths)
    types = schema.entity_types(index)
    return Ontology(
        entity_types=types,
        event_types=schema.event_types(index, types),
        relation_types=schema.relation_types(index, types),
        entities=gazetteer.known_entities(index, types),
        triggers=lexicon.triggers(index, types),
        words=lexicon.words(index),
        digest=digest,
        topics=topics.topics(index),
        topical=topics.topical(index, types),
    )
