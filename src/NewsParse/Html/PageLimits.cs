namespace NewsParse.Html;

/// <summary>How large a page tree may grow.</summary>
/// <param name="MaxElements">Elements a page may hold; one more throws <see cref="ArticleLimitException"/>.</param>
/// <param name="MaxDepth">Elements open at once; a deeper one becomes a sibling of the element at the limit.</param>
/// <param name="MaxAttributes">Attributes all elements of a page may hold together; one more throws <see cref="ArticleLimitException"/>.</param>
internal readonly record struct PageLimits(int MaxElements, int MaxDepth, int MaxAttributes)
{
    public static readonly PageLimits Default = new(MaxElements: 500_000, MaxDepth: 512, MaxAttributes: 2_000_000);
}
