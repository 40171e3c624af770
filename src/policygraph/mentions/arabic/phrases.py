"""How far a noun phrase goes, without a parser.

Arabic grammar helps: in a chain of nouns ("وزارة الاتصالات الجديدة") only the last ones carry the article, so behind a
definite word an indefinite one belongs to something else; and prepositions, verbs and particles end a name, save the
"ل" of purpose ("هيئة وطنية لحماية المعطيات") and what the lexicon lists as words inside names.
"""

from policygraph.mentions.arabic.lexicon import Match
from policygraph.mentions.arabic.persons import SHORTEST, may_be_foreign, name_run
from policygraph.mentions.arabic.sheet import Sheet

LONGEST = 16
_SHORT_QUOTE = 4
"""How long a quotation behind a whole name may be to be its short name, in tokens."""
_RELATIVE_ADJECTIVE = "يه"
"""How a feminine relative adjective ends, folded: so do some nouns that head names."""
_BARE_ROOT, _PARTICIPLE, _BY = 3, "م", ("من",)
"""How many letters a noun without prefix and vowel has, how participles begin, and what their agents stand behind."""
_OF, _FAR_SERIES = "من", 3
"""What stands between an edition and what it is an edition of, and how many tokens behind the word for edition."""
_TENS = frozenset(
    [
        "عشر",
        "عشره",
        *(
            f"وال{ten}{case}"
            for ten in ("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع")
            for case in ("ين", "ون")
        ),
    ]
)
"""Folded words for tens that end an ordinal number."""
_FEMININE = ("ة", "ات", "ى", "ا", "اء")
_PLAINLY_FEMININE = ("ة", "ات")
"""How feminine words end, and adjectives of them; and how only feminine words do."""
_PLACE = "place"
"""The kind of countries and cities."""
_W, _VOWELS = "و", ("ا", "و", "ي")
"""How a foreign name's "w" is written, and the letters before which it is no "and"."""
_ACCUSATIVE = "ا"
_POSSESSIVES = ("ه", "ها", "هم", "هما")


def phrase_end(sheet: Sheet, start: int, head: Match, limit: int | None = None, bearer_end: int = 0) -> int:
    """The token after the phrase that begins at `start` with `head`.

    `limit`: a token that the phrase must not reach (a name that begins there); `bearer_end`: the token behind the name
    of whom it is named after, where this stands right behind the head.
    """
    return _Phrase(sheet, start, head, len(sheet.words) if limit is None else limit, bearer_end).end()


def series_of(sheet: Sheet, at: int) -> tuple[int, str]:
    """Of "الدورة الثالثة من منتدى ..." at `at` where the series begins that it is an edition of, and its type; or 0."""
    if sheet.match("Carrier", at) is None:
        return 0, ""
    kinds = {carrier.entry.evokes for carrier in sheet.lexicon.find("Carrier", sheet.words, at)}
    for i in range(at + 1, min(at + _FAR_SERIES, sheet.sentence_end(at) - 1)):
        head = sheet.match("HeadNoun", i + 1) if sheet.words[i] == _OF else None
        if head is not None and head.reading.bare and head.entry.evokes and head.entry.evokes in kinds:
            return i + 1, head.entry.evokes
        if sheet.stops(i):
            break
    return 0, ""


