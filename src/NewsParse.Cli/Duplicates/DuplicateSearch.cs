using System.Globalization;
using System.Text.Json;
using NewsParse.Cli.Output;

namespace NewsParse.Cli.Duplicates;

/// <summary>An article among many.</summary>
/// <param name="Line">As it is written.</param>
/// <param name="Original">The article of its group that comes first in the order of names; null for that one, and for articles that are like no other.</param>
internal readonly record struct MarkedArticle(ReadOnlyMemory<byte> Line, ArticleName? Original);

/// <summary>Finds near-duplicates in files of articles by their fingerprints. The files are read three times, so that memory holds a few bytes an article.</summary>
/// <param name="files">The files, ndjson, packed or not.</param>
/// <param name="distance">Bits in which near fingerprints may differ.</param>
/// <param name="report">Told of each line that is no article: file, number of the line.</param>
internal sealed class DuplicateSearch(IReadOnlyList<string> files, int distance, Action<string, long> report)
{
    private const int NoFingerprint = -1;

    /// <summary>Of each article, in reading order: its place among the fingerprints, then its group.</summary>
    private readonly List<int> _groups = [];

    /// <summary>Of each group of several the first article in the order of names, and the place it is read at.</summary>
    private readonly Dictionary<int, (ArticleRank Rank, int Place)> _originals = [];

    public async IAsyncEnumerable<MarkedArticle> RunAsync()
    {
        await GroupAsync();
        await RankAsync();
        var place = 0;
        await foreach (var line in ArticlesAsync(null))
        {
            var original = _originals.TryGetValue(_groups[place], out var first) && first.Place != place ? first.Rank.Name : null;
            place++;
            yield return new MarkedArticle(line, original);
        }
    }

    private async Task GroupAsync()
    {
        var fingerprints = new List<ulong>();
        await foreach (var line in ArticlesAsync(report))
        {
            var text = ArticleLine.TextOf(line.Span, "fingerprint"u8);
            if (ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var fingerprint))
            {
                _groups.Add(fingerprints.Count);
                fingerprints.Add(fingerprint);
            }
            else
                _groups.Add(NoFingerprint);
        }

        var groups = FingerprintGroups.Of(fingerprints, distance);
        for (var i = 0; i < _groups.Count; i++)
            _groups[i] = _groups[i] == NoFingerprint ? NoFingerprint : groups[_groups[i]];
    }

    private async Task RankAsync()
    {
        var several = _groups.Where(group => group != NoFingerprint).GroupBy(group => group).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet();
        var place = 0;
        await foreach (var line in ArticlesAsync(null))
        {
            var group = _groups[place];
            if (several.Contains(group))
            {
                var rank = ArticleRank.Of(line.Span);
                if (!_originals.TryGetValue(group, out var first) || rank.CompareTo(first.Rank) < 0)
                    _originals[group] = (rank, place);
            }

            place++;
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ArticlesAsync(Action<string, long>? wrong)
    {
        foreach (var path in files)
        {
            long number = 0;
            await foreach (var line in ArticleLine.ReadAsync(path))
            {
                number++;
                if (IsObject(line.Span))
                    yield return line;
                else if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                    wrong?.Invoke(path, number);
            }
        }
    }

    private static bool IsObject(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            return json.Read() && json.TokenType == JsonTokenType.StartObject && json.TrySkip() && !json.Read();
        }
        catch (JsonException)
        {
            // A line that was cut off, or is something else.
            return false;
        }
    }
}
