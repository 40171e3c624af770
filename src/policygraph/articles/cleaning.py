"""What stands around an article is taken away: chrome, share lines, bylines, captions, related headlines.

Each rule looks at one paragraph, or at where it stands; none looks for a given article. The words are the lexicon's.
"""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from policygraph.articles.blocks import Block
from policygraph.articles.boilerplate import Boilerplate, case_folded, fold

_SENTENCE_END: Final = re.compile(r"[.!?؟…:;][\"'”’»)\]]*$|[.!?؟…]?[\"”’»][.)]?$")
_FULL_STOP: Final = re.compile(r"[.!?؟:][\"'”’»)\]\s]*$")
_DATE: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_URL_LINE: Final = re.compile(r"^<?(?:https?://|www\.)\S+")
_SQUARE_NOTE: Final = re.compile(r"^\[(?!\[|\s*(?:\.{3}|…)\s*\]).*\]$", re.DOTALL)
_CLIPPERS_MARK: Final = re.compile(r"\[\[")
_TEASER: Final = re.compile(r"(?:\.{3}|…)$")
_WORD: Final = re.compile(r"[^\W\d_]+")
_HEAD: Final = 5
_SHORT: Final = 240
_ROW_OF_HEADLINES: Final = 4


def clean(blocks: Sequence[Block], phrases: Boilerplate, *, title: str = "", publisher: str = "") -> list[Block]:
    """The blocks that are the article's own, in order.

    Args:
        blocks: all paragraphs of the source, without the title where it has been recognised.
        phrases: what marks boilerplate.
        title: a repetition of it is dropped.
        publisher: lines that only name it are dropped.
    """
    kept = _without_title(blocks, title, publisher)
    kept = _without_head(_before_closing(kept, phrases), phrases)
    kept = _without_related(kept, phrases)
    kept = [block for block in kept if not _is_boilerplate(block, phrases, publisher)]
    return _without_tail(_without_closing_asides(_once_each(kept)))


def same_title(one: str, other: str, publisher: str = "") -> bool:
    """Whether two lines are one headline, the site's name behind it set aside ("... | Daily News")."""
    first, second = fold(one), fold(other)
    if not first or not second or first == second:
        return bool(first) and first == second
    short, long = sorted((first, second), key=len)
    if not long.startswith(short + " "):
        return False
    raw = one if first == long else other
    return long[len(short) :].strip() == fold(publisher) or bool(re.search(r"\s[|–—-]\s[^|–—-]{2,40}$", raw))


def _without_title(blocks: Sequence[Block], title: str, publisher: str) -> list[Block]:
    """The blocks below the repeated title; lines of chrome above it and around it go too."""
    wanted = fold(title)
    start = 0
    for place, block in enumerate(blocks[:_HEAD]):
        chrome_above = not any(_is_prose(above) for above in blocks[:place])
        if wanted and wanted in fold(block.text) and chrome_above and not _is_prose_beyond(block.text, title):
            start = place + 1
    return [block for block in blocks[start:] if not same_title(block.text, title, publisher)]


def _is_prose_beyond(text: str, title: str) -> bool:
    return len(text) > len(title) + 250 or (len(text) > len(title) + min(60, len(title)) and _ends_a_sentence(text))


def _before_closing(blocks: list[Block], phrases: Boilerplate) -> list[Block]:
    """The blocks above the first closing line that has text above it."""
    kept: list[Block] = []
    for block in blocks:
        if not phrases.closing.match(case_folded(block.text)):
            kept.append(block)
        elif any(_is_prose(above) for above in kept):
            break
    return kept


def _without_head(blocks: list[Block], phrases: Boilerplate) -> list[Block]:
    """Without the lines above the text that name its author or the section of the paper."""
    first_prose = next((place for place, block in enumerate(blocks) if _is_prose(block)), 0)

    def is_own(block: Block) -> bool:
        if block.kind not in ("paragraph", "aside") or len(block.text.split()) > 8 or _ends_a_sentence(block.text):
            return True
        return not (_is_signature(block.text) or phrases.rubric.match(case_folded(block.text)))

    return [block for block in blocks[:first_prose] if is_own(block)] + blocks[first_prose:]


def _without_related(blocks: list[Block], phrases: Boilerplate) -> list[Block]:
    """ "See also: a headline" takes its line; "See also" alone takes the headlines below it too."""
    kept: list[Block] = []
    skipping = False
    for block in blocks:
        text = case_folded(block.text)
        found = phrases.related.match(text) if len(text) <= _SHORT else None
        rest = text[found.end() :].strip() if found else ""
        if found and not any(char.isalnum() for char in rest):
            skipping = True
        elif found and (found[0].endswith(":") or not rest[0].isalnum() or not _ends_a_sentence(rest)):
            continue
        else:
            skipping = skipping and not _is_prose(block)
            if not skipping:
                kept.append(block)
    return kept


