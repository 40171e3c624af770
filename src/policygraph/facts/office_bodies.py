"""Of which body an office is: the one named with it, the institution that shares its name, or the country."""

import re
import unicodedata
from collections import Counter

from spacy.tokens import Doc

from policygraph.facts.admission import admits
from policygraph.facts.office_lexicon import OFFICER, office_lexicon
from policygraph.facts.office_spans import Office
from policygraph.facts.phrases import Surface
from policygraph.facts.syntax import MentionIndex
from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology.model import Ontology

STEM = 5
"""An office and its institution share the beginning of a word: ministre, ministère; commissioner, commission."""
SHARED = 0.6
"""Which part of the words of an office's portfolio an institution's name must have."""
DOMINANT = 1.5
"""How many times more often than any other the article's own country is named."""


_SENT_TO = frozenset({"to", "in", "en", "au", "aux", "à"})
APPOSING = frozenset({",", "(", "-", "–", "—", "@", "|"})
CLOSING = frozenset({",", ";", ".", ")", "(", "–", "—", "|"})
INSTITUTION = "Institution"
LINE = 20
"""How many tokens an item may have behind an office."""


class BodyFinder:
    """Answers for the offices of one Doc."""

    def __init__(
        self, doc: Doc, surface: Surface, index: MentionIndex, mentions: MentionSet, ontology: Ontology
    ) -> None:
        self._doc = doc
        self._surface = surface
        self._lexicon = office_lexicon(ontology, doc.lang_)
        self._index = index
        self._mentions = mentions
        self._ontology = ontology
        self._main: str | None = None
        self._demonyms = self._by_demonym()
        self._named_entities = {m.entity for m in mentions.mentions if m.kind in {"name", "acronym"}}

    def bodies(self, group: tuple[Office, ...], holder: Mention | None = None) -> tuple[tuple[str, ...], float]:
        """Entities that the offices of one phrase are offices of, most certain reading only, and our confidence.

        `holder`: who holds them, where that is told.
        """
        named = tuple(dict.fromkeys(body for office in group for body in self._named(office)))
        if not named and holder is not None and holder.end <= group[0].start:
            named = self._apposed(group[-1])
        if named and not all(self._mentions.entities[body].type == "Country" for body in named):
            return named, 0.9
        namesake = next(filter(None, (self._namesake(office) for office in group)), "")
        if namesake:
            return (namesake,), 0.8
        if named:
            return named, 0.9
        sent_by = next(filter(None, (self._by_adjective(office) for office in group if office.speaks_for)), "")
        if sent_by:
            return (sent_by,), 0.9
        state = [office for office in group if office.of_state]
        if state:
            return self._country(state)
        return ((), 0.0) if group[0].is_profession else self._in_sentence(group[0])

    def _named(self, office: Office) -> list[str]:
        """The first body named in the office itself, before its noun ("EU Ambassador to Ghana") or else after it."""
        after = office.noun_end if office.of_state else office.noun  # "the Speaker of Parliament", not "head of State"
        for start, end in ((office.start, office.noun), (after, office.end)):
            for token in range(start, end):
                if start == office.start and self._lexicon.modifiers.at(self._surface, token):
                    continue  # "Second Deputy Speaker": capitals, but no name
                for mention in self._index.covering(token):
                    if mention.start != token or mention.end > max(end, token + 1) or self._is_host(mention, office):
                        continue
                    if self._may_be(mention, office):
                        return [mention.entity]
        return []

    def _is_host(self, mention: Mention, office: Office) -> bool:
        """The country that an envoy was sent to ("Ambassador to Ghana"), and so not the one they are of."""
        before = mention.start - 1
        before -= self._doc[before].pos_ == "DET"
        sent = office.speaks_for and office.noun < before and self._doc[before].lower_ in _SENT_TO
        return sent and self._is_country(mention)

    def _by_adjective(self, office: Office) -> str:
        """The country whose adjective stands in the office ("the Kenyan Ambassador to Ghana")."""
        words = (token.lower_ for token in self._doc[office.start : office.end])
        return next((self._demonyms[word] for word in words if self._demonyms.get(word)), "")

    def _apposed(self, office: Office) -> tuple[str, ...]:
        """The body told behind the office as an item of its own ("Awa Diop, director general, Digital Agency")."""
        mark = office.end
        if mark + 1 >= len(self._doc) or self._doc[mark].text not in APPOSING:
            return ()
        for mention in self._index.covering(mark + 1):
            fits = mention.start == mark + 1 and self._is_told(mention, office)
            if fits and self._ends_item(mention.end):
                return (mention.entity,)
        return self._country_of_item(office) if office.of_state else ()

    def _is_told(self, mention: Mention, office: Office) -> bool:
        if office.has_portfolio:  # "Minister of Post, Technology Agency and ..." may still be the portfolio
            return self._is_country(mention)
        return self._may_be(mention, office) or self._is_institution(mention)

    def _country_of_item(self, office: Office) -> tuple[str, ...]:
        """The country that ends the line ("Minister of Post, Telecommunications & Media (MPTM), Togo")."""
        end = next((i for i in range(office.end, len(self._doc)) if self._doc[i].is_space), len(self._doc))
        last = [m for m in self._index.covering(end - 1) if self._is_country(m) and m.end == end]
        listed = end - office.end <= LINE and last and self._doc[last[0].start - 1].text in APPOSING
        return (last[0].entity,) if listed and not any(t.pos_ == "VERB" for t in self._doc[office.end : end]) else ()

    def _is_institution(self, mention: Mention) -> bool:
        """A named one, whatever the office says of its portfolio."""
        kind = self._ontology.entity_types[self._mentions.entities[mention.entity].type]
        return INSTITUTION in kind.ancestors and mention.entity in self._named_entities

    def _ends_item(self, token: int) -> bool:
        """Whether nothing but the next item follows: the end of the line, a mark, "and"."""
        if token >= len(self._doc) or self._doc[token].is_space or self._doc[token].is_sent_start:
            return True
        return self._doc[token].text in CLOSING or self._doc[token].pos_ == "CCONJ"

    def _may_be(self, mention: Mention, office: Office) -> bool:
        entity = self._mentions.entities[mention.entity]
        relation = self._ontology.relation_types.get(OFFICER)
        if relation is None or not admits(entity, relation.range, False, self._ontology):
            return False
        if office.has_portfolio:
            return entity.type == "Country"
        return bool(entity.iri) or mention.entity in self._named_entities

    def _country(self, offices: list[Office]) -> tuple[tuple[str, ...], float]:
        """The country whose adjective stands in the office ("ministre guinéen", "Algerian President"), or our own."""
        for office in offices:
            for token in self._doc[office.start : office.end]:
                country = self._demonyms.get(token.lower_)
                if country is not None:
                    return ((country,), 0.9) if country else ((), 0.0)
        main = self.main_country()
        return ((main,), 0.7) if main else ((), 0.0)

    def _by_demonym(self) -> dict[str, str]:
        """Demonyms to the entities of their countries, or to nothing where the article does not name the country."""
        by_iri = {e.iri: e.id for e in self._mentions.entities.values() if e.iri}
        countries = [known for known in self._ontology.entities if known.type == "Country"]
        countries.sort(key=lambda known: known.iri in by_iri)  # of two "Congolese" countries the one that is named
        return {
            form.lower(): by_iri.get(known.iri, "")
            for known in countries
            for form in known.demonyms.get(self._doc.lang_, ())
        }

    def _namesake(self, office: Office) -> str:
        """The institution that the article names and that has the office's own words ("ministère de la Santé")."""
        head = set(_words(self._doc[office.noun : office.noun_end].text))
        portfolio = set(_words(self._doc[office.noun_end : office.end].text)) or set(
            _words(self._doc[office.start : office.noun].text)
        )
        if not portfolio:
            return ""
        for entity in self._mentions.entities.values():
            if entity.type in {"Country", "Place", "Person"}:
                continue
            for form in (entity.name, *entity.aliases):
                name = _words(form)
                kin = [w for w in name if any(w[:STEM] == h[:STEM] and len(h) > STEM for h in head)]
                rest = set(name) - set(kin)
                if kin and rest and len(portfolio & rest) >= SHARED * min(len(portfolio), len(rest)):
                    return entity.id
        return ""

    def main_country(self) -> str:
        """The country that the article is about: the only one named, or by far the most often; else none."""
        if self._main is None:
            title = next((token.i for token in self._doc if token.is_space), len(self._doc))
            self._main = self._foremost(0, title, 1) or self._foremost(0, len(self._doc), DOMINANT)
        return self._main

    def _foremost(self, start: int, end: int, factor: float) -> str:
        """The only country named in these tokens, or the one named `factor` times as often as any other."""
        counts: Counter[str] = Counter()
        for token in self._doc[start:end]:
            covering = self._index.covering(token.i)
            counts.update(m.entity for m in covering if m.start == token.i and self._is_country(m))
            country = "" if covering else self._demonyms.get(token.lower_, "")
            if country:
                counts[country] += 1
        ranked = counts.most_common(2)
        if len(ranked) == 2 and (factor <= 1 or ranked[0][1] < factor * ranked[1][1]):
            return ""
        return ranked[0][0] if ranked else ""

    def _is_country(self, mention: Mention) -> bool:
        return self._mentions.entities[mention.entity].type == "Country"

    def _in_sentence(self, office: Office) -> tuple[tuple[str, ...], float]:
        """The only body that the sentence names before an office told without one."""
        sentence = self._doc[office.noun].sent
        bodies = {
            m.entity: m
            for i in range(sentence.start, office.start)
            for m in self._index.covering(i)
            if m.start == i
            and self._may_be(m, office)
            and not self._lexicon.modifiers.at(self._surface, i)
            and not self._lexicon.nouns.at(self._surface, i)
            and self._mentions.entities[m.entity].type not in {"Country", "Initiative", "Meeting"}
        }
        if len(bodies) == 1 and office.end - office.start == office.noun_end - office.noun:
            return tuple(bodies), 0.55
        return (), 0.0


def _words(text: str) -> list[str]:
    """Words of three letters and more, without case and accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return [w for w in re.findall(r"\w+", plain) if len(w) > 2]
