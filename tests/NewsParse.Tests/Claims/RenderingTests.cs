using System.Text;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Tests.Documents;

namespace NewsParse.Tests.Claims;

/// <summary>A page and the text a browser copies from it name the same authors, dates and tags, where the text shows them.</summary>
public sealed class RenderingTests
{
    /// <summary>Pages whose text says less: tags that nothing parts from one another, and a byline above three short paragraphs.</summary>
    private static readonly string[] SayingLess = ["en-arabic-chrome", "en-captions-and-credits"];

    private static IEnumerable<SampleDocument> Pages =>
        SampleDocument.All.Where(static document => document.Kind == InputKind.Html && !SayingLess.Contains(document.Name, StringComparer.Ordinal));

    [TestCaseSource(nameof(Pages))]
    public void A_page_and_its_text_say_the_same_of_people_and_days(object document)
    {
        var sample = (SampleDocument)document;
        var page = ArticleParser.Default.Parse(sample.ToSource());
        var text = Rendering(File.ReadAllText(sample.InputPath));
        var copy = Article.Parse(text);
        var shown = page.Authors.Select(static author => author.Name).Where(name => text.Contains(name, StringComparison.Ordinal));
        Assert.That(copy.Authors.Select(static author => author.Name), Is.EqualTo(shown), "authors");
        if (page.Published is { Text: { } printed } published && text.Contains(printed, StringComparison.Ordinal))
            Assert.That(copy.Published?.Value[..10], Is.EqualTo(published.Value[..10]), "published");
        Assert.That(copy.Tags, Is.EqualTo(page.Tags.Where(tag => text.Contains(tag, StringComparison.Ordinal))), "tags");
    }

    private static string Rendering(string html)
    {
        using var tree = PageTreeBuilder.Build(html, PageLimits.Default, CancellationToken.None);
        var text = new StringBuilder();
        foreach (var block in HtmlSegmenter.Segment(tree, null, int.MaxValue, CancellationToken.None).Blocks)
        {
            if (block.Kind is BlockKind.Paragraph or BlockKind.Heading && text.Length > 0)
                text.Append('\n');
            text.Append(block.Text).Append('\n');
        }

        return text.ToString();
    }
}
