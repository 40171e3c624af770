"""Relations without events, in sentences as the press writes them, as the rules propose them."""

import pytest

from policygraph.articles import Language as Code
from tests.proposed import Triple, relations

pytestmark = pytest.mark.rules


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        # "under the" opens no phrase of its own
        ("en", "The training centre was opened under the Digital Gambia Project.",
         ("training centre", "partOf", "Digital Gambia Project")),
        ("en", "The portal is being built under the National Digital Strategy 2030.",
         ("portal", "implements", "National Digital Strategy 2030")),
        ("en", "The regulations issued under the Data Protection Act set out fees.",
         ("regulations", "implements", "Data Protection Act")),
        ("fr", "La plateforme a été développée dans le cadre du projet PATN.", ("plateforme", "partOf", "PATN")),
        # told before the subject
        ("fr", "En partenariat avec la GIZ, l'ANPTIC forme des agents.", ("ANPTIC", "partnerOf", "GIZ")),
        ("fr", "À la tête de l'ANSI depuis 2021, Paul Ngom défend la souveraineté numérique.",
         ("Paul Ngom", "officerOf", "ANSI")),
        ("en", "Alongside UNICEF, Airtel Africa is connecting schools.", ("Airtel Africa", "partnerOf", "UNICEF")),
        ("en", "Organised by ARPCE, the Cyber Forum draws 1,000 people.", ("Cyber Forum", "organizedBy", "ARPCE")),
        ("en", "Led by Grace Banda, the Communications Authority has licensed two operators.",
         ("Grace Banda", "officerOf", "Communications Authority")),
        ("en", "With World Bank funding, the Digital Malawi Project trains youth.",
         ("Digital Malawi Project", "fundedBy", "World Bank")),
        ("en", "Through its PowerCo division, Econet InfraCo deployed solar panels.",
         ("PowerCo", "partOf", "Econet InfraCo")),
        ("fr", "Le ministère du Numérique, à travers l'ANPTIC, forme des agents.",
         ("ANPTIC", "partOf", "ministère du Numérique")),
        # who speaks for a body, who holds an office
        ("en", "Zamtel was represented by Peter Phiri.", ("Peter Phiri", "represents", "Zamtel")),
        ("en", "Mary Banda, newly appointed Director of KIPPRA, presented the study.",
         ("Mary Banda", "officerOf", "KIPPRA")),
        ("en", "Peter Phiri, head of Nigeria's Data Protection Commission, signed the text.",
         ("Peter Phiri", "officerOf", "Data Protection Commission")),
        # what somebody is bound by, belongs to, runs, holds
        ("fr", "Le Bénin est signataire de la Convention de Malabo.",
         ("Bénin", "signatoryOf", "Convention de Malabo")),
        ("en", "Kenya, a party to the Budapest Convention, has a new law.",
         ("Kenya", "signatoryOf", "Budapest Convention")),
        ("en", "Uganda belongs to the East African Community.", ("Uganda", "memberOf", "East African Community")),
        ("fr", "Le Maroc fait partie de l'Union africaine.", ("Maroc", "memberOf", "Union africaine")),
        ("fr", "Le projet, dont la mise en œuvre est assurée par l'Agence du numérique, vise cent localités.",
         ("projet", "implementedBy", "Agence du numérique")),
        ("en", "The operator of the e-Citizen platform, the Digital Agency, published the figures.",
         ("e-Citizen platform", "implementedBy", "Digital Agency")),
        ("en", "Informa, the organiser of the Africa Tech Festival, expects many visitors.",
         ("Africa Tech Festival", "organizedBy", "Informa")),
        ("fr", "Le siège de la Smart Africa se trouve à Kigali.", ("Smart Africa", "locatedIn", "Kigali")),
        # told between commas of the name before them, however it is parsed
        ("en", "In 2025, Moov Togo, Maroc Telecom's local subsidiary, launched 5G in Lomé.",
         ("Moov Togo", "partOf", "Maroc Telecom")),
        ("en", "Kora signed an agreement with SOTELMA, Mali's national telecom operator.",
         ("SOTELMA", "locatedIn", "Mali")),
        ("en", "Semlex, the firm implementing the passport project, has been paid.",
         ("passport project", "implementedBy", "Semlex")),
        ("en", "Africa Data Centres, a Cassava Technologies business, opened the site.",
         ("Africa Data Centres", "partOf", "Cassava Technologies")),
        ("en", "The Cyber Agency, under the Ministry of ICT, will run the portal.",
         ("Cyber Agency", "partOf", "Ministry of ICT")),
        ("en", "The platform, launched last year, is managed by the Ministry of ICT.",
         ("platform", "implementedBy", "Ministry of ICT")),
        # behind a name that says what sort of thing it is
        ("en", "Ethiopia's Fayda programme is supported by the World Bank.", ("Fayda", "partnerOf", "World Bank")),
        # past who pays for the whole, and past "its"
        ("en", "The centre is part of the World Bank-financed WARDIP programme.", ("centre", "partOf", "WARDIP")),
        ("en", "The African Development Bank (AfDB)-funded Digital Ghana Project started.",
         ("Digital Ghana Project", "fundedBy", "African Development Bank")),
        ("en", "As part of its Digital Strategy 2035, Djibouti launched a mobile ID system.",
         ("mobile ID system", "implements", "Digital Strategy 2035")),
        ("en", "Implemented under the Regional Connectivity Programme, the Fibre Project will link 50 towns.",
         ("Fibre Project", "partOf", "Regional Connectivity Programme")),
        # who was given the work
        ("en", "Idemia was selected to implement the national digital identity project.",
         ("national digital identity project", "implementedBy", "Idemia")),
        ("en", "NIMC is responsible for managing the National Identity Database.",
         ("National Identity Database", "implementedBy", "NIMC")),
        ("en", "Idemia is the supplier of the biometric voting system.",
         ("biometric voting system", "implementedBy", "Idemia")),
        # what somebody has
        ("en", "She heads ITU's Telecommunication Development Bureau.",
         ("Telecommunication Development Bureau", "partOf", "ITU")),
        ("en", "Smart Africa's Transform Africa Summit starts on Monday.",
         ("Transform Africa Summit", "organizedBy", "Smart Africa")),
        ("en", "The African Union's Digital Transformation Strategy recommends reforms.",
         ("Digital Transformation Strategy", "launchedBy", "African Union")),
        ("en", "Mauritania is advancing its second international submarine cable.",
         ("second international submarine cable", "locatedIn", "Mauritania")),
        ("en", "Google's parent company Alphabet will invest.", ("Google", "partOf", "Alphabet")),
        ("en", "MTN subsidiary MoMo PSB signed the deal.", ("MoMo PSB", "partOf", "MTN")),
        ("en", "Econet will build solar plants under its PowerCo subsidiary.", ("PowerCo", "partOf", "Econet")),
        # who takes part in what
        ("en", "The minister discussed Algeria's participation in the Smart Market Initiative.",
         ("Algeria", "partnerOf", "Smart Market Initiative")),
        ("en", "Kora is the technology partner for the Digital Schools Programme.",
         ("Kora", "partnerOf", "Digital Schools Programme")),
        ("en", "The Digital Council, chaired by the Central Bank of Kenya, met on Monday.",
         ("Central Bank of Kenya", "memberOf", "Digital Council")),
        ("en", "UNDP in Togo trains agents.", ("UNDP", "locatedIn", "Togo")),
        # a noun or participle that opens the sentence is said of what stands behind the comma
        ("fr", "Filiale de Sonatel, Orange Money Sénégal emploie 200 personnes.",
         ("Orange Money Sénégal", "partOf", "Sonatel")),
        ("fr", "Basée à Lomé, la start-up Gozem a levé 10 millions de dollars.", ("Gozem", "locatedIn", "Lomé")),
        ("fr", "Soutenue par l'Union européenne, la BAD et le PNUD, Smart Africa regroupe 40 pays.",
         ("Smart Africa", "partnerOf", "PNUD")),
        ("fr", "Société privée basée au Ghana, Zeepay a obtenu un agrément.", ("Zeepay", "locatedIn", "Ghana")),
        ("fr", "Organisé par l'ARPCE, le Cyber Forum, attendu par tous, a commencé.",
         ("Cyber Forum", "organizedBy", "ARPCE")),
        # ties of one's own, though they are an object
        ("fr", "Le Congo a salué son interconnexion avec le Cameroun, la RCA et le Gabon.",
         ("Congo", "partnerOf", "Gabon")),
        # lists behind more words
        ("fr", "Quatre banques présentes au Bénin, en l'occurrence Coris Bank, Ecobank et Orabank, ont adhéré.",
         ("Ecobank", "locatedIn", "Bénin")),
        # what is carried out under what, with more words
        ("fr", "Ce projet s'inscrit dans la mise en œuvre du Plan national de développement numérique.",
         ("projet", "implements", "Plan national de développement numérique")),
        ("fr", "Cette campagne entre dans le cadre du programme Togo Cyber.",
         ("campagne", "partOf", "programme Togo Cyber")),
        ("fr", "L'Agence togolaise du numérique est chargée de la mise en œuvre du projet WARDIP.",
         ("projet WARDIP", "implementedBy", "Agence togolaise du numérique")),
        # whose office, phase, patron or partner
        ("fr", "Le bureau de l'UNESCO au Mali a organisé un atelier.", ("bureau de l'UNESCO", "partOf", "UNESCO")),
        ("fr", "Le salon, placé sous le parrainage de la ministre Cina Lawson, réunira 500 participants.",
         ("salon", "partnerOf", "Cina Lawson")),
        ("fr", "La Chine figure parmi les principaux partenaires économiques de Djibouti.",
         ("Chine", "partnerOf", "Djibouti")),
        ("fr", "L'atelier est organisé avec l'appui de la GIZ et l'accompagnement de l'UNICEF.",
         ("atelier", "partnerOf", "UNICEF")),
        # a verb that the parser takes for an adjective
        ("fr", "MTN opère au Bénin, au Cameroun et en Côte d'Ivoire.", ("MTN", "locatedIn", "Cameroun")),
        ("fr", "Au Sénégal, trois opérateurs sont présents : Orange, Yas et Expresso.",
         ("Yas", "locatedIn", "Sénégal")),
    ],
)  # fmt: skip
def test_what_a_sentence_tells(language: Code, sentence: str, expected: Triple) -> None:
    assert expected in relations(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence", "predicate", "whole", "parts"),
    [
        ("fr", "Les États membres de la Cedeao, dont le Ghana, le Togo et le Bénin, appliquent la règle.",
         "memberOf", "Cedeao", {"Ghana", "Togo", "Bénin"}),
        ("en", "The African Union has 55 member states, including Rwanda and Kenya.",
         "memberOf", "African Union", {"Rwanda", "Kenya"}),
        ("en", "ECOWAS member states such as Ghana, Togo and Benin apply free roaming.",
         "memberOf", "ECOWAS", {"Ghana", "Togo", "Benin"}),
        ("fr", "Les partenaires techniques du projet PATN, en particulier la GIZ et Huawei, ont été remerciés.",
         "partnerOf", "PATN", {"GIZ", "Huawei"}),
        ("en", "The speakers at the Africa Tech Festival, among them Aminu Maida and Ralph Mupita, discussed AI.",
         "participantIn", "Africa Tech Festival", {"Aminu Maida", "Ralph Mupita"}),
        ("en", "Three banks operational in Togo, namely Coris Bank, Ecobank and Orabank, use the platform.",
         "locatedIn", "Togo", {"Coris Bank", "Ecobank", "Orabank"}),
        ("fr", "Au Mali, trois banques sont autorisées, dont Coris Bank, Ecobank et Orabank.",
         "locatedIn", "Mali", {"Coris Bank", "Ecobank", "Orabank"}),
        ("en", "In Togo, two operators are licensed: Togocom and Zamani Telecom.",
         "locatedIn", "Togo", {"Togocom", "Zamani Telecom"}),
        ("fr", "Le Niger compte trois banques participantes : Coris Bank, Ecobank et Orabank.",
         "locatedIn", "Niger", {"Coris Bank", "Ecobank", "Orabank"}),
    ],
)  # fmt: skip
def test_lists_of_what_a_plural_told(
    language: Code, sentence: str, predicate: str, whole: str, parts: set[str]
) -> None:
    assert {s for s, p, o in relations(language, sentence) if (p, o) == (predicate, whole)} == parts


