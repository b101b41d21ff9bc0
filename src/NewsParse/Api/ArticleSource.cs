using System.Text;

namespace NewsParse;

/// <summary>An input and what the caller knows of it. Each factory says what the input is, so that an address can never be taken for text.</summary>
/// <remarks>Immutable; safe to share between threads. Bytes are not copied: leave them unchanged until the parse has returned.</remarks>
public sealed class ArticleSource
{
    private ArticleSource(string? content, ReadOnlyMemory<byte> bytes, InputKind? kind)
    {
        Content = content;
        Bytes = bytes;
        Kind = kind;
    }

    private ArticleSource(ArticleSource other) : this(other.Content, other.Bytes, other.Kind)
    {
        Document = other.Document;
        Address = other.Address;
        Name = other.Name;
        Encoding = other.Encoding;
        Charset = other.Charset;
        RecordId = other.RecordId;
        FetchedAt = other.FetchedAt;
    }

    internal string? Content { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal AngleSharp.Dom.IDocument? Document { get; private init; }

    /// <summary>What the input is read as; <see langword="null"/> to tell from its content.</summary>
    public InputKind? Kind { get; private init; }

    /// <summary>Address of the page, the base of its relative links; <see langword="null"/> if unknown.</summary>
    public Uri? Address { get; private init; }

    /// <summary>Name under which the result states its source; <see langword="null"/> for the address, if any.</summary>
    public string? Name { get; private init; }

    /// <summary>Encoding that overrules what the bytes say; <see langword="null"/> to tell from the bytes.</summary>
    public Encoding? Encoding { get; private init; }

    /// <summary>Charset the server named; null if none.</summary>
    internal string? Charset { get; private init; }

    /// <summary>Identifier of the record of a web archive that holds the page; <see langword="null"/> for a page of its own.</summary>
    public string? RecordId { get; private init; }

    /// <summary>When the page was fetched; <see langword="null"/> if unknown.</summary>
    public DateTimeOffset? FetchedAt { get; private init; }

    /// <summary>HTML in a string.</summary>
    /// <param name="html">The page or a fragment of one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromHtml(html).At(new Uri("https://haririverpost.example/en/20417")).Named("20417.html");
    /// </code>
    /// </example>
    public static ArticleSource FromHtml(string html) => new(Checked(html, nameof(html)), default, InputKind.Html);

    /// <summary>Plain text in a string.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromText(dump);
    /// </code>
    /// </example>
    public static ArticleSource FromText(string text) => new(Checked(text, nameof(text)), default, InputKind.Text);

    /// <summary>HTML or plain text in a string; which of them is told from the content.</summary>
    /// <param name="content">The page or text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromString(pageOrDump);
    /// </code>
    /// </example>
    public static ArticleSource FromString(string content) => new(Checked(content, nameof(content)), default, null);

    /// <summary>HTML or plain text as bytes in any encoding.</summary>
    /// <param name="bytes">The bytes; they must not change until the parse has returned.</param>
    /// <param name="kind">What they hold; <see langword="null"/> to tell from the content.</param>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromBytes(body, InputKind.Html).ServedAs("text/html; charset=windows-1256");
    /// </code>
    /// </example>
    public static ArticleSource FromBytes(ReadOnlyMemory<byte> bytes, InputKind? kind = null) => new(null, bytes, kind);

    /// <summary>A page that AngleSharp has parsed. It is walked, never changed; its result has no spans.</summary>
    /// <param name="document">The page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <example>
    /// <code>
    /// using var document = new HtmlParser().ParseDocument(html);
    /// var article = ArticleParser.Default.Parse(ArticleSource.FromDocument(document));
    /// </code>
    /// </example>
    public static ArticleSource FromDocument(AngleSharp.Dom.IDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(null, default, InputKind.Html) { Document = document };
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="kind">What it holds; <see langword="null"/> to tell from the content.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A source holding the bytes read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read, or holds more than 2 GiB.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// await using var file = File.OpenRead("page.html");
    /// var source = await ArticleSource.ReadAsync(file, InputKind.Html, cancellationToken);
    /// </code>
    /// </example>
    public static async Task<ArticleSource> ReadAsync(Stream stream, InputKind? kind = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return FromBytes(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), kind);
    }

    /// <summary>The input as text: decoded, and what every span of the result counts in.</summary>
    /// <returns>The text; empty for a page that AngleSharp has parsed.</returns>
    /// <example>
    /// <code>
    /// var text = source.ReadText();
    /// foreach (var entry in ArticleParser.Default.Explain(source).Ledger)
    ///     if (entry.Span is { } span)
    ///         Console.WriteLine(text[span.Start..span.End]);
    /// </code>
    /// </example>
    public string ReadText() => Content ?? (Document is null ? Reading.Loading.InputDecoder.Decode(Bytes.Span, Encoding, Charset).Text : "");

    /// <summary>The same input with the address of its page.</summary>
    /// <param name="address">An absolute address, or null.</param>
    /// <remarks>A user name and password in the address are left out of the result.</remarks>
    /// <exception cref="ArgumentException"><paramref name="address"/> is relative, or neither http nor https.</exception>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromHtml(html).At(new Uri("https://haririverpost.example/en/20417"));
    /// </code>
    /// </example>
    public ArticleSource At(Uri? address)
    {
        if (address is { IsAbsoluteUri: false })
            throw new ArgumentException("The address of a page must be absolute.", nameof(address));
        if (address is not null && address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException("The address of a page must be http or https.", nameof(address));
        return new(this) { Address = address is { UserInfo.Length: > 0 } ? WithoutUserInfo(address) : address };
    }

    /// <summary>The same input under a name, such as its path.</summary>
    /// <param name="name">What the result states as <see cref="Article.Source"/>; <see langword="null"/> for the address, if any.</param>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromText(dump).Named("dumps/20417.txt");
    /// </code>
    /// </example>
    public ArticleSource Named(string? name) => new(this) { Name = name };

    /// <summary>The same bytes in a known encoding.</summary>
    /// <param name="encoding">The encoding, overruling what the bytes say; <see langword="null"/> to tell from the bytes. A string is taken as it is.</param>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromBytes(body).In(Encoding.Latin1);
    /// </code>
    /// </example>
    public ArticleSource In(Encoding? encoding) => new(this) { Encoding = encoding };

    /// <summary>The same input as a record of a web archive.</summary>
    /// <param name="recordId">What the result states as <see cref="Article.RecordId"/>; <see langword="null"/> for a page of its own.</param>
    /// <param name="fetchedAt">When the page was fetched; <see langword="null"/> if unknown.</param>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromBytes(body).Recorded("&lt;urn:uuid:1>", new DateTimeOffset(2025, 11, 14, 13, 50, 0, TimeSpan.Zero));
    /// </code>
    /// </example>
    public ArticleSource Recorded(string? recordId, DateTimeOffset? fetchedAt) => new(this) { RecordId = recordId, FetchedAt = fetchedAt };

    /// <summary>The same bytes with what the server said of them.</summary>
    /// <param name="contentType">Value of the <c>Content-Type</c> header, such as <c>text/html; charset=windows-1256</c>; <see langword="null"/> if there was none.
    /// Its charset is evidence: it counts before what the page declares, never before a byte order mark or bytes that prove UTF-8.</param>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromBytes(body).ServedAs("text/html; charset=windows-1256");
    /// </code>
    /// </example>
    public ArticleSource ServedAs(string? contentType) => new(this) { Charset = Reading.Loading.ContentTypeCharset.Of(contentType) };

    private static Uri WithoutUserInfo(Uri address) => new UriBuilder(address) { UserName = "", Password = "" }.Uri;

    private static string Checked(string value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
