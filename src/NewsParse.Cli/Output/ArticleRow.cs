namespace NewsParse.Cli.Output;

/// <summary>An article as a row of flat columns: what is asked for most, and all of it as JSON.</summary>
internal sealed record ArticleRow(string? Source, string? Url, string? Title, string? Authors, string? Published, string? Language, string Text, double Confidence, string Json)
{
    private const string AuthorSeparator = "; ";

    /// <summary>Length of its texts in characters.</summary>
    public long Length => (Source?.Length ?? 0) + (Url?.Length ?? 0) + (Title?.Length ?? 0) + (Authors?.Length ?? 0) + (long)Text.Length + Json.Length;

    public static ArticleRow Of(Article article) => new(
        article.Source,
        article.Url,
        article.Title,
        article.Authors.Length == 0 ? null : string.Join(AuthorSeparator, article.Authors.Select(author => author.Name)),
        article.Published?.Value,
        article.Language,
        ArticleFormats.Text.Write(article).TrimEnd(),
        article.Confidence,
        ArticleJson.SerializeLine(article));
}
