"""Constructions of Arabic news, and the facts that they tell. All sentences are made up."""

import pytest

from tests.arabic import facts, names, only, relations, roles

pytestmark = pytest.mark.rules


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        ("التحق الأردن بالمنظمة العالمية للبريد.", "Accession", {"member": {"الأردن"}}),
        (
            "تولى خالد حميدان رئاسة هيئة تنظيم السوق خلفا لياسين الغرياني.",
            "Departure",
            {"person": {"ياسين الغرياني"}, "organization": {"هيئة تنظيم السوق"}},
        ),
        (
            "عين سعيد بن علي مديرا لهيئة تنظيم السوق بدلا من كريم حمدي.",
            "Departure",
            {"person": {"كريم حمدي"}, "organization": {"هيئة تنظيم السوق"}},
        ),
        (
            "صادق مجلس نواب الشعب على القانون عدد 41 المتعلق بالبريد.",
            "Adoption",
            {"adopter": {"مجلس نواب الشعب"}, "instrument": {"القانون عدد 41 المتعلق بالبريد"}},
        ),
        (
            "انتخبت تونس عضوا في المكتب التنفيذي للاتحاد الدولي للاتصالات لمدة سنتين.",
            "Election",
            {"elected": {"تونس"}, "body": {"المكتب التنفيذي للاتحاد الدولي للاتصالات"}},
        ),
        ("تفتح وزارة العدل مركز نداء للمواطنين.", "Launch", {"launched": {"مركز نداء للمواطنين"}}),
        ("الأردن والعراق توقعان اتفاقية تعاون رقمي", "Signing", {"party": {"الأردن", "العراق"}}),
        (
            "تم توقيع اتفاقية قرض بين وزارة العدل وشركة النخيل.",
            "Signing",
            {"party": {"وزارة العدل", "شركة النخيل"}},
        ),
        (
            "فرضت هيئة تنظيم السوق غرامة قدرها 4 ملايين دينار على شركة «نخلة».",
            "Enforcement",
            {"target": {"شركة «نخلة»"}, "measure": {"غرامة قدرها 4 ملايين دينار"}},
        ),
        (
            "قررت هيئة تنظيم السوق تعليق ترخيص شركة «نخلة».",
            "Enforcement",
            {"authority": {"هيئة تنظيم السوق"}, "target": {"شركة «نخلة»"}},
        ),
        (
            "مولت وزارة العدل مشروع المحاكم الذكية بمبلغ 15 مليون دولار.",
            "Funding",
            {"recipient": {"مشروع المحاكم الذكية"}, "amount": {"15 مليون دولار"}},
        ),
        ("استضافت وهران منتدى الواحات الرقمي.", "Gathering", {"place": {"وهران"}, "meeting": {"منتدى الواحات الرقمي"}}),
        ("تأسست شركة «نخلة» عام 2010.", "Launch", {"launched": {"شركة «نخلة»"}}),
        (
            "تعتزم وزارة العدل إطلاق محكمة افتراضية متنقلة.",
            "Launch",
            {"launcher": {"وزارة العدل"}, "launched": {"محكمة افتراضية متنقلة"}},
        ),
        (
            "أعلنت وزارة العدل إطلاق خزانة رقمية وطنية.",
            "Launch",
            {"launcher": {"وزارة العدل"}, "launched": {"خزانة رقمية وطنية"}},
        ),
        (
            "عين المهندس سمير بناني مديرا عاما للوكالة الوطنية للمياه.",
            "Appointment",
            {"position": {"مديرا عاما للوكالة الوطنية للمياه"}, "organization": {"الوكالة الوطنية للمياه"}},
        ),
        (
            "انطلقت، أمس بتونس، فعاليات الدورة الخامسة لمنتدى الواحات، بتنظيم من جمعية الواحة.",
            "Gathering",
            {"meeting": {"الدورة الخامسة لمنتدى الواحات"}, "organizer": {"جمعية الواحة"}, "place": {"تونس"}},
        ),
        (
            "جرت مراسم التسليم أمس بحضور الوزيرة سعاد بن عمر، إلى جانب سفير اليابان بالجزائر سوزوكي كوتارو.",
            "Gathering",
            {"meeting": {"مراسم التسليم"}, "participant": {"سعاد بن عمر", "سوزوكي كوتارو"}},
        ),
        ("كشفت شركة «نخلة» عن منصة «دفتر».", "Launch", {"launcher": {"شركة «نخلة»"}, "launched": {"منصة «دفتر»"}}),
        ("شرعت شركة «نخلة» في تعميم خدمة الدفع الفوري.", "Launch", {"launched": {"خدمة الدفع الفوري"}}),
        (
            "حصلت شركة «نخلة» على ترخيص من هيئة تنظيم السوق.",
            "Award",
            {"awardee": {"شركة «نخلة»"}, "awarder": {"هيئة تنظيم السوق"}, "object": {"ترخيص"}},
        ),
        ("رست المناقصة على شركة «نخلة» بقيمة 45 مليون دولار.", "Award", {"amount": {"45 مليون دولار"}}),
        (
            "جاء الأردن في المرتبة الثامنة في مؤشر تطور الخدمات.",
            "Ranking",
            {"ranked": {"الأردن"}, "index": {"مؤشر تطور الخدمات"}, "result": {"المرتبة الثامنة"}},
        ),
        (
            "أعلنت شركة «نخلة» استثمار 30 مليون دولار في مركز بيانات جديد.",
            "Funding",
            {"funder": {"شركة «نخلة»"}, "amount": {"30 مليون دولار"}, "recipient": {"مركز بيانات جديد"}},
        ),
        (
            "استقال المدير التنفيذي لشركة «نخلة» نبيل رمزي.",
            "Departure",
            {
                "person": {"نبيل رمزي"},
                "position": {"المدير التنفيذي لشركة «نخلة»"},
                "organization": {"شركة «نخلة»"},
            },
        ),
        ("ألغى مجلس الدولة القرار رقم 15 لسنة 2024.", "Repeal", {"authority": {"مجلس الدولة"}}),
        ("صدر القانون رقم 5 لسنة 2026.", "Adoption", {"instrument": {"القانون رقم 5 لسنة 2026"}}),
        (
            "منحت وزارة العدل رخصة التوثيق لشركتي نخلة وأوريدو.",
            "Award",
            {"awardee": {"نخلة", "أوريدو"}},
        ),
        (
            "أطلقت شركتا زين وأوريدو خدمة الحقيبة الرقمية في مسقط.",
            "Launch",
            {"launched": {"خدمة الحقيبة الرقمية"}, "launcher": {"زين", "أوريدو"}},
        ),
        ("تم تركيب 90 محطة جديدة للجيل الرابع.", "Launch", {"launched": {"90 محطة جديدة للجيل الرابع"}}),
        ("دخلت منصة «دفتر» حيز الخدمة أمس.", "Launch", {"launched": {"منصة «دفتر»"}}),
        (
            "حلت عمان في المركز 30 عالميا في مؤشر جودة الخدمات.",
            "Ranking",
            {"index": {"مؤشر جودة الخدمات"}, "result": {"المركز 30 عالميا"}},
        ),
        ("تصدرت تونس مؤشر جودة الخدمات.", "Ranking", {"ranked": {"تونس"}, "index": {"مؤشر جودة الخدمات"}}),
        (
            "كشف وزير العدل سمير بناني عن مشروع قانون جديد للوساطة الإلكترونية.",
            "Proposal",
            {"proposer": {"سمير بناني"}, "instrument": {"مشروع قانون جديد للوساطة الإلكترونية"}},
        ),
        (
            "تعكف وزارة العدل على إعداد مشروع قانون يتعلق بالوساطة الإلكترونية.",
            "Proposal",
            {"proposer": {"وزارة العدل"}, "instrument": {"مشروع قانون يتعلق بالوساطة الإلكترونية"}},
        ),
        (
            "مولت وزارة العدل مشروع المحاكم الذكية بمبلغ 15 مليون دولار أمريكي.",
            "Funding",
            {"amount": {"15 مليون دولار أمريكي"}},
        ),
        (
            "تستضيف وهران الطبعة الثالثة من صالون الواحات الرقمي.",
            "Gathering",
            {"meeting": {"الطبعة الثالثة من صالون الواحات الرقمي"}, "place": {"وهران"}},
        ),
        (
            "عقدت وزارة العدل بقاعة المحاضرات أحمد بناني، أمس، ندوة الوساطة الرقمية.",
            "Gathering",
            {"place": {"قاعة المحاضرات أحمد بناني"}, "meeting": {"ندوة الوساطة الرقمية"}},
        ),
        ("أُطلقت منصة «دفتر» في مسقط.", "Launch", {"launched": {"منصة «دفتر»"}}),
        ("منصة «دفتر» التي تم إطلاقها في مسقط مجانية.", "Launch", {"launched": {"منصة «دفتر»"}}),
        (
            "أعطت وزارة العدل إشارة الانطلاق لمنصة «دفتر».",
            "Launch",
            {"launcher": {"وزارة العدل"}, "launched": {"منصة «دفتر»"}},
        ),
        (
            "حقق الأردن تقدما بعد أن أطلقت وزارة العدل منصة «دفتر».",
            "Launch",
            {"launcher": {"وزارة العدل"}, "launched": {"منصة «دفتر»"}},
        ),
        (
            "منحت هيئة تنظيم السوق شركة «نخلة» رخصة توزيع البريد.",
            "Award",
            {"awardee": {"شركة «نخلة»"}, "awarder": {"هيئة تنظيم السوق"}},
        ),
        (
            "حصل الأردن في مؤشر جودة الخدمات على 0.71 من 1.",
            "Ranking",
            {"ranked": {"الأردن"}, "index": {"مؤشر جودة الخدمات"}},
        ),
        (
            "صرفت وزارة العدل خمسة ملايين راند لفائدة مشروع المحاكم الذكية.",
            "Funding",
            {"funder": {"وزارة العدل"}, "amount": {"خمسة ملايين راند"}},
        ),
    ],
)
def test_who_fills_which_role(sentence: str, kind: str, expected: dict[str, set[str]]) -> None:
    read = facts(sentence)
    assert roles(read, only(read, kind)).items() >= expected.items()


