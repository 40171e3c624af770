"""Readings written by hand for tests: articles of our own, and what an extractor would have read from them."""

import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from policygraph.articles import Article, Language, PublicationDate
from policygraph.articles.model import Precision
from policygraph.facts.json import from_json, to_json
from policygraph.facts.model import ArticleFacts, Event, Quote, Relation, Status
from policygraph.identity import Reading
from policygraph.mentions.model import Entity
from policygraph.namespaces import ID

MOROCCO = f"{ID}morocco"
PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def article(key: str, language: str, *sentences: str, published: str = "", **more: str) -> Article:
    """An article whose first sentence is its title."""
    text = "\n\n".join(sentences)
    return Article(
        id=key,
        title=sentences[0],
        text=text,
        language=cast(Language, language),
        content_hash=hashlib.sha256(text.encode()).hexdigest(),
        published=PublicationDate(published, PRECISION[len(published)]) if published else None,
        **more,
    )


def entity(key: str, kind: str, name: str, *aliases: str, iri: str = "") -> Entity:
    return Entity(key, kind, name, aliases, iri)


def quote(source: Article, text: str) -> Quote:
    start = source.text.index(text)
    return Quote(text, start, start + len(text))


def event(
    source: Article, kind: str, sentence: str, status: str = "done", date: str = "", **roles: str | Sequence[str]
) -> Event:
    fillers = {role: (value,) if isinstance(value, str) else tuple(value) for role, value in roles.items()}
    return Event(kind, fillers, cast(Status, status), date, (quote(source, sentence),), confidence=0.8)


def relation(source: Article, subject: str, predicate: str, obj: str, sentence: str) -> Relation:
    return Relation(subject, predicate, obj, (quote(source, sentence),), confidence=0.9)


def reading(
    source: Article,
    entities: Sequence[Entity],
    events: Sequence[Event] = (),
    relations: Sequence[Relation] = (),
) -> Reading:
    facts = ArticleFacts(source.id, source.language, tuple(entities), tuple(events), tuple(relations))
    return Reading(source, facts)


def election() -> list[Reading]:
    """One election told in three languages, and a launch that is only planned."""
    fr = article(
        "election-fr",
        "fr",
        "Le Maroc élu au comité exécutif de l’Organisation de coopération numérique",
        "Réunis à Koweït le 4 février 2026, les États membres ont élu le Maroc au comité exécutif de l’OCN.",
        "Mme Salma Bennani, ministre de la Transition numérique, représentait le Royaume.",
        published="2026-02-05",
        publisher="L’Exemple",
        url="https://exemple.test/élection du Maroc",
    )
    en = article(
        "election-en",
        "en",
        "Morocco wins seat on DCO Executive Committee",
        "Member states elected Morocco to the Executive Committee of the Digital Cooperation Organization.",
        'The ministry will launch a platform called "Souk\\Data" in 2027.',
        published="2026-02-06",
    )
    ar = article(
        "election-ar",
        "ar",
        "انتخاب المغرب عضوا في اللجنة التنفيذية لمنظمة التعاون الرقمي",
        "انتخبت الدول الأعضاء المغرب عضوا في اللجنة التنفيذية لمنظمة التعاون الرقمي يوم 4 فبراير 2026.",
        published="2026-02",
    )
    dco, committee = f"{ID}digital-cooperation-organization", f"{ID}dco-executive-committee"
    return [
        reading(
            fr,
            [
                entity("e1", "Country", "Maroc", "le Royaume", iri=MOROCCO),
                entity("e2", "Committee", "comité exécutif de l’Organisation de coopération numérique", iri=committee),
                entity("e3", "InternationalOrganization", "Organisation de coopération numérique", "OCN", iri=dco),
                entity("e4", "Person", "Salma Bennani"),
            ],
            [
                event(
                    fr,
                    "Election",
                    fr.text.split("\n\n")[1],
                    date="2026-02-04",
                    elected="e1",
                    body="e2",
                    position="membre",
                )
            ],
            [
                relation(fr, "e2", "partOf", "e3", fr.title),
                relation(fr, "e4", "represents", "e1", fr.text.split("\n\n")[2]),
                relation(fr, "e4", "holdsPosition", "ministre de la Transition numérique", fr.text.split("\n\n")[2]),
            ],
        ),
        reading(
            en,
            [
                entity("e1", "Country", "Morocco", iri=MOROCCO),
                entity("e2", "Committee", "Executive Committee", iri=committee),
                entity("e3", "Initiative", "Souk\\Data"),
            ],
            [
                event(en, "Election", en.text.split("\n\n")[1], elected="e1", body="e2", position="member"),
                event(en, "Launch", en.text.split("\n\n")[2], "planned", "2027", launched="e3", launcher="e1"),
            ],
        ),
        reading(
            ar,
            [
                entity("e1", "Country", "المغرب", iri=MOROCCO),
                entity("e2", "Committee", "اللجنة التنفيذية لمنظمة التعاون الرقمي", iri=committee),
            ],
            [event(ar, "Election", ar.text.split("\n\n")[1], date="2026-02-04", elected="e1", body="e2")],
        ),
    ]


