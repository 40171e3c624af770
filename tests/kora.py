"""An invented world whose facts are known: what saved questions and plain questions are asked about in the tests.

The Kora Alliance and all around it, the sentences and the figures are made up; only the countries' names are real.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from policygraph import ontology
from policygraph.build.sources import ontology_triples
from policygraph.graph import Workspace
from policygraph.graph.rdf import describe
from policygraph.graph.store import replace_store
from policygraph.identity import Reading, resolve
from policygraph.namespaces import ID, PG
from tests.readings import article, entity, event, reading, relation

GHANA, RWANDA, MOROCCO = (f"{ID}{name}" for name in ("ghana", "rwanda", "morocco"))
TOPICS = """
    @prefix : <https://w3id.org/policygraph/id/> . @prefix pg: <https://w3id.org/policygraph/ontology#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    :kora-topic-cloud a pg:Topic ; skos:prefLabel "Kora clouds"@en , "nuages Kora"@fr , "سحب كورا"@ar .
    :kora-topic-law a pg:Topic ; skos:prefLabel "Kora laws"@en , "lois Kora"@fr , "قوانين كورا"@ar .
"""
"""Policy areas of this world, beside the ontology's own."""
_ABOUT = {"Launch": "kora-topic-cloud", "Funding": "kora-topic-cloud", "Adoption": "kora-topic-law"}

JOINED = "Le 8 janvier 2025, le Ghana et le Rwanda ont rejoint l’Alliance Kora."
ELECTED = (
    "Le 9 janvier 2025, le Ghana a été élu à l’unanimité vice-président du Bureau de l’Alliance Kora pour deux ans."
)
BUREAU = "Le Bureau de l’Alliance Kora relève de l’Alliance Kora."
WILL_JOIN = "Le Maroc adhérera à l’Alliance Kora en 2027."
ALSO_JOINED = "Ghana and Rwanda joined the Kora Alliance on 8 January 2025."
WILL_LAUNCH = "The Kora Alliance will launch Baobab Cloud in September 2025."
FUNDED = "The Sahel Bits Fund has granted Baobab Cloud 12 million dollars."
WILL_LEND = "The Sahel Bits Fund will lend Ghana 40 million euros in 2026."
AMA = "Ama Exemple took office as director general of the Kora Alliance on 1 March 2024."
LAUNCHED = "The Kora Alliance launched Baobab Cloud with Kite Networks in Accra on 30 September 2025."
AMA_LEFT = "Ama Exemple left the Kora Alliance on 28 September 2025."
KOFI = "Kofi Sample became director general of the Kora Alliance on 1 October 2025."
YAA_BEFORE = "Yaa Before was named treasurer of the Kora Alliance in 2023."
YAA_AFTER = "Esi After was named treasurer of the Kora Alliance in 2025."
SIGNED = "Ghana and Kite Networks signed the Accra Data Accord on 1 October 2025."
MINISTRY = (
    "The ministry of digital transition of Morocco signed the Rabat Bits Pact with Kite Networks on 3 October 2025."
)
CANCELLED = "وألغت غانا وكايت نتوركس اتفاق أكرا للبيانات يوم 5 يناير 2026."
RANK_OLD = "حلت غانا في المرتبة 12 في مؤشر كورا للجاهزية سنة 2024."
RANK_NEW = "وصعدت غانا إلى المرتبة 9 في مؤشر كورا للجاهزية سنة 2025."
RANK_RWANDA = "وجاءت رواندا في المرتبة 4 في مؤشر كورا للجاهزية سنة 2025."
TABLED = "Le projet de loi Akwaba a été déposé par le Ghana en 2024."
ADOPTED = "Le Ghana a adopté la loi Akwaba le 12 juin 2025."
IN_FORCE = "La loi Akwaba entrera en vigueur le 1er juin 2027."
STRATEGY = "Le Rwanda a présenté la stratégie Imbuto en novembre 2025."
FORUM = (
    "Le Rwanda et Kite Networks ont participé au Forum Kora, organisé par l’Alliance Kora à Kigali le 20 janvier 2026."
)
NEXT_FORUM = "Le Forum Kora des jeunes se tiendra à Accra en 2028."
PART_FORUM = "Le Forum Kora des jeunes fait partie du Forum Kora."
FINED = "Le Régulateur Exemple a infligé une amende de 3 millions à Kite Networks le 22 janvier 2026."
AWARDED = "Le Ghana a attribué la licence Soleil à Kite Networks pour 5 millions de cédis en janvier 2026."
RUNS = "Baobab Cloud est exploité par Kite Networks à Accra."
MAYBE = "Kite Networks serait partenaire du Régulateur Exemple."


