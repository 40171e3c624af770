"""Offices as they stand in the text: "ministre de la Santé et de l'Hygiène publique", "NCA Acting Director General".

A parser often hangs the end of an office elsewhere, so the extent is read from the words themselves: an office noun,
what English puts before it, and the chain of complements after it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.attrs import IS_SPACE
from spacy.tokens import Doc, Token

from policygraph.facts.office_lexicon import HOLDS, MINISTRY, PLACE, PROFESSION, SPEAKS_FOR, STATE, OfficeLexicon
from policygraph.facts.phrases import Surface
from policygraph.facts.syntax import MentionIndex
from policygraph.mentions.model import Mention
from policygraph.ontology.model import Word

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X", "SYM"})
JOINTS = frozenset({",", "-", "/", "&", "'", "’", "'s", "’s", "(", ")"})
FIELDS = frozenset({"amod", "nmod", "appos", "compound", "flat"})
GENITIVES = frozenset({"'s", "’s", "'", "’"})
STRETCH = 24
"""How many tokens an office may have behind its noun where its holder is named behind them."""
DASHES = frozenset({"-", "–", "—"})
FIELD_JOINTS = frozenset({",", "&", "and", "et", "-", "/"})
BY = frozenset({"by", "par"})
"""Joins who acts, and not what an office is of: "dismissed as Minister of Post by President X"."""

ITEM = 16
"""How many tokens an office may have behind its noun where it is an item of its own behind its holder's name."""
KEEPING = frozenset({"de", "à", "en", "sur", "contre", "pour", "chez"})
"""French prepositions that tell within an office for what or of whom it is; "depuis" or "lors de" end it."""
CONTRACTED = {"du": "de", "des": "de", "d'": "de", "d’": "de", "au": "à", "aux": "à"}
FIELDS_LONG = 8
"""How many tokens may stand between "Chief" and "Officer"."""
PORTFOLIOS = 8
"""How many tokens before a minister's noun its first fields may end."""
LOOKAHEAD = 14
"""How many tokens a list of portfolios may go on for until its last "and"."""


@dataclass(frozen=True, slots=True)
class Office:
    """Tokens `[start, end)`; its noun is `[noun, noun_end)`. `determined`: an article or preposition stands before.

    `spoken_for` is where the words begin that tell that somebody else speaks for its holder ("au nom du"), or -1.
    `sender` is the office that the holder is sent by ("représentant du ministre du Budget").
    """

    start: int
    end: int
    noun: int
    noun_end: int
    words: tuple[Word, ...]
    determined: bool
    spoken_for: int = -1
    sender: "Office | None" = None

    def evokes(self, what: str) -> bool:
        """Whether one of the entries of its noun evokes `what`."""
        return any(word.evokes == what for word in self.words)

    @property
    def of_state(self) -> bool:
        return self.evokes(STATE) or self.evokes(MINISTRY)

    @property
    def has_portfolio(self) -> bool:
        """Whether what follows it is a field of policy ("minister of ..."), and no body."""
        return self.evokes(MINISTRY)

    @property
    def of_place(self) -> bool:
        """Whether it may be of a town or region ("mayor")."""
        return self.evokes(PLACE)

    @property
    def is_profession(self) -> bool:
        return self.evokes(PROFESSION)

    @property
    def speaks_for(self) -> bool:
        return self.evokes(SPEAKS_FOR)

    @property
    def is_held(self) -> bool:
        """Whether who holds it is an officer (and no mere envoy or founder)."""
        return any(word.evokes not in {SPEAKS_FOR, HOLDS} for word in self.words)


