using System.IO.Compression;
using NewsParse.Cli.Inputs;

namespace NewsParse.Cli.Output;

/// <summary>How a file of results is packed.</summary>
internal sealed class Compression
{
    /// <summary>The level that zstd calls its default.</summary>
    private const int ZstdLevel = 3;

    private Compression(string name, string fileExtension)
    {
        Name = name;
        FileExtension = fileExtension;
    }

    public static Compression None { get; } = new("none", "");

    public static Compression Gzip { get; } = new("gzip", ".gz");

    public static Compression Zstd { get; } = new("zstd", ".zst");

    public static IReadOnlyList<Compression> All { get; } = [None, Gzip, Zstd];

    public string Name { get; }

    public string FileExtension { get; }

    /// <summary>The one that a file's name says.</summary>
    public static Compression Of(string path) => All.FirstOrDefault(known => known != None && path.EndsWith(known.FileExtension, StringComparison.OrdinalIgnoreCase)) ?? None;

    /// <summary>What is written into the stream given back arrives packed; disposing it ends the packed data and leaves the file open.</summary>
    public Stream Pack(Stream file) => this == Gzip ? new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true)
        : this == Zstd ? new ZstdSharp.CompressionStream(file, ZstdLevel, leaveOpen: true)
        : new Kept(file);

    /// <summary>The content of a file, unpacked as its first bytes say.</summary>
    public static async Task<Stream> UnpackAsync(Stream file, CancellationToken cancellationToken)
    {
        var head = new byte[4];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var whole = new ReplayedStream(head.AsMemory(0, length), file);
        return head switch
        {
            [0x1f, 0x8b, 0x08, _] => new WholeGzip(whole),
            [0x28, 0xB5, 0x2F, 0xFD] => new ZstdSharp.DecompressionStream(whole, leaveOpen: false),
            _ => whole,
        };
    }

    /// <summary>Passes on what is written and leaves the file open.</summary>
    private sealed class Kept(Stream file) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => file.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => file.Write(buffer);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => file.WriteAsync(buffer, cancellationToken);

        public override void Flush() => file.Flush();
    }
}
