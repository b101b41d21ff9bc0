using NewsParse.Text;

namespace NewsParse.Languages.Calendars;

/// <summary>Brings the spellings of a date word to one form, by the letters that count as one for all matching.</summary>
internal static class DateWordFolding
{
    /// <summary>Appends the folded form of <paramref name="word"/> to <paramref name="target"/>; returns the new length, or -1 if it does not fit.</summary>
    public static int Append(ReadOnlySpan<char> word, Span<char> target, int length)
    {
        foreach (var c in word)
        {
            var folded = FoldTable.Fold(c);
            if (folded == FoldTable.Nothing)
                continue;
            if (length == target.Length)
                return -1;
            target[length++] = folded;
        }

        return length;
    }

    /// <summary>The folded word without the spaces, stops and hyphens inside it, so that "p.m." and "p m" are one.</summary>
    public static string Fold(string word)
    {
        Span<char> buffer = stackalloc char[word.Length];
        return new string(buffer[..Append(word, buffer, 0)]);
    }
}
