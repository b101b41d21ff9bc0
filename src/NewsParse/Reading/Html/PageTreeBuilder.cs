namespace NewsParse.Reading.Html;

/// <summary>Builds the page tree of an HTML text, with the place of every text and start tag in it.</summary>
internal static class PageTreeBuilder
{
    /// <summary>Real pages have one node for about so many characters; the arrays grow where that is too few.</summary>
    private const int CharactersPerNode = 32;

    /// <exception cref="ArticleLimitException">The page holds more elements or attributes than allowed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PageTree Build(string html, PageLimits limits, CancellationToken cancellationToken) => Build(html, null, limits, cancellationToken);

    /// <summary>Reads markup that is the content of one element; in the tree its root, an html element, holds it.</summary>
    /// <exception cref="ArticleLimitException">The markup holds more elements or attributes than allowed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PageTree BuildFragment(string markup, FragmentContext context, PageLimits limits, CancellationToken cancellationToken) =>
        Build(markup, (FragmentContext?)context, limits, cancellationToken);

    private static PageTree Build(string html, FragmentContext? context, PageLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var tree = new PageTree(html, html.Length / CharactersPerNode);
        try
        {
            TreeConstruction.Run(tree, context, limits, cancellationToken);
            tree.Seal();
            return tree;
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }
}