def plan(key: str = "plan", *, published: str = "2025-03-02", **change: str) -> Reading:
    """An article that foresees a pact of two countries and a union, to be signed in Rabat in 2025.

    `change` replaces what it tells: `kind`, `status`, `date`, and who fills a role, as ids with spaces between.
    """
    told = {"status": "planned", "date": "2025", "party": "e1 e2 e4", "agreement": "e3", "place": "e5"}
    return _pact(key, "Le Pacte sera signé à Rabat en 2025.", published, told | change)


def deed(key: str = "deed", *, published: str = "2025-10-04", **change: str) -> Reading:
    """An article that tells that the pact was signed, by the two countries alone."""
    told = {"status": "done", "date": "2025-10-03", "party": "e1 e2", "agreement": "e3"}
    return _pact(key, "Le Pacte a été signé vendredi.", published, told | change)


def _pact(key: str, sentence: str, published: str, told: dict[str, str]) -> Reading:
    source = article(key, "fr", f"{key} : un pacte pour le fleuve", sentence, published=published)
    who = [
        entity("e1", "Country", "Maroc", iri=MOROCCO),
        entity("e2", "Country", "Gabon", iri=f"{ID}gabon"),
        entity("e3", "Agreement", "Pacte du Fleuve sur les Services Numériques"),
        entity("e4", "InternationalOrganization", "Union des Ports du Sud"),
        entity("e5", "Place", "Rabat"),
        entity("e6", "Agreement", "Accord des Dunes sur les Données Ouvertes"),
        entity("e7", "Meeting", "Forum du Fleuve sur les Services Numériques"),
    ]
    roles = {role: ids.split() for role, ids in told.items() if role not in {"kind", "status", "date"} and ids}
    kind = told.get("kind", "Signing")
    return reading(source, who, [event(source, kind, sentence, told["status"], told["date"], **roles)])


def ministries(country: str, *, key: str, told: str = "") -> Reading:
    """An article about one country, whose ministry of health launches something there."""
    source = article(
        key,
        "fr",
        f"{country} : une plateforme pour la santé",
        f"{country} avance. Au {country}, le ministère de la Santé a lancé une plateforme{told}.",
        published="2026-03-01",
    )
    return reading(
        source,
        [
            entity("e1", "GovernmentBody", "ministère de la Santé"),
            entity("e2", "Initiative", "plateforme"),
        ],
        [
            event(
                source,
                "Launch",
                f"Au {country}, le ministère de la Santé a lancé une plateforme{told}.",
                launched="e2",
                launcher="e1",
            )
        ],
    )


def save(readings: Sequence[Reading], articles: Path, facts: Path) -> None:
    """Write articles as Markdown and their facts as JSON, for builds of whole folders."""
    articles.mkdir(parents=True, exist_ok=True)
    facts.mkdir(parents=True, exist_ok=True)
    for one in readings:
        source = one.article
        front = f"---\ntitle: {json.dumps(source.title, ensure_ascii=False)}\nlanguage: {source.language}\n"
        if source.published:
            front += f"published: '{source.published.value}'\ndate_precision: {source.published.precision}\n"
        body = source.text.removeprefix(source.title).strip()
        (articles / f"{source.id}.md").write_text(f"{front}---\n\n{body}\n", encoding="utf-8")
        text = json.dumps(to_json(one.facts), ensure_ascii=False)
        (facts / f"{source.id}.json").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Saved:
    """An extractor that knows the answers: the facts that `save` wrote. `delay` is how long it takes over each."""

    facts: Path
    digest: str = "saved"
    delay: float = 0.0

    def __call__(self, source: Article) -> ArticleFacts:
        time.sleep(self.delay)
        path = self.facts / f"{source.id}.json"
        if not path.exists():
            raise LookupError(f"no facts of {source.id}")
        found = from_json(json.loads(path.read_text(encoding="utf-8")))
        # The same sentences, wherever the reader of articles has put them.
        return from_json({**to_json(found), "id": source.id} | _without_offsets(to_json(found)))


def _without_offsets(data: dict[str, object]) -> dict[str, object]:
    kept = {}
    for kind in ("events", "relations"):
        facts = cast(list[dict[str, object]], data[kind])
        kept[kind] = [{key: value for key, value in fact.items() if key != "offsets"} for fact in facts]
    return cast(dict[str, object], kept)
