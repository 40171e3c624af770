"""What Arabic news easily misleads a reader to: whole sentences, made up, the shipped parser and judge."""

import pytest

from policygraph.facts.model import ArticleFacts
from tests.arabic import facts, names, only, relations, roles

DAY = "2026-11-20"


def told(sentence: str, kind: str) -> list[tuple[str, str]]:
    """Status and date of the events of a type."""
    return [(event.status, event.date or "") for event in read(sentence).events if event.type == kind]


def read(sentence: str) -> ArticleFacts:
    return facts("عنوان الخبر", sentence, published=DAY)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("من المتوقع أن يدخل قانون الجرائم الإلكترونية حيز التنفيذ في فبراير المقبل.", "2027-02"),
        ("سيدخل مرسوم حماية البيانات حيز التنفيذ في مارس 2027.", "2027-03"),
        ("أقر مجلس النواب قانون التوقيع الإلكتروني، على أن يدخل حيز النفاذ في مارس 2027.", "2027-03"),
        ("يدخل قانون التجارة الإلكترونية حيز التنفيذ مطلع 2027.", "2027"),
    ],
)
def test_what_is_to_take_effect_is_planned_and_nothing_else(sentence: str, date: str) -> None:
    assert told(sentence, "EntryIntoForce") == [("planned", date)]


@pytest.mark.parametrize(
    "sentence",
    ["لم يدخل قانون البيانات حيز التنفيذ بعد.", "لن يدخل مرسوم حماية البيانات حيز التطبيق قبل 2028."],
)
def test_what_has_not_taken_effect_is_no_fact(sentence: str) -> None:
    assert told(sentence, "EntryIntoForce") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلن الوزير أن قانون الأمن السيبراني دخل حيز التنفيذ يوم الاثنين.",
        "دخل قانون التوقيع الإلكتروني حيز النفاذ يوم الاثنين.",
    ],
)
def test_what_took_effect_is_done(sentence: str) -> None:
    assert told(sentence, "EntryIntoForce") == [("done", "2026-11-16")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("أقر مجلس النواب قانون حماية البيانات، وسيدخل حيز التنفيذ في مارس 2027.", "Adoption"),
        ("أطلقت وزارة الاتصالات منصة الخدمات الرقمية، على أن تعمم في 2028.", "Launch"),
        ("عينت الحكومة خالد سالم رئيسا لهيئة الاتصالات على أن يتسلم مهامه في يناير 2027.", "Appointment"),
        ("وقع البنك الدولي وتونس اتفاقية قرض بقيمة 20 مليون دولار تستمر حتى عام 2030.", "Signing"),
    ],
)
def test_what_is_done_has_no_date_yet_to_come(sentence: str, kind: str) -> None:
    assert told(sentence, kind) == [("done", "")]


@pytest.mark.parametrize(
    ("sentence", "holders"),
    [
        (
            "شارك في الندوة سمير علي، مدير هيئة الاتصالات، وكريم حسن، رئيس شركة زين.",
            {("سمير علي", "مدير هيئة الاتصالات"), ("كريم حسن", "رئيس شركة زين")},
        ),
        (
            "حضر الملتقى نادية العلمي، مديرة وكالة التنمية الرقمية، وسعيد كمال، رئيس جامعة النيل.",
            {("نادية العلمي", "مديرة وكالة التنمية الرقمية"), ("سعيد كمال", "رئيس جامعة النيل")},
        ),
    ],
)
def test_an_office_between_commas_is_of_who_stands_before_it(sentence: str, holders: set[tuple[str, str]]) -> None:
    held = {(person, office) for person, predicate, office in relations(read(sentence)) if predicate == "holdsPosition"}
    assert held == holders


@pytest.mark.parametrize(
    ("sentence", "person", "body"),
    [
        (
            "عقدت لجنة التقييس بالاتحاد الدولي للاتصالات اجتماعها بجنيف برئاسة الخبير أحمد سعيد.",
            "أحمد سعيد",
            "الاتحاد الدولي للاتصالات",
        ),
        ("نظمت هيئة الاتصالات ورشة عمل برئاسة الدكتور سامي كريم.", "سامي كريم", "هيئة الاتصالات"),
        ("عقد المجلس الأعلى للرقمنة جلسة برئاسة الوزيرة منى فريد.", "منى فريد", "المجلس الأعلى للرقمنة"),
    ],
)
def test_who_presides_over_a_meeting_heads_not_who_holds_it(sentence: str, person: str, body: str) -> None:
    found = read(sentence)
    assert (person, "officerOf", body) not in relations(found)
    assert person in roles(found, only(found, "Gathering"))["participant"]


