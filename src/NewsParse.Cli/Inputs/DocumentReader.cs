using System.Runtime.CompilerServices;
using System.Text;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Inputs;

/// <summary>What the command line says of all inputs.</summary>
internal sealed record ReadingOptions(InputKind? Kind, Uri? Address, Encoding? Encoding, long MaxBytes, bool AllowPrivate, TimeSpan Timeout, string? UserAgent)
{
    /// <summary>The kind of file of many documents that all inputs are; null to tell from their content.</summary>
    public InputContainer? Container { get; init; }
}

/// <summary>Reads documents from files, standard input and the web.</summary>
internal sealed class DocumentReader(ReadingOptions options, ToolConsole console) : IDisposable
{
    private readonly Lazy<PageFetcher> _fetcher = new(() => new PageFetcher(options.AllowPrivate, options.MaxBytes, options.Timeout, options.UserAgent));

    public ReadingOptions Options => options;

    /// <summary>Looks at an input's beginning. What cannot be read is a document that says so.</summary>
    public async Task<OpenedInput> OpenAsync(InputDocument document, CancellationToken cancellationToken)
    {
        if (document.Failure is not null)
            return new OpenedInput(document);
        try
        {
            return document.IsAddress ? await OpenAddressAsync(document, cancellationToken)
                : document.IsStandardInput ? await LeftAsync(() => OpenStreamAsync(document, console.Input, cancellationToken), cancellationToken)
                : FileKind.IsSpecial(document.Source) ? await LeftAsync(() => OpenFileAsync(document, cancellationToken), cancellationToken)
                : await OpenFileAsync(document, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException)
        {
            return new OpenedInput(document with { Failure = FailureReason.Of(failure) });
        }
    }

    /// <summary>The documents of a file that holds many. A failure to read on is a document that says so.</summary>
    public async IAsyncEnumerable<InputDocument> ReadManyAsync(OpenedInput opened, InputContainer container, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var documents = container.ReadAsync(opened.Document, opened.Content!, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            InputDocument? failed = null;
            try
            {
                if (!await documents.MoveNextAsync())
                    yield break;
            }
            catch (Exception failure) when (failure is IOException or InvalidDataException)
            {
                failed = opened.Document with { Failure = FailureReason.Of(failure) };
            }

            yield return failed ?? documents.Current;
            if (failed is not null)
                yield break;
        }
    }

    /// <summary>The document as a source for the parser.</summary>
    public async Task<ArticleSource> ReadAsync(InputDocument document, CancellationToken cancellationToken)
    {
        var page = await ReadBytesAsync(document, cancellationToken);
        return ArticleSource.FromBytes(page.Bytes, options.Kind ?? page.Kind)
            .Named(document.Source)
            .At(options.Address ?? page.Address)
            .ServedAs(page.ContentType)
            .In(options.Encoding)
            .Recorded(page.RecordId, page.FetchedAt);
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

    private async Task<OpenedInput> OpenAddressAsync(InputDocument document, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(document.Source, UriKind.Absolute, out var address))
            return new OpenedInput(document with { Failure = new Message("fail.address") });
        var page = await _fetcher.Value.FetchAsync(address, cancellationToken);
        return await ContainerOfAsync(document, page.Bytes) is { } container
            ? new OpenedInput(document, container, new MemoryStream(page.Bytes))
            : new OpenedInput(document with { Page = page });
    }

    private async Task<OpenedInput> OpenStreamAsync(InputDocument document, Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[InputContainer.HeadLength];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var whole = new ReplayedStream(head.AsMemory(0, length), stream);
        if (await ContainerOfAsync(document, head.AsMemory(0, length)) is { } container)
            return new OpenedInput(document, container, whole);
        return new OpenedInput(document with { Page = new ReadPage(await BoundedBytes.ReadAsync(whole, options.MaxBytes, cancellationToken), null, null) });
    }

    private async Task<OpenedInput> OpenFileAsync(InputDocument document, CancellationToken cancellationToken)
    {
        // What has a document's name is one, and is not opened twice.
        if (options.Container is null && InputWalker.IsDocumentName(document.Source))
            return new OpenedInput(document);
        var stream = OpenFile(document.Source);
        try
        {
            // A pipe cannot be read from its start again.
            if (!stream.CanSeek)
                return await OpenStreamAsync(document, stream, cancellationToken);
            var head = new byte[InputContainer.HeadLength];
            var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            stream.Position = 0;
            if (await ContainerOfAsync(document, head.AsMemory(0, length)) is { } container)
                return new OpenedInput(document, container, stream);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }

        await stream.DisposeAsync();
        return new OpenedInput(document);
    }

    private async Task<InputContainer?> ContainerOfAsync(InputDocument document, ReadOnlyMemory<byte> head)
    {
        if (options.Container is not null || options.Kind is not null || InputWalker.IsDocumentName(document.Source))
            return options.Container;
        var content = await BoundedBytes.UnpackHeadAsync(head, InputContainer.HeadLength);
        return InputContainer.All.FirstOrDefault(container => container.Recognises(head, content));
    }

    /// <summary>The document's bytes, unpacked.</summary>
    /// <exception cref="IOException">It cannot be read, or is no page and no text.</exception>
    public async Task<ReadPage> ReadBytesAsync(InputDocument document, CancellationToken cancellationToken)
    {
        if (document.Failure is not null)
            throw new ToolFailureException(document.Failure);
        var page = document.Page ?? await ReadFileAsync(document, cancellationToken);
        if (page.RecordId is null)
            page = page with { Bytes = await BoundedBytes.UnpackAsync(page.Bytes, options.MaxBytes, cancellationToken) };
        return options.Kind is null && DocumentSignature.Of(page.Bytes) is { } other ? throw new ToolFailureException(new Message("fail.kind", new Message(other))) : page;
    }

    private async Task<ReadPage> ReadFileAsync(InputDocument document, CancellationToken cancellationToken)
    {
        return FileKind.IsSpecial(document.Source) ? await LeftAsync(ReadAsync, cancellationToken) : await ReadAsync();

        async Task<ReadPage> ReadAsync()
        {
            await using var stream = OpenFile(document.Source);
            return new ReadPage(await BoundedBytes.ReadAsync(stream, options.MaxBytes, cancellationToken), null, null);
        }
    }

    /// <summary>A pipe that says nothing cannot be asked to stop waiting; its reader is left when the run is cancelled.</summary>
    private static Task<T> LeftAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken) => Task.Run(read, cancellationToken).WaitAsync(cancellationToken);

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
}
