"""Who and what fills the roles of an event, however its sentence is built: over parses written by hand."""

import pytest

from policygraph.facts.amounts import money
from policygraph.ontology.model import Ontology
from tests.tables import ACTIVE, AWA, PLATFORM, TUNISIA, WISSAL, only, parsed, read

pytestmark = pytest.mark.rules

PASSIVE = """
La le DET det 2 Definite=Def
plateforme plateforme NOUN nsubj:pass 6 _
Tawassol Tawassol PROPN appos 2 _
a avoir AUX aux 6 VerbForm=Fin
été être AUX aux:pass 6 Tense=Past|VerbForm=Part
lancée lancer VERB ROOT 0 Tense=Past|VerbForm=Part|Voice=Pass
par par ADP case 9 _
la le DET det 9 Definite=Def
Tunisie Tunisie PROPN obl:agent 6 _
. . PUNCT punct 6 _
"""
PARTICIPLE = """
La le DET det 2 Definite=Def
plateforme plateforme NOUN nsubj 9 _
Tawassol Tawassol PROPN appos 2 _
, , PUNCT punct 5 _
lancée lancer VERB acl 2 Tense=Past|VerbForm=Part|Voice=Pass
par par ADP case 8 _
la le DET det 8 Definite=Def
Tunisie Tunisie PROPN obl:agent 5 _
plaît plaire VERB ROOT 0 Tense=Pres|VerbForm=Fin
. . PUNCT punct 9 _
"""
RELATIVE = """
La le DET det 2 Definite=Def
plateforme plateforme NOUN nsubj 9 _
Tawassol Tawassol PROPN appos 2 _
que que PRON obj 8 PronType=Rel
la le DET det 6 Definite=Def
Tunisie Tunisie PROPN nsubj 8 _
a avoir AUX aux 8 VerbForm=Fin
lancée lancer VERB acl:relcl 2 Tense=Past|VerbForm=Part
plaît plaire VERB ROOT 0 Tense=Pres|VerbForm=Fin
. . PUNCT punct 9 _
"""
BROKEN = """
La le DET det 2 Definite=Def
Tunisie Tunisie PROPN dep 4 _
a avoir AUX aux 4 VerbForm=Fin
lancé lancer VERB ROOT 0 Tense=Past|VerbForm=Part
la le DET det 6 Definite=Def
plateforme plateforme NOUN dep 4 _
Tawassol Tawassol PROPN appos 6 _
. . PUNCT punct 4 _
"""


@pytest.mark.parametrize("table", [ACTIVE, PASSIVE, PARTICIPLE, RELATIVE, BROKEN])
def test_the_same_roles_however_the_sentence_is_built(table: str) -> None:
    facts = read(parsed("fr", table), TUNISIA, PLATFORM)
    event, roles = only(facts, "Launch")
    assert roles == {"launched": ["plateforme Tawassol"], "launcher": ["Tunisie"]}
    assert event.status == "done"
    assert event.entry.startswith("https://w3id.org/policygraph/lexicon/")


def test_place_date_and_evidence() -> None:
    doc = parsed("fr", ACTIVE)
    event, roles = only(read(doc, TUNISIA, PLATFORM, ("Sfax", "Place", "name")), "Launch")
    assert roles["place"] == ["Sfax"]
    assert event.date == "2025-03-03"
    (quote,) = event.evidence
    assert quote.text == doc.text[quote.start : quote.end] == doc.text.strip()


def test_what_the_ontology_does_not_admit_fills_no_role() -> None:
    facts = read(parsed("fr", ACTIVE), TUNISIA, ("plateforme Tawassol", "Person", "name"))
    assert facts.events == ()


def test_before_a_verb_in_the_plural_names_parted_by_a_comma_are_a_list() -> None:
    table = """
Ghana Ghana PROPN nsubj 4 _
, , PUNCT punct 3 _
Kenya Kenya PROPN appos 1 _
launch launch VERB ROOT 0 VerbForm=Inf
Maji maji PROPN obj 4 _
"""
    known = [("Maji", "Initiative", "name"), ("Kenya", "Country", "name"), ("Ghana", "Country", "name")]
    _, roles = only(read(parsed("en", table), *known), "Launch")
    assert roles == {"launched": ["Maji"], "launcher": ["Ghana", "Kenya"]}
    alone = table.replace("launch launch VERB ROOT 0 VerbForm=Inf", "launches launch VERB ROOT 0 VerbForm=Fin")
    _, roles = only(read(parsed("en", alone), *known), "Launch")
    assert roles == {"launched": ["Maji"], "launcher": ["Ghana"]}


