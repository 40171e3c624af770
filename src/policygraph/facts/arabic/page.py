"""An Arabic article with its mentions, and the questions that its facts are read with: who stands where."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from policygraph.facts.dates import Dated, find_dates
from policygraph.facts.model import Quote
from policygraph.facts.syntax import quote_of
from policygraph.mentions.arabic import ArabicLexicon, Name, Office, People, Sheet, find_people
from policygraph.mentions.arabic.listed import over_opener
from policygraph.mentions.model import Mention, MentionSet

_DATELINE, _QUANTITY, _FAR_PLURAL = 14, 5, 15
"""How many tokens a dateline takes at most, how many tell a plural's number, how many stand before a list behind it."""
_MARKS = '"«“(:'
_CLOSING = '"»”'
_BRACKETS = 10
"""How many tokens brackets behind a name take at most."""
_ACTOR = "Actor"
ENDS, RELATIVE = "none", "Entity"
"""What the lexicon says of a blocker behind which another statement begins: that alone, or that it stands for the
entity named before it (a relative pronoun)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mention where it stands: `start` and `end` also take in the titles and the office told with a person."""

    mention: Mention
    start: int
    end: int

    @property
    def entity(self) -> str:
        return self.mention.entity


class Page:
    """One Doc with its mentions, people and dates. All indices are tokens."""

    def __init__(self, doc: Doc, mentions: MentionSet, lexicon: ArabicLexicon) -> None:
        self.doc = doc
        self.sheet = Sheet.of(doc, lexicon, _of_gazetteer(mentions))
        self.people: People = find_people(self.sheet)
        self.entities = mentions.entities
        self._all = mentions.mentions
        self.mentions = list(self._outermost(mentions))
        self._covered = {i for place in self.mentions for i in range(place.mention.start, place.mention.end)}
        self._starts = {place.start: place for place in self.mentions}
        article = doc.user_data.get("article")
        published = article.published if article else None
        self.published: str = published.value if published else ""
        self.dates = find_dates(doc.text, doc.lang_, published)

    def quote(self, token: int) -> Quote:
        """The sentence of a token."""
        return quote_of(self.doc[token].sent)

    def type_of(self, mention: Mention) -> str:
        return self.entities[mention.entity].type

    def has(self, mention: Mention, trait: str) -> bool:
        """Whether the ontology says this of the type of what a mention points at."""
        return self.sheet.lexicon.has_trait(self.type_of(mention), trait)

    def person_of(self, name: Name) -> str:
        """The entity of a person's name, or nothing."""
        return next((m.entity for m in self._all if m.start == name.start and m.end == name.end), "")

    def inside(self, start: int, end: int) -> list[Mention]:
        """Mentions within tokens `[start, end)`, outermost first."""
        return [m for m in self._all if m.start >= start and m.end <= end]

    def beginning(self, start: int, end: int) -> list[Mention]:
        """Mentions that begin within tokens `[start, end)`, outermost first."""
        return [m for m in self._all if start <= m.start < end]

    def between(self, start: int, end: int) -> Iterator[Place]:
        """Mentions that begin in `[start, end)`, in order; none nested, none that only tells an office."""
        return (place for place in self.mentions if start <= place.mention.start < end)

    def starting(self, at: int) -> Place | None:
        """The mention whose phrase, titles and office included, begins at a token."""
        return self._starts.get(at)

    def before(self, end: int, start: int) -> Iterator[Place]:
        """Mentions that end by token `end` and begin at `start` or later, the nearest first."""
        return (p for p in reversed(self.mentions) if p.mention.end <= end and p.mention.start >= start)

    def is_office_of(self, place: Place) -> bool:
        """Whether a mention only tells of what an unnamed person holds an office."""
        return self.people.office_at(place.mention.start) is not None and self.type_of(place.mention) != "Person"

    def nested_in(self, mention: Mention) -> list[Mention]:
        """Mentions inside another one, the outermost first."""
        return [m for m in self.inside(mention.start, mention.end) if m != mention]

    def alike(self, one: Place, two: Place) -> bool:
        """Whether two mentions may be members of one list, or one of them say what the other is."""
        lexicon, kinds = self.sheet.lexicon, (self.type_of(one.mention), self.type_of(two.mention))
        return lexicon.alike(*kinds) or all(_ACTOR in lexicon.types[kind].ancestors for kind in kinds)

    def is_bare(self, place: Place) -> bool:
        """Whether no preposition governs a mention."""
        return not self.preposition(place)

    def is_joined(self, place: Place) -> bool:
        """Whether the "و" that a mention begins with joins it to what stands before."""
        if self.sheet.reading(place.start).conjunction == "و":
            return True
        text = self.doc[place.mention.start : place.mention.end].text
        return place.start == place.mention.start and text.startswith("و") and text[1:] in self._forms(place.mention)

    def definite(self, place: Place) -> bool:
        """Whether a mention begins with an article."""
        return self.sheet.reading(place.mention.start).definite

    def preposition(self, place: Place) -> str:
        """The attached or free preposition before a mention, folded, or nothing."""
        attached = self._attached(place.start)
        if attached:
            return attached
        joined = self._joined_to(place)
        if joined is not None:
            return self.preposition(joined)
        before = place.start - 1
        while before >= 0 and self.sheet.doc[before].text in _MARKS:
            before -= 1
        if before < self.sheet.sentence_start(place.start) or self.joined_before(before + 1):
            return ""
        plural = self.plural_before(before + 1)
        if plural is None:
            return self._free_before(before, near=before == place.start - 1)
        first = self.sheet.sentence_start(plural)
        return self.sheet.reading(plural).preposition or (self._free_before(plural - 1) if plural > first else "")

    def governs(self, at: int) -> str:
        """The free preposition that token `at` is, folded, or nothing."""
        match = self.sheet.match("Preposition", at) if at >= 0 else None
        return self.sheet.words[at] if match and match.reading.bare else ""

    def _free_before(self, at: int, *, near: bool = False) -> str:
        """The preposition that token `at` is, folded; where it is `near`, a noun that owns what follows counts too."""
        if self._ends_name(at):
            return ""  # "سمير علي" ends with no "على"
        match = self.sheet.match("Preposition", at)
        governs = (match and match.reading.bare) or (near and self._owned_by(at))
        return self.sheet.words[at] if governs else ""

    def _ends_name(self, at: int) -> bool:
        """Whether token `at` is the last of a person's name."""
        return any(name.end == at + 1 for name in self.people.names)

    def lead(self, place: Place) -> int:
        """The token with which a mention's phrase begins: its preposition, the plural noun that introduces it."""
        plural = self.plural_before(place.start)
        start = place.start if plural is None else plural
        while start and self.doc[start - 1].text in _MARKS:
            start -= 1
        before = self.sheet.match("Preposition", start - 1) if start else None
        return start - 1 if before and before.reading.bare and not self.sheet.reading(start).preposition else start

    def _joined_to(self, place: Place) -> Place | None:
        """The mention of the same type right before, that a "و" joins this one to: one preposition governs both."""
        if not self.is_joined(place):
            return None
        before = next((p for p in self.mentions if p.end == place.start), None)
        return before if before and self.type_of(before.mention) == self.type_of(place.mention) else None

    def plural_before(self, at: int) -> int | None:
        """Where a plural head begins ("ولايات") that ends right before a token."""
        for start in range(at - 1, max(at - _FAR_PLURAL, -1), -1):
            carrier = self.sheet.match("Carrier", start)
            if carrier is not None and carrier.entry.evokes and start + carrier.length == at:
                return start  # "أعمال القمة" is the summit
            plural = self.sheet.match("Noun", start)
            if plural is not None and plural.entry.evokes[:1].isupper() and not self.in_mention(start):
                end = start + plural.length
                return start if at in (end, over_opener(self.sheet, end)) else None
        return None

    def before_openers(self, at: int) -> int:
        """Back over words that only announce who follows: "كل من", "ممثلين عن", "ولايات"."""
        plural = self.plural_before(at)
        if plural is not None:
            return plural
        return next((start for start in (at - 1, at - 2) if start >= 0 and start + self.opener(start) == at), at)

    def _owned_by(self, at: int) -> bool:
        """Whether a common noun at `at` owns what follows ("مستوى القنصلية"), so that this is no subject or object."""
        sheet = self.sheet
        if not sheet.is_arabic(at) or sheet.stops(at) or self.in_mention(at) or sheet.reading(at).definite:
            return False
        if any(office.start < at < office.end for office in self.people.offices):
            return False  # "دشن محافظ حضرموت مركز ...": that is whose governor he is
        if at == self.body_start(at) and sheet.lexicon.spells_verb(sheet.words[at]):
            return False
        kinds = ("Trigger", "StatusCue", "Connective", "PersonTitle", "OfficeNoun", "Verb", "NameParticle", "Carrier")
        return not any(sheet.match(kind, at) for kind in kinds) and len(sheet.words[at]) > 2

    def opener(self, at: int) -> int:
        """How many tokens only announce who follows in a list ("كل من", "شركتي", "كبرى الشركات مثل"); 0 if none."""
        joined = self.sheet.match("Connective", at)
        if joined and joined.entry.evokes == ENDS:
            return joined.length
        for start in range(at, min(at + _QUANTITY, len(self.doc))):
            if self.in_mention(start):
                break  # "الولايات المتحدة" are no states that are listed
            plural = self.sheet.match("Noun", start)
            if plural and plural.entry.evokes[:1].isupper():
                return over_opener(self.sheet, start + plural.length) - at
            if self.sheet.is_verb(start) or not self.sheet.is_arabic(start):
                break
        return 0

    def joined_before(self, at: int) -> int:
        """Where a joining phrase ("كل من") begins that ends right before a token; 0 if there is none."""
        for start in range(max(at - 3, 0), at):
            joined = self.sheet.match("Connective", start)
            if joined and joined.length > 1 and start + joined.length == at:
                return start
        return 0

    def _attached(self, at: int) -> str:
        for kind in ("HeadNoun", "OfficeNoun", "PersonTitle", "GivenName", "Noun"):
            match = self.sheet.match(kind, at)
            if match:
                return match.reading.preposition
        reading = self.sheet.reading(at)
        mention = next((m for m in self._all if m.start == at), None)
        if mention is None:
            return reading.preposition
        first = self.doc[mention.start : mention.end].text[:1]
        kept = any(form.startswith(first) for form in self._forms(mention))
        return "" if kept and not reading.definite else reading.preposition

    def _forms(self, mention: Mention) -> tuple[str, ...]:
        entity = self.entities[mention.entity]
        return (entity.name, *entity.aliases)

    def clause(self, at: int) -> tuple[int, int]:
        """Where the statement that token `at` makes begins and ends: at the next verb or the next joining particle."""
        start, end = at, at + 1
        first, last = self.body_start(at), self.sheet.sentence_end(at)
        while start > first and not self.ends_clause(start - 1):
            start -= 1
        while end < last and not self.ends_clause(end):
            end += 1
        return start, end

    def body_start(self, at: int) -> int:
        """The first token of a sentence behind its dateline ("... (سونا) -")."""
        first = self.sheet.sentence_start(at)
        for i in range(first, min(first + _DATELINE, at)):
            dash = self.doc[i].text in "-–" and i > first and not self.doc[i + 1].is_digit
            if dash and (self.doc[i - 1].text == ")" or self.doc[i - 1].is_digit):
                return i + 1
        return first

    def ends_clause(self, at: int) -> bool:
        """Whether a new statement begins at a token."""
        if self.doc[at].text in (":", ";", "؛", "."):
            opens = self.joined_before(at) or (at > 0 and self.sheet.match("Preposition", at - 1) is not None)
            return not (self.doc[at].text == ":" and opens)
        blocker = None if self.in_mention(at) else self.sheet.match("Blocker", at)  # "إم تي إن" has no "إن"
        if blocker and blocker.entry.evokes in (ENDS, RELATIVE) and not blocker.reading.preposition:
            return True
        return self.sheet.is_verb(at) and not self.in_mention(at)

    def in_mention(self, at: int) -> bool:
        """Whether a token is part of a mention."""
        return at in self._covered

    def inside_mention(self, at: int) -> bool:
        """Whether a token is part of a mention that begins before it."""
        return self.in_mention(at) and any(p.mention.start < at < p.mention.end for p in self.mentions)

    def begins_mention(self, at: int) -> bool:
        """Whether a token is the first of a mention of several words."""
        place = self._starts.get(at)
        return place is not None and place.mention.start == at and place.mention.end > at + 1

    def ends_mention(self, at: int) -> bool:
        """Whether a token is the last of a mention of several words."""
        return any(place.mention.end == at + 1 and place.mention.start < at for place in self.mentions)

    def type_ending(self, at: int) -> str | None:
        """The type of what the mention names that ends right before a token, or None."""
        return next((self.type_of(place.mention) for place in self.mentions if place.end == at), None)

    def dates_in(self, start: int, end: int, but: Container[int] = ()) -> list[Dated]:
        """Dates told between tokens, but those in `but` and those that belong to a name ("the law of 2018")."""
        inside = []
        for dated in self.dates:
            token = self._token_at(dated.start)
            if start <= token < end and token not in but and not self.in_mention(token):
                inside.append(dated)
        return inside

    def dates_of(self, mention: Mention) -> list[Dated]:
        """Dates that are part of a name."""
        return [d for d in self.dates if mention.start <= self._token_at(d.start) < mention.end]

    def dated_tokens(self) -> Iterator[tuple[int, Dated]]:
        """All dates, each with its first token."""
        return ((self._token_at(dated.start), dated) for dated in self.dates)

    def _token_at(self, character: int) -> int:
        span = self.doc.char_span(character, character + 1, alignment_mode="expand")
        return span.start if span else -1

    def _outermost(self, mentions: MentionSet) -> Iterator[Place]:
        covered = 0
        held = [office for office in self.people.offices if office.holder or self._stands_for_holder(mentions, office)]
        states = [office for office in self.people.offices if office.head.entry.evokes == "Country"]
        for mention in mentions.mentions:
            if mention.start < covered or any(_tells(office, mention) for office in held):
                continue
            if any(_tells(office, mention) and self.type_of(mention) == "Country" for office in states):
                continue
            place = self._placed(mention)
            covered = max(mention.end, self._over_brackets(mention))
            yield place

    @staticmethod
    def _stands_for_holder(mentions: MentionSet, office: Office) -> bool:
        return any(m.start == office.start and m.end == office.end for m in mentions.mentions)

    def _placed(self, mention: Mention) -> Place:
        start, end = mention.start, mention.end
        for office in self.people.offices:
            if office.holder and office.holder.start == mention.start:
                start, end = min(start, office.start), max(end, office.end)
        if start > 1 and self.sheet.is_demonym(start - 1) and self.sheet.match("PersonTitle", start - 2):
            start -= 2  # "نظيره التركي ..."
        while start and (title := self.sheet.match("PersonTitle", start - 1)) and title.length == 1:
            if self.people.name_at(start - 1) is not None:
                break  # "شارل الحاج وجاك فورني"
            start -= 1
        return Place(mention, start, max(end, self._over_brackets(mention)))

    def _over_brackets(self, mention: Mention) -> int:
        """Where a mention ends with what stands in brackets behind it: its acronym, its name in Latin letters."""
        last, start = self.sheet.sentence_end(mention.start), mention.end
        if start < last and self.doc[start].text in _CLOSING:
            start += 1
        if start >= last or self.doc[start].text != "(":
            return mention.end
        end = next((i for i in range(start, min(last, start + _BRACKETS)) if self.doc[i].text == ")"), -1)
        kind = self.type_of(mention)
        others = (m for m in self._all if start < m.start < end and self.type_of(m) != kind)
        return mention.end if end < 0 or any(others) else end + 1


def _of_gazetteer(mentions: MentionSet) -> Iterator[tuple[int, int]]:
    """Known names, people's left out: those are found as all people's are, with their titles and offices."""
    known = (m for m in mentions.mentions if m.kind == "name" and mentions.entities[m.entity].iri)
    return ((m.start, m.end) for m in known if mentions.entities[m.entity].type != "Person")


def _tells(office: Office, mention: Mention) -> bool:
    """Whether a mention is part of an office, and not the office itself standing for who holds it."""
    inside = office.start < mention.end and mention.start < office.end
    return inside and (mention.start, mention.end) != (office.start, office.end)
