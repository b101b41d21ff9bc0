using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;

namespace NewsParse.Training;

/// <summary>
/// Aligns a labelled body to a page's blocks by their words: the chain of blocks, in page order, that explains most of the body in
/// body order, and long blocks that stand elsewhere in it. A block's label is the share of its words found.
/// </summary>
internal sealed class GoldAligner
{
    private const int LongBlock = 4;
    private const int MaxPlaces = 40;
    private const int Near = 6;

    private readonly record struct Place(int Block, int Start, int End, float Words);

    private readonly List<uint> _gold = [];
    private readonly HashSet<int> _breaks = [0];
    private readonly Dictionary<ulong, List<int>> _index = [];
    private readonly List<Place> _places = [];

    private GoldAligner(string body)
    {
        foreach (var line in body.Split('\n'))
        {
            Read(line, _gold);
            _breaks.Add(_gold.Count);
        }

        for (var i = 0; i < _gold.Count; i++)
        {
            Note(_gold[i], i);
            if (i + 2 < _gold.Count)
                Note(Key(_gold, i), i);
        }
    }

    public int GoldWords => _gold.Count;

    /// <summary>One label a block, 0 to 1.</summary>
    public static float[] Label(BlockDocument document, string body) => new GoldAligner(body).Label(document);

    private float[] Label(BlockDocument document)
    {
        var words = new List<uint>[document.Blocks.Count];
        for (int i = 0, end; i < words.Length; i = end)
        {
            words[i] = [];
            for (end = i; end == i || (end < words.Length && IsOneTable(document.Blocks[i], document.Blocks[end])); end++)
            {
                Read(document.Blocks[end].Text, words[i]);
                words[end] ??= [];
            }

            if (words[i].Count >= LongBlock)
                AddLong(i, words[i]);
            else if (words[i].Count > 0)
                AddShort(i, words[i]);
        }

        var labels = new float[words.Length];
        var covered = new bool[_gold.Count];
        foreach (var place in Chain())
            Take(place, words, labels, covered);
        foreach (var place in _places.Where(p => p.Words >= 8 && p.Words >= words[p.Block].Count * 0.8f && labels[p.Block] == 0))
            if (covered.AsSpan(place.Start, place.End - place.Start).Count(true) * 2 < place.End - place.Start)
                Take(place, words, labels, covered);
        for (var i = 1; i < labels.Length; i++)
            labels[i] = IsOneTable(document.Blocks[i - 1], document.Blocks[i]) ? labels[i - 1] : labels[i];
        return labels;
    }

    /// <summary>The cells of a table are aligned as one text: a cell alone says too little to be found.</summary>
    private static bool IsOneTable(TextBlock one, TextBlock other) =>
        one.Kind == BlockKind.Cell && other.Kind == BlockKind.Cell && one.Context.Table >= 0 && one.Context.Table == other.Context.Table;

    private static void Take(Place place, List<uint>[] words, float[] labels, bool[] covered)
    {
        labels[place.Block] = Math.Min(1, place.Words / words[place.Block].Count);
        covered.AsSpan(place.Start, place.End - place.Start).Fill(true);
    }

    private void AddLong(int block, List<uint> words)
    {
        var votes = new Dictionary<int, int>();
        for (var j = 0; j + 2 < words.Count; j++)
            foreach (var p in _index.GetValueOrDefault(Key(words, j)) ?? [])
                votes[p - j] = votes.GetValueOrDefault(p - j) + 1;
        foreach (var (diagonal, count) in votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(4))
        {
            var matched = 0;
            var (start, end) = (int.MaxValue, 0);
            var reach = 0;
            for (var j = 0; j + 2 < words.Count; j++)
                foreach (var p in _index.GetValueOrDefault(Key(words, j)) ?? [])
                {
                    if (Math.Abs(p - j - diagonal) > Near)
                        continue;
                    matched += Math.Min(3, j + 3 - reach);
                    reach = j + 3;
                    (start, end) = (Math.Min(start, p), Math.Max(end, p + 3));
                    break;
                }

            if (matched * 3 >= words.Count)
                _places.Add(new Place(block, start, end, matched));
        }
    }