def test_the_ceremony_of_a_signing_tells_the_signing() -> None:
    read = facts("أشرف الوزير نبيل رمزي على مراسم التوقيع على اتفاقية بين شركة «نخلة» وشركة «واحة».")
    assert roles(read, only(read, "Signing"))["party"] == {"شركة «نخلة»", "شركة «واحة»"}


def test_a_verb_behind_a_relative_pronoun_has_its_subject_before_it() -> None:
    read = facts("تحدث الوزير في ندوة الأرشيف الوطني، التي أقيمت مساء أمس بوهران.")
    assert roles(read, only(read, "Gathering")) == {"meeting": {"ندوة الأرشيف الوطني"}, "place": {"وهران"}}


def test_what_a_pronoun_leads() -> None:
    read = facts("أكد وزير النقل سمير بناني ذلك.", "وجاء ذلك خلال إشرافه أمس بوهران على لقاء متخصص حول الطرق.")
    assert roles(read, only(read, "Gathering"))["participant"] == {"سمير بناني"}


def test_a_purpose_tells_no_place() -> None:
    read = facts("استقبل الوزير نبيل رمزي وفدا من وزارة الصحة، لبحث خطة التلقيح في السودان.")
    assert "place" not in only(read, "Gathering").roles


def test_one_name_in_quotation_marks_is_one_thing() -> None:
    found = names("يتصدر برنامج «7.77» المشهد.", "وقال الوزير إن البرنامج الوطني للتمكين «7.77» مستمر.")
    assert len([name for name in found if "7.77" in name]) == 1


