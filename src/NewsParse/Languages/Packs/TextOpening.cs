using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>The first folded letters of a text, or its last ones from the end: enough to say of most texts that no phrase stands there.</summary>
internal readonly struct TextOpening
{
    private TextOpening(ulong head, int letters) => (Head, Letters) = (head, letters);

    /// <summary>The letters as <see cref="PhraseIndex.HeadOf"/> writes them.</summary>
    public ulong Head { get; }

    /// <summary>How many letters are known; fewer than a head holds where a number or the text's end comes first.</summary>
    public int Letters { get; }

    public static TextOpening Of(ReadOnlySpan<char> text)
    {
        var (head, letters) = (0ul, 0);
        for (var i = 0; i < text.Length && letters < PhraseIndex.HeadLength; i++)
            if (!TryAdd(text[i], ref head, ref letters))
                break;
        return new TextOpening(head, letters);
    }

    public static TextOpening OfEnd(ReadOnlySpan<char> text)
    {
        var (head, letters) = (0ul, 0);
        for (var i = text.Length - 1; i >= 0 && letters < PhraseIndex.HeadLength; i--)
            if (!TryAdd(text[i], ref head, ref letters))
                break;
        return new TextOpening(head, letters);
    }

    /// <summary>False at a digit, which a key has only a sign for.</summary>
    private static bool TryAdd(char c, ref ulong head, ref int letters)
    {
        var folded = FoldTable.Fold(c);
        if (folded == FoldTable.Nothing)
            return true;
        if (char.IsAsciiDigit(folded))
            return false;
        head |= (ulong)folded << (16 * (PhraseIndex.HeadLength - 1 - letters++));
        return true;
    }
}
