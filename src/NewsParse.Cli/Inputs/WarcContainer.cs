using System.Runtime.CompilerServices;

namespace NewsParse.Cli.Inputs;

/// <summary>A web archive: each page it holds is a document.</summary>
internal sealed class WarcContainer : InputContainer
{
    public override string Name => "warc";

    public override IReadOnlyList<string> Extensions { get; } = [".warc"];

    public override bool Recognises(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> content) => WarcReader.IsArchive(head);

    public override async IAsyncEnumerable<InputDocument> ReadAsync(
        InputDocument file, Stream stream, ReadingOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var maxBytes = Math.Min(options.MaxBytes, Array.MaxLength);
        await foreach (var entry in WarcReader.ReadAsync(stream, maxBytes, cancellationToken))
        {
            var part = FormattableString.Invariant($"at byte {entry.Offset}");
            var name = Path.Combine(file.OutputName, FormattableString.Invariant($"{entry.Offset:D12}"));
            if (entry.Failure is not null)
                yield return file with { OutputName = name, Part = part, Failure = entry.Failure };
            else if (entry.Page is { } page)
                yield return file with { OutputName = entry.Length is null ? name + "-" + SafeName(page.RecordId) : name, Part = part, Page = PageOf(page), Archive = PlaceOf(file, entry) };
        }
    }

    private static ArchivePointer? PlaceOf(InputDocument file, WarcEntry entry) =>
        entry.Length is { } length && !file.IsStandardInput ? new ArchivePointer(file.IsAddress ? file.Source : Path.GetFullPath(file.Source), entry.Offset, length) : null;

    private static ReadPage PageOf(ArchivedPage page) => new(page.Body.ToArray(), page.Address, page.ContentType)
    {
        RecordId = page.RecordId, FetchedAt = page.FetchedAt, Kind = page.MediaType switch { null => null, "text/plain" => InputKind.Text, _ => InputKind.Html },
    };

    /// <summary>Records that share a compressed member share its offset too.</summary>
    private static string SafeName(string recordId)
    {
        var name = recordId.ToCharArray();
        for (var i = 0; i < name.Length; i++)
            name[i] = char.IsAsciiLetterOrDigit(name[i]) ? name[i] : '-';
        return new string(name);
    }
}
