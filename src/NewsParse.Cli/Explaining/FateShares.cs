using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining;

/// <summary>How much of a page's text each fate took.</summary>
internal static class FateShares
{
    /// <summary>The fates there are, in their own order, with their share of all characters.</summary>
    public static IReadOnlyList<FateShare> Of(IReadOnlyList<LedgerEntry> ledger)
    {
        long total = 0;
        var lengths = new SortedDictionary<Fate, long>();
        foreach (var entry in ledger)
        {
            total += entry.Text.Length;
            lengths[entry.Fate] = lengths.GetValueOrDefault(entry.Fate) + entry.Text.Length;
        }

        return WithPercents([.. lengths.Select(pair => new FateShare(pair.Key, pair.Value / (double)Math.Max(1, total), 0))]);
    }

    /// <summary>Rounds down and gives what is missing to 100 to the largest remainders: nothing looks lost.</summary>
    private static FateShare[] WithPercents(FateShare[] shares)
    {
        var missing = 100;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = shares[i] with { Percent = (int)(shares[i].Share * 100) };
            missing -= shares[i].Percent;
        }

        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => (shares[i].Share * 100) - shares[i].Percent).Take(missing))
            shares[i] = shares[i] with { Percent = shares[i].Percent + 1 };
        return shares;
    }
}

/// <summary>A fate, its exact share of the text, and the whole percent to show: those of a page add up to 100.</summary>
internal sealed record FateShare(Fate Fate, double Share, int Percent)
{
    /// <summary>The percent as a person reads it; what rounds to nothing is still said to be there.</summary>
    public string InWords(UiText text) => Percent == 0 ? "<" + text.Percent(0.01) : text.Percent(Percent / 100.0);
}
