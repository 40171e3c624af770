"""Logical arguments where the tags or the parse are wrong: on Docs built by hand."""

import pytest

from policygraph.facts import arguments
from policygraph.facts.tree import Tree
from tests.handmade import parsed

pytestmark = pytest.mark.rules


def test_who_has_a_clause_to_tell_is_no_object() -> None:
    doc = parsed(
        "en",
        "Kora/PROPN/nsubj/1 announced/VERB|Tense=Past|VerbForm=Part|Voice=Pass/ROOT/1/announce at/ADP/case/3"
        " Summit/PROPN/obl/1 that/SCONJ/mark/6 it/PRON/nsubj/6 grows/VERB/ccomp/1/grow .",
    )
    assert arguments.of_verb(Tree(doc), 1).subjects == [0]


def test_a_sum_between_a_possessor_and_a_loan() -> None:
    doc = parsed(
        "en",
        "Volta/PROPN/nmod:poss/2 's/PART/case/0 $/SYM/compound/4 5/NUM/nummod/2 loan/NOUN/nsubj/8 to/ADP/case/6"
        " Kora/PROPN/nmod/4 will/AUX/aux/8 help/VERB/ROOT/8/help .",
    )
    assert {0, 2} <= set(arguments.of_noun(Tree(doc), 4, frozenset()).compounds)
