using NewsParse.Cli.Wording;
using Parquet;
using Parquet.Schema;

namespace NewsParse.Cli.Output;

/// <summary>Results as rows of a Parquet file. Only as many are held as fill a row group.</summary>
internal sealed class ParquetResults(Stream file, Compression compression, int groupLength = ParquetResults.GroupLength) : IResultFile
{
    public const string Name = "parquet";

    public const string FileExtension = "." + Name;

    /// <summary>Characters of one row group: large enough to pack well, small enough for any machine's memory.</summary>
    private const int GroupLength = 8 << 20;

    private static readonly DataField<string> Source = new("source", true);

    private static readonly (DataField Field, Func<ArticleRow, string?> Value)[] TextsBefore =
    [
        (Source, row => row.Source),
        (new DataField<string>("url", true), row => row.Url),
        (new DataField<string>("title", true), row => row.Title),
        (new DataField<string>("authors", true), row => row.Authors),
        (new DataField<string>("published", true), row => row.Published),
        (new DataField<string>("language", true), row => row.Language),
        (new DataField<string>("text", false), row => row.Text),
    ];

    private static readonly DataField<double> Confidence = new("confidence", false);
    private static readonly DataField<string> Json = new("json", false);
    private static readonly ParquetSchema Schema = new([.. TextsBefore.Select(column => column.Field), Confidence, Json]);

    private readonly List<ArticleRow> _group = [];
    private long _groupLength;
    private ParquetWriter? _writer;

    /// <summary>Refuses what is no place for a file that is only whole at its end.</summary>
    /// <exception cref="WrongUsageException">It is standard output, a pipe, a folder, or a name that promises to be packed.</exception>
    public static void CheckPlace(string? output, bool several)
    {
        if (output is null or "-" || OutputTarget.NamesFolder(output, several) || FileKind.IsSpecial(output))
            throw new WrongUsageException(new Message("usage.parquetFile"));
        if (Compression.Of(output) is var packed && packed != Compression.None)
            throw new WrongUsageException(new Message("usage.parquetPacked", packed.FileExtension));
    }

    /// <summary>The sources of the articles a file holds.</summary>
    public static async IAsyncEnumerable<string> ReadSourcesAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        await using var reader = await ParquetReader.CreateAsync(file);
        foreach (var group in reader.RowGroups)
        {
            var sources = new string?[group.RowCount];
            await group.ReadAsync(Source, sources.AsMemory()!);
            foreach (var source in sources)
            {
                if (source is not null)
                    yield return source;
            }
        }
    }

    public async ValueTask WriteAsync(ResultContent content)
    {
        var row = content.Row ?? throw new ArgumentException("not a row", nameof(content));
        _group.Add(row);
        _groupLength += row.Length;
        if (_groupLength >= groupLength)
            await WriteGroupAsync();
    }

    public async ValueTask CompleteAsync()
    {
        if (_group.Count > 0)
            await WriteGroupAsync();
        await (await OpenAsync()).DisposeAsync();
    }

    private async Task WriteGroupAsync()
    {
        using var group = (await OpenAsync()).CreateRowGroup();
        foreach (var (field, value) in TextsBefore)
            await WriteAsync(group, field, value);
        await group.WriteAsync<double>(Confidence, _group.ConvertAll(row => row.Confidence).ToArray());
        await WriteAsync(group, Json, row => row.Json);
        _group.Clear();
        _groupLength = 0;
    }

    private Task WriteAsync(ParquetRowGroupWriter group, DataField field, Func<ArticleRow, string?> value) => group.WriteAsync(field, _group.ConvertAll(row => value(row)!));

    private async Task<ParquetWriter> OpenAsync()
    {
        var options = new ParquetOptions
        {
            CompressionMethod = compression == Compression.Zstd ? CompressionMethod.Zstd : compression == Compression.Gzip ? CompressionMethod.Gzip : CompressionMethod.None,
        };
        return _writer ??= await ParquetWriter.CreateAsync(Schema, file, options);
    }
}
