namespace NewsParse.Tests.Quotes;

public sealed class ArabicScriptTests
{
    [TestCase("شهره دلاوری گفت: «کندوها را شبانه کوچ دادیم.»", "شهره دلاوری", QuoteKind.Direct)]
    [TestCase("شهره دلاوري مي گويد: «کندوها را شبانه کوچ دادیم.»", "شهره دلاوري", QuoteKind.Direct)]
    [TestCase("شهره دلاوری پس از بازدید از باغ افزود: «کندوها را شبانه کوچ دادیم.»", "شهره دلاوری", QuoteKind.Direct)]
    [TestCase("ناظر مزرعه، شهره دلاوری، عسل امسال را «تلخ‌تر از قهوه» توصیف کرد.", "شهره دلاوری", QuoteKind.Mixed)]
    [TestCase("شهره دلاوری اعلام کرد که زنبورها «راه خانه را گم کرده‌اند».", "شهره دلاوری", QuoteKind.Mixed)]
    [TestCase("به گفتهٔ شهره دلاوری، زنبورها «راه خانه را گم کرده‌اند».", "شهره دلاوری", QuoteKind.Mixed)]
    [TestCase("شهره دلاوری گفت: ((کندوها را شبانه کوچ دادیم.))", "شهره دلاوری", QuoteKind.Direct)]
    [TestCase("وقال سامر الحموي: «أعدنا خلايا النحل إلى التل».", "سامر الحموي", QuoteKind.Direct)]
    [TestCase("وأضاف سامر الحموي أن النحل «أضاع طريق العودة».", "سامر الحموي", QuoteKind.Mixed)]
    [TestCase("عدنان باجوہ نے کہا: “شہد اس برس کم نکلا ہے۔”", "عدنان باجوہ", QuoteKind.Direct)]
    [TestCase("“شہد اس برس کم نکلا ہے”، عدنان باجوہ نے بتایا۔", "عدنان باجوہ", QuoteKind.Direct)]
    [TestCase("زلمی وفا وویل: «سږ کال شات کم شوي دي.»", "زلمی وفا", QuoteKind.Direct)]
    public void Speaker_of_a_sentence_is_found(string text, string name, QuoteKind kind)
    {
        var quote = Said.Only(text).Quote;
        Assert.That((quote.Kind, quote.Speaker?.Name), Is.EqualTo((kind, name)));
    }

    [Test]
    public void Pronoun_stands_for_the_last_speaker() =>
        Assert.That(
            Said.Names("ژاله برومند گفت: «فانوس دریایی دوباره روشن شد.» او افزود: «قایق‌ها دیگر گم نمی‌شوند.»"),
            Is.EqualTo(new[] { "ژاله برومند", "ژاله برومند" }));

    [Test]
    public void Verb_without_a_subject_takes_the_person_named_before() =>
        Assert.That(
            Said.Names("ژاله برومند گفت: «فانوس دریایی دوباره روشن شد.»\nبرومند پله‌ها را بالا رفت. گفت: «لنزش را خودم پاک می‌کنم.»"),
            Is.EqualTo(new[] { "ژاله برومند", "ژاله برومند" }));

    [Test]
    public void Work_is_a_title() =>
        Assert.That(Said.Kinds("دخترک هر شب کتاب «چراغ‌های ساحل» را از نو می‌خواند."), Is.EqualTo(new[] { QuoteKind.Title }));

    [Test]
    public void Nested_angle_marks_are_nested()
    {
        var quote = Said.Only("ژاله برومند گفت: «ملوان فریاد زد «خشکی!» و همه دویدند.»").Quote;
        Assert.That(quote.Nested.Select(n => n.Text), Is.EqualTo(new[] { "خشکی!" }));
    }

    [Test]
    public void Joiners_stay_in_the_text_and_offsets_count_them()
    {
        const string Text = "ژاله برومند گفت: «قایق‌ها برگشته‌اند.»";
        var quote = Said.Only(Text);
        Assert.That(Text.Substring(quote.Ranges[0].Start, quote.Ranges[0].Length), Is.EqualTo("قایق‌ها برگشته‌اند."));
    }

