"""English verbs in plain sentences: prefixes, agents, plurals that are verbs, and all verbs of a few frames at once."""

import pytest

from tests.proposed import events, known

pytestmark = pytest.mark.rules
Told = tuple[str, str, dict[str, list[str]]]


def told(text: str, kind: str) -> list[Told]:
    return [(one.status, one.date, roles) for one, roles in events("en", text) if one.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "status", "roles"),
    [
        # a prefix cut off by its hyphen
        (
            "The Narnia Regulator co-launched the Baobab innovation hub.",
            "Launch",
            "done",
            {"launcher": "Narnia Regulator"},
        ),
        (
            "The Baobab innovation hub was co-launched on 12 May 2026.",
            "Launch",
            "done",
            {"launched": "Baobab innovation hub"},
        ),
        ("Zambia will co-fund the Harbour data centre.", "Funding", "planned", {"funder": "Zambia"}),
        ("Kora Telecom is set to co-finance a 5G network.", "Funding", "planned", {"funder": "Kora Telecom"}),
        ("Rwanda has co-founded the Baobab innovation hub.", "Launch", "done", {"launcher": "Rwanda"}),
        ("A 5G network was soft-launched by Orbit Networks.", "Launch", "done", {"launcher": "Orbit Networks"}),
        # who did it, behind to whom or with what
        ("$5 million was granted to the Harbour data centre by Zambia.", "Funding", "done", {"funder": "Zambia"}),
        ("Meta was hit with a $2 million fine by Tanzania.", "Enforcement", "done", {"authority": "Tanzania"}),
        # plurals that are verbs, nouns that are infinitives
        (
            "The Competition Tribunal plans to revise the Broadband Plan.",
            "Amendment",
            "planned",
            {"authority": "Competition Tribunal"},
        ),
        ("Tanzania plans to sanction Meta.", "Enforcement", "planned", {"authority": "Tanzania", "target": "Meta"}),
        # participles that are verbs
        (
            "The Competition Tribunal suspended access to Blue Wave Networks.",
            "Enforcement",
            "done",
            {"authority": "Competition Tribunal", "target": "Blue Wave Networks"},
        ),
        ("Nigeria has unveiled plans for the Cloud Regulations.", "Proposal", "done", {"proposer": "Nigeria"}),
        (
            "Nigeria took a big step in May 2026, suing Afrikom.",
            "Enforcement",
            "done",
            {"authority": "Nigeria", "target": "Afrikom"},
        ),
        ("Kora went further in May, unveiling a 5G network.", "Launch", "done", {"launched": "5G network"}),
        (
            "The Narnia Regulator assented to the Open Data Policy.",
            "Adoption",
            "done",
            {"adopter": "Narnia Regulator", "instrument": "Open Data Policy"},
        ),
        # past forms that the lemmatizer does not know
        ("Uganda rewrote the Data Protection Act.", "Amendment", "done", {"instrument": "Data Protection Act"}),
        ("The Global Innovation Index ranked Rwanda 45th.", "Ranking", "done", {"ranked": "Rwanda", "result": "45th"}),
        # nouns
        (
            "Users gained after the roll-out of the Baobab innovation hub.",
            "Launch",
            "done",
            {"launched": "Baobab innovation hub"},
        ),
        (
            "Observers noted Uganda's amendment of the Startup Act on 12 May 2026.",
            "Amendment",
            "done",
            {"authority": "Uganda", "instrument": "Startup Act"},
        ),
        (
            "Observers noted Nigeria's repeal of the Startup Act on 12 May 2026.",
            "Repeal",
            "done",
            {"authority": "Nigeria", "instrument": "Startup Act"},
        ),
        (
            "The award of a $4 million contract to Kora Telecom on 12 May 2026 was welcomed by users.",
            "Award",
            "done",
            {"awardee": "Kora Telecom"},
        ),
        # what somebody becomes
        (
            "Kora Telecom named Kofi Owusu chief executive officer on 12 May 2026.",
            "Appointment",
            "done",
            {"person": "Kofi Owusu", "position": "chief executive officer"},
        ),
        (
            "Amina Yusuf was re-appointed director general of the Narnia Authority.",
            "Appointment",
            "done",
            {"person": "Amina Yusuf", "organization": "Narnia Authority"},
        ),
        (
            "John Banda was re-elected managing director of the Narnia Authority.",
            "Election",
            "done",
            {"elected": "John Banda", "position": "managing director"},
        ),
        (
            "Awa Diallo has been sworn in as chairperson of the Narnia Authority.",
            "Appointment",
            "done",
            {"person": "Awa Diallo", "organization": "Narnia Authority"},
        ),
        ("Fatou Jallow received John Banda in Nairobi on 12 May 2026.", "Gathering", "done", {"place": "Nairobi"}),
        (
            "The Baobab innovation hub was made available in Ghana.",
            "Launch",
            "done",
            {"launched": "Baobab innovation hub"},
        ),
        # from whom money is mobilised
        (
            "Rwanda mobilised R45 million from Zamtel.",
            "Funding",
            "done",
            {"recipient": "Rwanda", "funder": "Zamtel"},
        ),
    ],
)
def test_who_did_what(text: str, kind: str, status: str, roles: dict[str, str]) -> None:
    assert any(
        one == status and all(name in filled.get(role, []) for role, name in roles.items())
        for one, _, filled in told(text, kind)
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nigeria has not rubber-stamped the National Broadband Plan.", "Adoption"),
        ("Orbit Networks has not soft-launched a 5G network.", "Launch"),
        ("A new World Bank financed project is helping set Narnia on its path.", "Funding"),
        ("Ghana took 45th place in the ranking of nations.", "Gathering"),
    ],
)
def test_what_did_not_happen_is_not_told(text: str, kind: str) -> None:
    assert told(text, kind) == []