def test_who_supports_the_same_are_not_partners_of_each_other() -> None:
    found = relations("en", "The initiative is supported by Google and UNICEF.")
    assert ("initiative", "partnerOf", "UNICEF") in found
    assert ("Google", "partnerOf", "UNICEF") not in found


def test_a_list_describes_nobody() -> None:
    found = relations("en", "Kora, the operator and the ministry run the FiberNet project.")
    assert ("FiberNet", "implementedBy", "ministry") in found


def test_a_headline_with_a_colon_lists_nothing() -> None:
    assert relations("fr", "Internet par satellite : Starlink prépare son entrée au Cameroun.") == set()


def test_who_does_something_is_no_further_supporter() -> None:
    found = relations("fr", "Avec l'appui de la Banque mondiale, l'Agence du numérique met en œuvre le projet PATN.")
    assert ("PATN", "partnerOf", "Agence du numérique") not in found
    assert ("PATN", "implementedBy", "Agence du numérique") in found


@pytest.mark.parametrize(
    ("language", "sentence", "body"),
    [
        ("fr", "Serge Ekani, chef du département cybersécurité de l'ANTIC, a animé la session.", "ANTIC"),
        ("fr", "Le directeur des Réseaux et services de télécommunications à l'ARPCE, Serge Ekani, a conclu.", "ARPCE"),
        ("en", "Ruth Okoth, Head of Cybersecurity, Kenya Revenue Authority, moderated it.", "Kenya Revenue Authority"),
    ],
)
def test_the_body_of_an_office_with_a_field_of_work(language: Code, sentence: str, body: str) -> None:
    assert {o for _, p, o in relations(language, sentence) if p == "officerOf"} == {body}


