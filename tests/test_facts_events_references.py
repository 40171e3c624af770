"""Who or what an office, a pronoun or a phrase without a name stands for in an event: over parses written by hand."""

import pytest

from policygraph.facts import extract
from policygraph.mentions.model import Entity, Mention, MentionSet
from tests.proposed import known
from tests.tables import AWA, MOROCCO, WISSAL, only, parsed, read

pytestmark = pytest.mark.rules

MINISTER = """
Awa Awa PROPN nsubj 8 _
Diop Diop PROPN flat 1 _
, , PUNCT punct 4 _
ministre ministre NOUN appos 1 _
du de ADP case 6 _
Numérique numérique NOUN nmod 4 _
, , PUNCT punct 4 _
sourit sourire VERB ROOT 0 VerbForm=Fin
. . PUNCT punct 8 _
"""
BY_OFFICE = """
Le le DET det 2 Definite=Def
ministre ministre NOUN nsubj 4 _
a avoir AUX aux 4 VerbForm=Fin
lancé lancer VERB ROOT 0 Tense=Past|VerbForm=Part
Wissal Wissal PROPN obj 4 _
. . PUNCT punct 4 _
"""
BY_PRONOUN = BY_OFFICE.replace("Le le DET det 2 Definite=Def", "Hier hier ADV advmod 4 _").replace(
    "ministre ministre NOUN nsubj 4 _", "elle elle PRON nsubj 4 Person=3|Number=Sing|PronType=Prs"
)


@pytest.mark.parametrize("table", [BY_OFFICE, BY_PRONOUN])
def test_who_is_meant_by_an_office_or_a_pronoun(table: str) -> None:
    _, roles = only(read(parsed("fr", MINISTER, table), AWA, WISSAL), "Launch")
    assert roles == {"launched": ["Wissal"], "launcher": ["Awa Diop"]}


IT = """
Kora Kora PROPN nsubj 2 _
said say VERB ROOT 0 Tense=Past
it it PRON nsubj 4 Person=3|Number=Sing|PronType=Prs
launched launch VERB ccomp 2 Tense=Past|VerbForm=Fin
Wissal Wissal PROPN obj 4 _
. . PUNCT punct 2 _
"""


def test_it_is_the_last_thing_or_body_that_was_a_subject() -> None:
    facts = read(parsed("en", IT), ("Kora", "Company", "name"), WISSAL)
    _, roles = only(facts, "Launch")
    assert roles == {"launched": ["Wissal"], "launcher": ["Kora"]}
    facts = read(parsed("en", IT), ("Kora", "Person", "name"), WISSAL)
    _, roles = only(facts, "Launch")
    assert roles == {"launched": ["Wissal"]}


CAMPAIGN = """
Le le DET det 2 Definite=Def
Maroc Maroc PROPN nsubj 4 _
a avoir AUX aux 4 VerbForm=Fin
lancé lancer VERB ROOT 0 Tense=Past|VerbForm=Part
une un DET det 6 Definite=Ind
campagne campagne NOUN obj 4 _
de de ADP case 8 _
collecte collecte NOUN nmod 6 _
des de ADP case 10 _
données donnée NOUN nmod 8 _
qui qui PRON nsubj 12 PronType=Rel
plaît plaire VERB acl:relcl 6 VerbForm=Fin
. . PUNCT punct 4 _
"""


def test_what_has_no_name_is_named_by_its_phrase() -> None:
    facts = read(parsed("fr", CAMPAIGN), MOROCCO, ("campagne", "Initiative", "description"))
    (campaign,) = (entity for entity in facts.entities if entity.type == "Initiative")
    assert (campaign.name, campaign.aliases) == ("campagne de collecte des données", ("campagne",))


TWO = """
Le le DET det 2 Definite=Def
Maroc Maroc PROPN nsubj 4 _
a avoir AUX aux 4 VerbForm=Fin
lancé lancer VERB ROOT 0 Tense=Past|VerbForm=Part
Wissal Wissal PROPN obj 4 _
et et CCONJ cc 7 _
Nour Nour PROPN conj 5 _
. . PUNCT punct 4 _
"""


def test_two_things_launched_are_two_launches() -> None:
    facts = read(parsed("fr", TWO), MOROCCO, WISSAL, ("Nour", "Initiative", "name"))
    assert [facts.entities[i].name for i in (1, 2)] == ["Wissal", "Nour"]
    assert [event.roles["launched"] for event in facts.events] == [("e2",), ("e3",)]


TWICE = """
La le DET det 2 Definite=Def
Tunisie Tunisie PROPN nsubj 4 _
a avoir AUX aux 4 VerbForm=Fin
lancé lancer VERB root 0 Tense=Past|VerbForm=Part
trois trois NUM nummod 6 _
antennes antenne NOUN obj 4 Number=Plur
relais relais NOUN nmod 6 _
. . PUNCT punct 4 _
"""


def test_what_is_described_twice_in_the_same_words_is_one() -> None:
    doc = parsed("fr", TWICE, TWICE)
    phrases = [Mention(at, at + 3, f"m{at}", "description") for at in (4, 12)]
    entities = {m.entity: Entity(m.entity, "Initiative", "trois antennes relais") for m in phrases}
    country = Entity("m1", "Country", "Tunisie")
    doc._.mentions = MentionSet(
        {"m1": country, **entities}, (Mention(1, 2, "m1", "name"), phrases[0], Mention(9, 10, "m1", "name"), phrases[1])
    )
    assert len(extract(doc, known()).events) == 1
