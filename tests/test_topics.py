"""What articles, events and things are about."""

from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from policygraph import ontology
from policygraph.graph.cues import Cues
from policygraph.graph.rdf import describe
from policygraph.identity import Reading, resolve
from policygraph.namespaces import PG, PREFIXES, TOPIC
from policygraph.ontology.model import Ontology, Topic
from tests.readings import MOROCCO, article, election, entity, event, reading

PREFIX = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
TIDES = Topic(
    "tides",
    {"en": "Tides"},
    cues={
        "fr": ("marée haute", "cheval de mer", "réseau côtier", "digit*", "AI"),
        "en": ("high tide", "currency", "digit* shore*", "AI"),
        "ar": ("الأمن البحري", "مد"),
    },
    hints={"en": ("wave", "foam")},
    never={"en": ("high tide mark", "wave goodbye")},
)


@pytest.fixture(scope="module")
def known() -> Ontology:
    return ontology.load()


def graph(readings: list[Reading], known: Ontology) -> Store:
    store = Store()
    described = describe(readings, resolve(readings, known), known)
    store.extend(Quad(t.subject, t.predicate, t.object) for t in described.triples)
    return store


def about(store: Store, pattern: str) -> set[str]:
    """The topics of each ?x that the pattern finds."""
    rows = store.query(f"{PREFIX} SELECT ?topic {{ {pattern} ?x pg:topic ?topic }}")
    return {row["topic"].value.removeprefix(TOPIC) for row in rows}  # type: ignore[union-attr]


def launch(language: str, sentence: str, *names: str, title: str = "Title", **roles: str) -> Reading:
    """An article in which an initiative is launched by a ministry; `names` are further things launched."""
    source = article("a", language, title, sentence)
    things = [entity(f"t{place}", "Initiative", name) for place, name in enumerate(names)]
    body = entity("b", "GovernmentBody", roles.pop("launcher", "Ministry of Ports"))
    told = [event(source, "Launch", sentence, launched=thing.id, launcher="b") for thing in things]
    return reading(source, [*things, body], told)


# Cue words


@pytest.mark.parametrize(
    ("language", "text", "tells"),
    [
        ("fr", "À marée haute", True),
        ("fr", "Les MAREES HAUTES", True),  # case, accents, plural
        ("fr", "chevaux de la mer", False),
        ("fr", "le cheval de la mer", True),  # articles and prepositions make no difference
        ("fr", "réseaux côtiers", True),
        ("fr", "la digitalisation", True),  # digit*
        ("fr", "j’ai vu", False),  # capitals
        ("fr", "l’AI", True),
        ("en", "two AIs", True),
        ("en", "two currencies", True),
        ("en", "digital shores", True),
        ("en", "the shore", False),
        ("en", "a high tide mark", False),  # the longer word that means something else
        ("en", "high tide, above the high tide mark", True),
        ("en", "a wave", False),  # half a cue
        ("en", "wave after wave", False),  # the same half again
        ("en", "foam on the wave", True),
        ("en", "they wave goodbye to the foam", False),
        ("ar", "تعزيز الأمن البحري", True),
        ("ar", "وبالأمن البحري", True),  # attached particles
        ("ar", "للأمن البحري", True),
        ("ar", "مدينة", False),
        ("", "high tide", True),  # a name of which nobody knows the language
        ("fr", "high tide", False),
    ],
)
def test_a_cue_is_found(language: str, text: str, tells: bool) -> None:
    assert Cues([TIDES]).tell(text, language) == (frozenset({"tides"}) if tells else frozenset())


# Events and things


@pytest.mark.parametrize(
    ("language", "sentence", "topics"),
    [
        ("fr", "Le ministère lance Zellij pour lutter contre les cyberattaques.", {"cybersecurity"}),
        ("en", "The ministry launches Zellij, which speeds up birth registration.", {"civil-registration"}),
        ("ar", "أطلقت الوزارة منصة للدفع الإلكتروني.", {"payments"}),
        ("en", "The ministry launches Zellij in the capital.", set()),
    ],
)
def test_an_event_and_its_thing_are_about_what_the_sentence_says(
    language: str, sentence: str, topics: set[str], known: Ontology
) -> None:
    store = graph([launch(language, sentence, "Zellij")], known)
    assert about(store, "?x a pg:Launch .") == topics
    assert about(store, "?x a pg:Initiative .") == topics


def test_a_thing_whose_name_tells_is_not_about_the_rest_of_the_sentence(known: Ontology) -> None:
    sentence = "The ministry launches the Data Centre of Tangier after the cyberattacks."
    store = graph([launch("en", sentence, "Data Centre of Tangier")], known)
    assert about(store, "?x a pg:Initiative .") == {"data-centres"}
    assert about(store, "?x a pg:Launch .") == {"data-centres", "cybersecurity"}


def test_of_two_things_in_one_event_neither_takes_the_sentences_topic(known: Ontology) -> None:
    sentence = "Under the Zellij Plan the bank gave the Souk fund money against cyberattacks."
    source = article("a", "en", "Money", sentence)
    plan, fund = entity("e1", "Instrument", "Zellij Plan"), entity("e2", "Initiative", "Souk fund")
    told = event(source, "Funding", sentence, recipient=("e1", "e2"), amount="money")
    store = graph([reading(source, [plan, fund], [told])], known)
    assert about(store, "?x a pg:Funding .") == {"cybersecurity"}
    assert about(store, "VALUES ?type { pg:Instrument pg:Initiative } ?x a ?type .") == set()


def test_the_portfolio_of_a_ministry_is_no_topic(known: Ontology) -> None:
    launcher = "Ministry of Cybersecurity and Artificial Intelligence"
    store = graph([launch("en", f"The {launcher} launches Zellij.", "Zellij", launcher=launcher)], known)
    assert about(store, "?x a pg:Launch .") == set()


