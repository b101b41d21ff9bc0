using System.Runtime.CompilerServices;
using NewsParse.Workers.Archives;

namespace NewsParse;

/// <summary>Reads the pages of a WARC file (ISO 28500), plain or compressed by gzip record by record.</summary>
/// <remarks>Memory is bounded by the largest page allowed. A damaged record is told in its entry and costs nothing but itself: the next
/// record that can be found is read. Thread-safe; a stream is read by one enumeration at a time.</remarks>
public static class WarcReader
{
    /// <summary>Largest page by default, in bytes: 64 MiB.</summary>
    public const long DefaultMaxPageBytes = 64L * 1024 * 1024;

    /// <summary>Whether bytes begin a WARC file, compressed or not.</summary>
    /// <param name="start">The first bytes of the file: 512 are enough, or all of a shorter one.</param>
    public static bool IsArchive(ReadOnlyMemory<byte> start) =>
        start.Span.StartsWith(WarcRecordHead.Magic) || GzipMember.BeginsWith(start, WarcRecordHead.Magic);

    /// <summary>The records of a file in their order.</summary>
    /// <param name="stream">The file, read from its position; it is left open. Seeking is used where the stream can, and not needed.</param>
    /// <param name="maxPageBytes">Largest page, in bytes, as recorded and after its codings are undone; a larger one is a failure of its record.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxPageBytes"/> is not positive, or above what an array can hold.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static IAsyncEnumerable<WarcEntry> ReadAsync(Stream stream, long maxPageBytes = DefaultMaxPageBytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxPageBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxPageBytes, Array.MaxLength);
        return EnumerateAsync(stream, (int)maxPageBytes, cancellationToken);
    }

    private static async IAsyncEnumerable<WarcEntry> EnumerateAsync(Stream stream, int maxPageBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var cursor = new WarcCursor(new ArchiveBytes(stream), maxPageBytes);
        while (await cursor.NextAsync(cancellationToken).ConfigureAwait(false) is { } entry)
            yield return entry;
    }
}
