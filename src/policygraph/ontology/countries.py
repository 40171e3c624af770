"""Write entities/countries.ttl: every ISO 3166 country with its names in French, English and Arabic.

`python -m policygraph.ontology.countries` (needs the packages of the `dev` extra: Babel for CLDR's names, pycountry for
ISO's and for codes). Names that those libraries lack, and better preferred ones, are kept by hand in
entities/country-names.ttl: a preferred label given there makes the library's an alternative one, a negative or
descriptive one takes it away, and a code (skos:notation) keeps the IRI that it stands with.
"""

import gettext
import re
import unicodedata
from collections.abc import Iterator

import pycountry
from babel import Locale

from policygraph.namespaces import ID, PREFIXES
from policygraph.ontology.files import Index, folder, read

LANGUAGES = ("en", "fr", "ar")
HEADER = """\
# Every ISO 3166 country: names of CLDR {cldr} and ISO 3166 (pycountry), its codes as notations.
# Written by `python -m policygraph.ontology.countries`: don't edit; add names to country-names.ttl.
"""
_COMMA_NAME = re.compile(r"([^,]+), (?:The )?(.*\b(?:of|of the|de|du|de la|des|d['’]))$")
"""An inverted name in English or French: what stands behind the comma belongs in front."""


def main() -> None:
    """Write the file into the source tree's ontology."""
    target = folder() / "entities" / "countries.ttl"
    target.write_text(turtle(read([folder() / "entities" / "country-names.ttl"])), encoding="utf-8")


def turtle(by_hand: Index) -> str:
    """The whole file, countries in the order of their codes; `by_hand` holds the preferred labels that win."""
    prefixes = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in ("", "pg", "skos"))
    codes = sorted(country.alpha_2 for country in pycountry.countries)
    return HEADER.format(cldr=_cldr_version()) + prefixes + "\n" + "\n".join(_entry(code, by_hand) for code in codes)


def _cldr_version() -> str:
    from babel.core import get_cldr_version

    return str(get_cldr_version())


def slug(code: str) -> str:
    """The country's local name: CLDR's English name in lower case, without accents, brackets and apostrophes."""
    name = re.sub(r"\(.*?\)|['’.]", "", Locale("en").territories[code])
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def _kept(code: str, by_hand: Index) -> str:
    """The local name kept for a country whose name CLDR has changed: an IRI must outlive a library's version."""
    notation = PREFIXES["skos"] + "notation"
    bearers = (iri for iri in by_hand.triples if by_hand.text(iri, notation) == code)
    return next(bearers, ID + slug(code)).removeprefix(ID)


def _entry(code: str, by_hand: Index) -> str:
    (country,) = (country for country in pycountry.countries if country.alpha_2 == code)
    local = _kept(code, by_hand)
    chosen = by_hand.labels(ID + local, PREFIXES["skos"] + "prefLabel")
    refused = {
        _fold(literal.value)
        for kind in ("negativeLabel", "descriptiveLabel")
        for literal in by_hand.literals(ID + local, PREFIXES["pg"] + kind)
    }
    preferred, alternative = [], []
    for language in LANGUAGES:
        first, *others = _names(code, language)
        if language in chosen:
            others = [first, *others]
        else:
            preferred.append(_literal(first, language))
        known = {_fold(first) if language not in chosen else _fold(chosen[language])}
        known |= refused
        for name in others:
            if _fold(name) not in known:
                known.add(_fold(name))
                alternative.append(_literal(name, language))
    rows = [f":{local} a pg:Country ;"]
    rows += [f"    skos:prefLabel {' , '.join(preferred)} ;"] if preferred else []
    rows += [f"    skos:altLabel {' , '.join(alternative)} ;"] if alternative else []
    return "\n".join([*rows, f'    skos:notation "{code}" , "{country.alpha_3}" .\n'])


def _names(code: str, language: str) -> Iterator[str]:
    """CLDR's name, then ISO's common, short and official names as far as they are translated."""
    yield _clean(Locale(language).territories[code])
    country = pycountry.countries.get(alpha_2=code)
    for attribute in ("common_name", "name", "official_name"):
        english = getattr(country, attribute, "")
        name = _translated(english, language) if english else ""
        if name:
            yield name


def _translated(english: str, language: str) -> str:
    if language == "en":
        return _straight(_clean(english))
    catalogue = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language])
    name = catalogue.gettext(english)
    return "" if name == english else _straight(_clean(name))


def _straight(name: str) -> str:
    """An inverted name put straight ("Congo, Republic of the"); nothing for other names with a comma."""
    inverted = _COMMA_NAME.fullmatch(name)
    if inverted:
        space = "" if inverted[2].endswith(("'", "’")) else " "
        return f"{inverted[2]}{space}{inverted[1]}"
    return "" if "," in name or "،" in name else name


def _clean(name: str) -> str:
    """Without Arabic vowel marks, brackets, and spaces around a hyphen."""
    bare = "".join(mark for mark in name if not "\u064b" <= mark <= "\u0652")
    without_brackets = re.sub(r"\s*\(.*?\)", "", bare)
    return re.sub(r"^(the |L['’](?=É))|\s+(?=-\s)|(?<=\s-)\s+", "", without_brackets).replace(" -", "-").strip()


def _fold(name: str) -> str:
    return name.replace("’", "'").replace("-", " ").casefold()


def _literal(text: str, language: str) -> str:
    return f'"{text}"@{language}'


if __name__ == "__main__":
    main()


__all__ = ["main", "slug", "turtle"]
