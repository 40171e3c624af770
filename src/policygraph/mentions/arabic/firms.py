"""Names of firms that no head noun introduces: behind a verb, in quotation marks, before Latin letters in brackets.

Such a name is a foreign word or several: nothing that the lexicon has, no article, none of the endings and patterns
that Arabic nouns have. Once a firm is named, its name is found again wherever it stands.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from policygraph.mentions.arabic.persons import may_be_foreign
from policygraph.mentions.arabic.sheet import Sheet

_LONGEST, _SHORTEST = 4, 4
"""How many words a name has at most, and how many letters one of a single word has at least."""
_PARTIES = frozenset({"مع", "بين", "من", "الى", "لدى", "ضد", "عن", "على", "ل", "و"})
"""Words behind which a quoted foreign name is someone rather than something."""
_COMMAS, _CLOSING = "،,", '»"”'
_FREE = frozenset("،,:.;؛)")
_OPENING = 60
"""How many tokens the opening of an article has, which names whom it is about."""
_ATTACHED = "ولبف"
_VOWELS = ("ا", "و", "ي")
_SPELLED = 3
"""How many names of letters in a row are an acronym, whatever stands around them."""
_PERSON = "Person"


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm's name in tokens `[start, end)`, without the first `peeled` letters; `words` are what it is known by."""

    start: int
    end: int
    words: tuple[str, ...]
    peeled: int = 0


def firms_alone(sheet: Sheet, taken: Set[int]) -> Iterator[Firm]:
    """Names that stand where only a firm's can. `taken`: tokens that belong to other names."""
    quoted_end = -1
    at = 0
    while at < len(sheet.words):
        if sheet.opens_quote(at):
            close = _quoted_name(sheet, at, taken)
            if close and (quoted_end == _before_joint(sheet, at) or _names_party(sheet, at, close)):
                yield _firm(sheet, at + 1, close)
                quoted_end = close
                at = close
        elif at not in taken and _due(sheet, at) and _begins(sheet, at, taken):
            end = _run_end(sheet, at, taken)
            if _acts(sheet, at, end) or _latin_behind(sheet, at, end) or _is_spelled_out(sheet, at, end):
                yield _firm(sheet, at, end)
            at = end - 1
        at += 1


def firms_again(sheet: Sheet, names: Mapping[tuple[str, ...], str], taken: Set[int]) -> Iterator[tuple[Firm, str]]:
    """Every place where a firm's name stands, and what `names` says of it; a particle may be attached to it."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(names, key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    for at, word in enumerate(sheet.words):
        for peeled in (0, 1):
            if at in taken or (peeled and word[:1] not in _ATTACHED):
                continue
            for words in by_first.get(word[peeled:], ()):
                end = at + len(words)
                if tuple(sheet.words[at + 1 : end]) == words[1:]:
                    yield Firm(at, end, words, peeled), names[words]
                    break


def foreign_words(sheet: Sheet, start: int, end: int) -> tuple[str, ...]:
    """The folded words of tokens `[start, end)` where all may be a foreign name's that stands by itself, else none."""
    words = tuple(sheet.words[start:end])
    long = len(words) > 1 or any(len(word) >= _SHORTEST for word in words)
    foreign = all(may_be_foreign(sheet, i) or sheet.is_letter(i) for i in range(start, end))
    return words if long and foreign and len(words) <= _LONGEST and not _is_plain(words[0]) else ()


def _firm(sheet: Sheet, start: int, end: int) -> Firm:
    first = sheet.words[start]
    joined = first[:1] == "و" and first[1:2] not in _VOWELS and start > 0 and sheet.doc[start - 1].text in _FREE
    return Firm(start, end, (first[int(joined) :], *sheet.words[start + 1 : end]), int(joined))


def _due(sheet: Sheet, at: int) -> bool:
    """Whether what stands around a token may announce a firm at all: looked at first, as it is quickly told."""
    before = sheet.words[at - 1].removeprefix("و") if at else ""
    verb = before.endswith("ت") or before.startswith(("ت", "ست"))
    return verb or sheet.is_letter(at) or any(token.text == "(" for token in sheet.doc[at + 1 : at + _LONGEST + 1])


def _begins(sheet: Sheet, at: int, taken: Set[int]) -> bool:
    return _is_foreign(sheet, at, taken) and not (at and _is_foreign(sheet, at - 1, taken))


def _is_foreign(sheet: Sheet, at: int, taken: Set[int]) -> bool:
    return at not in taken and (sheet.is_spelled(at) or may_be_foreign(sheet, at)) and not sheet.is_named(at)


def _run_end(sheet: Sheet, at: int, taken: Set[int]) -> int:
    end, last = at + 1, sheet.sentence_end(at)
    while end < last and _is_foreign(sheet, end, taken):
        end += 1
    if at < end < last and sheet.is_proper(end):
        return end + 1  # "أورنج موني ليبيريا"
    return end