SIGNED = """
Kenya Kenya PROPN nsubj 8 _
, , PUNCT punct 3 _
Mali Mali PROPN dep 1 _
( ( PUNCT punct 5 _
ML ML PROPN appos 3 _
) ) PUNCT punct 5 _
and and CCONJ cc 8 _
Ghana Ghana PROPN dep 1 _
signed sign VERB ROOT 0 Mood=Ind|Tense=Past|VerbForm=Fin
the the DET det 12 Definite=Def
Nairobi Nairobi PROPN compound 12 _
Accord Accord PROPN obj 9 _
. . PUNCT punct 9 _
"""


def test_a_list_in_a_row_is_read_where_the_parse_breaks_it() -> None:
    parties = [("Kenya", "Country", "name"), ("Mali", "Country", "name"), ("Ghana", "Country", "name")]
    doc = parsed("en", SIGNED.replace("nsubj 8", "nsubj 9"))
    _, roles = only(read(doc, *parties, ("Nairobi Accord", "Agreement", "name")), "Signing")
    assert roles == {"party": ["Kenya", "Mali", "Ghana"], "agreement": ["Nairobi Accord"]}


def test_coordinated_passives_share_what_they_are_told_of() -> None:
    table = """
Maji maji PROPN nsubj:pass 3 _
was be AUX aux:pass 3 Tense=Past|VerbForm=Fin
developed develop VERB ROOT 0 Tense=Past|VerbForm=Part|Voice=Pass
by by ADP case 5 _
Kora Kora PROPN obl:agent 3 _
and and CCONJ cc 7 _
launched launch VERB conj 3 Tense=Past|VerbForm=Part
by by ADP case 9 _
Kenya Kenya PROPN obl:agent 7 _
. . PUNCT punct 3 _
"""
    known = [("Maji", "Initiative", "name"), ("Kenya", "Country", "name"), ("Kora", "Company", "name")]
    told = read(parsed("en", table), *known)
    names = {entity.id: entity.name for entity in told.entities}
    parts = {(role, names[one]) for event in told.events for role, ones in event.roles.items() for one in ones}
    assert ("launcher", "Kenya") in parts
    assert {one for role, one in parts if role == "launched"} == {"Maji"}


FORBIDDEN = """
Kora Kora PROPN nsubj 3 _
est être AUX cop 3 VerbForm=Fin
interdit interdire VERB ROOT 0 Tense=Past|VerbForm=Part
. . PUNCT punct 3 _
"""


def test_a_participle_with_a_copula_is_passive() -> None:
    _, roles = only(read(parsed("fr", FORBIDDEN), ("Kora", "Company", "name")), "Enforcement")
    assert roles["target"] == ["Kora"]


NOUN = """
Awa Awa PROPN nsubj 4 _
Diop Diop PROPN flat 1 _
a avoir AUX aux 4 Mood=Ind|Tense=Pres|VerbForm=Fin
procédé procéder VERB ROOT 0 Tense=Past|VerbForm=Part
au à ADP case 6 _
lancement lancement NOUN obl 4 _
de de ADP case 8 _
Wissal Wissal PROPN nmod 6 _
en en ADP case 10 _
partenariat partenariat NOUN nmod 6 _
avec avec ADP case 13 _
la le DET det 13 Definite=Def
Tunisie Tunisie PROPN nmod 10 _
. . PUNCT punct 4 _
"""


def test_a_noun_has_the_subject_of_the_verb_that_carries_it() -> None:
    _, roles = only(read(parsed("fr", NOUN), AWA, WISSAL, TUNISIA), "Launch")
    assert roles == {"launched": ["Wissal"], "launcher": ["Awa Diop"], "partner": ["Tunisie"]}


ALONE = """
Waxtu Waxtu PROPN nsubj 3 _
has have AUX aux 3 VerbForm=Fin
launched launch VERB root 0 Tense=Past|VerbForm=Part
in in ADP case 5 _
Senegal Senegal PROPN obl 3 _
. . PUNCT punct 3 _
"""


def test_what_launches_without_an_object_is_launched_itself() -> None:
    facts = read(parsed("en", ALONE), ("Senegal", "Country", "name"), ("Waxtu", "Initiative", "name"))
    _, roles = only(facts, "Launch")
    assert roles == {"launched": ["Waxtu"], "place": ["Senegal"]}


ACCORDING_TO = """
Selon selon ADP case 3 _
l' le DET det 3 Definite=Def
Indice indice NOUN nsubj:pass 8 _
Zem zem PROPN flat 3 _
, , PUNCT punct 7 _
le le DET det 7 Definite=Def
Togo Togo PROPN flat 3 _
interdit interdire VERB ROOT 0 VerbForm=Fin
Kora Kora PROPN obj 8 _
. . PUNCT punct 8 _
"""


