using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsParse.Cli.Output;

namespace NewsParse.Cli.Duplicates;

/// <summary>What an article is known by: null what it has not.</summary>
internal sealed record ArticleName(string? Source, string? RecordId, string? Url)
{
    private static readonly ArticleNameContext Context = new(new JsonSerializerOptions(ArticleNameContext.Default.Options)
    {
        Encoder = ArticleJson.ArticleTypeInfo.Options.Encoder,
    });

    public static ArticleName Of(ReadOnlySpan<byte> line) =>
        new(ArticleLine.TextOf(line, "source"u8), ArticleLine.TextOf(line, "recordId"u8), ArticleLine.TextOf(line, "url"u8));

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Context.ArticleName);
}

/// <summary>The order of a group's articles, whatever order they are read in: by their names, then by their content.</summary>
internal sealed record ArticleRank(ArticleName Name, byte[] Content) : IComparable<ArticleRank>
{
    public static ArticleRank Of(ReadOnlySpan<byte> line) => new(ArticleName.Of(line), SHA256.HashData(line));

    public int CompareTo(ArticleRank? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Name.Source, other.Name.Source);
        if (order == 0)
            order = string.CompareOrdinal(Name.RecordId, other.Name.RecordId);
        if (order == 0)
            order = string.CompareOrdinal(Name.Url, other.Name.Url);
        return order != 0 ? order : Content.AsSpan().SequenceCompareTo(other.Content);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(ArticleName))]
internal sealed partial class ArticleNameContext : JsonSerializerContext;
