"""Relations of Arabic news: members, parts, partners, payers and places. All sentences are made up."""

import pytest

from tests.arabic import facts, only, relations, roles

pytestmark = pytest.mark.rules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("تدير الوكالة الوطنية للمياه منصة العدادات.", ("منصة العدادات", "implementedBy", "الوكالة الوطنية للمياه")),
        (
            "تتولى الوكالة الوطنية للمياه إدارة مشروع العدادات.",
            ("مشروع العدادات", "implementedBy", "الوكالة الوطنية للمياه"),
        ),
        (
            "تعد المنصة الوطنية للري المطورة من قبل وزارة الري مهمة.",
            ("المنصة الوطنية للري", "implementedBy", "وزارة الري"),
        ),
        ("تتبع الوكالة الوطنية للمياه وزارة الري.", ("الوكالة الوطنية للمياه", "partOf", "وزارة الري")),
        (
            "يتوسع المشروع الوطني للعدادات الذكية بتمويل من الاتحاد الأوروبي.",
            ("المشروع الوطني للعدادات الذكية", "fundedBy", "الاتحاد الأوروبي"),
        ),
    ],
)
def test_relations_that_a_verb_tells(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in relations(facts(sentence))


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        (
            "أطلقت وزارة العدل منصة «دفتر»، وذلك في إطار برنامج «واحة».",
            ("منصة «دفتر»", "partOf", "برنامج «واحة»"),
        ),
        ("تعمل شركة «نخلة» (Palm Co)، ومقرها الولايات المتحدة.", ("شركة «نخلة»", "locatedIn", "الولايات المتحدة")),
        ("جاء الأردن، البلد العضو في جامعة الدول العربية، أولا.", ("الأردن", "memberOf", "جامعة الدول العربية")),
    ],
)
def test_what_a_phrase_between_two_names_tells(sentence: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(facts(sentence))


def test_who_is_in_a_body() -> None:
    read = facts("ويضم المجلس الأعلى للمياه ممثلين عن وزارة الري ووزارة العدل والبنك الدولي.")
    assert {s for s, p, _ in relations(read) if p == "memberOf"} == {"وزارة الري", "وزارة العدل", "البنك الدولي"}


def test_a_country_that_is_an_adjective_too_begins_a_list() -> None:
    read = facts("تضم كونفدرالية دول الواحات مالي وبوركينا فاسو والنيجر.")
    members = {s for s, p, _ in relations(read) if p == "memberOf"}
    assert members == {"مالي", "بوركينا فاسو", "النيجر"}


def test_who_leads_a_committee_and_who_sits_in_it() -> None:
    read = facts("شكل الوزير لجنة لمتابعة الملف برئاسة سالم الحداد وعضوية كل من علي بن عمر ومحمد الصادق.")
    assert relations(read) == {
        ("سالم الحداد", "officerOf", "لجنة لمتابعة الملف"),
        ("علي بن عمر", "memberOf", "لجنة لمتابعة الملف"),
        ("محمد الصادق", "memberOf", "لجنة لمتابعة الملف"),
    }


@pytest.mark.parametrize(
    ("sentences", "member"),
    [
        (("وتتكون اللجنة العليا للأرشيف من: علي سالم رئيسا، وسالم فرج عضوا.",), {"علي سالم", "سالم فرج"}),
        (("زارت لجنة الأرشيف التي تضم علي سالم وسالم فرج المركز.",), {"علي سالم", "سالم فرج"}),
        (("عقد الاجتماع بحضور لجنة الأرشيف المكونة من علي سالم وسالم فرج.",), {"علي سالم", "سالم فرج"}),
        (
            ("شارك في الاجتماع رئيس لجنة الأرشيف علي سالم، وأعضاء اللجنة سالم فرج، ونبيل رمزي.",),
            {"سالم فرج", "نبيل رمزي"},
        ),
        (("اجتمعت اللجنة العليا للأرشيف.", "وحضر أعضاء اللجنة علي سالم وسالم فرج."), {"علي سالم", "سالم فرج"}),
        (
            ("اجتمعت اللجنة العليا للأرشيف بحضور رئيسها علي سالم وأعضائها سالم فرج ونبيل رمزي.",),
            {"سالم فرج", "نبيل رمزي"},
        ),
    ],
)
def test_who_is_told_to_sit_in_a_committee(sentences: tuple[str, ...], member: set[str]) -> None:
    assert {s for s, p, _ in relations(facts(*sentences)) if p == "memberOf"} == member


def test_a_deputy_is_a_member_of_the_assembly_that_the_article_speaks_of() -> None:
    read = facts("صوت مجلس النواب أمس.", "وقال النائب سالم فرج إن ذلك يكفي.")
    assert ("سالم فرج", "memberOf", "مجلس النواب") in relations(read)


def test_a_committee_is_part_of_the_body_that_it_works_in() -> None:
    found = relations(facts("تبدأ المرحلة الأولى من مشروع المحاكم الذكية غدا.", "وتعمل لجنة الأرشيف في وزارة العدل."))
    assert ("لجنة الأرشيف", "partOf", "وزارة العدل") in found


def test_who_is_owned_is_part_of_the_owner() -> None:
    read = facts("شركة «نخلة» مملوكة بالكامل لمجموعة «واحة».")
    assert ("شركة «نخلة»", "partOf", "مجموعة «واحة»") in relations(read)


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        (
            "أبرمت شركة «نخلة» شراكات مع جامعة الواحة، وشركة هواوي.",
            {("شركة «نخلة»", "جامعة الواحة"), ("شركة «نخلة»", "هواوي")},
        ),
        (
            "تأتي مبادرة «قوارب» كثمرة تعاون بين وزارة العدل وشركة «نخلة».",
            {("مبادرة «قوارب»", "وزارة العدل"), ("مبادرة «قوارب»", "شركة «نخلة»")},
        ),
        (
            "تتوسع مبادرة «قوارب» بالتعاون مع عدد من كبرى شركات التقنية العالمية، منها Acme وBeta.",
            {("مبادرة «قوارب»", "Acme"), ("مبادرة «قوارب»", "Beta")},
        ),
        ("نفذت وزارة العدل مبادرة «قوارب» بالتعاون مع شركة «نخلة».", {("مبادرة «قوارب»", "شركة «نخلة»")}),
        ("تعاقدت شركة «نخلة» مع شركة «واحة».", {("شركة «نخلة»", "شركة «واحة»")}),
        (
            "يشارك في برنامج «قوارب» كل من شركة «نخلة» وجامعة الواحة.",
            {("برنامج «قوارب»", "شركة «نخلة»"), ("برنامج «قوارب»", "جامعة الواحة")},
        ),
        ("تعمل مبادرة «قوارب» بشراكة استراتيجية مع وزارة العدل.", {("مبادرة «قوارب»", "وزارة العدل")}),
    ],
)
def test_who_works_with_whom(sentence: str, partners: set[tuple[str, str]]) -> None:
    assert {(s, o) for s, p, o in relations(facts(sentence)) if p == "partnerOf"} == partners


