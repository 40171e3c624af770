"""Training: treebanks are read, laid over our tokens, varied, learnt and scored."""

import lzma
import random
from pathlib import Path

import pytest

from policygraph import ontology
from policygraph.documents import load_parser
from policygraph.documents.verbs import known_verbs
from policygraph.errors import PolicyGraphError
from policygraph.training import Scores, evaluate, train
from policygraph.training.harmony import harmonise
from policygraph.training.run import find_treebanks
from policygraph.training.treebanks import project, read_conllu, surface
from policygraph.training.variants import variant, with_no_break_spaces
from policygraph.training.verbs import verbs

TREEBANKS = Path(__file__).parent / "data" / "treebanks"
TINY = TREEBANKS / "fr_tiny-ud-train.conllu"


def row(word: str, head: int, dep: str, feats: str = "_", misc: str = "_") -> str:
    """A row of CoNLL-U; `word` is its number, form, lemma and part of speech."""
    return "\t".join([*word.split(), "_", feats, str(head), dep, "_", misc])


def fused(number: str, form: str) -> str:
    return "\t".join([number, form, *"________"])


PARTICIPLE = "Gender=Masc|Tense=Past|VerbForm=Part"
SENTENCE = [
    "# newpar",
    row("1 Le le DET", 2, "det", "Definite=Def|Gender=Masc|PronType=Art"),
    row("2 plan plan NOUN", 6, "nsubj:pass"),
    fused("3-4", "du"),
    row("3 de de ADP", 5, "case"),
    row("4 le le DET", 5, "det"),
    row("5 Sud-Ouest Sud-Ouest PROPN", 2, "nmod:arg"),
    row("6 validé valider VERB", 0, "root", PARTICIPLE),
    row("7 est être AUX", 6, "aux:pass"),
    row("8 par par ADP", 9, "case"),
    row("9 Awa Awa PROPN", 6, "obl:mod", misc="SpaceAfter=No"),
    row("10 . . PUNCT", 6, "punct"),
]


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "fr_my-ud-test.conllu"
    path.write_text("\n".join(SENTENCE) + "\n\n", encoding="utf-8")
    return path


def spans(text: str, *tokens: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for token in tokens:
        at = text.index(token, at)
        found.append((at, at + len(token)))
        at += len(token)
    return found


def test_reading_a_treebank(treebank: Path) -> None:
    (sentence,) = read_conllu(treebank)
    assert sentence.text == "Le plan du Sud-Ouest validé est par Awa."
    assert sentence.opens
    assert [sentence.text[word.start : word.end] for word in sentence.words][2:5] == ["du", "du", "Sud-Ouest"]
    assert [word.head for word in sentence.words] == [1, 5, 4, 4, 1, -1, 5, 8, 5, 5]


def test_a_compressed_treebank_reads_alike(treebank: Path, tmp_path: Path) -> None:
    packed = tmp_path / "fr_my-ud-test.conllu.xz"
    packed.write_bytes(lzma.compress(treebank.read_bytes()))
    assert list(read_conllu(packed)) == list(read_conllu(treebank))


def test_a_file_that_is_no_treebank(tmp_path: Path) -> None:
    path = tmp_path / "fr_bad-ud-train.conllu"
    path.write_text("hello\n\n", encoding="utf-8")
    with pytest.raises(PolicyGraphError, match="fr_bad"):
        list(read_conllu(path))
    with pytest.raises(PolicyGraphError, match="missing"):
        list(read_conllu(tmp_path / "missing.conllu"))


def test_labels_are_made_alike(treebank: Path) -> None:
    (sentence,) = map(harmonise, read_conllu(treebank))
    deps = [word.dep for word in sentence.words]
    assert deps == ["det", "nsubj:pass", "case", "det", "nmod", "root", "aux:pass", "case", "obl:agent", "punct"]
    assert sentence.words[0].feats == {"Definite": "Def", "PronType": "Art"}
    assert sentence.words[5].feats == {"Tense": "Past", "VerbForm": "Part", "Voice": "Pass"}


def test_a_fused_token_takes_the_place_of_its_first_word(treebank: Path) -> None:
    (sentence,) = read_conllu(treebank)
    found = project(sentence, surface(sentence))
    assert found.words == ["Le", "plan", "du", "Sud-Ouest", "validé", "est", "par", "Awa", "."]
    assert (found.lemmas[2], found.pos[2], found.deps[2], found.heads[2]) == ("de", "ADP", "case", 3)
    assert found.heads[4] == 4
    assert found.deps[4] == "ROOT"


def test_pieces_of_a_word_hang_on_its_first(treebank: Path) -> None:
    (sentence,) = read_conllu(treebank)
    tokens = ["Le", "plan", "du", "Sud", "-", "Ouest", "validé", "est", "par", "Awa", "."]
    found = project(sentence, spans(sentence.text, *tokens))
    assert found.heads[3:6] == [1, 3, 3]
    assert found.deps[3:6] == ["nmod:arg", "punct", "flat"]
    assert found.lemmas[3:6] == ["Sud", "-", "Ouest"]


def test_variants_keep_their_words_in_place() -> None:
    rng = random.Random(0)
    source = [harmonise(sentence) for sentence in read_conllu(TINY)]
    made = [(sentence, variant(sentence, rng, "fr")) for sentence in source * 20]
    for sentence, varied in made:
        forms = [varied.text[start:end] for start, end in surface(varied)]
        assert "".join(forms) == varied.text.replace(" ", "")
        roots = [word.lemma for word in varied.words if word.head == -1]
        assert roots == [word.lemma for word in sentence.words if word.head == -1]
    texts = " ".join(varied.text for _, varied in made)
    assert "L’" in texts
    assert "L'" in texts
    lengths = {len(varied.words) - len(sentence.words) for sentence, varied in made}
    assert lengths == {0, -1, -2}  # nothing left out; the full stop; the passive's auxiliary as well


def test_no_break_spaces_become_tokens() -> None:
    (sentence, *_) = read_conllu(TINY)
    analysis = project(sentence, surface(sentence))
    analysis.words[-1] = "!"
    analysis.spaces[-2] = True
    out = with_no_break_spaces(analysis, random.Random(0))
    assert out.words[-2] in ("\u00a0", "\u202f")
    assert out.spaces[-3:] == [False, False, False]
    assert out.heads[-1] == analysis.heads[-1]
    assert len(out.words) == len(analysis.words) + 1


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scores, Path, list[str]]:
    lines: list[str] = []
    output = tmp_path_factory.mktemp("trained")
    scores = train(TREEBANKS, "fr", output, steps=30, report=lines.append)
    return scores, output / "fr.weights", lines


