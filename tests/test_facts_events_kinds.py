"""What some kinds of event ask for: meetings, elections, bills and rankings, over parses written by hand."""

import pytest

from tests.tables import AWA, MOROCCO, only, parsed, read

pytestmark = pytest.mark.rules

HELD = """
La le DET det 2 Definite=Def
conférence conférence NOUN nsubj 7 _
Sahel Sahel PROPN appos 2 _
Data Data PROPN flat 3 _
s' soi PRON expl 7 PronType=Prs
est être AUX aux 7 Mood=Ind|Tense=Pres|VerbForm=Fin
tenue tenir VERB ROOT 0 Tense=Past|VerbForm=Part
à à ADP case 9 _
Dakar Dakar PROPN obl 7 _
. . PUNCT punct 7 _
"""
UNITED = """
La le DET det 2 Definite=Def
rencontre rencontre NOUN nsubj 4 _
a avoir AUX aux 4 Mood=Ind|Tense=Pres|VerbForm=Fin
réuni réunir VERB ROOT 0 Tense=Past|VerbForm=Part
le le DET det 6 Definite=Def
Mali Mali PROPN obj 4 _
. . PUNCT punct 4 _
"""
PRAISED = """
Awa Awa PROPN nsubj 4 _
Diop Diop PROPN flat 1 _
a avoir AUX aux 4 Mood=Ind|Tense=Pres|VerbForm=Fin
salué saluer VERB ROOT 0 Tense=Past|VerbForm=Part
les le DET det 6 Definite=Def
débats débat NOUN obj 4 _
. . PUNCT punct 4 _
"""
MEETING = (("conférence Sahel Data", "Meeting", "name"), ("Dakar", "Place", "name"), ("Mali", "Country", "name"), AWA)


def test_one_meeting_told_in_three_sentences() -> None:
    facts = read(
        parsed("fr", HELD, UNITED, PRAISED), *MEETING, ("rencontre=conférence Sahel Data", "Meeting", "description")
    )
    event, roles = only(facts, "Gathering")
    assert roles == {"meeting": ["conférence Sahel Data"], "participant": ["Mali", "Awa Diop"], "place": ["Dakar"]}
    assert len(event.evidence) == 3


def test_who_speaks_where_no_meeting_is_told_takes_part_in_nothing() -> None:
    assert read(parsed("fr", PRAISED), AWA).events == ()


TALKS = """
Awa Awa PROPN nsubj 5 _
Diop Diop PROPN flat 1 _
and and CCONJ cc 4 _
Bola Bola PROPN conj 1 _
spoke speak VERB root 0 Tense=Past|VerbForm=Fin
during during ADP case 8 _
a a DET det 8 Definite=Ind
meeting meeting NOUN obl 5 _
. . PUNCT punct 5 _
"""


def test_a_meeting_without_a_name_is_told_by_who_met() -> None:
    facts = read(
        parsed("en", TALKS),
        AWA,
        ("Bola", "Person", "name"),
        ("meeting", "Meeting", "description"),
    )
    _, roles = only(facts, "Gathering")
    assert roles == {"participant": ["Awa Diop", "Bola"]}


OPENING = """
Awa Awa PROPN nsubj 4 _
Diop Diop PROPN flat 1 _
a avoir AUX aux 4 VerbForm=Fin
présidé présider VERB root 0 Tense=Past|VerbForm=Part
la le DET det 6 Definite=Def
cérémonie cérémonie NOUN obj 4 _
d' de ADP case 8 _
ouverture ouverture NOUN nmod 6 _
du de ADP case 10 _
Forum forum NOUN nmod 8 _
Wissal Wissal PROPN flat 10 _
. . PUNCT punct 4 _
"""


def test_the_opening_ceremony_of_a_forum_is_the_forum() -> None:
    facts = read(
        parsed("fr", OPENING), AWA, ("Forum Wissal", "Meeting", "name"), ("cérémonie", "Meeting", "description")
    )
    _, roles = only(facts, "Gathering")
    assert roles == {"meeting": ["Forum Wissal"], "participant": ["Awa Diop"]}


MET = """
Kora Kora PROPN nsubj 2 _
met meet VERB ROOT 0 Tense=Past|VerbForm=Fin
Awa Awa PROPN obj 2 _
Diop Diop PROPN flat 3 _
. . PUNCT punct 2 _
"""


def test_a_body_may_meet_a_person() -> None:
    _, roles = only(read(parsed("en", MET), ("Kora", "Company", "name"), AWA), "Gathering")
    assert roles == {"participant": ["Kora", "Awa Diop"]}


NAMED_DIRECTOR = """
Awa Awa PROPN nsubj:pass 4 _
Diop Diop PROPN flat 1 _
was be AUX aux:pass 4 Mood=Ind|Tense=Past|VerbForm=Fin
elected elect VERB amod 5 Tense=Past|VerbForm=Part|Voice=Pass
Director director NOUN ROOT 0 Number=Sing
in in ADP case 7 _
2024 2024 NUM nmod 5 _
. . PUNCT punct 5 _
"""