def test_the_time_an_office_is_held_for_is_no_date() -> None:
    read = facts("انتخب الأردن عضوا في اللجنة التنفيذية للمنظمة العالمية للبريد لعام 2027.", published="2026-02-01")
    election = only(read, "Election")
    assert election.date == ""
    assert election.roles["term"] == ("عام 2027",)


def test_whoever_orders_a_thing_done_is_not_what_is_named_behind_it() -> None:
    read = facts("أصدر وزير العدل قرارا بإنشاء لجنة لمراقبة الأرشيف.")
    assert "adopter" not in only(read, "Adoption").roles


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


def test_who_is_in_a_body() -> None:
    read = facts("ويضم المجلس الأعلى للمياه ممثلين عن وزارة الري ووزارة العدل والبنك الدولي.")
    assert {s for s, p, _ in relations(read) if p == "memberOf"} == {"وزارة الري", "وزارة العدل", "البنك الدولي"}


def test_places_listed_behind_a_plural() -> None:
    found = names("تنتشر الخدمة في ولايات كسلا وسنار وذي قار.", "وهي تعمل في مدن ذكية ومستدامة.")
    assert {name for name, kind in found.items() if kind == "Place"} == {"كسلا", "سنار", "ذي قار"}


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


def test_a_list_of_places_tells_where_a_programme_is() -> None:
    read = facts("وسع المعهد الوطني برنامج «قوارب» ليشمل محافظات المنيا وسوهاج وأسوان.")
    assert {(s, o) for s, p, o in relations(read) if p == "locatedIn"} == {
        ("برنامج «قوارب»", place) for place in ("المنيا", "سوهاج", "أسوان")
    }


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


