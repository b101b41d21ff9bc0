namespace NewsParse.Tests.Quotes;

public sealed class ArabicScriptTests
{
    [TestCase("کریم دانشور گفت: «پمپ‌ها از کار افتاده‌اند.»", "کریم دانشور", QuoteKind.Direct)]
    [TestCase("کریم دانشور مي گويد: «پمپ‌ها از کار افتاده‌اند.»", "کریم دانشور", QuoteKind.Direct)]
    [TestCase("کریم دانشور در گفت‌وگو با خبرنگاران افزود: «پمپ‌ها از کار افتاده‌اند.»", "کریم دانشور", QuoteKind.Direct)]
    [TestCase("رئیس آسیاب، کریم دانشور، وضعیت را «موزه» توصیف کرد.", "کریم دانشور", QuoteKind.Mixed)]
    [TestCase("کریم دانشور اعلام کرد که پمپ‌ها «از کار افتاده‌اند».", "کریم دانشور", QuoteKind.Mixed)]
    [TestCase("به گفتهٔ کریم دانشور، پمپ‌ها «از کار افتاده‌اند».", "کریم دانشور", QuoteKind.Mixed)]
    [TestCase("کریم دانشور گفت: ((پمپ‌ها از کار افتاده‌اند.))", "کریم دانشور", QuoteKind.Direct)]
    [TestCase("وقال كريم العلي: «المضخات توقفت عن العمل».", "كريم العلي", QuoteKind.Direct)]
    [TestCase("وأضاف كريم العلي أن المضخات «توقفت عن العمل».", "كريم العلي", QuoteKind.Mixed)]
    [TestCase("کریم احمد نے کہا: “پمپ بند ہو چکے ہیں۔”", "کریم احمد", QuoteKind.Direct)]
    [TestCase("“پمپ بند ہو چکے ہیں”، کریم احمد نے بتایا۔", "کریم احمد", QuoteKind.Direct)]
    [TestCase("کریم خان وویل: «پمپونه بند شوي دي.»", "کریم خان", QuoteKind.Direct)]
    public void Speaker_of_a_sentence_is_found(string text, string name, QuoteKind kind)
    {
        var quote = Said.Only(text).Quote;
        Assert.That((quote.Kind, FirstWord(quote.Speaker?.Name)), Is.EqualTo((kind, FirstWord(name))));
    }

    [Test]
    public void Pronoun_stands_for_the_last_speaker() =>
        Assert.That(
            Said.Names("مینا صدوقی گفت: «کاغذ گران است.» او افزود: «کتاب هم گران است.»"),
            Is.EqualTo(new[] { "مینا صدوقی", "مینا صدوقی" }));

    [Test]
    public void Verb_without_a_subject_takes_the_person_named_before() =>
        Assert.That(
            Said.Names("مینا صدوقی گفت: «کاغذ گران است.»\nصدوقی کرکره را پایین کشید. گفت: «فردا باز می‌کنیم.»"),
            Is.EqualTo(new[] { "مینا صدوقی", "مینا صدوقی" }));

    [Test]
    public void Work_is_a_title() =>
        Assert.That(Said.Kinds("او هر شب کتاب «آسیاب کهنه» را ورق می‌زند."), Is.EqualTo(new[] { QuoteKind.Title }));

    [Test]
    public void Nested_angle_marks_are_nested()
    {
        var quote = Said.Only("کریم دانشور گفت: «مشتری می‌پرسد «اصل است؟» و می‌رود.»").Quote;
        Assert.That(quote.Nested.Select(n => n.Text), Is.EqualTo(new[] { "اصل است؟" }));
    }

    [Test]
    public void Joiners_stay_in_the_text_and_offsets_count_them()
    {
        const string Text = "کریم دانشور گفت: «پمپ‌ها ایستاده‌اند.»";
        var quote = Said.Only(Text);
        Assert.That(Text.Substring(quote.Ranges[0].Start, quote.Ranges[0].Length), Is.EqualTo("پمپ‌ها ایستاده‌اند."));
    }

    [TestCase("🔹 کریم دانشور: «پمپ‌ها از کار افتاده‌اند و آب نیست.»", "کریم دانشور")]
    [TestCase("🔹 کریم دانشور، رئیس آسیاب: «پمپ‌ها از کار افتاده‌اند و آب نیست.»", "کریم دانشور")]
    [TestCase("🔹 كريم العلي: \"المضخات توقفت عن العمل منذ أمس.\"", "كريم العلي")]
    [TestCase("محافظ نجران كريم العلي: «المضخات توقفت عن العمل منذ أمس.»", "كريم العلي")]
    [TestCase("🔸 کریم احمد (ڈپٹی کمشنر): ”پمپ کل سے بند ہو چکے ہیں۔“", "کریم احمد")]
    [TestCase("✅ حبیب الله ګرېزی: «پمپونه له پرونه بند شوي دي.»", "حبیب الله ګرېزی")]
    public void Label_names_the_speaker(string text, string name)
    {
        var quote = Said.Only(text);
        Assert.That((quote.Quote.Speaker?.Name, quote.Rule), Is.EqualTo((name, "label")));
    }

