"""Further things that mislead a reader of Arabic news: made-up sentences, the shipped parser and judge."""

import pytest

from policygraph.facts.model import ArticleFacts
from tests.arabic import facts, only, relations, roles

DAY = "2026-11-20"


def read(*sentences: str) -> ArticleFacts:
    return facts("عنوان الخبر", " ".join(sentences), published=DAY)


def dates(sentence: str, kind: str) -> list[str]:
    """Dates of the events of a type."""
    return [event.date or "" for event in read(sentence).events if event.type == kind]


@pytest.mark.parametrize(
    ("turn", "date"),
    [("من جهة أخرى،", ""), ("وفي سياق آخر،", ""), ("وعلى صعيد آخر،", ""), ("كما", "2026-11-19")],
)
def test_a_further_topic_has_dates_of_its_own(turn: str, date: str) -> None:
    sentence = f"أطلقت وزارة الصحة أمس تطبيق صحتي. {turn} وقعت الوزارة مذكرة تفاهم مع شركة سيمنز."
    assert (dates(sentence, "Launch"), dates(sentence, "Signing")) == (["2026-11-19"], [date])


@pytest.mark.parametrize(
    "sentence",
    [
        "أطلقت الحكومة منصة البيانات المفتوحة تنفيذا للاتفاقية التي وقعت في 2019.",
        "أطلقت وزارة العدل منصة المحاكم الرقمية تنفيذا للقانون المعتمد سنة 2020.",
        "دشنت تونس شبكة الجيل الخامس عملا بالاستراتيجية التي أقرت في مارس 2024.",
    ],
)
def test_when_a_thing_named_aside_came_about_dates_no_launch(sentence: str) -> None:
    assert dates(sentence, "Launch") == [""]


def test_when_a_meeting_was_its_guests_were_there() -> None:
    sentence = "شارك الوزير كريم سالم في القمة العربية للاقتصاد الرقمي التي عقدت في أكتوبر الماضي."
    assert dates(sentence, "Gathering") == ["2026-10"]


def test_a_year_before_an_agreement_counts_none() -> None:
    sentence = "وقعت وزارة الصحة في مارس 2025 اتفاقية مع شركة سيمنز."
    assert dates(sentence, "Signing") == ["2025-03"]


@pytest.mark.parametrize(
    ("sentence", "appointer", "person"),
    [
        ("عين الرئيس التونسي قيس سعيد سفيان الهميسي وزيرا لتكنولوجيات الاتصال.", "قيس سعيد", "سفيان الهميسي"),
        ("عين الملك عبد الله الثاني سامي سميرات وزيرا للاقتصاد الرقمي.", "عبد الله الثاني", "سامي سميرات"),
        ("عين الوزير كريم سالم ياسين بن عمر مديرا عاما لهيئة البريد.", "كريم سالم", "ياسين بن عمر"),
        (
            "أصدر الملك محمد السادس ظهيرا يقضي بتعيين كريم سالم مديرا عاما للوكالة الوطنية للرقمنة.",
            "محمد السادس",
            "كريم سالم",
        ),
    ],
)
def test_who_names_someone_is_told_apart_from_whom(sentence: str, appointer: str, person: str) -> None:
    article = read(sentence)
    filled = roles(article, only(article, "Appointment"))
    assert (filled["appointer"], filled["person"]) == ({appointer}, {person})