class OfficeFinder:
    """Finds the offices of one Doc."""

    def __init__(
        self,
        doc: Doc,
        surface: Surface,
        index: MentionIndex,
        lexicon: OfficeLexicon,
        is_body: Callable[[Mention], bool],
    ) -> None:
        """`is_body` tells of a mention whether people hold offices of it."""
        self._doc = doc
        self._surface = surface
        self._index = index
        self._lexicon = lexicon
        self._is_body = is_body
        self._premodified = doc.lang_ == "en"
        self._within = {i: end for start, end, _ in lexicon.nouns.all(surface) for i in range(start + 1, end)}
        self._stops = self._limits()

    def find(self) -> Iterator[Office]:
        """Offices in the order of the text; one that is part of another's complement is not told apart."""
        token, taken = 0, 0
        while token < len(self._doc):
            hit = self._lexicon.nouns.at(self._surface, token)
            if hit is None or self._within_name(token) or self._governs(hit[0]):
                token += 1
                continue
            noun_end, words = hit
            start = self._start(token, taken)
            if self._is_personal(token):
                end = noun_end
            else:
                token, noun_end, words = self._last_noun(token, noun_end, words)
                end = self._end(token, noun_end, any(word.evokes in {STATE, MINISTRY} for word in words))
            if self._is_owner(end):
                token = max(end, noun_end)
                continue
            if not self._is_over(start, token, noun_end):
                office = Office(start, end, token, noun_end, words, self._determined(start), self._spoken_for(start))
                yield replace(office, sender=self._sender(office))
            token = taken = max(end, noun_end)

    def _governs(self, end: int) -> bool:
        """Whether an article behind what looks like an office makes it a verb: "représentant la ..."."""
        return end < len(self._doc) and self._doc[end].pos_ == "DET"

    def _is_owner(self, end: int) -> bool:
        """Whether something is told as the holder's: "Awa Diop, the president's daughter", "minister's envoy"."""
        return self._premodified and end < len(self._doc) and _is_genitive(self._doc[end])

    def _sender(self, office: Office) -> Office | None:
        """The office right behind that of an envoy of it."""
        joined = self._lexicon.joins.at(self._surface, office.noun_end) if office.noun_end < office.end else None
        if not office.speaks_for or office.is_held or joined is None:
            return None
        first = joined[0]
        while first < office.end and self._doc[first].pos_ == "DET":
            first += 1
        hit = self._lexicon.nouns.at(self._surface, first) if first < office.end else None
        return Office(first, office.end, first, hit[0], hit[1], True) if hit is not None else None

    def _spoken_for(self, start: int) -> int:
        for first in range(max(start - 5, 0), start):
            hit = self._lexicon.speaks.at(self._surface, first)
            if hit is not None and all(self._doc[i].pos_ == "DET" for i in range(hit[0], start)):
                return first
        return -1

    def _is_personal(self, noun: int) -> bool:
        """Whether a person's name begins with the office: "President Xi"."""
        return any(self._index.type_of(m) == "Person" for m in self._index.covering(noun))

    def _last_noun(self, noun: int, noun_end: int, words: tuple[Word, ...]) -> tuple[int, int, tuple[Word, ...]]:
        """In English the last of a row of nouns is the office: "Chief Technology Officer"."""
        if not self._premodified:
            return noun, noun_end, words
        for token in range(noun_end, min(noun_end + 3, self._stops[noun])):
            hit = self._lexicon.nouns.at(self._surface, token)
            if hit is not None:
                return self._last_noun(token, *hit)
            if self._is_personal(token) or self._doc[token].pos_ not in NOMINAL:
                break
        return self._of_two_fields(noun, noun_end, words) or (noun, noun_end, words)

    def _of_two_fields(
        self, noun: int, noun_end: int, words: tuple[Word, ...]
    ) -> tuple[int, int, tuple[Word, ...]] | None:
        """The noun that ends an office of two fields, of its first noun's entry: "Chief Legal and Data Officer"."""
        joined = -1
        for token in range(noun_end, min(noun_end + FIELDS_LONG, self._stops[noun])):
            word = self._doc[token]
            hit = self._lexicon.nouns.at(self._surface, token)
            if hit is not None:
                fits = hit[1] == words and noun_end < joined < token - 1
                return (token, *hit) if fits else None
            if word.pos_ == "CCONJ" or word.text == "&":
                joined = token
            elif word.text != "," and not _is_capital(word):
                return None
        return None

    def title_start(self, token: int) -> int:
        """The first token of the titles that end right before `token`, or `token` itself."""
        for start in range(max(token - 4, 0), token):
            if self._titles_from(start) == token:
                return start
        return token

    def _titles_from(self, token: int) -> int:
        while token < len(self._doc):
            hit = self._lexicon.titles.at(self._surface, token)
            if hit is None:
                break
            token = hit[0]
        return token

    def _limits(self) -> list[int]:
        """For each token, where an office that it is part of must end: at the sentence's end or before a person."""
        limits = [sentence.end for sentence in self._doc.sents for _ in range(sentence.start, sentence.end)]
        spaces: list[int] = self._doc.to_array([IS_SPACE]).tolist()
        for i in range(len(limits) - 1, -1, -1):
            if spaces[i]:
                limits[i] = i
            following = i + 1
            if following < limits[i]:
                ends = spaces[following] or self._begins_person(following)
                limits[i] = following if ends else limits[following]
        return limits

    def _begins_person(self, token: int) -> bool:
        """Whether a person's name begins; "Général" alone is none in "Directeur Général"."""
        end = self._within.get(token, 0)
        around = self._index.covering(token)
        return any(m.start == token and m.end > end and self._index.type_of(m) == "Person" for m in around)

    def _named(self, token: int) -> Mention | None:
        """The outermost mention that covers `token`, unless it is a person's."""
        return next((m for m in self._index.covering(token) if self._index.type_of(m) != "Person"), None)

    def _within_name(self, token: int) -> bool:
        """Whether `token` is part of the name of a body ("Prime Minister's Office"), and not of talks with its head."""
        mention = self._named(token)
        if mention is None or mention.end - mention.start == 1 or not self._is_body(mention):
            return False
        hit = self._lexicon.nouns.at(self._surface, token)
        ends = (
            hit is not None and hit[0] == mention.end
        )  # a row of capitals taken for a name: "Chief Technology Officer"
        return not ends or any(self._doc[i].pos_ == "ADP" for i in range(mention.start, mention.end))

    def _is_over(self, start: int, noun: int, noun_end: int) -> bool:
        """Whether it is no longer held, or not yet: "former head", "ex-vice président", "ministre sortant"."""
        prefixed = start > 0 and self._doc[start - 1].lower_.startswith(self._lexicon.over_prefixes)
        before = any(self._lexicon.over.at(self._surface, i) for i in range(max(start - 1, 0), noun))
        return prefixed or before or self._lexicon.lapsed.at(self._surface, noun_end) is not None

    def _determined(self, start: int) -> bool:
        before = self._doc[start - 1] if start else None
        return before is not None and before.pos_ in {"DET", "ADP"} and not (self._premodified and before.pos_ == "ADP")

    def _start(self, noun: int, taken: int) -> int:
        """Where the office begins: in English, with the names, nouns and adjectives before its noun."""
        if not self._premodified or self._opens_with_title(noun):
            return noun
        first = self._doc[noun].sent.start
        start = noun
        while start > max(first, taken):
            mention = self._named(start - 1) or self._before_acronym(start)
            if mention is not None and mention.start >= max(first, taken):
                if mention.kind == "description" and self._doc[mention.end - 1].pos_ == "NOUN" and mention.end < noun:
                    break
                start = mention.start
            elif self._modifies(self._doc[start - 1]):
                start -= 1
            else:
                break
        for token in range(noun - 1, start, -1):  # "the country's Minister of ...": the country is not its name
            if self._doc[token].pos_ == "PART" and not _is_capital(self._doc[token - 1]):
                start = token
                break
        while start < noun and (self._doc[start].is_punct or self._doc[start].pos_ in {"CCONJ", "PART"}):
            start += 1
        return start

    def _opens_with_title(self, noun: int) -> bool:
        """ "Hon. Justice", before which nothing belongs to the office."""
        title, office = (table.at(self._surface, noun) for table in (self._lexicon.titles, self._lexicon.nouns))
        return title is not None and office is not None and title[0] < office[0]

    def _before_acronym(self, start: int) -> Mention | None:
        """The body named before a bracket that ends at `start` ("National Registration Bureau (NRB) Secretary")."""
        opening = self._before_bracket(start)
        mention = self._named(opening - 1) if 0 < opening < start else None
        return mention if mention is not None and mention.end == opening and self._is_body(mention) else None

    def _modifies(self, token: Token) -> bool:
        loose = (
            token.text in DASHES and token.i and self._doc[token.i - 1].whitespace_
        )  # "PORT LOUIS - Minister of ..."
        if loose or self._index.covering(token.i):  # a person
            return False
        if token.pos_ in NOMINAL - {"NUM"} or token.lower_ in {"'s", "’s", "'", "’", "-", "&"}:
            return not token.is_space
        if self._lexicon.modifiers.at(self._surface, token.i):
            return True
        if token.dep_ in {"amod", "compound"}:
            becomes = token.pos_ == "VERB" and token.is_sent_start  # "Elected chair of X, ..."
            return _is_capital(token) and not becomes
        if token.pos_ != "CCONJ" and token.text != ",":
            return False
        return self._joins_capitals(token) or self._joins_portfolios(token)

    def _joins_capitals(self, token: Token) -> bool:
        """Whether an "and" stands between two words with capitals that are no person's."""
        if token.pos_ != "CCONJ" or token.i == 0:
            return False
        before, after = self._doc[token.i - 1], self._doc[token.i + 1]
        return _is_capital(before) and _is_capital(after) and not self._index.covering(before.i)

    def _joins_portfolios(self, token: Token) -> bool:
        """Whether an "and" or comma stands between two fields of a minister: "science, trade and industry minister"."""
        doc = self._doc
        noun = next((i for i in range(token.i + 1, min(token.i + PORTFOLIOS, len(doc))) if self._heads(i)), -1)
        field = doc[token.i - 1]
        if noun < 0 or token.i == token.sent.start or field.pos_ not in NOMINAL or not self._goes_to(token.i, noun):
            return False
        first = self._first_field(token.i - 1)
        if first < field.i or token.text == ",":  # the parser makes many things of such a list
            opens = first == token.sent.start or doc[first - 1].pos_ == "PART"
            if opens and not any(self._index.covering(i) for i in range(first, noun)):
                return True
        governs = field.dep_ in {"compound", "nmod", "amod", "conj"} or field.i == token.sent.start
        return token.text != "," and governs and field.i < field.head.i <= noun

    def _first_field(self, field: int) -> int:
        """Where a list of single nouns and commas begins that `field` ends."""
        first: int = self._doc[field].sent.start
        while field - 2 >= first and self._doc[field - 1].text == "," and self._doc[field - 2].pos_ in NOMINAL:
            field -= 2
        return field

    def _heads(self, token: int) -> bool:
        """Whether a minister's noun begins at `token`."""
        hit = self._lexicon.nouns.at(self._surface, token)
        return hit is not None and any(word.evokes == MINISTRY for word in hit[1])

    def _goes_to(self, comma: int, noun: int) -> bool:
        """Whether nothing but nouns, commas and one "and" stand from a joint on before the office's noun."""
        joints = [t for t in self._doc[comma:noun] if t.pos_ not in NOMINAL]
        return all(t.text == "," for t in joints[:-1]) and joints[-1].pos_ == "CCONJ"

    def _end(self, noun: int, noun_end: int, of_state: bool) -> int:
        """Where the office ends: after the last word of its chain of complements."""
        reader = _Complement(self._doc, self._surface, self._index, self._lexicon, of_state)
        limit = self._stops[noun]
        limit = self.title_start(limit) if limit < len(self._doc) else limit
        end = reader.end(noun_end, max(limit, noun_end), noun)
        field = self._field_behind(end, limit)
        if field > end:
            end = reader.end(field, max(limit, field))
        return max(self._as_far_as_its_holder(noun, noun_end, end), self._as_far_as_its_comma(noun, end))

    def _field_behind(self, mark: int, limit: int) -> int:
        """The end of the field of work told behind a comma ("Director, Corporate Affairs"); `mark` where there is none.

        Its words have capitals, and the last tells a field; or a preposition tells of what body behind it ("Lead,
        Payments & Partnerships at X").
        """
        if mark + 1 >= limit or self._doc[mark].text != ",":
            return mark
        last = mark
        for token in range(mark + 1, limit):
            word = self._doc[token]
            if _is_capital(self._doc[token - 1]) and self._lexicon.joins.at(self._surface, token):
                return token if self._is_within_item(mark + 1, token) else last
            if self._lexicon.nouns.at(self._surface, token) or not (_is_capital(word) or word.text in FIELD_JOINTS):
                break
            if word.lower_ in self._lexicon.fields:
                last = token + 1
            elif word.text == "," and last > mark:
                break
        closes = last < len(self._doc) and (self._doc[last].is_punct or self._doc[last].is_space)
        return last if last > mark and (closes or last == limit) else mark

    def _is_within_item(self, start: int, end: int) -> bool:
        """Whether no body is named in these tokens, so that they tell only for what the office is."""
        return not any(self._is_body(m) for i in range(start, end) for m in self._index.covering(i)) or (
            self._doc[end - 1].lower_ in self._lexicon.fields
        )

    def _as_far_as_its_holder(self, noun: int, noun_end: int, end: int) -> int:
        """The end of an office whose holder is named further on, behind words that the parser took for others.

        "La ministre des Postes et Télécommunications, X": all up to the comma before the person belongs to the office,
        if a complement opens it and no verb, pronoun or other office stands between; without a comma, all between are
        words with capitals and what joins them.
        """
        person = self._stops[noun]
        opens = noun_end
        while opens < person and self._doc[opens].pos_ == "ADJ":  # "ministre congolais des Postes, ..."
            opens += 1
        if opens == len(self._doc):
            return end
        # "directeur commercial, marketing et achats de X"
        listed = self._doc[opens].text == "," and (opens > noun_end or noun_end - noun > 1)
        joined = any(self._lexicon.joins.at(self._surface, i) for i in range(opens, person if listed else opens + 1))
        if not 0 < person - noun_end <= STRETCH or not joined:
            return end
        if not self._is_personal(person) or self._doc[person].sent.start > noun:
            return end
        last = self.title_start(person)
        last -= self._doc[last - 1].pos_ == "DET" and last < person
        comma = self._doc[last - 1].text == ","
        last = self._before_bracket(last - comma)
        if last <= end or not self._is_content(last - 1):
            return end
        return last if all(self._goes_on(i, comma) for i in range(end, last)) else end

    def _as_far_as_its_comma(self, noun: int, end: int) -> int:
        """The end of a French office told between commas behind its holder's name; `end` where it is no such item.

        "X, directeur de la lutte contre la fraude, ...", "X, responsable juridique et conformité de Y, ...".
        """
        doc = self._doc
        if doc.lang_ != "fr" or noun < 2 or doc[noun - 1].text != "," or not self._is_personal(noun - 2):
            return end
        limit = min(self._stops[noun], noun + ITEM)
        last = next((i for i in range(end, limit) if doc[i].text in {",", "."} or not self._keeps(i)), limit)
        closes = last < limit and doc[last].text in {",", "."}
        return last if closes and last > end and self._is_content(last - 1) else end

    def _keeps(self, token: int) -> bool:
        """Whether a word may stand in an office between commas: a noun, and what joins nouns."""
        word = self._doc[token]
        if word.pos_ == "ADP":
            return _preposition(word) in KEEPING
        return word.pos_ != "NUM" and self._goes_on(token, lower=True)

    def _before_bracket(self, end: int) -> int:
        """Where the bracket opens that closes right before `end`; `end` where none does."""
        if self._doc[end - 1].text != ")":
            return end
        return next((i for i in range(end - 2, max(end - 6, 0), -1) if self._doc[i].text == "("), end)

    def _is_content(self, token: int) -> bool:
        word = self._doc[token]
        return word.pos_ in NOMINAL or _is_capital(word)

    def _goes_on(self, token: int, lower: bool) -> bool:
        """Whether a word may stand within an office; one with a small letter only where `lower`."""
        word = self._doc[token]
        if word.text in JOINTS or word.pos_ in {"ADP", "CCONJ", "DET"}:
            return word.lower_ not in BY
        if self._lexicon.nouns.at(self._surface, token):
            return False
        return _is_capital(word) or (lower and word.pos_ in NOMINAL)


