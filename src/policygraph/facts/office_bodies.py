"""Of which body an office is: the one named with it, the institution that shares its name, or the country."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain

from spacy.tokens import Doc, Token

from policygraph.facts.admission import admits
from policygraph.facts.office_lexicon import MINISTRY, OFFICER, office_lexicon
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


APPOSING = frozenset({",", "(", "-", "–", "—", "@", "|"})
CLOSING = frozenset({",", ";", ".", ")", "(", "–", "—", "|"})
INSTITUTION, ORGAN, NOUN = "Institution", "Committee", "OfficeNoun"
SENDING = frozenset({"of", "from", "de", "du", "des", "d'", "d’"})
PERSONAL = frozenset({"his", "her", "my", "mon", "ma"})
FIELD_WORDS = frozenset({"CCONJ", "NOUN", "ADJ", "ADP", "DET"})
HEADED = 3
"""Among how many first words of an institution's name its head stands ("South Africa's Ministry")."""
GUESSED = 0.4
"""How sure we are of a body that only the sentence before names."""
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
        self._title = next((token.i for token in doc if token.is_space), 0)
        forms = [w.forms for w in ontology.words if w.evokes == MINISTRY and w.language == doc.lang_ and w.kind == NOUN]
        self._ministers = {word for form in chain(*forms) for word in _words(form) if form.isalpha()}
        self._demonyms = self._by_demonym()
        self._named_entities = {m.entity for m in mentions.mentions if m.kind in {"name", "acronym"}}

    def bodies(self, group: tuple[Office, ...], holder: Mention | None = None) -> tuple[tuple[str, ...], float]:
        """Entities that the offices of one phrase are offices of, most certain reading only, and our confidence.

        `holder`: who holds them, where that is told.
        """
        told = (body for office in group for body in self._sender(office) or self._named(office))
        named = tuple(dict.fromkeys(told))
        if holder is not None and holder.end <= group[0].start and all(map(self._is_department, named)):
            named = self._apposed(group[-1]) or named
        if named and not all(self._mentions.entities[body].type == "Country" for body in named):
            return named, 0.9
        namesake = next(filter(None, (self._namesake(office) for office in group)), "") or self._owner(group[0])
        if namesake:
            return (namesake,), 0.8
        if named:
            return named, 0.9
        state = [office for office in group if office.of_state]
        if state:
            return self._only_ministry(state) or self._country(state)
        return ((), 0.0) if group[0].is_profession else self._in_sentence(group[0])

    def _named(self, office: Office) -> list[str]:
        """The first body named in the office itself, before its noun ("EU Ambassador to Ghana") or else after it."""
        after = office.noun_end if office.of_state else office.noun  # "the Speaker of Parliament", not "head of State"
        for start, end in ((office.start, office.noun), (after, office.end)):
            for token in range(start, end):
                if start == office.start and self._lexicon.modifiers.at(self._surface, token):
                    continue  # "Second Deputy Speaker": capitals, but no name
                mention = self._body_at(token, end, office)
                if mention is not None and not (office.speaks_for and self._is_host(mention)):
                    if self._is_region(mention, end, office):
                        continue
                    return [self._whole(mention, end, office).entity]
        return []

    def _body_at(self, token: int, end: int, office: Office) -> Mention | None:
        """What is named from `token` on, if the office may be of it."""
        named = (m for m in self._index.covering(token) if m.start == token and m.end <= max(end, token + 1))
        others = (m for m in named if token != office.noun or m.end > office.noun_end)  # "Registrar-General" is no body
        return next((m for m in others if self._may_be(m, office)), None)

    def _is_region(self, mention: Mention, end: int, office: Office) -> bool:
        """Whether a country only tells for where the office is of a body named behind ("directeur Togo chez Kora")."""
        bare = self._is_country(mention) and self._doc[mention.start - 1].pos_ not in {"ADP", "DET", "PART"}
        rest = (self._body_at(token, end, office) for token in range(mention.end, end))
        return bare and mention.start >= office.noun_end and any(rest)

    def _whole(self, part: Mention, end: int, office: Office) -> Mention:
        """The body that `part` is an organ or a department of ("board of directors of X", "head of Marketing at X")."""
        entity = self._mentions.entities[part.entity]
        if entity.iri or not (entity.type == ORGAN or part.end - part.start == 1) or part.kind == "acronym":
            return part
        token = part.end
        while token < end and self._doc[token].pos_ in FIELD_WORDS:  # "head of Networks and mobile services at X"
            before = token
            while token < end and self._doc[token].pos_ in {"ADP", "DET"}:
                token += 1
            whole = self._body_at(token, end, office) if token > before else None
            if whole is not None:
                return part if self._is_country(whole) else whole
            token = max(token, before + 1)
        return part

    def _is_department(self, body: str) -> bool:
        """Whether it may be a field of work with a capital ("Head of Cybersecurity, Revenue Authority"): one word."""
        entity = self._mentions.entities[body]
        return not entity.iri and entity.name.istitle() and " " not in entity.name

    def _is_host(self, mention: Mention) -> bool:
        """Whether an envoy is sent to this country ("Ambassador to Ghana"), and not by it ("of", "de")."""
        before = mention.start - 1
        while before > 0 and self._doc[before].pos_ == "DET":
            before -= 1
        word = self._doc[before]
        return self._is_country(mention) and word.pos_ == "ADP" and word.lower_ not in SENDING

    def _sender(self, office: Office) -> list[str]:
        """The country whose adjective stands before an envoy's office ("Indian Ambassador to Ghana")."""
        words = self._doc[office.start : office.noun] if office.speaks_for else ()
        return list(filter(None, (self._demonyms.get(token.lower_, "") for token in words)))[:1]

    def _owner(self, office: Office) -> str:
        """The body last named before "its chairman", with no complement; else the first of the sentence before."""
        before = self._doc[office.start - 1] if office.start else None
        if before is None or office.end > office.noun_end or not _is_possessive(before):
            return ""
        if before.lower_ in PERSONAL:
            return ""
        here = self._institutions(before.sent.start, before.i)
        earlier = self._institutions(*self._sentence_before(before)) if not here else []
        return here[-1].entity if here else earlier[0].entity if earlier else ""

    def _institutions(self, start: int, end: int) -> list[Mention]:
        """Those named in these tokens, by where they end."""
        found = (m for i in range(start, end) for m in self._index.covering(i) if m.end == i + 1 and m.end <= end)
        return [mention for mention in found if mention.start >= start and self._is_institution(mention)]

    def _sentence_before(self, token: Token) -> tuple[int, int]:
        """Where the sentence before the token's begins and ends; empty behind the headline or at the beginning."""
        start: int = token.sent.start
        first = self._doc[max(start - 1, 0)].sent.start
        return (first, start) if start and first > self._title else (start, start)

    def _only_ministry(self, offices: list[Office]) -> tuple[tuple[str, ...], float] | None:
        """For a minister told without a portfolio, the only ministry that the article names."""
        if any(office.end - office.start > 1 for office in offices):  # a prime minister has none
            return None
        heads = {w for office in offices if office.has_portfolio for w in _words(self._doc[office.noun].text)}
        named = [(e.id, _words(e.name)) for e in self._mentions.entities.values() if e.type == MINISTRY]
        kin = [
            body for body, name in named if len(name) > 1 and _kin_of(heads, name[:1]) and body in self._named_entities
        ]
        return ((kin[0],), 0.75) if len(kin) == 1 else None

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
        if office.has_portfolio:  # a cabinet secretary's is a ministry, too
            head |= self._ministers
        for entity in self._mentions.entities.values():
            if entity.type in {"Country", "Place", "Person"}:
                continue
            for form in (entity.name, *entity.aliases):
                name = _words(form)
                kin = _kin_of(head, name)
                if kin and kin[0] not in (*name[:HEADED], name[-1]):
                    continue  # a centre of the ministry
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
        """The body that the sentence names first before an office told without one, else that of the one before."""
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
        if office.end - office.start != office.noun_end - office.noun:
            return (), 0.0
        if len(bodies) == 1:
            return tuple(bodies), 0.55
        told = [*bodies.values()] or self._institutions(*self._sentence_before(self._doc[office.noun]))
        fitting = [m.entity for m in told if self._may_be(m, office)]
        return tuple(fitting[:1]), GUESSED


def _is_possessive(word: Token) -> bool:
    """ "its", "sa": in French a personal determiner."""
    return "Yes" in word.morph.get("Poss", []) or (word.pos_ == "DET" and "Prs" in word.morph.get("PronType", []))


def _kin_of(head: Collection[str], name: Sequence[str]) -> list[str]:
    """The words of an institution's name that share their beginning with an office: ministry, minister."""
    return [w for w in name if any(w[:STEM] == h[:STEM] and len(h) > STEM for h in head)]


def _words(text: str) -> list[str]:
    """Words of three letters and more, without case and accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return [w for w in re.findall(r"\w+", plain) if len(w) > 2]
