"""What is told as done, what as planned, and what is no fact: over parses written by hand."""

import pytest

from tests.tables import ACTIVE, MOROCCO, PLATFORM, TUNISIA, WISSAL, only, parsed, read

pytestmark = pytest.mark.rules

PLANNED = """
Le le DET det 2 Definite=Def
Maroc Maroc PROPN nsubj 3 _
prévoit prévoir VERB ROOT 0 Mood=Ind|Tense=Pres|VerbForm=Fin
de de ADP mark 5 _
lancer lancer VERB xcomp 3 VerbForm=Inf
Wissal Wissal PROPN obj 5 _
. . PUNCT punct 3 _
"""
FUTURE = """
Le le DET det 2 Definite=Def
Maroc Maroc PROPN nsubj 3 _
lancera lancer VERB ROOT 0 Mood=Ind|Tense=Fut|VerbForm=Fin
Wissal Wissal PROPN obj 3 _
. . PUNCT punct 3 _
"""
JUST_DONE = PLANNED.replace("prévoit prévoir", "vient venir")


@pytest.mark.parametrize(("table", "status"), [(PLANNED, "planned"), (FUTURE, "planned"), (JUST_DONE, "done")])
def test_status(table: str, status: str) -> None:
    event, _ = only(read(parsed("fr", table), MOROCCO, WISSAL), "Launch")
    assert event.status == status


HOPED = PLANNED.replace("prévoit prévoir", "espère espérer")
UNSAID = PLANNED.replace("prévoit prévoir", "sait savoir")
NEGATED = """
Le le DET det 2 Definite=Def
Maroc Maroc PROPN nsubj 6 _
n' ne ADV advmod 6 _
a avoir AUX aux 6 Mood=Ind|Tense=Pres|VerbForm=Fin
pas pas ADV advmod 6 _
lancé lancer VERB ROOT 0 Tense=Past|VerbForm=Part
Wissal Wissal PROPN obj 6 _
. . PUNCT punct 6 _
"""
CONDITIONAL = FUTURE.replace(
    "lancera lancer VERB ROOT 0 Mood=Ind|Tense=Fut", "lancerait lancer VERB ROOT 0 Mood=Cnd|Tense=Pres"
)
ASKED = FUTURE.replace("lancera", "lance").replace("Tense=Fut", "Tense=Pres").replace(". . PUNCT", "? ? PUNCT")


@pytest.mark.parametrize("table", [HOPED, UNSAID, NEGATED, CONDITIONAL, ASKED])
def test_what_is_hoped_denied_supposed_or_asked_is_no_fact(table: str) -> None:
    assert read(parsed("fr", table), MOROCCO, WISSAL).events == ()


PLURAL = """
Kenya Kenya PROPN nsubj 2 _
launch launch VERB ROOT 0 VerbForm=Inf
Maji maji PROPN obj 2 _
. . PUNCT punct 2 _
"""
ORDER = PLURAL.replace("VerbForm=Inf", "Mood=Imp|VerbForm=Fin")
TO_LAUNCH = """
Kenya Kenya PROPN nsubj 3 _
to to PART mark 3 _
launch launch VERB ROOT 0 VerbForm=Inf
Maji maji PROPN obj 3 _
"""


@pytest.mark.parametrize(("table", "status"), [(PLURAL, "done"), (ORDER, "done"), (TO_LAUNCH, "planned")])
def test_a_headline_tells_by_its_subject_what_looks_like_an_infinitive_or_an_order(table: str, status: str) -> None:
    event, _ = only(read(parsed("en", table), ("Maji", "Initiative", "name"), ("Kenya", "Country", "name")), "Launch")
    assert event.status == status


CAPITALS = """
Senegal Senegal PROPN root 0 _
Launches Launches PROPN flat 1 _
Waxtu Waxtu PROPN flat 1 _
to to PART mark 5 _
Help help VERB acl 1 VerbForm=Inf
Farmers farmers NOUN obj 5 _
"""


def test_a_capitalised_verb_of_an_english_headline() -> None:
    facts = read(
        parsed("en", CAPITALS),
        ("Senegal", "Country", "name"),
        ("Waxtu", "Initiative", "name"),
    )
    event, roles = only(facts, "Launch")
    assert (event.status, roles) == ("done", {"launched": ["Waxtu"], "launcher": ["Senegal"]})


TO_BE = """
Maji maji PROPN nsubj:pass 5 _
is be AUX aux 5 Mood=Ind|Tense=Pres|VerbForm=Fin
to to PART mark 5 _
be be AUX aux:pass 5 VerbForm=Inf
launched launch VERB ROOT 0 Tense=Past|VerbForm=Part|Voice=Pass
. . PUNCT punct 5 _
"""
UNDER_WAY = """
Maji maji PROPN nsubj:pass 4 _
is be AUX aux 4 Mood=Ind|Tense=Pres|VerbForm=Fin
being be AUX aux:pass 4 VerbForm=Ger
launched launch VERB ROOT 0 Tense=Past|VerbForm=Part|Voice=Pass
. . PUNCT punct 4 _
"""


@pytest.mark.parametrize("table", [TO_BE, UNDER_WAY])
def test_what_is_to_be_or_under_way_is_planned(table: str) -> None:
    event, _ = only(read(parsed("en", table), ("Maji", "Initiative", "name")), "Launch")
    assert event.status == "planned"


def test_what_lies_ahead_of_publication_is_planned() -> None:
    doc = parsed("fr", ACTIVE)
    before, _ = only(read(doc, TUNISIA, PLATFORM, published="2025-03-01"), "Launch")
    after, _ = only(read(doc, TUNISIA, PLATFORM, published="2025-03-04"), "Launch")
    assert (before.status, after.status) == ("planned", "done")


PLANS = """
Kora Kora PROPN compound 2 _
plans plan NOUN ROOT 0 Number=Plur
to to PART mark 4 _
launch launch VERB acl 2 VerbForm=Inf
Wissal Wissal PROPN obj 4 _
. . PUNCT punct 2 _
"""


def test_who_plans_to_launch_is_the_launcher_even_where_plans_is_read_as_a_noun() -> None:
    event, roles = only(read(parsed("en", PLANS), ("Kora", "Company", "name"), WISSAL), "Launch")
    assert (event.status, roles) == ("planned", {"launched": ["Wissal"], "launcher": ["Kora"]})


TOPIC = """
Le le DET det 2 Definite=Def
lancement lancement NOUN nsubj 5 _
de de ADP case 4 _
Wissal Wissal PROPN nmod 2 _
intéresse intéresser VERB ROOT 0 Tense=Pres|VerbForm=Fin
. . PUNCT punct 5 _
"""


def test_a_noun_that_is_only_talked_about_is_no_fact() -> None:
    assert read(parsed("fr", TOPIC), WISSAL).events == ()


THROUGH = """
Le le DET det 2 Definite=Def
Maroc Maroc PROPN nsubj 3 _
avance avancer VERB root 0 VerbForm=Fin
par par ADP case 6 _
le le DET det 6 Definite=Def
biais biais NOUN obl 3 _
du de ADP case 8 _
lancement lancement NOUN nmod 6 _
de de ADP case 10 _
Wissal Wissal PROPN nmod 8 _
. . PUNCT punct 3 _
"""


def test_what_something_is_done_by_means_of_has_happened() -> None:
    _, roles = only(read(parsed("fr", THROUGH), MOROCCO, WISSAL), "Launch")
    assert roles == {"launched": ["Wissal"]}
