"""Arabic, read over tokens: particles, phrases, people, offices, events and relations. All sentences are made up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.documents import load_parser, parse
from policygraph.facts.model import ArticleFacts
from policygraph.mentions import find_mentions
from policygraph.mentions.arabic import find_people
from policygraph.mentions.arabic.words import citation_forms, fold_arabic, readings, verb_readings
from tests.arabic import doc, facts, names, only, ontology, reader, relations, roles, sheet
from tests.readings import article

pytestmark = pytest.mark.rules

# Words


@pytest.mark.parametrize(
    ("word", "stem", "preposition", "definite"),
    [
        ("والبنك", "بنك", "", True),
        ("للبريد", "بريد", "ل", True),
        ("بالرباط", "رباط", "ب", True),
        ("لهيئة", "هيئة", "ل", False),
        ("وزارة", "وزارة", "", False),
    ],
)
def test_a_word_may_be_read_without_its_particles(word: str, stem: str, preposition: str, definite: bool) -> None:
    found = {(r.stem, r.preposition, r.definite) for r in readings(fold_arabic(word))}
    assert (fold_arabic(stem), preposition, definite) in found


def test_the_hamza_tells_a_noun_from_the_article() -> None:
    assert not any(r.definite for r in readings(fold_arabic("إلغاء")))
    assert readings(fold_arabic("الغاء"))[0].definite


def test_a_verb_is_read_with_its_future_and_its_pronoun() -> None:
    assert any(r.stem == "يطلق" and r.future for r in verb_readings(fold_arabic("وسيطلق")))
    assert any(r.stem == "نظمت" and r.pronoun for r in verb_readings(fold_arabic("نظمتها")))
    assert any(r.stem == "يستفيد" for r in verb_readings(fold_arabic("ليستفيد")))


@pytest.mark.parametrize(
    ("verb", "citation"),
    [
        ("أطلقت", "أطلق"),
        ("تطلق", "يطلق"),
        ("التقت", "التقى"),
        ("وقعوا", "وقع"),
        ("توقعان", "يوقع"),
        ("يلتقون", "يلتقي"),
        ("حلت", "حل"),
    ],
)
def test_a_verb_is_looked_up_as_the_lexicon_writes_it(verb: str, citation: str) -> None:
    assert fold_arabic(citation) in citation_forms(fold_arabic(verb))


def test_a_verb_with_the_ending_of_the_perfect_is_no_imperfect() -> None:
    assert fold_arabic("يوقف") not in citation_forms(fold_arabic("توقفت"))


@given(st.text(alphabet="وفبلكالمنترسيدةأإىـ", min_size=1, max_size=12))
def test_readings_only_take_letters_away(word: str) -> None:
    folded = fold_arabic(word)
    for reading in readings(folded):
        assert folded.endswith(reading.stem)
        assert reading.peeled <= len(folded) - len(reading.stem)


def test_a_noun_is_no_verb() -> None:
    page = sheet("تدير إدارة البرامج الجديدة")
    assert page.is_verb(0)
    assert not page.is_verb(1)  # "إدارة" is folded like "أداره", he ran it


# Phrases


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("أعلنت وزارة الفلاحة والصيد البحري ذلك أمس.", "وزارة الفلاحة والصيد البحري", "GovernmentBody"),
        ("قالت الهيئة الوطنية لحماية المستهلك إن الأمر انتهى.", "الهيئة الوطنية لحماية المستهلك", "GovernmentBody"),
        ("صدر القانون رقم 21-14 المتعلق بالأرشيف، بعد نقاش.", "القانون رقم 21-14 المتعلق بالأرشيف", "Instrument"),
        ("وصلت شركة «نخلة» إلى السوق.", "شركة «نخلة»", "Company"),
        ("زار الوفد بنك الجزيرة المركزي أمس.", "بنك الجزيرة المركزي", "GovernmentBody"),
        ("تحدث عن مبادرة بعنوان \"مدن بلا ورق\" في الحفل.", "مبادرة بعنوان \"مدن بلا ورق\"", "Initiative"),
    ],
)  # fmt: skip
def test_a_phrase_ends_where_its_grammar_does(sentence: str, name: str, kind: str) -> None:
    assert names(sentence).get(name) == kind


def test_what_a_definite_noun_does_is_not_its_name() -> None:
    found = names("أطلقت الوزارة منصة وطنية للتشغيل خلال حفل.", "وزارة التشغيل")
    assert "منصة وطنية للتشغيل" in found
    assert not any("منصة" in name for name in found if name.startswith("الوزارة"))


def test_an_attached_preposition_is_left_out_and_its_article_put_back() -> None:
    found = names("تم تقديم العرض لديوان المحاسبة وللهيئة العليا للإعلام.")
    assert "ديوان المحاسبة" in found
    assert "الهيئة العليا للإعلام" in found


def test_a_description_is_the_last_entity_with_its_head() -> None:
    article_doc = doc("أنشأت البلاد المنصة الوطنية للشكاوى.", "وتقدم المنصة خدماتها مجانا.")
    found = find_mentions(article_doc, ontology())
    (platform,) = (e for e in found.entities.values() if e.name == "المنصة الوطنية للشكاوى")
    assert [m for m in found.mentions if m.entity == platform.id and m.kind == "description"]


def test_something_introduced_is_meant_by_what_repeats_most_of_it() -> None:
    found = names("أعد الفريق نظام جبائي موحد.", "ويدخل النظام الجبائي الجديد الخدمة قريبا.")
    assert len([name for name in found if "جبائي" in name or "الجبائي" in name]) == 1


def test_a_country_that_is_a_common_word_needs_a_place_of_its_own() -> None:
    assert "مالي" not in names("قال محلل مالي إن السوق هادئة.")
    assert names("وصل الوفد إلى مالي أمس.").get("مالي") == "Country"


# People and offices


def people(sentence: str) -> set[str]:
    page = sheet(sentence)
    return {page.surface(name.start, name.end, name.peeled) for name in find_people(page).names}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قال الدكتور منير الصالحي إن المشروع جاهز.", {"منير الصالحي"}),
        ("حضر كل من: نبيل عباس، سعاد بن عمر، وكريم الجابري.", {"نبيل عباس", "سعاد بن عمر", "كريم الجابري"}),
        ("التقى الوزير عبد الرحيم العلوي بالوفد.", {"عبد الرحيم العلوي"}),
        ("أكد السيد هشام فارس التزام البلاد بالخطة.", {"هشام فارس"}),
        ("جامعة محمد الخامس", set()),
        ("عاد الفضل لياسين الغرياني في ذلك.", {"ياسين الغرياني"}),
        ("شكرا لحسن الخدمة في المركز.", set()),
        ("قال ولد الشيخ سيديا أن الحصيلة ثقيلة.", set()),
    ],
)
def test_names_of_persons(sentence: str, expected: set[str]) -> None:
    assert people(sentence) == expected


def test_a_name_cut_short_is_made_as_long_as_elsewhere() -> None:
    found = names("قدم المهندس سمير حسن بركات، عرضا.", "وأضاف المهندس سمير حسن بركات تفاصيل المشروع الجديد.")
    assert [name for name in found if name.startswith("سمير")] == ["سمير حسن بركات"]


def test_an_office_before_a_name() -> None:
    read = facts("قال وزير النقل واللوجستيك، سمير بناني، إن الأردن سيوسع الشبكة.")
    assert ("سمير بناني", "holdsPosition", "وزير النقل واللوجستيك") in relations(read)
    assert ("سمير بناني", "officerOf", "الأردن") in relations(read)


def test_an_office_behind_a_name() -> None:
    read = facts("ألقى الدكتور نبيل رمزي، رئيس الهيئة العامة للاستثمار، كلمة.")
    assert ("نبيل رمزي", "holdsPosition", "رئيس الهيئة العامة للاستثمار") in relations(read)
    assert ("نبيل رمزي", "officerOf", "الهيئة العامة للاستثمار") in relations(read)


def test_a_minister_belongs_to_the_ministry_where_it_is_named() -> None:
    read = facts("قالت وزيرة الثقافة ليلى منصور ذلك.", "وكانت وزارة الثقافة قد نفت الخبر في تونس.")
    assert ("ليلى منصور", "officerOf", "وزارة الثقافة") in relations(read)


def test_a_member_is_no_officer_and_a_former_one_no_member() -> None:
    read = facts("تحدث الدكتور جمال نوري، عضو مجلس الشيوخ، والدكتورة هناء فؤاد، عضو مجلس الشيوخ السابق، عن الملف.")
    found = relations(read)
    assert ("جمال نوري", "memberOf", "مجلس الشيوخ") in found
    assert ("هناء فؤاد", "holdsPosition", "عضو مجلس الشيوخ السابق") in found
    assert not any(s == "هناء فؤاد" and p in ("memberOf", "officerOf") for s, p, _ in found)
    assert not any(p == "officerOf" for _, p, _ in found)


def test_a_list_of_members() -> None:
    read = facts("شارك في النقاش كل من: نبيل عباس، سعاد بن عمر، وكريم الجابري، أعضاء جمعية الحقوق الرقمية.")
    member = {s for s, p, o in relations(read) if p == "memberOf" and o == "جمعية الحقوق الرقمية"}
    assert member == {"نبيل عباس", "سعاد بن عمر", "كريم الجابري"}


# Events


def test_the_subject_follows_its_verb() -> None:
    read = facts("أطلقت وزارة الصحة المنصة الوطنية للتلقيح في الرباط يوم 3 مارس 2026.", published="2026-03-05")
    launch = only(read, "Launch")
    assert roles(read, launch)["launcher"] == {"وزارة الصحة"}
    assert roles(read, launch)["launched"] == {"المنصة الوطنية للتلقيح"}
    assert (launch.status, launch.date) == ("done", "2026-03-03")


def test_in_a_headline_the_subject_stands_before_its_verb() -> None:
    read = facts("وزارة الصحة تطلق المنصة الوطنية للتلقيح")
    assert roles(read, only(read, "Launch"))["launcher"] == {"وزارة الصحة"}


def test_a_future_verb_tells_a_plan() -> None:
    read = facts("ستطلق وزارة الصحة المنصة الوطنية للتلقيح.")
    assert only(read, "Launch").status == "planned"


def test_a_noun_of_action_needs_something_that_says_it_took_place() -> None:
    told = facts("أعلنت وزارة العدل، أمس، عن إطلاق المنصة الوطنية للمحاماة.")
    assert roles(told, only(told, "Launch"))["launcher"] == {"وزارة العدل"}
    planned = facts("من المقرر إطلاق المنصة الوطنية للمحاماة.")
    assert only(planned, "Launch").status == "planned"
    for sentence in (
        "دعا الخبراء إلى إطلاق المنصة الوطنية للمحاماة.",
        "ناقش الحاضرون أهمية إطلاق المنصة الوطنية للمحاماة.",
    ):
        assert not facts(sentence).events


def test_a_relative_clause_tells_of_what_stands_before_it() -> None:
    read = facts("انتهى منتدى الواحات الرقمي، الذي نظمته جمعية الحقوق الرقمية، أمس.")
    meeting = only(read, "Gathering")
    assert roles(read, meeting) == {"meeting": {"منتدى الواحات الرقمي"}, "organizer": {"جمعية الحقوق الرقمية"}}


def test_all_who_are_announced_took_part() -> None:
    read = facts(
        "عقد الدكتور نبيل رمزي اجتماعا موسعا بحضور المهندسة سلمى زكي، مديرة المشروع، "
        "وممثلين عن وزارة العدل وشركة النخيل."
    )
    filled = roles(read, only(read, "Gathering"))
    assert filled["organizer"] == {"نبيل رمزي"}
    assert filled["participant"] == {"سلمى زكي", "وزارة العدل", "شركة النخيل"}


def test_what_is_adopted_is_no_agreement_and_what_is_signed_no_law() -> None:
    read = facts("وقعت وزارة العدل مذكرة تفاهم مع شركة النخيل.", "وصادق مجلس النواب على القانون رقم 12 لسنة 2026.")
    assert roles(read, only(read, "Signing"))["party"] == {"وزارة العدل", "شركة النخيل"}
    assert roles(read, only(read, "Adoption"))["adopter"] == {"مجلس النواب"}


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        (
            "انتخب الأردن عضوا في اللجنة التنفيذية للمنظمة العالمية للبريد.",
            "Election",
            {"elected": {"الأردن"}, "position": {"عضوا"}},
        ),
        ("انضمت عمان إلى منظمة التجارة الرقمية.", "Accession", {"organization": {"منظمة التجارة الرقمية"}}),
        ("عين المهندس سمير بناني مديرا عاما للبرنامج.", "Appointment", {"person": {"سمير بناني"}}),
        (
            "خصصت وزارة العدل 20 مليون دينار لتمويل مشروع المحاكم الذكية.",
            "Funding",
            {"funder": {"وزارة العدل"}, "amount": {"20 مليون دينار"}, "recipient": {"مشروع المحاكم الذكية"}},
        ),
        ("دخل القانون رقم 5 لسنة 2026 حيز التنفيذ.", "EntryIntoForce", {"instrument": {"القانون رقم 5 لسنة 2026"}}),
        (
            "فازت شركة النخيل بعقد تنفيذ المشروع.",
            "Award",
            {"awardee": {"شركة النخيل"}, "object": {"عقد تنفيذ المشروع"}},
        ),
        ("احتل الأردن المرتبة الثالثة في مؤشر الابتكار.", "Ranking", {"result": {"المرتبة الثالثة"}}),
    ],
)
def test_other_events(sentence: str, kind: str, expected: dict[str, set[str]]) -> None:
    read = facts(sentence)
    assert roles(read, only(read, kind)).items() >= expected.items()


def test_what_will_take_effect_is_planned() -> None:
    assert only(facts("سيدخل القانون رقم 5 لسنة 2026 حيز التنفيذ."), "EntryIntoForce").status == "planned"


def test_whom_a_pronoun_means() -> None:
    read = facts("أكد وزير النقل سمير بناني دعمه للمشروع.", "جاء ذلك لدى لقائه اليوم الدكتورة هناء فؤاد.")
    assert roles(read, only(read, "Gathering"))["participant"] == {"سمير بناني", "هناء فؤاد"}


def test_names_listed_behind_a_plural() -> None:
    read = facts("أطلقت وزارة العدل المنصة الوطنية للمحاماة بالشراكة مع شركتي «نخلة» وAcme Labs.")
    assert roles(read, only(read, "Launch"))["partner"] == {"نخلة", "Acme Labs"}


def test_what_a_common_noun_owns_is_neither_subject_nor_object() -> None:
    read = facts("أطلقت على مستوى وزارة العدل المنصة الوطنية للمحاماة.")
    assert "launcher" not in only(read, "Launch").roles


# Relations


def test_part_of_place_and_body() -> None:
    found = relations(facts("زار الوفد مركز البيانات الوطني بالرباط ومصلحة الأرشيف بوزارة العدل."))
    assert ("مركز البيانات الوطني", "locatedIn", "الرباط") in found
    assert ("مصلحة الأرشيف", "partOf", "وزارة العدل") in found


def test_members_behind_their_body() -> None:
    read = facts("شكلت الوزارة لجنة الخبراء الوطنية، وتضم اللجنة في عضويتها الدكتور نبيل رمزي، والدكتورة هناء فؤاد.")
    assert {s for s, p, _ in relations(read) if p == "memberOf"} == {"نبيل رمزي", "هناء فؤاد"}


def test_whose_work_is_stopped_is_the_target() -> None:
    read = facts("أوقفت الهيئة الوطنية للاتصالات خدمات شركة النخيل.")
    filled = roles(read, only(read, "Enforcement"))
    assert filled["authority"] == {"الهيئة الوطنية للاتصالات"}
    assert filled["target"] == {"شركة النخيل"}


def test_this_step_is_what_was_told_last() -> None:
    read = facts(
        "أطلقت وزارة العدل المنصة الوطنية للمحاماة.", "وتندرج هذه الخطوة في إطار الاستراتيجية الوطنية للعدالة."
    )
    assert ("المنصة الوطنية للمحاماة", "implements", "الاستراتيجية الوطنية للعدالة") in relations(read)


def test_every_quote_stands_in_the_article() -> None:
    source = article(
        "t",
        "ar",
        "وزارة العدل تطلق منصة المحاماة",
        "أطلقت وزارة العدل، بالتعاون مع شركة النخيل، المنصة الوطنية للمحاماة. وقال الوزير إن ذلك يكفي.",
    )
    read: ArticleFacts = parse(source, reader())._.facts
    quotes = [q for e in read.events for q in e.evidence] + [q for r in read.relations for q in r.evidence]
    assert quotes
    assert all(source.text[q.start : q.end] == q.text for q in quotes)


_WORDS = (
    "مدن ولايات شركات أعضاء برئاسة رئيسها لدى بين من كل وزارة العدل لجنة أطلقت "
    "منصة وهران وسنار علي سالم ( ) « » ، : - و Acme"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=9))
def test_any_row_of_words_is_read(words: list[str]) -> None:
    source = article("t", "ar", " ".join(words))
    read: ArticleFacts = parse(source, reader())._.facts
    assert all(source.text[q.start : q.end] == q.text for relation in read.relations for q in relation.evidence)


def test_a_plural_may_begin_an_article() -> None:
    assert not facts("مدن جانب وحماية أمن").events


# Tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ('قال لـ"الفجر".', ["قال", "لـ", '"', "الفجر", '"', "."]),
        ("في 2025. ثم", ["في", "2025", ".", "ثم"]),
        ("و«نخلة».", ["و", "«", "نخلة", "»", "."]),
        ("مع Acme وBeta.", ["مع", "Acme", "و", "Beta", "."]),
    ],
)
def test_marks_are_tokens_of_their_own(text: str, tokens: list[str]) -> None:
    assert [token.text for token in load_parser("ar")(text)] == tokens


def test_an_office_is_told_once_and_whole() -> None:
    read = facts("قال وزير النقل واللوجستيك سمير بناني ذلك.", "وجاء الدعم من وزير النقل واللوجستيك أيضا.")
    assert [r.object for r in read.relations if r.predicate == "holdsPosition"] == ["وزير النقل واللوجستيك"]


# Foreign names, which no list has


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قال المدير العام للوكالة (ANX)، زوكوبي تلاندا، إن العمل مستمر.", "زوكوبي تلاندا"),
        ("صرح وزير النقل في زامبيا، رومبا فينديلا: العمل مستمر.", "رومبا فينديلا"),
        ("أعلن المدير العام لسونارا تيليكوم، مومبالا كيتو، عن الأمر.", "مومبالا كيتو"),
        ("أكد ليزانو بيرانغا، رئيس الهيئة، أهمية الأمر.", "ليزانو بيرانغا"),
        ("وقع رومبا فينديلا، مدير الوكالة، وزوكوبي تلاندا، رئيس الهيئة، على المذكرة.", "زوكوبي تلاندا"),
        ("حضر السيد ليزانو بيرانغا، والتقى بالوفد.", "ليزانو بيرانغا"),
        ("ورحب وزير التجارة رومبا فينديلا وصف العمل بالجيد.", "رومبا فينديلا"),
    ],
)
def test_a_name_that_no_list_has_stands_between_an_office_and_a_mark(sentence: str, name: str) -> None:
    assert name in {one for one, kind in names(sentence).items() if kind == "Person"}


@pytest.mark.parametrize(
    "sentence",
    [
        "يجعل من الملك الوطني رافعة اقتصادية للسكان.",
        "قال الوزير، مشيدا بالعمل، إن الأمر جيد.",
        "صرح المدير العام، خلال حفل بهيج، بالأمر.",
        "تطور شركة دولينا تيرا، رئيسة القطاع، نظاما.",
    ],
)
def test_other_words_beside_an_office_are_no_name(sentence: str) -> None:
    assert "Person" not in names(sentence).values()


def test_an_office_takes_in_what_stands_before_the_comma() -> None:
    read = facts("قال المدير العام لسونارا تيليكوم، مومبالا كيتو، إن العمل مستمر.")
    assert ("مومبالا كيتو", "holdsPosition", "المدير العام لسونارا تيليكوم") in relations(read)


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("أعلنت شركة ليندورا ساي عن الخدمة.", "شركة ليندورا ساي", "Company"),
        ("قالت وكالة نظم المعلومات إن العمل مستمر.", "وكالة نظم المعلومات", "GovernmentBody"),
        ("حضر المستشار التقني ألفونس بيرانغا، والتقى بالوفد.", "ألفونس بيرانغا", "Person"),
    ],
)
def test_a_word_that_looks_like_something_else_may_be_part_of_a_name(sentence: str, name: str, kind: str) -> None:
    assert names(sentence).get(name) == kind


def test_the_firm_is_part_of_its_founders_office() -> None:
    read = facts("حضر ليزانو بيرانغا، مؤسس شركة كوندارا تيرا، حفل الافتتاح.")
    assert ("ليزانو بيرانغا", "holdsPosition", "مؤسس شركة كوندارا تيرا") in relations(read)