def test_who_pays_pays_for_what_is_launched_not_for_the_partner() -> None:
    read = facts("أطلقت الحكومة بالتعاون مع اليونسكو وبتمويل من الاتحاد الأوروبي مشروع رقمنة المياه.")
    assert ("اليونسكو", "fundedBy", "الاتحاد الأوروبي") not in relations(read)
    assert roles(read, only(read, "Launch"))["partner"] == {"اليونسكو"}


def test_a_list_of_places_tells_where_a_programme_is() -> None:
    read = facts("وسع المعهد الوطني برنامج «قوارب» ليشمل محافظات المنيا وسوهاج وأسوان.")
    assert {(s, o) for s, p, o in relations(read) if p == "locatedIn"} == {
        ("برنامج «قوارب»", place) for place in ("المنيا", "سوهاج", "أسوان")
    }


def test_a_thing_need_not_be_where_it_was_launched() -> None:
    read = facts("أطلقت وزارة الصحة أمس في الرباط المنصة الوطنية للتلقيح.")
    assert not any(predicate == "locatedIn" for _, predicate, _ in relations(read))


def test_a_body_has_no_seat_in_each_of_several_places() -> None:
    read = facts("قالت شركة «نخلة» إن الخدمة تعمل في وهران وقسنطينة وعنابة.")
    assert not any(predicate == "locatedIn" for _, predicate, _ in relations(read))
