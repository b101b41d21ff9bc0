using System.Text;
using NewsParse.Languages.Packs;

namespace NewsParse.Tests.Languages.Packs;

public sealed class BuiltInPackTests
{
    private static readonly string[] FullLanguages = ["fa", "ar", "ur", "en"];

    private static readonly PhraseMatcher Matcher = LanguagePackSet.Create([]).Matcher;

    private static IEnumerable<string> Tags => LanguagePack.BuiltIn.Select(pack => pack.Tag);

    [Test]
    public void Every_pack_is_read_with_a_tag_of_its_own_and_holds_phrases()
    {
        Assert.That(LanguagePack.BuiltIn.Select(pack => pack.Tag), Is.Unique);
        Assert.That(LanguagePack.BuiltIn, Has.Length.GreaterThanOrEqualTo(20));
        Assert.That(LanguagePack.BuiltIn.All(pack => pack.Phrases.Length >= 50), Is.True);
    }

    [TestCaseSource(nameof(Tags))]
    public void A_line_with_several_roles_says_which_comes_first(string tag)
    {
        var pack = Pack(tag);
        var undecided = pack.Phrases.Where(phrase => phrase.Use == PhraseUse.Line)
            .GroupBy(phrase => phrase.Key, StringComparer.Ordinal)
            .Where(group => group.Select(phrase => phrase.Role).Distinct().Count() > 1)
            .Where(group => group.Select(phrase => phrase.Rank).Distinct().Count() == 1)
            .Select(group => group.First().Text);
        Assert.That(undecided, Is.Empty);
    }

    [TestCaseSource(nameof(Tags))]
    public void No_phrase_of_a_pack_is_listed_twice_for_one_use(string tag)
    {
        var pack = Pack(tag);
        var twice = pack.Phrases.GroupBy(phrase => (phrase.Text, phrase.Role, phrase.Use)).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.That(twice, Is.Empty);
    }

    [TestCaseSource(nameof(FullLanguages))]
    public void A_full_pack_knows_every_role_by_phrases_and_by_stems(string tag)
    {
        var pack = Pack(tag);
        var listed = pack.Phrases.Where(phrase => phrase.Use != PhraseUse.Keyword).Select(phrase => phrase.Role).ToHashSet();
        var stems = pack.Phrases.Where(phrase => phrase.Use == PhraseUse.Keyword).Select(phrase => phrase.Role).ToHashSet();
        Assert.That(Enum.GetValues<ChromeRole>().Where(role => !listed.Contains(role) || !stems.Contains(role)), Is.Empty);
    }

    [TestCase("Leave a Reply Cancel reply", ChromeRole.CommentForm)]
    [TestCase("Click to print (Opens in new window)", ChromeRole.Print)]
    [TestCase("14 minute read", ChromeRole.ReadingTime)]
    [TestCase("3 thoughts on “The Bridge at Dawn”", ChromeRole.CommentCount)]
    [TestCase("In “Travel”", ChromeRole.Category)]
    [TestCase("Name *", ChromeRole.CommentForm)]
    [TestCase("Das könnte Sie auch interessieren", ChromeRole.RelatedLinks)]
    [TestCase("Tous droits réservés.", ChromeRole.Copyright)]
    [TestCase("Читайте также:", ChromeRole.RelatedLinks)]
    [TestCase("続きを読む", ChromeRole.ReadMore)]
    [TestCase("پربیننده‌ترین‌های هفتگی", ChromeRole.RelatedLinks)]
    [TestCase("بازنشر این نوشته در تلگرام", ChromeRole.Share)]
    public void Furniture_gets_its_role_listed_or_guessed(string text, ChromeRole role)
    {
        var match = Matcher.MatchLine(text);
        Assert.That(match.IsMatch ? match.Role : Matcher.GuessRole(text).Role, Is.EqualTo(role));
    }

    [TestCase("Name")]
    [TestCase("Sources")]
    [TestCase("Conclusion")]
    [TestCase("In Kabul")]
    [TestCase("By the river")]
    [TestCase("Politics")]
    [TestCase("Home prices fell again in spring, the bank said.")]
    [TestCase("باد در خانه")]
    public void Ordinary_headings_and_sentences_are_no_furniture(string text)
    {
        Assert.That(Matcher.MatchLine(text).IsMatch, Is.False);
        Assert.That(Matcher.TrySegment(text, []), Is.False);
    }

    [TestCase("Home: a place to start", false)]
    [TestCase("پاسخ: او نیامد", false)]
    [TestCase("Related: A place to start", true)]
    public void A_button_or_menu_word_before_a_colon_is_no_label(string text, bool isLabel) =>
        Assert.That(Matcher.MatchStart(text).IsMatch, Is.EqualTo(isLabel));

    [Test]
    public void One_stem_in_a_line_of_many_unknown_words_says_little() =>
        Assert.That(Matcher.GuessRole("به یک نظر دل از من ربود آن نگار خوش").Score, Is.LessThan(0.35));

    [Test]
    public void A_template_with_a_colon_wants_one()
    {
        var matcher = new PhraseMatcher([LanguagePack.Load(new MemoryStream(Encoding.UTF8.GetBytes(
            """{ "tag": "en", "script": "Latn", "chrome": { "gallery": { "templates": ["Photo: {name}"] } } }""")))]);
        Assert.That(matcher.MatchLine("Photo: Ana Lind").IsMatch, Is.True);
        Assert.That(matcher.MatchLine("Photo Sources and Display").IsMatch, Is.False);
    }

    private static LanguagePack Pack(string tag) => LanguagePack.BuiltIn.Single(pack => pack.Tag == tag);
}
