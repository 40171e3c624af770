"""Words of the press that tell events, a sentence each, read by the shipped parsers: the rules propose who did what."""

import pytest

from policygraph.articles import Language as Code
from tests.proposed import events

pytestmark = pytest.mark.rules

Told = tuple[str, str, set[tuple[str, str]]]


def proposed(language: Code, sentence: str) -> list[Told]:
    """Type, status, and who takes part in what role, of each event that the rules propose."""
    found = ((one, roles) for one, roles in events(language, sentence) if not one.joins)
    return [(one.type, one.status, {(role, f) for role, fs in roles.items() for f in fs}) for one, roles in found]


def parts(written: str) -> set[tuple[str, str]]:
    """Roles and their fillers of a line "awardee Idemia; awarder government"."""
    return {(role, filler) for role, _, filler in (one.strip().partition(" ") for one in written.split(";"))}


@pytest.mark.parametrize(
    ("language", "kind", "sentence", "who"),
    [
        ("en", "Launch", "Liquid Telecom has expanded its fibre network to Ndola.", "launcher Liquid Telecom"),
        ("en", "Launch", "The CivicPay platform is now available in Kenya.", "launched CivicPay; place Kenya"),
        ("en", "Launch", "The CivicPay system became fully functional in March 2025.", "launched CivicPay"),
        (
            "en",
            "Launch",
            "The Government has formed a National AI Council.",
            "launched National AI Council; launcher Government",
        ),
        ("en", "Launch", "Starlink has arrived in Lesotho.", "launched Starlink; place Lesotho"),
        ("en", "Signing", "The pact between Kora and Visa covers card payments.", "party Kora; party Visa"),
        (
            "en",
            "Signing",
            "Kenya and Rwanda put pen to paper on a memorandum of understanding.",
            "party Kenya; party Rwanda; agreement memorandum of understanding",
        ),
        ("en", "Signing", "Kenya and Rwanda agreed to cooperate on digital trade.", "party Kenya; party Rwanda"),
        (
            "en",
            "Adoption",
            "The Senate voted in favour of the Data Protection Bill.",
            "instrument Data Protection Bill; adopter Senate",
        ),
        (
            "en",
            "Adoption",
            "The Data Protection Bill received presidential assent on 3 May 2025.",
            "instrument Data Protection Bill",
        ),
        (
            "en",
            "Proposal",
            "The Ministry of ICT has drawn up a national data strategy.",
            "instrument national data strategy; proposer Ministry of ICT",
        ),
        (
            "en",
            "Proposal",
            "The government submitted the Data Protection Bill.",
            "instrument Data Protection Bill; proposer government",
        ),
        (
            "en",
            "EntryIntoForce",
            "The Data Protection Act became enforceable on 1 May 2025.",
            "instrument Data Protection Act",
        ),
        (
            "en",
            "EntryIntoForce",
            "The Data Protection Act has been in force since 2019.",
            "instrument Data Protection Act",
        ),
        (
            "en",
            "Amendment",
            "Parliament amended the Cybercrime Act.",
            "instrument Cybercrime Act; authority Parliament",
        ),
        ("en", "Repeal", "The court struck down the Cybercrime Act.", "instrument Cybercrime Act; authority court"),
        ("en", "Funding", "Kora bagged $12 million in a round led by Partech.", "recipient Kora; amount $12 million"),
        (
            "en",
            "Funding",
            "Partech has put $12 million into Kora.",
            "funder Partech; recipient Kora; amount $12 million",
        ),
        (
            "en",
            "Gathering",
            "Zambia played host to the Transform Africa Summit.",
            "meeting Transform Africa Summit; place Zambia",
        ),
        (
            "en",
            "Gathering",
            "John Doe discussed cybersecurity with Jane Smith.",
            "participant John Doe; participant Jane Smith",
        ),
        (
            "en",
            "Gathering",
            "Ministers from Kenya and Uganda gathered in Lusaka.",
            "participant Kenya; participant Uganda; place Lusaka",
        ),
        (
            "en",
            "Gathering",
            "On the margins of the Transform Africa Summit, Kenya launched a portal.",
            "meeting Transform Africa Summit; participant Kenya",
        ),
        ("en", "Election", "Zambia won a seat on the Council of the ITU.", "elected Zambia"),
        (
            "en",
            "Appointment",
            "The appointment of John Doe as chief executive of Kora was announced.",
            "person John Doe",
        ),
        ("en", "Departure", "The resignation of John Doe as chief executive of Kora was announced.", "person John Doe"),
        ("en", "Accession", "Zambia became a member of Smart Africa.", "member Zambia; organization Smart Africa"),
        (
            "en",
            "Accession",
            "Zambia was admitted to the Digital Cooperation Organization.",
            "member Zambia; organization Digital Cooperation Organization",
        ),
        (
            "en",
            "Ranking",
            "Kenya topped the E-Government Development Index.",
            "ranked Kenya; index E-Government Development Index",
        ),
        (
            "en",
            "Enforcement",
            "The Communications Authority confiscated the equipment of Starlink.",
            "target Starlink; authority Communications Authority",
        ),
        ("en", "Enforcement", "The High Court ruled against Meta.", "target Meta; authority High Court"),
        (
            "en",
            "Enforcement",
            "The suspension of Worldcoin by the Ministry of Interior was announced in August 2023.",
            "target Worldcoin; authority Ministry of Interior",
        ),
        ("en", "Award", "The Gambia has picked Thales for its digital ID project.", "awardee Thales"),
        ("en", "Award", "Kora has received approval from the Bank of Ghana.", "awardee Kora; awarder Bank of Ghana"),
        (
            "fr",
            "Launch",
            "Le Togo s'est doté d'un centre de données national.",
            "launched centre de données national; launcher Togo",
        ),
        ("fr", "Launch", "Orange a étendu son réseau 4G à Kindia.", "launcher Orange"),
        ("fr", "Launch", "Starlink s'est implanté au Tchad.", "launched Starlink; place Tchad"),
        ("fr", "Launch", "L'application eCom a fait ses débuts au Bénin.", "place Bénin"),
        (
            "fr",
            "Signing",
            "Le protocole d'accord entre Orange et MTN porte sur l'itinérance.",
            "party Orange; party MTN",
        ),
        ("fr", "Signing", "Le Togo et le Bénin ont convenu de renforcer leur coopération.", "party Togo; party Bénin"),
        (
            "fr",
            "Adoption",
            "Le projet de loi a reçu l'approbation du Sénat.",
            "instrument projet de loi; adopter Sénat",
        ),
        (
            "fr",
            "Proposal",
            "L'Assemblée nationale examine le projet de loi sur les données.",
            "instrument projet de loi sur les données; proposer Assemblée nationale",
        ),
        (
            "fr",
            "Proposal",
            "Le gouvernement a transmis le projet de loi n° 12.",
            "instrument projet de loi n° 12; proposer gouvernement",
        ),
        (
            "fr",
            "EntryIntoForce",
            "La loi sur les données est en vigueur depuis mars 2025.",
            "instrument loi sur les données",
        ),
        (
            "fr",
            "EntryIntoForce",
            "La loi sur les données s'applique depuis mars 2025.",
            "instrument loi sur les données",
        ),
        (
            "fr",
            "Amendment",
            "Le gouvernement a revu la loi sur les données.",
            "instrument loi sur les données; authority gouvernement",
        ),
        ("fr", "Repeal", "La nouvelle loi remplace la loi n° 12 de 2015.", "instrument loi n° 12 de 2015"),
        (
            "fr",
            "Funding",
            "La Banque mondiale appuie le projet Digital Togo à hauteur de 50 millions de dollars.",
            "funder Banque mondiale; amount 50 millions de dollars",
        ),
        ("fr", "Funding", "Paps a recueilli 5 millions de dollars.", "recipient Paps; amount 5 millions de dollars"),
        ("fr", "Funding", "Partech est entré au capital de Paps.", "funder Partech; recipient Paps"),
        (
            "fr",
            "Gathering",
            "En marge du Forum africain du numérique à Lomé, le Togo a signé un accord.",
            "meeting Forum africain du numérique; participant Togo",
        ),
        (
            "fr",
            "Gathering",
            "Lomé a servi de cadre au Forum africain du numérique.",
            "meeting Forum africain du numérique; place Lomé",
        ),
        (
            "fr",
            "Gathering",
            "Les ministres du Togo et du Bénin se sont retrouvés à Lomé.",
            "participant Togo; participant Bénin; place Lomé",
        ),
        (
            "fr",
            "Gathering",
            "Jean Diop a discuté avec Marie Sow à Lomé.",
            "participant Jean Diop; participant Marie Sow; place Lomé",
        ),
        ("fr", "Election", "Le Togo a obtenu un siège au Conseil de l'UIT.", "elected Togo"),
        (
            "fr",
            "Appointment",
            "La nomination de Jean Diop à la tête de l'ARTP a été annoncée.",
            "person Jean Diop; organization ARTP",
        ),
        ("fr", "Departure", "Le limogeage de Jean Diop de la direction de l'ARTP a été annoncé.", "person Jean Diop"),
        ("fr", "Accession", "Le Togo est devenu membre de Smart Africa.", "member Togo; organization Smart Africa"),
        (
            "fr",
            "Accession",
            "Ecobank s'est connectée à la plateforme PI-SPI.",
            "member Ecobank; organization PI-SPI",
        ),
        (
            "fr",
            "Ranking",
            "Le Togo devance le Bénin dans l'Indice mondial de cybersécurité.",
            "ranked Togo; index Indice mondial de cybersécurité",
        ),
        (
            "fr",
            "Ranking",
            "Le Togo domine l'Indice mondial de cybersécurité.",
            "ranked Togo; index Indice mondial de cybersécurité",
        ),
        ("fr", "Enforcement", "La douane a saisi dix kits Starlink à Obala.", "target Starlink"),
        ("fr", "Enforcement", "Le régulateur a ordonné à Orange de rembourser ses clients.", "target Orange"),
        (
            "fr",
            "Enforcement",
            "La suspension de TikTok par le Sénégal a été annoncée en août 2023.",
            "target TikTok; authority Sénégal",
        ),
        (
            "fr",
            "Award",
            "Le gouvernement a retenu Idemia pour la fourniture des passeports biométriques.",
            "awardee Idemia; awarder gouvernement",
        ),
        ("fr", "Award", "Paps a reçu le feu vert de la Banque centrale.", "awardee Paps; awarder Banque centrale"),
        (
            "fr",
            "Award",
            "Le gouvernement a confié à Idemia la production des passeports.",
            "awardee Idemia; awarder gouvernement",
        ),
        ("en", "Ranking", "Kenya is third in the Global Cybersecurity Index.", "ranked Kenya; result third"),
        (
            "fr",
            "Ranking",
            "Le Togo est en tête de l'Indice mondial de cybersécurité.",
            "ranked Togo; index Indice mondial de cybersécurité",
        ),
    ],
)
def test_what_the_word_tells(language: Code, kind: str, sentence: str, who: str) -> None:
    found = [roles for type_, _, roles in proposed(language, sentence) if type_ == kind]
    assert any(parts(who) <= roles for roles in found), found


