"""Actors, places and things that the ontology knows, found in a text by any of their names.

Matching runs over folded words, so that offsets always map back to the text; the longest name wins. Capitals count
where they carry the meaning: an acronym needs its capitals, a one-word name its first.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from spacy.tokens import Doc

from policygraph.mentions.found import Found, TokenMap, skip_letters
from policygraph.mentions.model import MentionKind
from policygraph.mentions.words import Word, folded, is_arabic, peeled, words
from policygraph.ontology.model import KnownEntity
from policygraph.ontology.traits import Traits

# What may stand between two words of one name: no comma, no bracket, no new line.
_GAP = re.compile(r"[ \u00a0\u202f'’ʼ\-\u2010-\u2013./&_+°º«»\"]{1,3}")
_QUARTER = re.compile(r"[-‑][A-ZÀ-Þ]\w+")
"""What makes a city's quarter of its name: "Abidjan-Cocody"."""
_PREFIX = re.compile(r"(?<!\w)[a-z][-‑]$")
_OF = frozenset({"of", "the", "de", "la", "le", "l", "du", "des", "d"})
_COMMAS = frozenset({", ", "، "})
_LINKS = {"of", "the", "for", "and", "de", "du", "des", "la", "le", "les", "l", "d", "et"}

LabelKind = Literal["name", "acronym", "local", "organ", "description", "never"]
_MENTIONED: dict[LabelKind, MentionKind] = {
    "name": "name",
    "acronym": "acronym",
    "local": "name",
    "organ": "name",
    "description": "description",
    "never": "name",
}


_ENDINGS = ("", "s", "e", "es", "ne", "nes", "ه", "ين", "ون")
"""What an adjective of a country may end with beside its form in the ontology: gender and number."""
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class _Label:
    """One form of a known entity. `kind` is "never" for a form that only looks like its name, "local" for a name that
    means it only where the article speaks of its country, "organ" for one that means it only where the article speaks
    of the organization that it is part of ("Executive Committee").

    `spelt` are other ways of writing an acronym that the ontology states ("Unesco", "NaTCA")."""

    words: tuple[str, ...]
    text: str
    kind: LabelKind
    entity: KnownEntity
    spelt: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    labels: tuple[_Label, ...]
    words: int


