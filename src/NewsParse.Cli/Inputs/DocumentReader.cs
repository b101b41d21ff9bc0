using System.Text;
using NewsParse.Cli.Output;

namespace NewsParse.Cli.Inputs;

/// <summary>What the command line says of all inputs.</summary>
internal sealed record ReadingOptions(InputKind? Kind, Uri? Address, Encoding? Encoding, long MaxBytes, bool AllowPrivate, TimeSpan Timeout, string? UserAgent);

/// <summary>Reads documents from files, standard input and the web.</summary>
internal sealed class DocumentReader(ReadingOptions options, ToolConsole console) : IDisposable
{
    private readonly Lazy<PageFetcher> _fetcher = new(() => new PageFetcher(options.AllowPrivate, options.MaxBytes, options.Timeout, options.UserAgent));

    /// <summary>The document as a source for the parser.</summary>
    public async Task<ArticleSource> ReadAsync(InputDocument document, CancellationToken cancellationToken)
    {
        var page = await ReadBytesAsync(document, cancellationToken);
        return ArticleSource.FromBytes(page.Bytes, options.Kind)
            .Named(document.Source)
            .At(options.Address ?? page.Address)
            .ServedAs(page.ContentType)
            .In(options.Encoding);
    }

    /// <summary>The document as plain text.</summary>
    public async Task<string> ReadTextAsync(InputDocument document, CancellationToken cancellationToken)
    {
        var source = await ReadAsync(document, cancellationToken);
        return source.ReadText();
    }

    public void Dispose()
    {
        if (_fetcher.IsValueCreated)
            _fetcher.Value.Dispose();
    }

    private async Task<ReadPage> ReadBytesAsync(InputDocument document, CancellationToken cancellationToken)
    {
        if (document.Failure is not null)
            throw new IOException(document.Failure);
        var page = await ReadPackedAsync(document, cancellationToken);
        var bytes = await BoundedBytes.UnpackAsync(page.Bytes, options.MaxBytes, cancellationToken);
        if (options.Kind is null && DocumentSignature.Of(bytes) is { } other)
            throw new IOException($"this is {other}, no page and no text");
        return page with { Bytes = bytes };
    }

    private async Task<ReadPage> ReadPackedAsync(InputDocument document, CancellationToken cancellationToken)
    {
        if (document.IsAddress)
        {
            return Uri.TryCreate(document.Source, UriKind.Absolute, out var address)
                ? await _fetcher.Value.FetchAsync(address, cancellationToken)
                : throw new IOException("this is no valid address");
        }

        if (document.IsStandardInput)
            return new ReadPage(await Left(() => BoundedBytes.ReadAsync(console.Input, options.MaxBytes, cancellationToken)), null, null);
        return FileKind.IsSpecial(document.Source) ? await Left(ReadFileAsync) : await ReadFileAsync();

        // A pipe that says nothing cannot be asked to stop waiting; its reader is left when the run is cancelled.
        Task<T> Left<T>(Func<Task<T>> read) => Task.Run(read, cancellationToken).WaitAsync(cancellationToken);

        async Task<ReadPage> ReadFileAsync()
        {
            await using var stream = new FileStream(document.Source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
            return new ReadPage(await BoundedBytes.ReadAsync(stream, options.MaxBytes, cancellationToken), null, null);
        }
    }
}
