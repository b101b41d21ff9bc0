namespace NewsParse.Text;

/// <summary>
/// Folds text for matching phrases: letters and numbers alone, twins as one letter, digits of any script, case and spaces apart.
/// What comes out is a key and never printed.
/// </summary>
internal static class TextFolder
{
    /// <summary>Stands for one number, however many digits it has and whatever separates its thousands and decimals.</summary>
    public const char Number = '#';

    /// <summary>Folds as much of the text as the buffers hold; both must have the same length.</summary>
    /// <param name="text">Text as printed.</param>
    /// <param name="key">Takes the folded characters.</param>
    /// <param name="offsets">Takes, for each of them, where it stands in <paramref name="text"/>.</param>
    public static FoldedText Fold(ReadOnlySpan<char> text, Span<char> key, Span<int> offsets)
    {
        var length = 0;
        var position = 0;
        while (position < text.Length && length < key.Length)
        {
            var folded = FoldTable.Fold(text[position]);
            if (folded == FoldTable.Nothing)
            {
                position++;
                continue;
            }

            var isDigit = char.IsAsciiDigit(folded);
            key[length] = isDigit ? Number : folded;
            offsets[length++] = position;
            position = isDigit ? NumberEnd(text, position) : position + 1;
        }

        return new FoldedText(text, key[..length], offsets[..length], IsBlankFrom(text, position));
    }

    /// <summary>The key of a phrase, for building tables; matching uses the overload with buffers.</summary>
    public static string Fold(string text)
    {
        const int Usual = 256;
        var key = text.Length <= Usual ? stackalloc char[text.Length] : new char[text.Length];
        var offsets = text.Length <= Usual ? stackalloc int[text.Length] : new int[text.Length];
        var folded = Fold(text, key, offsets).Key;
        return folded.SequenceEqual(text) ? text : folded.ToString();
    }

    /// <summary>Whether a text has this key, without making its own.</summary>
    public static bool FoldsTo(ReadOnlySpan<char> text, ReadOnlySpan<char> key)
    {
        // a key is never longer than its text
        if (text.Length < key.Length)
            return false;
        var length = 0;
        for (var position = 0; position < text.Length;)
        {
            var folded = FoldTable.Fold(text[position]);
            var isDigit = char.IsAsciiDigit(folded);
            if (folded != FoldTable.Nothing && (length == key.Length || key[length++] != (isDigit ? Number : folded)))
                return false;
            position = isDigit ? NumberEnd(text, position) : position + 1;
        }

        return length == key.Length;
    }

    /// <summary>Where the number that begins at <paramref name="start"/> ends: digits with single separators between them.</summary>
    internal static int NumberEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            if (IsDigit(text[end]))
                end++;
            else if (IsSeparator(text[end]) && end + 1 < text.Length && IsDigit(text[end + 1]))
                end += 2;
            else
                break;
        }

        return end;
    }

    internal static bool IsDigit(char c) => char.IsAsciiDigit(FoldTable.Fold(c));

    // decimal and thousands separators: Latin, Arabic, Swiss, and the narrow space of French print
    private static bool IsSeparator(char c) => c is '.' or ',' or '\u066B' or '\u066C' or '\'' or '\u2019' or '\u202F';

    private static bool IsBlankFrom(ReadOnlySpan<char> text, int position)
    {
        for (; position < text.Length; position++)
        {
            if (FoldTable.Fold(text[position]) != FoldTable.Nothing)
                return false;
        }

        return true;
    }
}
