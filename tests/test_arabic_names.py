"""Names in Arabic news: where they end, what they are, and which are one. All sentences are made up."""

import pytest

from tests.arabic import names

pytestmark = pytest.mark.rules


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("وقعت العقد شركة نخلة لتدريب الشباب.", "شركة نخلة", "Company"),
        ("تعتزم شركة نخلة تونس إطلاق خدمة.", "شركة نخلة تونس", "Company"),
        ("عقدت الندوة بقصر مراكش أيام 3 و4 يونيو.", "قصر مراكش", "Place"),
        ("دعم المدير قطاع الإدارة الاستراتيجية.", "", ""),
        ("تندرج الخطوة ضمن مبادرة (واحة الغد) الجديدة.", "مبادرة (واحة الغد)", "Initiative"),
        ("أصدرت محكمة جنايات الواحة الحكم أمس.", "محكمة جنايات الواحة", "GovernmentBody"),
        ("يعد مشروع الدرهم الرقمي المعتمد من طرف الدولة مهما.", "مشروع الدرهم الرقمي", "Initiative"),
        ("افتتح الوزير القطب العلمي والتكنولوجي أمس.", "القطب العلمي والتكنولوجي", "Initiative"),
        ("افتتح الوزير المنصة الوطنية لحوكمة الأرشيف أمس.", "المنصة الوطنية لحوكمة الأرشيف", "Initiative"),
    ],
)
def test_where_a_name_ends(sentence: str, name: str, kind: str) -> None:
    found = names(sentence)
    assert found.get(name) == kind if name else "الاستراتيجية" not in found


def test_places_listed_behind_a_plural() -> None:
    found = names("تنتشر الخدمة في ولايات كسلا وسنار وذي قار.", "وهي تعمل في مدن ذكية ومستدامة.")
    assert {name for name, kind in found.items() if kind == "Place"} == {"كسلا", "سنار", "ذي قار"}


@pytest.mark.parametrize(
    ("sentence", "listed", "kind"),
    [
        ("تتعاون الوزارة مع كبرى الشركات العالمية مثل سيسكو وهواوي ونخلة ميديا.", "نخلة ميديا", "Company"),
        ("تعمل الأكاديمية الوطنية في القاهرة والإسكندرية وعين الورد وأسوان.", "عين الورد", "Place"),
        ("شهادات المركز من Acme وBeta Labs وGamma.", "Beta Labs", "Company"),
        ("تعمل الأكاديمية الوطنية في (القاهرة - الإسكندرية - عين الورد).", "عين الورد", "Place"),
    ],
)
def test_an_unknown_name_in_a_list_is_what_the_others_are(sentence: str, listed: str, kind: str) -> None:
    assert names(sentence).get(listed) == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "أفادت مصادر مطلعة بذلك.",
        "أظهرت نتائج أولية أن الأسعار ارتفعت.",
        "ارتفعت أسعار الكهرباء.",
        "علقت مؤقتا تلقي الطلبات.",
        "قالت سلمى حداد إن الأمر انتهى.",
        "عرفت أعطالا كثيرة.",
        "جاءت تحت عنوان «نوفاكوم بعد عام».",
    ],
)
def test_common_nouns_behind_a_verb_are_no_firms(sentence: str) -> None:
    assert "Company" not in names(sentence).values()


def test_a_word_before_a_known_name_only_says_what_it_is() -> None:
    found = names("تقع الوزارة في مدينة الرباط.", "ويزور الوفد الرباط غدا.")
    assert [name for name, kind in found.items() if kind == "Place"] == ["الرباط"]


def test_one_name_in_quotation_marks_is_one_thing() -> None:
    found = names("يتصدر برنامج «7.77» المشهد.", "وقال الوزير إن البرنامج الوطني للتمكين «7.77» مستمر.")
    assert len([name for name in found if "7.77" in name]) == 1


def test_a_firm_told_with_its_head_noun_is_known_without_it() -> None:
    found = names("وقعت شركة نوفاكوم اتفاقية.", "واستفادت نوفاكوم من تمويل.")
    assert [name for name in found if "نوفاكوم" in name] in (["شركة نوفاكوم"], ["نوفاكوم"])


def test_a_firms_name_in_latin_letters_is_the_same_firm() -> None:
    found = names("أطلقت «نوفا داتا» (Nova Data) منصة.")
    assert list(found.values()).count("Company") == 1


def test_a_phase_is_named_with_its_project_and_is_not_the_project() -> None:
    found = names("بدأ مشروع المحاكم الذكية.", "أطلقت الوزارة المرحلة الأولى من مشروع المحاكم الذكية أمس.")
    assert {"مشروع المحاكم الذكية", "المرحلة الأولى من مشروع المحاكم الذكية"} <= set(found)


def test_an_edition_of_the_fair_is_the_fair_told_before() -> None:
    read = names("افتتح تظاهرة الواحات الرقمية أمس.", "تستضيف وهران النسخة الأولى من التظاهرة التكنولوجية.")
    assert sum(kind == "Meeting" for kind in read.values()) == 1
