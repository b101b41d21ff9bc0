namespace NewsParse.Cli.Explaining;

/// <summary>How much of a page's text each fate took.</summary>
internal static class FateShares
{
    /// <summary>The fates there are, in their own order, with their share of all characters.</summary>
    public static IReadOnlyList<(Fate Fate, double Share)> Of(IReadOnlyList<LedgerEntry> ledger)
    {
        long total = 0;
        var lengths = new SortedDictionary<Fate, long>();
        foreach (var entry in ledger)
        {
            total += entry.Text.Length;
            lengths[entry.Fate] = lengths.GetValueOrDefault(entry.Fate) + entry.Text.Length;
        }

        return [.. lengths.Select(pair => (pair.Key, pair.Value / (double)Math.Max(1, total)))];
    }
}
