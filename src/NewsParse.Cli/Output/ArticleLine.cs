using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Output;

/// <summary>Lines of ndjson that the tool has written.</summary>
internal static class ArticleLine
{
    /// <summary>The lines of a file, unpacked; each holds until the next is asked for. What follows the last line end is a line too.</summary>
    /// <exception cref="IOException">It cannot be read, or what packs it is damaged; the message names the file.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(string path)
    {
        await using var lines = ReadLinesAsync(path).GetAsyncEnumerator();
        while (await IsAtLineAsync())
            yield return lines.Current;

        async ValueTask<bool> IsAtLineAsync()
        {
            try
            {
                return await lines.MoveNextAsync();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new ToolFailureException(new Message("fail.inFile", path, FailureReason.Of(failure)));
            }
            catch (Exception damage) when (damage is InvalidDataException or ZstdSharp.ZstdException)
            {
                throw new ToolFailureException(new Message("fail.inFile", path, new Message("fail.damaged")));
            }
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadLinesAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        await using var content = await Compression.UnpackAsync(file, CancellationToken.None);
        var reader = PipeReader.Create(content);
        while (true)
        {
            var read = await reader.ReadAsync();
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return Joined(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (!rest.IsEmpty)
                    yield return Joined(rest);
                break;
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync();
    }

    /// <summary>The text of a line's own member; null where it has none, or is no object.</summary>
    public static string? TextOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> member)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isMember = json.ValueTextEquals(member);
                json.Read();
                if (isMember)
                    return json.TokenType == JsonTokenType.String ? json.GetString() : null;
                json.Skip();
            }

            return null;
        }
        catch (JsonException)
        {
            // Not a line of ours: the caller says so.
            return null;
        }
    }

    private static ReadOnlyMemory<byte> Joined(ReadOnlySequence<byte> line) => line.IsSingleSegment ? line.First : line.ToArray();
}
