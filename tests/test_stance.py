"""Who criticises, welcomes or calls for something is not told to have done it."""

from functools import cache

import pytest
from spacy.language import Language

from policygraph.articles import Language as Code
from policygraph.documents import parse
from policygraph.facts import ArticleFacts, pipeline
from policygraph.facts.stance import critics, stances
from policygraph.facts.tree import Tree
from tests.handmade import parsed
from tests.proposed import TITLES, events, known
from tests.readings import article

pytestmark = pytest.mark.rules


@cache
def reader(language: Code) -> Language:
    return pipeline(language, ontology=known())


def read(language: Code, text: str) -> ArticleFacts:
    facts: ArticleFacts = parse(article("own", language, TITLES[language], text), reader(language))._.facts
    return facts


def players(language: Code, text: str) -> set[str]:
    """Who and what takes part in an event or a relation of a text."""
    facts = read(language, text)
    names = {entity.id: entity.name for entity in facts.entities}
    fillers = {one for event in facts.events for each in event.roles.values() for one in each}
    ends = {end for relation in facts.relations for end in (relation.subject, relation.object)}
    return {names.get(one, one) for one in fillers | ends}


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Kora/PROPN/nsubj/1 condemned/VERB/ROOT/1/condemn the/DET/det/3 launch/NOUN/obj/1", {0}),
        (
            "en",
            "Kora/PROPN/nsubj/3 and/CCONJ/cc/2 Mira/PROPN/conj/0 warned/VERB/ROOT/3/warn against/ADP/case/6 "
            "the/DET/det/6 launch/NOUN/obl/3",
            {0, 2},
        ),
        # by whom it is criticised
        (
            "en",
            "The/DET/det/1 launch/NOUN/nsubj:pass/3 was/AUX/aux:pass/3/be criticised/VERB/ROOT/3/criticise "
            "by/ADP/case/5 Kora/PROPN/obl:agent/3",
            {5},
        ),
        (
            "fr",
            "Kora/PROPN/nsubj/1 remet/VERB/ROOT/1/remettre en/ADP/case/3 cause/NOUN/obl/1 le/DET/det/5 "
            "lancement/NOUN/obj/1",
            {0},
        ),
        # where and when is none of it
        (
            "en",
            "At/ADP/case/2 the/DET/det/2 launch/NOUN/obl/4 Kora/PROPN/nsubj/4 criticised/VERB/ROOT/4/criticise "
            "Mira/PROPN/obj/4",
            set(),
        ),
        # who announces it may well have done it
        ("en", "Kora/PROPN/nsubj/1 announced/VERB/ROOT/1/announce the/DET/det/3 launch/NOUN/obj/1", set()),
    ],
)
def test_who_takes_a_stand_is_found(language: str, sentence: str, expected: set[int]) -> None:
    tree = Tree(parsed(language, sentence))
    event = next(i for i in range(len(tree)) if tree.lower[i] in ("launch", "lancement"))
    assert critics(tree, event, stances(known(), language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "critic"),
    [
        ("fr", "L'ONG Zembla Libre a dénoncé mardi à Dakar le lancement du projet Cité Zembla.", "ONG Zembla Libre"),
        ("fr", "MTN reproche au gouvernement d'avoir adopté la loi sur la cybersécurité.", "MTN"),
        ("fr", "L'Union européenne s'interroge sur la signature de l'accord de Rabat avec Huawei.", "Union européenne"),
        ("en", "Access Now hailed the launch of the Zembla platform.", "Access Now"),
        ("en", "The National Assembly welcomed the adoption of the Cybersecurity Act.", "National Assembly"),
        ("en", "The launch of the Zembla programme was condemned by Access Now.", "Access Now"),
        ("fr", "La création de l'Agence des zèbres a été condamnée par l'Assemblée nationale.", "Assemblée nationale"),
        ("ar", "نددت منظمة العفو الدولية بتمويل مشروع المدينة الذكية.", "منظمة العفو الدولية"),
    ],
)
def test_who_takes_a_stand_takes_no_part(language: Code, text: str, critic: str) -> None:
    assert critic not in players(language, text)


def test_what_is_criticised_was_done() -> None:
    facts = read("en", "Access Now criticised the launch of the Zembla programme in Nairobi.")
    assert [(event.type, event.status) for event in facts.events] == [("Launch", "done")]


def test_what_is_demanded_was_not() -> None:
    assert not read("fr", "La Banque mondiale réclame le lancement de la plateforme Zembla au Sénégal.").events
    assert not read("en", "The World Bank demanded the launch of the Zembla platform in Senegal.").events


def test_who_is_fined_may_contest_it() -> None:
    roles = [roles for one, roles in events("en", "The regulator fined Kora $2 million, and Kora contested the fine.")]
    assert any(fillers.get("target") == ["Kora"] for fillers in roles)


def test_a_firm_is_condemned_but_a_launch_only_criticised() -> None:
    firm = events("fr", "Le tribunal de Dakar a condamné la société Kora.")
    assert [one.type for one, _ in firm] == ["Enforcement"]
    launch = events("fr", "Le Kenya a condamné le lancement de la plateforme Zembla.")
    assert "Enforcement" not in [one.type for one, _ in launch]
