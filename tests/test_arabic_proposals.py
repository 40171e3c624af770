"""What the rules propose for Arabic sentences, whatever is judged of it later. All sentences are made up."""

import pytest

from policygraph.facts.arabic import find_arabic
from policygraph.facts.candidates import EventCandidate, RelationCandidate
from policygraph.mentions import find_mentions
from tests.arabic import doc, names, ontology

pytestmark = pytest.mark.rules


def events(kind: str, *sentences: str) -> list[tuple[str, dict[str, set[str]]]]:
    """Status and roles of the events of a type that are proposed."""
    read = doc(*sentences)
    mentions = find_mentions(read, ontology())
    name = {key: entity.name for key, entity in mentions.entities.items()}
    return [
        (
            found.status,
            {role: {name.get(filler, filler) for filler in fillers} for role, fillers in found.roles.items()},
        )
        for found in find_arabic(read, mentions, ontology())
        if isinstance(found, EventCandidate) and found.type == kind
    ]


def related(predicate: str, *sentences: str) -> set[tuple[str, str]]:
    """Ends of the relations that are proposed."""
    read = doc(*sentences)
    mentions = find_mentions(read, ontology())
    name = {key: entity.name for key, entity in mentions.entities.items()}
    return {
        (name.get(found.subject, found.subject), name.get(found.object, found.object))
        for found in find_arabic(read, mentions, ontology())
        if isinstance(found, RelationCandidate) and found.predicate == predicate
    }


@pytest.mark.parametrize(
    ("sentence", "kind", "status", "expected"),
    [
        # what is launched or adopted may be any noun that is counted, or marked as an object
        ("تخطط شركة «نخلة» لافتتاح 45 فرعا جديدا.", "Launch", "planned", {"launched": {"45 فرعا جديدا"}}),
        (
            "أطلقت المؤسسة الناشئة «نخلة» تطبيقا لمراقبة الآبار.",
            "Launch",
            "done",
            {"launched": {"تطبيقا لمراقبة الآبار"}},
        ),
        ("افتتحت شركة «نخلة» في أبريل الماضي مصنعها بمدينة وهران.", "Launch", "done", {"launched": {"مصنعها"}}),
        ("أصدر البنك المركزي تعميما ينظم الدفع.", "Adoption", "done", {"instrument": {"تعميما"}}),
        ("مجلس الوزراء يعتمد نظاما جديدا للري", "Adoption", "done", {"instrument": {"نظاما جديدا للري"}}),
        ("دشن والي تيارت مركز الري الرقمي.", "Launch", "done", {"launched": {"مركز الري الرقمي"}}),
        # what texts and agreements say of a noun of action
        (
            "وقعت وزارة العدل مذكرة تفاهم مع شركة «نخلة» لإنشاء مختبر للمياه.",
            "Launch",
            "planned",
            {"launched": {"مختبر للمياه"}},
        ),
        ("صدر قرار وزاري بتشكيل لجنة وطنية للمياه.", "Launch", "done", {"launched": {"لجنة وطنية للمياه"}}),
        ("يتضمن المشروع إنشاء مركز بيانات حكومي.", "Launch", "planned", {"launched": {"مركز بيانات حكومي"}}),
        # who does something behind what it is done to
        (
            "ويمول برنامج «واحة» الاتحاد الأوروبي والبنك الدولي بمبلغ 30 مليون يورو.",
            "Funding",
            "done",
            {"funder": {"الاتحاد الأوروبي", "البنك الدولي"}, "recipient": {"برنامج «واحة»"}},
        ),
        # who attended; meetings told by a bare noun; clauses without a relative pronoun
        (
            "دشن الوزير سمير حسن مركز المياه، بحضور السفير نبيل رمزي.",
            "Gathering",
            "done",
            {"participant": {"سمير حسن", "نبيل رمزي"}},
        ),
        (
            "شارك في الافتتاح وزير الري سمير حسن ورئيس جامعة وهران نبيل رمزي.",
            "Gathering",
            "done",
            {"participant": {"سمير حسن", "نبيل رمزي"}},
        ),
        ("سلمت الجوائز خلال حفل أقيم في وهران.", "Gathering", "done", {"meeting": {"حفل"}, "place": {"وهران"}}),
        # money that an agreement, "funding from" and costs tell of
        (
            "وقعت وزارة المالية اتفاقية قرض بقيمة 150 مليون دولار مع البنك الدولي.",
            "Funding",
            "done",
            {"funder": {"البنك الدولي"}, "amount": {"150 مليون دولار"}},
        ),
        (
            "افتتح مركز المياه بتمويل من الاتحاد الأوروبي قدره 3 ملايين يورو.",
            "Funding",
            "done",
            {"funder": {"الاتحاد الأوروبي"}, "recipient": {"مركز المياه"}, "amount": {"3 ملايين يورو"}},
        ),
        # contracts and prizes
        (
            "فازت شركة «نخلة» بمناقصة تجهيز المحاكم بقيمة 3 ملايين دينار.",
            "Award",
            "done",
            {"awardee": {"شركة «نخلة»"}, "amount": {"3 ملايين دينار"}},
        ),
        (
            "أعلنت وزارة الري ترسية عقد تشغيل السدود على شركة «نخلة».",
            "Award",
            "done",
            {"awardee": {"شركة «نخلة»"}, "object": {"عقد تشغيل السدود"}},
        ),
        # offices taken up by joining; who is chosen
        (
            "أعلنت شركة «نخلة» انضمام سمير حسن مديرا تنفيذيا للتسويق.",
            "Appointment",
            "done",
            {"person": {"سمير حسن"}, "position": {"مديرا تنفيذيا للتسويق"}},
        ),
        ("اختارت الجمعية سعاد بن عمر نائبة للرئيس.", "Election", "done", {"elected": {"سعاد بن عمر"}}),
        # ranks told by an adverb
        (
            "حلت قطر خامسة في مؤشر الأنهار العالمي.",
            "Ranking",
            "done",
            {"ranked": {"قطر"}, "result": {"خامسة"}},
        ),
        # texts and what is in them
        (
            "يعدل المرسوم أحكام قانون المياه لسنة 2020.",
            "Amendment",
            "done",
            {"instrument": {"قانون المياه لسنة 2020"}},
        ),
        ("درست اللجنة مشروع قانون المياه المحال من الحكومة.", "Proposal", "done", {"proposer": {"الحكومة"}}),
        ("تسري الضوابط الجديدة للري في مارس.", "EntryIntoForce", "done", {"instrument": {"الضوابط الجديدة للري"}}),
    ],
)
def test_what_is_proposed(sentence: str, kind: str, status: str, expected: dict[str, set[str]]) -> None:
    told = events(kind, sentence)
    assert any(
        status == found and all(roles.get(role) == fillers for role, fillers in expected.items())
        for found, roles in told
    ), told