def test_a_long_name_alone_stays_one() -> None:
    article = read("عين محمد أحمد سالم العلي رئيسا لمجلس إدارة وكالة الفضاء.")
    assert roles(article, only(article, "Appointment"))["person"] == {"محمد أحمد سالم العلي"}


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("صدر أمر ملكي يقضي بإعفاء خالد سالم من منصبه رئيسا لهيئة الاتصالات.", "Departure", "done"),
        ("أقر مجلس الوزراء مشروع مرسوم يقضي بتعيين خالد سالم رئيسا لهيئة الاتصالات.", "Appointment", "planned"),
        ("ألغيت القمة الرقمية العربية التي كان من المقرر عقدها في تونس.", "Gathering", "cancelled"),
        (
            "تقرر إلغاء المؤتمر الوطني للرقمنة الذي كان من المقرر تنظيمه في مارس المقبل بالدوحة.",
            "Gathering",
            "cancelled",
        ),
        ("أعلنت الجامعة العربية تأجيل القمة الرقمية التي كان من المقرر عقدها في بيروت.", "Gathering", "planned"),
    ],
)
def test_what_a_decree_has_is_done_and_what_is_called_off_is_not_planned(sentence: str, kind: str, status: str) -> None:
    assert only(read(sentence), kind).status == status


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        ("تراجع المغرب ثلاث مراتب ليحل في المركز 87 في مؤشر الابتكار العالمي.", "المركز 87"),
        ("تراجعت مصر خمس مراتب لتحتل المركز 60 في مؤشر الابتكار العالمي.", "المركز 60"),
        ("تقدمت عمان أربع مراتب لتصل إلى المرتبة 41 في مؤشر تنمية الحكومة الإلكترونية.", "المرتبة 41"),
    ],
)
def test_a_rank_is_not_how_many_one_fell(sentence: str, result: str) -> None:
    article = read(sentence)
    assert roles(article, only(article, "Ranking"))["result"] == {result}


def test_a_court_of_appeal_does_not_appeal() -> None:
    article = read("قررت محكمة الاستئناف بتونس تغريم شركة أوبر 3 ملايين دينار.")
    assert roles(article, only(article, "Enforcement"))["authority"] == {"محكمة الاستئناف"}


@pytest.mark.parametrize(
    ("sentence", "guests"),
    [
        (
            "شارك في الاجتماع ممثلون عن وزارة العدل، والبنك المركزي، وشركتي زين وأمنية.",
            {"وزارة العدل", "البنك المركزي", "زين", "أمنية"},
        ),
        ("حضر اللقاء ممثلون عن وزارة العدل وشركتي نماء وسراب.", {"وزارة العدل", "نماء", "سراب"}),
        (
            "انعقد المنتدى العربي للأمن السيبراني في الدوحة يومي 10 و11 نوفمبر الجاري بمشاركة قطر والكويت والبحرين.",
            {"قطر", "الكويت", "البحرين"},
        ),
    ],
)
def test_all_guests_are_told(sentence: str, guests: set[str]) -> None:
    article = read(sentence)
    assert roles(article, only(article, "Gathering"))["participant"] == guests


@pytest.mark.parametrize(
    ("sentence", "kind", "role", "filler"),
    [
        ("فازت شركة هواوي بعقد تحديث شبكة الألياف في موريتانيا.", "Award", "object", "عقد تحديث شبكة الألياف"),
        ("حصل بنك النجاح على ترخيص من البنك المركزي.", "Award", "awarder", "البنك المركزي"),
        (
            "عدل مجلس الوزراء السعودي نظام حماية البيانات الشخصية.",
            "Amendment",
            "instrument",
            "نظام حماية البيانات الشخصية",
        ),
        (
            "حصلت شركة الاتصالات الفلسطينية على رخصة من وزارة الاتصالات.",
            "Award",
            "awardee",
            "شركة الاتصالات الفلسطينية",
        ),
        ("فرضت هيئة الاتصالات غرامة على شركة الرائد.", "Enforcement", "target", "شركة الرائد"),
        (
            "كلف مجلس الوزراء عمر العمر بمهام وزير الدولة لشؤون الاتصالات.",
            "Appointment",
            "position",
            "وزير الدولة لشؤون الاتصالات",
        ),
        ("تم انتخاب المرشح السعودي بسام البسام رئيسا للاتحاد العربي للاتصالات.", "Election", "elected", "بسام البسام"),
        (
            "تم انتخاب سلطنة عمان عضوا في مجلس إدارة الاتحاد الدولي للاتصالات للفترة 2027-2030.",
            "Election",
            "term",
            "الفترة 2027-2030",
        ),
    ],
)
def test_names_and_texts_are_whole(sentence: str, kind: str, role: str, filler: str) -> None:
    article = read(sentence)
    assert roles(article, only(article, kind))[role] == {filler}