class Gazetteer:
    """Known entities, compiled once for all articles.

    Args:
        entities: as `policygraph.ontology.load` gives them.
        traits: of their types.
    """

    def __init__(self, entities: Iterable[KnownEntity], traits: Traits) -> None:
        self._whole = traits.of_kind("place") | traits.of_kind("person")
        self._with_organs = traits.having("WithOrgans")
        committees = traits.of_kind("committee")
        by_words: dict[tuple[str, ...], list[_Label]] = defaultdict(list)
        self._demonyms: dict[str, tuple[str, ...]] = {}
        self.entities: dict[str, KnownEntity] = {entity.iri: entity for entity in entities}
        for entity in self.entities.values():
            parent = self.entities.get(entity.parent) if entity.type in committees else None
            for label in (*_labels(entity), *(_organs(entity, parent) if parent is not None else ())):
                alike = [one for one in by_words[label.words] if one.entity.iri == entity.iri]
                if stricter := next((one for one in alike if _is_capital(one) > _is_capital(label)), None):
                    # "Ethio telecom" beside "Ethio Telecom": the last word needs no capital
                    by_words[label.words].remove(stricter)
                    by_words[label.words].append(replace(label, kind=stricter.kind))
                elif acronym := next((one for one in alike if "acronym" == one.kind != label.kind != "never"), None):
                    by_words[label.words].remove(acronym)
                    by_words[label.words].append(replace(acronym, spelt=acronym.spelt | {label.text}))
                elif all((one.kind == "never") != (label.kind == "never") for one in alike):
                    by_words[label.words].append(label)
            for demonym in (form for forms in entity.demonyms.values() for form in forms):
                form = " ".join(folded(demonym))
                self._demonyms[form] = tuple(dict.fromkeys((*self._demonyms.get(form, ()), entity.iri)))
        self._inflected: dict[str, tuple[str, ...]] = {}
        for ending in _ENDINGS:
            for form, countries in self._demonyms.items():
                self._inflected.setdefault(form + ending, countries)
        self._bodies = _bodies(self.entities)
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[_Label, ...]]]] = defaultdict(list)
        for key, labels in by_words.items():
            self._by_first[key[0]].append((key, tuple(labels)))
        for choices in self._by_first.values():
            choices.sort(key=lambda choice: -len(choice[0]))

    def body_of(self, country: str, phrase: str) -> KnownEntity | None:
        """The known body of a country whose name consists of the country's and the phrase: its "Central Bank"."""
        return self._bodies.get((country, frozenset(folded(phrase)) - _LINKS))

    def find(self, doc: Doc) -> list[Found]:
        """Mentions of known entities in `doc`, nested ones included, in order.

        An acronym that several entities share, or an acronym or local name of a country of which the article does not
        speak, is returned without `iri`; so is any other ambiguous name. `description` forms are
        returned as such, and mean something only where the article also names the entity.
        """
        text, token_map = doc.text, TokenMap(doc)
        in_text = _words_of(text)
        hits = [hit for hit in self._hits(text, in_text, doc.lang_) if hit.labels]
        countries = self._countries(hits, in_text)
        return [_found(hit, self._choose(hit, countries, text[hit.start : hit.end]), text, token_map) for hit in hits]

    def demonym_countries(self, word: str) -> tuple[str, ...]:
        """The IRIs of the countries whose adjective or inhabitant `word` is (its lemma or form): mostly one or none.

        `word` may be two words ("South African").
        """
        form = " ".join(folded(word))
        while form not in self._inflected and form.startswith(_ARTICLE):
            form = form.removeprefix(_ARTICLE)
        return self._inflected.get(form, ())

    def _hits(self, text: str, in_text: Sequence[Word], language: str) -> Iterator[_Hit]:
        """The longest acceptable names at each word; nested ones only inside a name of another type."""
        outer: _Hit | None = None
        for index in range(len(in_text)):
            hit = self._longest(text, in_text, index, language)
            if hit is None:
                continue
            if outer is not None and hit.start < outer.end:
                if hit.end <= outer.end and self._may_nest(hit, outer):
                    yield hit
                continue
            outer = hit
            yield hit

    def _may_nest(self, inner: _Hit, outer: _Hit) -> bool:
        """Whether a name may stand within another: not within a person's or a place's, nor one of its own type."""
        types = {label.entity.type for label in outer.labels}
        return bool(types) and not types & self._whole and not types & {label.entity.type for label in inner.labels}

    def _longest(self, text: str, in_text: Sequence[Word], index: int, language: str) -> _Hit | None:
        for first, skipped in peeled(in_text[index].folded):
            for key, labels in self._by_first.get(first, ()):
                if not _matches(key, labels, text, in_text, index):
                    continue
                last = in_text[index + len(key) - 1]
                begin = in_text[index].start
                start = begin + skip_letters(text[begin : last.end], skipped)
                surface = text[start : last.end]
                if _PREFIX.search(text, max(start - 3, 0), start):
                    continue  # "e-Visa" is none of Visa's
                good = [one for one in labels if _acceptable(one, surface, text, start, language)]
                if not good:
                    continue
                # A form that only looks like a name takes its words out of the game.
                real = () if _only_looks_so(good, surface) else tuple(one for one in good if one.kind != "never")
                return _Hit(start, last.end, real, len(key))
        return None

    def _countries(self, hits: Iterable[_Hit], in_text: Iterable[Word]) -> Counter[str]:
        """How often the article speaks of each country, by name, by capital or by adjective."""
        counts: Counter[str] = Counter()
        for hit in hits:
            if len(hit.labels) == 1:
                entity = hit.labels[0].entity
                counts[entity.capital_of or entity.iri] += 1
        adjectives = (self._demonyms.get(word.folded, ()) for word in in_text)
        counts.update(countries[0] for countries in adjectives if len(countries) == 1)
        return counts

    def _foremost(self, counts: Counter[str]) -> int:
        """How often the international organization is named that the article names most."""
        bodies = (n for iri, n in counts.items() if iri and self._is_international(iri))
        return max(bodies, default=0)

    def _is_international(self, iri: str) -> bool:
        return iri in self.entities and self.entities[iri].type in self._with_organs

    def _choose(self, hit: _Hit, countries: Counter[str], surface: str) -> _Label:
        """The reading of a hit; a label without its entity's IRI where none is clear."""
        organs = [label for label in hit.labels if label.kind == "organ"]
        if organs:
            meant = [one for one in organs if countries[one.entity.parent] == self._foremost(countries) > 0]
            return meant[0] if len(meant) == 1 else _unlinked(hit.labels[0], hit.labels)
        first = hit.labels[0]
        if len(hit.labels) == 1:
            ties = first.kind in ("acronym", "local") and not first.entity.worldwide and first.entity.country
            foreign = ties and not countries[ties]
            return _unlinked(first, hit.labels) if foreign else first
        # where the article decides nothing: a name before what only describes, the very letters ("عمّان"), a country
        # before a capital ("عمان")
        ranks = {
            label.entity.iri: (
                countries[label.entity.country or label.entity.iri],
                label.kind != "description",
                label.text == surface,
                not label.entity.capital_of,
            )
            for label in hit.labels
        }
        ranked = sorted(hit.labels, key=lambda label: ranks[label.entity.iri], reverse=True)
        best, second = (ranks[label.entity.iri] for label in ranked[:2])
        return ranked[0] if best > second else _unlinked(first, hit.labels)


