using System.Globalization;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using NewsParse.Fuzzing;

namespace NewsParse.Tests.Pipeline;

/// <summary>What is promised of every result, on pages and texts made of whole and broken fragments.</summary>
public sealed class PromisePropertyTests
{
    private static readonly Gen<ArticleSource> Sources =
        Gen.OneOf(InputGenerator.Html.Select(static html => ArticleSource.FromHtml(html).At(new Uri("https://news.example/a"))), InputGenerator.Text.Select(ArticleSource.FromText));

    [Test]
    public void Reports_and_formats_keep_their_promises() => Sources.Sample(
        static source =>
        {
            var report = ArticleParser.Default.Explain(source);
            ReportInvariants.Check(report, source.ReadText());
            FormatInvariants.Check(report.Article);
        },
        iter: 400);

    [Test]
    public void An_input_cut_anywhere_keeps_its_promises() => Gen.Select(InputGenerator.Html, InputGenerator.Text, Gen.Int[0, 4000]).Sample(
        static (html, text, length) =>
        {
            foreach (var source in new[] { ArticleSource.FromHtml(html[..Math.Min(length, html.Length)]), ArticleSource.FromText(text[..Math.Min(length, text.Length)]) })
                ReportInvariants.Check(ArticleParser.Default.Explain(source), source.ReadText());
        },
        iter: 300);

    [Test]
    public void Random_characters_keep_their_promises() => Gen.Char.Array[0, 600].Select(static characters => new string(characters)).Sample(
        static text =>
        {
            foreach (var source in new[] { ArticleSource.FromHtml(text), ArticleSource.FromText(text) })
                ReportInvariants.Check(ArticleParser.Default.Explain(source), text);
            QuoteInvariants.Check(new QuoteExtractor().ExtractFromText(text), text);
        },
        iter: 300);

    [Test]
    public void Random_bytes_keep_their_promises() => Gen.Byte.Array[0, 2000].Sample(
        static bytes =>
        {
            var source = ArticleSource.FromBytes(bytes);
            ReportInvariants.Check(ArticleParser.Default.Explain(source), source.ReadText());
        },
        iter: 300);

    [Test]
    public void The_culture_changes_nothing() => Sources.Sample(
        static source =>
        {
            var here = ArticleFormats.Json.Write(ArticleParser.Default.Parse(source));
            var before = CultureInfo.CurrentCulture;
            try
            {
                foreach (var name in new[] { "tr-TR", "fa-IR", "ar-SA", "th-TH" })
                {
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                    Assert.That(ArticleFormats.Json.Write(ArticleParser.Default.Parse(source)), Is.EqualTo(here), name);
                }
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        },
        iter: 60, threads: 1);

    [Test]
    public void Threads_change_nothing()
    {
        var sources = new List<ArticleSource>();
        Sources.Sample(source => { lock (sources) sources.Add(source); }, iter: 60);
        var alone = sources.Select(static source => ArticleFormats.Json.Write(ArticleParser.Default.Parse(source))).ToArray();
        Parallel.For(0, sources.Count * 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, run =>
        {
            var index = run * 7 % sources.Count;
            Assert.That(ArticleFormats.Json.Write(ArticleParser.Default.Parse(sources[index])), Is.EqualTo(alone[index]));
        });
    }

    [Test]
    public void Parsing_the_html_output_again_loses_no_letter() => InputGenerator.Html.Sample(
        static html =>
        {
            var written = ArticleFormats.Html.Write(Article.ParseHtml(html));
            var again = ArticleParser.Default.Explain(ArticleSource.FromHtml(written));
            var page = new HtmlParser().ParseDocument(written);
            return LedgerPropertyTests.Letters(string.Concat(again.Ledger.Select(static entry => entry.Text))) == LedgerPropertyTests.Letters(page.Body!.TextContent);
        },
        iter: 200);

    [Test]
    public void A_sanitizer_finds_nothing_to_take_out_once_or_twice() => Sources.Sample(
        static source =>
        {
            var body = new HtmlParser().ParseDocument(ArticleFormats.Html.Write(ArticleParser.Default.Parse(source))).Body!.InnerHtml;
            var removed = new List<string>();
            var sanitizer = new HtmlSanitizer();
            sanitizer.AllowedTags.Add("article");
            sanitizer.AllowedAttributes.Add("lang");
            sanitizer.AllowedSchemes.Add("mailto");
            sanitizer.RemovingTag += (_, removing) => removed.Add(removing.Tag.OuterHtml);
            sanitizer.RemovingAttribute += (_, removing) => removed.Add(removing.Attribute.Name + "=" + removing.Attribute.Value);
            var once = sanitizer.Sanitize(body);
            Assert.That(removed, Is.Empty);
            Assert.That(sanitizer.Sanitize(once), Is.EqualTo(once));
        },
        iter: 200);
}