def test_who_presides_over_a_body_heads_it() -> None:
    found = read("وأشار إلى أن المجلس الأعلى للرقمنة برئاسة الدكتور سامي كريم يعمل على الاستراتيجية.")
    assert ("سامي كريم", "officerOf", "المجلس الأعلى للرقمنة") in relations(found)


@pytest.mark.parametrize(
    ("sentence", "elected", "body"),
    [
        (
            "أعلنت وزارة الاتصالات فوز تونس بعضوية مجلس إدارة الاتحاد الإفريقي للاتصالات.",
            "تونس",
            "مجلس إدارة الاتحاد الإفريقي للاتصالات",
        ),
        (
            "هنأ الوزير رئيس الهيئة بعد فوز الأردن بعضوية مجلس الاتحاد الدولي للاتصالات.",
            "الأردن",
            "مجلس الاتحاد الدولي للاتصالات",
        ),
    ],
)
def test_who_wins_a_seat_is_elected_to_it(sentence: str, elected: str, body: str) -> None:
    found = read(sentence)
    assert roles(found, only(found, "Election")) == {"elected": {elected}, "body": {body}}
    assert not any(predicate == "memberOf" for _, predicate, _ in relations(found))


@pytest.mark.parametrize(
    "sentence",
    [
        "وكان البنك الدولي قد منح المغرب قرضا بقيمة 300 مليون دولار.",
        "البنك الدولي يمنح المغرب قرضا بقيمة 300 مليون دولار.",
        "منح البنك الدولي المغرب قرضا بقيمة 300 مليون دولار.",
    ],
)
def test_who_is_given_a_loan_does_not_fund(sentence: str) -> None:
    funded = [roles(found, one) for found in [read(sentence)] for one in found.events if one.type == "Funding"]
    assert funded == [{"funder": {"البنك الدولي"}, "recipient": {"المغرب"}, "amount": {"300 مليون دولار"}}]


@pytest.mark.parametrize(
    "office",
    [
        "العضو المنتدب والرئيس التنفيذي لشركة راية",
        "الرئيس التنفيذي والعضو المنتدب لشركة راية",
        "العضو المنتدب لشركة راية",
    ],
)
def test_a_managing_director_has_no_seat_in_parliament(office: str) -> None:
    told = relations(read(f"ناقش مجلس النواب القانون. وقال خالد حسن {office} إن القانون مهم."))
    assert ("خالد حسن", "officerOf", "شركة راية") in told
    assert not any(predicate == "memberOf" for _, predicate, _ in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "شاركت تونس ومصر في القمة الرقمية. وقال رئيس الجمهورية عبد الفتاح السيسي إن الرقمنة مهمة.",
        "وقع الأردن والكويت اتفاقية تعاون. وقال رئيس الوزراء خالد سالم إن الاتفاقية مهمة.",
    ],
)
def test_whose_head_of_state_is_not_told_where_two_are_named(sentence: str) -> None:
    assert not any(predicate == "officerOf" for _, predicate, _ in relations(read(sentence)))


@pytest.mark.parametrize(
    "office", ["السفير الأمريكي بتونس", "السفيرة الفرنسية بتونس", "السفير الياباني في تونس", "سفير الهند بتونس"]
)
def test_an_envoy_is_not_of_the_country_he_is_in(office: str) -> None:
    told = relations(read(f"التقى وزير الاتصالات {office} كريم حسن."))
    assert not any(end == "تونس" for _, _, end in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "أمرت المحكمة بحبس مدير سابق في هيئة البريد ثلاث سنوات.",
        "قضت المحكمة بسجن مدير عام سابق بوزارة الاتصالات خمسة أشهر.",
    ],
)
def test_a_time_is_no_person(sentence: str) -> None:
    assert not any(entity.type == "Person" for entity in read(sentence).entities)


@pytest.mark.parametrize(
    ("headline", "launcher"),
    [
        ("وزير الاتصالات يستقبل سفير الهند وشركة زين تطلق منصة الدفع", "شركة زين"),
        ("الوزيرة تلتقي مدير هيئة الاتصالات ووزارة العدل تطلق منصة القضاء", "وزارة العدل"),
    ],
)
def test_who_begins_a_second_clause_has_no_part_in_the_first(headline: str, launcher: str) -> None:
    found = facts(headline, published=DAY)
    assert roles(found, only(found, "Launch"))["launcher"] == {launcher}
    met = [roles(found, event).get("participant", set()) for event in found.events if event.type == "Gathering"]
    assert not any(launcher in those for those in met)


