using System.Text;
using CsCheck;
using NewsParse.Fuzzing;
using NewsParse.Reading.Html;

namespace NewsParse.Tests.Pipeline;

/// <summary>Every limit and every option at random: a page is parsed whole, or the limit it is beyond is named.</summary>
public sealed class LimitPropertyTests
{
    private static readonly string[] Wrappers = ["div", "b", "section", "table><tr><td", "ul><li", "blockquote", "span", "font", "a href=/x"];

    /// <summary>The root, the body and one element in it are open under any limit.</summary>
    private const int AlwaysOpen = 3;

    private static readonly Gen<int> Depths = Gen.OneOf(Gen.Int[1, 12], Gen.Int[500, 520], Gen.Int[13, 499]);
    private static readonly Gen<int> Counts = Gen.OneOf(Gen.Int[1, 60], Gen.Int[1_000, 2_000_000]);

    private static readonly Gen<ArticleParserOptions> Options =
        Gen.Select(Depths, Counts, Counts, Gen.OneOf(Gen.Int[1, 5_000], Gen.Const(16_000_000)), Gen.Select(Gen.Bool, Gen.Double[0, 1], Gen.Int[1, 6])).Select(
            static (depth, elements, blocks, length, quotes) => new ArticleParserOptions
            {
                MaxDepth = depth,
                MaxElements = elements,
                MaxBlocks = blocks,
                MaxInputLength = length,
                Quotes = new QuoteOptions { IncludeIndirect = quotes.Item1, MinimumSpeakerConfidence = quotes.Item2, MaxQuotesPerBlock = quotes.Item3 },
            });

    /// <summary>Fragments of pages, some of them far down in elements.</summary>
    private static readonly Gen<string> Pages =
        Gen.Select(InputGenerator.Html, InputGenerator.Html, Gen.Int[0, Wrappers.Length - 1], Gen.OneOf(Gen.Int[0, 12], Gen.Int[490, 530])).Select(
            static (before, inside, wrapper, depth) => before + string.Concat(Enumerable.Repeat("<" + Wrappers[wrapper] + ">", depth)) + inside["<body>".Length..]);

    private static readonly Gen<ArticleSource> Sources = Gen.OneOf(Pages.Select(ArticleSource.FromHtml), InputGenerator.Text.Select(ArticleSource.FromText));

    [Test]
    public void Within_any_limits_nothing_is_lost_and_beyond_them_the_limit_is_named() => Gen.Select(Sources, Options).Sample(
        static (source, options) =>
        {
            ArticleReport report;
            try
            {
                report = new ArticleParser(options).Explain(source);
            }
            catch (ArticleLimitException beyond)
            {
                Assert.That(beyond.Value, Is.EqualTo(ValueOf(options, beyond.Limit)), beyond.Limit);
                return;
            }

            ReportInvariants.Check(report, source.ReadText());
            FormatInvariants.Check(report.Article);
            // Where tags are nested rightly, what is hidden beyond the limit ends with the element around it; in a soup of tags an svg
            // or a hidden element that is left open may end later than in the whole page.
            if (source.ReadText() is var text && (text.Contains("<svg", StringComparison.Ordinal) || text.Contains(" hidden>", StringComparison.Ordinal)))
                return;
            // Flattening may show what a deep structure hides; it may hide nothing that is shown without it.
            var whole = ArticleParser.Default.Explain(source);
            if (whole.Diagnostics.Any(static diagnostic => diagnostic.Code == "NP1003"))
                return;
            Assert.That(MissingFrom(LettersOf(report), LettersOf(whole)), Is.Empty, $"at depth {options.MaxDepth}: {source.ReadText()}");
        },
        iter: 500);

    [Test]
    public void Flattening_is_told() => Gen.Select(Pages, Depths).Sample(
        static (html, depth) =>
        {
            var report = new ArticleParser(new ArticleParserOptions { MaxDepth = depth }).Explain(ArticleSource.FromHtml(html));
            var nesting = NestingOf(html);
            var isTold = report.Diagnostics.Any(diagnostic => diagnostic.Code == "NP1003");
            if (nesting > Math.Max(depth, AlwaysOpen) + 1)
                Assert.That(isTold, Is.True, $"{nesting} levels");
            // a table and its row are open, though what they may not hold stands before the table
            if (nesting < depth - 1 - (OpenInTable * CountOf(html, "<table")))
                Assert.That(isTold, Is.False, $"{nesting} levels");
        },
        iter: 200);

    private static int ValueOf(ArticleParserOptions options, string limit) => limit switch
    {
        nameof(options.MaxInputLength) => options.MaxInputLength,
        nameof(options.MaxElements) => options.MaxElements,
        nameof(options.MaxBlocks) => options.MaxBlocks,
        _ => throw new ArgumentException("Content is beyond no other limit.", nameof(limit)),
    };

    /// <summary>All letters of the ledger, whatever their order.</summary>
    private static string LettersOf(ArticleReport report)
    {
        var letters = LedgerPropertyTests.Letters(string.Concat(report.Ledger.Select(static entry => entry.Text))).ToCharArray();
        Array.Sort(letters);
        return new string(letters);
    }

    /// <summary>What the first of two sorted texts lacks of the second.</summary>
    private static string MissingFrom(string letters, string wanted)
    {
        var missing = new StringBuilder();
        var place = 0;
        foreach (var c in wanted)
        {
            while (place < letters.Length && letters[place] < c)
                place++;
            if (place < letters.Length && letters[place] == c)
                place++;
            else
                missing.Append(c);
        }

        return missing.ToString();
    }

    /// <summary>Elements of a table that are open around its cells' place: table, body, row.</summary>
    private const int OpenInTable = 3;

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;

    private static int NestingOf(string html)
    {
        using var tree = PageTreeBuilder.Build(html, PageLimits.Default with { MaxDepth = 100_000 }, CancellationToken.None);
        var deepest = 0;
        for (var node = tree.Next(0); node >= 0; node = tree.Next(node))
        {
            if (tree.Kind(node) == NodeKind.Text)
                continue;
            var depth = 1;
            for (var parent = tree.Parent(node); parent > 0; parent = tree.Parent(parent))
                depth++;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
