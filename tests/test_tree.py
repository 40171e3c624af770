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
