using System.Text;

namespace NewsParse.Cli.Inputs;

/// <summary>What the command line says of all inputs.</summary>
internal sealed record ReadingOptions(InputKind? Kind, Uri? Address, Encoding? Encoding, long MaxBytes, bool AllowPrivate, TimeSpan Timeout);

/// <summary>Reads documents from files, standard input and the web.</summary>
internal sealed class DocumentReader(ReadingOptions options, ToolConsole console) : IDisposable
{
    private readonly Lazy<PageFetcher> _fetcher = new(() => new PageFetcher(options.AllowPrivate, options.MaxBytes, options.Timeout));

    public async Task<ArticleSource> ReadAsync(InputDocument document, CancellationToken cancellationToken)
    {
        if (document.Failure is not null)
            throw new IOException(document.Failure);
        if (InputDocument.IsAddress(document.Source))
            return await FetchAsync(document, cancellationToken);
        var packed = document.IsStandardInput
            ? await BoundedBytes.ReadAsync(console.Input, options.MaxBytes, cancellationToken)
            : await ReadFileAsync(document.Source, cancellationToken);
        var bytes = await BoundedBytes.UnpackAsync(packed, options.MaxBytes, cancellationToken);
        return ArticleSource.FromBytes(bytes, options.Kind).Named(document.Source).At(options.Address).In(options.Encoding);
    }

    public void Dispose()
    {
        if (_fetcher.IsValueCreated)
            _fetcher.Value.Dispose();
    }

    private async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        return await BoundedBytes.ReadAsync(stream, options.MaxBytes, cancellationToken);
    }

    private async Task<ArticleSource> FetchAsync(InputDocument document, CancellationToken cancellationToken)
    {
        if (document.Address is not { } address)
            throw new IOException("this is no valid address");
        var page = await _fetcher.Value.FetchAsync(address, cancellationToken);
        var bytes = await BoundedBytes.UnpackAsync(page.Bytes, options.MaxBytes, cancellationToken);
        return ArticleSource.FromBytes(bytes, options.Kind)
            .Named(document.Source)
            .At(options.Address ?? page.Address)
            .In(options.Encoding ?? EncodingNames.Find(page.Charset));
    }
}
