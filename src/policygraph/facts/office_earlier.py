"""The body of an office told without it, from what the text told before: its company, its committee, the ministry."""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from policygraph.facts.office_fit import Fit, words_of
from policygraph.facts.office_spans import BY, Office
from policygraph.mentions.model import Mention

PERSONAL = frozenset({"his", "her", "my", "our", "mon", "ma", "notre"})
WHOSE = frozenset({"whose", "dont"})
CLAUSES = frozenset({"ROOT", "parataxis"})
"""How the verb of a sentence hangs, the second behind a dateline."""
REPORT = frozenset({"ccomp", "parataxis", "advcl"})
"""How a parser may hang what is told on the verb of telling, or this on that."""
TOLD = CLAUSES | REPORT
ACCORDING = frozenset({"selon", "according", "per"})
FAR = 8
"""How many tokens behind an office its verb may stand."""
STEM = 5
"""An office and its institution share the beginning of a word: ministre, ministère; commissioner, commission."""
NEAR = 8
"""How many sentences back "the company" may have been named."""
GUESSED = 0.4
"""How sure we are of a body that only the sentence before names."""
BACK = 3
"""How many sentences back what "its" stands for may be named."""


class EarlierBodies:
    """Answers for the offices of one Doc."""

    def __init__(self, fit: Fit) -> None:
        self._fit = fit
        self._doc = fit.doc
        self._title = next((token.i for token in fit.doc if token.is_space), 0)
        bounds = [(sentence.start, sentence.end) for sentence in fit.doc.sents]
        self._starts = [start for start, _ in bounds]
        self._sentence = [number for number, (start, end) in enumerate(bounds) for _ in range(start, end)]

    def owner(self, office: Office) -> str:
        """The body last named before "its chairman"; else the first of the nearest sentence before that names one."""
        before = self._doc[office.start - 1] if office.start else None
        if before is None or office.has_portfolio or not _is_possessive(before) or before.lower_ in PERSONAL:
            return ""
        here = self._institutions(before.sent.start, before.i)
        if not here:
            return "" if self._of_person(office) else next((m.entity for m in self._told_before(before)), "")
        reporting = self._subject(before.sent.start, before.i, TOLD) if self._reports(here[-1], office) else []
        return [*here, *reporting][-1].entity

    def _of_person(self, office: Office) -> bool:
        """Whether the sentence is about somebody whose the office may be: "*la ministre* a envoyé son directeur"."""
        subjects = (t for t in self._doc[office.noun].sent if t.dep_ in {"nsubj", "nsubj:pass"} and t.i < office.start)
        return any(
            self._fit.lexicon.nouns.at(self._fit.surface, token.i) is not None
            or any(self._fit.type(mention) == "Person" for mention in self._fit.index.headed_by(token.i))
            for token in subjects
        )

    def _reports(self, last: Mention, office: Office) -> bool:
        """Whether the office begins the clause that says who tells what stands before: "X fined Y, *its chair* said",
        "..., a dit *son directeur*", "..., selon *son porte-parole*"; not "with Y and its director"."""
        between = self._doc[last.end : office.start - 1]
        if any(token.pos_ in {"VERB", "AUX"} or token.lower_ in ACCORDING for token in between):
            return True
        if self._doc[office.noun].dep_ in REPORT:
            return True
        told = next(
            (t.head for t in self._doc[office.noun].sent if t.dep_ == "nsubj" and t.head.i < office.start), None
        )
        verbs = (token for token in self._doc[office.end : office.noun + FAR] if token.pos_ == "VERB")
        return told is not None and any(told.head.i == verb.i or verb.dep_ in REPORT for verb in verbs)

    def relative(self, office: Office) -> str:
        """The body or country right before "whose president" or "dont le président"; "" where there is none."""
        before = office.start - 1
        while before > 0 and self._doc[before].pos_ in {"DET", "ADJ"} and self._doc[before].lower_ not in WHOSE:
            before -= 1
        if before < 1 or self._doc[before].lower_ not in WHOSE:
            return ""
        end = before - (self._doc[before - 1].text == ",")
        named = (m for m in self._fit.index.covering(end - 1) if m.end == end)
        return next((m.entity for m in named if self._fit.is_country(m) or self._fit.is_institution(m)), "")

    def _told_before(self, token: Token) -> list[Mention]:
        """The subject of the sentence before, if a body; else the institutions of the nearest that names any."""
        for _ in range(BACK):
            start, end = self._sentence_before(token)
            earlier = self._subject(start, end) or self._institutions(start, end)
            if earlier or start == end:
                return earlier
            token = self._doc[start]
        return []

    def _subject(self, start: int, end: int, clauses: Collection[str] = CLAUSES) -> list[Mention]:
        """The body that a sentence is about: of "The regulator fined Kora" not what it fined."""
        for token in self._doc[start:end]:
            if token.dep_ in {"nsubj", "nsubj:pass"} and token.head.dep_ in clauses and token.head.i != token.i:
                headed = self._fit.index.headed_by(token.i)
                definite = any(
                    child.pos_ == "DET" and "Def" in child.morph.get("Definite", []) for child in token.lefts
                )
                named = (m for m in headed if self._fit.is_institution(m) or (definite and self._fit.is_body(m)))
                return list(named)[:1]
        return []

    def possessor(self, office: Office) -> str:
        """The body whose genitive stands before an office, named or told of before: "the agency's director"."""
        mark = office.start - 1
        if mark < 1 or self._doc[mark].pos_ != "PART":
            return ""
        for mention in self._fit.index.covering(mark - 1):
            if mention.end == mark and self._fit.is_institution(mention):
                return mention.entity
        hit = self._fit.lexicon.generics.at(self._fit.surface, mark - 1)
        if hit is None or hit[0] != mark:
            return ""
        return next(self._told(mark - 1, self._doc[mark - 1].text, {word.evokes for word in hit[1]}), "")

    def represented(self, office: Office) -> str:
        """What is represented by an office's holder: "Narnia was represented by Minister X, and Archenland by Y"."""
        by = office.start - 1
        while by > 0 and self._doc[by].pos_ == "DET":
            by -= 1
        sentence = self._doc[office.noun].sent
        if by <= sentence.start or self._doc[by].lower_ not in BY:
            return ""
        verb = next((i for i in range(by - 1, sentence.start, -1) if self._represents(self._doc[i])), -1)
        if verb < 0:
            return ""
        subject = self._passive_subject(verb)
        if subject and verb == by - 1:  # "and Archenland by Y" has another
            return subject
        end = verb if verb == by - 1 else by
        named = [m for i in range(sentence.start, end) for m in self._fit.index.covering(i) if m.end == i + 1]
        fitting = [m for m in named if self._fit.is_country(m) or self._fit.is_institution(m)]
        near = fitting and (end == verb or fitting[-1].end == by)
        return fitting[-1].entity if near else ""

    def _passive_subject(self, verb: int) -> str:
        """What the clause of a passive verb is about: "Narnia, which borders Telmar, will be represented by X"."""
        for subject in (child for child in self._doc[verb].children if child.dep_ == "nsubj:pass"):
            for mention in self._fit.index.headed_by(subject.i):
                if self._fit.is_country(mention) or self._fit.is_institution(mention):
                    return mention.entity
        return ""

    def _represents(self, word: Token) -> bool:
        return word.pos_ == "VERB" and word.lemma_.lower() in self._fit.lexicon.representing

    def meant(self, office: Office) -> str:
        """The body that a common noun in the office stands for: "director of the company", "committee chairperson"."""
        for token in (*range(office.start, office.noun), *range(office.noun_end, office.end)):
            hit = self._fit.lexicon.generics.at(self._fit.surface, token)
            if hit is None or not self._is_definite(token, office):
                continue
            kinds = {word.evokes for word in hit[1]}
            return next(self._told(token, self._doc[token : hit[0]].text, kinds), "")
        return ""

    def _is_definite(self, token: int, office: Office) -> bool:
        """Whether a noun points back: behind an article, or with nothing before it but before the office's noun."""
        if token < office.noun:
            return token == office.start
        before = token - 1
        while before > office.noun_end and self._doc[before].pos_ == "ADJ":  # "the Narnian firm"
            before -= 1
        return self._doc[before].pos_ == "DET" or self._doc[before].lower_ in {"du", "au"}

    def _told(self, token: int, noun: str, kinds: Collection[str]) -> Iterator[str]:
        """Entities of these types named before, nearest first; those with the noun in their names before the others."""
        here = self._sentence[token]
        earlier: list[Mention] = []
        for number in range(here, -1, -1):
            end = token if number == here else self._starts[number + 1]
            named = self._institutions(self._starts[number], end)
            earlier += [one for one in named if self._fit.type(one) in kinds]
        head = words_of(noun)
        yield from (one.entity for one in earlier if set(head) <= set(words_of(self._fit.entities[one.entity].name)))
        yield from (one.entity for one in earlier if here - self._sentence[one.start] <= NEAR)

    def only_ministry(self, offices: Sequence[Office], heads: Collection[str]) -> tuple[tuple[str, ...], float] | None:
        """For a minister told without a portfolio, the only ministry that the article names."""
        if not all(office.has_portfolio and self._says_no_more(office) for office in offices):
            return None
        entities = self._fit.entities.values()
        named = [
            (e.id, words_of(e.name)) for e in entities if e.type in self._fit.authorities and e.id in self._fit.named
        ]
        kin = [body for body, name in named if len(name) > 1 and kin_of(heads, name[:1])]
        return ((kin[0],), 0.75) if len(kin) == 1 else None

    def _says_no_more(self, office: Office) -> bool:
        """Whether nothing but "deputy" and the like stands in the office beside its noun."""
        modifiers = self._fit.lexicon.modifiers
        before = all(modifiers.at(self._fit.surface, i) for i in range(office.start, office.noun))
        return before and office.end <= office.noun_end

    def in_sentence(self, office: Office) -> tuple[tuple[str, ...], float]:
        """The body that the sentence names first before an office told without one, else that of the one before."""
        if self._is_owned(office) or not self._says_no_more(office):
            return (), 0.0
        sentence = self._doc[office.noun].sent
        lexicon, surface = self._fit.lexicon, self._fit.surface
        bodies = {
            m.entity: m
            for i in range(sentence.start, office.start)
            for m in self._fit.index.covering(i)
            if m.start == i
            and self._fit.may_be(m, office)
            and not lexicon.modifiers.at(surface, i)
            and not lexicon.nouns.at(surface, i)
            and not self._fit.has(m, "WithoutOffices")
        }
        if len(bodies) == 1:
            return tuple(bodies), 0.55
        told = [*bodies.values()] or self._institutions(*self._sentence_before(self._doc[office.noun]))
        fitting = [m.entity for m in told if self._may_govern(m, office)]
        return tuple(fitting[:1]), GUESSED

    def _is_owned(self, office: Office) -> bool:
        """Whether an owner is told before the office, whom we do not know: "our chairperson", "their forum's"."""
        before = self._doc[office.start - 1] if office.start else None
        return before is not None and (before.pos_ == "PART" or _is_possessive(before))

    def _may_govern(self, mention: Mention, office: Office) -> bool:
        """Whether a body told before may be the office's: a governor's is an authority."""
        return self._fit.may_be(mention, office) and (not office.of_place or self._fit.has(mention, "Authority"))

    def _institutions(self, start: int, end: int) -> list[Mention]:
        """Those named in these tokens, by where they end."""
        found = (m for i in range(start, end) for m in self._fit.index.covering(i) if m.end == i + 1 and m.end <= end)
        return [mention for mention in found if mention.start >= start and self._fit.is_institution(mention)]

    def _sentence_before(self, token: Token) -> tuple[int, int]:
        """Where the sentence before the token's begins and ends; empty behind the headline or at the beginning."""
        start: int = token.sent.start
        first = self._doc[max(start - 1, 0)].sent.start
        return (first, start) if start and first > self._title else (start, start)


def kin_of(head: Collection[str], name: Sequence[str]) -> list[str]:
    """The words of an institution's name that share their beginning with an office: ministry, minister."""
    return [w for w in name if any(w[:STEM] == h[:STEM] and len(h) > STEM for h in head)]


def _is_possessive(word: Token) -> bool:
    """ "its", "sa": a personal determiner in French, in English a pronoun that the noun behind it governs."""
    personal = "Prs" in word.morph.get("PronType", [])
    return "Yes" in word.morph.get("Poss", []) or (personal and (word.pos_ == "DET" or word.dep_ == "nmod:poss"))