def _bodies(entities: Mapping[str, KnownEntity]) -> dict[tuple[str, frozenset[str]], KnownEntity]:
    """The entities of each country by the words of their names without the country's own; none that two share."""
    found: dict[tuple[str, frozenset[str]], KnownEntity | None] = {}
    for entity in entities.values():
        country = entities.get(entity.country)
        if country is None:
            continue
        own = [form for forms in (country.names, country.demonyms) for names in forms.values() for form in names]
        place = {word for form in (*country.labels.values(), *own) for word in folded(form)}
        for label in entity.labels.values():
            words = frozenset(folded(label)) - _LINKS
            rest = words - place
            if rest and rest != words:
                key = (country.iri, rest)
                found[key] = entity if found.get(key, entity) == entity else None
    return {key: entity for key, entity in found.items() if entity is not None}


def _organs(entity: KnownEntity, parent: KnownEntity) -> Iterator[_Label]:
    """What is left of a committee's names without the organization's ("Executive Committee" of "... of the X")."""
    owners = [
        folded(text) for text in (*parent.labels.values(), *(n for names in parent.names.values() for n in names))
    ]
    names = [*entity.labels.values(), *(n for forms in entity.names.values() for n in forms)]
    seen: set[tuple[str, ...]] = set()
    for name in names:
        key = folded(name)
        for owner in owners:
            rest = _without(key, owner)
            if len(rest) > 1 and rest not in seen:
                seen.add(rest)
                yield _Label(rest, name, "organ", entity)


