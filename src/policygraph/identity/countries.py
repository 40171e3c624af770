"""Which country an article or a name is about."""

from collections import Counter
from collections.abc import Iterator

from policygraph.articles.model import Article
from policygraph.identity.names import Key, bare, counting_words, key_of
from policygraph.mentions.words import peeled
from policygraph.ontology.model import KnownEntity, Ontology

COUNTRY = "Country"


class Countries:
    """The countries of an ontology, found in texts by name, demonym or capital."""

    def __init__(self, ontology: Ontology) -> None:
        self._names: dict[Key, str] = {}
        ambiguous: set[Key] = set()
        for iri, name in _all_names(ontology):
            key = key_of(name)
            if self._names.setdefault(key, iri) != iri:
                ambiguous.add(key)
        for key in ambiguous:
            del self._names[key]
        self._first_words = {key[0] for key in self._names if key}
        self._longest = max((len(key) for key in self._names), default=0)

    def found(self, text: str) -> list[str]:
        """IRIs of the countries that `text` names, in order, each as often as it is named."""
        words = counting_words(text)
        found, at = [], 0
        while at < len(words):
            iri, length = self._longest_at(words, at)
            if iri:
                found.append(iri)
            at += length
        return found

    def main(self, article: Article) -> str:
        """The country that an article is about, or "".

        It is named more often than all others together, or alone in the title.
        """
        titled = set(self.found(article.title))
        counts = Counter(self.found(article.text))
        if not counts:
            return ""
        (first, times), *_ = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if 2 * times > counts.total() and (not titled or first in titled):
            return first
        return titled.pop() if len(titled) == 1 else ""

    def _longest_at(self, words: Key, at: int) -> tuple[str, int]:
        for reading, _ in peeled(words[at]):
            first = bare(reading)
            if first not in self._first_words:
                continue
            for length in range(min(self._longest, len(words) - at), 0, -1):
                iri = self._names.get((first, *words[at + 1 : at + length]))
                if iri:
                    return iri, length
        return "", 1


def _all_names(ontology: Ontology) -> Iterator[tuple[str, str]]:
    for entity in ontology.entities:
        country = entity.iri if entity.type == COUNTRY else entity.capital_of
        if country:
            yield from ((country, name) for name in _forms(entity))


def _forms(entity: KnownEntity) -> Iterator[str]:
    yield from entity.labels.values()
    for forms in (entity.names, entity.demonyms):
        for names in forms.values():
            # Codes such as "CAN" are words of the language once folded.
            yield from (name for name in names if not (name.isupper() and len(name) <= 3))
