"""Lists of people or bodies that a sentence or heading announces: "The members of the council include A; B; and C"."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.facts.model import Quote
from policygraph.facts.relation_ends import Admits, EndFinder
from policygraph.facts.tree import Tree
from policygraph.mentions.model import Mention, MentionSet

PERSON = "Person"
ITEM = 30
"""How many words an item of a list may have where no bullet marks it."""
ITEM_MARKS = frozenset({",", "(", ":", "-", "–", "—"})
SMALL = frozenset({"DET", "ADP", "ADV", "PUNCT", "SPACE", "CCONJ", "PRON"})
SMALL_WORDS = 4
SIGNS = frozenset({"(", "–", "—"})
JOINTS = frozenset({",", ";", ":", "(", "–", "—"})
LEAD = 4
"""How many sentences, the headline among them, may announce a list that stands further down."""
LEAST = 3
LEAST_BEHIND_PLURAL = 2
"""How many lines make a list: anywhere, and right behind a plural that announces it."""
HEADING = 7

Told = tuple[str, tuple[Quote, ...]]
"""Id of an entity, and the sentences that tell that it is on the list."""


@dataclass(frozen=True, slots=True)
class Rosters:
    """Reads the lists of one Doc. `verbs`: lemmas of verbs that announce a list ("include")."""

    tree: Tree
    mentions: MentionSet
    ends: EndFinder
    verbs: frozenset[str]

    def listed(self, start: int, end: int, admits: Admits) -> list[Told]:
        """Who is on the list that the noun in `[start, end)` announces, in its sentence or on the lines below."""
        inside = self._inside(start, end, admits) if self._is_plural(start, end) else []
        return [(m.entity, (self.tree.quote(start),)) for m in inside] or self._below(start, end, admits)

    def _is_plural(self, start: int, end: int) -> bool:
        nouns = (i for i in range(start, end) if self.tree.pos[i] in ("NOUN", "PROPN"))
        return any(self.tree.lower[i] != self.tree.lemma[i].lower() or self._has_plural(i) for i in nouns)

    def _has_plural(self, i: int) -> bool:
        return self.tree.morph(i, "Number") == "Plur"

    # --- in the sentence ---

    def _inside(self, start: int, end: int, admits: Admits) -> list[Mention]:
        """Whom the sentence names behind the verb or colon that announces a list of them."""
        _, stop = self.tree.bounds[self.tree.sentence[start]]
        beside = True  # no comma yet: "the member states of X – A, B and C"
        for sign in range(end, stop):
            verb, word = self.tree.pos[sign] in ("VERB", "AUX"), self.tree.lower[sign]
            beside = beside and word != ","
            announces = word == ":" or (word in SIGNS and beside) or (verb and self.tree.lemma[sign] in self.verbs)
            announces = announces or self.ends.introduces(sign)  # "partners such as A and B", "notamment A et B"
            found = self._behind(sign, stop, admits) if announces else []
            if found or verb or word == ":":
                return found
        return []

    def _behind(self, sign: int, stop: int, admits: Admits) -> list[Mention]:
        people = [m for m in self._starting(sign + 1, stop, admits) if self._type(m) == PERSON]
        if len(people) > 1 and self._is_row(people):
            return people
        first = next((m for m in self._starting(sign + 1, stop, admits) if self._leads_to(sign + 1, m.start)), None)
        row = [first, *self.ends.row_after(first, admits, stop)] if first is not None else []
        return row if len(row) > 1 else []

    def _leads_to(self, start: int, end: int) -> bool:
        """Whether nothing but small words stands between ("are, among others, the ...")."""
        return end - start <= SMALL_WORDS and all(self.tree.pos[i] in SMALL for i in range(start, end))

    def _is_row(self, people: list[Mention]) -> bool:
        """Whether a mark or an "and" stands somewhere between each two of them, and no verb of another clause."""
        tree = self.tree
        for one, other in itertools.pairwise(people):
            between = range(one.end, other.start)
            joined = any(tree.lower[i] in JOINTS or tree.pos[i] == "CCONJ" for i in between)
            if not joined or any(tree.pos[i] == "VERB" and tree.having(i, "nsubj") for i in between):
                return False
        return True

    def _starting(self, start: int, end: int, admits: Admits) -> Iterator[Mention]:
        return (
            m
            for m in self.mentions.mentions
            if start <= m.start and m.end <= end and m.kind != "description" and admits(m)
        )

    def _type(self, mention: Mention) -> str:
        return self.mentions.entities[mention.entity].type

    # --- on the lines below ---

    def _below(self, start: int, end: int, admits: Admits) -> list[Told]:
        """Who begins each of the lines below a heading ("Les membres du conseil"), where at least two lines do so.

        What the headline or the first sentences announce may also stand further down.
        """
        heading = self.tree.quote(start)
        if self._heads_lines(end):
            lines = self._run(self._lines_below(start), admits)
            if len(lines) >= (LEAST_BEHIND_PLURAL if self._is_plural(start, end) else LEAST):
                return [(mention.entity, (heading, self.tree.quote(line))) for line, mention in lines]
        if self.tree.sentence[start] >= LEAD or not self._is_plural(start, end):
            return []
        people = self._block(start, lambda m: self._type(m) == PERSON and admits(m))
        return [(mention.entity, (heading, self.tree.quote(line))) for line, mention in people]

    def _block(self, start: int, admits: Admits) -> list[tuple[int, Mention]]:
        """The first run of at least three lines below `start` that each begin with one of these."""
        lines = list(self._lines_below(start))
        for number in range(len(lines)):
            run = self._run(iter(lines[number:]), admits)
            if len(run) >= LEAST:
                return run
        return []

    def _run(self, lines: Iterator[int], admits: Admits) -> list[tuple[int, Mention]]:
        """The items that these lines are, up to the first that is none; a short heading may stand between them."""
        found: list[tuple[int, Mention]] = []
        skipped = 0  # headings in a row
        for line in lines:
            mention = self.ends.line_start(line, admits)
            if mention is not None and self._is_item(line, mention):
                found.append((line, mention))
                skipped = 0
            elif not skipped and self._is_heading(line):
                skipped += 1
            else:
                break
        return found

    def _is_heading(self, line: int) -> bool:
        """ "Private sector": a few words without a full stop."""
        end = self._line_end(line)
        return end - line <= HEADING and self.tree.lower[end - 1] not in {".", "!", "?"}

    def _heads_lines(self, end: int) -> bool:
        """Whether the line ends with the sentence that token `end` is of: behind a colon, or without a verb."""
        _, stop = self.tree.bounds[self.tree.sentence[end - 1]]
        last = stop - 1
        while last >= end and self.tree.doc[last].is_space:
            last -= 1
        at_end = stop >= len(self.tree) or any(token.is_space for token in self.tree.doc[stop - 1 : stop + 1])
        colon = self.tree.lower[last] == ":"
        return at_end and (colon or not any(self.tree.pos[i] == "VERB" for i in range(end, stop)))

    def _is_item(self, start: int, mention: Mention) -> bool:
        """Whether the line is an item of a list: behind a bullet or number, or short and no sentence about the first.

        The line's verbs don't tell: in "X, directeur de Solutions cloud" the parser finds one.
        """
        end = self._line_end(start)
        if not self.tree.lower[start][:1].isalpha() or mention.end >= end:
            return True
        return end - start <= ITEM and self.tree.lower[mention.end] in ITEM_MARKS

    def _line_end(self, start: int) -> int:
        return next((i for i in range(start, len(self.tree)) if self.tree.doc[i].is_space), len(self.tree))

    def _lines_below(self, token: int) -> Iterator[int]:
        """Where the lines after the token's begin."""
        doc = self.tree.doc
        for i in range(token, len(self.tree) - 1):
            if doc[i].is_space and "\n" in doc[i].text and not doc[i + 1].is_space:
                yield i + 1
