using System.Text;

namespace NewsParse.Workers.Pages;

/// <summary>A task's page once its bytes are at hand.</summary>
/// <param name="Task">The task.</param>
/// <param name="Record">The archive's record it was read from; null where the task held the page.</param>
/// <param name="Body">The page; as it came while it is still packed.</param>
internal sealed record PageOfTask(PageTask Task, ArchivedPage? Record, ReadOnlyMemory<byte> Body)
{
    public Uri? Address => Task.Address ?? Record?.Address;

    public string? RecordId => Task.RecordId ?? Record?.RecordId;

    public ArticleSource ToSource() => ArticleSource.FromBytes(Body, Task.Kind ?? KindOf(Record?.MediaType))
        .Named(Task.Source)
        .At(Address)
        .ServedAs(Task.ContentType ?? Record?.ContentType)
        .In(EncodingNamed(Task.Encoding))
        .Recorded(RecordId, Task.FetchedAt ?? Record?.FetchedAt);

    private static InputKind? KindOf(string? mediaType) => mediaType switch { null => null, "text/plain" => InputKind.Text, _ => InputKind.Html };

    private static Encoding? EncodingNamed(string? name)
    {
        if (name is null)
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new FormatException($"'{name}' is no encoding known here");
        }
    }
}
