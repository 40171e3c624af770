"""A Doc as name finding sees it: each token's folded words, its capitals, and the lines where capitals mean nothing."""

from dataclasses import dataclass
from typing import Any

from spacy.attrs import IDX, IS_PUNCT, IS_SPACE, LENGTH, ORTH, POS, SENT_START
from spacy.tokens import Doc, Token

from policygraph.mentions.lexicon import Forms, NameLexicon, stem
from policygraph.mentions.words import folded

_OPENING = {"«", "“", '"', ":", "-", "–", "—", "•", "*", "(", "‘", "|", "/"}
_QUOTES = {"«", "“", '"', "»", "”"}
_SMALL = {"ADP", "DET", "CCONJ", "SCONJ", "PRON", "PART", "AUX", "PUNCT", "NUM", "SYM", "SPACE"}
_COMMON = {"VERB", "ADV", "ADJ", "NOUN"}
_WITHIN_NAME = {"amod", "compound"}
_STOPS = {".", "!", "?", '"', "”", "»", ";"}
_NUMBER_SIGNS = {("no",), ("n",), ("nr",), ("number",), ("numero",)}
_DASHES = {"-", "–", "‑"}
_YEAR = 4
_TITLE_CASE_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class View:
    """Columns over the tokens of one Doc, all of its length.

    `characters` are a token's first in the `whole` text and the one after its last. `folded` and `stems` hold its words
    (a hyphened token may have two, punctuation none). `capital`: begins with a capital letter, or holds one ("eGov").
    `initial`: first of a sentence, quotation or list item, where a capital is no sign of a name. `headline`: stands in
    a line in title case. `sentence`: number of its sentence.
    """

    doc: Doc
    lexicon: NameLexicon
    whole: str
    characters: list[tuple[int, int]]
    texts: list[str]
    folded: list[tuple[str, ...]]
    stems: list[tuple[str, ...]]
    pos: list[str]
    capital: list[bool]
    initial: list[bool]
    headline: list[bool]
    sentence: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def text(self, start: int, end: int) -> str:
        """The text of tokens `[start, end)` as it stands in the article."""
        last = min(end, len(self)) - 1
        return self.whole[self.characters[start][0] : self.characters[last][1]] if start <= last else ""

    def key(self, start: int, end: int) -> tuple[str, ...]:
        """The stems of tokens `[start, end)`, as the lexicon has its forms."""
        return tuple(word for i in range(start, end) for word in self.stems[i])

    def match(self, forms: Forms[Any], index: int) -> int:
        """The end of the longest form that begins at token `index` and ends with a token; 0 where none does.

        As behind the last token, where nothing begins.
        """
        if index >= len(self.stems) or not self.stems[index] or self.stems[index][0] not in forms.first:
            return 0
        words: tuple[str, ...] = ()
        best, limit = 0, self.lexicon.longest
        for end in range(index, min(index + 2 * limit, len(self))):
            if end > index and self.sentence[end] != self.sentence[index]:
                break
            words += self.stems[end]
            if len(words) > limit:
                break
            if self.stems[end] and words in forms:
                best = end + 1
        return best

    def head(self, index: int) -> tuple[int, str]:
        """The longest head noun that begins at token `index`: `(its end, the entity type it evokes)`, or (0, "")."""
        end = self.match(self.lexicon.heads, index)
        if not end:
            return 0, ""
        return end, self.lexicon.heads[self.key(index, end)]

    def has(self, kind: str, trait: str) -> bool:
        """Whether the ontology says this of an entity type."""
        return self.lexicon.traits.has(kind, trait)

    def is_number_sign(self, index: int) -> bool:
        """ "No" of "No. 3", "n°" of "n° 3"."""
        ahead = range(index + 1, min(index + 3, len(self)))
        return self.folded[index] in _NUMBER_SIGNS and any(self.texts[i][:1].isdigit() for i in ahead)

    def numbered(self, end: int) -> int:
        """The end of a number behind a title that ends at `end` ("No. 2/AB/2026", "n° 12-07"); else `end`."""
        at = end
        if at < len(self) and self.is_number_sign(at):
            at += 1
            while at < len(self) and not self.folded[at]:
                at += 1
        if at >= len(self) or not any(map(str.isdigit, self.texts[at])):
            return end
        last = at
        while last + 1 < len(self) and not self.doc[last].whitespace_ and self._numeral(last + 1):
            last += 1
        compound = last > at or "-" in self.texts[at]
        return last + 1 if at > end or compound else end

    def range_end(self, index: int) -> int:
        """The end of "-2029" at token `index`, behind the first year of a range; `index` where there is none."""
        if index + 1 >= len(self) or self.texts[index] not in _DASHES or self.doc[index - 1].whitespace_:
            return index
        years = self.texts[index - 1], self.texts[index + 1]
        return index + 2 if all(year.isdigit() and len(year) == _YEAR for year in years) else index

    def bracket_end(self, index: int) -> int:
        """The token behind a bracket that opens at `index` and holds one or two words; `index` where none does."""
        if index < len(self) and self.texts[index] == "(":
            for end in range(index + 2, min(index + 5, len(self))):
                if self.texts[end] == ")":
                    return end + 1
        return index

    def noun_behind(self, start: int, end: int) -> str:
        """The type of a head noun right behind an English name, or its bracket: "the Mira (MR) system"; else "".

        Only of one thing told with an article or an owner ("its Mira system"): "Mira services" are Mira's.
        """
        begin = self.bracket_end(end)
        last, kind = self.head(begin) if begin < len(self) else (0, "")
        if not last or self.capital[begin] or self.sentence[begin] != self.sentence[start]:
            return ""
        pointed = start > 0 and self.pos[start - 1] in ("DET", "PART", "PRON")
        single = self.folded[last - 1] == self.stems[last - 1] and self.pos[last - 1] == "NOUN"
        goes_on = last < len(self) and (self.pos[last] in ("NOUN", "PROPN") or self.texts[last] in _DASHES)
        return kind if pointed and single and not goes_on else ""

    def _numeral(self, index: int) -> bool:
        return bool(self.folded[index]) or self.texts[index] in ("-", "/")

    def is_date(self, index: int) -> bool:
        """A weekday or month and the like, or the year behind one or behind a preposition: part of no noun phrase."""
        if self.capital[index]:
            return bool(self.match(self.lexicon.blockers, index))
        text = self.texts[index]
        if not (index and text.isdigit() and len(text) == _YEAR):
            return False
        before = index - 1
        return self.pos[before] == "ADP" or (self.capital[before] and bool(self.match(self.lexicon.blockers, before)))

    def office(self, index: int) -> str:
        """What the office noun that begins at token `index` evokes, "" where it evokes nothing."""
        end = self.match(self.lexicon.offices, index)
        return self.lexicon.offices.get(self.key(index, end), "")

    def is_name_word(self, index: int) -> bool:
        """Whether the token's capital says that it belongs to a name."""
        if not self.capital[index] or self.headline[index]:
            return False
        return (
            not self.initial[index] or self.pos[index] in ("PROPN", "X") or sum(map(str.isupper, self.texts[index])) > 1
        )