    [TestCase("کریم دانشور، رئیس آسیاب گفت: «پمپ‌ها ایستاده‌اند.»", "کریم دانشور")]
    [TestCase("کریم دانشور سخنگوی آسیاب گفت: «پمپ‌ها ایستاده‌اند.»", "کریم دانشور")]
    [TestCase("در این نشست کریم دانشور، مدیرعامل آسیاب، گفت: «پمپ‌ها ایستاده‌اند.»", "کریم دانشور")]
    [TestCase("کریم دانشور، رئیس آسیاب، شامگاه دوشنبه به خبرنگاران گفت: «پمپ‌ها ایستاده‌اند.»", "کریم دانشور")]
    [TestCase("وأفاد المتحدث باسم المطحنة، كريم العلي، بأن «المضخات توقفت».", "كريم العلي")]
    [TestCase("وأكد رئيس لجنة المياه والزراعة النيابية كريم العلي: «المضخات توقفت.»", "كريم العلي")]
    [TestCase("ونقلت وكالة البحر عن كريم العلي قوله إن «المضخات توقفت».", "كريم العلي")]
    [TestCase("وتدخل المهندس كريم العلي قائلاً إن «المضخات توقفت».", "كريم العلي")]
    [TestCase("وقالت ريم العلي للمحافظ: «المضخات توقفت.»", "ريم العلي")]
    [TestCase("کمشنر لاہور کریم نیازی نے کہا: ”پمپ بند ہیں۔“", "کریم نیازی")]
    [TestCase("سندھ اسمبلی کی رکن ثمینہ راؤ کا کہنا ہے کہ ”پمپ بند ہیں“۔", "ثمینہ راؤ")]
    [TestCase("د کونړ د والي ویاند حبیب الله ځلاند وویل: «پمپونه بند دي.»", "حبیب الله ځلاند")]
    [TestCase("کاروان بێستوونی گوتی: «پەمپەکان وەستاون.»", "کاروان بێستوونی")]
    public void Name_is_told_from_role_adverb_and_addressee(string text, string name) => Assert.That(Said.Name(text), Is.EqualTo(name));

    [TestCase("وقال كريم العلي لـ«الواحة» إن الطريق مغلق.")]
    [TestCase("وقال كريم العلي لصحيفة «الواحة» إن الطريق مغلق.")]
    [TestCase("ورفع محتجون أمام المحكمة لافتة كتب عليها «أين ثروتنا» أمس.")]
    [TestCase("وتابع الجمهور المباراة عبر قناة «المدى» مساء أمس.")]
    [TestCase("مهین ستوده به روزنامه «بامداد» گفت که کارگاهش تعطیل است.")]
    [TestCase("مردم این محله را «کوچه بن‌بست» می‌نامند.")]
    [TestCase("گفته می‌شود «دست‌هایی پشت پرده» در کار است.")]
    [TestCase("مظاہرین نے ”پانی دو“ کے نعرے لگائے۔")]
    public void Marks_round_what_nobody_says_have_no_speaker(string text) => Assert.That(Said.Name(text), Is.Null);

    [TestCase("کریم دانشور، رئیس آسیاب، آمد.\nاین رئیس گفت: «پمپ‌ها ایستاده‌اند.»", "کریم دانشور")]
    [TestCase("قال محافظ نجران كريم العلي إن الطريق مغلق.\nوأضاف المحافظ: «المضخات توقفت عن العمل.»", "كريم العلي")]
    [TestCase("کمشنر لاہور کریم نیازی نے اجلاس کی صدارت کی۔\nکمشنر نے واضح کیا: ”پمپ بند ہیں۔“", "کریم نیازی")]
    [TestCase("علي گفت: «پمپ‌ها ایستاده‌اند.»\nعلي دانشور، رئیس آسیاب، رفت.", "علي دانشور")]
    public void Short_form_stands_for_the_fullest_name(string text, string name) => Assert.That(Said.All(text)[0].Quote.Speaker?.Name, Is.EqualTo(name));

    [TestCase("ADEN — The port reopened on Monday after nine months of repair.\nوقالت هدى العولقي: «السفينة الأولى تحمل القمح.»", "هدى العولقي")]
    [TestCase("بندر دوشنبه باز شد.\n“The first ship carries wheat,” said Karim Daneshvar.", "Karim Daneshvar")]
    public void Paragraph_is_read_in_its_own_language(string text, string name) => Assert.That(Said.Name(text), Is.EqualTo(name));

    [Test]
    public void Organisation_is_no_person_and_keeps_its_name()
    {
        var speaker = Said.Only("وقالت وزارة الصحة في بيان: «المضخات توقفت.»").Quote.Speaker;
        Assert.That((speaker?.Name, speaker?.IsPerson), Is.EqualTo(("وزارة الصحة", false)));
    }

    [Test]
    public void Role_and_affiliation_are_read()
    {
        var speaker = Said.Only("کریم دانشور، مدیر شرکت آب، گفت: «پمپ‌ها ایستاده‌اند.»").Quote.Speaker;
        Assert.That((speaker?.Role, speaker?.Affiliation), Is.EqualTo(("مدیر شرکت آب", "شرکت آب")));
    }

    [Test]
    public void Reported_clause_is_given_when_asked_for()
    {
        var all = new QuoteExtractor(new QuoteOptions { IncludeIndirect = true }).ExtractFromText("کریم دانشور گفت که پمپ‌ها ایستاده‌اند.");
        Assert.That(all.Select(q => (q.Quote.Kind, q.Quote.Text, q.Quote.Speaker?.Name)), Is.EqualTo(new[] { (QuoteKind.Indirect, "پمپ‌ها ایستاده‌اند", (string?)"کریم دانشور") }));
    }

    private static string? FirstWord(string? name) => name?.Split(' ')[0];
}
