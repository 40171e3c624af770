"""Explain: what was recognised in a sentence, what fired, and why a near miss was not taken."""

from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policygraph import ontology
from policygraph.cli import main
from policygraph.explain import Explanation, Missed, ReadSentence, explain, narrowed, page
from policygraph.facts import Event, Relation, extract, pipeline
from policygraph.ontology.model import Ontology
from tests.readings import article

MOROCCO = "https://w3id.org/policygraph/id/morocco"


@cache
def known() -> Ontology:
    return ontology.load()


@cache
def read(language: str, *sentences: str, least: float = 0.0) -> Explanation:
    return explain(article("a", language, *sentences), ontology=known(), min_confidence=least)


def missed(sentence: ReadSentence, evokes: str) -> list[tuple[str, str]]:
    return [(miss.reason, miss.why) for miss in sentence.missed if miss.evokes == evokes]


def word(explanation: Explanation, miss: Missed) -> str:
    return explanation.article.text[miss.start : miss.end]


# ---------------------------------------------------------------- what was read


def test_a_sentence_shows_names_triggers_and_facts() -> None:
    explanation = read("en", "News of the day", "Morocco signed the Agadir Accord with Gabon on 3 May 2025.")
    sentence = explanation.sentences[1]
    assert sentence.number == 2
    names = {explanation.article.text[each.start : each.end]: each for each in sentence.mentions}
    assert (names["Morocco"].type, names["Morocco"].iri) == ("Country", MOROCCO)
    fired = next(each for each in sentence.fired if each.evokes == "Signing")
    assert explanation.article.text[fired.start : fired.end] == "signed"
    assert fired.entry in {trigger.iri for trigger in known().triggers}
    assert 0 < fired.confidence <= 1
    (signing,) = (fact for fact in sentence.facts if isinstance(fact, Event) and fact.type == "Signing")
    assert {explanation.names()[each] for each in signing.roles["party"]} == {"Morocco", "Gabon"}
    assert not explanation.sentences[0].facts


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", ("Le Maroc élu", "Le Maroc a été élu au Comité exécutif de la DCO. Il espère lancer une plateforme.")),
        ("en", ("Data centre opens", "Rwanda opened a data centre in Kigali with the World Bank.")),
        ("ar", ("افتتاح مركز", "افتتحت رواندا مركز بيانات في كيغالي يوم الاثنين بالشراكة مع البنك الدولي.")),
    ],
)
def test_what_is_explained_is_what_is_extracted(language: str, sentences: tuple[str, ...]) -> None:
    from policygraph.documents import parse

    source = article("a", language, *sentences)
    doc = parse(source, pipeline(language, ontology=known()))
    explanation = explain(source, ontology=known())
    assert explanation.facts == doc._.facts == extract(doc, known())
    told = {fact for each in explanation.sentences for fact in each.facts if isinstance(fact, Relation)}
    assert told == set(explanation.facts.relations)
    for sentence in explanation.sentences:
        assert source.text[sentence.quote.start : sentence.quote.end] == sentence.quote.text
        marks = [(each.start, each.end) for each in sentence.mentions]
        marks += [(each.start, each.end) for each in sentence.fired]
        marks += [(each.start, each.end) for each in sentence.missed]
        assert all(sentence.quote.start <= start <= end <= sentence.quote.end for start, end in marks)


# ---------------------------------------------------------------- why not


@pytest.mark.parametrize(
    ("language", "sentence", "evokes", "reason", "because"),
    [
        ("en", "The agency hopes to launch the Tamkeen platform in 2027.", "Launch", "status", "“hopes”"),
        ("en", "Morocco did not join the Digital Cooperation Organization.", "Accession", "status", "“not”"),
        ("en", "Did Morocco join the Digital Cooperation Organization?", "Accession", "status", "“?”"),
        ("fr", "Le ministère espère lancer la plateforme Tamkeen en 2027.", "Launch", "status", "“espère”"),
        ("fr", "Le Maroc n'a pas adhéré à l'Organisation de coopération numérique.", "Accession", "status", "“pas”"),
        ("ar", "لم ينضم المغرب إلى منظمة التعاون الرقمي.", "Accession", "status", "“لم”"),
        ("en", "The revised statute was read aloud by the clerk.", "Amendment", "describes", "adjective"),
        ("en", "Rwanda's launch was noted.", "Launch", "unsupported", "a noun alone"),
        ("ar", "إطلاق المنصة مهم للبلاد.", "Launch", "unsupported", "a noun alone"),
        ("en", "They adopted it without a word.", "Adoption", "role", "nobody was found to fill"),
        ("fr", "Ils ont signé hier soir.", "Signing", "role", "nobody was found to fill"),
        ("ar", "ومن المهم أن يساهم المغرب في المنصة.", "partnerOf", "status", "“أن”"),
        ("ar", "وكانت الإدارة بعيدة.", "implementedBy", "unsupported", "a noun alone"),
        ("ar", "وكان عضوا في اللجنة التنفيذية.", "memberOf", "role", "subject or object"),
        ("ar", "وقعت أمس.", "Signing", "role", "nobody was found to fill"),
        ("en", "The minister was tired.", "officerOf", "role", "fill subject (it takes Person)"),
    ],
)
def test_a_near_miss_says_why(language: str, sentence: str, evokes: str, reason: str, because: str) -> None:
    title = {"fr": "Nouvelles du jour", "en": "News of the day", "ar": "أخبار اليوم"}[language]
    explanation = read(language, title, sentence)
    found = [each for part in explanation.sentences for each in missed(part, evokes)]
    assert reason in {kind for kind, _ in found}, explanation.sentences
    assert any(because in why for kind, why in found if kind == reason), found


