using System.Globalization;

namespace NewsParse.Text;

/// <summary>A text folded for matching, with the way back to the text as printed.</summary>
internal readonly ref struct FoldedText(ReadOnlySpan<char> source, ReadOnlySpan<char> key, ReadOnlySpan<int> offsets, bool isComplete)
{
    public ReadOnlySpan<char> Source { get; } = source;

    /// <summary>The folded characters.</summary>
    public ReadOnlySpan<char> Key { get; } = key;

    /// <summary>Where each folded character stands in <see cref="Source"/>.</summary>
    public ReadOnlySpan<int> Offsets { get; } = offsets;

    /// <summary>False when the buffers were too short for the whole text.</summary>
    public bool IsComplete { get; } = isComplete;

    /// <summary>Where the first <paramref name="count"/> folded characters end in the source, marks on the last letter included.</summary>
    public int EndOf(int count)
    {
        if (count == 0)
            return 0;
        var start = Offsets[count - 1];
        var end = Key[count - 1] == TextFolder.Number ? TextFolder.NumberEnd(Source, start) : start + 1;
        var limit = count < Key.Length ? Offsets[count] : Source.Length;
        while (end < limit && IsPartOfLetter(Source[end]))
            end++;
        return end;
    }

    /// <summary>True when a word can begin at this folded character: something parts it from the one before, or the script changes.</summary>
    public bool IsBoundary(int index)
    {
        if (index == 0 || index >= Key.Length)
            return true;
        if (Key[index] == TextFolder.Number || Key[index - 1] == TextFolder.Number)
            return true;
        for (var i = Offsets[index - 1] + 1; i < Offsets[index]; i++)
        {
            if (!IsPartOfLetter(Source[i]))
                return true;
        }

        return IsLatin(Key[index]) != IsLatin(Key[index - 1]);
    }

    private static bool IsLatin(char c) => c < '\u0250';

    // marks, tatweel, joiners and soft hyphens belong to the word; spaces, punctuation and symbols end it
    private static bool IsPartOfLetter(char c)
    {
        if (JoinControls.IsJoinControl(c) || c == '\u00AD')
            return true;
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.EnclosingMark;
    }
}
