namespace NewsParse.Cli.Duplicates;

/// <summary>Sets of items that are joined two by two; each is known by its smallest item, in whatever order it was joined.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++)
            _parents[i] = i;
    }

    /// <summary>The smallest item of the set that holds this one.</summary>
    public int Find(int item)
    {
        while (_parents[item] != item)
        {
            _parents[item] = _parents[_parents[item]];
            item = _parents[item];
        }

        return item;
    }

    public void Join(int one, int other)
    {
        one = Find(one);
        other = Find(other);
        _parents[Math.Max(one, other)] = Math.Min(one, other);
    }
}