def test_a_pronoun_stands_for_the_body_of_an_office() -> None:
    found = relations(facts("وقعت شركة «نخلة» عبر مديرتها العامة سعاد بن عمر."))
    assert ("سعاد بن عمر", "officerOf", "شركة «نخلة»") in found
    assert ("سعاد بن عمر", "holdsPosition", "مديرتها العامة") in found


def test_a_deputy_is_a_member_of_the_assembly_that_the_article_speaks_of() -> None:
    read = facts("صوت مجلس النواب أمس.", "وقال النائب سالم فرج إن ذلك يكفي.")
    assert ("سالم فرج", "memberOf", "مجلس النواب") in relations(read)


def test_a_scholar_is_of_his_university_and_a_title_alone_is_no_office() -> None:
    found = relations(facts("وقال أستاذ القانون بجامعة النخيل محمد سالم ذلك، ورد الأستاذ نبيل رمزي."))
    assert found == {
        ("محمد سالم", "holdsPosition", "أستاذ القانون بجامعة النخيل"),
        ("محمد سالم", "officerOf", "جامعة النخيل"),
    }


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


def test_a_committee_is_part_of_the_body_that_it_works_in() -> None:
    found = relations(facts("تبدأ المرحلة الأولى من مشروع المحاكم الذكية غدا.", "وتعمل لجنة الأرشيف في وزارة العدل."))
    assert ("لجنة الأرشيف", "partOf", "وزارة العدل") in found


def test_a_phase_is_named_with_its_project_and_is_not_the_project() -> None:
    found = names("بدأ مشروع المحاكم الذكية.", "أطلقت الوزارة المرحلة الأولى من مشروع المحاكم الذكية أمس.")
    assert {"مشروع المحاكم الذكية", "المرحلة الأولى من مشروع المحاكم الذكية"} <= set(found)


def test_a_thing_need_not_be_where_it_was_launched() -> None:
    read = facts("أطلقت وزارة الصحة أمس في الرباط المنصة الوطنية للتلقيح.")
    assert not any(predicate == "locatedIn" for _, predicate, _ in relations(read))


def test_one_preposition_governs_all_that_are_joined() -> None:
    read = facts("يشارك في معرض الواحات عارضون من الجزائر وتونس وتركيا.")
    assert not any(event.roles.get("participant") for event in read.events)


def test_what_a_relative_pronoun_stands_for_may_be_nothing_named() -> None:
    read = facts("شكر الأمين العام للاتحاد العربي للبريد المبادرة التي أطلقتها المنظمة.")
    assert not read.events


