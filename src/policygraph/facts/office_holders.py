"""Which person holds which office: the one named right before or right after it."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from policygraph.facts.office_lexicon import OfficeLexicon
from policygraph.facts.office_spans import Office
from policygraph.facts.phrases import Surface
from policygraph.mentions.model import Mention

MARKS = frozenset({",", "(", "[", "-", "–", "—", "«", "“", '"'})
ITEMS = frozenset({";", "|", ":", "-", "•", "*", "–"})
"""What may stand before an item of a list."""
REACH = 9
"""How many tokens may stand between a person and the office, titles and brackets included."""


@dataclass(frozen=True, slots=True)
class Holding:
    """`person` holds the offices of `group`, told as one phrase (tokens `[start, end)`); `confidence` in the link."""

    person: Mention
    group: tuple[Office, ...]
    confidence: float

    @property
    def start(self) -> int:
        return self.group[0].start

    @property
    def end(self) -> int:
        return self.group[-1].end


class HolderFinder:
    """Links the offices of one Doc with the persons beside them."""

    def __init__(
        self,
        doc: Doc,
        surface: Surface,
        lexicon: OfficeLexicon,
        persons: Sequence[Mention],
        offices: Sequence[Office],
    ) -> None:
        self._doc = doc
        self._surface = surface
        self._lexicon = lexicon
        self._persons = persons
        self._starting = {m.start: m for m in reversed(persons)}
        self._ending = {m.end: m for m in persons}
        self._person_at = {i: m for m in reversed(persons) for i in range(m.start, m.end)}
        self._groups = self._grouped(offices)
        self._jumps = {group[0].spoken_for: group[-1].end for group in self._groups if group[0].spoken_for >= 0}

    def holdings(self) -> list[Holding]:
        """Holdings in the order of the text; offices beside which nobody is named have none."""
        found: list[Holding] = []
        linked: set[int] = set()  # where persons begin who already have the office before them
        for group in self._groups:
            holding = self._holding(group, linked)
            if holding is not None and not self._is_title(holding, linked):
                found.extend(replace(holding, group=part) for part in self._parted(group))
                if holding.person.start >= holding.end:
                    linked.add(holding.person.start)
        return found

    def _is_title(self, holding: Holding, linked: set[int]) -> bool:
        """Whether a rank is a title between another office and its holder: "le directeur de X, le commissaire Y"."""
        if holding.person.start not in linked or holding.end > holding.person.start:
            return False
        titles = (self._lexicon.titles.at(self._surface, i) for i in (holding.start - 1, holding.start))
        return any(title is not None and title[0] == holding.end for title in titles)

    def envoys(self, holdings: Sequence[Holding]) -> list[tuple[Mention, tuple[Office, ...], str]]:
        """Who speaks for the holder of which offices: the person named before, else the first one after.

        And the entity of the holder, where that one is told.
        """
        found = []
        for group in self._groups:
            if group[0].spoken_for >= 0:
                holder = next((h.person.entity for h in holdings if h.group == group), "")
                person = self._named_before(group[0]) or self._named_after(group[-1], holder)
                if person is not None:
                    found.append((person, group, holder))
        return found

    def _named_before(self, office: Office) -> Mention | None:
        start = self._doc[office.noun].sent.start
        return next((m for m in reversed(self._persons) if start <= m.start and m.end <= office.spoken_for), None)

    def _named_after(self, office: Office, but: str = "") -> Mention | None:
        """The first person in the rest of the sentence but for one."""
        end = self._doc[office.noun].sent.end
        return next((m for m in self._persons if office.end <= m.start < end and m.entity != but), None)

    def _is_envoys_own(self, office: Office, name: Mention) -> bool:
        """Whether the name behind an office spoken for is the envoy's: "Représentant le ministre, X a ouvert ...".

        Not where another person acts: "Au nom du ministre, X, le secrétaire général Y a ouvert ...".
        """
        if self._named_before(office) is not None:
            return False
        other = self._named_after(office, name.entity)
        between = self._doc[name.end : other.start] if other is not None else self._doc[name.end : name.end]
        return not (len(between) and between[0].text == "," and not any(t.pos_ in {"VERB", "AUX"} for t in between))

    def _grouped(self, offices: Sequence[Office]) -> list[tuple[Office, ...]]:
        """Offices told in one breath: "ministre de la Communication, porte-parole du gouvernement"."""
        groups: list[tuple[Office, ...]] = []
        for office in offices:
            if groups and self._same_breath(groups[-1][-1], office):
                groups[-1] = (*groups[-1], office)
            else:
                groups.append((office,))
        return groups

    def _parted(self, group: tuple[Office, ...]) -> list[tuple[Office, ...]]:
        """The offices of one phrase, apart where each has its own body: "CEO of X and president of the Y club"."""
        parts = [group[:1]]
        for first, second in itertools.pairwise(group):
            joined = any(t.pos_ == "CCONJ" for t in self._doc[first.end : second.start])
            if joined and first.end > first.noun_end and second.end > second.noun_end:
                parts.append((second,))
            else:
                parts[-1] = (*parts[-1], second)
        return parts

    def _same_breath(self, first: Office, second: Office) -> bool:
        between = self._doc[first.end : second.start]
        titled = self._lexicon.titles.at(self._surface, second.noun)
        if titled is not None and titled[0] == second.end:  # "chair of the Commission, Justice X"
            return False
        if not 0 < len(between) <= 3 or second.determined or between[0].sent != self._doc[second.start].sent:
            return False
        return all(t.lower_ == "," or t.pos_ in {"CCONJ", "ADV"} or self._is_link(t.i) for t in between)

    def _holding(self, group: tuple[Office, ...], linked: set[int]) -> Holding | None:
        before, after = self._before(group[0]), self._after(group[-1])
        if after and not after[1] and group[0].spoken_for >= 0 and self._is_envoys_own(group[0], after[0]):
            after = None
        if before and after:
            keep_before = not group[0].determined and before[0].start not in linked
            return Holding((before if keep_before else after)[0], group, 0.85)
        if after:
            return Holding(after[0], group, 0.95 if after[1] else 0.9)
        if before and self._is_clauses_own(group, before[0]):
            return None
        if before and not (group[0].determined and before[0].start in linked):
            return Holding(before[0], group, 0.75 if group[0].determined else 0.9)
        return None

    def _is_clauses_own(self, group: tuple[Office, ...], person: Mention) -> bool:
        """Whether the office is the subject of what follows, behind a phrase that ends with the name.

        "In a speech read by Awa Diop, the minister urged ...": nothing closes an apposition.
        """
        first, end = person.start - 1, group[-1].end
        while first > 0 and self._lexicon.titles.at(self._surface, first):
            first -= 1
        if not group[0].determined or self._doc[first].pos_ != "ADP" or end >= len(self._doc):
            return False
        noun, opening = self._doc[group[0].noun], self._doc[person.start].sent.start
        clause = noun.dep_.startswith("nsubj") and noun.head.i >= end and self._doc[opening].pos_ == "ADP"
        return clause and self._doc[end].pos_ in {"VERB", "AUX"}

    def _after(self, office: Office) -> tuple[Mention, bool] | None:
        """The person named right after the office, and whether nothing stands between."""
        # whose name may begin with the office, or with its last word: "President Xi", "Registrar General Banda"
        mentions = (self._person_at.get(i) for i in range(office.noun, office.noun_end))
        named = next((m for m in mentions if m is not None and m.end > office.noun_end), None)
        if named is not None:
            return named, True
        token, commas = office.end, 0
        while token < min(len(self._doc), max(office.end + REACH, self._jump_end(office.end))):
            person = self._starting.get(token)
            if person is not None:
                return person, commas == 0
            if self._doc[token].is_space or self._doc[token].is_sent_start:
                return None
            if token in self._jumps:
                token, commas = self._jumps[token], 0
                continue
            closing = self._closing(token)
            if closing is not None:
                token = closing + 1
                continue
            title = self._lexicon.titles.at(self._surface, token)
            if title is not None:
                token = title[0]
                continue
            calling = self._calling(token) if token == office.end else token
            if calling > token:
                token = calling
                continue
            if self._doc[token].text in MARKS or (token == office.end and self._heads_item(office)):
                commas += 1
            elif not (commas and self._doc[token].pos_ == "DET" and self._lexicon.titles.at(self._surface, token + 1)):
                return None
            if commas > 1 and self._doc[token].text not in {"«", "“", '"'}:
                return None
            token += 1
        return None

    def _calling(self, token: int) -> int:
        """Past a calling told beside an office: "senator and businessman, X"; `token` where there is none."""
        nouns = self._doc[token : token + 3]
        # the parser may hold a calling for an adjective
        told = len(nouns) == 3 and nouns[0].pos_ == "CCONJ" and nouns[1].pos_ in {"NOUN", "ADJ"} and nouns[1].is_lower
        named = told and (nouns[2].text == "," or token + 2 in self._starting)
        return token + 2 if named and "Plur" not in nouns[1].morph.get("Number", []) else token

    def _heads_item(self, office: Office) -> bool:
        """Whether the office stands at the start of a line or item and a colon behind it: "Secretary: Awa Diop"."""
        before = self._doc[office.start - 1] if office.start else None
        opens = before is None or before.is_space or before.text in ITEMS
        return opens and self._doc[office.end].text == ":"

    def _jump_end(self, token: int) -> int:
        return max((end + REACH for start, end in self._jumps.items() if token <= start < token + REACH), default=0)

    def _before(self, office: Office) -> tuple[Mention, bool] | None:
        """The person named right before the office, across a comma, a bracket, "is" or "as"."""
        token = office.start - 1
        crossed = False
        while token >= max(0, office.start - REACH):
            person = self._ending.get(token + 1)
            if person is not None:
                return (person, crossed) if crossed or self._follows(office, token + 1) else None
            word = self._doc[token]
            if word.is_space or self._doc[token + 1].is_sent_start:
                return None
            opening = self._opening(token)
            if opening is not None:
                token = opening - 1
                continue
            link = self._link_start(token)
            if link is not None:
                token, crossed = link - 1, True
                continue
            if word.text in MARKS or _is_now(word):
                crossed = True
            elif word.pos_ == "PART":  # "X, the firm's director"
                token = self._possessor_start(token)
            elif word.pos_ not in {"DET", "ADV", "NUM"} and not self._qualifies(word, office):
                return None
            token -= 1
        return None

    def _qualifies(self, word: Token, office: Office) -> bool:
        """Whether an adjective stands right before a French office: "X, nouveau patron de Y"."""
        return word.pos_ == "ADJ" and word.i == office.start - 1 and self._doc.lang_ == "fr"

    def _possessor_start(self, token: int) -> int:
        """Where the nouns before a possessive at `token` begin."""
        while token > 0 and self._doc[token - 1].pos_ in {"NOUN", "ADJ"} and token not in self._ending:
            token -= 1
        return token

    def _follows(self, office: Office, token: int) -> bool:
        """Whether a French office stands right behind the name, its comma forgotten ("X directeur de la DAF")."""
        return self._doc.lang_ == "fr" and office.start == token and office.end > office.noun_end

    def _opening(self, token: int) -> int | None:
        """Where the bracket opens that closes at `token` ("(photo)")."""
        if self._doc[token].text != ")":
            return None
        return next((i for i in range(token - 1, max(token - 6, -1), -1) if self._doc[i].text == "("), None)

    def _closing(self, token: int) -> int | None:
        """Where the bracket closes that opens at `token` ("(ARCEP)"), unless it holds a person."""
        if self._doc[token].text != "(":
            return None
        for i in range(token + 1, min(token + 6, len(self._doc))):
            if i in self._starting or self._doc[i].is_space:
                return None
            if self._doc[i].text == ")":
                return i
        return None

    def _link_start(self, token: int) -> int | None:
        """Where a phrase like "en tant que" begins that ends at `token`."""
        for start in range(max(token - 3, 0), token + 1):
            hit = self._lexicon.links.at(self._surface, start)
            if hit is not None and hit[0] == token + 1:
                return start
        return None

    def _is_link(self, token: int) -> bool:
        return any(
            hit is not None and start <= token < hit[0]
            for start in range(max(token - 3, 0), token + 1)
            for hit in [self._lexicon.links.at(self._surface, start)]
        )


def _is_now(word: Token) -> bool:
    """A copula in the present: "X is the director"; who was one may be one no longer."""
    return (
        word.pos_ == "AUX"
        and not {"Past", "Imp", "Fut"} & set(word.morph.get("Tense", []))
        and "Inf" not in word.morph.get("VerbForm", [])
    )
