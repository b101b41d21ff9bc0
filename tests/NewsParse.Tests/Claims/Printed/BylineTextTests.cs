using NewsParse.Claims;
using NewsParse.Languages.Packs;

namespace NewsParse.Tests.Claims.Printed;

public sealed class BylineTextTests
{
    private static readonly PhraseMatcher Phrases = LanguagePackSet.Create([]).Matcher;

    [TestCase("به کوشش Nora Quill", "Nora Quill")]
    [TestCase("نگارنده: پروین دشتی و Nora Quill", "پروین دشتی|Nora Quill")]
    [TestCase("نویسندگان: پروین دشتی، نادر کوهی، لیلا رودی", "پروین دشتی|نادر کوهی|لیلا رودی")]
    [TestCase("۵ آذر ۱۴۰۴ ۰۷:۳۱ به قلم Nora Quill / Share this story", "Nora Quill")]
    [TestCase("Reporting by Nora Quill and Petr de la Cruz", "Nora Quill|Petr de la Cruz")]
    [TestCase("د لیکوال نوم: Nora Quill خپرېدنه: ۲۹ غبرګولی ۱۴۰۲", "Nora Quill")]
    [TestCase("نووسەر: Nora Quill • ڕێکەوت: پێنجشەممە، 28 تشرینی دووەم 2024", "Nora Quill")]
    [TestCase("إعداد: Karim Reed | السبت، 11 أكتوبر 2025", "Karim Reed")]
    [TestCase("كتبت سلمى الحداد", "سلمى الحداد")]
    [TestCase("تحریر: ثنا دریا اور Nora Quill", "ثنا دریا|Nora Quill")]
    public void Names_after_an_opener_end_at_the_next_label_date_or_sign(string line, string names)
    {
        Assert.That(Read(line, isByline: false), Is.EqualTo(names));
    }

    [TestCase("از دست ندهید")]
    [TestCase("از همین دسته")]
    [TestCase("گزارش")]
    [TestCase("گفتگو")]
    [TestCase("مصنف کے بارے میں")]
    [TestCase("درباره نویسنده")]
    public void Words_of_menus_name_nobody(string line)
    {
        Assert.That(Read(line, isByline: true), Is.Empty);
    }

    [TestCase("Kaveh Reed تاریخ: جمعه ۵ آذر ۱۴۰۴", "Kaveh Reed")]
    [TestCase("Nora Quill Published on 3 March 2024", "Nora Quill")]
    [TestCase("Meeting", "")]
    [TestCase("Levee News Agency", "")]
    public void Without_an_opener_only_a_full_name_of_a_person_is_one(string line, string names)
    {
        Assert.That(Read(line, isByline: true), Is.EqualTo(names));
    }

    [Test]
    public void A_name_that_is_followed_by_a_role_keeps_it_apart()
    {
        var authors = new List<Author>();
        new BylineText(Phrases).Read("نویسنده: پروین دشتی، خبرنگار", isByline: false, authors);
        Assert.That(authors.ConvertAll(static author => (author.Name, author.Role)), Is.EqualTo(new List<(string, string?)> { ("پروین دشتی", "خبرنگار") }));
    }

    [Test]
    public void A_name_below_the_text_is_the_authors_where_the_next_words_speak_of_it()
    {
        var article = Article.Parse("""
            <html lang="en"><body><article><h1>Village Council Votes to Rebuild the Old Levee</h1>
            <p>The village council voted yesterday to rebuild the old levee before the spring rains, after a winter in which three houses stood under water.</p>
            <p>Workers measured the wall twice and found that its eastern part had sunk by five centimetres since the autumn, which nobody had expected.</p></article>
            <div class="author-box"><h4>درباره نویسنده</h4><b>Nora Quill</b><p>Nora Quill is a staff writer in the valley.</p></div></body></html>
            """);
        Assert.That(article.Authors.Select(static author => author.Name), Is.EqualTo(new[] { "Nora Quill" }));
    }

    private static string Read(string line, bool isByline)
    {
        var authors = new List<Author>();
        new BylineText(Phrases).Read(line, isByline, authors);
        return string.Join('|', authors.Select(static author => author.Name));
    }
}
