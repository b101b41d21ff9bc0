namespace NewsParse.Text;

/// <summary>What separates words. ZERO WIDTH NON-JOINER is spelling and not among it.</summary>
internal static class WhiteSpace
{
    /// <summary>Unicode white space, line breaks included.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c);

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>True when nothing in the text can be seen: white space and invisible characters alone.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsSpace(c) && !BidiControls.IsInvisible(c) && !JoinControls.IsJoinControl(c))
                return false;
        }

        return true;
    }
}
