using NewsParse.Reading.Html;
using NewsParse.Claims;

namespace NewsParse.Tests.Claims;

/// <summary>Reads and ranks the claims of a page written in a test.</summary>
internal static class MetadataPage
{
    public static MetadataClaims Claims(string html, string? address = null)
    {
        using var tree = PageTreeBuilder.Build(html, PageLimits.Default, CancellationToken.None);
        return MetadataReader.Read(tree, address is null ? null : new Uri(address));
    }

    public static ArticleMetadata Rank(string html, string? address = null) => MetadataRanker.Rank(Claims(html, address));

    public static IEnumerable<string> Names(ArticleMetadata metadata) => metadata.Authors.Select(static author => author.Name);
}
