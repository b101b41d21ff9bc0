using System.Net;
using System.Net.Http.Headers;

namespace NewsParse.Workers.Pages;

/// <summary>Reads single records of the archives that the worker was allowed to read.</summary>
internal sealed class ArchiveRecords
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    private readonly List<string> _folders = [];
    private readonly List<string> _addresses = [];
    private readonly int _maxPageBytes;

    public ArchiveRecords(IReadOnlyList<string> allowed, int maxPageBytes)
    {
        _maxPageBytes = maxPageBytes;
        foreach (var place in allowed)
        {
            if (IsAddress(place))
                _addresses.Add(place);
            else
                _folders.Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(place)) + Path.DirectorySeparatorChar);
        }
    }

    /// <summary>The page a pointer leads to.</summary>
    /// <exception cref="IOException">The archive cannot be read, or is not among those allowed.</exception>
    /// <exception cref="InvalidDataException">The record is damaged or holds no page.</exception>
    public async Task<ArchivedPage> ReadAsync(ArchivePointer pointer, CancellationToken cancellationToken)
    {
        // A record is its page and a head; a pointer to more is wrong.
        if (pointer.Length > (long)_maxPageBytes + 1024 * 1024)
            throw new InvalidDataException(FormattableString.Invariant($"the page is beyond the limit of {_maxPageBytes} bytes"));
        var bytes = IsAddress(pointer.Location)
            ? await FetchAsync(pointer, cancellationToken).ConfigureAwait(false)
            : await ReadFileAsync(pointer, cancellationToken).ConfigureAwait(false);
        await foreach (var entry in WarcReader.ReadAsync(new MemoryStream(bytes, writable: false), _maxPageBytes, cancellationToken).ConfigureAwait(false))
            return entry.Page ?? throw new InvalidDataException(entry.Failure ?? "the record holds no page");
        throw new InvalidDataException("there is no record at that place");
    }

    private static bool IsAddress(string location) =>
        location.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || location.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private async Task<byte[]> ReadFileAsync(ArchivePointer pointer, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(pointer.Location);
        if (!_folders.Exists(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            throw new IOException("the worker was not allowed to read this archive: " + pointer.Location);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
        if (pointer.Offset > file.Length - pointer.Length)
            throw new InvalidDataException("the archive ends before the record does");
        file.Position = pointer.Offset;
        var bytes = new byte[pointer.Length];
        await file.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    private async Task<byte[]> FetchAsync(ArchivePointer pointer, CancellationToken cancellationToken)
    {
        // What the address means, dots undone, is what counts.
        var address = Uri.TryCreate(pointer.Location, UriKind.Absolute, out var uri) ? uri : throw new FormatException("the archive's address is not valid");
        if (!_addresses.Exists(start => address.AbsoluteUri.StartsWith(start, StringComparison.Ordinal)))
            throw new IOException("the worker was not allowed to read this archive: " + pointer.Location);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(pointer.Offset, pointer.Offset + pointer.Length - 1);
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.PartialContent)
            throw new IOException(FormattableString.Invariant($"the archive's server answered {(int)response.StatusCode} instead of a part of the file"));
        var bytes = new byte[pointer.Length];
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await body.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes;
    }
}
