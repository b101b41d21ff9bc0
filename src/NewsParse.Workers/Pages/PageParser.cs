using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsParse.Workers.Pages;

/// <summary>Makes the result of a task. What its content is to blame for is a result too; what is not is thrown.</summary>
internal sealed class PageParser(PageWorkerOptions options)
{
    private readonly ArticleParser _parser = new(options.Parser);
    private readonly ArchiveRecords _archives = new(options.Archives, options.MaxPageBytes);

    /// <exception cref="IOException">The archive cannot be read.</exception>
    /// <exception cref="FormatException">The task is malformed.</exception>
    public async Task<ArticleResult> ParseAsync(PageTask task, string? traceParent, CancellationToken cancellationToken)
    {
        var page = new PageOfTask(task, null, task.Body);
        try
        {
            page = await ReadAsync(page, cancellationToken).ConfigureAwait(false);
            var article = _parser.Parse(page.ToSource(), cancellationToken);
            return ResultOf(page, Encoding.UTF8.GetBytes(ArticleFormats.Ndjson.Write(article)).AsMemory()[..^1], null, traceParent);
        }
        catch (InvalidDataException damaged)
        {
            return ResultOf(page, FailureOf(page, damaged.Message), damaged.Message, traceParent);
        }
        catch (ArticleLimitException limit)
        {
            return ResultOf(page, FailureOf(page, limit.Message), limit.Message, traceParent);
        }
    }

    private async Task<PageOfTask> ReadAsync(PageOfTask page, CancellationToken cancellationToken)
    {
        var task = page.Task;
        if (task.Archive is { } pointer)
        {
            var record = await _archives.ReadAsync(pointer, cancellationToken).ConfigureAwait(false);
            return new PageOfTask(task, record, record.Body);
        }

        return page with { Body = task.IsPacked ? PackedBytes.Unpack(task.Body, options.MaxPageBytes) : PackedBytes.Checked(task.Body, options.MaxPageBytes) };
    }

    private static ArticleResult ResultOf(PageOfTask page, ReadOnlyMemory<byte> json, string? failure, string? traceParent) => new()
    {
        Id = page.Task.Id, Source = page.Task.Source, Json = json, Failure = failure, TraceParent = traceParent ?? page.Task.TraceParent,
        PageHash = Convert.ToHexStringLower(SHA256.HashData(page.Body.Span)),
    };

    private static byte[] FailureOf(PageOfTask page, string failure)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }))
        {
            writer.WriteStartObject();
            writer.WriteString("source", page.Task.Source);
            writer.WriteString("url", page.Address?.AbsoluteUri);
            writer.WriteString("recordId", page.RecordId);
            writer.WriteString("failure", failure);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }
}
