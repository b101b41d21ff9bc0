using NewsParse.Cli.Inputs;

namespace NewsParse.Cli.Batches;

/// <summary>Where results go: standard output, one file, or a folder with one file per input.</summary>
internal abstract class OutputTarget : IAsyncDisposable
{
    /// <summary>The target an <c>--output</c> value names.</summary>
    /// <param name="output">A file or folder; null or <c>-</c> for standard output.</param>
    /// <param name="several">Whether there can be more than one result.</param>
    /// <param name="fileExtension">Extension of one result's file.</param>
    /// <param name="console">Holder of standard output.</param>
    public static OutputTarget Open(string? output, bool several, string fileExtension, ToolConsole console)
    {
        if (output is null or "-")
            return new StreamTarget(new PipeStream(console.Output), ownsStream: false);
        return NamesFolder(output, several) ? new FolderTarget(output, fileExtension) : new FileTarget(output);
    }

    /// <summary>A folder is what is one, what ends like one, or what many results go to and has no extension.</summary>
    public static bool NamesFolder(string output, bool several) =>
        Directory.Exists(output)
        || Path.EndsInDirectorySeparator(output)
        || (several && !Path.HasExtension(output) && !File.Exists(output));

    /// <summary>Whether an earlier run has already written this document.</summary>
    public virtual bool Holds(InputDocument document) => false;

    /// <summary>Whether every result has a file of its own.</summary>
    public virtual bool IsFolder => false;

    public abstract Task WriteAsync(InputDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Writes what stands between and around results; nothing where each has its own file.</summary>
    public virtual Task WriteFrameAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes what was written final.</summary>
    public virtual Task CompleteAsync() => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();
}

/// <summary>All results one after another into one stream.</summary>
internal class StreamTarget(Stream stream, bool ownsStream) : OutputTarget
{
    public override async Task WriteAsync(InputDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(content, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    public override Task WriteFrameAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        stream.WriteAsync(content, cancellationToken).AsTask();

    public override async Task CompleteAsync() => await stream.FlushAsync();

    public override ValueTask DisposeAsync() => ownsStream ? stream.DisposeAsync() : ValueTask.CompletedTask;
}

/// <summary>All results into one file, which takes its name only when it is whole.</summary>
internal sealed class FileTarget : OutputTarget
{
    private readonly string _path;
    private readonly string _partPath;
    private readonly FileStream _stream;

    public FileTarget(string path)
    {
        _path = path;
        _partPath = path + ".part";
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        _stream = new FileStream(_partPath, FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024);
    }

    public override Task WriteAsync(InputDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        _stream.WriteAsync(content, cancellationToken).AsTask();

    public override Task WriteFrameAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        _stream.WriteAsync(content, cancellationToken).AsTask();

    public override async Task CompleteAsync()
    {
        await _stream.DisposeAsync();
        File.Move(_partPath, _path, overwrite: true);
    }

    public override async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        File.Delete(_partPath);
    }
}

/// <summary>One file per input, in folders as the inputs stand in theirs.</summary>
internal sealed class FolderTarget : OutputTarget
{
    private readonly string _folder;
    private readonly string _fileExtension;

    public FolderTarget(string folder, string fileExtension)
    {
        _folder = folder;
        _fileExtension = fileExtension;
        Directory.CreateDirectory(folder);
    }

    public override bool IsFolder => true;

    public override bool Holds(InputDocument document) => File.Exists(PathOf(document));

    public override async Task WriteAsync(InputDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = PathOf(document);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // A file under its final name is whole: --resume trusts it.
        var part = path + ".part";
        await File.WriteAllBytesAsync(part, content, cancellationToken);
        File.Move(part, path, overwrite: true);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string PathOf(InputDocument document) => Path.Combine(_folder, document.OutputName + _fileExtension);
}