def test_the_one_field_of_a_body_tells_where_nothing_else_does(known: Ontology) -> None:
    launcher = "Cybersecurity Agency"
    silent = graph([launch("en", f"The {launcher} launches Zellij.", "Zellij", launcher=launcher)], known)
    assert about(silent, "?x a pg:Launch .") == {"cybersecurity"}
    told = graph(
        [launch("en", f"The {launcher} launches Zellij for telemedicine.", "Zellij", launcher=launcher)], known
    )
    assert about(told, "?x a pg:Launch .") == {"digital-health"}


def test_one_guest_among_many_tells_nothing(known: Ontology) -> None:
    sentence = "The Cybersecurity Agency, the Port Council, the Lighthouse Office and the Ferry Board met."
    source = article("a", "en", "A meeting", sentence)
    names = ["Cybersecurity Agency", "Port Council", "Lighthouse Office", "Ferry Board"]
    guests = [entity(f"e{place}", "GovernmentBody", name) for place, name in enumerate(names)]
    told = event(source, "Gathering", sentence, participant=tuple(guest.id for guest in guests))
    assert about(graph([reading(source, guests, [told])], known), "?x a pg:Gathering .") == set()


def test_actors_have_no_topics(known: Ontology) -> None:
    store = graph([launch("en", "The Cybersecurity Agency launches it.", "It", launcher="Cybersecurity Agency")], known)
    assert about(store, "?x a pg:GovernmentBody .") == set()


def test_an_event_that_tells_nothing_is_about_its_articles_only_topic(known: Ontology) -> None:
    sentence = "The ministry launches Zellij."
    one = graph([launch("en", sentence, "Zellij", title="Telemedicine for the islands")], known)
    assert about(one, "?x a pg:Launch .") == {"digital-health"}
    assert about(one, "?x a pg:Initiative .") == set()  # Of the thing itself nothing was said.
    two = graph([launch("en", sentence, "Zellij", title="Telemedicine and e-commerce")], known)
    assert about(two, "?x a pg:Launch .") == set()


# Articles


def words(*sentences: str, title: str = "News of the day") -> Reading:
    return reading(article("a", "en", title, *sentences), [])


def test_an_article_is_about_what_its_words_come_back_to(known: Ontology) -> None:
    often = words("Broadband is coming.", "Fibre optics, too.", "Broadband for all.", "Consumer rights are an aside.")
    assert about(graph([often], known), "?x a pg:Article .") == {"connectivity"}


def test_an_article_is_about_what_its_title_says(known: Ontology) -> None:
    titled = words("It is new.", title="A law on e-commerce")
    assert about(graph([titled], known), "?x a pg:Article .") == {"e-commerce"}


def test_what_an_article_says_once_in_passing_is_not_its_topic(known: Ontology) -> None:
    assert about(graph([words("Ships came in.", "One carried a smart city.")], known), "?x a pg:Article .") == set()


def test_an_article_without_words_of_its_own_is_about_what_its_events_are(known: Ontology) -> None:
    assert "regional-cooperation" in about(graph(election(), known), '?x a pg:Article ; dcterms:language "ar" .')


# The ontology


def test_the_graph_names_its_topics_and_the_broader_ones(known: Ontology) -> None:
    store = graph([words("It is new.", title="Satellites for all")], known)
    rows = store.query(
        f"""{PREFIX} SELECT ?name ?above {{ ?x a pg:Article ; pg:topic ?topic .
        ?topic a pg:Topic ; skos:prefLabel ?name ; skos:broader/skos:prefLabel ?above .
        FILTER (LANG(?name) = "fr" && LANG(?above) = "ar") }}"""
    )
    assert [(row["name"].value, row["above"].value) for row in rows] == [  # type: ignore[union-attr]
        ("Satellite et espace", "الربط والاتصال")
    ]


def test_there_are_topics_with_cues_in_three_languages(known: Ontology) -> None:
    assert len(known.topics) >= 30
    for topic in known.topics:
        assert set(topic.labels) == {"en", "fr", "ar"}, topic.iri
        assert all(topic.cues.get(language) for language in ("en", "fr", "ar")), topic.iri
    assert known.topical >= {"Instrument", "Initiative", "Agreement"}
    assert not known.topical & {"Country", "Person", "Company", "Place"}


def test_a_user_adds_a_topic_and_says_what_a_known_thing_is_about(tmp_path: Path) -> None:
    (tmp_path / "mine.ttl").write_text(
        f"""@prefix pg: <{PG}> . @prefix topic: <{TOPIC}> . @prefix skos: <{PREFIXES["skos"]}> .
        topic:ports a pg:Topic ; skos:prefLabel "Ports"@en , "Ports"@fr , "الموانئ"@ar ; pg:cue "port call"@en .
        <https://w3id.org/policygraph/id/zellij> a pg:Initiative ; skos:prefLabel "Zellij"@en ;
            pg:topic topic:ports .""",
        encoding="utf-8",
    )
    mine = ontology.load([tmp_path])
    source = article("a", "en", "Title", "Morocco launches Zellij.", "Port calls are digital now.")
    thing = entity("e1", "Initiative", "Zellij", iri="https://w3id.org/policygraph/id/zellij")
    state = entity("e2", "Country", "Morocco", iri=MOROCCO)
    told = event(source, "Launch", "Morocco launches Zellij.", launched="e1", launcher="e2")
    store = graph([reading(source, [thing, state], [told])], mine)
    assert about(store, "?x a pg:Initiative .") == {"ports"}
    assert about(store, "?x a pg:Launch .") == {"ports"}