def test_what_has_a_preposition_is_no_subject_but_what_its_comma_parts_from_it() -> None:
    doc = parsed("fr", ACCORDING_TO)
    named = (("Indice Zem", "Index", "name"), ("Togo", "Country", "name"), ("Kora", "Company", "name"))
    _, roles = only(read(doc, *named), "Enforcement")
    assert roles["authority"] == ["Togo"]
    assert roles["target"] == ["Kora"]


SPLIT_PARTNERSHIP = """
La le DET det 2 Definite=Def
plateforme plateforme NOUN root 0 _
Tawassol Tawassol PROPN appos 2 _
, , PUNCT punct 5 _
lancée lancer VERB acl 2 Tense=Past|VerbForm=Part|Voice=Pass
en en ADP case 7 _
partenariat partenariat NOUN obl 5 _
avec avec ADP case 10 _
la le DET det 10 Definite=Def
Tunisie Tunisie PROPN obl 5 _
"""


def test_a_preposition_of_several_words_that_the_parse_takes_apart() -> None:
    _, roles = only(read(parsed("fr", SPLIT_PARTNERSHIP), TUNISIA, PLATFORM), "Launch")
    assert roles == {"launched": ["plateforme Tawassol"], "partner": ["Tunisie"]}


GIVEN = """
Kora Kora PROPN nsubj 2 _
granted grant VERB ROOT 0 Tense=Past|VerbForm=Fin
Zem Zem PROPN iobj 2 _
a a DET det 5 _
licence licence NOUN obj 2 _
. . PUNCT punct 2 _
"""
WAS_GIVEN = """
Zem Zem PROPN nsubj:pass 3 _
was be AUX aux:pass 3 _
awarded award VERB ROOT 0 Tense=Past|VerbForm=Part|Voice=Pass
a a DET det 5 _
licence licence NOUN obj 3 _
. . PUNCT punct 3 _
"""


@pytest.mark.parametrize("sentence", [GIVEN, GIVEN.replace("Zem Zem PROPN iobj 2", "Zem Zem PROPN obj 2").replace(
    "licence licence NOUN obj 2", "licence licence NOUN obj 3"), WAS_GIVEN])  # fmt: skip
def test_who_is_given_something_without_a_preposition(sentence: str) -> None:
    doc = parsed("en", sentence)
    facts = read(doc, ("Kora", "Company", "name"), ("Zem", "Company", "name"), ("licence", "Contract", "description"))
    _, roles = only(facts, "Award")
    assert roles["awardee"] == ["Zem"]


FORBIDDEN_USE = """
Narnia Narnia PROPN nsubj 2 _
banned ban VERB ROOT 0 Tense=Past|VerbForm=Fin
the the DET det 4 Definite=Def
use use NOUN obj 2 _
of of ADP case 6 _
Kora Kora PROPN nmod 4 _
. . PUNCT punct 2 _
"""


def test_whose_use_is_forbidden_is_the_target() -> None:
    doc = parsed("en", FORBIDDEN_USE)
    _, roles = only(read(doc, ("Narnia", "Country", "name"), ("Kora", "Company", "name")), "Enforcement")
    assert roles["authority"] == ["Narnia"]
    assert roles["target"] == ["Kora"]


GRANTED = """
The the DET det 2 Definite=Def
bank bank NOUN nsubj 3 _
granted grant VERB ROOT 0 Mood=Ind|Tense=Past|VerbForm=Fin
$ $ SYM obj 3 _
3 3 NUM compound 6 _
million million NUM nummod 4 _
to to ADP case 8 _
Maji maji NOUN obl 3 _
. . PUNCT punct 3 _
"""


def test_an_amount_is_copied_as_written() -> None:
    facts = read(parsed("en", GRANTED), ("bank", "Company", "description"), ("Maji", "Initiative", "name"))
    _, roles = only(facts, "Funding")
    assert roles == {"funder": ["bank"], "recipient": ["Maji"], "amount": ["$3 million"]}


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("un prêt de plus de 2,5 milliards de FCFA hier", "plus de 2,5 milliards de FCFA"),
        ("worth up to US$137 million in all", "up to US$137 million"),
        ("jusqu’à 40 000 dirhams", "jusqu’à 40 000 dirhams"),
        ("fined €1.2bn.", "€1.2bn"),
        ("in 2025 the 12 banks", ""),
    ],
)
def test_money(text: str, amount: str, known: Ontology) -> None:
    assert [text[start:end] for start, end in money(text, known)] == ([amount] if amount else [])
