"""Of which body an office is: the one named with it, the institution that shares its name, or the country."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from policygraph.facts.office_abroad import Abroad
from policygraph.facts.office_earlier import EarlierBodies, kin_of
from policygraph.facts.office_fit import INSTITUTION, Fit, words_of
from policygraph.facts.office_lexicon import MINISTRY, PLACE, STATE, office_lexicon
from policygraph.facts.office_spans import Office
from policygraph.facts.parsed import Parsed
from policygraph.facts.phrases import Surface
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Ontology

__all__ = ["INSTITUTION", "BodyFinder"]

SHARED = 0.6
"""Which part of the words of an office's portfolio an institution's name must have."""
DOMINANT = 1.5
"""How many times more often than any other the article's own country is named."""

APPOSING = frozenset({",", "(", "-", "–", "—", "@", "|"})
CLOSING = frozenset({",", ";", ".", ")", "(", "–", "—", "|"})
NOUN = "OfficeNoun"
SENDING = frozenset({"of", "from", "de", "du", "des", "d'", "d’"})
FIELD_WORDS = frozenset({"CCONJ", "NOUN", "ADJ", "ADP", "DET"})
WHERE = frozenset({"where", "où"})
AT = frozenset({"chez", "at"})
ABSTRACT = ("tion", "sion", "ité", "ique", "ment", "ance", "ence")
"""How French nouns for a field of work end."""
ABSTRACT_ENGLISH = ("tion", "sion", "ity", "ics", "ment", "ance", "ence", "ing", "ship", "logy")
CLOSE = 3
"""Among how many words before an office or its holder the adjective of a country tells whose it is."""
NAMING = frozenset({"NOUN", "ADJ", "PROPN", "DET", "PUNCT", "PRON"})
HEADED = 3
"""Among how many first words of an institution's name its head stands ("South Africa's Ministry")."""
LINE = 20
"""How many tokens an item may have behind an office."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the ontology says of one language's offices: the words for ministers, the country of each city, and the
    countries of each adjective.
    """

    ministers: frozenset[str]
    cities: Mapping[str, str]
    demonyms: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def _known(ontology: Ontology, language: str) -> _Known:
    forms = [w.forms for w in ontology.words if w.evokes == MINISTRY and w.language == language and w.kind == NOUN]
    demonyms: dict[str, tuple[str, ...]] = {}
    for country in ontology.entities:
        for form in country.demonyms.get(language, ()) if country.type == STATE else ():
            demonyms[form.lower()] = (*demonyms.get(form.lower(), ()), country.iri)
    return _Known(
        frozenset(word for form in chain(*forms) for word in words_of(form) if form.isalpha()),
        {city.iri: city.country for city in ontology.entities if city.type == PLACE and city.country},
        demonyms,
    )


