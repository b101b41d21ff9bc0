namespace NewsParse.Quotes.Native;

/// <summary>The languages written in the Arabic script whose reporting verbs are known.</summary>
internal static class NativeLanguages
{
    private const int Sample = 4_000;
    private static readonly Lazy<NativeLexicon[]> All = new(() => Array.ConvertAll(Tags(), NativeLexicon.Read));

    /// <summary>The language whose function words the text holds most of.</summary>
    public static NativeLexicon Detect(ReadOnlySpan<char> text)
    {
        var best = All.Value[0];
        var most = -1;
        foreach (var lexicon in All.Value)
        {
            var count = lexicon.CountMarkers(text[..Math.Min(text.Length, Sample)]);
            (best, most) = count > most ? (lexicon, count) : (best, most);
        }

        return best;
    }

    private static string[] Tags()
    {
        const string Prefix = "NewsParse.Quotes.";
        const string Suffix = ".speech.tsv";
        return [.. typeof(NativeLanguages).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal)];
    }
}