@pytest.mark.parametrize(
    ("language", "sentences", "ranks"),
    [
        (
            "en",
            "The Global Innovation Index was published on Monday. Rwanda is ranked 104th. Senegal slipped to 92nd. "
            "The United States comes first.",
            {"Rwanda": "104th", "Senegal": "92nd", "United States": "comes first"},
        ),
        (
            "en",
            "In the Global Cybersecurity Index, Kenya came 52nd, Ghana 61st and Togo 98th, ahead of Chad (102nd).",
            {"Kenya": "52nd", "Ghana": "61st", "Togo": "98th", "Chad": "102nd"},
        ),
        (
            "fr",
            "L'Indice mondial de la connectivité a été publié lundi. Les Comores demeurent à la 182e position. "
            "Le Tchad stagne au 150e rang.",
            {"Comores": "182e position", "Tchad": "150e rang"},
        ),
        (
            "fr",
            "Indice mondial de la connectivité : la Tunisie se classe 74e, le Sénégal 80e, devant le Maroc (88e).",
            {"Tunisie": "74e", "Sénégal": "80e", "Maroc": "88e"},
        ),
    ],
)
def test_ranks_in_an_index_named_once(language: Code, sentences: str, ranks: dict[str, str]) -> None:
    found = [roles for type_, _, roles in proposed(language, sentences) if type_ == "Ranking"]
    for ranked, result in ranks.items():
        assert any({("ranked", ranked), ("result", result)} <= roles for roles in found), found
    assert all("index" in dict(roles) for roles in found)