    [TestCase("🔹 ژاله برومند: «فانوس دریایی از امشب دوباره روشن است.»", "ژاله برومند")]
    [TestCase("🔹 ژاله برومند، سرپرست بندر: «فانوس دریایی از امشب دوباره روشن است.»", "ژاله برومند")]
    [TestCase("🔹 وليد الجابري: \"المنارة تضيء الليلة للمرة الأولى منذ عام.\"", "وليد الجابري")]
    [TestCase("مدير الميناء وليد الجابري: «المنارة تضيء الليلة للمرة الأولى.»", "وليد الجابري")]
    [TestCase("🔸 صائمہ گیلانی (ہیڈ ماسٹر): ”گھنٹی اب وقت پر بجا کرے گی۔“", "صائمہ گیلانی")]
    [TestCase("✅ نادر ساپی: «د ښوونځي زنګ به له سبا نه سم وهل کېږي.»", "نادر ساپی")]
    [TestCase("🔹 شوان بابان: «زەنگی قوتابخانەکە لە سبەینێوە لێ دەدرێت.»", "شوان بابان")]
    public void Label_names_the_speaker(string text, string name)
    {
        var quote = Said.Only(text);
        Assert.That((quote.Quote.Speaker?.Name, quote.Rule), Is.EqualTo((name, "label")));
    }

    [TestCase("پرویز مهاجر، سرپرست موزه گفت: «ساعت برج باز هم عقب ماند.»", "پرویز مهاجر")]
    [TestCase("پرویز مهاجر مسئول تعمیرات گفت: «ساعت برج باز هم عقب ماند.»", "پرویز مهاجر")]
    [TestCase("در آیین گشایش پرویز مهاجر، سرپرست موزه، گفت: «ساعت برج باز هم عقب ماند.»", "پرویز مهاجر")]
    [TestCase("پرویز مهاجر، سرپرست موزه، عصر جمعه در حیاط گفت: «ساعت برج باز هم عقب ماند.»", "پرویز مهاجر")]
    [TestCase("وأوضح الناطق باسم المتحف، نزار الخطيب، أن «ساعة البرج تأخرت ثانية».", "نزار الخطيب")]
    [TestCase("وصرح أمين مكتبة البلدية والمتحف الوطني نزار الخطيب: «الساعة تأخرت ثانية.»", "نزار الخطيب")]
    [TestCase("ونقلت إذاعة الساحل عن نزار الخطيب قوله: «الساعة تأخرت ثانية».", "نزار الخطيب")]
    [TestCase("وقاطعه الدكتور نزار الخطيب قائلاً: «الساعة تأخرت ثانية».", "نزار الخطيب")]
    [TestCase("وقالت سعاد الخطيب للزوار: «الساعة تأخرت ثانية.»", "سعاد الخطيب")]
    [TestCase("چیف انجینئر فرحان ملک نے کہا: ”گھڑی پھر پیچھے رہ گئی۔“", "فرحان ملک")]
    [TestCase("بلدیہ کی رکن شازیہ لغاری کا کہنا ہے کہ ”گھڑی پھر پیچھے رہ گئی“۔", "شازیہ لغاری")]
    [TestCase("د موزیم د رییس مرستیال نادر ساپي وویل: «ساعت بیا وروسته پاتې شو.»", "نادر ساپي")]
    [TestCase("شوان بابان وتی: «کاتژمێرەکە دیسان دوا کەوت.»", "شوان بابان")]
    public void Name_is_told_from_role_adverb_and_addressee(string text, string name) => Assert.That(Said.Name(text), Is.EqualTo(name));

