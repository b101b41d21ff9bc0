using NewsParse.Languages.Detection;

namespace NewsParse.Tests.Languages.Detection;

public sealed class LanguageDetectorTests
{
    private const double LowConfidence = 0.7;

    [TestCaseSource(nameof(Sentences))]
    public void A_sentence_is_told_by_its_words_and_letters(string tag, string text) =>
        Assert.That(LanguageDetector.Detect(text).Tag, Is.EqualTo(tag));

    [TestCaseSource(nameof(Lines))]
    public void A_line_of_page_furniture_gets_the_likeliest_language(string tag, string text) =>
        Assert.That(LanguageDetector.Detect(text).Tag, Is.EqualTo(tag));

    [TestCaseSource(nameof(Sentences))]
    public void Case_does_not_matter(string tag, string text) =>
        Assert.That(LanguageDetector.Detect(text.ToUpperInvariant()).Tag, Is.EqualTo(tag));

    [TestCase("")]
    [TestCase("   \t\r\n")]
    [TestCase("۱۴۰۴/۰۹/۲۰ - 12:45 ★ (—)")]
    [TestCase("\uD800\uDC00 \uDFFF")]
    public void Without_letters_there_is_no_tag(string text) =>
        Assert.That(LanguageDetector.Detect(text), Is.EqualTo(new LanguageGuess(null, 0)));

    [Test]
    public void A_word_that_two_languages_share_is_told_with_low_confidence()
    {
        var guess = LanguageDetector.Detect("دری");
        Assert.That(guess.Tag, Is.Not.Null);
        Assert.That(guess.Confidence, Is.LessThan(LowConfidence));
    }

    [Test]
    public void More_text_gives_more_confidence()
    {
        const string Sentence = "The ferry leaves from the old harbour at nine and it is seldom late. ";
        var first = LanguageDetector.Detect(Sentence.AsSpan(0, 9)).Confidence;
        var second = LanguageDetector.Detect(Sentence).Confidence;
        var third = LanguageDetector.Detect(Sentence + Sentence).Confidence;
        Assert.That(new[] { first, second, third }, Is.Ordered.Ascending);
        Assert.That(third, Is.InRange(0.9, 1.0));
    }

    [Test]
    public void Persian_typed_with_Arabic_yeh_and_kaf_stays_Persian() =>
        Assert.That(LanguageDetector.Detect("شهردار مي گويد كه كارگران پل را تا يك سال ديگر براي مردم باز مي كنند").Tag, Is.EqualTo("fa"));

    [Test]
    public void Persian_without_zero_width_non_joiners_stays_Persian() =>
        Assert.That(LanguageDetector.Detect("رانندگان میگویند صفها کوتاهتر شده و ماشینها زودتر میرسند").Tag, Is.EqualTo("fa"));

    [TestCase("آن‌ها خانه‌هایشان را می‌فروشند")]
    [TestCase("آنها خانههایشان را میفروشند")]
    [TestCase("آن ها خانه هایشان را می فروشند")]
    [TestCase("آنـــها خانه‌هایشان را می‌فروشند")]
    public void Joiners_and_tatweel_do_not_change_the_language(string text) =>
        Assert.That(LanguageDetector.Detect(text).Tag, Is.EqualTo("fa"));

    [Test]
    public void A_Persian_name_in_Arabic_prose_changes_nothing() =>
        Assert.That(LanguageDetector.Detect("وصل الكاتب گودرز پاشایی إلى المدينة وقال إن الكتاب سيصدر قريبا").Tag, Is.EqualTo("ar"));

    [Test]
    public void A_Persian_proverb_inside_English_prose_changes_nothing() =>
        Assert.That(LanguageDetector.Detect("She likes to quote the proverb «هر که بامش بیش برفش بیشتر» when visitors ask about the house and its roof.").Tag, Is.EqualTo("en"));

    [Test]
    public void One_Afghan_place_does_not_make_Persian_Dari() =>
        Assert.That(LanguageDetector.Detect("وزیر خارجه گفت که هیئت ایرانی فردا برای گفت‌وگو به کابل می‌رود.").Tag, Is.EqualTo("fa"));

    [Test]
    public void Iranian_terms_outweigh_Afghan_places() =>
        Assert.That(LanguageDetector.Detect("دانشگاه استان با شهرداری هرات و کابل تفاهم‌نامه بست و دانشجویان از مهر می‌آیند.").Tag, Is.EqualTo("fa"));

    [Test]
    public void The_script_with_more_letters_decides() =>
        Assert.That(LanguageDetector.Detect("Новости компании Example сегодня обсуждали в городе").Tag, Is.EqualTo("ru"));

    [Test]
    public void Any_text_gives_a_confidence_between_zero_and_one() =>
        Gen.String[Gen.Char, 0, 300].Sample(text =>
        {
            var guess = LanguageDetector.Detect(text);
            return guess.Confidence is >= 0 and <= 1 && (guess.Tag is not null || guess.Confidence == 0);
        });

    [Test]
    public void Lone_surrogates_and_controls_do_not_disturb() =>
        Assert.That(LanguageDetector.Detect("\uDC00the\0 mayor \uD83D said\u202E the bridge \uFFFE was \uD800").Tag, Is.EqualTo("en"));

    [Test]
    public void A_word_of_ten_million_letters_is_read_in_one_pass()
    {
        Assert.That(LanguageDetector.Detect(new string('a', 10_000_000)).Tag, Is.Not.Null);
        Assert.That(LanguageDetector.Detect(new string('\u064E', 10_000_000)).Tag, Is.Null);
    }

    [Test]
    public void Detecting_allocates_nothing()
    {
        var text = "The mayor said the bridge would open. شهردار گفت که پل باز می‌شود.";
        LanguageDetector.Detect(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            LanguageDetector.Detect(text);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    internal static IEnumerable<TestCaseData> Sentences() => ReadCases("sentences.tsv");

    private static IEnumerable<TestCaseData> Lines() => ReadCases("lines.tsv");

    private static IEnumerable<TestCaseData> ReadCases(string file) =>
        File.ReadLines(RepositoryFiles.At("tests", "NewsParse.Tests", "Languages", "Detection", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(fields => new TestCaseData(fields[0], fields[1]));
}
