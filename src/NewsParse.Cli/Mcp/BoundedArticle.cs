using System.Collections.Immutable;

namespace NewsParse.Cli.Mcp;

/// <summary>An article written for a reader who takes only so many tokens: as many whole blocks from its beginning as fit.</summary>
internal static class BoundedArticle
{
    public static string Write(Article article, ArticleFormat format, int maxTokens)
    {
        var whole = format.Write(article);
        if (TokensOf(whole) <= maxTokens)
            return whole;
        int fits = 0, tooMany = article.Sections.Sum(section => section.Blocks.Length) + 1;
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            if (TokensOf(format.Write(Opening(article, middle))) <= maxTokens)
                fits = middle;
            else
                tooMany = middle;
        }

        var opening = format.Write(Opening(article, fits));
        // Not even one block fits beside the head of the article: then the text alone, cut inside of the block.
        return fits > 0 ? opening : article.ToChunks(new ChunkOptions { MaxTokens = maxTokens }) is [var first, ..] ? first.Text : CutTo(opening, maxTokens);
    }

    /// <summary>The estimate that chunks are cut by.</summary>
    private static int TokensOf(string text) => ChunksOf(text, int.MaxValue) is [var chunk] ? chunk.Tokens : 0;

    private static string CutTo(string text, int maxTokens) => ChunksOf(text, maxTokens) is [var first, ..] ? first.Text : "";

    private static ImmutableArray<ArticleChunk> ChunksOf(string text, int maxTokens) =>
        new Article { Sections = [new Section { Blocks = [new Preformatted { Text = text }] }] }.ToChunks(new ChunkOptions { MaxTokens = maxTokens });

    private static Article Opening(Article article, int blocks)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var section in article.Sections)
        {
            if (blocks <= 0)
                break;
            var taken = Math.Min(blocks, section.Blocks.Length);
            blocks -= taken;
            sections.Add(new Section { Heading = section.Heading, Level = section.Level, Blocks = section.Blocks[..taken] });
        }

        return new Article
        {
            Url = article.Url, CanonicalUrl = article.CanonicalUrl, Language = article.Language, Title = article.Title, Subtitle = article.Subtitle,
            Kicker = article.Kicker, Authors = article.Authors, Publisher = article.Publisher, Published = article.Published, Modified = article.Modified,
            Sections = sections.ToImmutable(),
        };
    }
}
