namespace NewsParse.Languages.Packs;

/// <summary>The order of phrases that share a key: each language keeps its places, and within them the lower rank comes first.</summary>
internal static class PhraseRanks
{
    public static void Sort(Span<ChromePhrase> group)
    {
        if (!HoldsRanks(group))
            return;
        var places = new int[group.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = i;
        var phrases = group.ToArray();
        places.AsSpan().Sort((x, y) => Order(phrases, x, y, byRank: false));
        var ranked = (int[])places.Clone();
        ranked.AsSpan().Sort((x, y) => Order(phrases, x, y, byRank: true));
        for (var i = 0; i < places.Length; i++)
            group[places[i]] = phrases[ranked[i]];
    }

    private static bool HoldsRanks(ReadOnlySpan<ChromePhrase> group)
    {
        if (group.Length < 2)
            return false;
        foreach (var phrase in group)
        {
            if (phrase.Rank > 0)
                return true;
        }

        return false;
    }

    private static int Order(ChromePhrase[] phrases, int x, int y, bool byRank)
    {
        var order = string.CompareOrdinal(phrases[x].Language, phrases[y].Language);
        if (order == 0 && byRank)
            order = phrases[x].Rank.CompareTo(phrases[y].Rank);
        return order == 0 ? x.CompareTo(y) : order;
    }
}
