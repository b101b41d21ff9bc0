namespace NewsParse.Cli.Output;

/// <summary>Results in the form they have in one open file.</summary>
internal interface IResultFile
{
    ValueTask WriteAsync(ResultContent content);

    /// <summary>Writes what is still held and ends the form; the file stays open. Not called after a failure.</summary>
    ValueTask CompleteAsync();
}

/// <summary>One result after another, packed as a whole.</summary>
internal sealed class PackedResults(Stream file, Compression compression) : IResultFile
{
    private readonly Stream _packed = compression.Pack(file);

    public ValueTask WriteAsync(ResultContent content) => _packed.WriteAsync(content.Bytes);

    public ValueTask CompleteAsync() => _packed.DisposeAsync();
}
