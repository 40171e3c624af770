"""The lexicon's words that name finding asks about, compiled for one language."""

from collections.abc import Iterable
from dataclasses import dataclass

from policygraph.mentions.words import folded
from policygraph.ontology.model import Ontology, Word

Form = tuple[str, ...]
"""A lexicon form as folded words."""


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """Forms as folded words. `heads` maps head nouns to the entity type that they evoke; `longest` is in words."""

    language: str
    heads: dict[Form, str]
    offices: frozenset[Form]
    titles: frozenset[Form]
    particles: frozenset[str]
    blockers: frozenset[Form]
    longest: int

    def head_at(self, words: list[str], index: int) -> tuple[int, str]:
        """The longest head noun at `index` of folded `words`: `(number of words, entity type)`, or (0, "")."""
        for length in range(min(self.longest, len(words) - index), 0, -1):
            kind = self.heads.get(tuple(words[index : index + length]))
            if kind is not None:
                return length, kind
        return 0, ""


def compile_lexicon(ontology: Ontology, language: str) -> NameLexicon:
    """What the ontology's lexicon says about names in `language`."""
    entries = [word for word in ontology.words if word.language == language]
    heads: dict[Form, str] = {}
    for word in entries:
        if word.kind == "HeadNoun":
            heads |= {folded(form): word.evokes for form in word.forms}
    sets = {kind: frozenset(_forms(entries, kind)) for kind in ("OfficeNoun", "PersonTitle", "NameParticle", "Blocker")}
    return NameLexicon(
        language=language,
        heads=heads,
        offices=sets["OfficeNoun"],
        titles=sets["PersonTitle"],
        particles=frozenset(" ".join(form) for form in sets["NameParticle"]),
        blockers=sets["Blocker"],
        longest=max((len(form) for forms in (heads, *sets.values()) for form in forms), default=1),
    )


def _forms(entries: Iterable[Word], kind: str) -> Iterable[Form]:
    return (folded(form) for word in entries if word.kind == kind for form in word.forms)
