using System.Text;

namespace NewsParse;

/// <summary>A way to write an article out. Everything is built from the model, nothing is copied from the page.</summary>
/// <remarks>Immutable and safe to use from many threads. The formats there are stand in <see cref="ArticleFormats"/>.</remarks>
public sealed class ArticleFormat
{
    private readonly Func<Article, string> _write;
    private readonly Func<Article, string>? _writeWithoutLinks;

    internal ArticleFormat(string name, string fileExtension, string mediaType, string description, Func<Article, string> write, Func<Article, string>? writeWithoutLinks = null)
    {
        Name = name;
        FileExtension = fileExtension;
        MediaType = mediaType;
        Description = description;
        _write = write;
        _writeWithoutLinks = writeWithoutLinks;
    }

    /// <summary>Name of the format as the command line takes it, such as <c>json</c>.</summary>
    public string Name { get; }

    /// <summary>Extension of a file in this format, with its dot.</summary>
    public string FileExtension { get; }

    /// <summary>The media type, such as <c>application/json</c>.</summary>
    public string MediaType { get; }

    /// <summary>What the format is, in one line of English.</summary>
    public string Description { get; }

    /// <summary>The same format without the links inside the article's texts; itself where it writes none, or is data and not a text.</summary>
    public ArticleFormat WithoutLinks => _writeWithoutLinks is null ? this : new ArticleFormat(Name, FileExtension, MediaType, Description, _writeWithoutLinks);

    /// <summary>Writes an article to a string.</summary>
    /// <param name="article">The article.</param>
    /// <returns>The whole document; lines end in a single line feed, the last one too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <example>
    /// <code>
    /// var markdown = ArticleFormats.Markdown.Write(article);
    /// </code>
    /// </example>
    public string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _write(article);
    }

    /// <summary>Writes an article to a stream as UTF-8 without a byte order mark.</summary>
    /// <param name="article">The article.</param>
    /// <param name="stream">The stream; it is left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// using var file = File.Create("article.md");
    /// ArticleFormats.Markdown.Write(article, file);
    /// </code>
    /// </example>
    public void Write(Article article, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Write(article)));
    }

    /// <summary>The name of the format.</summary>
    public override string ToString() => Name;
}
