using System.Globalization;

namespace NewsParse.Cli.Batches;

/// <summary>Every <paramref name="Count"/>-th input, beginning with the <paramref name="Index"/>-th.</summary>
internal readonly record struct Shard(int Index, int Count)
{
    /// <summary>Reads <c>I/N</c>; I counts from 1 to N. Null for anything else.</summary>
    public static Shard? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index > 0 && index <= count)
            return new Shard(index, count);
        return null;
    }

    public IEnumerable<T> Of<T>(IEnumerable<T> items)
    {
        var position = 0;
        foreach (var item in items)
        {
            position = position == Count ? 1 : position + 1;
            if (position == Index)
                yield return item;
        }
    }
}