def test_a_word_before_a_known_name_only_says_what_it_is() -> None:
    found = names("تقع الوزارة في مدينة الرباط.", "ويزور الوفد الرباط غدا.")
    assert [name for name, kind in found.items() if kind == "Place"] == ["الرباط"]


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


def test_an_envoy_speaks_for_who_sends_him_not_for_the_host() -> None:
    read = facts("استقبل الوزير سفير الصين لدى العراق لي وانغ، ثم السفير الفرنسي لدى العراق كريم دوبون.")
    assert {(s, o) for s, p, o in relations(read) if p == "represents"} == {("لي وانغ", "الصين")}


def test_an_article_may_speak_of_its_country_by_adjective_alone() -> None:
    sentences = (
        "أكد رئيس الجمهورية نبيل رمزي دعم الوثائق الجزائرية.",
        "وتبقى ألمانيا خارج النظام.",
        "وترحب الشركات الجزائرية.",
    )
    assert ("نبيل رمزي", "officerOf", "ألمانيا") not in relations(facts(*sentences))


def test_a_minister_is_of_the_country_whose_adjective_the_office_has() -> None:
    read = facts("قال وزير النقل العراقي سمير بناني ذلك.", "وزار الصين ثم الصين ثم العراق.")
    assert ("سمير بناني", "officerOf", "العراق") in relations(read)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("من المتوقع أن تطلق شركة «نخلة» خدمة جديدة العام المقبل.", "planned"),
        ("تم تأجيل إطلاق خدمة الحقيبة الرقمية.", "planned"),
        ("قررت شركة «نخلة» إلغاء إطلاق خدمة الحقيبة الرقمية.", "cancelled"),
    ],
)
def test_what_is_expected_put_off_or_given_up(sentence: str, status: str) -> None:
    assert only(facts(sentence), "Launch").status == status


def test_who_pays_is_not_what_is_carried_out() -> None:
    read = facts("تتولى وكالة الواحات تنفيذ المشروع بتمويل من البنك الدولي.")
    assert not any("البنك الدولي" in roles(read, event).get("launched", ()) for event in read.events)


def test_who_attends_a_signing_signs_nothing() -> None:
    read = facts("شهد الوزير سمير بناني توقيع اتفاقية تعاون بين وزارة العدل وشركة «نخلة».")
    assert "signatory" not in only(read, "Signing").roles


