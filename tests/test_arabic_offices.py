"""Offices of Arabic news, who holds them, and of what. All sentences are made up."""

import pytest

from tests.arabic import facts, relations

pytestmark = pytest.mark.rules


@pytest.mark.parametrize(
    ("sentence", "person", "office"),
    [
        ("استقبل الوزير سفير الصين لدى العراق لي وانغ.", "لي وانغ", "سفير الصين لدى العراق"),
        (
            "وقالت ممثلة البنك الدولي بالجزائر كارلا فان دام، إن ذلك يكفي.",
            "كارلا فان دام",
            "ممثلة البنك الدولي بالجزائر",
        ),
        ("أكد المدير العام لشركة «نخلة»، روني طعمه، ذلك.", "روني طعمه", "المدير العام لشركة «نخلة»"),
        ("وقال وزير التعليم والبحث العلمي نبيل رمزي ذلك.", "نبيل رمزي", "وزير التعليم والبحث العلمي"),
        ("وقال رئيس الهيئة العليا للأرشيف «وثائق» نبيل رمزي ذلك.", "نبيل رمزي", "رئيس الهيئة العليا للأرشيف"),
        ("قال محمد علي مدير شركة النخيل ذلك.", "محمد علي", "مدير شركة النخيل"),
        ("حضر وزير الداخلية المكلف نبيل رمزي.", "نبيل رمزي", "وزير الداخلية المكلف"),
        ("حضر مدير عام شركة النخيل مجدي طه.", "مجدي طه", "مدير عام شركة النخيل"),
        ("افتتح والي المدينة الفريق مصطفى محمد نور مجمع الخدمات.", "مصطفى محمد نور", "والي المدينة"),
    ],
)
def test_where_an_office_ends_and_its_holder_begins(sentence: str, person: str, office: str) -> None:
    assert (person, "holdsPosition", office) in relations(facts(sentence))


def test_who_is_succeeded_behind_a_comma_holds_no_office() -> None:
    read = facts("عين الوزير السيد كريم بنعبد الله مديرا عاما لوكالة المياه، خلفا للسيد سمير حسن الذي غادر.")
    assert {one.name for one in read.entities} >= {"كريم بنعبد الله"}
    assert not any(person == "سمير حسن" for person, told, _ in relations(read) if told == "holdsPosition")


def test_who_is_named_behind_an_office_holds_it_though_another_stands_before() -> None:
    read = facts("استقبل وزير الري، كريم حسن، سفير اليابان بالجزائر جون سميث.")
    assert ("جون سميث", "officerOf", "اليابان") in relations(read)


def test_a_feminine_title_behind_an_office_is_its_holders() -> None:
    read = facts("أكدت مديرة المركز الوطني للمياه الدكتورة سلمى رمزي ذلك.")
    assert ("سلمى رمزي", "holdsPosition", "مديرة المركز الوطني للمياه") in relations(read)


def test_the_office_of_anothers_office_is_one() -> None:
    read = facts("أكد مستشار رئيس الحكومة سمير حسن ذلك.")
    assert ("سمير حسن", "holdsPosition", "مستشار رئيس الحكومة") in relations(read)


def test_his_counterpart_does_not_hold_the_ministers_office() -> None:
    read = facts("استقبل وزير الري نظيره التركي كريم حسن في وهران.")
    assert not [r for r in relations(read) if r[1] == "holdsPosition"]


def test_who_is_succeeded_does_not_hold_the_office() -> None:
    read = facts("تم تنصيب نبيل رمزي مديرا عاما لوكالة المياه خلفا لسمير حسن.")
    assert not [r for r in relations(read) if r[1] == "holdsPosition" and "حسن" in r[0]]


def test_a_scholar_is_of_his_university_and_a_title_alone_is_no_office() -> None:
    found = relations(facts("وقال أستاذ القانون بجامعة النخيل محمد سالم ذلك، ورد الأستاذ نبيل رمزي."))
    assert found == {
        ("محمد سالم", "holdsPosition", "أستاذ القانون بجامعة النخيل"),
        ("محمد سالم", "officerOf", "جامعة النخيل"),
    }


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("حضر والي وهران سمير بناني حفل التخرج.", ("سمير بناني", "officerOf", "وهران")),
        ("قال محافظ البنك المركزي سمير بناني ذلك.", ("سمير بناني", "officerOf", "البنك المركزي")),
        ("قال رئيس مجلس إدارة شركة «نخلة» سمير بناني ذلك.", ("سمير بناني", "officerOf", "شركة «نخلة»")),
        ("قال سمير علي البناني مدير عام وكالة الواحات ذلك.", ("سمير علي البناني", "officerOf", "وكالة الواحات")),
        ("يرأس لجنة الري الدكتور سمير بناني.", ("سمير بناني", "officerOf", "لجنة الري")),
        ("وجاءت فريق عمل ترأسته الدكتورة ليلى بناني.", ("ليلى بناني", "officerOf", "فريق عمل")),
    ],
)
def test_of_what_one_is_an_officer(sentence: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(facts(sentence))


def test_a_deputy_of_an_officer_is_no_member() -> None:
    read = facts("قالت نائبة الأمين العام لمنظمة الواحات سعاد بن عمر إن الأمر انتهى.")
    assert ("سعاد بن عمر", "officerOf", "منظمة الواحات") in relations(read)


def test_a_board_is_not_what_its_chairman_heads_where_the_firm_is_told() -> None:
    read = facts("قال رئيس مجلس إدارة شركة «نخلة» سمير بناني ذلك.")
    assert ("سمير بناني", "officerOf", "مجلس إدارة") not in relations(read)


def test_a_pronoun_stands_for_the_body_of_an_office() -> None:
    found = relations(facts("وقعت شركة «نخلة» عبر مديرتها العامة سعاد بن عمر."))
    assert ("سعاد بن عمر", "officerOf", "شركة «نخلة»") in found
    assert ("سعاد بن عمر", "holdsPosition", "مديرتها العامة") in found


def test_a_minister_is_of_the_country_whose_adjective_the_office_has() -> None:
    read = facts("قال وزير النقل العراقي سمير بناني ذلك.", "وزار الصين ثم الصين ثم العراق.")
    assert ("سمير بناني", "officerOf", "العراق") in relations(read)


def test_an_article_may_speak_of_its_country_by_adjective_alone() -> None:
    sentences = (
        "أكد رئيس الجمهورية نبيل رمزي دعم الوثائق الجزائرية.",
        "وتبقى ألمانيا خارج النظام.",
        "وترحب الشركات الجزائرية.",
    )
    assert ("نبيل رمزي", "officerOf", "ألمانيا") not in relations(facts(*sentences))


def test_an_envoy_speaks_for_who_sends_him_not_for_the_host() -> None:
    read = facts("استقبل الوزير سفير الصين لدى العراق لي وانغ، ثم السفير الفرنسي لدى العراق كريم دوبون.")
    assert {(s, o) for s, p, o in relations(read) if p == "represents"} == {("لي وانغ", "الصين")}
