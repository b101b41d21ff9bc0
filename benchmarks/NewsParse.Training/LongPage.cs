using System.Net;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Training;

/// <summary>Makes an article long by paragraphs of other articles, built like its own.</summary>
internal static class LongPage
{
    private const int FewestParagraphs = 30;
    private const int MostParagraphs = 400;
    private const int MaxBlocks = 200_000;
    private const float Labelled = 0.8f;

    /// <summary>The page with its grown truth, and its source; the page as it is where no paragraph to grow from is found.</summary>
    public static (LabelledPage Page, string Source) Grow(PageTree tree, LabelledPage page, PageMaterial material)
    {
        var document = HtmlSegmenter.Segment(tree, null, MaxBlocks, CancellationToken.None);
        var labels = GoldAligner.Label(document, page.Body!);
        var last = -1;
        for (var i = 0; i < labels.Length; i++)
            if (labels[i] >= Labelled && tree.Tag(document.Blocks[i].Node) == HtmlTag.P && tree.SourceRange(document.Blocks[i].Node).Length > 0)
                last = document.Blocks[i].Node;
        if (last < 0)
            return (page, page.Html);
        var state = (uint)page.Fold(251) + 7;
        foreach (var c in page.Id)
            state = (state ^ c) * 16777619;
        var count = FewestParagraphs + (int)(state % (MostParagraphs - FewestParagraphs));
        var start = (int)(state / 7 % (uint)material.Paragraphs.Count);
        var texts = Enumerable.Range(0, count).Select(i => material.Paragraphs[(start + i) % material.Paragraphs.Count]).ToList();
        var at = tree.SourceRange(last).End;
        return (page with { Body = page.Body + "\n" + string.Join('\n', texts) }, page.Html.Insert(at, Paragraphs(tree, last, texts)));
    }

    private static string Paragraphs(PageTree tree, int like, List<string> texts)
    {
        var name = WebUtility.HtmlEncode(tree.Attribute(like, "class"));
        var open = name is null ? "<p>" : $"<p class=\"{name}\">";
        return string.Concat(texts.Select(text => $"{open}{WebUtility.HtmlEncode(text)}</p>\n"));
    }
}
