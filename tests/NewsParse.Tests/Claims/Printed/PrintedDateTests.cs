namespace NewsParse.Tests.Claims.Printed;

public sealed class PrintedDateTests
{
    private const string PersianBody = "شورای روستا روز گذشته رأی داد که سیل‌بند کهنه پیش از بارش‌های بهاری بازسازی شود؛ زمستان امسال سه خانه زیر آب رفته بود.\nکارگران دیواره را دو بار اندازه گرفتند و دریافتند که بخش شرقی از پاییز تاکنون پنج سانتی‌متر نشست کرده است.";
    private const string ArabicBody = "قرر مجلس القرية أمس إعادة بناء السد القديم قبل أمطار الربيع، بعد شتاء غمرت فيه المياه ثلاثة منازل في الحي الشرقي.\nقاس العمال الجدار مرتين ووجدوا أن الجزء الشرقي هبط خمسة سنتيمترات منذ الخريف الماضي.";
    private const string UrduBody = "گاؤں کی کونسل نے کل فیصلہ کیا کہ پرانا بند موسم بہار کی بارشوں سے پہلے دوبارہ تعمیر کیا جائے گا کیونکہ اس سرما میں تین گھر ڈوب گئے تھے۔\nمزدوروں نے دیوار کو دو بار ناپا اور معلوم ہوا کہ مشرقی حصہ خزاں سے اب تک پانچ سینٹی میٹر نیچے جا چکا ہے۔";
    private const string EnglishBody = "The village council voted yesterday to rebuild the old levee before the spring rains, after a winter in which three houses stood under water.\nWorkers measured the wall twice and found that its eastern part had sunk by five centimetres since the autumn.";

    [TestCase("تاریخ انتشار: ۵ آذر ۱۴۰۴", PersianBody, "2025-11-26")]
    [TestCase("تاریخ انتشار: چهارشنبه ۵ آذر ۱۴۰۴ - ۱۴:۳۰", PersianBody, "2025-11-26T14:30:00")]
    [TestCase("زمان انتشار: پنجم آذر ۱۴۰۴", PersianBody, "2025-11-26")]
    [TestCase("تاریخ نشر: ۱۴۰۴/۰۹/۰۵", PersianBody, "2025-11-26")]
    [TestCase("تاريخ النشر: 27/08/2019", ArabicBody, "2019-08-27")]
    [TestCase("نشر في: 26 تشرين الثاني 2025", ArabicBody, "2025-11-26")]
    [TestCase("تم النشر بتاريخ ٢٦ نوفمبر ٢٠٢٥", ArabicBody, "2025-11-26")]
    [TestCase("شائع شدہ: 26 نومبر 2025", UrduBody, "2025-11-26")]
    [TestCase("تاریخ اشاعت: ۲۶ نومبر ۲۰۲۵", UrduBody, "2025-11-26")]
    [TestCase("Published on 27 August 2019", EnglishBody, "2019-08-27")]
    [TestCase("Date: 2016/09/21", EnglishBody, "2016-09-21")]
    [TestCase("First published: Nov 26, 2025 9:53 AM EDT", EnglishBody, "2025-11-26T09:53:00-04:00")]
    public void A_date_on_the_line_of_its_label_is_the_day_of_publication(string line, string body, string day)
    {
        var article = Article.Parse($"{Title(body)}\n{line}\n\n{body.Replace("\n", "\n\n", StringComparison.Ordinal)}\n");
        Assert.That(article.Published?.Value, Is.EqualTo(day));
    }

    [TestCase("Posted on 3 March 2024 · Last updated: 5 March 2024 08:15")]
    [TestCase("تاریخ انتشار: ۱۳ اسفند ۱۴۰۲ | آخرین به‌روزرسانی: ۱۵ اسفند ۱۴۰۲ - ۰۸:۱۵")]
    [TestCase("نشر في 3 مارس 2024 • آخر تحديث: 5 مارس 2024 08:15")]
    [TestCase("خپور شوی: 3 مارچ 2024 | وروستی تازه کول: 5 مارچ 2024 08:15")]
    public void Each_date_of_a_line_has_its_own_label(string line)
    {
        var article = Article.Parse($"{Title(EnglishBody)}\n{line}\n\n{EnglishBody.Replace("\n", "\n\n", StringComparison.Ordinal)}\n");
        Assert.That((article.Published?.Value, article.Modified?.Value), Is.EqualTo(("2024-03-03", "2024-03-05T08:15:00")));
    }