def test_a_verb_with_an_auxiliary_describes_no_office() -> None:
    event, roles = only(read(parsed("en", NAMED_DIRECTOR), AWA), "Election")
    assert roles["elected"] == ["Awa Diop"]
    assert event.roles["position"] == ("Director",)
    assert event.date == "2024"


ELECTED = """
Le le DET det 2 Definite=Def
Maroc Maroc PROPN nsubj:pass 4 _
est être AUX aux:pass 4 VerbForm=Fin
élu élire VERB root 0 Tense=Past|VerbForm=Part|Voice=Pass
, , PUNCT punct 8 _
pour pour ADP case 8 _
une un DET det 8 _
fois fois NOUN obl 4 _
, , PUNCT punct 10 _
membre membre NOUN appos 8 _
du de ADP case 12 _
bureau bureau NOUN nmod 10 _
pour pour ADP case 15 _
l' le DET det 15 _
année année NOUN nmod 10 _
2031 2031 NUM nmod 15 _
lors lors ADV advmod 4 _
du de ADP case 19 _
Forum forum NOUN obl 17 _
Wissal Wissal PROPN flat 19 _
. . PUNCT punct 4 _
"""


def test_the_body_and_the_term_of_an_election_and_where_it_was_held() -> None:
    facts = read(
        parsed("fr", ELECTED), MOROCCO, ("bureau", "Committee", "description"), ("Forum Wissal", "Meeting", "name")
    )
    event, roles = only(facts, "Election")
    assert event.date == ""
    assert roles == {"elected": ["Maroc"], "position": ["membre"], "body": ["bureau"], "term": ["année 2031"]}
    assert only(facts, "Gathering")[1] == {"meeting": ["Forum Wissal"], "participant": ["Maroc"]}


LIES_BEFORE = """
The the DET det 3 Definite=Def
Privacy privacy PROPN compound 3 _
Bill bill PROPN nsubj 6 _
is be AUX cop 6 VerbForm=Fin
before before ADP case 6 _
parliament parliament NOUN ROOT 0 _
. . PUNCT punct 6 _
"""
UNDER_WAY = """
Le le DET det 2 Definite=Def
décret décret NOUN nsubj 6 _
Zem Zem PROPN appos 2 _
est être AUX cop 6 VerbForm=Fin
en en ADP case 6 _
cours cours NOUN ROOT 0 _
de de ADP case 8 _
préparation préparation NOUN nmod 6 _
. . PUNCT punct 6 _
"""


@pytest.mark.parametrize(
    ("language", "table", "name"), [("en", LIES_BEFORE, "Privacy Bill"), ("fr", UNDER_WAY, "décret Zem")]
)
def test_where_a_bill_lies(language: str, table: str, name: str) -> None:
    _, roles = only(read(parsed(language, table), (name, "Instrument", "name")), "Proposal")
    assert roles == {"instrument": [name]}


def test_who_presents_a_text_does_not_propose_it() -> None:
    table = """
    Kora Kora PROPN nsubj 2 _
    présente présenter VERB ROOT 0 VerbForm=Fin
    le le DET det 4 Definite=Def
    plan plan NOUN obj 2 _
    Zem Zem PROPN appos 4 _
    . . PUNCT punct 2 _
    """
    doc = parsed("fr", table)
    assert not read(doc, ("Kora", "Company", "name"), ("plan Zem", "Instrument", "name")).events


RANKED_WITH_SCORE = """
Narnia Narnia PROPN nsubj 2 _
ranked rank VERB ROOT 0 Tense=Past|VerbForm=Fin
third third ADJ xcomp 2 _
on on ADP case 5 _
TopIndex TopIndex PROPN obl 2 _
with with ADP case 8 _
a a DET det 8 _
score score NOUN obl 2 _
of of ADP case 10 _
71 71 NUM nmod 8 NumType=Card
. . PUNCT punct 2 _
"""


def test_a_rank_and_a_score_are_two_rankings() -> None:
    facts = read(parsed("en", RANKED_WITH_SCORE), ("Narnia", "Country", "name"), ("TopIndex", "Index", "name"))
    names = {entity.id: entity.name for entity in facts.entities}
    told = [{role: [names.get(f, f) for f in fillers] for role, fillers in e.roles.items()} for e in facts.events]
    assert told == [{"ranked": ["Narnia"], "index": ["TopIndex"], "result": [result]} for result in ("third", "71")]


PLACED = """
Narnia Narnia PROPN nsubj:pass 3 _
was be AUX aux:pass 3 VerbForm=Fin
placed place VERB ROOT 0 Tense=Past|VerbForm=Part
fifth fifth ADJ xcomp 3 _
in in ADP case 6 _
Africa Africa PROPN obl 3 _
and and CCONJ cc 8 _
sixth sixth ADJ conj 6 _
in in ADP case 10 _
TopIndex TopIndex PROPN nmod 8 _
. . PUNCT punct 3 _
"""


def test_the_index_of_a_rank_may_stand_anywhere_but_must_be_told() -> None:
    narnia, index = ("Narnia", "Country", "name"), ("TopIndex", "Index", "name")
    _, roles = only(read(parsed("en", PLACED), narnia, index), "Ranking")
    assert (roles["ranked"], roles["index"]) == (["Narnia"], ["TopIndex"])
    assert not read(parsed("en", PLACED), narnia).events
