"""Docs from tables of tokens, as a treebank writes them, and the facts that are read of them."""

import spacy
from spacy.tokens import Doc

from policygraph.articles.model import Article, PublicationDate
from policygraph.facts import ArticleFacts, Event, extract
from policygraph.mentions.model import Entity, Mention, MentionSet
from tests.proposed import known


def parsed(language: str, *sentences: str) -> Doc:
    """A Doc from lines "word lemma POS label head features"; head counts from 1 in its sentence, 0 is the root."""
    rows = [[line.split() for line in sentence.strip().splitlines()] for sentence in sentences]
    flat = [row for sentence in rows for row in sentence]
    offsets = [offset for i, sentence in enumerate(rows) for offset in [sum(map(len, rows[:i]))] * len(sentence)]
    words = [row[0] for row in flat]
    glued = [word.endswith(("'", "’", "$")) for word in words]
    spaces = [
        not glue and following not in {".", ","} for glue, following in zip(glued, [*words[1:], "x"], strict=True)
    ]
    return Doc(
        spacy.blank(language).vocab,
        words=words,
        spaces=spaces,
        lemmas=[row[1] for row in flat],
        pos=[row[2] for row in flat],
        deps=[row[3] for row in flat],
        heads=[
            i if row[4] == "0" else offset + int(row[4]) - 1
            for i, (row, offset) in enumerate(zip(flat, offsets, strict=True))
        ],
        morphs=["" if row[5] == "_" else row[5] for row in flat],
        sent_starts=[i == offset for i, offset in enumerate(offsets)],
    )


def read(doc: Doc, *named: tuple[str, str, str], published: str = "") -> ArticleFacts:
    """The facts of a Doc in which the phrases `named` (text, entity type, kind) are mentioned, wherever they stand.

    A text may have the entity's name behind an equals sign: "rencontre=conférence Sahel Data".
    """
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for form, kind, how in named:
        text, _, name = form.partition("=")
        key = next((k for k, e in entities.items() if e.name == (name or text)), f"m{len(entities) + 1}")
        entities[key] = Entity(key, kind, name or text)
        length = len(text.split())
        for start in range(len(doc) - length + 1):
            if doc[start : start + length].text == text:
                mentions.append(Mention(start, start + length, key, how))  # type: ignore[arg-type]
    doc._.mentions = MentionSet(entities, tuple(sorted(mentions, key=lambda m: (m.start, -m.end))))
    when = PublicationDate(published, "day") if published else None
    doc.user_data["article"] = Article("a", "", doc.text, "fr", "", when)
    return extract(doc, known())


def only(facts: ArticleFacts, kind: str) -> tuple[Event, dict[str, list[str]]]:
    """The one event of a type, and its roles with names for ids."""
    (event,) = (event for event in facts.events if event.type == kind)
    names = {entity.id: entity.name for entity in facts.entities}
    return event, {role: [names.get(filler, filler) for filler in fillers] for role, fillers in event.roles.items()}


TUNISIA = ("Tunisie", "Country", "name")
MOROCCO = ("Maroc", "Country", "name")
AWA = ("Awa Diop", "Person", "name")
WISSAL = ("Wissal", "Initiative", "name")
PLATFORM = ("plateforme Tawassol", "Initiative", "name")
ACTIVE = """
La le DET det 2 Definite=Def
Tunisie Tunisie PROPN nsubj 4 _
a avoir AUX aux 4 VerbForm=Fin
lancé lancer VERB ROOT 0 Tense=Past|VerbForm=Part
la le DET det 6 Definite=Def
plateforme plateforme NOUN obj 4 _
Tawassol Tawassol PROPN appos 6 _
à à ADP case 9 _
Sfax Sfax PROPN obl 4 _
le le DET det 11 Definite=Def
3 3 NUM obl 4 _
mars mars NOUN nmod 11 _
2025 2025 NUM nmod 12 _
. . PUNCT punct 4 _
"""