def test_who_begins_a_service_is_not_launched() -> None:
    found = told("The Ministry of Economy began the Lumo cloud service on 12 May 2026.", "Launch")
    assert [roles["launched"] for _, _, roles in found] == [["Lumo cloud service"]]


FRAMES = {
    "en-ev-launch": ("Launch", "launcher", "launched", "Orbit Networks", "Baobab innovation hub"),
    "en-ev-establish": ("Launch", "launcher", "launched", "Rwanda", "Baobab innovation hub"),
    "en-ev-install": ("Launch", "launcher", "launched", "Kora Telecom", "Baobab innovation hub"),
    "en-ev-adopt": ("Adoption", "adopter", "instrument", "Uganda", "Data Protection Act"),
    "en-ev-propose": ("Proposal", "proposer", "instrument", "Tanzania", "Startup Act"),
    "en-ev-amend": ("Amendment", "authority", "instrument", "Nigeria", "Startup Act"),
    "en-ev-repeal": ("Repeal", "authority", "instrument", "Uganda", "Startup Act"),
}
SENTENCES = (
    ("{s} {past} the {o} on 12 May 2026.", "done", "2026-05-12"),
    ("{s} has {past} the {o}.", "done", ""),
    ("{s} will {verb} the {o} in 2027.", "planned", "2027"),
    ("The {o} was {past} by {s} on 12 May 2026.", "done", "2026-05-12"),
    ("{s}, which {past} the {o} in May 2026, employs 300 people.", "done", "2026-05"),
)
MISSED = 0.04
"""The share of these sentences that may be read otherwise."""


def _past(verb: str) -> str:
    stem = verb[:-1] if verb.endswith("e") else verb
    return stem[:-1] + "ied" if stem.endswith("fy") else stem + "ed"


def test_regular_verbs_of_the_lexicon_are_read_in_plain_sentences() -> None:
    missed, asked = [], 0
    for trigger in known().triggers:
        frame = FRAMES.get(trigger.iri.rsplit("/", 1)[1])
        for verb in trigger.forms if frame and trigger.language == "en" else ():
            if not verb.isalpha() or verb.endswith(("ed", "ing", "ss")) or verb in _UNUSUAL:
                continue
            kind, actor, thing, subject, what = frame or ("", "", "", "", "")
            for pattern, status, date in SENTENCES:
                text = pattern.format(s=subject, o=what, verb=verb, past=_past(verb))
                asked += 1
                if not any(
                    (one, when) == (status, date) and roles.get(actor) == [subject] and roles.get(thing) == [what]
                    for one, when, roles in told(text, kind)
                ):
                    missed.append(text)
    assert asked > 150
    assert len(missed) <= MISSED * asked, missed


_UNUSUAL = {
    "build",
    "begin",
    "lay",
    "found",
    "founds",
    "okay",
    "float",
    "commit",
    "scrap",
    "debut",
    "co",
    "domesticate",
}
"""Irregular, or no verbs of what is launched or adopted here."""
