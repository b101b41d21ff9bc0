namespace NewsParse.Tests.Quotes;

public sealed class NativeTests
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
    public void Speaker_of_a_native_sentence_is_found(string text, string name, QuoteKind kind)
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

    private static string? FirstWord(string? name) => name?.Split(' ')[0];
}
