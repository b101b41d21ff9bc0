using System.Numerics;

namespace NewsParse.Languages.Packs;

/// <summary>Where in ordered keys those with the same first two characters stand: one look in place of a search.</summary>
internal sealed class KeyOpenings
{
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <param name="openings">The first two characters of each key as one number, in the order of the keys.</param>
    public KeyOpenings(ReadOnlySpan<uint> openings)
    {
        var distinct = 0;
        for (var i = 0; i < openings.Length; i++)
            distinct += i == 0 || openings[i] != openings[i - 1] ? 1 : 0;
        var bits = BitOperations.Log2((uint)distinct * 2 + 2) + 1;
        _slots = new Slot[1 << bits];
        _shift = 32 - bits;
        for (int from = 0, to; from < openings.Length; from = to)
        {
            for (to = from + 1; to < openings.Length && openings[to] == openings[from];)
                to++;
            _slots[PlaceOf(openings[from])] = new Slot(openings[from], from, to);
        }
    }

    /// <summary>The first key that opens so and the first behind them; twice the same when none does.</summary>
    public (int First, int End) Find(uint opening)
    {
        ref readonly var slot = ref _slots[PlaceOf(opening)];
        return (slot.First, slot.End);
    }

    private int PlaceOf(uint opening)
    {
        var place = (int)(opening * 2654435761u >> _shift);
        while (_slots[place].End != 0 && _slots[place].Opening != opening)
            place = (place + 1) & (_slots.Length - 1);
        return place;
    }

    /// <summary>End is 0 where nothing is.</summary>
    private readonly record struct Slot(uint Opening, int First, int End);
}
