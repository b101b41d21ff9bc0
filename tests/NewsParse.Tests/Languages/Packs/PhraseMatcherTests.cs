using System.Text;
using CsCheck;
using NewsParse.Languages.Packs;

namespace NewsParse.Tests.Languages.Packs;

public sealed class PhraseMatcherTests
{
    private static readonly PhraseMatcher BuiltIn = LanguagePackSet.Create([]).Matcher;

    private static readonly PhraseMatcher Small = new([LanguagePack.Load(new MemoryStream(Encoding.UTF8.GetBytes("""
        {
          "tag": "fa", "script": "Arab",
          "chrome": {
            "read-more": { "starts": ["بیشتر بخوانید"] },
            "source": { "lines": ["منبع"] },
            "comment-count": { "templates": ["{n} نظر"], "lines": ["نظرات"] },
            "comment-sort": { "lines": ["قدیمی‌ترین", "بیشترین رأی"] },
            "share": { "ends": ["برای اشتراک کلیک کنید"], "contains": ["شبکه‌های اجتماعی"], "lines": ["تلگرام"], "keywords": { "همرسان*": 3 } },
            "byline": { "templates": ["به قلم {name}", "{name} می‌نویسد"] },
            "short-link": { "templates": ["نشانی کوتاه {url}"] },
            "tags": { "lines": ["برچسب"], "keywords": { "برچسب*": 2, "موضوع": 1 } }
          }
        }
        """)))]);

    [TestCase("منبع")]
    [TestCase("منبع:")]
    [TestCase(" * منبع … »")]
    [TestCase("منبع (3)")]
    [TestCase("۱۲ منبع")]
    public void A_line_matches_with_numbers_and_punctuation_around_it(string text)
    {
        var match = Small.MatchLine(text);
        Assert.That((match.Kind, match.Role, match.Length), Is.EqualTo((PhraseMatchKind.Line, ChromeRole.Source, text.Length)));
    }

    [TestCase("منبع خبر")]
    [TestCase("منابع")]
    [TestCase("")]
    [TestCase("12")]
    public void A_line_with_other_words_does_not_match(string text) => Assert.That(Small.MatchLine(text).IsMatch, Is.False);

    [Test]
    public void A_template_gives_its_number_back_as_printed()
    {
        const string text = "«۱٬۰۴۲ نظر»";
        var match = Small.MatchLine(text);
        Assert.That(match.Role, Is.EqualTo(ChromeRole.CommentCount));
        Assert.That(text.Substring(match.Number.Start, match.Number.Length), Is.EqualTo("۱٬۰۴۲"));
    }

    [TestCase("به قلم: Sara Tehrani", "Sara Tehrani")]
    [TestCase("سارا تهرانی می‌نویسد", "سارا تهرانی")]
    [TestCase("نشانی کوتاه: https://n.example/x1", "https://n.example/x1")]
    public void A_template_gives_what_fills_its_gap(string text, string expected)
    {
        var match = Small.MatchLine(text);
        Assert.That(match.Kind, Is.EqualTo(PhraseMatchKind.Template));
        Assert.That(text.Substring(match.Gap.Start, match.Gap.Length), Is.EqualTo(expected));
    }

    [Test]
    public void A_name_does_not_fill_its_gap_with_a_sentence() =>
        Assert.That(Small.MatchLine("به قلم او نامه‌ای رسید که همه را در خانه شگفت‌زده کرد.").IsMatch, Is.False);

    [TestCase("بیشتر بخوانید:\u00A0 A road reopens", "A road reopens")]
    [TestCase("بیشتر بخوانید A road reopens", "A road reopens")]
    [TestCase("منبع : روزنامه", "روزنامه")]
    [TestCase("منبع » روزنامه", "روزنامه")]
    public void A_label_covers_its_colon_and_spaces(string text, string rest)
    {
        var match = Small.MatchStart(text);
        Assert.That(match.Kind, Is.EqualTo(PhraseMatchKind.Start));
        Assert.That(text[match.Length..], Is.EqualTo(rest));
    }