class BodyFinder:
    """Answers for the offices of one Doc."""

    def __init__(self, parsed: Parsed, surface: Surface, ontology: Ontology) -> None:
        doc = parsed.doc
        self._doc = doc
        self._surface = surface
        self._lexicon = office_lexicon(ontology, doc.lang_)
        self._index = parsed.index
        self._mentions = parsed.mentions
        self._ontology = ontology
        self._fit = Fit(parsed, surface, ontology, self._lexicon)
        self._earlier = EarlierBodies(self._fit)
        self._abroad = Abroad(parsed.tree, parsed.index, self._lexicon)
        self._main: str | None = None
        times = Counter(mention.entity for mention in self._mentions.mentions)
        self._told_again = frozenset(entity for entity, count in times.items() if count > 1)
        self._known = _known(ontology, doc.lang_)
        self._by_iri = {e.iri: e.id for e in self._mentions.entities.values() if e.iri}

    def bodies(self, group: tuple[Office, ...], holder: Mention | None = None) -> tuple[tuple[str, ...], float]:
        """Entities that the offices of one phrase are offices of, most certain reading only, and our confidence.

        `holder`: who holds them, where that is told.
        """
        sender = next((office.sender for office in group if office.sender is not None), None)
        if sender is not None:  # "représentant du ministre du Budget": of the ministry, where it is named
            ministry = self._namesake(sender)
            return ((ministry,), 0.8) if ministry else ((), 0.0)
        told = (body for office in group for body in self._sender(office) or self._named(office))
        named = tuple(dict.fromkeys(told))
        owner = self._earlier.possessor(group[0]) or self._earlier.relative(group[0]) or self._earlier.owner(group[0])
        if owner and not any(self._mentions.entities[body].iri for body in named):
            return (owner,), 0.85
        if holder is not None and holder.end <= group[0].start and all(map(self._is_department, named)):
            named = self._apposed(group[-1]) or named
        named = named or self._behind(holder, group[-1])
        if named and self._settles(named, group):
            return named, 0.9
        namesake = next(filter(None, (self._namesake(office) for office in group)), "")
        namesake = namesake or self._earlier.represented(group[0]) or ("" if named else self._served(group[-1]))
        if namesake:
            return (namesake,), 0.8
        if named:
            return named, 0.9
        guessed, sure = self._unnamed(group, holder)
        own = holder is None or not self._abroad.visited_by(holder.entity) & set(guessed)
        return (guessed, sure) if own else ((), 0.0)

    def _behind(self, holder: Mention | None, office: Office) -> tuple[str, ...]:
        """The body told behind the name of who holds an office told before it: "Governor Awa Diop of the Bank"."""
        if holder is None or holder.start < office.end or holder.end + 1 >= len(self._doc):
            return ()
        if self._doc[holder.end].lower_ not in SENDING:
            return ()
        start = holder.end + 1 + (self._doc[holder.end + 1].pos_ == "DET")
        behind = self._body_at(start, self._doc[holder.start].sent.end, office)
        if behind is None or self._doc[behind.end : behind.end + 1].text == "-":  # "of Togo-based X"
            return ()
        return (behind.entity,)

    def _settles(self, named: tuple[str, ...], group: tuple[Office, ...]) -> bool:
        """Whether what is named in the office is its body: a country may be that of the ministry told elsewhere."""
        heads_state = any(office.of_state for office in group) and not any(office.has_portfolio for office in group)
        places = {STATE, PLACE}
        return heads_state or not all(self._mentions.entities[body].type in places for body in named)

    def _unnamed(self, group: tuple[Office, ...], holder: Mention | None) -> tuple[tuple[str, ...], float]:
        """The body of offices that are told without one."""
        meant = next(filter(None, map(self._earlier.meant, group)), "")
        if meant:
            return (meant,), 0.75
        state = [office for office in group if office.of_state and not self._is_of_field(office)]
        if state:
            return self._earlier.only_ministry(state, self._known.ministers) or self._country(state, holder)
        return ((), 0.0) if group[0].is_profession else self._earlier.in_sentence(group[0])

    def _is_of_field(self, office: Office) -> bool:
        """Whether a president is told for what, and so of no country: "Vice-President for Digital Inclusion"."""
        joined = self._lexicon.fors.at(self._surface, office.noun_end)
        return not office.has_portfolio and joined is not None and joined[0] <= office.end

    def _named(self, office: Office) -> list[str]:
        """The first body named in the office itself, before its noun ("EU Ambassador to Ghana") or else after it."""
        after = office.noun_end if office.of_state else office.noun  # "the Speaker of Parliament", not "head of State"
        for start, end in ((office.start, office.noun), (after, office.end)):
            for token in range(start, end):
                if start == office.start and self._lexicon.modifiers.at(self._surface, token):
                    continue  # "Second Deputy Speaker": capitals, but no name
                mention = self._behind_part(token, end, office) or self._body_at(token, end, office)
                if mention is not None and not (office.speaks_for and self._is_host(mention)):
                    if self._is_region(mention, end, office) or self._is_field(mention, office):
                        continue
                    return [self._owned(self._whole(mention, end, office), end, office).entity]
        return []

    def _owned(self, owner: Mention, end: int, office: Office) -> Mention:
        """What is told as the owner's, where the office is of that ("head of Narnia's Data Agency"), else the owner.

        The office's own noun is no such thing ("Narnia's Data Commissioner").
        """
        mark = owner.end
        if mark + 1 >= end or self._doc[mark].pos_ != "PART":
            return owner
        owned = self._body_at(mark + 1, end, office)
        if owned is None or not self._fit.is_institution(owned) or self._is_field(owned, office):
            return owner
        return owned if not owned.start <= office.noun < owned.end else owner

    def _body_at(self, token: int, end: int, office: Office) -> Mention | None:
        """What is named from `token` on, if the office may be of it."""
        named = (m for m in self._index.covering(token) if m.start == token and m.end <= max(end, token + 1))
        others = (m for m in named if token != office.noun or m.end > office.noun_end)  # "Registrar-General" is no body
        return next((m for m in others if self._fit.may_be(m, office)), None)

    def _behind_part(self, token: int, end: int, office: Office) -> Mention | None:
        """The body named behind one of its parts: "directeur du département Systèmes d'information de la Banque"."""
        hit = self._lexicon.parts.at(self._surface, token) if token >= office.noun_end else None
        if hit is None or any(self._fit.is_institution(m) for m in self._index.covering(token)):
            return None
        for place in range(hit[0], end):
            before = place - 1
            while self._doc[before].pos_ == "DET":
                before -= 1
            whole = self._body_at(place, end, office) if self._doc[before].pos_ == "ADP" else None
            if whole is not None and self._fit.is_institution(whole):
                return whole
        return None

    def _is_region(self, mention: Mention, end: int, office: Office) -> bool:
        """Whether a name only tells for where or what the office is of a body named behind.

        A country ("directeur Togo chez Kora"), or what stands behind a comma ("Lead, Togo & Partnerships at Kora").
        """
        before = self._doc[mention.start - 1]
        bare = before.text == "," or (self._fit.is_country(mention) and before.pos_ not in {"ADP", "DET", "PART"})
        rest = (self._body_at(token, end, office) for token in range(mention.end, end))
        return bare and mention.start >= office.noun_end and any(rest)

    def _is_field(self, mention: Mention, office: Office) -> bool:
        """Whether it only tells for what the office is: "Director, Corporate Affairs", "Chief Operations Officer"."""
        if mention.end <= office.noun and any(self._is_between(i, office) for i in range(office.start, mention.start)):
            return True
        if self._is_for(mention):
            return True
        entity = self._mentions.entities[mention.entity]
        guess = self._fit.has(mention, "Guessed") and not entity.iri and entity.id not in self._told_again
        apart = mention.start > office.noun_end and (guess or self._doc[mention.start - 1].text == ",")
        if guess and self._is_abstract(mention):
            return True
        return apart and self._doc[mention.end - 1].lower_ in self._lexicon.fields

    def _is_for(self, mention: Mention) -> bool:
        """Whether it only tells for what: "Director for Licensing", "commissaire chargée des Startups"."""
        if not self._fit.has(mention, "Guessed") or self._mentions.entities[mention.entity].iri:
            return False
        first = mention.start - (self._doc[mention.start - 1].pos_ == "DET")
        for start in range(max(first - 3, 0), first):
            hit = self._lexicon.fors.at(self._surface, start)
            if hit is not None and hit[0] == first:
                last = self._doc[mention.end - 1].lower_
                return first - start > 1 or last in self._lexicon.fields or last.endswith(ABSTRACT_ENGLISH)
        return False

    def _is_abstract(self, mention: Mention) -> bool:
        """ "directeur de l'Informatique": one French noun of a field, behind an article."""
        article = self._doc[mention.start - 1].pos_ == "DET" and mention.end - mention.start == 1
        text = self._doc[mention.start].text
        return article and self._doc.lang_ == "fr" and text.istitle() and text.endswith(ABSTRACT)

    def _is_between(self, token: int, office: Office) -> bool:
        """Whether the word at `token` is itself an office's noun, ended by the office's: "Chief ... Officer"."""
        return token >= office.start and self._lexicon.nouns.at(self._surface, token) is not None

    def _whole(self, part: Mention, end: int, office: Office) -> Mention:
        """The body that `part` is an organ or a department of ("board of directors of X", "head of Marketing at X")."""
        entity = self._mentions.entities[part.entity]
        field = part.end - part.start == 1 or self._doc[part.end - 1].lower_ in self._lexicon.fields
        at = self._doc[part.end : part.end + 1].text.lower() in AT  # "Head of Retail Banking chez X"
        field = field or (at and self._fit.has(part, "Guessed"))
        if entity.iri or not (self._fit.is_organ(part) or field) or part.kind == "acronym":
            return part
        token = part.end
        while token < end and self._doc[token].pos_ in FIELD_WORDS:  # "head of Networks and mobile services at X"
            before = token
            while token < end and self._doc[token].pos_ in {"ADP", "DET"}:
                token += 1
            whole = self._body_at(token, end, office) if token > before else None
            if whole is not None:
                return part if self._fit.is_country(whole) else whole
            token = max(token, before + 1)
        return part

    def _is_department(self, body: str) -> bool:
        """Whether it may be a field of work with a capital ("Head of Cybersecurity, Revenue Authority")."""
        entity = self._mentions.entities[body]
        last = entity.name.split()[-1].lower()
        return not entity.iri and entity.name.istitle() and (" " not in entity.name or last in self._lexicon.fields)

    def _is_host(self, mention: Mention) -> bool:
        """Whether an envoy is sent to this country ("Ambassador to Ghana"), and not by it ("of", "de")."""
        before = mention.start - 1
        while before > 0 and self._doc[before].pos_ == "DET":
            before -= 1
        word = self._doc[before]
        return self._fit.is_country(mention) and word.pos_ == "ADP" and word.lower_ not in SENDING

    def _sender(self, office: Office) -> list[str]:
        """The country whose adjective stands by an envoy's office ("Indian Ambassador", "ambassadeur indien")."""
        behind = self._doc[office.noun_end : min(office.noun_end + 1, office.end)]
        words = (*self._doc[office.start : office.noun], *behind) if office.speaks_for else ()
        return list(filter(None, (self._by_adjective(token.i) for token in words)))[:1]

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
            return self._fit.is_country(mention)
        return self._fit.may_be(mention, office) or self._fit.is_institution(mention)

    def _country_of_item(self, office: Office) -> tuple[str, ...]:
        """The country that ends the line ("Minister of Post, Telecommunications & Media (MPTM), Togo")."""
        end = next((i for i in range(office.end, len(self._doc)) if self._doc[i].is_space), len(self._doc))
        last = [m for m in self._index.covering(end - 1) if self._fit.is_country(m) and m.end == end]
        listed = end - office.end <= LINE and last and self._doc[last[0].start - 1].text in APPOSING
        return (last[0].entity,) if listed and not any(t.pos_ == "VERB" for t in self._doc[office.end : end]) else ()

    def _ends_item(self, token: int) -> bool:
        """Whether nothing but the next item follows: the end of the line, a mark, "and"."""
        if token >= len(self._doc) or self._doc[token].is_space or self._doc[token].is_sent_start:
            return True
        return self._doc[token].text in CLOSING or self._doc[token].pos_ == "CCONJ"

    def _country(self, offices: list[Office], holder: Mention | None) -> tuple[tuple[str, ...], float]:
        """The country whose adjective stands in the office ("ministre guinéen", "Algerian President"), or our own."""
        for token in self._beside(offices, holder):
            country = self._by_adjective(token)
            if country is not None:
                return ((country,), 0.9) if country else ((), 0.0)
        scene = self._scene(offices[0])
        if scene is not None:
            return ((scene,), 0.8) if scene else ((), 0.0)
        main = self.main_country()
        return ((main,), 0.7) if main else ((), 0.0)

    def _beside(self, offices: list[Office], holder: Mention | None) -> Iterator[int]:
        """The tokens of the offices, then those right before them or their holder ("his Narnian counterpart X")."""
        for office in offices:
            yield from range(office.start, office.end)
        first = offices[0].start if holder is None else min(offices[0].start, holder.start)
        for token in range(first - 1, max(first - 1 - CLOSE, -1), -1):
            word = self._doc[token]
            if word.pos_ not in NAMING or (word.text == "," and token < first - 2) or word.is_space:
                return
            yield token

    def _scene(self, office: Office) -> str | None:
        """The country where the office's sentence is set, "" where we do not know it, None where none is told.

        It opens the sentence ("In Togo, the minister", "À Lomé, le ministre"), the one before ("In Togo, a court
        opened. Minister X ...") or the clause ("en Ouganda, où le président").
        """
        sentence = self._doc[office.noun].sent
        for i in range(office.start - 1, sentence.start, -1):
            if self._doc[i].lower_ in WHERE:
                before = i - 1 - (self._doc[i - 1].text == ",")
                return next((m.entity for m in self._index.covering(before) if self._fit.is_country(m)), None)
        here = self._opening(sentence.start, office.start)
        if here is not None or sentence.start == 0 or self._doc[sentence.start - 1].is_space:
            return here
        return self._opening(self._doc[sentence.start - 1].sent.start, sentence.start)

    def _opening(self, first: int, end: int) -> str | None:
        """The country or city's country that opens a sentence; "" where the text does not name it."""
        if self._doc[first].pos_ != "ADP":
            return None
        first += 1 + (self._doc[first + 1].pos_ == "DET")
        for mention in self._index.covering(first):
            if mention.start == first and mention.end < end and self._doc[mention.end].text == ",":
                if self._fit.is_country(mention):
                    return mention.entity
                city = self._known.cities.get(self._mentions.entities[mention.entity].iri or "")
                if city is not None:
                    return self._by_iri.get(city, "")
        return None

    def _by_adjective(self, token: int) -> str | None:
        """The country whose adjective ends at a token ("South Sudanese"), of two ("Congolese") the one that the article
        names; "" where it names none, None where the word is no such adjective.
        """
        word = self._doc[token].lower_
        double = self._known.demonyms.get(f"{self._doc[token - 1].lower_} {word}") if token else None
        countries = double or self._known.demonyms.get(word)
        if countries is None:
            return None
        return next((self._by_iri[iri] for iri in reversed(countries) if iri in self._by_iri), "")

    def _namesake(self, office: Office) -> str:
        """The institution named in the article that has most of the office's words ("ministère de la Santé")."""
        head = set(words_of(self._doc[office.noun : office.noun_end].text))
        portfolio = set(words_of(self._doc[office.noun_end : office.end].text)) or set(
            words_of(self._doc[office.start : office.noun].text)
        )
        if not portfolio:
            return ""
        if office.has_portfolio:  # a cabinet secretary's is a ministry, too
            head |= self._known.ministers
        spelt = self._initials(office)
        best = (0, "")
        for entity in self._mentions.entities.values():
            if entity.type in {STATE, PLACE, "Person"} or not self._may_employ(entity.type, office):
                continue
            forms = (entity.name, *entity.aliases)
            abbreviated = spelt in forms and (not entity.iri or entity.type in self._fit.authorities)  # not a firm's
            alike = len(spelt) if abbreviated else max(self._alike(one, head, portfolio, office) for one in forms)
            if alike > best[0]:
                best = (alike, entity.id)
        return best[1]

    def _served(self, office: Office) -> str:
        """The ministry of the minister whom an office serves ("directeur de cabinet du ministre du Budget")."""
        for token in range(office.noun_end, office.end) if not office.of_state else ():
            hit = self._lexicon.nouns.at(self._surface, token)
            if hit is not None and hit[0] < office.end and any(word.evokes == MINISTRY for word in hit[1]):
                return self._namesake(replace(office, start=token, noun=token, noun_end=hit[0], words=hit[1]))
        return ""

    def _initials(self, office: Office) -> str:
        """How a minister's body is abbreviated ("MSP": ministre des Sports et de la Pêche), "" for another office."""
        words = words_of(self._doc[office.noun_end : office.end].text)
        return self._doc[office.noun].text[0].upper() + _first_letters(words) if office.has_portfolio and words else ""

    def _may_employ(self, kind: str, office: Office) -> bool:
        """A minister's is an authority ("ministère des Sports"), and not the work that bears its name."""
        return not office.has_portfolio or INSTITUTION in self._ontology.entity_types[kind].ancestors

    def _alike(self, form: str, head: set[str], portfolio: set[str], office: Office) -> int:
        """How many words of an office's portfolio an institution has in this name; 0 where it is not the office's."""
        name = words_of(form)
        if office.has_portfolio and name[:1] and name[0] in self._lexicon.ministries:
            return len(portfolio) if set(name[1:]) == portfolio else 0
        kin = kin_of(head, name[:2] if office.of_place else name)
        if kin and kin[0] not in (*name[:HEADED], name[-1]):
            return 0  # a centre of the ministry
        rest = set(name) - set(kin)
        shared = len(portfolio & rest)
        return shared if kin and rest and shared >= SHARED * min(len(portfolio), len(rest)) else 0

    def main_country(self) -> str:
        """The country that the article is about: the only one named, or by far the most often; else none."""
        if self._main is None:
            title = next((token.i for token in self._doc if token.is_space), len(self._doc))
            self._main = self._foremost(0, title, 1) or self._foremost(0, len(self._doc), DOMINANT)
        return self._main

    def _foremost(self, start: int, end: int, factor: float) -> str:
        """The only country named in these tokens, or the one named `factor` times as often as any other."""
        counts: Counter[str] = Counter()
        for i in range(start, end):
            covering = self._index.covering(i)
            told = [m.entity for m in covering if m.start == i and self._fit.is_country(m)]
            country = "" if covering else self._by_adjective(i)
            if (told or country) and self._abroad.is_abroad(i):
                continue  # "left for Narnia", "received his Narnian counterpart"
            counts.update(told)
            if country:
                counts[country] += 1
        ranked = counts.most_common(2)
        if len(ranked) == 2 and (factor <= 1 or ranked[0][1] < factor * ranked[1][1]):
            return ""
        return ranked[0][0] if ranked else ""


def _first_letters(words: list[str]) -> str:
    return "".join(word[0].upper() for word in words if word not in SENDING)
