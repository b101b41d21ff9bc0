using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NewsParse.Cli.Inputs;
using NewsParse.Workers.Pages;

namespace NewsParse.Cli.Queues;

/// <summary>Makes tasks of documents: what a run on this machine would tell the parser, a worker tells it too.</summary>
internal sealed class PageTasks(DocumentReader reader, bool byReference, bool gzip)
{
    private const int IdBytes = 16;

    /// <exception cref="IOException">The document cannot be read, or is no page and no text.</exception>
    public async Task<PageTask> CreateAsync(InputDocument document, CancellationToken cancellationToken)
    {
        var options = reader.Options;
        var page = await reader.ReadBytesAsync(document, cancellationToken);
        var archive = byReference ? document.Archive : null;
        return new PageTask
        {
            Id = IdOf(document, page.Bytes),
            Body = archive is not null ? default : gzip ? PackedBytes.Pack(page.Bytes) : page.Bytes,
            IsPacked = gzip && archive is null,
            Archive = archive,
            Source = document.Source,
            Address = options.Address ?? page.Address,
            ContentType = page.ContentType,
            Kind = options.Kind ?? page.Kind,
            Encoding = options.Encoding?.WebName,
            RecordId = page.RecordId,
            FetchedAt = page.FetchedAt,
            TraceParent = Activity.Current?.Id ?? Environment.GetEnvironmentVariable("TRACEPARENT"),
        };
    }

    /// <summary>The same document sent again is the same task; one that has changed is another.</summary>
    private static string IdOf(InputDocument document, ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(document.Label + "\n"));
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, IdBytes));
    }
}