def column(doc: Doc, attribute: int) -> list[str]:
    """What an attribute of each token says, as text."""
    values: Any = doc.to_array([attribute]).reshape(-1).tolist()
    known: dict[int, str] = {value: doc.vocab.strings[value] for value in set(values)}
    return [known[value] for value in values]


def view(doc: Doc, lexicon: NameLexicon) -> View:
    """The columns of a parsed Doc."""
    # as columns: making a Token object of each word takes several times as long
    texts, pos = column(doc, ORTH), column(doc, POS)
    places: Any = doc.to_array([IDX, LENGTH]).reshape(-1, 2).tolist()
    parts = [folded(text) for text in texts]
    stems = {words: tuple(stem(word, lexicon.language) for word in words) for words in set(parts)}
    numbers, initial = _sentences(doc, texts)
    capital = [text[:1].isalpha() and not text.islower() and any(map(str.isupper, text)) for text in texts]
    initial = [
        first
        and (
            pos[i] in _SMALL
            or not (_begins_name(i, texts, capital, lexicon) or _begins_run(doc, i, capital, parts, lexicon))
        )
        for i, first in enumerate(initial)
    ]
    return View(
        doc=doc,
        lexicon=lexicon,
        whole=doc.text,
        characters=[(start, start + length) for start, length in places],
        texts=texts,
        folded=parts,
        stems=[stems[words] for words in parts],
        pos=pos,
        capital=capital,
        initial=initial,
        headline=_headlines(texts, capital, pos, lexicon) if lexicon.language == "en" else [False] * len(texts),
        sentence=numbers,
    )


