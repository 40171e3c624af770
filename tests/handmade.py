"""Docs and mentions built by hand, so that a test says what the parser read and what was named."""

from spacy.lang.en import English
from spacy.tokens import Doc
from spacy.vocab import Vocab

from policygraph.documents.french import French
from policygraph.mentions import Entity, Mention, MentionKind, MentionSet

VOCABS: dict[str, Vocab] = {"fr": French().vocab, "en": English().vocab}
NO_SPACE_BEFORE = {",", ".", ")", "'s", "’s", "»", ":", ";"}
NO_SPACE_AFTER = ("(", "'", "’", "«", "\n\n")


def parsed(language: str, *sentences: str) -> Doc:
    """A Doc of sentences whose tokens are written `form/POS/dep/head/lemma`, with spaces between them.

    What is left out from the end is made up: a word in lower case is a noun, another a name, marks are punctuation;
    `head` counts the sentence's tokens from 0, and what has none hangs on the sentence's first token. A tag may carry
    features: `signé/VERB|VerbForm=Part|Tense=Past/acl/3/signer`. Sentences are separated by a blank line.
    """
    rows: list[tuple[str, str, str, int, str, str, bool]] = []
    for number, sentence in enumerate(sentences):
        start = len(rows)
        for place, item in enumerate(sentence.split(" ")):
            form, *more = item.split("/")
            pos, _, features = (more.pop(0) if more else _tag(form)).partition("|")
            dep, head = (more[0], start + int(more[1])) if more else ("ROOT" if place == 0 else "dep", start)
            lemma = more[2] if len(more) > 2 else form.lower()
            rows.append((form, pos, dep, head, lemma, features, place == 0))
        if number + 1 < len(sentences):
            rows.append(("\n\n", "SPACE", "dep", len(rows) - 1, "\n\n", "", False))
    forms = [row[0] for row in rows]
    spaces = [_space(form, after) for form, after in zip(forms, [*forms[1:], "."], strict=True)]
    return Doc(
        VOCABS[language],
        words=forms,
        spaces=spaces,
        pos=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=[row[3] for row in rows],
        lemmas=[row[4] for row in rows],
        morphs=[row[5] for row in rows],
        sent_starts=[row[6] for row in rows],
    )


def _tag(form: str) -> str:
    if not form[0].isalnum() and form not in ("'s", "’s"):
        return "PUNCT"
    return "PART" if form in ("'s", "’s") else "NOUN" if form[0].islower() else "PROPN"


def _space(form: str, following: str) -> bool:
    return not (following in NO_SPACE_BEFORE or form.endswith(NO_SPACE_AFTER) or following == "\n\n")


def named(
    doc: Doc, *entities: tuple[str, ...], descriptions: tuple[str, ...] = (), iris: dict[str, str] | None = None
) -> MentionSet:
    """Mentions of each `(type, name, other forms...)` wherever the form stands; ids are the names.

    Forms among `descriptions` are common-noun phrases; `iris` gives the IRI of a known entity by its name.
    """
    mentions: list[Mention] = []
    made: dict[str, Entity] = {}
    for kind, name, *others in entities:
        made[name] = Entity(name, kind, name, tuple(others), (iris or {}).get(name, ""))
        for form in (name, *others):
            how: MentionKind = "description" if form in descriptions else "name"
            mentions += (Mention(start, end, name, how) for start, end in _places(doc, form))
    spans = list(dict.fromkeys(mentions))
    outer = [m for m in spans if not _crossed(m, spans)]
    return MentionSet(made, tuple(sorted(outer, key=lambda m: (m.start, -m.end))))


def _places(doc: Doc, form: str) -> list[tuple[int, int]]:
    found, at = [], doc.text.find(form)
    while at >= 0:
        span = doc.char_span(at, at + len(form))
        if span is not None:
            found.append((span.start, span.end))
        at = doc.text.find(form, at + 1)
    assert found, f"the text does not name {form!r}"
    return found


def _crossed(mention: Mention, others: list[Mention]) -> bool:
    return any(o.start < mention.start < o.end < mention.end for o in others)
