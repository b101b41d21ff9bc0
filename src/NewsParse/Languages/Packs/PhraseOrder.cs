namespace NewsParse.Languages.Packs;

/// <summary>The ordinal order of keys; equal ones in the order they came.</summary>
internal sealed class PhraseOrder : IComparer<(ulong Head, int Place)>
{
    private readonly string[] _keys;

    private PhraseOrder(string[] keys) => _keys = keys;

    /// <summary>The places of the keys, the first key's first.</summary>
    public static int[] Of(string[] keys)
    {
        var entries = new (ulong Head, int Place)[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            entries[i] = (PhraseIndex.HeadOf(keys[i]), i);
        entries.AsSpan().Sort(new PhraseOrder(keys));
        return Array.ConvertAll(entries, entry => entry.Place);
    }

    // most keys differ in their heads
    public int Compare((ulong Head, int Place) x, (ulong Head, int Place) y)
    {
        var order = x.Head.CompareTo(y.Head);
        if (order == 0)
            order = string.CompareOrdinal(_keys[x.Place], _keys[y.Place]);
        return order == 0 ? x.Place.CompareTo(y.Place) : order;
    }
}
