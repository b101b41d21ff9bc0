using System.Collections.Immutable;
using NewsParse.Text;

namespace NewsParse.Assembling;

/// <summary>Reads the agency an article credits in its first words: "According to Example News Agency, …".</summary>
internal static class AgencyOpening
{
    private const int LongestName = 60;

    private static readonly Lazy<(ImmutableArray<string> Openers, ImmutableArray<string> Agencies)> Words = new(Read);

    /// <summary>The name as printed, or null.</summary>
    public static string? Read(string text)
    {
        foreach (var opener in Words.Value.Openers)
        {
            if (text.Length <= opener.Length || !text.StartsWith(opener, StringComparison.Ordinal) || text[opener.Length] != ' ')
                continue;
            var rest = text.AsSpan(opener.Length + 1);
            var end = rest.IndexOfAny(',', '،', ':');
            if (end <= 0 || end > LongestName)
                continue;
            var name = rest[..end].Trim();
            foreach (var agency in Words.Value.Agencies)
                if (name.Contains(agency, StringComparison.Ordinal))
                    return name.ToString();
        }

        return null;
    }

    private static (ImmutableArray<string> Openers, ImmutableArray<string> Agencies) Read()
    {
        var openers = ImmutableArray.CreateBuilder<string>();
        var agencies = ImmutableArray.CreateBuilder<string>();
        foreach (var row in EmbeddedText.ReadRows("NewsParse.Assembling.agency-openings.tsv"))
            (row[0] == "opener" ? openers : agencies).Add(row[1]);
        return (openers.DrainToImmutable(), agencies.DrainToImmutable());
    }
}