def _sentences(doc: Doc, texts: list[str]) -> tuple[list[int], list[bool]]:
    """Sentence numbers, and whether a token is the first word of its sentence, quotation or item."""
    numbers: list[int] = []
    initial: list[bool] = []
    number, fresh, broken = 0, True, True
    columns = doc.to_array([SENT_START, IS_PUNCT, IS_SPACE]).astype("int64").tolist()
    for i, (starts, punct, space) in enumerate(columns):
        if starts == 1 and not broken:
            number, fresh = number + 1, True
        broken = False
        numbers.append(number)
        initial.append(fresh and not punct and not space)
        if space:
            if "\n" in texts[i]:
                number, fresh, broken = number + 1, True, True
        elif texts[i] in _OPENING and not _within_word(doc[i]):
            fresh = texts[i] not in _QUOTES or not _short_quote(texts, i)
        elif not punct:
            fresh = False
    return numbers, initial


def _within_word(mark: Token) -> bool:
    """A hyphen without white space on either side opens nothing: "Awa Diop-Sarr"."""
    tight = mark.i > 0 and not mark.whitespace_ and not mark.nbor(-1).whitespace_
    return tight and mark.text == "-" and mark.nbor(-1).is_alpha and len(mark.nbor(-1)) > 1  # not "e-Citizen"


def _short_quote(texts: list[str], index: int) -> bool:
    """A quotation of a few words, all with capitals, is a name: its first capital is no sentence's."""
    inside = texts[index + 1 : index + 7]
    end = next((i for i, text in enumerate(inside) if text in _QUOTES), 0)
    return end > 0 and all(text[:1].isupper() or not text[:1].isalpha() for text in inside[:end])


def _headlines(texts: list[str], capital: list[bool], pos: list[str], lexicon: NameLexicon) -> list[bool]:
    marks: list[bool] = []
    line: list[int] = []
    for index in range(len(texts) + 1):
        if index < len(texts) and "\n" not in texts[index]:
            line.append(index)
            continue
        words = [texts[i] for i in line]
        headline = _is_headline(words, line, capital, pos) and not _names_office(words, lexicon)
        marks += [headline] * (len(line) + (index < len(texts)))
        line = []
    return marks


def _is_headline(words: list[str], line: list[int], capital: list[bool], pos: list[str]) -> bool:
    """A line in title case, as English newspapers write them: no full stop, no list, common words with capitals."""
    content = [i for i in line if pos[i] not in _SMALL]
    if len(content) < 5 or words[-1] in _STOPS or words.count(",") > 2:
        return False
    share = sum(capital[i] for i in content) / len(content)
    common = sum(capital[i] and pos[i] in _COMMON for i in content)
    return share >= _TITLE_CASE_SHARE and common > 1


def _names_office(words: list[str], lexicon: NameLexicon) -> bool:
    """ "Awa Diop, Director General, Digital Agency": a line of a list of people, whose capitals are of names."""
    offices = (folded(word) for word, before in zip(words[1:], words, strict=False) if before in (",", "–", "-"))
    return any(office and office[0] in lexicon.offices.first for office in offices)


def _begins_run(doc: Doc, index: int, capital: list[bool], parts: list[tuple[str, ...]], lexicon: NameLexicon) -> bool:
    """ "Digital Skills Agency opened": an English word with a capital of which all up to its head noun have one.

    Not where an office is among the capitals: "External Relations Minister Awa Diop". Or a body's head noun and what it
    is of: "Ministry of Health spokesperson".
    """
    if doc.lang_ == "en" and doc[index + 1 : index + 2].text == "of" and all(capital[index : index + 3 : 2]):
        return lexicon.traits.has(lexicon.last_heads.get(parts[index], ""), "Authority")
    head = doc[index].head.i
    if doc.lang_ != "en" or doc[index].dep_ not in _WITHIN_NAME or not all(capital[index : head + 1]):
        return False
    end = index
    while end < len(capital) and capital[end]:
        end += 1
    return head > index and not any(parts[i] in lexicon.offices for i in range(index, end))


def _begins_name(index: int, texts: list[str], capital: list[bool], lexicon: NameLexicon) -> bool:
    """Whether a number follows, or two to four capitals and a mark stand before an office: "Awa Diop, ministre"."""
    if texts[index + 1 : index + 2] and folded(texts[index + 1]) in _NUMBER_SIGNS:
        return any(text[:1].isdigit() for text in texts[index + 2 : index + 4])  # "Law No. 12"
    end = index
    while end < len(texts) and capital[end] and end - index < 5:
        end += 1
    return 2 <= end - index <= 4 and _names_office(texts[end - 1 : end + 2], lexicon)