def test_an_office_is_no_body_of_itself() -> None:
    found = relations("en", "The Registrar-General, Lamin Camara, said the register was open.")
    assert ("Lamin Camara", "holdsPosition", "Registrar-General") in found
    assert not [o for _, p, o in found if p == "officerOf"]


def test_who_is_spoken_of_beside_the_members_is_none_of_them() -> None:
    told = relations("fr", "L'Agence harmonisera les chiffres dans les quatre pays membres de la Cedeao.")
    assert not {one for one in told if one[1] == "memberOf"}


def test_who_is_known_to_hold_an_office_is_not_merely_of_the_body() -> None:
    assert ("Peter Phiri", "represents", "Zamtel") in relations("en", "Peter Phiri of Zamtel attended the forum.")
    held = relations("en", "Peter Phiri of Zamtel spoke. Peter Phiri, the CEO of Zamtel, signed the agreement.")
    assert {predicate for who, predicate, body in held if (who, body) == ("Peter Phiri", "Zamtel")} == {"officerOf"}


def test_what_somebody_was_elected_is_the_office_alone() -> None:
    held = relations("en", "Elected chairman of Smart Africa, John Kossi thanked the members.")
    assert {office for _, predicate, office in held if predicate == "holdsPosition"} == {"chairman of Smart Africa"}
