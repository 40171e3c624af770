"""The lexicon's phrases of what is no part of an article, ready to be looked for."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from policygraph.ontology.model import Word

_WORD: Final = re.compile(r"[^\W_]+")
_NOTHING: Final = re.compile(r"(?!)")
_LEADING: Final = r"\W*"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Patterns over folded-case text, by what a paragraph that they match is (see the lexicon's boilerplate file).

    `whole` matches a paragraph made of such phrases alone; `phrase` and `word` are searched for anywhere; all others
    match where a paragraph begins.
    """

    whole: re.Pattern[str] = _NOTHING
    opening: re.Pattern[str] = _NOTHING
    byline: re.Pattern[str] = _NOTHING
    note: re.Pattern[str] = _NOTHING
    rubric: re.Pattern[str] = _NOTHING
    related: re.Pattern[str] = _NOTHING
    closing: re.Pattern[str] = _NOTHING
    phrase: re.Pattern[str] = _NOTHING
    word: re.Pattern[str] = _NOTHING


def boilerplate(words: Iterable[Word]) -> Boilerplate:
    """Patterns of the lexicon's Boilerplate entries; what each does is what it evokes (`OpeningPhrase` by default)."""
    forms: dict[str, list[str]] = {}
    for word in words:
        if word.kind == "Boilerplate":
            forms.setdefault(word.evokes or "OpeningPhrase", []).extend(word.forms)
    patterns = {effect: _alternatives(each) for effect, each in forms.items()}

    def compiled(effect: str, before: str, after: str) -> re.Pattern[str]:
        return re.compile(f"{before}(?:{patterns[effect]}){after}") if effect in patterns else _NOTHING

    return Boilerplate(
        whole=compiled("WholeLine", rf"\A{_LEADING}(?:", r"[\W_]*)+\Z"),
        opening=compiled("OpeningPhrase", rf"\A{_LEADING}", ""),
        byline=compiled("BylinePhrase", rf"\A{_LEADING}", ""),
        note=compiled("EditorNote", rf"\A{_LEADING}", ""),
        rubric=compiled("RubricPhrase", rf"\A{_LEADING}", ""),
        related=compiled("RelatedHeadlines", rf"\A{_LEADING}", ""),
        closing=compiled("ArticleEnd", rf"\A{_LEADING}", ""),
        phrase=compiled("ChromePhrase", r"(?<!\w)", ""),
        word=compiled("ChromeWord", r"(?<!\w)", ""),
    )


def case_folded(text: str) -> str:
    """A text as the patterns expect it: compatibility forms and case folded, apostrophes straight."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("ʼ", "'")


def fold(text: str) -> str:
    """A text for comparing: case folded, words and digits only, one space between."""
    return " ".join(_WORD.findall(case_folded(text)))


def _alternatives(forms: Iterable[str]) -> str:
    found: set[str] = set()
    for form in forms:
        words = _WORD.findall(case_folded(form))
        if words:
            end = r"\s*:" if form.rstrip().endswith(":") else r"(?!\w)"
            found.add(r"[\W_]+".join(map(re.escape, words)) + end)
    return "|".join(sorted(found, key=lambda each: (-len(each), each)))
