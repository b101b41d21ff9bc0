using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsParse.Quotes;

namespace NewsParse.Benchmarks;

/// <summary>
/// How often each rule names the right speaker, by family of languages, from texts whose quotations are marked. Each share is drawn to that
/// of its family as if <see cref="Prior"/> more cases had been seen; what is told of a bound is out of sample: the shares that judge a
/// document are taken from the others.
/// </summary>
internal static class QuoteCalibration
{
    private const double Prior = 10;
    private const double LeastOverlap = 0.8;
    private const string Plain = "en";

    private static readonly double[] Bounds = [0, 0.25, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];

    public static void Run(string[] files)
    {
        var cases = files.SelectMany(Read).ToList();
        Print(cases);
        PrintBounds("all", cases);
        foreach (var family in cases.GroupBy(c => c.Family))
        {
            PrintBounds(family.Key, [.. family]);
        }
    }

    private static IEnumerable<Case> Read(string file)
    {
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            foreach (var found in OfDocument(document.RootElement))
            {
                yield return found;
            }
        }
    }

    private static List<Case> OfDocument(JsonElement document)
    {
        var (text, id) = (document.GetProperty("text").GetString()!, document.GetProperty("id").GetString()!);
        var language = document.TryGetProperty("lang", out var tag) ? tag.GetString()! : Plain;
        var truth = document.GetProperty("quotes").EnumerateArray().Select(q => new Truth(RangeOf(text, q), SpeakerOf(text, q))).ToList();
        var cases = new List<Case>();
        foreach (var quote in new QuoteExtractor(new QuoteOptions { MinimumSpeakerConfidence = 0 }).ExtractFromText(text))
        {
            if (quote.Quote.Speaker?.Name is { } name)
            {
                cases.AddRange(quote.Ranges.Select(range => new Case(
                    id, quote.IsOfClauses() ? "clauses" : Plain, language, quote.Rule, truth.Find(t => Overlap(t.Range, range) >= LeastOverlap)?.Speaker?.Is(quote, name) == true, quote.Quote.Confidence)));
            }
        }

        return cases;
    }

    private static bool IsOfClauses(this LocatedQuote quote) => quote.MentionRange is not null && quote.Quote.Speaker!.Mention.Any(c => c is >= '\u0600' and <= '\u06ff');

    // Offsets of the marked texts count code points.
    private static TextRange RangeOf(string text, JsonElement quote)
    {
        var (start, end) = (quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32());
        var (units, points, first) = (0, 0, 0);
        while (points < end)
        {
            first = points == start ? units : first;
            units += char.IsHighSurrogate(text[units]) ? 2 : 1;
            points++;
        }

        return new TextRange(first, units - first);
    }

    private static TrueSpeaker? SpeakerOf(string text, JsonElement quote)
    {
        if (!quote.TryGetProperty("speaker", out var speaker) || speaker.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var hasPlace = speaker.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number;
        return new TrueSpeaker(
            speaker.TryGetProperty("canonical", out var name) ? name.GetString() : null,
            speaker.TryGetProperty("text", out var mention) ? mention.GetString() : null,
            hasPlace ? RangeOf(text, speaker) : null);
    }

    private static double Overlap(TextRange a, TextRange b)
    {
        double both = Math.Min(a.Start + a.Length, b.Start + b.Length) - Math.Max(a.Start, b.Start);
        return both / (Math.Max(a.Start + a.Length, b.Start + b.Length) - Math.Min(a.Start, b.Start));
    }

    // The last words are the same, or every word of one name stands in the other.
    private static bool IsSame(string name, string truth)
    {
        var (a, b) = (Words(name), Words(truth));
        return a.Length > 0 && b.Length > 0 && (a[^1] == b[^1] || a.All(b.Contains) || b.All(a.Contains));
    }

    private static string[] Words(string name) =>
        name.ToUpperInvariant().Split([' ', ',', '.', '\u060c', '\u2019', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static void Print(List<Case> cases)
    {
        Say($"rule\tcases\tright\tshare");
        foreach (var family in cases.GroupBy(c => c.Family).OrderByDescending(f => f.Key, StringComparer.Ordinal))
        {
            var mean = Share(family, 0.5);
            foreach (var rule in family.GroupBy(c => c.Rule).OrderBy(r => r.Key, StringComparer.Ordinal))
            {
                var prefix = family.Key == Plain ? "" : family.Key + ":";
                Say($"{prefix}{rule.Key}\t{rule.Count()}\t{rule.Count(c => c.IsRight)}\t{Share(rule, mean):F2}");
            }

            foreach (var language in family.GroupBy(c => c.Language).Where(l => family.Key != Plain).OrderBy(l => l.Key, StringComparer.Ordinal))
            {
                var expected = language.Average(c => Share(family.Where(o => o.Rule == c.Rule), mean));
                Say($"reliability of {language.Key}\t{language.Count()}\t{language.Count(c => c.IsRight)}\t{Math.Min(1, Share(language, expected) / expected):F2}");
            }
        }
    }

    private static double Share(IEnumerable<Case> cases, double prior)
    {
        var (all, right) = (0, 0);
        foreach (var one in cases)
        {
            all++;
            right += one.IsRight ? 1 : 0;
        }

        return (right + (Prior * prior)) / (all + Prior);
    }

    private static void PrintBounds(string name, List<Case> cases)
    {
        var judged = OutOfSample(cases);
        var brier = judged.Average(j => Math.Pow(j.Confidence - (j.IsRight ? 1 : 0), 2));
        Say($"{name}: {cases.Count} speakers, {cases.Count(c => c.IsRight)} right; Brier score out of sample {brier:F3}, of the printed confidence {cases.Average(c => Math.Pow(c.Confidence - (c.IsRight ? 1 : 0), 2)):F3}");
        foreach (var bound in Bounds)
        {
            var given = judged.Where(j => j.Confidence >= bound).ToList();
            var under = judged.Where(j => j.Confidence < bound).ToList();
            Say($"  bound {bound:F2}: given {given.Count}, right {Percent(given)}; left without {under.Count}, of them right {Percent(under)}; printed: given {cases.Count(c => c.Confidence >= bound)}");
        }
    }

    private static string Percent(List<(double Confidence, bool IsRight)> judged) =>
        judged.Count == 0 ? "-" : (judged.Count(j => j.IsRight) * 100.0 / judged.Count).ToString("F1", CultureInfo.InvariantCulture) + " %";

    // The shares of all documents less those of the case's own.
    private static List<(double Confidence, bool IsRight)> OutOfSample(List<Case> cases)
    {
        var rules = Tally(cases, c => (c.Family, c.Rule, ""));
        var families = Tally(cases, c => (c.Family, "", ""));
        var ownRules = Tally(cases, c => (c.Family, c.Rule, c.Document));
        var ownFamilies = Tally(cases, c => (c.Family, "", c.Document));
        return cases.ConvertAll(c =>
        {
            var (all, right) = Less(families[(c.Family, "", "")], ownFamilies[(c.Family, "", c.Document)]);
            var mean = (right + (Prior * 0.5)) / (all + Prior);
            (all, right) = Less(rules[(c.Family, c.Rule, "")], ownRules[(c.Family, c.Rule, c.Document)]);
            return ((right + (Prior * mean)) / (all + Prior), c.IsRight);
        });
    }

    private static (int All, int Right) Less((int All, int Right) whole, (int All, int Right) part) => (whole.All - part.All, whole.Right - part.Right);

    private static Dictionary<(string, string, string), (int All, int Right)> Tally(List<Case> cases, Func<Case, (string, string, string)> key) =>
        cases.GroupBy(key).ToDictionary(g => g.Key, g => (g.Count(), g.Count(c => c.IsRight)));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Truth(TextRange Range, TrueSpeaker? Speaker);

    /// <summary>The full name where it is marked; else the words at the place count, or a name printed there.</summary>
    private sealed record TrueSpeaker(string? Name, string? Mention, TextRange? Place)
    {
        public bool Is(LocatedQuote quote, string name)
        {
            if (Name is not null)
            {
                return IsSame(name, Name);
            }

            var touches = Place is { } place && quote.MentionRange is { } mention
                && 2 * (Math.Min(place.Start + place.Length, mention.Start + mention.Length) - Math.Max(place.Start, mention.Start)) >= Math.Min(place.Length, mention.Length);
            return touches || (Mention is not null && (IsSame(quote.Quote.Speaker!.Mention, Mention) || (Mention.Any(char.IsUpper) && IsSame(name, Mention))));
        }
    }

    private sealed record Case(string Document, string Family, string Language, string Rule, bool IsRight, double Confidence);
}
