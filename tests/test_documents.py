"""The documents room: texts become sentences, tokens and syntax."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygraph.articles import Article, Language
from policygraph.documents import article_of, load_parser, parse, parse_all
from policygraph.documents.verbs import infinitives, known_verbs
from policygraph.errors import ModelError

if TYPE_CHECKING:
    import spacy.language
    from spacy.tokens import Doc


def article(text: str, language: Language = "fr") -> Article:
    return Article("a", text.split("\n", maxsplit=1)[0], text, language, hashlib.sha256(text.encode()).hexdigest())


@pytest.fixture(scope="module")
def parsers() -> Iterator[dict[str, "spacy.language.Language"]]:
    yield {language: load_parser(language) for language in ("fr", "en", "ar")}


Parsers = dict[str, "spacy.language.Language"]


def sentences(doc: "Doc") -> list[str]:
    return [sentence.text.strip() for sentence in doc.sents]


def relation(doc: "Doc", word: str) -> tuple[str, str]:
    """The label of a word and the lemma of its head."""
    token = next(token for token in doc if token.text == word)
    return token.dep_, token.head.lemma_


def test_french_syntax(parsers: Parsers) -> None:
    doc = parse(article("Le ministre a signé un accord avec la Banque mondiale à Lomé."), parsers["fr"])
    assert relation(doc, "ministre") == ("nsubj", "signer")
    assert relation(doc, "accord") == ("obj", "signer")
    assert relation(doc, "a") == ("aux", "signer")
    assert [token.lemma_ for token in doc if token.dep_ == "ROOT"] == ["signer"]


def test_french_passive_and_agent(parsers: Parsers) -> None:
    doc = parse(article("La loi a été adoptée par le Parlement."), parsers["fr"])
    assert relation(doc, "loi")[0] == "nsubj:pass"
    assert relation(doc, "Parlement")[0] == "obl:agent"
    adopted = next(token for token in doc if token.text == "adoptée")
    assert (adopted.pos_, adopted.lemma_, adopted.morph.to_dict()["Voice"]) == ("VERB", "adopter", "Pass")


def test_english_syntax_has_the_same_labels(parsers: Parsers) -> None:
    doc = parse(article("The law was adopted by Parliament. The minister signed an agreement.", "en"), parsers["en"])
    assert relation(doc, "law")[0] == "nsubj:pass"
    assert relation(doc, "Parliament")[0] == "obl:agent"
    assert relation(doc, "minister") == ("nsubj", "sign")
    assert relation(doc, "agreement") == ("obj", "sign")


def test_a_fused_french_preposition_is_one_token(parsers: Parsers) -> None:
    doc = parse(article("Le directeur du projet parle aux membres."), parsers["fr"])
    fused = {token.text: (token.pos_, token.lemma_) for token in doc if token.text in ("du", "aux")}
    assert fused == {"du": ("ADP", "de"), "aux": ("ADP", "à")}


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_text_and_the_article_come_back(parsers: Parsers, language: Language) -> None:
    given_article = article("Titre\u00a0: « l’essai »\n\n  Un  texte.\r\n\tFin \n", language)
    doc = parse(given_article, parsers[language])
    assert doc.text == given_article.text
    assert article_of(doc) is given_article
    assert doc.user_data["article"] is given_article


def test_an_empty_article_has_no_sentence(parsers: Parsers) -> None:
    for nlp in parsers.values():
        assert list(parse(article(""), nlp).sents) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.text(alphabet=st.sampled_from("aéZ l'’«»\"-.,:;!?()0179\n\t\u00a0\u202f°€ßİ€عم،؟•"), max_size=80),
    language=st.sampled_from(["fr", "en", "ar"]),
)
def test_no_sentence_goes_over_a_line_break(parsers: Parsers, text: str, language: Language) -> None:
    doc = parse(article(text, language), parsers[language])
    assert doc.text == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
    assert all("\n" not in sentence.text.strip() for sentence in doc.sents)


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_a_headline_without_full_stop_is_a_sentence(parsers: Parsers, language: Language) -> None:
    doc = parse(article("DCO : Rabat\n\nAmman DCO\nAmman, Rabat", language), parsers[language])
    assert {"Amman DCO", "Amman, Rabat"} <= set(sentences(doc))


@pytest.mark.parametrize(
    "text",
    [
        "M. Diop a rencontré Mme. Ba et le Dr. Kone à Dakar.",
        "S.E. Awa Ndiaye a reçu le Pr. Sow.",
        "Le décret n° 2031-12 complète l’art. 5 de la loi n°2030-04.",
        "Le coût atteint 16 000 FCFA, soit 1,5 milliard par an.",
        "Le coût atteint 16\u00a0000\u00a0000 FCFA.",
        "Le projet de J. Mensah et K. A. Diallo avance.",
        "« Nous avançons. » a dit le ministre.",
    ],
)
def test_french_abbreviations_and_numbers_end_no_sentence(parsers: Parsers, text: str) -> None:
    doc = parse(article(f"{text} Une autre phrase suit."), parsers["fr"])
    assert sentences(doc) == [text, "Une autre phrase suit."]


@pytest.mark.parametrize(
    "text",
    [
        "Hon. Grace Moyo met Dr. A. Kone and Mr. Li in Harare.",
        "The U.S. government will lend 1.5 billion dollars.",
        "Acme Ltd. was fined under art. 5 of Act No. 12 of 2030.",
        "Prof. J. K. Mensah chairs the board.",
    ],
)
def test_english_abbreviations_and_numbers_end_no_sentence(parsers: Parsers, text: str) -> None:
    doc = parse(article(f"{text} Another sentence follows.", "en"), parsers["en"])
    assert sentences(doc) == [text, "Another sentence follows."]


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Le Togo ouvre un réseau d’instituts Kpalimé Lomé à Dakar, réunissant chercheurs et start-up.")],
)
def test_no_sentence_ends_without_a_stop(parsers: Parsers, language: Language, text: str) -> None:
    assert sentences(parse(article(text, language), parsers[language])) == [text]


def test_bullets_begin_sentences(parsers: Parsers) -> None:
    doc = parse(article("Trois axes : • un portail • une loi"), parsers["fr"])
    assert sentences(doc)[1:] == ["• un portail", "• une loi"]


def test_arabic_sentences(parsers: Parsers) -> None:
    text = "وقّعت الوزارة اتفاقية بقيمة 1.5 مليار. هل بدأ العمل؟ نعم؛ وسيستمر!\n\nعنوان آخر"
    doc = parse(article(text, "ar"), parsers["ar"])
    assert sentences(doc) == ["وقّعت الوزارة اتفاقية بقيمة 1.5 مليار.", "هل بدأ العمل؟", "نعم؛", "وسيستمر!", "عنوان آخر"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("l’Organisation", ["l’", "Organisation"]),
        ("L'OCDE d’Ivoire qu’un", ["L'", "OCDE", "d’", "Ivoire", "qu’", "un"]),
        ("l'«Agence»", ["l'", "«", "Agence", "»"]),
        ("aujourd’hui à N’Djamena", ["aujourd’hui", "à", "N’Djamena"]),
        ("Burkina-Faso peut-être", ["Burkina-Faso", "peut-être"]),
        ("a-t-il est-ce", ["a", "-t-il", "est", "-ce"]),
        ("-Le ministre", ["-", "Le", "ministre"]),
        ("-M. Ba avant J.-C.", ["-", "M.", "Ba", "avant", "J.-C."]),
        ("•Un portail", ["•", "Un", "portail"]),
        ("en 2031.Le projet", ["en", "2031", ".", "Le", "projet"]),
        ("finie.Le projet", ["finie", ".", "Le", "projet"]),
        ("l'agence(ANX)annonce", ["l'", "agence", "(", "ANX", ")", "annonce"]),
        ("la 5G et la 4G.", ["la", "5G", "et", "la", "4G", "."]),
        ("https://example.org/a?b=c, www.example.org.", ["https://example.org/a?b=c", ",", "www.example.org", "."]),
        ("n°2031-12", ["n°", "2031", "-", "12"]),
    ],
)
def test_french_tokens(parsers: Parsers, text: str, tokens: list[str]) -> None:
    assert [token.text for token in parse(article(text), parsers["fr"])] == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("the agency’s 5G", ["the", "agency", "’s", "5G"]),
        ("-The minister", ["-", "The", "minister"]),
        ("in 2031.The project", ["in", "2031", ".", "The", "project"]),
        ("the agency(ANX)said", ["the", "agency", "(", "ANX", ")", "said"]),
        ("a bank (AB)-funded cable", ["a", "bank", "(", "AB", ")", "-", "funded", "cable"]),
        ("a U.S.-based firm", ["a", "U.S.", "-", "based", "firm"]),
    ],
)
def test_english_tokens(parsers: Parsers, text: str, tokens: list[str]) -> None:
    assert [token.text for token in parse(article(text, "en"), parsers["en"])] == tokens


def analysis(doc: "Doc") -> list[tuple[str, str, str, int, bool | None]]:
    return [(token.text, token.lemma_, token.dep_, token.head.i, token.is_sent_start) for token in doc]


def test_an_article_is_parsed_alike_in_any_company(parsers: Parsers) -> None:
    texts = ["Le Togo lance un portail.", "La loi est votée.\n\nElle entre en vigueur demain.", "Un titre"]
    articles = [replace(article(text), id=str(i)) for i, text in enumerate(texts)]
    forward = list(parse_all(iter(articles), parsers["fr"]))
    backward = list(parse_all(articles[::-1], load_parser("fr")))
    assert [article_of(doc).id for doc in forward] == ["0", "1", "2"]
    assert [analysis(doc) for doc in forward] == [analysis(doc) for doc in backward[::-1]]


def test_articles_are_read_as_they_are_asked_for(parsers: Parsers) -> None:
    asked: list[int] = []

    def endless() -> Iterator[Article]:
        while True:
            asked.append(1)
            yield article("Une phrase.")

    docs = parse_all(endless(), parsers["fr"])
    next(docs)
    assert len(asked) < 50


def test_unknown_language() -> None:
    with pytest.raises(ModelError, match="'pt'"):
        load_parser("pt")


def test_a_model_that_is_not_installed() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        load_parser("fr", model="no_such_model")


def saved_pipeline(folder: Path, language: str, labels: list[str] | None) -> str:
    import spacy
    from spacy.pipeline import DependencyParser

    nlp = spacy.blank(language)
    if labels is not None:
        parser = nlp.add_pipe("parser")
        assert isinstance(parser, DependencyParser)
        for label in labels:
            parser.add_label(label)
        nlp.initialize()
    nlp.to_disk(folder)
    return str(folder)


def test_a_model_with_other_labels_is_refused(tmp_path: Path) -> None:
    model = saved_pipeline(tmp_path / "m", "en", ["nsubj", "dobj", "prep", "pobj", "case", "det"])
    with pytest.raises(ModelError, match="Universal Dependencies"):
        load_parser("en", model=model)


def test_a_model_without_parser_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="parser"):
        load_parser("en", model=saved_pipeline(tmp_path / "m", "en", None))


def test_a_model_for_another_language_is_refused(tmp_path: Path) -> None:
    model = saved_pipeline(tmp_path / "m", "en", ["nsubj", "obj", "obl", "case", "det"])
    with pytest.raises(ModelError, match="'en'"):
        load_parser("fr", model=model)


def test_an_installed_model_is_used(tmp_path: Path) -> None:
    model = saved_pipeline(tmp_path / "m", "en", ["nsubj", "obj", "obl", "case", "det"])
    doc = parse(article("A headline\n\nDr. Kone signed.", "en"), load_parser("en", model=model))
    assert sentences(doc)[0] == "A headline"
    assert doc.has_annotation("DEP")


def test_weights_that_are_not_ours(tmp_path: Path) -> None:
    broken = tmp_path / "fr.weights"
    broken.write_bytes(b"not weights")
    with pytest.raises(ModelError, match=r"fr\.weights"):
        load_parser("fr", model=str(broken))


@pytest.mark.parametrize(
    ("language", "sentence", "form", "lemma"),
    [
        ("fr", "Le sommet se tiendra à Dakar.", "tiendra", "tenir"),
        ("fr", "Les ateliers réunissent des experts.", "réunissent", "réunir"),
        ("fr", "La ville accueillera le forum.", "accueillera", "accueillir"),
        ("fr", "Le Togo rejoindra la Ligue.", "rejoindra", "rejoindre"),
        ("fr", "Le ministère bâtira un centre.", "bâtira", "bâtir"),
        ("fr", "Ils introduisent une taxe.", "introduisent", "introduire"),
        ("fr", "Le Conseil élira son président.", "élira", "élire"),
        ("en", "The ministry convened a meeting.", "convened", "convene"),
        ("en", "The forum was organised by the agency.", "organised", "organise"),
        ("en", "The act was repealed by parliament.", "repealed", "repeal"),
        ("en", "The regulator fined the operator.", "fined", "fine"),
        ("en", "The treaty was ratified by the senate.", "ratified", "ratify"),
    ],
)
def test_verbs_have_their_infinitives_for_lemmas(
    parsers: Parsers, language: Language, sentence: str, form: str, lemma: str
) -> None:
    doc = parsers[language](sentence)
    assert [token.lemma_ for token in doc if token.text == form] == [lemma]


@pytest.mark.parametrize(
    ("sentence", "form", "feature"),
    [
        ("Le Bénin et le Togo signeront en mars un accord d'itinérance gratuite.", "signeront", "Tense=Fut"),
        ("Les usagers bénéficieront du service.", "bénéficieront", "Tense=Fut"),
        ("Ce portail permettra aux usagers de payer.", "permettra", "Tense=Fut"),
        ("Le Bénin signerait un accord.", "signerait", "Mood=Cnd"),
        ("Le comité montra la voie.", "montra", "Tense=Past"),
    ],
)
def test_what_is_built_on_a_french_infinitive_is_a_future_or_a_conditional(
    parsers: Parsers, sentence: str, form: str, feature: str
) -> None:
    (token,) = [token for token in parsers["fr"](sentence) if token.text == form]
    assert feature in str(token.morph).split("|")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_known_verb_is_an_infinitive_of_its_own_regular_forms(language: str) -> None:
    endings = {"fr": (("er", "era"), ("ir", "issent"), ("re", "ra")), "en": (("e", "ed"), ("y", "ied"), ("t", "ted"))}
    for verb in known_verbs(language):
        for ending, inflected in endings[language]:
            if verb.endswith(ending):
                assert verb in infinitives(verb.removesuffix(ending) + inflected, language)
