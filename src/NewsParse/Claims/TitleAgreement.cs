using NewsParse.Text;

namespace NewsParse.Claims;

/// <summary>Compares titles by what is printed in them: letters and numbers, folded.</summary>
internal static class TitleAgreement
{
    /// <summary>How well a title agrees with the best of some others: 1 equal, above 0.5 where one holds the other, else 0.</summary>
    public static double Best(string title, IReadOnlyList<string> others)
    {
        var best = 0.0;
        foreach (var other in others)
            best = Math.Max(best, Measure(title, other));
        return best;
    }

    public static bool AreEqual(string first, string second) => Measure(first, second) >= 1;

    /// <summary>Share of the words of the shorter title that the other one has too.</summary>
    public static double SharedWords(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
            return 0;
        var shared = 0;
        foreach (var word in a)
            if (b.Contains(word))
                shared++;
        return (double)shared / Math.Min(a.Count, b.Count);
    }

    /// <summary>The words of a title, folded; those of one or two letters aside.</summary>
    public static HashSet<string> Words(string title)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (Key(word) is { Length: > 2 } key)
                words.Add(key);
        return words;
    }

    /// <summary>Letters and digits of a title, folded; titles that differ in a year are two.</summary>
    public static string Key(string title)
    {
        var key = title.Length <= 256 ? stackalloc char[title.Length] : new char[title.Length];
        var length = 0;
        foreach (var c in title)
        {
            var folded = FoldTable.Fold(c);
            if (folded != FoldTable.Nothing)
                key[length++] = folded;
        }

        return new string(key[..length]);
    }

    /// <summary>1 for equal titles; where one holds the other, 0.5 to 1 by the share it takes; else 0.</summary>
    public static double Measure(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
            return 0;
        if (string.Equals(first, second, StringComparison.Ordinal))
            return 1;
        var (a, b) = (Key(first), Key(second));
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (string.Equals(a, b, StringComparison.Ordinal))
            return 1;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (shorter.Length >= 6 && longer.Contains(shorter, StringComparison.Ordinal))
            return 0.5 + (0.49 * shorter.Length / longer.Length);
        return 0;
    }
}
