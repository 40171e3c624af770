"""Which Arabic names and descriptions are one entity, in the order of the text."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from policygraph.mentions.arabic.datelines import towns_of_datelines
from policygraph.mentions.arabic.firms import Firm, firms_again, firms_alone, foreign_words
from policygraph.mentions.arabic.lexicon import ArabicLexicon
from policygraph.mentions.arabic.listed import named_in_list
from policygraph.mentions.arabic.names import Phrase, acronym_at, content, find_phrases, quoted_again, short_names
from policygraph.mentions.arabic.people import Office, People, find_people
from policygraph.mentions.arabic.persons import Name
from policygraph.mentions.arabic.phrases import series_of
from policygraph.mentions.arabic.sheet import Sheet
from policygraph.mentions.arabic.words import ARTICLE
from policygraph.mentions.found import Found

_THING, _COUNTRY, _PLACE = "thing", "Country", "Place"
_CLOSING = frozenset({"»", "”", '"'})
_PERSON_WEIGHT, _NAME_WEIGHT, _KNOWN_WEIGHT, _DESCRIPTION_WEIGHT = 4.0, 2.0, 3.0, 1.0


def names_ar(doc: Doc, known: Sequence[Found], lexicon: ArabicLexicon) -> list[Found]:
    """All mentions of an Arabic Doc, those of the gazetteer among them.

    Args:
        doc: tokenized, with sentences.
        known: what the gazetteer found.
        lexicon: compiled from the ontology.
    """
    known_people = [one for one in known if one.type == "Person"]
    known = [one for one in known if one.type != "Person"]
    sheet = Sheet.of(doc, lexicon, ((one.start, one.end) for one in known if one.kind == "name"))
    people = find_people(sheet)
    in_names = {i for name in people.names for i in range(name.start, name.end)}
    known = _with_country(sheet, known)
    known = [
        replace(one, weight=_KNOWN_WEIGHT, text=_with_article(sheet, one))
        for one in known
        if not in_names & set(range(one.start, one.end)) and not _common_word(sheet, one)
    ]
    persons = _identified(list(_persons(sheet, people)), known_people)
    described = find_phrases(sheet, people)
    taken = {i for one in (*known, *persons) for i in range(one.start, one.end)}
    taken |= {i for phrase in described for i in range(phrase.start, phrase.end)}
    taken |= {i for office in people.offices for i in range(office.start, office.start + office.head.length)}
    alone = list(firms_alone(sheet, taken))
    linker = _Linker(sheet, known, alone)
    phrases = _of_fullest_type(list(linker.link(described)))
    listed = list(_listed(sheet))
    others = {i for one in (*known, *persons, *phrases, *listed) for i in range(one.start, one.end)}
    firms = _firms(sheet, linker.firms, alone, others | taken)
    return [*known, *persons, *phrases, *listed, *firms, *_holders(sheet, people, persons)]


def _firms(sheet: Sheet, named: dict[tuple[str, ...], str], alone: Sequence[Firm], taken: Set[int]) -> Iterator[Found]:
    """Firms that no head noun introduces, and those that one does where they stand without it.

    `named`: keys of the latter by their words; `taken`: tokens of other names.
    """
    names = {one.words: _key_of(one) for one in alone} | named
    for one, key in firms_again(sheet, names, taken):
        text = sheet.surface(one.start, one.end, one.peeled)
        yield Found(one.start, one.end, text, "name", sheet.lexicon.assumed, group=key, weight=_DESCRIPTION_WEIGHT)
        closes = one.end < len(sheet.words) and sheet.doc[one.end].text in _CLOSING
        acronym = acronym_at(sheet, one.end + closes)
        if acronym is not None:
            latin = sheet.doc[acronym[0] : acronym[1]].text
            yield Found(*acronym, latin, "acronym", sheet.lexicon.assumed, group=key, weight=_NAME_WEIGHT)


def _with_country(sheet: Sheet, known: Sequence[Found]) -> list[Found]:
    """Known firms, with the country that makes a firm of its own of them: "أورنج مالي"."""
    whole: list[Found] = []
    for one in known:
        end = one.end
        goes_on = (
            sheet.lexicon.has_trait(one.type, "Coined") and one.kind == "name" and end < sheet.sentence_end(one.start)
        )
        country = next((other for other in known if other.start == end and other.type == _COUNTRY), None)
        if goes_on and country is not None and country.kind == "name" and sheet.reading(end).bare:
            text = sheet.surface(one.start, country.end, len(sheet.doc[one.start].text) - len(one.text.split()[0]))
            whole.append(replace(one, end=country.end, text=text, iri="", group="ar " + text))
        else:
            whole.append(one)
    return whole


def _listed(sheet: Sheet) -> Iterator[Found]:
    """Names listed behind plural heads, and the town that the dateline names."""
    for start, end, peeled in towns_of_datelines(sheet):
        text = sheet.surface(start, end, peeled)
        town = " ".join(sheet.words[start:end])[peeled:]
        yield Found(start, end, text, "name", _PLACE, group="ar " + town, weight=_DESCRIPTION_WEIGHT)
    for one in named_in_list(sheet):
        text = sheet.surface(one.start, one.end, int(one.joined))
        yield Found(one.start, one.end, text, "name", one.type, group="ar " + text, weight=_DESCRIPTION_WEIGHT)


def _of_fullest_type(found: list[Found]) -> list[Found]:
    """Mentions of one entity with one type: that of its longest name."""
    best: dict[str, Found] = {}
    for one in found:
        if one.group not in best or len(one.text) > len(best[one.group].text):
            best[one.group] = one
    return [replace(one, type=best[one.group].type) for one in found]


def _with_article(sheet: Sheet, one: Found) -> str:
    """The name with the article that "لل" hides."""
    hidden = any(sheet.words[one.start].startswith(start) for start in ("لل", "ولل"))
    return ARTICLE + one.text if hidden and not one.text.startswith(("ال", "لل")) else one.text


def _common_word(sheet: Sheet, one: Found) -> bool:
    """A name that is a common word too ("مالي"), behind a word that it may belong to."""
    noun = sheet.match("Noun", one.start)
    if one.end - one.start > 1 or noun is None or noun.entry.evokes != "none" or not noun.reading.bare:
        return False
    if one.end < sheet.sentence_end(one.start) and sheet.reading(one.end).conjunction and sheet.is_named(one.end):
        return False  # "تضم مالي وبوركينا فاسو": a list of names begins
    before = one.start - 1
    return before >= 0 and sheet.is_word(before) and not sheet.stops(before)


@dataclass(slots=True)
class _Known:
    """An entity met so far."""

    key: str
    type: str
    words: tuple[str, ...]
    head: int
    """How many of `words` are the head noun."""
    introduced: bool = False
    """Whether it came as something new: "a unified system"."""


def _key_of(firm: Firm) -> str:
    return "ar " + " ".join(firm.words)


class _Linker:
    """Gives each phrase the key of its entity."""

    def __init__(self, sheet: Sheet, known: Sequence[Found], alone: Sequence[Firm]) -> None:
        """`alone`: firms that no head noun introduces, in the order of the text."""
        self._alone = list(alone)
        self._sheet = sheet
        self._gazetteer = sorted(known, key=lambda f: f.start)
        self._named_at = [one for one in known if one.kind == "name"]
        self._quoted: dict[tuple[str, tuple[str, ...]], str] = {}
        self._met: list[_Known] = []
        self.firms: dict[tuple[str, ...], str] = {}
        """Keys of the firms told with a head noun, by the words behind it."""
        self._named = [
            _Known(one.group or one.iri, one.type, content(sheet, one.start, one.end), 1)
            for one in known
            if one.kind == "name"
        ]
        countries = Counter(one.iri for one in known if one.type == "Country" and one.iri and one.kind == "name")
        # "الجزائرية" speaks of the country too: an article may list others' names and never its own.
        countries.update(_by_adjective(sheet))
        ranked = countries.most_common(2)
        self._country = ranked[0][0] if ranked else ""
        self._may_be_either = len(ranked) > 1 and ranked[0][1] == ranked[1][1]

    def link(self, phrases: Sequence[Phrase]) -> Iterator[Found]:
        """Mentions of all phrases that name something or refer back to it."""
        for phrase in sorted(phrases, key=lambda p: (p.start, -p.end)):
            self._meet_known_before(phrase.start)
            fitted = self._fitted(phrase)
            key = self._key(fitted) if fitted else ""
            if fitted is None or not key:
                continue
            self._keep_firm(fitted, key)
            yield self._found(fitted, key)
            yield from self._aliases(fitted, key)

    def _keep_firm(self, phrase: Phrase, key: str) -> None:
        """Remember what a firm is called without its head noun: "شركة إنفراكو", then "إنفراكو"."""
        if not self._sheet.lexicon.has_trait(phrase.type, "Coined") or phrase.definite or phrase.quoted:
            return
        words = foreign_words(self._sheet, phrase.start + phrase.head.length, phrase.end)
        if words:
            self.firms.setdefault(words, key)

    def _meet_known_before(self, token: int) -> None:
        while self._alone and self._alone[0].start < token:
            firm = self._alone.pop(0)
            self._met.append(_Known(_key_of(firm), self._sheet.lexicon.assumed, firm.words, 0))
        while self._gazetteer and self._gazetteer[0].start < token:
            one = self._gazetteer.pop(0)
            if one.kind == "name":
                words = content(self._sheet, one.start, one.end)
                self._met.append(_Known(one.group or one.iri, one.type, words, 1))

    def _fitted(self, phrase: Phrase) -> Phrase | None:
        """The phrase, grown over a known name that it would cut; None inside or across one."""
        for one in self._gazetteer:
            if one.start > phrase.end:
                break
            if phrase.start < one.start < phrase.end < one.end:
                return replace(phrase, end=one.end, words=content(self._sheet, phrase.start, one.end))
        for one in [f for f in self._gazetteer if f.start == phrase.start]:
            if one.end >= phrase.end:
                return None
        return phrase

    def _carried(self, phrase: Phrase) -> str:
        """The known name that a phrase such as "مدينة الرباط" only introduces."""
        carrier = self._sheet.match("Carrier", phrase.start)
        if carrier is None or carrier.entry.evokes:
            return ""
        span = phrase.start + carrier.length, phrase.end
        alike = (one for one in self._named_at if self._sheet.lexicon.alike(one.type, phrase.type))
        return next((one.group or one.iri for one in alike if (one.start, one.end) == span), "")

    def _key(self, phrase: Phrase) -> str:
        if phrase.type == "Country":
            return self._country_key(phrase)
        return self._carried(phrase) or self._told_key(phrase)

    def _told_key(self, phrase: Phrase) -> str:
        for one in reversed(self._met):
            if one.words == phrase.words and one.key:
                return one.key
        if phrase.alone and self._sheet.lexicon.has_trait(phrase.type, "HeadAlone") and not phrase.definite:
            same_head = {one.key for one in self._met if one.words[:1] == phrase.words[:1] and one.type == phrase.type}
            if len(same_head) == 1:
                return same_head.pop()
        one_met = self._edition(phrase) or (self._referred(phrase) if self._refers(phrase) else self._same_name(phrase))
        if one_met is not None:
            if len(phrase.words) > len(one_met.words) or phrase.words[:2] != one_met.words[:2]:
                self._met.append(_Known(one_met.key, one_met.type, phrase.words, phrase.head.length))
            return one_met.key
        is_thing = self._sheet.lexicon.kind(phrase.type) == _THING
        # "مصنعها", "الاتفاقية الموقعة بين ..."
        owned = is_thing and (self._sheet.possessed("HeadNoun", phrase.start) is not None or self._specified(phrase))
        if phrase.alone and phrase.definite and not phrase.head.with_article and phrase.head.length == 1 and not owned:
            return self._coined(phrase.type)
        key = self._quoted.get((phrase.type, phrase.quoted), "") if phrase.quoted else ""
        key = key or "ar " + " ".join(phrase.words)
        if phrase.quoted:
            self._quoted.setdefault((phrase.type, phrase.quoted), key)
        introduced = not phrase.head.reading.definite
        self._met.append(_Known(key, phrase.type, phrase.words, phrase.head.length, introduced))
        return key

    def _specified(self, phrase: Phrase) -> bool:
        """Whether a participle behind a definite noun says which one is meant."""
        behind = phrase.end
        if behind >= self._sheet.sentence_end(phrase.start) or not self._sheet.reading(behind).definite:
            return False
        told = self._sheet.match("Trigger", behind)
        return told is not None and told.with_article

    def _coined(self, kind: str) -> str:
        """What "الشركة" goes back to where no firm was told with this head: the one named last."""
        if not self._sheet.lexicon.has_trait(kind, "Coined"):
            return ""
        return next((one.key for one in reversed(self._met) if one.type == kind and one.key), "")

    def _country_key(self, phrase: Phrase) -> str:
        if not phrase.alone or self._may_be_either:
            return ""
        return self._country or "ar " + " ".join(phrase.words)

    def _edition(self, phrase: Phrase) -> _Known | None:
        """The only meeting with its head that was told before "the first edition of this technological fair"."""
        if not series_of(self._sheet, phrase.start)[0] or not phrase.head.reading.definite:
            return None
        same = {one.key: one for one in self._met if one.words[:1] == phrase.words[:1] and one.type == phrase.type}
        return next(iter(same.values())) if len(same) == 1 else None

    @staticmethod
    def _refers(phrase: Phrase) -> bool:
        return phrase.head.reading.definite and not phrase.quoted and not phrase.acronym

    def _referred(self, phrase: Phrase) -> _Known | None:
        """What "المنصة", "المجلس العلمي" or "سلطة الضبط" goes back to: the last with this head and these words."""
        for one in reversed(self._met):
            if one.words[:1] != phrase.words[:1] or len(one.words) < len(phrase.words):
                continue
            if not one.key or _numbers(phrase.words) - _numbers(one.words):
                continue
            shared = set(phrase.words) & set(one.words)
            if (phrase.alone and len(phrase.words) == 1) or shared == set(phrase.words):  # not "البنك المركزي"
                return one
            # "a unified information system", then "the new information system"
            if one.introduced and len(shared) > 1 and len(phrase.words) - len(shared) == 1:
                return one
        return None

    def _same_name(self, phrase: Phrase) -> _Known | None:
        """An entity told before in a shorter or longer form, or a thing under another head."""
        words = phrase.words
        for one in (*reversed(self._met), *self._named):
            if not one.key or (_numbers(words) != _numbers(one.words) and _numbers(words) and _numbers(one.words)):
                continue
            short, long = sorted((words, one.words), key=len)
            alike = self._sheet.lexicon.alike(one.type, phrase.type)
            begins = alike and long[: len(short)] == short
            if begins and len(short) > max(phrase.head.length, one.head):
                return one
            if begins and one.introduced and phrase.head.reading.definite and short == one.words:
                return one
            both_things = one.type == phrase.type and self._sheet.lexicon.kind(one.type) == _THING
            if both_things and len(short) > 1 and (long[1:] == short or (len(short) > 2 and long[1:] == short[1:])):
                return one
        return None

    def _found(self, phrase: Phrase, key: str) -> Found:
        return Found(
            start=phrase.start,
            end=phrase.end,
            text=self._sheet.surface(phrase.start, phrase.end, phrase.peeled),
            kind=phrase.kind,
            type=phrase.type,
            group=key,
            head=phrase.words[0],
            definite=phrase.definite,
            weight=_NAME_WEIGHT if phrase.kind == "name" else _DESCRIPTION_WEIGHT,
        )

    def _aliases(self, phrase: Phrase, key: str) -> Iterator[Found]:
        if phrase.acronym:
            start, end = phrase.acronym
            yield Found(
                start, end, self._sheet.doc[start:end].text, "acronym", phrase.type, group=key, weight=_NAME_WEIGHT
            )
            short = self._sheet.words[start] if end == start + 1 else ""
            for at, word in enumerate(self._sheet.words):
                if short and word == short and at != start:
                    yield Found(
                        at, at + 1, self._sheet.doc[at].text, "acronym", phrase.type, group=key, weight=_NAME_WEIGHT
                    )
        if phrase.quoted:
            for start, end in quoted_again(self._sheet, phrase.quoted, range(phrase.start, phrase.end)):
                yield Found(
                    start, end, self._sheet.doc[start:end].text, "name", phrase.type, group=key, weight=_NAME_WEIGHT
                )


def _by_adjective(sheet: Sheet) -> Iterator[str]:
    """The country of each adjective of a country that a word with an article is."""
    for at in range(len(sheet.words)):
        reading = sheet.reading(at)
        if reading.definite and reading.stem in sheet.lexicon.demonyms:
            yield sheet.lexicon.demonyms[reading.stem]


def _numbers(words: tuple[str, ...]) -> set[str]:
    return {word for word in words if word[:1].isdigit()}


def _persons(sheet: Sheet, people: People) -> Iterator[Found]:
    """Names of persons; a shorter form is the same person when first and last word agree, or the last alone."""
    keys: dict[tuple[str, ...], str] = {}
    words_of = {name: _name_words(sheet, name) for name in people.names}
    for words in sorted(set(words_of.values()), key=len, reverse=True):
        fuller = next((w for w in keys if (w[0], w[-1]) == (words[0], words[-1]) or w[: len(words)] == words), None)
        keys[words] = keys[fuller] if fuller else "person " + " ".join(words)
    for name in people.names:
        yield _person(sheet, name.start, name.end, name.peeled, keys[words_of[name]])
    for at, name in short_names(sheet, people):
        yield replace(_person(sheet, at, at + 1, 0, keys[words_of[name]]), weight=_NAME_WEIGHT)


def _identified(persons: Sequence[Found], known: Sequence[Found]) -> list[Found]:
    """The persons, those of the gazetteer with their IRIs; behind them whom only the gazetteer found."""
    by_token = {token: one for one in known for token in range(one.start, one.end)}
    iris: dict[str, str] = {}
    met: set[Found] = set()
    for person in persons:
        for one in filter(None, map(by_token.get, range(person.start, person.end))):
            met.add(one)
            iris.setdefault(person.group, one.iri)
    others = [replace(one, weight=_PERSON_WEIGHT) for one in known if one not in met]
    return [*(replace(person, iri=iris.get(person.group, "")) for person in persons), *others]


def _name_words(sheet: Sheet, name: Name) -> tuple[str, ...]:
    first = sheet.words[name.start][name.peeled :]
    return (first, *sheet.words[name.start + 1 : name.end])


def _person(sheet: Sheet, start: int, end: int, peeled: int, key: str) -> Found:
    return Found(start, end, sheet.surface(start, end, peeled), "name", "Person", group=key, weight=_PERSON_WEIGHT)


def _holders(sheet: Sheet, people: People, persons: Sequence[Found]) -> Iterator[Found]:
    """Offices that stand for the person told to hold them before: "الوزير", "رئيس الوزراء"."""
    by_start = {one.start: one.group for one in persons}
    held = [(office, by_start[office.holder.start]) for office in people.offices if office.holder]
    for office in people.offices:
        if office.holder:
            continue
        before = [(other, key) for other, key in held if other.start < office.start]
        behind = [(other, key) for other, key in held if other.start > office.start and office.end - office.start > 1]
        key = next((key for other, key in (*reversed(before), *behind) if _stands_for(sheet, office, other)), "")
        if key:
            peeled = office.head.reading.peeled
            text = sheet.surface(office.start, office.end, peeled)
            yield Found(office.start, office.end, text, "pronoun", "Person", group=key, weight=_DESCRIPTION_WEIGHT)


def _stands_for(sheet: Sheet, office: Office, other: Office) -> bool:
    one, two = content(sheet, office.start, office.end), content(sheet, other.start, other.end)
    if one == two or (len(one) > 1 and one[0] == two[0] and set(one) <= set(two) and len(two) - len(one) == 1):
        return True
    alone = office.end - office.start == 1 and office.head.reading.definite
    return alone and one[0].rstrip("ه") == two[0].rstrip("ه")