def test_an_office_has_its_own_body() -> None:
    article = read("تم انتخاب خالد سالم رئيسا للجنة الاتصالات في الجامعة العربية.")
    assert roles(article, only(article, "Election"))["body"] == {"لجنة الاتصالات"}


@pytest.mark.parametrize(
    "sentence",
    [
        "تحدث الوزير كريم سالم عن إنشاء صندوق للابتكار.",
        "الوزير تحدث عن صندوق للابتكار.",
        "تحدث الوزير كريم سالم عن اقتراح إنشاء صندوق للابتكار.",
    ],
)
def test_who_speaks_of_a_thing_makes_none(sentence: str) -> None:
    assert not read(sentence).events


@pytest.mark.parametrize(
    ("sentence", "launched"),
    [
        ("أشرف وزير الداخلية كريم سالم على الإطلاق الرسمي لخدمة تجديد جواز السفر.", "خدمة تجديد جواز السفر"),
        ("جرى الإطلاق الفعلي لمنصة الخدمات الحكومية.", "منصة الخدمات الحكومية"),
        ("تحدث الحكومة صندوقا للابتكار.", "صندوقا للابتكار"),
    ],
)
def test_an_adjective_of_a_noun_of_action_is_not_what_is_launched(sentence: str, launched: str) -> None:
    article = read(sentence)
    assert roles(article, only(article, "Launch"))["launched"] == {launched}


def test_when_a_thing_began_dates_no_other_sentence() -> None:
    sentences = (
        "وزارة التحول الرقمي تعلن إطلاق خدمة الدفع.",
        "وتأتي الخدمة ضمن مشروع منصة بلدنا التي بدأت العام الماضي.",
    )
    launches = [event.date or "" for event in read(*sentences).events if event.type == "Launch"]
    assert "2025" not in launches


@pytest.mark.parametrize(
    ("sentence", "kind", "filled"),
    [
        ("قدم الاتحاد الأوروبي لتونس هبة قدرها 15 مليون يورو.", "Funding", {"funder": "الاتحاد الأوروبي"}),
        (
            "اختار المجلس التنفيذي لمنظمة اليونسكو المصري خالد العناني مديرا عاما.",
            "Election",
            {"elected": "خالد العناني", "electorate": "المجلس التنفيذي لمنظمة اليونسكو"},
        ),
        ("تم إلغاء العمل بالمرسوم رقم 13 لسنة 2015.", "Repeal", {"instrument": "المرسوم رقم 13 لسنة 2015"}),
        ("نقحت الحكومة قانون حماية المعطيات.", "Amendment", {"instrument": "قانون حماية المعطيات"}),
        (
            "أعدت وزارة العدل مسودة مشروع قانون للتوقيع الإلكتروني.",
            "Proposal",
            {"instrument": "مسودة مشروع قانون للتوقيع الإلكتروني"},
        ),
        (
            "انتهت ولاية رئيس هيئة الانتخابات فاروق بوعسكر.",
            "Departure",
            {"person": "فاروق بوعسكر", "organization": "هيئة الانتخابات"},
        ),
        (
            "حصل العراق على العضوية الكاملة في المنظمة العربية لتكنولوجيات الاتصال.",
            "Accession",
            {"member": "العراق", "organization": "المنظمة العربية لتكنولوجيات الاتصال"},
        ),
        (
            "أعلنت ليبيا انضمامها إلى اتفاقية مالابو.",
            "Accession",
            {"member": "ليبيا", "organization": "اتفاقية مالابو"},
        ),
    ],
)
def test_who_and_what_is_told_in_full(sentence: str, kind: str, filled: dict[str, str]) -> None:
    article = read(sentence)
    told = roles(article, only(article, kind))
    assert {role: told.get(role) for role in filled} == {role: {filler} for role, filler in filled.items()}


