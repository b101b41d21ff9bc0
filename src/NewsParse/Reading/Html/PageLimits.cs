namespace NewsParse.Reading.Html;

/// <summary>How large a page tree may grow.</summary>
/// <param name="MaxElements">Elements a page may hold, each with <see cref="AttributesPerElement"/> attributes on average; more throw <see cref="ArticleLimitException"/>.</param>
/// <param name="MaxDepth">Elements open at once; a deeper one is put beside the element at the limit.</param>
internal readonly record struct PageLimits(int MaxElements, int MaxDepth)
{
    /// <summary>Real pages have two or three.</summary>
    public const int AttributesPerElement = 4;

    public static readonly PageLimits Default = new(MaxElements: 1_000_000, MaxDepth: 512);

    public long MaxAttributes => (long)MaxElements * AttributesPerElement;
}