def test_no_rank_without_an_index() -> None:
    without = "The minister opened the forum on Monday. Rwanda is ranked 104th. Kenya came 52nd."
    first = "The Global Innovation Index was published on Monday. Kenya is the first to join the forum."
    for sentences in (without, first):
        assert "Ranking" not in {type_ for type_, _, _ in proposed("en", sentences)}


@pytest.mark.parametrize(
    ("language", "kind", "status", "sentence"),
    [
        ("en", "Launch", "planned", "Construction work on the Lusaka Data Centre has started."),
        ("en", "Adoption", "planned", "The Data Protection Bill awaits presidential assent."),
        (
            "en",
            "EntryIntoForce",
            "cancelled",
            "The Commission suspended the implementation of the Data Protection Act.",
        ),
        ("en", "EntryIntoForce", "planned", "The Data Protection Act will apply from 1 May 2027."),
        ("en", "Award", "denied", "The regulator refused Starlink a licence."),
        ("fr", "Launch", "planned", "Le Togo compte se doter d'un centre de données."),
        ("fr", "EntryIntoForce", "cancelled", "La Commission a suspendu l'application de la loi sur les données."),
        ("fr", "EntryIntoForce", "planned", "La loi sur les données sera applicable à compter de mars 2027."),
        ("fr", "Award", "denied", "Le régulateur a refusé une licence à Starlink."),
        ("en", "Gathering", "planned", "The Transform Africa Summit is scheduled for June 2027 in Lusaka."),
        ("fr", "Gathering", "planned", "Le Forum africain du numérique est prévu à Lomé en juin 2027."),
    ],
)
def test_what_became_of_it(language: Code, kind: str, status: str, sentence: str) -> None:
    assert (kind, status) in {(type_, told) for type_, told, _ in proposed(language, sentence)}