class _Complement:
    """Reads on from an office noun, word by word."""

    def __init__(self, doc: Doc, surface: Surface, index: MentionIndex, lexicon: OfficeLexicon, of_state: bool) -> None:
        self._doc = doc
        self._surface = surface
        self._index = index
        self._lexicon = lexicon
        self._of_state = of_state
        self._joined = ""  # the last word of the preposition that opened the complement
        self._open = True  # a noun may follow: after the office noun, a preposition, an article, a conjunction

    def end(self, start: int, limit: int, noun: int | None = None) -> int:
        """Where it ends if it begins at `start`; the office's own words from `noun` on may open it."""
        token, last = start, start
        for within in range(start if noun is None else noun, start):  # "secrétaire général du gouvernement et du ..."
            if self._lexicon.joins.at(self._surface, within):
                self._joined = _preposition(self._doc[within])
        while token < limit:
            mention = self._name_at(token)
            if mention is not None and mention.end <= limit and (self._open or _is_capital(self._doc[token])):
                token = last = mention.end
                self._open = False
                continue
            following = self._join(token, limit) or self._conjunction(token, limit) or self._bracket(token, limit)
            if following:
                token = following
                continue
            if not self._continues(self._doc[token]):
                break
            token += 1
            if self._doc[token - 1].pos_ in NOMINAL:
                last = token
        return last

    def _name_at(self, token: int) -> Mention | None:
        covering = self._index.covering(token)
        return next((m for m in covering if m.start == token and self._index.type_of(m) != "Person"), None)

    def _join(self, token: int, limit: int) -> int:
        """Past a preposition that may open or continue the complement, and the article after it."""
        hit = self._lexicon.joins.at(self._surface, token)
        if hit is None or hit[0] >= limit:
            return 0
        after = hit[0]
        lemma = _preposition(self._doc[after - 1])
        while after < limit and self._doc[after].pos_ == "DET":
            after += 1
        if after >= limit or (self._doc[after].pos_ not in NOMINAL and not self._name_at(after)):
            return 0
        free = not self._joined or lemma == self._joined or hit[0] - token > 1
        if not free and not _is_capital(self._doc[after]) and not self._name_at(after):
            return 0
        self._joined = lemma if not self._joined or free else self._joined
        self._open = True
        return after

    def _conjunction(self, token: int, limit: int) -> int:
        """Past an "and" or a comma between two portfolios."""
        word = self._doc[token]
        if word.pos_ == "CCONJ" or word.lower_ == "&":
            return self._next_portfolio(token + 1, limit)
        if word.lower_ == "," and self._of_state and self._joined and self._closes(token + 1, limit):
            return self._next_portfolio(token + 1, limit)
        return 0

    def _next_portfolio(self, token: int, limit: int) -> int:
        if token >= limit or self._lexicon.nouns.at(self._surface, token) or not self._joined:
            return 0
        joined = self._join(token, limit)
        if joined:
            return joined
        if self._of_state and self._doc[token].pos_ == "DET" and token + 1 < limit:  # "and the Digital Economy"
            token += 1
            if self._lexicon.nouns.at(self._surface, token):
                return 0
        word = self._doc[token]
        if word.pos_ in NOMINAL and (_is_capital(word) or self._of_state):
            self._open = True
            return token
        return 0

    def _closes(self, token: int, limit: int) -> bool:
        """Whether a comma's list of portfolios goes on: with the same preposition, or until an "and"."""
        hit = self._lexicon.joins.at(self._surface, token)
        if hit is not None:
            return _preposition(self._doc[hit[0] - 1]) == self._joined
        for word in self._doc[token : min(limit, token + LOOKAHEAD)]:
            if word.pos_ == "CCONJ":
                return word.i > token
            if word.pos_ not in NOMINAL | {"ADP", "DET"} and word.lower_ != ",":
                return False
        return False

    def _bracket(self, token: int, limit: int) -> int:
        """Past a bracket where the complement goes on after it: "(APDP) du Bénin", "Secrétaire général (SG) du ..."."""
        if self._doc[token].text != "(" or (self._open and self._joined):
            return 0
        for close in range(token + 2, min(token + 4, limit)):
            if self._doc[close].text == ")":
                return close + 1 if close + 1 < limit and self._join_ahead(close + 1) else 0
        return 0

    def _join_ahead(self, token: int) -> bool:
        return self._lexicon.joins.at(self._surface, token) is not None

    def _continues(self, word: Token) -> bool:
        if word.is_space or (self._lexicon.nouns.at(self._surface, word.i) and not self._open):
            return False
        if word.pos_ == "ADJ":
            return True
        if word.pos_ in NOMINAL:
            joined = self._doc[word.i - 1].lower_ in {"-", "/", "&", "'s", "’s"} or _is_genitive(self._doc[word.i - 1])
            allowed = self._open or _is_capital(word) or joined
            if self._doc.lang_ == "en":  # nouns pile up
                allowed = allowed or self._doc[word.i - 1].pos_ in NOMINAL
            allowed = allowed or self._is_field(word)
            self._open = False if word.pos_ != "NUM" else self._open
            return allowed
        return (word.lower_ in {"-", "/", "'s", "’s"} or _is_genitive(word)) and not self._open

    def _is_field(self, word: Token) -> bool:
        """ "Chef du département cybersécurité de X": a French noun that tells for what, between a noun and "de"."""
        beside = word.pos_ == "NOUN" == self._doc[word.i - 1].pos_ and word.head.i < word.i
        return beside and word.dep_ in FIELDS and word.i + 1 < len(self._doc) and self._join_ahead(word.i + 1)


def _is_genitive(token: Token) -> bool:
    """ "'s", or the apostrophe of a plural: "of the Postal Workers' Union"."""
    return token.pos_ == "PART" and token.lower_ in GENITIVES


def _preposition(word: Token) -> str:
    """Its lemma, also where a parser takes a contraction for an article ("des Impôts et des Domaines")."""
    text: str = word.lower_ if word.lower_ in CONTRACTED else (word.lemma_.lower() or word.lower_)
    return CONTRACTED.get(text, text)


def _is_capital(token: Token) -> bool:
    text: str = token.text
    return text[:1].isupper()