def _acts(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a name stands right behind a feminine verb, as the firm that does it: "أعلنت فيركور عن ..."."""
    verb = start - 1
    if verb < sheet.sentence_start(start) or not _feminine_verb(sheet, verb):
        return False
    words = sheet.words[start:end]
    if end - start > _LONGEST or any(
        word.endswith("ي") and sheet.doc[start + n].text.endswith("ى") for n, word in enumerate(words)
    ):
        return False
    if _is_plain(words[0]) or (len(words[0]) < _SHORTEST and not sheet.is_spelled(start)):
        return False
    if end - start > 1 and not sheet.is_spelled(start) and _only_persons(sheet, verb):
        return False  # "قالت سلمى حداد"
    if any(sheet.match("GivenName", i) for i in range(start, end)):
        return False
    return _closed(sheet, end, start) and not _is_common(sheet, start) and _is_repeated(sheet, start)


def _is_common(sheet: Sheet, at: int) -> bool:
    """Whether a word may be a verb, or have a particle or a pronoun attached."""
    word = sheet.words[at]
    kinds = ("Blocker", "Connective", "StatusCue", "Preposition", "HeadNoun", "Noun", "Trigger")
    particled = any(sheet.match(kind, at) is not None for kind in kinds)
    verbal = word.startswith(("ي", "ت", "است")) or word.endswith("ان")
    return particled or verbal or sheet.doc[at].text.endswith("ه")


def _is_repeated(sheet: Sheet, at: int) -> bool:
    """Whether an article that speaks of a firm says so: in its opening, or more than once."""
    word = sheet.words[at]
    return at < _OPENING or sum(other.endswith(word) and len(other) - len(word) <= 1 for other in sheet.words) > 1


def _feminine_verb(sheet: Sheet, at: int) -> bool:
    word = sheet.words[at].removeprefix("و")
    return sheet.is_known_verb(at) and (word.endswith("ت") or word.startswith(("ت", "ست")))


def _only_persons(sheet: Sheet, at: int) -> bool:
    """Whether all that a verb tells is told of persons."""
    told = sheet.lexicon.told_by(sheet.words[at])
    subjects = [p.types for trigger in told for p in trigger.roles if p.position == "subject"]
    return not subjects or all(types == {_PERSON} for types in subjects)


def _closed(sheet: Sheet, end: int, start: int) -> bool:
    """Whether what stands at `end` belongs to no noun before it: neither a complement nor an adjective."""
    if end >= sheet.sentence_end(start) or not sheet.is_word(end) or sheet.is_number(end) or sheet.stops(end):
        return True
    reading = sheet.reading(end)
    if reading.definite:
        return sheet.is_demonym(end) or not reading.bare
    return not sheet.doc[end].text.endswith("ة") or sheet.match("HeadNoun", end) is not None


def _latin_behind(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a name is told in Latin letters too: "دومينوز بيتزا (Domino's Pizza)", behind no noun of its own."""
    if end >= sheet.sentence_end(start) or sheet.doc[end].text != "(" or end - start > _LONGEST:
        return False
    close = sheet.closing(end)
    latin = close is not None and all(not sheet.is_arabic(i) for i in range(end + 1, close))
    before = start - 1
    free = before < sheet.sentence_start(start) or sheet.doc[before].text in _FREE or sheet.stops(before)
    free = free or sheet.is_demonym(before)  # "الشركة الصينية نوفاكوم (Novacom)"
    letters = latin and any(c.isalpha() for c in sheet.doc[end + 1 : close].text)
    return free and letters and not any(sheet.match("GivenName", i) for i in range(start, end))


def _is_spelled_out(sheet: Sheet, start: int, end: int) -> bool:
    return end - start >= _SPELLED and all(sheet.is_spelled(i) for i in range(start, start + _SPELLED))


def _quoted_name(sheet: Sheet, at: int, taken: Set[int]) -> int:
    """The closing mark of a foreign name in quotation marks that no other name has, or 0."""
    close = sheet.closing(at)
    if close is None or at + 1 >= close or at + 1 in taken or at in taken:
        return 0
    return close if foreign_words(sheet, at + 1, close) else 0


def _names_party(sheet: Sheet, at: int, close: int) -> bool:
    """Whether a quotation at `at` stands where someone does: behind "with", a verb, or first in its sentence."""
    before = at - 1
    if before < sheet.sentence_start(at):
        behind = close + 1
        return behind < sheet.sentence_end(at) and (sheet.is_verb(behind) or sheet.words[behind].startswith("و"))
    word = sheet.words[before].strip("ـ")
    return word in _PARTIES or _feminine_verb(sheet, before)


def _before_joint(sheet: Sheet, at: int) -> int:
    """The token before the comma or the "و" that stands before `at`: the closing mark of the quotation before."""
    before = at - 1
    while before > 0 and (sheet.doc[before].text in _COMMAS or sheet.words[before] == "و"):
        before -= 1
    return before if before < at - 1 and sheet.doc[before].text in _CLOSING else -2


def _is_plain(word: str) -> bool:
    """Whether a word is built as Arabic nouns are: a broken plural, a noun of action, a participle as an adverb."""
    bare = word.removesuffix("ا") if len(word) > _SHORTEST else word
    action = bare[-2:-1] == {"ا": "ا", "ت": "ي"}.get(bare[:1], " ")
    more = len(bare) == _SHORTEST and bare[0] == "ا" and not set(bare[1:]) & set(_VOWELS)  # "أغلب"
    return action or more or (bare[:1] == "م" and bare != word) or _is_plural(bare)


def _is_plural(bare: str) -> bool:
    """Whether a word is built as broken plurals are: "مصادر", "مشاريع", "أسعار", "جهود", "خبراء"."""
    third = len(bare) > 2 and bare[2] == "ا"
    return (
        (third and (len(bare) == 5 or (len(bare) == 6 and bare[4] == "ي")))
        or (len(bare) == 5 and bare[0] == "ا" and bare[3] == "ا")
        or (len(bare) == 4 and bare[2] in "وا")
        or bare.endswith("اء")
    )
