"""What is mended in a parse before facts are read from it, each construction on a Doc built by hand."""

from policygraph.facts.tree import Tree
from tests.handmade import parsed


def test_whom_something_is_signed_with_is_not_who_acts() -> None:
    """ "signed a deal with X to train Y" """
    doc = parsed(
        "en",
        "Kora/PROPN/nsubj/1 signed/VERB/ROOT/1/sign deals/NOUN/obj/1 with/ADP/mark/6 Volta/PROPN/nsubj/6 "
        "to/PART/mark/6 train/VERB/advcl/1 staff/NOUN/obj/6 ./PUNCT/punct/1",
    )
    tree = Tree(doc)
    volta = tree.lower.index("volta")
    assert (tree.lower[tree.head[volta]], tree.dep[volta], tree.case(volta)) == ("signed", "obl", ("with",))
    assert tree.children[tree.lower.index("train")] == [tree.lower.index("to"), tree.lower.index("staff")]


def test_a_subject_without_an_infinitive_stays_one() -> None:
    doc = parsed(
        "en",
        "Kora/PROPN/nsubj/1 left/VERB/ROOT/1/leave with/ADP/mark/4 Volta/PROPN/nsubj/4 training/VERB/advcl/1/train "
        "staff/NOUN/obj/4 ./PUNCT/punct/1",
    )
    tree = Tree(doc)
    assert tree.dep[tree.lower.index("volta")] == "nsubj"


def test_what_follows_a_bracket_hangs_on_what_stands_before_it() -> None:
    """ "a memorandum (MoU) with X" """
    doc = parsed(
        "en",
        "Kora/PROPN/nsubj/1 signed/VERB/ROOT/1/sign memoranda/NOUN/obj/1/memorandum (/PUNCT/punct/4 MoU/NOUN/appos/2 "
        ")/PUNCT/punct/4 "
        "with/ADP/case/7 Volta/PROPN/nmod/4 ./PUNCT/punct/1",
    )
    tree = Tree(doc)
    assert tree.lower[tree.head[tree.lower.index("volta")]] == "memoranda"


def test_have_before_a_participle_is_its_auxiliary() -> None:
    doc = parsed(
        "en",
        "Kora/PROPN/nsubj/1 have/VERB/ROOT/1/have teamed/VERB|VerbForm=Part/obj/1/team "
        "up/ADP/compound:prt/2 ./PUNCT/punct/1",
    )
    tree = Tree(doc)
    teamed, have = tree.lower.index("teamed"), tree.lower.index("have")
    assert tree.head[teamed] == teamed and (tree.head[have], tree.dep[have]) == (teamed, "aux")
    assert tree.having(teamed, "nsubj") == [tree.lower.index("kora")]


def test_a_name_that_opens_a_sentence_is_the_subject_of_the_verb_behind_the_commas() -> None:
    doc = parsed(
        "en",
        "ODC/ADV/ROOT/0 ,/PUNCT/punct/0 like/ADP/case/3 others/NOUN/obl/5 ,/PUNCT/punct/5 "
        "organised/VERB|VerbForm=Fin/parataxis/0/organise talks/NOUN/obj/5 ./PUNCT/punct/5",
    )
    tree = Tree(doc)
    verb = tree.lower.index("organised")
    assert tree.head[verb] == verb and tree.having(verb, "nsubj") == [0]
    assert tree.having(verb, "obj") == [tree.lower.index("talks")]


def test_who_is_given_something_is_no_infinitive() -> None:
    """ "granted licences to Kora", where the name is taken for a verb"""
    doc = parsed(
        "en",
        "Volta/PROPN/nsubj/1 granted/VERB/ROOT/1/grant licences/NOUN/obj/1/licence to/ADP/mark/4 Kora/VERB/obl/1/kora "
        "./PUNCT/punct/1",
    )
    tree = Tree(doc)
    kora = tree.lower.index("kora")
    assert (tree.pos[kora], tree.case(kora)) == ("PROPN", ("to",))


def test_an_office_behind_a_name_stands_beside_it_and_no_word_of_the_name_apart() -> None:
    """ "a nommé Awa Kone Zongo directrice générale de la Poste" """
    doc = parsed(
        "fr",
        "Elle/PRON/nsubj/2 a/AUX/aux/2 nommé/VERB|VerbForm=Part/ROOT/2/nommer Awa/PROPN/obj/2 Kone/PROPN/xcomp/2 "
        "Zongo/PROPN/flat/4 directrice/ADJ/flat/4 générale/ADJ/amod/4 de/ADP/case/10 la/DET/det/10 "
        "Poste/PROPN/nmod/4 ./PUNCT/punct/2",
    )
    tree = Tree(doc)
    awa, office = tree.lower.index("awa"), tree.lower.index("directrice")
    assert [tree.dep[i] for i in range(awa, office + 1)] == ["obj", "flat", "flat", "appos"]
    assert {tree.head[i] for i in range(awa + 1, office + 1)} == {awa}
    assert tree.pos[office] == "NOUN"
    assert {tree.head[tree.lower.index(word)] for word in ("générale", "poste")} == {office}
