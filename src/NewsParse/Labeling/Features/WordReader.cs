namespace NewsParse.Labeling.Features;

/// <summary>Reads a text as hashes of its words, letter case folded; East Asian characters are a word each.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private const int LongestSmall = 3;

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _start;

    /// <summary>Whether the last word read has more letters than most words of grammar, or is an East Asian character.</summary>
    public readonly bool IsLong => _position - _start > LongestSmall || _text[_start] is >= '\u2E80' and < '\uD7B0';

    /// <summary>Puts all words of a text in place of what a list holds.</summary>
    public static void ReadAll(ReadOnlySpan<char> text, List<uint> words)
    {
        words.Clear();
        var reader = new WordReader(text);
        while (reader.TryRead(out var word))
            words.Add(word);
    }

    public bool TryRead(out uint hash)
    {
        hash = 2166136261;
        var isInside = false;
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c is >= '\u2E80' and < '\uD7B0')
            {
                if (isInside)
                    return true;
                _start = _position++;
                hash = (hash ^ c) * 16777619;
                return true;
            }

            if (char.IsLetterOrDigit(c))
            {
                _start = isInside ? _start : _position;
                isInside = true;
                hash = (hash ^ Fold(c)) * 16777619;
            }
            else if (isInside && c is not ('\u200C' or '\u00AD'))
                return true;
        }

        return isInside;
    }

    private static char Fold(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);
}
