"""Events over parses built by hand: what a trigger's frame finds, and what the sentence says of it."""

from functools import cache

import pytest
import spacy
from spacy.tokens import Doc

from policygraph.articles.model import Article, PublicationDate
from policygraph.facts import ArticleFacts, Event, extract
from policygraph.facts.amounts import money
from policygraph.mentions.model import Entity, Mention, MentionSet
from policygraph.ontology import load
from policygraph.ontology.model import Ontology

pytestmark = pytest.mark.rules


@cache
def ontology() -> Ontology:
    return load()


def parsed(language: str, *sentences: str) -> Doc:
    """A Doc from lines "word lemma POS label head features"; head counts from 1 in its sentence, 0 is the root."""
    rows = [[line.split() for line in sentence.strip().splitlines()] for sentence in sentences]
    flat = [row for sentence in rows for row in sentence]
    offsets = [offset for i, sentence in enumerate(rows) for offset in [sum(map(len, rows[:i]))] * len(sentence)]
    words = [row[0] for row in flat]
    glued = [word.endswith(("'", "’", "$")) for word in words]
    spaces = [
        not glue and following not in {".", ","} for glue, following in zip(glued, [*words[1:], "x"], strict=True)
    ]
    return Doc(
        spacy.blank(language).vocab,
        words=words,
        spaces=spaces,
        lemmas=[row[1] for row in flat],
        pos=[row[2] for row in flat],
        deps=[row[3] for row in flat],
        heads=[
            i if row[4] == "0" else offset + int(row[4]) - 1
            for i, (row, offset) in enumerate(zip(flat, offsets, strict=True))
        ],
        morphs=["" if row[5] == "_" else row[5] for row in flat],
        sent_starts=[i == offset for i, offset in enumerate(offsets)],
    )


def read(doc: Doc, *named: tuple[str, str, str], published: str = "") -> ArticleFacts:
    """The facts of a Doc in which the phrases `named` (text, entity type, kind) are mentioned, wherever they stand.

    A text may have the entity's name behind an equals sign: "rencontre=conférence Sahel Data".
    """
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for form, kind, how in named:
        text, _, name = form.partition("=")
        key = next((k for k, e in entities.items() if e.name == (name or text)), f"m{len(entities) + 1}")
        entities[key] = Entity(key, kind, name or text)
        length = len(text.split())
        for start in range(len(doc) - length + 1):
            if doc[start : start + length].text == text:
                mentions.append(Mention(start, start + length, key, how))  # type: ignore[arg-type]
    doc._.mentions = MentionSet(entities, tuple(sorted(mentions, key=lambda m: (m.start, -m.end))))
    when = PublicationDate(published, "day") if published else None
    doc.user_data["article"] = Article("a", "", doc.text, "fr", "", when)
    return extract(doc, ontology())


def only(facts: ArticleFacts, kind: str) -> tuple[Event, dict[str, list[str]]]:
    """The one event of a type, and its roles with names for ids."""
    (event,) = (event for event in facts.events if event.type == kind)
    names = {entity.id: entity.name for entity in facts.entities}
    return event, {role: [names.get(filler, filler) for filler in fillers] for role, fillers in event.roles.items()}


TUNISIA = ("Tunisie", "Country", "name")
MOROCCO = ("Maroc", "Country", "name")
AWA = ("Awa Diop", "Person", "name")
WISSAL = ("Wissal", "Initiative", "name")
PLATFORM = ("plateforme Tawassol", "Initiative", "name")

ACTIVE = """
La le DET det 2 Definite=Def
Tunisie Tunisie PROPN nsubj 4 _
a avoir AUX aux 4 VerbForm=Fin
lancé lancer VERB ROOT 0 Tense=Past|VerbForm=Part
la le DET det 6 Definite=Def
plateforme plateforme NOUN obj 4 _
Tawassol Tawassol PROPN appos 6 _
à à ADP case 9 _
Sfax Sfax PROPN obl 4 _
le le DET det 11 Definite=Def
3 3 NUM obl 4 _
mars mars NOUN nmod 11 _
2025 2025 NUM nmod 12 _
. . PUNCT punct 4 _
"""
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


@pytest.mark.parametrize(("table", "status"), [(PLANNED, "planned"), (FUTURE, "planned"), (JUST_DONE, "done")])
def test_status(table: str, status: str) -> None:
    event, _ = only(read(parsed("fr", table), MOROCCO, WISSAL), "Launch")
    assert event.status == status


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
def test_money(text: str, amount: str) -> None:
    assert [text[start:end] for start, end in money(text, ontology())] == ([amount] if amount else [])


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


def test_what_lies_ahead_of_publication_is_planned() -> None:
    doc = parsed("fr", ACTIVE)
    before, _ = only(read(doc, TUNISIA, PLATFORM, published="2025-03-01"), "Launch")
    after, _ = only(read(doc, TUNISIA, PLATFORM, published="2025-03-04"), "Launch")
    assert (before.status, after.status) == ("planned", "done")


def test_what_the_ontology_does_not_admit_fills_no_role() -> None:
    facts = read(parsed("fr", ACTIVE), TUNISIA, ("plateforme Tawassol", "Person", "name"))
    assert facts.events == ()


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
    assert len(extract(doc, ontology()).events) == 1


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


FORBIDDEN = """
Kora Kora PROPN nsubj 3 _
est être AUX cop 3 VerbForm=Fin
interdit interdire VERB ROOT 0 Tense=Past|VerbForm=Part
. . PUNCT punct 3 _
"""


def test_a_participle_with_a_copula_is_passive() -> None:
    _, roles = only(read(parsed("fr", FORBIDDEN), ("Kora", "Company", "name")), "Enforcement")
    assert roles["target"] == ["Kora"]


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
