namespace NewsParse;

/// <summary>The JSON Schema of an article as <see cref="ArticleJson"/> writes it.</summary>
public static class ArticleSchema
{
    private const string ResourceName = "NewsParse.article.schema.json";

    private static readonly Lazy<string> Text = new(Load);

    /// <summary>The schema (draft 2020-12), indented; the same file the package holds as <c>article.schema.json</c>.</summary>
    public static string Json => Text.Value;

    private static string Load()
    {
        using var stream = typeof(ArticleSchema).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The assembly lacks its resource " + ResourceName + ".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