def test_what_is_repealed_does_not_enter_into_force() -> None:
    assert {event.type for event in read("تم إلغاء العمل بالمرسوم رقم 13 لسنة 2015.").events} == {"Repeal"}


def test_through_whom_parties_sign() -> None:
    article = read("وقعت شركة النور، ممثلة بمديرها العام خالد سالم، اتفاقية مع جامعة صنعاء ممثلة برئيسها محمد سعد.")
    told = roles(article, only(article, "Signing"))
    assert told["party"] == {"شركة النور", "جامعة صنعاء"}
    assert ("خالد سالم", "holdsPosition", "مديرها العام") in relations(article)
    assert ("خالد سالم", "officerOf", "شركة النور") in relations(article)


@pytest.mark.parametrize(
    "sentence",
    [
        "وقع وزير الاتصالات شارل الحاج ومدير البنك سمير علي اتفاقية شراكة.",
        "وقع الوزير شارل الحاج والسفير سمير علي اتفاقية شراكة.",
    ],
)
def test_a_name_that_ends_like_a_title_ends_there(sentence: str) -> None:
    article = read(sentence)
    assert roles(article, only(article, "Signing"))["signatory"] == {"شارل الحاج", "سمير علي"}


@pytest.mark.parametrize(
    ("sentence", "ranked"),
    [
        ("صنفت الأمم المتحدة الإمارات في المرتبة 11 عالميا في مؤشر الحكومة الإلكترونية.", "الإمارات"),
        ("صنفت قطر في المرتبة 11 عالميا في مؤشر الحكومة الإلكترونية.", "قطر"),
        ("وضعت المنظمة العالمية للملكية الفكرية الأردن في المركز 65 في مؤشر الابتكار العالمي.", "الأردن"),
    ],
)
def test_who_is_ranked_not_who_ranks(sentence: str, ranked: str) -> None:
    article = read(sentence)
    assert roles(article, only(article, "Ranking"))["ranked"] == {ranked}


def test_whose_meeting_one_presides_over_or_whose_seat_one_opens() -> None:
    presided = read("ترأس الوزير كريم سالم اجتماع اللجنة العليا للتحول الرقمي.")
    opened = read("افتتح الوزير كريم سالم مقر الهيئة القومية للاتصالات.")
    assert not any(predicate == "officerOf" for _, predicate, _ in relations(presided))
    assert not any(event.type == "Launch" for event in opened.events)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("انتقد خالد سالم، الرئيس السابق لهيئة الاتصالات، قرار الحكومة.", "خالد سالم"),
        ("استنبط خالد سالم، رئيس هيئة الاتصالات، نتائج الدراسة.", "خالد سالم"),
        ("أجرى وزير الخارجية التونسي محمد علي النفطي مباحثات مع نظيره المصري في القاهرة.", "محمد علي النفطي"),
        ("أكد الوزير محمد سعد التقني أهمية القطاع.", "محمد سعد"),
    ],
)
def test_a_name_without_the_verb_before_it_and_with_its_last_part(sentence: str, name: str) -> None:
    assert {subject for subject, _, _ in relations(read(sentence))} == {name}


def test_papers_hold_no_office() -> None:
    told = relations(read("سلم السفير الياباني كينجي سوزوكي رئيس الجمهورية أوراق اعتماده."))
    assert {subject for subject, _, _ in told} == {"كينجي سوزوكي"}


def test_who_holds_talks_takes_part_in_them() -> None:
    article = read("أجرى وزير الخارجية كريم سالم مباحثات مع نظيره المصري سمير علي في القاهرة.")
    told = roles(article, only(article, "Gathering"))
    assert (told["participant"], told.get("organizer")) == ({"كريم سالم", "سمير علي"}, None)
