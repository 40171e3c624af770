"""Infinitives that the parser's lemmas miss: "réunissent" is "réunir", "convened" is "convene".

A word with a subject and no copula is a verb too where it may be the form of one, whatever the tagger has it for
("le gouvernement prévoit", once an adjective). A French infinitive with an ending ("signeront") is a future or a
conditional, for which the tagger takes futures 96 times of 100.

A trained lemmatizer guesses the endings that its treebank seldom shows ("réunisser", "conven"). Where its lemma is no
verb of a list of known ones, the infinitives that the form may belong to are tried, and the first that is known taken
(the suffix-stripping and look-up of Porter 1980, "An algorithm for suffix stripping", with a lexicon).
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from spacy.attrs import DEP, POS
from spacy.language import Language
from spacy.symbols import ADJ, NOUN, VERB
from spacy.tokens import Doc, Token

NAME = "policygraph_verbs"
FOLDER = Path(__file__).parent.parent / "models"

_FRENCH = {
    "prendre": "prend prennent prenait prenaient prenant prit prirent pris prise prises",
    "mettre": "met mettent mettait mettaient mettant mit mirent mis mise mises",
    "faire": "fait font faisait faisaient faisant fit firent fera feront ferait",
    "enir": "ient iennent enait enaient enant int inrent enu enue enus enues iendra iendront iendrait iendraient",
    "indre": "int ignent ignait ignaient ignant ignit ignirent inte ints intes",
    "illir": "ille illent illait illaient illant illera illeront illerait illi",
    "cevoir": "çoit çoivent cevait cevaient cevant çut çurent çu çue çus çues cevra cevront cevrait",
    "ouvoir": "eut euvent ouvait ouvaient ouvant ouvra ouvront ouvrait u ue us",
    "quérir": "quiert quièrent quérait quéraient quérant quit quirent quis quise quises querra querront querrait",
    "voyer": "voie voient verra verront verrait",
    "aître": "aît aissent aissait aissaient aissant ut urent u aîtra aîtront aîtrait",
    "frir": "fre frent frait fraient frant frit frirent fert ferte ferts fertes",
    "vrir": "vre vrent vrait vraient vrant vrit vrirent vert verte verts vertes",
    "uire": "uit uisent uisait uisaient uisant uisit uisirent uite uits uites",
    "crire": "crit crivent crivait crivaient crivant crivit crivirent crite crits crites",
    "ire": "it isent isait isaient isant irent ite its ites",
    "ir": "it issent issait issaient issant irent i ie is ies ira iront irait iraient",
    "re": "ra ront rait raient ent ait aient ant it irent u ue us ues d t e",
    "er": "e ent ait aient ant a èrent é ée és ées era eront erait eraient",
}
"""Endings of infinitives, and those of their third persons and participles; the more particular first."""
_ENGLISH = {
    "y": "ied ies",
    "e": "ed es ing",
    "": "ed s es ing",
    "take": "took taken",
    "see": "saw seen",
    "eak": "oke oken",
    "ear": "ore orn",
    "end": "ent",
    "buy": "bought",
    "seek": "sought",
    "rive": "riven rove",
    "draw": "drew drawn",
    "know": "knew known",
    "give": "gave given",
    "come": "came",
}
_INFINITIVES: Mapping[str, Mapping[str, str]] = {"fr": _FRENCH, "en": _ENGLISH}


def infinitives(form: str, language: str) -> Iterator[str]:
    """Infinitives that a verb's form in small letters may belong to, likely ones first; many are no words."""
    for base, ending in _endings(language):
        if form.endswith(ending) and len(form) >= len(ending) + 2 * (not base):
            stem = form[: len(form) - len(ending)]
            yield stem + base
            if not base and stem[-1:] == stem[-2:-1]:
                yield stem[:-1]  # "committed"


@lru_cache(maxsize=4)
def _endings(language: str) -> Sequence[tuple[str, str]]:
    pairs = [(base, ending) for base, endings in _INFINITIVES[language].items() for ending in endings.split()]
    return sorted(pairs, key=lambda pair: -len(pair[1]))


@lru_cache(maxsize=4)
def known_verbs(language: str) -> frozenset[str]:
    """The infinitives of a language that ship with the parsers."""
    return frozenset((FOLDER / f"{language}.verbs").read_text(encoding="utf-8").split())


_ON_INFINITIVE = {"a": "Tense=Fut", "ont": "Tense=Fut", "ait": "Mood=Cnd", "aient": "Mood=Cnd"}
"""Endings of third persons that French puts behind an infinitive, and what they tell."""


def told_by_ending(form: str, infinitive: str) -> str:
    """ "Tense=Fut" of a French verb's form in small letters like "signeront", "Mood=Cnd" of "signerait"; else ""."""
    stems = {infinitive, infinitive.removesuffix("e")}
    endings = (ending for ending in _ON_INFINITIVE if form.endswith(ending) and form.removesuffix(ending) in stems)
    return next((_ON_INFINITIVE[ending] for ending in endings), "")


class VerbLemmas:
    """A spaCy component that mends the lemmas of verbs, and of French ones tense and mood."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._known = known_verbs(language)
        self._found: dict[str, str] = {}

    def __call__(self, doc: Doc) -> Doc:
        # as an array: making a Token object of each word takes several times as long
        tags = doc.to_array([POS, DEP]).tolist()
        subject = doc.vocab.strings["nsubj"]
        for i, (tag, label) in enumerate(tags):
            if tag == VERB:
                self._mend_verb(doc[i])
            if label == subject and tags[doc[i].head.i][0] in (ADJ, NOUN):
                self._mend_tag(doc[i].head)
        return doc

    def _mend_verb(self, token: Token) -> None:
        form = token.lower_
        if token.lemma_ not in self._known:
            token.lemma_ = self._infinitive(form) or token.lemma_
        feature, _, value = told_by_ending(form, token.lemma_).partition("=")
        if feature and self._language == "fr":
            token.set_morph({**token.morph.to_dict(), feature: value})  # type: ignore[attr-defined]

    def _mend_tag(self, token: Token) -> None:
        """Makes a verb of a word that has a subject in front of it, and nothing that only a noun or predicate has."""
        infinitive = self._infinitive(token.lower_)
        others = {"cop", "det", "case", "aux", "aux:pass", "nmod:poss"}
        if (
            infinitive
            and not any(c.dep_ in others for c in token.lefts)
            and any(c.dep_ == "nsubj" for c in token.lefts)
        ):
            token.pos_, token.lemma_ = "VERB", infinitive
            token.set_morph("Mood=Ind|VerbForm=Fin")  # type: ignore[attr-defined]  # spaCy's stubs lack it

    def _infinitive(self, form: str) -> str:
        if form not in self._found:
            self._found[form] = next((i for i in infinitives(form, self._language) if i in self._known), "")
        return self._found[form]


@Language.factory(NAME, assigns=["token.lemma", "token.pos", "token.morph"])
def make_verb_lemmas(nlp: Language, name: str) -> VerbLemmas:  # noqa: ARG001 (spaCy's signature)
    """The component for French and English pipelines."""
    return VerbLemmas(str(nlp.lang))