@pytest.mark.parametrize(
    "sentence",
    [
        "جددت وزارة الاتصالات وشركة أوراكل اتفاقية التعاون الموقعة سنة 2021.",
        "وقعت وزارة الاتصالات وشركة أوراكل ملحقا لاتفاقية الشراكة المبرمة بينهما عام 2023.",
    ],
)
def test_the_date_of_an_older_agreement_is_not_that_of_its_renewal(sentence: str) -> None:
    assert told(sentence, "Signing") == [("done", "")]


def test_an_agreement_just_signed_keeps_its_date_and_name() -> None:
    found = read("وقعت وزارة الاتصالات وشركة أوراكل مذكرة تفاهم يوم الاثنين، استكمالا للاتفاقية المبرمة في 2022.")
    signing = only(found, "Signing")
    assert (signing.date, roles(found, signing)["agreement"]) == ("2026-11-16", {"مذكرة تفاهم"})


@pytest.mark.parametrize(
    "sentence",
    [
        "قضت المحكمة العليا برفض الدعوى المطالبة بحجب تطبيق تيك توك.",
        "قررت محكمة الاستئناف إلغاء قرار الوزارة حجب تطبيق تليغرام.",
        "أبطل مجلس الدولة قرار الهيئة حظر تطبيق تيك توك.",
    ],
)
def test_a_ban_that_a_court_undoes_is_none(sentence: str) -> None:
    assert told(sentence, "Enforcement") == []


def test_a_ban_that_a_court_orders_is_one() -> None:
    assert told("قضت المحكمة العليا بحجب تطبيق تيك توك.", "Enforcement") == [("done", "")]


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("استقبل الوزير وزير الدولة لشؤون الاتصالات عمر العمر.", "عمر العمر"),
        ("عين خالد حسن مديرا عاما لهيئة البريد خلفا لعمر سعيد.", "عمر سعيد"),
        ("حضر الوزير مرفوقا بمعالي المهندس سعيد كمال.", "سعيد كمال"),
        ("قال وزير الاتصالات خالد بن محمد العطية إن القانون مهم.", "خالد بن محمد العطية"),
    ],
)
def test_where_the_name_of_a_person_begins_and_ends(sentence: str, person: str) -> None:
    assert {name for name, kind in names(sentence).items() if kind == "Person"} - {"خالد حسن"} == {person}


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("رئيس هيئة الاتصالات الجديد", "هيئة الاتصالات"),
        ("مدير وكالة الفضاء السودانية المكلف", "وكالة الفضاء السودانية"),
        ("رئيس هيئة الخدمات المعين", "هيئة الخدمات"),
    ],
)
def test_an_adjective_of_who_heads_a_body_is_none_of_its_name(office: str, body: str) -> None:
    told = relations(read(f"قال {office} سالم كريم إن القانون مهم."))
    assert ("سالم كريم", "officerOf", body) in told
    assert ("سالم كريم", "holdsPosition", office) in told