    [TestCase("منبع آب شهر خشک شد")]
    [TestCase("بیشتر بخوانیدها")]
    public void A_word_that_only_begins_like_a_label_is_no_label(string text) => Assert.That(Small.MatchStart(text).IsMatch, Is.False);

    [Test]
    public void A_phrase_glued_to_the_end_is_found_where_it_begins()
    {
        const string text = "The road is open again. برای اشتراک کلیک کنید";
        var match = Small.MatchEnd(text);
        Assert.That((match.Role, text[match.Start..]), Is.EqualTo((ChromeRole.Share, "برای اشتراک کلیک کنید")));
    }

    [Test]
    public void A_phrase_inside_counts_in_short_texts_only()
    {
        Assert.That(Small.MatchContains("ما را در شبکه های اجتماعی ببینید").Role, Is.EqualTo(ChromeRole.Share));
        Assert.That(Small.MatchContains(new string('x', PhraseMatcher.MaxContains) + " شبکه‌های اجتماعی").IsMatch, Is.False);
    }

    [Test]
    public void A_line_of_several_phrases_is_parted()
    {
        const string text = "قدیمی‌ترین | بیشترین رأی تلگرام ۳ نظرات";
        var parts = new List<PhraseMatch>();
        Assert.That(Small.TrySegment(text, parts), Is.True);
        Assert.That(parts.Select(part => text.Substring(part.Start, part.Length)), Is.EqualTo(new[] { "قدیمی‌ترین", "بیشترین رأی", "تلگرام", "نظرات" }));
        Assert.That(parts.Select(part => part.Role), Is.EqualTo(new[] { ChromeRole.CommentSort, ChromeRole.CommentSort, ChromeRole.Share, ChromeRole.CommentCount }));
    }

    [Test]
    public void A_line_with_one_unknown_word_is_not_parted()
    {
        var parts = new List<PhraseMatch>();
        Assert.That(Small.TrySegment("تلگرام و نظرات", parts), Is.False);
        Assert.That(parts, Is.Empty);
    }

    [Test]
    public void Stems_guess_the_role_of_a_wording_that_is_not_listed()
    {
        Assert.That(Small.GuessRole("همرسانی با دیگران").Role, Is.EqualTo(ChromeRole.Share));
        Assert.That(Small.GuessRole("چیزی دیگر").IsMatch, Is.False);
    }

    [TestCase("۲۱۸ بازدید", ChromeRole.Views)]
    [TestCase("ئەمە بڵاوبکەرەوە:", ChromeRole.Share)]
    [TestCase("یہ بھی پڑھیں:", ChromeRole.RelatedLinks)]
    [TestCase("اقرأ ايضا", ChromeRole.RelatedLinks)]
    public void Built_in_packs_know_the_usual_furniture(string text, ChromeRole role)
    {
        var match = BuiltIn.MatchLine(text);
        var guess = match.IsMatch ? match.Role : BuiltIn.GuessRole(text).Role;
        Assert.That(guess, Is.EqualTo(role).Or.EqualTo(role == ChromeRole.RelatedLinks ? ChromeRole.ReadMore : role));
    }

    [Test]
    public void Any_text_is_matched_without_harm_and_ranges_stay_inside() =>
        Gen.String.Sample(text =>
        {
            var parts = new List<PhraseMatch>();
            BuiltIn.TrySegment(text, parts);
            parts.AddRange([BuiltIn.MatchLine(text), BuiltIn.MatchStart(text), BuiltIn.MatchEnd(text), BuiltIn.MatchContains(text)]);
            BuiltIn.GuessRole(text);
            return parts.TrueForAll(part => part.Start >= 0 && part.End <= text.Length && part.Number.End <= text.Length && part.Gap.End <= text.Length);
        });
}