    /// <summary>A short block counts in full only where it is a line of the body by itself; inside a line it must continue its neighbour.</summary>
    private void AddShort(int block, List<uint> words)
    {
        var found = 0;
        foreach (var p in _index.GetValueOrDefault(words[0]) ?? [])
        {
            var end = p + words.Count;
            if (end > _gold.Count || !Matches(words, p))
                continue;
            var isLine = _breaks.Contains(p) && _breaks.Contains(end);
            _places.Add(new Place(block, p, end, isLine ? words.Count : words.Count * 0.05f));
            if (++found > MaxPlaces)
                break;
        }
    }

    private bool Matches(List<uint> words, int start)
    {
        for (var i = 0; i < words.Count; i++)
            if (_gold[start + i] != words[i])
                return false;
        return true;
    }

    /// <summary>Heaviest chain of places that rise in both texts; places that continue their neighbour exactly weigh more.</summary>
    private List<Place> Chain()
    {
        var best = new double[_gold.Count + 2]; // Fenwick tree of the best chain that ends at or before a word
        var holder = new int[best.Length];
        Array.Fill(holder, -1);
        var (weight, before) = (new double[_places.Count], new int[_places.Count]);
        for (int i = 0, group = 0; i < _places.Count; i = group)
        {
            for (group = i; group < _places.Count && _places[group].Block == _places[i].Block; group++)
                (weight[group], before[group]) = Extend(group, i, weight, best, holder);
            for (var k = i; k < group; k++)
                for (var at = _places[k].End + 1; at < best.Length; at += at & -at)
                    if (weight[k] > best[at])
                        (best[at], holder[at]) = (weight[k], k);
        }

        var chain = new List<Place>();
        var last = -1;
        for (var k = 0; k < weight.Length; k++)
            if (last < 0 || weight[k] > weight[last])
                last = k;
        for (; last >= 0; last = before[last])
            if (_places[last].Words >= 0.5f || IsContinued(last, before[last]))
                chain.Add(_places[last]);
        chain.Reverse();
        return chain;
    }

    private bool IsContinued(int place, int before) => before >= 0 && _places[before].End == _places[place].Start;

    private (double Weight, int Before) Extend(int place, int groupStart, double[] weight, double[] best, int[] holder)
    {
        var (sum, from) = (0.0, -1);
        for (var at = _places[place].Start + 2; at > 0; at -= at & -at)
            if (best[at] > sum)
                (sum, from) = (best[at], holder[at]);
        for (var k = groupStart - 1; k >= Math.Max(0, groupStart - 12); k--)
        {
            var gap = _places[place].Start - _places[k].End;
            var blocks = _places[place].Block - _places[k].Block;
            if (gap is < 0 or > 2 || blocks > 5)
                continue;
            var bonus = gap == 0 ? 0.9 - (0.1 * blocks) : 0.3;
            if (weight[k] + bonus > sum)
                (sum, from) = (weight[k] + bonus, k);
        }

        return (sum + _places[place].Words, from);
    }

    private void Note(ulong key, int position)
    {
        if (!_index.TryGetValue(key, out var list))
            _index[key] = list = [];
        if (list.Count < MaxPlaces)
            list.Add(position);
    }

    private static ulong Key(List<uint> words, int at) => ((ulong)words[at] * 0x9E3779B97F4A7C15ul) ^ ((ulong)words[at + 1] * 0xC2B2AE3D27D4EB4Ful) ^ (words[at + 2] + (1ul << 63));

    private static void Read(ReadOnlySpan<char> text, List<uint> words)
    {
        var reader = new WordReader(text);
        while (reader.TryRead(out var word))
            words.Add(word);
    }
}
