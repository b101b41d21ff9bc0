namespace NewsParse.Dates;

/// <summary>
/// Brings the spellings of a date word to one form: case, the letter twins of the Arabic script, harakat, tatweel,
/// zero-width joiners, and the few Latin, Greek and Cyrillic letters whose capitals or accents are commonly dropped.
/// </summary>
internal static class DateWordFolding
{
    /// <summary>Appends the folded form of <paramref name="word"/> to <paramref name="target"/>; returns the new length, or -1 if it does not fit.</summary>
    public static int Append(ReadOnlySpan<char> word, Span<char> target, int length)
    {
        foreach (var c in word)
        {
            var folded = Fold(c);
            if (folded == '\0')
                continue;
            if (length == target.Length)
                return -1;
            target[length++] = folded;
        }

        return length;
    }

    /// <summary>The folded word; white space, stops and hyphens inside it are left out, so that "p.m." and "p m" are one.</summary>
    public static string Fold(string word)
    {
        Span<char> buffer = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
            if (!char.IsWhiteSpace(c) && c is not ('.' or '-'))
                length = Append([c], buffer, length);
        return new string(buffer[..length]);
    }

    private static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640' or '\u200C' or '\u200D' or '\u0307' => '\0',
        '\u0622' or '\u0623' or '\u0625' or '\u0671' => '\u0627',
        '\u0624' or '\u06C6' => '\u0648',
        '\u0626' or '\u0649' or '\u064A' or '\u06CD' or '\u06CE' or '\u06D0' or '\u06D2' => '\u06CC',
        '\u0643' => '\u06A9',
        '\u06AB' => '\u06AF',
        '\u0629' or '\u06C0' or '\u06C1' or '\u06C2' or '\u06C3' or '\u06BE' or '\u06D5' => '\u0647',
        '\u0695' => '\u0631',
        '\u06B5' => '\u0644',
        '\u0130' or '\u0131' => 'i',
        '\u2019' => '\'',
        '\u03C2' => '\u03C3',
        '\u0386' or '\u03AC' => '\u03B1',
        '\u0388' or '\u03AD' => '\u03B5',
        '\u0389' or '\u03AE' => '\u03B7',
        '\u038A' or '\u03AF' or '\u03CA' or '\u0390' => '\u03B9',
        '\u038C' or '\u03CC' => '\u03BF',
        '\u038E' or '\u03CD' => '\u03C5',
        '\u038F' or '\u03CE' => '\u03C9',
        '\u0401' or '\u0451' => '\u0435',
        _ => char.ToLowerInvariant(c),
    };
}
