"""English sentences and the event that the rules propose of each: constructions of the press, one a line."""

import pytest

from tests.proposed import events

pytestmark = pytest.mark.rules

Told = tuple[str, str, dict[str, set[str]]]


def proposed(sentence: str) -> list[Told]:
    """Type, status and roles of the events that the rules propose, fillers by name."""
    found = events("en", sentence)
    return [(one.type, one.status, {role: set(names) for role, names in roles.items()}) for one, roles in found]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (  # what is being paid for is paid for, what is being built is not there yet
            "The African Development Bank is funding the Maji project.",
            ("Funding", "done", {"funder": {"African Development Bank"}, "recipient": {"Maji"}}),
        ),
        (
            "Kenya is building a data centre.",
            ("Launch", "planned", {"launched": {"data centre"}, "launcher": {"Kenya"}}),
        ),
        (  # who launches without an object is launched
            "Starlink has launched in Ivory Coast.",
            ("Launch", "done", {"launched": {"Starlink"}, "place": {"Ivory Coast"}}),
        ),
        (  # a participle shares the auxiliary before it
            "The Kigali Protocol was drafted in 2020 and adopted in 2021 by Smart Africa.",
            ("Adoption", "done", {"instrument": {"Kigali Protocol"}, "adopter": {"Smart Africa"}}),
        ),
        (  # a place in a row, in words
            "Zambia became the fifth country to ratify the Malabo Convention.",
            ("Adoption", "done", {"instrument": {"Malabo Convention"}, "adopter": {"Zambia"}}),
        ),
        (
            "The Digital Services Tax Act is due to come into effect on 1 January 2026.",
            ("EntryIntoForce", "planned", {"instrument": {"Digital Services Tax Act"}}),
        ),
        (
            "Kenya ranks 65th in the Global Cybersecurity Index.",
            ("Ranking", "done", {"ranked": {"Kenya"}, "result": {"65th"}, "index": {"Global Cybersecurity Index"}}),
        ),
        (  # by whom, hung on the object of a passive
            "Safaricom Ethiopia was issued a mobile money licence by the National Bank of Ethiopia.",
            (
                "Award",
                "done",
                {
                    "object": {"mobile money licence"},
                    "awardee": {"Safaricom Ethiopia"},
                    "awarder": {"National Bank of Ethiopia"},
                },
            ),
        ),
        (  # what goes on is done, but for what is being made
            "The Competition Commission is investigating Google.",
            (
                "Enforcement",
                "done",
                {"target": {"Google"}, "authority": {"Competition Commission"}, "measure": {"investigating Google"}},
            ),
        ),
        (  # what an agreement is for
            "Cassava and Vantage have partnered to build a data centre in Johannesburg.",
            (
                "Launch",
                "planned",
                {"launched": {"data centre"}, "launcher": {"Cassava", "Vantage"}, "place": {"Johannesburg"}},
            ),
        ),
        (
            "Also in attendance was the UK High Commissioner, Neil Wigan.",
            ("Gathering", "done", {"participant": {"Neil Wigan"}}),
        ),
        (
            "Opening the Connected Africa Summit in Diani, Cabinet Secretary William Kabogo called for investment.",
            (
                "Gathering",
                "done",
                {"meeting": {"Connected Africa Summit"}, "participant": {"William Kabogo"}, "place": {"Diani"}},
            ),
        ),
        (  # "a formal" is "an" of the form
            "The FCCPC has instituted a formal investigation into Google.",
            (
                "Enforcement",
                "done",
                {
                    "target": {"Google"},
                    "authority": {"FCCPC"},
                    "measure": {"instituted a formal investigation into Google"},
                },
            ),
        ),
        (
            "The agreement was signed in Cairo by Egypt's communications minister, Amr Talaat, and Huawei head Li Jin.",
            (
                "Signing",
                "done",
                {
                    "agreement": {"agreement"},
                    "party": {"Egypt"},
                    "signatory": {"Amr Talaat", "Li Jin"},
                    "place": {"Cairo"},
                },
            ),
        ),
        (
            "The Transform Africa Summit brought together representatives from Orange, MTN and Airtel.",
            (
                "Gathering",
                "done",
                {"meeting": {"Transform Africa Summit"}, "participant": {"Orange", "MTN", "Airtel"}},
            ),
        ),
        (
            "Algeria backed up the law by setting up the National Authority for the Protection of Personal Data.",
            (
                "Launch",
                "done",
                {
                    "launched": {"National Authority for the Protection of Personal Data"},
                    "launcher": {"Algeria"},
                },
            ),
        ),
        (  # a pronoun stands for the subject that follows
            "Since it was created in 2021, the Cyber Africa Forum has grown.",
            ("Launch", "done", {"launched": {"Cyber Africa Forum"}}),
        ),
        (  # a past form without a subject opens the sentence; a name before "platform"
            "Launched in 2023 by the Central Bank of Nigeria, the eNaira platform has 13 million users.",
            ("Launch", "done", {"launched": {"eNaira"}, "launcher": {"Central Bank of Nigeria"}}),
        ),
        (  # the name between commas, wherever the parse hangs it
            "Smart Africa has concluded a cooperation agreement with its counterpart, the Communications Regulatory"
            " Authority of Namibia.",
            (
                "Signing",
                "done",
                {
                    "agreement": {"cooperation agreement"},
                    "party": {"Smart Africa", "Communications Regulatory Authority of Namibia"},
                },
            ),
        ),
        (  # whom a relative clause says something was given
            "Econet, which was granted a licence by POTRAZ in 2024, launched its 5G network in Harare.",
            ("Award", "done", {"object": {"licence"}, "awarder": {"POTRAZ"}, "awardee": {"Econet"}}),
        ),
        (
            "Doreen Bogdan-Martin was elected Secretary-General of the ITU.",
            (
                "Election",
                "done",
                {"elected": {"Doreen Bogdan-Martin"}, "body": {"ITU"}, "position": {"Secretary-General"}},
            ),
        ),
        (  # what somebody becomes is not who becomes it
            "Paul Kossi has been elected chairperson of the African Union.",
            ("Election", "done", {"elected": {"Paul Kossi"}, "body": {"African Union"}, "position": {"chairperson"}}),
        ),
        (
            "Lacina Koné was re-elected as Director General of Smart Africa.",
            (
                "Election",
                "done",
                {"elected": {"Lacina Koné"}, "body": {"Smart Africa"}, "position": {"Director General"}},
            ),
        ),
        (
            "The board announced the appointment of Jane Doe as managing director of Liquid Kenya.",
            (
                "Appointment",
                "done",
                {
                    "person": {"Jane Doe"},
                    "position": {"managing director of Liquid Kenya"},
                    "organization": {"Liquid Kenya"},
                    "appointer": {"board"},
                },
            ),
        ),
        (  # a name behind "to" is no infinitive
            "On May 2, the regulator officially announced the award of a licence to Starlink DRC.",
            ("Award", "done", {"object": {"licence"}, "awardee": {"Starlink DRC"}, "awarder": {"regulator"}}),
        ),
        (  # what stands behind a comma is a participle, though the parse makes it the main verb
            "The AgriPay platform, formally launched by President Hakainde Hichilema, allows farmers to sell.",
            ("Launch", "done", {"launched": {"AgriPay"}, "launcher": {"Hakainde Hichilema"}}),
        ),
        (
            "Officially unveiled by Finance Minister Situmbeko Musokotwane, the AgriPay platform will help farmers.",
            ("Launch", "done", {"launched": {"AgriPay"}, "launcher": {"Situmbeko Musokotwane"}}),
        ),
        (  # a particle has no object of its own
            "Ethio Telecom switched on the 5G network in Bahir Dar.",
            ("Launch", "done", {"launched": {"5G network"}, "launcher": {"Ethio Telecom"}, "place": {"Bahir Dar"}}),
        ),
        (
            "Airtel Uganda rolled out 5G in Kampala.",
            ("Launch", "done", {"launched": {"5G"}, "launcher": {"Airtel Uganda"}, "place": {"Kampala"}}),
        ),
        (  # two told of before
            "Sierra Leone and Guinea held talks. In November 2024, both countries signed an agreement on roaming.",
            ("Signing", "done", {"agreement": {"agreement"}, "party": {"Sierra Leone", "Guinea"}}),
        ),
        (
            "The Ministry of ICT met UNICEF in Lusaka. The agreement was signed by the two sides.",
            ("Signing", "done", {"agreement": {"agreement"}, "party": {"Ministry of ICT", "UNICEF"}}),
        ),
        (
            "Parliament discussed the Cybercrime Law and the Payments Act. Both laws were approved by the Senate.",
            ("Adoption", "done", {"instrument": {"Payments Act"}, "adopter": {"Senate"}}),
        ),
        (  # names that spell out a number of things
            "Two platforms, AgriPay and FarmLink, were launched in Monrovia.",
            ("Launch", "done", {"launched": {"FarmLink"}, "place": {"Monrovia"}}),
        ),
        (  # whose launch it is
            "The board reviewed the AgriPay project ahead of its official launch in Kigali.",
            ("Launch", "done", {"launched": {"AgriPay"}, "place": {"Kigali"}}),
        ),
        (
            "The first phase of the project started in January 2025.",
            ("Launch", "done", {"launched": {"first phase"}}),
        ),
        (
            "The Data Protection Bill was first introduced in 2017.",
            ("Proposal", "done", {"instrument": {"Data Protection Bill"}}),
        ),
        (  # means without an amount
            "Yas Comoros secured an IFC loan.",
            ("Funding", "done", {"recipient": {"Yas Comoros"}, "funder": {"IFC"}}),
        ),
        (
            "The AgriPay project received financial backing from the Gates Foundation.",
            ("Funding", "done", {"recipient": {"AgriPay"}, "funder": {"Gates Foundation"}}),
        ),
        (
            "South Africa set aside R700 million for broadband.",
            ("Funding", "done", {"amount": {"R700 million"}, "funder": {"South Africa"}}),
        ),
    ],
)
def test_an_event_is_proposed(sentence: str, told: Told) -> None:
    assert told in proposed(sentence)


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The court has established that Starlink operates a network.", "Launch"),
        ("Equity Bank onboarded 5,000 merchants to its platform.", "Accession"),
        ("Laxton was commissioned by Madagascar to design the platform.", "Launch"),
    ],
)
def test_no_such_event_is_proposed(sentence: str, type_: str) -> None:
    assert not [one for one in proposed(sentence) if one[0] == type_ and len(one[2]) > 1]