def test_an_edition_of_the_fair_is_the_fair_told_before() -> None:
    read = names("افتتح تظاهرة الواحات الرقمية أمس.", "تستضيف وهران النسخة الأولى من التظاهرة التكنولوجية.")
    assert sum(kind == "Meeting" for kind in read.values()) == 1


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


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        # a thing told with the pronoun of who has it
        (
            "أطلقت شركة «نخلة» منصتها الزراعية الجديدة.",
            "Launch",
            {"launcher": {"شركة «نخلة»"}, "launched": {"منصتها الزراعية الجديدة"}},
        ),
        ("سنت غانا قانونها لحماية الأنهار سنة 2012.", "Adoption", {"adopter": {"غانا"}}),
        (
            "عقدت اللجنة الوطنية للري اجتماعها الثالث في وهران.",
            "Gathering",
            {"organizer": {"اللجنة الوطنية للري"}, "meeting": {"اجتماعها الثالث"}, "place": {"وهران"}},
        ),
        # a feminine noun, whose accusative no letter tells
        (
            "وقعت وزارة العدل اتفاقية مع شركة «نخلة».",
            "Signing",
            {"agreement": {"اتفاقية"}, "party": {"وزارة العدل", "شركة «نخلة»"}},
        ),
        (
            "تم التوقيع، أمس الأربعاء بوهران، على اتفاقية شراكة بين وزارة العدل وشركة «نخلة».",
            "Signing",
            {"party": {"وزارة العدل", "شركة «نخلة»"}},
        ),
        (
            "جرى حفل توقيع اتفاقية بين وزارة العدل وشركة «نخلة».",
            "Signing",
            {"agreement": {"اتفاقية"}, "party": {"وزارة العدل", "شركة «نخلة»"}},
        ),
        (
            "وقع المدير العام لشركة «نخلة» كريم حسن والمدير العام لبنك الواحة سمير علي اتفاقية تعاون.",
            "Signing",
            {"signatory": {"كريم حسن", "سمير علي"}},
        ),
        # loans and grants
        (
            "وافق البنك الدولي على قرض بقيمة 30 مليون دولار.",
            "Funding",
            {"funder": {"البنك الدولي"}, "amount": {"30 مليون دولار"}},
        ),
        (
            "البنك الدولي يمنح كينيا 40 مليون دولار لحفر الآبار.",
            "Funding",
            {"funder": {"البنك الدولي"}, "recipient": {"كينيا"}, "amount": {"40 مليون دولار"}},
        ),
        (
            "خصصت الحكومة 3 مليارات درهم لاستراتيجية الري.",
            "Funding",
            {"amount": {"3 مليارات درهم"}},
        ),
        # offices got and left
        (
            "تولى نبيل رمزي منصب المدير العام للوكالة الوطنية للمياه.",
            "Appointment",
            {"person": {"نبيل رمزي"}, "position": {"المدير العام للوكالة الوطنية للمياه"}},
        ),
        (
            "غادر نبيل رمزي منصبه مديرا عاما لوكالة المياه.",
            "Departure",
            {"person": {"نبيل رمزي"}, "position": {"مديرا عاما لوكالة المياه"}},
        ),
        ("أقال الرئيس نبيل رمزي وزير الري كريم حسن.", "Departure", {"person": {"كريم حسن"}}),
        # licences, prizes, contracts
        (
            "منحت وزارة العدل رخصة لشركة «نخلة».",
            "Award",
            {"object": {"رخصة"}, "awardee": {"شركة «نخلة»"}, "awarder": {"وزارة العدل"}},
        ),
        (
            "نجحت شركة «نخلة» في الحصول على رخصة البريد.",
            "Award",
            {"awardee": {"شركة «نخلة»"}, "object": {"رخصة البريد"}},
        ),
        # rank gained, in steps
        (
            "تقدمت غانا 12 مركزا في مؤشر جودة الخدمات.",
            "Ranking",
            {"ranked": {"غانا"}, "result": {"12 مركزا"}},
        ),
        # what changes its like; changes brought in; what begins to hold
        ("يعدل المرسوم الجديد القانون رقم 12.", "Amendment", {"instrument": {"القانون رقم 12"}}),
        (
            "أدخل مجلس النواب تعديلات على قانون المياه.",
            "Amendment",
            {"authority": {"مجلس النواب"}, "instrument": {"قانون المياه"}},
        ),
        ("بدأ العمل بقانون المياه.", "EntryIntoForce", {"instrument": {"قانون المياه"}}),
        # visits to a body, speeches at a meeting
        (
            "قام وزير الري كريم حسن بزيارة إلى شركة «نخلة».",
            "Gathering",
            {"participant": {"كريم حسن", "شركة «نخلة»"}},
        ),
        (
            "ألقى الوزير كريم حسن كلمة في افتتاح المنتدى العربي للمياه.",
            "Gathering",
            {"participant": {"كريم حسن"}, "meeting": {"المنتدى العربي للمياه"}},
        ),
        (
            "نظمت المنظمة العالمية للبريد في وهران، بالتعاون مع اليونسكو، القمة العالمية للطرود.",
            "Gathering",
            {"organizer": {"المنظمة العالمية للبريد"}, "meeting": {"القمة العالمية للطرود"}},
        ),
        # a cue of several words before a noun of action; when it will be does not part the two
        ("من المقرر كذلك إحداث مركز للمياه.", "Launch", {"launched": {"مركز للمياه"}}),
        ("سيتم خلال الأسبوع المقبل إطلاق خدمة الحقيبة الرقمية.", "Launch", {"launched": {"خدمة الحقيبة الرقمية"}}),
        ("وضع الوزير كريم حسن حجر الأساس لمركز المياه الوطني.", "Launch", {"launched": {"مركز المياه الوطني"}}),
        ("أطلقت شركتا «نخلة» و«واحة» منصة للدفع.", "Launch", {"launcher": {"نخلة", "واحة"}}),
        # headlines that say first what it is about; "ف" before what a sentence is about
        ("تونس: المصادقة على القانون رقم 12", "Adoption", {"instrument": {"القانون رقم 12"}}),
        (
            "فقانون حماية الأنهار، الذي دخل حيز التنفيذ في يناير، صارم.",
            "EntryIntoForce",
            {"instrument": {"قانون حماية الأنهار"}},
        ),
    ],
)
def test_what_the_press_always_says(sentence: str, kind: str, expected: dict[str, set[str]]) -> None:
    read = facts(sentence)
    told = roles(read, only(read, kind))
    assert {role: told.get(role) for role in expected} == expected