class _Phrase:
    """A phrase while it is read, word by word.

    `definite`: a definite word closed its chain of nouns. `bound`: the next word belongs to a particle. `numbered`: a
    number ended it, only a particle may go on. `complete`: a definite head without complement, to which nothing is
    joined.
    """

    def __init__(self, sheet: Sheet, start: int, head: Match, limit: int, honours_to: int = 0) -> None:
        self.sheet, self.start, self.head = sheet, start, head
        self.first = start + head.length
        self.institution = sheet.lexicon.is_institution(head.entry.evokes)
        self.last = min(sheet.sentence_end(start), start + LONGEST, limit)
        # "المتحدث باسم": behind several words it is the last that tells whether a complement follows.
        last = self.first - 1
        self.definite = head.reading.definite if head.length == 1 else sheet.reading(last).definite
        self.complete = head.reading.definite and self.definite
        self.bound = self.numbered = False
        self.bearer_end = 0
        self.honours_to = honours_to

    def _is(self, trait: str) -> bool:
        """Whether names of the phrase's type have a trait."""
        return self.sheet.lexicon.has_trait(self.head.entry.evokes, trait)

    def end(self) -> int:
        """The token after the last of the phrase."""
        at = self.first
        series, _ = series_of(self.sheet, self.start)
        inner = self.sheet.match("HeadNoun", series) if series else None
        if inner is not None:
            return phrase_end(self.sheet, series, inner, self.last)
        if at in self.sheet.known and self._is("Coined") and not self.definite and self.sheet.reading(at).bare:
            at = min(self.sheet.known[at], self.last)  # "شركة آي بي إم"
            self.definite = True
        if self.honours_to:
            at, self.definite = min(self.honours_to, self.last), True  # "جامعة الملك فهد للبترول"
        while at < self.last:
            if self.sheet.opens_quote(at):
                close = self.sheet.closing(at)
                if close is not None and close < self.last and self._may_quote(at):
                    return self._over_adjectives(self._over_country(close + 1))
                break
            bracketed = self._bracketed(at)
            if bracketed:
                return bracketed
            if not self._goes_on(at):
                break
            at += 1
        return self._trimmed(at)

    def _bracketed(self, at: int) -> int:
        """The token behind a name in brackets right behind the head ("مبادرة (واحة الغد)"); 0 if there is none."""
        sheet = self.sheet
        if at != self.first or sheet.doc[at].text != "(" or not self._is("MadeFor"):
            return 0
        close = sheet.closing(at)
        if close is None or not 0 < close - at - 1 <= _SHORT_QUOTE:
            return 0
        words = range(at + 1, close)
        plain = all(sheet.is_word(i) and not sheet.is_number(i) and not sheet.stops(i) for i in words)
        return close + 1 if plain else 0

    def _over_country(self, at: int) -> int:
        """Over the country that a firm's quoted name ends with ("شركة «أوريدو» الجزائر")."""
        sheet = self.sheet
        ends = at < self.last and self._is("Coined") and sheet.is_arabic(at)
        return at + 1 if ends and sheet.is_named(at) and sheet.reading(at).bare else at

    def _over_adjectives(self, at: int) -> int:
        """Over adjectives behind the quoted name of a thing: "منصة «دفتر» الرقمية"."""
        while at < self.last and self._is("MadeFor") and self.sheet.is_arabic(at) and not self.sheet.stops(at):
            if not (self.sheet.reading(at).bare and self._relative_adjective(at)) or self.sheet.is_named(at):
                break
            at += 1
        return at

    def _goes_on(self, at: int) -> bool:
        """Whether the word at `at` still belongs to the phrase: the first rule that has a say decides."""
        rules = (
            self._mark,
            self._bearer,
            self._ordinal,
            self._particle,
            self._number,
            self._after_particle,
            self._honoured,
            self._coined_further,
            self._stop,
            self._foreign,
        )
        for rule in rules:
            verdict = rule(at)
            if verdict is not None:
                return verdict
        if self.sheet.is_proper(at):
            return self._proper(at)
        if self._coined_word(at):
            return True
        reading = self.sheet.reading(at)
        if reading.conjunction:
            return self._joined(at)
        if reading.preposition == "ل":
            return self._purpose(at)
        return self._governed(at) if reading.preposition else self._plain(at)

    def _mark(self, at: int) -> bool | None:
        """Punctuation ends a phrase, but for the hyphen in a number."""
        return None if self.sheet.is_word(at) else self._inside_number(at)

    def _ordinal(self, at: int) -> bool | None:
        """The tens of a number behind its units: "الخامس عشر", "التاسعة والعشرين"."""
        follows = at > self.start and self.sheet.words[at] in _TENS and self.sheet.reading(at - 1).definite
        return True if follows else None

    def _particle(self, at: int) -> bool | None:
        """A word that binds the next one to the name ("رقم", "المتعلق")."""
        if not self._binds(at) or (self.sheet.is_verb(at) and not self._tells_of(at)):
            return None
        if self.definite and self.institution and at + 1 < self.last and self.sheet.is_number(at + 1):
            return False  # "رئاسة الاتحاد الأفريقي لسنة 2024": no body is of a year
        self.bound = True
        return True

    def _bearer(self, at: int) -> bool | None:
        """The person whom a venue is named after: "قاعة المحاضرات محمد الفاسي"."""
        if self.bearer_end and at >= self.bearer_end:
            return False
        if not self.bearer_end:
            if (
                not self.definite
                or self.sheet.is_named(at - 1)
                or not self.sheet.lexicon.is_place(self.head.entry.evokes)
            ):
                return None
            given = self.sheet.match("GivenName", at)
            if given is None or not given.reading.bare or given.reading.definite:
                return None
            end, parts, _ = name_run(self.sheet, at)
            if parts < SHORTEST:
                return None
            self.bearer_end = end
        return True

    def _tells_of(self, at: int) -> bool:
        """Whether a verb says what a thing without an article is about ("قانون يتعلق بالمياه")."""
        particle = self.sheet.match("NameParticle", at)
        return particle is not None and particle.entry.evokes == "none" and not self.institution

    def _number(self, at: int) -> bool | None:
        """A number stays where a particle, or the number before it, asks for it; so does the year of a strategy."""
        if not self.sheet.is_number(at):
            return None
        is_year = len(self.sheet.words[at]) == 4 and self._is("YearBehind")
        numbered = at == self.first and self._is("YearBehind")  # "المرسوم 54"
        if not (self.bound or is_year or numbered or self._inside_number(at - 1)):
            return False
        self.bound, self.definite, self.numbered = False, True, True
        return True

    def _after_particle(self, at: int) -> bool | None:
        if not self.bound:
            return None
        self.bound = False
        if self.sheet.stops(at):
            return False
        self.definite, self.numbered, self.complete = self.sheet.reading(at).definite, False, False
        return True

    def _stop(self, at: int) -> bool | None:
        """Particles, verbs, titles and offices end a phrase; a body's first word may look like a verb."""
        sheet = self.sheet
        if at == self.first and not self.definite and self.institution:
            # "لجنة لمتابعة المشروع": what an indefinite body is for belongs to its name.
            purpose = sheet.reading(at).preposition == "ل" and sheet.is_arabic(at)
            # "وكالة نظم ...": a verb behind a feminine noun would be feminine.
            verb = sheet.is_known_verb(at) and not (self._feminine(at - 1) and not self._feminine_verb(at))
            stops = (sheet.is_particle(at) and not purpose) or verb
        elif at == self.first and not self.definite and sheet.words[at].startswith("ت"):
            stops = sheet.is_particle(at)  # "مؤشر تطور ...": behind an open noun a noun of action, no verb
        else:
            stops = sheet.stops(at)
        # "مستشار رئيس الحكومة": the office of another's office
        chained = at == self.first and not self.definite and self._office(self.start) and self._office(at)
        aid = sheet.match("Noun", at) is not None and sheet.reading(at).bare and self._is("MadeFor")
        aid = aid and not self._tells_when(at)  # "مذكرة تفاهم يوم الاثنين"
        stops = stops and not (aid and at == self.first and not self.definite)  # "مشروع دعم ..."
        rank = sheet.match("PersonTitle", at)
        coined = rank is not None and rank.reading.definite and at == self.first and self._is("Coined")
        title = (rank is not None and not (coined and not self.definite)) or self._office(at)  # "شركة الرائد"
        return False if self.numbered or stops or (title and not chained) else None

    def _tells_when(self, at: int) -> bool:
        """Whether a particle of time stands behind a word: "يوم الاثنين", "يوم 5"."""
        behind = self.sheet.match("Blocker", at + 1) if at + 1 < self.last else None
        return (behind is not None and behind.with_article) or (at + 1 < self.last and self.sheet.is_number(at + 1))

    def _honoured(self, at: int) -> bool | None:
        """A title and the one word behind it whose bearer a prize or a school is named after: "جائزة الملك فيصل"."""
        sheet, open_head = self.sheet, self._is("AfterPerson") and not self.head.reading.definite
        if not open_head or at > self.first + 1:
            return None
        title = sheet.match("PersonTitle", self.first) or sheet.match("OfficeNoun", self.first)
        if title is None or title.length > 1 or not title.reading.definite or not title.reading.bare:
            return None
        if at > self.first and (sheet.stops(at) or not sheet.reading(at).bare):
            return None
        self.definite = True
        return True

    def _coined_word(self, at: int) -> bool:
        """Whether the first word behind "شركة" or "فندق" is its name, whatever particle it seems to begin with."""
        sheet = self.sheet
        named = self._is("Coined") or sheet.lexicon.is_place(self.head.entry.evokes)
        if at != self.first or not named or sheet.reading(self.start).definite:
            return False
        kinds = ("HeadNoun", "OfficeNoun", "Noun", "Trigger", "Connective")
        known = at in sheet.known or sheet.is_named(at) or any(sheet.match(kind, at) for kind in kinds)
        coined = not known and not sheet.reading(at).definite and not sheet.doc[at].text.endswith("ة")
        if coined and not self._is("Coined"):
            self.definite = True  # "محافظة ظفار" is whole
        return coined

    def _coined_further(self, at: int) -> bool | None:
        """Whether a firm's foreign name goes on with a letter ("إيت إن غو") or a "w" ("كوانتوم ووركس")."""
        sheet, word = self.sheet, self.sheet.words[at]
        if not self._is("Coined") or sheet.reading(self.start).definite or self.definite or at in sheet.known:
            return None
        behind = at + 1
        letter = sheet.is_letter(at) and sheet.match("Preposition", at) is None
        inside = letter and behind < self.last and may_be_foreign(sheet, behind)
        foreign = at > self.first and word[:1] == _W and word[1:2] in _VOWELS and may_be_foreign(sheet, at)
        spelled = sheet.is_spelled(at) or (at > self.first and inside and not self._common(at - 1))
        return True if spelled or foreign else None

    def _common(self, at: int) -> bool:
        """Whether a word is one that the lexicon has."""
        return not may_be_foreign(self.sheet, at)

    def _feminine(self, at: int) -> bool:
        return self.sheet.doc[at].text.endswith("ة")

    def _feminine_verb(self, at: int) -> bool:
        word = self.sheet.words[at]
        return word.startswith("ت") or word.endswith("ت")

    def _proper(self, at: int) -> bool:
        """A proper name closes a chain as an article does, and only another one may follow it ("أورنج تونس")."""
        goes_on = not self.definite or (at > self.first and self.sheet.is_proper(at - 1))
        self.definite = True
        return goes_on

    def _foreign(self, at: int) -> bool | None:
        """A name in Latin letters right behind the head."""
        if self.sheet.is_arabic(at):
            return None
        return at == self.first or (not self.sheet.is_arabic(at - 1) and self.sheet.is_word(at - 1))

    def _joined(self, at: int) -> bool:
        """A noun joined with "و" to one of the same name ("الاتصالات وتكنولوجيا المعلومات")."""
        sheet, reading = self.sheet, self.sheet.reading(at)
        kinds = ("HeadNoun", "OfficeNoun", "PersonTitle", "GivenName", *(() if reading.definite else ("Trigger",)))
        if at == self.first or reading.conjunction != "و" or reading.preposition:
            return False
        if self.complete:  # "القطب العلمي والتكنولوجي"
            return self._relative_adjective(at - 1) and self._relative_adjective(at)
        if any(sheet.match(kind, at) for kind in kinds):
            return False
        joined = self.definite if reading.definite else self._defined_next(at)
        if joined:
            self.definite = reading.definite
        return joined

    def _defined_next(self, at: int) -> bool:
        """Whether a definite noun follows, as "المعلومات" does in "وتكنولوجيا المعلومات"."""
        following = at + 1
        if following >= self.last or not self.sheet.is_word(following) or self.sheet.stops(following):
            return False
        reading = self.sheet.reading(following)
        return reading.bare and reading.definite

    def _purpose(self, at: int) -> bool:
        """A complement with "ل"; not an actor for whom something is done, nor a clause of purpose."""
        inner, reading = self.sheet.match("HeadNoun", at), self.sheet.reading(at)
        if self.institution and self._is_other(at):
            return False
        if at in self.sheet.known and self._office(self.start):
            self.definite, self.complete = True, False
            return True
        own = self._is("BodyBehind") or self._office(self.start)  # "رئيسا جديدا للاتحاد"
        if inner and self.sheet.lexicon.is_institution(inner.entry.evokes) and at != self.first and not own:
            return False
        for_whom = inner or self.sheet.match("Noun", at)
        # "رخصة لشركة ...", "رخص لشركتي ...": who gets it
        gets = for_whom and self._is("MadeFor") and self.sheet.lexicon.is_institution(for_whom.entry.evokes)
        if gets or (inner and self.complete and self.head.length == 1 and at == self.first and self.institution):
            return False
        loose = not (inner or reading.definite)
        needless = at == self.first and (
            self._office(self.start) if self.head.length > 1 else self.sheet.reading(self.start).definite
        )
        needless = needless or self._is("Coined")
        # "وكيل وزارة الداخلية لشؤون الأمن": the purpose is the office's.
        owned = self.start > 0 and self._office(self.start - 1) and not self.sheet.reading(self.start).definite
        needless = needless or (self.definite and owned)
        # "مشروع الطرق الذكية لربط ...", but "المنصة الوطنية لربط ..."
        needless = needless or (
            self.definite and not self.complete and self._is("MadeFor") and not self._ends_other(at)
        )
        if loose and (needless or self.sheet.doc[at].text.endswith(_POSSESSIVES)):
            return False
        self.definite, self.complete = reading.definite, False
        return True

    def _is_other(self, at: int) -> bool:
        """Whether "ل" begins something else than a body's purpose: a period, or a country that gets something of it.

        "مجلس إدارة الاتحاد للفترة 2027-2030", "قدم الاتحاد الأوروبي لتونس هبة"
        """
        sheet, behind = self.sheet, at + 1
        if behind < self.last and sheet.is_number(behind):
            return True
        gives = self.start > 0 and sheet.is_verb(self.start - 1)
        return gives and self.definite and sheet.lexicon.kind(sheet.named_type(at)) == _PLACE

    def _ends_other(self, at: int) -> bool:
        """Whether a name that is not of a thing made ends the phrase before `at`: "جائزة القمة العالمية ل..."."""
        heads = (self.sheet.match("HeadNoun", i) for i in range(self.first, at))
        return any(
            head is not None and not self.sheet.lexicon.has_trait(head.entry.evokes, "MadeFor") for head in heads
        )

    def _governed(self, at: int) -> bool:
        """Another preposition ends a phrase, but a company's first word may begin like one, and numbers want theirs."""
        if self.sheet.reading(at).preposition != "ب" or at != self.first:
            return False
        company = self._is("Coined") and not self.sheet.reading(self.start).definite
        return (company and not self.sheet.reading(at).definite) or self._numbered_soon(at)

    def _plain(self, at: int) -> bool:
        """A word without particle: an indefinite one in an open chain, a definite one unless something new begins."""
        if not self.sheet.reading(at).definite:
            return not self.definite and not self._acts(at)
        if self.definite and self._disagrees(at):
            return False
        inner = self.sheet.match("HeadNoun", at)
        if self.definite and inner and inner.reading.bare and not (self._apposed(at) or self._describes(at)):
            return False
        if self.definite and (self._name_begins(at) or self._new_noun(at) or self._passive(at)):
            return False
        if self.definite and self.institution and at not in self.sheet.inside and self._is_further(at):
            return False
        self.definite = True
        return True

    def _relative_adjective(self, at: int) -> bool:
        reading = self.sheet.reading(at)
        return reading.definite and reading.stem.endswith(("ي", "يه"))

    def _disagrees(self, at: int) -> bool:
        """Whether a word behind feminine ones alone is masculine: of "رئيس الهيئة المكلف" it is who heads the body."""
        masculine = not self.sheet.doc[at].text.endswith(_FEMININE)
        return self.institution and masculine and all(map(self._may_be_feminine, range(self.start, at)))

    def _may_be_feminine(self, at: int) -> bool:
        """Whether a word ends as feminine ones do; what a body is for mostly is no adjective: "للذكاء", "والفضاء"."""
        endings = _FEMININE if self.sheet.reading(at).bare or at == self.start else _PLAINLY_FEMININE
        return self.sheet.doc[at].text.endswith(endings)

    def _new_noun(self, at: int) -> bool:
        """Whether a definite word behind a closed chain is a noun by its shape ("الحكم"), so that no name has it."""
        stem = self.sheet.reading(at).stem
        return len(stem) == _BARE_ROOT and "ا" not in stem and stem[-1] not in "يه" and at not in self.sheet.inside

    def _passive(self, at: int) -> bool:
        """Whether "المعتمد" is a participle behind which who did it follows ("من طرف ...")."""
        sheet, behind = self.sheet, at + 1
        if behind >= self.last or sheet.words[behind] not in _BY or at in sheet.inside:
            return False
        return sheet.reading(at).stem.startswith(_PARTICIPLE) and not self._relative_adjective(at)

    def _acts(self, at: int) -> bool:
        """Whether a noun of action or a person's name at `at` is what the actor named before does or is led by."""
        if at == self.first or not (self.institution or not self.head.entry.evokes):
            return False
        action, given = self.sheet.match("Trigger", at), self.sheet.match("GivenName", at)
        if self.head.entry.evokes and action is not None and action.reading.bare:
            return True
        if self.sheet.possessed("HeadNoun", at) or self._behind_coined(at):
            return True  # "شركة النخيل منصتها": what is the actor's begins
        person = given is not None and given.reading.bare and not given.reading.definite
        return person and not self.sheet.reading(at - 1).preposition

    def _behind_coined(self, at: int) -> bool:
        """Whether a thing is told behind a firm's name that means nothing ("شركة زين رخصة ...", "... مركزا")."""
        head = self.sheet.match("HeadNoun", at) if self._is("Coined") else None
        if head is None or not head.reading.bare:
            return False
        if head.length == 1 and self.sheet.words[at].endswith(_ACCUSATIVE):
            return True  # a part of a name is a genitive
        if self.sheet.lexicon.is_institution(head.entry.evokes):
            return False
        kinds = ("HeadNoun", "OfficeNoun", "Noun", "Trigger", "Connective")
        return not any(self.sheet.match(kind, at - 1) for kind in kinds) and not self._feminine(at - 1)

    def _describes(self, at: int) -> bool:
        """Whether a word that may head a name is an adjective here ("الإدارة الاستراتيجية"): no adjective follows."""
        word, before = self.sheet.words[at], self.sheet.reading(at - 1)
        if not (word.endswith(_RELATIVE_ADJECTIVE) and before.definite and before.stem.endswith("ه")):
            return False
        behind = at + 1
        if behind >= self.last or not self.sheet.is_arabic(behind) or self.sheet.stops(behind):
            return True
        return not (self.sheet.reading(behind).definite and self.sheet.reading(behind).bare)

    def _apposed(self, at: int) -> bool:
        """Whether a definite noun right behind a definite office says more of it ("الوزيرة المحافظة السامية")."""
        plain = self.head.length == 1 and self.sheet.reading(self.start).definite  # "رئيس الوزراء المجلس": two
        return at == self.first and plain and self._office(self.start)

    def _is_further(self, at: int) -> bool:
        """Whether someone else begins at a definite word: "منح البنك الدولي المغرب", "اختارت المنظمة المصري خالد".

        A country's name that is an adjective too describes a feminine head: "الهيئة السعودية", "وزارة الطاقة السعودية",
        unless it begins a list of countries ("تضم اللجنة السعودية وغانا").
        """
        near = at == self.first or not (self.sheet.reading(self.start).definite or self._is("OneWorldwide"))
        adjective = near and self.sheet.is_demonym(at) and self._feminine(at) and self._feminine(self.first - 1)
        adjective = adjective and not self._list_follows(at)
        named = self.sheet.is_named(at) and not adjective
        return named or (self.sheet.is_demonym(at) and self._name_follows(at))

    def _list_follows(self, at: int) -> bool:
        """Whether another country is joined to a word: "السعودية *وغانا*"."""
        behind = at + 1
        inside = behind < self.sheet.sentence_end(at) and self.sheet.is_word(behind)
        return inside and bool(self.sheet.reading(behind).conjunction) and self.sheet.is_named(behind)

    def _name_follows(self, at: int) -> bool:
        """Whether a person's given name stands right behind a word."""
        behind = at + 1
        if behind >= self.sheet.sentence_end(at) or self.sheet.is_particle(behind):
            return False  # "على" is no "علي"
        given = self.sheet.match("GivenName", behind)
        return given is not None and given.reading.bare and not given.reading.definite

    def _name_begins(self, at: int) -> bool:
        """Whether a name such as "السعيد ..." begins behind a closed phrase."""
        match = self.sheet.match("GivenName", at)
        if match is None or not match.with_article or at + 1 >= self.last:
            return False
        behind = at + 1
        return self.sheet.is_word(behind) and not self.sheet.stops(behind) and not self.sheet.reading(behind).definite

    def _numbered_soon(self, at: int) -> bool:
        """Whether a number belongs to what follows ("مناقصة بإعلان رقم 5")."""
        for i in range(at + 1, min(at + 4, self.last - 1)):
            if self._binds(i) and self.sheet.is_number(i + 1):
                return True
            if self.sheet.stops(i) or not self.sheet.is_word(i):
                return False
        return False

    def _may_quote(self, at: int) -> bool:
        """Whether a quotation at `at` is the phrase's name: right behind its head or one adjective, or bound to it."""
        if at == self.first or self.bound:
            return True
        close = self.sheet.closing(at)
        short = close is not None and close - at <= _SHORT_QUOTE and not self.sheet.stops(at + 1)
        if short and self.definite and not self.numbered and (self.institution or self._is("MadeFor")):
            return True
        return at - self.first == 1 and self.sheet.is_arabic(self.first) and not self.sheet.stops(self.first)

    def _inside_number(self, at: int) -> bool:
        """Whether token `at` is the hyphen or stroke of a number such as "18-05"."""
        sheet = self.sheet
        if at <= 0 or at + 1 >= len(sheet.words) or sheet.doc[at].text not in "-/–":
            return False
        return sheet.is_number(at - 1) and sheet.is_number(at + 1) and not sheet.doc[at - 1].whitespace_

    def _office(self, at: int) -> bool:
        match = self.sheet.match("OfficeNoun", at)
        return match is not None and match.reading.bare

    def _binds(self, at: int) -> bool:
        particle = self.sheet.match("NameParticle", at)
        if particle is None or not particle.reading.bare or (particle.reading.definite and not particle.with_article):
            return False
        # Behind a closed chain an indefinite participle is what is said of it ("اللجنة مكلفة ب...").
        return not particle.entry.evokes or (particle.entry.evokes == "none" and not self.definite)

    def _trimmed(self, end: int) -> int:
        """Without particles left dangling at the end ("القانون رقم")."""
        while end > self.first and self._binds(end - 1):
            end -= 1
        return end