@pytest.mark.parametrize(
    ("sentence", "thing", "actor"),
    [
        ("تتولى وكالة التنمية الرقمية تنفيذ برنامج الرقمنة.", "برنامج الرقمنة", "وكالة التنمية الرقمية"),
        ("تولت هيئة الاتصالات تنفيذ مشروع الهوية الرقمية.", "مشروع الهوية الرقمية", "هيئة الاتصالات"),
    ],
)
def test_who_takes_on_a_programme_runs_it_and_has_not_launched_it(sentence: str, thing: str, actor: str) -> None:
    found = read(sentence)
    assert (thing, "implementedBy", actor) in relations(found)
    assert not found.events


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("تقدم المغرب من المرتبة 90 إلى المرتبة 81 في مؤشر الحكومة الإلكترونية.", "المرتبة 81"),
        ("انتقلت تونس من المركز 85 إلى المركز 79 في مؤشر الجاهزية الرقمية.", "المركز 79"),
        ("قفزت مصر من المرتبة الخامسة إلى المرتبة الثالثة في مؤشر الحكومة الإلكترونية.", "المرتبة الثالثة"),
    ],
)
def test_a_rank_is_the_one_reached_and_not_the_one_left(sentence: str, rank: str) -> None:
    found = read(sentence)
    assert roles(found, only(found, "Ranking"))["result"] == {rank}


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        (
            "صوت مجلس النواب على قانون حماية البيانات.",
            "Adoption",
            {"adopter": {"مجلس النواب"}, "instrument": {"قانون حماية البيانات"}},
        ),
        (
            "صوت مجلس نواب الشعب لصالح مشروع قانون التوقيع الإلكتروني.",
            "Adoption",
            {"adopter": {"مجلس نواب الشعب"}, "instrument": {"مشروع قانون التوقيع الإلكتروني"}},
        ),
        (
            "حكمت محكمة باريس على شركة ميتا بغرامة قدرها 10 ملايين دولار.",
            "Enforcement",
            {"authority": {"محكمة باريس"}, "target": {"ميتا"}, "measure": {"بغرامة قدرها 10 ملايين دولار"}},
        ),
        (
            "طرحت هيئة الاتصالات مسودة قانون حماية البيانات للاستشارة العامة.",
            "Proposal",
            {"proposer": {"هيئة الاتصالات"}, "instrument": {"مسودة قانون حماية البيانات"}},
        ),
    ],
)
def test_votes_judgments_and_consultations(sentence: str, kind: str, expected: dict[str, set[str]]) -> None:
    found = read(sentence)
    assert roles(found, only(found, kind)) == expected


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        (
            "سبق للبنك الدولي أن منح المغرب قرضا بقيمة 20 مليون أورو.",
            "Funding",
            {"funder": {"البنك الدولي"}, "recipient": {"المغرب"}, "amount": {"20 مليون أورو"}},
        ),
        (
            "سبق لهيئة الاتصالات أن منحت شركة أوراكل رخصة الجيل الخامس.",
            "Award",
            {"awarder": {"هيئة الاتصالات"}, "awardee": {"أوراكل"}, "object": {"رخصة الجيل الخامس"}},
        ),
        (
            "سبق لوزارة الاتصالات أن أطلقت منصة الخدمات الرقمية.",
            "Launch",
            {"launcher": {"وزارة الاتصالات"}, "launched": {"منصة الخدمات الرقمية"}},
        ),
    ],
)
def test_who_did_what_was_done_before(sentence: str, kind: str, expected: dict[str, set[str]]) -> None:
    found = read(sentence)
    assert roles(found, only(found, kind)) == expected


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("منحت هيئة الاتصالات رخصا لشركتي أورنج وأوراكل.", {"awardee": {"أورنج", "أوراكل"}, "object": {"رخصا"}}),
        (
            "منحت هيئة الاتصالات تراخيص جديدة لشركات أورنج وأوراكل وأوريدو.",
            {"awardee": {"أورنج", "أوراكل", "أوريدو"}, "object": {"تراخيص جديدة"}},
        ),
    ],
)
def test_several_firms_get_licences(sentence: str, given: dict[str, set[str]]) -> None:
    found = read(sentence)
    assert roles(found, only(found, "Award")) == given | {"awarder": {"هيئة الاتصالات"}}


@pytest.mark.parametrize("members", ["نواب", "أعضاء"])
def test_what_its_members_adopt_an_assembly_adopts(members: str) -> None:
    found = read(f"صادق {members} مجلس الأمة على قانون حماية البيانات.")
    assert roles(found, only(found, "Adoption"))["adopter"] == {"مجلس الأمة"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("لم يتم إطلاق منصة الخدمات الرقمية بعد.", "Launch"),
        ("لن يتم إطلاق منصة الهوية الرقمية قبل 2028.", "Launch"),
        ("لم يبدأ سريان قانون حماية البيانات بعد.", "EntryIntoForce"),
        ("لم تعلن الوزارة توقيع اتفاقية شراكة مع شركة أوراكل.", "Signing"),
    ],
)
def test_what_a_negated_verb_carries_is_no_fact(sentence: str, kind: str) -> None:
    assert told(sentence, kind) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("من المنتظر أن يتم إطلاق منصة الخدمات الرقمية في يناير المقبل.", ("planned", "2027-01")),
        ("بعد أن تم إطلاق منصة الخدمات الرقمية، نظمت الهيئة ورشة عمل.", ("done", "")),
        ("وأشار إلى أنه تم إطلاق منصة الخدمات الرقمية.", ("done", "")),
    ],
)
def test_what_stands_before_the_verb_that_carries_it_tells_its_status(sentence: str, expected: tuple[str, str]) -> None:
    assert told(sentence, "Launch") == [expected]