def test_his_counterpart_does_not_hold_the_ministers_office() -> None:
    read = facts("استقبل وزير الري نظيره التركي كريم حسن في وهران.")
    assert not [r for r in relations(read) if r[1] == "holdsPosition"]


def test_a_feminine_title_behind_an_office_is_its_holders() -> None:
    read = facts("أكدت مديرة المركز الوطني للمياه الدكتورة سلمى رمزي ذلك.")
    assert ("سلمى رمزي", "holdsPosition", "مديرة المركز الوطني للمياه") in relations(read)


def test_who_is_succeeded_does_not_hold_the_office() -> None:
    read = facts("تم تنصيب نبيل رمزي مديرا عاما لوكالة المياه خلفا لسمير حسن.")
    assert not [r for r in relations(read) if r[1] == "holdsPosition" and "حسن" in r[0]]


def test_a_country_that_is_an_adjective_too_begins_a_list() -> None:
    read = facts("تضم كونفدرالية دول الواحات مالي وبوركينا فاسو والنيجر.")
    members = {s for s, p, _ in relations(read) if p == "memberOf"}
    assert members == {"مالي", "بوركينا فاسو", "النيجر"}


def test_who_pays_pays_for_what_is_launched_not_for_the_partner() -> None:
    read = facts("أطلقت الحكومة بالتعاون مع اليونسكو وبتمويل من الاتحاد الأوروبي مشروع رقمنة المياه.")
    assert ("اليونسكو", "fundedBy", "الاتحاد الأوروبي") not in relations(read)
    assert roles(read, only(read, "Launch"))["partner"] == {"اليونسكو"}


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        # firms that no head noun introduces
        ("أعلنت نوفاكوم عن إطلاق منصة رقمية للدفع.", "Launch", {"launcher": {"نوفاكوم"}}),
        ("أبرمت زد بي إم عقدا مع الحكومة.", "Signing", {"party": {"زد بي إم", "الحكومة"}}),
        (
            "وقعت شركة كوانتا وايرلس مذكرة تفاهم مع «بيون كونكت» و«بوست كونكت».",
            "Signing",
            {"party": {"شركة كوانتا وايرلس", "بيون كونكت", "بوست كونكت"}},
        ),
        # who ends a name that the measure heads; whose duties end; who succeeds whom
        ("سحبت هيئة تنظيم السوق ترخيص شركة «نخلة».", "Enforcement", {"target": {"شركة «نخلة»"}}),
        ("أنهى رئيس الحكومة مهام المدير العام لوكالة المياه سمير حسن.", "Departure", {"person": {"سمير حسن"}}),
        ("خلفت سلمى رمزي سلفها على رأس وكالة المياه.", "Appointment", {"organization": {"وكالة المياه"}}),
        # how a law is adopted; when it holds
        ("صادق مجلس النواب بالإجماع على مشروع قانون الأنهار.", "Adoption", {"instrument": {"مشروع قانون الأنهار"}}),
        ("تبنت الحكومة قانون الأنهار.", "Adoption", {"instrument": {"قانون الأنهار"}}),
        ("أصبح قانون الأنهار ساري المفعول.", "EntryIntoForce", {"instrument": {"قانون الأنهار"}}),
        ("تم إلغاء المرسوم 54 المتعلق بالأنهار.", "Repeal", {"instrument": {"المرسوم 54 المتعلق بالأنهار"}}),
        # meetings told by no more than their head noun, and who leads one
        ("حضر اللقاء كل من سمير حسن ونبيل رمزي.", "Gathering", {"participant": {"سمير حسن", "نبيل رمزي"}}),
        (
            "اجتمعت لجنة الأنهار برئاسة الوزيرة سعاد بن عمر.",
            "Gathering",
            {"participant": {"لجنة الأنهار", "سعاد بن عمر"}},
        ),
        ("توجت الزيارة بتوقيع ثلاث اتفاقيات بين الجزائر وتونس.", "Signing", {"party": {"الجزائر", "تونس"}}),
        # awards
        ("عهدت الوزارة بالإنجاز إلى شركة «نخلة».", "Award", {"awardee": {"شركة «نخلة»"}}),
        ("اقتنت شركة «نخلة» رخصة البث.", "Award", {"object": {"رخصة البث"}}),
        ("تفوقت عمان في مؤشر الأنهار العالمي.", "Ranking", {"index": {"مؤشر الأنهار العالمي"}}),
        ("فتحت النيابة العامة تحقيقا مع منصة «نخلة».", "Enforcement", {"authority": {"النيابة العامة"}}),
    ],
)
def test_what_else_the_press_says(sentence: str, kind: str, expected: dict[str, set[str]]) -> None:
    read = facts(sentence)
    told = roles(read, only(read, kind))
    assert {role: told.get(role) for role in expected} == expected