def test_a_short_training_run_learns(trained: tuple[Scores, Path, list[str]], tmp_path: Path) -> None:
    scores, _, lines = trained
    barely = train(TREEBANKS, "fr", tmp_path, steps=1)
    assert barely.uas < 70
    assert scores.uas > 85
    assert scores.las > barely.las + 20
    assert scores.pos > 90
    assert scores.tokens == 100
    assert any("step 30" in line for line in lines)


def test_trained_weights_are_read_by_the_documents_room(trained: tuple[Scores, Path, list[str]]) -> None:
    scores, weights, _ = trained
    nlp = load_parser("fr", model=str(weights))
    doc = nlp("Le ministre signe une loi à Rabat.")
    assert [token.text for token in doc if token.dep_ == "ROOT"] == ["signe"]
    again = evaluate(nlp, TINY)
    assert again.uas > scores.uas - 5


def test_training_is_reproducible(tmp_path: Path) -> None:
    for name in ("one", "two"):
        train(TREEBANKS, "fr", tmp_path / name, steps=2)
    assert (tmp_path / "one" / "fr.weights").read_bytes() == (tmp_path / "two" / "fr.weights").read_bytes()


def test_no_treebank_of_the_language(tmp_path: Path) -> None:
    with pytest.raises(PolicyGraphError, match="'en'"):
        train(TREEBANKS, "en", tmp_path)


def test_an_empty_treebank_has_no_score(tmp_path: Path) -> None:
    path = tmp_path / "fr_no-ud-test.conllu"
    path.write_text("", encoding="utf-8")
    with pytest.raises(PolicyGraphError, match="no sentence"):
        evaluate(load_parser("fr"), path)


def test_which_files_are_learnt_from(tmp_path: Path) -> None:
    names = ["fr_a-ud-train.conllu", "fr_a-ud-dev.conllu.xz", "fr_a-ud-test.conllu", "fr_b_open-train.conllu.xz"]
    names += ["fr_b_open-test.conllu", "fr_c-ud-test.conllu", "fr_d-ud-dev.conllu", "en_a-ud-train.conllu", "fr_a.txt"]
    for name in names:
        (tmp_path / name).touch()
    found = find_treebanks(tmp_path, "fr")
    assert [path.name.split(".")[0] for path in found.train] == [
        "fr_a-ud-train",
        "fr_b_open-train",
        "fr_c-ud-test",
        "fr_d-ud-dev",
    ]
    assert [path.name for path in found.dev] == ["fr_a-ud-dev.conllu.xz"]


def test_verbs_are_those_of_treebanks_and_of_the_lexicon(tmp_path: Path) -> None:
    path = tmp_path / "fr_my-ud-train.conllu"
    rows = ("1\tIls\til\tPRON\t_\t_\t2\tnsubj\t_\t_", "2\tzigzaguent\tzigzaguer\tVERB\t_\t_\t0\troot\t_\t_")
    path.write_text("\n".join(rows) + "\n\n")
    of_lexicon = verbs([], "fr", ontology.load())
    assert {"accueillir", "réunir"} <= set(of_lexicon)
    assert verbs([path], "fr", ontology.load()) == sorted([*of_lexicon, "zigzaguer"])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_shipped_verbs_hold_those_of_the_lexicon(language: str) -> None:
    assert set(verbs([], language, ontology.load())) <= known_verbs(language)
