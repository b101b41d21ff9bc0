using NewsParse.Cli.Inputs.Feeds;

namespace NewsParse.Cli.Inputs;

/// <summary>A kind of file that holds many documents: an archive of a crawl, a feed.</summary>
/// <remarks>A new kind is one class derived from this and one entry of <see cref="All"/>.</remarks>
internal abstract class InputContainer
{
    /// <summary>How many bytes of a file are enough to know its kind.</summary>
    public const int HeadLength = 4096;

    public static IReadOnlyList<InputContainer> All { get; } = [new WarcContainer(), new FeedContainer()];

    /// <summary>The value of <c>--input</c> that names the kind.</summary>
    public abstract string Name { get; }

    /// <summary>Endings of the names of such files, which are found in folders then.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether a file is of this kind.</summary>
    /// <param name="head">Its first bytes, as they are.</param>
    /// <param name="content">Its first bytes, unpacked where they are gzip.</param>
    public abstract bool Recognises(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> content);

    /// <summary>The documents of a file in their order; a damaged one is a document with a failure.</summary>
    /// <param name="file">The file; its documents are named after it.</param>
    /// <param name="stream">What it holds, as it is: packed where it is packed.</param>
    /// <param name="options">What the command line says.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public abstract IAsyncEnumerable<InputDocument> ReadAsync(InputDocument file, Stream stream, ReadingOptions options, CancellationToken cancellationToken);
}