OWN = """@prefix pg: <https://w3id.org/policygraph/ontology#> .
@prefix lex: <https://w3id.org/policygraph/lexicon/> .
lex:mine-verb a pg:Trigger ; pg:form "paint"@en , "harbour"@en ; pg:pos "VERB" ; pg:evokes pg:Signing ;
    pg:frame [ a pg:Frame ; pg:roleAt [ pg:role pg:party ; pg:stands "subject" ] ,
        [ pg:role pg:agreement ; pg:stands "object" ; pg:needed true ] ] .
lex:mine-joins a pg:Trigger ; pg:form "whistle"@en ; pg:pos "VERB" ; pg:evokes pg:Gathering ; pg:joins true ;
    pg:frame [ a pg:Frame ; pg:roleAt [ pg:role pg:participant ; pg:stands "subject" ; pg:needed true ] ] .
lex:mine-relation a pg:Trigger ; pg:form "cousin of"@en ; pg:pos "NOUN" ; pg:evokes pg:partnerOf ;
    pg:frame [ a pg:Frame ; pg:roleAt [ pg:role pg:subject ; pg:stands "before" ; pg:needed true ] ,
        [ pg:role pg:object ; pg:stands "after" ; pg:needed true ] ] .
"""


@pytest.mark.parametrize(
    ("sentence", "entry", "reason", "because"),
    [
        ("Rwanda painted Kenya in the morning.", "mine-verb", "role", "“Kenya” (Country) does not fit"),
        ("The harbour was quiet.", "mine-verb", "tag", "takes “harbour” for NOUN, the entry wants VERB"),
        ("Rwanda whistled in the morning.", "mine-joins", "joins", "it only adds to a Gathering told before"),
        ("Rwanda is a cousin of Rwanda.", "mine-relation", "same", "both ends are “Rwanda”"),
        ("Rwanda is a cousin of many.", "mine-relation", "role", "fill object (it takes"),
    ],
)
def test_an_own_entry_is_told_why_it_told_nothing(
    tmp_path: Path, sentence: str, entry: str, reason: str, because: str
) -> None:
    (tmp_path / "mine.ttl").write_text(OWN, encoding="utf-8")
    source = article("a", "en", "News of the day", sentence)
    explanation = explain(source, ontology=ontology.load([tmp_path]))
    misses = [each for part in explanation.sentences for each in part.missed if each.entry.endswith(f"/{entry}")]
    assert [(miss.reason, because in miss.why) for miss in misses] == [(reason, True)], misses


def test_of_two_entries_that_read_one_word_the_loser_is_named(tmp_path: Path) -> None:
    trigger = next(each for each in known().triggers if each.language == "en" and "adopt" in each.forms)
    name = trigger.iri.rsplit("/", 1)[-1]
    (tmp_path / "mine.ttl").write_text(
        "@prefix pg: <https://w3id.org/policygraph/ontology#> .\n"
        "@prefix lex: <https://w3id.org/policygraph/lexicon/> .\n"
        'lex:mine a pg:Trigger ; pg:form "adopt"@en ; pg:pos "VERB" ; pg:evokes pg:Adoption ; pg:confidence 0.1 ;\n'
        '  pg:frame [ a pg:Frame ; pg:roleAt [ pg:role pg:instrument ; pg:stands "object" ; pg:needed true ] ] .\n',
        encoding="utf-8",
    )
    source = article("a", "en", "News of the day", "Rwanda adopted the Data Protection Law.")
    explanation = explain(source, ontology=ontology.load([tmp_path]))
    (miss,) = (each for part in explanation.sentences for each in part.missed if each.entry.endswith("/mine"))
    assert (miss.reason, word(explanation, miss)) == ("rival", "adopted")
    assert f"lex:{name} reads the same word more surely" in miss.why


