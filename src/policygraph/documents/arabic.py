"""Arabic for spaCy, with quotation marks and stops as tokens of their own wherever they stand.

spaCy's own Arabic leaves a stop behind a quotation mark or a year, and a quotation mark behind an attached particle, in
one token with the word.
"""

from spacy.lang.ar import Arabic as SpacyArabic
from spacy.lang.ar import ArabicDefaults as SpacyDefaults

_LETTER = "\u0621-\u064a"
_OPENING = '"«“(\\['
_CLOSING = '"»”)\\]'


class ArabicDefaults(SpacyDefaults):
    """How Arabic text is cut into tokens."""

    # "وCisco": a particle before a name in Latin letters is a token of its own.
    prefixes = [*(SpacyDefaults.prefixes or ()), r"[وفبلك]ـ?(?=[A-Za-z])"]  # noqa: RUF012
    suffixes = [  # noqa: RUF012 (spaCy's own are lists)
        *(SpacyDefaults.suffixes or ()),
        rf"(?<=[0-9A-Za-z{_CLOSING}])\.",
        rf"(?<=[{_CLOSING}])[-–—]",
    ]
    infixes = [  # noqa: RUF012
        *(SpacyDefaults.infixes or ()),
        rf"(?<=[{_LETTER}ـ])[{_OPENING}](?=\w)",
        rf"(?<=\w)[{_CLOSING}](?=[\w.،])",
    ]


class Arabic(SpacyArabic):  # type: ignore[no-untyped-call]
    """A spaCy language; make a blank pipeline with `Arabic()`."""

    Defaults = ArabicDefaults