    [TestCase("وصرح سامر الحموي لـ«النسيم» بأن الموسم انتهى.")]
    [TestCase("وتحدثت سعاد الخطيب إلى مجلة «النسيم» عن طفولتها.")]
    [TestCase("وعلق الطلاب على الباب لوحة كتب عليها «لا دروس اليوم» صباحاً.")]
    [TestCase("وعرضت الفرقة مسرحيتها عبر قناة «النجوم» ليلة العيد.")]
    [TestCase("ژاله برومند به هفته‌نامه «ساحل» گفت که لنز تازه‌ای سفارش داده است.")]
    [TestCase("ملوان‌ها این صخره را «دندان گرگ» می‌نامند.")]
    [TestCase("گفته می‌شود «گنج ناخدا» هنوز زیر پله‌هاست.")]
    [TestCase("طلبہ نے ”کتابیں دو“ کے نعرے لگائے۔")]
    public void Marks_round_what_nobody_says_have_no_speaker(string text) => Assert.That(Said.Name(text), Is.Null);

    [TestCase("پرویز مهاجر، سرپرست موزه، نردبان خواست.\nاین سرپرست گفت: «ساعت برج باز هم عقب ماند.»", "پرویز مهاجر")]
    [TestCase("افتتح مدير الميناء وليد الجابري المنارة.\nوذكر المدير: «المنارة تضيء الليلة للمرة الأولى.»", "وليد الجابري")]
    [TestCase("چیف انجینئر فرحان ملک نے گھڑی کھولی۔\nانجینئر نے کہا: ”پرزہ زنگ کھا چکا ہے۔“", "فرحان ملک")]
    [TestCase("ژاله گفت: «لنزش را خودم پاک می‌کنم.»\nژاله برومند، سرپرست بندر، پایین آمد.", "ژاله برومند")]
    public void Short_form_stands_for_the_fullest_name(string text, string name) => Assert.That(Said.All(text)[0].Quote.Speaker?.Name, Is.EqualTo(name));

    [TestCase("SIDON — The old lighthouse was lit again on Friday after a year of repairs.\nوقال وليد الجابري: «المنارة تضيء الليلة للمرة الأولى.»", "وليد الجابري")]
    [TestCase("فانوس دریایی جمعه شب روشن شد.\n“The lens is two hundred years old,” said Nadia Farrokh.", "Nadia Farrokh")]
    public void Paragraph_is_read_in_its_own_language(string text, string name) => Assert.That(Said.Name(text), Is.EqualTo(name));

    [Test]
    public void Organisation_is_no_person_and_keeps_its_name()
    {
        var speaker = Said.Only("وأعلنت وزارة السياحة في بيان: «المتحف مغلق يوم الجمعة.»").Quote.Speaker;
        Assert.That((speaker?.Name, speaker?.IsPerson), Is.EqualTo(("وزارة السياحة", false)));
    }

    [Test]
    public void Confidence_falls_with_what_is_known_of_the_language()
    {
        var persian = Said.Only("ژاله برومند گفت: «فانوس دریایی روشن شد.»").Quote;
        var pashto = Said.Only("زلمی وفا وویل: «سږ کال شات کم شوي دي.»").Quote;
        Assert.That(pashto.Confidence, Is.LessThan(persian.Confidence));
    }

    [Test]
    public void Role_and_affiliation_are_read()
    {
        var speaker = Said.Only("پرویز مهاجر، رئیس سازمان بنادر، گفت: «فانوس دریایی روشن شد.»").Quote.Speaker;
        Assert.That((speaker?.Role, speaker?.Affiliation), Is.EqualTo(("رئیس سازمان بنادر", "سازمان بنادر")));
    }

    [Test]
    public void Reported_clause_is_given_when_asked_for()
    {
        var all = new QuoteExtractor(new QuoteOptions { IncludeIndirect = true }).ExtractFromText("ژاله برومند گفت که فانوس دریایی روشن شده است.");
        Assert.That(all.Select(q => (q.Quote.Kind, q.Quote.Text, q.Quote.Speaker?.Name)), Is.EqualTo(new[] { (QuoteKind.Indirect, "فانوس دریایی روشن شده است", (string?)"ژاله برومند") }));
    }
}