@pytest.mark.parametrize(
    ("language", "kind", "sentence"),
    [
        ("en", "Enforcement", "The students seized the opportunity."),
        ("en", "Launch", "The delegates arrived in Nairobi."),
        ("en", "Award", "The Senate selected a new date."),
        ("en", "Accession", "The minister connected the phone to the laptop."),
        ("en", "Signing", "The partnership with Visa grew."),
        ("en", "Ranking", "Safaricom had a good year."),
        ("fr", "Enforcement", "Le ministre a saisi l'occasion."),
        ("fr", "Enforcement", "Le comité a arrêté ses travaux."),
        ("fr", "Launch", "Jean Diop est arrivé à Lomé."),
        ("fr", "Award", "Le ministre a retenu trois leçons."),
        ("fr", "Repeal", "Le ministre a retiré sa veste."),
        ("fr", "Amendment", "La ministre a revu ses amis."),
    ],
)
def test_the_word_in_its_other_uses(language: Code, kind: str, sentence: str) -> None:
    assert kind not in {type_ for type_, _, _ in proposed(language, sentence)}


def test_a_reflexive_verb_tells_of_its_subject_however_that_is_parsed() -> None:
    sentence = "Le Togo se classe 109e à l'Indice de développement de l'e-gouvernement."
    assert ("Ranking", "done") in {(type_, status) for type_, status, _ in proposed("fr", sentence)}


@pytest.mark.parametrize(
    ("language", "kind", "sentence"),
    [
        ("en", "Award", "Kora received a licence from the Bank of Ghana."),
        ("fr", "Launch", "Starlink est arrivé au Tchad en juillet 2025."),
    ],
)
def test_a_rank_without_an_index_takes_nobody_from_another_reading(language: Code, kind: str, sentence: str) -> None:
    assert kind in {type_ for type_, _, _ in proposed(language, sentence)}
