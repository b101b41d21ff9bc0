using System.Numerics;

namespace NewsParse.Languages.Detection;

/// <summary>
/// For each item (a word, a beginning, an end), the languages it speaks for and how loudly. Open addressing over a hash
/// that the reader of a word builds letter by letter, so that all beginnings of a word cost one pass over it.
/// </summary>
internal sealed class EvidenceTable
{
    private const int FilterBitsPerSlot = 8;

    private readonly Slot[] _slots;
    private readonly ulong[] _filter;
    private readonly LanguageWeight[] _weights;

    /// <param name="profiles">The languages; their order gives the indexes.</param>
    /// <param name="itemsOf">The items of a language.</param>
    /// <param name="readsBackwards">True for ends, whose letters are hashed from the last one on.</param>
    public EvidenceTable(IReadOnlyList<LanguageProfile> profiles, Func<LanguageProfile, Dictionary<string, double>> itemsOf, bool readsBackwards = false)
    {
        var total = 0;
        foreach (var profile in profiles)
            total += itemsOf(profile).Count;
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)(total + 1) * 2)];
        _filter = new ulong[Math.Max(1, _slots.Length * FilterBitsPerSlot / 64)];
        _weights = new LanguageWeight[total];
        var places = new List<int>(total);
        foreach (var profile in profiles)
        {
            foreach (var (item, _) in itemsOf(profile))
                places.Add(Reserve(item, HashOf(item, readsBackwards)));
        }

        LayOut();
        for (int language = 0, next = 0; language < profiles.Count; language++)
        {
            foreach (var (_, weight) in itemsOf(profiles[language]))
                Put(places[next++], new LanguageWeight(language, weight));
        }
    }

    /// <summary>Length of the longest item.</summary>
    public int Longest { get; private set; }

    /// <summary>The hash of an item that is one letter longer; 0 is the hash of nothing.</summary>
    public static uint Extend(uint hash, char c) => (BitOperations.RotateLeft(hash, 5) ^ c) * 0x9E3779B1;

    /// <summary>The weights of an item; empty when it says nothing.</summary>
    public ReadOnlySpan<LanguageWeight> Find(ReadOnlySpan<char> item, uint hash) => MayHold(hash) ? FindListed(item, hash) : [];

    /// <summary>Most words are not listed: a bit for each known hash says so without a look at the slots.</summary>
    public bool MayHold(uint hash) => (_filter[(hash >> 6) & (uint)(_filter.Length - 1)] >> (int)(hash & 63) & 1) != 0;

    private ReadOnlySpan<LanguageWeight> FindListed(ReadOnlySpan<char> item, uint hash)
    {
        for (var i = First(hash); _slots[i].Item is { } known; i = (i + 1) & (_slots.Length - 1))
        {
            if (_slots[i].Hash == hash && item.SequenceEqual(known))
                return _weights.AsSpan(_slots[i].First, _slots[i].Count);
        }

        return [];
    }

    /// <summary>Makes room for one more weight of an item.</summary>
    /// <returns>The item's slot.</returns>
    private int Reserve(string item, uint hash)
    {
        var place = First(hash);
        while (_slots[place].Item is { } other && other != item)
            place = (place + 1) & (_slots.Length - 1);
        _slots[place] = new Slot(item, hash, 0, _slots[place].Count + 1);
        _filter[(hash >> 6) & (uint)(_filter.Length - 1)] |= 1ul << (int)(hash & 63);
        Longest = Math.Max(Longest, item.Length);
        return place;
    }

    /// <summary>Gives each item the place of its weights, none of which is there yet.</summary>
    private void LayOut()
    {
        var first = 0;
        foreach (ref var slot in _slots.AsSpan())
        {
            var count = slot.Count;
            slot = slot with { First = first, Count = 0 };
            first += count;
        }
    }

    private void Put(int place, LanguageWeight weight)
    {
        ref var slot = ref _slots[place];
        _weights[slot.First + slot.Count] = weight;
        slot = slot with { Count = slot.Count + 1 };
    }

    // the high bits of a product are the mixed ones
    private int First(uint hash) => (int)(hash >> 12) & (_slots.Length - 1);

    private static uint HashOf(string item, bool backwards)
    {
        var hash = 0u;
        for (var i = 0; i < item.Length; i++)
            hash = Extend(hash, item[backwards ? item.Length - 1 - i : i]);
        return hash;
    }

    private readonly record struct Slot(string? Item, uint Hash, int First, int Count);
}

/// <summary>How much something speaks for the language with this index.</summary>
internal readonly record struct LanguageWeight(int Language, double Weight);
