"""Tokenisers: spaCy's own, mended where the press writes otherwise than they expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# "l'«Agence": spaCy cuts after an elision before a letter only.
ELISION_BEFORE_QUOTE = r"(?<=[A-Za-zÀ-ÿ]['’])(?=[\"“«‘])"
# "-Le ministre", a list's item without a space; not the "-il" of "a-t-il" nor the "-C." of "J.-C.".
DASH_AS_BULLET = r"[-–—](?=[\"“«]?[A-ZÀ-Ý][a-zà-ÿ'’.])"
BULLET = r"[•▪●■►➢✓·*](?=\S)"
# "2025.Le ministre", "(ANRT)Le projet": the space that the web page lost.
LOST_SPACE_AFTER_STOP = r"(?<=[0-9»”\)])[.](?=[A-ZÀ-Ý][a-zà-ÿ'’])"
LOST_SPACE_AFTER_BRACKET = r"(?<=[a-zà-ÿA-Z])(?:\)|\()(?=[A-Za-zÀ-ÿ])"
# "(AfDB)-funded", "U.S.-based": spaCy cuts at a hyphen between letters only
HYPHEN_BEFORE_PARTICIPLE = r"\)(?=-[a-z])|(?<=\))-(?=[a-z])|(?<=[A-Z]\.)-(?=[a-z])"
STOP_AFTER_GENERATION = r"(?<=[0-9]G)\."
GENERATIONS = ("2G", "3G", "4G", "5G", "6G")
"""Of mobile networks; spaCy takes the G for a unit, as in "5 g"."""


def mend_tokenizer(nlp: Language) -> None:
    """Extend a pipeline's tokeniser in place; a tokeniser that is not spaCy's own rule-based one is left as it is."""
    from spacy.symbols import ORTH
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    if not isinstance(nlp.tokenizer, Tokenizer):
        return
    prefixes = [DASH_AS_BULLET, BULLET, *(nlp.Defaults.prefixes or [])]
    nlp.tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    infixes = [
        ELISION_BEFORE_QUOTE,
        LOST_SPACE_AFTER_STOP,
        LOST_SPACE_AFTER_BRACKET,
        HYPHEN_BEFORE_PARTICIPLE,
        *(nlp.Defaults.infixes or []),
    ]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    suffixes = [STOP_AFTER_GENERATION, *(nlp.Defaults.suffixes or [])]
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    for generation in GENERATIONS:
        nlp.tokenizer.add_special_case(generation, [{ORTH: generation}])
