using NewsParse.Cli.Inputs;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Output;

/// <summary>Where results go: standard output, one file, or a folder with one file per input.</summary>
internal abstract class OutputTarget : IAsyncDisposable
{
    /// <summary>The target an <c>--output</c> value names.</summary>
    /// <param name="output">A file or folder; null or <c>-</c> for standard output.</param>
    /// <param name="several">Whether there can be more than one result.</param>
    /// <param name="fileExtension">Extension of one result's file.</param>
    /// <param name="console">Holder of standard output and of the disk.</param>
    /// <param name="resume">Whether what an earlier run has written stays, and is not done again.</param>
    public static OutputTarget Open(string? output, bool several, string fileExtension, ToolConsole console, bool resume = false)
    {
        if (fileExtension == ParquetResults.FileExtension)
            ParquetResults.CheckPlace(output, several);
        if (output is null or "-")
            return new StreamTarget(console.Output, "standard output");
        try
        {
            if (NamesFolder(output, several))
                return new FolderTarget(console.Disk, output, fileExtension);
            if (FileKind.IsSpecial(output))
                return new StreamTarget(console.Disk.Open(output), output, ownsStream: true);
            var path = Path.GetFullPath(new FileInfo(output).LinkTarget is null ? output : File.ResolveLinkTarget(output, returnFinalTarget: true)!.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (resume && Compression.Of(output) != Compression.None)
                throw new WrongUsageException(new Message("usage.resumePacked", Compression.Of(output).FileExtension));
            return resume ? new ResumedFileTarget(console.Disk, output, path) : new FileTarget(console.Disk, output, path, FormOf(output, fileExtension));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(output, cause);
        }
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

    /// <summary>Whether a later run can tell what this one has written.</summary>
    public virtual bool CanResume => false;

    public abstract Task WriteAsync(InputDocument document, ResultContent content);

    /// <summary>Writes what stands between and around results; nothing where each has its own file.</summary>
    public virtual Task WriteFrameAsync(ReadOnlyMemory<byte> content) => Task.CompletedTask;

    /// <summary>Makes what was written final.</summary>
    public virtual Task CompleteAsync() => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();

    private static Func<Stream, IResultFile> FormOf(string output, string fileExtension) =>
        fileExtension == ParquetResults.FileExtension ? static file => new ParquetResults(file, Compression.Zstd) : file => new PackedResults(file, Compression.Of(output));

    /// <summary>Does a piece of writing; its failure names the place.</summary>
    protected static async Task WritingAsync(string place, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (IOException cause) when (BrokenPipeException.IsSignOf(cause))
        {
            throw new BrokenPipeException(cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(place, cause);
        }
    }
}

/// <summary>All results one after another into one stream.</summary>
internal sealed class StreamTarget(Stream stream, string place, bool ownsStream = false) : OutputTarget
{
    public override Task WriteAsync(InputDocument document, ResultContent content) => WriteFrameAsync(content.Bytes);

    public override Task WriteFrameAsync(ReadOnlyMemory<byte> content) => WritingAsync(place, async () =>
    {
        await stream.WriteAsync(content);
        await stream.FlushAsync();
    });

    public override ValueTask DisposeAsync() => ownsStream ? stream.DisposeAsync() : ValueTask.CompletedTask;
}

/// <summary>All results into one file, which takes its name only when the run has ended.</summary>
internal sealed class FileTarget : OutputTarget
{
    private readonly string _place;
    private readonly PartFile _part;
    private readonly IResultFile _file;

    public FileTarget(IOutputDisk disk, string place, string path, Func<Stream, IResultFile> form)
    {
        _place = place;
        PartFile.Sweep(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        _part = new PartFile(disk, path);
        _file = form(_part.Stream);
    }

    public override Task WriteAsync(InputDocument document, ResultContent content) => WritingAsync(_place, () => _file.WriteAsync(content).AsTask());

    public override Task WriteFrameAsync(ReadOnlyMemory<byte> content) => content.IsEmpty ? Task.CompletedTask : WritingAsync(_place, () => _file.WriteAsync(new ResultContent(content)).AsTask());

    public override Task CompleteAsync() => WritingAsync(_place, async () =>
    {
        await _file.CompleteAsync();
        _part.Complete();
    });

    public override async ValueTask DisposeAsync() => await WritingAsync(_place, () => _part.DisposeAsync().AsTask());
}

/// <summary>One file per input, in folders as the inputs stand in theirs.</summary>
internal sealed class FolderTarget : OutputTarget
{
    private readonly IOutputDisk _disk;
    private readonly string _folder;
    private readonly string _fileExtension;

    public FolderTarget(IOutputDisk disk, string folder, string fileExtension)
    {
        _disk = disk;
        _folder = folder;
        _fileExtension = fileExtension;
        Directory.CreateDirectory(folder);
        PartFile.Sweep(folder, null);
    }

    public override bool IsFolder => true;

    public override bool CanResume => true;

    /// <summary>A result under its name is whole unless another program has cut it: every format ends its last line.</summary>
    public override bool Holds(InputDocument document)
    {
        var path = PathOf(document);
        if (!File.Exists(path) || FileKind.IsSpecial(path))
            return false;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0);
        if (stream.Length == 0)
            return false;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }

    public override async Task WriteAsync(InputDocument document, ResultContent content)
    {
        var path = PathOf(document);
        await WritingAsync(path, async () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var part = new PartFile(_disk, path);
            await part.Stream.WriteAsync(content.Bytes);
            part.Complete();
        });
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string PathOf(InputDocument document) => Path.Combine(_folder, document.OutputName + _fileExtension);
}
