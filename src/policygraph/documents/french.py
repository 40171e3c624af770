"""French for spaCy, with the tokens that Universal Dependencies has.

spaCy's own French cuts compounds at their hyphens unless it knows them ("Nouvelle-Zélande" is three tokens, "peut-être"
one), where the treebanks keep all of them whole; and its list of those it knows is one pattern that takes over three
seconds to compile each time a program starts.
"""

from __future__ import annotations

from spacy.lang.char_classes import (
    ALPHA,
    ALPHA_LOWER,
    ALPHA_UPPER,
    CONCAT_QUOTES,
    CURRENCY,
    LIST_ELLIPSES,
    LIST_ICONS,
    LIST_PUNCT,
    LIST_QUOTES,
    UNITS,
)
from spacy.lang.punctuation import TOKENIZER_PREFIXES
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS, URL_MATCH
from spacy.language import BaseDefaults, Language
from spacy.symbols import NORM, ORTH

APOSTROPHE = "['’]"
ELIDED = "(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)"
"""What stands before an apostrophe as a word of its own; not the "N" of "N'Djamena", see WHOLE."""
CLITIC = "(?:t-)?(?:ce|elles?|en|ils?|je|las?|les?|leur|lui|moi|nous|on|toi|tu|vous|y)"
"""Pronouns that follow their verb after a hyphen: "a-t-il", "est-ce"."""

WHOLE = (
    "aujourd'hui",
    "c'est-à-dire",
    "l'on",
    "n'djamena",
    "rendez-vous",
    "quelqu'un",
    "quelqu'une",
    "presqu'île",
    "prud'hommes",
    "prud'homme",
)
"""Words that the rules below would cut."""

ABBREVIATIONS = """
    M. MM. Mr. Mme. Mmes. Mlle. Dr. Dre. Pr. Me. Mgr. St. Ste. S.E. S.E.M. S.M. S.A. S.A.R. Hon.
    Gal. Gén. Col. Cdt. Cap. Lt. Ing. Ltd. Inc. Corp. Cie. Co. Bros. art. Art. al. av. apr. chap.
    cf. Cf. etc. ex. env. fig. hab. janv. févr. juil. sept. oct. nov. déc. n. n° N° no. No. p. pp.
    vol. tél. Tél. éd. J.-C. -C. U.S. U.K. E.U. D.C. R.D.C. O.N.U. U.E.
"""
"""Tokens that keep their stop."""

STOP_WORDS = """
    a ai alors après au aucun aussi aux avant avec avoir c ce ceci cela celle celui ces cet cette
    chez comme d dans de depuis des donc dont du elle elles en encore entre est et eu eux il ils j
    je l la le les leur leurs lors lui m mais me même mes n ne ni nos notre nous on ont or ou où par
    parce pas pendant plus pour puis qu quand que quel quelle qui s sa sans se selon ses si soit son
    sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une vers voici voilà vos
    votre vous y
"""


def _exceptions() -> dict[str, list[dict[int, str]]]:
    found: dict[str, list[dict[int, str]]] = {form: [{ORTH: form}] for form in ABBREVIATIONS.split()}
    for word in WHOLE:
        for cased in (word, word.capitalize(), word.title(), word.upper()):
            for form in (cased, cased.replace("'", "’")):
                found[form] = [{ORTH: form, NORM: word}]
    return {**BASE_EXCEPTIONS, **found}


def _before_word(pattern: str) -> str:
    return rf"(?:{pattern})(?=[{ALPHA}\"“«‘0-9])"


class FrenchDefaults(BaseDefaults):
    """How French text is cut into tokens."""

    tokenizer_exceptions = _exceptions()
    prefixes = (r"[nN]°(?=[0-9])", *TOKENIZER_PREFIXES, _before_word(f"(?i:{ELIDED}){APOSTROPHE}"))
    suffixes = (
        *LIST_PUNCT,
        *LIST_ELLIPSES,
        *LIST_QUOTES,
        r"(?<=[0-9])\+",
        r"(?<=°[FfCcKk])\.",
        r"(?<=[0-9])%",
        rf"(?<=[0-9])(?:{CURRENCY})",
        rf"(?<=[0-9])(?:{UNITS})",
        rf"(?<=[0-9{ALPHA_LOWER}%²\-\+(?:{CONCAT_QUOTES})])\.",
        rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.",
        rf"(?<=[{ALPHA}])-(?i:{CLITIC})",
    )
    infixes = (
        *LIST_ELLIPSES,
        *LIST_ICONS,
        r"(?<=[0-9])[+\-\*^](?=[0-9-])",
        rf"(?<=[{ALPHA_LOWER}{CONCAT_QUOTES}])\.(?=[{ALPHA_UPPER}{CONCAT_QUOTES}])",
        rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
        rf"(?<=[{ALPHA}0-9])[:<>=/](?=[{ALPHA}])",
        rf"(?<=[{ALPHA}])(?:–|—|--|~)(?=[{ALPHA}])",
        rf"(?<=\b[cdjlmnstCDJLMNST]{APOSTROPHE})(?=[{ALPHA}\"“«‘0-9])",
        rf"(?<=\b[qQ][uU]{APOSTROPHE})(?=[{ALPHA}\"“«‘0-9])",
    )
    url_match = URL_MATCH
    stop_words = set(STOP_WORDS.split())  # noqa: RUF012 (spaCy's own are so, and it declares them on the instance)


class French(Language):  # type: ignore[no-untyped-call]
    """A spaCy language; make a blank pipeline with `French()`."""

    lang = "fr"
    Defaults = FrenchDefaults
