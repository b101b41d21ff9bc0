using NewsParse.Languages.Detection;

namespace NewsParse.Reading.Loading;

/// <summary>Scores decoded text by its letters beyond ASCII: how common they are, and whether they can stand beside their neighbours.</summary>
internal static class LetterCompany
{
    /// <summary>Another script inside a word, or a character that is none.</summary>
    private const double Discord = -3;

    /// <summary>A capital after a small letter, an accented letter beside another, a sign in a word.</summary>
    private const double Unlikely = -2;

    /// <summary>Scripts without blanks take foreign names and numbers into their lines.</summary>
    private const double Tolerated = -1;

    /// <summary>All in capitals are headlines, not texts.</summary>
    private const double Loud = -0.25;

    /// <summary>An accented letter in a word of ASCII letters.</summary>
    private const double AtHome = 0.5;

    private enum Kind : byte { Other, Sign, Undefined, Latin, Foreign }

    private static readonly int Latin = WritingScripts.Shared.IndexOf("Latn");

    public static double Score(ReadOnlySpan<char> text)
    {
        var score = 0.0;
        var before = '\0';
        foreach (var c in text)
        {
            if (c > '\u007F')
                score += LetterFrequencies.Shared[c];
            if (c > '\u007F' || before > '\u007F')
                score += ScoreOfPair(before, c);
            before = c;
        }

        return score;
    }

    private static double ScoreOfPair(char first, char second)
    {
        var (a, b) = (KindOf(first), KindOf(second));
        if (b == Kind.Undefined)
            return Discord;
        if (a == Kind.Sign || b == Kind.Sign)
            return a >= Kind.Latin || b >= Kind.Latin ? Unlikely : 0;
        if (a < Kind.Latin || b < Kind.Latin)
            return 0;
        if (a != b || (a == Kind.Foreign && SystemOf(first) != SystemOf(second)))
            return IsSpaced(first) && IsSpaced(second) ? Discord : Tolerated;
        if (char.IsLower(first) && char.IsUpper(second))
            return Unlikely;
        if (a == Kind.Latin)
            return first > '\u007F' && second > '\u007F' ? Unlikely : AtHome;
        return char.IsUpper(first) && char.IsUpper(second) ? Loud : 0;
    }

    private static bool IsSpaced(char c) => WritingScripts.Shared.IsSpaced(WritingScripts.Shared.Of(c));

    private static int SystemOf(char c) => WritingScripts.Shared.SystemOf(WritingScripts.Shared.Of(c));

    private static Kind KindOf(char c)
    {
        if (c is (>= '\u0080' and <= '\u009F') or '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))
            return Kind.Undefined;
        var script = WritingScripts.Shared.Of(c);
        if (script != 0)
            return script == Latin ? Kind.Latin : Kind.Foreign;
        return char.IsSymbol(c) && c > '\u007F' ? Kind.Sign : Kind.Other;
    }
}