def test_a_firm_told_with_its_head_noun_is_known_without_it() -> None:
    found = names("وقعت شركة نوفاكوم اتفاقية.", "واستفادت نوفاكوم من تمويل.")
    assert [name for name in found if "نوفاكوم" in name] in (["شركة نوفاكوم"], ["نوفاكوم"])


def test_the_firm_is_the_one_named_last() -> None:
    read = facts("نشرت نوفاكوم نتائجها.", "وأطلقت الشركة منصة «رحال».")
    assert roles(read, only(read, "Launch"))["launcher"] == {"نوفاكوم"}


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


def test_a_firms_name_in_latin_letters_is_the_same_firm() -> None:
    found = names("أطلقت «نوفا داتا» (Nova Data) منصة.")
    assert list(found.values()).count("Company") == 1


def test_who_is_named_behind_an_office_holds_it_though_another_stands_before() -> None:
    read = facts("استقبل وزير الري، كريم حسن، سفير اليابان بالجزائر جون سميث.")
    assert ("جون سميث", "officerOf", "اليابان") in relations(read)


def test_the_office_of_anothers_office_is_one() -> None:
    read = facts("أكد مستشار رئيس الحكومة سمير حسن ذلك.")
    assert ("سمير حسن", "holdsPosition", "مستشار رئيس الحكومة") in relations(read)


def test_a_deputy_of_an_officer_is_no_member() -> None:
    read = facts("قالت نائبة الأمين العام لمنظمة الواحات سعاد بن عمر إن الأمر انتهى.")
    assert ("سعاد بن عمر", "officerOf", "منظمة الواحات") in relations(read)


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


def test_a_board_is_not_what_its_chairman_heads_where_the_firm_is_told() -> None:
    read = facts("قال رئيس مجلس إدارة شركة «نخلة» سمير بناني ذلك.")
    assert ("سمير بناني", "officerOf", "مجلس إدارة") not in relations(read)


def test_a_body_has_no_seat_in_each_of_several_places() -> None:
    read = facts("قالت شركة «نخلة» إن الخدمة تعمل في وهران وقسنطينة وعنابة.")
    assert not any(predicate == "locatedIn" for _, predicate, _ in relations(read))


def test_who_is_owned_is_part_of_the_owner() -> None:
    read = facts("شركة «نخلة» مملوكة بالكامل لمجموعة «واحة».")
    assert ("شركة «نخلة»", "partOf", "مجموعة «واحة»") in relations(read)
