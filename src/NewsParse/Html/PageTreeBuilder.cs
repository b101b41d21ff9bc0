using AngleSharp.Html.Parser;

namespace NewsParse.Html;

/// <summary>Builds the page tree of an HTML text.</summary>
internal static class PageTreeBuilder
{
    public static PageTree Build(string html, PageLimits limits, CancellationToken cancellationToken)
    {
        var tree = DomTreeReader.Read(new HtmlParser().ParseDocument(html), cancellationToken);
        return tree.Count > limits.MaxElements * 2L ? throw new ArticleLimitException(nameof(limits.MaxElements), limits.MaxElements) : tree;
    }
}