def test_the_index_may_be_told_sentences_before() -> None:
    told = events("Ranking", "صدر مؤشر الأنهار العالمي.", "وجاءت البحرين في المرتبة 17.")
    assert [roles["index"] for _, roles in told] == [{"مؤشر الأنهار العالمي"}]


def test_adjectives_of_what_is_told_by_any_noun_are_nothing_of_their_own() -> None:
    assert "جديدا للري" not in names("مجلس الوزراء يعتمد نظاما جديدا للري")


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("قالت السيدة الزينة بنت المختار إن الورشة ناجحة.", "الزينة بنت المختار", "Person"),
        ("وصل السيد محمد ولد الشيخ الغزواني، أمس.", "محمد ولد الشيخ الغزواني", "Person"),
        ("قال أحمد بن جعفر المسلمي محافظ البنك المركزي إن السوق مستقرة.", "أحمد بن جعفر المسلمي", "Person"),
        ("أبرمت جامعة الملك فهد للبترول والمعادن اتفاقا.", "جامعة الملك فهد للبترول والمعادن", "Organization"),
        ("أقيم الحفل بفندق بيراميد في جوبا.", "فندق بيراميد", "Place"),
        ("عقد الاجتماع الخامس عشر للجنة المياه.", "الاجتماع الخامس عشر للجنة المياه", "Meeting"),
        ("زار الوزير مشروع دعم رقمنة السدود أمس.", "مشروع دعم رقمنة السدود", "Initiative"),
        ("حضرت 11 شركة وطنية من بينها «نخلة» و«واحة».", "واحة", "Company"),
    ],
)
def test_how_far_a_name_goes(sentence: str, name: str, kind: str) -> None:
    assert names(sentence).get(name) == kind


def test_a_dateline_names_a_town() -> None:
    found = names("وقع سمير حسن العقد.", "سنجة - وقعت وزارة الري اتفاقية تعاون أمس بسنجة مع الأردن.")
    assert found.get("سنجة") == "Place"


@pytest.mark.parametrize(
    ("sentences", "officer"),
    [
        (
            ("أطلقت هيئة تنظيم المياه الخدمة.", "وقال الرئيس التنفيذي للهيئة سمير حسن إن الأمر انتهى."),
            ("سمير حسن", "هيئة تنظيم المياه"),
        ),
        (("قال والي وهران سمير حسن إن الأمر انتهى.",), ("سمير حسن", "وهران")),
        (("قالت مديرة القطب التكنولوجي سعاد بن عمر ذلك.",), ("سعاد بن عمر", "القطب التكنولوجي")),
        (("حضر رئيس مجلس إدارة شركة «نخلة» سمير حسن.",), ("سمير حسن", "شركة «نخلة»")),
    ],
)
def test_of_what_somebody_is_an_officer(sentences: tuple[str, ...], officer: tuple[str, str]) -> None:
    assert officer in related("officerOf", *sentences)