def _joining() -> Reading:
    source = article(
        "kora-1", "fr", "L’Alliance Kora s’agrandit", JOINED, ELECTED, BUREAU, WILL_JOIN, published="2025-01-10"
    )
    return reading(
        source,
        [
            entity("gh", "Country", "Ghana", iri=GHANA),
            entity("rw", "Country", "Rwanda", iri=RWANDA),
            entity("ma", "Country", "Maroc", iri=MOROCCO),
            entity("ak", "InternationalOrganization", "Alliance Kora", "AKO"),
            entity("bu", "Committee", "Bureau de l’Alliance Kora"),
        ],
        [
            event(source, "Accession", JOINED, date="2025-01-08", member=("gh", "rw"), organization="ak"),
            event(
                source,
                "Election",
                ELECTED,
                date="2025-01-09",
                elected="gh",
                body="bu",
                position="vice-président",
                term="deux ans",
                result="à l’unanimité",
            ),
            event(source, "Accession", WILL_JOIN, "planned", "2027", member="ma", organization="ak"),
        ],
        [relation(source, "bu", "partOf", "ak", BUREAU)],
    )


def _plans() -> Reading:
    source = article(
        "kora-2",
        "en",
        "Kora Alliance plans a cloud",
        ALSO_JOINED,
        WILL_LAUNCH,
        FUNDED,
        WILL_LEND,
        AMA,
        published="2025-01-20",
    )
    return reading(
        source,
        [
            entity("gh", "Country", "Ghana", iri=GHANA),
            entity("rw", "Country", "Rwanda", iri=RWANDA),
            entity("ak", "InternationalOrganization", "Kora Alliance", "AKO"),
            entity("bc", "Initiative", "Baobab Cloud"),
            entity("sf", "Organization", "Sahel Bits Fund"),
            entity("am", "Person", "Ama Exemple"),
        ],
        [
            event(source, "Accession", ALSO_JOINED, date="2025-01-08", member=("gh", "rw"), organization="ak"),
            event(source, "Launch", WILL_LAUNCH, "planned", "2025-09", launched="bc", launcher="ak"),
            event(source, "Funding", FUNDED, funder="sf", recipient="bc", amount="12 million dollars"),
            event(
                source, "Funding", WILL_LEND, "planned", "2026", funder="sf", recipient="gh", amount="40 million euros"
            ),
            event(
                source,
                "Appointment",
                AMA,
                date="2024-03-01",
                person="am",
                position="director general",
                organization="ak",
            ),
        ],
    )


def _launch() -> Reading:
    source = article(
        "kora-3",
        "en",
        "Baobab Cloud is open",
        LAUNCHED,
        AMA_LEFT,
        KOFI,
        YAA_BEFORE,
        YAA_AFTER,
        SIGNED,
        MINISTRY,
        published="2025-10-02",
        publisher="The Kora Daily",
        url="https://kora.test/cloud",
    )
    return reading(
        source,
        [
            entity("gh", "Country", "Ghana", iri=GHANA),
            entity("ac", "Place", "Accra", iri=f"{ID}accra"),
            entity("mi", "GovernmentBody", "ministry of digital transition of Morocco", iri=f"{ID}mtnra-morocco"),
            entity("ak", "InternationalOrganization", "Kora Alliance", "AKO"),
            entity("bc", "Initiative", "Baobab Cloud"),
            entity("ki", "Company", "Kite Networks"),
            entity("am", "Person", "Ama Exemple"),
            entity("ko", "Person", "Kofi Sample"),
            entity("ya", "Person", "Yaa Before"),
            entity("es", "Person", "Esi After"),
            entity("aa", "Agreement", "Accra Data Accord"),
            entity("rp", "Agreement", "Rabat Bits Pact"),
        ],
        [
            event(
                source, "Launch", LAUNCHED, date="2025-09-30", launched="bc", launcher="ak", partner="ki", place="ac"
            ),
            event(source, "Departure", AMA_LEFT, date="2025-09-28", person="am", organization="ak"),
            event(
                source,
                "Appointment",
                KOFI,
                date="2025-10-01",
                person="ko",
                position="director general",
                organization="ak",
            ),
            event(source, "Appointment", YAA_BEFORE, date="2023", person="ya", position="treasurer", organization="ak"),
            event(source, "Appointment", YAA_AFTER, date="2025", person="es", position="treasurer", organization="ak"),
            event(source, "Signing", SIGNED, date="2025-10-01", party=("gh", "ki"), agreement="aa"),
            event(source, "Signing", MINISTRY, date="2025-10-03", party=("mi", "ki"), agreement="rp"),
        ],
    )