def _without(name: tuple[str, ...], owner: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without those of its owner at either end, nor the small words that join them."""
    if not owner or len(owner) >= len(name):
        return ()
    if name[: len(owner)] == owner:
        return name[len(owner) :]
    last = name[-len(owner) :]
    attached = last[1:] == owner[1:] and last[0].lstrip("ل") == owner[0].lstrip("ال")
    if last != owner and not attached:
        return ()
    rest = name[: -len(owner)]
    while rest and rest[-1] in _OF:
        rest = rest[:-1]
    return rest


def _unlinked(label: _Label, labels: Sequence[_Label]) -> _Label:
    types = {one.entity.type for one in labels}
    nobody = KnownEntity(iri="", type=types.pop() if len(types) == 1 else "", labels={})
    return replace(label, entity=nobody)


def _labels(entity: KnownEntity) -> Iterator[_Label]:
    others = (*entity.names.values(), *entity.hidden.values())
    named = [*entity.labels.values(), *(form for forms in others for form in forms)]
    described = [form for forms in entity.descriptions.values() for form in forms]
    forms: list[tuple[str, LabelKind]] = [(text, "never") for text in entity.never]
    forms += [(text, "acronym" if is_acronym(text) else "local" if text in entity.local else "name") for text in named]
    forms += [(text, "description") for text in described]
    for text, kind in forms:
        key = folded(text)
        if key:
            yield _Label(key, text, kind, entity)


def is_acronym(text: str) -> bool:
    """Whether all letters are capitals and there are at least two of them ("DCO", "G7" has one and is none)."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def _matches(key: tuple[str, ...], labels: Sequence[_Label], text: str, in_text: Sequence[Word], index: int) -> bool:
    if index + len(key) > len(in_text):
        return False
    for offset in range(1, len(key)):
        here, before = in_text[index + offset], in_text[index + offset - 1]
        if here.folded != key[offset] or not _joined(text, before, here, labels):
            return False
    return True


def _joined(text: str, before: Word, here: Word, labels: Sequence[_Label]) -> bool:
    gap = text[before.end : here.start]
    if gap in _COMMAS:
        # Only a name that has one itself: "Organization for Education, Science and Culture".
        return any(gap[0] in label.text for label in labels)
    if not _GAP.fullmatch(gap):
        return False
    # A full stop and a space end a sentence, but for initials ("U. S.") and names that have one ("St. Lucia").
    ends = gap.startswith(".") and len(gap) > 1 and before.end - before.start > 1
    return not ends or any(gap in label.text for label in labels)


def _acceptable(label: _Label, surface: str, text: str, start: int, language: str) -> bool:
    """Whether capitals allow that `surface` is this label."""
    if is_arabic(surface):
        return True
    if sum(map(len, label.words)) < 2 or (label.kind == "never" and not label.text[-1].isalnum()):
        # "e&", "US$": its sign is half of the name
        return text.startswith(label.text, start)
    if label.kind == "acronym" or (label.kind == "never" and is_acronym(label.text)):
        return surface in label.spelt or _is_written_acronym(surface, text, start, language)
    if len(label.words) == 1 and label.text[:1].isupper():
        return surface[:1].isupper()
    if len(label.words) == 2 and _last_word(label.text)[:1].isupper():
        return _last_word(surface)[:1].isupper()  # "la réunion" is no island
    return True


def _is_capital(label: _Label) -> bool:
    """Whether a name's last word is written with a capital."""
    return _last_word(label.text)[:1].isupper()


def _only_looks_so(labels: Sequence[_Label], surface: str) -> bool:
    """Whether a form is no name: "l'Eau", though "EAU" is one, written as the acronym that it is."""
    looks = [one for one in labels if one.kind == "never"]
    if any(one.text == surface for one in labels) and not any(one.text.startswith(surface) for one in looks):
        return False  # "Salé" and no "sale", but not the "US" of "US$"
    written = is_acronym(surface) and any(one.kind == "acronym" for one in labels)
    return bool(looks) and not (written and not any(is_acronym(one.text) for one in looks))


def _last_word(text: str) -> str:
    return re.split(r"[\s'’\-]", text.strip())[-1]


def _is_written_acronym(surface: str, text: str, start: int, language: str) -> bool:
    """ "OIF", and in French newspapers "Oif", but not at the start of a sentence nor in a line of capitals."""
    if is_acronym(surface):
        line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", start) + 1 or len(text) + 1) - 1]
        return len(surface) > 3 or any(c.islower() for c in line)
    follows = text[max(start - 2, 0) : start].strip()
    return language == "fr" and len(surface) > 2 and surface.istitle() and bool(follows) and follows[-1] not in '.!?:«"'


@lru_cache(maxsize=4)  # what an article itself names is looked for in the same text once more
def _words_of(text: str) -> tuple[Word, ...]:
    return tuple(words(text))


def _found(hit: _Hit, label: _Label, text: str, token_map: TokenMap) -> Found:
    start, end = token_map.tokens(hit.start, hit.end)
    quarter = _QUARTER.match(text, hit.end) if label.entity.type == "Place" else None
    return Found(
        start=start,
        end=end,
        text=text[hit.start : hit.end],
        kind=_MENTIONED[label.kind],
        type=label.entity.type,
        iri=label.entity.iri,
        forms=(text[hit.start : quarter.end()],) if quarter else (),
        weight=float(hit.words),
    )