def test_where_one_entry_told_it_others_that_could_not_are_no_near_misses() -> None:
    explanation = read("ar", "أخبار اليوم", "وانتخب المغرب عضوا في اللجنة التنفيذية لمنظمة التعاون الرقمي.")
    (sentence,) = (each for each in explanation.sentences if "المغرب" in each.quote.text)
    assert "Election" in {each.evokes for each in sentence.fired}
    assert not missed(sentence, "Election")


def test_the_vowel_of_the_passive_settles_who_was_elected_and_the_other_entry_is_its_rival() -> None:
    explanation = read("ar", "أخبار اليوم", "وانتُخب المغرب عضوا في اللجنة التنفيذية لمنظمة التعاون الرقمي.")
    (sentence,) = (each for each in explanation.sentences if "المغرب" in each.quote.text)
    assert [kind for kind, _ in missed(sentence, "Election")] == ["rival"]


def test_facts_less_sure_than_asked_for_are_near_misses() -> None:
    sentences = ("News of the day", "Rwanda adopted the Data Protection Law.")
    (sure,) = (fact.confidence for fact in read("en", *sentences).facts.events)
    explanation = read("en", *sentences, least=sure + 0.01)
    assert not explanation.facts.events
    (part,) = (each for each in explanation.sentences if each.missed)
    assert not part.facts
    (miss,) = (each for each in part.missed if each.reason == "confidence")
    assert f"its confidence, {sure:.2f}, is below {sure + 0.01:g}" in miss.why
    assert "Data Protection Law" in miss.why
    assert read("en", *sentences, least=sure).facts.events


# ---------------------------------------------------------------- narrowing, pages, the command

ARTICLE = """# News of the day

Rwanda opened a data centre in Kigali. The agency hopes to launch the Tamkeen platform in 2027.

The <i>Accord</i> R&D was signed by Gabon.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "news.md"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


def test_an_explanation_is_narrowed_by_number_and_word() -> None:
    whole = read("en", "News of the day", "Rwanda opened a centre.", "Gabon signed the accord.")
    assert [each.number for each in narrowed(whole, numbers=[3, 1]).sentences] == [1, 3]
    assert [each.number for each in narrowed(whole, word="RWANDA").sentences] == [2]
    assert not narrowed(whole, numbers=[1], word="Rwanda").sentences
    assert narrowed(whole) == whole


def test_the_command_tells_it_in_the_terminal(path: Path) -> None:
    result = run(path)
    assert result.exit_code == 0, result.output
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert "2. Rwanda opened a data centre in Kigali." in lines
    assert any(line.startswith("name") and "Rwanda  Country :rwanda" in line for line in lines)
    assert any(line.startswith("word") and "opened → Launch" in line and "lex:en-" in line for line in lines)
    assert any(line.startswith("fact") and "Launch (done)" in line for line in lines)
    assert any(line.startswith("not") and "launch → Launch" in line and "“hopes”" in line for line in lines)


def test_the_command_narrows(path: Path) -> None:
    assert "hopes" not in run(path, "--sentence", 2).stdout
    grepped = run(path, "--grep", "HOPES").stdout
    assert "3. The agency hopes" in grepped
    assert "Kigali" not in grepped
    nothing = run(path, "--grep", "zebra")
    assert nothing.exit_code == 2
    assert "None of the 4 sentences" in nothing.stderr


def test_the_command_writes_a_page(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    assert run(path, "-o", target).exit_code == 0
    written = target.read_text(encoding="utf-8")
    assert written.startswith("<!doctype html>")
    assert "Country" in written
    assert "✓\u00a0Launch" in written
    assert "not taken" in written
    assert "R&amp;D" in written
    assert "<script" not in written
    assert "http" not in written.replace("http-equiv", "")  # nothing is loaded from anywhere


def test_an_arabic_page_runs_from_right_to_left() -> None:
    written = page(read("ar", "أخبار اليوم", "افتتحت رواندا مركز بيانات في كيغالي يوم الاثنين."))
    assert '<html lang="ar">' in written
    assert 'dir="rtl"' in written


def test_the_command_takes_the_id_of_an_article_in_the_graph_folder(path: Path, tmp_path: Path) -> None:
    (tmp_path / "graph" / "articles").mkdir(parents=True)
    (tmp_path / "graph" / "articles" / "kept.md").write_text(ARTICLE, encoding="utf-8")
    assert "data centre in Kigali" in run("kept", "--graph", tmp_path / "graph").stdout
    missing = run("missing.md", "--graph", tmp_path / "graph")
    assert missing.exit_code == 2
    assert "missing.md does not exist" in missing.stderr


def test_the_command_leaves_out_what_is_not_sure(path: Path) -> None:
    assert "is below 0.99" in run(path, "--min-confidence", 0.99, "--grep", "Kigali").stdout