def _is_boilerplate(block: Block, phrases: Boilerplate, publisher: str) -> bool:
    text, folded = block.text, case_folded(block.text)
    if _URL_LINE.match(text) or phrases.whole.match(folded) or _is_note(text, folded, phrases):
        return True
    if block.kind == "cell":
        return len(text.split()) < 8 or not _ends_a_sentence(text)
    if len(text) <= _SHORT and (phrases.opening.match(folded) or phrases.phrase.search(folded)):
        return True
    if len(set(phrases.word.findall(folded))) > 1 and not _ends_a_sentence(text):
        return True
    return _is_dateline(block, publisher) or _is_byline(block, folded, phrases)


def _is_note(text: str, folded: str, phrases: Boilerplate) -> bool:
    if _CLIPPERS_MARK.match(text) or (_SQUARE_NOTE.match(text) and len(text.split()) > 3):
        return True
    return bool(phrases.note.match(folded))


def _is_dateline(block: Block, publisher: str) -> bool:
    """A line that only says when or where the article appeared: "2025/05/29", "*The Daily — 3 March 2026 — J. Doe*"."""
    text, words = block.text, block.text.split()
    if publisher and fold(text) == fold(publisher):
        return True
    if not _DATE.search(text) or len(words) > 25:
        return False
    if len(text) <= 60 and len(_WORD.findall(text)) <= 4 and not _WORD.fullmatch(text[-1:]):
        return True
    named = bool(publisher) and fold(text).startswith(fold(publisher))
    return block.kind == "aside" and (named or bool(re.search(r"\s[—–|]\s", text)))


def _is_byline(block: Block, folded: str, phrases: Boilerplate) -> bool:
    found = phrases.byline.match(folded)
    words = block.text.split()
    if not found or len(words) > 25:
        return False
    if block.kind == "aside" or not _ends_a_sentence(block.text):
        return True
    rest = block.text.split()[len(found[0].split()) :]
    names = sum(word[:1].isupper() for word in rest)
    return len(rest) <= 12 and names >= len([word for word in rest if word[:1].isalpha()]) / 2 and len(rest) > 0


def _once_each(blocks: list[Block]) -> list[Block]:
    """Without paragraphs that stand there twice, and without teasers ("The minister said ...") of other paragraphs."""
    seen: set[str] = set()
    kept: list[Block] = []
    folded = [fold(block.text) for block in blocks]
    for block, text in zip(blocks, folded, strict=True):
        is_teaser = bool(_TEASER.search(block.text)) and any(text in other and text != other for other in folded)
        if (block.text not in seen or block.kind == "item") and not is_teaser:
            kept.append(block)
        seen.add(block.text)
    return kept


def without_opening_asides(blocks: Sequence[Block]) -> list[Block]:
    """Italics above the headline, or above a text that has none, are about the article, not of it."""
    own = next((place for place, block in enumerate(blocks) if block.kind != "aside"), len(blocks))
    return list(blocks[own:])


def _without_closing_asides(blocks: list[Block]) -> list[Block]:
    own = [place for place, block in enumerate(blocks) if block.kind != "aside"]
    return blocks[: own[-1] + 1] if own else blocks


def _without_tail(blocks: list[Block]) -> list[Block]:
    """Without the signature and the headlines of other articles below the last sentence.

    Below the text, a signature goes; so does what is mostly headlines, from where four or more of them begin. A list
    that a colon announces stays.
    """
    end = len(blocks)
    headlines = [_is_headline(block) for block in blocks]
    below = list(accumulate(reversed(headlines), initial=0))[::-1]
    last_prose = max((place for place, block in enumerate(blocks) if _is_prose(block)), default=len(blocks))
    announced = False
    for start in range(last_prose + 1, len(blocks)):
        announced = headlines[start] and (announced or blocks[start - 1].text.endswith(":"))
        if headlines[start] and not announced and below[start] >= max(_ROW_OF_HEADLINES, 0.7 * (len(blocks) - start)):
            end = start
            break
    while end > 1 and _is_signature(blocks[end - 1].text):
        end -= 1
    return blocks[:end]


def _is_headline(block: Block) -> bool:
    """One line that does not end like a sentence, or breaks off."""
    if block.kind in ("item", "cell", "quote") or len(block.text.split()) > 30:
        return False
    return bool(_TEASER.search(block.text)) or not _FULL_STOP.search(block.text)


def _is_signature(text: str) -> bool:
    """ "J. Doe", "The Daily", "A. B. (special correspondent)": a few words, none of them an ordinary one."""
    words = text.split()
    return len(words) <= 6 and all(not word[:1].islower() or len(word) < 3 for word in words)


def _ends_a_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text))


def _is_prose(block: Block) -> bool:
    return block.kind in ("paragraph", "quote") and len(block.text.split()) >= 20 and _ends_a_sentence(block.text)
