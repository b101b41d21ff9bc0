using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>
/// Folded phrases in ordinal order. A walk narrows the range of phrases that still fit one character at a time,
/// so a text that begins with no phrase is left after two or three characters, and nothing is allocated.
/// </summary>
internal sealed class PhraseIndex
{
    // Latin, Cyrillic, Hebrew and Arabic: nearly every key begins below, and is found without a search
    private const int Listed = 0x700;

    /// <summary>First characters of a key that its head holds.</summary>
    internal const int HeadLength = 4;

    private readonly string[] _keys;
    private readonly ulong[] _heads;
    private readonly ChromePhrase[] _phrases;

    // where the phrases of each key begin, and at the end their number
    private readonly int[] _groups;
    private readonly int[] _firsts = new int[Listed + 1];
    private readonly KeyOpenings _openings;
    private readonly WordFilter _filter;

    // the heads of keys that fill one, and of shorter keys
    private readonly HeadFilter _fullHeads;
    private readonly HeadFilter _shortHeads;

    private PhraseIndex(string[] keys, ChromePhrase[] phrases, int[] groups)
    {
        _keys = keys;
        _phrases = phrases;
        _groups = groups;
        _filter = new WordFilter(keys);
        _heads = Array.ConvertAll(keys, HeadOf);
        _openings = new KeyOpenings(Array.ConvertAll(_heads, head => (uint)(head >> 32)));
        (_fullHeads, _shortHeads) = FiltersOf(keys, _heads);
        foreach (var key in keys)
            MaxLength = Math.Max(MaxLength, key.Length);
        for (int c = 0, next = 0; c <= Listed; c++)
        {
            while (next < keys.Length && (keys[next].Length == 0 || keys[next][0] < c))
                next++;
            _firsts[c] = next;
        }
    }

    /// <summary>Length of the longest key.</summary>
    public int MaxLength { get; }

    /// <summary>Indexes phrases by a key; those that share one keep their order, but that lower ranks of a language come first.</summary>
    public static PhraseIndex Build(IReadOnlyList<ChromePhrase> phrases, Func<ChromePhrase, string> keyOf)
    {
        var keys = new string[phrases.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = keyOf(phrases[i]);
        var sorted = new ChromePhrase[keys.Length];
        var distinct = new List<string>(keys.Length);
        var groups = new List<int>(keys.Length + 1);
        var placed = 0;
        foreach (var place in PhraseOrder.Of(keys))
        {
            if (distinct.Count == 0 || distinct[^1] != keys[place])
            {
                groups.Add(placed);
                distinct.Add(keys[place]);
            }

            sorted[placed++] = phrases[place];
        }

        groups.Add(placed);
        for (var i = 1; i < groups.Count; i++)
            PhraseRanks.Sort(sorted.AsSpan(groups[i - 1]..groups[i]));
        return new PhraseIndex([.. distinct], sorted, [.. groups]);
    }

    /// <summary>A key for an index that is walked from the end of texts.</summary>
    public static string Backwards(string key)
    {
        var characters = key.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }

    /// <summary>The first characters of a key as one number, in the order of the keys; what a shorter key lacks is 0.</summary>
    internal static ulong HeadOf(string key)
    {
        var head = 0ul;
        for (var i = 0; i < HeadLength; i++)
            head = (head << 16) | (i < key.Length ? key[i] : '\0');
        return head;
    }

    /// <summary>The phrases with exactly this key; empty when there are none.</summary>
    public ReadOnlyMemory<ChromePhrase> Find(ReadOnlySpan<char> key)
    {
        if (key.Length > MaxLength || !_filter.MayHold(key))
            return default;
        var walk = Begin();
        foreach (var c in key)
        {
            if (!walk.Advance(c))
                return default;
        }

        return walk.Phrases;
    }

    public Walk Begin() => new(this);

    /// <summary>False when no key can open a text with this opening or, of an index of backward keys, close one with this end.</summary>
    public bool MayOpen(in TextOpening opening)
    {
        if (opening.Letters < HeadLength || _fullHeads.MayHold(opening.Head))
            return true;
        for (var length = 1; length < HeadLength; length++)
            if (_shortHeads.MayHold(opening.Head & (ulong.MaxValue << (16 * (HeadLength - length)))))
                return true;
        return false;
    }

    private static (HeadFilter Full, HeadFilter Short) FiltersOf(string[] keys, ulong[] heads)
    {
        var (full, few) = (new List<ulong>(keys.Length), new List<ulong>());
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Length < HeadLength)
                few.Add(heads[i]);
            else if (full.Count == 0 || full[^1] != heads[i])
                full.Add(heads[i]);
        }

        return (new HeadFilter([.. full]), new HeadFilter([.. few]));
    }

    /// <summary>Follows a text through the index, one character at a time.</summary>
    internal ref struct Walk(PhraseIndex index)
    {
        private readonly string[] _keys = index._keys;
        private readonly ulong[] _heads = index._heads;
        private int _low;
        private int _high = index._keys.Length;
        private int _depth;
        private ulong _head;

        /// <summary>The phrases that end exactly here; empty when none does.</summary>
        public readonly ReadOnlyMemory<ChromePhrase> Phrases =>
            IsAtEnd ? index._phrases.AsMemory(index._groups[_low]..index._groups[_low + 1]) : default;

        // a key that ends here sorts first
        private readonly bool IsAtEnd => _low < _high && _depth > 0
            && (_depth < HeadLength ? _heads[_low] == _head : _keys[_low].Length == _depth);

        /// <summary>True while some phrase still fits.</summary>
        public bool Advance(char c)
        {
            if (_depth < HeadLength)
            {
                AdvanceInHead(c);
            }
            else
            {
                _low = FirstAtLeast(c);
                _high = c == char.MaxValue ? _high : FirstAtLeast((char)(c + 1));
            }

            _depth++;
            return _low < _high;
        }

        private void AdvanceInHead(char c)
        {
            var place = 16 * (HeadLength - 1 - _depth);
            _head |= (ulong)c << place;
            if (_depth == 1)
            {
                (_low, _high) = index._openings.Find((uint)(_head >> 32));
                return;
            }

            if (_depth == 0 && c < Listed)
            {
                (_low, _high) = (index._firsts[c], index._firsts[c + 1]);
                return;
            }

            _low = FirstHeadAtLeast(_head);
            if (c < char.MaxValue)
                _high = FirstHeadAtLeast(_head + (1ul << place));
        }

        private readonly int FirstHeadAtLeast(ulong head)
        {
            int low = _low, high = _high;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (_heads[middle] < head)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        // in the range all keys agree up to the depth; a key that ends there sorts first
        private readonly int FirstAtLeast(char c)
        {
            int low = _low, high = _high;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                var key = _keys[middle];
                if (key.Length <= _depth || key[_depth] < c)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }
    }
}