def _index() -> Reading:
    source = article(
        "kora-4", "ar", "غانا تتقدم في مؤشر كورا", CANCELLED, RANK_OLD, RANK_NEW, RANK_RWANDA, published="2026-01-06"
    )
    return reading(
        source,
        [
            entity("gh", "Country", "غانا", iri=GHANA),
            entity("rw", "Country", "رواندا", iri=RWANDA),
            entity("ki", "Company", "كايت نتوركس", "Kite Networks"),
            entity("aa", "Agreement", "اتفاق أكرا للبيانات", "Accra Data Accord"),
            entity("ix", "Index", "مؤشر كورا للجاهزية"),
        ],
        [
            event(source, "Signing", CANCELLED, "cancelled", "2026-01-05", party=("gh", "ki"), agreement="aa"),
            event(source, "Ranking", RANK_OLD, date="2024", ranked="gh", index="ix", result="المرتبة 12"),
            event(source, "Ranking", RANK_NEW, date="2025", ranked="gh", index="ix", result="المرتبة 9"),
            event(source, "Ranking", RANK_RWANDA, date="2025", ranked="rw", index="ix", result="المرتبة 4"),
        ],
    )


def _laws() -> Reading:
    source = article(
        "kora-5",
        "fr",
        "Lois et forum de janvier",
        TABLED,
        ADOPTED,
        IN_FORCE,
        STRATEGY,
        FORUM,
        NEXT_FORUM,
        PART_FORUM,
        FINED,
        AWARDED,
        RUNS,
        MAYBE,
        published="2026-01-25",
    )
    entities = [
        entity("gh", "Country", "Ghana", iri=GHANA),
        entity("rw", "Country", "Rwanda", iri=RWANDA),
        entity("kg", "Place", "Kigali", iri=f"{ID}kigali"),
        entity("ac", "Place", "Accra", iri=f"{ID}accra"),
        entity("ak", "InternationalOrganization", "Alliance Kora", "AKO"),
        entity("ki", "Company", "Kite Networks"),
        entity("re", "GovernmentBody", "Régulateur Exemple"),
        entity("lo", "Instrument", "loi Akwaba"),
        entity("st", "Instrument", "stratégie Imbuto"),
        entity("fo", "Meeting", "Forum Kora"),
        entity("fj", "Meeting", "Forum Kora des jeunes"),
        entity("so", "Contract", "licence Soleil"),
        entity("bc", "Initiative", "Baobab Cloud"),
    ]
    happened = [
        event(source, "Proposal", TABLED, date="2024", instrument="lo", proposer="gh"),
        event(source, "Adoption", ADOPTED, date="2025-06-12", instrument="lo", adopter="gh"),
        event(source, "EntryIntoForce", IN_FORCE, "planned", "2027-06-01", instrument="lo"),
        event(source, "Proposal", STRATEGY, date="2025-11", instrument="st", proposer="rw"),
        event(
            source,
            "Gathering",
            FORUM,
            date="2026-01-20",
            meeting="fo",
            participant=("rw", "ki"),
            organizer="ak",
            place="kg",
        ),
        event(source, "Gathering", NEXT_FORUM, "planned", "2028", meeting="fj", place="ac"),
        event(
            source, "Enforcement", FINED, date="2026-01-22", authority="re", target="ki", measure="amende de 3 millions"
        ),
        event(
            source,
            "Award",
            AWARDED,
            date="2026-01",
            awardee="ki",
            awarder="gh",
            object="so",
            amount="5 millions de cédis",
        ),
    ]
    doubt = replace(relation(source, "ki", "partnerOf", "re", MAYBE), confidence=0.4)
    return reading(
        source,
        entities,
        happened,
        [
            relation(source, "fj", "partOf", "fo", PART_FORUM),
            relation(source, "bc", "implementedBy", "ki", RUNS),
            relation(source, "bc", "locatedIn", "ac", RUNS),
            doubt,
        ],
    )


def readings() -> Sequence[Reading]:
    return [_joining(), _plans(), _launch(), _index(), _laws()]


def world(folder: Path, *more: Reading) -> Workspace:
    """A graph folder with this world in its database, and what `more` tells, written through identity and graph."""
    loaded = ontology.load()
    told = [*readings(), *more]
    described = describe(told, resolve(told, loaded), loaded).triples
    # Which of the ontology's policy areas a sentence is about is for the tests of topics to say.
    triples = {one for one in described if one.predicate.value != f"{PG}topic"}
    kinds = {f"{PG}{name}": NamedNode(ID + topic) for name, topic in _ABOUT.items()}
    triples |= {
        Triple(one.subject, NamedNode(f"{PG}topic"), kinds[one.object.value])
        for one in triples
        if isinstance(one.object, NamedNode) and one.object.value in kinds and one.predicate.value.endswith("#type")
    }
    schema = [*ontology_triples(loaded, ()), *(quad.triple for quad in parse(TOPICS, format=RdfFormat.TURTLE))]
    workspace = Workspace(folder)
    replace_store(workspace.store, triples, schema=schema, content="0" * 16)
    return workspace
