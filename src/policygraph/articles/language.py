"""Which language an article is written in.

The method is the oldest that works on texts longer than a line: the script, then the share of running words that are
function words of a language. Texts of a language that is not listed have few function words of any, and are told so.
"""

import re
from collections import Counter
from typing import Final

_WORDS: Final = {
    "fr": "le la les un une des du de et est dans pour par sur avec qui que au aux ce cette ces son sa ses leur leurs "
    "plus ne pas ont été sont il elle nous vous ainsi entre d l c qu s n se en",
    "en": "the of and to in is for on that by with this are was were be been has have had from at as it its an their "
    "which will not but or they we his her",
    "es": "el la los las un una de del y en que es por para con su sus se no al lo como más este esta ha han fue son "
    "entre ya también sobre",
    "pt": "o a os as um uma de do da dos das e em no na nos nas que é por para com seu sua se não ao à como mais este "
    "esta foi são entre já também pelo pela",
    "it": "il lo la i gli le un una di del della dei delle e è in nel nella che per con su si non al alla come più "
    "questo questa sono ha anche dal",
    "ca": "el la els les un una de del dels i en que és per amb seu seva no al com més aquest aquesta ha han són també",
    "ro": "și de la în a al ale cu pe care este sunt o un nu din pentru mai prin fost sau această acest lui",
    "de": "der die das den dem des ein eine einer und ist in im zu von mit für auf nicht auch sich werden wird sind "
    "dass hat bei nach aus",
    "nl": "de het een en van in is op te dat die voor met zijn niet aan er om ook als bij door naar wordt werd",
    "af": "die en van in is 'n wat vir met nie het te op dat sy ook aan om deur hulle was kan",
    "sw": "ya wa na kwa za la ni katika kuwa cha hii hiyo huo huu vya hilo wake yake zao ili pia hayo kama bila "
    "amesema mwa nchini serikali ambayo watu",
    "so": "iyo ee oo ka ku u in la si ay uu waxaa waa ah soo ayaa isaga kale dalka sida",
    "rw": "mu ku na ya wa ba kandi ko ni muri kuri cyangwa iyi ibi aho uko abantu yo bya mu by'",
    "mg": "ny sy dia amin'ny fa izany ary tamin'ny ireo ho izay an'ny mba eo ao io efa no",
    "ha": "da na a ta ya wa ne ce ga cikin shi su an kuma domin don zuwa wannan daga",
    "id": "yang dan di untuk dengan dari pada ini itu dalam akan tidak adalah oleh ke juga telah sebagai",
    "tr": "ve bir bu için ile de da olarak olan çok daha en gibi ancak ise ya kadar sonra türkiye",
    "ar": "في من على إلى أن عن التي الذي هذا هذه ما مع كما بين أو لا قد كان كانت بعد ذلك إن حيث خلال ومن وفي وقد كل لم "
    "وأن عبر تم هو هي أكد وزير",
    "fa": "در به از که این را با است برای آن خود تا بر هم یک نیز می شد شده ها",
    "ur": "کے کی میں ہے اور سے کا کو پر نے ہیں کہ یہ اس بھی کر گیا تھا",
}
_PROFILES: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_TOKEN: Final = re.compile(r"[^\W\d_]+", re.UNICODE)
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_NAMES: Final = {
    "french": "fr",
    "français": "fr",
    "francais": "fr",
    "fra": "fr",
    "fre": "fr",
    "english": "en",
    "anglais": "en",
    "eng": "en",
    "arabic": "ar",
    "arabe": "ar",
    "ara": "ar",
    "العربية": "ar",
}
# Running text of a listed language has a quarter to a half of function words; a text of headlines still a tenth.
_FLOOR: Final = 0.08


def detect(text: str) -> str:
    """ISO 639-1 code of the language most of the text is in, or "" where it is none of those known here."""
    tokens = _TOKEN.findall(text.lower())
    arabic = [token for token in tokens if _ARABIC.match(token)]
    latin = [token for token in tokens if token[0] < "\u0250"]
    if not tokens or max(len(arabic), len(latin)) * 2 < len(tokens):
        return ""
    if len(arabic) > len(latin):
        return _best(arabic, ("ar", "fa", "ur")) or ("ar" if len(arabic) < 30 else "")
    return _best(latin, tuple(code for code in _PROFILES if code not in ("ar", "fa", "ur")))


def declared(value: str) -> str:
    """The code that a metadata field states ("fr-FR", "French", "AR"), or ""."""
    value = value.strip().lower()
    if value in _NAMES:
        return _NAMES[value]
    code = re.split(r"[-_]", value)[0]
    return _NAMES.get(code, code) if re.fullmatch(r"[a-z]{2,3}", code) else ""


def is_arabic_script(text: str) -> bool:
    """Whether most letters are Arabic ones."""
    letters = _TOKEN.findall(text)
    return 2 * sum(bool(_ARABIC.match(token)) for token in letters) > len(letters)


def _best(tokens: list[str], languages: tuple[str, ...]) -> str:
    counts = Counter(tokens)
    scores = {code: sum(counts[word] for word in _PROFILES[code]) for code in languages}
    code = max(scores, key=lambda each: (scores[each], each in ("fr", "en", "ar"), each))
    return code if scores[code] >= max(1, _FLOOR * len(tokens)) else ""