    [Test]
    public void The_clock_of_a_page_above_its_menu_is_no_claim()
    {
        var article = Article.Parse($"""
            Levee Courier
            Wednesday, 26 November 2025
            Home
            Politics
            Economy
            Weather
            Contact us

            {Title(EnglishBody)}

            {EnglishBody.Replace("\n", "\n\n", StringComparison.Ordinal)}
            """);
        Assert.That(article.Published, Is.Null);
    }

    [Test]
    public void The_date_of_a_related_link_below_the_text_is_no_claim()
    {
        var article = Article.Parse($"{Title(EnglishBody)}\n\n{EnglishBody.Replace("\n", "\n\n", StringComparison.Ordinal)}\n\nRelated articles\nA Boat for the School\n22 November 2025\n");
        Assert.That(article.Published, Is.Null);
    }

    [Test]
    public void The_date_of_a_card_below_the_text_is_no_claim()
    {
        var paragraphs = string.Concat(EnglishBody.Split('\n').Select(static text => "<p>" + text + "</p>"));
        var article = Article.Parse($"""
            <html lang="en"><body><article><h1>Village Council Votes to Rebuild the Old Levee</h1>{paragraphs}</article>
            <h3>Related articles</h3><ul><li><a href="/a">A Boat for the School by the River</a> <time datetime="2021-08-25">25 August 2021</time></li>
            <li><a href="/b">Three Ferries and No Crew This Winter</a> <time datetime="2021-08-24">24 August 2021</time></li></ul></body></html>
            """);
        Assert.That(article.Published, Is.Null);
    }

    [TestCase("امروز: ۸ قوس ۱۴۰۴")]
    [TestCase("امروز ۸ قوس ۱۴۰۴")]
    [TestCase("تاریخ امروز: ۸ آذر ۱۴۰۴")]
    [TestCase("اليوم: 29 نوفمبر 2025")]
    [TestCase("آج: 29 نومبر 2025")]
    [TestCase("نن: ۸ لیندۍ ۱۴۰۴")]
    [TestCase("Today: November 29, 2025")]
    [TestCase("Today is Saturday, 29 November 2025")]
    [TestCase("Heute: 29. November 2025")]
    [TestCase("Hoy es 29 de noviembre de 2025")]
    public void The_day_of_the_visit_is_no_claim(string line)
    {
        var paragraphs = string.Concat(EnglishBody.Split('\n').Select(static text => "<p>" + text + "</p>"));
        var page = $"<html lang='en'><body><article><h1>{Title(EnglishBody)}</h1>{paragraphs}<div>{line}</div></article></body></html>";
        Assert.That(Article.Parse(page).Published, Is.Null);
        Assert.That(Article.Parse($"{Title(EnglishBody)}\n{line}\n\n{EnglishBody.Replace("\n", "\n\n", StringComparison.Ordinal)}\n").Published, Is.Null);
    }

    [TestCase("27/11/2017 01:57 | Actualizado a 27/11/2017 19:20")]
    [TestCase("Publicado: 27/11/2017 01:57 - Actualizado: 27/11/2017 19:20")]
    public void An_attribute_that_repeats_the_second_of_two_printed_times_belongs_to_its_label(string line)
    {
        var article = Article.Parse($"<html lang='es'><body><article><h1>El dique cierra seis semanas</h1><time itemprop='dateModified' datetime='2017-11-27T19:20:45.000+01:00'>{line}</time><p>{EnglishBody}</p></article></body></html>");
        Assert.That(article.Published?.Value, Is.EqualTo("2017-11-27T01:57:00"));
        Assert.That(article.Modified?.Value.StartsWith("2017-11-27T19:20:45", StringComparison.Ordinal), Is.True);
    }

    private static string Title(string body) => body switch
    {
        PersianBody => "شورای روستا به بازسازی سیل‌بند رأی داد",
        ArabicBody => "مجلس القرية يقرر إعادة بناء السد القديم",
        UrduBody => "گاؤں کی کونسل کا پرانا بند دوبارہ بنانے کا فیصلہ",
        _ => "Village Council Votes to Rebuild the Old Levee",
    };
}
