"""An Arabic article as its words, each with what the lexicon knows of it: what all steps of the reading look at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from policygraph.mentions.arabic.lexicon import ArabicLexicon, Match
from policygraph.mentions.arabic.words import (
    AMBIGUOUS_LETTERS,
    ARTICLE,
    LETTERS,
    Reading,
    citation_forms,
    fold_arabic,
    readings,
    verb_readings,
)
from policygraph.mentions.found import skip_letters
from policygraph.mentions.words import is_arabic

_OPENING = {"«": "»", "“": "”", '"': '"', "(": ")", "[": "]", "‘": "’", "'": "'"}
_LONGEST_QUOTE = 14
PRONOUNS, _SHORTEST_OWNED = ("هما", "ها", "هم", "ه"), 2
"""Possessive pronouns, and how few letters no noun before one has."""
_NO_VERB_BEHIND = frozenset({"في", "على", "إلى", "الى", "عن", "مع", "وفي", "وعلى", "وعن", "ومع"})
_SURE_PROCLITICS = ("بال", "وال", "فال", "كال", "لل", "ولل", "وبال", "فلل")


@dataclass(slots=True)
class Sheet:
    """One Doc, folded and looked up. Indices are token indices of `doc`."""

    doc: Doc
    lexicon: ArabicLexicon
    words: list[str] = field(default_factory=list)
    _found: dict[tuple[str, int], Match | None] = field(default_factory=dict)
    _verbs: dict[int, bool] = field(default_factory=dict)
    _ends: list[int] = field(default_factory=list)
    _definite: frozenset[str] = frozenset()
    """Words that the article has elsewhere behind an article: there, nothing is attached to them."""
    known: dict[int, int] = field(default_factory=dict)
    """Where names of several words begin that the gazetteer has, and the tokens behind them."""
    inside: frozenset[int] = frozenset()
    """All tokens of these names."""

    @classmethod
    def of(cls, doc: Doc, lexicon: ArabicLexicon, known: Iterable[tuple[int, int]] = ()) -> "Sheet":
        """Look at `doc` through `lexicon`; `known`: tokens `[start, end)` of the names that the gazetteer found."""
        ends = [0] * len(doc)
        for sentence in doc.sents if doc.has_annotation("SENT_START") else [doc[:]]:
            ends[sentence.start : sentence.end] = [sentence.end] * (sentence.end - sentence.start)
        words = [fold_arabic(token.text) for token in doc]
        long = {start: end for start, end in known if end - start > 1}
        inside = frozenset(i for start, end in long.items() for i in range(start, end))
        definite = frozenset(word[2:] for word in words if word.startswith(ARTICLE) and len(word) > 4)
        return cls(doc, lexicon, words, _ends=ends, _definite=definite, known=long, inside=inside)

    def sentence_end(self, at: int) -> int:
        """The token after the last of the sentence that token `at` stands in."""
        return self._ends[at]

    def sentence_start(self, at: int) -> int:
        """The first token of the sentence that token `at` stands in."""
        start = at
        while start and self._ends[start - 1] == self._ends[at]:
            start -= 1
        return start

    def match(self, kind: str, at: int) -> Match | None:
        """The best lexicon entry of `kind` at token `at`, not beyond the sentence."""
        key = (kind, at)
        if key not in self._found:
            found = self.lexicon.find(kind, self.words, at) if self.is_word(at) else []
            fitting = (m for m in found if at + m.length <= self._ends[at] and not self._has_pronoun(at, m))
            self._found[key] = next(fitting, None)
        return self._found[key]

    def possessed(self, kind: str, at: int) -> Match | None:
        """An entry of `kind` with the pronoun of who has it: "رئيسها", "منصتها الرقمية"."""
        word = self.words[at]
        if not self.is_arabic(at) or self.match("Noun", at) or self.doc[at].text.endswith("ة"):
            return None
        for pronoun in PRONOUNS:
            if not word.endswith(pronoun):
                continue
            stem = word.removesuffix(pronoun)
            stem = stem[:-1] + "ه" if stem.endswith("ت") else stem
            found = self.lexicon.first(kind, [stem]) if len(stem) > _SHORTEST_OWNED else None
            if found is not None:
                return replace(found, reading=replace(found.reading, definite=True))
        return None

    def is_word(self, at: int) -> bool:
        """Whether token `at` has a letter or digit."""
        return any(c.isalnum() for c in self.words[at])

    def is_arabic(self, at: int) -> bool:
        return is_arabic(self.words[at])

    def is_number(self, at: int) -> bool:
        return self.words[at][:1].isdigit()

    def is_letter(self, at: int) -> bool:
        """Whether token `at` is the name of a Latin letter, or a word that is written alike."""
        return self.words[at] in LETTERS

    def is_spelled(self, at: int) -> bool:
        """Whether token `at` is one of several names of letters in a row that spell an acronym: "إم تي إن"."""
        if not self.is_letter(at):
            return False
        start, end = at, at + 1
        while start > self.sentence_start(at) and self.is_letter(start - 1):
            start -= 1
        while end < self._ends[at] and self.is_letter(end):
            end += 1
        return end - start > 1 and not AMBIGUOUS_LETTERS.issuperset(self.words[start:end])

    def is_proper(self, at: int) -> bool:
        """Whether token `at` is a known name of one word without article, and nothing else ("تونس")."""
        word = self.words[at]
        known = word in self.lexicon.named and not word.startswith(ARTICLE)
        return known and not self.match("HeadNoun", at) and not self.match("Noun", at)

    def named_type(self, at: int) -> str:
        """The entity type that token `at`, without attached particles, names as the gazetteer has it; or nothing."""
        for reading in readings(self.words[at]):
            kind = self.lexicon.named.get(ARTICLE + reading.stem if reading.definite else reading.stem)
            if kind:
                return kind
        return ""

    def is_demonym(self, at: int) -> bool:
        """Whether token `at` is an adjective of a country with an article ("التركي")."""
        return self.reading(at).definite and self.reading(at).stem in self.lexicon.demonyms

    def is_named(self, at: int) -> bool:
        """Whether token `at`, without attached particles, is a name of one word that the gazetteer has."""
        return bool(self.named_type(at))

    def is_verb(self, at: int) -> bool:
        """Whether the word can only be a verb."""
        if at not in self._verbs:
            named = self.named_type(at) and not self.lexicon.is_known_verb(self.words[at])
            may_be = self.may_be_verb(at) and not (self._governs(at) or self.is_governed(at) or named)
            self._verbs[at] = may_be and self.lexicon.is_verb(self.words[at])
        return self._verbs[at]

    def is_governed(self, at: int) -> bool:
        """Whether a preposition stands right before that no verb follows: "على رأس", "في حل"."""
        return at > 0 and self._ends[at - 1] == self._ends[at] and self.doc[at - 1].text in _NO_VERB_BEHIND

    def _governs(self, at: int) -> bool:
        """Whether a word is a preposition, whatever verb is spelled alike ("بين")."""
        match = self.match("Preposition", at)
        return match is not None and match.length == 1 and match.reading.bare

    def may_be_verb(self, at: int) -> bool:
        """Whether the word is spelled as a verb may be: none ends in "ة", which folding makes a pronoun "ه"."""
        return self.is_arabic(at) and not self.doc[at].text.endswith("ة")

    def of_verb(self, kind: str, at: int) -> Iterator[Match]:
        """The lexicon entries of `kind` that a single verb at a token may be a form of, in whatever person or tense."""
        if at >= 0 and self.may_be_verb(at):
            stems = (stem for each in verb_readings(self.words[at]) for stem in citation_forms(each.stem))
            yield from (match for stem in stems for match in self.lexicon.find(kind, [stem], 0))

    def is_known_verb(self, at: int) -> bool:
        """Whether the word is a form of a verb that the lexicon has."""
        return self.may_be_verb(at) and self.lexicon.is_known_verb(self.words[at])

    def stops(self, at: int) -> bool:
        """Whether no name goes on with token `at`: a particle, a preposition, a verb, a joining word."""
        return self.is_particle(at) or self.is_verb(at)

    def is_particle(self, at: int) -> bool:
        """Whether token `at` is a particle, a preposition or a joining word."""
        for kind in ("Blocker", "Preposition", "Connective"):
            match = self.match(kind, at)
            if match and self._is_name_besides(match, at):
                continue
            if match and not match.reading.preposition and not match.reading.definite:
                return True
            if match and match.with_article:
                return True
        return False

    def _has_pronoun(self, at: int, match: Match) -> bool:
        """Folding makes one word of "دورة" and "دوره" (his role): only the first is the noun "دورة"."""
        if match.length > 1 or not self.doc[at].text.endswith("ه"):
            return False
        return match.reading.stem.endswith("ه") and not any(form.endswith("ه") for form in match.entry.forms)

    def _is_name_besides(self, match: Match, at: int) -> bool:
        """Folding makes one word of the preposition "على" and the name "علي": their spelling tells them apart."""
        particle = self.match("NameParticle", at)
        of_person = particle is not None and particle.entry.evokes == "Person" and particle.reading.bare
        if self.match("GivenName", at) is None and not of_person:
            return False
        return self.surface(at, at + match.length, match.reading.peeled) not in match.entry.forms

    def reading(self, at: int) -> Reading:
        """The likeliest reading of a word by itself: what the lexicon knows, else the fewest particles."""
        word = self.words[at]
        choices = readings(word)
        for kind in ("Noun", "HeadNoun", "OfficeNoun", "GivenName"):
            match = self.match(kind, at)
            if match and match.length == 1:
                return match.reading
        if word.startswith(_SURE_PROCLITICS):
            sure = [r for r in choices if r.definite]
            return sure[-1] if sure else choices[0]
        if choices[0].definite or word in self._definite:
            return choices[0]
        for first, shortest in (("و", 4), ("ل", 4), ("ب", 4), ("ك", 5)):
            if word.startswith(first) and len(word) >= shortest and (first != "ك" or self._is_common(word[1:])):
                return next(r for r in choices if r.peeled == 1)
        return choices[0]

    def _is_common(self, word: str) -> bool:
        """Whether the lexicon has a folded word as a noun: "كردستان" is no "ك" and something."""
        return any(self.lexicon.first(kind, [word]) for kind in ("Noun", "HeadNoun", "OfficeNoun", "PersonTitle"))

    def surface(self, start: int, end: int, peeled: int) -> str:
        """The text of tokens `[start, end)` without the first `peeled` letters, with the article that "لل" hides."""
        text = self.doc[start:end].text
        kept = text[skip_letters(text, peeled) :]
        return ARTICLE + kept if peeled and self.words[start][:peeled].endswith("لل") else kept

    def closing(self, at: int) -> int | None:
        """The token that closes the quotation or bracket opened at `at`, within the sentence, if it is short."""
        close = _OPENING.get(self.doc[at].text)
        if close is None:
            return None
        last = min(self._ends[at], at + _LONGEST_QUOTE)
        return next((i for i in range(at + 1, last) if self.doc[i].text == close), None)

    def opens_quote(self, at: int) -> bool:
        token = self.doc[at]
        if token.text not in _OPENING or token.text in "([":
            return False
        # A straight mark opens where no space follows and none is missing before.
        return token.text not in "\"'" or not token.whitespace_
